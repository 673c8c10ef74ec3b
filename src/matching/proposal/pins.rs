//! Pins sorted out: which count, and which cannot be followed.

use super::Issue;
use crate::matching::cards::{Earlier, MenteeCard, MentorCard, Table};
use crate::order::InOrder;
use crate::programme::person::PersonId;
use std::collections::BTreeMap;

/// What the pins come to.
#[derive(Debug)]
pub(super) struct Pins {
    /// By mentee, where the mentor that counts sits at the table; the place is theirs.
    pub(super) kept: BTreeMap<PersonId, usize>,
    /// By mentee, the mentor that counts but has no place left.
    pub(super) placeless: BTreeMap<PersonId, PersonId>,
    /// What could not be followed.
    pub(super) issues: Vec<Issue>,
}

/// Sorts out the pins of everyone at the table.
pub(super) fn sort_out(table: &Table) -> Pins {
    let mut left: Vec<u32> = table.mentors.iter().map(MentorCard::places_left).collect();
    let mut pins = Pins {
        kept: BTreeMap::new(),
        placeless: BTreeMap::new(),
        issues: Vec::new(),
    };
    // Whoever waits longest gets the pinned place where pins outnumber places.
    let mut order: Vec<&MenteeCard> = table
        .mentees
        .iter()
        .filter(|card| !card.pins.is_empty())
        .collect();
    order.order_by_key(|card| (std::cmp::Reverse(card.days_waited(table.day)), card.id));
    for card in order {
        let mut kept = None;
        for mentor in &card.pins {
            let vetoed = card.earlier_with(*mentor) == Some(Earlier::Vetoed);
            let at = table.mentors.binary_search_by_key(mentor, |other| other.id);
            match (vetoed, at, kept) {
                (true, _, _) => pins.issues.push(Issue::PinnedAndVetoed(card.id, *mentor)),
                (_, Err(_), _) => pins.issues.push(Issue::PinnedToNobody(card.id, *mentor)),
                (_, Ok(_), Some((_, kept))) => pins.issues.push(Issue::PinnedTwice {
                    mentee: card.id,
                    kept,
                    dropped: *mentor,
                }),
                (_, Ok(at), None) => kept = Some((at, *mentor)),
            }
        }
        match kept {
            Some((at, _)) if left[at] > 0 => {
                left[at] -= 1;
                pins.kept.insert(card.id, at);
            }
            Some((_, mentor)) => {
                pins.issues.push(Issue::PinnedWithoutPlace(card.id, mentor));
                pins.placeless.insert(card.id, mentor);
            }
            None => {}
        }
    }
    pins
}
