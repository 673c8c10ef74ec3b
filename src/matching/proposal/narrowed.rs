//! At a large table not every pair is kept: only the best of each mentee, and whatever the prices ask for.
//!
//! The optimum is the same. Once a narrowed problem is solved, a pair left out can help only if it costs less than
//! its mentee's potential plus its mentor's price, and no price is above 0: so only mentees whose potential exceeds
//! the cheapest pair left out of theirs are scored anew. Pairs that undercut join, until none does (column
//! generation, Dantzig and Wolfe 1960).

use super::cost_of;
use super::prices::points_at;
use crate::matching::assignment::{Column, Cost, Edge, Problem, Row, Solution};
use crate::matching::cards::Table;
use crate::matching::fit::Points;
use std::collections::BinaryHeap;

/// More pairs than this are not all kept: some 100 MB with everything that is made of them.
const MANY_PAIRS: usize = 4_000_000;
/// Pairs kept of a mentee at a large table.
pub(super) const KEPT: usize = 48;

/// Whether a table is so large that not every pair is kept. Prices beside such a proposal are upper bounds.
pub(super) fn is_large(table: &Table) -> bool {
    table.mentees.len().saturating_mul(table.mentors.len()) > MANY_PAIRS
}

/// The cheapest pairs of one mentee, while more are being looked at.
#[derive(Debug)]
pub(super) struct Cheapest {
    /// Cost and place in the round of columns that starts at `from`: the dearest kept is on top. One more than are
    /// kept in the end, as the cheapest left out has to be known too.
    heap: BinaryHeap<(Cost, u32)>,
    most: usize,
    from: usize,
    columns: usize,
}

impl Cheapest {
    /// Takes a pair in, if it is among the cheapest so far; of equally cheap ones those next after column `from`,
    /// going round, so that mentees with the same taste do not all keep the same mentors.
    pub(super) fn take(&mut self, column: usize, cost: Cost) {
        let round = (column + self.columns - self.from) % self.columns;
        self.heap.push((cost, round as u32));
        if self.heap.len() > self.most + 1 {
            self.heap.pop();
        }
    }

    /// What a further pair may cost at most to be taken in; `None` while there is room.
    pub(super) fn bound(&self) -> Option<Cost> {
        let dearest = self.heap.peek().filter(|_| self.heap.len() > self.most)?;
        Some(dearest.0)
    }
}

/// What was left out: the cheapest pair of each mentee, by their order.
#[derive(Debug)]
pub(super) struct Left {
    cheapest: Vec<Option<Cost>>,
    most: usize,
}

impl Left {
    /// Nothing yet; `most` pairs of a mentee are kept.
    pub(super) fn new(most: usize) -> Self {
        Self {
            cheapest: Vec::new(),
            most,
        }
    }

    /// To look for the cheapest pairs of the next mentee.
    pub(super) fn cheapest_of(&self, from: usize, columns: usize) -> Cheapest {
        Cheapest {
            heap: BinaryHeap::with_capacity(self.most + 2),
            most: self.most,
            from,
            columns,
        }
    }

    /// The columns and costs to keep of the next mentee; of the others it remembers the cheapest.
    pub(super) fn keep(&mut self, mut of: Cheapest) -> impl Iterator<Item = (usize, Cost)> + use<> {
        let left_out = if of.heap.len() > of.most {
            of.heap.pop()
        } else {
            None
        };
        self.cheapest.push(left_out.map(|(cost, _)| cost));
        let column = move |round: u32| (round as usize + of.from) % of.columns;
        of.heap
            .into_iter()
            .map(move |(cost, round)| (column(round), cost))
    }

    /// A mentee of whom nothing is left out: the pin decides.
    pub(super) fn nothing(&mut self) {
        self.cheapest.push(None);
    }

    /// Edges left out that undercut the potentials of `solution`, the best few of each mentee; none when there are
    /// none at all.
    ///
    /// `fits` gives the pairs of a mentee with at least so many points.
    pub(super) fn missed<I: IntoIterator<Item = (usize, Points)>>(
        &self,
        problem: &Problem,
        solution: &Solution,
        mut fits: impl FnMut(usize, Points) -> I,
    ) -> Vec<Edge> {
        let (u, v) = (solution.row_potentials(), solution.column_prices());
        let mut missed = Vec::new();
        for (row, (cheapest, potential)) in self.cheapest.iter().zip(u).enumerate() {
            if cheapest.is_none_or(|cheapest| cheapest >= *potential) {
                continue;
            }
            let row_number = Row(row as u32);
            let mut of_row = Vec::new();
            // No price is above 0, so what costs as much as the potential undercuts nothing.
            for (at, points) in fits(row, points_at(*potential - 1)) {
                let (column, cost) = (Column(at as u32), cost_of(points));
                let reduced = cost - potential - v[at];
                if reduced < 0 && problem.capacity(column) > 0 && problem.cost(row_number, column).is_none() {
                    of_row.push((
                        reduced,
                        Edge {
                            row: row_number,
                            column,
                            cost,
                        },
                    ));
                }
            }
            // The most promising few: most of the others no longer undercut the next prices.
            if of_row.len() > self.most {
                of_row.select_nth_unstable_by_key(self.most, |(reduced, edge)| (*reduced, edge.column));
                of_row.truncate(self.most);
            }
            missed.extend(of_row.into_iter().map(|(_, edge)| edge));
        }
        missed
    }
}
