//! Classes of linked records: the same as by the definition, and no more work than there are links.

use super::*;
use crate::journal::{AuthorId, Change, Compartment, Entry, ReplicaId, Salts, Stamp, TxId};
use crate::register::{Reading, Register, known};
use proptest::prelude::*;

fn id(number: u32) -> RecordId {
    let mut bytes = [0; 16];
    bytes[12..].copy_from_slice(&number.to_be_bytes());
    RecordId(bytes)
}

/// The definition, as it was first written: everything that can be reached from a record.
fn reached(pairs: &[(u32, u32)], person: impl Fn(u32) -> bool) -> BTreeMap<RecordId, BTreeSet<RecordId>> {
    let mut near: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for (one, other) in pairs.iter().filter(|(a, b)| a != b && person(*a) && person(*b)) {
        near.entry(*one).or_default().insert(*other);
        near.entry(*other).or_default().insert(*one);
    }
    let mut classes = BTreeMap::new();
    for start in near.keys() {
        let (mut members, mut ahead) = (BTreeSet::from([*start]), vec![*start]);
        while let Some(one) = ahead.pop() {
            ahead.extend(near[&one].iter().filter(|next| members.insert(**next)));
        }
        if members.first() == Some(start) {
            classes.insert(id(*start), members.into_iter().map(id).collect());
        }
    }
    classes
}

fn links(pairs: &[(u32, u32)]) -> BTreeMap<RecordId, BTreeSet<RecordId>> {
    let mut links: BTreeMap<RecordId, BTreeSet<RecordId>> = BTreeMap::new();
    for (one, other) in pairs.iter().filter(|(one, other)| one != other) {
        links.entry(id(*one)).or_default().insert(id(*other));
    }
    links
}

proptest! {
    #[test]
    fn classes_are_what_the_links_reach(
        pairs in proptest::collection::vec((0_u32..40, 0_u32..40), 0..60),
        strangers in proptest::collection::btree_set(0_u32..40, 0..6),
    ) {
        let person = |one: u32| !strangers.contains(&one);
        let is_person = |one: RecordId| !strangers.iter().any(|stranger| id(*stranger) == one);
        prop_assert_eq!(classes(&links(&pairs), is_person), reached(&pairs, person));
    }
}

#[test]
fn a_long_chain_of_links_takes_a_few_steps_each() {
    for count in [3_000_usize, 20_000] {
        type Order = fn(usize, usize) -> usize;
        let orders: [Order; 3] = [
            |at, _| at,
            |at, count| count - 1 - at,
            |at, count| at * 7919 % count,
        ];
        for order in orders {
            let mut union = Union::of(count + 1);
            for at in 0..count {
                let at = order(at, count);
                union.join(at, at + 1);
            }
            assert!((0..=count).all(|at| union.root(at) == 0));
            assert!(union.steps < 40 * count, "{} steps for {count}", union.steps);
        }
    }
}

/// People in a chain, each linked with the next, in one entry each.
fn chain(count: u32) -> Vec<Entry> {
    let entry = |at: u32| {
        let record = id(at);
        let write = |field: String, value: crate::record::Value| Change::Write {
            record,
            field: field.into(),
            value,
            over: [].into(),
        };
        let name = crate::record::Value::text(&format!("Zoë {at}"));
        Entry {
            replica: ReplicaId([1; 8]),
            seq: at + 1,
            stamp: Stamp(1_767_225_600_000 + i64::from(at), 0),
            author: AuthorId([1; 8]),
            tx: TxId([1; 8]),
            half: false,
            undoes: None,
            intent: "link-people".into(),
            changes: vec![
                Change::Create {
                    record,
                    kind: "people".into(),
                },
                write("first_name".into(), name),
                write(
                    format!("{SAME_AS}/{}", id(at + 1)),
                    crate::record::Value::Bool(true),
                ),
            ],
            salts: Salts::Seed([0; 16]),
            chain: [0; 16],
        }
    };
    (0..count).map(entry).collect()
}

#[test]
fn a_file_with_a_chain_of_people_is_read_without_taking_them_together_for_each() {
    for count in [3_000_u32, 20_000] {
        known::TAKEN.set(0);
        let mut reading = Reading::default();
        reading.add(Compartment::Everyday, chain(count), 0);
        while reading.settle(2_000) > 0 {}
        let register = reading.finish();
        assert_eq!(register.people().count(), 1);
        assert_eq!(register.aliases().class(id(7)).count(), count as usize);
        let taken = known::TAKEN.get();
        assert!(taken <= 40 * count as usize, "{taken} records for {count}");
        assert!(register.is_conflicted(id(9)) && register.suspects().is_empty());
        // In one go, as an import does it.
        known::TAKEN.set(0);
        let mut whole = Register::default();
        whole.apply(Compartment::Everyday, chain(count), 0);
        assert!(known::TAKEN.get() <= 4 * count as usize, "{}", known::TAKEN.get());
        assert_eq!(whole.aliases(), register.aliases());
        assert_eq!(whole.tables().people, register.tables().people);
    }
}
