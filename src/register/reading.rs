//! A register that is read from many pieces: a store's segments, a file's parts.

use super::Register;
use crate::journal::{Compartment, Entry};
use crate::record::RecordId;
use std::collections::BTreeSet;

/// Takes in all entries first and works out what follows from them once: a record is written to in many pieces, and
/// would be read anew after each.
#[derive(Debug, Default)]
pub struct Reading {
    register: Register,
    touched: BTreeSet<RecordId>,
    linked: bool,
}

impl Reading {
    /// Takes in a piece. `now_ms` is milliseconds since 1970.
    pub fn add(&mut self, compartment: Compartment, entries: impl IntoIterator<Item = Entry>, now_ms: i64) {
        let added = self.register.remember(compartment, entries, now_ms);
        self.touched.extend(added.touched);
        self.linked = false;
    }

    /// Works out at most so many of the records; how many are left. For those who must draw in between.
    pub fn settle(&mut self, most: usize) -> usize {
        if !self.linked {
            let moved = self.register.relink(&self.touched);
            self.touched.extend(moved);
            self.linked = true;
        }
        for _ in 0..most {
            let Some(id) = self.touched.pop_first() else {
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
