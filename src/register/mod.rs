//! Everything now known, with its lookups; commands; the only writer.
//!
//! Views read the typed tables; a [`Command`] is checked against them and becomes a journal draft; and
//! [`Register::apply`] is the one way in, used alike for a click, for start-up, for a merge and for undo.

pub mod agenda;
pub mod alerts;
pub mod aliases;
pub mod command;
pub mod conflicts;
mod duos;
pub mod erase;
pub mod founding;
pub mod gatherings;
pub mod guards;
pub mod history;
mod known;
pub mod left;
mod link;
pub mod lookups;
pub mod meaning;
pub mod papers;
mod people;
pub mod plain;
pub mod plain_edit;
pub mod reading;
pub mod refusal;
pub mod rule_changes;
#[cfg(test)]
pub mod scenario;
pub mod search;
pub mod standing;
pub mod suspects;
pub mod tables;
pub mod take_over;
mod taken_apart;
#[cfg(test)]
mod tests;
pub mod weeks;

pub use command::{Command, Context};
pub use reading::Reading;
pub use refusal::Refusal;
pub use tables::{PersonFile, Tables};

use crate::journal::{Added, Compartment, Entry, Journal, LineError, Looker};
use crate::programme;
use crate::programme::entity::{Entity, Keeping};
use crate::programme::rules::{self, RuleSet, Rules};
use crate::record::RecordId;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The journal and what follows from it.
#[derive(Debug, Default)]
pub struct Register {
    journal: Journal,
    tables: Tables,
    conflicted: conflicts::Conflicted,
    mentions: history::Mentions,
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
    /// Takes in entries: the only way anything changes ([`Reading`] does the same in two steps).
    pub fn apply(
        &mut self,
        compartment: Compartment,
        entries: impl IntoIterator<Item = Entry>,
        now_ms: i64,
    ) -> Added {
        let mut touched = Vec::new();
        let mut added = self.remember(compartment, entries, now_ms, &mut touched);
        added.touched = touched.into_iter().collect();
        let all: Vec<RecordId> = added.touched.iter().copied().collect();
        let moved = self.relink(&all);
        self.look_at(added.touched.union(&moved).copied());
        added
    }

    /// Takes in entries without reading what they touch; the records are put behind those in `touched`.
    fn remember(
        &mut self,
        compartment: Compartment,
        entries: impl IntoIterator<Item = Entry>,
        now_ms: i64,
        touched: &mut Vec<RecordId>,
    ) -> Added {
        let (conflicted, mentions) = (&mut self.conflicted, &mut self.mentions);
        let entries = entries.into_iter().inspect(|entry| {
            conflicted.watch(entry);
            mentions.watch(compartment, entry);
        });
        let added = self.journal.add_noting(compartment, entries, now_ms, touched);
        if added.entries > 0 {
            self.revision += 1;
        }
        added
    }

    /// The same with what the store holds in a segment.
    fn remember_segment(
        &mut self,
        compartment: Compartment,
        bytes: &[u8],
        now_ms: i64,
        touched: &mut Vec<RecordId>,
    ) -> Result<(), LineError> {
        // Of most entries nothing is told here: what speaks of which record is looked up anew when it is asked for.
        self.mentions = history::Mentions::default();
        let conflicted = &mut self.conflicted;
        let watch = |entry: &Entry| conflicted.watch(entry);
        self.revision += 1;
        self.journal
            .add_segment(compartment, bytes, now_ms, touched, watch)?;
        Ok(())
    }

    /// Takes note of links; gives the records that a new or broken one makes part of another class.
    fn relink(&mut self, touched: &[RecordId]) -> BTreeSet<RecordId> {
        self.tables.relink(&self.journal, touched)
    }

    /// Reads records anew.
    fn look_at(&mut self, ids: impl IntoIterator<Item = RecordId>) {
        let mut looker = Looker::new(&self.journal);
        // Taking a class together costs as much as it has members: once, not once for each of them.
        let mut standing = BTreeSet::new();
        let ids = ids.into_iter().collect::<Vec<_>>();
        let alone = ids
            .into_iter()
            .filter(|id| match self.tables.refresh_member(&self.journal, *id) {
                Some(canonical) => {
                    self.conflicted.stands_elsewhere(*id);
                    standing.insert(canonical);
                    false
                }
                None => !standing.contains(id),
            });
        let mut alone = alone.collect::<Vec<_>>();
        alone.retain(|id| !standing.contains(id));
        let mut apart = taken_apart::TakenApart::default();
        for id in alone.into_iter().chain(standing) {
            let differs = self.tables.refresh(&mut looker, id);
            self.conflicted
                .look(&self.journal, self.tables.aliases(), id, differs, &mut apart);
        }
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
        let mut looker = Looker::new(&self.journal);
        let shown = known::shown(&mut looker, self.aliases(), id)?;
        (shown.kind.as_deref() == Some(E::KIND) && !is_away(&shown)).then(|| E::read(shown.fields()))
    }

    /// All records of a type that are not put away, by id; linked ones once.
    pub fn all<E: Entity>(&self) -> Vec<(RecordId, E)> {
        let of_kind = self.tables.of_kind(E::KIND);
        let standing = of_kind.filter(|id| self.aliases().canonical(*id) == *id);
        standing.filter_map(|id| Some((id, self.get(id)?))).collect()
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

fn is_away(shown: &crate::journal::Shown) -> bool {
    shown.value("archived") == Some(&crate::record::Value::Bool(true))
}
