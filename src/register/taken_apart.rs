//! Entries that very many fields ask about, each taken apart once: undoing a list asks for its one entry at every field.

use crate::journal::{Change, Dot, Entry, Journal, Origin, Stamp, TxId};
use crate::record::{Field, RecordId, Value};
use std::collections::BTreeMap;
use std::rc::Rc;

/// An entry, by what it writes.
#[derive(Debug)]
pub(super) struct Parts {
    /// What it takes back.
    pub undoes: Option<TxId>,
    /// When it was written.
    pub stamp: Stamp,
    /// Who wrote it.
    pub origin: Origin,
    writes: BTreeMap<RecordId, Vec<Write>>,
}

#[derive(Debug)]
struct Write {
    field: Field,
    /// What its first write to the field replaced.
    over: Box<[Dot]>,
    /// What it wrote last.
    value: Value,
}

impl Parts {
    fn of(entry: Entry, dot: Dot) -> Self {
        let mut writes: BTreeMap<RecordId, Vec<Write>> = BTreeMap::new();
        let (undoes, stamp, origin) = (entry.undoes, entry.stamp, Origin::of(&entry, dot));
        for change in entry.changes {
            if let Change::Write {
                record,
                field,
                value,
                over,
            } = change
            {
                let of_record = writes.entry(record).or_default();
                match of_record.iter_mut().find(|write| write.field == field) {
                    Some(write) => write.value = value,
                    None => of_record.push(Write { field, over, value }),
                }
            }
        }
        Self {
            undoes,
            stamp,
            origin,
            writes,
        }
    }

    fn write(&self, record: RecordId, field: &str) -> Option<&Write> {
        self.writes
            .get(&record)?
            .iter()
            .find(|write| *write.field == *field)
    }

    /// What it wrote to a field.
    pub fn value(&self, record: RecordId, field: &str) -> Option<&Value> {
        Some(&self.write(record, field)?.value)
    }

    /// What its write to a field replaced.
    pub fn over(&self, record: RecordId, field: &str) -> Option<&[Dot]> {
        Some(&self.write(record, field)?.over)
    }
}

/// Entries that were taken apart. Not to be kept: an erasure changes what an entry says.
#[derive(Debug, Default)]
pub(super) struct TakenApart {
    entries: BTreeMap<Dot, Option<Rc<Parts>>>,
    commands: BTreeMap<TxId, Rc<[Rc<Parts>]>>,
}

impl TakenApart {
    /// An entry; `None` where it is not there.
    pub fn entry(&mut self, journal: &Journal, dot: Dot) -> Option<Rc<Parts>> {
        let found = self.entries.entry(dot);
        let parts = found.or_insert_with(|| journal.entry(dot).map(|entry| Rc::new(Parts::of(entry, dot))));
        parts.clone()
    }

    /// The entries of a command.
    pub fn command(&mut self, journal: &Journal, tx: TxId) -> Rc<[Rc<Parts>]> {
        let of = |(compartment, entry): (_, Entry)| {
            let dot = entry.dot(compartment);
            Rc::new(Parts::of(entry, dot))
        };
        let found = self.commands.entry(tx);
        Rc::clone(found.or_insert_with(|| journal.entries_of(tx).map(of).collect()))
    }
}
