//! Fields that laptops wrote differently without knowing of each other, and how a person settles them.
//!
//! A conflict is a field with heads of different values. Settling writes over all of them, and so does any other
//! edit; taking that back puts the conflict itself back, so that nothing that somebody wrote slips away by an undo.

use super::Register;
use super::aliases::Aliases;
use super::known::known;
use super::refusal::Refusal;
use super::taken_apart::TakenApart;
use crate::journal::{AuthorId, Change, Dot, Draft, Entry, Head, Journal, Record, ReplicaId, Stamp};
use crate::programme;
use crate::record::{Field, Kind, RecordId, Value};
use std::collections::BTreeSet;

/// What the settling of conflicts is called in the journal.
pub const SETTLE: &str = "settle-conflict";

/// One of the values of a field in conflict.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// What was written.
    pub value: Value,
    /// What stood there before; `Null` when nothing did.
    pub before: Value,
    /// By whom.
    pub author: AuthorId,
    /// When.
    pub stamp: Stamp,
    /// On which laptop.
    pub replica: ReplicaId,
}

/// A field that laptops disagree on.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// Of which record (of linked ones, the one that stands for all).
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// Which field.
    pub field: Field,
    /// The values, the one shown meanwhile first.
    pub sides: Vec<Side>,
}

/// What a field is to hold from now on.
#[derive(Clone, Debug, PartialEq)]
pub struct Settling {
    /// Of which record.
    pub record: RecordId,
    /// Which field.
    pub field: Field,
    /// One of the sides' values, or a third.
    pub value: Value,
}

/// Which side counts, where many conflicts are settled alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// What was written last, by the laptops' clocks.
    Newest,
    /// What someone wrote.
    Author(AuthorId),
    /// What was written on a laptop.
    Laptop(ReplicaId),
}

/// Which records have conflicts, kept in step with the journal so that nothing has to be searched for a mark.
#[derive(Debug, Default)]
pub(super) struct Conflicted {
    records: BTreeSet<RecordId>,
    /// Fields of which a write was taken back: perhaps one that settled a conflict.
    reopened: BTreeSet<(RecordId, Field)>,
}

impl Conflicted {
    /// Takes note of an entry that takes something back.
    pub(super) fn watch(&mut self, entry: &Entry) {
        if entry.undoes.is_none() {
            return;
        }
        for change in &entry.changes {
            if let Change::Write { record, field, .. } = change {
                self.reopened.insert((*record, field.clone()));
            }
        }
    }

    /// Looks at one record anew; `differs` when a field of it was written at the same time on several laptops. `apart`
    /// is shared by those that are looked at together.
    pub(super) fn look(
        &mut self,
        journal: &Journal,
        aliases: &Aliases,
        id: RecordId,
        differs: bool,
        apart: &mut TakenApart,
    ) {
        let canonical = aliases.canonical(id);
        self.records.remove(&id);
        // Nearly always nothing differs anywhere.
        if !differs && self.reopened.is_empty() {
            self.records.remove(&canonical);
            return;
        }
        let found = known(journal, aliases, canonical).is_some_and(|record| {
            self.open_fields(journal, canonical, &record, apart)
                .next()
                .is_some()
        });
        if found {
            self.records.insert(canonical);
        } else {
            self.records.remove(&canonical);
        }
    }

    /// A record for which another stands is in conflict as that one is.
    pub(super) fn stands_elsewhere(&mut self, id: RecordId) {
        self.records.remove(&id);
    }

    /// The fields of a record that are in conflict, with the writes between which a person has to choose. Of a
    /// record that was put away only whether it is.
    fn open_fields<'a>(
        &'a self,
        journal: &'a Journal,
        id: RecordId,
        record: &'a Record,
        apart: &'a mut TakenApart,
    ) -> impl Iterator<Item = (&'a Field, Vec<Head>)> {
        // Nearly always nothing differs anywhere, which is soon seen.
        let open = !self.reopened.is_empty() || record.fields.iter().any(|(_, heads)| heads.all().len() > 1);
        let away = open && super::is_archived(record);
        let fields = record
            .fields
            .iter()
            .filter(move |(field, _)| open && (!away || &***field == "archived"));
        fields.filter_map(move |(field, heads)| match heads.all() {
            [] => None,
            [one] if self.reopened.is_empty() || one.value.is_null() && away => None,
            [one] => self
                .reopened_sides(journal, id, field, one, apart)
                .map(|sides| (field, sides)),
            all => heads.is_conflict().then(|| (field, all.to_vec())),
        })
    }

    /// The writes that a settlement replaced, when `head` is its taking back.
    fn reopened_sides(
        &self,
        journal: &Journal,
        id: RecordId,
        field: &Field,
        head: &Head,
        apart: &mut TakenApart,
    ) -> Option<Vec<Head>> {
        if !self.reopened.contains(&(id, field.clone())) {
            return None;
        }
        // Decided and taken back more than once: the values are those of the first decision.
        let mut taken_back = head.dot;
        let replaced = loop {
            let undone = apart.entry(journal, taken_back)?.undoes?;
            let command = apart.command(journal, undone);
            let mut halves = command.iter();
            let (stamp, over) = halves.find_map(|half| Some((half.stamp, half.over(id, field)?)))?;
            // What is named there but wrote nothing is an erasure.
            let wrote = |dot: &Dot| {
                let entry = apart.entry(journal, *dot);
                entry.is_some_and(|entry| entry.value(id, field).is_some())
            };
            let replaced: Vec<Dot> = over.iter().copied().filter(wrote).collect();
            match replaced.as_slice() {
                // Each turn goes back in time, also in a journal that somebody forged.
                [one] if apart.entry(journal, *one)?.stamp < stamp => taken_back = *one,
                [] | [_] => return None,
                _ => break replaced,
            }
        };
        let mut sides: Vec<Head> = replaced
            .iter()
            .filter_map(|dot| {
                let entry = apart.entry(journal, *dot)?;
                let value = entry.value(id, field)?.clone();
                let origin = entry.origin.clone().into();
                Some(Head { origin, value })
            })
            .collect();
        sides.sort_by_key(|head| std::cmp::Reverse((head.stamp, head.dot)));
        sides
            .windows(2)
            .any(|pair| pair[0].value != pair[1].value)
            .then_some(sides)
    }
}

