//! An entry: what one command changed in one compartment.

use super::{AuthorId, ReplicaId, Stamp, TxId};
use crate::record::{Field, Kind, RecordId, Value};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

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
#[derive(Clone, Debug)]
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
        /// The writes to this field that the writer saw and replaced.
        over: Box<[Dot]>,
    },
    /// A kind of change of a later version: kept to the letter and exported again.
    Unknown(Box<RawValue>),
}

impl PartialEq for Change {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Create { record: a, kind: b }, Self::Create { record: c, kind: d }) => (a, b) == (c, d),
            (
                Self::Write {
                    record: a,
                    field: b,
                    value: c,
                    over: d,
                },
                Self::Write {
                    record: e,
                    field: f,
                    value: g,
                    over: h,
                },
            ) => (a, b, c, d) == (e, f, g, h),
            (Self::Unknown(a), Self::Unknown(b)) => a.get() == b.get(),
            _ => false,
        }
    }
}

impl Change {
    /// The record it touches, where that is known.
    pub fn record(&self) -> Option<RecordId> {
        match self {
            Self::Create { record, .. } | Self::Write { record, .. } => Some(*record),
            Self::Unknown(_) => None,
        }
    }
}

/// What one command changed in one compartment. Never changed once written.
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
    /// Random bytes under the body's digest, so that a digest that outlives its body gives nothing away.
    pub salt: [u8; 8],
    /// Digest of this entry and, through it, of all before it on this laptop: a fork shows.
    pub chain: [u8; 16],
}
