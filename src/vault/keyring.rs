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

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::crypto::{Crypto, CryptoError, Kdf};
use super::encoding::{base64_bytes, lines, to_base64};
use super::error::{Place, VaultError};
use super::ids::{Kind, SlotId, WorkspaceId};
use super::recovery::RecoveryKey;
use super::slot::{Reading, Typed, check_costs};
use super::unlocked::{RawKeys, Unlocked};

/// As many slots as a keyring takes; a hostile file with more would cost a derivation for each.
pub const MOST_SLOTS: usize = 64;

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
    /// Slots taken out, so that merging an older keyring does not bring them back.
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
    /// A new workspace with real data and its first person.
    ///
    /// # Errors
    /// An empty passphrase, costs out of bounds, or the platform's refusal.
    pub async fn create<C: Crypto>(
        c: &C,
        passphrase: &str,
        costs: Kdf,
    ) -> Result<(Self, Unlocked<C>), VaultError> {
        let mut ring = Self::empty(c, Kind::Real);
        let keys = RawKeys::fresh(c);
        let mut typed = Typed::new(c, passphrase)?;
        let id = SlotId::random(c);
        let slot = ring
            .lock(c, &keys, SlotKind::Person, id, 0, &mut typed, costs)
            .await?;
        ring.slots.push(slot);
        let unlocked = keys.into_unlocked(c, id, ring.workspace, ring.kind).await?;
        Ok((ring, unlocked))
    }

    /// An example workspace, which opens with nothing typed.
    ///
    /// # Errors
    /// The platform's refusal.
    pub async fn create_example<C: Crypto>(c: &C) -> Result<(Self, Unlocked<C>), VaultError> {
        let mut ring = Self::empty(c, Kind::Example);
        let keys = RawKeys::fresh(c);
        let id = SlotId::random(c);
        let mut raw = [0; 32];
        c.random(&mut raw);
        let key = c.key(&raw).await?;
        let (nonce, wrap) = wrap(c, &key, &ring.bound_open(id), &keys).await?;
        ring.slots.push(Slot::Open(Ajar {
            id,
            key: raw,
            nonce,
            wrap,
        }));
        let unlocked = keys.into_unlocked(c, id, ring.workspace, ring.kind).await?;
        Ok((ring, unlocked))
    }

    fn empty(c: &impl Crypto, kind: Kind) -> Self {
        Self {
            workspace: WorkspaceId::random(c),
            kind,
            epoch: 1,
            slots: Vec::new(),
            removed: Vec::new(),
        }
    }

    /// Refuses a keyring that this program would not write. Done on every keyring read from a file
    /// or a store, before any key is derived.
    ///
    /// # Errors
    /// Costs out of bounds, an open slot in real data, too many slots, or [`Place::Keyring`].
    pub fn check(&self) -> Result<(), VaultError> {
        if self.slots.len() > MOST_SLOTS {
            return Err(VaultError::TooManySlots(MOST_SLOTS));
        }
        for (i, slot) in self.slots.iter().enumerate() {
            match slot {
                Slot::Person(locked) | Slot::Recovery(locked) => check_costs(locked.kdf)?,
                Slot::Open(_) if self.kind == Kind::Real => return Err(VaultError::OpenSlot),
                Slot::Open(_) => {}
            }
            let twice = self.slots.iter().skip(i + 1).any(|other| other.id() == slot.id());
            if twice || self.removed.contains(&slot.id()) {
                return Err(VaultError::Damaged(Place::Keyring));
            }
        }
        if self.slots.is_empty() || self.epoch == 0 {
            return Err(VaultError::Damaged(Place::Keyring));
        }
        Ok(())
    }

    /// Opens the slot of one person.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`], [`VaultError::RecoveryTypo`], [`VaultError::UnknownSlot`],
    /// or what [`Keyring::check`] refuses.
    pub async fn unlock<C: Crypto>(
        &self,
        c: &C,
        id: SlotId,
        passphrase: &str,
    ) -> Result<Unlocked<C>, VaultError> {
        let keys = self.raw_keys(c, id, &mut Typed::new(c, passphrase)?).await?;
        Ok(keys.into_unlocked(c, id, self.workspace, self.kind).await?)
    }

    /// Opens whichever slot this passphrase or recovery key fits. Costs a derivation for each slot.
    ///
    /// # Errors
    /// As [`Keyring::unlock`].
    pub async fn unlock_with_any<C: Crypto>(
        &self,
        c: &C,
        passphrase: &str,
    ) -> Result<Unlocked<C>, VaultError> {
        self.unlock_typed(c, &mut Typed::new(c, passphrase)?).await
    }

    pub(crate) async fn unlock_typed<C: Crypto>(
        &self,
        c: &C,
        typed: &mut Typed<'_, C>,
    ) -> Result<Unlocked<C>, VaultError> {
        // A whole recovery key is tried as one first: it is hardly ever somebody's passphrase.
        let mut order: Vec<&Slot> = self.slots.iter().collect();
        order.sort_by_key(|slot| matches!(slot, Slot::Recovery(_)) != typed.is_recovery_key());
        for slot in order {
            match self.raw_keys(c, slot.id(), typed).await {
                Ok(keys) => {
                    return Ok(keys
                        .into_unlocked(c, slot.id(), self.workspace, self.kind)
                        .await?);
                }
                Err(VaultError::WrongPassphrase | VaultError::RecoveryTypo) => {}
                Err(other) => return Err(other),
            }
        }
        Err(typed.refusal())
    }

    /// Opens the example, with nothing typed.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] when it has no open slot, and what [`Keyring::check`] refuses.
    pub async fn unlock_open<C: Crypto>(&self, c: &C) -> Result<Unlocked<C>, VaultError> {
        self.check()?;
        for slot in &self.slots {
            if let Slot::Open(ajar) = slot {
                let key = c.key(&ajar.key).await?;
                let keys = match unwrap(c, &key, &ajar.nonce, &self.bound_open(ajar.id), &ajar.wrap).await {
                    // The key stands beside it: if it does not fit, something was changed.
                    Err(VaultError::WrongPassphrase) => return Err(VaultError::Damaged(Place::Keyring)),
                    other => other?,
                };
                return Ok(keys.into_unlocked(c, ajar.id, self.workspace, self.kind).await?);
            }
        }
        Err(VaultError::WrongPassphrase)
    }

    /// Whether this is the passphrase of that slot.
    ///
    /// # Errors
    /// As [`Keyring::unlock`], bar the wrong passphrase.
    pub async fn verify<C: Crypto>(&self, c: &C, id: SlotId, passphrase: &str) -> Result<bool, VaultError> {
        match self.unlock(c, id, passphrase).await {
            Ok(_) => Ok(true),
            Err(VaultError::WrongPassphrase | VaultError::RecoveryTypo | VaultError::EmptyPassphrase) => {
                Ok(false)
            }
            Err(other) => Err(other),
        }
    }

    /// Adds a person, or a recovery key (then `new` is the key as printed). The one who adds types
    /// an own passphrase again, since keys are not kept where they could be read.
    ///
    /// # Errors
    /// As [`Keyring::unlock`], and [`VaultError::TooManySlots`].
    pub async fn add_slot<C: Crypto>(
        &mut self,
        c: &C,
        own: (SlotId, &str),
        kind: SlotKind,
        new: &str,
        costs: Kdf,
    ) -> Result<SlotId, VaultError> {
        if self.slots.len() >= MOST_SLOTS {
            return Err(VaultError::TooManySlots(MOST_SLOTS));
        }
        let keys = self.raw_keys(c, own.0, &mut Typed::new(c, own.1)?).await?;
        let id = SlotId::random(c);
        let slot = self
            .lock(c, &keys, kind, id, 0, &mut Typed::new(c, new)?, costs)
            .await?;
        self.slots.push(slot);
        Ok(id)
    }

    /// Adds a fresh recovery key and gives it back to be printed.
    ///
    /// # Errors
    /// As [`Keyring::add_slot`].
    pub async fn add_recovery<C: Crypto>(
        &mut self,
        c: &C,
        own: (SlotId, &str),
        costs: Kdf,
    ) -> Result<(SlotId, RecoveryKey), VaultError> {
        let key = RecoveryKey::random(c);
        let id = self
            .add_slot(c, own, SlotKind::Recovery, &key.passphrase(), costs)
            .await?;
        Ok((id, key))
    }

    /// Gives a slot another passphrase. `own` is any slot that opens: one's own for a change, the
    /// recovery key's after forgetting. The slot keeps its id, and so the person their history.
    ///
    /// # Errors
    /// As [`Keyring::unlock`].
    pub async fn change_passphrase<C: Crypto>(
        &mut self,
        c: &C,
        own: (SlotId, &str),
        target: SlotId,
        new: &str,
        costs: Kdf,
    ) -> Result<(), VaultError> {
        let keys = self.raw_keys(c, own.0, &mut Typed::new(c, own.1)?).await?;
        self.relock(c, &keys, target, &mut Typed::new(c, new)?, Some(costs))
            .await
    }

    /// Takes a slot out. See the head of this file for what that does and does not do.
    ///
    /// # Errors
    /// [`VaultError::UnknownSlot`] and [`VaultError::LastPerson`].
    pub fn remove_slot(&mut self, id: SlotId) -> Result<(), VaultError> {
        let slot = self.find(id)?;
        if slot.is_person() && self.slots.iter().filter(|slot| slot.is_person()).count() == 1 {
            return Err(VaultError::LastPerson);
        }
        self.slots.retain(|slot| slot.id() != id);
        self.removed.push(id);
        self.removed.sort_unstable();
        Ok(())
    }

    /// Makes new keys for what is written from now on; older keys stay, to read what is there. Needs
    /// the passphrase of every remaining slot, and is to be done on one laptop: two that do it
    /// apart from each other get different keys under one number.
    ///
    /// # Errors
    /// [`VaultError::UnknownSlot`] with the first slot whose passphrase is not given, or as
    /// [`Keyring::unlock`]; the keyring is then unchanged.
    pub async fn new_epoch<C: Crypto>(
        &mut self,
        c: &C,
        passphrases: &[(SlotId, &str)],
    ) -> Result<(), VaultError> {
        let mut next = self.clone();
        let mut keys: Option<RawKeys> = None;
        for slot in &self.slots {
            let id = slot.id();
            let given = passphrases
                .iter()
                .find(|(other, _)| *other == id)
                .ok_or(VaultError::UnknownSlot(id))?;
            let mut typed = Typed::new(c, given.1)?;
            let own = self.raw_keys(c, id, &mut typed).await?;
            let keys = keys.get_or_insert_with(|| {
                let mut renewed = own;
                renewed.renew(c, self.epoch.saturating_add(1));
                renewed
            });
            next.relock(c, keys, id, &mut typed, None).await?;
        }
        next.epoch = self.epoch.saturating_add(1);
        *self = next;
        Ok(())
    }

    /// Takes over what another copy of this keyring knows: slots added, passphrases changed, slots
    /// removed. Says whether anything changed. Only for a keyring out of a file whose header a
    /// member sealed (see `Opened::by_member`).
    ///
    /// # Errors
    /// [`VaultError::OtherKind`], [`VaultError::OtherWorkspace`], and what [`Keyring::check`] refuses.
    pub fn absorb(&mut self, other: &Self) -> Result<bool, VaultError> {
        other.check()?;
        if other.kind != self.kind {
            return Err(VaultError::OtherKind {
                found: other.kind,
                ours: self.kind,
            });
        }
        if other.workspace != self.workspace {
            return Err(VaultError::OtherWorkspace {
                found: other.workspace,
                ours: self.workspace,
            });
        }
        let mut next = self.clone();
        next.removed.extend(&other.removed);
        next.removed.sort_unstable();
        next.removed.dedup();
        for slot in &other.slots {
            match next.slots.iter_mut().find(|own| own.id() == slot.id()) {
                Some(own) if rank(slot) > rank(own) => *own = slot.clone(),
                Some(_) => {}
                None => next.slots.push(slot.clone()),
            }
        }
        next.slots.retain(|slot| !next.removed.contains(&slot.id()));
        next.epoch = next.epoch.max(other.epoch);
        next.check()?;
        let changed = next != *self;
        *self = next;
        Ok(changed)
    }

    fn find(&self, id: SlotId) -> Result<&Slot, VaultError> {
        self.slots
            .iter()
            .find(|slot| slot.id() == id)
            .ok_or(VaultError::UnknownSlot(id))
    }

    async fn raw_keys<C: Crypto>(
        &self,
        c: &C,
        id: SlotId,
        typed: &mut Typed<'_, C>,
    ) -> Result<RawKeys, VaultError> {
        self.check()?;
        let (locked, kind) = match self.find(id)? {
            Slot::Person(locked) => (locked, SlotKind::Person),
            Slot::Recovery(locked) => (locked, SlotKind::Recovery),
            Slot::Open(_) => return Err(VaultError::WrongPassphrase),
        };
        let Some(key) = typed.key(&locked.salt, locked.kdf, kind.reading()).await? else {
            return Err(typed.refusal());
        };
        let bound = self.bound(kind, id, locked.rev, locked.kdf, &locked.salt);
        unwrap(c, &key, &locked.nonce, &bound, &locked.wrap).await
    }

    async fn relock<C: Crypto>(
        &mut self,
        c: &C,
        keys: &RawKeys,
        id: SlotId,
        typed: &mut Typed<'_, C>,
        costs: Option<Kdf>,
    ) -> Result<(), VaultError> {
        let (kind, old) = match self.find(id)? {
            Slot::Person(old) => (SlotKind::Person, old),
            Slot::Recovery(old) => (SlotKind::Recovery, old),
            Slot::Open(_) => return Err(VaultError::UnknownSlot(id)),
        };
        let (rev, costs) = (old.rev.saturating_add(1), costs.unwrap_or(old.kdf));
        let slot = self.lock(c, keys, kind, id, rev, typed, costs).await?;
        if let Some(place) = self.slots.iter_mut().find(|slot| slot.id() == id) {
            *place = slot;
        }
        Ok(())
    }

    #[allow(clippy::too_many_arguments)] // Each is one field of the slot that is made.
    async fn lock<C: Crypto>(
        &self,
        c: &C,
        keys: &RawKeys,
        kind: SlotKind,
        id: SlotId,
        rev: u32,
        typed: &mut Typed<'_, C>,
        kdf: Kdf,
    ) -> Result<Slot, VaultError> {
        let mut salt = [0; 16];
        c.random(&mut salt);
        let Some(key) = typed.key(&salt, kdf, kind.reading()).await? else {
            return Err(VaultError::RecoveryTypo);
        };
        let (nonce, wrap) = wrap(c, &key, &self.bound(kind, id, rev, kdf, &salt), keys).await?;
        Ok(kind.slot(Locked {
            id,
            rev,
            kdf,
            salt,
            nonce,
            wrap,
        }))
    }

    /// The associated data of a locked slot.
    fn bound(&self, kind: SlotKind, id: SlotId, rev: u32, kdf: Kdf, salt: &[u8; 16]) -> Vec<u8> {
        let kind = match kind {
            SlotKind::Person => "person",
            SlotKind::Recovery => "recovery",
        };
        lines(&[
            "koppel/1/keyring",
            &self.workspace.to_string(),
            &self.kind.to_string(),
            kind,
            &id.to_string(),
            &rev.to_string(),
            &kdf.m.to_string(),
            &kdf.t.to_string(),
            &kdf.p.to_string(),
            &to_base64(salt),
        ])
    }

    /// The associated data of an open slot.
    fn bound_open(&self, id: SlotId) -> Vec<u8> {
        lines(&[
            "koppel/1/keyring",
            &self.workspace.to_string(),
            &self.kind.to_string(),
            "open",
            &id.to_string(),
        ])
    }
}

