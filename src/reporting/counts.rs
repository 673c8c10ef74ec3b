//! Plain counts: how many people, duos, meetings, hours and sessions. They need no year to pass, so a young branch's
//! report begins with them.

use super::cohort::{Scope, duos_in};
use super::facts::{DuoEnd, Facts};
use crate::programme::activity::{Activity, Session};
use crate::programme::codes::{Gender, Presence};
use crate::programme::organisation::BranchId;
use crate::programme::person::{Person, PersonId};
use crate::programme::residue::AgeBand;
use crate::record::RecordId;
use crate::register::Register;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What is counted of someone.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonFact {
    /// In which branch.
    pub branch: Option<BranchId>,
    /// The day on which they came in; `None` where nobody noted it.
    pub since: Option<NaiveDate>,
    /// Their gender; undisclosed where nobody asked.
    pub gender: Gender,
    /// Their age on the day of the report, in the bands of the common indicators; `None` where it is not known.
    pub age: Option<AgeBand>,
}

/// Something that took place on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct EventFact {
    /// In which branch.
    pub branch: Option<BranchId>,
    /// The day.
    pub day: NaiveDate,
    /// Minutes of a meeting, or people at a session.
    pub amount: u64,
}

/// What the counts read of the register as of a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CountFacts {
    /// Mentees.
    pub mentees: Vec<PersonFact>,
    /// Mentors.
    pub mentors: Vec<PersonFact>,
    /// Meetings of duos at which both were.
    pub meetings: Vec<EventFact>,
    /// Sessions of activities that are over.
    pub sessions: Vec<EventFact>,
}

impl CountFacts {
    /// Reads them. People put away are no longer counted, as in the lists.
    pub fn of(register: &Register, as_of: NaiveDate) -> Self {
        let mut facts = Self::default();
        for (id, file) in register.people() {
            let fact = |since: Option<NaiveDate>, cycle: &str| {
                let since = since.or_else(|| came_in(register, id, cycle));
                let known = since.is_none_or(|since| since <= as_of);
                known.then(|| person_fact(&file.person, since, as_of))
            };
            if let Some(mentee) = file.mentee.as_deref() {
                facts.mentees.extend(fact(mentee.signed_up, "mentee"));
            }
            if let Some(mentor) = file.mentor.as_deref() {
                facts.mentors.extend(fact(mentor.active_since, "mentor"));
            }
        }
        for (id, duo) in register.duos() {
            let mentee = duo.mentee.and_then(|mentee| register.counted(mentee));
            let branch = duo.branch.or(mentee.and_then(|file| file.person.branch));
            let held = register
                .meetings_of(id)
                .into_iter()
                .filter(|(_, meeting)| meeting.is_held());
            facts.meetings.extend(held.filter_map(|(_, meeting)| {
                let day = meeting.date.filter(|day| *day <= as_of)?;
                let amount = u64::try_from(meeting.minutes.unwrap_or(0)).unwrap_or(0);
                Some(EventFact { branch, day, amount })
            }));
        }
        facts.sessions = sessions(register, as_of);
        facts
    }
}

fn sessions(register: &Register, as_of: NaiveDate) -> Vec<EventFact> {
    let branches: BTreeMap<RecordId, Option<BranchId>> = register
        .all::<Activity>()
        .into_iter()
        .map(|(id, activity)| (id, activity.branch))
        .collect();
    let mut named: BTreeMap<RecordId, u64> = BTreeMap::new();
    for (_, attendance) in register.all::<crate::programme::activity::Attendance>() {
        if let (Some(session), Some(Presence::Present)) = (attendance.session, attendance.presence) {
            *named.entry(session.0).or_default() += 1;
        }
    }
    let held = register.all::<Session>().into_iter().filter_map(|(id, session)| {
        let heads = session.head_count.and_then(|heads| u64::try_from(heads).ok());
        Some(EventFact {
            branch: session
                .activity
                .and_then(|activity| branches.get(&activity.0).copied().flatten()),
            day: session.date.filter(|day| *day <= as_of)?,
            // A head-count takes in those whose names were noted.
            amount: heads.unwrap_or(0).max(named.get(&id).copied().unwrap_or(0)),
        })
    });
    held.collect()
}

/// The first day noted of someone in a life cycle.
fn came_in(register: &Register, id: PersonId, cycle: &str) -> Option<NaiveDate> {
    let steps = register.steps_of(id.0).into_iter().map(|(_, step)| step);
    let own = steps.filter(|step| step.cycle.as_deref() == Some(cycle));
    own.filter_map(|step| step.date).min()
}

fn person_fact(person: &Person, since: Option<NaiveDate>, as_of: NaiveDate) -> PersonFact {
    PersonFact {
        branch: person.branch,
        since,
        gender: person.gender.unwrap_or(Gender::Undisclosed),
        age: person.age_on(as_of).map(AgeBand::of),
    }
}

/// How many mentees and mentors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// Mentees.
    pub mentees: u64,
    /// Mentors.
    pub mentors: u64,
}

/// The counts of a report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// People who came in within the period.
    pub people: Pair,
    /// The same by gender.
    pub by_gender: Vec<(Gender, Pair)>,
    /// The same by age on the day of the report.
    pub by_age: Vec<(Option<AgeBand>, Pair)>,
    /// Duos that started within the period.
    pub duos: u64,
    /// Of these, those that run on the day of the report.
    pub running: u64,
    /// Meetings within the period at which both were.
    pub meetings: u64,
    /// Their minutes together.
    pub minutes: u64,
    /// Sessions within the period.
    pub sessions: u64,
    /// People at those, each as often as they came.
    pub visits: u64,
}

