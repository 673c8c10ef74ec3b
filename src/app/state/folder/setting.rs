//! What is remembered of the folder, sealed beside the journal: which one, how to reach it, and its logbook.

use super::FolderInfo;
use crate::app::state::ActError;
use crate::app::state::session::Session;
use crate::exchange::folder::Logbook;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The name of the small sealed thing.
const FOLDER: &str = "folder";

/// How to log in to a server.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Login {
    /// The directory's address.
    pub address: String,
    /// The name to log in with.
    pub user: String,
    /// The password; never shown.
    pub password: String,
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Login({})", self.address)
    }
}

/// Which folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum How {
    /// A directory of this computer; its handle is with the browser.
    Directory {
        /// Its name.
        name: String,
    },
    /// A directory on a WebDAV server.
    WebDav(Login),
}

/// All that is remembered.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Setting {
    pub(super) how: How,
    #[serde(default)]
    pub(super) silent: bool,
    #[serde(default)]
    pub(super) logbook: Logbook,
}

impl Setting {
    pub(super) fn new(how: How) -> Self {
        Self {
            how,
            silent: false,
            logbook: Logbook::default(),
        }
    }

    pub(super) fn info(&self) -> FolderInfo {
        let (name, on_server) = match &self.how {
            How::Directory { name } => (name.clone(), false),
            How::WebDav(login) => (login.address.clone(), true),
        };
        FolderInfo {
            name,
            on_server,
            silent: self.silent,
            taken: self.logbook.taken_packs(),
            own: self.logbook.own_packs(),
        }
    }

    pub(super) async fn read(session: &Session) -> Option<Self> {
        serde_json::from_str(&session.small(FOLDER).await?).ok()
    }

    pub(super) async fn keep(&self, session: &Session) -> Result<(), ActError> {
        session.write_small(FOLDER, self).await
    }

    pub(super) async fn forget(session: &Session) {
        // What is left behind is sealed, and is written over by the next folder.
        let _ = session.inner().keeper.forget_small(FOLDER).await;
    }
}
