//! Brings sealed files together: what the others hold and A lacks, and where they disagree.
//!
//! `KOPPEL_PASSPHRASE=… cargo run --example merge -- A.json B.json … --out M.json`
//!
//! Prints `{"new":…,"changed":…,"conflicts":[…],"meaning":[…],"erased":…,"gaps":…,…}`: records that A lacked, records
//! that get something new, fields that two laptops wrote differently (the value that is shown meanwhile first), what
//! cannot be although no field is in conflict (a mentee with two duos), records of which something was erased, and
//! entries that are missing below others. Merging what A holds gives zeros.

mod common;

use common::{Failure, Workspace};
use koppel::exchange::packs::{Book, Import, LaptopId, prepare};
use koppel::journal::Journal;
use koppel::vault::native::{Native, block_on};
use serde_json::{Value, json};
use std::process::ExitCode;

const USAGE: &str = "usage: merge A.json B.json … --out M.json (passphrase in KOPPEL_PASSPHRASE)";

fn main() -> ExitCode {
    common::run(|arguments| {
        let (files, named) = common::options(&arguments, &["--out"], USAGE)?;
        let (Some((first, others)), Some(out)) = (files.split_first(), named.get("--out")) else {
            return Err(Failure::usage(USAGE));
        };
        if others.is_empty() {
            return Err(Failure::usage(USAGE));
        }
        let now_ms = common::now_ms();
        let mut workspace = Workspace::open(first, now_ms)?;
        let mut opened = Vec::new();
        for file in others {
            let mut contents = common::open_contents(file, Some(&workspace.unlocked))?;
            let (of, kind) = (contents.header.workspace, contents.header.kind);
            let same = workspace.unlocked.check_owner(of, kind);
            same.map_err(|error| Failure::input(format!("{file}: {error}")))?;
            block_on(contents.only_by_members(&Native, &workspace.unlocked)).map_err(Failure::input)?;
            if !contents.by_member {
                let why = "nobody with the keys of the workspace made it; nothing was merged";
                return Err(Failure::input(format!("{file}: {why}")));
            }
            opened.push(contents);
        }
        // Nothing is exchanged from here, so this machine needs no name among laptops.
        let book = Book::new(LaptopId([0; 8]));
        let import = prepare(&workspace.register, &book, &workspace.carried, opened, now_ms);
        if import.preview.too_much {
            let why = "so much would come in that no file could hold it; nothing was merged";
            return Err(Failure::input(why));
        }
        // Who opens is a person's to decide, one change at a time: the first file's keyring stays.
        for keyring in &import.keyrings {
            let asked = workspace.keyring.changes(keyring).map_err(Failure::input)?.len();
            if asked > 0 {
                eprintln!(
                    "left out: {asked} changes to who can open; bring the file in with the app to decide"
                );
            }
        }
        workspace.carried = import.carried.clone();
        let mut summary = counts(&import);
        let before = workspace.register.breaches();
        import.apply(&mut workspace.register, now_ms);
        let breaches = workspace.register.breaches().into_iter();
        let fresh = breaches.filter(|breach| !before.contains(breach));
        summary["meaning"] = fresh
            .map(|breach| json!({ "what": breach.code(), "about": breach.about() }))
            .collect();
        let conflicts = summary["conflicts"].as_array_mut();
        for conflict in conflicts.into_iter().flatten() {
            tell(conflict, workspace.register.journal());
        }
        workspace.save(out)?;
        Ok(summary.to_string())
    })
}

fn counts(import: &Import) -> Value {
    let preview = &import.preview;
    let missing = preview.gaps.iter().map(|gap| {
        let (from, to) = (*gap.missing.start(), *gap.missing.end());
        u64::from(to.saturating_sub(from)) + 1
    });
    let conflicts = preview
        .conflicts
        .iter()
        .map(|(record, field)| json!({ "record": record, "field": field }));
    json!({
        "new": preview.new.values().sum::<usize>(),
        "changed": preview.changed.values().sum::<usize>(),
        "conflicts": conflicts.collect::<Vec<_>>(),
        "erased": preview.erased.len(),
        "gaps": missing.sum::<u64>(),
        "entries": preview.entries,
        "forks": preview.forks.len(),
    })
}

/// Adds what the two sides say, the value that is shown meanwhile first.
fn tell(conflict: &mut Value, journal: &Journal) {
    let id = conflict["record"].as_str().and_then(|id| id.parse().ok());
    let Some(record) = id.and_then(|id| journal.record(id)) else {
        return;
    };
    let heads = conflict["field"]
        .as_str()
        .and_then(|field| record.fields.get(field));
    let sides = heads.map_or(&[][..], |heads| heads.all()).iter();
    let values: Vec<Value> = sides
        .map(|head| json!({ "value": head.value, "at": common::moment(head.stamp.0), "replica": head.dot.1 }))
        .collect();
    conflict["kind"] = json!(record.kind.as_deref());
    conflict["values"] = values.into();
}
