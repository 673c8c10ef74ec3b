//! Opens a sealed file: structure and costs first, then a key, then every code, then the content.

use serde_json::Value;
use zeroize::Zeroizing;

use super::parse::{Checked, check, work};
use super::seal::{member_seal, part_seal};
use super::{
    Header, INFO_CONTENT, INFO_MAC, INFO_WORKSPACE_SLOT, PartHeader, PartSlot, RawPart, Seal, SealedPart,
    mac_input, member_code, stream,
};
use crate::vault::crypto::{Crypto, CryptoError};
use crate::vault::encoding::{same, to_hex};
use crate::vault::error::{Place, VaultError};
use crate::vault::ids::{Compartment, SlotId};
use crate::vault::slot::{Reading, Typed};
use crate::vault::unlocked::Unlocked;

/// With what a file is opened.
#[derive(Debug)]
pub enum Credential<'a, C: Crypto> {
    /// The open workspace: nothing is typed.
    Unlocked(&'a Unlocked<C>),
    /// Something typed: any member's passphrase, the recovery key, or an extra passphrase.
    Passphrase(&'a str),
    /// The passphrase of one slot of the file's keyring: a single derivation.
    Slot(SlotId, &'a str),
    /// Nothing: an example file opens by itself.
    Open,
}

/// Limits on opening.
#[derive(Clone, Copy, Debug)]
pub struct OpenOptions {
    /// Most bytes that the parts of a file may inflate to together.
    pub most_inflated: usize,
}

/// What any part may inflate to, bytes: small parts are no danger, and what they hold can be very regular.
const SMALL: usize = 8 << 20;

/// How many times as large as its packed bytes a larger part may become. Deflate itself goes up to 1,032 times; the
/// invented branches' journals become five times as large.
const MOST_GROWTH: usize = 64;

impl OpenOptions {
    /// What a part may inflate to, after those of the file that were opened.
    pub(super) fn room(self, packed: usize, taken: usize) -> usize {
        let by_ratio = packed.saturating_mul(MOST_GROWTH).saturating_add(SMALL);
        by_ratio.min(self.most_inflated.saturating_sub(taken))
    }
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self {
            most_inflated: 1 << 30,
        }
    }
}

/// A part in the clear.
#[derive(Clone, PartialEq)]
pub struct OpenPart {
    /// What it says of itself; authenticated now.
    pub header: PartHeader,
    /// The bytes.
    pub content: Vec<u8>,
}

impl OpenPart {
    /// Which compartment.
    pub fn compartment(&self) -> &Compartment {
        &self.header.compartment
    }

    /// What is in it, as the caller of `seal_file` put it.
    pub fn contains(&self) -> &Value {
        &self.header.contains
    }
}

impl std::fmt::Debug for OpenPart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenPart({:?}, {} bytes)", self.header, self.content.len())
    }
}

/// An opened file.
#[derive(Debug)]
pub struct Opened<C: Crypto> {
    /// What the file says of itself; authenticated now.
    pub header: Header,
    /// The keys of the workspace, when a member's passphrase or the recovery key opened it: enough
    /// to go on working with this file. `None` for an extra passphrase.
    pub unlocked: Option<Unlocked<C>>,
    /// The parts that opened.
    pub parts: Vec<OpenPart>,
    /// The parts whose keys are missing here.
    pub carried: Vec<SealedPart>,
    /// Parts that someone carried on and that a key held here would open, but that nothing shows to be a member's, or
    /// that are damaged. They are neither read nor carried on.
    pub closed: Vec<PartHeader>,
}

impl<C: Crypto> Opened<C> {
    /// Whether someone with the workspace's keys sealed this file, rather than someone who was only told an extra
    /// passphrase. With [`Credential::Unlocked`] these are the keys held here. With anything typed they are the keys
    /// that the file itself brought along, which anyone can make: then [`Unlocked::shares_keys_with`] has to say yes too
    /// before anything of it is merged.
    pub fn by_member(&self) -> bool {
        self.unlocked.is_some()
    }
}

