//! What stands of a record, worked out from what was said of it.

use super::Journal;
use super::entry::{Change, Dot};
use super::erase::Erasure;
use super::heads::{Head, Heads, Origin, Record};
use super::quick::QuickSet;
use super::rows::{Cell, Place, Rows};
use crate::record::{Field, Kind, RecordId, Value};
use std::cmp::Ordering;
use std::sync::Arc;

/// A creation or a write, where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said<'a> {
    rows: &'a Rows,
    entry: Place,
    cell: Cell,
}

impl<'a> Said<'a> {
    pub(super) fn new(rows: &'a Rows, entry: Place, cell: Cell) -> Self {
        Self { rows, entry, cell }
    }

    fn field(&self) -> Option<&'a Field> {
        self.rows.field_of(self.cell)
    }

    fn value(&self) -> Value {
        self.rows.value_of(self.cell)
    }

    fn over(&self) -> &'a [Dot] {
        self.rows.over_of(self.cell)
    }

    fn dot(&self) -> Dot {
        self.rows.dot(self.entry)
    }

    fn change(&self) -> Change {
        self.rows.change(self.cell)
    }

    /// By field; of one field the one that is shown first.
    fn order(&self, other: &Self) -> Ordering {
        self.field().cmp(&other.field()).then_with(|| {
            let of = |said: &Self| said.rows.origin(said.entry);
            let (one, two) = (of(self), of(other));
            // The value decides only where two writes have one name: after a fork.
            (two.stamp, two.dot)
                .cmp(&(one.stamp, one.dot))
                .then_with(|| other.value().cmp(&self.value()))
        })
    }
}

/// As many replaced writes are looked through one by one; more are looked up.
const FEW: usize = 16;

/// What is known of a record, where it stands: its writes that no other write replaces, by field.
#[derive(Debug)]
pub(super) struct Standing<'a, 's> {
    kind: Option<&'a Kind>,
    writes: &'s [Said<'a>],
}

impl<'a, 's> Standing<'a, 's> {
    /// Works it out from all that counts; `None` where nothing was said. The order does not matter.
    pub(super) fn of(said: &'s mut Vec<Said<'a>>, erasures: &[Erasure]) -> Option<Self> {
        if !erasures.is_empty() {
            said.retain(|said| !erasures.iter().any(|erasure| erasure.covers(&said.change())));
        }
        if said.is_empty() {
            return None;
        }
        // Ids are random; should two kinds claim one, every laptop takes the same.
        let kind = said.iter().filter_map(|said| said.rows.kind_of(said.cell)).min();
        said.retain(|said| said.field().is_some());
        drop_replaced(said);
        let in_order = |pair: &[Said]| pair[0].field() < pair[1].field();
        if !said.windows(2).all(in_order) {
            said.sort_by(Said::order);
            // Of an entry that is here and comes again, fuller, both say the same.
            said.dedup_by(|a, b| a.order(b) == Ordering::Equal);
        }
        Some(Self { kind, writes: said })
    }

    pub(super) fn kind(&self) -> Option<&'a Kind> {
        self.kind
    }

    /// The record, with who wrote what.
    pub(super) fn record(&self) -> Record {
        let mut origins: Vec<(*const Rows, Place, Arc<Origin>)> = Vec::new();
        let mut fields: Vec<(Field, Heads)> = Vec::with_capacity(self.writes.len());
        for said in self.writes {
            let Some(field) = said.field() else {
                continue;
            };
            // What one entry wrote shares its origin.
            let here =
                |(rows, place, _): &&(_, Place, _)| std::ptr::eq(*rows, said.rows) && *place == said.entry;
            // A record to which very many entries wrote is not looked through for each of its fields.
            let origin = match origins.iter().rev().take(FEW).find(here) {
                Some((_, _, origin)) => origin.clone(),
                None => {
                    let origin: Arc<Origin> = said.rows.origin(said.entry).into();
                    origins.push((said.rows, said.entry, origin.clone()));
                    origin
                }
            };
            let head = Head {
                origin,
                value: said.value(),
            };
            match fields.last_mut() {
                Some((last, heads)) if last == field => heads.add(head),
                _ => fields.push((field.clone(), Heads::One(head))),
            }
        }
        Record {
            kind: self.kind.cloned(),
            fields: fields.into_iter().collect(),
        }
    }

    /// What is shown of it, in place of what `shown` says.
    pub(super) fn show(&self, shown: &mut Shown) {
        shown.kind = self.kind.cloned();
        shown.differs = false;
        shown.fields.clear();
        let mut last = None;
        for said in self.writes {
            let field = said.field();
            if field == last {
                shown.differs = true;
                continue;
            }
            last = field;
            let value = said.value();
            if let Some(field) = field.filter(|_| !value.is_null()) {
                shown.fields.push((field.clone(), value));
            }
        }
    }
}

