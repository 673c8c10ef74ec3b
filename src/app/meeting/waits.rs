//! Who was passed over how often, beside how long they wait and what is proposed now.

use crate::matching::fairness::passed_over;
use crate::matching::{Proposal, Table};
use crate::order::InOrder;
use crate::programme::person::PersonId;
use crate::register::Register;
use std::cmp::Reverse;

/// A waiting mentee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedRow {
    /// Who.
    pub mentee: PersonId,
    /// Days waited.
    pub days: i64,
    /// At how many earlier meetings someone else was placed.
    pub passed: usize,
    /// The mentor proposed now.
    pub proposed: Option<PersonId>,
}

/// Everyone who waits: those passed over most often first, then those who waited longest.
pub fn read(register: &Register, table: &Table, proposal: &Proposal) -> Vec<PassedRow> {
    let passed = passed_over(register, table);
    let row = |card: &crate::matching::MenteeCard| PassedRow {
        mentee: card.id,
        days: card.days_waited(table.day),
        passed: passed.get(&card.id).copied().unwrap_or(0),
        proposed: proposal.mentor_of(card.id),
    };
    let mut rows: Vec<_> = table.mentees.iter().map(row).collect();
    rows.order_by_key(|row| (Reverse(row.passed), Reverse(row.days), row.mentee));
    rows
}
