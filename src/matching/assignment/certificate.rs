//! The proof: a [`Solution`] exists only if potentials were found that rule out anything cheaper.
//!
//! By weak duality every placement costs at least `Σ u[i] + Σ capacity[j]·v[j]` for any potentials that respect
//! each edge, each waiting option and `v ≤ 0`. When a placement costs exactly that, it is optimal. The check reads
//! only the problem, the placement and the potentials, in time linear in the edges, and sums in 128 bits.

use super::problem::{Column, Cost, Problem, Row};
use super::state::{NONE, State};

/// Which condition of the proof failed, with the place and the numbers.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    /// The lists do not have one entry per row and per column.
    #[error(
        "{rows} placements, {row_prices} row and {column_prices} column potentials do not fit the problem"
    )]
    Shape {
        /// Placements given.
        rows: usize,
        /// Row potentials given.
        row_prices: usize,
        /// Column potentials given.
        column_prices: usize,
    },
    /// A row is placed where it has no edge, or left waiting without a waiting option.
    #[error("row {} is placed where it may not be ({column:?})", .row.0)]
    NotPermitted {
        /// The row.
        row: Row,
        /// Its column; `None` for waiting.
        column: Option<Column>,
    },
    /// More rows at a column than it has room for.
    #[error("column {} holds {held} rows but has room for {capacity}", .column.0)]
    Crowded {
        /// The column.
        column: Column,
        /// Rows placed there.
        held: u64,
        /// Room there.
        capacity: u32,
    },
    /// Potentials promise more than an edge or waiting option (`column` is `None`) costs.
    #[error("the potentials of row {} exceed the cost of an option ({column:?}) by {excess}", .row.0)]
    EdgeViolated {
        /// The row.
        row: Row,
        /// The column of the edge; `None` for waiting.
        column: Option<Column>,
        /// By how much.
        excess: i128,
    },
    /// A column price above zero.
    #[error("column {} has the price {price}, above zero", .column.0)]
    PriceAboveZero {
        /// The column.
        column: Column,
        /// Its price.
        price: Cost,
    },
    /// The bound that the potentials prove differs from what the placement costs.
    #[error("the placement costs {primal} but only {dual} is proven")]
    Gap {
        /// Cost of the placement.
        primal: i128,
        /// Lower bound proven.
        dual: i128,
    },
}

/// An assignment of least total cost, together with the potentials that prove it.
#[derive(Debug, Clone)]
pub struct Solution {
    column: Vec<Option<Column>>,
    total: Cost,
    u: Vec<Cost>,
    v: Vec<Cost>,
}

impl Solution {
    /// Accepts a placement with its potentials if they prove that nothing cheaper exists.
    ///
    /// This is the only way to make a `Solution`.
    ///
    /// # Errors
    /// [`CertificateError`] naming the first condition that does not hold.
    pub(crate) fn verify(
        problem: &Problem,
        column: Vec<Option<Column>>,
        u: Vec<Cost>,
        v: Vec<Cost>,
    ) -> Result<Self, CertificateError> {
        if (column.len(), u.len(), v.len()) != (problem.rows(), problem.rows(), problem.columns()) {
            let (rows, row_prices, column_prices) = (column.len(), u.len(), v.len());
            return Err(CertificateError::Shape {
                rows,
                row_prices,
                column_prices,
            });
        }
        let primal = cost_of(problem, &column)?;
        // Potentials never pass 2⁶¹ by the limit on costs; out of foreign hands they might, and are then added with
        // care, which is slower.
        let is_small = |price: &Cost| price.unsigned_abs() <= 1 << 61;
        let all_small = u.iter().chain(&v).all(is_small);
        for (i, &price) in (0_u32..).zip(&u) {
            let row = Row(i);
            // No column price is above 0, which is checked below: what does not exceed the least cost exceeds none.
            if price > problem.least_of(i) && !holds(problem, i, price, &v, all_small) {
                return Err(violated(problem, row, price, &v));
            }
            if let Some(wait) = problem.wait_of(i)
                && price > wait
            {
                let excess = i128::from(price) - i128::from(wait);
                return Err(CertificateError::EdgeViolated {
                    row,
                    column: None,
                    excess,
                });
            }
        }
        let mut dual: i128 = u.iter().copied().map(i128::from).sum();
        for (j, &price) in (0_u32..).zip(&v) {
            if price > 0 {
                return Err(CertificateError::PriceAboveZero {
                    column: Column(j),
                    price,
                });
            }
            dual += i128::from(problem.room(j)) * i128::from(price);
        }
        match Cost::try_from(primal) {
            Ok(total) if primal == dual => Ok(Self { column, total, u, v }),
            _ => Err(CertificateError::Gap { primal, dual }),
        }
    }

