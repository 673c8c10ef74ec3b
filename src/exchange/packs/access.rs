//! What files say about who opens this workspace, as questions that wait for a person. Nothing in a file changes who
//! opens: not when it is brought in, nor when a folder brings it in by itself. Kept sealed beside the journal.

use crate::vault::{AccessChange, Keyring, VaultError};
use serde::{Deserialize, Serialize};

/// Questions that wait; what comes beyond is asked when its file comes again.
const MOST_ASKS: usize = 64;
/// Answers of *no* that are remembered, so that the same is not asked with every file of that laptop.
const MOST_DECLINED: usize = 256;

/// A question that a file brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessAsk {
    /// What would change.
    pub change: AccessChange,
    /// The name of the file.
    pub file: String,
    /// When it was brought in, by this laptop's clock, in milliseconds since 1970.
    pub at_ms: i64,
}

/// The questions that wait, and those that were answered with *no*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccessAsks {
    asks: Vec<AccessAsk>,
    declined: Vec<AccessChange>,
}

impl AccessAsks {
    /// What a file's keyring would change here that nobody said *no* to.
    ///
    /// # Errors
    /// What [`Keyring::changes`] refuses.
    pub fn in_file(&self, own: &Keyring, other: &Keyring) -> Result<Vec<AccessChange>, VaultError> {
        let mut changes = own.changes(other)?;
        changes.retain(|change| !self.declined.contains(change));
        Ok(changes)
    }

    /// Takes note of what a file that was brought in asks. Gives the questions that did not wait before.
    ///
    /// # Errors
    /// What [`Keyring::changes`] refuses.
    pub fn note(
        &mut self,
        own: &Keyring,
        other: &Keyring,
        file: &str,
        at_ms: i64,
    ) -> Result<Vec<AccessChange>, VaultError> {
        let mut new = Vec::new();
        for change in self.in_file(own, other)? {
            let waits = self.asks.iter().any(|ask| ask.change == change);
            if !waits && self.asks.len() < MOST_ASKS {
                new.push(change.clone());
                let file = file.to_owned();
                self.asks.push(AccessAsk { change, file, at_ms });
            }
        }
        Ok(new)
    }

    /// The questions that still are some.
    pub fn waiting(&self, own: &Keyring) -> impl Iterator<Item = &AccessAsk> {
        self.asks.iter().filter(|ask| own.still_asks(&ask.change))
    }

    /// A person answered. *No* is remembered.
    pub fn answered(&mut self, change: &AccessChange, yes: bool) {
        self.asks.retain(|ask| ask.change != *change);
        if !yes && !self.declined.contains(change) {
            self.declined.push(change.clone());
            let surplus = self.declined.len().saturating_sub(MOST_DECLINED);
            self.declined.drain(..surplus);
        }
    }

    /// What was brought in is taken back, and its questions with it.
    pub fn withdraw(&mut self, asked: &[AccessChange]) {
        self.asks.retain(|ask| !asked.contains(&ask.change));
    }
}
