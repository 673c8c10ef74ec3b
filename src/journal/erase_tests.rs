//! Erasure as laptops meet it: in any order, beside edits that did not know of it, and from old copies.

use super::{
    Added, AuthorId, Change, Compartment, Draft, Entry, Journal, ReplicaId, Scope, Stamped, TxId, lines,
};
use crate::record::{Field, RecordId, Value};
use std::collections::BTreeMap;

const AN: RecordId = RecordId([0xA; 16]);
const BO: RecordId = RecordId([0xB; 16]);
const NOW: i64 = 1_000_000;

struct Laptop {
    journal: Journal,
    replica: u8,
    count: u8,
}

impl Laptop {
    fn new(replica: u8) -> Self {
        Self {
            journal: Journal::default(),
            replica,
            count: 0,
        }
    }

    fn act(&mut self, draft: Draft) -> Vec<(Compartment, Entry)> {
        self.count += 1;
        let by = Stamped {
            replica: ReplicaId([self.replica; 8]),
            author: AuthorId([self.replica; 8]),
            now_ms: NOW + i64::from(self.count),
            tx: TxId([self.replica, self.count, 0, 0, 0, 0, 0, 0]),
            salt: [self.replica ^ self.count; 16],
        };
        let entries = self.journal.stamp(draft, by, |_, field| {
            if field.starts_with("health") {
                Compartment::Confidential
            } else {
                Compartment::Everyday
            }
        });
        self.take(entries.clone());
        entries
    }

    fn take(&mut self, entries: Vec<(Compartment, Entry)>) -> Added {
        let mut all = Added::default();
        for (compartment, entry) in entries {
            let added = self.journal.add(compartment, [entry], NOW);
            all.entries += added.entries;
            all.scrubbed.extend(added.scrubbed);
            all.forked.extend(added.forked);
        }
        all
    }

    fn add(&mut self, record: RecordId, writes: &[(&str, &str)]) -> Vec<(Compartment, Entry)> {
        self.act(Draft {
            intent: "add".into(),
            creates: vec![(record, "people".into())],
            writes: fields(record, writes),
            ..Draft::default()
        })
    }

    fn write(&mut self, record: RecordId, writes: &[(&str, &str)]) -> Vec<(Compartment, Entry)> {
        self.act(Draft {
            intent: "save".into(),
            writes: fields(record, writes),
            ..Draft::default()
        })
    }

    fn erase(&mut self, record: RecordId, names: &[&str]) -> Vec<(Compartment, Entry)> {
        let scope = if names.is_empty() {
            Scope::Record
        } else {
            Scope::Fields(names.iter().map(|name| Field::from(*name)).collect())
        };
        self.act(Draft {
            intent: "erase".into(),
            erases: vec![(record, scope, "asked".into())],
            ..Draft::default()
        })
    }

    fn entries(&self) -> Vec<(Compartment, Entry)> {
        self.journal.entries().collect()
    }

    /// All that is remembered, as it is kept.
    fn text(&self) -> String {
        let mut text = Vec::new();
        for (_, entry) in self.journal.entries() {
            lines::write(&entry, &mut text).unwrap();
        }
        String::from_utf8(text).unwrap()
    }

    fn value(&self, record: RecordId, field: &str) -> Option<String> {
        let value = self.journal.record(record)?.value(field)?;
        Some(value.to_string())
    }
}

fn fields(record: RecordId, writes: &[(&str, &str)]) -> Vec<(RecordId, Field, Value)> {
    writes
        .iter()
        .map(|(field, value)| (record, Field::from(*field), Value::text(value)))
        .collect()
}

fn verify(laptop: &Laptop) {
    for compartment in Compartment::ALL {
        let mut before: BTreeMap<ReplicaId, [u8; 16]> = BTreeMap::new();
        for entry in laptop.journal.log(compartment).entries() {
            let last = before.entry(entry.replica).or_default();
            assert_eq!(entry.link(*last, compartment), entry.chain);
            *last = entry.chain;
        }
    }
}

