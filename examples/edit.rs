//! Writes one field of one record and seals the result: so that anyone can make copies that drift apart, and check
//! what a merge makes of them.
//!
//! `KOPPEL_PASSPHRASE=… cargo run --example edit -- FILE RECORD FIELD VALUE --replica NAME --at TIMESTAMP --out M.json`
//!
//! FIELD is a name of `docs/plain-json.md`, with parts of sets and maps behind a slash (`slot/mon-am`); VALUE is as plain
//! JSON prints it, or `null` to empty the field. NAME stands for a laptop; TIMESTAMP is when it happens there, as in
//! `2026-03-22T10:00:00Z`. (Two edits under one NAME made from one FILE are a fork: both are kept, and shown.)

mod common;

use common::{Failure, Workspace};
use koppel::journal::{AuthorId, ReplicaId};
use koppel::register::Context;
use sha2::{Digest, Sha256};
use std::process::ExitCode;

const USAGE: &str = "usage: edit FILE RECORD FIELD VALUE --replica NAME --at 2026-03-22T10:00:00Z --out M.json \
                     (passphrase in KOPPEL_PASSPHRASE)";

fn main() -> ExitCode {
    common::run(|arguments| {
        let (words, named) = common::options(&arguments, &["--replica", "--at", "--out"], USAGE)?;
        let name = |name| named.get(name).copied().ok_or_else(|| Failure::usage(USAGE));
        let [file, record, field, value] = words.as_slice() else {
            return Err(Failure::usage(USAGE));
        };
        let (replica, at, out) = (name("--replica")?, name("--at")?, name("--out")?);
        let record = common::record_id(record)?;
        let now_ms = chrono::DateTime::parse_from_rfc3339(at)
            .map_err(|_| {
                Failure::usage(format!(
                    "--at asks for a moment such as 2026-03-22T10:00:00Z, not “{at}”"
                ))
            })?
            .timestamp_millis();
        let mut workspace = Workspace::open(file, now_ms)?;
        let mut context = Context {
            replica: laptop(replica),
            author: AuthorId(workspace.unlocked.slot().0),
            now_ms,
            random: &mut common::random,
        };
        let written = workspace
            .register
            .edit_plain(record, field, value, &mut context)
            .map_err(Failure::input)?;
        workspace.save(out)?;
        Ok(serde_json::json!({
            "record": record,
            "field": field,
            "entries": written.entries.len(),
            "replica": laptop(replica),
        })
        .to_string())
    })
}

/// The numbering of a laptop that goes by a name.
fn laptop(name: &str) -> ReplicaId {
    let mut id = [0; 8];
    id.copy_from_slice(&Sha256::digest(name.as_bytes())[..8]);
    ReplicaId(id)
}
