//! From text to a checked file, before any key is derived: hostile input ends here.

use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::{
    Envelope, Header, MEMBER, PartHeader, PartSlot, RawHeader, RawPart, RawPartHeader, Seal, SealedPart,
    VERSION, digest,
};
use crate::vault::crypto::Crypto;
use crate::vault::encoding::{base64_bytes, same, to_hex};
use crate::vault::error::{Place, VaultError};
use crate::vault::keyring::Keyring;
use crate::vault::slot::{Reading, Work, check_costs};

/// What the header says it is.
pub(super) const FORMAT: &str = "koppel-sealed";
/// Larger headers are refused before they are read.
const MOST_HEADER: usize = 8 << 20;
/// More parts than any file of ours.
const MOST_PARTS: usize = 64;
/// More slots than any part of ours; each passphrase slot costs a derivation.
const MOST_PART_SLOTS: usize = 16;

/// A file whose structure, digests and costs are in order. Nothing is authenticated yet.
pub(super) struct Checked {
    pub(super) envelope: Envelope,
    pub(super) header: Header,
}

/// What a file says of itself, without any key: for a preview before the passphrase is asked.
///
/// # Errors
/// Everything that [`super::open_file`] finds before it derives a key.
pub async fn peek_header<C: Crypto>(c: &C, text: &str) -> Result<Header, VaultError> {
    Ok(check(c, text).await?.header)
}

pub(super) async fn check<C: Crypto>(c: &C, text: &str) -> Result<Checked, VaultError> {
    let envelope = decode(c, envelope(text)?).await?;
    if to_hex(&c.sha256(&envelope.hdr).await?) != envelope.sum {
        return Err(VaultError::Damaged(Place::Header));
    }
    let raw: RawHeader = header_json(&envelope.hdr).ok_or(VaultError::Damaged(Place::Header))?;
    if raw.version > VERSION {
        return Err(VaultError::Newer(raw.version));
    }
    let fits = raw.format == FORMAT
        && raw.version == VERSION
        && !raw.parts.is_empty()
        && raw.parts.len() <= MOST_PARTS
        && raw.parts.len() == envelope.parts.len()
        && raw.parts.len() == envelope.seals.len()
        && raw.keyring.workspace == raw.workspace
        && raw.keyring.kind == raw.kind;
    if !fits {
        return Err(VaultError::Damaged(Place::Header));
    }
    raw.keyring.check()?;
    let mut parts = Vec::with_capacity(raw.parts.len());
    c.pause().await?;
    for (i, (part, entry)) in envelope.parts.iter().zip(&raw.parts).enumerate() {
        let (owner, header) = check_part(c, part)
            .await?
            .ok_or(VaultError::Damaged(Place::Part(i)))?;
        let fits = owner == (raw.workspace, raw.kind)
            && header.compartment == entry.compartment
            && header.epoch == entry.epoch
            && same(&header.digest, &entry.digest);
        if !fits {
            return Err(VaultError::Damaged(Place::Part(i)));
        }
        parts.push(header);
    }
    let work = work(&raw.keyring, &envelope.parts).derivations();
    let header = Header {
        work,
        workspace: raw.workspace,
        kind: raw.kind,
        keyring: raw.keyring,
        parts,
    };
    Ok(Checked { envelope, header })
}

/// What trying a typed text on a file takes: its keyring and the passphrase slots of all parts.
pub(super) fn work(keyring: &Keyring, parts: &[RawPart]) -> Work {
    let mut work = keyring.work();
    for slot in parts.iter().flat_map(|part| &part.slots) {
        if let PartSlot::Passphrase(slot) = slot {
            work.add(slot.salt, slot.kdf, Reading::Passphrase);
        }
    }
    work
}

/// Checks the shape of a part by itself; `None` when it is not as this program writes parts.
async fn check_part<C: Crypto>(
    c: &C,
    part: &RawPart,
) -> Result<Option<((super::WorkspaceId, super::Kind), PartHeader)>, VaultError> {
    let Some(mut raw) = header_json::<RawPartHeader>(&part.hdr) else {
        return Ok(None);
    };
    // Not the caller's: it is put there when a part is sealed. What is no code counts as none.
    let member = raw.contains.as_object_mut().and_then(|all| all.remove(MEMBER));
    let member = member.and_then(|code| serde_json::from_value(code).ok());
    let mut workspace_slots = 0;
    for slot in &part.slots {
        match slot {
            PartSlot::Workspace(_) => workspace_slots += 1,
            PartSlot::Passphrase(slot) => check_costs(slot.kdf)?,
        }
    }
    if workspace_slots != 1 || part.slots.len() > MOST_PART_SLOTS || raw.epoch == 0 {
        return Ok(None);
    }
    let header = PartHeader {
        compartment: raw.compartment,
        epoch: raw.epoch,
        contains: raw.contains,
        requires: raw.requires,
        member,
        digest: digest(c, part).await?,
    };
    Ok(Some(((raw.workspace, raw.kind), header)))
}

