//! What the indicators read of the register, as plain facts as of a day.
//!
//! The register knows what is known *now*; facts dated after the day of the report are left out, so a report as
//! of an earlier day reads today's knowledge of that day. Undated facts that a count would need are counted
//! apart, never guessed.

use super::counts::CountFacts;
use super::indicators::funnel::{SignUpFact, sign_ups};
use crate::programme::duo::{Duo, DuoId};
use crate::programme::lifecycle::{DuoState, EndReason};
use crate::programme::organisation::BranchId;
use crate::programme::person::PersonId;
use crate::programme::rules::{RULE_VERSION, RuleSet, Rules, rules_on};
use crate::register::Register;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// All that is read of the register.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The day of the report.
    pub as_of: NaiveDate,
    /// The rules in force on that day.
    pub rules: Rules,
    /// The version of the definitions, with the day of the last rule that changed a setting.
    pub rule_version: String,
    /// Duos started by then.
    pub duos: Vec<DuoFact>,
    /// Duos that were started on a day nobody noted; no figure counts them.
    pub undated_duos: u64,
    /// What is known of people's outcomes.
    pub outcomes: BTreeMap<PersonId, OutcomeFacts>,
    /// People who signed up as a mentee by then.
    pub sign_ups: Vec<SignUpFact>,
    /// People who signed up on a day nobody noted.
    pub undated_sign_ups: u64,
    /// What plain counts are made of.
    pub counted: CountFacts,
}

/// A duo that was started.
#[derive(Clone, Debug, PartialEq)]
pub struct DuoFact {
    /// Which; settles the order of duos that start on one day.
    pub id: DuoId,
    /// Whose; `None` once erased.
    pub mentee: Option<PersonId>,
    /// With whom.
    pub mentor: Option<PersonId>,
    /// The branch that counts it: its own, else the mentee's.
    pub branch: Option<BranchId>,
    /// The anchor S.
    pub start: NaiveDate,
    /// Whether and when it ended.
    pub end: DuoEnd,
    /// The original planned end, without suspensions.
    pub planned_end: NaiveDate,
    /// Days suspended up to the end, or up to the day of the report.
    pub suspended_days: i64,
    /// Minutes of meetings at which both were, between start and end. `None` where a list brought the duo in and nobody
    /// knows how long the two had met by then.
    pub minutes_held: Option<i64>,
}

/// Whether and when a duo ended, seen from the day of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DuoEnd {
    /// It runs.
    Running,
    /// It ended.
    Ended {
        /// The anchor E; `None` when nobody noted it.
        on: Option<NaiveDate>,
        /// Why, when before its time.
        early: Option<EndReason>,
        /// Whether it ended as completed.
        completed: bool,
    },
}

/// What is known of one person's outcome.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutcomeFacts {
    /// Jobs, traineeships and qualifying trainings with a first day by the day of the report.
    pub episodes: Vec<EpisodeFact>,
    /// Follow-up talks by then.
    pub talks: Vec<TalkFact>,
}

/// A job, traineeship or qualifying training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EpisodeFact {
    /// First day.
    pub start: NaiveDate,
    /// Of the person's own choice; `None` when nobody asked.
    pub own_choice: Option<bool>,
}

/// A moment at which someone was asked where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TalkFact {
    /// Day.
    pub date: Option<NaiveDate>,
    /// Died or emigrated.
    pub out_of_reach: bool,
}

impl Facts {
    /// Reads the register as of a day.
    pub fn of(register: &Register, as_of: NaiveDate) -> Self {
        // Read once: finding the versions goes through the whole journal.
        let versions: Vec<RuleSet> = register.all().into_iter().map(|(_, version)| version).collect();
        let mut duos = Vec::new();
        let mut undated_duos = 0;
        for (id, duo) in register.duos() {
            match duo.started_on {
                _ if !duo.state.is_some_and(DuoState::has_started) => {}
                Some(start) if start <= as_of => {
                    let weeks = rules_on(start, &versions).duo_weeks;
                    duos.push(duo_fact(register, id, duo, start, as_of, weeks));
                }
                Some(_) => {}
                None => undated_duos += 1,
            }
        }
        let (sign_ups, undated_sign_ups) = sign_ups(register, as_of);
        Self {
            as_of,
            rule_version: rule_version(&versions, as_of),
            rules: rules_on(as_of, &versions),
            duos,
            undated_duos,
            outcomes: outcomes(register, as_of),
            sign_ups,
            undated_sign_ups,
            counted: CountFacts::of(register, as_of),
        }
    }

    /// What is known of a person's outcome.
    pub fn outcome_of(&self, person: PersonId) -> Option<&OutcomeFacts> {
        self.outcomes.get(&person)
    }
}

