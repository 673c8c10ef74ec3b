//! What the example is made of.

use super::keeping::OpenError;
use crate::browser::clock;
use crate::demo::{self, DemoOptions, Size};
use crate::journal::{AuthorId, Compartment, Entry};
use crate::vault::ids::SlotId;

/// Everyone gets to see the same people, so that they can talk about them.
const SEED: u64 = 1;

/// The invented branch as it is today, opened by its first coordinator.
pub(super) fn example(slot: SlotId) -> Result<Vec<(Compartment, Entry)>, OpenError> {
    let options = DemoOptions {
        size: Size::Sources,
        seed: SEED,
        today: clock::today(),
        author: AuthorId(slot.0),
    };
    Ok(demo::branch(&options)?)
}
