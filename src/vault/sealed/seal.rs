//! Makes a sealed file.

use serde_json::Value;
use zeroize::Zeroizing;

use super::open::OpenOptions;
use super::parse::FORMAT;
use super::{
    Envelope, INFO_CONTENT, INFO_MAC, INFO_SEAL, INFO_WORKSPACE_SLOT, MEMBER, PartSlot, PassphraseSlot,
    RawEntry, RawHeader, RawPart, RawPartHeader, Seal, SealedPart, VERSION, WorkspaceSlot, digest, mac_input,
    member_code, stream,
};
use crate::vault::crypto::{Crypto, Kdf};
use crate::vault::encoding::to_hex;
use crate::vault::error::{Place, VaultError};
use crate::vault::ids::Compartment;
use crate::vault::keyring::Keyring;
use crate::vault::slot::{Reading, Typed};
use crate::vault::unlocked::Unlocked;

/// One compartment's content, to be sealed.
#[derive(Clone, Debug)]
pub struct PartToSeal<'a> {
    /// Which compartment; the one who seals must hold its key.
    pub compartment: Compartment,
    /// What is in it, readable without a key: an object of version vectors, random ids only.
    pub contains: Value,
    /// What one must have before it is of use; readable without a key.
    pub requires: Value,
    /// The bytes.
    pub content: &'a [u8],
}

/// How to seal.
#[derive(Clone, Copy, Debug)]
pub struct SealOptions<'a> {
    /// Passphrases told to someone who is not in the keyring. Each opens every part sealed here,
    /// and none that is carried on.
    pub extra_passphrases: &'a [&'a str],
    /// Costs of the extra passphrases.
    pub costs: Kdf,
    /// Parts without a key here, put in unchanged.
    pub carried: &'a [SealedPart],
}

impl Default for SealOptions<'_> {
    fn default() -> Self {
        Self {
            extra_passphrases: &[],
            costs: Kdf::DEFAULT,
            carried: &[],
        }
    }
}

/// An extra passphrase with the key derived from it.
struct Extra<C: Crypto> {
    salt: [u8; 16],
    key: C::Key,
}

