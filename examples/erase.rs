//! Erases one record and seals the result. Merging an older copy into it, or it into an older copy, brings nothing back.
//! A person goes with all that is theirs alone; what others share stays and points to an erased person; what reports
//! count leaves an anonymous twin. Free text that names the person is counted, and left for someone to decide on.
//!
//! `KOPPEL_PASSPHRASE=… cargo run --example erase -- FILE RECORD --out M.json`

mod common;

use common::{Failure, Workspace};
use koppel::journal::{AuthorId, Change, ReplicaId};
use koppel::programme::person::PersonId;
use koppel::programme::residue::EraseReason;
use koppel::register::erase::ErasePerson;
use koppel::register::{Command, Context};
use serde_json::json;
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
        let register = &mut workspace.register;
        let person = PersonId(record);
        let mut summary = if register.person(person).is_some() {
            let told = register.erasing(person);
            let today = chrono::DateTime::from_timestamp_millis(now_ms)
                .ok_or_else(|| Failure::input("the clock of this machine is wrong"))?;
            let erase = Command::ErasePerson(Box::new(ErasePerson {
                person,
                reason: EraseReason::Asked,
                on: today.date_naive(),
                mentions: Vec::new(),
            }));
            register.carry_out(&erase, &mut context).map_err(Failure::input)?;
            json!({ "record": record, "own": told.goes, "shared": told.shared, "mentions": told.mentions.len() })
        } else {
            let erased = register.erase_plain(record, EraseReason::Asked.code(), &mut context);
            erased.map_err(Failure::input)?;
            json!({ "record": record, "own": 1, "shared": 0, "mentions": 0 })
        };
        let changes = workspace
            .register
            .journal()
            .entries()
            .flat_map(|(_, entry)| entry.changes);
        let gone =
            changes.filter(|change| matches!(change, Change::Erased { record: of, .. } if *of == record));
        summary["changes_erased"] = gone.count().into();
        workspace.save(out)?;
        Ok(summary.to_string())
    })
}
