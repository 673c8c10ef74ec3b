//! What someone who unlocked holds: keys that work, none that can be read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use super::crypto::{Crypto, CryptoError};
use super::encoding::{base64_bytes, same};
use super::error::VaultError;
use super::ids::{Compartment, Kind, SlotId, WorkspaceId};

/// What is derived to compare two keys; it never leaves the memory.
const INFO_SAME: &[u8] = b"koppel/1/same key";

/// One compartment's key of one epoch, in the clear. Lives only while a slot is opened or written.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct RawKey(#[serde(with = "base64_bytes")] [u8; 32]);

impl Drop for RawKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The content of a slot: `{"everyday":{"1":"…"},"confidential":{"1":"…"}}`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct RawKeys(pub(crate) BTreeMap<Compartment, BTreeMap<u32, RawKey>>);

impl RawKeys {
    /// A key of epoch 1 for every compartment.
    pub(crate) fn fresh(c: &impl Crypto) -> Self {
        let mut keys = Self(BTreeMap::new());
        keys.renew(c, 1);
        keys
    }

    /// Adds a key of this epoch for every compartment held.
    pub(crate) fn renew(&mut self, c: &impl Crypto, epoch: u32) {
        for compartment in Compartment::ALL {
            let mut raw = RawKey([0; 32]);
            c.random(&mut raw.0);
            self.0.entry(compartment).or_default().insert(epoch, raw);
        }
    }

    /// Hands the keys to the platform.
    pub(crate) async fn into_unlocked<C: Crypto>(
        self,
        c: &C,
        slot: SlotId,
        workspace: WorkspaceId,
        kind: Kind,
    ) -> Result<Unlocked<C>, CryptoError> {
        let mut secrets = BTreeMap::new();
        let mut epoch = 1;
        for (compartment, epochs) in &self.0 {
            for (generation, raw) in epochs {
                epoch = epoch.max(*generation);
                secrets.insert((compartment.clone(), *generation), c.secret(&raw.0).await?);
            }
        }
        Ok(Unlocked {
            slot,
            workspace,
            kind,
            epoch,
            secrets,
        })
    }
}

/// A workspace that someone opened.
pub struct Unlocked<C: Crypto> {
    slot: SlotId,
    workspace: WorkspaceId,
    kind: Kind,
    epoch: u32,
    secrets: BTreeMap<(Compartment, u32), C::Secret>,
}

impl<C: Crypto> Clone for Unlocked<C> {
    fn clone(&self) -> Self {
        Self {
            slot: self.slot,
            workspace: self.workspace,
            kind: self.kind,
            epoch: self.epoch,
            secrets: self.secrets.clone(),
        }
    }
}

impl<C: Crypto> std::fmt::Debug for Unlocked<C> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Unlocked(slot {}, workspace {}, {})",
            self.slot, self.workspace, self.kind
        )
    }
}

impl<C: Crypto> Unlocked<C> {
    /// Who unlocked: the author of what is written from now on.
    pub fn slot(&self) -> SlotId {
        self.slot
    }

    /// Which workspace.
    pub fn workspace(&self) -> WorkspaceId {
        self.workspace
    }

    /// Real data or the example.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The newest generation of keys held; new parts and rows are sealed under it.
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    /// Whether this person can read a compartment at some epoch.
    pub fn holds(&self, compartment: &Compartment, epoch: u32) -> bool {
        self.secrets.contains_key(&(compartment.clone(), epoch))
    }

    /// The compartments and epochs held, in order.
    pub fn held(&self) -> impl Iterator<Item = &(Compartment, u32)> {
        self.secrets.keys()
    }

    /// Refuses what belongs to another workspace or to the other kind.
    ///
    /// # Errors
    /// [`VaultError::OtherKind`] and [`VaultError::OtherWorkspace`].
    pub fn check_owner(&self, workspace: WorkspaceId, kind: Kind) -> Result<(), VaultError> {
        if kind != self.kind {
            return Err(VaultError::OtherKind {
                found: kind,
                ours: self.kind,
            });
        }
        if workspace != self.workspace {
            return Err(VaultError::OtherWorkspace {
                found: workspace,
                ours: self.workspace,
            });
        }
        Ok(())
    }

    /// Whether the other one holds the same keys: every key of a compartment and epoch that both hold is equal, and
    /// there is at least one. Only this shows that who opened a file belongs to the workspace: its id stands in clear
    /// in every file, and so anyone can make keys of their own under it.
    ///
    /// # Errors
    /// The platform's refusal.
    pub async fn shares_keys_with(&self, c: &C, other: &Self) -> Result<bool, VaultError> {
        if self.workspace != other.workspace || self.kind != other.kind {
            return Ok(false);
        }
        let mut shared = false;
        for (of, secret) in &self.secrets {
            let Some(theirs) = other.secrets.get(of) else {
                continue;
            };
            // Keys cannot be read here, so what is derived from them is compared.
            let mine = Zeroizing::new(c.derive_bytes(secret, &self.workspace.0, INFO_SAME).await?);
            let theirs = Zeroizing::new(c.derive_bytes(theirs, &self.workspace.0, INFO_SAME).await?);
            if !same(&mine, &theirs) {
                return Ok(false);
            }
            shared = true;
        }
        Ok(shared)
    }

    /// 32 bytes for a purpose of the local store (hashes of segments, an index), bound to a
    /// compartment, the newest epoch and a salt.
    ///
    /// # Errors
    /// [`VaultError::MissingKey`] when this person cannot read the compartment.
    pub async fn derive_bytes(
        &self,
        c: &C,
        compartment: &Compartment,
        salt: &[u8],
        purpose: &str,
    ) -> Result<[u8; 32], VaultError> {
        let info = format!("koppel/1/use\n{purpose}");
        Ok(
            c.derive_bytes(self.secret(compartment, self.epoch)?, salt, info.as_bytes())
                .await?,
        )
    }

    /// The key material of a compartment and epoch.
    pub(crate) fn secret(&self, compartment: &Compartment, epoch: u32) -> Result<&C::Secret, VaultError> {
        self.secrets
            .get(&(compartment.clone(), epoch))
            .ok_or_else(|| VaultError::MissingKey {
                compartment: compartment.clone(),
                epoch,
            })
    }
}
