//! What this browser keeps: sealed rows and segments of each workspace, and the cards of the workspaces.
//!
//! ```text
//! database `koppel`        workspaces   workspace id → card (the only thing in clear)
//! database `koppel-folders`    handles      workspace id → the directory that was chosen (a handle, no bytes)
//! database `koppel-<id>`   rows         row number → sealed row (the append log)
//!                          segments     number → packed entries, sealed
//!                          manifest     which segments are live, and the first live row
//!                          blobs        name → sealed bytes (drafts, settings, saved filters)
//! ```
//! A workspace that is to leave nothing here has none of this: its store is in memory ([`WorkspaceStore::in_memory`]).
//!
//! Everything but the cards arrives sealed. Every write is one transaction with durability `strict`:
//! all of it is on the disk when the call returns, or none of it is. A transaction ends by itself
//! when something else is awaited inside it, so: seal first, then open, put all, commit.

mod blobs;
mod cards;
mod database;
mod error;
mod handles;
mod manifest;
mod memory;
mod reading;
mod value;

pub use cards::{Cards, Member, WorkspaceCard, Workspaces};
pub use error::{Damaged, StoreError};
pub use handles::FolderHandles;
pub use manifest::{Manifest, SegmentRef};

use crate::{browser::js, vault::crypto::Crypto};
use database::{Connection, IfAbsent};
use futures_util::{StreamExt, stream};
use indexed_db_futures::{KeyRange, prelude::*};
use js_sys::Object;
use memory::Memory;
use reading::{BATCH, read_manifest, read_rows};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsValue;

const ROWS: &str = "rows";
const SEGMENTS: &str = "segments";
const MANIFEST: &str = "manifest";
const BLOBS: &str = "blobs";
const STORES: &[&str] = &[ROWS, SEGMENTS, MANIFEST, BLOBS];
/// The manifest's only key.
const CURRENT: &str = "current";
/// Segments that are asked for at a time.
const AT_ONCE: usize = 8;

/// One sealed row of the append log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedRow {
    /// Its number: one more than the row before it. It is part of what is sealed.
    pub id: u64,
    /// The compartment whose key seals it.
    pub compartment: String,
    /// The sealed bytes.
    pub bytes: Vec<u8>,
}

/// Many rows sealed as one; the keeper says how large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedSegment {
    /// Its number; see [`Manifest::next_segment`].
    pub id: u64,
    /// The compartment whose key seals it.
    pub compartment: String,
    /// The sealed bytes.
    pub bytes: Vec<u8>,
}

/// All that is live in a workspace's store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The manifest the segments were checked against.
    pub manifest: Manifest,
    /// What authenticates the manifest's text, as given to [`WorkspaceStore::replace_by_segments`]; empty
    /// before the first time.
    pub seal: Vec<u8>,
    /// The live segments in the manifest's order.
    pub segments: Vec<SealedSegment>,
    /// The live rows by number.
    pub rows: Vec<SealedRow>,
}

impl Loaded {
    /// How many rows are not there between the first and the last that are live: numbers follow on one another.
    pub fn rows_missing(&self) -> usize {
        let Some(last) = self.rows.last() else { return 0 };
        let first = self.manifest.first_row.min(last.id);
        let live = self.rows.iter().filter(|row| row.id >= first).count();
        usize::try_from(last.id - first + 1).map_or(0, |all| all.saturating_sub(live))
    }

    /// The number for the next row.
    pub fn next_row(&self) -> u64 {
        self.rows
            .last()
            .map_or(0, |row| row.id + 1)
            .max(self.manifest.first_row)
    }
}

/// A new picture of the whole, to take the place of old rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Lists the new segments and those that stay; rows before its `first_row` go.
    pub manifest: Manifest,
    /// Authenticates the manifest's text.
    pub seal: Vec<u8>,
    /// The segments that are not in the store yet.
    pub segments: Vec<SealedSegment>,
}

/// The store of one workspace. Cheap to clone; holds no connection open.
#[derive(Clone, Debug)]
pub struct WorkspaceStore(Place);

