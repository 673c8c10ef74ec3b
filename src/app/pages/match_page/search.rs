//! Has a proposal found: in the workshop, so that the page stays usable; a table of a few people right here, which is
//! sooner than a workshop starts.

use crate::app::words;
use crate::browser::clock;
use crate::browser::worker::{self, RunOptions, WorkerError};
use crate::matching::job::FindProposal;
use crate::matching::proposal::{Arrived, PackError};
use crate::matching::{Proposal, Table};

/// Pairs that are looked at here: a few milliseconds.
const FEW: usize = 2_500;

/// Why no proposal came.
pub enum Stopped {
    /// Someone or something stopped the search.
    Cancelled,
    /// It could not be made; in words.
    Failed(String),
}

/// Finds the proposal of a table.
pub async fn find(table: &Table, options: RunOptions) -> Result<Proposal, Stopped> {
    let in_words = |error: &dyn std::error::Error| Stopped::Failed(error.to_string());
    if table.mentees.len().saturating_mul(table.mentors.len()) <= FEW {
        return table.propose().map_err(|error| in_words(&error));
    }
    let bytes = table.pack().map_err(|error| in_words(&error))?;
    let done = worker::run(FindProposal, bytes, options)
        .await
        .map_err(|error| match error {
            WorkerError::Cancelled => Stopped::Cancelled,
            other => Stopped::Failed(words::worker_error(&other)),
        })?;
    take_in(table, &done.bytes)
        .await
        .map_err(|error| in_words(&error))
}

/// [`Proposal::unpack`], with breaths in between.
async fn take_in(table: &Table, bytes: &[u8]) -> Result<Proposal, PackError> {
    clock::breathe().await;
    let arrived = Arrived::read(table, bytes)?;
    clock::breathe().await;
    let built = arrived.build(table)?;
    clock::breathe().await;
    let proven = built.prove()?;
    clock::breathe().await;
    let proposal = proven.finish(table);
    clock::breathe().await;
    Ok(proposal)
}
