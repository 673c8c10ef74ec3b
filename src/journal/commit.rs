//! From a command's changes to stamped entries.

use super::entry::{Change, Dot, Entry};
use super::erase::{Erase, Scope};
use super::quick::QuickMap;
use super::{AuthorId, Compartment, Journal, ReplicaId, Salts, TxId};
use crate::record::{Field, Kind, RecordId, Value};

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
    /// What is to be forgotten, with the reason's code.
    pub erases: Vec<(RecordId, Scope, Box<str>)>,
    /// Whether a write counts even where the field holds that value already: a decision that it stays so.
    pub even_if_same: bool,
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
    pub salt: [u8; 16],
}

impl Journal {
    /// Stamps a draft: one entry for each compartment that it touches, each write naming the heads it replaces.
    /// A write that changes nothing is left out, and so is one to an erased record. Erasures stand in the everyday
    /// compartment, which every laptop reads, and reach into both. The entries are not yet added: they are first
    /// kept safe; where the draft erases, [`Journal::plan`] says what else must be written.
    pub fn stamp(
        &mut self,
        draft: Draft,
        by: Stamped,
        keeping: impl Fn(&str, &str) -> Compartment,
    ) -> Vec<(Compartment, Entry)> {
        let stamp = self.clock.tick(by.now_ms);
        let mut parts: [Vec<Change>; 2] = Default::default();
        for (record, scope, reason) in draft.erases {
            let seen = self.seen_of(record, &scope);
            parts[Compartment::Everyday as usize].push(Change::Erase(Box::new(Erase {
                record,
                scope,
                reason,
                seen,
            })));
        }
        let mut made = QuickMap::default();
        for (record, kind) in draft.creates {
            // A record is created where its first field is kept; everyday kinds have their `archived` there.
            parts[keeping(&kind, "archived") as usize].push(Change::Create {
                record,
                kind: kind.clone(),
            });
            made.insert(record, kind);
        }
        for (record, field, value) in draft.writes {
            if self.erased(record).is_some() {
                continue;
            }
            let old = self.record(record);
            let heads = old
                .and_then(|record| record.fields.get(&field))
                .map_or(&[][..], |heads| heads.all());
            let nothing_new = match heads {
                [] => value.is_null(),
                [head] => head.value == value && !draft.even_if_same,
                _ => false,
            };
            if nothing_new {
                continue;
            }
            let kind = made
                .get(&record)
                .map(|kind: &Kind| &**kind)
                .or(old.and_then(|record| record.kind.as_deref()))
                .unwrap_or_default();
            // Naming the erasures that it comes after is what lets it stay.
            let after = self.erasures_of(record).iter();
            let after = after.filter(|erasure| erasure.erase.scope.covers(&field));
            let heads = heads.iter().map(|head| head.dot);
            let over: Box<[Dot]> = heads.chain(after.map(|erasure| erasure.dot)).collect();
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
                seq: last.as_ref().map_or(0, |entry| entry.seq) + 1,
                stamp,
                author: by.author,
                tx: by.tx,
                half,
                undoes: draft.undoes,
                intent: draft.intent.as_str().into(),
                changes,
                salts: Salts::fresh(by.salt, compartment),
                chain: last.map_or([0; 16], |entry| entry.chain),
            };
            entry.chain = entry.link(entry.chain, compartment);
            entries.push((compartment, entry));
        }
        entries
    }
}
