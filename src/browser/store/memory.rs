//! A store that is nowhere but in this tab: for a workspace that is to leave nothing here. What it does is what the
//! browser's database does, refusals included; both are held to the same tests.

use super::{Loaded, Manifest, SealedRow, SealedSegment, Snapshot, StoreError};
use std::collections::BTreeMap;

/// Sealed rows, segments, their list and the small things, by number and name. They are sealed here too: they may have
/// to go to the disk as they are.
#[derive(Debug, Default)]
pub(super) struct Memory {
    rows: BTreeMap<u64, SealedRow>,
    segments: BTreeMap<u64, SealedSegment>,
    /// The text of the list, and its seal.
    manifest: Option<(String, Vec<u8>)>,
    /// Small sealed things by name.
    pub(super) blobs: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// Adds rows, all of them or none.
    pub(super) fn append(&mut self, rows: &[SealedRow]) -> Result<(), StoreError> {
        let Some(first) = rows.first() else { return Ok(()) };
        let mut new = BTreeMap::new();
        for row in rows {
            if self.rows.contains_key(&row.id) || new.insert(row.id, row.clone()).is_some() {
                return Err(StoreError::Raced { row: first.id });
            }
        }
        self.rows.append(&mut new);
        Ok(())
    }

    fn manifest(&self) -> Result<(Manifest, Vec<u8>), StoreError> {
        self.manifest.as_ref().map_or_else(
            || Ok((Manifest::default(), Vec::new())),
            |(text, seal)| Ok((Manifest::read(text)?, seal.clone())),
        )
    }

    fn rows_from(&self, from: u64) -> Vec<SealedRow> {
        self.rows.range(from..).map(|(_, row)| row.clone()).collect()
    }

    /// All that is live, with the numbers of segments that are not there.
    pub(super) fn read_all(&self) -> Result<(Loaded, Vec<u64>), StoreError> {
        let (manifest, seal) = self.manifest()?;
        let (mut segments, mut lost) = (Vec::new(), Vec::new());
        for listed in &manifest.segments {
            match self.segments.get(&listed.id) {
                Some(segment) => segments.push(segment.clone()),
                None => lost.push(listed.id),
            }
        }
        let rows = self.rows_from(manifest.first_row);
        let loaded = Loaded {
            manifest,
            seal,
            segments,
            rows,
        };
        Ok((loaded, lost))
    }

    /// The rows from a number on; `None` when all was written anew since.
    pub(super) fn load_rows(&self, from: u64) -> Result<Option<Vec<SealedRow>>, StoreError> {
        let (manifest, _) = self.manifest()?;
        Ok((manifest.first_row <= from).then(|| self.rows_from(from)))
    }

    /// Puts a snapshot in the place of the rows it covers.
    pub(super) fn replace_by_segments(&mut self, snapshot: &Snapshot) -> Result<(), StoreError> {
        let text = snapshot.manifest.text()?;
        for segment in &snapshot.segments {
            self.segments.insert(segment.id, segment.clone());
        }
        let listed = |id: &u64| snapshot.manifest.segments.iter().any(|one| one.id == *id);
        self.segments.retain(|id, _| listed(id));
        self.rows = self.rows.split_off(&snapshot.manifest.first_row);
        self.manifest = Some((text, snapshot.seal.clone()));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::WorkspaceStore;
    use super::*;
    use js_sys::{Array, Function, Promise, Reflect};
    use wasm_bindgen::JsCast as _;
    use wasm_bindgen_futures::JsFuture;
    use wasm_bindgen_test::wasm_bindgen_test;

    /// How many databases this page has.
    async fn databases() -> u32 {
        let all = Reflect::get(&js_sys::global(), &"indexedDB".into()).expect("a browser");
        let ask: Function = Reflect::get(&all, &"databases".into())
            .expect("asked")
            .unchecked_into();
        let found: Promise = ask.call0(&all).expect("asked").unchecked_into();
        Array::from(&JsFuture::from(found).await.expect("told")).length()
    }

    #[wasm_bindgen_test]
    async fn a_store_in_memory_is_one_with_its_clones_and_makes_no_database() {
        let before = databases().await;
        let store = WorkspaceStore::in_memory();
        let row = SealedRow {
            id: 0,
            compartment: "everyday".to_owned(),
            bytes: vec![1],
        };
        store
            .clone()
            .append(std::slice::from_ref(&row))
            .await
            .expect("kept");
        store.put_blob("draft", b"half").await.expect("kept");
        assert_eq!(store.load_rows(0).await.expect("reads"), Some(vec![row]));
        assert_eq!(databases().await, before);
    }
}