#[derive(Clone, Debug)]
enum Place {
    /// The browser's database of this name.
    Disk(String),
    /// This tab; all clones are one store.
    Memory(Rc<RefCell<Memory>>),
}

impl WorkspaceStore {
    /// Makes the store of a new workspace (or finds it there).
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when this browser keeps nothing, [`StoreError::Newer`].
    pub async fn create(workspace: &str) -> Result<Self, StoreError> {
        let name = database_name(workspace);
        Connection::open(&name, STORES, IfAbsent::Create).await?;
        Ok(Self(Place::Disk(name)))
    }

    /// Makes an empty store that is only in this tab's memory, and gone with it.
    pub fn in_memory() -> Self {
        Self(Place::Memory(Rc::default()))
    }

    /// Whether it is gone with this tab.
    pub const fn is_in_memory(&self) -> bool {
        matches!(self.0, Place::Memory(_))
    }

    /// Finds the store of a workspace that has a card.
    ///
    /// # Errors
    /// [`StoreError::Gone`] when the browser cleared it.
    pub async fn find(workspace: &str) -> Result<Self, StoreError> {
        let name = database_name(workspace);
        open(&name).await?;
        Ok(Self(Place::Disk(name)))
    }

    /// Adds rows, all of them or none; rows of several compartments that belong together go together.
    ///
    /// # Errors
    /// [`StoreError::Raced`] when a number is taken, [`StoreError::Full`]. Nothing was added then.
    pub async fn append(&self, rows: &[SealedRow]) -> Result<(), StoreError> {
        let name = match &self.0 {
            Place::Memory(memory) => return memory.borrow_mut().append(rows),
            Place::Disk(name) => name,
        };
        let Some(first) = rows.first() else { return Ok(()) };
        let raced = |error: StoreError| match error {
            StoreError::Raced { .. } => StoreError::Raced { row: first.id },
            other => other,
        };
        let connection = open(name).await?;
        let transaction = connection.write(&[ROWS])?;
        {
            let store = transaction.object_store(ROWS)?;
            for row in rows {
                store
                    .add(value::row_to_js(row))
                    .with_key(value::key(row.id))
                    .without_key_type()
                    .primitive()?;
            }
        }
        database::commit(transaction).await.map_err(raced)
    }

    /// Reads all that is live and checks each segment against the manifest. `on_progress` takes the part
    /// that is done, from 0 to 1.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] carries all that is intact.
    pub async fn load(
        &self,
        crypto: &impl Crypto,
        mut on_progress: impl FnMut(f64),
    ) -> Result<Loaded, StoreError> {
        let (loaded, mut lost) = match &self.0 {
            Place::Memory(memory) => memory.borrow().read_all()?,
            Place::Disk(name) => read_all(name, &mut on_progress).await?,
        };
        let mut intact = Loaded {
            segments: Vec::new(),
            ..loaded
        };
        let checked = loaded.segments.into_iter().map(|segment| async move {
            let digest = manifest::digest(crypto, &segment.bytes).await;
            digest.map(|digest| (segment, digest))
        });
        let mut checked = stream::iter(checked).buffered(AT_ONCE);
        while let Some(checked) = checked.next().await {
            let (segment, digest) = checked?;
            let listed = intact
                .manifest
                .segments
                .iter()
                .find(|listed| listed.id == segment.id);
            if listed.is_some_and(|listed| listed.digest == digest) {
                intact.segments.push(segment);
            } else {
                lost.push(segment.id);
            }
        }
        on_progress(1.0);
        if lost.is_empty() {
            Ok(intact)
        } else {
            lost.sort_unstable();
            Err(StoreError::Damaged(Box::new(Damaged { intact, lost })))
        }
    }

    /// Reads the rows from a number on, for who has all before it; `None` when the store was written anew since, and
    /// has to be read as a whole.
    ///
    /// # Errors
    /// [`StoreError::Gone`], [`StoreError::Unreadable`].
    pub async fn load_rows(&self, from: u64) -> Result<Option<Vec<SealedRow>>, StoreError> {
        let name = match &self.0 {
            Place::Memory(memory) => return memory.borrow().load_rows(from),
            Place::Disk(name) => name,
        };
        let connection = open(name).await?;
        let transaction = connection.read(&[MANIFEST, ROWS])?;
        let (manifest, _) = read_manifest(&transaction).await?;
        if manifest.first_row > from {
            return Ok(None);
        }
        Ok(Some(read_rows(&transaction, from, |_| ()).await?))
    }

