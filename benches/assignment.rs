//! Times the assignment solver: `cargo bench --bench assignment [-- --write DIR] [--reps N] [--only TEXT]`
//!
//! Prints one line per instance: name, rows, columns, edges, median and least milliseconds, total. With `--write`
//! each instance also goes to `DIR/NAME.bin` for other solvers (see `benches/peers/assign_peers.py`).
//! Instances are seeded, so every run and every machine gets the same.

use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

use koppel::matching::assignment::{Column, Cost, Edge, Problem, Row, solve};
use koppel::random::SplitMix64;

struct Instance {
    name: String,
    capacity: Vec<u32>,
    wait: Vec<Option<Cost>>,
    edges: Vec<Edge>,
}

/// Makes an instance when it is its turn, as the large ones do not fit in memory together with ease.
type Maker = fn() -> Instance;

fn edge(row: u32, column: u32, cost: Cost) -> Edge {
    Edge {
        row: Row(row),
        column: Column(column),
        cost,
    }
}

/// Every pair, costs 1..=top, everyone placed.
fn dense(n: u32, top: u64) -> Instance {
    let mut random = SplitMix64::new(u64::from(n) + top);
    let pairs = (0..n).flat_map(|i| (0..n).map(move |j| (i, j)));
    let edges = pairs
        .map(|(i, j)| edge(i, j, 1 + random.below(top) as Cost))
        .collect();
    let size = n as usize;
    Instance {
        name: format!("dense-{n}-1..{top}"),
        capacity: vec![1; size],
        wait: vec![None; size],
        edges,
    }
}

/// A random set of columns per row plus one hidden perfect assignment, so that everyone can be placed.
fn sparse(n: u32, degree: u32) -> Instance {
    let mut random = SplitMix64::new(u64::from(n * degree));
    let mut hidden: Vec<u32> = (0..n).collect();
    for i in (1..n).rev() {
        hidden.swap(i as usize, random.below(u64::from(i) + 1) as usize);
    }
    let mut edges = Vec::new();
    for i in 0..n {
        let mut columns = vec![hidden[i as usize]];
        while columns.len() < degree as usize {
            let j = random.below(u64::from(n)) as u32;
            if !columns.contains(&j) {
                columns.push(j);
            }
        }
        edges.extend(
            columns
                .into_iter()
                .map(|j| edge(i, j, 1 + random.below(100_000) as Cost)),
        );
    }
    let size = n as usize;
    Instance {
        name: format!("sparse-{n}x{degree}"),
        capacity: vec![1; size],
        wait: vec![None; size],
        edges,
    }
}

