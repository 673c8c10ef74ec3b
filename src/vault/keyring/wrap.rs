//! What stands in a slot: the workspace keys under the key that the slot opens with.

use zeroize::Zeroizing;

use super::{Keyring, Locked, Slot, SlotKind};
use crate::vault::crypto::{Crypto, CryptoError, Kdf};
use crate::vault::encoding::{lines, to_base64};
use crate::vault::error::{Place, VaultError};
use crate::vault::ids::SlotId;
use crate::vault::slot::Typed;
use crate::vault::unlocked::RawKeys;

impl Keyring {
    pub(super) async fn raw_keys<C: Crypto>(
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

    pub(super) async fn relock<C: Crypto>(
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
    pub(super) async fn lock<C: Crypto>(
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
    pub(super) fn bound(&self, kind: SlotKind, id: SlotId, rev: u32, kdf: Kdf, salt: &[u8; 16]) -> Vec<u8> {
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
    pub(super) fn bound_open(&self, id: SlotId) -> Vec<u8> {
        lines(&[
            "koppel/1/keyring",
            &self.workspace.to_string(),
            &self.kind.to_string(),
            "open",
            &id.to_string(),
        ])
    }
}

pub(super) async fn wrap<C: Crypto>(
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

pub(super) async fn unwrap<C: Crypto>(
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

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
impl Keyring {
    /// Has one slot with other keys: what anyone can do who knows the public ids.
    pub(crate) async fn replace_slots_for_tests(
        &mut self,
        keys: &RawKeys,
        passphrase: &str,
    ) -> Result<(), VaultError> {
        let c = &crate::vault::native::Native;
        let typed = &mut Typed::new(c, passphrase)?;
        let id = SlotId::random(c);
        self.slots = vec![
            self.lock(c, keys, SlotKind::Person, id, 0, typed, Kdf::FLOOR)
                .await?,
        ];
        Ok(())
    }
}