/// Leaves out the writes that another one names as replaced.
fn drop_replaced(writes: &mut Vec<Said>) {
    let over = |said: &Said| said.over().len();
    match writes.iter().map(over).sum() {
        0 => {}
        1..=FEW => {
            let replaced: Vec<(Dot, &Field)> = replaced(writes).collect();
            writes.retain(|said| {
                let dot = said.dot();
                let mut by = replaced.iter();
                !by.any(|(other, field)| *other == dot && said.field() == Some(field))
            });
        }
        _ => {
            let replaced: QuickSet<(Dot, &Field)> = replaced(writes).collect();
            let stands = |said: &Said| {
                said.field()
                    .is_none_or(|field| !replaced.contains(&(said.dot(), field)))
            };
            writes.retain(stands);
        }
    }
}

fn replaced<'a>(writes: &[Said<'a>]) -> impl Iterator<Item = (Dot, &'a Field)> {
    let names = |said: &Said<'a>| {
        let field = said.field();
        said.over().iter().filter_map(move |dot| Some((*dot, field?)))
    };
    writes.iter().flat_map(names)
}

/// What is shown of a record: for whoever reads very many of them once, since nothing of it is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// What it is; `None` while its creation has not arrived.
    pub kind: Option<Kind>,
    /// Its fields that hold something, by name.
    pub fields: Vec<(Field, Value)>,
    /// Whether a field was written at the same time on several laptops.
    pub differs: bool,
}

impl Shown {
    /// What is shown of a record that is made already.
    pub fn of(record: &Record) -> Self {
        let fields = record.shown();
        Self {
            kind: record.kind.clone(),
            fields: fields
                .map(|(field, value)| (field.into(), value.clone()))
                .collect(),
            differs: record.fields.iter().any(|(_, heads)| heads.all().len() > 1),
        }
    }

    /// The fields.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Value)> + Clone {
        self.fields.iter().map(|(field, value)| (&**field, value))
    }

    /// The value of one field.
    pub fn value(&self, field: &str) -> Option<&Value> {
        let place = self.fields.binary_search_by(|(other, _)| (**other).cmp(field));
        place.ok().map(|at| &self.fields[at].1)
    }
}

/// Reads very many records one after another, in memory that serves for all of them.
#[derive(Debug)]
pub(crate) struct Looker<'a> {
    journal: &'a Journal,
    said: Vec<Said<'a>>,
    shown: Shown,
}

impl<'a> Looker<'a> {
    pub(crate) fn new(journal: &'a Journal) -> Self {
        Self {
            journal,
            said: Vec::new(),
            shown: Shown::default(),
        }
    }

    /// The journal that is read.
    pub(crate) fn journal(&self) -> &'a Journal {
        self.journal
    }

    /// What is shown of a record.
    pub(crate) fn shown(&mut self, id: RecordId) -> Option<&Shown> {
        self.said.clear();
        self.journal.standing(id, &mut self.said)?.show(&mut self.shown);
        Some(&self.shown)
    }
}
