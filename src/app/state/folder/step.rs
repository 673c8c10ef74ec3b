//! One round between this laptop and the folder.

use super::backend::Backend;
use super::setting::Setting;
use super::{FolderState, Incoming};
use crate::app::language::{t, text};
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::app::state::acting::{fill, now};
use crate::app::state::session::Session;
use crate::app::state::{ActError, FilePlace, LastFile};
use crate::app::words;
use crate::browser::clock;
use crate::browser::tabs::Role;
use crate::browser::worker::Cancel;
use crate::exchange::folder::{
    Due, Folder as _, FolderError, Found, Logbook, Moment, Place, Written, collect, own_directory, padding,
    put, tidy,
};
use crate::exchange::safety::is_nearly_empty;
use crate::exchange::sealed::{FileError, Gathered, MakeOptions, Snapshot};
use crate::journal::Compartment;
use leptos::prelude::*;

/// A file could not be made.
fn not_made(error: &FileError) -> FolderError {
    FolderError::Other(words::file_error(error))
}

impl Session {
    /// Something other than the folder went wrong.
    pub(super) fn not_done(&self, error: &ActError) -> FolderError {
        FolderError::Other(words::act_error(error, self))
    }

    /// One round, unless one is under way: that one is then followed by another.
    pub(super) async fn keep_in_step(&self, moment: Moment) {
        let inner = self.inner();
        let Some(backend) = inner.folder.backend.borrow().clone() else {
            return;
        };
        if inner.role.get_untracked() != Some(Role::Writer) {
            return;
        }
        if inner.folder.busy.replace(true) {
            inner.folder.again.set(true);
            return;
        }
        let before = inner.folder.state.get_untracked();
        inner.folder.state.try_set(FolderState::Busy);
        let mut ended = self.one_round(&backend, moment).await;
        if inner.folder.again.replace(false) && ended.is_ok() {
            ended = self.one_round(&backend, moment).await;
        }
        inner.folder.busy.set(false);
        // It may have been given up meanwhile.
        if inner.folder.backend.borrow().is_none() {
            return;
        }
        let state = match ended {
            Ok(()) => FolderState::Fine(clock::now_ms()),
            Err(error) => FolderState::Wrong(error),
        };
        if let FolderState::Wrong(error) = &state
            && before != state
            && let Some(toasts) = self.toasts()
        {
            toasts.offer(words::folder_error(error), t!("folder-go"), || {
                go(&Route::HandOver)
            });
        }
        inner.folder.state.try_set(state);
        self.show_folder();
    }

    async fn one_round(&self, backend: &Backend, moment: Moment) -> Result<(), FolderError> {
        let found = backend.list().await?;
        self.with_logbook(|logbook| logbook.notice(&found));
        self.tidy_folder(backend).await?;
        self.read_folder(backend, &found).await?;
        self.write_folder(backend, moment).await
    }

    fn with_logbook<T>(&self, work: impl FnOnce(&mut Logbook) -> T) -> Option<T> {
        let inner = self.inner();
        let mut setting = inner.folder.setting.borrow_mut();
        setting.as_mut().map(|setting| work(&mut setting.logbook))
    }

    async fn keep_setting(&self) -> Result<(), FolderError> {
        let setting: Option<Setting> = self.inner().folder.setting.borrow().clone();
        match setting {
            Some(setting) => setting.keep(self).await.map_err(|error| self.not_done(&error)),
            None => Ok(()),
        }
    }

    async fn tidy_folder(&self, backend: &Backend) -> Result<(), FolderError> {
        let Some(mut logbook) = self.with_logbook(|logbook| logbook.clone()) else {
            return Ok(());
        };
        if logbook.replaced().is_empty() {
            return Ok(());
        }
        tidy(backend, &mut logbook).await;
        self.with_logbook(|kept| *kept = logbook);
        self.keep_setting().await
    }

