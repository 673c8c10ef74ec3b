//! What happened to a record, from the journal: the audit trail and the timeline.

use super::Register;
use crate::journal::{AuthorId, Change, Compartment, Dot, Entry, Stamp, TxId};
use crate::order::InOrder;
use crate::programme::organisation::MemberId;
use crate::record::{Field, RecordId, Value};

/// One command's changes to one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// When.
    pub stamp: Stamp,
    /// By whom.
    pub author: AuthorId,
    /// In which transaction.
    pub tx: TxId,
    /// What the person did, as the code that the translations know.
    pub intent: Box<str>,
    /// Whether the record came into being.
    pub created: bool,
    /// Fields with what stood before and what was written.
    pub changes: Vec<FieldChange>,
}

/// One field's change.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// Where it is kept.
    pub compartment: Compartment,
    /// What stood before; `Null` when nothing did.
    pub old: Value,
    /// What was written.
    pub new: Value,
}

impl Register {
    /// A record's history, newest first.
    pub fn history(&self, id: RecordId) -> Vec<Event> {
        let mut events: Vec<Event> = Vec::new();
        for (compartment, entry) in self.journal.entries() {
            let mut created = false;
            let mut changes = Vec::new();
            for change in entry.changes.iter().filter(|change| change.record() == Some(id)) {
                match change {
                    Change::Create { .. } => created = true,
                    Change::Write {
                        field, value, over, ..
                    } => changes.push(FieldChange {
                        field: field.clone(),
                        compartment,
                        old: self.value_before(id, field, over),
                        new: value.clone(),
                    }),
                    Change::Erase(_) | Change::Erased { .. } | Change::Unknown(_) => {}
                }
            }
            if created || !changes.is_empty() {
                merge_event(&mut events, entry, created, changes);
            }
        }
        events.order_by_key(|event| std::cmp::Reverse((event.stamp, event.tx)));
        events
    }

    /// What was shown of a field when `over` were its heads.
    pub(super) fn value_before(&self, record: RecordId, field: &Field, over: &[Dot]) -> Value {
        let written = over.iter().filter_map(|dot| self.journal.entry(*dot));
        let latest = written.max_by_key(|entry| entry.stamp);
        let value = latest.and_then(|entry| {
            entry.changes.iter().find_map(|change| match change {
                Change::Write {
                    record: r,
                    field: f,
                    value,
                    ..
                } if *r == record && f == field => Some(value.clone()),
                _ => None,
            })
        });
        value.unwrap_or_default()
    }

    /// The name of whoever wrote something; empty when the team list does not know them.
    pub fn author_name(&self, author: AuthorId) -> String {
        let member = self.tables().members.get(&member_of(author));
        member.and_then(|member| member.name.clone()).unwrap_or_default()
    }
}

/// The two halves of one command are one event.
fn merge_event(events: &mut Vec<Event>, entry: &Entry, created: bool, changes: Vec<FieldChange>) {
    if let Some(event) = events.iter_mut().find(|event| event.tx == entry.tx) {
        event.created |= created;
        event.changes.extend(changes);
        return;
    }
    let intent = entry.intent.clone();
    events.push(Event {
        stamp: entry.stamp,
        author: entry.author,
        tx: entry.tx,
        intent,
        created,
        changes,
    });
}

/// The team list's record of a key slot: its bytes, followed by zeros.
pub fn member_of(author: AuthorId) -> MemberId {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&author.0);
    MemberId(RecordId(bytes))
}
