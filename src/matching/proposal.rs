//! The proposal: of all ways to pair the people at the table, the one with the least total cost, with its proof.
//!
//! The cost of a pair is 100 − score; that of waiting on is `wait_base` plus a bonus for the days waited, so those
//! who wait longest are the dearest to leave waiting. A pair below the floor is not proposed. A pin leaves a mentee
//! one pair only and may break a rule (the pair is marked); a veto or refusal takes a pair away. Costs are counted
//! in hundredths of a point.

mod narrowed;
mod overtaken;
mod packed;
mod pins;
mod prices;
mod search;

pub use overtaken::{Because, Overtaken};
pub use packed::{Arrived, Built, PackError, Proven};
pub(super) use prices::cost_of;
pub use prices::{Offer, Step};
pub use search::Search;

use super::assignment::{Index, Problem, ProblemError, Row, Solution, SolveError};
use super::cards::{MenteeCard, MentorCard, Table};
use super::fit::{Fit, Points};
use super::rules::{self, HardRule};
use crate::order::InOrder;
use crate::programme::person::PersonId;
use crate::programme::rules::Rules;
use pins::Pins;
use std::sync::OnceLock;

/// A perfect score; a pair costs what it lacks.
const PERFECT: Points = Points::whole(100);

/// A pair that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The mentee.
    pub mentee: PersonId,
    /// The mentor.
    pub mentor: PersonId,
    /// Score.
    pub points: Points,
    /// Facts missing.
    pub missing: usize,
    /// Whether the team pinned it.
    pub pinned: bool,
    /// Hard rules that a pinned pair breaks, or that are relaxed for it; empty for all others.
    pub breaks: Vec<HardRule>,
}

/// Why a mentee waits on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no mentor with a place at all.
    NoMentors,
    /// No mentor is permitted.
    NobodyPermitted,
    /// The best permitted pair stays below the floor.
    BelowFloor(PersonId, Points),
    /// The best permitted pair is there, but its mentor's places serve others better.
    OthersFirst(PersonId, Points),
    /// Pinned with a mentor who has no place (left).
    PinnedWithoutPlace(PersonId),
}

/// A mentee who waits on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who.
    pub mentee: PersonId,
    /// Days waited so far.
    pub days: i64,
    /// Why.
    pub why: Why,
}

/// Decisions of the team that could not be followed, each named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Issue {
    /// Pinned with more than one mentor: the oldest pin counts.
    PinnedTwice {
        /// Who.
        mentee: PersonId,
        /// The pin that counts.
        kept: PersonId,
        /// The pin that does not.
        dropped: PersonId,
    },
    /// Pinned and ruled out at once: ruled out counts.
    PinnedAndVetoed(PersonId, PersonId),
    /// Pinned with someone who is not an active mentor (any more).
    PinnedToNobody(PersonId, PersonId),
    /// Pinned with a mentor whose places are taken, also by other pins.
    PinnedWithoutPlace(PersonId, PersonId),
}

/// No proposal could be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProposalError {
    /// Too many people, or costs out of bounds.
    #[error(transparent)]
    Problem(#[from] ProblemError),
    /// Cancelled, or not proven.
    #[error(transparent)]
    Solve(#[from] SolveError),
}

/// The proven best way to pair the people at a table.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Proposed pairs, by mentee.
    pub pairs: Vec<Pair>,
    /// Who waits on, longest first.
    pub waiting: Vec<Waiting>,
    /// Cost of all pairs and of all waiting.
    pub total: Points,
    /// Decisions that could not be followed.
    pub issues: Vec<Issue>,
    /// The best permitted pair of each mentee, by their order at the table.
    best: Vec<Option<(PersonId, Points)>>,
    problem: Problem,
    /// Exists only with its proof of the optimum.
    solution: Solution,
    /// For questions about prices, made when the first is asked.
    index: OnceLock<Index>,
    /// What one place more saves, and what one fewer costs, by mentor; worked out when first asked.
    places: OnceLock<(Vec<i64>, Vec<Option<i64>>)>,
}

/// What waiting on costs someone who waited `days`: the base, plus a point for every `wait_days_per_point` days up
/// to `wait_bonus_max`.
pub fn waiting_cost(days: i64, rules: &Rules) -> Points {
    let bonus = days.max(0).saturating_mul(100) / rules.wait_days_per_point.max(1);
    let most = Points::whole(rules.wait_bonus_max).0;
    Points(Points::whole(rules.wait_base).0 + bonus.min(most))
}

impl Table {
    fn pair(&self, mentee: &MenteeCard, mentor: &MentorCard, pinned: bool) -> Pair {
        let fit = Fit::of_cards(mentee, mentor, &self.rules);
        let broken = |rule: &&HardRule| rules::judge(**rule, mentee, mentor, self).fails();
        Pair {
            mentee: mentee.id,
            mentor: mentor.id,
            points: fit.score(),
            missing: fit.missing(),
            pinned,
            breaks: HardRule::ALL.iter().filter(broken).copied().collect(),
        }
    }

    fn why(&self, mentee: &MenteeCard, best: Option<(PersonId, Points)>, pins: &Pins) -> Why {
        if let Some(mentor) = pins.placeless.get(&mentee.id) {
            return Why::PinnedWithoutPlace(*mentor);
        }
        match best {
            Some((mentor, points)) if points < Points::whole(self.rules.floor) => {
                Why::BelowFloor(mentor, points)
            }
            Some((mentor, points)) => Why::OthersFirst(mentor, points),
            None if self.mentors.iter().all(|mentor| mentor.places_left() == 0) => Why::NoMentors,
            None => Why::NobodyPermitted,
        }
    }
}

impl Proposal {
    fn of(
        table: &Table,
        pins: Pins,
        best: Vec<Option<(PersonId, Points)>>,
        problem: Problem,
        solution: Solution,
    ) -> Self {
        let (mut pairs, mut waiting) = (Vec::new(), Vec::new());
        for (i, mentee) in table.mentees.iter().enumerate() {
            match solution.column_of(Row(i as u32)) {
                Some(column) => {
                    let mentor = &table.mentors[column.0 as usize];
                    pairs.push(table.pair(mentee, mentor, pins.kept.contains_key(&mentee.id)));
                }
                None => waiting.push(Waiting {
                    mentee: mentee.id,
                    days: mentee.days_waited(table.day),
                    why: table.why(mentee, best[i], &pins),
                }),
            }
        }
        waiting.order_by_key(|waiting| (std::cmp::Reverse(waiting.days), waiting.mentee));
        Self {
            pairs,
            waiting,
            total: Points(solution.total()),
            issues: pins.issues,
            best,
            problem,
            solution,
            index: OnceLock::new(),
            places: OnceLock::new(),
        }
    }

    /// The mentor proposed for a mentee.
    pub fn mentor_of(&self, mentee: PersonId) -> Option<PersonId> {
        let at = self
            .pairs
            .binary_search_by_key(&mentee, |pair| pair.mentee)
            .ok()?;
        self.pairs.get(at).map(|pair| pair.mentor)
    }
}

#[cfg(test)]
mod tests;
