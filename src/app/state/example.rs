//! What the example is made of: an invented branch that is alive on any day.

use super::keeping::OpenError;
use crate::browser::{clock, worker};
use crate::demo::{DemoOptions, Size, job::InventBranch};
use crate::journal::{AuthorId, Compartment};
use crate::vault::ids::SlotId;
use crate::workshop::Done;

/// What is in the example, packed ([`crate::demo::job::segments`]); the one who opens it is a coordinator in it.
pub(super) async fn example(slot: SlotId) -> Result<Done<Vec<(Compartment, usize)>>, OpenError> {
    let order = InventBranch(DemoOptions {
        size: Size::Sources,
        seed: 1,
        today: clock::today(),
        author: AuthorId(slot.0),
    });
    Ok(worker::run(order, Vec::new(), worker::RunOptions::default()).await?)
}
