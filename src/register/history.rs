//! What happened, from the journal: the audit trail of a record and of the whole workspace.

use super::Register;
use crate::journal::{
    AuthorId, Change, Compartment, Dot, Dots, Entry, Journal, QuickMap, ReplicaId, Stamp, TxId, UndoPlan,
};
use crate::order::InOrder;
use crate::programme::organisation::MemberId;
use crate::record::{Field, RecordId, Value};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::OnceLock;

/// One command's changes to one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// When.
    pub stamp: Stamp,
    /// By whom.
    pub author: AuthorId,
    /// On which laptop.
    pub replica: ReplicaId,
    /// In which transaction.
    pub tx: TxId,
    /// What the person did, as the code that the translations know.
    pub intent: Box<str>,
    /// Whether the record came into being.
    pub created: bool,
    /// Whether part of what was written then has been erased since.
    pub erased: bool,
    /// Fields with what stood before and what was written.
    pub changes: Vec<FieldChange>,
}

/// One field's change.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// Where it is kept.
    pub compartment: Compartment,
    /// What stood before; `Null` when nothing did.
    pub old: Value,
    /// What was written.
    pub new: Value,
}

/// One command, as the history of the whole workspace lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// When.
    pub stamp: Stamp,
    /// By whom.
    pub author: AuthorId,
    /// On which laptop.
    pub replica: ReplicaId,
    /// The transaction.
    pub tx: TxId,
    /// What the person did, as the code that the translations know.
    pub intent: Box<str>,
    /// The records that it touched.
    pub records: Vec<RecordId>,
    /// Whether it was taken back since.
    pub undone: bool,
    /// Whether it takes another back.
    pub undoes: bool,
}

/// What taking a command back would write, to be looked at first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UndoPreview {
    /// Fields with what stands there now and what would stand there.
    pub changes: Vec<(RecordId, FieldChange)>,
    /// Fields that were written again since, and so stay as they are.
    pub changed_since: Vec<(RecordId, String)>,
}

/// Which entries speak of a record: so that its history need not read the whole journal. Made when it is first asked
/// for, since an opening has enough to do, and from then on kept as entries come in.
#[derive(Debug, Default)]
pub(super) struct Mentions(OnceLock<QuickMap<RecordId, Dots>>);

impl Mentions {
    /// Takes note of an entry that comes in.
    pub(super) fn watch(&mut self, compartment: Compartment, entry: &Entry) {
        if let Some(known) = self.0.get_mut() {
            let dot = entry.dot(compartment);
            let records = entry.changes.iter().filter_map(Change::record);
            records.for_each(|record| note(known, record, dot));
        }
    }

    fn of(&self, journal: &Journal, record: RecordId) -> BTreeSet<Dot> {
        let known = self.0.get_or_init(|| {
            let mut known = QuickMap::default();
            journal.mentions(|record, dot| note(&mut known, record, dot));
            known
        });
        let dots = known.get(&record).map_or(&[][..], Dots::as_slice);
        dots.iter().copied().collect()
    }
}

fn note(known: &mut QuickMap<RecordId, Dots>, record: RecordId, dot: Dot) {
    known
        .entry(record)
        .and_modify(|dots| dots.push(dot))
        .or_insert(Dots::One(dot));
}

impl Register {
    /// The entries that speak of a record, also those of which that is erased.
    pub fn entries_about(&self, record: RecordId) -> Vec<Dot> {
        self.mentions.of(&self.journal, record).into_iter().collect()
    }

    /// A record's history with that of the records linked to it, newest first.
    pub fn history(&self, id: RecordId) -> Vec<Event> {
        let mut events: BTreeMap<(Stamp, TxId), Event> = BTreeMap::new();
        for member in self.records_of(id) {
            for dot in self.mentions.of(&self.journal, member) {
                if let Some(entry) = self.journal.entry(dot) {
                    self.tell(member, dot.0, &entry, &mut events);
                }
            }
        }
        events.into_values().rev().collect()
    }

