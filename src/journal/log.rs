//! The entries themselves, per compartment and laptop, and what has been seen without a gap.

use super::clock::Stamp;
use super::entry::Entry;
use super::{Compartment, ReplicaId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

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
    /// Entries whose number was given twice: those that came second.
    forks: Vec<Entry>,
}

impl Run {
    fn get(&self, seq: u32) -> Option<&Entry> {
        let at = (seq as usize).checked_sub(1)?;
        self.prefix.get(at).or_else(|| self.beyond.get(&seq))
    }

    fn get_mut(&mut self, seq: u32) -> Option<&mut Entry> {
        let at = (seq as usize).checked_sub(1)?;
        self.prefix.get_mut(at).or_else(|| self.beyond.get_mut(&seq))
    }

    fn entries(&self) -> impl Iterator<Item = &Entry> + Clone {
        self.prefix.iter().chain(self.beyond.values()).chain(&self.forks)
    }
}

/// What an entry is to a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It was not there.
    New,
    /// It is there.
    Known,
    /// It is there, but as a stub of which this copy knows more.
    Fuller,
    /// Another one of that number is there: two laptops took one name. Both are kept and both count.
    Forked,
}

/// All entries of one compartment.
#[derive(Debug, Default)]
pub struct Log {
    runs: BTreeMap<ReplicaId, Run>,
}

impl Log {
    /// What an entry would be, were it added. One that is numbered 0 is as good as known: it is not kept.
    pub fn arrival(&self, entry: &Entry) -> Arrival {
        let Some(run) = self.runs.get(&entry.replica) else {
            return if entry.seq == 0 {
                Arrival::Known
            } else {
                Arrival::New
            };
        };
        if entry.seq == 0 {
            return Arrival::Known;
        }
        let Some(first) = run.get(entry.seq) else {
            return Arrival::New;
        };
        let same = |other: &&Entry| other.seq == entry.seq && other.chain == entry.chain;
        match std::iter::once(first).chain(&run.forks).find(same) {
            Some(known) if known.lacks(entry) => Arrival::Fuller,
            Some(_) => Arrival::Known,
            None => Arrival::Forked,
        }
    }

    /// Keeps an entry.
    pub fn add(&mut self, entry: Entry) -> Arrival {
        let arrival = self.arrival(&entry);
        let run = self.runs.entry(entry.replica).or_default();
        match arrival {
            Arrival::Known => {}
            Arrival::Forked => run.forks.push(entry),
            Arrival::Fuller => {
                let first = run.get_mut(entry.seq).filter(|first| first.chain == entry.chain);
                if let Some(first) = first {
                    first.heal(&entry);
                } else {
                    let same = |other: &&mut Entry| other.seq == entry.seq && other.chain == entry.chain;
                    if let Some(fork) = run.forks.iter_mut().find(same) {
                        fork.heal(&entry);
                    }
                }
            }
            Arrival::New if entry.seq > run.prefix.len() as u32 + 1 => {
                run.beyond.insert(entry.seq, entry);
            }
            Arrival::New => {
                run.prefix.push(entry);
                while let Some(follows) = run.beyond.remove(&(run.prefix.len() as u32 + 1)) {
                    run.prefix.push(follows);
                }
            }
        }
        arrival
    }

    /// An entry by its number.
    pub fn get(&self, replica: ReplicaId, seq: u32) -> Option<&Entry> {
        self.runs.get(&replica)?.get(seq)
    }

    /// The last entry of a laptop's gapless run.
    pub fn last(&self, replica: ReplicaId) -> Option<&Entry> {
        self.runs.get(&replica)?.prefix.last()
    }

    /// The last stamp of each laptop's gapless run.
    pub fn last_stamps(&self) -> impl Iterator<Item = Stamp> {
        self.runs
            .values()
            .filter_map(|run| Some(run.prefix.last()?.stamp))
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
    pub fn entries(&self) -> impl Iterator<Item = &Entry> + Clone {
        self.runs.values().flat_map(Run::entries)
    }

    /// The same, to turn changes into stubs.
    pub(super) fn entries_mut(&mut self) -> impl Iterator<Item = &mut Entry> {
        self.runs.values_mut().flat_map(|run| {
            let first = run.prefix.iter_mut().chain(run.beyond.values_mut());
            first.chain(&mut run.forks)
        })
    }

    /// Entries whose number was given twice, those that came second.
    pub fn forks(&self) -> impl Iterator<Item = &Entry> {
        self.runs.values().flat_map(|run| &run.forks)
    }

    /// The numbers beyond a gap, per laptop.
    pub fn beyond(&self) -> BTreeMap<ReplicaId, BTreeSet<u32>> {
        let runs = self.runs.iter().filter(|(_, run)| !run.beyond.is_empty());
        runs.map(|(replica, run)| (*replica, run.beyond.keys().copied().collect()))
            .collect()
    }

    /// The entries that someone with this vector lacks. What was numbered twice is always among them, since a
    /// vector cannot say which of the two was seen.
    pub fn since(&self, seen: &Vector) -> impl Iterator<Item = &Entry> {
        self.runs.iter().flat_map(|(replica, run)| {
            let upto = seen.0.get(replica).map_or(0, |upto| *upto);
            let from = (upto as usize).min(run.prefix.len());
            let after = run.prefix[from..].iter();
            after
                .chain(run.beyond.values().filter(move |entry| entry.seq > upto))
                .chain(&run.forks)
        })
    }

    /// How many entries someone with this vector lacks.
    pub fn count_since(&self, seen: &Vector) -> usize {
        let lacks = |(id, run): (&ReplicaId, &Run)| {
            let upto = seen.0.get(id).map_or(0, |upto| *upto as usize);
            run.prefix.len().saturating_sub(upto)
                + run.beyond.keys().filter(|seq| **seq as usize > upto).count()
                + run.forks.len()
        };
        self.runs.iter().map(lacks).sum()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        let count = |run: &Run| run.prefix.len() + run.beyond.len() + run.forks.len();
        self.runs.values().map(count).sum()
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
    pub fn entries(&self) -> impl Iterator<Item = (Compartment, &Entry)> + Clone {
        Compartment::ALL
            .into_iter()
            .flat_map(|c| self.of(c).entries().map(move |entry| (c, entry)))
    }
}
