//! The shared folder of the open workspace: chosen once, then kept in step by itself. Its rules are in
//! `exchange/folder`; here is when they are followed, and by whom: only by the tab that writes.
//!
//! ```text
//! opening · focus · every minute · 30 s after a change · locking ─► list ─► tidy ─► read ─► (look first, or) take in
//!                                                                                   └──► write what the folder lacks
//! ```

mod backend;
mod setting;
mod step;

pub use setting::How;

use super::packs::Incoming;
use super::session::Session;
use crate::app::words;
use crate::browser::clock;
use crate::browser::events;
use crate::browser::folder::Directory;
use crate::browser::store::FolderHandles;
use crate::browser::tabs::Role;
use crate::browser::webdav;
use crate::exchange::folder::{Folder as _, FolderError, Moment};
use backend::Backend;
use leptos::prelude::*;
use leptos::task::spawn_local;
use setting::Setting;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// How long after the last change a pack is written, milliseconds.
const AFTER_CHANGE: f64 = 30_000.0;
/// How often the folder is looked into, milliseconds.
const EVERY: f64 = 60_000.0;
/// How long locking waits for the folder at most, milliseconds.
const BEFORE_LOCK: u32 = 5_000;

/// How it stands with the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FolderState {
    /// None is used.
    #[default]
    Off,
    /// Something is being read or written.
    Busy,
    /// All was well at that time, milliseconds since 1970.
    Fine(u64),
    /// Something is wrong; what is on this laptop is safe.
    Wrong(FolderError),
}

/// What a page shows of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderInfo {
    /// The name of the directory, or the address.
    pub name: String,
    /// Whether it is on a server.
    pub on_server: bool,
    /// Whether what others wrote comes in without a look first.
    pub silent: bool,
    /// How many packs of others were taken in.
    pub taken: usize,
    /// How many own packs stand there.
    pub own: usize,
}

/// A file of the folder that could not be opened: its name, and why.
pub type Trouble = (String, String);

/// What the session keeps of the folder.
pub(super) struct Desk {
    setting: RefCell<Option<Setting>>,
    backend: RefCell<Option<Backend>>,
    state: RwSignal<FolderState>,
    info: RwSignal<Option<FolderInfo>>,
    waiting: RwSignal<Vec<Incoming>, LocalStorage>,
    troubles: RwSignal<Vec<Trouble>>,
    busy: Cell<bool>,
    /// Asked for while busy.
    again: Cell<bool>,
    locking: Cell<bool>,
    /// How many waiting files the person was told of.
    told: Cell<usize>,
}

impl Desk {
    pub(super) fn new() -> Self {
        Self {
            setting: RefCell::default(),
            backend: RefCell::default(),
            state: RwSignal::default(),
            info: RwSignal::default(),
            waiting: RwSignal::new_local(Vec::new()),
            troubles: RwSignal::default(),
            busy: Cell::new(false),
            again: Cell::new(false),
            locking: Cell::new(false),
            told: Cell::new(0),
        }
    }
}

impl Session {
    /// Whether this workspace can have a folder: real data that stays on this computer.
    pub fn can_have_folder(&self) -> bool {
        self.inner()
            .info
            .with_untracked(|info| !info.example && !info.guest && !info.passing)
    }

    /// How it stands with the folder; reactive.
    pub fn folder_state(&self) -> FolderState {
        self.inner().folder.state.get()
    }

    /// Which folder; reactive.
    pub fn folder(&self) -> Option<FolderInfo> {
        self.inner().folder.info.get()
    }

    /// Files of others that wait for a look; reactive.
    pub fn folder_waiting(&self) -> usize {
        self.inner().folder.waiting.with(Vec::len)
    }

    /// The files that wait, to look at them.
    pub fn waiting_files(&self) -> Vec<Incoming> {
        self.inner().folder.waiting.get_untracked()
    }

    /// Files that could not be opened; reactive.
    pub fn folder_troubles(&self) -> Vec<Trouble> {
        self.inner().folder.troubles.get()
    }

