//! Which entries belong to which command: so that undo and its button need not read the whole journal.

use super::dots::Dots;
use super::entry::{Dot, Entry};
use super::quick::{QuickMap, QuickSet};
use super::{Compartment, TxId};

/// An index over the entries, kept as they arrive.
#[derive(Debug, Default)]
pub(super) struct Transactions {
    entries: QuickMap<TxId, Dots>,
    undone: QuickSet<TxId>,
}

impl Transactions {
    /// Takes note of an entry.
    pub(super) fn note(&mut self, dot: Dot, entry: &Entry) {
        self.entries
            .entry(entry.tx)
            .and_modify(|dots| dots.push(dot))
            .or_insert(Dots::One(dot));
        self.undone.extend(entry.undoes);
    }

    /// The entries of a command, in the order in which they arrived.
    pub(super) fn entries_of(&self, tx: TxId) -> &[Dot] {
        self.entries.get(&tx).map_or(&[], Dots::as_slice)
    }

    /// Whether entries of it are there in both compartments.
    pub(super) fn is_whole(&self, tx: TxId) -> bool {
        let dots = self.entries_of(tx);
        let has = |compartment| dots.iter().any(|dot| dot.0 == compartment);
        Compartment::ALL.into_iter().all(has)
    }

    /// Whether a command was taken back.
    pub(super) fn is_undone(&self, tx: TxId) -> bool {
        self.undone.contains(&tx)
    }
}
