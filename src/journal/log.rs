//! The entries themselves, per compartment and laptop, and what has been seen without a gap.

use super::entry::Entry;
use super::{Compartment, ReplicaId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Per laptop the last number up to which *every* entry is there. (The highest number seen would hide gaps: in
/// simulation that lost writes for good.)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Vector(pub BTreeMap<ReplicaId, u32>);

impl Vector {
    /// Whether an entry lies within.
    pub fn holds(&self, replica: ReplicaId, seq: u32) -> bool {
        self.0.get(&replica).is_some_and(|upto| seq <= *upto)
    }
}

/// One laptop's entries in one compartment.
#[derive(Debug, Default)]
struct Run {
    /// Entries 1, 2, 3… without a gap.
    prefix: Vec<Entry>,
    /// Entries beyond a gap.
    beyond: BTreeMap<u32, Entry>,
}

/// All entries of one compartment.
#[derive(Debug, Default)]
pub struct Log {
    runs: BTreeMap<ReplicaId, Run>,
}

impl Log {
    /// Keeps an entry; false when it is there already, or numbered 0.
    pub fn add(&mut self, entry: Entry) -> bool {
        let run = self.runs.entry(entry.replica).or_default();
        let next = run.prefix.len() as u32 + 1;
        if entry.seq < next || run.beyond.contains_key(&entry.seq) {
            return false;
        }
        if entry.seq > next {
            run.beyond.insert(entry.seq, entry);
            return true;
        }
        run.prefix.push(entry);
        while let Some(follows) = run.beyond.remove(&(run.prefix.len() as u32 + 1)) {
            run.prefix.push(follows);
        }
        true
    }

    /// An entry by its number.
    pub fn get(&self, replica: ReplicaId, seq: u32) -> Option<&Entry> {
        let run = self.runs.get(&replica)?;
        run.prefix
            .get((seq as usize).checked_sub(1)?)
            .or_else(|| run.beyond.get(&seq))
    }

    /// The last entry of a laptop's gapless run.
    pub fn last(&self, replica: ReplicaId) -> Option<&Entry> {
        self.runs.get(&replica)?.prefix.last()
    }

    /// What is there without a gap.
    pub fn vector(&self) -> Vector {
        let upto = |run: &Run| run.prefix.len() as u32;
        Vector(
            self.runs
                .iter()
                .map(|(id, run)| (*id, upto(run)))
                .filter(|(_, upto)| *upto > 0)
                .collect(),
        )
    }

    /// How many entries lie beyond a gap.
    pub fn beyond_gaps(&self) -> usize {
        self.runs.values().map(|run| run.beyond.len()).sum()
    }

    /// All entries, by laptop and number.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.runs
            .values()
            .flat_map(|run| run.prefix.iter().chain(run.beyond.values()))
    }

    /// The entries that someone with this vector lacks.
    pub fn since(&self, seen: &Vector) -> impl Iterator<Item = &Entry> {
        let upto = seen.clone();
        self.entries()
            .filter(move |entry| !upto.holds(entry.replica, entry.seq))
    }

    /// How many entries someone with this vector lacks.
    pub fn count_since(&self, seen: &Vector) -> usize {
        let lacks = |(id, run): (&ReplicaId, &Run)| {
            let upto = seen.0.get(id).map_or(0, |upto| *upto as usize);
            run.prefix.len().saturating_sub(upto)
                + run.beyond.keys().filter(|seq| **seq as usize > upto).count()
        };
        self.runs.iter().map(lacks).sum()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.runs
            .values()
            .map(|run| run.prefix.len() + run.beyond.len())
            .sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A log per compartment.
#[derive(Debug, Default)]
pub struct Logs([Log; 2]);

impl Logs {
    /// The log of a compartment.
    pub fn of(&self, compartment: Compartment) -> &Log {
        &self.0[compartment as usize]
    }
    /// The same, to add to.
    pub fn of_mut(&mut self, compartment: Compartment) -> &mut Log {
        &mut self.0[compartment as usize]
    }
    /// All entries with their compartment.
    pub fn entries(&self) -> impl Iterator<Item = (Compartment, &Entry)> {
        Compartment::ALL
            .into_iter()
            .flat_map(|c| self.of(c).entries().map(move |entry| (c, entry)))
    }
}