    /// Reads what others wrote. What changes nothing to be seen, or all where that was asked for, comes in at once;
    /// the rest waits for a look.
    async fn read_folder(&self, backend: &Backend, found: &[Found]) -> Result<(), FolderError> {
        let inner = self.inner();
        let waits = |at: &Place| {
            let is = |file: &Incoming| file.origin.as_ref().is_some_and(|from| from.at == *at);
            inner
                .folder
                .waiting
                .with_untracked(|waiting| waiting.iter().any(is))
        };
        let wanted = self
            .with_logbook(|logbook| logbook.to_read(found, now()))
            .unwrap_or_default();
        let wanted: Vec<Found> = wanted.into_iter().filter(|found| !waits(&found.at)).collect();
        let there = |name: &str| found.iter().any(|found| found.at.file() == name);
        inner
            .folder
            .troubles
            .try_update(|all| all.retain(|(name, _)| there(name)));
        if wanted.is_empty() {
            return self.take_waiting().await;
        }
        for (found, text) in collect(backend, wanted).await? {
            let name = found.at.file().to_owned();
            let opened = match text {
                Ok(text) => self
                    .look_into(&name, &text, "", Cancel::default())
                    .await
                    .map_err(|error| words::open_error(&error)),
                Err(error) => Err(words::folder_error(&error)),
            };
            inner
                .folder
                .troubles
                .try_update(|all| all.retain(|(known, _)| *known != name));
            match opened {
                Ok(mut incoming) => {
                    incoming.origin = Some(found);
                    inner.folder.waiting.try_update(|waiting| waiting.push(incoming));
                }
                Err(why) => {
                    self.with_logbook(|logbook| logbook.failed(&found, now()));
                    inner.folder.troubles.try_update(|all| all.push((name, why)));
                }
            }
        }
        self.take_waiting().await
    }

    async fn take_waiting(&self) -> Result<(), FolderError> {
        let inner = self.inner();
        let files = inner.folder.waiting.get_untracked();
        let silent = inner
            .folder
            .setting
            .borrow()
            .as_ref()
            .is_some_and(|setting| setting.silent);
        if files.is_empty() {
            return Ok(());
        }
        let (comes, waits) = self.sorted(files, silent).await;
        if !waits.is_empty() {
            let told = inner.folder.told.replace(waits.len());
            if let Some(toasts) = self.toasts().filter(|_| told != waits.len()) {
                let n = waits.len();
                toasts.offer(text!("folder-arrived", n = n), t!("folder-go"), || {
                    go(&Route::HandOver)
                });
            }
        }
        if comes.is_empty() {
            return Ok(());
        }
        let asked = untrack(|| self.access_asks().len());
        let count = self
            .bring_in_files(comes)
            .await
            .map_err(|error| self.not_done(&error))?;
        if let Some(toasts) = self.toasts().filter(|_| count > 0) {
            toasts.offer(text!("folder-took", n = count), t!("folder-go"), || {
                go(&Route::HandOver)
            });
        }
        if let Some(toasts) = self
            .toasts()
            .filter(|_| untrack(|| self.access_asks().len()) > asked)
        {
            toasts.offer(text!("folder-asks"), t!("folder-go"), || go(&Route::HandOver));
        }
        Ok(())
    }

    /// Which files come in by themselves, and which wait for a look. What would erase something always waits.
    async fn sorted(&self, files: Vec<Incoming>, silent: bool) -> (Vec<Incoming>, Vec<Incoming>) {
        if self.try_out(&files).await.preview.is_nothing() {
            return (files, Vec::new());
        }
        if !silent {
            return (Vec::new(), files);
        }
        // What erased something here before says so in every later file: only what is new of it counts.
        let (mut comes, mut waits) = (Vec::new(), Vec::new());
        for file in files {
            let alone = std::slice::from_ref(&file);
            let erases = file.erases() && !self.try_out(alone).await.preview.erased.is_empty();
            if erases { &mut waits } else { &mut comes }.push(file);
        }
        (comes, waits)
    }

    /// Files of the folder were brought in, and are kept: they need not be read again.
    pub(in crate::app::state) async fn folder_took(&self, files: Vec<Incoming>) {
        let mut any = false;
        for file in files {
            let Some(found) = &file.origin else { continue };
            let numbers: Vec<_> = file.numbers().collect();
            self.with_logbook(|logbook| logbook.took(found, numbers));
            any = true;
            let is = |other: &Incoming| other.origin.as_ref().map(|from| &from.at) == Some(&found.at);
            self.inner()
                .folder
                .waiting
                .try_update(|waiting| waiting.retain(|other| !is(other)));
        }
        if any {
            self.inner().folder.told.set(0);
            // If it is not kept, they are read once more.
            let _ = self.keep_setting().await;
            self.show_folder();
        }
    }

