//! The sealed file: one JSON text that any member, the recovery key or an extra passphrase opens.
//!
//! `docs/sealed-file.md` describes the format for others. The order in which things are made, so
//! that nothing has to contain its own digest:
//!
//! ```text
//! part header ─► content ─► slots ─► code ─► digest of the part ─► file header ─► seals
//! ```
//!
//! A part is complete in itself, so a laptop without its key can put it in another file unchanged.
//! The file header names the digest of every part and holds the keyring; a seal under each part's
//! keys authenticates it.

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod carried_tests;
mod open;
mod parse;
mod seal;
mod stream;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

pub use open::{Credential, OpenOptions, OpenPart, Opened, open_file};
pub use parse::peek_header;
pub use seal::{PartToSeal, SealOptions, seal_file};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use zeroize::Zeroizing;

use super::crypto::{Crypto, CryptoError, Kdf};
use super::encoding::{base64_bytes, lines, to_base64, to_hex};
use super::ids::{Compartment, Kind, WorkspaceId};
use super::keyring::Keyring;

/// The format this program writes, and the newest it reads.
pub const VERSION: u64 = 1;

/// What a sealed file says without any key. Not to be believed before a part was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// Whose data.
    pub workspace: WorkspaceId,
    /// Real data or the example.
    pub kind: Kind,
    /// The wrapped keys of the workspace.
    pub keyring: Keyring,
    /// What each part says of itself.
    pub parts: Vec<PartHeader>,
    /// What trying a typed text on the keyring and on all parts takes at most, in derivations of the default costs,
    /// rounded up. Opening with something typed is refused above [`MOST_WORK`](crate::vault::MOST_WORK).
    pub work: u64,
}

/// What a part says without any key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartHeader {
    /// Which compartment.
    pub compartment: Compartment,
    /// Which generation of its key.
    pub epoch: u32,
    /// What is in it, as the caller put it (a version vector).
    pub contains: Value,
    /// What one must have before it is of use, as the caller put it.
    pub requires: Value,
    /// Shows those who hold the workspace's key that a member wrote the content, also when the part was carried on in
    /// a file of someone else. Files of older releases have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberCode>,
    /// SHA-256 over the whole sealed part: its name, when another part replaces it.
    #[serde(with = "base64_bytes")]
    pub digest: [u8; 32],
}

/// A salt, and after it the code over a part's content under the workspace's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MemberCode(#[serde(with = "base64_bytes")] [u8; 48]);

impl MemberCode {
    fn salt(&self) -> &[u8] {
        &self.0[..16]
    }

    /// Equal, in a time that does not tell where they differ.
    fn same_as(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).fold(0, |acc, (a, b)| acc | (a ^ b)) == 0
    }
}

/// A part whose key is missing here, kept to be put in the next file unchanged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SealedPart {
    header: PartHeader,
    raw: RawPart,
}

impl SealedPart {
    /// What it says of itself.
    pub fn header(&self) -> &PartHeader {
        &self.header
    }
}

/// The outermost JSON.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    koppel: u64,
    /// Hex SHA-256 of the header: tells damage from a wrong passphrase. Not a protection.
    sum: String,
    #[serde(with = "base64_bytes")]
    hdr: Vec<u8>,
    /// One for each part; none for a part that was carried on unopened.
    seals: Vec<Option<Seal>>,
    parts: Vec<RawPart>,
}

/// Authenticates the file header.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seal {
    /// Under the part's own key: for everyone who opens the part.
    #[serde(with = "base64_bytes")]
    part: [u8; 32],
    /// Under the workspace's key: shows members that a member made this file.
    #[serde(with = "base64_bytes")]
    member: [u8; 32],
}

/// The header as it stands in the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawHeader {
    format: String,
    version: u64,
    workspace: WorkspaceId,
    kind: Kind,
    keyring: Keyring,
    parts: Vec<RawEntry>,
}

/// A part's line in the header.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntry {
    compartment: Compartment,
    epoch: u32,
    #[serde(with = "base64_bytes")]
    digest: [u8; 32],
}

/// The part's own header as it stands in the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPartHeader {
    workspace: WorkspaceId,
    kind: Kind,
    compartment: Compartment,
    epoch: u32,
    contains: Value,
    requires: Value,
}

/// A part as it stands in the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPart {
    #[serde(with = "base64_bytes")]
    hdr: Vec<u8>,
    slots: Vec<PartSlot>,
    #[serde(with = "base64_bytes")]
    mac: [u8; 32],
    ct: Vec<Chunk>,
}

