//! Who can unlock: people with own passphrases, and the recovery key.

use super::acting::ActError;
use super::session::Session;
use crate::browser::store::Workspaces;
use crate::journal::AuthorId;
use crate::order::InOrder;
use crate::programme::organisation::{Branch, Member, Programme};
use crate::register::Command;
use crate::register::command::Written;
use crate::register::history::member_of;
use crate::vault::crypto::Kdf;
use crate::vault::ids::SlotId;
use crate::vault::keyring::{Slot, SlotKind};
use crate::vault::{Keyring, RecoveryKey, passphrase};
use leptos::prelude::*;
use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// One way into the open workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayIn {
    /// Its key slot.
    pub slot: SlotId,
    /// Whose it is; empty when the team list does not know.
    pub name: String,
    /// Whether this is how one came in now.
    pub mine: bool,
    /// Whether it is the printed recovery key.
    pub recovery: bool,
}

impl Session {
    /// The ways in, people first, by name; reactive.
    pub fn ways_in(&self) -> Vec<WayIn> {
        let inner = self.inner();
        let mine = inner.info.with(|info| info.slot);
        let mut ways: Vec<WayIn> = inner
            .keeper
            .keyring
            .borrow()
            .slots
            .iter()
            .map(|slot| WayIn {
                slot: slot.id(),
                name: self.read(|register| register.author_name(AuthorId(slot.id().0))),
                mine: slot.id() == mine,
                recovery: matches!(slot, Slot::Recovery(_)),
            })
            .collect();
        ways.order_by(|a, b| (a.recovery, &a.name, a.slot).cmp(&(b.recovery, &b.name, b.slot)));
        ways
    }

    /// Whether one came in with the recovery key: then someone's passphrase is gone.
    pub fn came_by_key(&self) -> bool {
        let inner = self.inner();
        let mine = inner.info.with_untracked(|info| info.slot);
        let keyring = inner.keeper.keyring.borrow();
        let mut slots = keyring.slots.iter();
        slots.any(|slot| slot.id() == mine && matches!(slot, Slot::Recovery(_)))
    }

    /// Names that are tried first as a passphrase: of the workspace, its place, its people, and of `whose` it is to be.
    pub fn guessable_names(&self, whose: &str) -> Vec<String> {
        let mut names = vec![
            whose.to_owned(),
            self.inner().info.with_untracked(|info| info.name.clone()),
        ];
        self.peek(|register| {
            for (_, programme) in register.all::<Programme>() {
                names.extend([programme.name, programme.municipality].into_iter().flatten());
            }
            for (_, branch) in register.all::<Branch>() {
                names.extend([branch.name, branch.municipality].into_iter().flatten());
            }
            names.extend(
                register
                    .all::<Member>()
                    .into_iter()
                    .filter_map(|(_, member)| member.name),
            );
        });
        names
    }

    /// Refuses a new passphrase that would be guessed, wherever one is set.
    ///
    /// # Errors
    /// [`crate::vault::VaultError::Unfit`].
    pub fn check_passphrase(&self, new: &str, whose: &str) -> Result<(), ActError> {
        let crypto = &self.inner().keeper.crypto;
        Ok(passphrase::check(crypto, new, &self.guessable_names(whose))?)
    }

    /// Lets someone in with an own passphrase. `own` is what one unlocks with oneself, typed again.
    ///
    /// # Errors
    /// The wrong own passphrase, no room, or the store's refusal; nothing has changed then.
    pub async fn add_member(&self, own: &str, name: &str, passphrase: &str) -> Result<SlotId, ActError> {
        let (mut keyring, me) = (self.keyring_to_change().await?, self.my_slot());
        self.check_passphrase(passphrase, name)?;
        let crypto = &self.inner().keeper.crypto;
        let slot = keyring
            .add_slot(crypto, (me, own), SlotKind::Person, passphrase, Kdf::DEFAULT)
            .await?;
        let member = Member {
            name: Some(name.trim().to_owned()).filter(|name| !name.is_empty()),
            ..Member::default()
        };
        let id = member_of(AuthorId(slot.0)).0;
        self.act_and_wait(Command::SaveMember(id, member.into())).await?;
        self.keep_ring(keyring).await?;
        Ok(slot)
    }