/// The settings that figures depend on.
const SETTINGS: [&str; 4] = ["outcome_days", "known_days", "hours_week", "duo_weeks"];

/// `v1`; `v1 (2026-03-01)` where the programme changed a setting that figures depend on, with the day of the
/// last change; `v1*` where that change has no day.
fn rule_version(versions: &[RuleSet], as_of: NaiveDate) -> String {
    let counts = |version: &&RuleSet| SETTINGS.iter().any(|name| version.settings.contains_key(*name));
    let in_force = |version: &&RuleSet| version.valid_from.is_none_or(|day| day <= as_of);
    let changed = versions.iter().filter(counts).filter(in_force);
    match changed.map(|version| version.valid_from).max() {
        Some(Some(day)) => format!("{RULE_VERSION} ({day})"),
        Some(None) => format!("{RULE_VERSION}*"),
        None => RULE_VERSION.to_owned(),
    }
}

fn duo_fact(
    register: &Register,
    id: DuoId,
    duo: &Duo,
    start: NaiveDate,
    as_of: NaiveDate,
    weeks: i64,
) -> DuoFact {
    let state = duo.state;
    let over = state.is_some_and(DuoState::is_over) && duo.ended_on.is_none_or(|end| end <= as_of);
    let end = if over {
        DuoEnd::Ended {
            on: duo.ended_on,
            early: duo.end_reason.filter(|_| state == Some(DuoState::EndedEarly)),
            completed: state == Some(DuoState::Completed),
        }
    } else {
        DuoEnd::Running
    };
    let last = duo.ended_on.filter(|_| over).unwrap_or(as_of);
    let mentee = duo.mentee.and_then(|mentee| register.counted(mentee));
    DuoFact {
        id,
        mentee: duo.mentee,
        mentor: duo.mentor,
        branch: duo.branch.or(mentee.and_then(|file| file.person.branch)),
        start,
        end,
        planned_end: duo
            .planned_end
            .or_else(|| start.checked_add_days(Days::new(weeks.unsigned_abs() * 7)))
            .unwrap_or(start),
        suspended_days: duo.suspended_until(last).max(0),
        minutes_held: minutes_held(register, id, duo, start, last),
    }
}

/// Minutes held from the start to a day. Of a duo that a list brought in, what was before that day is what the list
/// counted, or what meetings with a day of their own come to, whichever is more: the count has them in it. A count
/// says nothing of a day before it was made.
fn minutes_held(register: &Register, id: DuoId, duo: &Duo, start: NaiveDate, last: NaiveDate) -> Option<i64> {
    let held = |from: NaiveDate, to: NaiveDate| {
        let meetings = register.meetings_of(id).into_iter().map(|(_, meeting)| meeting);
        let held = meetings.filter(|meeting| meeting.is_held());
        let within = held.filter(|meeting| meeting.date.is_some_and(|day| (from..=to).contains(&day)));
        let minutes = within.map(|meeting| meeting.minutes.unwrap_or(0).max(0));
        minutes.fold(None, |sum: Option<i64>, minutes| {
            Some(sum.unwrap_or(0).saturating_add(minutes))
        })
    };
    let Some(came_in) = duo.came_in.filter(|day| *day > start) else {
        return Some(held(start, last).unwrap_or(0));
    };
    let counted = duo.minutes_before.map(|minutes| minutes.max(0));
    let before = held(start, came_in.min(last));
    if duo.ended_on.is_none_or(|end| end > last) && last < came_in && counted.is_some() {
        return None;
    }
    let after = came_in
        .succ_opt()
        .and_then(|first| held(first, last))
        .unwrap_or(0);
    Some(before.max(counted)?.saturating_add(after))
}

fn outcomes(register: &Register, as_of: NaiveDate) -> BTreeMap<PersonId, OutcomeFacts> {
    let mut outcomes: BTreeMap<PersonId, OutcomeFacts> = BTreeMap::new();
    for episode in register.tables().episodes.values() {
        if let (Some(person), Some(start)) = (episode.person, episode.start)
            && start <= as_of
            && episode.kind.is_some_and(|kind| kind.is_positive())
        {
            outcomes.entry(person).or_default().episodes.push(EpisodeFact {
                start,
                own_choice: episode.own_choice,
            });
        }
    }
    for talk in register.tables().follow_ups.values() {
        if let Some(person) = talk.person
            && talk.date.is_none_or(|day| day <= as_of)
        {
            outcomes.entry(person).or_default().talks.push(TalkFact {
                date: talk.date,
                out_of_reach: talk.out_of_reach == Some(true),
            });
        }
    }
    outcomes
}
