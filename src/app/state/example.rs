//! What the example is made of: an invented branch that is alive on any day.

use super::keeping::OpenError;
use super::opening::crypto;
use crate::browser::store::Workspaces;
use crate::browser::{clock, worker};
use crate::demo::{DemoOptions, Size, job::InventBranch};
use crate::journal::{AuthorId, Compartment};
use crate::vault::ids::{Kind, SlotId};
use crate::workshop::Done;

/// The example as its workshop made it.
pub struct Invented {
    /// Who opens it: a coordinator in it.
    pub(super) slot: SlotId,
    /// What is in it, packed ([`crate::demo::job::segments`]).
    pub(super) made: Done<Vec<(Compartment, usize)>>,
}

/// Invents the example.
pub(super) async fn invent() -> Result<Invented, OpenError> {
    let slot = SlotId::random(&crypto()?);
    let order = InventBranch(DemoOptions {
        size: Size::Sources,
        seed: 1,
        today: clock::today(),
        author: AuthorId(slot.0),
    });
    let made = worker::run(order, Vec::new(), worker::RunOptions::default()).await?;
    Ok(Invented { slot, made })
}

/// Invents the example where this browser has none yet. The start page does this while the part of the app comes that
/// opens it, so it comes with the start page.
pub async fn invent_if_new() -> Option<Result<Invented, OpenError>> {
    let known = Workspaces::list().await.ok()?.cards;
    if known.iter().any(|card| card.kind == Kind::Example) {
        return None;
    }
    Some(invent().await)
}
