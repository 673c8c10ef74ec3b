//! Entries as text: one JSON object a line, the inside of a sealed part and of the store's segments.
//! `docs/sealed-file.md` describes it for other readers.

use super::entry::{Change, Dot, Entry, Later};
use super::erase::{Erase, Scope};
use super::quick::QuickSet;
use super::{AuthorId, ReplicaId, Salts, Stamp, TxId};
use crate::record::{Field, NotAnId, RecordId, Value, ValueSeed, from_hex, to_hex};
use serde::de::{DeserializeSeed, Error as _, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// A line that is no entry.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    /// Not the JSON that an entry is.
    #[error("line {line} is not a journal entry: {source}")]
    Malformed {
        /// Counted from 1.
        line: usize,
        /// What the reader says.
        source: serde_json::Error,
    },
    /// The text is not UTF-8.
    #[error("the journal is not text")]
    NotText,
    /// Not the bytes that packed entries are.
    #[error("the packed journal cannot be read: {0}")]
    Packed(#[from] postcard::Error),
    /// Packed entries name a text that is not in their list.
    #[error("the packed journal names text {0}, which it does not have")]
    NoSuchName(u32),
    /// The first change of a packed entry says that its record is that of the one before.
    #[error("a change in the packed journal names no record")]
    NoRecord,
}

/// A line as it is written (`C`: the changes) and as it is read (`C`: their text).
#[derive(Serialize, Deserialize)]
struct Line<'a, C> {
    r: ReplicaId,
    s: u32,
    t: Stamp,
    a: AuthorId,
    x: TxId,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    p: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    u: Option<TxId>,
    #[serde(borrow)]
    i: Cow<'a, str>,
    c: C,
    z: Salt<'a>,
    h: Cow<'a, str>,
}

/// The seed of an entry's salts, or each salt by itself once something was erased.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Salt<'a> {
    #[serde(borrow)]
    Seed(Cow<'a, str>),
    Each(Vec<Option<Cow<'a, str>>>),
}

impl Salt<'_> {
    fn of(salts: &Salts) -> Self {
        match salts {
            Salts::Seed(seed) => Self::Seed(to_hex(seed).into()),
            Salts::Each(salts) => Self::Each(
                salts
                    .iter()
                    .map(|salt| salt.map(|salt| to_hex(&salt).into()))
                    .collect(),
            ),
        }
    }

    fn read(&self) -> Result<Salts, NotAnId> {
        Ok(match self {
            Self::Seed(seed) => Salts::Seed(from_hex(seed)?),
            Self::Each(salts) => {
                let each = salts.iter().map(|salt| salt.as_deref().map(from_hex).transpose());
                Salts::Each(each.collect::<Result<_, _>>()?)
            }
        })
    }
}

impl Serialize for Change {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Create { record, kind } => ("+", record, &**kind).serialize(to),
            Self::Write {
                record,
                field,
                value,
                over,
            } if over.is_empty() => ("=", record, &**field, value).serialize(to),
            Self::Write {
                record,
                field,
                value,
                over,
            } => ("=", record, &**field, value, over).serialize(to),
            Self::Erase(erase) => {
                let fields = match &erase.scope {
                    Scope::Record => None,
                    Scope::Fields(names) => Some(names.iter().map(|name| &**name).collect::<Vec<_>>()),
                };
                ("-", erase.record, fields, &erase.reason, &erase.seen).serialize(to)
            }
            Self::Erased { record, digest } => ("~", record, to_hex(digest)).serialize(to),
            Self::Unknown(later) => later.0.serialize(to),
        }
    }
}

/// Longer text is seldom written twice, bytes.
const REPEATED: usize = 48;

/// Gives every repeated field name and short value the same memory.
#[derive(Debug, Default)]
pub struct Names(QuickSet<Field>);

impl Names {
    /// The shared name.
    pub fn share(&mut self, name: &str) -> Field {
        if let Some(shared) = self.0.get(name) {
            return shared.clone();
        }
        let shared: Field = name.into();
        self.0.insert(shared.clone());
        shared
    }

    /// The shared text of a value: days, codes and ids stand in many records.
    fn share_value(&mut self, text: &str) -> Field {
        if text.len() > REPEATED {
            return text.into();
        }
        self.share(text)
    }
}

