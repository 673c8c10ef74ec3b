//! The two kinds of folder behind one name.

use super::setting::Login;
use crate::browser::folder::{Directory, DirectoryFolder};
use crate::browser::webdav::{WebDavFolder, check_address};
use crate::exchange::folder::{Folder, FolderError, Found, Place};

/// Where packs are exchanged. Cheap to clone.
#[derive(Clone)]
pub enum Backend {
    /// A directory of this computer.
    Directory(DirectoryFolder),
    /// A directory on a server.
    Server(WebDavFolder),
}

impl Backend {
    /// A directory of this computer.
    pub fn directory(directory: Directory, home: String) -> Self {
        Self::Directory(DirectoryFolder::new(directory, home))
    }

    /// A directory on a server.
    ///
    /// # Errors
    /// [`FolderError::Elsewhere`] when this build may not speak to it.
    pub fn server(login: &Login, home: String) -> Result<Self, FolderError> {
        let address = check_address(&login.address)?;
        Ok(Self::Server(WebDavFolder::new(
            address,
            &login.user,
            &login.password,
            home,
        )))
    }
}

impl Folder for Backend {
    async fn list(&self) -> Result<Vec<Found>, FolderError> {
        match self {
            Self::Directory(folder) => folder.list().await,
            Self::Server(folder) => folder.list().await,
        }
    }

    async fn read(&self, at: &Place, at_most: u64) -> Result<Vec<u8>, FolderError> {
        match self {
            Self::Directory(folder) => folder.read(at, at_most).await,
            Self::Server(folder) => folder.read(at, at_most).await,
        }
    }

    async fn create(&self, at: &Place, bytes: &[u8]) -> Result<(), FolderError> {
        match self {
            Self::Directory(folder) => folder.create(at, bytes).await,
            Self::Server(folder) => folder.create(at, bytes).await,
        }
    }

    async fn remove(&self, at: &Place) -> Result<(), FolderError> {
        match self {
            Self::Directory(folder) => folder.remove(at).await,
            Self::Server(folder) => folder.remove(at).await,
        }
    }
}
