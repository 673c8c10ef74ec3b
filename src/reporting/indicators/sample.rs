//! Small facts for tests.

use super::super::counts::CountFacts;
use super::super::facts::{DuoEnd, DuoFact, EpisodeFact, Facts, TalkFact};
use crate::programme::duo::DuoId;
use crate::programme::organisation::BranchId;
use crate::programme::person::PersonId;
use crate::programme::rules::Rules;
use crate::record::RecordId;
use chrono::NaiveDate;
use std::collections::BTreeMap;

fn record(kind: u8, n: u32) -> RecordId {
    let mut bytes = [0; 16];
    bytes[0] = kind;
    bytes[12..].copy_from_slice(&n.to_be_bytes());
    RecordId(bytes)
}

pub fn person(n: u32) -> PersonId {
    PersonId(record(1, n))
}

pub fn id(n: u32) -> DuoId {
    DuoId(record(2, n))
}

pub fn branch(n: u32) -> BranchId {
    BranchId(record(3, n))
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn facts_on(as_of: &str) -> Facts {
    Facts {
        counted: CountFacts::default(),
        as_of: day(as_of),
        rules: Rules::default(),
        rule_version: "v1".into(),
        duos: Vec::new(),
        undated_duos: 0,
        outcomes: BTreeMap::new(),
        sign_ups: Vec::new(),
        undated_sign_ups: 0,
    }
}

/// A running duo of 26 weeks.
pub fn duo(n: u32, mentee: u32, mentor: u32, start: &str) -> DuoFact {
    let start = day(start);
    DuoFact {
        id: id(n),
        mentee: Some(person(mentee)),
        mentor: Some(person(mentor)),
        branch: None,
        start,
        end: DuoEnd::Running,
        planned_end: start + chrono::Days::new(182),
        suspended_days: 0,
        minutes_held: Some(0),
    }
}

/// Over as completed, on a day or who knows when.
pub fn ended(on: Option<&str>) -> DuoEnd {
    DuoEnd::Ended {
        on: on.map(day),
        early: None,
        completed: true,
    }
}

pub fn episode(facts: &mut Facts, of: u32, start: &str, own_choice: Option<bool>) {
    let start = day(start);
    let known = facts.outcomes.entry(person(of)).or_default();
    known.episodes.push(EpisodeFact { start, own_choice });
}

pub fn talk(facts: &mut Facts, with: u32, date: &str, out_of_reach: bool) {
    let known = facts.outcomes.entry(person(with)).or_default();
    known.talks.push(TalkFact {
        date: Some(day(date)),
        out_of_reach,
    });
}
