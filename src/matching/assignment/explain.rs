//! What another choice would cost: exact prices, with who moves and who waits, from one search per row.
//!
//! Works on the residual graph of a proven optimum. Its nodes are the columns and one *sink*, which stands for
//! spare room and for waiting. An arc leads from where a row is to where it could be, at that move's reduced
//! cost (never negative, by the certificate). A change closes a cycle, and the cheapest cycle is its exact price:
//!
//! - placing row `i` at `j`: `reduced cost(i, j) + distance(j → where i is)`;
//! - one more place at `j`: `price(j) + distance(sink → j)`, a gain where negative;
//! - one place fewer at `j`: `−price(j) + distance(j → sink)`.
//!
//! The reduced cost alone is only a lower bound. (Successive shortest paths and the residual graph: Ahuja,
//! Magnanti and Orlin, *Network Flows*, 1993, ch. 9.)

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::certificate::Solution;
use super::problem::{Column, Cost, Problem, Row};
use super::state::NONE;

const FAR: Cost = Cost::MAX;

/// One row's part in a chain: it goes to a column, or (`None`) waits from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Who moves.
    pub row: Row,
    /// Where to; `None` is waiting.
    pub to: Option<Column>,
}

/// Answers "what would it cost" about one solved problem.
#[derive(Debug)]
pub struct Explainer<'a> {
    problem: &'a Problem,
    solution: &'a Solution,
    index: Cow<'a, Index>,
}

/// A solved problem seen from its columns. Making one takes time linear in the edges, so whoever asks often keeps it.
#[derive(Debug, Clone)]
pub struct Index {
    /// Edges by column: those of `j` are `first[j]..first[j + 1]`.
    first: Vec<u32>,
    by_column: Vec<(u32, Cost)>,
    mates: Vec<Vec<u32>>,
    waiting: Vec<u32>,
}

/// What each choice for one row would cost beyond the optimum. From [`Explainer::prices`].
#[derive(Debug)]
pub struct Prices<'a> {
    of: &'a Explainer<'a>,
    row: Row,
    reach: Reach,
}

/// Distances between every column (or the sink, the last node) and one node, with the next step on the way.
#[derive(Debug)]
struct Reach {
    distance: Vec<Cost>,
    /// The row that moves on leaving this node (`NONE`: nobody, a spare place is used), and the node it goes to.
    step: Vec<(u32, u32)>,
}

impl Index {
    /// Reads `solution`, which must be the solution of `problem`.
    #[must_use]
    pub fn new(problem: &Problem, solution: &Solution) -> Self {
        let rows = || 0..problem.rows() as u32;
        let mut first = vec![0_u32; problem.columns() + 1];
        for i in rows() {
            problem.row(i).0.iter().for_each(|&j| first[j as usize + 1] += 1);
        }
        for j in 0..problem.columns() {
            first[j + 1] += first[j];
        }
        let mut next = first.clone();
        let mut by_column = vec![(0, 0); problem.edges()];
        for i in rows() {
            let (columns, costs) = problem.row(i);
            for (&j, &cost) in columns.iter().zip(costs) {
                by_column[next[j as usize] as usize] = (i, cost);
                next[j as usize] += 1;
            }
        }
        let mut mates = vec![Vec::new(); problem.columns()];
        for (row, column) in solution.pairs() {
            mates[column.0 as usize].push(row.0);
        }
        let waiting = solution.waiting().map(|row| row.0).collect();
        Self {
            first,
            by_column,
            mates,
            waiting,
        }
    }
}

impl<'a> Explainer<'a> {
    /// Prepares the questions about `solution`, which must be the solution of `problem`.
    #[must_use]
    pub fn new(problem: &'a Problem, solution: &'a Solution) -> Self {
        Self {
            problem,
            solution,
            index: Cow::Owned(Index::new(problem, solution)),
        }
    }

    /// The same with an index that was kept of the two.
    #[must_use]
    pub fn with(problem: &'a Problem, solution: &'a Solution, index: &'a Index) -> Self {
        Self {
            problem,
            solution,
            index: Cow::Borrowed(index),
        }
    }

