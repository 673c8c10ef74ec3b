//! The same proposal on every platform: one invented branch, matched natively and in wasm, against one digest.

use super::cards::Table;
use crate::demo::{DemoOptions, Size, branch};
use crate::journal::AuthorId;
use crate::register::Register;
use chrono::NaiveDate;

/// FNV-1a, 64 bits.
fn digest(bytes: impl Iterator<Item = u8>) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    bytes.fold(0xCBF2_9CE4_8422_2325, step)
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn an_invented_branch_gets_the_same_proposal_natively_and_in_wasm() {
    let options = DemoOptions {
        size: Size::People {
            mentees: 900,
            mentors: 400,
        },
        seed: 4,
        today: NaiveDate::from_ymd_opt(2026, 11, 1).unwrap(),
        author: AuthorId([1; 8]),
    };
    let mut register = Register::default();
    for (compartment, entry) in branch(&options).unwrap() {
        register.apply(compartment, vec![entry], 1_793_491_200_000);
    }
    let table = Table::read(&register, options.today);
    let proposal = table.propose().unwrap();
    assert!(proposal.pairs.len() > 10, "{}", proposal.pairs.len());
    let pairs = proposal.pairs.iter().flat_map(|pair| {
        let ids = pair.mentee.0.0.into_iter().chain(pair.mentor.0.0);
        ids.chain(pair.points.0.to_le_bytes())
    });
    let prices = table.mentees.iter().flat_map(|card| {
        let prices = proposal.prices(&table, card.id);
        prices
            .into_values()
            .flat_map(|price| price.0.to_le_bytes())
            .collect::<Vec<_>>()
    });
    let digest = digest(pairs.chain(prices).chain(proposal.total.0.to_le_bytes()));
    assert_eq!(format!("{digest:016x}"), "34aeaf479f4a4161");
}
