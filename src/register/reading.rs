//! A register that is read from many pieces: a store's segments, a file's parts.

use super::Register;
use crate::journal::{Compartment, Entry};
use crate::record::RecordId;

/// Takes in all entries first and works out what follows from them once: a record is written to in many pieces, and
/// would be read anew after each.
#[derive(Debug, Default)]
pub struct Reading {
    register: Register,
    /// Records that are to be read, once they are in order the last one first.
    touched: Vec<RecordId>,
    linked: bool,
}

impl Reading {
    /// Takes in a piece. `now_ms` is milliseconds since 1970.
    pub fn add(&mut self, compartment: Compartment, entries: impl IntoIterator<Item = Entry>, now_ms: i64) {
        let touched = &mut self.touched;
        self.register.remember(compartment, entries, now_ms, touched);
        self.linked = false;
    }

    /// Works out at most so many of the records; how many are left. For those who must draw in between.
    pub fn settle(&mut self, most: usize) -> usize {
        if !self.linked {
            in_order(&mut self.touched);
            let moved = self.register.relink(self.touched.iter().copied());
            if !moved.is_empty() {
                self.touched.extend(moved);
                in_order(&mut self.touched);
            }
            self.linked = true;
        }
        for _ in 0..most {
            let Some(id) = self.touched.pop() else {
                break;
            };
            self.register.look_at(id);
        }
        self.touched.len()
    }

    /// The register of all that was read.
    pub fn finish(mut self) -> Register {
        self.settle(usize::MAX);
        self.register
    }
}

/// Each once, from large to small, so that the smallest is taken out first: tables grow at their end.
fn in_order(ids: &mut Vec<RecordId>) {
    // This very routine is in the program already, inside sets of ids.
    ids.sort();
    ids.dedup();
    ids.reverse();
}
