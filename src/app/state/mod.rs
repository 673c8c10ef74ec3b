//! The open workspace: what every page reads, and how what a person does is carried out.
//!
//! ```text
//! page ── session.act(Command) ──► queue ──► register.write ──► sealed rows in the store ──► register.apply
//!   ▲                                                                                             │
//!   └────────────── session.read(|register| …), runs again when something changed ◄───────────────┘
//! ```

mod access;
mod acting;
mod drafts;
mod example;
mod files;
mod folder;
mod from_file;
mod keeping;
mod locking;
mod members;
mod opening;
mod packing;
mod packs;
mod passing;
mod session;

pub use access::Subject;
pub use acting::ActError;
pub use example::invent_if_new;
pub use files::{LastFile, Place as FilePlace};
pub use folder::{FolderInfo, FolderState, ask_on_unlocking};
pub use from_file::open_file_here;
pub use keeping::{Kept, OpenError};
pub use members::WayIn;
pub use opening::{NewWorkspace, NotProven, Opening, Prepared, Typed, destroy, open_example, unlock};
pub use packs::{Incoming, WayBack, wants_passphrase, was_stopped};
pub use session::{Session, Sessions, WorkspaceInfo, use_session, use_sessions};