    /// What came in was taken back: the folder's files wait for a look from now on, or they would be back at once.
    pub(in crate::app::state) async fn folder_untook(&self) {
        if let Some(setting) = &mut *self.inner().folder.setting.borrow_mut() {
            setting.silent = false;
            setting.logbook.untake_all();
        }
        let _ = self.keep_setting().await;
        self.show_folder();
    }

    async fn write_folder(&self, backend: &Backend, moment: Moment) -> Result<(), FolderError> {
        let inner = self.inner();
        let due =
            self.peek(|register| self.with_logbook(|logbook| logbook.due(register.journal(), moment, now())));
        let Some(due) = due.filter(|due| *due != Due::Nothing) else {
            return self.note_covered().await;
        };
        let after = self
            .with_logbook(|logbook| logbook.begins_after(due))
            .unwrap_or_default();
        // What is held at one moment; while it is gathered and sealed, work can go on.
        let (held, written) = {
            let register = inner.register.borrow();
            let held = Snapshot::since(&register, &inner.book.borrow(), after, now());
            (held, Written::of(register.journal(), now()))
        };
        let gathered = held.gather(&inner.keeper.crypto).await;
        let mut gathered = gathered.map_err(|error| not_made(&error))?;
        let last = self.held(&gathered);
        let before = inner
            .last_file
            .get_untracked()
            .map_or(0, |before| before.entries());
        if is_nearly_empty(last.entries(), before) {
            // The store was damaged. What stands in the folder is worth more than what is left here.
            return Err(FolderError::Other(text!("folder-nearly-empty")));
        }
        gathered
            .fill_up(&inner.keeper.crypto)
            .await
            .map_err(|error| not_made(&error))?;
        let unlocked = inner.keeper.unlocked.borrow().clone();
        let keyring = inner.keeper.keyring.borrow().clone();
        let carried = inner.carried.borrow().clone();
        let options = MakeOptions {
            extra_passphrase: None,
            // What is carried on for others stands in the last full pack.
            carried: if due == Due::Full { carried.parts() } else { &[] },
        };
        let sealed = gathered
            .seal(&inner.keeper.crypto, &unlocked, &keyring, options)
            .await;
        let bytes = padding::even_out(sealed.map_err(|error| not_made(&error))?);

        let mut random = [0; 16];
        fill(&mut random).map_err(|error| self.not_done(&error))?;
        let own = own_directory(unlocked.workspace(), inner.book.borrow().laptop());
        let at = Place::new(&own, random);
        self.with_logbook(|logbook| logbook.begins(&at, due));
        self.keep_setting().await?;
        put(backend, &at, bytes.as_bytes()).await?;
        self.with_logbook(|logbook| logbook.verified(&at, &written));
        self.keep_setting().await?;
        self.file_is_safe(last);
        self.tidy_folder(backend).await
    }

    fn held(&self, gathered: &Gathered) -> LastFile {
        LastFile {
            at_ms: clock::now_ms(),
            everyday: gathered.vector(Compartment::Everyday),
            confidential: gathered.vector(Compartment::Confidential),
            place: FilePlace::Folder,
            ring: 0,
        }
    }

    /// What came from the folder and is nowhere else stands in a file all the same.
    async fn note_covered(&self) -> Result<(), FolderError> {
        let inner = self.inner();
        if inner.unsaved.get_untracked() == 0 {
            return Ok(());
        }
        let last = self.peek(|register| {
            let journal = register.journal();
            let covered = self.with_logbook(|logbook| logbook.covers_all(journal));
            (covered == Some(true)).then(|| LastFile {
                at_ms: clock::now_ms(),
                everyday: journal.log(Compartment::Everyday).vector(),
                confidential: journal.log(Compartment::Confidential).vector(),
                place: FilePlace::Folder,
                ring: 0,
            })
        });
        if let Some(last) = last {
            self.note_safe(last);
        }
        Ok(())
    }

    /// Says that locking waits for the folder.
    pub(super) fn say_folder_locks(&self) {
        if let Some(toasts) = self.toasts() {
            toasts.say(text!("folder-locking"));
        }
    }
}
