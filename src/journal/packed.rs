//! Entries in few bytes: the inside of the store's segments. A large branch opens every day, and reading lines took
//! most of that time. Only this program reads it (files hold lines), so it may change: the first byte says which.

use super::entry::{Change, Dot, Entry};
use super::lines::{self, LineError, Names};
use super::{AuthorId, Compartment, ReplicaId, Salts, Stamp, TxId};
use crate::record::{Field, RecordId, Value};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// How packed entries begin. Lines begin with a brace.
pub const MARK: u8 = 1;

/// Bytes of packed entries in a segment of the store: small enough that opening one fits between two frames or three.
pub const SEGMENT: usize = 256 * 1024;

/// Longer texts are seldom written twice, and stand where they are; shorter ones stand once. Bytes.
const REPEATED: usize = 48;

/// No entry is shorter: the names of laptop, author and command, and the digest. Bytes.
const SHORTEST: usize = 40;

/// A short text, by its place in the list of texts.
type Name = u32;

/// How an entry begins. Its changes follow, one by one, so that none is read into memory of its own first.
#[derive(Serialize, Deserialize)]
struct Begin {
    replica: [u8; 8],
    seq: u32,
    stamp: Stamp,
    author: [u8; 8],
    tx: [u8; 8],
    half: bool,
    undoes: Option<[u8; 8]>,
    intent: Name,
    changes: u32,
}

/// How it ends.
#[derive(Serialize, Deserialize)]
struct End {
    salts: PackedSalts,
    chain: [u8; 16],
}

#[derive(Serialize, Deserialize)]
enum PackedChange<'a> {
    Create([u8; 16], Name),
    Write {
        /// `None`: of the same record as the change before.
        record: Option<[u8; 16]>,
        field: Name,
        #[serde(borrow)]
        value: PackedValue<'a>,
        over: Vec<(bool, [u8; 8], u32)>,
    },
    /// The rarer kinds, as lines have them.
    Other(&'a str),
}

#[derive(Serialize, Deserialize)]
enum PackedValue<'a> {
    Null,
    Bool(bool),
    Int(i64),
    Name(Name),
    Text(&'a str),
}

#[derive(Serialize, Deserialize)]
enum PackedSalts {
    Seed([u8; 16]),
    Each(Vec<Option<[u8; 16]>>),
}

/// Packs entries, one after another.
#[derive(Debug, Default)]
pub struct Writer {
    names: Vec<Field>,
    places: HashMap<Field, Name>,
    count: u32,
    body: Vec<u8>,
}

impl Writer {
    fn name(&mut self, text: &str) -> Name {
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let place = self.names.len() as Name;
        let text: Field = text.into();
        self.names.push(text.clone());
        self.places.insert(text, place);
        place
    }

    fn value<'a>(&mut self, value: &'a Value) -> PackedValue<'a> {
        match value {
            Value::Null => PackedValue::Null,
            Value::Bool(value) => PackedValue::Bool(*value),
            Value::Int(value) => PackedValue::Int(*value),
            Value::Text(text) if text.len() > REPEATED => PackedValue::Text(text),
            Value::Text(text) => PackedValue::Name(self.name(text)),
        }
    }

    /// Adds an entry.
    ///
    /// # Errors
    /// [`LineError::Packed`] when memory runs out.
    pub fn push(&mut self, entry: &Entry) -> Result<(), LineError> {
        let mut texts = Vec::new();
        for change in &entry.changes {
            if !matches!(change, Change::Create { .. } | Change::Write { .. }) {
                let text = serde_json::to_string(change);
                texts.push(text.map_err(|source| LineError::Malformed { line: 0, source })?);
            }
        }
        let begin = Begin {
            replica: entry.replica.0,
            seq: entry.seq,
            stamp: entry.stamp,
            author: entry.author.0,
            tx: entry.tx.0,
            half: entry.half,
            undoes: entry.undoes.map(|tx| tx.0),
            intent: self.name(&entry.intent),
            changes: entry.changes.len() as u32,
        };
        self.put(&begin)?;
        let mut texts = texts.iter();
        let mut before = None;
        for change in &entry.changes {
            let packed = match change {
                Change::Create { record, kind } => PackedChange::Create(record.0, self.name(kind)),
                Change::Write {
                    record,
                    field,
                    value,
                    over,
                } => PackedChange::Write {
                    record: (before != Some(*record)).then_some(record.0),
                    field: self.name(field),
                    value: self.value(value),
                    over: over
                        .iter()
                        .map(|Dot(of, replica, seq)| (*of == Compartment::Confidential, replica.0, *seq))
                        .collect(),
                },
                _ => PackedChange::Other(texts.next().map(String::as_str).unwrap_or_default()),
            };
            self.put(&packed)?;
            before = change.record();
        }
        self.put(&End {
            salts: match &entry.salts {
                Salts::Seed(seed) => PackedSalts::Seed(*seed),
                Salts::Each(each) => PackedSalts::Each(each.to_vec()),
            },
            chain: entry.chain,
        })?;
        self.count += 1;
        Ok(())
    }

    fn put(&mut self, part: &impl Serialize) -> Result<(), LineError> {
        self.body = postcard::to_extend(part, std::mem::take(&mut self.body))?;
        Ok(())
    }

    /// Bytes so far, without the list of texts.
    pub fn len(&self) -> usize {
        self.body.len()
    }

    /// Whether nothing was added.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The bytes.
    ///
    /// # Errors
    /// [`LineError::Packed`] when memory runs out.
    pub fn finish(self) -> Result<Vec<u8>, LineError> {
        let names: Vec<&str> = self.names.iter().map(|name| &**name).collect();
        let mut bytes = postcard::to_extend(&(names, self.count), vec![MARK])?;
        bytes.extend(self.body);
        Ok(bytes)
    }
}