/// A sealed chunk of content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Chunk(#[serde(with = "base64_bytes")] Vec<u8>);

/// One way to a part's file key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum PartSlot {
    /// For who holds the workspace's key of this compartment and epoch.
    Workspace(WorkspaceSlot),
    /// For who was told a passphrase for this file.
    Passphrase(PassphraseSlot),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WorkspaceSlot {
    #[serde(with = "base64_bytes")]
    salt: [u8; 16],
    #[serde(with = "base64_bytes")]
    nonce: [u8; 12],
    #[serde(with = "base64_bytes")]
    wrap: [u8; 48],
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PassphraseSlot {
    kdf: Kdf,
    #[serde(with = "base64_bytes")]
    salt: [u8; 16],
    #[serde(with = "base64_bytes")]
    nonce: [u8; 12],
    #[serde(with = "base64_bytes")]
    wrap: [u8; 48],
}

/// Where the code stands in what the part's header says it contains.
const MEMBER: &str = "member";

/// HKDF infos: one key, one use.
const INFO_WORKSPACE_SLOT: &[u8] = b"koppel/1/slot";
const INFO_CONTENT: &[u8] = b"koppel/1/content";
const INFO_MAC: &[u8] = b"koppel/1/mac";
const INFO_SEAL: &[u8] = b"koppel/1/seal";
const INFO_MEMBER: &[u8] = b"koppel/1/member";

impl PartSlot {
    /// The parameters, as they enter the associated data and the code.
    fn parameters(&self) -> Vec<String> {
        match self {
            Self::Workspace(slot) => vec!["workspace".into(), to_base64(&slot.salt)],
            Self::Passphrase(slot) => vec![
                "passphrase".into(),
                slot.kdf.m.to_string(),
                slot.kdf.t.to_string(),
                slot.kdf.p.to_string(),
                to_base64(&slot.salt),
            ],
        }
    }

    fn sealed(&self) -> (&[u8; 12], &[u8; 48]) {
        match self {
            Self::Workspace(slot) => (&slot.nonce, &slot.wrap),
            Self::Passphrase(slot) => (&slot.nonce, &slot.wrap),
        }
    }

    /// The associated data of the wrap: the digest of the part header and the parameters.
    fn bound(&self, part_header: &str) -> Vec<u8> {
        let mut fields = vec!["koppel/1/slot".to_owned(), part_header.to_owned()];
        fields.extend(self.parameters());
        lines(&fields)
    }
}

/// What the code of a part covers: the digest of its header, and every slot whole.
fn mac_input(part_header: &str, slots: &[PartSlot]) -> Vec<u8> {
    let mut fields = vec!["koppel/1/mac".to_owned(), part_header.to_owned()];
    for slot in slots {
        let (nonce, wrap) = slot.sealed();
        fields.extend(slot.parameters());
        fields.extend([to_base64(nonce), to_base64(wrap)]);
    }
    lines(&fields)
}

/// The code of a member over the content of a part: who was only told an extra passphrase knows the key of the part,
/// and could seal other content under it, but not make this.
async fn member_code<C: Crypto>(
    c: &C,
    secret: &C::Secret,
    of: (WorkspaceId, Kind, &Compartment, u32),
    salt: &[u8],
    content: &[u8],
) -> Result<MemberCode, CryptoError> {
    let key = Zeroizing::new(c.derive_bytes(secret, salt, INFO_MEMBER).await?);
    let (workspace, kind, compartment, epoch) = of;
    let fields = lines(&[
        "koppel/1/member",
        &workspace.to_string(),
        &kind.to_string(),
        compartment.as_str(),
        &epoch.to_string(),
        &to_hex(&c.sha256(content).await?),
    ]);
    let mut code = [0; 48];
    code[..16].copy_from_slice(salt);
    code[16..].copy_from_slice(&c.hmac(&key, &fields).await?);
    Ok(MemberCode(code))
}

/// The digest of a whole part: its header, slots, code and every chunk.
async fn digest<C: Crypto>(c: &C, part: &RawPart) -> Result<[u8; 32], CryptoError> {
    let header = to_hex(&c.sha256(&part.hdr).await?);
    let slots = to_hex(&c.sha256(&mac_input(&header, &part.slots)).await?);
    let mut fields = vec!["koppel/1/part".to_owned(), header, slots, to_base64(&part.mac)];
    for chunk in &part.ct {
        c.pause().await?;
        fields.push(to_hex(&c.sha256(&chunk.0).await?));
    }
    c.sha256(&lines(&fields)).await
}
