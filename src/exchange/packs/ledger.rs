//! Files that were made or brought in on this laptop: which import something came with, and which files still hold
//! what was erased since. Kept sealed beside the journal; it does not travel.

use crate::journal::{Change, Compartment, Dot, Entry, ReplicaId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Files that are remembered; beyond that the oldest goes.
const MOST: usize = 500;

/// Numbers of entries, as runs of following numbers: few, however many entries there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
struct Runs(BTreeMap<ReplicaId, Vec<(u32, u32)>>);

impl Runs {
    /// Numbers of one laptop come in rising order, as logs and files have them; others make runs of their own.
    fn add(&mut self, replica: ReplicaId, seq: u32) {
        let runs = self.0.entry(replica).or_default();
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == seq => *last = seq,
            _ => runs.push((seq, seq)),
        }
    }

    fn holds(&self, replica: ReplicaId, seq: u32) -> bool {
        let runs = self.0.get(&replica);
        runs.is_some_and(|runs| runs.iter().any(|(first, last)| (*first..=*last).contains(&seq)))
    }
}

/// Entries of both compartments.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Entries {
    everyday: Runs,
    confidential: Runs,
}

impl Entries {
    fn of(entries: impl Iterator<Item = Dot>) -> Self {
        let mut all = Self::default();
        for Dot(compartment, replica, seq) in entries {
            let runs = match compartment {
                Compartment::Everyday => &mut all.everyday,
                Compartment::Confidential => &mut all.confidential,
            };
            runs.add(replica, seq);
        }
        all
    }

    fn holds(&self, dot: Dot) -> bool {
        match dot.0 {
            Compartment::Everyday => self.everyday.holds(dot.1, dot.2),
            Compartment::Confidential => self.confidential.holds(dot.1, dot.2),
        }
    }
}

/// What was done with a file here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// It was made, as a pack or a backup.
    Made,
    /// It was brought in.
    BroughtIn,
}

/// A file that was made or brought in here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownFile {
    /// Its name then.
    pub name: String,
    /// When, by this laptop's clock, in milliseconds since 1970.
    pub at_ms: i64,
    /// Which of the two.
    pub way: Way,
    /// Entries that stand whole in it.
    whole: Entries,
    /// Entries that came with it, which were not here before; none of a file that was made here.
    #[serde(default)]
    came: Entries,
}

/// The files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ledger(Vec<KnownFile>);

impl Ledger {
    /// Takes note of a file that was made of these entries at `at_ms`.
    pub fn made(&mut self, name: &str, at_ms: i64, entries: impl Iterator<Item = (Compartment, Entry)>) {
        let whole = entries.filter(|(_, entry)| is_whole(entry));
        self.note(KnownFile {
            name: name.to_owned(),
            at_ms,
            way: Way::Made,
            whole: Entries::of(whole.map(|(of, entry)| entry.dot(of))),
            came: Entries::default(),
        });
    }

    /// Takes note of a file that was brought in at `at_ms`, of which the entries `new` were not here before. Each is
    /// taken out of `new`, so that of several files the first counts.
    pub fn brought_in(
        &mut self,
        name: &str,
        at_ms: i64,
        entries: &[(Compartment, Vec<Entry>)],
        new: &mut BTreeSet<Dot>,
    ) {
        let all = || {
            let of = entries.iter();
            of.flat_map(|(compartment, entries)| entries.iter().map(|entry| (entry.dot(*compartment), entry)))
        };
        let whole = all().filter(|(_, entry)| is_whole(entry));
        let whole = Entries::of(whole.map(|(dot, _)| dot));
        self.note(KnownFile {
            name: name.to_owned(),
            at_ms,
            way: Way::BroughtIn,
            whole,
            came: Entries::of(all().map(|(dot, _)| dot).filter(|dot| new.remove(dot))),
        });
    }

    fn note(&mut self, file: KnownFile) {
        self.0.push(file);
        if self.0.len() > MOST {
            self.0.remove(0);
        }
    }

    /// The file that an entry came with; `None` when it was written here, or that is not known any more.
    pub fn came_with(&self, dot: Dot) -> Option<&KnownFile> {
        self.0.iter().find(|file| file.came.holds(dot))
    }

    /// Files that hold one of these entries as it was before `erased_ms`, oldest first.
    pub fn holding(&self, entries: &[Dot], erased_ms: i64) -> impl Iterator<Item = &KnownFile> {
        self.0.iter().filter(move |file| {
            // What is made after an erasure holds stubs only; what comes in later may be an old file.
            let can = file.way == Way::BroughtIn || file.at_ms < erased_ms;
            can && entries.iter().any(|dot| file.whole.holds(*dot))
        })
    }
}

fn is_whole(entry: &Entry) -> bool {
    let mut changes = entry.changes.iter();
    !changes.any(|change| matches!(change, Change::Erased { .. }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{AuthorId, Salts, Stamp, TxId};
    use crate::record::RecordId;

    fn entry(replica: u8, seq: u32, erased: bool) -> Entry {
        let record = RecordId([replica; 16]);
        let change = if erased {
            Change::Erased {
                record,
                digest: [0; 16],
            }
        } else {
            Change::Create {
                record,
                kind: "people".into(),
            }
        };
        Entry {
            replica: ReplicaId([replica; 8]),
            seq,
            stamp: Stamp(0, 0),
            author: AuthorId([0; 8]),
            tx: TxId([0; 8]),
            half: false,
            undoes: None,
            intent: "add-person".into(),
            changes: vec![change],
            salts: Salts::Seed([0; 16]),
            chain: [0; 16],
        }
    }

    #[test]
    fn what_came_in_is_known_by_the_first_file_that_had_it() {
        let day = Compartment::Everyday;
        let (first, second) = (
            vec![entry(1, 1, false), entry(1, 2, false)],
            vec![entry(1, 2, false), entry(1, 3, false)],
        );
        let mut new: BTreeSet<Dot> = [1, 2, 3].map(|seq| entry(1, seq, false).dot(day)).into();
        let mut ledger = Ledger::default();
        ledger.brought_in("a.json", 10, &[(day, first)], &mut new);
        ledger.brought_in("b.json", 10, &[(day, second)], &mut new);
        let name = |seq| {
            ledger
                .came_with(entry(1, seq, false).dot(day))
                .map(|file| &*file.name)
        };
        assert_eq!(
            (name(1), name(2), name(3), name(4)),
            (Some("a.json"), Some("a.json"), Some("b.json"), None)
        );
        let text = serde_json::to_string(&ledger).unwrap();
        assert_eq!(serde_json::from_str::<Ledger>(&text).unwrap(), ledger);
    }

    #[test]
    fn files_from_before_an_erasure_hold_what_was_erased_and_later_ones_do_not() {
        let day = Compartment::Everyday;
        let mut ledger = Ledger::default();
        ledger.made("before.json", 10, [(day, entry(1, 1, false))].into_iter());
        ledger.made("other.json", 11, [(day, entry(2, 1, false))].into_iter());
        ledger.made("after.json", 30, [(day, entry(1, 1, true))].into_iter());
        ledger.brought_in(
            "stub.json",
            40,
            &[(day, vec![entry(1, 1, true)])],
            &mut BTreeSet::new(),
        );
        ledger.brought_in(
            "old.json",
            50,
            &[(day, vec![entry(1, 1, false)])],
            &mut BTreeSet::new(),
        );
        let dots = [entry(1, 1, false).dot(day)];
        let names: Vec<_> = ledger.holding(&dots, 20).map(|file| &*file.name).collect();
        assert_eq!(names, ["before.json", "old.json"]);
    }
}
