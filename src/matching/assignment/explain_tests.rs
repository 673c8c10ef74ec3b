//! Every price against a full re-solve of the changed problem.

use proptest::prelude::*;

use super::tests::{Raw, edge, raw};
use super::*;

fn total(raw: &Raw) -> Option<Cost> {
    solve(&raw.problem()).ok().map(|solution| solution.total())
}

/// The raw problem in which `row` can only go to `to`, at `cost` if that is given.
fn forced(raw: &Raw, row: u32, to: Option<(u32, Option<Cost>)>) -> Raw {
    let mut changed = raw.clone();
    match to {
        Some((column, cost)) => {
            changed.wait[row as usize] = None;
            changed
                .edges
                .retain(|e| e.row.0 != row || (cost.is_none() && e.column.0 == column));
            changed.edges.extend(cost.map(|cost| edge(row, column, cost)));
        }
        None => changed.edges.retain(|e| e.row.0 != row),
    }
    changed
}

/// Cost of the solution's placement after the moves, if every step is permitted and no column overflows.
fn after(problem: &Problem, solution: &Solution, moves: &[Move]) -> Option<Cost> {
    let mut place: Vec<_> = (0..problem.rows() as u32)
        .map(|i| solution.column_of(Row(i)))
        .collect();
    for step in moves {
        place[step.row.0 as usize] = step.to;
    }
    for j in (0..problem.columns() as u32).map(Column) {
        if place.iter().filter(|&&at| at == Some(j)).count() as u64 > u64::from(problem.capacity(j)) {
            return None;
        }
    }
    let cost = |(i, at): (u32, &Option<Column>)| match at {
        Some(column) => problem.cost(Row(i), *column),
        None => problem.wait(Row(i)),
    };
    (0_u32..).zip(&place).map(cost).sum()
}

/// Problems that have a solution: rows that were left over may wait after all.
fn feasible() -> impl Strategy<Value = Raw> {
    raw().prop_map(|mut raw| {
        if let Err(SolveError::Infeasible(why)) = solve(&raw.problem()) {
            why.left_over
                .iter()
                .for_each(|row| raw.wait[row.0 as usize] = Some(Cost::from(row.0)));
        }
        raw
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6000))]

    #[test]
    fn prices_and_chains_agree_with_full_solves(raw in feasible(), lifted in -50_i64..50) {
        let problem = raw.problem();
        let solution = solve(&problem).unwrap();
        let explainer = Explainer::new(&problem, &solution);
        for row in 0..problem.rows() as u32 {
            let prices = explainer.prices(Row(row)).unwrap();
            let waits = total(&forced(&raw, row, None)).map(|changed| changed - solution.total());
            prop_assert_eq!(prices.waiting(), waits);
            if let Some(price) = waits {
                prop_assert_eq!(after(&problem, &solution, &prices.moves(None)), Some(solution.total() + price));
            }
            for column in 0..problem.columns() as u32 {
                let permitted = problem.cost(Row(row), Column(column)).is_some();
                let to = Some((column, (!permitted).then_some(lifted)));
                let changed = total(&forced(&raw, row, to)).map(|changed| changed - solution.total());
                if permitted {
                    prop_assert_eq!(prices.of(Column(column)), changed);
                    if let Some(price) = changed {
                        let moves = prices.moves(Some(Column(column)));
                        prop_assert_eq!(after(&problem, &solution, &moves), Some(solution.total() + price));
                    }
                } else {
                    prop_assert_eq!(prices.of(Column(column)), None);
                    prop_assert_eq!(prices.if_permitted(Column(column), lifted), changed);
                    let mut added = raw.clone();
                    added.edges.push(edge(row, column, lifted));
                    let gain = (-changed.unwrap_or(0)).max(0);
                    prop_assert_eq!(total(&added), Some(solution.total() - gain));
                }
            }
        }
    }

    #[test]
    fn places_more_and_fewer_agree_with_full_solves(raw in feasible()) {
        let problem = raw.problem();
        let solution = solve(&problem).unwrap();
        let explainer = Explainer::new(&problem, &solution);
        let (gains, costs) = (explainer.gains_of_one_more_place(), explainer.costs_of_one_place_fewer());
        for j in 0..problem.columns() {
            let mut changed = raw.clone();
            changed.capacity[j] += 1;
            prop_assert_eq!(Some(solution.total() - gains[j]), total(&changed));
            if raw.capacity[j] > 0 {
                changed.capacity[j] -= 2;
                prop_assert_eq!(costs[j].map(|cost| solution.total() + cost), total(&changed));
            } else {
                prop_assert_eq!(costs[j], None);
            }
        }
    }
}

#[test]
fn questions_about_what_does_not_exist_have_no_answer() {
    let problem = Problem::new(&[1], &[Some(5)], &[edge(0, 0, 1)]).unwrap();
    let solution = solve(&problem).unwrap();
    let explainer = Explainer::new(&problem, &solution);
    let prices = explainer.prices(Row(0)).unwrap();
    assert_eq!(
        (prices.of(Column(7)), prices.if_permitted(Column(7), 1)),
        (None, None)
    );
    assert_eq!(prices.if_permitted(Column(0), Cost::MIN), None);
    assert!(prices.moves(Some(Column(7))).is_empty());
    assert!(explainer.prices(Row(1)).is_none());
}
