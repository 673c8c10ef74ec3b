//! Names in the vault: random ids, kinds and compartments.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::crypto::Crypto;
use super::encoding::{from_hex, to_hex};

/// A text that is no id of the kind asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not {0}")]
pub struct BadId(&'static str);

macro_rules! random_id {
    ($(#[$doc:meta])* $name:ident, $bytes:literal, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(pub [u8; $bytes]);

        impl $name {
            /// A fresh one.
            pub fn random(c: &impl Crypto) -> Self {
                let mut bytes = [0; $bytes];
                c.random(&mut bytes);
                Self(bytes)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&to_hex(&self.0))
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
        impl std::str::FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                from_hex(text).and_then(|b| b.try_into().ok()).map(Self).ok_or(BadId($what))
            }
        }
        impl TryFrom<String> for $name {
            type Error = BadId;
            fn try_from(text: String) -> Result<Self, BadId> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }
    };
}

random_id!(
    /// A workspace: the data that is unlocked together. 16 random bytes, in lower-case hex.
    WorkspaceId, 16, "a workspace id (32 lower-case hex digits)"
);
random_id!(
    /// A key slot, and so the author of journal entries. 8 random bytes, in lower-case hex.
    SlotId, 8, "a slot id (16 lower-case hex digits)"
);
random_id!(
    /// A local store; the storage keys depend on it. 16 random bytes, in lower-case hex.
    StoreId, 16, "a store id (32 lower-case hex digits)"
);

/// Real data, or the invented example. Authenticated everywhere, so that the two never mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// People who exist.
    Real,
    /// The invented branch.
    Example,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Real => "real",
            Self::Example => "example",
        })
    }
}

/// What has its own key, journal and part in a file. 1–32 of `a-z`, `0-9`, `-`.
///
/// Not an enum: a laptop must carry on the parts of compartments that a later release adds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Compartment(Cow<'static, str>);

impl Compartment {
    /// Names, contacts, languages, availability, attendance, duo states.
    pub const EVERYDAY: Self = Self(Cow::Borrowed("everyday"));
    /// Residence, income, health, obstacles, casework notes.
    pub const CONFIDENTIAL: Self = Self(Cow::Borrowed("confidential"));
    /// Those a new workspace gets keys for.
    pub const ALL: [Self; 2] = [Self::EVERYDAY, Self::CONFIDENTIAL];

    /// The name as it stands in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Compartment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Compartment {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        let fits = (1..=32).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits.then_some(Self(Cow::Owned(text)))
            .ok_or(BadId("a compartment name (a-z, 0-9, -)"))
    }
}

impl From<Compartment> for String {
    fn from(name: Compartment) -> Self {
        name.0.into_owned()
    }
}
