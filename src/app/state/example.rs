//! What the example is made of: an invented branch that is alive on any day.

use super::keeping::OpenError;
use crate::browser::{clock, worker};
use crate::demo::{DemoOptions, Size, job};
use crate::journal::{AuthorId, Compartment, Entry};
use crate::vault::ids::SlotId;

/// The entries of the example, in which the one who opens it is a coordinator.
pub(super) async fn example(slot: SlotId) -> Result<Vec<(Compartment, Entry)>, OpenError> {
    let order = job::InventBranch(DemoOptions {
        size: Size::Sources,
        seed: 1,
        today: clock::today(),
        author: AuthorId(slot.0),
    });
    let done = worker::run(order, Vec::new(), worker::RunOptions::default()).await?;
    Ok(job::entries(&done)?)
}
