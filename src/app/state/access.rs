//! What files ask about who opens this workspace. A file never changes it: each difference is a question of its own,
//! which a person answers here, and which can be taken back with the import that brought it.

use super::acting::{ActError, now};
use super::packs::Incoming;
use super::session::Session;
use crate::exchange::packs::{AccessAsk, LastImport};
use crate::journal::AuthorId;
use crate::register::history::member_of;
use crate::vault::keyring::Slot;
use crate::vault::{AccessChange, Proof};
use leptos::prelude::*;

/// Whose way in a question is about, as far as it is known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The person's name in the team list; empty when it is not there.
    pub name: String,
    /// Who put that name there, by the team list.
    pub added_by: String,
    /// Whether it is a printed recovery key.
    pub recovery: bool,
    /// Whether it is how one came in now.
    pub mine: bool,
}

impl Session {
    /// What files would change about who opens here, before they are brought in.
    pub fn access_in(&self, files: &[Incoming]) -> Vec<AccessChange> {
        let inner = self.inner();
        let (own, asks) = (inner.keeper.keyring.borrow(), inner.asks.borrow());
        let mut changes: Vec<AccessChange> = Vec::new();
        for file in files.iter().filter(|file| file.by_member()) {
            // A keyring that is refused changes nothing.
            for change in asks.in_file(&own, file.keyring()).unwrap_or_default() {
                if !changes.contains(&change) {
                    changes.push(change);
                }
            }
        }
        changes
    }

    /// The questions that wait for an answer; reactive.
    pub fn access_asks(&self) -> Vec<AccessAsk> {
        let inner = self.inner();
        inner.packs_revision.track();
        inner.revision.track();
        let (own, asks) = (inner.keeper.keyring.borrow(), inner.asks.borrow());
        asks.waiting(&own).cloned().collect()
    }

    /// Whose way in a change is about; reactive.
    pub fn subject_of(&self, change: &AccessChange) -> Subject {
        let inner = self.inner();
        let id = change.id();
        let own = inner.keeper.keyring.borrow().slot(id).ok().cloned();
        let slot = match (&own, change) {
            (Some(own), _) => Some(own),
            (None, AccessChange::LetsIn { slot } | AccessChange::NewSecret { slot, .. }) => Some(slot),
            (None, AccessChange::TakesOut { .. }) => None,
        };
        let author = AuthorId(id.0);
        self.read(|register| Subject {
            name: register.author_name(author),
            added_by: register
                .added_by(member_of(author).0)
                .filter(|by| *by != author)
                .map(|by| register.author_name(by))
                .unwrap_or_default(),
            recovery: matches!(slot, Some(Slot::Recovery(_))),
            mine: inner.info.with_untracked(|info| info.slot) == id,
        })
    }

    /// What has to be typed for a change, beside saying yes.
    pub fn proof_for(&self, change: &AccessChange) -> Proof {
        let inner = self.inner();
        let mine = inner.info.with_untracked(|info| info.slot);
        inner.keeper.keyring.borrow().proof_for(change, mine)
    }

    /// Takes note of what files that were brought in ask. Gives the questions that are new.
    pub(super) async fn note_asks(&self, files: &[Incoming]) -> Result<Vec<AccessChange>, ActError> {
        let inner = self.inner();
        let mut new = Vec::new();
        for file in files {
            let own = inner.keeper.keyring.borrow();
            let mut asks = inner.asks.borrow_mut();
            // A keyring that is refused asks nothing.
            new.extend(
                asks.note(&own, file.keyring(), &file.name, now())
                    .unwrap_or_default(),
            );
        }
        if !new.is_empty() {
            self.keep_asks().await?;
        }
        Ok(new)
    }

    /// Says yes to a question. `typed` is what [`Session::proof_for`] asks for.
    ///
    /// # Errors
    /// As [`crate::vault::Keyring::make_change`], and the store's refusal; nothing has changed then.
    pub async fn allow_access(&self, change: &AccessChange, typed: &str) -> Result<(), ActError> {
        let inner = self.inner();
        let mut keyring = self.keyring_to_change().await?;
        let unlocked = inner.keeper.unlocked.borrow().clone();
        let crypto = &inner.keeper.crypto;
        let step = keyring.make_change(crypto, change, &unlocked, typed).await?;
        self.keep_ring(keyring).await?;
        inner.asks.borrow_mut().answered(change, true);
        if let Some(mut last) = inner.way_back.get_untracked()
            && last.asked.contains(change)
        {
            last.access.push(step);
            self.keep_way_back(last).await;
        }
        self.keep_asks().await
    }

    /// Says no to a question; it is not asked again.
    ///
    /// # Errors
    /// The store's refusal.
    pub async fn refuse_access(&self, change: &AccessChange) -> Result<(), ActError> {
        self.check_writing()?;
        self.inner().asks.borrow_mut().answered(change, false);
        self.keep_asks().await
    }

    /// Takes back what an import asked, and what was answered.
    pub(super) async fn take_access_back(&self, last: &LastImport) -> Result<(), ActError> {
        let inner = self.inner();
        if !last.access.is_empty() {
            let mine = inner.info.with_untracked(|info| info.slot);
            let mut keyring = self.keyring_to_change().await?;
            for step in last.access.iter().rev() {
                keyring.take_back(step, mine);
            }
            self.keep_ring(keyring).await?;
        }
        inner.asks.borrow_mut().withdraw(&last.asked);
        self.keep_asks().await
    }
}
