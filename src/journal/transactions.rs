//! Which entries belong to which command: so that undo and its button need not read the whole journal.

use super::dots::Dots;
use super::entry::{Dot, Entry};
use super::quick::{QuickMap, QuickSet};
use super::{AuthorId, Compartment, Stamp, TxId};
use std::collections::BTreeSet;

/// An index over the entries, kept as they arrive.
#[derive(Debug, Default)]
pub(super) struct Transactions {
    entries: QuickMap<TxId, Dots>,
    by_author: BTreeSet<(AuthorId, Stamp, TxId)>,
    undone: QuickSet<TxId>,
}

impl Transactions {
    /// Takes note of an entry.
    pub(super) fn note(&mut self, dot: Dot, entry: &Entry) {
        self.entries
            .entry(entry.tx)
            .and_modify(|dots| dots.push(dot))
            .or_insert(Dots::One(dot));
        match entry.undoes {
            Some(undone) => {
                self.undone.insert(undone);
            }
            None => {
                self.by_author.insert((entry.author, entry.stamp, entry.tx));
            }
        }
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

    /// An author's commands that stand, newest first.
    pub(super) fn standing(&self, author: AuthorId) -> impl Iterator<Item = (Stamp, TxId)> + '_ {
        let from = (author, Stamp(i64::MIN, 0), TxId([0; 8]));
        let to = (author, Stamp(i64::MAX, u32::MAX), TxId([u8::MAX; 8]));
        let of_author = self.by_author.range(from..=to).rev();
        of_author
            .filter(|(_, _, tx)| !self.undone.contains(tx))
            .map(|(_, stamp, tx)| (*stamp, *tx))
    }
}
