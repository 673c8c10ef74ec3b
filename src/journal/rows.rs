//! Entries in little memory. A large branch has hundreds of thousands of changes, and all of them stay in memory as
//! long as it is open: as [`Entry`] each would take some ninety bytes and pieces of memory of its own. Here a change
//! is four numbers in one long list; ids and texts stand once and are named by their place. An entry is made from
//! that again where one is looked at, and so is a record: its changes are chained, from the last to the first.

mod look;
mod unpack;

use super::entry::{Change, Digest, Dot, Entry};
use super::once::{Once, Recent};
use super::quick::QuickMap;
use super::{AuthorId, Compartment, ReplicaId, Salts, Stamp, TxId};
use crate::record::{Field, RecordId, Value};
pub(crate) use look::Told;
use std::collections::BTreeMap;
pub(super) use unpack::Begun;

/// The place of an entry.
pub(super) type Place = u32;

/// Longer texts are seldom written twice and are not looked for.
const REPEATED: usize = 48;

/// What one entry says of itself.
#[derive(Clone, Debug)]
struct Row {
    stamp: Stamp,
    seq: u32,
    replica: u32,
    compartment: Compartment,
    tx: TxId,
    author: u32,
    intent: u32,
    /// Where its changes begin; they end where those of the next entry begin.
    cells: u32,
    half: bool,
    undoes: bool,
    /// The seed of its salts; where each is by itself, nothing.
    seed: Option<[u8; 16]>,
    chain: Digest,
}

/// What a change is, as the field that it writes or as one of these.
const CREATE: u32 = u32::MAX;
const OTHER: u32 = u32::MAX - 1;

/// One change.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    record: u32,
    field: u32,
    /// A value (see [`Rows::value`]), the text of a kind, or the place among the others.
    value: u32,
    /// 0: replaces nothing. The place of one dot and one, or with [`LIST`] that of a list of them.
    over: u32,
}

const LIST: u32 = 1 << 31;

/// What one entry says of one record: cells that stand together.
#[derive(Clone, Copy, Debug)]
struct Span {
    entry: Place,
    /// Where they begin, or [`NOWHERE`].
    cells: u32,
    /// The place of the record's span before this one and one; 0 for the first.
    before: u32,
}

/// Where a span begins that counts no more.
const NOWHERE: u32 = u32::MAX;

/// The entries of both compartments, in the order in which they came.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    rows: Vec<Row>,
    cells: Vec<Cell>,
    spans: Vec<Span>,
    /// By record: the place of its last span and one, or 0.
    last: Vec<u32>,
    replicas: Once<ReplicaId>,
    authors: Once<AuthorId>,
    records: Once<RecordId>,
    texts: Once<Field>,
    recent: Recent,
    /// Whole numbers that do not fit into a cell.
    large: Vec<i64>,
    over: Vec<Dot>,
    overs: Vec<Box<[Dot]>>,
    /// Changes of the rarer kinds.
    others: Vec<Change>,
    undone: QuickMap<Place, TxId>,
    /// The salts of entries of which something is erased.
    salts: BTreeMap<Place, Box<[Option<[u8; 16]>]>>,
}

/// How a cell names values: `NOTHING`, `NO`, `YES`, or a number above two bits that say what it is of.
const NOTHING: u32 = 0;
const NO: u32 = 4;
const YES: u32 = 8;
const TEXT: u32 = 1;
const SMALL: u32 = 2;
const LARGE: u32 = 3;

impl Rows {
    /// Makes room for so many entries.
    pub(super) fn expect(&mut self, entries: usize) {
        // By halves: where entries come in many pieces, asking for exactly these would move all of them each time.
        if self.rows.capacity() - self.rows.len() < entries {
            self.rows.reserve_exact(entries.max(self.rows.len() / 2));
        }
    }

    /// Keeps an entry.
    pub(super) fn push(&mut self, compartment: Compartment, entry: &Entry) -> Place {
        let begin = self.cells.len();
        self.expect_cells(entry.changes.len());
        for change in &entry.changes {
            let cell = self.cell(change);
            self.cells.push(cell);
        }
        let row = Row {
            stamp: entry.stamp,
            seq: entry.seq,
            replica: self.replicas.place(&entry.replica),
            compartment,
            tx: entry.tx,
            author: self.authors.place(&entry.author),
            intent: self.text(&entry.intent),
            cells: begin as u32,
            half: entry.half,
            undoes: entry.undoes.is_some(),
            seed: None,
            chain: entry.chain,
        };
        let place = self.keep(row);
        if let Some(undone) = entry.undoes {
            self.undone.insert(place, undone);
        }
        self.salt(place, &entry.salts);
        place
    }

