//! One person under two records: linking them, taking a link apart, and saying that two are not the same.

use super::Register;
use super::aliases::SAME_AS;
use super::refusal::Refusal;
use crate::journal::Draft;
use crate::programme::person::{Person, PersonId};
use crate::record::{Field, RecordId, Value};
use std::collections::BTreeSet;

impl Register {
    /// Links two people, or says that they are not one: written on the record with the smaller id, so that every
    /// laptop writes it in the same place.
    pub(super) fn link(&self, one: PersonId, other: PersonId, same: bool) -> Result<Draft, Refusal> {
        let (one, other) = (self.linkable(one)?, self.linkable(other)?);
        if one == other {
            return Err(Refusal::OnePerson(PersonId(one)));
        }
        Ok(Draft {
            intent: if same { "link-people" } else { "not-the-same" }.into(),
            writes: vec![(one.min(other), field(one.max(other)), Value::Bool(same))],
            ..Draft::default()
        })
    }

    fn linkable(&self, id: PersonId) -> Result<RecordId, Refusal> {
        let known = self.get::<Person>(id.0).is_some();
        known.then(|| self.one(id).0).ok_or(Refusal::Unknown(id.0))
    }

    /// Takes a record out of its class: every link that stands between it and another gives way.
    pub(super) fn unlink(&self, id: RecordId) -> Result<Draft, Refusal> {
        let mut draft = Draft {
            intent: "unlink-people".into(),
            ..Draft::default()
        };
        for other in self.aliases().class(id).filter(|other| *other != id) {
            for (from, to) in [(id, other), (other, id)] {
                let link = field(to);
                let record = self.journal().record(from);
                if record.and_then(|record| record.value(&link)) == Some(&Value::Bool(true)) {
                    draft.writes.push((from, link, Value::Bool(false)));
                }
            }
        }
        if draft.writes.is_empty() {
            return Err(Refusal::NothingToUndo);
        }
        Ok(draft)
    }

    /// The records of a person, when there is more than one: each with the name that stands on it.
    pub fn linked_records(&self, id: PersonId) -> Vec<(RecordId, String)> {
        let named = |id: RecordId| {
            let record = self.journal().record(id);
            let person =
                record.map(|record| <Person as crate::programme::entity::Entity>::read(record.shown()));
            (id, person.map(|person| person.name()).unwrap_or_default())
        };
        self.aliases().class(id.0).map(named).collect()
    }

    /// Whether someone decided that two people are, or are not, the same.
    pub(crate) fn is_decided_same(&self, one: PersonId, other: PersonId) -> bool {
        let of = |id: PersonId| self.records_of(id.0).into_iter().collect::<BTreeSet<_>>();
        let (ones, others) = (of(one), of(other));
        // By what is written, not pair by pair: a class can be very large.
        let decided = |from: &BTreeSet<RecordId>, to: &BTreeSet<RecordId>| {
            from.iter().any(|id| {
                self.journal().look(*id).is_some_and(|record| {
                    record.fields.of_set(SAME_AS).any(|(part, heads)| {
                        let written = heads.shown().is_some_and(|head| !head.value.is_null());
                        let other = part.parse().ok().filter(|other| other > id);
                        written && other.is_some_and(|other| to.contains(&other))
                    })
                })
            })
        };
        decided(&ones, &others) || decided(&others, &ones)
    }
}

/// The write that says that two people are not one.
pub(super) fn apart(one: RecordId, other: RecordId) -> (RecordId, Field, Value) {
    (one.min(other), field(one.max(other)), Value::Bool(false))
}

fn field(other: RecordId) -> Field {
    format!("{SAME_AS}/{other}").into()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
#[path = "link_tests.rs"]
mod tests;
