//! What can go wrong in the vault. Every variant says what a person can do; none holds a secret.

use super::crypto::{CryptoError, Kdf};
use super::ids::{Compartment, Kind, SlotId, WorkspaceId};

/// Where in a sealed file the bytes are not what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The outermost JSON.
    Envelope,
    /// The authenticated header of the file.
    Header,
    /// The keyring: its shape, or a slot that opened to something that is no set of keys.
    Keyring,
    /// The header, the slots or the code of a part (counted from 0).
    Part(usize),
    /// A chunk of content.
    Chunk {
        /// Which part, from 0.
        part: usize,
        /// Which chunk of it, from 0.
        chunk: usize,
    },
    /// The compressed content of a part (from 0).
    Content(usize),
    /// A sealed row of the local store.
    Row,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Envelope => f.write_str("its outer structure"),
            Self::Header => f.write_str("its header"),
            Self::Keyring => f.write_str("its keyring"),
            Self::Part(part) => write!(f, "part {part}"),
            Self::Chunk { part, chunk } => write!(f, "part {part}, chunk {chunk}"),
            Self::Content(part) => write!(f, "the content of part {part}"),
            Self::Row => f.write_str("a row of the store"),
        }
    }
}

/// Why the vault refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// Some other file: no JSON, or JSON without our mark.
    #[error("this is not a Koppel file; choose another one")]
    NotOurs,
    /// Made by a later release, in a format this one does not know.
    #[error(
        "this file has format {0}, which is newer than this program knows; update Koppel and open it again"
    )]
    Newer(u64),
    /// The text ends too early.
    #[error("this file is cut off; copy it again or take an earlier backup")]
    Truncated,
    /// Bytes were changed after sealing.
    #[error("this file is damaged or was changed ({0}); copy it again or take an earlier backup")]
    Damaged(Place),
    /// No slot opens with this passphrase.
    #[error("the passphrase does not open it; check the words and try again")]
    WrongPassphrase,
    /// Nothing was typed.
    #[error("the passphrase is empty; type one")]
    EmptyPassphrase,
    /// A new passphrase that would be guessed.
    #[error("this passphrase would be guessed ({0:?}); choose another one")]
    Unfit(super::passphrase::Verdict),
    /// The recovery key has the right shape, but a character is wrong.
    #[error("the recovery key has a typing error; compare it with the printed one, group by group")]
    RecoveryTypo,
    /// Not the number of characters of a recovery key.
    #[error("a recovery key has 32 characters, here are {0}; compare it with the printed one")]
    RecoveryLength(usize),
    /// Argon2id costs under the floor: the file was weakened.
    #[error(
        "the key costs (memory {} KiB, {} passes, {} lanes) are under the safe floor; \
         do not trust this file, ask for another one", .0.m, .0.t, .0.p
    )]
    KdfTooWeak(Kdf),
    /// Argon2id costs over the ceiling: deriving would stall the machine.
    #[error(
        "the key costs (memory {} KiB, {} passes, {} lanes) are more than this program allows; \
         do not trust this file, ask for another one", .0.m, .0.t, .0.p
    )]
    KdfTooDear(Kdf),
    /// Each slot is within bounds, but trying them all would take hours.
    #[error(
        "trying a passphrase on this would take as much work as {0} ordinary ones, and this program does at most 80; \
         do not trust it, ask for another file"
    )]
    TooMuchWork(u64),
    /// Example data and real data never mix.
    #[error("this file holds {found} data and the open workspace holds {ours} data; these never mix")]
    OtherKind {
        /// What the file is.
        found: Kind,
        /// What is open.
        ours: Kind,
    },
    /// The file belongs to another workspace.
    #[error("this file belongs to workspace {found}, not to {ours}; open that one first")]
    OtherWorkspace {
        /// Whose the file is.
        found: WorkspaceId,
        /// What is open.
        ours: WorkspaceId,
    },
    /// The person who opened holds no key for it.
    #[error("there is no key here for the {compartment} part, epoch {epoch}; ask someone who has it")]
    MissingKey {
        /// Which part.
        compartment: Compartment,
        /// Which generation of its key.
        epoch: u32,
    },
    /// No such slot in the keyring.
    #[error("there is no key slot {0} any more; choose another name")]
    UnknownSlot(SlotId),
    /// A slot whose passphrase was needed and not given.
    #[error("the passphrase of key slot {0} is needed too; nothing was changed")]
    PassphraseNeeded(SlotId),
    /// A slot that opens without typing was found where real data is.
    #[error("a workspace with real data has no slot that opens by itself; do not trust this file")]
    OpenSlot,
    /// Removing it would lock everyone out.
    #[error("this is the last person who can open the workspace; add another one first")]
    LastPerson,
    /// A file would take one's own way in away.
    #[error("a file cannot take your own way in away; take it out by hand if you want that")]
    OwnWayIn,
    /// As many slots as a keyring takes.
    #[error("a workspace has room for {0} passphrases; remove one first")]
    TooManySlots(usize),
    /// As many slots as a keyring remembers to have taken out.
    #[error(
        "{0} passphrases were taken out of this workspace, and it remembers no more; nothing was changed"
    )]
    TooManyRemoved(usize),
    /// Sealing was asked with nothing to seal.
    #[error("there is nothing to put in the file")]
    Nothing,
    /// More content than the caller allows.
    #[error("the content is larger than {0} bytes; this program does not open it")]
    TooLarge(usize),
    /// Someone asked to stop; nothing was changed.
    #[error("the work was stopped")]
    Cancelled,
    /// The platform failed.
    #[error(transparent)]
    Platform(CryptoError),
}

impl From<CryptoError> for VaultError {
    /// For the places where a mismatch is not expected; the others map it to what it means there.
    fn from(error: CryptoError) -> Self {
        match error {
            CryptoError::TooLarge(limit) => Self::TooLarge(limit),
            CryptoError::Cancelled => Self::Cancelled,
            other => Self::Platform(other),
        }
    }
}