    /// What everything costs together, waiting included.
    #[must_use]
    pub fn total(&self) -> Cost {
        self.total
    }

    /// Where a row is placed; `None` when it waits (or does not exist).
    #[must_use]
    pub fn column_of(&self, row: Row) -> Option<Column> {
        self.column.get(row.0 as usize).copied().flatten()
    }

    /// All placements, by ascending row.
    pub fn pairs(&self) -> impl Iterator<Item = (Row, Column)> + '_ {
        (0..)
            .map(Row)
            .zip(&self.column)
            .filter_map(|(row, column)| column.map(|column| (row, column)))
    }

    /// The rows that wait, ascending.
    pub fn waiting(&self) -> impl Iterator<Item = Row> + '_ {
        (0..)
            .map(Row)
            .zip(&self.column)
            .filter(|(_, column)| column.is_none())
            .map(|(row, _)| row)
    }

    /// Row potentials. Not unique, so never for a person's eyes; see `explain` for figures that are.
    pub(crate) fn row_potentials(&self) -> &[Cost] {
        &self.u
    }

    /// Column prices; not unique either.
    pub(crate) fn column_prices(&self) -> &[Cost] {
        &self.v
    }
}

/// Whether a row's potential and the column prices exceed the cost of none of its edges. Without a way out at the first
/// that they do, as there is none in nearly all rows.
fn holds(problem: &Problem, row: u32, price: Cost, v: &[Cost], all_small: bool) -> bool {
    let mut holds = true;
    if all_small {
        problem.priced(row, v, |_, cost, of_column| holds &= price + of_column <= cost);
    } else {
        problem.priced(row, v, |_, cost, of_column| {
            holds &= price.saturating_add(of_column) <= cost;
        });
    }
    holds
}

/// The first edge of a row whose cost the potentials exceed.
fn violated(problem: &Problem, row: Row, price: Cost, v: &[Cost]) -> CertificateError {
    let excess = |(column, cost): (Column, Cost)| {
        let of_column = v.get(column.0 as usize).copied().unwrap_or(0);
        let excess = i128::from(price) + i128::from(of_column) - i128::from(cost);
        (excess > 0).then_some((column, excess))
    };
    let first = problem.edges_of(row).find_map(excess);
    CertificateError::EdgeViolated {
        row,
        column: first.map(|(column, _)| column),
        excess: first.map_or(0, |(_, excess)| excess),
    }
}

/// Checks that a placement is permitted and adds up its cost.
fn cost_of(problem: &Problem, column: &[Option<Column>]) -> Result<i128, CertificateError> {
    let mut held = vec![0_u64; problem.columns()];
    let mut primal = 0_i128;
    for (row, &column) in (0..).map(Row).zip(column) {
        let cost = match column {
            Some(column) => problem.cost(row, column),
            None => problem.wait(row),
        };
        primal += i128::from(cost.ok_or(CertificateError::NotPermitted { row, column })?);
        if let Some(column) = column {
            held[column.0 as usize] += 1;
        }
    }
    for (j, &held) in (0_u32..).zip(&held) {
        let capacity = problem.room(j);
        if held > u64::from(capacity) {
            return Err(CertificateError::Crowded {
                column: Column(j),
                held,
                capacity,
            });
        }
    }
    Ok(primal)
}

/// Turns the solver's final state into a proven solution.
pub(super) fn certify(problem: &Problem, state: &State) -> Result<Solution, CertificateError> {
    let (column_of, u, mut v) = (&state.column_of, state.u.clone(), state.v.clone());
    // The solver passes over columns without room. Any price low enough fits them, as zero places cost nothing.
    let closed = |j: u32| problem.room(j) == 0;
    if (0..problem.columns() as u32).any(closed) {
        for (i, &price) in (0_u32..).zip(&u) {
            let (columns, costs) = problem.row(i);
            for (&j, &cost) in columns.iter().zip(costs).filter(|(j, _)| closed(**j)) {
                v[j as usize] = v[j as usize].min(cost - price);
            }
        }
    }
    let column = column_of
        .iter()
        .map(|&j| (j != NONE).then_some(Column(j)))
        .collect();
    Solution::verify(problem, column, u, v)
}