/// What an entry wrote in a field.
pub(super) fn written(entry: &Entry, id: RecordId, of: &str) -> Option<Value> {
    entry.changes.iter().rev().find_map(|change| match change {
        Change::Write {
            record, field, value, ..
        } if *record == id && **field == *of => Some(value.clone()),
        _ => None,
    })
}

impl Register {
    /// All fields that laptops disagree on, by record and field.
    pub fn conflicts(&self) -> Vec<Conflict> {
        let records = self.conflicted.records.iter();
        records.flat_map(|id| self.conflicts_of(*id)).collect()
    }

    /// The conflicts of one record.
    pub fn conflicts_of(&self, id: RecordId) -> Vec<Conflict> {
        if !self.is_conflicted(id) {
            return Vec::new();
        }
        let id = self.aliases().canonical(id);
        let Some(record) = self.known(id) else {
            return Vec::new();
        };
        let kind = record.kind.clone().unwrap_or_else(|| "".into());
        let mut apart = TakenApart::default();
        let open = self
            .conflicted
            .open_fields(&self.journal, id, &record, &mut apart);
        open.map(|(field, heads)| Conflict {
            record: id,
            kind: kind.clone(),
            field: field.clone(),
            sides: heads.iter().map(|head| self.side(id, field, head)).collect(),
        })
        .collect()
    }

    /// Whether laptops disagree on a field of a record, so that what is shown of it is marked.
    pub fn is_conflicted(&self, id: RecordId) -> bool {
        self.conflicted.records.contains(&self.aliases().canonical(id))
    }

    /// The names of a record's fields in conflict, without the part behind a slash.
    pub fn conflicted_fields(&self, id: RecordId) -> BTreeSet<String> {
        let conflicts = self.conflicts_of(id);
        let name = |conflict: &Conflict| programme::entity::split(&conflict.field).0.to_owned();
        conflicts.iter().map(name).collect()
    }

    fn side(&self, id: RecordId, field: &Field, head: &Head) -> Side {
        let over = self.journal.entry(head.dot).and_then(|entry| {
            let members = self.records_of(id);
            entry.changes.into_iter().find_map(|change| match change {
                Change::Write {
                    record,
                    field: of,
                    over,
                    ..
                } if members.contains(&record) && of == *field => Some((record, over)),
                _ => None,
            })
        });
        Side {
            value: head.value.clone(),
            before: over.map_or(Value::Null, |(record, over)| {
                self.value_before(record, field, &over)
            }),
            author: head.author,
            stamp: head.stamp,
            replica: head.dot.1,
        }
    }

    /// Whether a command wrote over several values, so that taking it back is a write even where it changes nothing.
    pub(super) fn settled_something(&self, tx: crate::journal::TxId) -> bool {
        let settles = |change: &Change| matches!(change, Change::Write { over, .. } if over.len() > 1);
        self.journal
            .entries_of(tx)
            .any(|(_, entry)| entry.changes.iter().any(settles))
    }

    /// Checks what is to be settled, and lists the writes.
    pub(super) fn settle(&self, settlings: &[Settling]) -> Result<Draft, Refusal> {
        let mut draft = Draft {
            intent: SETTLE.into(),
            even_if_same: true,
            ..Draft::default()
        };
        for settling in settlings {
            let conflicts = self.conflicts_of(settling.record);
            let conflict = conflicts
                .iter()
                .find(|conflict| conflict.field == settling.field)
                .ok_or_else(|| Refusal::NoConflict(settling.field.to_string()))?;
            let is_side = conflict.sides.iter().any(|side| side.value == settling.value);
            if !is_side && !programme::can_hold(&conflict.kind, &settling.field, &settling.value) {
                return Err(Refusal::NotOfTheField {
                    field: settling.field.to_string(),
                    value: settling.value.to_string(),
                });
            }
            if !is_side {
                super::command::check_lengths([(&*settling.field, &settling.value)])?;
            }
            draft
                .writes
                .push((conflict.record, conflict.field.clone(), settling.value.clone()));
            self.drop_losing_moves(&mut draft, settling);
        }
        Ok(draft)
    }
}

/// What settles conflicts alike; those in which the preferred wrote nothing are left.
pub fn settle_alike(conflicts: &[Conflict], preference: Preference) -> Vec<Settling> {
    let preferred = |side: &&Side| match preference {
        Preference::Newest => true,
        Preference::Author(author) => side.author == author,
        Preference::Laptop(replica) => side.replica == replica,
    };
    let settled = conflicts.iter().filter_map(|conflict| {
        let side = conflict
            .sides
            .iter()
            .filter(preferred)
            .max_by_key(|side| side.stamp)?;
        Some(Settling {
            record: conflict.record,
            field: conflict.field.clone(),
            value: side.value.clone(),
        })
    });
    settled.collect()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
#[path = "conflicts_tests.rs"]
mod tests;
