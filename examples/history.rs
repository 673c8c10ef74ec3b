//! Prints what happened to one record, newest first: who, when, on which laptop, and what stood there before.
//!
//! `KOPPEL_PASSPHRASE=… cargo run --example history -- FILE RECORD`

mod common;

use common::Failure;
use koppel::journal::Change;
use koppel::record::RecordId;
use koppel::register::Register;
use serde_json::{Value, json};
use std::process::ExitCode;

const USAGE: &str = "usage: history FILE RECORD (passphrase in KOPPEL_PASSPHRASE)";

fn main() -> ExitCode {
    common::run(|arguments| {
        let [file, record] = arguments.as_slice() else {
            return Err(Failure::usage(USAGE));
        };
        let record = common::record_id(record)?;
        let register = common::open_register(file)?;
        let journal = register.journal();
        let erasures: Vec<Value> = journal.erasures_of(record).iter().map(|erasure| {
            json!({
                "at": common::moment(erasure.stamp.0),
                "by": register.author_name(erasure.author),
                "replica": erasure.dot.1,
                "reason": erasure.erase.reason,
                "fields": match &erasure.erase.scope {
                    koppel::journal::Scope::Record => Value::Null,
                    koppel::journal::Scope::Fields(names) => json!(names.iter().map(|name| &**name).collect::<Vec<_>>()),
                },
            })
        }).collect();
        if journal.record(record).is_none() && erasures.is_empty() {
            let unknown = koppel::register::plain_edit::PlainEditError::Unknown(record);
            return Err(Failure::input(format!("{file}: {unknown}")));
        }
        let answer = json!({
            "record": record,
            "kind": journal.record(record).and_then(|known| known.kind.as_deref()),
            "events": events(&register, record),
            "erasures": erasures,
            "stubs": stubs(&register, record),
        });
        Ok(answer.to_string())
    })
}

fn events(register: &Register, record: RecordId) -> Vec<Value> {
    let events = register.history(record).into_iter();
    events
        .map(|event| {
            let changes: Vec<Value> = event
                .changes
                .iter()
                .map(|change| {
                    json!({
                        "field": &*change.field,
                        "compartment": change.compartment.name(),
                        "old": change.old,
                        "new": change.new,
                    })
                })
                .collect();
            json!({
                "at": common::moment(event.stamp.0),
                "by": register.author_name(event.author),
                "author": event.author,
                "replica": event.replica,
                "intent": event.intent,
                "created": event.created,
                "erased": event.erased,
                "changes": changes,
            })
        })
        .collect()
}

/// How many changes to it were erased.
fn stubs(register: &Register, record: RecordId) -> usize {
    let changes = register.journal().entries().flat_map(|(_, entry)| entry.changes);
    let gone = changes.filter(|change| matches!(change, Change::Erased { record: of, .. } if *of == record));
    gone.count()
}
