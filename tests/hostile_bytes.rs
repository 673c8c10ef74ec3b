//! Golden files and journals with some of their bytes changed, cut, doubled or moved: each is read or refused, and
//! nothing that was read can be added without being written again to the letter. The long search is `make fuzz`; this
//! is the short one, the same in every run.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // all of it is a test

use koppel::journal::{Compartment, Journal, lines};
use koppel::random::SplitMix64;
use koppel::vault::native::{Native, block_on};
use koppel::vault::sealed::peek_header;

struct Dice(SplitMix64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0.below(bound.max(1) as u64) as usize
    }
}

fn mutated(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(3) {
        let (at, other) = (dice.below(bytes.len()), dice.below(bytes.len()));
        let (from, to) = (at.min(other), at.max(other));
        match dice.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(from..to.min(from + 40))),
            2 => {
                let piece = bytes[from..to.min(from + 200)].to_vec();
                bytes.splice(at..at, piece);
            }
            3 => {
                let odd = [
                    &b"99999999999999999999"[..],
                    b"null",
                    b"-1",
                    b"[[[[[[",
                    b"\\u0000",
                    b"\xff\xfe",
                ];
                let odd = odd[dice.below(odd.len())].iter().copied();
                bytes.splice(at..at, odd);
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = dice.below(256) as u8;
                }
            }
        }
    }
    bytes
}

#[test]
fn mutated_files_are_refused_before_a_key_is_derived() {
    let file = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/golden/0.1.0/pack.json"
    ))
    .unwrap();
    let mut dice = Dice(SplitMix64::new(1));
    let whole = String::from_utf8(file.clone()).unwrap();
    let header = block_on(peek_header(&Native, &whole)).unwrap();
    for _ in 0..300 {
        let text = String::from_utf8_lossy(&mutated(&file, &mut dice)).into_owned();
        if let Ok(read) = block_on(peek_header(&Native, &text)) {
            // Only what no digest covers may differ: white space, and seals, which a key checks.
            assert_eq!(read.parts, header.parts);
        }
    }
}

#[test]
fn mutated_journals_are_read_or_refused() {
    let corpus = include_bytes!("../fuzz/corpus/journal/all-kinds");
    let mut dice = Dice(SplitMix64::new(2));
    let mut read_whole = 0;
    for _ in 0..4000 {
        let text = mutated(corpus, &mut dice);
        let Ok(entries) = lines::read(&text, &mut lines::Names::default()) else {
            continue;
        };
        read_whole += 1;
        let mut journal = Journal::default();
        let all = entries.iter().map(|entry| (Compartment::Everyday, entry.clone()));
        let plan = journal.plan(all);
        journal.add(Compartment::Everyday, entries, 0);
        assert!(plan.new.len() <= journal.entries().count());
        let mut again = Journal::default();
        let mut text = Vec::new();
        for (_, entry) in journal.entries() {
            lines::write(&entry, &mut text).unwrap();
        }
        again.add(
            Compartment::Everyday,
            lines::read(&text, &mut lines::Names::default()).unwrap(),
            0,
        );
        let mut twice = Vec::new();
        for (_, entry) in again.entries() {
            lines::write(&entry, &mut twice).unwrap();
        }
        assert_eq!(text, twice);
    }
    assert!(read_whole > 20, "only {read_whole} were read at all");
}
