//! Times the proposal: `cargo bench --bench matching [-- --reps N] [-- --most MENTEES]`
//!
//! One line per size from 200 to 10,000 mentees: permitted pairs above the floor that were kept, pairs proposed, and
//! median milliseconds of scoring and optimum together, of the table to bytes and the proposal from bytes (what the
//! page does around the workshop's work), of one mentee's whole row of prices, of why one pair is not proposed, and
//! of explaining every rule and criterion of one mentee's row. The memory is the peak of the process so far.
//! Tables are seeded, so every run and every machine gets the same.

#[path = "common/table.rs"]
mod invented;

use koppel::matching::pair::PairView;
use koppel::matching::{Proposal, Table};
use peak_alloc::PeakAlloc;
use std::hint::black_box;
use std::time::Instant;

#[global_allocator]
static PEAK: PeakAlloc = PeakAlloc;

const SIZES: [(usize, usize); 7] = [
    (50, 30),
    (200, 150),
    (500, 500),
    (1_000, 750),
    (2_000, 1_500),
    (5_000, 4_000),
    (10_000, 10_000),
];

/// Median of `reps` runs, ms.
fn time(reps: usize, mut run: impl FnMut()) -> f64 {
    let mut took: Vec<f64> = (0..reps.max(1))
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    took.sort_by(f64::total_cmp);
    took[took.len() / 2]
}

fn after<T: std::str::FromStr>(name: &str) -> Option<T> {
    let args: Vec<String> = std::env::args().collect();
    let at = args.iter().position(|arg| arg == name)?;
    args.get(at + 1)?.parse().ok()
}

fn measure(table: &Table, reps: usize) -> Result<String, Box<dyn std::error::Error>> {
    PEAK.reset_peak_usage();
    let proposal = table.propose()?;
    let peak = PEAK.peak_usage_as_mb();
    let propose = time(reps, || {
        black_box(table.propose().ok());
    });
    let bytes = proposal.pack(table)?;
    let pack = time(reps, || {
        black_box(table.pack().ok());
    });
    let unpack = time(reps, || {
        black_box(Proposal::unpack(table, &bytes).ok());
    });
    let (mentee, mentor) = (&table.mentees[table.mentees.len() / 2], &table.mentors[0]);
    // The first question makes the index.
    let first = time(1, || {
        black_box(proposal.prices(table, mentee.id));
    });
    let row = time(reps, || {
        black_box(proposal.prices(table, mentee.id));
    });
    black_box(proposal.gain_of_one_more_place(table, mentor.id));
    let why = time(reps, || {
        black_box(table.why_not(&proposal, mentee.id, mentor.id));
    });
    let views = time(reps, || {
        for mentor in &table.mentors {
            black_box(PairView::new(mentee, mentor, table));
        }
    });
    Ok(format!(
        "{:7} {:7} {:8} {:7} {propose:10.1} {pack:7.2} {unpack:9.2} {first:9.2} {row:7.2} {why:8.2} {views:8.2} {:9} {peak:7.0}",
        table.mentees.len(),
        table.mentors.len(),
        proposal.candidates(),
        proposal.pairs.len(),
        bytes.len() / 1024,
    ))
}

fn main() {
    let reps = after("--reps").unwrap_or(5);
    let most = after("--most").unwrap_or(10_000);
    println!(
        "mentees mentors    pairs  placed propose ms pack ms unpack ms 1st row ms  row ms  why ms  rules ms bytes kB peak MB"
    );
    for (rows, columns) in SIZES.into_iter().filter(|(rows, _)| *rows <= most) {
        let Some(table) = invented::table(rows, columns) else {
            continue;
        };
        let reps = if rows > 2_000 { 1 } else { reps };
        match measure(&table, reps) {
            Ok(line) => println!("{line}"),
            Err(error) => println!("{rows} {columns}: {error}"),
        }
    }
}
