//! Opening a sealed file on the start page: by someone of its workspace, to work on; or by someone who was only told
//! its extra passphrase, to look.

use super::files::LastFile;
use super::keeping::{Keeper, OpenError};
use super::opening::{Opening, begin, crypto, enter, keyring_of, keyring_text};
use super::session::Session;
use crate::browser::clock;
use crate::browser::crypto::WebCrypto;
use crate::browser::store::{Member as CardMember, WorkspaceCard, WorkspaceStore, Workspaces};
use crate::browser::tabs::Message;
use crate::exchange::sealed::{self, Contents};
use crate::journal::{Compartment, Entry};
use crate::programme::organisation::Programme;
use crate::register::Register;
use crate::vault::crypto::Kdf;
use crate::vault::ids::Kind;
use crate::vault::sealed::Credential;
use crate::vault::{Keyring, Unlocked};
use leptos::prelude::*;
use std::cell::RefCell;

/// Opens a file. `name` is what a workspace without a name is called; `passing` means that nothing is to stay here
/// once it is closed.
///
/// A workspace that is in this browser already takes in what is new, people who may unlock included, and stays.
/// Whoever opens it with the file's extra passphrase has none of the workspace's keys: they look, in a store of its
/// own under fresh keys, which never stays.
pub async fn open_file_here(
    text: &str,
    passphrase: &str,
    name: &str,
    passing: bool,
    at: RwSignal<Opening>,
) -> Result<Session, OpenError> {
    let crypto = crypto()?;
    at.set(Opening::Deriving);
    let with = if passphrase.is_empty() {
        Credential::Open
    } else {
        Credential::Passphrase(passphrase)
    };
    let contents = sealed::open(&crypto, text, with).await?;
    let opened = File {
        name,
        passphrase,
        crypto,
        at,
    };
    let Some(unlocked) = contents.unlocked.clone() else {
        return opened.look(contents).await;
    };
    match Workspaces::get(&contents.header.workspace.to_string()).await? {
        Some(card) => opened.add_to_known(card, contents, unlocked).await,
        None => opened.begin_new(contents, unlocked, passing).await,
    }
}

struct File<'a> {
    name: &'a str,
    passphrase: &'a str,
    crypto: WebCrypto,
    at: RwSignal<Opening>,
}