/// Counts. Whoever came in on a day that nobody noted counts where no period is asked for, and in no period.
pub fn counts(facts: &Facts, scope: Scope) -> Counts {
    let within = |branch: Option<BranchId>, day: Option<NaiveDate>| {
        let all = scope.period.from.is_none() && scope.period.to.is_none();
        let in_time = day.map_or(all, |day| scope.period.contains(day));
        in_time && scope.branch.contains(branch)
    };
    let counted = &facts.counted;
    let of = |people: &[PersonFact], fits: &dyn Fn(&PersonFact) -> bool| {
        let own = people.iter().filter(|person| within(person.branch, person.since));
        own.filter(|person| fits(person)).count() as u64
    };
    let pair = |fits: &dyn Fn(&PersonFact) -> bool| Pair {
        mentees: of(&counted.mentees, fits),
        mentors: of(&counted.mentors, fits),
    };
    let is_any = |pair: &Pair| pair.mentees + pair.mentors > 0;
    let genders = Gender::ALL
        .iter()
        .map(|gender| (*gender, pair(&|person| person.gender == *gender)));
    let bands = AgeBand::ALL.iter().copied().map(Some).chain([None]);
    let ages = bands.map(|age| (age, pair(&|person| person.age == age)));
    let events = |all: &[EventFact]| {
        let own = all.iter().filter(|event| within(event.branch, Some(event.day)));
        own.fold((0, 0_u64), |(n, sum), event| {
            (n + 1, sum.saturating_add(event.amount))
        })
    };
    let (meetings, minutes) = events(&counted.meetings);
    let (sessions, visits) = events(&counted.sessions);
    let duos = duos_in(facts, scope);
    Counts {
        people: pair(&|_| true),
        by_gender: genders.filter(|(_, pair)| is_any(pair)).collect(),
        by_age: ages.filter(|(_, pair)| is_any(pair)).collect(),
        running: duos.iter().filter(|duo| duo.end == DuoEnd::Running).count() as u64,
        duos: duos.len() as u64,
        meetings,
        minutes,
        sessions,
        visits,
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::super::cohort::Period;
    use super::*;
    use crate::programme::duo::Meeting;
    use crate::register::Command;
    use crate::register::scenario::{Laptop, day};

    fn counted(laptop: &Laptop, on: NaiveDate, period: Period) -> Counts {
        let scope = Scope {
            period,
            ..Scope::default()
        };
        counts(&Facts::of(&laptop.register, on), scope)
    }

    #[test]
    fn a_young_branch_has_counts_on_its_first_day() {
        let mut laptop = Laptop::new(1);
        let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
        laptop.mentee("Bilal");
        laptop
            .save(mentee, |person| {
                person.gender = Some(Gender::Female);
                person.birth_date = NaiveDate::from_ymd_opt(2002, 5, 1);
            })
            .unwrap();
        let duo = laptop.running_duo(mentee, mentor, day(1, 5));
        for (on, came) in [(day(1, 12), Presence::Present), (day(1, 19), Presence::Excused)] {
            let meeting = Meeting {
                duo: Some(duo),
                date: Some(on),
                minutes: Some(if came == Presence::Present { 90 } else { 0 }),
                mentee: Some(came),
                mentor: Some(Presence::Present),
                ..Meeting::default()
            };
            laptop
                .act(Command::SaveMeeting {
                    id: None,
                    meeting: meeting.into(),
                })
                .unwrap();
        }
        let session = Session {
            date: Some(day(1, 20)),
            head_count: Some(14),
            ..Session::default()
        };
        let list = crate::register::take_over::TakeOver {
            sessions: vec![crate::register::take_over::TakenSession {
                same_as: None,
                session,
            }],
            ..Default::default()
        };
        laptop.act(Command::TakeOver(list.into())).unwrap();
        let all = counted(&laptop, day(2, 1), Period::ALL);
        assert_eq!((all.people.mentees, all.people.mentors), (2, 1));
        assert_eq!((all.duos, all.running, all.meetings, all.minutes), (1, 1, 1, 90));
        assert_eq!((all.sessions, all.visits), (1, 14));
        let of = |gender| {
            all.by_gender
                .iter()
                .find(|(one, _)| *one == gender)
                .map(|(_, pair)| pair.mentees)
        };
        assert_eq!(
            (of(Gender::Female), of(Gender::Undisclosed), of(Gender::Male)),
            (Some(1), Some(1), None)
        );
        let ages: Vec<_> = all
            .by_age
            .iter()
            .map(|(age, pair)| (*age, pair.mentees, pair.mentors))
            .collect();
        assert_eq!(ages, [(Some(AgeBand::To29), 1, 0), (None, 1, 1)]);
        // What is counted in a period took place in it.
        let december = Period {
            from: NaiveDate::from_ymd_opt(2025, 12, 1),
            to: NaiveDate::from_ymd_opt(2025, 12, 31),
        };
        assert_eq!(counted(&laptop, day(2, 1), december), Counts::default());
        assert_eq!(
            counted(&laptop, day(1, 11), Period::ALL).meetings,
            0,
            "not yet on that day"
        );
    }
}
