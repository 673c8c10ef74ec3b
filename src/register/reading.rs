//! A register that is read from many pieces: a store's segments, a file's parts.

use super::Register;
use crate::journal::{Compartment, Entry, LineError};
use crate::record::RecordId;

/// Takes in all entries first and works out what follows from them once: a record is written to in many pieces, and
/// would be read anew after each.
#[derive(Debug, Default)]
pub struct Reading {
    register: Register,
    /// Records that are to be read; once they are linked as they are kept, the last one first.
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

    /// Takes in what the store holds in a segment or row.
    ///
    /// # Errors
    /// [`LineError`] where it is cut off or changed; what stands before that is taken in.
    pub fn add_segment(
        &mut self,
        compartment: Compartment,
        bytes: &[u8],
        now_ms: i64,
    ) -> Result<(), LineError> {
        self.linked = false;
        let touched = &mut self.touched;
        self.register
            .remember_segment(compartment, bytes, now_ms, touched)
    }

    /// Works out at most so many of the records; how many are left. For those who must draw in between.
    pub fn settle(&mut self, most: usize) -> usize {
        if !self.linked {
            self.register.journal.order_as_kept(&mut self.touched);
            let moved = self.register.relink(&self.touched);
            if !moved.is_empty() {
                self.touched.extend(moved);
                self.register.journal.order_as_kept(&mut self.touched);
            }
            self.linked = true;
        }
        let next = self.touched.len().saturating_sub(most);
        self.register.look_at(self.touched.drain(next..).rev());
        self.touched.len()
    }

    /// The register of all that was read.
    pub fn finish(mut self) -> Register {
        self.settle(usize::MAX);
        self.register
    }
}