    /// Prices of every choice for `row`: one search over the residual graph. `None` for a row that does not exist.
    #[must_use]
    pub fn prices(&self, row: Row) -> Option<Prices<'_>> {
        let known = (row.0 as usize) < self.problem.rows();
        known.then(|| Prices {
            of: self,
            row,
            reach: self.towards(self.place_of(row)),
        })
    }

    /// What one more place at each column would save in all, by column; 0 where it helps nobody.
    #[must_use]
    pub fn gains_of_one_more_place(&self) -> Vec<Cost> {
        let distance = self.sink_distances();
        let gain =
            |(&price, &distance): (&Cost, &Cost)| if distance == FAR { 0 } else { -(price + distance) };
        // A column without any place has an arbitrary low price, which the distance to it makes up for.
        self.solution
            .column_prices()
            .iter()
            .zip(&distance)
            .map(gain)
            .map(|gain| gain.max(0))
            .collect()
    }

    /// What one place fewer at each column would cost, by column; `None` where it has none to lose or where some
    /// row could then no longer be placed.
    #[must_use]
    pub fn costs_of_one_place_fewer(&self) -> Vec<Option<Cost>> {
        let reach = self.towards(self.sink());
        (0..self.problem.columns())
            .map(|j| {
                let distance = reach.distance[j];
                let loses = self.problem.room(j as u32) > 0 && distance != FAR;
                loses.then(|| distance - self.solution.column_prices()[j])
            })
            .collect()
    }

    fn sink(&self) -> u32 {
        self.problem.columns() as u32
    }

    fn place_of(&self, row: Row) -> u32 {
        self.solution
            .column_of(row)
            .map_or(self.sink(), |column| column.0)
    }

    fn reduced(&self, row: u32, column: u32, cost: Cost) -> Cost {
        cost - self.solution.row_potentials()[row as usize] - self.solution.column_prices()[column as usize]
    }

    /// What it takes off the optimum's slack for `row` to wait; `None` when it may not.
    fn reduced_wait(&self, row: u32) -> Option<Cost> {
        self.problem
            .wait_of(row)
            .map(|wait| wait - self.solution.row_potentials()[row as usize])
    }

    fn has_spare(&self, j: u32) -> bool {
        (self.index.mates[j as usize].len() as u64) < u64::from(self.problem.room(j))
    }

    /// Distances from every node to `target`: Dijkstra against the direction of the arcs.
    fn towards(&self, target: u32) -> Reach {
        let nodes = self.problem.columns() + 1;
        let mut reach = Reach {
            distance: vec![FAR; nodes],
            step: vec![(NONE, NONE); nodes],
        };
        let mut heap = BinaryHeap::from([Reverse((0, target))]);
        reach.distance[target as usize] = 0;
        while let Some(Reverse((now, node))) = heap.pop() {
            if now > reach.distance[node as usize] {
                continue;
            }
            let mut arc = |from: u32, row: u32, length: Cost| {
                let distance = now + length;
                if distance < reach.distance[from as usize] {
                    reach.distance[from as usize] = distance;
                    reach.step[from as usize] = (row, node);
                    heap.push(Reverse((distance, from)));
                }
            };
            if node == self.sink() {
                for j in 0..self.sink() {
                    if self.has_spare(j) {
                        arc(j, NONE, 0);
                    }
                    for &mate in &self.index.mates[j as usize] {
                        if let Some(length) = self.reduced_wait(mate) {
                            arc(j, mate, length);
                        }
                    }
                }
                continue;
            }
            if !self.index.mates[node as usize].is_empty() {
                arc(self.sink(), NONE, -self.solution.column_prices()[node as usize]);
            }
            let range =
                self.index.first[node as usize] as usize..self.index.first[node as usize + 1] as usize;
            for &(row, cost) in &self.index.by_column[range] {
                let place = self.place_of(Row(row));
                if place != node {
                    arc(place, row, self.reduced(row, node, cost));
                }
            }
        }
        reach
    }

    /// Distances from the sink to every column.
    fn sink_distances(&self) -> Vec<Cost> {
        let mut distance = vec![FAR; self.problem.columns()];
        let mut heap = BinaryHeap::new();
        let reach = |distance: &mut Vec<Cost>, heap: &mut BinaryHeap<_>, j: u32, at: Cost| {
            if at < distance[j as usize] {
                distance[j as usize] = at;
                heap.push(Reverse((at, j)));
            }
        };
        for j in (0..self.sink()).filter(|&j| !self.index.mates[j as usize].is_empty()) {
            reach(
                &mut distance,
                &mut heap,
                j,
                -self.solution.column_prices()[j as usize],
            );
        }
        let follow = |distance: &mut Vec<Cost>, heap: &mut BinaryHeap<_>, row: u32, now: Cost| {
            let (columns, costs) = self.problem.row(row);
            for (&j, &cost) in columns.iter().zip(costs) {
                reach(distance, heap, j, now + self.reduced(row, j, cost));
            }
        };
        for &row in &self.index.waiting {
            follow(&mut distance, &mut heap, row, 0);
        }
        while let Some(Reverse((now, j))) = heap.pop() {
            if now == distance[j as usize] {
                for &mate in &self.index.mates[j as usize] {
                    follow(&mut distance, &mut heap, mate, now);
                }
            }
        }
        distance
    }
}