/// A branch with one command that touches both people and both compartments.
fn branch() -> (Laptop, Vec<(Compartment, Entry)>) {
    let mut laptop = Laptop::new(1);
    laptop.add(AN, &[("name", "Annelies"), ("health", "asthma")]);
    laptop.add(BO, &[("name", "Boris")]);
    let mut both = fields(AN, &[("street", "Dorpsstraat"), ("health/note", "rests")]);
    both.extend(fields(BO, &[("street", "Kerkstraat")]));
    laptop.act(Draft {
        intent: "save".into(),
        writes: both,
        ..Draft::default()
    });
    let old = laptop.entries();
    (laptop, old)
}

#[test]
fn an_erased_record_is_nowhere_and_the_others_keep_what_they_say() {
    let (mut laptop, old) = branch();
    laptop.erase(AN, &[]);
    assert!(laptop.journal.record(AN).is_none());
    assert_eq!(laptop.journal.erased(AN).unwrap().erase.reason, "asked".into());
    assert_eq!(laptop.value(BO, "street").as_deref(), Some("Kerkstraat"));
    for gone in ["Annelies", "asthma", "Dorpsstraat", "rests", "\"health\""] {
        assert!(!laptop.text().contains(gone), "{gone}");
    }
    verify(&laptop);
    assert!(laptop.journal.overtaken().is_empty());

    // The old copy adds nothing, here and where only the erasure was heard of.
    let text = laptop.text();
    assert_eq!(laptop.take(old.clone()).entries, 0);
    assert_eq!(laptop.text(), text);
    let mut fresh = Laptop::new(2);
    fresh.take(laptop.entries().into_iter().rev().collect());
    fresh.take(old);
    assert_eq!(fresh.text(), text);
    assert!(fresh.journal.record(AN).is_none());
}

#[test]
fn the_erasure_may_come_first_and_nothing_can_be_written_after_it() {
    let (mut laptop, old) = branch();
    let erasure = laptop.erase(AN, &[]);
    let mut other = Laptop::new(2);
    other.take(erasure);
    other.take(old);
    assert!(other.journal.record(AN).is_none());
    assert_eq!(other.text(), laptop.text());
    assert!(other.write(AN, &[("name", "again")]).is_empty());
    assert!(
        other
            .journal
            .undoable(AuthorId([1; 8]))
            .all(|one| &*one.intent != "erase")
    );
}

#[test]
fn what_was_written_at_the_same_time_goes_too_and_is_listed_once() {
    let (mut here, old) = branch();
    let mut there = Laptop::new(2);
    there.take(old);
    let edit = there.write(AN, &[("name", "Anneleen"), ("street", "Nieuwstraat")]);
    here.erase(AN, &[]);
    here.take(edit.clone());
    there.take(here.entries());
    for laptop in [&here, &there] {
        assert!(laptop.journal.record(AN).is_none());
        assert!(!laptop.text().contains("Anneleen"));
        let overtaken: Vec<_> = laptop.journal.overtaken().into_iter().collect();
        assert_eq!(overtaken.len(), 1);
        assert_eq!(
            (overtaken[0].record, overtaken[0].dot),
            (AN, edit[0].1.dot(Compartment::Everyday))
        );
        verify(laptop);
    }
}

#[test]
fn a_consent_that_is_taken_back_takes_its_fields_and_one_given_again_lets_them_return() {
    let (mut here, old) = branch();
    let mut there = Laptop::new(2);
    there.take(old);
    let blind = there.write(AN, &[("health/note", "did not know")]);
    here.erase(AN, &["health"]);
    assert_eq!(here.value(AN, "health"), None);
    assert_eq!(here.value(AN, "health/note"), None);
    assert_eq!(here.value(AN, "name").as_deref(), Some("Annelies"));
    let again = here.write(AN, &[("health", "agreed anew")]);
    here.take(blind);
    for order in [false, true] {
        let mut fresh = Laptop::new(3);
        let mut all = here.entries();
        if order {
            all.reverse();
        }
        fresh.take(again.clone());
        fresh.take(all);
        fresh.take(there.entries());
        assert_eq!(fresh.value(AN, "health").as_deref(), Some("agreed anew"));
        assert_eq!(fresh.value(AN, "health/note"), None);
        assert_eq!(fresh.journal.overtaken().len(), 1);
        verify(&fresh);
    }
    assert_eq!(here.value(AN, "health").as_deref(), Some("agreed anew"));
}

