//! The keyring: the workspace keys, wrapped once for each person who may open them.
//!
//! Public: it stands in every sealed file and beside the local store, and holds random ids, salts
//! and wrapped keys only. Who belongs to which id stands in the journal.
//!
//! Taking a slot out means that its passphrase opens neither this keyring nor the files sealed
//! from now on. It takes back nothing: whoever was in may have a copy of older files, of the older
//! keyring and so of the keys. [`Keyring::new_epoch`] makes what is written from then on unreadable
//! with those keys, and needs the passphrase of every remaining slot, since only with it can the
//! new keys be wrapped for that slot. (Wrapping them under the old keys would hand them to the one
//! who left.)

mod access;
mod changes;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod changes_tests;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod wrap;

pub use changes::{AccessChange, AccessStep, Proof};

use serde::{Deserialize, Serialize};

use super::crypto::Kdf;
use super::encoding::base64_bytes;
use super::error::{Place, VaultError};
use super::ids::{Kind, SlotId, WorkspaceId};
use super::slot::{Reading, Work, check_costs};

/// As many slots as a keyring takes; a hostile file with more would cost a derivation for each.
pub const MOST_SLOTS: usize = 64;

/// As many removed slots as a keyring remembers; thirty people a year leave it room for thirty years.
pub const MOST_REMOVED: usize = 1024;

/// The longest wrap, bytes: the keys of several hundred epochs.
const MOST_WRAP: usize = 64 << 10;

/// The wrapped keys of one workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keyring {
    /// Whose keys.
    pub workspace: WorkspaceId,
    /// Real data or the example.
    pub kind: Kind,
    /// The newest generation of keys, from 1.
    pub epoch: u32,
    /// One for each who may open.
    pub slots: Vec<Slot>,
    /// Slots taken out, so that an older copy does not ask to bring them back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<SlotId>,
}

/// One way in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Slot {
    /// A person with a passphrase.
    Person(Locked),
    /// The printed recovery key.
    Recovery(Locked),
    /// Opens with nothing typed: the key stands beside it. The example only.
    Open(Ajar),
}

/// A slot that opens with something typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Locked {
    /// Which slot.
    pub id: SlotId,
    /// How often its passphrase was changed; on merging, the later one wins.
    pub rev: u32,
    /// Argon2id costs.
    pub kdf: Kdf,
    /// Argon2id salt.
    #[serde(with = "base64_bytes")]
    pub salt: [u8; 16],
    /// AES-GCM nonce of the wrap.
    #[serde(with = "base64_bytes")]
    pub nonce: [u8; 12],
    /// The workspace keys, sealed under the derived key.
    #[serde(with = "base64_bytes")]
    pub wrap: Vec<u8>,
}

/// A slot that opens with nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ajar {
    /// Which slot.
    pub id: SlotId,
    /// The key of the wrap, in the clear.
    #[serde(with = "base64_bytes")]
    pub key: [u8; 32],
    /// AES-GCM nonce of the wrap.
    #[serde(with = "base64_bytes")]
    pub nonce: [u8; 12],
    /// The workspace keys, sealed under `key`.
    #[serde(with = "base64_bytes")]
    pub wrap: Vec<u8>,
}

/// What kind of secret a new slot takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// A person's passphrase.
    Person,
    /// A printed recovery key.
    Recovery,
}

impl Slot {
    /// Which slot.
    pub fn id(&self) -> SlotId {
        match self {
            Self::Person(slot) | Self::Recovery(slot) => slot.id,
            Self::Open(slot) => slot.id,
        }
    }

    /// Whether a person's passphrase opens it.
    pub fn is_person(&self) -> bool {
        matches!(self, Self::Person(_))
    }
}

impl SlotKind {
    fn reading(self) -> Reading {
        match self {
            Self::Person => Reading::Passphrase,
            Self::Recovery => Reading::Recovery,
        }
    }

    fn slot(self, locked: Locked) -> Slot {
        match self {
            Self::Person => Slot::Person(locked),
            Self::Recovery => Slot::Recovery(locked),
        }
    }
}

impl Keyring {
    /// Refuses a keyring that this program would not write. Done on every keyring read from a file
    /// or a store, before any key is derived.
    ///
    /// # Errors
    /// Costs out of bounds, by themselves or together; an open slot in real data, too many slots, or
    /// [`Place::Keyring`].
    pub fn check(&self) -> Result<(), VaultError> {
        if self.slots.len() > MOST_SLOTS {
            return Err(VaultError::TooManySlots(MOST_SLOTS));
        }
        if self.removed.len() > MOST_REMOVED {
            return Err(VaultError::Damaged(Place::Keyring));
        }
        for (i, slot) in self.slots.iter().enumerate() {
            let wrap = match slot {
                Slot::Person(locked) | Slot::Recovery(locked) => {
                    check_costs(locked.kdf)?;
                    &locked.wrap
                }
                Slot::Open(_) if self.kind == Kind::Real => return Err(VaultError::OpenSlot),
                Slot::Open(ajar) => &ajar.wrap,
            };
            if wrap.len() > MOST_WRAP {
                return Err(VaultError::Damaged(Place::Keyring));
            }
            let twice = self.slots.iter().skip(i + 1).any(|other| other.id() == slot.id());
            if twice || self.removed.contains(&slot.id()) {
                return Err(VaultError::Damaged(Place::Keyring));
            }
        }
        if self.slots.is_empty() || self.epoch == 0 {
            return Err(VaultError::Damaged(Place::Keyring));
        }
        self.work().check()
    }

    /// What trying a typed text on every slot takes.
    pub(crate) fn work(&self) -> Work {
        let mut work = Work::default();
        for slot in &self.slots {
            match slot {
                Slot::Person(locked) => work.add(locked.salt, locked.kdf, Reading::Passphrase),
                Slot::Recovery(locked) => work.add(locked.salt, locked.kdf, Reading::Recovery),
                Slot::Open(_) => {}
            }
        }
        work
    }

    /// Takes a slot out. See the head of this file for what that does and does not do.
    ///
    /// # Errors
    /// [`VaultError::UnknownSlot`], [`VaultError::LastPerson`] and [`VaultError::TooManyRemoved`].
    pub fn remove_slot(&mut self, id: SlotId) -> Result<(), VaultError> {
        let slot = self.find(id)?;
        if slot.is_person() && self.slots.iter().filter(|slot| slot.is_person()).count() == 1 {
            return Err(VaultError::LastPerson);
        }
        if self.removed.len() >= MOST_REMOVED {
            return Err(VaultError::TooManyRemoved(MOST_REMOVED));
        }
        self.slots.retain(|slot| slot.id() != id);
        self.removed.push(id);
        self.removed.sort_unstable();
        Ok(())
    }

    /// One slot.
    ///
    /// # Errors
    /// [`VaultError::UnknownSlot`] when it is not there, or no longer.
    pub fn slot(&self, id: SlotId) -> Result<&Slot, VaultError> {
        self.find(id)
    }

    fn find(&self, id: SlotId) -> Result<&Slot, VaultError> {
        self.slots
            .iter()
            .find(|slot| slot.id() == id)
            .ok_or(VaultError::UnknownSlot(id))
    }
}