impl Prices<'_> {
    /// What it would cost in all to place the row at `column` instead: 0 if it is there or could be as well;
    /// `None` if there is no such edge or some row could then no longer be placed.
    #[must_use]
    pub fn of(&self, column: Column) -> Option<Cost> {
        self.if_permitted(column, self.of.problem.cost(self.row, column)?)
    }

    /// What it would cost in all to let the row wait instead; `None` if it may not.
    #[must_use]
    pub fn waiting(&self) -> Option<Cost> {
        let distance = self.reach.distance[self.of.sink() as usize];
        match self.of.solution.column_of(self.row) {
            None => Some(0),
            Some(_) if distance == FAR => None,
            Some(_) => Some(self.of.reduced_wait(self.row.0)? + distance),
        }
    }

    /// What it would cost in all to place the row at `column` if that pair were permitted at `cost` (between
    /// `±`[`Problem::cost_limit`]). Below 0: lifting the rule would gain that much. `None` if no chain of moves
    /// makes room there.
    #[must_use]
    pub fn if_permitted(&self, column: Column, cost: Cost) -> Option<Cost> {
        let limit = Problem::cost_limit(self.of.problem.rows(), self.of.problem.columns());
        let distance = *self.reach.distance[..self.of.problem.columns()].get(column.0 as usize)?;
        if distance == FAR || cost.unsigned_abs() > limit.unsigned_abs() {
            return None;
        }
        if self.of.solution.column_of(self.row) == Some(column) {
            return Some(cost - self.of.problem.cost(self.row, column)?);
        }
        Some(self.of.reduced(self.row.0, column.0, cost) + distance)
    }

    /// What it would cost in all to give `column` one more place and put the row there, at `cost`, permitted or not.
    /// `None` for a column that does not exist or a cost beyond `±`[`Problem::cost_limit`].
    #[must_use]
    pub fn with_one_more_place(&self, column: Column, cost: Cost) -> Option<Cost> {
        let limit = Problem::cost_limit(self.of.problem.rows(), self.of.problem.columns());
        let known = (column.0 as usize) < self.of.problem.columns();
        if !known || cost.unsigned_abs() > limit.unsigned_abs() {
            return None;
        }
        // The row leaves at the potential it has, and its own place is used as well as can be.
        let distance = self.reach.distance[self.of.sink() as usize];
        (distance != FAR).then(|| cost - self.of.solution.row_potentials()[self.row.0 as usize] + distance)
    }

    /// Who moves where then, itself first.
    #[must_use]
    pub fn moves_with_one_more_place(&self, column: Column) -> Vec<Move> {
        let mut moves = vec![Move {
            row: self.row,
            to: Some(column),
        }];
        self.follow(self.of.sink(), &mut moves);
        moves
    }

    /// Who moves where when the row goes to `column` (`None`: waits), itself first; empty if it is there already
    /// or no chain exists. Of several equally good chains, which one is shown depends on the problem alone.
    #[must_use]
    pub fn moves(&self, to: Option<Column>) -> Vec<Move> {
        let node = to.map_or(self.of.sink(), |column| column.0);
        let end = self.of.place_of(self.row);
        let known = self
            .reach
            .distance
            .get(node as usize)
            .is_some_and(|&distance| distance != FAR);
        let refused = to.is_none() && self.of.problem.wait(self.row).is_none();
        if node == end || !known || refused {
            return Vec::new();
        }
        let mut moves = vec![Move { row: self.row, to }];
        self.follow(node, &mut moves);
        moves
    }

    /// Adds the moves on the way from a node to where the row is.
    fn follow(&self, mut node: u32, moves: &mut Vec<Move>) {
        while node != self.of.place_of(self.row) {
            let (row, next) = self.reach.step[node as usize];
            if row != NONE {
                moves.push(Move {
                    row: Row(row),
                    to: (next != self.of.sink()).then_some(Column(next)),
                });
            }
            node = next;
        }
    }
}
