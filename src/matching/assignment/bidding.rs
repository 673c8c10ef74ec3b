//! A quick start: rows bid for the place they like best until few are left without one.
//!
//! This is the *augmenting row reduction* of Jonker and Volgenant (Computing 38, 1987) carried over to capacities
//! and waiting. A row takes its cheapest column at current prices and offers to go on until its second-best choice
//! is as cheap: that price level is its **limit**. A full column keeps the keenest bidders (lowest limits), sends
//! the least keen away and lowers its price to the highest limit it keeps, so none of them would rather be
//! elsewhere. Prices only fall, hence a limit once given stays safe and a row that prefers waiting goes on
//! preferring it.

use super::problem::{Cost, Problem, STEPS_PER_ROW};
use super::state::State;

/// The limit of a row that has no second choice: it would stay at any price.
const ANY_PRICE: Cost = Cost::MIN;
/// Rounds over the rows that were sent away or met a tie.
const ROUNDS: usize = 4;

/// The two cheapest choices of a row at current prices.
struct Choice {
    /// Cost less price of the best column, and that column.
    best: Cost,
    column: u32,
    /// The same for the runner-up (a column or waiting), if there is one.
    second: Option<Cost>,
}

/// Places what bidding can place, sets all potentials, and returns the rows left over in ascending order.
pub(super) fn bid(problem: &Problem, state: &mut State) -> Vec<u32> {
    let rows = problem.rows() as u32;
    let mut limit = vec![0; state.mate.len()];
    let mut steps = STEPS_PER_ROW * problem.rows();
    let mut queue: Vec<u32> = (0..rows).collect();
    let mut later = Vec::new();
    for _ in 0..ROUNDS {
        if queue.is_empty() {
            break;
        }
        for &first in &queue {
            let mut turn = Some(first);
            while let Some(row) = turn.take() {
                if steps == 0 {
                    later.push(row);
                    break;
                }
                steps -= 1;
                match offer(problem, state, &mut limit, row) {
                    Outcome::Settled => {}
                    Outcome::Refused => later.push(row),
                    Outcome::Replaced(evicted) => turn = Some(evicted),
                }
            }
        }
        queue.clear();
        std::mem::swap(&mut queue, &mut later);
    }
    queue.sort_unstable();
    for row in 0..rows {
        state.u[row as usize] = potential(problem, state, row);
    }
    queue
}

enum Outcome {
    Settled,
    Refused,
    Replaced(u32),
}

fn offer(problem: &Problem, state: &mut State, limit: &mut [Cost], row: u32) -> Outcome {
    let wait = problem.wait_of(row);
    let Some(choice) = choose(problem, state, row) else {
        // No column at all: wait, or be found infeasible later.
        state.waiting[row as usize] = wait.is_some();
        return if wait.is_some() {
            Outcome::Settled
        } else {
            Outcome::Refused
        };
    };
    if let Some(wait) = wait
        && wait <= choice.best
    {
        state.waiting[row as usize] = true;
        return Outcome::Settled;
    }
    let j = choice.column;
    let second = match (choice.second, wait) {
        (Some(second), Some(wait)) => Some(second.min(wait)),
        (second, wait) => second.or(wait),
    };
    // The price at which the second choice is as good: never above today's, as best ≤ second.
    let own = second.map_or(ANY_PRICE, |second| state.v[j as usize] - (second - choice.best));
    if state.has_room(j) {
        let slot = state.fill(row, j);
        limit[slot as usize] = own;
        return Outcome::Settled;
    }
    let (from, to) = (
        state.first[j as usize] as usize,
        state.first[j as usize + 1] as usize,
    );
    let Some(least_keen) = (from..to).max_by_key(|&slot| limit[slot]) else {
        return Outcome::Refused;
    };
    if own >= limit[least_keen] {
        return Outcome::Refused;
    }
    let evicted = state.mate[least_keen];
    state.slot_of[evicted as usize] = super::state::NONE;
    state.column_of[evicted as usize] = super::state::NONE;
    state.put(row, j, least_keen as u32);
    limit[least_keen] = own;
    let kept = limit[from..to].iter().copied().max().unwrap_or(ANY_PRICE);
    if kept != ANY_PRICE {
        state.v[j as usize] = state.v[j as usize].min(kept);
    }
    Outcome::Replaced(evicted)
}

/// Best and second-best column; among equals one with room, then the lowest index.
fn choose(problem: &Problem, state: &State, row: u32) -> Option<Choice> {
    let (columns, costs) = problem.row(row);
    let (mut best, mut second, mut column) = (Cost::MAX, Cost::MAX, super::state::NONE);
    for (&j, &cost) in columns.iter().zip(costs) {
        let h = cost - state.v[j as usize];
        if h < second {
            if state.slots(j) == 0 {
                continue;
            }
            if h < best || (h == best && !state.has_room(column) && state.has_room(j)) {
                second = best;
                best = h;
                column = j;
            } else {
                second = h;
            }
        }
    }
    (best != Cost::MAX).then(|| Choice {
        best,
        column,
        second: (second != Cost::MAX).then_some(second),
    })
}

/// The potential a row has at current prices: the cost of its own choice, or of its best one if it has none yet.
fn potential(problem: &Problem, state: &State, row: u32) -> Cost {
    let (columns, costs) = problem.row(row);
    let own = state.column_of[row as usize];
    if own != super::state::NONE
        && let Ok(at) = columns.binary_search(&own)
    {
        return costs[at] - state.v[own as usize];
    }
    let open = columns.iter().zip(costs).filter(|(j, _)| state.slots(**j) > 0);
    let best = open.map(|(&j, &cost)| cost - state.v[j as usize]).min();
    match (best, problem.wait_of(row)) {
        (Some(best), Some(wait)) => best.min(wait),
        (best, wait) => best.or(wait).unwrap_or(0),
    }
}
