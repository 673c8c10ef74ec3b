//! Sealed rows for the store of the browser, and for drafts.
//!
//! `flags (1) ‖ epoch (4, big-endian) ‖ nonce (12) ‖ AES-256-GCM`. The flags, the epoch, the store,
//! the compartment and the row's id are authenticated, so that no row can stand for another.

use std::collections::BTreeMap;

use super::crypto::{Crypto, CryptoError};
use super::error::{Place, VaultError};
use super::ids::{Compartment, StoreId};
use super::unlocked::Unlocked;

/// The content was deflated before sealing.
const DEFLATED: u8 = 1;
/// Rows from this many bytes on are deflated; smaller ones gain nothing.
const WORTH_DEFLATING: usize = 512;
/// No row inflates to more than this; segments are far below.
const MOST: usize = 64 << 20;

/// The storage keys of one local store, derived from the workspace's.
pub struct RowKeys<C: Crypto> {
    epoch: u32,
    keys: BTreeMap<(Compartment, u32), C::Key>,
}

impl<C: Crypto> Clone for RowKeys<C> {
    fn clone(&self) -> Self {
        Self {
            epoch: self.epoch,
            keys: self.keys.clone(),
        }
    }
}

impl<C: Crypto> std::fmt::Debug for RowKeys<C> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RowKeys({} keys)", self.keys.len())
    }
}

impl<C: Crypto> RowKeys<C> {
    /// Derives a key for each compartment and epoch held; another store gets others.
    ///
    /// # Errors
    /// The platform's refusal.
    pub async fn derive(c: &C, unlocked: &Unlocked<C>, store: StoreId) -> Result<Self, VaultError> {
        let mut keys = BTreeMap::new();
        for (compartment, epoch) in unlocked.held() {
            let info = format!("koppel/1/rows\n{compartment}\n{epoch}");
            let secret = unlocked.secret(compartment, *epoch)?;
            let key = c.derive_key(secret, &store.0, info.as_bytes()).await?;
            keys.insert((compartment.clone(), *epoch), key);
        }
        Ok(Self {
            epoch: unlocked.epoch(),
            keys,
        })
    }

    fn key(&self, compartment: &Compartment, epoch: u32) -> Result<&C::Key, VaultError> {
        self.keys
            .get(&(compartment.clone(), epoch))
            .ok_or_else(|| VaultError::MissingKey {
                compartment: compartment.clone(),
                epoch,
            })
    }
}

/// Seals a row (a journal entry, a segment, a draft, a setting) for its one place in the store.
///
/// # Errors
/// [`VaultError::MissingKey`], [`VaultError::TooLarge`] over 64 MiB, or the platform's refusal.
pub async fn seal_row<C: Crypto>(
    c: &C,
    keys: &RowKeys<C>,
    store: &str,
    compartment: &Compartment,
    row: &str,
    plain: &[u8],
) -> Result<Vec<u8>, VaultError> {
    if plain.len() > MOST {
        return Err(VaultError::TooLarge(MOST));
    }
    let key = keys.key(compartment, keys.epoch)?;
    let packed = if plain.len() >= WORTH_DEFLATING {
        Some(c.deflate(plain).await?)
    } else {
        None
    };
    let (flags, content) = match &packed {
        Some(packed) if packed.len() < plain.len() => (DEFLATED, packed.as_slice()),
        _ => (0, plain),
    };
    let mut out = Vec::with_capacity(17 + content.len() + 16);
    out.push(flags);
    out.extend_from_slice(&keys.epoch.to_be_bytes());
    let mut nonce = [0; 12];
    c.random(&mut nonce);
    out.extend_from_slice(&nonce);
    let bound = bound(&out[..5], store, compartment, row);
    out.extend(c.encrypt(key, &nonce, &bound, content).await?);
    Ok(out)
}

