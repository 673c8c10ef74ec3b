//! Entries come out of their rows as they went in.

use super::entry::{Change, Dot, Entry};
use super::rows::{Place, Rows};
use super::{AuthorId, ReplicaId, Salts, Stamp, TxId};
use crate::journal::lines::{self, Names};
use crate::journal::{Compartment, Erase, Scope};
use crate::record::{RecordId, Value};

fn entry(seq: u32, changes: Vec<Change>) -> Entry {
    Entry {
        replica: ReplicaId([1; 8]),
        seq,
        stamp: Stamp(i64::from(seq), 2),
        author: AuthorId([3; 8]),
        tx: TxId([seq as u8; 8]),
        half: seq.is_multiple_of(2),
        undoes: (seq == 3).then_some(TxId([1; 8])),
        intent: format!("deed-{}", seq % 2).as_str().into(),
        changes,
        salts: Salts::Seed([seq as u8; 16]),
        chain: [seq as u8; 16],
    }
}

fn write(record: u8, field: &str, value: Value, over: &[Dot]) -> Change {
    Change::Write {
        record: RecordId([record; 16]),
        field: field.into(),
        value,
        over: over.into(),
    }
}

fn entries() -> Vec<Entry> {
    let dot = |seq| Dot(Compartment::Confidential, ReplicaId([9; 8]), seq);
    let create = Change::Create {
        record: RecordId([1; 16]),
        kind: "people".into(),
    };
    let numbers = [
        0,
        1,
        -1,
        (1 << 30) - 1,
        1 << 30,
        i64::from(u32::MAX),
        i64::MAX,
        i64::MIN,
    ];
    let numbers = numbers.map(|number| write(2, "number", Value::Int(number), &[]));
    let erase = Change::Erase(Box::new(Erase {
        record: RecordId([2; 16]),
        scope: Scope::Record,
        reason: "asked".into(),
        seen: [dot(1)].into(),
    }));
    let corpus = include_bytes!("../../fuzz/corpus/journal/all-kinds");
    let mut all = vec![
        entry(1, vec![create, write(1, "name", Value::text("An"), &[])]),
        entry(2, vec![]),
        entry(3, numbers.to_vec()),
        entry(
            4,
            vec![
                write(1, "name", Value::Null, &[dot(1)]),
                write(2, "name", Value::Bool(true), &[dot(1), dot(2)]),
                write(1, "name", Value::Bool(false), &[dot(3)]),
                write(1, "remark", Value::text(&"lang ".repeat(20)), &[]),
                erase,
            ],
        ),
    ];
    all.extend(lines::read(corpus, &mut Names::default()).unwrap());
    all
}

#[test]
fn entries_are_what_they_were() {
    let mut rows = Rows::default();
    let entries = entries();
    let places: Vec<_> = entries
        .iter()
        .map(|entry| rows.push(Compartment::Everyday, entry))
        .collect();
    for (place, entry) in places.iter().zip(&entries) {
        assert_eq!(rows.get(*place), *entry);
        assert_eq!(rows.name(*place), (entry.seq, entry.chain));
        for record in [1, 2, 7].map(|id| RecordId([id; 16])) {
            let speaks = entry.changes.iter().any(|change| change.record() == Some(record));
            assert_eq!(rows.speaks_of(*place, |id| id == record), speaks);
        }
        let usual = |change: &Change| matches!(change, Change::Create { .. } | Change::Write { .. });
        assert_eq!(rows.is_unusual(*place), !entry.changes.iter().all(usual));
    }
}

#[test]
fn what_was_erased_leaves_no_long_text_and_can_come_back() {
    let mut rows = Rows::default();
    let entries = entries();
    entries.iter().for_each(|entry| {
        rows.push(Compartment::Everyday, entry);
    });
    let said = |rows: &Rows, record| {
        let mut said = Vec::new();
        rows.said_of(RecordId([record; 16]), &|_| true, &mut said);
        said.len()
    };
    assert_eq!((said(&rows, 1), said(&rows, 2)), (5, 9));
    let (whole, mut less) = (&entries[3], entries[3].clone());
    assert!(less.scrub(|change| change.record() == Some(RecordId([1; 16]))));
    rows.replace(3, &less);
    assert_eq!(rows.get(3), less);
    assert_eq!((said(&rows, 1), said(&rows, 2)), (2, 9));
    assert!(!format!("{rows:?}").contains("lang lang"));
    rows.replace(3, whole);
    assert_eq!((said(&rows, 1), said(&rows, 2)), (5, 9));
    for (place, entry) in entries.iter().enumerate() {
        assert_eq!(rows.get(place as Place), *entry);
    }
}