/// Opens a file and checks every byte of it.
///
/// # Errors
/// See [`VaultError`]: [`VaultError::NotOurs`], [`VaultError::Newer`], [`VaultError::Truncated`],
/// [`VaultError::Damaged`], costs out of bounds, [`VaultError::WrongPassphrase`],
/// [`VaultError::OtherKind`] and [`VaultError::OtherWorkspace`] with [`Credential::Unlocked`], and
/// [`VaultError::MissingKey`] when no part opens.
pub async fn open_file<C: Crypto>(
    c: &C,
    text: &str,
    credential: Credential<'_, C>,
    options: OpenOptions,
) -> Result<Opened<C>, VaultError> {
    let Checked { envelope, header } = check(c, text).await?;
    let keys = keys(c, &envelope.parts, &header, credential).await?;

    let mut taken = 0;
    let mut parts = Vec::new();
    let (mut carried, mut closed) = (Vec::new(), Vec::new());
    let mut sealed_any = false;
    let described = header.parts.iter().zip(envelope.parts).zip(&envelope.seals);
    for (i, ((part, raw), seal)) in described.enumerate() {
        c.pause().await?;
        let opened = match seal {
            Some(seal) => match file_key(c, i, part, &raw, &keys).await? {
                Some(raw_key) => {
                    let file_key = c.secret(&raw_key).await?;
                    check_seal(c, part, &file_key, seal, &keys, (&header, &envelope.hdr)).await?;
                    sealed_any = true;
                    Some(open_part(c, i, &raw, &file_key, |packed| options.room(packed, taken)).await?)
                }
                None => None,
            },
            None => match open_carried(c, i, (part, &raw), &keys, (&header, options, taken)).await? {
                CarriedOn::Ours(content) => Some(content),
                CarriedOn::NotHeld => None,
                CarriedOn::Closed => {
                    closed.push(part.clone());
                    continue;
                }
            },
        };
        match opened {
            Some(content) => {
                taken += content.len();
                parts.push(OpenPart {
                    header: part.clone(),
                    content,
                });
            }
            None => carried.push(SealedPart::new(part.clone(), raw)),
        }
    }
    if let (true, Some(first)) = (parts.is_empty() && closed.is_empty(), header.parts.first()) {
        let (compartment, epoch) = (first.compartment.clone(), first.epoch);
        return Err(VaultError::MissingKey { compartment, epoch });
    }
    if !sealed_any {
        return Err(VaultError::Damaged(Place::Header));
    }
    let unlocked = match keys {
        Keys::Member(unlocked) => Some(unlocked),
        Keys::Extra(_) => None,
    };
    Ok(Opened {
        header,
        unlocked,
        parts,
        carried,
        closed,
    })
}

/// Checks what authenticates the file header for whoever opens a part.
async fn check_seal<C: Crypto>(
    c: &C,
    part: &PartHeader,
    file_key: &C::Secret,
    seal: &Seal,
    keys: &Keys<C>,
    (header, hdr): (&Header, &[u8]),
) -> Result<(), VaultError> {
    let mut right = same(&part_seal(c, file_key, hdr).await?, &seal.part);
    if let Keys::Member(unlocked) = keys {
        let secret = unlocked.secret(&part.compartment, part.epoch)?;
        right &= same(
            &member_seal(c, secret, &header.workspace.0, hdr).await?,
            &seal.member,
        );
    }
    if right {
        Ok(())
    } else {
        Err(VaultError::Damaged(Place::Header))
    }
}

/// What became of a part that was carried on.
enum CarriedOn {
    /// A member wrote it.
    Ours(Vec<u8>),
    /// There is no key for it here: carried on once more.
    NotHeld,
    /// There is a key, but nothing shows that a member wrote it, or it is damaged.
    Closed,
}

/// A part that was carried on has no seal of its maker in this file: whoever knew its key (from an extra passphrase)
/// could have put other content in it before. So it opens only with the code that a member left in it.
async fn open_carried<C: Crypto>(
    c: &C,
    index: usize,
    (part, raw): (&PartHeader, &RawPart),
    keys: &Keys<C>,
    (header, options, taken): (&Header, OpenOptions, usize),
) -> Result<CarriedOn, VaultError> {
    let raw_key = match file_key(c, index, part, raw, keys).await {
        Ok(Some(raw_key)) => raw_key,
        Ok(None) => return Ok(CarriedOn::NotHeld),
        Err(VaultError::Damaged(_)) => return Ok(CarriedOn::Closed),
        Err(other) => return Err(other),
    };
    let (Keys::Member(unlocked), Some(code)) = (keys, part.member) else {
        return Ok(CarriedOn::Closed);
    };
    let content = match open_part(c, index, raw, &c.secret(&raw_key).await?, |packed| {
        options.room(packed, taken)
    })
    .await
    {
        Ok(content) => content,
        Err(VaultError::Damaged(_) | VaultError::TooLarge(_)) => return Ok(CarriedOn::Closed),
        Err(other) => return Err(other),
    };
    let secret = unlocked.secret(&part.compartment, part.epoch)?;
    let of = (header.workspace, header.kind, &part.compartment, part.epoch);
    let wanted = member_code(c, secret, of, code.salt(), &content).await?;
    Ok(if wanted.same_as(&code) {
        CarriedOn::Ours(content)
    } else {
        CarriedOn::Closed
    })
}

/// What the credential turned into.
enum Keys<C: Crypto> {
    /// The keys of the workspace.
    Member(Unlocked<C>),
    /// The file keys of single parts, by index.
    Extra(Vec<(usize, Zeroizing<[u8; 32]>)>),
}