    fn expect_cells(&mut self, more: usize) {
        if self.cells.capacity() - self.cells.len() < more {
            self.cells.reserve_exact((self.cells.len() / 2).max(more));
        }
    }

    /// Keeps a row whose cells are the last ones.
    fn keep(&mut self, row: Row) -> Place {
        let place = self.rows.len() as Place;
        self.rows.push(row);
        self.chain(place);
        place
    }

    /// Lets the records that an entry speaks of find what it says.
    fn chain(&mut self, entry: Place) {
        self.last.resize(self.records.all.len(), 0);
        let mut before = None;
        for at in self.cells_of(entry) {
            let cell = self.cells[at];
            let record = (cell.field != OTHER).then_some(cell.record);
            // Changes of one record stand together.
            if record != before && record.is_some() {
                let last = &mut self.last[cell.record as usize];
                self.spans.push(Span {
                    entry,
                    cells: at as u32,
                    before: *last,
                });
                *last = self.spans.len() as u32;
            }
            before = record;
        }
    }

    /// Keeps what is left of an entry, or what came back to it, in its place. It has as many changes as before.
    pub(super) fn replace(&mut self, place: Place, entry: &Entry) {
        let within = self.cells_of(place);
        for at in within.clone() {
            let cell = self.cells[at];
            self.forget(cell);
            if cell.field != OTHER {
                self.unchain(place, cell.record);
            }
        }
        for (at, change) in within.zip(&entry.changes) {
            let cell = self.cell(change);
            self.cells[at] = cell;
        }
        self.chain(place);
        self.salt(place, &entry.salts);
    }

    /// Lets a record no longer find what an entry said.
    fn unchain(&mut self, entry: Place, record: u32) {
        let mut next = self.last[record as usize];
        while let Some(span) = (next as usize)
            .checked_sub(1)
            .and_then(|at| self.spans.get_mut(at))
        {
            if span.entry == entry {
                span.cells = NOWHERE;
            }
            next = span.before;
        }
    }

    fn salt(&mut self, place: Place, salts: &Salts) {
        let seed = match salts {
            Salts::Seed(seed) => {
                self.salts.remove(&place);
                Some(*seed)
            }
            Salts::Each(each) => {
                self.salts.insert(place, each.clone());
                None
            }
        };
        if let Some(row) = self.rows.get_mut(place as usize) {
            row.seed = seed;
        }
    }

    /// Lets go of what no other change can name: long texts stand once for each.
    fn forget(&mut self, cell: Cell) {
        if cell.field < OTHER && cell.value & 3 == TEXT {
            let text = &mut self.texts.all[(cell.value >> 2) as usize];
            if text.len() > REPEATED {
                *text = "".into();
            }
        }
    }

    fn cell(&mut self, change: &Change) -> Cell {
        let (field, value, over) = match change {
            Change::Create { kind, .. } => (CREATE, self.shared(kind), 0),
            Change::Write {
                field, value, over, ..
            } => (self.shared(field), self.word(value), self.replaced(over)),
            other => {
                self.others.push(other.clone());
                return Cell {
                    record: 0,
                    field: OTHER,
                    value: self.others.len() as u32 - 1,
                    over: 0,
                };
            }
        };
        let record = change.record().unwrap_or(RecordId([0; 16]));
        // Changes of one record stand together.
        let last = self.cells.last().map(|cell| cell.record);
        let same = last.filter(|last| self.records.all.get(*last as usize) == Some(&record));
        Cell {
            record: same.unwrap_or_else(|| self.records.place(&record)),
            field,
            value,
            over,
        }
    }

    fn shared(&mut self, text: &Field) -> u32 {
        if let Some(place) = self.recent.find(text) {
            return place;
        }
        let place = self.texts.place(text);
        self.recent.note(&self.texts.all[place as usize], place);
        place
    }

