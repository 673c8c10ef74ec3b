//! A session: one workspace, unlocked by one person, in this tab.

use super::files::LastFile;
use super::folder;
use super::keeping::Keeper;
use crate::app::parts::Toasts;
use crate::browser::events::LeaveGuard;
use crate::browser::tabs::{Claim, Line, Role};
use crate::browser::{clock, events, keyboard};
use crate::exchange::packs::{AccessAsks, Book, Carried, LaptopId, LastImport, Ledger};
use crate::journal::undo::Undoable;
use crate::journal::{AuthorId, ReplicaId, TxId};
use crate::record::RecordId;
use crate::register::{Command, Register};
use crate::vault::ids::SlotId;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

/// Which session is open; `None` while locked.
#[derive(Clone, Copy)]
pub struct Sessions(pub(super) RwSignal<Option<Session>, LocalStorage>);

impl Sessions {
    /// Makes the place for the session. Call once, at the root.
    pub fn provide() -> Self {
        let sessions = Self(RwSignal::new_local(None));
        provide_context(sessions);
        sessions
    }

    /// The open session; reactive.
    pub fn open(self) -> Option<Session> {
        self.0.get()
    }

    /// Opens one; its messages go to `toasts`.
    pub fn set(self, session: Session, toasts: Toasts) {
        *session.inner().toasts.borrow_mut() = Some(toasts);
        self.0.set(Some(session));
    }
}

/// The place where the session stands. Ask while a component is set up.
pub fn use_sessions() -> Sessions {
    expect_context::<Sessions>()
}

/// The open session. Only pages that are shown while a workspace is open may ask, while they are set up.
pub fn use_session() -> Session {
    expect_context::<Session>()
}

/// What is known of the open workspace beside its records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkspaceInfo {
    /// The workspace's random id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Invented people.
    pub example: bool,
    /// Nothing is to stay on this computer: the store goes when the workspace is closed.
    pub passing: bool,
    /// Opened with a file's extra passphrase: to look only.
    pub guest: bool,
    /// Who unlocked.
    pub slot: SlotId,
}

/// What a command's end is told to.
pub(super) type Done = Box<dyn FnOnce(Result<crate::register::command::Written, super::ActError>)>;

pub(super) struct Inner {
    pub(super) info: RwSignal<WorkspaceInfo>,
    pub(super) register: RefCell<Register>,
    pub(super) revision: RwSignal<u64>,
    pub(super) keeper: Keeper,
    pub(super) role: RwSignal<Option<Role>>,
    pub(super) saving: RwSignal<bool>,
    /// Changes made since the last file was saved.
    pub(super) unsaved: RwSignal<usize>,
    pub(super) last_file: RwSignal<Option<LastFile>>,
    pub(super) book: RefCell<Book>,
    pub(super) carried: RefCell<Carried>,
    pub(super) ledger: RefCell<Ledger>,
    /// Grows when something about other laptops is learned.
    pub(super) packs_revision: RwSignal<u64>,
    /// What came in last, until it is taken back.
    pub(super) way_back: RwSignal<Option<LastImport>>,
    /// What files ask about who opens.
    pub(super) asks: RefCell<AccessAsks>,
    /// Files that were opened at the start page, of a workspace that was here already: to be looked at first.
    pub(super) arrived: RefCell<Vec<super::packs::Incoming>>,
    /// Whether a file was handed over since something came in.
    pub(super) exported_since: RwSignal<bool>,
    /// How often who can unlock was changed here, and how many of these changes are in a file.
    pub(super) ring: Cell<(u64, u64)>,
    /// Whether a workspace that is in memory is being kept, to lock it.
    pub(super) keeping: Cell<bool>,
    pub(super) folder: folder::Desk,
    pub(super) leave_guard: RefCell<Option<LeaveGuard>>,
    pub(super) replica: Cell<Option<ReplicaId>>,
    pub(super) queue: RefCell<VecDeque<(Command, Done)>>,
    /// What a person did last, and when it was done (milliseconds since the page began): to know a double click.
    pub(super) clicked: RefCell<Option<(Command, Option<f64>)>>,
    pub(super) drafts: RefCell<BTreeMap<String, String>>,
    pub(super) claim: RefCell<Option<Claim>>,
    pub(super) line: RefCell<Option<Line>>,
    pub(super) last_input: Cell<f64>,
    pub(super) warning: RwSignal<Option<u32>>,
    /// Pieces of the store that were missing or damaged at unlocking.
    pub(super) lost: RwSignal<usize>,
    /// Where messages are shown; known once the root has shown this session.
    pub(super) toasts: RefCell<Option<Toasts>>,
    pub(super) guards: RefCell<Vec<Box<dyn std::any::Any>>>,
}

/// The open workspace. Cheap to copy; lives as long as the page, since locking loads the page anew.
#[derive(Clone, Copy)]
pub struct Session(StoredValue<Rc<Inner>, LocalStorage>);

impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner(), &other.inner())
    }
}

