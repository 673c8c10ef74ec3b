//! Exchanging packs with other laptops: what each has, looking into files, bringing them in together, and the way
//! back. Beside the journal this keeps five small sealed things: the book of laptops, the parts that are carried on
//! without a key, the files that were made or brought in, what came in last, and what files ask about who opens.

use super::acting::{ActError, fill, now};
use super::keeping::OpenError;
use super::session::Session;
use crate::app::route::{Route, SettingsTab};
use crate::browser::clock;
use crate::browser::crypto::WebCrypto;
use crate::browser::tabs::Message;
use crate::browser::worker::Cancel;
use crate::exchange::folder::Found;
use crate::exchange::packs::{
    self, AccessAsks, Audience, Book, Carried, Import, KnownFile, LaptopId, LastImport, Peer, Preview,
    TryOut, UndoPoint,
};
use crate::exchange::sealed::{self, Contents};
use crate::journal::{Compartment, Entry, ReplicaId, TxId};
use crate::record::RecordId;
use crate::register::{Command, Register};
use crate::vault::VaultError;
use crate::vault::sealed::Credential;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::ops::ControlFlow;

const BOOK: &str = "book";
const CARRIED: &str = "carried";
const LEDGER: &str = "ledger";
const WAY_BACK: &str = "way-back";
const ACCESS: &str = "access";

/// A file that was opened, not yet brought in.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Its name, as it was picked.
    pub name: String,
    /// Where in the shared folder it stands, if it came from there.
    pub(super) origin: Option<Found>,
    contents: Contents<WebCrypto>,
}

impl Incoming {
    /// One that a person picked.
    pub(super) fn picked(name: &str, contents: Contents<WebCrypto>) -> Self {
        Self {
            name: name.to_owned(),
            origin: None,
            contents,
        }
    }

    /// Whether a member of this workspace made it. Otherwise it can be read, and nothing of it comes in.
    pub fn by_member(&self) -> bool {
        self.contents.by_member
    }

    /// Whether it says that something is to be erased.
    pub(super) fn erases(&self) -> bool {
        let mut entries = self.contents.entries.iter().flat_map(|(_, entries)| entries);
        entries.any(|entry| entry.erasures().next().is_some())
    }

    pub(super) fn keyring(&self) -> &crate::vault::Keyring {
        &self.contents.header.keyring
    }

    /// The names of its entries: compartment, numbering and number.
    pub(super) fn numbers(&self) -> impl Iterator<Item = (Compartment, ReplicaId, u32)> {
        self.contents.numbers()
    }
}

/// How taking an import back would go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// Nothing was written or handed out since: the store returns to what it was.
    Whole {
        /// Entries that came.
        came: usize,
        /// Records that it erased something of: those do not come back.
        erased: usize,
    },
    /// It may have been built upon: fields that nobody wrote since are written back, as new changes.
    Fields {
        /// Entries that came.
        came: usize,
        /// Records that it erased something of: those do not come back.
        erased: usize,
    },
}

impl Session {
    /// Takes up what was remembered of other laptops; this one gets its number when it has none.
    pub(super) async fn recall_packs(&self) -> Result<(), ActError> {
        let inner = self.inner();
        match self.read_small::<Book>(BOOK).await {
            Some(book) => drop(inner.book.replace(book)),
            None => {
                let mut id = [0; 8];
                fill(&mut id)?;
                inner.book.replace(Book::new(LaptopId(id)));
                self.keep_book();
            }
        }
        if let Some(carried) = self.read_small::<Carried>(CARRIED).await {
            inner.carried.replace(carried.bounded());
        }
        if let Some(asks) = self.read_small::<AccessAsks>(ACCESS).await {
            inner.asks.replace(asks);
        }
        if let Some(ledger) = self.read_small(LEDGER).await {
            inner.ledger.replace(ledger);
        }
        inner.way_back.try_set(self.read_small(WAY_BACK).await);
        Ok(())
    }