/// Reads what the store holds in a segment: packed entries, or lines from before there were any.
///
/// # Errors
/// [`LineError`] for what is neither.
pub fn read(bytes: &[u8], names: &mut Names) -> Result<Vec<Entry>, LineError> {
    let Some(mut segment) = Segment::of(bytes)? else {
        return lines::read(bytes, names);
    };
    let mut entries = Vec::with_capacity(segment.at_most());
    while let Some(entry) = segment.next_entry(names)? {
        entries.push(entry);
    }
    Ok(entries)
}

/// Reads what comes next.
fn take<'a, T: Deserialize<'a>>(from: &mut &'a [u8]) -> Result<T, LineError> {
    let (taken, left) = postcard::take_from_bytes(from)?;
    *from = left;
    Ok(taken)
}

/// The packed entries of a segment, one after another.
#[derive(Debug)]
pub(crate) struct Segment<'a> {
    /// Texts that stand once.
    pub(super) texts: Vec<&'a str>,
    /// Where each stands among the texts of the journal that takes them in, or [`NOT_YET`].
    pub(super) places: Vec<u32>,
    pub(super) rest: &'a [u8],
    left: u32,
}

/// A text that was not looked for yet.
pub(super) const NOT_YET: u32 = u32::MAX;

impl<'a> Segment<'a> {
    /// What is in a segment; `None` when it holds lines.
    ///
    /// # Errors
    /// [`LineError::Packed`] when it is cut off or changed.
    pub(crate) fn of(bytes: &'a [u8]) -> Result<Option<Self>, LineError> {
        let Some((&MARK, rest)) = bytes.split_first() else {
            return Ok(None);
        };
        let ((texts, left), rest): ((Vec<&str>, u32), &[u8]) = postcard::take_from_bytes(rest)?;
        let places = vec![NOT_YET; texts.len()];
        Ok(Some(Self {
            texts,
            places,
            rest,
            left,
        }))
    }

    /// How many entries are still to come, by what the segment says.
    pub(crate) fn left(&self) -> usize {
        self.left as usize
    }

    /// How many can be still to come.
    pub(crate) fn at_most(&self) -> usize {
        self.left().min(self.rest.len() / SHORTEST)
    }

    /// Reads the next entry.
    ///
    /// # Errors
    /// [`LineError`] when it is cut off or changed.
    pub(crate) fn next_entry(&mut self, names: &mut Names) -> Result<Option<Entry>, LineError> {
        if self.left == 0 {
            return Ok(None);
        }
        let entry = unpack(&mut self.rest, &self.texts, names)?;
        self.left -= 1;
        Ok(Some(entry))
    }

    /// Notes that the entry up to which `rest` goes was read elsewhere.
    pub(super) fn passed(&mut self, rest: &'a [u8]) {
        self.rest = rest;
        self.left = self.left.saturating_sub(1);
    }
}

