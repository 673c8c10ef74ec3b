//! From a command's changes to stamped entries.

use super::entry::{Change, Dot, Entry};
use super::lines;
use super::{AuthorId, Compartment, Journal, ReplicaId, TxId};
use crate::record::{Field, Kind, RecordId, Value};
use sha2::{Digest, Sha256};

/// What a command wants to change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// What the person does, as a code that the translations know.
    pub intent: String,
    /// The transaction that this takes back.
    pub undoes: Option<TxId>,
    /// Records that come into being.
    pub creates: Vec<(RecordId, Kind)>,
    /// Fields that get a value.
    pub writes: Vec<(RecordId, Field, Value)>,
}

/// Who writes, when and where. Randomness comes in from outside.
#[derive(Clone, Copy, Debug)]
pub struct Stamped {
    /// The laptop (and unlocking).
    pub replica: ReplicaId,
    /// The unlocked slot.
    pub author: AuthorId,
    /// Wall-clock time, milliseconds since 1970.
    pub now_ms: i64,
    /// Fresh random bytes.
    pub tx: TxId,
    /// Fresh random bytes.
    pub salt: [u8; 8],
}

impl Journal {
    /// Stamps a draft: one entry for each compartment that it touches, each write naming the heads it replaces.
    /// A write that changes nothing is left out. The entries are not yet added: they are first kept safe.
    pub fn stamp(
        &mut self,
        draft: Draft,
        by: Stamped,
        keeping: impl Fn(&str, &str) -> Compartment,
    ) -> Result<Vec<(Compartment, Entry)>, serde_json::Error> {
        let stamp = self.clock.tick(by.now_ms);
        let mut parts: [Vec<Change>; 2] = Default::default();
        let mut made: Vec<(RecordId, Kind)> = Vec::new();
        for (record, kind) in draft.creates {
            // A record is created where its first field is kept; everyday kinds have their `archived` there.
            parts[keeping(&kind, "archived") as usize].push(Change::Create {
                record,
                kind: kind.clone(),
            });
            made.push((record, kind));
        }
        for (record, field, value) in draft.writes {
            let old = self.record(record);
            let heads = old
                .and_then(|record| record.fields.get(&field))
                .map_or(&[][..], |heads| heads.all());
            let nothing_new = match heads {
                [] => value.is_null(),
                [head] => head.value == value,
                _ => false,
            };
            if nothing_new {
                continue;
            }
            let kind = made.iter().find(|(id, _)| *id == record).map(|(_, kind)| &**kind);
            let kind = kind
                .or(old.and_then(|record| record.kind.as_deref()))
                .unwrap_or_default();
            let over: Box<[Dot]> = heads.iter().map(|head| head.dot).collect();
            let compartment = keeping(kind, &field);
            let field = self.names.share(&field);
            parts[compartment as usize].push(Change::Write {
                record,
                field,
                value,
                over,
            });
        }
        let half = parts.iter().all(|changes| !changes.is_empty());
        let mut entries = Vec::new();
        for (compartment, changes) in Compartment::ALL.into_iter().zip(parts) {
            if changes.is_empty() {
                continue;
            }
            let last = self.log(compartment).last(by.replica);
            let mut entry = Entry {
                replica: by.replica,
                seq: last.map_or(0, |entry| entry.seq) + 1,
                stamp,
                author: by.author,
                tx: by.tx,
                half,
                undoes: draft.undoes,
                intent: draft.intent.as_str().into(),
                changes,
                salt: by.salt,
                chain: last.map_or([0; 16], |entry| entry.chain),
            };
            entry.chain = link(entry.chain, compartment, &entry)?;
            entries.push((compartment, entry));
        }
        Ok(entries)
    }
}

/// The digest that follows `before` in a laptop's chain: over the entry's numbers and a salted digest of its
/// body, so that it still verifies when the body has been erased.
pub fn link(
    before: [u8; 16],
    compartment: Compartment,
    entry: &Entry,
) -> Result<[u8; 16], serde_json::Error> {
    let mut body = Sha256::new();
    body.update(entry.salt);
    body.update(lines::body(&entry.changes)?);
    let mut chain = Sha256::new();
    chain.update(before);
    chain.update(compartment.name());
    chain.update(entry.replica.0);
    chain.update(entry.seq.to_be_bytes());
    chain.update(body.finalize());
    let mut link = [0; 16];
    link.copy_from_slice(&chain.finalize()[..16]);
    Ok(link)
}
