//! The chain of digests through a laptop's entries. Each change has a salted digest of its own, and the chain covers
//! these: so an entry still verifies when one of its changes was erased and the others kept what they say.

use super::Compartment;
use super::entry::{Change, Digest, Entry};
use sha2::{Digest as _, Sha256};

/// The random bytes under the digests of an entry's changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Salts {
    /// One seed, from which the salt of each change is made.
    Seed([u8; 16]),
    /// The salt of each change by itself: the seed would give those of the erased changes (`None`) away.
    Each(Box<[Option<[u8; 16]>]>),
}

impl Salts {
    /// A seed from fresh random bytes. Two compartments get two: the holder of one must not know the other's.
    pub fn fresh(random: [u8; 16], compartment: Compartment) -> Self {
        let mut made = Sha256::new();
        made.update(random);
        made.update(compartment.name());
        Self::Seed(half(made))
    }

    /// The salt of a change, counted from 0; `None` when it was erased.
    pub fn of(&self, at: usize) -> Option<[u8; 16]> {
        match self {
            Self::Seed(seed) => {
                let mut made = Sha256::new();
                made.update(seed);
                made.update((at as u64).to_be_bytes());
                Some(half(made))
            }
            Self::Each(salts) => salts.get(at).copied().flatten(),
        }
    }
}

fn half(made: Sha256) -> Digest {
    let mut digest = [0; 16];
    digest.copy_from_slice(&made.finalize()[..16]);
    digest
}

impl Change {
    /// Its salted digest. A change that was erased has kept it.
    pub fn digest(&self, salt: Option<[u8; 16]>) -> Digest {
        if let Self::Erased { digest, .. } = self {
            return *digest;
        }
        let mut made = Sha256::new();
        made.update(salt.unwrap_or_default());
        // Writing text to memory does not fail; if it did, the chain would show it.
        made.update(serde_json::to_vec(self).unwrap_or_default());
        half(made)
    }
}

impl Entry {
    /// The digest that follows `before` in the laptop's chain: over all that the entry says of itself and the
    /// digests of its changes.
    pub fn link(&self, before: Digest, compartment: Compartment) -> Digest {
        let mut made = Sha256::new();
        made.update(before);
        made.update(compartment.name());
        made.update(self.replica.0);
        made.update(self.seq.to_be_bytes());
        made.update(self.stamp.0.to_be_bytes());
        made.update(self.stamp.1.to_be_bytes());
        made.update(self.author.0);
        made.update(self.tx.0);
        made.update([u8::from(self.half)]);
        made.update(self.undoes.map_or([0; 8], |tx| tx.0));
        made.update((self.intent.len() as u64).to_be_bytes());
        made.update(self.intent.as_bytes());
        for (at, change) in self.changes.iter().enumerate() {
            made.update(change.digest(self.salts.of(at)));
        }
        half(made)
    }

    /// Turns changes into stubs. True when there was one to turn.
    pub(super) fn scrub(&mut self, goes: impl Fn(&Change) -> bool) -> bool {
        let gone: Vec<bool> = self.changes.iter().map(&goes).collect();
        if !gone.contains(&true) {
            return false;
        }
        let salts: Box<[_]> = (0..self.changes.len()).map(|at| self.salts.of(at)).collect();
        for (at, change) in self.changes.iter_mut().enumerate() {
            if let (Some(true), Some(record)) = (gone.get(at), change.record()) {
                let digest = change.digest(salts[at]);
                *change = Change::Erased { record, digest };
            }
        }
        self.salts = Salts::Each(
            salts
                .iter()
                .zip(&self.changes)
                .map(|(salt, change)| salt.filter(|_| !matches!(change, Change::Erased { .. })))
                .collect(),
        );
        true
    }

    /// Whether another copy still knows something of which only a stub is left here.
    pub(super) fn lacks(&self, other: &Self) -> bool {
        let pairs = self.changes.iter().zip(&other.changes).enumerate();
        pairs.into_iter().any(|(at, (own, theirs))| {
            matches!(own, Change::Erased { .. })
                && !matches!(theirs, Change::Erased { .. })
                && own.digest(None) == theirs.digest(other.salts.of(at))
        })
    }

    /// Takes back from another copy what only a stub is left of here. True when there was something.
    pub(super) fn heal(&mut self, other: &Self) -> bool {
        let mut healed = false;
        let mut salts: Vec<_> = (0..self.changes.len()).map(|at| self.salts.of(at)).collect();
        for (at, (own, theirs)) in self.changes.iter_mut().zip(&other.changes).enumerate() {
            let lacks = matches!(own, Change::Erased { .. }) && !matches!(theirs, Change::Erased { .. });
            let salt = other.salts.of(at);
            if lacks && own.digest(None) == theirs.digest(salt) {
                *own = theirs.clone();
                salts[at] = salt;
                healed = true;
            }
        }
        if healed {
            // A seed gives the salts of all changes: it is only taken when nothing is erased any more.
            self.salts = match &other.salts {
                Salts::Seed(seed) if salts.iter().all(Option::is_some) => Salts::Seed(*seed),
                _ => Salts::Each(salts.into()),
            };
        }
        healed
    }
}