impl Session {
    pub(super) fn start(
        info: WorkspaceInfo,
        register: Register,
        keeper: Keeper,
        drafts: BTreeMap<String, String>,
    ) -> Self {
        let inner = Rc::new(Inner {
            info: RwSignal::new(info),
            register: RefCell::new(register),
            revision: RwSignal::new(0),
            keeper,
            role: RwSignal::new(None),
            saving: RwSignal::new(false),
            unsaved: RwSignal::new(0),
            last_file: RwSignal::new(None),
            book: RefCell::new(Book::new(LaptopId([0; 8]))),
            carried: RefCell::default(),
            ledger: RefCell::default(),
            packs_revision: RwSignal::new(0),
            way_back: RwSignal::new(None),
            asks: RefCell::default(),
            arrived: RefCell::default(),
            exported_since: RwSignal::new(false),
            ring: Cell::default(),
            keeping: Cell::new(false),
            folder: folder::Desk::new(),
            leave_guard: RefCell::default(),
            replica: Cell::new(None),
            queue: RefCell::default(),
            clicked: RefCell::default(),
            drafts: RefCell::new(drafts),
            claim: RefCell::default(),
            line: RefCell::default(),
            last_input: Cell::new(clock::elapsed_ms()),
            warning: RwSignal::new(None),
            lost: RwSignal::new(0),
            toasts: RefCell::default(),
            guards: RefCell::default(),
        });
        let session = Self(StoredValue::new_local(inner));
        session.follow_tabs();
        session.watch_input();
        session
    }

    pub(super) fn inner(&self) -> Rc<Inner> {
        self.0.get_value()
    }

    /// Keeps a listener for as long as the session lives.
    pub(super) fn keep(&self, guard: impl std::any::Any) {
        self.inner().guards.borrow_mut().push(Box::new(guard));
    }

    /// Reads the register; what asks is drawn again when something changed.
    pub fn read<T>(&self, ask: impl FnOnce(&Register) -> T) -> T {
        let inner = self.inner();
        inner.revision.track();
        ask(&inner.register.borrow())
    }

    /// Reads the register once, for event handlers.
    pub fn peek<T>(&self, ask: impl FnOnce(&Register) -> T) -> T {
        let inner = self.inner();
        ask(&inner.register.borrow())
    }

    /// Grows with every change; for memos that depend on all.
    pub fn revision(&self) -> u64 {
        self.inner().revision.get()
    }

    /// The workspace; reactive.
    pub fn info(&self) -> WorkspaceInfo {
        self.inner().info.get()
    }

    /// Who is unlocked, as the author of what is written.
    pub fn author(&self) -> AuthorId {
        AuthorId(self.inner().info.with_untracked(|info| info.slot.0))
    }

    /// What this laptop is called in what it wrote since it was unlocked; `None` before the first change.
    pub fn replica(&self) -> Option<ReplicaId> {
        self.inner().replica.get()
    }

    /// The unlocked person's record in the team list.
    pub fn member(&self) -> RecordId {
        crate::register::history::member_of(self.author()).0
    }

    /// The unlocked person's name; reactive.
    pub fn my_name(&self) -> String {
        let author = self.author();
        self.read(|register| register.author_name(author))
    }

    /// Today, by this computer's clock.
    pub fn today(&self) -> NaiveDate {
        clock::today()
    }

    /// Whether this tab may write: `None` until it is known; reactive.
    pub fn role(&self) -> Option<Role> {
        self.inner().role.get()
    }

    /// Whether something is being saved now; reactive.
    pub fn saving(&self) -> bool {
        self.inner().saving.get()
    }

    /// How many changes are in no file yet; reactive.
    pub fn unsaved(&self) -> usize {
        self.inner().unsaved.get()
    }

    /// Pieces of the store that were missing or damaged at unlocking; reactive.
    pub fn lost(&self) -> usize {
        self.inner().lost.get()
    }

    /// Seconds until the app locks itself, once that is near; reactive.
    pub fn locks_in(&self) -> Option<u32> {
        self.inner().warning.get()
    }

    /// The own command that would be taken back next; reactive.
    pub fn undoable(&self) -> Option<Undoable> {
        let author = self.author();
        self.read(|register| register.undoable(author, 1).pop())
    }

    /// Takes back a command.
    pub fn undo(&self, tx: TxId) {
        self.act(Command::Undo(tx));
    }

    /// Calls `lock` with Ctrl+Shift+L and `undo` with Ctrl+Z outside a field.
    pub(super) fn watch_keys(&self) {
        let session = *self;
        if let Some(listener) = keyboard::on_key(move |press| {
            let key = press.key.to_lowercase();
            if press.ctrl && press.shift && key == "l" {
                session.lock();
                return keyboard::Key::Taken;
            }
            if press.ctrl && !press.shift && key == "z" && !press.in_field {
                if let Some(last) = session.peek(|register| register.undoable(session.author(), 1).pop()) {
                    session.undo(last.tx);
                }
                return keyboard::Key::Taken;
            }
            keyboard::Key::Left
        }) {
            self.keep(listener);
        }
    }

    pub(super) fn watch_input(&self) {
        let inner = Rc::downgrade(&self.inner());
        self.keep(events::on_activity(move || {
            if let Some(inner) = inner.upgrade() {
                inner.last_input.set(clock::elapsed_ms());
                inner.warning.try_set(None);
            }
        }));
        self.watch_keys();
        self.watch_clock();
    }
}
