//! A segment read straight into rows gives what its entries give one by one.

use super::entry::Entry;
use super::lines::{self, Names};
use super::packed::{self, Writer};
use super::{Compartment, Journal};
use crate::record::RecordId;
use crate::register::scenario::Laptop;
use proptest::prelude::*;
use std::collections::BTreeMap;

const NOW: i64 = 1_774_137_600_000;

type Entries = Vec<(Compartment, Entry)>;

/// What two laptops wrote: halves in both compartments, a taking back, an erasure of part of a record, one number given
/// twice, long text, and changes of a later version.
fn written() -> Entries {
    let mut laptop = Laptop::new(1);
    let (zoe, jan) = (laptop.mentee("Zoë"), laptop.mentor("Jan"));
    let saved = laptop
        .save(zoe, |person| person.remark = Some("lang ".repeat(30)))
        .unwrap();
    laptop.act(crate::register::Command::Undo(saved.tx)).unwrap();
    laptop.propose(zoe, jan).unwrap();
    let mut all: Entries = laptop.register.journal().entries().collect();
    let mut twin = all[0].clone();
    twin.1.chain = [9; 16];
    all.push(twin);
    let corpus = include_bytes!("../../fuzz/corpus/journal/all-kinds");
    let read = lines::read(corpus, &mut Names::default()).unwrap();
    all.extend(read.into_iter().map(|entry| (Compartment::Everyday, entry)));
    all
}

fn packed(entries: &[&Entry]) -> Vec<u8> {
    let mut writer = Writer::default();
    entries.iter().for_each(|entry| writer.push(entry).unwrap());
    writer.finish().unwrap()
}

/// All that can be seen of a journal.
#[derive(Debug, PartialEq)]
struct Seen {
    entries: Entries,
    records: BTreeMap<RecordId, String>,
    lone: usize,
    undoable: String,
}

fn seen(journal: &Journal) -> Seen {
    let record = |id: RecordId| format!("{:?} {:?}", journal.record(id), journal.shown(id));
    let authors = journal.entries().map(|(_, entry)| entry.author);
    let authors: std::collections::BTreeSet<_> = authors.collect();
    let undoable = authors
        .into_iter()
        .map(|author| journal.undoable(author).collect::<Vec<_>>());
    Seen {
        entries: journal.entries().collect(),
        records: journal.records().map(|(id, _)| (id, record(id))).collect(),
        lone: journal.lone_halves(),
        undoable: format!("{:?}", undoable.collect::<Vec<_>>()),
    }
}

/// Takes in pieces of one compartment each, as segments or by their entries.
fn taken_in(pieces: &[(Compartment, Vec<u8>)], as_segments: bool) -> Result<(Seen, Vec<RecordId>), ()> {
    let (mut journal, mut touched) = (Journal::default(), Vec::new());
    for (of, piece) in pieces {
        if as_segments {
            let added = journal.add_segment(*of, piece, NOW, &mut touched, |_| ());
            added.map_err(drop)?;
        } else {
            let entries = packed::read(piece, &mut Names::default()).map_err(drop)?;
            journal.add_noting(*of, entries, NOW, &mut touched);
        }
    }
    touched.sort();
    touched.dedup();
    Ok((seen(&journal), touched))
}

proptest! {
    #[test]
    fn in_whatever_order_and_however_often_the_pieces_come(
        order in Just((0..written().len()).chain(0..3).collect::<Vec<_>>()).prop_shuffle(),
        size in 1..12_usize,
    ) {
        let all = written();
        let mut pieces = Vec::new();
        for places in order.chunks(size) {
            for of in Compartment::ALL {
                let entries: Vec<&Entry> = places.iter().map(|at| &all[*at]).filter(|(c, _)| *c == of).map(|(_, e)| e).collect();
                pieces.push((of, packed(&entries)));
            }
        }
        prop_assert_eq!(taken_in(&pieces, true), taken_in(&pieces, false));
    }

    #[test]
    fn what_is_refused_of_changed_bytes_is_refused_alike(
        at in any::<prop::sample::Index>(), with: u8, cut in any::<prop::sample::Index>(),
    ) {
        let all = written();
        let entries: Vec<&Entry> = all.iter().map(|(_, entry)| entry).collect();
        let mut bytes = packed(&entries);
        let at = at.index(bytes.len());
        bytes[at] = with;
        let of = |bytes: &[u8]| [(Compartment::Everyday, bytes.to_vec())];
        prop_assert_eq!(taken_in(&of(&bytes), true), taken_in(&of(&bytes), false));
        bytes.truncate(cut.index(bytes.len()));
        prop_assert_eq!(taken_in(&of(&bytes), true), taken_in(&of(&bytes), false));
    }
}

#[test]
fn in_one_piece_and_in_order_it_is_the_same() {
    let all = written();
    let of = |c| all.iter().filter(move |(of, _)| *of == c).map(|(_, entry)| entry);
    let pieces = Compartment::ALL.map(|c| (c, packed(&of(c).collect::<Vec<_>>())));
    let (segments, entries) = (
        taken_in(&pieces, true).unwrap(),
        taken_in(&pieces, false).unwrap(),
    );
    assert_eq!(segments, entries);
    assert!(!segments.1.is_empty() && segments.0.records.len() > 2);

    // Most of it was read straight into rows; what was not is shown to who keeps books on it.
    let (mut watched, mut touched) = (0, Vec::new());
    let mut journal = Journal::default();
    for (of, piece) in &pieces {
        journal
            .add_segment(*of, piece, NOW, &mut touched, |_| watched += 1)
            .unwrap();
    }
    assert!(watched > 0 && watched < all.len(), "{watched} of {}", all.len());
}