/// The reverse of [`seal_row`].
///
/// # Errors
/// [`VaultError::Damaged`] with [`Place::Row`] for a row of another place, another store or with
/// changed bytes; [`VaultError::MissingKey`].
pub async fn open_row<C: Crypto>(
    c: &C,
    keys: &RowKeys<C>,
    store: &str,
    compartment: &Compartment,
    row: &str,
    sealed: &[u8],
) -> Result<Vec<u8>, VaultError> {
    let damaged = || VaultError::Damaged(Place::Row);
    let (head, rest) = sealed.split_first_chunk::<5>().ok_or_else(damaged)?;
    let (nonce, content) = rest.split_first_chunk::<12>().ok_or_else(damaged)?;
    let [flags, epoch @ ..] = *head;
    let key = keys.key(compartment, u32::from_be_bytes(epoch))?;
    let plain = match c
        .decrypt(key, nonce, &bound(head, store, compartment, row), content)
        .await
    {
        Ok(plain) => plain,
        Err(CryptoError::Mismatch) => return Err(damaged()),
        Err(other) => return Err(other.into()),
    };
    match flags {
        0 => Ok(plain),
        DEFLATED => match c.inflate(&plain, MOST).await {
            Err(CryptoError::Inflate) => Err(damaged()),
            other => Ok(other?),
        },
        _ => Err(damaged()),
    }
}

/// Each field with its length before it, so that no two places give the same bytes.
fn bound(head: &[u8], store: &str, compartment: &Compartment, row: &str) -> Vec<u8> {
    let mut out = b"koppel/1/row".to_vec();
    out.extend_from_slice(head);
    for field in [store, compartment.as_str(), row] {
        out.extend_from_slice(&(field.len() as u64).to_be_bytes());
        out.extend_from_slice(field.as_bytes());
    }
    out
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::vault::crypto::Kdf;
    use crate::vault::keyring::Keyring;
    use crate::vault::native::{Native, block_on};

    fn keys() -> (Unlocked<Native>, RowKeys<Native>) {
        let c = Native;
        let (_, unlocked) = block_on(Keyring::create(&c, "brood fiets wolk", Kdf::FLOOR)).unwrap();
        let keys = block_on(RowKeys::derive(&c, &unlocked, StoreId([7; 16]))).unwrap();
        (unlocked, keys)
    }

    #[test]
    fn a_row_opens_in_its_own_place_only() {
        let c = Native;
        let (unlocked, keys) = keys();
        let other = block_on(RowKeys::derive(&c, &unlocked, StoreId([8; 16]))).unwrap();
        let (day, more) = (Compartment::EVERYDAY, Compartment::CONFIDENTIAL);
        for plain in [vec![], b"kort".to_vec(), b"lang ".repeat(1000)] {
            let row = block_on(seal_row(&c, &keys, "entries", &day, "a1", &plain)).unwrap();
            assert_eq!(
                block_on(open_row(&c, &keys, "entries", &day, "a1", &row)),
                Ok(plain)
            );
            let refused = Err(VaultError::Damaged(Place::Row));
            assert_eq!(
                block_on(open_row(&c, &keys, "entries", &day, "a2", &row)),
                refused
            );
            assert_eq!(
                block_on(open_row(&c, &keys, "entriesa", &day, "1", &row)),
                refused
            );
            assert_eq!(
                block_on(open_row(&c, &keys, "entries", &more, "a1", &row)),
                refused
            );
            assert_eq!(
                block_on(open_row(&c, &other, "entries", &day, "a1", &row)),
                refused
            );
            for i in 0..row.len() {
                let mut changed = row.clone();
                changed[i] ^= 1;
                assert!(block_on(open_row(&c, &keys, "entries", &day, "a1", &changed)).is_err());
                assert!(block_on(open_row(&c, &keys, "entries", &day, "a1", &row[..i])).is_err());
            }
        }
    }

    #[test]
    fn a_long_row_is_deflated() {
        let (_, keys) = keys();
        let plain = b"lang ".repeat(1000);
        let row = block_on(seal_row(&Native, &keys, "s", &Compartment::EVERYDAY, "r", &plain)).unwrap();
        assert!(row.len() < plain.len() / 10);
    }
}