/// Writes one entry as a line, line feed included.
pub fn write(entry: &Entry, into: &mut Vec<u8>) -> Result<(), serde_json::Error> {
    let line = Line {
        r: entry.replica,
        s: entry.seq,
        t: entry.stamp,
        a: entry.author,
        x: entry.tx,
        p: entry.half,
        u: entry.undoes,
        i: Cow::Borrowed(&entry.intent),
        c: entry.changes.as_slice(),
        z: Salt::of(&entry.salts),
        h: to_hex(&entry.chain).into(),
    };
    serde_json::to_writer(&mut *into, &line)?;
    into.push(b'\n');
    Ok(())
}

/// Reads all entries. Notes, which are lines without a laptop, are left out: see [`notes`].
pub fn read(text: &[u8], names: &mut Names) -> Result<Vec<Entry>, LineError> {
    let mut pieces = Pieces::of(text)?;
    while pieces.read_on(usize::MAX, names)? {}
    Ok(pieces.finish())
}

/// Reads all entries piece by piece, for those who must draw in between.
#[derive(Debug)]
pub struct Pieces<'a> {
    lines: std::iter::Enumerate<std::str::Lines<'a>>,
    entries: Vec<Entry>,
}

impl<'a> Pieces<'a> {
    /// Nothing is read yet.
    ///
    /// # Errors
    /// [`LineError::NotText`].
    pub fn of(text: &'a [u8]) -> Result<Self, LineError> {
        let text = std::str::from_utf8(text).map_err(|_| LineError::NotText)?;
        Ok(Self {
            lines: text.lines().enumerate(),
            entries: Vec::new(),
        })
    }

    /// Reads on until about so many bytes were read; whether there is more.
    ///
    /// # Errors
    /// [`LineError::Malformed`].
    pub fn read_on(&mut self, bytes: usize, names: &mut Names) -> Result<bool, LineError> {
        let mut read = 0;
        while read < bytes {
            let Some((at, line)) = self.lines.next() else {
                return Ok(false);
            };
            read += line.len() + 1;
            if !line.is_empty() && !line.starts_with(NOTE) {
                let entry =
                    read_line(line, names).map_err(|source| LineError::Malformed { line: at + 1, source })?;
                self.entries.push(entry);
            }
        }
        Ok(true)
    }

    /// What was read.
    pub fn finish(self) -> Vec<Entry> {
        self.entries
    }
}

/// How a line begins that is no entry.
const NOTE: &str = "{\"note\":";

/// Writes a note as a line: something about the text itself, such as who made it.
pub fn write_note(note: &impl Serialize, into: &mut Vec<u8>) -> Result<(), serde_json::Error> {
    into.extend(NOTE.as_bytes());
    serde_json::to_writer(&mut *into, note)?;
    into.extend(b"}\n");
    Ok(())
}

/// Reads the notes that are of this shape; those of another are of a later version.
pub fn notes<T: for<'a> Deserialize<'a>>(text: &[u8]) -> Vec<T> {
    let lines = text.split(|byte| *byte == b'\n');
    let notes = lines.filter_map(|line| line.strip_prefix(NOTE.as_bytes())?.strip_suffix(b"}"));
    notes
        .filter_map(|note| serde_json::from_slice(note).ok())
        .collect()
}

fn read_line(line: &str, names: &mut Names) -> Result<Entry, serde_json::Error> {
    let line: Line<'_, &RawValue> = serde_json::from_str(line)?;
    let changes = read_changes(line.c.get(), names)?;
    Ok(Entry {
        replica: line.r,
        seq: line.s,
        stamp: line.t,
        author: line.a,
        tx: line.x,
        half: line.p,
        undoes: line.u,
        intent: line.i.into(),
        changes,
        salts: line.z.read().map_err(serde_json::Error::custom)?,
        chain: from_hex(&line.h).map_err(serde_json::Error::custom)?,
    })
}