/// Which of two states of one slot is the later one; the wrap only makes it the same everywhere.
fn rank(slot: &Slot) -> (u32, &[u8]) {
    match slot {
        Slot::Person(locked) | Slot::Recovery(locked) => (locked.rev, &locked.wrap),
        Slot::Open(ajar) => (0, &ajar.wrap),
    }
}

async fn wrap<C: Crypto>(
    c: &C,
    key: &C::Key,
    bound: &[u8],
    keys: &RawKeys,
) -> Result<([u8; 12], Vec<u8>), VaultError> {
    let plain = Zeroizing::new(serde_json::to_vec(keys).map_err(|_| VaultError::Damaged(Place::Keyring))?);
    let mut nonce = [0; 12];
    c.random(&mut nonce);
    let wrap = c.encrypt(key, &nonce, bound, &plain).await?;
    Ok((nonce, wrap))
}

async fn unwrap<C: Crypto>(
    c: &C,
    key: &C::Key,
    nonce: &[u8; 12],
    bound: &[u8],
    wrap: &[u8],
) -> Result<RawKeys, VaultError> {
    let plain = match c.decrypt(key, nonce, bound, wrap).await {
        Ok(plain) => Zeroizing::new(plain),
        Err(CryptoError::Mismatch) => return Err(VaultError::WrongPassphrase),
        Err(other) => return Err(other.into()),
    };
    serde_json::from_slice(&plain).map_err(|_| VaultError::Damaged(Place::Keyring))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