    fn tell(
        &self,
        id: RecordId,
        kept: Compartment,
        entry: &Entry,
        into: &mut BTreeMap<(Stamp, TxId), Event>,
    ) {
        let own = entry.changes.iter().filter(|change| change.record() == Some(id));
        for change in own {
            // The two halves of one command are one event.
            let event = into.entry((entry.stamp, entry.tx)).or_insert_with(|| Event {
                stamp: entry.stamp,
                author: entry.author,
                replica: entry.replica,
                tx: entry.tx,
                intent: entry.intent.clone(),
                created: false,
                erased: false,
                changes: Vec::new(),
            });
            match change {
                Change::Create { .. } => event.created = true,
                Change::Write {
                    field, value, over, ..
                } => event.changes.push(FieldChange {
                    field: field.clone(),
                    compartment: kept,
                    old: self.value_before(id, field, over),
                    new: value.clone(),
                }),
                Change::Erased { .. } => event.erased = true,
                Change::Erase(_) | Change::Unknown(_) => {}
            }
        }
    }

    /// What was shown of a field when `over` were its heads.
    pub(super) fn value_before(&self, record: RecordId, field: &Field, over: &[Dot]) -> Value {
        let written = over.iter().filter_map(|dot| self.journal.entry(*dot));
        let values = written
            .filter_map(|entry| Some((entry.stamp, super::conflicts::written(&entry, record, field)?)));
        values
            .max_by_key(|(stamp, _)| *stamp)
            .map(|(_, value)| value)
            .unwrap_or_default()
    }

    /// Every command, newest first. Reads the whole journal: for the page that shows all of it.
    pub fn deeds(&self) -> Vec<Deed> {
        let mut deeds: QuickMap<TxId, Deed> = QuickMap::default();
        let mut undone: HashSet<TxId> = HashSet::new();
        let told = Compartment::ALL
            .into_iter()
            .flat_map(|of| self.journal.log(of).told());
        for entry in told {
            undone.extend(entry.undoes);
            let deed = deeds.entry(entry.tx).or_insert_with(|| Deed {
                stamp: entry.stamp,
                author: entry.author,
                replica: entry.replica,
                tx: entry.tx,
                intent: entry.intent.into(),
                records: Vec::new(),
                undone: false,
                undoes: entry.undoes.is_some(),
            });
            for record in entry.records() {
                if !deed.records.contains(&record) {
                    deed.records.push(record);
                }
            }
        }
        let mut all: Vec<Deed> = deeds.into_values().collect();
        for deed in &mut all {
            deed.undone = undone.contains(&deed.tx);
        }
        all.order_by_key(|deed| std::cmp::Reverse((deed.stamp, deed.tx)));
        all
    }

    /// What a command changed, record by record.
    pub fn changes_of(&self, tx: TxId) -> Vec<(RecordId, Event)> {
        let mut records: Vec<RecordId> = Vec::new();
        for (_, entry) in self.journal.entries_of(tx) {
            for record in entry.changes.iter().filter_map(Change::record) {
                if !records.contains(&record) {
                    records.push(record);
                }
            }
        }
        let mut told = Vec::new();
        for record in records {
            let mut events = BTreeMap::new();
            for (compartment, entry) in self.journal.entries_of(tx) {
                self.tell(record, compartment, &entry, &mut events);
            }
            told.extend(events.into_values().map(|event| (record, event)));
        }
        told
    }

    /// What taking a command back would touch; `None` when there is nothing to take back.
    pub fn undo_preview(&self, tx: TxId) -> Option<UndoPreview> {
        let UndoPlan { draft, changed_since } = self.journal.plan_undo(tx)?;
        let changes = draft.writes.into_iter().map(|(record, field, new)| {
            let known = self.journal.record(record);
            let kind = known.and_then(|known| known.kind.as_deref()).unwrap_or_default();
            let change = FieldChange {
                old: known
                    .and_then(|known| known.value(&field))
                    .cloned()
                    .unwrap_or_default(),
                compartment: super::compartment(kind, &field),
                field,
                new,
            };
            (record, change)
        });
        let changes: Vec<_> = changes.filter(|(_, change)| change.old != change.new).collect();
        let preview = UndoPreview {
            changes,
            changed_since,
        };
        (preview != UndoPreview::default()).then_some(preview)
    }