#[test]
fn the_plan_says_what_must_be_written_anew_and_then_no_word_is_left() {
    let (laptop, mut rows) = branch();
    let mut elsewhere = Laptop::new(2);
    elsewhere.take(laptop.entries());
    let erasure = elsewhere.erase(AN, &[]);
    let (plan, trial) = laptop.journal.try_out(erasure);
    assert_eq!((plan.new.len(), plan.scrubbed.len()), (1, 4));
    assert!(trial.record(AN).is_none() && laptop.journal.record(AN).is_some());
    let mut anew = 0;
    for row in &mut rows {
        let name = |(of, entry): &(Compartment, Entry)| (*of, entry.replica, entry.seq, entry.chain);
        if let Some(now) = plan.scrubbed.iter().find(|now| name(now) == name(row)) {
            *row = now.clone();
            anew += 1;
        }
    }
    assert_eq!(anew, 4);
    let mut kept = Vec::new();
    for (_, entry) in rows.iter().chain(&plan.new) {
        lines::write(entry, &mut kept).unwrap();
    }
    let kept = String::from_utf8(kept).unwrap();
    assert!(!kept.contains("Annelies") && kept.contains("Boris"), "{kept}");
}

#[test]
fn a_stub_without_its_erasure_is_made_whole_again() {
    let (mut laptop, old) = branch();
    let erasure = laptop.erase(AN, &[]);
    let mut other = Laptop::new(2);
    let stubs = laptop
        .entries()
        .into_iter()
        .filter(|(_, entry)| entry.tx != erasure[0].1.tx)
        .collect();
    other.take(stubs);
    assert!(other.journal.record(AN).is_none());
    other.take(old);
    assert_eq!(other.value(AN, "name").as_deref(), Some("Annelies"));
    verify(&other);
    other.take(erasure);
    assert_eq!(other.text(), laptop.text());
}

#[test]
fn two_entries_of_one_name_are_both_kept_and_shown_whatever_came_first() {
    let (laptop, old) = branch();
    let twins: Vec<_> = ["Lea", "Mia"]
        .map(|name| {
            let mut copy = Laptop::new(1);
            copy.take(old.clone());
            copy.count = laptop.count;
            copy.write(BO, &[("name", name)])
        })
        .into_iter()
        .collect();
    for order in [[0, 1], [1, 0]] {
        let mut other = Laptop::new(2);
        other.take(old.clone());
        other.take(twins[order[0]].clone());
        let (plan, trial) = other.journal.try_out(twins[order[1]].clone());
        assert_eq!(
            (plan.new.len(), plan.forked.len(), plan.unlinked.len()),
            (1, 1, 0)
        );
        assert!(trial.record(BO).unwrap().fields["name"].is_conflict());
        assert_eq!(other.take(twins[order[1]].clone()).forked.len(), 1);
        assert_eq!(other.take(twins[order[1]].clone()), Added::default());
        let heads = &other.journal.record(BO).unwrap().fields["name"];
        let names: Vec<_> = heads.all().iter().map(|head| head.value.to_string()).collect();
        assert_eq!(names, ["Mia", "Lea"]);
        assert_eq!(other.journal.log(Compartment::Everyday).forks().count(), 1);
    }
}

#[test]
fn later_kinds_of_change_are_erased_with_their_record() {
    let raw = format!(r#"["?","{AN}","hobby","chess"]"#);
    let later = super::entry::Later(serde_json::value::RawValue::from_string(raw).unwrap());
    let mut laptop = Laptop::new(1);
    let mut entry = laptop.add(AN, &[("name", "Annelies")]).remove(0).1;
    entry.seq = 2;
    entry.changes.push(Change::Unknown(later));
    laptop.take(vec![(Compartment::Everyday, entry)]);
    assert!(laptop.text().contains("chess"));
    laptop.erase(AN, &["hobby"]);
    assert!(!laptop.text().contains("chess") && laptop.text().contains("Annelies"));
}
