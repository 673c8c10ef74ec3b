//! The day's work in the order in which it is best done: what was agreed, by day and hour, and what asks for
//! attention.

use super::Register;
use super::alerts::{About, Alert, AlertKind};
use crate::order::InOrder;
use crate::programme::casework::Task;
use crate::programme::duo::DuoId;
use crate::programme::lifecycle::DuoState;
use crate::programme::time_of_day::TimeOfDay;
use crate::record::RecordId;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Lines that are shown at once: more is a list that nobody works off.
pub const MOST_FIRST: usize = 12;
/// How many of those may be alerts of one kind, so that one kind does not hide the others.
const MOST_OF_KIND: usize = 4;
/// Days ahead of which what was agreed is shown among the first.
const AHEAD: i64 = 7;

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Two who are to meet for the first time.
    FirstMeeting(DuoId),
    /// Something that was agreed: a task.
    Step {
        /// The task.
        task: RecordId,
        /// What was agreed, in own words.
        title: String,
    },
    /// Something that asks for attention.
    Alert(Alert),
}

/// The kind of a line; the rest is folded by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// First meetings.
    FirstMeeting,
    /// What was agreed.
    Step,
    /// Alerts of a kind.
    Alert(AlertKind),
}

/// One line of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub what: What,
    /// Whom it is about; nobody where a task names no one who is known.
    pub about: Option<About>,
    /// The day that was agreed.
    pub day: Option<NaiveDate>,
    /// The hour.
    pub at: Option<TimeOfDay>,
    /// Where.
    pub place: Option<String>,
    /// Whether that day has passed.
    pub overdue: bool,
    /// Who follows it up, where someone does (a member).
    pub whose: Option<RecordId>,
}

impl Line {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        match &self.what {
            What::FirstMeeting(_) => Kind::FirstMeeting,
            What::Step { .. } => Kind::Step,
            What::Alert(alert) => Kind::Alert(alert.kind),
        }
    }
}

/// A day's work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// What to do first, at most [`MOST_FIRST`] lines: what is overdue, then today's by the hour, then what cannot
    /// wait, then the coming week, then what asks for attention otherwise.
    pub first: Vec<Line>,
    /// All else, by kind.
    pub rest: BTreeMap<Kind, Vec<Line>>,
}

impl Agenda {
    /// How many lines there are in all.
    pub fn len(&self) -> usize {
        self.first.len() + self.rest.values().map(Vec::len).sum::<usize>()
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.first.is_empty() && self.rest.is_empty()
    }
}

impl Register {
    /// The work of a day, of everyone or of one member only.
    pub fn agenda(&self, today: NaiveDate, of: Option<RecordId>) -> Agenda {
        let mut lines = self.first_meetings(today);
        lines.extend(self.steps_to_do(today, of));
        lines.extend(self.alerts(today).into_iter().map(|alert| Line {
            about: Some(alert.about),
            day: None,
            at: None,
            place: None,
            overdue: false,
            whose: alert.coordinator,
            what: What::Alert(alert),
        }));
        if let Some(member) = of {
            lines.retain(|line| line.whose == Some(member));
        }
        // Stable: alerts stay in their own order.
        lines.order_by_key(|line| (rank(line, today), line.day, line.at.is_none(), line.at));
        let mut agenda = Agenda::default();
        let mut shown: BTreeMap<AlertKind, usize> = BTreeMap::new();
        for line in lines {
            let room = match (&line.what, rank(&line, today)) {
                (_, Rank::Later) => false,
                (What::Alert(alert), _) => {
                    let count = shown.entry(alert.kind).or_default();
                    *count += 1;
                    *count <= MOST_OF_KIND
                }
                _ => true,
            };
            if room && agenda.first.len() < MOST_FIRST {
                agenda.first.push(line);
            } else {
                agenda.rest.entry(line.kind()).or_default().push(line);
            }
        }
        agenda
    }

    fn first_meetings(&self, today: NaiveDate) -> Vec<Line> {
        let planned = self.duos().filter_map(|(id, duo)| {
            let day = duo
                .first_meeting
                .filter(|_| duo.state == Some(DuoState::MeetingPlanned))?;
            Some(Line {
                what: What::FirstMeeting(id),
                about: Some(About::Duo(id)),
                day: Some(day),
                at: duo.first_meeting_at,
                place: duo.first_meeting_place.clone(),
                overdue: day < today,
                whose: duo.coordinator,
            })
        });
        planned.collect()
    }

