//! Places one more row along a shortest chain of moves, and keeps the potentials right.
//!
//! Dijkstra over columns with reduced costs (Johnson's potentials; the method of Edmonds–Karp 1972 and Tomizawa
//! 1971). From the new row the search goes to columns; from a full column on to the rows placed there. It ends at
//! the nearest column with room or at a reached row that can better wait. Columns at the current distance are kept
//! on a plain stack, the others in a heap, and nothing farther than the best end found so far is kept at all.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::problem::{Cost, Problem};
use super::state::{NONE, State};

/// Working space that lives as long as the solve, so that a search costs only what it touches.
pub(super) struct Search {
    /// Distance and previous row per column; `FAR` when not reached.
    distance: Vec<Cost>,
    from: Vec<u32>,
    touched: Vec<u32>,
    /// Rows whose edges were followed, with their distance.
    scanned: Vec<(u32, Cost)>,
    heap: BinaryHeap<Reverse<(Cost, u32)>>,
    level: Vec<u32>,
}

const FAR: Cost = Cost::MAX;

/// Where the nearest chain ends.
#[derive(Clone, Copy)]
enum End {
    Room(u32),
    Waits(u32),
}

impl Search {
    pub fn new(problem: &Problem) -> Self {
        Self {
            distance: vec![FAR; problem.columns()],
            from: vec![NONE; problem.columns()],
            touched: Vec::new(),
            scanned: Vec::new(),
            heap: BinaryHeap::new(),
            level: Vec::new(),
        }
    }

    /// Places `row`, moving others where that is cheapest; false when no chain exists (nothing has changed then).
    pub fn place(&mut self, problem: &Problem, state: &mut State, row: u32) -> bool {
        let end = self.explore(problem, state, row);
        if let Some((end, length)) = end {
            self.reprice(state, length);
            self.shift(state, row, end);
        }
        for &j in &self.touched {
            self.distance[j as usize] = FAR;
        }
        self.touched.clear();
        self.scanned.clear();
        self.heap.clear();
        self.level.clear();
        end.is_some()
    }

    fn explore(&mut self, problem: &Problem, state: &State, row: u32) -> Option<(End, Cost)> {
        let mut best = FAR;
        let mut end = None;
        self.scan(problem, state, row, 0, &mut best, &mut end);
        let mut now = 0;
        loop {
            let j = match self.level.pop() {
                Some(j) => j,
                None => {
                    let Some(Reverse((distance, j))) = self.heap.pop() else {
                        break;
                    };
                    if distance >= best {
                        break;
                    }
                    if distance > self.distance[j as usize] {
                        continue; // an entry that was bettered since
                    }
                    now = distance;
                    j
                }
            };
            if now >= best {
                break;
            }
            for &mate in state.mates(j) {
                self.scan(problem, state, mate, now, &mut best, &mut end);
            }
        }
        end.map(|end| (end, best))
    }

    /// Follows the edges of a row that was reached at distance `now`.
    fn scan(
        &mut self,
        problem: &Problem,
        state: &State,
        row: u32,
        now: Cost,
        best: &mut Cost,
        end: &mut Option<End>,
    ) {
        self.scanned.push((row, now));
        let base = now - state.u[row as usize];
        if let Some(wait) = problem.wait_of(row)
            && base + wait < *best
        {
            *best = base + wait;
            *end = Some(End::Waits(row));
        }
        let (columns, costs) = problem.row(row);
        for (&j, &cost) in columns.iter().zip(costs) {
            let at = base + cost - state.v[j as usize];
            if at < *best && at < self.distance[j as usize] {
                if state.slots(j) == 0 {
                    continue;
                }
                if self.distance[j as usize] == FAR {
                    self.touched.push(j);
                }
                self.distance[j as usize] = at;
                self.from[j as usize] = row;
                if state.has_room(j) {
                    *best = at;
                    *end = Some(End::Room(j));
                } else if at == now {
                    self.level.push(j);
                } else {
                    self.heap.push(Reverse((at, j)));
                }
            }
        }
    }

    /// Shifts potentials so that the chain found becomes free and no other edge becomes negative.
    fn reprice(&self, state: &mut State, length: Cost) {
        for &(row, distance) in &self.scanned {
            state.u[row as usize] += length - distance;
        }
        for &j in &self.touched {
            let distance = self.distance[j as usize];
            if distance < length {
                state.v[j as usize] -= length - distance;
            }
        }
    }

    /// Moves the rows along the chain that ends at `end` and starts at `row`.
    fn shift(&self, state: &mut State, row: u32, end: End) {
        let (mut mover, mut left_column, mut left_slot) = match end {
            End::Room(j) => {
                let mover = self.from[j as usize];
                let left = (state.column_of[mover as usize], state.slot_of[mover as usize]);
                state.fill(mover, j);
                (mover, left.0, left.1)
            }
            End::Waits(waiter) => {
                let left = (state.column_of[waiter as usize], state.slot_of[waiter as usize]);
                state.waiting[waiter as usize] = true;
                state.column_of[waiter as usize] = NONE;
                state.slot_of[waiter as usize] = NONE;
                (waiter, left.0, left.1)
            }
        };
        while mover != row {
            let (j, slot) = (left_column, left_slot);
            mover = self.from[j as usize];
            (left_column, left_slot) = (state.column_of[mover as usize], state.slot_of[mover as usize]);
            state.put(mover, j, slot);
        }
    }
}
