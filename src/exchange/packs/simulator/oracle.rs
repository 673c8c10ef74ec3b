//! Another library's opinion: on the same edits and merges, a field has the same standing values here and in
//! automerge.

use super::Fault;
use super::laptop::Laptop;
use crate::demo::dice::Dice;
use crate::journal::{Draft, Journal};
use crate::record::{Field, RecordId, Value};
use automerge::transaction::Transactable;
use automerge::{AutoCommit, ROOT, ReadDoc};

const AN: RecordId = RecordId([0xA; 16]);
const FIELDS: [&str; 3] = ["name", "street", "health"];

fn ours(journal: &Journal, field: &str) -> Vec<i64> {
    let heads = journal.record(AN).and_then(|record| record.fields.get(field));
    let all = heads.map_or(&[][..], |heads| heads.all()).iter();
    let mut values: Vec<i64> = all
        .filter_map(|head| match head.value {
            Value::Int(value) => Some(value),
            _ => None,
        })
        .collect();
    values.sort_unstable();
    values
}

fn theirs(doc: &AutoCommit, field: &str) -> Vec<i64> {
    let all = doc.get_all(ROOT, field).unwrap();
    let mut values: Vec<i64> = all.into_iter().filter_map(|(value, _)| value.as_i64()).collect();
    values.sort_unstable();
    values
}

#[test]
fn conflicts_are_those_that_automerge_finds() {
    let mut conflicts = 0;
    for seed in 0..200 {
        let mut dice = Dice::new(seed);
        let mut laptops: Vec<(Laptop, AutoCommit)> = (1..=3)
            .map(|number| {
                let mut doc = AutoCommit::new();
                doc.set_actor(automerge::ActorId::from([number; 16]));
                (Laptop::new(Fault::Sound, number), doc)
            })
            .collect();
        for step in 0..25 {
            let at = dice.below(3);
            if dice.chance(60) {
                let field = dice.one(&FIELDS);
                // Few values, so that laptops also write the same one. One that stands already is left: automerge then
                // deletes the others instead of writing.
                let value = i64::from(step % 6);
                let (laptop, doc) = &mut laptops[at];
                if ours(&laptop.journal, field).contains(&value) {
                    continue;
                }
                let writes = vec![(AN, Field::from(field), Value::Int(value))];
                let written = laptop.act(Draft {
                    writes,
                    ..Draft::default()
                });
                if !written.is_empty() {
                    doc.put(ROOT, field, value).unwrap();
                    doc.commit();
                }
            } else {
                let from = (at + 1 + dice.below(2)) % 3;
                let entries: Vec<_> = laptops[from].0.journal.entries().collect();
                for (of, entry) in entries {
                    laptops[at].0.journal.add(of, [entry], 0);
                }
                let mut doc = laptops[from].1.fork();
                laptops[at].1.merge(&mut doc).unwrap();
            }
            for field in FIELDS {
                let (laptop, doc) = &laptops[at];
                let values = ours(&laptop.journal, field);
                assert_eq!(
                    values,
                    theirs(doc, field),
                    "schedule {seed}, step {step}, {field}"
                );
                conflicts += usize::from(values.len() > 1);
            }
        }
    }
    assert!(conflicts > 100, "only {conflicts} conflicts were compared");
}
