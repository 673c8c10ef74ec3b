//! The union of all entries, and what follows from it.

use super::clock::Clock;
use super::entry::{Change, Dot, Entry};
use super::heads::{Head, Record};
use super::lines::Names;
use super::log::{Log, Logs};
use super::transactions::Transactions;
use super::{Compartment, TxId};
use crate::record::{Field, RecordId};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Everything remembered, with what follows from it. State is a pure function of the set of entries.
#[derive(Debug, Default)]
pub struct Journal {
    logs: Logs,
    records: HashMap<RecordId, Record>,
    /// Writes that are replaced by one that arrived before them.
    replaced: HashSet<(RecordId, Field, Dot)>,
    /// Halves of transactions whose other half has not arrived.
    lone: HashMap<TxId, (Compartment, Entry)>,
    pub(super) transactions: Transactions,
    pub(super) clock: Clock,
    pub(super) names: Names,
}

/// What an addition brought.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// Entries that were new.
    pub entries: usize,
    /// Records that they touched.
    pub touched: BTreeSet<RecordId>,
}

impl Journal {
    /// Takes in entries of one compartment, from wherever they come. Those already there change nothing.
    pub fn add(
        &mut self,
        compartment: Compartment,
        entries: impl IntoIterator<Item = Entry>,
        now_ms: i64,
    ) -> Added {
        let mut added = Added::default();
        for entry in entries {
            self.clock.observe(entry.stamp, now_ms);
            if self.logs.of_mut(compartment).add(entry.clone()) {
                added.entries += 1;
                self.transactions
                    .note(Dot(compartment, entry.replica, entry.seq), &entry);
                self.pair_up(compartment, entry, &mut added.touched);
            }
        }
        added
    }

    /// Applies an entry, or both halves of a transaction once both are there.
    fn pair_up(&mut self, compartment: Compartment, entry: Entry, touched: &mut BTreeSet<RecordId>) {
        if !entry.half {
            return self.apply(compartment, entry, touched);
        }
        match self.lone.remove(&entry.tx) {
            Some((other, first)) if other != compartment => {
                self.apply(other, first, touched);
                self.apply(compartment, entry, touched);
            }
            _ => {
                self.lone.insert(entry.tx, (compartment, entry));
            }
        }
    }

    fn apply(&mut self, compartment: Compartment, entry: Entry, touched: &mut BTreeSet<RecordId>) {
        let dot = Dot(compartment, entry.replica, entry.seq);
        for change in entry.changes {
            match change {
                Change::Create { record, kind } => {
                    touched.insert(record);
                    let kept = &mut self.records.entry(record).or_default().kind;
                    // Ids are random; should two kinds claim one, every laptop takes the same.
                    if kept.as_ref().is_none_or(|other| kind < *other) {
                        *kept = Some(kind);
                    }
                }
                Change::Write {
                    record,
                    field,
                    value,
                    over,
                } => {
                    touched.insert(record);
                    let heads = self
                        .records
                        .entry(record)
                        .or_default()
                        .fields
                        .entry(field.clone())
                        .or_default();
                    for replaced in over {
                        if !heads.remove(replaced) {
                            self.replaced.insert((record, field.clone(), replaced));
                        }
                    }
                    if !self.replaced.remove(&(record, field, dot)) {
                        heads.add(Head {
                            dot,
                            stamp: entry.stamp,
                            author: entry.author,
                            value,
                        });
                    }
                }
                Change::Unknown(_) => {}
            }
        }
    }

    /// A record.
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        self.records.get(&id)
    }

    /// All records.
    pub fn records(&self) -> impl Iterator<Item = (RecordId, &Record)> {
        self.records.iter().map(|(id, record)| (*id, record))
    }

    /// The entries of a compartment.
    pub fn log(&self, compartment: Compartment) -> &Log {
        self.logs.of(compartment)
    }

    /// All entries with their compartment.
    pub fn entries(&self) -> impl Iterator<Item = (Compartment, &Entry)> {
        self.logs.entries()
    }

    /// The entry of a write.
    pub fn entry(&self, dot: Dot) -> Option<&Entry> {
        self.logs.of(dot.0).get(dot.1, dot.2)
    }

    /// Halves of transactions that wait for the other.
    pub fn lone_halves(&self) -> usize {
        self.lone.len()
    }

    /// The names of fields and kinds, shared in memory.
    pub fn names(&mut self) -> &mut Names {
        &mut self.names
    }
}