    /// Puts a snapshot in the place of the rows it covers: the new segments are written before old ones and
    /// old rows go, in one transaction.
    ///
    /// # Errors
    /// As for every write: all of it is kept, or nothing is changed.
    pub async fn replace_by_segments(&self, snapshot: &Snapshot) -> Result<(), StoreError> {
        let name = match &self.0 {
            Place::Memory(memory) => return memory.borrow_mut().replace_by_segments(snapshot),
            Place::Disk(name) => name,
        };
        let manifest = Object::new();
        js::set(&manifest, "text", &JsValue::from_str(&snapshot.manifest.text()?));
        js::set(&manifest, "seal", &value::bytes_to_js(&snapshot.seal));
        let connection = open(name).await?;
        let transaction = connection.write(&[SEGMENTS, MANIFEST, ROWS])?;
        {
            let segments = transaction.object_store(SEGMENTS)?;
            let before = segments.get_all_keys::<JsValue>().primitive()?.await?;
            for segment in &snapshot.segments {
                let id = value::key(segment.id);
                segments
                    .put(value::segment_to_js(segment))
                    .with_key(id)
                    .without_key_type()
                    .primitive()?;
            }
            let store = transaction.object_store(MANIFEST)?;
            store
                .put(JsValue::from(manifest))
                .with_key(CURRENT)
                .without_key_type()
                .primitive()?;
            for key in before {
                let id = value::id_from_js(&key?)?;
                if !snapshot.manifest.segments.iter().any(|listed| listed.id == id) {
                    segments.delete(value::key(id)).primitive()?;
                }
            }
            let covered = KeyRange::UpperBound(value::key(snapshot.manifest.first_row), true);
            transaction
                .object_store(ROWS)?
                .delete::<f64, _>(covered)
                .primitive()?;
        }
        database::commit(transaction).await
    }
}

/// What a workspace's database is called.
fn database_name(workspace: &str) -> String {
    format!("koppel-{workspace}")
}

/// Opens a workspace's database, which is there.
async fn open(name: &str) -> Result<Connection, StoreError> {
    Connection::open(name, STORES, IfAbsent::Refuse).await
}

/// Everything in one reading transaction, with the numbers of segments that are not there.
async fn read_all(name: &str, on_progress: &mut impl FnMut(f64)) -> Result<(Loaded, Vec<u64>), StoreError> {
    let connection = open(name).await?;
    let transaction = connection.read(&[MANIFEST, SEGMENTS, ROWS])?;
    let (manifest, seal) = read_manifest(&transaction).await?;
    let count = transaction.object_store(ROWS)?.count().primitive()?.await?;
    let whole = (f64::from(count) / f64::from(BATCH) + manifest.segments.len() as f64).max(1.0);
    let mut done = 0.0;
    let (mut segments, mut lost) = (Vec::new(), Vec::new());
    let store = transaction.object_store(SEGMENTS)?;
    let found = manifest.segments.iter().map(|listed| {
        let store = &store;
        async move {
            let found: Option<JsValue> = store.get(value::key(listed.id)).primitive()?.await?;
            Ok::<_, StoreError>((listed.id, found))
        }
    });
    let mut found = stream::iter(found).buffered(AT_ONCE);
    while let Some(found) = found.next().await {
        let (id, found) = found?;
        match found.map(|found| value::segment_from_js(id, &found)) {
            Some(Ok(segment)) => segments.push(segment),
            Some(Err(_)) | None => lost.push(id),
        }
        done += 1.0;
        on_progress(done / whole);
    }
    drop(found);
    let rows = read_rows(&transaction, manifest.first_row, |batches| {
        on_progress(((done + batches) / whole).min(1.0));
    });
    let rows = rows.await?;
    let loaded = Loaded {
        manifest,
        seal,
        segments,
        rows,
    };
    Ok((loaded, lost))
}

#[cfg(test)]
mod tests;
