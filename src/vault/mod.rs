//! How it is kept secret: passphrases, key slots, the sealed JSON file. Knows bytes, not mentees.
//!
//! ```text
//! passphrase ─ Argon2id ─► slot key ─ opens a slot of the ─► Keyring ─► Unlocked (key material that
//! cannot be read back) ─ HKDF ─► RowKeys (the store of the browser) · keys of a part (the sealed file)
//! ```
//!
//! Everything takes a [`crypto::Crypto`], so that it runs alike in the browser and on the bench.

pub mod crypto;
mod encoding;
pub mod error;
pub mod ids;
pub mod keyring;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
pub mod passphrase;
pub mod recovery;
pub mod rows;
pub mod sealed;
mod slot;
pub mod unlocked;

pub use error::VaultError;
pub use keyring::{AccessChange, AccessStep, Keyring, Proof};
pub use recovery::RecoveryKey;
pub use slot::{MOST_WORK, check_costs, normalised};
pub use unlocked::Unlocked;
