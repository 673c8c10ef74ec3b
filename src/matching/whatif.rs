//! What if: changes tried beside the proposal, and what they would change. Nothing is written by trying.
//!
//! ```text
//! Table ──Sandbox::apply──► Table ──propose──► Proposal ──┐
//!   └────────propose─────► Proposal ──────────────────────┴─► Difference
//! ```
//!
//! Keeping a sandbox means the commands that make its changes so; throwing it away means dropping it.

mod keep;

use super::cards::Table;
use super::fairness::Waits;
use super::fit::Points;
use super::proposal::{Pair, Proposal, cost_of, waiting_cost};
use super::rules::HardRule;
use super::sets::SlotSet;
use crate::programme::person::PersonId;
use crate::programme::rules::Rules;

/// Places that a mentor can have in a sandbox, at most.
const MOST_PLACES: i64 = 99;

/// One thing to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A weight, threshold, reach or the floor, by its name in [`Rules`].
    Setting(String, i64),
    /// How many mentees a mentor takes at a time.
    Capacity(PersonId, i64),
    /// When someone can meet; of a mentor or a mentee.
    Slots(PersonId, SlotSet),
    /// A rule that is to rule nobody out for one person.
    Relax(PersonId, HardRule),
}

impl Change {
    /// Whether two changes are about the same thing, so that the later one replaces the other.
    fn replaces(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Setting(a, _), Self::Setting(b, _)) => a == b,
            (Self::Capacity(a, _), Self::Capacity(b, _)) | (Self::Slots(a, _), Self::Slots(b, _)) => a == b,
            (Self::Relax(..), Self::Relax(..)) => self == other,
            _ => false,
        }
    }
}

/// The settings that matter to a match; the others cannot change a proposal.
pub fn settings() -> impl Iterator<Item = &'static str> {
    let matters = |name: &&str| {
        ["weight_", "reach_", "wait_"]
            .iter()
            .any(|start| name.starts_with(start))
            || ["floor", "language_min", "no_project_shift"].contains(name)
    };
    Rules::NAMES.iter().copied().filter(matters)
}

/// Rules that may be relaxed for trying: what people may find a way around. Not: a mentor's places (change the
/// capacity), who is ready, and what protects people (a safety flag, a refusal).
pub const RELAXABLE: [HardRule; 8] = [
    HardRule::Language,
    HardRule::Slot,
    HardRule::Trained,
    HardRule::Eligible,
    HardRule::Branch,
    HardRule::Wish,
    HardRule::Earlier,
    HardRule::Reach,
];

/// A change that cannot be tried.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// Not a setting that matters to a match, or a value outside what is allowed.
    #[error("the setting “{0}” cannot be {1}")]
    Setting(String, i64),
    /// Nobody of that id at the table.
    #[error("{0} does not sit at the table (any more): take this change out")]
    NotAtTheTable(PersonId),
    /// Places out of range.
    #[error("a mentor cannot have {0} places: 0 to {MOST_PLACES}")]
    Places(i64),
    /// A rule that may not be relaxed.
    #[error("the rule “{}” cannot be relaxed", .0.code())]
    NotRelaxable(HardRule),
}

/// Changes to try together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sandbox {
    changes: Vec<Change>,
}

impl Sandbox {
    /// Adds a change; it replaces an earlier one of the same thing.
    pub fn add(&mut self, change: Change) {
        self.changes.retain(|other| !change.replaces(other));
        self.changes.push(change);
    }

    /// Takes a change out.
    pub fn remove(&mut self, change: &Change) {
        self.changes.retain(|other| other != change);
    }

    /// What is tried, in the order in which it was added.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The table as it would be.
    ///
    /// # Errors
    /// [`ChangeError`] of the first change that cannot be tried.
    pub fn apply(&self, table: &Table) -> Result<Table, ChangeError> {
        let mut tried = table.clone();
        for change in &self.changes {
            apply(change, &mut tried)?;
        }
        Ok(tried)
    }
}

