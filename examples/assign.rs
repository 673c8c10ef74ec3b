//! Solves an assignment problem from a file: `cargo run --release --example assign -- INSTANCE.json`
//!
//! In: `{"rows":n,"cols":m,"capacity":[m],"wait":[cost or null, n],"edges":[[row,col,cost],…]}`. Indices count
//! from 0; costs are whole numbers, negative ones too; `null` means the row must be placed; of several edges
//! between the same pair the cheapest counts.
//!
//! Out: `{"total":…,"pairs":[[row,col],…],"waiting":[…],"certificate":true,"ms":…}`, where `total` includes the
//! waiting costs, `certificate` says that the proof of the optimum was checked (without it there is no result)
//! and `ms` is the solve with that check, without reading and parsing.
//!
//! Ends with 0; 1 for a file that cannot be read or solved, with the rows that cannot be placed; 2 for usage.

mod common;

use std::process::ExitCode;
use std::time::Instant;

use common::Failure;
use koppel::matching::assignment::{Column, Cost, Edge, Problem, Row, solve};
use serde::{Deserialize, Serialize};

/// Far above 25 million edges (a dense 5,000 × 5,000); keeps memory bounded on hostile input.
const MAX_BYTES: u64 = 1 << 30;

#[derive(Deserialize)]
struct Instance {
    rows: u64,
    cols: u64,
    capacity: Vec<u32>,
    wait: Vec<Option<Cost>>,
    edges: Vec<(u32, u32, Cost)>,
}

#[derive(Serialize)]
struct Answer {
    total: Cost,
    pairs: Vec<(u32, u32)>,
    waiting: Vec<u32>,
    certificate: bool,
    ms: f64,
}

fn main() -> ExitCode {
    common::run(|arguments| {
        let [path] = arguments.as_slice() else {
            return Err(Failure::usage("usage: assign INSTANCE.json"));
        };
        let problem = problem(path)?;
        let start = Instant::now();
        let solution = solve(&problem).map_err(Failure::input)?;
        let ms = start.elapsed().as_secs_f64() * 1000.0;
        let answer = Answer {
            total: solution.total(),
            pairs: solution.pairs().map(|(row, column)| (row.0, column.0)).collect(),
            waiting: solution.waiting().map(|row| row.0).collect(),
            certificate: true, // a Solution exists only once its proof has been checked
            ms: (ms * 1000.0).round() / 1000.0,
        };
        serde_json::to_string(&answer).map_err(Failure::input)
    })
}

fn problem(path: &str) -> Result<Problem, Failure> {
    let bytes = common::read_file(path, MAX_BYTES)?;
    let instance: Instance = serde_json::from_slice(&bytes)
        .map_err(|error| Failure::input(format!("{path} is not an assignment instance: {error}")))?;
    let lengths = [
        ("rows", instance.rows, "wait", instance.wait.len()),
        ("cols", instance.cols, "capacity", instance.capacity.len()),
    ];
    for (count, said, list, found) in lengths {
        if said != found as u64 {
            return Err(Failure::input(format!(
                "{path} says {said} {count} but its list {list:?} has {found} entries"
            )));
        }
    }
    let edges: Vec<Edge> = instance
        .edges
        .iter()
        .map(|&(row, column, cost)| Edge {
            row: Row(row),
            column: Column(column),
            cost,
        })
        .collect();
    Problem::new(&instance.capacity, &instance.wait, &edges)
        .map_err(|error| Failure::input(format!("{path}: {error}")))
}
