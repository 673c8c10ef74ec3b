//! What a new proposal changed beside the one before it, so that nothing changes silently.

use crate::matching::{Proposal, Table};

/// How a proposal differs from the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shift {
    /// Mentees who were proposed to someone and now are to someone else.
    pub moved: usize,
    /// Mentees who had no proposal and have one now.
    pub new: usize,
    /// Mentees who had a proposal and now wait on.
    pub gone: usize,
    /// Mentees who had a proposal and left the table: accepted, on hold, withdrawn, erased.
    pub left: usize,
}

impl Shift {
    /// Compares two proposals, pair by pair; `table` is that of the new one.
    pub fn between(before: &Proposal, now: &Proposal, table: &Table) -> Self {
        let mut shift = Self::default();
        for pair in &before.pairs {
            match now.mentor_of(pair.mentee) {
                None if table.mentee(pair.mentee).is_none() => shift.left += 1,
                None => shift.gone += 1,
                Some(mentor) if mentor != pair.mentor => shift.moved += 1,
                Some(_) => {}
            }
        }
        let came = now
            .pairs
            .iter()
            .filter(|pair| before.mentor_of(pair.mentee).is_none());
        shift.new = came.count();
        shift
    }

    /// Whether every pair stayed.
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}
