//! What follows from the entries: each record with its fields' heads.

use super::Compartment;
use super::entry::{Change, Dot, Entry};
use super::erase::Erasures;
use super::heads::{Head, Record};
use crate::record::{Field, Kind, RecordId};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The records. A pure function of the set of entries applied.
#[derive(Debug, Default)]
pub(super) struct State {
    records: HashMap<RecordId, Record>,
    /// Writes that are replaced by one that arrived before them.
    replaced: HashSet<(RecordId, Field, Dot)>,
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
    pub(super) fn apply(&mut self, dot: Dot, entry: &Entry, touched: &mut BTreeSet<RecordId>) {
        for change in &entry.changes {
            match change {
                Change::Create { record, kind } => {
                    touched.insert(*record);
                    self.create(*record, kind);
                }
                Change::Write {
                    record,
                    field,
                    value,
                    over,
                } => {
                    touched.insert(*record);
                    let known = self.records.entry(*record).or_default();
                    let heads = known.fields.entry(field.clone()).or_default();
                    for replaced in over {
                        if !heads.remove(*replaced) {
                            self.replaced.insert((*record, field.clone(), *replaced));
                        }
                    }
                    if self.replaced.is_empty() || !self.replaced.remove(&(*record, field.clone(), dot)) {
                        heads.add(Head {
                            dot,
                            stamp: entry.stamp,
                            author: entry.author,
                            value: value.clone(),
                        });
                    }
                }
                Change::Erase(_) | Change::Erased { .. } | Change::Unknown(_) => {}
            }
        }
    }

    fn create(&mut self, record: RecordId, kind: &Kind) {
        let kept = &mut self.records.entry(record).or_default().kind;
        // Ids are random; should two kinds claim one, every laptop takes the same.
        if kept.as_ref().is_none_or(|other| kind < other) {
            *kept = Some(kind.clone());
        }
    }

    /// Makes some records anew from all entries that count, leaving out what is erased. Needed where something went,
    /// or where two writes have one name: which of them came first must not matter.
    pub(super) fn rebuild<'a>(
        &mut self,
        only: &BTreeSet<RecordId>,
        entries: impl Iterator<Item = (Compartment, &'a Entry)> + Clone,
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
            for change in entry.changes.iter().filter(stands) {
                match change {
                    Change::Create { record, kind } => self.create(*record, kind),
                    Change::Write {
                        record, field, value, ..
                    } => {
                        let known = self.records.entry(*record).or_default();
                        let heads = known.fields.entry(field.clone()).or_default();
                        if !self.replaced.contains(&(*record, field.clone(), dot)) {
                            heads.add(Head {
                                dot,
                                stamp: entry.stamp,
                                author: entry.author,
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
