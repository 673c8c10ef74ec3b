//! Work that would hold up the page is done in a workshop: a program of its own in a browser worker.
//!
//! This room is the contract between the two sides, and knows neither. A [`Job`] says in which
//! [`Workshop`] it is done, by what name it is asked for, and how. The page asks with
//! `browser::worker`; a workshop's `main` lists the jobs it takes with `browser::bench`. To add one,
//! implement [`Job`] beside the work itself and add a line to that `main`.
//!
//! A job's description and its answer cross as JSON; what is large or secret crosses as bytes.

use serde::{Serialize, de::DeserializeOwned};

/// The programs that take jobs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Workshop {
    /// Small and always at hand: derive a key.
    Light,
    /// Fetched when it is first needed: score and solve.
    Matcher,
    /// Fetched when it is first needed: read and write spreadsheets.
    Lists,
    /// Fetched when somebody asks for the example: invents it.
    Example,
}

/// A typed order: what is asked, what comes back, and how it is done.
pub trait Job: Serialize + DeserializeOwned {
    /// What comes back beside bytes.
    type Answer: Serialize + DeserializeOwned;
    /// Who does it.
    const WORKSHOP: Workshop;
    /// Its name between page and workshop; unique within a workshop.
    const NAME: &'static str;

    /// Does the work, in the workshop. `progress` takes the part that is done, from 0 to 1.
    ///
    /// # Errors
    /// What a person can be told: it reaches the page as [`JobError`]'s text.
    fn work(self, bytes: Vec<u8>, progress: &dyn Fn(f64)) -> Result<Done<Self::Answer>, JobError>;
}

/// What a workshop hands back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done<A> {
    /// The typed part.
    pub answer: A,
    /// The large or secret part; empty when there is none.
    pub bytes: Vec<u8>,
}

impl<A> Done<A> {
    /// An answer without bytes.
    pub fn new(answer: A) -> Self {
        Self {
            answer,
            bytes: Vec::new(),
        }
    }
}

/// The work could not be done; the text says why and holds no secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct JobError(pub String);