    async fn read_small<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_str(&self.small(name).await?).ok()
    }

    pub(super) async fn write_small(&self, name: &str, thing: &impl Serialize) -> Result<(), ActError> {
        let text = serde_json::to_vec(thing).map_err(|error| ActError::Text(error.to_string()))?;
        Ok(self.inner().keeper.keep_small(name, &text).await?)
    }

    fn keep_book(&self) {
        if let Ok(text) = serde_json::to_string(&*self.inner().book.borrow()) {
            self.keep_small(BOOK, text);
        }
        self.inner().packs_revision.try_update(|revision| *revision += 1);
    }

    /// A numbering that begins: others learn from which laptop it is.
    pub(super) fn begin_numbering(&self, replica: ReplicaId) {
        if self.inner().book.borrow_mut().writes_as(replica) {
            self.keep_book();
        }
    }

    /// Remembers that a file was made under this name for an audience.
    pub fn note_made(&self, name: &str, audience: Audience) {
        let inner = self.inner();
        let confirmed = inner.book.borrow().confirmed(audience);
        self.peek(|register| {
            let journal = register.journal();
            let parts = Compartment::ALL.into_iter();
            let entries = parts.flat_map(|of| {
                let since = journal.log(of).since(confirmed.part(of));
                since.map(move |entry| (of, entry))
            });
            inner.ledger.borrow_mut().made(name, now(), entries);
        });
        self.keep_ledger();
    }

    /// Remembers the file that this workspace was opened from: it holds all that came out of it, and its maker (and
    /// whoever that one knew of) takes part.
    pub(super) fn note_opened_from(
        &self,
        name: &str,
        came: &[(Compartment, Vec<Entry>)],
        notes: &[(Compartment, packs::Note)],
    ) {
        for (of, note) in notes {
            self.inner().book.borrow_mut().believe(*of, note, now());
        }
        self.keep_book();
        let dots = |(of, entries): &(Compartment, Vec<Entry>)| {
            entries.iter().map(|entry| entry.dot(*of)).collect::<Vec<_>>()
        };
        let mut new = came.iter().flat_map(dots).collect();
        self.inner()
            .ledger
            .borrow_mut()
            .brought_in(name, now(), came, &mut new);
        self.keep_ledger();
    }

    fn keep_ledger(&self) {
        if let Ok(text) = serde_json::to_string(&*self.inner().ledger.borrow()) {
            self.keep_small(LEDGER, text);
        }
        self.inner().packs_revision.try_update(|revision| *revision += 1);
    }

    /// The file that a command came with, where it was not done here. Reactive.
    pub fn came_with(&self, tx: TxId) -> Option<KnownFile> {
        let inner = self.inner();
        inner.packs_revision.track();
        let ledger = inner.ledger.borrow();
        self.read(|register| {
            let mut entries = register.journal().entries_of(tx);
            entries.find_map(|(compartment, entry)| ledger.came_with(entry.dot(compartment)).cloned())
        })
    }

    /// Files that were made or brought in here and hold what was erased of a record at `erased_ms`. Reactive.
    pub fn files_holding(&self, record: RecordId, erased_ms: i64) -> Vec<KnownFile> {
        let inner = self.inner();
        inner.packs_revision.track();
        let dots = self.read(|register| register.entries_about(record));
        let ledger = inner.ledger.borrow();
        ledger.holding(&dots, erased_ms).cloned().collect()
    }

    /// What this laptop is called; empty until someone names it. Reactive.
    pub fn laptop_name(&self) -> String {
        self.inner().packs_revision.track();
        self.inner().book.borrow().name().to_owned()
    }

    /// Names this laptop, for those who get its files.
    pub fn name_laptop(&self, name: &str) {
        self.inner().book.borrow_mut().rename(name.trim());
        self.keep_book();
    }

    /// The laptop that an entry was written on, by its name. Reactive.
    pub fn laptop_of(&self, replica: ReplicaId) -> Option<String> {
        self.inner().packs_revision.track();
        let book = self.inner().book.borrow().clone();
        let (_, peer) = book.laptop_of(replica)?;
        Some(peer.name.clone()).filter(|name| !name.is_empty())
    }

    /// The other laptops that were heard of. Reactive.
    pub fn peers(&self) -> Vec<(LaptopId, Peer)> {
        self.inner().packs_revision.track();
        let inner = self.inner();
        let book = inner.book.borrow();
        book.peers().map(|(id, peer)| (id, peer.clone())).collect()
    }

    /// Forgets a laptop that is used no more.
    pub fn forget_laptop(&self, id: LaptopId) {
        self.inner().book.borrow_mut().forget(id);
        self.keep_book();
    }

    /// How many changes a laptop has not confirmed. Reactive.
    pub fn lacks(&self, id: LaptopId) -> usize {
        self.inner().packs_revision.track();
        let confirmed = self.inner().book.borrow().confirmed(Audience::One(id));
        self.read(|register| {
            let parts = Compartment::ALL.into_iter();
            let lacking = |of| register.journal().log(of).count_since(confirmed.part(of));
            parts.map(lacking).sum()
        })
    }

    /// Opens a file of this workspace; nothing changes. An empty passphrase uses the keys that are open;
    /// `cancel` stops it.
    pub async fn look_into(
        &self,
        name: &str,
        text: &str,
        passphrase: &str,
        cancel: Cancel,
    ) -> Result<Incoming, OpenError> {
        let inner = self.inner();
        let unlocked = inner.keeper.unlocked.borrow().clone();
        let crypto = &inner.keeper.crypto.stopped_by(cancel);
        let contents = if passphrase.is_empty() {
            sealed::open(crypto, text, Credential::Unlocked(&unlocked)).await?
        } else {
            let mut contents = sealed::open(crypto, text, Credential::Passphrase(passphrase)).await?;
            unlocked.check_owner(contents.header.workspace, contents.header.kind)?;
            // The file brought the keys that this passphrase opens, or is one for someone outside.
            contents.only_by_members(crypto, &unlocked).await?;
            contents
        };
        Ok(Incoming::picked(name, contents))
    }

    /// A file that was opened at the start page waits to be looked at.
    pub(super) fn wait_for_look(&self, file: Incoming) {
        self.inner().arrived.borrow_mut().push(file);
    }

    /// Where someone who came in begins: with the files that were opened at the start page, if any wait for a look; who
    /// came with the recovery key with choosing a new passphrase.
    pub fn begins_at(&self) -> Route {
        if self.came_by_key() {
            Route::Settings(SettingsTab::Members)
        } else if self.inner().arrived.borrow().is_empty() {
            Route::Today
        } else {
            Route::HandOver
        }
    }

    /// These files, to look at them now.
    pub fn take_arrived(&self) -> Vec<Incoming> {
        std::mem::take(&mut self.inner().arrived.borrow_mut())
    }

    /// What bringing all of these in would change, tried out together.
    /// The page draws in between.
    pub async fn try_out(&self, files: &[Incoming]) -> Import {
        loop {
            let revision = self.peek(Register::revision);
            let import = self.try_out_once(files).await;
            // What was done in between may have changed what is new.
            if self.peek(Register::revision) == revision {
                return import;
            }
        }
    }

    async fn try_out_once(&self, files: &[Incoming]) -> Import {
        let inner = self.inner();
        let mut trying = {
            let contents = files.iter().map(|file| file.contents.clone()).collect();
            TryOut::new(&inner.book.borrow(), &inner.carried.borrow(), contents, now())
        };
        loop {
            clock::breathe().await;
            match self.peek(|register| trying.step(register)) {
                ControlFlow::Continue(next) => trying = next,
                ControlFlow::Break(import) => return import,
            }
        }
    }

    /// Brings in files that were looked at, all of them or none. Gives the number of entries that were new.
    pub async fn bring_in_files(&self, files: Vec<Incoming>) -> Result<usize, ActError> {
        self.in_turn(self.bring_in_now(files)).await
    }

    /// What a file says that is not here, whoever made it: to read.
    pub fn read_through(&self, file: &Incoming) -> Preview {
        self.peek(|register| packs::preview(register, &file.contents.entries, now()))
    }

    async fn bring_in_now(&self, mut files: Vec<Incoming>) -> Result<usize, ActError> {
        self.check_writing()?;
        let inner = self.inner();
        files.retain(Incoming::by_member);
        let import = self.try_out(&files).await;
        if import.preview.too_much {
            return Err(ActError::TooMuch);
        }
        let mut new = import.plan.new.iter().map(|(of, entry)| entry.dot(*of)).collect();
        let mut ledger = inner.ledger.borrow().clone();
        for file in &files {
            ledger.brought_in(&file.name, now(), &file.contents.entries, &mut new);
        }
        let mut last = LastImport {
            carried: import.carried.since(&inner.carried.borrow()),
            erased: import.preview.erased.len(),
            ..LastImport::default()
        };
        // First what only helps the next exchange; should the rest fail, it does no harm.
        self.write_small(BOOK, &import.book).await?;
        if !last.carried.is_nothing() {
            self.write_small(CARRIED, &import.carried).await?;
        }
        let count = import.plan.new.len();
        clock::breathe().await;
        if !import.plan.is_empty() {
            inner.keeper.keep_plan(&import.plan, &inner.register).await?;
        }
        inner.ledger.replace(ledger);
        self.keep_ledger();
        inner.book.replace(import.book.clone());
        inner.carried.replace(import.carried.clone());
        clock::breathe().await;
        if count > 0 {
            last.point = import.apply(&mut inner.register.borrow_mut(), now());
            inner.revision.try_update(|revision| *revision += 1);
            self.tell_tabs(Message::Changed);
        }
        last.asked = self.note_asks(&files).await?;
        if count > 0 || !last.asked.is_empty() || !last.carried.is_nothing() {
            inner.exported_since.try_set(false);
            // Without it the import stands all the same; only the way back is longer.
            let _ = self.write_small(WAY_BACK, &last).await;
            inner.way_back.try_set(Some(last));
        }
        inner.packs_revision.try_update(|revision| *revision += 1);
        self.folder_took(files).await;
        self.recount();
        Ok(count)
    }

    /// Parts of files that cannot be read here and go into every file made here: how many, and their bytes. Reactive.
    pub fn carried_parts(&self) -> (usize, usize) {
        self.inner().packs_revision.track();
        let inner = self.inner();
        let carried = inner.carried.borrow();
        (carried.parts().len(), carried.bytes())
    }

    /// Lets go of all parts that are carried on.
    ///
    /// # Errors
    /// The store's refusal; they are carried on then.
    pub async fn drop_carried(&self) -> Result<(), ActError> {
        self.check_writing()?;
        self.write_small(CARRIED, &Carried::default()).await?;
        self.inner().carried.replace(Carried::default());
        self.inner().packs_revision.try_update(|revision| *revision += 1);
        Ok(())
    }

    /// Whether what came in last can be taken back, and how. Reactive.
    pub fn way_back(&self) -> Option<WayBack> {
        let inner = self.inner();
        let last = inner.way_back.get()?;
        let exported_since = inner.exported_since.get();
        self.read(|register| {
            let (came, erased) = (last.point.came.len(), last.erased);
            Some(if self.returns_whole(&last, register) && !exported_since {
                WayBack::Whole { came, erased }
            } else {
                WayBack::Fields { came, erased }
            })
        })
    }

    fn returns_whole(&self, last: &LastImport, register: &Register) -> bool {
        last.point.came.is_empty() || last.point.is_last(register)
    }

    /// Takes back what came in last, also what was answered to its questions about who opens.
    pub async fn take_import_back(&self) -> Result<(), ActError> {
        let inner = self.inner();
        let Some(last) = inner.way_back.get_untracked() else {
            return Ok(());
        };
        self.check_writing()?;
        self.take_access_back(&last).await?;
        if !last.carried.is_nothing() {
            inner.carried.borrow_mut().take_back(&last.carried);
            let carried = inner.carried.borrow().clone();
            self.write_small(CARRIED, &carried).await?;
        }
        if untrack(|| self.way_back()).is_some_and(|way| matches!(way, WayBack::Whole { .. })) {
            self.in_turn(self.return_to_before(&last.point)).await?;
            self.folder_untook().await;
        } else {
            self.act(Command::UndoImport(last.point.came));
        }
        inner.way_back.try_set(None);
        let _ = inner.keeper.forget_small(WAY_BACK).await;
        inner.packs_revision.try_update(|revision| *revision += 1);
        Ok(())
    }

    pub(super) async fn keep_asks(&self) -> Result<(), ActError> {
        let asks = self.inner().asks.borrow().clone();
        self.write_small(ACCESS, &asks).await?;
        self.inner().packs_revision.try_update(|revision| *revision += 1);
        Ok(())
    }

    /// Keeps the way back with an answer that was given since.
    pub(super) async fn keep_way_back(&self, last: LastImport) {
        let _ = self.write_small(WAY_BACK, &last).await;
        self.inner().way_back.try_set(Some(last));
    }

    async fn return_to_before(&self, point: &UndoPoint) -> Result<(), ActError> {
        self.check_writing()?;
        if point.came.is_empty() {
            return Ok(());
        }
        let inner = self.inner();
        let before = point.take_back(&inner.register.borrow(), now());
        let Some(before) = before else { return Ok(()) };
        inner.keeper.rewrite(before.journal().entries()).await?;
        inner.register.replace(before);
        inner.revision.try_update(|revision| *revision += 1);
        self.tell_tabs(Message::Changed);
        self.recount();
        Ok(())
    }
}

/// Whether another passphrase might open it: the keys that are open do not.
pub fn wants_passphrase(error: &OpenError) -> bool {
    let vault = of_vault(error);
    matches!(
        vault,
        Some(VaultError::WrongPassphrase | VaultError::MissingKey { .. })
    )
}

/// Whether someone stopped it, who need not be told so.
pub fn was_stopped(error: &OpenError) -> bool {
    matches!(of_vault(error), Some(VaultError::Cancelled))
}

fn of_vault(error: &OpenError) -> Option<&VaultError> {
    match error {
        OpenError::Vault(vault) | OpenError::File(sealed::FileError::Vault(vault)) => Some(vault),
        _ => None,
    }
}