/// Reads an entry's changes. Nearly all create or write, which one pass reads; where there is anything else, each is
/// looked at by itself.
fn read_changes(text: &str, names: &mut Names) -> Result<Vec<Change>, serde_json::Error> {
    let mut read = serde_json::Deserializer::from_str(text);
    if let Ok(changes) = read.deserialize_seq(Usual(names)) {
        return Ok(changes);
    }
    let changes: Vec<&RawValue> = serde_json::from_str(text)?;
    changes.into_iter().map(|raw| read_change(raw, names)).collect()
}

/// Reads changes that all create or write.
struct Usual<'n>(&'n mut Names);

impl<'de> Visitor<'de> for Usual<'_> {
    type Value = Vec<Change>;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("records created and fields written")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<Change>, A::Error> {
        let mut changes = Vec::new();
        while let Some(change) = seq.next_element_seed(One(self.0))? {
            changes.push(change);
        }
        Ok(changes)
    }
}

/// Reads `["+", record, kind]`, and `["=", record, field, value]` with or without a list of dots behind it.
struct One<'n>(&'n mut Names);

impl<'de> DeserializeSeed<'de> for One<'_> {
    type Value = Change;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Change, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for One<'_> {
    type Value = Change;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("\"+\", record and kind, or \"=\", record, field, value and the writes it replaces")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Change, A::Error> {
        let missing = |at| A::Error::invalid_length(at, &"four or five parts");
        let tag: &str = seq.next_element()?.ok_or_else(|| missing(0))?;
        if !matches!(tag, "+" | "=") {
            return Err(A::Error::invalid_value(Unexpected::Str(tag), &"+ or ="));
        }
        let record = seq.next_element()?.ok_or_else(|| missing(1))?;
        let field = seq.next_element_seed(ValueSeed(|text: &str| self.0.share(text)))?;
        let Some(Value::Text(field)) = field else {
            return Err(missing(2));
        };
        if tag == "+" {
            return Ok(Change::Create { record, kind: field });
        }
        let value = seq.next_element_seed(ValueSeed(|text: &str| self.0.share_value(text)))?;
        let over: Option<Vec<Dot>> = seq.next_element()?;
        Ok(Change::Write {
            record,
            field,
            value: value.ok_or_else(|| missing(3))?,
            over: over.unwrap_or_default().into(),
        })
    }
}

/// Reads one change by itself.
pub(super) fn read_one_change(text: &str, names: &mut Names) -> Result<Change, LineError> {
    let raw: Result<&RawValue, _> = serde_json::from_str(text);
    raw.and_then(|raw| read_change(raw, names))
        .map_err(|source| LineError::Malformed { line: 0, source })
}

