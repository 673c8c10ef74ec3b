//! Erasure: a numbered change that turns every change in its scope into a stub, on every laptop and whatever the
//! order in which they arrive. What was written elsewhere at the same time goes too; what is written by someone who
//! knew of the erasure (a consent given again) stays.

use super::entry::{Change, Dot, Entry};
use super::quick::QuickMap;
use super::{AuthorId, Compartment, Journal, Stamp, TxId, Vector};
use crate::record::{Field, RecordId};
use std::collections::{BTreeMap, BTreeSet};

/// How much of a record goes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// All of it, for good: nothing can be written to it any more.
    Record,
    /// These fields, each with the parts behind its slash: what a consent covered.
    Fields(Box<[Field]>),
}

impl Scope {
    /// Whether a field lies within.
    pub fn covers(&self, field: &str) -> bool {
        match self {
            Self::Record => true,
            Self::Fields(names) => names.iter().any(|name| {
                let rest = field.strip_prefix(&**name);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            }),
        }
    }
}

/// What is to be forgotten.
#[derive(Clone, Debug, PartialEq)]
pub struct Erase {
    /// Of which record.
    pub record: RecordId,
    /// How much of it.
    pub scope: Scope,
    /// Why, as a code that the translations know.
    pub reason: Box<str>,
    /// The last entry of each laptop and compartment in which the eraser saw something of it. What lies beyond was
    /// written without knowing of the erasure.
    pub seen: Box<[Dot]>,
}

/// An erasure that is in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Erasure {
    /// In which entry it stands.
    pub dot: Dot,
    /// When.
    pub stamp: Stamp,
    /// By whom.
    pub author: AuthorId,
    /// In which transaction.
    pub tx: TxId,
    /// What.
    pub erase: Erase,
}

impl Erasure {
    /// Whether it turns a change into a stub.
    pub(super) fn covers(&self, change: &Change) -> bool {
        match (&self.erase.scope, change) {
            (_, Change::Erase(_) | Change::Erased { .. }) => false,
            (Scope::Record, _) => true,
            (scope, Change::Write { field, over, .. }) => scope.covers(field) && !over.contains(&self.dot),
            (scope, other) => other.field().is_some_and(|field| scope.covers(&field)),
        }
    }

    /// Whether the eraser had seen an entry.
    pub fn saw(&self, dot: Dot) -> bool {
        let seen = |last: &Dot| (last.0, last.1) == (dot.0, dot.1) && dot.2 <= last.2;
        self.erase.seen.iter().any(seen)
    }
}

/// The erasures in force, by record.
#[derive(Clone, Debug, Default)]
pub(super) struct Erasures(QuickMap<RecordId, Vec<Erasure>>);

impl Erasures {
    /// Takes note of the erasures in an entry; gives the records for which one is new.
    pub(super) fn note(&mut self, dot: Dot, entry: &Entry) -> Vec<RecordId> {
        let mut fresh = Vec::new();
        for erase in entry.erasures() {
            let known = self.0.entry(erase.record).or_default();
            let erasure = Erasure {
                dot,
                stamp: entry.stamp,
                author: entry.author,
                tx: entry.tx,
                erase: erase.clone(),
            };
            if !known.contains(&erasure) {
                known.push(erasure);
                // Forks can give two of one name: every laptop tells of them in the same order.
                known.sort_by(|a, b| (a.stamp, a.dot, &a.erase.scope).cmp(&(b.stamp, b.dot, &b.erase.scope)));
                fresh.push(erase.record);
            }
        }
        fresh
    }

    pub(super) fn of(&self, record: RecordId) -> &[Erasure] {
        self.0.get(&record).map_or(&[], Vec::as_slice)
    }

