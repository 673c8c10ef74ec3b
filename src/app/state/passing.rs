//! A workspace that is to leave nothing here: it is in this tab's memory only, until something would be lost.
//!
//! ```text
//! opened from a file ─► store in memory ─┬─ locked, all is in a file ──► gone
//!                                        ├─ locked, something is not ──► sealed in the browser's store, under a card
//!                                        │                               that names nobody ─► opened again, saved,
//!                                        │                               locked ─► deleted
//!                                        └─ tab closed (it asks), browser killed ──► gone
//! ```

use super::acting::ActError;
use super::keeping::{Keeper, OpenError, STORE_ID};
use super::opening::keyring_text;
use super::session::Session;
use crate::app::words;
use crate::browser::store::{WorkspaceCard, WorkspaceStore, Workspaces};
use crate::browser::tabs::{Line, Message};
use crate::browser::{clock, page};
use crate::journal::{Compartment, Entry};
use leptos::prelude::*;
use leptos::task::spawn_local;

impl Session {
    /// Whether nothing of it is anywhere but in this tab.
    pub fn in_memory(&self) -> bool {
        self.inner().keeper.store.is_in_memory()
    }

    /// Whether something is half typed, and so in no file.
    pub fn half_typed(&self) -> bool {
        let inner = self.inner();
        let guest = inner.info.with_untracked(|info| info.guest);
        !guest && !inner.drafts.borrow().is_empty()
    }

    /// Whether something would be lost if it went now.
    pub(super) fn would_lose(&self) -> bool {
        self.inner().unsaved.get_untracked() > 0 || self.half_typed()
    }

    /// Keeps what is in no file yet, and locks. When the browser will not keep it, it stays open and says so: what
    /// was typed is worth more than a screen that is locked in time.
    pub(super) fn keep_and_lock(&self) {
        if self.inner().keeping.replace(true) {
            return;
        }
        let session = *self;
        spawn_local(async move {
            let kept = session.in_turn(async {
                let kept = session.keep_unsaved().await;
                if kept.is_ok() {
                    session.inner().leave_guard.borrow_mut().take();
                    page::reload();
                }
                kept
            });
            if let Err(error) = kept.await {
                session.inner().keeping.set(false);
                // Tried again when nobody did anything for as long once more.
                session.stay();
                if let Some(toasts) = session.toasts() {
                    toasts.say(words::act_error(&ActError::from(error), &session));
                }
            }
        });
    }

    /// Writes all that is in memory to the browser's store, sealed. Where this workspace is there already (another tab
    /// left it), both are joined.
    async fn keep_unsaved(&self) -> Result<(), OpenError> {
        let inner = self.inner();
        let here = &inner.keeper;
        let (unlocked, keyring) = (here.unlocked.borrow().clone(), here.keyring.borrow().clone());
        let id = keyring.workspace.to_string();
        let known = Workspaces::get(&id).await?;
        let store = WorkspaceStore::create(&id).await?;
        let there = Keeper::new(here.crypto.clone(), store, unlocked, keyring.clone()).await?;
        let kept = there.load(|_| ()).await?.register;
        let entries: Vec<(Compartment, Entry)> = inner.register.borrow().journal().entries().collect();
        if kept.journal().entries().next().is_none() {
            there.fill(entries, &there.crypto, |_| ()).await?;
        } else {
            let plan = kept.journal().plan(entries);
            there.keep_plan(&plan, &std::cell::RefCell::new(kept)).await?;
        }
        for name in here.store.blob_names().await? {
            if name != STORE_ID
                && let Some(plain) = here.small(&name).await?
            {
                there.keep_small(&name, &plain).await?;
            }
        }
        let card = match known {
            // Who opens what is kept here is not for a workspace to say that came out of a file.
            Some(card) => card,
            None => WorkspaceCard {
                id: id.clone(),
                name: words::unsaved_work(),
                kind: keyring.kind,
                members: Vec::new(),
                keyring: keyring_text(&keyring)?,
                last_opened: clock::now_ms(),
                passing: true,
                guest: false,
            },
        };
        Workspaces::put(&card).await?;
        // A tab that has it open reads what came.
        if let Some(line) = Line::open(&id, |_| ()) {
            line.say(Message::Changed);
        }
        Ok(())
    }
}
