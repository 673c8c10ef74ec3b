//! Small sealed things by name: drafts, settings, saved filters.

use super::{BLOBS, Place, StoreError, WorkspaceStore, database, open, value};
use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

impl WorkspaceStore {
    /// Reads a small sealed thing.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] when something else stands there.
    pub async fn get_blob(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let database = match &self.0 {
            Place::Memory(memory) => return Ok(memory.borrow().blobs.get(name).cloned()),
            Place::Disk(database) => database,
        };
        let connection = open(database).await?;
        let transaction = connection.read(&[BLOBS])?;
        let found: Option<JsValue> = transaction.object_store(BLOBS)?.get(name).primitive()?.await?;
        found
            .map(|found| {
                value::bytes_from_js(&found).ok_or_else(|| StoreError::Unreadable(format!("blob {name:?}")))
            })
            .transpose()
    }

    /// The names of the small sealed things; a name stands in clear, so it holds ids only.
    ///
    /// # Errors
    /// Any failure to read.
    pub async fn blob_names(&self) -> Result<Vec<String>, StoreError> {
        let database = match &self.0 {
            Place::Memory(memory) => return Ok(memory.borrow().blobs.keys().cloned().collect()),
            Place::Disk(database) => database,
        };
        let connection = open(database).await?;
        let transaction = connection.read(&[BLOBS])?;
        let keys = transaction
            .object_store(BLOBS)?
            .get_all_keys::<JsValue>()
            .primitive()?
            .await?;
        Ok(keys
            .filter_map(|key| key.ok().and_then(|key| key.as_string()))
            .collect())
    }

    /// Keeps a small sealed thing in the place of what had this name.
    ///
    /// # Errors
    /// As for every write.
    pub async fn put_blob(&self, name: &str, sealed: &[u8]) -> Result<(), StoreError> {
        let database = match &self.0 {
            Place::Memory(memory) => {
                memory.borrow_mut().blobs.insert(name.to_owned(), sealed.to_vec());
                return Ok(());
            }
            Place::Disk(database) => database,
        };
        let connection = open(database).await?;
        let transaction = connection.write(&[BLOBS])?;
        transaction
            .object_store(BLOBS)?
            .put(value::bytes_to_js(sealed))
            .with_key(name)
            .without_key_type()
            .primitive()?;
        database::commit(transaction).await
    }

    /// Takes a small sealed thing away; one that is not there counts as taken.
    ///
    /// # Errors
    /// As for every write.
    pub async fn delete_blob(&self, name: &str) -> Result<(), StoreError> {
        let database = match &self.0 {
            Place::Memory(memory) => {
                memory.borrow_mut().blobs.remove(name);
                return Ok(());
            }
            Place::Disk(database) => database,
        };
        let connection = open(database).await?;
        let transaction = connection.write(&[BLOBS])?;
        transaction.object_store(BLOBS)?.delete(name).primitive()?;
        database::commit(transaction).await
    }
}
