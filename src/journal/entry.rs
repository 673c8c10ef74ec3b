//! An entry: what one command changed in one compartment.

use super::chain::Salts;
use super::erase::Erase;
use super::{AuthorId, ReplicaId, Stamp, TxId};
use crate::record::{Field, Kind, RecordId, Value};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// A journal of its own with its own key, numbering, version vector and part in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Compartment {
    /// What everyday work needs.
    Everyday,
    /// What only casework needs.
    Confidential,
}

impl Compartment {
    /// Both, in the order in which they stand in files.
    pub const ALL: [Self; 2] = [Self::Everyday, Self::Confidential];

    /// The name in files and stores.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Everyday => "everyday",
            Self::Confidential => "confidential",
        }
    }
}

/// Names one entry, and with a record and field one write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Dot(pub Compartment, pub ReplicaId, pub u32);

/// One change within an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A record comes into being.
    Create {
        /// Its id.
        record: RecordId,
        /// Its kind.
        kind: Kind,
    },
    /// A field gets a value.
    Write {
        /// Of which record.
        record: RecordId,
        /// Which field.
        field: Field,
        /// What it holds from now on.
        value: Value,
        /// The writes to this field that the writer saw and replaced; also the erasures that it comes after.
        over: Box<[Dot]>,
    },
    /// A record, or some of its fields, is to be forgotten everywhere.
    Erase(Box<Erase>),
    /// What is left of a change that was erased.
    Erased {
        /// Which record it touched.
        record: RecordId,
        /// The salted digest of what stood here; the salt is gone.
        digest: Digest,
    },
    /// A kind of change of a later version: kept to the letter and exported again.
    Unknown(Later),
}

/// The first half of a SHA-256.
pub type Digest = [u8; 16];

/// The text of a change that only a later version understands. Every kind of change names its record second, and
/// its field, where it has one, third: so that erasure reaches it.
#[derive(Clone, Debug)]
pub struct Later(pub Box<RawValue>);

impl PartialEq for Later {
    fn eq(&self, other: &Self) -> bool {
        self.0.get() == other.0.get()
    }
}

impl Later {
    fn words(&self) -> (Option<RecordId>, Option<String>) {
        let parts: Vec<serde_json::Value> = serde_json::from_str(self.0.get()).unwrap_or_default();
        let word = |at: usize| parts.get(at).and_then(serde_json::Value::as_str);
        (word(1).and_then(|id| id.parse().ok()), word(2).map(str::to_owned))
    }
}

impl Change {
    /// The record it touches, where that is known.
    pub fn record(&self) -> Option<RecordId> {
        match self {
            Self::Create { record, .. } | Self::Write { record, .. } | Self::Erased { record, .. } => {
                Some(*record)
            }
            Self::Erase(erase) => Some(erase.record),
            Self::Unknown(later) => later.words().0,
        }
    }

    /// The field it touches, where that is known.
    pub fn field(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Write { field, .. } => Some(Cow::Borrowed(field)),
            Self::Unknown(later) => later.words().1.map(Cow::Owned),
            Self::Create { .. } | Self::Erase(_) | Self::Erased { .. } => None,
        }
    }
}

/// What one command changed in one compartment. Never changed once written, but for what is erased from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// On which laptop (and unlocking) it was written.
    pub replica: ReplicaId,
    /// Its number there and in this compartment, from 1 without gaps.
    pub seq: u32,
    /// When.
    pub stamp: Stamp,
    /// By whom.
    pub author: AuthorId,
    /// In which transaction.
    pub tx: TxId,
    /// Whether the transaction has another half in the other compartment.
    pub half: bool,
    /// The transaction that this one takes back.
    pub undoes: Option<TxId>,
    /// What the person did, as a code that the translations know.
    pub intent: Box<str>,
    /// What changed.
    pub changes: Vec<Change>,
    /// Random bytes under the changes' digests, so that a digest that outlives its change gives nothing away.
    pub salts: Salts,
    /// Digest of this entry and, through it, of all before it on this laptop: a fork shows.
    pub chain: Digest,
}

impl Entry {
    /// Its name.
    pub fn dot(&self, compartment: Compartment) -> Dot {
        Dot(compartment, self.replica, self.seq)
    }

    /// The erasures in it.
    pub fn erasures(&self) -> impl Iterator<Item = &Erase> {
        self.changes.iter().filter_map(|change| match change {
            Change::Erase(erase) => Some(&**erase),
            _ => None,
        })
    }
}