fn apply(change: &Change, table: &mut Table) -> Result<(), ChangeError> {
    let mentee_at = |table: &Table, id| table.mentees.binary_search_by_key(&id, |card| card.id).ok();
    let mentor_at = |table: &Table, id| table.mentors.binary_search_by_key(&id, |card| card.id).ok();
    match change {
        Change::Setting(name, value) => {
            let known = settings().any(|setting| setting == name);
            if !known || !table.rules.set(name, *value) {
                return Err(ChangeError::Setting(name.clone(), *value));
            }
        }
        Change::Capacity(mentor, places) => {
            if !(0..=MOST_PLACES).contains(places) {
                return Err(ChangeError::Places(*places));
            }
            let at = mentor_at(table, *mentor).ok_or(ChangeError::NotAtTheTable(*mentor))?;
            table.mentors[at].capacity = *places;
        }
        Change::Slots(person, slots) => match (mentee_at(table, *person), mentor_at(table, *person)) {
            (None, None) => return Err(ChangeError::NotAtTheTable(*person)),
            (mentee, mentor) => {
                if let Some(at) = mentee {
                    table.mentees[at].practical.slots = *slots;
                }
                if let Some(at) = mentor {
                    table.mentors[at].practical.slots = *slots;
                }
            }
        },
        Change::Relax(person, rule) => {
            if !RELAXABLE.contains(rule) {
                return Err(ChangeError::NotRelaxable(*rule));
            }
            if mentee_at(table, *person).is_none() && mentor_at(table, *person).is_none() {
                return Err(ChangeError::NotAtTheTable(*person));
            }
            table.relaxed.insert((*person, *rule));
        }
    }
    Ok(())
}

/// Another mentor for a mentee, or one at last, or none any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Whose.
    pub mentee: PersonId,
    /// With whom before; `None`: waited.
    pub before: Option<PersonId>,
    /// With whom then; `None`: would wait.
    pub after: Option<PersonId>,
}

impl Shift {
    /// A mentee who would be placed and is not.
    pub const fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// A mentee who is placed and would not be.
    pub const fn is_gone(&self) -> bool {
        self.after.is_none()
    }

    /// A mentee with another mentor.
    pub const fn is_moved(&self) -> bool {
        self.before.is_some() && self.after.is_some()
    }
}

/// A proposal in four figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Total cost by the rules it was made with.
    pub total: Points,
    /// Total cost of the same pairs by the rules in force, so that two proposals can be compared.
    pub total_by_present_rules: Points,
    /// Mentees placed.
    pub matched: usize,
    /// Of those who wait on.
    pub waits: Waits,
}

/// What a sandbox would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Mentees with another pair, by id.
    pub shifts: Vec<Shift>,
    /// The proposal as it stands.
    pub before: Summary,
    /// The proposal with the changes.
    pub after: Summary,
}

impl Difference {
    /// Between the proposal of a table and that of the table as a sandbox would have it.
    pub fn between(table: &Table, before: &Proposal, after: &Proposal) -> Self {
        let shift = |card: &super::MenteeCard| {
            let (was, would) = (before.mentor_of(card.id), after.mentor_of(card.id));
            (was != would).then_some(Shift {
                mentee: card.id,
                before: was,
                after: would,
            })
        };
        Self {
            shifts: table.mentees.iter().filter_map(shift).collect(),
            before: summary(table, before),
            after: summary(table, after),
        }
    }
}

fn summary(present: &Table, proposal: &Proposal) -> Summary {
    let of_pair = |pair: &Pair| {
        let cards = present.mentee(pair.mentee).zip(present.mentor(pair.mentor));
        cards.map_or(0, |(mentee, mentor)| {
            cost_of(super::Fit::of_cards(mentee, mentor, &present.rules).score())
        })
    };
    let pairs: i64 = proposal.pairs.iter().map(of_pair).sum();
    let waiting = proposal.waiting.iter();
    let waits: i64 = waiting
        .map(|waiting| waiting_cost(waiting.days, &present.rules).0)
        .sum();
    Summary {
        total: proposal.total,
        total_by_present_rules: Points(pairs + waits),
        matched: proposal.pairs.len(),
        waits: Waits::after(proposal),
    }
}

#[cfg(test)]
mod tests;
