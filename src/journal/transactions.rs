//! Which entries belong to which command.

use super::dots::Dots;
use super::entry::Dot;
use super::quick::{QuickMap, QuickSet};
use super::rows::{Place, Rows};
use super::{Compartment, TxId};
use std::sync::OnceLock;

/// A command that wrote to both compartments.
#[derive(Debug)]
enum Halves {
    /// What stands here, all in this compartment, waits for the other half.
    Lone(Compartment, Vec<Place>),
    /// Both are there.
    Whole,
}

/// An index over the entries, kept as they arrive.
#[derive(Debug, Default)]
pub(super) struct Transactions {
    /// Made when it is first asked for: at an opening nobody asks.
    entries: OnceLock<QuickMap<TxId, Dots>>,
    halves: QuickMap<TxId, Halves>,
    undone: QuickSet<TxId>,
}

/// What an entry's arrival means for its command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Counts {
    /// It is one half, and the other has not come.
    NotYet,
    /// It counts.
    Now,
    /// It counts, and so does its other half, which waited for it here.
    WithWhatWaited(Vec<Place>),
}

impl Transactions {
    /// Takes note of an entry: its name, place and command, whether that has two halves, and what it takes back.
    pub(super) fn note(
        &mut self,
        dot: Dot,
        place: Place,
        (tx, half): (TxId, bool),
        undoes: Option<TxId>,
    ) -> Counts {
        if let Some(entries) = self.entries.get_mut() {
            note(entries, tx, dot);
        }
        self.undone.extend(undoes);
        if !half {
            return Counts::Now;
        }
        match self.halves.get_mut(&tx) {
            None => {
                self.halves.insert(tx, Halves::Lone(dot.0, vec![place]));
                Counts::NotYet
            }
            Some(Halves::Lone(of, places)) if *of == dot.0 => {
                places.push(place);
                Counts::NotYet
            }
            Some(Halves::Lone(_, places)) => {
                let waited = std::mem::take(places);
                self.halves.insert(tx, Halves::Whole);
                Counts::WithWhatWaited(waited)
            }
            Some(Halves::Whole) => Counts::Now,
        }
    }

    /// The entries of a command, in the order in which they arrived; `rows` holds them.
    pub(super) fn entries_of(&self, rows: &Rows, tx: TxId) -> &[Dot] {
        let entries = self.entries.get_or_init(|| {
            let mut entries = QuickMap::default();
            rows.commands().for_each(|(tx, dot)| note(&mut entries, tx, dot));
            entries
        });
        entries.get(&tx).map_or(&[], Dots::as_slice)
    }

    /// Whether halves of it are there in both compartments.
    pub(super) fn is_whole(&self, tx: TxId) -> bool {
        matches!(self.halves.get(&tx), Some(Halves::Whole))
    }

    /// The half of it that waits, by compartment and places.
    pub(super) fn lone(&self, tx: TxId) -> Option<(Compartment, &[Place])> {
        match self.halves.get(&tx) {
            Some(Halves::Lone(of, places)) => Some((*of, places)),
            _ => None,
        }
    }

    /// The commands of which there is a half or both.
    pub(super) fn halves(&self) -> impl Iterator<Item = TxId> {
        self.halves.keys().copied()
    }

    /// How many wait for their other half.
    pub(super) fn lone_halves(&self) -> usize {
        let halves = self.halves.values();
        halves.filter(|half| matches!(half, Halves::Lone(..))).count()
    }

    /// Whether a command was taken back.
    pub(super) fn is_undone(&self, tx: TxId) -> bool {
        self.undone.contains(&tx)
    }
}

fn note(entries: &mut QuickMap<TxId, Dots>, tx: TxId, dot: Dot) {
    entries
        .entry(tx)
        .and_modify(|dots| dots.push(dot))
        .or_insert(Dots::One(dot));
}
