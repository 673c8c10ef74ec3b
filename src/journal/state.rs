//! What follows from the entries: each record with its fields' heads.

use super::Compartment;
use super::entry::{Change, Dot, Entry};
use super::erase::Erasures;
use super::heads::{Head, Origin, Record};
use super::quick::{QuickMap, QuickSet};
use crate::record::{Field, RecordId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The records. A pure function of the set of entries applied.
#[derive(Debug, Default)]
pub(super) struct State {
    records: QuickMap<RecordId, Record>,
    /// Writes that are replaced by one that arrived before them.
    replaced: QuickSet<(RecordId, Field, Dot)>,
}

impl State {
    pub(super) fn record(&self, id: RecordId) -> Option<&Record> {
        self.records.get(&id)
    }

    pub(super) fn records(&self) -> impl Iterator<Item = (RecordId, &Record)> {
        self.records.iter().map(|(id, record)| (*id, record))
    }

    /// A state of some records only, to try entries on.
    pub(super) fn part(&self, only: &BTreeSet<RecordId>) -> Self {
        let known = only
            .iter()
            .filter_map(|id| Some((*id, self.records.get(id)?.clone())));
        let replaced = self.replaced.iter().filter(|(id, _, _)| only.contains(id));
        Self {
            records: known.collect(),
            replaced: replaced.cloned().collect(),
        }
    }

    /// Applies an entry that is new.
    pub(super) fn apply(&mut self, dot: Dot, entry: &Entry, touched: &mut Vec<RecordId>) {
        let mut origin: Option<Arc<Origin>> = None;
        // Most entries speak of one record: it is looked up once.
        for changes in entry.changes.chunk_by(|one, next| one.record() == next.record()) {
            let Some(record) = changes.first().and_then(Change::record) else {
                continue;
            };
            let counts = |change: &Change| matches!(change, Change::Create { .. } | Change::Write { .. });
            if !changes.iter().any(counts) {
                continue;
            }
            touched.push(record);
            let known = self.records.entry(record).or_default();
            known.fields.expect(changes.len());
            for change in changes {
                match change {
                    Change::Create { kind, .. } => known.call(kind),
                    Change::Write {
                        field, value, over, ..
                    } => {
                        let heads = known.fields.heads_of(field);
                        for replaced in over {
                            if !heads.remove(*replaced) {
                                self.replaced.insert((record, field.clone(), *replaced));
                            }
                        }
                        if self.replaced.is_empty() || !self.replaced.remove(&(record, field.clone(), dot)) {
                            let origin = origin.get_or_insert_with(|| Origin::of(entry, dot).into());
                            heads.add(Head {
                                origin: origin.clone(),
                                value: value.clone(),
                            });
                        }
                    }
                    Change::Erase(_) | Change::Erased { .. } | Change::Unknown(_) => {}
                }
            }
        }
    }

    /// Makes some records anew from all entries that count, leaving out what is erased. Needed where something went,
    /// or where two writes have one name: which of them came first must not matter.
    pub(super) fn rebuild(
        &mut self,
        only: &BTreeSet<RecordId>,
        entries: impl Iterator<Item = (Compartment, Entry)> + Clone,
        erasures: &Erasures,
    ) {
        self.records.retain(|id, _| !only.contains(id));
        self.replaced.retain(|(id, _, _)| !only.contains(id));
        let stands = |change: &&Change| {
            change.record().is_some_and(|id| only.contains(&id)) && !erasures.cover(change)
        };
        for (_, entry) in entries.clone() {
            for change in entry.changes.iter().filter(stands) {
                if let Change::Write {
                    record, field, over, ..
                } = change
                {
                    let names = over.iter().map(|dot| (*record, field.clone(), *dot));
                    self.replaced.extend(names);
                }
            }
        }
        for (compartment, entry) in entries {
            let dot = entry.dot(compartment);
            let mut origin: Option<Arc<Origin>> = None;
            for change in entry.changes.iter().filter(stands) {
                match change {
                    Change::Create { record, kind } => self.records.entry(*record).or_default().call(kind),
                    Change::Write {
                        record, field, value, ..
                    } => {
                        let known = self.records.entry(*record).or_default();
                        let heads = known.fields.heads_of(field);
                        if !self.replaced.contains(&(*record, field.clone(), dot)) {
                            let origin = origin.get_or_insert_with(|| Origin::of(&entry, dot).into());
                            heads.add(Head {
                                origin: origin.clone(),
                                value: value.clone(),
                            });
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}
