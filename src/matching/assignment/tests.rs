//! The solver against brute force, against another solver, and against its own promises.

use std::ops::ControlFlow;

use proptest::prelude::*;

use super::*;
use crate::random::SplitMix64;

pub(super) fn edge(row: u32, column: u32, cost: Cost) -> Edge {
    Edge {
        row: Row(row),
        column: Column(column),
        cost,
    }
}

/// A small problem in the raw, before checking.
#[derive(Debug, Clone)]
pub(super) struct Raw {
    pub capacity: Vec<u32>,
    pub wait: Vec<Option<Cost>>,
    pub edges: Vec<Edge>,
}

impl Raw {
    pub fn problem(&self) -> Problem {
        Problem::new(&self.capacity, &self.wait, &self.edges).unwrap()
    }

    /// Least total by trying everything; `None` when not every row can be placed or wait.
    pub fn brute_force(&self) -> Option<Cost> {
        fn go(raw: &Raw, row: u32, room: &mut [u32]) -> Option<Cost> {
            let Some(&wait) = raw.wait.get(row as usize) else {
                return Some(0);
            };
            let mut best = wait.and_then(|wait| Some(wait + go(raw, row + 1, room)?));
            for edge in raw.edges.iter().filter(|edge| edge.row.0 == row) {
                let j = edge.column.0 as usize;
                if room[j] > 0 {
                    room[j] -= 1;
                    if let Some(rest) = go(raw, row + 1, room) {
                        best = Some(best.unwrap_or(Cost::MAX).min(edge.cost + rest));
                    }
                    room[j] += 1;
                }
            }
            best
        }
        go(self, 0, &mut self.capacity.clone())
    }

    /// The most rows among those in `rows` that can be placed together.
    fn most_placed(&self, rows: &[u32]) -> usize {
        fn go(raw: &Raw, rows: &[u32], room: &mut [u32]) -> usize {
            let Some((&row, rest)) = rows.split_first() else {
                return 0;
            };
            let mut best = go(raw, rest, room);
            for edge in raw.edges.iter().filter(|edge| edge.row.0 == row) {
                let j = edge.column.0 as usize;
                if room[j] > 0 {
                    room[j] -= 1;
                    best = best.max(1 + go(raw, rest, room));
                    room[j] += 1;
                }
            }
            best
        }
        go(self, rows, &mut self.capacity.clone())
    }
}

