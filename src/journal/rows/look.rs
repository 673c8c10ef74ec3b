//! Looking at rows: what entries say of themselves, and what is said of a record.

use super::{Dot, NOWHERE, OTHER, Place, Row, Rows};
use crate::journal::entry::Digest;
use crate::journal::heads::Origin;
use crate::journal::said::Said;
use crate::journal::{AuthorId, ReplicaId, Stamp, TxId};
use crate::record::RecordId;

/// Room is made for no more of an entry's cells at once: most of them may be of other records.
const MANY_SAID: usize = 32;

/// What an entry says of itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told<'a> {
    pub(crate) replica: ReplicaId,
    pub(crate) stamp: Stamp,
    pub(crate) author: AuthorId,
    pub(crate) tx: TxId,
    pub(crate) undoes: Option<TxId>,
    pub(crate) intent: &'a str,
    rows: &'a Rows,
    place: Place,
}

impl<'a> Told<'a> {
    /// The records that it speaks of, some more than once.
    pub(crate) fn records(self) -> impl Iterator<Item = RecordId> + 'a {
        self.rows.records_of(self.place)
    }
}

impl Rows {
    /// What an entry says of itself, for who needs none of its changes.
    pub(in crate::journal) fn told(&self, place: Place) -> Told<'_> {
        let row = &self.rows[place as usize];
        Told {
            replica: self.replicas.all[row.replica as usize],
            stamp: row.stamp,
            author: self.authors.all[row.author as usize],
            tx: row.tx,
            undoes: row.undoes.then(|| self.undone.get(&place).copied()).flatten(),
            intent: &self.texts.all[row.intent as usize],
            rows: self,
            place,
        }
    }

    /// When an entry was written.
    pub(in crate::journal) fn stamp(&self, place: Place) -> Stamp {
        self.rows[place as usize].stamp
    }

    /// An author's commands that take nothing back.
    pub(in crate::journal) fn commands_of(&self, author: AuthorId) -> impl Iterator<Item = (Stamp, TxId)> {
        let author = self.authors.find(&author);
        let own = self
            .rows
            .iter()
            .filter(move |row| Some(row.author) == author && !row.undoes);
        own.map(|row| (row.stamp, row.tx))
    }

    /// Which entry belongs to which command, in the order in which they came.
    pub(in crate::journal) fn commands(&self) -> impl Iterator<Item = (TxId, Dot)> {
        self.rows.iter().map(|row| (row.tx, self.dot_of(row)))
    }

    fn dot_of(&self, row: &Row) -> Dot {
        Dot(row.compartment, self.replicas.all[row.replica as usize], row.seq)
    }

    /// What is said of a record, but for the rarer kinds of change, in the order in which it came. `counts` is asked
    /// of the commands of which this compartment has but a half.
    pub(in crate::journal) fn said_of<'a>(
        &'a self,
        record: RecordId,
        counts: &dyn Fn(TxId) -> bool,
        into: &mut Vec<Said<'a>>,
    ) {
        let Some(record) = self.records.find(&record) else {
            return;
        };
        // A record that only a piece which was refused spoke of has an id and nothing else.
        let last = self.last.get(record as usize);
        let (first, mut next) = (into.len(), last.map_or(0, |last| *last));
        while let Some(span) = (next as usize).checked_sub(1).and_then(|at| self.spans.get(at)) {
            next = span.before;
            let row = &self.rows[span.entry as usize];
            if span.cells == NOWHERE || row.half && !counts(row.tx) {
                continue;
            }
            let end = self.cells_of(span.entry).end;
            let cells = self.cells[span.cells as usize..end].iter();
            let own = cells.take_while(|cell| cell.record == record && cell.field != OTHER);
            let begin = into.len();
            into.reserve((end - span.cells as usize).min(MANY_SAID));
            into.extend(own.map(|cell| Said::new(self, span.entry, *cell)));
            // All of it is turned round below.
            into[begin..].reverse();
        }
        into[first..].reverse();
    }

    /// The records, by their places, of which an entry says something that is no rarer kind of change.
    pub(in crate::journal) fn said_about(&self, place: Place) -> impl Iterator<Item = u32> {
        let mut before = None;
        let cells = self.cells[self.cells_of(place)].iter();
        let records = cells.filter(|cell| cell.field != OTHER).map(|cell| cell.record);
        records.filter(move |record| before.replace(*record) != Some(*record))
    }

    /// The records that something is said of.
    pub(in crate::journal) fn records(&self) -> &[RecordId] {
        &self.records.all
    }

    /// The place of a record among them.
    pub(in crate::journal) fn place_of(&self, record: RecordId) -> Option<u32> {
        self.records.find(&record)
    }

    /// Whether some text begins so.
    pub(in crate::journal) fn has_text(&self, beginning: &str) -> bool {
        self.texts.all.iter().any(|text| text.starts_with(beginning))
    }

    /// Which write an entry's are.
    pub(in crate::journal) fn origin(&self, place: Place) -> Origin {
        let row = &self.rows[place as usize];
        Origin {
            dot: self.dot_of(row),
            stamp: row.stamp,
            author: self.authors.all[row.author as usize],
        }
    }

    /// The name of an entry.
    pub(in crate::journal) fn dot(&self, place: Place) -> Dot {
        self.dot_of(&self.rows[place as usize])
    }

    /// An entry's number and digest.
    pub(in crate::journal) fn name(&self, place: Place) -> (u32, Digest) {
        let row = &self.rows[place as usize];
        (row.seq, row.chain)
    }

    /// Whether an entry has changes that neither create nor write: erasures, what they left, and what only later
    /// versions know.
    pub(in crate::journal) fn is_unusual(&self, place: Place) -> bool {
        let mut cells = self.cells[self.cells_of(place)].iter();
        !self.others.is_empty() && cells.any(|cell| cell.field == OTHER)
    }

    /// Whether an entry speaks of one of some records.
    pub(in crate::journal) fn speaks_of(&self, place: Place, is_one: impl Fn(RecordId) -> bool) -> bool {
        self.records_of(place).any(is_one)
    }

    /// Tells which entries speak of which records.
    pub(in crate::journal) fn mentions(&self, mut tell: impl FnMut(RecordId, Dot)) {
        for (place, row) in self.rows.iter().enumerate() {
            let dot = self.dot_of(row);
            // Changes of one record stand together.
            let mut before = None;
            for record in self.records_of(place as Place) {
                if before.replace(record) != Some(record) {
                    tell(record, dot);
                }
            }
        }
    }

    /// The records that an entry speaks of.
    pub(in crate::journal) fn records_of(&self, place: Place) -> impl Iterator<Item = RecordId> {
        let cells = self.cells[self.cells_of(place)].iter();
        cells.filter_map(|cell| {
            if cell.field == OTHER {
                self.others[cell.value as usize].record()
            } else {
                Some(self.records.all[cell.record as usize])
            }
        })
    }
}