fn header_json<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    // serde_json itself refuses nesting deeper than 128.
    if bytes.len() > MOST_HEADER {
        None
    } else {
        serde_json::from_slice(bytes).ok()
    }
}

/// Only the mark and the version: what every release, also a later one, must be able to read.
#[derive(Deserialize)]
struct Mark {
    koppel: u64,
}

/// The outermost JSON with the chunks as they stand in the text. Finding where they end takes a third of the time that
/// reading them takes, and must be done in one go; reading tens of megabytes in one go would hold up the page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EnvelopeText<'a> {
    koppel: u64,
    sum: String,
    #[serde(with = "base64_bytes")]
    hdr: Vec<u8>,
    seals: Vec<Option<Seal>>,
    #[serde(borrow)]
    parts: Vec<PartText<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartText<'a> {
    #[serde(with = "base64_bytes")]
    hdr: Vec<u8>,
    slots: Vec<PartSlot>,
    #[serde(with = "base64_bytes")]
    mac: [u8; 32],
    #[serde(borrow)]
    ct: Vec<&'a RawValue>,
}

/// Reads the chunks, one by one.
async fn decode<C: Crypto>(c: &C, text: EnvelopeText<'_>) -> Result<Envelope, VaultError> {
    let mut parts = Vec::with_capacity(text.parts.len());
    for part in text.parts {
        let mut ct = Vec::with_capacity(part.ct.len());
        for chunk in part.ct {
            c.pause().await?;
            let chunk = serde_json::from_str(chunk.get());
            ct.push(chunk.map_err(|_| VaultError::Damaged(Place::Envelope))?);
        }
        let PartText { hdr, slots, mac, .. } = part;
        parts.push(RawPart { hdr, slots, mac, ct });
    }
    let EnvelopeText {
        koppel,
        sum,
        hdr,
        seals,
        ..
    } = text;
    Ok(Envelope {
        koppel,
        sum,
        hdr,
        seals,
        parts,
    })
}

fn envelope(text: &str) -> Result<EnvelopeText<'_>, VaultError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    let error = match serde_json::from_str::<EnvelopeText<'_>>(text) {
        Ok(envelope) if envelope.koppel == VERSION => return Ok(envelope),
        Ok(envelope) if envelope.koppel > VERSION => return Err(VaultError::Newer(envelope.koppel)),
        Ok(_) => return Err(VaultError::Damaged(Place::Envelope)),
        Err(error) => error,
    };
    if error.classify() == Category::Eof {
        let begins = starts_like_ours(text);
        return Err(if begins {
            VaultError::Truncated
        } else {
            VaultError::NotOurs
        });
    }
    match serde_json::from_str::<Mark>(text) {
        Ok(mark) if mark.koppel > VERSION => Err(VaultError::Newer(mark.koppel)),
        Ok(_) => Err(VaultError::Damaged(Place::Envelope)),
        Err(_) if starts_like_ours(text) => Err(VaultError::Damaged(Place::Envelope)),
        Err(_) => Err(VaultError::NotOurs),
    }
}

/// Whether a text begins as this program writes files, or is the beginning of that.
fn starts_like_ours(text: &str) -> bool {
    const START: &str = "{\"koppel\":";
    let dense: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(START.len())
        .collect();
    !dense.is_empty() && START.starts_with(&dense)
}

impl SealedPart {
    pub(super) fn new(header: PartHeader, raw: RawPart) -> Self {
        Self { header, raw }
    }

    pub(super) fn raw(&self) -> &RawPart {
        &self.raw
    }

    /// How many bytes it has, without what JSON and base64 add.
    pub fn bytes(&self) -> usize {
        let chunks = self.raw.ct.iter().map(|chunk| chunk.0.len()).sum::<usize>();
        self.raw.hdr.len() + chunks
    }

    /// What deriving the keys of its extra passphrases costs together, as [`Kdf::work`].
    pub fn work(&self) -> u64 {
        let of = |slot: &PartSlot| match slot {
            PartSlot::Workspace(_) => 0,
            PartSlot::Passphrase(slot) => slot.kdf.work(),
        };
        self.raw.slots.iter().map(of).sum()
    }

    /// As JSON text, to keep it in a store.
    ///
    /// # Errors
    /// None in practice; [`VaultError::Damaged`] if the text cannot be written.
    pub fn to_text(&self) -> Result<String, VaultError> {
        serde_json::to_string(&self.raw).map_err(|_| VaultError::Damaged(Place::Part(0)))
    }

    /// The reverse of [`SealedPart::to_text`].
    ///
    /// # Errors
    /// [`VaultError::Damaged`] and costs out of bounds.
    pub async fn from_text<C: Crypto>(c: &C, text: &str) -> Result<Self, VaultError> {
        let damaged = VaultError::Damaged(Place::Part(0));
        let Ok(raw) = serde_json::from_str::<RawPart>(text) else {
            return Err(damaged);
        };
        let (_, header) = check_part(c, &raw).await?.ok_or(damaged)?;
        Ok(Self { header, raw })
    }
}