/// Up to six rows and five columns, few distinct costs (ties), some rows that must be placed, some edges doubled.
pub(super) fn raw() -> impl Strategy<Value = Raw> {
    (
        0_usize..=6,
        1_usize..=5,
        prop::sample::select(vec![3_i64, 9, 1000]),
    )
        .prop_flat_map(|(n, m, top)| {
            let wait = prop::option::weighted(0.6, -top..=2 * top);
            let one = (0..n.max(1) as u32, 0..m as u32, -top..=top).prop_map(|(i, j, c)| edge(i, j, c));
            let edges = prop::collection::vec(one, 0..=if n == 0 { 0 } else { 2 * n * m / 2 + 2 });
            (
                prop::collection::vec(0_u32..=3, m),
                prop::collection::vec(wait, n),
                edges,
            )
                .prop_map(|(capacity, wait, edges)| Raw {
                    capacity,
                    wait,
                    edges,
                })
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn small_problems_agree_with_brute_force(raw in raw()) {
        match (solve(&raw.problem()), raw.brute_force()) {
            (Ok(solution), best) => prop_assert_eq!(Some(solution.total()), best),
            (Err(SolveError::Infeasible(_)), best) => prop_assert_eq!(None, best),
            (Err(other), _) => prop_assert!(false, "{}", other),
        }
    }

    #[test]
    fn infeasible_rows_are_the_fewest_and_the_crowd_is_too_large(raw in raw()) {
        if let Err(SolveError::Infeasible(why)) = solve(&raw.problem()) {
            let must: Vec<u32> = (0..raw.wait.len() as u32).filter(|&i| raw.wait[i as usize].is_none()).collect();
            prop_assert_eq!(why.left_over.len(), must.len() - raw.most_placed(&must));
            prop_assert_eq!(why.crowd.len() as u64, why.room + why.left_over.len() as u64);
            let placed: Vec<u32> = must.iter().copied().filter(|&i| !why.left_over.contains(&Row(i))).collect();
            prop_assert_eq!(raw.most_placed(&placed), placed.len());
            for edge in &raw.edges {
                prop_assert!(!why.crowd.contains(&edge.row) || why.columns.contains(&edge.column));
            }
            // First come, first admitted: each left-over row was impossible beside the admitted ones before it.
            for &Row(left) in &why.left_over {
                let mut before: Vec<u32> = placed.iter().copied().filter(|&i| i < left).collect();
                before.push(left);
                prop_assert!(raw.most_placed(&before) < before.len());
            }
        }
    }

    #[test]
    fn relabelling_changes_no_total(raw in raw(), seed in any::<u64>()) {
        let (rows, columns) = (shuffled(raw.wait.len(), seed), shuffled(raw.capacity.len(), seed ^ 77));
        let mut other = raw.clone();
        for (i, &to) in rows.iter().enumerate() { other.wait[to] = raw.wait[i]; }
        for (j, &to) in columns.iter().enumerate() { other.capacity[to] = raw.capacity[j]; }
        for (at, &to) in shuffled(raw.edges.len(), seed ^ 5).iter().enumerate() {
            let Edge { row, column, cost } = raw.edges[at];
            other.edges[to] = edge(rows[row.0 as usize] as u32, columns[column.0 as usize] as u32, cost);
        }
        let total = |raw: &Raw| solve(&raw.problem()).ok().map(|solution| solution.total());
        prop_assert_eq!(total(&raw), total(&other));
    }

    #[test]
    fn the_order_of_edges_changes_nothing(raw in raw(), seed in any::<u64>()) {
        let mut other = raw.clone();
        for (at, &to) in shuffled(raw.edges.len(), seed).iter().enumerate() { other.edges[to] = raw.edges[at]; }
        let pairs = |raw: &Raw| solve(&raw.problem()).map(|solution| solution.pairs().collect::<Vec<_>>());
        prop_assert_eq!(pairs(&raw), pairs(&other));
    }

    #[test]
    fn a_pin_and_a_veto_cost_what_brute_force_says(raw in raw(), pick in any::<prop::sample::Index>()) {
        if raw.edges.is_empty() { return Ok(()); }
        let chosen = *pick.get(&raw.edges);
        let mut pinned = raw.clone();
        pinned.wait[chosen.row.0 as usize] = None;
        pinned.edges.retain(|edge| edge.row != chosen.row || edge.column == chosen.column);
        let mut vetoed = raw.clone();
        vetoed.edges.retain(|edge| (edge.row, edge.column) != (chosen.row, chosen.column));
        for raw in [pinned, vetoed] {
            prop_assert_eq!(solve(&raw.problem()).ok().map(|s| s.total()), raw.brute_force());
        }
    }

    #[test]
    fn a_spoilt_proof_is_refused(raw in raw(), pick in any::<prop::sample::Index>(), by in prop::sample::select(vec![-2_i64, -1, 1, 2])) {
        let problem = raw.problem();
        if let Ok(solution) = solve(&problem) && problem.rows() > 0 {
            let at = pick.index(problem.rows());
            let column: Vec<_> = (0..problem.rows() as u32).map(|i| solution.column_of(Row(i))).collect();
            let mut u = solution.row_potentials().to_vec();
            u[at] += by;
            prop_assert!(Solution::verify(&problem, column, u, solution.column_prices().to_vec()).is_err());
        }
    }
}

fn shuffled(n: usize, seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    let mut random = SplitMix64::new(seed);
    for i in (1..n).rev() {
        order.swap(i, random.below(i as u64 + 1) as usize);
    }
    order
}

#[test]
fn dense_squares_agree_with_lapjv() {
    for (n, top) in [
        (1, 9),
        (2, 9),
        (30, 10),
        (60, 1000),
        (120, 100),
        (200, 100_000),
        (150, 2),
    ] {
        for seed in 0..4 {
            let mut random = SplitMix64::new(seed * 1000 + n);
            let costs: Vec<f64> = (0..n * n).map(|_| random.below(top) as f64 + 1.0).collect();
            let edges: Vec<Edge> = (0..n * n)
                .map(|at| edge((at / n) as u32, (at % n) as u32, costs[at as usize] as Cost))
                .collect();
            let size = n as usize;
            let problem = Problem::new(&vec![1; size], &vec![None; size], &edges).unwrap();
            let matrix = lapjv::Matrix::from_shape_vec((size, size), costs).unwrap();
            let (rows, _) = lapjv::lapjv(&matrix).unwrap();
            let theirs = lapjv::cost(&matrix, &rows) as Cost;
            assert_eq!(
                solve(&problem).unwrap().total(),
                theirs,
                "n {n} top {top} seed {seed}"
            );
        }
    }
}

/// Middle-sized problems with everything in them; the certificate inside `solve` is the judge.
#[test]
fn middle_sized_problems_prove_themselves() {
    for seed in 0..60 {
        let mut random = SplitMix64::new(seed);
        let (n, m) = (1 + random.below(150) as u32, 1 + random.below(100) as u32);
        let top = [2, 10, 1_000_000][random.below(3) as usize];
        let capacity: Vec<u32> = (0..m).map(|_| random.below(5) as u32).collect();
        let wait: Vec<_> = (0..n)
            .map(|_| (random.below(20) > 0).then(|| random.below(2 * top) as Cost))
            .collect();
        let per_row = 1 + random.below(12);
        let edges: Vec<Edge> = (0..n)
            .flat_map(|i| (0..per_row).map(move |_| i))
            .map(|i| edge(i, random.below(u64::from(m)) as u32, random.below(top) as Cost))
            .collect();
        let problem = Problem::new(&capacity, &wait, &edges).unwrap();
        match solve(&problem) {
            Ok(_) | Err(SolveError::Infeasible(_)) => {}
            Err(other) => panic!("seed {seed}: {other}"),
        }
    }
}

/// Long rows go through the narrowed search; cutting every row's edges in two keeps them short, and must agree.
#[test]
fn long_rows_agree_with_a_search_on_all_edges() {
    for seed in 0..24 {
        let mut random = SplitMix64::new(seed);
        let (n, m) = (60 + random.below(60) as u32, 200 + random.below(100) as u32);
        let top = [1, 3, 100, 100_000][random.below(4) as usize];
        let capacity: Vec<u32> = (0..m)
            .map(|_| random.below(3) as u32 * u32::from(random.below(4) == 0))
            .collect();
        let wait: Vec<_> = (0..n)
            .map(|_| (random.below(3) > 0).then(|| random.below(top) as Cost))
            .collect();
        let taste: Vec<Cost> = (0..m)
            .map(|_| random.below(top) as Cost * (seed % 3) as Cost)
            .collect();
        let edges: Vec<Edge> = (0..n)
            .flat_map(|i| (0..m).map(move |j| (i, j)))
            .map(|(i, j)| edge(i, j, taste[j as usize] + random.below(top) as Cost))
            .collect();
        let problem = Problem::new(&capacity, &wait, &edges).unwrap();
        assert!(focus::narrow(&problem).is_some());
        let whole = attempt(&problem, &mut |_| Ok(())).unwrap();
        match (solve(&problem), whole) {
            (Ok(solution), Ok(state)) => {
                assert_eq!(
                    solution.total(),
                    certificate::certify(&problem, &state).unwrap().total(),
                    "{seed}"
                );
            }
            (Err(SolveError::Infeasible(_)), Err(_)) => {}
            (solved, whole) => panic!("seed {seed}: {solved:?} {}", whole.is_ok()),
        }
    }
}

#[test]
fn tie_breaks_together_stay_below_one_point() {
    let scale = TieScale::new(12, 63);
    for seed in 0..200 {
        let total = |joined: bool| {
            let mut random = SplitMix64::new(seed);
            let edges: Vec<Edge> = (0..144)
                .map(|at| {
                    let (points, tie) = (random.below(4) as Cost, random.below(64) as u32);
                    let cost = if joined {
                        scale.join(points, tie).unwrap()
                    } else {
                        points
                    };
                    edge(at / 12, at % 12, cost)
                })
                .collect();
            solve(&Problem::new(&[1; 12], &[None; 12], &edges).unwrap())
                .unwrap()
                .total()
        };
        let (points, ties) = scale.split(total(true));
        assert_eq!(points, total(false), "seed {seed}");
        assert!((0..=12 * 63).contains(&ties));
    }
    assert!(scale.join(1, 64).is_err());
    assert!(scale.join(Cost::MAX, 0).is_err());
}

#[test]
fn numbers_out_of_bounds_are_refused() {
    let limit = Problem::cost_limit(1, 1);
    assert!(Problem::new(&[1], &[None], &[edge(0, 0, limit)]).is_ok());
    let error = Problem::new(&[1], &[None], &[edge(0, 0, limit + 1)]).unwrap_err();
    assert_eq!(
        error,
        ProblemError::CostTooLarge {
            cost: limit + 1,
            limit
        }
    );
    let error = Problem::new(&[1], &[Some(Cost::MIN)], &[]).unwrap_err();
    assert_eq!(
        error,
        ProblemError::CostTooLarge {
            cost: Cost::MIN,
            limit
        }
    );
    let error = Problem::new(&[1], &[None], &[edge(0, 0, 1), edge(1, 0, 1)]).unwrap_err();
    assert!(matches!(
        error,
        ProblemError::OutOfRange {
            position: 1,
            rows: 1,
            columns: 1,
            ..
        }
    ));
}

#[test]
fn costs_at_the_limit_do_not_overflow() {
    let n = 40;
    let limit = Problem::cost_limit(n, n);
    let edges: Vec<Edge> = (0..n as u32)
        .flat_map(|i| (0..n as u32).map(move |j| (i, j)))
        .map(|(i, j)| edge(i, j, if (i * 7 + j * j) % 3 == 0 { limit } else { -limit }))
        .collect();
    let problem = Problem::new(&vec![1; n], &vec![Some(limit); n], &edges).unwrap();
    assert_eq!(solve(&problem).unwrap().total(), -limit * n as Cost);
}

#[test]
fn nothing_to_do_is_done() {
    assert_eq!(solve(&Problem::new(&[], &[], &[]).unwrap()).unwrap().total(), 0);
    let waits = solve(&Problem::new(&[], &[Some(7)], &[]).unwrap()).unwrap();
    assert_eq!(
        (waits.total(), waits.waiting().collect::<Vec<_>>()),
        (7, vec![Row(0)])
    );
}

#[test]
fn a_crowd_is_named() {
    let edges = [edge(0, 0, 1), edge(1, 0, 1), edge(2, 1, 1)];
    let error = solve(&Problem::new(&[1, 1], &[None; 4], &edges).unwrap()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "rows 1, 3 cannot be placed and may not wait: rows 0, 1, 3 have only column 0, with room for 1"
    );
}

#[test]
fn the_hook_hears_and_can_stop() {
    let edges: Vec<Edge> = (0..300).map(|i| edge(i, 0, 1)).collect();
    let problem = Problem::new(&[300], &vec![None; 300], &edges).unwrap();
    let mut heard = Vec::new();
    let result = solve_with(&problem, &mut |done, of| {
        heard.push((done, of));
        ControlFlow::Continue(())
    });
    assert!(result.is_ok());
    assert_eq!(
        (heard.first(), heard.last()),
        (Some(&(0, 300)), Some(&(300, 300)))
    );
    let stopped = solve_with(&problem, &mut |_, _| ControlFlow::Break(())).unwrap_err();
    assert_eq!(stopped, SolveError::Cancelled { done: 0, of: 300 });
}