    /// Who made a record; `None` when that is not known here.
    pub fn added_by(&self, id: RecordId) -> Option<AuthorId> {
        let events = self.history(id);
        events
            .into_iter()
            .find(|event| event.created)
            .map(|event| event.author)
    }

    /// The name of whoever wrote something; empty when the team list does not know them.
    pub fn author_name(&self, author: AuthorId) -> String {
        let member = self.tables().members.get(&member_of(author));
        member.and_then(|member| member.name.clone()).unwrap_or_default()
    }
}

/// The team list's record of a key slot: its bytes, followed by zeros.
pub fn member_of(author: AuthorId) -> MemberId {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&author.0);
    MemberId(RecordId(bytes))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::register::Command;
    use crate::register::scenario::Laptop;

    #[test]
    fn the_history_of_a_record_is_that_of_the_whole_journal_without_the_rest() {
        let mut laptop = Laptop::new(1);
        let (zoe, jan) = (laptop.mentee("Zoë"), laptop.mentee("Jan"));
        laptop
            .save(zoe, |person| person.phone = Some("+32470000001".into()))
            .unwrap();
        laptop
            .save(jan, |person| person.remark = Some("casework".into()))
            .unwrap();
        let written = laptop.save(zoe, |person| person.phone = None).unwrap();
        let mut other = Laptop::new(2);
        other.take_in(&laptop);
        other.take_in(&laptop);
        for register in [&laptop.register, &other.register] {
            let events = register.history(zoe.0);
            assert_eq!(events.len(), 3);
            assert_eq!((events[0].tx, events[0].replica), (written.tx, ReplicaId([1; 8])));
            assert_eq!(events[0].changes[0].old, Value::text("+32470000001"));
            assert!(events[2].created);
            let deeds = register.deeds();
            assert_eq!(deeds.len(), 5);
            assert_eq!(deeds[0].tx, written.tx);
            assert_eq!(register.changes_of(written.tx)[0], (zoe.0, events[0].clone()));
        }
    }

    #[test]
    fn an_undo_is_shown_before_it_is_done() {
        let mut laptop = Laptop::new(1);
        let zoe = laptop.mentee("Zoë");
        let both = laptop
            .save(zoe, |person| {
                person.phone = Some("+32470000001".into());
                person.street = Some("Markt 1".into());
            })
            .unwrap();
        laptop
            .save(zoe, |person| person.street = Some("Markt 2".into()))
            .unwrap();
        let preview = laptop.register.undo_preview(both.tx).unwrap();
        let [(record, change)] = preview.changes.as_slice() else {
            panic!("{preview:?}")
        };
        assert_eq!((*record, &*change.field), (zoe.0, "phone"));
        assert_eq!(
            (&change.old, &change.new),
            (&Value::text("+32470000001"), &Value::Null)
        );
        assert_eq!(preview.changed_since, [(zoe.0, "street".to_owned())]);
        laptop.act(Command::Undo(both.tx)).unwrap();
        assert!(
            laptop
                .register
                .deeds()
                .iter()
                .find(|deed| deed.tx == both.tx)
                .unwrap()
                .undone
        );
        assert_eq!(laptop.register.undo_preview(both.tx).unwrap().changes, []);
    }

    #[test]
    fn linked_records_have_one_history() {
        let mut laptop = Laptop::new(1);
        let (zoe, twice) = (laptop.mentee("Zoë"), laptop.mentee("Zoe"));
        laptop
            .save(twice, |person| person.phone = Some("+32470000001".into()))
            .unwrap();
        laptop.act(Command::Link(zoe, twice)).unwrap();
        assert_eq!(laptop.register.history(zoe.0).len(), 4);
        assert_eq!(laptop.register.history(zoe.0), laptop.register.history(twice.0));
    }
}
