//! Everyone around the table of the match meeting.

use super::{MenteeCard, MentorCard};
use crate::matching::rules::HardRule;
use crate::order::InOrder;
use crate::programme::person::PersonId;
use crate::programme::rules::Rules;
use crate::register::Register;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Everyone who could be paired, sorted by id so that the order of arrival changes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// The day of the meeting.
    pub day: NaiveDate,
    /// Thresholds and weights.
    pub rules: Rules,
    /// Mentees who wait.
    pub mentees: Vec<MenteeCard>,
    /// Mentors who are active, also those without a place or paused for now: they are shown with the reason.
    pub mentors: Vec<MentorCard>,
    /// Rules that rule nobody out for these people: for trying only (see [`crate::matching::whatif`]).
    pub relaxed: BTreeSet<(PersonId, HardRule)>,
}

impl Table {
    /// Reads everyone who waits or is active on `day`, under the rules in force then.
    pub fn read(register: &Register, day: NaiveDate) -> Self {
        Self::with_rules(register, day, register.rules_on(day))
    }

    /// The same under other rules: for trying what a setting would change.
    pub fn with_rules(register: &Register, day: NaiveDate, rules: Rules) -> Self {
        let mut reading = super::Reading::new(register, day, rules);
        let all = reading.of();
        reading.step(register, all);
        reading.finish()
    }

    /// A table of given cards.
    pub fn new(
        day: NaiveDate,
        rules: Rules,
        mut mentees: Vec<MenteeCard>,
        mut mentors: Vec<MentorCard>,
    ) -> Self {
        mentees.order_by_key(|card| card.id);
        mentees.dedup_by_key(|card| card.id);
        mentors.order_by_key(|card| card.id);
        mentors.dedup_by_key(|card| card.id);
        Self {
            day,
            rules,
            mentees,
            mentors,
            relaxed: BTreeSet::new(),
        }
    }

    /// Whether a rule is relaxed for either of two people. That they are two is never relaxed.
    pub fn is_relaxed(&self, rule: HardRule, mentee: PersonId, mentor: PersonId) -> bool {
        !self.relaxed.is_empty()
            && rule != HardRule::TwoPeople
            && [mentee, mentor]
                .iter()
                .any(|person| self.relaxed.contains(&(*person, rule)))
    }

    /// A mentee at the table.
    pub fn mentee(&self, id: PersonId) -> Option<&MenteeCard> {
        let at = self.mentees.binary_search_by_key(&id, |card| card.id).ok()?;
        self.mentees.get(at)
    }

    /// A mentor at the table.
    pub fn mentor(&self, id: PersonId) -> Option<&MentorCard> {
        let at = self.mentors.binary_search_by_key(&id, |card| card.id).ok()?;
        self.mentors.get(at)
    }
}
