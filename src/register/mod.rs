//! Everything now known, with its lookups; commands; the only writer.
//!
//! Views read the typed tables; a [`Command`] is checked against them and becomes a journal draft; and
//! [`Register::apply`] is the one way in, used alike for a click, for start-up, for a merge and for undo.

pub mod alerts;
pub mod command;
mod duos;
pub mod founding;
pub mod gatherings;
pub mod guards;
pub mod history;
pub mod lookups;
mod people;
pub mod plain;
pub mod refusal;
pub mod rule_changes;
#[cfg(test)]
pub mod scenario;
pub mod search;
pub mod standing;
pub mod tables;
pub mod take_over;
#[cfg(test)]
mod tests;
pub mod weeks;

pub use command::{Command, Context};
pub use refusal::Refusal;
pub use tables::{PersonFile, Tables};

use crate::journal::{Added, Compartment, Entry, Journal};
use crate::programme;
use crate::programme::entity::{Entity, Keeping};
use crate::programme::rules::{self, RuleSet, Rules};
use crate::record::RecordId;
use chrono::NaiveDate;

/// The journal and what follows from it.
#[derive(Debug, Default)]
pub struct Register {
    journal: Journal,
    tables: Tables,
    revision: u64,
}

/// The journal's compartment for a field.
pub fn compartment(kind: &str, field: &str) -> Compartment {
    match programme::keeping(kind, field) {
        Keeping::Everyday => Compartment::Everyday,
        Keeping::Confidential => Compartment::Confidential,
    }
}

impl Register {
    /// Takes in entries: the only way anything changes.
    pub fn apply(
        &mut self,
        compartment: Compartment,
        entries: impl IntoIterator<Item = Entry>,
        now_ms: i64,
    ) -> Added {
        let added = self.journal.add(compartment, entries, now_ms);
        for id in &added.touched {
            self.tables.refresh(*id, self.journal.record(*id));
        }
        if added.entries > 0 {
            self.revision += 1;
        }
        added
    }

    /// What is remembered.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The same, for stamping drafts.
    pub(crate) fn journal_mut(&mut self) -> &mut Journal {
        &mut self.journal
    }

    /// Grows with every change: what a memo depends on.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Any record as its type; `None` when it is unknown, of another kind, or put away.
    pub fn get<E: Entity>(&self, id: RecordId) -> Option<E> {
        let record = self.journal.record(id)?;
        (record.kind.as_deref() == Some(E::KIND) && !is_archived(record)).then(|| E::read(record.shown()))
    }

    /// All records of a type that are not put away, by id.
    pub fn all<E: Entity>(&self) -> Vec<(RecordId, E)> {
        let of_kind = self
            .journal
            .records()
            .filter(|(_, r)| r.kind.as_deref() == Some(E::KIND) && !is_archived(r));
        let mut all: Vec<_> = of_kind
            .map(|(id, record)| (id, E::read(record.shown())))
            .collect();
        all.sort_by_key(|(id, _)| *id);
        all
    }

    /// The rules in force on a day.
    pub fn rules_on(&self, day: NaiveDate) -> Rules {
        let versions: Vec<RuleSet> = self.all().into_iter().map(|(_, version)| version).collect();
        rules::rules_on(day, &versions)
    }
}

fn is_archived(record: &crate::journal::Record) -> bool {
    record.value("archived") == Some(&crate::record::Value::Bool(true))
}
