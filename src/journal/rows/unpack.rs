//! The usual packed entry, read straight into rows. A large branch has very many of them, and most of an opening
//! went into making each into an [`Entry`](crate::journal::Entry) first. Whatever is not usual (an erasure, a taking back, a
//! kind of change of later, bytes that are wrong) is left alone, for [`Segment::next_entry`] to read or to refuse.
//!
//! The bytes are those that [`packed`](crate::journal::packed) writes with postcard: numbers seven bits at a time, a sign in
//! the lowest bit, before a text its length.

use super::{CREATE, Cell, NO, NOTHING, Place, REPEATED, Row, Rows, TEXT, YES};
use crate::journal::packed::{NOT_YET, Segment};
use crate::journal::{AuthorId, Compartment, Dot, ReplicaId, Stamp, TxId};
use crate::record::RecordId;

/// Bytes, from the front.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl<'a> Bytes<'a> {
    pub(super) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (array, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*array)
    }

    fn byte(&mut self) -> Option<u8> {
        self.array().map(|[byte]| byte)
    }

    pub(super) fn yes_or_no(&mut self) -> Option<bool> {
        match self.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    /// A number of at most so many bits; of which no more is read than such a number can have.
    fn bits(&mut self, most: u32) -> Option<u64> {
        let mut number = 0;
        for shift in (0..most).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if most - shift < 7 && bits >> (most - shift) > 0 {
                return None;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    pub(super) fn number(&mut self) -> Option<u32> {
        self.bits(32)?.try_into().ok()
    }

    pub(super) fn signed(&mut self) -> Option<i64> {
        let bits = self.bits(64)?;
        Some((bits >> 1).cast_signed() ^ -(bits & 1).cast_signed())
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        let length = self.number()? as usize;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }

    pub(super) fn dots(&mut self) -> Option<Vec<Dot>> {
        let count = self.number()?;
        let mut dots = Vec::new();
        for _ in 0..count {
            let of = Compartment::ALL[usize::from(self.yes_or_no()?)];
            dots.push(Dot(of, ReplicaId(self.array()?), self.number()?));
        }
        Some(dots)
    }
}

/// How a packed entry begins.
#[derive(Debug)]
pub(in crate::journal) struct Begun<'a> {
    pub(in crate::journal) replica: ReplicaId,
    pub(in crate::journal) seq: u32,
    pub(in crate::journal) stamp: Stamp,
    pub(in crate::journal) tx: TxId,
    pub(in crate::journal) half: bool,
    author: AuthorId,
    intent: u32,
    changes: u32,
    rest: Bytes<'a>,
}

impl<'a> Segment<'a> {
    /// How the next entry begins, where it takes nothing back.
    pub(in crate::journal) fn begun(&self) -> Option<Begun<'a>> {
        let mut from = Bytes((self.left() > 0).then_some(self.rest)?);
        let replica = ReplicaId(from.array()?);
        let seq = from.number()?;
        let stamp = Stamp(from.signed()?, from.number()?);
        let (author, tx) = (AuthorId(from.array()?), TxId(from.array()?));
        let half = from.yes_or_no()?;
        let undoes = from.yes_or_no()?;
        let (intent, changes) = (from.number()?, from.number()?);
        (!undoes).then_some(Begun {
            replica,
            seq,
            stamp,
            tx,
            half,
            author,
            intent,
            changes,
            rest: from,
        })
    }
}

impl Rows {
    /// Keeps the entry that begins so, unless something in it is not usual, or it speaks of a record that is
    /// `erased`.
    pub(in crate::journal) fn push_packed<'a>(
        &mut self,
        compartment: Compartment,
        begun: &Begun<'a>,
        segment: &mut Segment<'a>,
        erased: &dyn Fn(RecordId) -> bool,
    ) -> Option<Place> {
        let begin = self.cells.len();
        let mut from = begun.rest;
        let read = self.packed_cells(&mut from, begun.changes, segment, erased);
        let ended = read.and_then(|()| {
            let seed = (from.number()? == 0).then(|| from.array())??;
            Some((seed, from.array()?, self.packed_text(begun.intent, segment)?))
        });
        let Some((seed, chain, intent)) = ended else {
            self.cells.truncate(begin);
            return None;
        };
        segment.passed(from.0);
        let row = Row {
            stamp: begun.stamp,
            seq: begun.seq,
            replica: self.replicas.place(&begun.replica),
            compartment,
            tx: begun.tx,
            author: self.authors.place(&begun.author),
            intent,
            cells: begin as u32,
            half: begun.half,
            undoes: false,
            seed: Some(seed),
            chain,
        };
        Some(self.keep(row))
    }

    fn packed_cells<'a>(
        &mut self,
        from: &mut Bytes<'a>,
        changes: u32,
        segment: &mut Segment<'a>,
        erased: &dyn Fn(RecordId) -> bool,
    ) -> Option<()> {
        // A change takes more than one byte, whatever the number says.
        self.expect_cells((changes as usize).min(from.0.len() / 2));
        let mut record = None;
        let place = |rows: &mut Self, id| (!erased(id)).then(|| rows.records.place(&id));
        for _ in 0..changes {
            let cell = match from.number()? {
                0 => {
                    let id = RecordId(from.array()?);
                    let kind = self.packed_text(from.number()?, segment)?;
                    Cell {
                        record: *record.insert(place(self, id)?),
                        field: CREATE,
                        value: kind,
                        over: 0,
                    }
                }
                1 => {
                    if from.yes_or_no()? {
                        let id = RecordId(from.array()?);
                        record = Some(place(self, id)?);
                    }
                    Cell {
                        record: record?,
                        field: self.packed_text(from.number()?, segment)?,
                        value: self.packed_value(from, segment)?,
                        over: self.packed_over(from)?,
                    }
                }
                _ => return None,
            };
            self.cells.push(cell);
        }
        Some(())
    }

    fn packed_value<'a>(&mut self, from: &mut Bytes<'a>, segment: &mut Segment<'a>) -> Option<u32> {
        Some(match from.number()? {
            0 => NOTHING,
            1 if from.yes_or_no()? => YES,
            1 => NO,
            2 => self.whole(from.signed()?),
            3 => self.packed_text(from.number()?, segment)? << 2 | TEXT,
            4 => {
                let text = from.text()?;
                if text.len() <= REPEATED {
                    return None;
                }
                self.texts.push(&text.into()) << 2 | TEXT
            }
            _ => return None,
        })
    }

    fn packed_over(&mut self, from: &mut Bytes) -> Option<u32> {
        if from.0.first() == Some(&0) {
            from.number()?;
            return Some(0);
        }
        let over = from.dots()?;
        Some(self.replaced(&over))
    }

    /// Where a text of the segment stands here.
    fn packed_text(&mut self, name: u32, segment: &mut Segment) -> Option<u32> {
        let place = segment.places.get_mut(name as usize)?;
        if *place == NOT_YET {
            *place = self.text(segment.texts.get(name as usize)?);
        }
        Some(*place)
    }
}