    /// Takes the folder up that was used before, and begins to keep it in step.
    pub(super) async fn recall_folder(&self) {
        if self.can_have_folder() {
            self.take_up_folder().await;
            self.watch_folder();
        }
    }

    async fn take_up_folder(&self) {
        let inner = self.inner();
        let Some(setting) = Setting::read(self).await else {
            // None; or another tab gave it up meanwhile.
            inner.folder.setting.take();
            inner.folder.backend.take();
            return self.show_folder();
        };
        let backend = match &setting.how {
            How::Directory { .. } => {
                let id = inner.info.with_untracked(|info| info.id.clone());
                // A handle that is gone is as a folder that is gone: it is chosen again.
                let handle = FolderHandles::get(&id).await.ok().flatten();
                handle.map(|directory| Backend::directory(directory, self.folder_home()))
            }
            How::WebDav(login) => Backend::server(login, self.folder_home()).ok(),
        };
        if backend.is_none() {
            let gone = FolderError::Gone(String::new());
            inner.folder.state.try_set(FolderState::Wrong(gone));
        }
        self.use_folder(setting, backend);
    }

    /// Only the tab that writes keeps a folder in step, so only there one is chosen.
    fn check_choosing(&self) -> Result<(), FolderError> {
        self.check_writing()
            .map_err(|error| FolderError::Other(words::act_error(&error, self)))
    }

    fn folder_home(&self) -> String {
        crate::exchange::folder::home(self.inner().keeper.unlocked.borrow().workspace())
    }

    fn use_folder(&self, setting: Setting, backend: Option<Backend>) {
        let inner = self.inner();
        inner.folder.setting.replace(Some(setting));
        inner.folder.backend.replace(backend);
        self.show_folder();
    }

    fn show_folder(&self) {
        let inner = self.inner();
        let info = inner.folder.setting.borrow().as_ref().map(Setting::info);
        inner.folder.info.try_set(info);
    }

    /// Looks into the folder now, and later when there is reason to.
    fn watch_folder(&self) {
        let session = *self;
        let look = move || session.look_into_folder();
        self.keep(events::on_visibility(move |seen| {
            if seen {
                look();
            }
        }));
        self.keep(events::on_focus(look));
        let weak = Rc::downgrade(&self.inner());
        let mut seen = self.inner().revision.get_untracked();
        // Looked into at once when this tab is known to be the writer; then every minute.
        let (mut next, mut stale) = (0.0, false);
        self.keep(clock::every(1000, move || {
            let Some(inner) = weak.upgrade() else { return };
            if inner.role.get_untracked() != Some(Role::Writer) {
                // Meanwhile another tab keeps the logbook.
                stale = true;
                return;
            }
            if std::mem::take(&mut stale) {
                spawn_local(async move {
                    session.take_up_folder().await;
                    session.keep_in_step(Moment::Working).await;
                });
                next = clock::elapsed_ms() + EVERY;
                return;
            }
            let (now, revision) = (clock::elapsed_ms(), inner.revision.get_untracked());
            if revision != seen {
                seen = revision;
                // Half a minute from now; each change that follows puts it off again.
                next = now + AFTER_CHANGE;
            }
            if now >= next {
                next = now + EVERY;
                look();
            }
        }));
    }

    /// Keeps this computer and the folder in step, where one is used and this tab writes.
    pub fn look_into_folder(&self) {
        let session = *self;
        spawn_local(async move { session.keep_in_step(Moment::Working).await });
    }

    /// Asks the person for the folder again; call it from a click.
    pub fn ask_for_folder(&self) {
        let session = *self;
        spawn_local(async move {
            let directory = match &*session.inner().folder.backend.borrow() {
                Some(Backend::Directory(folder)) => Some(folder.chosen().clone()),
                _ => None,
            };
            if let Some(directory) = directory {
                directory.ask().await;
            }
            session.try_folder_again().await;
        });
    }

    /// Tries everything again, also what could not be read.
    async fn try_folder_again(&self) {
        if let Some(setting) = &mut *self.inner().folder.setting.borrow_mut() {
            setting.logbook.try_all_again();
        }
        self.keep_in_step(Moment::Leaving).await;
    }

