//! At a large table not every pair is kept: only the best of each mentee, and whatever the prices ask for.
//!
//! The optimum is the same. Once a narrowed problem is solved, a pair left out can help only if it costs less than
//! its mentee's potential plus its mentor's price, and no price is above 0: so only mentees whose potential exceeds
//! the cheapest pair left out of theirs are scored anew. Pairs that undercut join, until none does (column
//! generation, Dantzig and Wolfe 1960).

use super::cost_of;
use crate::matching::assignment::{Column, Cost, Edge, Problem, Row, Solution};
use crate::matching::cards::Table;
use crate::matching::fit::Points;

/// More pairs than this are not all kept: some 100 MB with everything that is made of them.
const MANY_PAIRS: usize = 4_000_000;
/// Pairs kept of a mentee at a large table.
const KEPT: usize = 48;

/// Whether a table is so large that not every pair is kept. Prices beside such a proposal are upper bounds.
pub(super) fn is_large(table: &Table) -> bool {
    table.mentees.len().saturating_mul(table.mentors.len()) > MANY_PAIRS
}

/// What was left out: the cheapest pair of each mentee, by their order.
#[derive(Debug, Default)]
pub(super) struct Left {
    cheapest: Vec<Option<Cost>>,
}

impl Left {
    /// Keeps the cheapest edges of the next mentee; of equally cheap ones those next after column `from`, going
    /// round, so that mentees with the same taste do not all keep the same mentors.
    pub(super) fn narrow(&mut self, edges: &mut Vec<Edge>, from: usize, columns: usize) {
        if edges.len() <= KEPT {
            self.cheapest.push(None);
            return;
        }
        let round = |edge: &Edge| (edge.column.0 as usize + columns - from) % columns;
        let (_, next, _) = edges.select_nth_unstable_by_key(KEPT, |edge| (edge.cost, round(edge)));
        self.cheapest.push(Some(next.cost));
        edges.truncate(KEPT);
    }

    /// A mentee of whom nothing is left out: the pin decides.
    pub(super) fn nothing(&mut self) {
        self.cheapest.push(None);
    }

    /// Edges left out that undercut the potentials of `solution`, the best few of each mentee; none when there are
    /// none at all.
    pub(super) fn missed<I: Iterator<Item = (usize, Points)>>(
        &self,
        problem: &Problem,
        solution: &Solution,
        fits: impl Fn(usize) -> I,
    ) -> Vec<Edge> {
        let (u, v) = (solution.row_potentials(), solution.column_prices());
        let mut missed = Vec::new();
        for (row, (cheapest, potential)) in self.cheapest.iter().zip(u).enumerate() {
            if cheapest.is_none_or(|cheapest| cheapest >= *potential) {
                continue;
            }
            let row_number = Row(row as u32);
            let mut of_row = Vec::new();
            for (at, points) in fits(row) {
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
            if of_row.len() > KEPT {
                of_row.select_nth_unstable_by_key(KEPT, |(reduced, edge)| (*reduced, edge.column));
                of_row.truncate(KEPT);
            }
            missed.extend(of_row.into_iter().map(|(_, edge)| edge));
        }
        missed
    }
}
