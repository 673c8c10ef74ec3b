//! What the example is made of: an invented branch that is alive on any day.

use super::keeping::OpenError;
use crate::browser::clock;
use crate::demo::{DemoOptions, Size, branch};
use crate::journal::{AuthorId, Compartment, Entry};
use crate::vault::VaultError;
use crate::vault::crypto::CryptoError;
use crate::vault::ids::SlotId;

/// The entries of the example, in which the one who opens it is a coordinator.
pub(super) fn example(slot: SlotId) -> Result<Vec<(Compartment, Entry)>, OpenError> {
    let options = DemoOptions {
        size: Size::Sources,
        seed: 1,
        today: clock::today(),
        author: AuthorId(slot.0),
    };
    branch(&options)
        .map_err(|error| OpenError::Vault(VaultError::Platform(CryptoError::Platform(error.to_string()))))
}