/// Mentees and mentors with a sector, a language, a place and habits; the 50 best mentors of each mentee.
/// Costs are tenths of a point (0..1000); waiting costs 60 to 70 points; nine mentors for ten
/// mentees, one in ten of whom takes two.
fn realistic(n: u32) -> Instance {
    struct Person {
        sector: u64,
        languages: u64,
        place: (i64, i64),
        habits: [i64; 4],
    }
    let mut random = SplitMix64::new(u64::from(n) * 31);
    let mut people = || {
        (0..n)
            .map(|_| Person {
                // The smaller of two draws: some sectors are asked for far more often.
                sector: random.below(12).min(random.below(12)),
                languages: 1 | (1 << random.below(6)) & !u64::from(random.below(4) == 0),
                place: (random.below(100) as i64, random.below(100) as i64),
                habits: std::array::from_fn(|_| random.below(100) as i64),
            })
            .collect::<Vec<_>>()
    };
    let (mentees, mentors) = (people(), people().split_off(n as usize / 10));
    let mut edges = Vec::new();
    for (i, mentee) in (0..).zip(&mentees) {
        let mut row: Vec<(Cost, u32)> = (0..)
            .zip(&mentors)
            .filter(|(_, mentor)| mentee.languages & mentor.languages != 0)
            .map(|(j, mentor)| {
                let sector = if mentee.sector == mentor.sector { 0 } else { 270 };
                let (dx, dy) = (mentee.place.0 - mentor.place.0, mentee.place.1 - mentor.place.1);
                let travel = (dx.abs() + dy.abs()).min(100);
                let habits: i64 = mentee
                    .habits
                    .iter()
                    .zip(&mentor.habits)
                    .map(|(a, b)| (a - b).abs() * 3 / 2)
                    .sum();
                (sector + travel + habits, j)
            })
            .collect();
        let keep = row.len().min(50);
        if keep < row.len() {
            row.select_nth_unstable(keep);
        }
        edges.extend(row[..keep].iter().map(|&(cost, j)| edge(i, j, cost)));
    }
    let capacity = (0..n)
        .map(|_| [1, 1, 1, 1, 1, 1, 1, 2, 2, 3][random.below(10) as usize])
        .collect();
    let wait = (0..n).map(|_| Some(600 + random.below(101) as Cost)).collect();
    Instance {
        name: format!("realistic-{n}"),
        capacity,
        wait,
        edges,
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (mut write, mut reps, mut only) = (None::<PathBuf>, 5_usize, String::new());
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--write" => write = words.next().map(PathBuf::from),
            "--reps" => reps = words.next().and_then(|n| n.parse().ok()).unwrap_or(reps).max(1),
            "--only" => only = words.next().unwrap_or_default(),
            _ => {} // cargo adds --bench
        }
    }
    let makers: [(&str, Maker); 11] = [
        ("dense-1000-1..100000", || dense(1000, 100_000)),
        ("dense-2000-1..100000", || dense(2000, 100_000)),
        ("dense-1000-1..100", || dense(1000, 100)),
        ("dense-2000-1..100", || dense(2000, 100)),
        ("sparse-10000x50", || sparse(10_000, 50)),
        ("realistic-200", || realistic(200)),
        ("realistic-500", || realistic(500)),
        ("realistic-1000", || realistic(1000)),
        ("realistic-2000", || realistic(2000)),
        ("realistic-5000", || realistic(5000)),
        ("realistic-10000", || realistic(10_000)),
    ];
    println!("instance\trows\tcols\tedges\tmedian_ms\tleast_ms\ttotal");
    for (_, make) in makers.iter().filter(|(name, _)| name.contains(&only)) {
        let instance = make();
        let problem = Problem::new(&instance.capacity, &instance.wait, &instance.edges)?;
        if let Some(folder) = &write {
            export(folder, &instance.name, &problem)?;
        }
        let mut times = Vec::new();
        let mut total = 0;
        for _ in 0..reps {
            let start = Instant::now();
            total = solve(&problem)?.total();
            times.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        times.sort_by(f64::total_cmp);
        let (rows, columns, edges) = (problem.rows(), problem.columns(), problem.edges());
        let (median, least) = (times[times.len() / 2], times[0]);
        println!(
            "{}\t{rows}\t{columns}\t{edges}\t{median:.2}\t{least:.2}\t{total}",
            instance.name
        );
    }
    Ok(())
}

/// Little-endian: u64 rows, columns, edges; i64 capacities; i64 waiting costs (least i64: none); i64 first edge of
/// each row and one past the last; i64 columns; i64 costs.
fn export(folder: &std::path::Path, name: &str, problem: &Problem) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut file = std::io::BufWriter::new(std::fs::File::create(folder.join(format!("{name}.bin")))?);
    let rows = || (0..problem.rows() as u32).map(Row);
    let mut put = |number: i64| file.write_all(&number.to_le_bytes());
    for count in [problem.rows(), problem.columns(), problem.edges()] {
        put(count as i64)?;
    }
    (0..problem.columns() as u32).try_for_each(|j| put(i64::from(problem.capacity(Column(j)))))?;
    rows().try_for_each(|row| put(problem.wait(row).unwrap_or(i64::MIN)))?;
    let mut first = 0;
    put(first)?;
    for row in rows() {
        first += problem.edges_of(row).count() as i64;
        put(first)?;
    }
    rows()
        .flat_map(|row| problem.edges_of(row))
        .try_for_each(|(column, _)| put(i64::from(column.0)))?;
    rows()
        .flat_map(|row| problem.edges_of(row))
        .try_for_each(|(_, cost)| put(cost))?;
    file.flush()
}
