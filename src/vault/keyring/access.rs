//! Coming in, letting others in, and changing what one comes in with.

use super::wrap::{unwrap, wrap};
use super::{Ajar, Keyring, MOST_SLOTS, Slot, SlotKind};
use crate::order::InOrder;
use crate::vault::crypto::{Crypto, Kdf};
use crate::vault::error::{Place, VaultError};
use crate::vault::ids::{Kind, SlotId, WorkspaceId};
use crate::vault::recovery::RecoveryKey;
use crate::vault::slot::Typed;
use crate::vault::unlocked::{RawKeys, Unlocked};

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

    /// An example workspace, which opens with nothing typed; `id` is the slot of whoever opens it.
    ///
    /// # Errors
    /// The platform's refusal.
    pub async fn create_example<C: Crypto>(c: &C, id: SlotId) -> Result<(Self, Unlocked<C>), VaultError> {
        let mut ring = Self::empty(c, Kind::Example);
        let keys = RawKeys::fresh(c);
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
        order.order_by_key(|slot| matches!(slot, Slot::Recovery(_)) != typed.is_recovery_key());
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

    /// Makes new keys for what is written from now on; older keys stay, to read what is there. Needs
    /// the passphrase of every remaining slot, and is to be done on one laptop: two that do it
    /// apart from each other get different keys under one number.
    ///
    /// # Errors
    /// [`VaultError::PassphraseNeeded`] with the first slot whose passphrase is not given, or as
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
                .ok_or(VaultError::PassphraseNeeded(id))?;
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
        next.check()?;
        *self = next;
        Ok(())
    }
}
