//! The union of all entries, and what follows from it.

use super::clock::{self, Clock, Doubt};
use super::entry::{Change, Dot, Entry};
use super::erase::Erasures;
use super::heads::Record;
use super::lines::Names;
use super::log::{Arrival, Log, Logs};
use super::quick::QuickSet;
use super::state::State;
use super::transactions::Transactions;
use super::{Compartment, TxId};
use crate::record::RecordId;
use std::collections::BTreeSet;

/// Everything remembered, with what follows from it. What is shown is a pure function of the set of entries.
#[derive(Debug, Default)]
pub struct Journal {
    pub(super) logs: Logs,
    pub(super) state: State,
    pub(super) erasures: Erasures,
    /// Transactions of which only one half has arrived.
    lone: QuickSet<TxId>,
    pub(super) transactions: Transactions,
    pub(super) clock: Clock,
    pub(super) names: Names,
}

/// What an addition brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// Entries that were new.
    pub entries: usize,
    /// Records that they touched.
    pub touched: BTreeSet<RecordId>,
    /// Entries from which something was erased just now, those that were there and those that came in: wherever
    /// they are kept with what they said before, they must be written anew.
    pub scrubbed: BTreeSet<Dot>,
    /// Entries whose number another entry had taken.
    pub forked: BTreeSet<Dot>,
}

impl Journal {
    /// Takes in entries of one compartment, from wherever they come. Those already there change nothing.
    pub fn add(
        &mut self,
        compartment: Compartment,
        entries: impl IntoIterator<Item = Entry>,
        now_ms: i64,
    ) -> Added {
        let mut touched = Vec::new();
        let mut added = self.add_noting(compartment, entries, now_ms, &mut touched);
        added.touched = touched.into_iter().collect();
        added
    }

    /// The same, for who adds many pieces: the records that were touched are put behind those in `touched`, some of
    /// them more than once, and `Added` has none.
    pub(crate) fn add_noting(
        &mut self,
        compartment: Compartment,
        entries: impl IntoIterator<Item = Entry>,
        now_ms: i64,
        touched: &mut Vec<RecordId>,
    ) -> Added {
        let mut added = Added::default();
        let mut erased = BTreeSet::new();
        let mut rebuilt = BTreeSet::new();
        let entries = entries.into_iter();
        self.logs.of_mut(compartment).expect(entries.size_hint().0);
        for mut entry in entries {
            let dot = entry.dot(compartment);
            if self.erasures.scrub(&mut entry) {
                added.scrubbed.insert(dot);
            }
            let arrival = self.logs.of(compartment).arrival(&entry);
            if arrival == Arrival::Known {
                continue;
            }
            self.clock.observe(entry.stamp, now_ms);
            erased.extend(self.erasures.note(dot, &entry));
            let slow = arrival != Arrival::New;
            if slow {
                rebuilt.extend(entry.changes.iter().filter_map(Change::record));
                if arrival == Arrival::Forked {
                    added.forked.insert(dot);
                }
            }
            if arrival != Arrival::Fuller {
                added.entries += 1;
                self.transactions.note(dot, &entry);
            }
            self.logs.of_mut(compartment).keep(&entry, arrival);
            self.count_in(dot, &entry, slow, touched);
        }
        if !erased.is_empty() {
            self.scrub(&erased, &mut added.scrubbed);
            rebuilt.extend(erased);
        }
        if !rebuilt.is_empty() {
            let counting = counting(&self.logs, &self.transactions);
            self.state.rebuild(&rebuilt, counting, &self.erasures);
            touched.extend(rebuilt);
        }
        added
    }

    /// Applies an entry, or both halves of a transaction once both are there.
    fn count_in(&mut self, dot: Dot, entry: &Entry, slow: bool, touched: &mut Vec<RecordId>) {
        if entry.half && !self.transactions.is_whole(entry.tx) {
            self.lone.insert(entry.tx);
            return;
        }
        // What is made anew at the end need not be applied before.
        if !(entry.half && self.lone.remove(&entry.tx)) {
            if !slow {
                self.state.apply(dot, entry, touched);
            }
            return;
        }
        for waited in self.transactions.entries_of(entry.tx) {
            let found = self.logs.of(waited.0).get(waited.1, waited.2);
            if let Some(found) = found.filter(|found| !slow && found.tx == entry.tx) {
                self.state.apply(*waited, &found, touched);
            }
        }
    }

    /// Turns what the erasures of these records cover into stubs.
    fn scrub(&mut self, records: &BTreeSet<RecordId>, scrubbed: &mut BTreeSet<Dot>) {
        for compartment in Compartment::ALL {
            let log = self.logs.of_mut(compartment);
            let gone = log.scrub(|id| records.contains(&id), |entry| self.erasures.scrub(entry));
            scrubbed.extend(
                gone.into_iter()
                    .map(|(replica, seq)| Dot(compartment, replica, seq)),
            );
        }
    }

    /// A record. `None` also when it was erased.
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        self.state.record(id)
    }

    /// All records.
    pub fn records(&self) -> impl Iterator<Item = (RecordId, &Record)> {
        self.state.records()
    }

    /// The entries of a compartment.
    pub fn log(&self, compartment: Compartment) -> &Log {
        self.logs.of(compartment)
    }

    /// All entries with their compartment.
    pub fn entries(&self) -> impl Iterator<Item = (Compartment, Entry)> + Clone {
        self.logs.entries()
    }

    /// The entry of a write.
    pub fn entry(&self, dot: Dot) -> Option<Entry> {
        self.logs.of(dot.0).get(dot.1, dot.2)
    }

    /// Tells which entries speak of which records, by entry; of one and the same at least once.
    pub(crate) fn mentions(&self, mut tell: impl FnMut(RecordId, Dot)) {
        for compartment in Compartment::ALL {
            self.log(compartment)
                .mentions(|record, replica, seq| tell(record, Dot(compartment, replica, seq)));
        }
    }

    /// What speaks against this laptop's date, `now_ms`; see [`clock::doubt`].
    pub fn clock_doubt(&self, now_ms: i64) -> Option<Doubt> {
        let last = Compartment::ALL
            .into_iter()
            .flat_map(|compartment| self.log(compartment).last_stamps());
        clock::doubt(last, now_ms)
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

/// All entries but the halves that wait for their other half.
pub(super) fn counting<'a>(
    logs: &'a Logs,
    transactions: &'a Transactions,
) -> impl Iterator<Item = (Compartment, Entry)> + Clone + 'a {
    logs.entries()
        .filter(|(_, entry)| !entry.half || transactions.is_whole(entry.tx))
}