    fn steps_to_do(&self, today: NaiveDate, of: Option<RecordId>) -> Vec<Line> {
        let open = self.all::<Task>().into_iter();
        let open = open.filter(|(_, task)| task.done_on.is_none()).map(|(id, task)| {
            let known = |id: &RecordId| {
                let (duo, person) = (DuoId(*id), self.one(crate::programme::person::PersonId(*id)));
                let duo = self.duo(duo).map(|_| About::Duo(duo));
                duo.or_else(|| self.person(person).map(|_| About::Person(person)))
            };
            // What nobody took on is everyone's.
            let mine = of.filter(|of| task.assignees.is_empty() || task.assignees.contains(of));
            Line {
                about: task.about.iter().find_map(known),
                day: task.due,
                at: task.at,
                place: task.place,
                overdue: task.due.is_some_and(|due| due < today),
                whose: mine.or_else(|| task.assignees.first().copied()),
                what: What::Step {
                    task: id,
                    title: task.title.unwrap_or_default(),
                },
            }
        });
        open.collect()
    }
}

/// In which order lines are best done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Overdue,
    Today,
    Urgent,
    Soon,
    Attention,
    Later,
}

fn rank(line: &Line, today: NaiveDate) -> Rank {
    match (&line.what, line.day.map(|day| (day - today).num_days())) {
        (What::Alert(alert), _) if alert.urgent => Rank::Urgent,
        (What::Alert(_), _) => Rank::Attention,
        (_, Some(..0)) => Rank::Overdue,
        (_, Some(0)) => Rank::Today,
        (_, Some(1..=AHEAD)) => Rank::Soon,
        _ => Rank::Later,
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::register::Command;
    use crate::register::command::FirstMeeting;
    use crate::register::scenario::{Laptop, day};

    fn at(text: &str) -> Option<TimeOfDay> {
        Some(text.parse().unwrap())
    }

    /// A pair that is to meet for the first time on a day.
    fn planned(laptop: &mut Laptop, name: &str, on: NaiveDate, hour: Option<TimeOfDay>) -> DuoId {
        let (mentee, mentor) = (laptop.mentee(name), laptop.mentor(&format!("{name} M")));
        let id = laptop.propose(mentee, mentor).unwrap();
        laptop.move_duo(id, DuoState::TeamApproved, day(1, 3)).unwrap();
        laptop.act(plan(id, on, hour)).unwrap();
        id
    }

    fn plan(duo: DuoId, on: NaiveDate, hour: Option<TimeOfDay>) -> Command {
        Command::PlanFirstMeeting(FirstMeeting {
            duo,
            agreed_on: day(1, 3),
            on,
            at: hour,
            place: Some("bib".into()),
            missed: None,
        })
    }

    fn task(
        laptop: &mut Laptop,
        about: RecordId,
        title: &str,
        due: Option<NaiveDate>,
        hour: Option<TimeOfDay>,
    ) {
        let task = Task {
            title: Some(title.into()),
            due,
            at: hour,
            about: [about].into(),
            ..Task::default()
        };
        laptop.act(Command::SaveTask(None, task.into())).unwrap();
    }

    fn said(laptop: &Laptop, agenda: &Agenda) -> Vec<String> {
        let line = |line: &Line| match &line.what {
            What::FirstMeeting(id) => {
                let mentee = laptop.register.duo(*id).and_then(|duo| duo.mentee);
                format!(
                    "meet {}",
                    mentee.map(|id| laptop.register.name_of(id)).unwrap_or_default()
                )
            }
            What::Step { title, .. } => title.clone(),
            What::Alert(alert) => alert.kind.code().to_owned(),
        };
        agenda.first.iter().map(line).collect()
    }

    #[test]
    fn what_is_overdue_comes_first_then_today_by_the_hour() {
        let mut laptop = Laptop::new(1);
        let today = day(3, 10);
        planned(&mut laptop, "Amina", today, at("14:00"));
        planned(&mut laptop, "Bilal", day(3, 2), None);
        planned(&mut laptop, "Chen", day(3, 17), at("9:00"));
        let dina = laptop.mentee("Dina");
        task(&mut laptop, dina.0, "bellen", Some(today), at("9:30"));
        task(&mut laptop, dina.0, "cv nakijken", Some(today), None);
        task(&mut laptop, dina.0, "ooit", None, None);
        task(&mut laptop, dina.0, "volgende maand", Some(day(4, 10)), None);
        let agenda = laptop.register.agenda(today, None);
        assert_eq!(
            said(&laptop, &agenda),
            [
                "meet Bilal",
                "bellen",
                "meet Amina",
                "cv nakijken",
                "waiting",
                "meet Chen"
            ]
        );
        assert!(agenda.first[0].overdue && !agenda.first[1].overdue);
        assert_eq!(agenda.first[2].place.as_deref(), Some("bib"));
        assert_eq!(agenda.rest[&Kind::Step].len(), 2, "without a day, and in a month");
        assert_eq!(agenda.len(), 8);
    }

    #[test]
    fn hundreds_of_alerts_become_twelve_lines_and_counts() {
        let mut laptop = Laptop::new(1);
        for at in 0..40 {
            let (mentee, mentor) = (laptop.mentee(&format!("M{at}")), laptop.mentor(&format!("P{at}")));
            laptop.running_duo(mentee, mentor, day(1, 5));
        }
        let today = day(3, 1);
        let all = laptop.register.alerts(today).len();
        let agenda = laptop.register.agenda(today, None);
        assert!(all > 100, "{all}");
        assert_eq!(agenda.len(), all, "none is lost");
        assert!(agenda.first.len() <= MOST_FIRST);
        for kind in agenda.first.iter().map(Line::kind) {
            let of_kind = agenda.first.iter().filter(|line| line.kind() == kind).count();
            assert!(of_kind <= MOST_OF_KIND, "{kind:?}: {of_kind}");
        }
    }

    #[test]
    fn only_mine_leaves_out_what_others_follow_up_and_keeps_what_nobody_took_on() {
        let mut laptop = Laptop::new(1);
        let dina = laptop.mentee("Dina");
        let (me, other) = (RecordId([1; 16]), RecordId([2; 16]));
        for (title, assignees) in [("mine", vec![me]), ("theirs", vec![other]), ("nobody's", vec![])] {
            let task = Task {
                title: Some(title.into()),
                due: Some(day(3, 1)),
                about: [dina.0].into(),
                assignees: assignees.into_iter().collect(),
                ..Task::default()
            };
            laptop.act(Command::SaveTask(None, task.into())).unwrap();
        }
        let mut titles = said(&laptop, &laptop.register.agenda(day(3, 1), Some(me)));
        titles.sort();
        assert_eq!(titles, ["mine", "nobody's"]);
    }

    #[test]
    fn a_first_meeting_moves_and_whoever_did_not_come_is_noted() {
        use crate::programme::codes::Presence;
        let mut laptop = Laptop::new(1);
        let id = planned(&mut laptop, "Amina", day(3, 2), at("14:00"));
        let moved = FirstMeeting {
            duo: id,
            agreed_on: day(3, 2),
            on: day(3, 9),
            at: at("10:00"),
            place: None,
            missed: Some([Presence::Unexcused, Presence::Present]),
        };
        let too_soon = FirstMeeting {
            agreed_on: day(3, 1),
            ..moved.clone()
        };
        assert!(
            laptop.act(Command::PlanFirstMeeting(too_soon)).is_err(),
            "still to come"
        );
        laptop.act(Command::PlanFirstMeeting(moved.clone())).unwrap();
        let duo = laptop.register.duo(id).unwrap().clone();
        assert_eq!(
            (duo.first_meeting, duo.first_meeting_at),
            (Some(day(3, 9)), at("10:00"))
        );
        assert_eq!(duo.first_meeting_place, None);
        let meetings = laptop.register.meetings_of(id);
        assert_eq!(meetings.len(), 1);
        let missed = meetings[0].1;
        assert_eq!((missed.date, missed.minutes), (Some(day(3, 2)), Some(0)));
        assert_eq!(
            (missed.mentee, missed.mentor),
            (Some(Presence::Unexcused), Some(Presence::Present))
        );
        let agenda = laptop.register.agenda(day(3, 9), None);
        assert_eq!(said(&laptop, &agenda)[0], "meet Amina");
        // Both were there: then nobody missed it, and it is no reason to meet anew.
        let came = FirstMeeting {
            missed: Some([Presence::Present; 2]),
            ..moved
        };
        assert!(laptop.act(Command::PlanFirstMeeting(came)).is_err());
    }

    #[test]
    fn a_first_meeting_is_planned_only_while_it_is_ahead() {
        let mut laptop = Laptop::new(1);
        let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
        let id = laptop.running_duo(mentee, mentor, day(1, 5));
        assert!(laptop.act(plan(id, day(3, 1), None)).is_err());
        let other = planned(&mut laptop, "Bilal", day(3, 2), None);
        assert!(
            laptop.act(plan(other, day(1, 1), None)).is_err(),
            "before it was proposed"
        );
    }
}