fn unpack(from: &mut &[u8], texts: &[&str], names: &mut Names) -> Result<Entry, LineError> {
    let begin: Begin = take(from)?;
    let text = |place: Name| {
        let found = texts.get(place as usize);
        found.copied().ok_or(LineError::NoSuchName(place))
    };
    // A change takes more than one byte, whatever the number says.
    let most = (begin.changes as usize).min(from.len() / 2);
    let (mut changes, mut before) = (Vec::with_capacity(most), None);
    for _ in 0..begin.changes {
        let change = match take(from)? {
            PackedChange::Create(record, kind) => Change::Create {
                record: RecordId(record),
                kind: names.share(text(kind)?),
            },
            PackedChange::Write {
                record,
                field,
                value,
                over,
            } => Change::Write {
                record: record.map(RecordId).or(before).ok_or(LineError::NoRecord)?,
                field: names.share(text(field)?),
                value: match value {
                    PackedValue::Null => Value::Null,
                    PackedValue::Bool(value) => Value::Bool(value),
                    PackedValue::Int(value) => Value::Int(value),
                    PackedValue::Name(place) => Value::Text(names.share(text(place)?)),
                    PackedValue::Text(long) => Value::Text(long.into()),
                },
                over: over
                    .into_iter()
                    .map(|(confidential, replica, seq)| {
                        let of = Compartment::ALL[usize::from(confidential)];
                        Dot(of, ReplicaId(replica), seq)
                    })
                    .collect(),
            },
            PackedChange::Other(line) => lines::read_one_change(line, names)?,
        };
        before = change.record();
        changes.push(change);
    }
    let end: End = take(from)?;
    Ok(Entry {
        replica: ReplicaId(begin.replica),
        seq: begin.seq,
        stamp: begin.stamp,
        author: AuthorId(begin.author),
        tx: TxId(begin.tx),
        half: begin.half,
        undoes: begin.undoes.map(TxId),
        intent: text(begin.intent)?.into(),
        changes,
        salts: match end.salts {
            PackedSalts::Seed(seed) => Salts::Seed(seed),
            PackedSalts::Each(each) => Salts::Each(each.into()),
        },
        chain: end.chain,
    })
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::register::scenario::Laptop;
    use proptest::prelude::*;

    fn packed(entries: &[Entry]) -> Vec<u8> {
        let mut writer = Writer::default();
        for entry in entries {
            writer.push(entry).unwrap();
        }
        assert_eq!(writer.is_empty(), entries.is_empty());
        writer.finish().unwrap()
    }

    /// What one laptop wrote, with an erasure, an undo, long text and a change of a later version.
    fn entries() -> Vec<Entry> {
        let mut laptop = Laptop::new(1);
        let (zoe, jan) = (laptop.mentee("Zoë"), laptop.mentor("Jan"));
        let written = laptop
            .save(zoe, |person| person.remark = Some("lang ".repeat(30)))
            .unwrap();
        laptop.act(crate::register::Command::Undo(written.tx)).unwrap();
        laptop.propose(zoe, jan).unwrap();
        let corpus = include_bytes!("../../fuzz/corpus/journal/all-kinds");
        let mut all = lines::read(corpus, &mut Names::default()).unwrap();
        all.extend(laptop.register.journal().entries().map(|(_, entry)| entry));
        all
    }

    #[test]
    fn entries_read_back_as_they_were_in_far_fewer_bytes_than_lines() {
        let entries = entries();
        assert!(
            entries
                .iter()
                .flat_map(|entry| &entry.changes)
                .any(|change| matches!(change, Change::Unknown(_)))
        );
        let bytes = packed(&entries);
        assert_eq!(read(&bytes, &mut Names::default()).unwrap(), entries);
        let mut text = Vec::new();
        for entry in &entries {
            lines::write(entry, &mut text).unwrap();
        }
        assert!(bytes.len() * 2 < text.len(), "{} of {}", bytes.len(), text.len());
        assert_eq!(read(&text, &mut Names::default()).unwrap(), entries);
        assert_eq!(read(&packed(&[]), &mut Names::default()).unwrap(), []);
    }

    #[test]
    fn the_number_of_changes_is_written_as_that_of_a_list_was() {
        for count in [0, 1, 127, 128, 70_000] {
            let list = postcard::to_allocvec(&vec![false; count]).unwrap();
            let number = postcard::to_allocvec(&(count as u32)).unwrap();
            assert_eq!(list[..list.len() - count], number);
        }
    }

    proptest! {
        #[test]
        fn changed_bytes_are_refused_or_read(at in any::<prop::sample::Index>(), with: u8, cut in any::<prop::sample::Index>()) {
            let mut bytes = packed(&entries());
            let at = at.index(bytes.len());
            bytes[at] = with;
            let _ = read(&bytes, &mut Names::default());
            bytes.truncate(cut.index(bytes.len()));
            let _ = read(&bytes, &mut Names::default());
        }

        #[test]
        fn any_bytes_are_refused_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&[&[MARK], bytes.as_slice()].concat(), &mut Names::default());
        }
    }
}
