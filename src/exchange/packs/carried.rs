//! Sealed parts: those that this laptop carries on without being able to read them, and those that it knows of and
//! that an erasure must replace.

use crate::journal::{Compartment, Vector};
use crate::record::to_hex;
use crate::vault::crypto::Kdf;
use crate::vault::sealed::{PartHeader, SealedPart};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Parts without a key here. They go into every file that this laptop makes, unchanged, until a part that holds as
/// much, or one that names them as replaced, takes their place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Carried(Vec<SealedPart>);

/// Parts that a laptop carries on at most. Each goes into every file that it makes, so without a bound a file could
/// make every later one too large to be opened.
pub const MOST_CARRIED: usize = 24;
/// Their bytes together.
pub const MOST_CARRIED_BYTES: usize = 32 << 20;
/// What deriving the keys of their extra passphrases may cost together, as [`crate::vault::crypto::Kdf::work`]: every
/// file that holds them asks that much more of whoever opens it with something typed.
const MOST_CARRIED_WORK: u64 = 8 * Kdf::DEFAULT.work();

/// What became of the parts of a file that cannot be read here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TakenOn {
    /// How many are carried on from now on.
    pub new: usize,
    /// How many found no room, and are left in their file.
    pub refused: usize,
}

impl Carried {
    /// The parts, for the next file.
    pub fn parts(&self) -> &[SealedPart] {
        &self.0
    }

    /// Their bytes together.
    pub fn bytes(&self) -> usize {
        self.0.iter().map(SealedPart::bytes).sum()
    }

    /// Lets go of what is beyond the bounds: an older release kept whatever came.
    pub fn bounded(self) -> Self {
        let mut kept = Self::default();
        for part in self.0 {
            if kept.has_room_for(&part) {
                kept.0.push(part);
            }
        }
        kept
    }

    fn has_room_for(&self, part: &SealedPart) -> bool {
        let work: u64 = self.0.iter().map(SealedPart::work).sum();
        self.0.len() < MOST_CARRIED
            && self.bytes() + part.bytes() <= MOST_CARRIED_BYTES
            && work.saturating_add(part.work()) <= MOST_CARRIED_WORK
    }

    fn holds(&self, digest: &[u8; 32]) -> bool {
        self.0.iter().any(|own| own.header().digest == *digest)
    }

    /// Takes on the parts of a file, as far as there is room. `headers` are those of all its parts; they count only
    /// when `authentic`: when a member of the workspace sealed the file.
    pub fn take_on(&mut self, parts: &[SealedPart], headers: &[PartHeader], authentic: bool) -> TakenOn {
        let mut taken = TakenOn::default();
        if authentic {
            for header in headers {
                self.0.retain(|own| !replaces(header, own.header()));
            }
        }
        for part in parts {
            let replaced = || authentic && headers.iter().any(|header| replaces(header, part.header()));
            if self.holds(&part.header().digest) || replaced() {
                continue;
            }
            if self.has_room_for(part) {
                self.0.push(part.clone());
                taken.new += 1;
            } else {
                taken.refused += 1;
            }
        }
        taken
    }

    /// What there is here and was not before, by its digest; and what was there before and is not here.
    pub fn since(&self, before: &Self) -> CarriedStep {
        let new = self.0.iter().filter(|part| !before.holds(&part.header().digest));
        let gone = before.0.iter().filter(|part| !self.holds(&part.header().digest));
        CarriedStep {
            new: new.map(|part| to_hex(&part.header().digest)).collect(),
            gone: gone.cloned().collect(),
        }
    }

    /// Takes back what an import did to it.
    pub fn take_back(&mut self, step: &CarriedStep) {
        self.0
            .retain(|part| !step.new.contains(&to_hex(&part.header().digest)));
        for part in &step.gone {
            if !self.holds(&part.header().digest) && self.has_room_for(part) {
                self.0.push(part.clone());
            }
        }
    }
}

/// What an import did to the parts that are carried on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CarriedStep {
    new: Vec<String>,
    gone: Vec<SealedPart>,
}

impl CarriedStep {
    /// Whether it did anything.
    pub fn is_nothing(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }
}

/// Whether `new` takes the place of `old`: it names it, or holds more and needs no more.
fn replaces(new: &PartHeader, old: &PartHeader) -> bool {
    if new.compartment != old.compartment || new.digest == old.digest {
        return false;
    }
    let names: BTreeSet<String> = list(&new.contains, "replaces");
    // Of two that hold as much, the one that names the other has lost what was erased.
    let holds_more = || {
        let (Some(new), Some(old)) = (Span::of(new), Span::of(old)) else {
            return false;
        };
        new.spans(&old) && !old.spans(&new)
    };
    names.contains(&to_hex(&old.digest)) || (new.epoch >= old.epoch && holds_more())
}

fn list(json: &serde_json::Value, name: &str) -> BTreeSet<String> {
    json.get(name)
        .and_then(|found| serde_json::from_value(found.clone()).ok())
        .unwrap_or_default()
}

/// From where to where a part goes in each numbering.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Span {
    /// What must be there before.
    pub(crate) after: Vector,
    /// Up to where it goes.
    pub(crate) upto: Vector,
}

impl Span {
    /// What a part says of itself; `None` when it says nothing that is understood.
    pub(crate) fn of(header: &PartHeader) -> Option<Self> {
        let vector = |json: &serde_json::Value| serde_json::from_value(json.get("vector")?.clone()).ok();
        Some(Self {
            after: vector(&header.requires)?,
            upto: vector(&header.contains)?,
        })
    }

    /// Whether everything of the other one lies within.
    pub(crate) fn spans(&self, other: &Self) -> bool {
        let of = |vector: &Vector, replica| vector.0.get(replica).copied().unwrap_or(0);
        other.upto.0.iter().all(|(replica, upto)| {
            of(&self.upto, replica) >= *upto && of(&self.after, replica) <= of(&other.after, replica)
        })
    }
}

/// A part that was made or opened here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownPart {
    compartment: Compartment,
    /// Its digest in hexadecimal digits.
    digest: String,
}

/// How many parts a laptop remembers: some years of exchanging daily among a handful of laptops.
const MOST_KNOWN: usize = 4096;

impl super::Book {
    /// Takes note of parts that were made or opened here.
    pub fn know_parts(&mut self, compartment: Compartment, headers: &[PartHeader]) {
        for header in headers {
            if header.compartment == crate::exchange::sealed::part(compartment) {
                let digest = to_hex(&header.digest);
                let known = KnownPart { compartment, digest };
                if !self.parts.contains(&known) {
                    self.parts.push(known);
                }
            }
        }
        let surplus = self.parts.len().saturating_sub(MOST_KNOWN);
        self.parts.drain(..surplus);
    }

    /// The digests of the parts that a full part made now takes the place of.
    pub(crate) fn replaced(&self, compartment: Compartment) -> impl Iterator<Item = &str> {
        let of = self
            .parts
            .iter()
            .filter(move |part| part.compartment == compartment);
        of.map(|part| part.digest.as_str())
    }
}
