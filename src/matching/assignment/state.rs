//! Where everyone is, and the prices that say so: what bidding and path search both work on.

use super::problem::{Cost, Problem};

/// Marks "no row", "no column", "no slot".
pub(super) const NONE: u32 = u32::MAX;

/// The placement so far with its potentials; the invariants are those of the [module](super).
#[derive(Debug, Clone)]
pub(super) struct State {
    /// Slots of column `j` are `first[j]..first[j + 1]`; a slot holds a row or `NONE`.
    pub first: Vec<u32>,
    pub mate: Vec<u32>,
    /// Filled slots of column `j`, always the first ones.
    pub filled: Vec<u32>,
    /// The slot of row `i`, and the column that slot belongs to; `NONE` while it is not placed.
    pub slot_of: Vec<u32>,
    pub column_of: Vec<u32>,
    /// Row `i` has taken its waiting option.
    pub waiting: Vec<bool>,
    /// Row potentials.
    pub u: Vec<Cost>,
    /// Column prices: 0 or less, below 0 only where full.
    pub v: Vec<Cost>,
}

impl State {
    pub fn new(problem: &Problem) -> Self {
        let mut first = Vec::with_capacity(problem.columns() + 1);
        first.push(0);
        let mut sum = 0;
        for slots in problem.slots() {
            sum += slots;
            first.push(sum);
        }
        Self {
            first,
            mate: vec![NONE; sum as usize],
            filled: vec![0; problem.columns()],
            slot_of: vec![NONE; problem.rows()],
            column_of: vec![NONE; problem.rows()],
            waiting: vec![false; problem.rows()],
            u: vec![0; problem.rows()],
            v: vec![0; problem.columns()],
        }
    }

    /// Places in use or not that column `j` has for rows that can reach it.
    pub fn slots(&self, j: u32) -> u32 {
        self.first[j as usize + 1] - self.first[j as usize]
    }

    /// Whether column `j` still has room.
    pub fn has_room(&self, j: u32) -> bool {
        self.filled[j as usize] < self.slots(j)
    }

    /// The rows placed at column `j`.
    pub fn mates(&self, j: u32) -> &[u32] {
        let from = self.first[j as usize] as usize;
        &self.mate[from..from + self.filled[j as usize] as usize]
    }

    /// Puts `row` in the next free slot of `j`, which must have room, and returns that slot.
    pub fn fill(&mut self, row: u32, j: u32) -> u32 {
        let slot = self.first[j as usize] + self.filled[j as usize];
        self.filled[j as usize] += 1;
        self.put(row, j, slot);
        slot
    }

    /// Puts `row` in `slot` of column `j`, whoever was there.
    pub fn put(&mut self, row: u32, j: u32, slot: u32) {
        self.mate[slot as usize] = row;
        self.slot_of[row as usize] = slot;
        self.column_of[row as usize] = j;
    }
}