impl File<'_> {
    /// The workspace is here already: its keyring and its journal take in the file's.
    async fn add_to_known(
        self,
        mut card: WorkspaceCard,
        contents: Contents<WebCrypto>,
        mut unlocked: Unlocked<WebCrypto>,
    ) -> Result<Session, OpenError> {
        let mut keyring = keyring_of(&card)?;
        keyring.absorb(&contents.header.keyring)?;
        if card.kind == Kind::Real {
            // Someone who was taken out here does not come back in with an older file; and an older file may lack
            // keys that were made since.
            let slot = keyring.slot(unlocked.slot())?.id();
            if keyring.epoch > unlocked.epoch() {
                unlocked = keyring.unlock(&self.crypto, slot, self.passphrase).await?;
            }
        }
        card.keyring = keyring_text(&keyring)?;
        let store = WorkspaceStore::find(&card.id).await?;
        {
            let keeper = self.keeper(&store, &unlocked, &keyring).await?;
            let here = keeper.load(|_| ()).await?.register;
            self.add(&keeper, here, entries(contents)).await?;
        }
        let session = begin(card, self.crypto, store, unlocked, keyring, self.at).await?;
        session.tell_tabs(Message::Changed);
        // Who can unlock may have names now that only the file knew.
        session.keep_keyring().await?;
        Ok(session)
    }

    /// A workspace that is not here yet.
    async fn begin_new(
        self,
        contents: Contents<WebCrypto>,
        unlocked: Unlocked<WebCrypto>,
        passing: bool,
    ) -> Result<Session, OpenError> {
        let keyring = contents.header.keyring.clone();
        let card = |register: &Register| WorkspaceCard {
            members: card_members(&keyring, register),
            passing,
            guest: false,
            ..self.card(&keyring, register)
        };
        let session = self.keep(contents, unlocked, &keyring, card).await?;
        if passing {
            // All that is here came out of a file.
            session.file_is_safe(LastFile {
                at_ms: clock::now_ms(),
                everyday: session.peek(|register| register.journal().log(Compartment::Everyday).vector()),
                confidential: session
                    .peek(|register| register.journal().log(Compartment::Confidential).vector()),
            });
        }
        Ok(session)
    }

    /// For someone with the extra passphrase only. The keys are fresh and the workspace's id is too: under the
    /// workspace's own id these keys could be taken for its keys, and what is written under them be lost to it.
    async fn look(self, contents: Contents<WebCrypto>) -> Result<Session, OpenError> {
        let (keyring, unlocked) = Keyring::create(&self.crypto, self.passphrase, Kdf::DEFAULT).await?;
        let card = |register: &Register| self.card(&keyring, register);
        self.keep(contents, unlocked, &keyring, card).await
    }

    fn card(&self, keyring: &Keyring, register: &Register) -> WorkspaceCard {
        WorkspaceCard {
            id: keyring.workspace.to_string(),
            name: workspace_name(register).unwrap_or_else(|| self.name.to_owned()),
            kind: keyring.kind,
            members: card_members(keyring, register),
            keyring: String::new(),
            last_opened: clock::now_ms(),
            passing: true,
            guest: true,
        }
    }

    /// Adds what a store lacks, and lets go of what is erased. What an opening that was cut short left there is
    /// found, so that it is written once.
    async fn add(
        &self,
        keeper: &Keeper,
        here: Register,
        entries: Vec<(Compartment, Entry)>,
    ) -> Result<(), OpenError> {
        let plan = here.journal().plan(entries);
        Ok(keeper.keep_plan(&plan, &RefCell::new(here)).await?)
    }

    async fn keeper(
        &self,
        store: &WorkspaceStore,
        unlocked: &Unlocked<WebCrypto>,
        keyring: &Keyring,
    ) -> Result<Keeper, OpenError> {
        let (unlocked, keyring) = (unlocked.clone(), keyring.clone());
        Keeper::new(self.crypto.clone(), store.clone(), unlocked, keyring).await
    }

    /// Puts what the file holds in a new store, and opens it.
    async fn keep(
        &self,
        contents: Contents<WebCrypto>,
        unlocked: Unlocked<WebCrypto>,
        keyring: &Keyring,
        card: impl FnOnce(&Register) -> WorkspaceCard,
    ) -> Result<Session, OpenError> {
        let entries = entries(contents);
        let store = WorkspaceStore::create(&keyring.workspace.to_string()).await?;
        let keeper = self.keeper(&store, &unlocked, keyring).await?;
        let here = keeper.load(|_| ()).await?.register;
        let told = |done| self.at.set(Opening::Reading(done));
        let kept = if here.journal().entries().next().is_none() {
            keeper.fill(entries, told).await?
        } else {
            self.add(&keeper, here, entries).await?;
            keeper.load(told).await?
        };
        let mut card = card(&kept.register);
        card.keyring = keyring_text(keyring)?;
        Workspaces::put(&card).await?;
        enter(card, keeper, kept, self.at).await
    }
}

/// All that opened, with its compartment.
fn entries(contents: Contents<WebCrypto>) -> Vec<(Compartment, Entry)> {
    let parts = contents.entries.into_iter();
    parts
        .flat_map(|(of, entries)| entries.into_iter().map(move |entry| (of, entry)))
        .collect()
}

/// The name that the programme's own record gives a workspace.
fn workspace_name(register: &Register) -> Option<String> {
    register
        .all::<Programme>()
        .into_iter()
        .find_map(|(_, programme)| programme.name)
}

/// Who can unlock, by the names in the team list.
fn card_members(keyring: &Keyring, register: &Register) -> Vec<CardMember> {
    let persons = keyring.slots.iter().filter(|slot| slot.is_person());
    persons
        .map(|slot| {
            let author = crate::journal::AuthorId(slot.id().0);
            CardMember {
                slot: slot.id().to_string(),
                name: register.author_name(author),
            }
        })
        .collect()
}