    /// Whether a change is to be a stub.
    pub(super) fn cover(&self, change: &Change) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let known = change.record().map_or(&[][..], |record| self.of(record));
        known.iter().any(|erasure| erasure.covers(change))
    }

    /// Turns what is covered in an entry into stubs. True when there was something.
    pub(super) fn scrub(&self, entry: &mut Entry) -> bool {
        !self.0.is_empty() && entry.scrub(|change| self.cover(change))
    }
}

/// A change that was erased although the eraser had not seen it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Overtaken {
    /// Of which record.
    pub record: RecordId,
    /// The entry it stood in.
    pub dot: Dot,
    /// When it was written.
    pub stamp: Stamp,
    /// By whom.
    pub author: AuthorId,
}

impl Journal {
    /// The erasure of a whole record, the earliest when there are several.
    pub fn erased(&self, record: RecordId) -> Option<&Erasure> {
        let known = self.erasures.of(record).iter();
        known
            .into_iter()
            .find(|erasure| erasure.erase.scope == Scope::Record)
    }

    /// The erasures of a record, whole or in part, by time.
    pub fn erasures_of(&self, record: RecordId) -> &[Erasure] {
        self.erasures.of(record)
    }

    /// All erasures, by time.
    pub fn erasures(&self) -> Vec<&Erasure> {
        let mut all: Vec<_> = self.erasures.0.values().flatten().collect();
        all.sort_by_key(|erasure| (erasure.stamp, erasure.dot));
        all
    }

    /// What someone wrote about erased records without knowing of the erasure, each entry once.
    pub fn overtaken(&self) -> BTreeSet<Overtaken> {
        let mut overtaken = BTreeSet::new();
        let of = |c: Compartment| self.log(c).unusual().map(move |entry| (c, entry));
        for (compartment, entry) in Compartment::ALL.into_iter().flat_map(of) {
            let dot = entry.dot(compartment);
            for change in &entry.changes {
                let Change::Erased { record, .. } = change else {
                    continue;
                };
                let known = self.erasures.of(*record);
                if !known.is_empty() && known.iter().all(|erasure| !erasure.saw(dot)) {
                    overtaken.insert(Overtaken {
                        record: *record,
                        dot,
                        stamp: entry.stamp,
                        author: entry.author,
                    });
                }
            }
        }
        overtaken
    }

    /// Up to where everything is held of a compartment: without a gap, and without a stub whose erasure is not known.
    /// (The erasure may be gone for good, with a disk; then whoever still has what it took sends that again.)
    pub fn holds(&self, compartment: Compartment) -> Vector {
        let mut holds = self.log(compartment).vector();
        let unexplained = |change: &Change| match change {
            Change::Erased { record, .. } => self.erasures.of(*record).is_empty(),
            _ => false,
        };
        for entry in self.log(compartment).unusual() {
            if entry.changes.iter().any(unexplained) {
                let upto = holds.0.entry(entry.replica).or_default();
                *upto = (*upto).min(entry.seq.saturating_sub(1));
            }
        }
        holds.0.retain(|_, upto| *upto > 0);
        holds
    }

    /// The last entry of each laptop and compartment that holds something within a scope.
    pub(super) fn seen_of(&self, record: RecordId, scope: &Scope) -> Box<[Dot]> {
        let mut last: BTreeMap<_, u32> = BTreeMap::new();
        let of = |c: Compartment| {
            self.log(c)
                .about(move |id| id == record)
                .map(move |entry| (c, entry))
        };
        for (compartment, entry) in Compartment::ALL.into_iter().flat_map(of) {
            let within = |change: &Change| {
                change.record() == Some(record)
                    && (*scope == Scope::Record
                        || change.field().is_some_and(|field| scope.covers(&field))
                        || matches!(change, Change::Erased { .. }))
            };
            if entry.changes.iter().any(within) {
                let seq = last.entry((compartment, entry.replica)).or_default();
                *seq = (*seq).max(entry.seq);
            }
        }
        let dots = last.into_iter();
        dots.map(|((compartment, replica), seq): ((Compartment, _), _)| Dot(compartment, replica, seq))
            .collect()
    }
}