async fn keys<C: Crypto>(
    c: &C,
    parts: &[RawPart],
    header: &Header,
    credential: Credential<'_, C>,
) -> Result<Keys<C>, VaultError> {
    let passphrase = match credential {
        Credential::Unlocked(unlocked) => {
            unlocked.check_owner(header.workspace, header.kind)?;
            return Ok(Keys::Member(unlocked.clone()));
        }
        Credential::Open => return Ok(Keys::Member(header.keyring.unlock_open(c).await?)),
        Credential::Slot(id, passphrase) => {
            return Ok(Keys::Member(header.keyring.unlock(c, id, passphrase).await?));
        }
        Credential::Passphrase(passphrase) => passphrase,
    };
    let mut typed = Typed::new(c, passphrase)?;
    // The whole of it: a wrong passphrase is tried everywhere.
    work(&header.keyring, parts).check()?;
    match header.keyring.unlock_typed(c, &mut typed).await {
        Ok(unlocked) => return Ok(Keys::Member(unlocked)),
        Err(VaultError::WrongPassphrase | VaultError::RecoveryTypo) => {}
        Err(other) => return Err(other),
    }
    let mut found = Vec::new();
    for (i, part) in parts.iter().enumerate() {
        let part_header = to_hex(&c.sha256(&part.hdr).await?);
        c.pause().await?;
        for slot in &part.slots {
            let PartSlot::Passphrase(extra) = slot else {
                continue;
            };
            let Some(key) = typed.key(&extra.salt, extra.kdf, Reading::Passphrase).await? else {
                continue;
            };
            if let Some(raw_key) = unwrap(c, slot, &key, &part_header).await? {
                found.push((i, raw_key));
                break;
            }
        }
    }
    if found.is_empty() {
        Err(typed.refusal())
    } else {
        Ok(Keys::Extra(found))
    }
}

/// The key of one part, or `None` when it is not held.
async fn file_key<C: Crypto>(
    c: &C,
    index: usize,
    part: &PartHeader,
    raw: &RawPart,
    keys: &Keys<C>,
) -> Result<Option<Zeroizing<[u8; 32]>>, VaultError> {
    let unlocked = match keys {
        Keys::Extra(found) => {
            return Ok(found
                .iter()
                .find(|(i, _)| *i == index)
                .map(|(_, key)| key.clone()));
        }
        Keys::Member(unlocked) => unlocked,
    };
    if !unlocked.holds(&part.compartment, part.epoch) {
        return Ok(None);
    }
    let secret = unlocked.secret(&part.compartment, part.epoch)?;
    let part_header = to_hex(&c.sha256(&raw.hdr).await?);
    for slot in &raw.slots {
        let PartSlot::Workspace(own) = slot else { continue };
        let key = c.derive_key(secret, &own.salt, INFO_WORKSPACE_SLOT).await?;
        if let Some(raw_key) = unwrap(c, slot, &key, &part_header).await? {
            return Ok(Some(raw_key));
        }
    }
    Err(VaultError::Damaged(Place::Part(index)))
}

pub(super) async fn unwrap<C: Crypto>(
    c: &C,
    slot: &PartSlot,
    key: &C::Key,
    part_header: &str,
) -> Result<Option<Zeroizing<[u8; 32]>>, VaultError> {
    let (nonce, wrap) = slot.sealed();
    match c.decrypt(key, nonce, &slot.bound(part_header), wrap).await {
        Ok(plain) => {
            let plain = Zeroizing::new(plain);
            Ok(plain.as_slice().try_into().ok().map(Zeroizing::new))
        }
        Err(CryptoError::Mismatch) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

async fn open_part<C: Crypto>(
    c: &C,
    index: usize,
    raw: &RawPart,
    file_key: &C::Secret,
    room: impl Fn(usize) -> usize,
) -> Result<Vec<u8>, VaultError> {
    let part_header = to_hex(&c.sha256(&raw.hdr).await?);
    let mac_key = Zeroizing::new(c.derive_bytes(file_key, &[], INFO_MAC).await?);
    if !same(
        &c.hmac(&mac_key, &mac_input(&part_header, &raw.slots)).await?,
        &raw.mac,
    ) {
        return Err(VaultError::Damaged(Place::Part(index)));
    }
    let key = c.derive_key(file_key, &[], INFO_CONTENT).await?;
    let packed = match stream::open(c, &key, &raw.hdr, &raw.ct).await {
        Ok(packed) => packed,
        Err(stream::StreamError::Damaged(chunk)) => {
            return Err(VaultError::Damaged(Place::Chunk { part: index, chunk }));
        }
        Err(stream::StreamError::Crypto(other)) => return Err(other.into()),
    };
    match c.inflate(&packed, room(packed.len())).await {
        Err(CryptoError::Inflate) => Err(VaultError::Damaged(Place::Content(index))),
        other => Ok(other?),
    }
}

/// Whether a part that was carried on opens.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
pub(super) async fn opens_carried_for_tests<C: Crypto>(
    c: &C,
    part: (&PartHeader, &RawPart),
    unlocked: &Unlocked<C>,
    keyring: &crate::vault::Keyring,
) -> bool {
    let header = Header {
        workspace: keyring.workspace,
        kind: keyring.kind,
        keyring: keyring.clone(),
        parts: Vec::new(),
        work: 0,
    };
    let of = (&header, OpenOptions::default(), 0);
    let opened = open_carried(c, 0, part, &Keys::Member(unlocked.clone()), of).await;
    matches!(opened, Ok(CarriedOn::Ours(_)))
}
