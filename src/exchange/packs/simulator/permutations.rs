//! At small scope everything is tried: all orders in which seven entries can arrive.

use super::Fault;
use super::laptop::{Laptop, keeping};
use crate::journal::{Compartment, Draft, Entry, Journal, Scope, lines};
use crate::record::{Field, RecordId, Value};

const AN: RecordId = RecordId([0xA; 16]);

fn write(fields: &[(&'static str, i64)]) -> Draft {
    let writes = fields
        .iter()
        .map(|(field, value)| (AN, Field::from(*field), Value::Int(*value)));
    Draft {
        writes: writes.collect(),
        ..Draft::default()
    }
}

/// A creation, a command of two halves, a concurrent edit, a resolution, an erasure of a group with an edit that did
/// not know of it, and a consent given again.
fn story() -> Vec<(Compartment, Entry)> {
    let mut one = Laptop::new(Fault::Sound, 1);
    let mut two = Laptop::new(Fault::Sound, 2);
    let create = Draft {
        creates: vec![(AN, "people".into())],
        writes: vec![(AN, "name".into(), Value::Int(1))],
        ..Draft::default()
    };
    let mut story = one.act(create);
    for (of, entry) in story.clone() {
        two.journal.add(of, [entry], 0);
    }
    story.extend(one.act(write(&[("name", 2), ("health", 2)])));
    story.extend(two.act(write(&[("name", 3)])));
    for (of, entry) in story.clone() {
        one.journal.add(of, [entry], 0);
    }
    story.extend(one.act(write(&[("name", 4)])));
    let erase = Draft {
        erases: vec![(AN, Scope::Fields(["health".into()].into()), "consent".into())],
        ..Draft::default()
    };
    story.extend(one.act(erase));
    story.extend(one.act(write(&[("health", 6)])));
    assert_eq!(story.len(), 7);
    story
}

fn seen(journal: &Journal) -> (String, Vec<u8>) {
    let mut text = Vec::new();
    for (_, entry) in journal.entries() {
        lines::write(&entry, &mut text).unwrap();
    }
    let shown = journal.record(AN).map(|record| format!("{record:?}"));
    (shown.unwrap_or_default(), text)
}

/// Heap's algorithm.
fn permute<T>(list: &mut [T], upto: usize, look: &mut impl FnMut(&[T])) {
    if upto <= 1 {
        return look(list);
    }
    for at in 0..upto {
        permute(list, upto - 1, look);
        list.swap(if upto.is_multiple_of(2) { at } else { 0 }, upto - 1);
    }
}

#[test]
fn all_orders_of_arrival_end_in_the_same() {
    let mut story = story();
    let count = story.len();
    let mut first = None;
    let mut tried = 0;
    permute(&mut story, count, &mut |order| {
        let mut journal = Journal::default();
        for (of, entry) in order {
            // What is tried out first is what then is.
            let (plan, trial) = journal.try_out([(*of, entry.clone())]);
            journal.add(*of, [entry.clone()], 0);
            for id in plan.touched {
                let fields =
                    |record: Option<&crate::journal::Record>| record.map(|record| record.fields.clone());
                let (tried, now) = (fields(trial.record(id)), fields(journal.record(id)));
                assert_eq!(tried.unwrap_or_default(), now.unwrap_or_default());
            }
        }
        let seen = seen(&journal);
        tried += 1;
        assert_eq!(*first.get_or_insert_with(|| seen.clone()), seen);
    });
    assert_eq!(tried, 5040);
    assert_eq!(keeping("people", "health"), Compartment::Confidential);
    let (shown, _) = first.unwrap();
    assert!(
        shown.contains("Int(6)") && shown.contains("Int(4)") && !shown.contains("Int(2)"),
        "{shown}"
    );
}