    /// Uses a directory from now on; `false` when none was chosen. Call it from a click.
    ///
    /// # Errors
    /// [`FolderError`]; then nothing is used that was not used before.
    pub async fn choose_directory(&self) -> Result<bool, FolderError> {
        self.check_choosing()?;
        let Some(directory) = Directory::pick().await? else {
            return Ok(false);
        };
        directory.ask().await;
        let backend = Backend::directory(directory.clone(), self.folder_home());
        backend.list().await?;
        let id = self.inner().info.with_untracked(|info| info.id.clone());
        FolderHandles::put(&id, &directory)
            .await
            .map_err(|error| FolderError::Other(words::store_error(&error)))?;
        let how = How::Directory {
            name: directory.name(),
        };
        self.begin_folder(how, backend).await?;
        Ok(true)
    }

    /// Uses a directory on a server from now on.
    ///
    /// # Errors
    /// [`FolderError`]; then nothing is used that was not used before.
    pub async fn use_server(&self, address: &str, user: &str, password: &str) -> Result<(), FolderError> {
        self.check_choosing()?;
        let login = setting::Login {
            address: webdav::check_address(address)?,
            user: user.to_owned(),
            password: password.to_owned(),
        };
        let backend = Backend::server(&login, self.folder_home())?;
        backend.list().await?;
        self.begin_folder(How::WebDav(login), backend).await
    }

    async fn begin_folder(&self, how: How, backend: Backend) -> Result<(), FolderError> {
        let setting = Setting::new(how);
        setting.keep(self).await.map_err(|error| self.not_done(&error))?;
        self.use_folder(setting, Some(backend));
        self.keep_in_step(Moment::Leaving).await;
        Ok(())
    }

    /// Whether what others wrote comes in without a look first.
    pub async fn set_folder_silent(&self, silent: bool) {
        let setting = {
            let inner = self.inner();
            let mut setting = inner.folder.setting.borrow_mut();
            if let Some(setting) = &mut *setting {
                setting.silent = silent;
            }
            setting.clone()
        };
        if let Some(setting) = setting {
            // Should it not be kept, it holds until the workspace is locked.
            let _ = setting.keep(self).await;
        }
        self.show_folder();
        if silent {
            self.look_into_folder();
        }
    }

    /// Stops using the folder. What stands there stays there.
    pub async fn stop_folder(&self) {
        let inner = self.inner();
        inner.folder.backend.take();
        inner.folder.setting.take();
        inner.folder.waiting.try_set(Vec::new());
        inner.folder.troubles.try_set(Vec::new());
        inner.folder.state.try_set(FolderState::Off);
        self.show_folder();
        let id = inner.info.with_untracked(|info| info.id.clone());
        // Either of them alone is of no use to anyone.
        let _ = FolderHandles::delete(&id).await;
        Setting::forget(self).await;
    }

    /// Writes what the folder lacks, and then goes on; not later than in a few seconds, whatever the folder does.
    pub(super) fn after_folder(&self, then: impl Fn() + 'static) {
        let inner = self.inner();
        let ready = matches!(
            inner.folder.state.get_untracked(),
            FolderState::Fine(_) | FolderState::Busy
        );
        if !ready || inner.folder.backend.borrow().is_none() {
            return then();
        }
        if inner.folder.locking.replace(true) {
            return;
        }
        self.say_folder_locks();
        let then = Rc::new(then);
        let late = Rc::clone(&then);
        self.keep(clock::after(BEFORE_LOCK, move || late()));
        let session = *self;
        spawn_local(async move {
            while session.inner().folder.busy.get() {
                clock::sleep(20).await;
            }
            session.keep_in_step(Moment::Leaving).await;
            then();
        });
    }
}

/// Asks for the folder of a workspace again, where the browser wants that; to be called on the click that unlocks.
pub async fn ask_on_unlocking(workspace: &str) {
    if let Ok(Some(directory)) = FolderHandles::get(workspace).await {
        directory.ask().await;
    }
}
