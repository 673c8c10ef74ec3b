//! Solves large rows on a few promising edges first, and widens only where the prices ask for it.
//!
//! An optimum seldom uses more than the cheapest few edges of a row. So long rows start with those, plus a few on
//! a diagonal so that rows with like tastes can still all be placed. Once solved, the prices tell for every edge
//! left out whether it could help; such edges join and the problem is solved again, until none remain (column
//! generation, Dantzig and Wolfe 1960). The certificate then holds for the whole problem.

use super::problem::{Cost, Problem};
use super::state::State;

/// Rows up to this length are kept whole.
const SHORT: usize = 96;
/// Cheapest edges kept of a longer row, at least; up to four times as many when that is quicker to find.
const CHEAPEST: usize = 24;
/// Edges kept on the diagonal.
const DIAGONAL: usize = 4;
/// Edges looked at to guess how cheap the cheapest are.
const SAMPLE: usize = 128;

/// Edges of a row that are passed over together.
const PIECE: usize = 8;

/// The problem on its promising edges; `None` if that would leave out little.
pub(super) fn narrow(problem: &Problem) -> Option<Problem> {
    if problem.edges() < 2 * SHORT * problem.rows() {
        return None;
    }
    Some(problem.restricted(|row, keep| {
        let costs = problem.row(row).1;
        if costs.len() <= SHORT {
            keep.extend(0..costs.len() as u32);
            return;
        }
        let from = costs.len() * row as usize / problem.rows();
        cheapest(costs, from, keep);
        keep.extend((0..DIAGONAL).map(|step| ((from + step) % costs.len()) as u32));
        keep.sort_unstable();
        keep.dedup();
    }))
}

/// Adds the positions of costs up to `bound`. Most pieces of a row hold none, which a piece tells at once.
fn up_to(bound: Cost, costs: &[Cost], keep: &mut Vec<u32>) {
    for (piece, costs) in costs.chunks(PIECE).enumerate() {
        if costs.iter().fold(false, |any, cost| any | (*cost <= bound)) {
            let at = (PIECE * piece) as u32..;
            keep.extend(
                at.zip(costs)
                    .filter(|(_, cost)| **cost <= bound)
                    .map(|(at, _)| at),
            );
        }
    }
}

/// Adds the positions of about [`CHEAPEST`] cheapest costs; of equal ones those next after `from`, going round.
fn cheapest(costs: &[Cost], from: usize, keep: &mut Vec<u32>) {
    let mut sample: Vec<Cost> = costs
        .iter()
        .step_by(costs.len().div_ceil(SAMPLE))
        .copied()
        .collect();
    let rank = (sample.len() * 2 * CHEAPEST / costs.len()).max(2);
    let (_, &mut guess, _) = sample.select_nth_unstable(rank);
    up_to(guess, costs, keep);
    if (CHEAPEST..=4 * CHEAPEST).contains(&keep.len()) {
        return;
    }
    // A poor guess, or many equal costs: find the exact bound, and share equal ones out.
    keep.clear();
    let mut all = costs.to_vec();
    let (_, &mut bound, _) = all.select_nth_unstable(CHEAPEST);
    keep.extend(
        (0_u32..)
            .zip(costs)
            .filter(|(_, cost)| **cost < bound)
            .map(|(at, _)| at),
    );
    let round = (from..costs.len()).chain(0..from);
    let missing = 2 * CHEAPEST - keep.len().min(CHEAPEST);
    keep.extend(
        round
            .filter(|&at| costs[at] == bound)
            .take(missing)
            .map(|at| at as u32),
    );
}

/// `narrowed` with every edge of `problem` that undercuts the potentials of `state`.
pub(super) fn widen(problem: &Problem, narrowed: &Problem, state: &State) -> Problem {
    problem.restricted(|row, keep| {
        let columns = problem.row(row).0;
        let u = state.u[row as usize];
        let mut kept = narrowed.row(row).0.iter().peekable();
        problem.priced(row, &state.v, |at, cost, v| {
            if kept.next_if_eq(&&columns[at]).is_some() || cost < u + v {
                keep.push(at as u32);
            }
        });
    })
}