/// Seals content under fresh keys. The text says nothing that the keyring, the compartments and
/// the callers' `contains` and `requires` do not say.
///
/// # Errors
/// [`VaultError::Nothing`] without parts, [`VaultError::MissingKey`] for a compartment that the one
/// who seals cannot read, [`VaultError::OtherWorkspace`] or [`VaultError::OtherKind`] for a keyring
/// that is not theirs, or the platform's refusal.
pub async fn seal_file<C: Crypto>(
    c: &C,
    unlocked: &Unlocked<C>,
    keyring: &Keyring,
    parts: &[PartToSeal<'_>],
    options: SealOptions<'_>,
) -> Result<String, VaultError> {
    unlocked.check_owner(keyring.workspace, keyring.kind)?;
    keyring.check()?;
    if parts.is_empty() {
        return Err(VaultError::Nothing);
    }
    let mut extras = Vec::new();
    for passphrase in options.extra_passphrases {
        let mut salt = [0; 16];
        c.random(&mut salt);
        let key = Typed::new(c, passphrase)?
            .key(&salt, options.costs, Reading::Passphrase)
            .await?;
        extras.extend(key.map(|key| Extra { salt, key }));
    }

    let mut entries = Vec::new();
    let mut sealed = Vec::new();
    let mut file_keys = Vec::new();
    for part in parts {
        let (raw, file_key) = seal_part(c, unlocked, part, &extras, options.costs).await?;
        entries.push(RawEntry {
            compartment: part.compartment.clone(),
            epoch: unlocked.epoch(),
            digest: digest(c, &raw).await?,
        });
        sealed.push(raw);
        file_keys.push(file_key);
    }
    for carried in options.carried {
        let header = carried.header();
        entries.push(RawEntry {
            compartment: header.compartment.clone(),
            epoch: header.epoch,
            digest: header.digest,
        });
        sealed.push(carried.raw().clone());
    }

    let hdr = json(&RawHeader {
        format: FORMAT.to_owned(),
        version: VERSION,
        workspace: unlocked.workspace(),
        kind: unlocked.kind(),
        keyring: keyring.clone(),
        parts: entries,
    })?;
    let mut seals = Vec::new();
    for (part, file_key) in parts.iter().zip(&file_keys) {
        let secret = unlocked.secret(&part.compartment, unlocked.epoch())?;
        seals.push(Some(Seal {
            part: part_seal(c, file_key, &hdr).await?,
            member: member_seal(c, secret, &unlocked.workspace().0, &hdr).await?,
        }));
    }
    seals.resize_with(sealed.len(), || None);
    let sum = to_hex(&c.sha256(&hdr).await?);
    let envelope = Envelope {
        koppel: VERSION,
        sum,
        hdr,
        seals,
        parts: sealed,
    };
    serde_json::to_string(&envelope).map_err(|_| VaultError::Damaged(Place::Envelope))
}

/// The code over the file header under a part's own key.
pub(super) async fn part_seal<C: Crypto>(
    c: &C,
    file_key: &C::Secret,
    hdr: &[u8],
) -> Result<[u8; 32], VaultError> {
    let key = Zeroizing::new(c.derive_bytes(file_key, &[], INFO_SEAL).await?);
    Ok(c.hmac(&key, hdr).await?)
}

/// The code over the file header under the workspace's key.
pub(super) async fn member_seal<C: Crypto>(
    c: &C,
    secret: &C::Secret,
    workspace: &[u8; 16],
    hdr: &[u8],
) -> Result<[u8; 32], VaultError> {
    let key = Zeroizing::new(c.derive_bytes(secret, workspace, INFO_SEAL).await?);
    Ok(c.hmac(&key, hdr).await?)
}

async fn seal_part<C: Crypto>(
    c: &C,
    unlocked: &Unlocked<C>,
    part: &PartToSeal<'_>,
    extras: &[Extra<C>],
    costs: Kdf,
) -> Result<(RawPart, C::Secret), VaultError> {
    let secret = unlocked.secret(&part.compartment, unlocked.epoch())?;
    let mut contains = part.contains.clone();
    if let Some(all) = contains.as_object_mut() {
        let mut salt = [0; 16];
        c.random(&mut salt);
        let of = (
            unlocked.workspace(),
            unlocked.kind(),
            &part.compartment,
            unlocked.epoch(),
        );
        let code = member_code(c, secret, of, &salt, part.content).await?;
        let code = serde_json::to_value(code).map_err(|_| VaultError::Damaged(Place::Envelope))?;
        all.insert(MEMBER.to_owned(), code);
    }
    let hdr = json(&RawPartHeader {
        workspace: unlocked.workspace(),
        kind: unlocked.kind(),
        compartment: part.compartment.clone(),
        epoch: unlocked.epoch(),
        contains,
        requires: part.requires.clone(),
    })?;
    let header = to_hex(&c.sha256(&hdr).await?);

    let mut raw_key = Zeroizing::new([0; 32]);
    c.random(raw_key.as_mut_slice());
    let file_key = c.secret(&raw_key).await?;
    let content_key = c.derive_key(&file_key, &[], INFO_CONTENT).await?;
    let mut packed = c.deflate(part.content).await?;
    if part.content.len() > OpenOptions::default().room(packed.len(), 0) && !makes_bombs() {
        // It would be taken for a bomb: what is repeated ten thousand times packs as small.
        packed = unpacked(part.content);
    }
    let ct = stream::seal(c, &content_key, &hdr, &packed).await?;

    let mut salt = [0; 16];
    c.random(&mut salt);
    let key = c.derive_key(secret, &salt, INFO_WORKSPACE_SLOT).await?;
    let empty = PartSlot::Workspace(WorkspaceSlot {
        salt,
        nonce: [0; 12],
        wrap: [0; 48],
    });
    let mut slots = vec![fill(c, empty, &key, &header, &raw_key).await?];
    for extra in extras {
        let slot = PassphraseSlot {
            kdf: costs,
            salt: extra.salt,
            nonce: [0; 12],
            wrap: [0; 48],
        };
        slots.push(fill(c, PartSlot::Passphrase(slot), &extra.key, &header, &raw_key).await?);
    }
    let mac_key = Zeroizing::new(c.derive_bytes(&file_key, &[], INFO_MAC).await?);
    let mac = c.hmac(&mac_key, &mac_input(&header, &slots)).await?;
    Ok((RawPart { hdr, slots, mac, ct }, file_key))
}

/// Whether a test wants what this program never writes.
#[cfg(not(test))]
const fn makes_bombs() -> bool {
    false
}

#[cfg(test)]
thread_local!(pub(super) static BOMBS: std::cell::Cell<bool> = const { std::cell::Cell::new(false) });

#[cfg(test)]
fn makes_bombs() -> bool {
    BOMBS.get()
}

/// Deflate that packs nothing (RFC 1951, blocks of type 0), so that whatever is sealed can be opened again.
fn unpacked(content: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len() + content.len() / 10_000 + 5);
    let blocks = content.len().div_ceil(usize::from(u16::MAX));
    for (i, block) in content.chunks(usize::from(u16::MAX)).enumerate() {
        let len = block.len() as u16;
        out.push(u8::from(i + 1 == blocks));
        out.extend_from_slice(&len.to_le_bytes());
        out.extend_from_slice(&(!len).to_le_bytes());
        out.extend_from_slice(block);
    }
    out
}

/// Puts the wrapped file key in a slot.
async fn fill<C: Crypto>(
    c: &C,
    mut slot: PartSlot,
    key: &C::Key,
    header: &str,
    raw_key: &[u8; 32],
) -> Result<PartSlot, VaultError> {
    let mut fresh = [0; 12];
    c.random(&mut fresh);
    let sealed = c.encrypt(key, &fresh, &slot.bound(header), raw_key).await?;
    // AES-GCM gives exactly 16 bytes more than it takes.
    let sealed = sealed
        .try_into()
        .map_err(|_| VaultError::Damaged(Place::Envelope))?;
    let (nonce, wrap) = match &mut slot {
        PartSlot::Workspace(slot) => (&mut slot.nonce, &mut slot.wrap),
        PartSlot::Passphrase(slot) => (&mut slot.nonce, &mut slot.wrap),
    };
    (*nonce, *wrap) = (fresh, sealed);
    Ok(slot)
}

fn json(value: &impl serde::Serialize) -> Result<Vec<u8>, VaultError> {
    serde_json::to_vec(value).map_err(|_| VaultError::Damaged(Place::Envelope))
}
