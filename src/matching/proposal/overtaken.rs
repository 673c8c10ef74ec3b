//! What a decision, a merge or an import has changed under a proposal since it was made.

use super::{Pair, Proposal};
use crate::matching::cards::Table;
use crate::matching::rules::{self, HardRule};
use crate::order::InOrder;
use crate::programme::person::PersonId;
use std::collections::BTreeSet;

/// Why a proposed pair no longer stands as it was proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// The mentee does not wait any more: matched, on hold, withdrawn or erased.
    MenteeLeft,
    /// The mentor is not active any more.
    MentorLeft,
    /// The mentor's places are taken.
    NoPlace,
    /// These rules rule the pair out now.
    Rules(Vec<HardRule>),
}

/// A proposed pair that something has overtaken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this pair was overtaken by a change ({because:?}): look at the new proposal before you take it")]
pub struct Overtaken {
    /// The mentee.
    pub mentee: PersonId,
    /// The mentor.
    pub mentor: PersonId,
    /// What changed.
    pub because: Because,
}

impl Proposal {
    /// Mentees whose proposed pair has been overtaken.
    pub fn overtaken(&self, now: &Table) -> BTreeSet<PersonId> {
        self.overtaken_pairs(now)
            .into_iter()
            .map(|one| one.mentee)
            .collect()
    }

    /// The proposed pairs that have been overtaken, each with what changed; by mentee. Where several pairs want the
    /// places that one mentor has left, those with the fewest points go first.
    pub fn overtaken_pairs(&self, now: &Table) -> Vec<Overtaken> {
        let mut gone: Vec<_> = self
            .pairs
            .iter()
            .filter_map(|pair| check(pair, now).err())
            .collect();
        let standing: BTreeSet<_> = gone.iter().map(|one| one.mentee).collect();
        let mut pairs: Vec<&Pair> = self
            .pairs
            .iter()
            .filter(|pair| !standing.contains(&pair.mentee))
            .collect();
        pairs.order_by_key(|pair| {
            (
                pair.mentor,
                !pair.pinned,
                std::cmp::Reverse(pair.points),
                pair.mentee,
            )
        });
        for of_mentor in pairs.chunk_by(|a, b| a.mentor == b.mentor) {
            let left = of_mentor
                .first()
                .and_then(|pair| now.mentor(pair.mentor))
                .map_or(0, |card| card.places_left() as usize);
            gone.extend(of_mentor.iter().skip(left).map(|pair| Overtaken {
                mentee: pair.mentee,
                mentor: pair.mentor,
                because: Because::NoPlace,
            }));
        }
        gone.order_by_key(|one| one.mentee);
        gone
    }

    /// Whether a proposed pair may still be taken as proposed. To be asked right before it is taken; of a pair that
    /// was not proposed nothing was promised, so nothing can be overtaken.
    ///
    /// # Errors
    /// [`Overtaken`] with what changed.
    pub fn still_stands(&self, now: &Table, mentee: PersonId, mentor: PersonId) -> Result<(), Overtaken> {
        let proposed = self
            .pairs
            .iter()
            .find(|pair| (pair.mentee, pair.mentor) == (mentee, mentor));
        proposed.map_or(Ok(()), |pair| check(pair, now))
    }
}

fn check(pair: &Pair, now: &Table) -> Result<(), Overtaken> {
    let because = match (now.mentee(pair.mentee), now.mentor(pair.mentor)) {
        (None, _) => Some(Because::MenteeLeft),
        (_, None) => Some(Because::MentorLeft),
        (_, Some(mentor)) if mentor.places_left() == 0 => Some(Because::NoPlace),
        (Some(mentee), Some(mentor)) => {
            // What was broken knowingly when it was proposed does not count as a change.
            let new =
                |rule: &&HardRule| !pair.breaks.contains(rule) && rules::blocks(**rule, mentee, mentor, now);
            let rules: Vec<_> = HardRule::ALL.iter().filter(new).copied().collect();
            (!rules.is_empty()).then_some(Because::Rules(rules))
        }
    };
    because.map_or(Ok(()), |because| {
        Err(Overtaken {
            mentee: pair.mentee,
            mentor: pair.mentor,
            because,
        })
    })
}
