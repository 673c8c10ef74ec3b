//! Erases one record and seals the result. Merging an older copy into it, or it into an older copy, brings nothing back.
//!
//! `KOPPEL_PASSPHRASE=… cargo run --example erase -- FILE RECORD --out M.json`

mod common;

use common::{Failure, Workspace};
use koppel::journal::{AuthorId, Change, ReplicaId};
use koppel::register::Context;
use std::process::ExitCode;

const USAGE: &str = "usage: erase FILE RECORD --out M.json (passphrase in KOPPEL_PASSPHRASE)";

fn main() -> ExitCode {
    common::run(|arguments| {
        let (words, named) = common::options(&arguments, &["--out"], USAGE)?;
        let ([file, record], Some(out)) = (words.as_slice(), named.get("--out")) else {
            return Err(Failure::usage(USAGE));
        };
        let record = common::record_id(record)?;
        let now_ms = common::now_ms();
        let mut workspace = Workspace::open(file, now_ms)?;
        let mut replica = [0; 8];
        common::random(&mut replica);
        let mut context = Context {
            replica: ReplicaId(replica),
            author: AuthorId(workspace.unlocked.slot().0),
            now_ms,
            random: &mut common::random,
        };
        let erased = workspace.register.erase_plain(record, "asked", &mut context);
        erased.map_err(Failure::input)?;
        let changes = workspace
            .register
            .journal()
            .entries()
            .flat_map(|(_, entry)| &entry.changes);
        let gone =
            changes.filter(|change| matches!(change, Change::Erased { record: of, .. } if *of == record));
        let summary = serde_json::json!({ "record": record, "changes_erased": gone.count() });
        workspace.save(out)?;
        Ok(summary.to_string())
    })
}
