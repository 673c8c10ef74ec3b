//! Gaps: where waiting mentees and free mentors do not meet, and which mentors would help most.
//!
//! The counts are of people. What a profile of mentor would bring is not guessed from them: hypothetical mentors
//! are set at the table and the optimum is found anew, with everyone's moves.

mod profiles;

pub use profiles::{MOST_MENTORS, Profile, Worth, worth};

use super::cards::Table;
use super::places;
use super::proposal::Proposal;
use crate::order::InOrder;
use crate::programme::availability::Slot;
use crate::programme::codes::Sector;
use crate::programme::language::LanguageCode;
use crate::programme::person::PersonId;
use crate::workshop::{Done, Job, JobError, Workshop};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// People on both sides of one sector, language, half-day or postcode.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Balance {
    /// Mentees who wait.
    pub waiting: usize,
    /// Of these, those whom the proposal leaves waiting.
    pub left_waiting: usize,
    /// Free places of mentors.
    pub places: u32,
    /// Of these, those that the proposal leaves free.
    pub left_free: u32,
}

/// Balances by what they are about; `None`: not known of these people. Someone with several (sectors, languages…)
/// counts at each. The shortest of mentors come first.
pub type Balances<K> = Vec<(Option<K>, Balance)>;

/// Waiting mentees beside free mentors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// By wished sector and sector of the career.
    pub sectors: Balances<Sector>,
    /// By language spoken well enough.
    pub languages: Balances<LanguageCode>,
    /// By weekly half-day.
    pub slots: Balances<Slot>,
    /// By postcode of home or work, as far as the table of places knows it.
    pub postcodes: Balances<u16>,
}

impl Gaps {
    /// Of a table and its proposal. Mentors count with the places they have free on the day.
    pub fn of(table: &Table, proposal: &Proposal) -> Self {
        let waits: BTreeSet<PersonId> = proposal.waiting.iter().map(|waiting| waiting.mentee).collect();
        let mut held: BTreeMap<PersonId, u32> = BTreeMap::new();
        for pair in &proposal.pairs {
            *held.entry(pair.mentor).or_default() += 1;
        }
        let needed = super::rules::needed_level(&table.rules);
        let spoken = |practical: &super::cards::Practical| {
            let enough = practical.speaks.iter().filter(|(_, level)| *level >= needed);
            enough.map(|(language, _)| *language).collect::<Vec<_>>()
        };
        let codes = |practical: &super::cards::Practical| {
            let mut codes: Vec<_> = practical
                .places
                .iter()
                .filter_map(|at| places::postcode_of(*at))
                .collect();
            codes.sort_unstable();
            codes.dedup();
            codes
        };
        let (mut sectors, mut languages) = (Tally::default(), Tally::default());
        let (mut slots, mut postcodes) = (Tally::default(), Tally::default());
        for card in &table.mentees {
            let one = Balance {
                waiting: 1,
                left_waiting: usize::from(waits.contains(&card.id)),
                ..Balance::default()
            };
            sectors.add(card.wants.sectors.iter(), one);
            languages.add(spoken(&card.practical), one);
            slots.add(card.practical.slots.iter(), one);
            postcodes.add(codes(&card.practical), one);
        }
        let is_free = |card: &&super::MentorCard| {
            card.places_left() > 0 && card.paused_until.is_none_or(|until| until <= table.day)
        };
        for card in table.mentors.iter().filter(is_free) {
            let places = card.places_left();
            let one = Balance {
                places,
                left_free: places.saturating_sub(held.get(&card.id).copied().unwrap_or(0)),
                ..Balance::default()
            };
            sectors.add(card.offers.sectors.iter(), one);
            languages.add(spoken(&card.practical), one);
            slots.add(card.practical.slots.iter(), one);
            postcodes.add(codes(&card.practical), one);
        }
        Self {
            sectors: sectors.sorted(),
            languages: languages.sorted(),
            slots: slots.sorted(),
            postcodes: postcodes.sorted(),
        }
    }
}

struct Tally<K>(BTreeMap<Option<K>, Balance>);

impl<K> Default for Tally<K> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord + Copy> Tally<K> {
    fn add(&mut self, keys: impl IntoIterator<Item = K>, one: Balance) {
        let mut keys = keys.into_iter().map(Some).peekable();
        let unknown = keys.peek().is_none().then_some(None);
        for key in keys.chain(unknown) {
            let balance = self.0.entry(key).or_default();
            balance.waiting += one.waiting;
            balance.left_waiting += one.left_waiting;
            balance.places = balance.places.saturating_add(one.places);
            balance.left_free = balance.left_free.saturating_add(one.left_free);
        }
    }

    fn sorted(self) -> Balances<K> {
        let mut all: Vec<_> = self.0.into_iter().collect();
        let short = |balance: &Balance| {
            i64::try_from(balance.waiting).unwrap_or(i64::MAX) - i64::from(balance.places)
        };
        all.order_by_key(|(key, balance)| {
            (
                key.is_none(),
                std::cmp::Reverse((balance.left_waiting, short(balance))),
                *key,
            )
        });
        all
    }
}

/// Works out which mentors would help most, in the matcher: [`Table::pack`] goes in as the job's bytes.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct FindProfiles {
    /// How many profiles to answer with, at most.
    pub most: usize,
}

impl Job for FindProfiles {
    type Answer = Vec<Worth>;
    const WORKSHOP: Workshop = Workshop::Matcher;
    const NAME: &'static str = "find-profiles";

    fn work(self, table: Vec<u8>, progress: &dyn Fn(f64)) -> Result<Done<Vec<Worth>>, JobError> {
        let table = Table::unpack(&table).map_err(|error| JobError(error.to_string()))?;
        let proposal = super::job::find(&table, &|part| progress(part / 2.0))
            .map_err(|error| JobError(error.to_string()))?;
        let found = worth(&table, &proposal, self.most, &|part| progress(0.5 + part / 2.0))
            .map_err(|error| JobError(error.to_string()))?;
        Ok(Done::new(found))
    }
}

#[cfg(test)]
mod tests;
