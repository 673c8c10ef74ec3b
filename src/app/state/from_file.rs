//! Opening a sealed file on the start page: by someone of its workspace, to work on; or by someone who was only told
//! its extra passphrase, to look.

use super::files::{LastFile, Place as FilePlace};
use super::keeping::{Filling, Keeper, OpenError};
use super::opening::{Opening, begin, crypto, enter, keyring_of, keyring_text, workspace_name};
use super::packs::{Incoming, was_stopped};
use super::session::Session;
use crate::browser::clock;
use crate::browser::crypto::WebCrypto;
use crate::browser::store::{Member as CardMember, StoreError, WorkspaceCard, WorkspaceStore, Workspaces};
use crate::browser::worker::Cancel;
use crate::exchange::sealed::{self, Contents};
use crate::journal::{Compartment, Entry};
use crate::register::Register;
use crate::vault::crypto::Kdf;
use crate::vault::ids::Kind;
use crate::vault::sealed::{Credential, peek_header};
use crate::vault::{Keyring, Unlocked, VaultError};
use leptos::prelude::*;
use std::cell::RefCell;

/// Opens the file called `file`. `name` is what a workspace without a name is called; `passing` means that nothing is to stay here:
/// then it is in memory only; `cancel` stops it until something begins to be written, and then nothing was changed.
///
/// A workspace that is in this browser already is opened with the keys that are kept here, and only with those: a file
/// brings keys along, and anyone can make some. What the file holds is then looked at as any file is that is brought
/// in; nothing of it counts before. Whoever opens it with the file's extra passphrase has none of the workspace's keys:
/// they look, in a store of its own under fresh keys, which is in memory only.
///
/// # Errors
/// [`OpenError::NotLetInHere`] for someone whose passphrase opens the file, but not this workspace here.
pub async fn open_file_here(
    text: &str,
    passphrase: &str,
    (file, name): (&str, &str),
    passing: bool,
    at: RwSignal<Opening>,
    cancel: Cancel,
) -> Result<Session, OpenError> {
    let opened = File {
        name,
        file,
        passphrase,
        reads: crypto()?.stopped_by(cancel),
        crypto: crypto()?,
        at,
    };
    at.set(Opening::Deriving);
    let header = peek_header(&opened.reads, text).await?;
    let known = match Workspaces::get(&header.workspace.to_string()).await {
        // Where the browser keeps nothing, nothing is known, and memory serves.
        Err(StoreError::Unavailable(_)) if passing => None,
        asked => asked?,
    };
    if let Some(mut card) = known {
        let keyring = keyring_of(&card)?;
        let held = match card.kind {
            Kind::Example => keyring.unlock_open(&opened.reads).await,
            Kind::Real => keyring.unlock_with_any(&opened.reads, passphrase).await,
        };
        match held {
            Ok(unlocked) => {
                // What was only left here because it was in no file yet stays now, under its name.
                let to_stay = card.passing && !passing;
                card.passing &= passing;
                let session = opened.look_first(card, text, keyring, unlocked).await?;
                if to_stay && let Some(name) = session.peek(workspace_name) {
                    session.rename(&name).await?;
                }
                return Ok(session);
            }
            Err(VaultError::WrongPassphrase | VaultError::RecoveryTypo) => {}
            Err(other) => return Err(other.into()),
        }
        let contents = opened.open(text).await?;
        return match contents.unlocked {
            Some(_) => Err(OpenError::NotLetInHere),
            None => opened.look(contents).await,
        };
    }
    let contents = opened.open(text).await?;
    at.set(Opening::Building(0.0));
    match contents.unlocked.clone() {
        Some(unlocked) => opened.begin_new(contents, unlocked, passing).await,
        None => opened.look(contents).await,
    }
}

struct File<'a> {
    /// What a workspace without a name is called.
    name: &'a str,
    /// The file's own name.
    file: &'a str,
    passphrase: &'a str,
    crypto: WebCrypto,
    /// The same, for what can be stopped.
    reads: WebCrypto,
    at: RwSignal<Opening>,
}

