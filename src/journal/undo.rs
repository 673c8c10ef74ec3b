//! Taking back one's own last commands: a new entry that writes what stood before.

use super::entry::{Change, Dot, Entry};
use super::{AuthorId, Compartment, Draft, Journal, Stamp, TxId};
use crate::record::{Field, RecordId, Value};
use std::collections::{BTreeSet, BinaryHeap, HashSet};

/// A command that can be taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Undoable {
    /// Which.
    pub tx: TxId,
    /// When.
    pub stamp: Stamp,
    /// What it was, as the code that the translations know.
    pub intent: Box<str>,
    /// The first record it touched.
    pub record: Option<RecordId>,
    /// How many records it touched.
    pub records: usize,
}

/// What taking back would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UndoPlan {
    /// The writes.
    pub draft: Draft,
    /// Fields that were written again since, and so are left alone.
    pub changed_since: Vec<(RecordId, String)>,
}

impl Journal {
    /// The commands of an author that are not undone and are no undoing themselves, newest first.
    pub fn undoable(&self, author: AuthorId) -> impl Iterator<Item = Undoable> + '_ {
        // What was erased cannot come back, so its erasing is nothing to offer an undo for.
        let erases = |tx: TxId| {
            self.entries_of(tx)
                .any(|(_, entry)| entry.erasures().next().is_some())
        };
        // Few are asked for of very many, so they are not sorted but taken from a heap.
        let mut written: BinaryHeap<(Stamp, TxId)> = self.logs.rows().commands_of(author).collect();
        let mut last = None;
        let standing = std::iter::from_fn(move || {
            // The two halves of a command are one.
            while let Some(next) = written.pop() {
                if last.replace(next) != Some(next) {
                    return Some(next);
                }
            }
            None
        });
        let stands = move |tx: TxId| !self.transactions.is_undone(tx) && !erases(tx);
        standing.filter(move |(_, tx)| stands(*tx)).map(|(stamp, tx)| {
            let entries: Vec<_> = self.entries_of(tx).collect();
            let changes = entries.iter().flat_map(|(_, entry)| &entry.changes);
            let records: Vec<_> = changes.filter_map(Change::record).collect();
            let distinct: HashSet<_> = records.iter().collect();
            let intent = entries
                .first()
                .map(|(_, entry)| entry.intent.clone())
                .unwrap_or_default();
            Undoable {
                tx,
                stamp,
                intent,
                record: records.first().copied(),
                records: distinct.len(),
            }
        })
    }

    /// The entries of a command.
    pub fn entries_of(&self, tx: TxId) -> impl Iterator<Item = (Compartment, Entry)> {
        let dots = self.transactions.entries_of(self.logs.rows(), tx).iter();
        dots.filter_map(|dot| Some((dot.0, self.entry(*dot)?)))
    }

    /// What taking back a command would write. `None` when it is not known, or when it erased something: nothing
    /// brings that back, and the rest of the command belongs with it.
    pub fn plan_undo(&self, tx: TxId) -> Option<UndoPlan> {
        let mut plan = UndoPlan::default();
        let mut known = false;
        for (compartment, entry) in self.entries_of(tx) {
            if entry.erasures().next().is_some() {
                return None;
            }
            known = true;
            plan.draft.intent = format!("undo:{}", entry.intent);
            self.take_back(compartment, &entry, &mut plan);
        }
        plan.draft.undoes = Some(tx);
        known.then_some(plan)
    }

    fn take_back(&self, compartment: Compartment, entry: &Entry, plan: &mut UndoPlan) {
        let dot = Dot(compartment, entry.replica, entry.seq);
        for change in &entry.changes {
            match change {
                Change::Create { record, .. } => {
                    plan.draft
                        .writes
                        .push((*record, "archived".into(), Value::Bool(true)));
                }
                Change::Write {
                    record, field, over, ..
                } => {
                    let heads = self.record(*record).and_then(|record| record.fields.get(field));
                    let stands = heads.is_some_and(|heads| heads.all().iter().any(|head| head.dot == dot));
                    if stands {
                        plan.draft
                            .writes
                            .push((*record, field.clone(), self.before(*record, field, over)));
                    } else {
                        plan.changed_since.push((*record, field.to_string()));
                    }
                }
                Change::Erase(_) | Change::Erased { .. } | Change::Unknown(_) => {}
            }
        }
    }

    /// What would make each field show what it would show without some entries: where their writes still stand.
    pub fn plan_without(&self, came: &BTreeSet<Dot>) -> UndoPlan {
        let mut plan = UndoPlan::default();
        let mut done: BTreeSet<(RecordId, Field)> = BTreeSet::new();
        for dot in came {
            for change in self.entry(*dot).into_iter().flat_map(|entry| entry.changes) {
                match &change {
                    Change::Create { record, .. } => {
                        plan.draft
                            .writes
                            .push((*record, "archived".into(), Value::Bool(true)));
                    }
                    Change::Write { record, field, .. } if done.insert((*record, field.clone())) => {
                        let heads = self.record(*record).and_then(|record| record.fields.get(field));
                        let heads: Vec<Dot> = heads
                            .map_or(&[][..], |heads| heads.all())
                            .iter()
                            .map(|h| h.dot)
                            .collect();
                        if heads.iter().any(|head| came.contains(head)) {
                            let before = self.before_all(*record, field, &heads, came);
                            plan.draft.writes.push((*record, field.clone(), before));
                        } else {
                            plan.changed_since.push((*record, field.to_string()));
                        }
                    }
                    _ => {}
                }
            }
        }
        plan
    }

    /// The value that `heads` would show without some entries: theirs give way to what they replaced.
    fn before_all(&self, record: RecordId, field: &str, heads: &[Dot], came: &BTreeSet<Dot>) -> Value {
        let mut next: Vec<Dot> = heads.to_vec();
        let (mut seen, mut left) = (BTreeSet::new(), Vec::new());
        while let Some(dot) = next.pop() {
            if !seen.insert(dot) {
                continue;
            }
            if came.contains(&dot) {
                next.extend(self.overwritten(dot, record, field));
            } else {
                left.push(dot);
            }
        }
        // What another one of them has replaced is history by then.
        let replaced: BTreeSet<Dot> = left
            .iter()
            .flat_map(|dot| self.overwritten(*dot, record, field))
            .collect();
        left.retain(|dot| !replaced.contains(dot));
        self.before(record, field, &left)
    }

    /// The writes that a write to a field names as replaced.
    fn overwritten<'a>(
        &self,
        dot: Dot,
        record: RecordId,
        field: &'a str,
    ) -> impl Iterator<Item = Dot> + use<'a> {
        let changes = self.entry(dot).into_iter().flat_map(|entry| entry.changes);
        let of_field = move |change| match change {
            Change::Write {
                record: r,
                field: f,
                over,
                ..
            } if r == record && *f == *field => Some(over),
            _ => None,
        };
        changes.filter_map(of_field).flatten()
    }

    /// The value that was shown when `over` were the heads.
    fn before(&self, record: RecordId, field: &str, over: &[Dot]) -> Value {
        let written = over
            .iter()
            .filter_map(|dot| self.entry(*dot).map(|entry| (entry.stamp, *dot, entry)));
        let shown = written.max_by_key(|(stamp, dot, _)| (*stamp, *dot));
        let value = shown.and_then(|(_, _, entry)| {
            entry.changes.into_iter().rev().find_map(|change| match change {
                Change::Write {
                    record: r,
                    field: f,
                    value,
                    ..
                } if r == record && *f == *field => Some(value),
                _ => None,
            })
        });
        value.unwrap_or(Value::Null)
    }
}
