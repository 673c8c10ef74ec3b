//! What follows from the entries: each record, worked out when it is asked for. Hardly any of the many are, so that
//! nothing is worked out at an opening, and nothing is kept of what nobody looks at.

use super::heads::Record;
use std::sync::OnceLock;

/// Records that were asked for, by their place among the ids.
#[derive(Debug, Default)]
pub(super) struct Records(Vec<OnceLock<Option<Box<Record>>>>);

impl Records {
    /// A record: as it was worked out, or as `work_out` gives it. `place` must lie below what [`Records::expect`]
    /// was told last.
    pub(super) fn get(&self, place: u32, work_out: impl FnOnce() -> Option<Record>) -> Option<&Record> {
        let known = self.0.get(place as usize)?;
        known.get_or_init(|| work_out().map(Box::new)).as_deref()
    }

    /// The same, only where it was worked out already.
    pub(super) fn known(&self, place: u32) -> Option<&Record> {
        self.0.get(place as usize)?.get()?.as_deref()
    }

    /// Makes place for so many records.
    pub(super) fn expect(&mut self, records: usize) {
        self.0.resize_with(records, OnceLock::new);
    }

    /// Lets go of one of which more is known now.
    pub(super) fn forget(&mut self, place: u32) {
        if let Some(known) = self.0.get_mut(place as usize) {
            known.take();
        }
    }
}