    fn text(&mut self, text: &str) -> u32 {
        self.texts
            .find(text)
            .unwrap_or_else(|| self.texts.place(&text.into()))
    }

    fn word(&mut self, value: &Value) -> u32 {
        match value {
            Value::Null => NOTHING,
            Value::Bool(false) => NO,
            Value::Bool(true) => YES,
            Value::Int(number) => self.whole(*number),
            Value::Text(text) if text.len() > REPEATED => self.texts.push(text) << 2 | TEXT,
            Value::Text(text) => self.shared(text) << 2 | TEXT,
        }
    }

    fn whole(&mut self, number: i64) -> u32 {
        match u32::try_from(number) {
            Ok(small) if small < 1 << 30 => small << 2 | SMALL,
            _ => {
                self.large.push(number);
                (self.large.len() as u32 - 1) << 2 | LARGE
            }
        }
    }

    /// What a cell that writes says.
    pub(super) fn value_of(&self, cell: Cell) -> Value {
        self.value(cell.value)
    }

    /// What a cell writes to; `None` where it creates.
    pub(super) fn field_of(&self, cell: Cell) -> Option<&Field> {
        (cell.field != CREATE).then(|| &self.texts.all[cell.field as usize])
    }

    /// The kind that a cell which creates names.
    pub(super) fn kind_of(&self, cell: Cell) -> Option<&Field> {
        (cell.field == CREATE).then(|| &self.texts.all[cell.value as usize])
    }

    /// What a cell that writes replaces.
    pub(super) fn over_of(&self, cell: Cell) -> &[Dot] {
        self.over(cell.over)
    }

    fn value(&self, word: u32) -> Value {
        let at = (word >> 2) as usize;
        match word & 3 {
            TEXT => Value::Text(self.texts.all[at].clone()),
            SMALL => Value::Int(at as i64),
            LARGE => Value::Int(self.large[at]),
            _ if word == NOTHING => Value::Null,
            _ => Value::Bool(word == YES),
        }
    }

    fn replaced(&mut self, over: &[Dot]) -> u32 {
        match over {
            [] => 0,
            [one] => {
                self.over.push(*one);
                self.over.len() as u32
            }
            many => {
                self.overs.push(many.into());
                (self.overs.len() as u32 - 1) | LIST
            }
        }
    }

    fn over(&self, over: u32) -> &[Dot] {
        if over == 0 {
            &[]
        } else if over & LIST == 0 {
            std::slice::from_ref(&self.over[over as usize - 1])
        } else {
            &self.overs[(over & !LIST) as usize]
        }
    }

    /// A change, made anew.
    pub(super) fn change(&self, cell: Cell) -> Change {
        if cell.field == OTHER {
            return self.others[cell.value as usize].clone();
        }
        let record = self.records.all[cell.record as usize];
        if cell.field == CREATE {
            return Change::Create {
                record,
                kind: self.texts.all[cell.value as usize].clone(),
            };
        }
        Change::Write {
            record,
            field: self.texts.all[cell.field as usize].clone(),
            value: self.value(cell.value),
            over: self.over(cell.over).into(),
        }
    }

    fn cells_of(&self, place: Place) -> std::ops::Range<usize> {
        let begin = |at: usize| self.rows.get(at).map(|row| row.cells as usize);
        let at = place as usize;
        let end = begin(at + 1).unwrap_or(self.cells.len());
        begin(at).unwrap_or(end)..end
    }

    /// An entry, made anew.
    pub(super) fn get(&self, place: Place) -> Entry {
        let row = &self.rows[place as usize];
        let cells = &self.cells[self.cells_of(place)];
        Entry {
            replica: self.replicas.all[row.replica as usize],
            seq: row.seq,
            stamp: row.stamp,
            author: self.authors.all[row.author as usize],
            tx: row.tx,
            half: row.half,
            undoes: row.undoes.then(|| self.undone.get(&place).copied()).flatten(),
            intent: (*self.texts.all[row.intent as usize]).into(),
            changes: cells.iter().map(|cell| self.change(*cell)).collect(),
            salts: match (&row.seed, self.salts.get(&place)) {
                (Some(seed), _) => Salts::Seed(*seed),
                (None, each) => Salts::Each(each.cloned().unwrap_or_default()),
            },
            chain: row.chain,
        }
    }
}