    /// Takes someone's way in away. What they copied they can still read.
    ///
    /// # Errors
    /// For the last person, or the store's refusal; nothing has changed then.
    pub async fn remove_member(&self, slot: SlotId) -> Result<(), ActError> {
        let mut keyring = self.keyring_to_change().await?;
        keyring.remove_slot(slot)?;
        self.keep_ring(keyring).await
    }

    /// Gives `slot` another passphrase; `own` is what one unlocks with oneself, typed again.
    ///
    /// # Errors
    /// The wrong own passphrase, or the store's refusal; nothing has changed then.
    pub async fn change_passphrase(&self, own: &str, slot: SlotId, new: &str) -> Result<(), ActError> {
        let (mut keyring, me) = (self.keyring_to_change().await?, self.my_slot());
        self.check_passphrase(new, "")?;
        let crypto = &self.inner().keeper.crypto;
        keyring
            .change_passphrase(crypto, (me, own), slot, new, Kdf::DEFAULT)
            .await?;
        self.keep_ring(keyring).await
    }

    /// Makes a new recovery key, to be printed; earlier ones open no longer, but for the one that one came in with.
    ///
    /// # Errors
    /// The wrong own passphrase, or the store's refusal; nothing has changed then.
    pub async fn new_recovery(&self, own: &str) -> Result<RecoveryKey, ActError> {
        let (mut keyring, me) = (self.keyring_to_change().await?, self.my_slot());
        let earlier: Vec<SlotId> = keyring
            .slots
            .iter()
            .filter(|slot| matches!(slot, Slot::Recovery(_)) && slot.id() != me)
            .map(Slot::id)
            .collect();
        for slot in earlier {
            keyring.remove_slot(slot)?;
        }
        let crypto = &self.inner().keeper.crypto;
        let (_, key) = keyring.add_recovery(crypto, (me, own), Kdf::DEFAULT).await?;
        self.keep_ring(keyring).await?;
        Ok(key)
    }

    /// Gives the workspace another name, here and in the programme's record.
    ///
    /// # Errors
    /// The store's refusal.
    pub async fn rename(&self, name: &str) -> Result<(), ActError> {
        let inner = self.inner();
        let id = inner.info.with_untracked(|info| info.id.clone());
        if let Some(mut card) = Workspaces::get(&id).await?
            && !card.passing
        {
            name.trim().clone_into(&mut card.name);
            Workspaces::put(&card).await?;
        }
        inner
            .info
            .try_update(|info| name.trim().clone_into(&mut info.name));
        Ok(())
    }

    fn my_slot(&self) -> SlotId {
        self.inner().info.with_untracked(|info| info.slot)
    }

    /// The keyring as it stands on the card: another tab may have changed it.
    pub(super) async fn keyring_to_change(&self) -> Result<Keyring, ActError> {
        self.check_writing()?;
        let inner = self.inner();
        let id = inner.info.with_untracked(|info| info.id.clone());
        let card = Workspaces::get(&id).await?;
        let own = inner.keeper.keyring.borrow().clone();
        let kept = card.and_then(|card| serde_json::from_str::<Keyring>(&card.keyring).ok());
        Ok(kept
            .filter(|kept| kept.check().is_ok() && kept.workspace == own.workspace && kept.kind == own.kind)
            .unwrap_or(own))
    }

    /// Keeps a changed keyring; when the browser will not, the one before stays.
    pub(super) async fn keep_ring(&self, keyring: Keyring) -> Result<(), ActError> {
        let inner = self.inner();
        let before = inner.keeper.keyring.replace(keyring);
        let kept = self.keep_keyring().await;
        if kept.is_err() {
            inner.keeper.keyring.replace(before);
        }
        inner.revision.try_update(|revision| *revision += 1);
        kept
    }

    /// Carries a command out in its turn, and waits for its end.
    async fn act_and_wait(&self, command: Command) -> Result<Written, ActError> {
        type Slot = Rc<RefCell<(Option<Result<Written, ActError>>, Option<Waker>)>>;
        let shared: Slot = Rc::default();
        let end = Rc::clone(&shared);
        self.act_quietly(command, move |ended| {
            let mut end = end.borrow_mut();
            end.0 = Some(ended);
            if let Some(waker) = end.1.take() {
                waker.wake();
            }
        });
        poll_fn(move |context| {
            let mut shared = shared.borrow_mut();
            match shared.0.take() {
                Some(ended) => Poll::Ready(ended),
                None => {
                    shared.1 = Some(context.waker().clone());
                    Poll::Pending
                }
            }
        })
        .await
    }
}