impl File<'_> {
    async fn open(&self, text: &str) -> Result<Contents<WebCrypto>, OpenError> {
        let with = if self.passphrase.is_empty() {
            Credential::Open
        } else {
            Credential::Passphrase(self.passphrase)
        };
        Ok(sealed::open(&self.reads, text, with).await?)
    }

    /// The workspace is here already: it is opened as it stands here, and the file waits to be looked at.
    async fn look_first(
        self,
        card: WorkspaceCard,
        text: &str,
        keyring: Keyring,
        unlocked: Unlocked<WebCrypto>,
    ) -> Result<Session, OpenError> {
        // First the file: with one that is no good nothing is opened.
        let contents = sealed::open(&self.reads, text, Credential::Unlocked(&unlocked)).await?;
        // What begins to be opened now is not stopped half way.
        self.at.set(Opening::Reading(0.0));
        let store = WorkspaceStore::find(&card.id).await?;
        let session = begin(card, self.crypto, store, unlocked, keyring, self.at).await?;
        session.wait_for_look(Incoming::picked(self.file, contents));
        Ok(session)
    }

    /// A workspace that is not here yet.
    async fn begin_new(
        self,
        contents: Contents<WebCrypto>,
        unlocked: Unlocked<WebCrypto>,
        passing: bool,
    ) -> Result<Session, OpenError> {
        // Alone it would be an empty workspace, or half a one, and look like the whole.
        let lacks = contents.lacks();
        if lacks > 0 {
            return Err(OpenError::Partial(lacks));
        }
        let keyring = contents.header.keyring.clone();
        let card = |register: &Register| WorkspaceCard {
            members: card_members(&keyring, register),
            passing,
            guest: false,
            ..self.card(&keyring, register)
        };
        let store = if passing {
            WorkspaceStore::in_memory()
        } else {
            WorkspaceStore::create(&keyring.workspace.to_string()).await?
        };
        let (came, notes) = (contents.entries.clone(), contents.notes.clone());
        let session = self.keep(contents, unlocked, &keyring, store, card).await?;
        session.note_opened_from(self.file, &came, &notes);
        // All that is here stands in the file that it came out of.
        session.note_safe(LastFile {
            at_ms: clock::now_ms(),
            everyday: session.peek(|register| register.journal().log(Compartment::Everyday).vector()),
            confidential: session.peek(|register| register.journal().log(Compartment::Confidential).vector()),
            place: FilePlace::OpenedFrom(self.file.to_owned()),
            ring: 0,
        });
        Ok(session)
    }

    /// For someone with the extra passphrase only. The keys are fresh and the workspace's id is too: under the
    /// workspace's own id these keys could be taken for its keys, and what is written under them be lost to it.
    async fn look(self, contents: Contents<WebCrypto>) -> Result<Session, OpenError> {
        let (keyring, unlocked) = Keyring::create(&self.crypto, self.passphrase, Kdf::DEFAULT).await?;
        let card = |register: &Register| self.card(&keyring, register);
        let store = WorkspaceStore::in_memory();
        self.keep(contents, unlocked, &keyring, store, card).await
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
        store: WorkspaceStore,
        card: impl FnOnce(&Register) -> WorkspaceCard,
    ) -> Result<Session, OpenError> {
        let entries = entries(contents);
        let keeper = self.keeper(&store, &unlocked, keyring).await?;
        let here = keeper.load(|_| ()).await?.register;
        let kept = if here.journal().entries().next().is_none() {
            let told = |filling: Filling| self.at.set(filling.into());
            match keeper.fill(entries, &self.reads, told).await {
                Err(stopped) if was_stopped(&stopped) && !store.is_in_memory() => {
                    // Empty, and without a card: nothing must be left of it.
                    Workspaces::delete(&keyring.workspace.to_string()).await?;
                    return Err(stopped);
                }
                filled => filled?,
            }
        } else {
            self.at.set(Opening::Reading(0.0));
            self.add(&keeper, here, entries).await?;
            keeper.load(|done| self.at.set(Opening::Reading(done))).await?
        };
        let mut card = card(&kept.register);
        card.keyring = keyring_text(keyring)?;
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
