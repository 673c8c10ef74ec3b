//! The solver and the search for a page's script: what `benches/peers/chromium.mjs` times in a browser.
//!
//! `cargo build --profile bench --target wasm32-unknown-unknown --example solve_in_page`, then `wasm-bindgen
//! --target no-modules`. Natively there is nothing to run: see the example `assign`.

#[cfg(target_arch = "wasm32")]
#[path = "../benches/common/table.rs"]
mod invented;

/// What the page's script may call.
#[cfg(target_arch = "wasm32")]
mod page {
    use koppel::matching::assignment::{Column, Edge, Problem, Row, solve};
    use koppel::matching::{Proposal, Table};
    use wasm_bindgen::prelude::*;

    /// A problem that was read and waits to be solved.
    #[wasm_bindgen]
    pub struct Instance(Problem);

    fn said(error: impl std::fmt::Display) -> JsError {
        JsError::new(&error.to_string())
    }

    #[wasm_bindgen]
    impl Instance {
        /// Reads what `cargo bench --bench assignment -- --write` wrote: little-endian 64-bit numbers.
        #[wasm_bindgen(constructor)]
        pub fn new(bytes: &[u8]) -> Result<Self, JsError> {
            let mut numbers = bytes
                .chunks_exact(8)
                .filter_map(|eight| Some(i64::from_le_bytes(eight.try_into().ok()?)));
            let mut next = || {
                numbers
                    .next()
                    .ok_or_else(|| JsError::new("the instance ends too soon"))
            };
            let [rows, columns, edges] = [next()?, next()?, next()?].map(|count| count as usize);
            let capacity: Vec<u32> = (0..columns)
                .map(|_| next().map(|n| n as u32))
                .collect::<Result<_, _>>()?;
            let wait = |cost: i64| (cost != i64::MIN).then_some(cost);
            let waits: Vec<_> = (0..rows).map(|_| next().map(wait)).collect::<Result<_, _>>()?;
            let first: Vec<i64> = (0..=rows).map(|_| next()).collect::<Result<_, _>>()?;
            let column: Vec<u32> = (0..edges)
                .map(|_| next().map(|n| n as u32))
                .collect::<Result<_, _>>()?;
            let mut all = Vec::with_capacity(edges);
            for (row, range) in (0..).zip(first.windows(2)) {
                for at in range[0]..range[1] {
                    all.push(Edge {
                        row: Row(row),
                        column: Column(column[at as usize]),
                        cost: next()?,
                    });
                }
            }
            Ok(Self(Problem::new(&capacity, &waits, &all).map_err(said)?))
        }

        /// Solves and proves it; the total.
        pub fn solve(&self) -> Result<f64, JsError> {
            Ok(solve(&self.0).map_err(said)?.total() as f64)
        }
    }

    /// An invented table that waits to be matched.
    #[wasm_bindgen]
    pub struct Meeting(Table);

    #[wasm_bindgen]
    impl Meeting {
        /// Of so many people.
        #[wasm_bindgen(constructor)]
        pub fn new(mentees: usize, mentors: usize) -> Result<Self, JsError> {
            let table = super::invented::table(mentees, mentors);
            table.map(Self).ok_or_else(|| JsError::new("no table"))
        }

        /// Finds the proposal: scoring, narrowing, pricing, proof. How many pairs it has, then its total.
        pub fn propose(&self) -> Result<Vec<f64>, JsError> {
            let proposal = self.0.propose().map_err(said)?;
            Ok(vec![proposal.pairs.len() as f64, proposal.total.0 as f64])
        }

        /// What a page does before the workshop's work: the table as bytes.
        pub fn pack(&self) -> Result<Vec<u8>, JsError> {
            self.0.pack().map_err(said)
        }

        /// What the workshop does: from the table's bytes to the proposal's.
        pub fn work(&self, table: &[u8]) -> Result<Vec<u8>, JsError> {
            let table = Table::unpack(table).map_err(said)?;
            table.propose().map_err(said)?.pack(&table).map_err(said)
        }

        /// What a page does after it: the proposal from its bytes, its proof checked again. How many pairs it has.
        pub fn unpack(&self, proposal: &[u8]) -> Result<usize, JsError> {
            Ok(Proposal::unpack(&self.0, proposal).map_err(said)?.pairs.len())
        }
    }
}

fn main() {}