fn read_change(raw: &RawValue, names: &mut Names) -> Result<Change, serde_json::Error> {
    let text = raw.get();
    let inside = text.strip_prefix('[').unwrap_or_default().trim_start();
    let is = |tag: char| {
        let rest = inside.strip_prefix('"').and_then(|rest| rest.strip_prefix(tag));
        rest.is_some_and(|rest| rest.starts_with('"'))
    };
    if is('=') || is('+') {
        let mut read = serde_json::Deserializer::from_str(text);
        return One(names).deserialize(&mut read);
    }
    if is('-') {
        let (_, record, fields, reason, seen): EraseParts<'_> = serde_json::from_str(text)?;
        let scope = fields.map_or(Scope::Record, |fields| {
            Scope::Fields(fields.iter().map(|field| names.share(field)).collect())
        });
        return Ok(Change::Erase(Box::new(Erase {
            record,
            scope,
            reason: reason.into(),
            seen,
        })));
    }
    if is('~') {
        let (_, record, digest): (&str, RecordId, Cow<'_, str>) = serde_json::from_str(text)?;
        let digest = from_hex(&digest).map_err(serde_json::Error::custom)?;
        return Ok(Change::Erased { record, digest });
    }
    Ok(Change::Unknown(Later(raw.to_owned())))
}

type EraseParts<'a> = (
    &'a str,
    RecordId,
    Option<Vec<Cow<'a, str>>>,
    Cow<'a, str>,
    Box<[Dot]>,
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Compartment;

    fn entry() -> Entry {
        let record = RecordId([7; 16]);
        let dot = Dot(Compartment::Confidential, ReplicaId([1; 8]), 3);
        Entry {
            replica: ReplicaId([2; 8]),
            seq: 9,
            stamp: Stamp(1234, 5),
            author: AuthorId([3; 8]),
            tx: TxId([4; 8]),
            half: true,
            undoes: None,
            intent: "save-person".into(),
            changes: vec![
                Change::Create {
                    record,
                    kind: "people".into(),
                },
                Change::Write {
                    record,
                    field: "first_name".into(),
                    value: Value::text("Zoë \"\n"),
                    over: [].into(),
                },
                Change::Write {
                    record,
                    field: "digital".into(),
                    value: Value::Int(2),
                    over: [dot].into(),
                },
                Change::Unknown(Later(
                    RawValue::from_string(r#"["?",{"b":1, "a":[2]}]"#.into()).unwrap(),
                )),
                Change::Erase(Box::new(Erase {
                    record,
                    scope: Scope::Fields(["language".into()].into()),
                    reason: "consent-withdrawn".into(),
                    seen: [dot].into(),
                })),
                Change::Erase(Box::new(Erase {
                    record,
                    scope: Scope::Record,
                    reason: "asked".into(),
                    seen: [].into(),
                })),
            ],
            salts: Salts::Seed([5; 16]),
            chain: [6; 16],
        }
    }

    #[test]
    fn an_entry_reads_back_to_the_letter_later_kinds_of_change_included() {
        let mut text = Vec::new();
        write(&entry(), &mut text).unwrap();
        let read = read(&text, &mut Names::default()).unwrap();
        assert_eq!(read, [entry()]);
        let mut again = Vec::new();
        write(&read[0], &mut again).unwrap();
        assert_eq!(text, again);
    }

    #[test]
    fn pieces_read_the_same_as_the_whole() {
        let mut text = Vec::new();
        for _ in 0..5 {
            write(&entry(), &mut text).unwrap();
            text.extend(b"{\"note\":1}\n\n");
        }
        for bytes in [1, 100, 1000, usize::MAX] {
            let (mut names, mut pieces) = (Names::default(), Pieces::of(&text).unwrap());
            while pieces.read_on(bytes, &mut names).unwrap() {}
            assert_eq!(pieces.finish(), read(&text, &mut names).unwrap());
        }
        text.extend(b"{}\n");
        let (mut names, mut pieces) = (Names::default(), Pieces::of(&text).unwrap());
        let refused = loop {
            match pieces.read_on(1, &mut names) {
                Ok(more) => assert!(more, "it must be refused"),
                Err(refused) => break refused.to_string(),
            }
        };
        assert!(refused.starts_with("line 16 "), "{refused}");
    }

    #[test]
    fn what_was_erased_leaves_no_word_in_the_text_and_the_chain_still_fits() {
        let mut entry = entry();
        entry.chain = entry.link([0; 16], Compartment::Everyday);
        let whole = entry.clone();
        assert!(entry.scrub(|change| change.field().is_some_and(|field| field == "first_name")));
        let mut text = Vec::new();
        write(&entry, &mut text).unwrap();
        let said = String::from_utf8(text.clone()).unwrap();
        for gone in ["Zoë", "first_name", &"05".repeat(16)] {
            assert!(!said.contains(gone), "{said}");
        }
        assert!(said.contains("digital"));
        let mut read = read(&text, &mut Names::default()).unwrap().remove(0);
        assert_eq!(read, entry);
        assert_eq!(read.link([0; 16], Compartment::Everyday), whole.chain);
        assert!(read.lacks(&whole) && read.heal(&whole) && !read.lacks(&whole));
        assert_eq!(read, whole);
    }

    #[test]
    fn what_is_no_entry_is_refused_with_its_line() {
        let mut text = Vec::new();
        write(&entry(), &mut text).unwrap();
        text.extend(b"{\"r\":1}\n");
        let error = read(&text, &mut Names::default()).unwrap_err().to_string();
        assert!(error.starts_with("line 2 is not a journal entry"), "{error}");
        assert!(matches!(
            super::read(&[0xff], &mut Names::default()),
            Err(LineError::NotText)
        ));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_refused_or_read(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            let _ = super::read(&bytes, &mut Names::default());
        }
    }
}
