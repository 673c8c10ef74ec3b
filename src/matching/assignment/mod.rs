//! Minimum-cost assignment of rows to columns over sparse edges, with capacities, a private waiting option per
//! row, and a proof of the optimum in every result.
//!
//! This room knows rows, columns and costs; people come later. A hard rule is an edge that is not there, a veto
//! removes one, a pin leaves only one. Each row is placed on one of its edges or, if it has a waiting cost, waits.
//!
//! ```text
//! Problem ──bidding──► prices, most rows placed ──shortest paths──► all rows placed ──certify──► Solution
//! (checked)                                             │
//!                                                       └─► Infeasible: the rows that cannot be placed, and why
//! ```
//!
//! **Invariants.** Throughout, for row potentials `u` and column prices `v`: `u[i] + v[j] ≤ cost(i, j)` on every
//! edge, `u[i] ≤ wait(i)`, `v ≤ 0`, and `v[j] < 0` only where column `j` is full. A used edge or waiting option
//! holds with equality. These are the optimality conditions of linear programming, so when every row is placed
//! the placement is optimal; [`Solution`] can only be made by the check in `certificate`.
//!
//! **Order.** Rows, columns and edges are worked through by index, never by hash or time, so equal input gives
//! equal output on every platform. A caller that numbers rows and columns by sorted id therefore gets a result
//! that does not depend on how the ids arrived. Where several optima exist the *total* is always the same; to make
//! the *pairs* unique as well, add tie-breaks with [`TieScale`].

mod bidding;
mod certificate;
mod explain;
mod focus;
mod infeasible;
mod paths;
mod problem;
mod state;
mod tie;

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod explain_tests;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

pub use certificate::{CertificateError, Solution};
pub use explain::{Explainer, Index, Move, Prices};
pub use infeasible::Infeasible;
pub use problem::{Column, Cost, Edge, Parts, Problem, ProblemError, Row};
pub use tie::{TieError, TieScale};

use std::ops::ControlFlow;

/// Why there is no optimal assignment to hand back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SolveError {
    /// Rows that may not wait outnumber the places they can reach.
    #[error(transparent)]
    Infeasible(#[from] Infeasible),
    /// The caller's hook asked to stop.
    #[error("the search was cancelled after {done} of {of} rows")]
    Cancelled {
        /// Rows placed (or waiting) when it stopped.
        done: usize,
        /// Rows in the problem.
        of: usize,
    },
    /// The result did not pass its own proof; a defect of the solver, reported rather than handed on.
    #[error("the result did not pass its proof of the optimum: {0}")]
    Unproven(#[from] CertificateError),
}

/// Finds an assignment of least total cost, waiting costs included, and proves it.
///
/// # Errors
/// [`SolveError::Infeasible`] when rows that may not wait cannot all be placed.
pub fn solve(problem: &Problem) -> Result<Solution, SolveError> {
    solve_with(problem, &mut |_, _| ControlFlow::Continue(()))
}

/// [`solve`] with a hook that is told `(rows done, rows in all)` about every sixty rows and may stop the search.
/// A large problem is worked through in a few rounds, each of which counts from the start.
///
/// # Errors
/// As [`solve`], and [`SolveError::Cancelled`] when the hook breaks.
pub fn solve_with(
    problem: &Problem,
    hook: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Solution, SolveError> {
    let of = problem.rows();
    let mut report = |done: usize| match hook(done, of) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(SolveError::Cancelled { done, of }),
    };
    report(0)?;
    let mut narrowed = focus::narrow(problem);
    for _ in 0..ROUNDS {
        let Some(part) = &narrowed else { break };
        // Without a place for everyone on these edges, or after many rounds, all edges take part.
        let Ok(state) = attempt(part, &mut report)? else {
            break;
        };
        match certificate::certify(problem, &state) {
            // An edge that was left out would help: it joins.
            Err(CertificateError::EdgeViolated { .. }) => {
                narrowed = Some(focus::widen(problem, part, &state));
            }
            proven => return Ok(proven?),
        }
    }
    match attempt(problem, &mut report)? {
        Ok(state) => Ok(certificate::certify(problem, &state)?),
        Err(row) => Err(infeasible::diagnose(problem, row).into()),
    }
}

/// Times that a narrowed problem is widened before all edges take part.
const ROUNDS: usize = 6;

/// Solves a problem as it stands; the inner error is a row for which there is no place.
fn attempt(
    problem: &Problem,
    report: &mut dyn FnMut(usize) -> Result<(), SolveError>,
) -> Result<Result<state::State, u32>, SolveError> {
    let mut state = state::State::new(problem);
    let unplaced = bidding::bid(problem, &mut state);
    let mut search = paths::Search::new(problem);
    let placed = problem.rows() - unplaced.len();
    for (n, &row) in unplaced.iter().enumerate() {
        if n % 64 == 0 {
            report(placed + n)?;
        }
        if !search.place(problem, &mut state, row) {
            return Ok(Err(row));
        }
    }
    report(problem.rows())?;
    Ok(Ok(state))
}
