//! The directories that were chosen as shared folders. A browser lets a page keep such a handle, and nothing else
//! does for opening the directory again; it cannot be sealed, since it is no bytes. So the name of the directory can
//! be read on this computer, as its files can; nothing in it is said here.

use super::{
    StoreError,
    database::{self, Connection, IfAbsent},
};
use crate::browser::folder::Directory;
use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

const NAME: &str = "koppel-folders";
const HANDLES: &str = "handles";

/// The chosen directories of the workspaces in this browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FolderHandles;

impl FolderHandles {
    async fn open() -> Result<Connection, StoreError> {
        Connection::open(NAME, &[HANDLES], IfAbsent::Create).await
    }

    /// The directory of a workspace, if one was chosen here.
    ///
    /// # Errors
    /// Any failure to read.
    pub async fn get(workspace: &str) -> Result<Option<Directory>, StoreError> {
        let connection = Self::open().await?;
        let transaction = connection.read(&[HANDLES])?;
        let found: Option<JsValue> = transaction
            .object_store(HANDLES)?
            .get(workspace)
            .primitive()?
            .await?;
        Ok(found.and_then(Directory::from_js))
    }

    /// Keeps a directory in the place of the one before.
    ///
    /// # Errors
    /// As for every write.
    pub async fn put(workspace: &str, directory: &Directory) -> Result<(), StoreError> {
        let connection = Self::open().await?;
        let transaction = connection.write(&[HANDLES])?;
        transaction
            .object_store(HANDLES)?
            .put(directory.as_js().clone())
            .with_key(workspace)
            .without_key_type()
            .primitive()?;
        database::commit(transaction).await
    }

    /// Forgets it, and with the last one the database; one that is not there counts as forgotten.
    ///
    /// # Errors
    /// As for every write.
    pub async fn delete(workspace: &str) -> Result<(), StoreError> {
        let connection = Self::open().await?;
        let transaction = connection.write(&[HANDLES])?;
        transaction.object_store(HANDLES)?.delete(workspace).primitive()?;
        database::commit(transaction).await?;
        let transaction = connection.read(&[HANDLES])?;
        let left = transaction.object_store(HANDLES)?.count().primitive()?.await?;
        drop(transaction);
        drop(connection);
        if left == 0 {
            database::delete(NAME).await?;
        }
        Ok(())
    }
}
