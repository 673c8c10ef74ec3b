//! Reading within a transaction: the manifest, and rows in batches.

use super::{CURRENT, MANIFEST, Manifest, ROWS, SealedRow, StoreError, value};
use crate::browser::js;
use indexed_db_futures::transaction::Transaction;
use indexed_db_futures::{KeyRange, prelude::*};
use wasm_bindgen::JsValue;

/// Rows read at a time; between two batches progress is told.
pub(super) const BATCH: u32 = 1000;

/// The list of what must be there, with its seal; an empty one where nothing was compacted yet.
pub(super) async fn read_manifest(transaction: &Transaction<'_>) -> Result<(Manifest, Vec<u8>), StoreError> {
    let kept: Option<JsValue> = transaction
        .object_store(MANIFEST)?
        .get(CURRENT)
        .primitive()?
        .await?;
    let Some(kept) = kept else {
        return Ok((Manifest::default(), Vec::new()));
    };
    let text = js::get(&kept, "text").as_string();
    let seal = value::bytes_from_js(&js::get(&kept, "seal"));
    let (Some(text), Some(seal)) = (text, seal) else {
        return Err(StoreError::Unreadable("a manifest without content".to_owned()));
    };
    Ok((Manifest::read(&text)?, seal))
}

/// The rows from a number on. `on_batch` is told how many batches were read.
pub(super) async fn read_rows(
    transaction: &Transaction<'_>,
    mut from: u64,
    mut on_batch: impl FnMut(f64),
) -> Result<Vec<SealedRow>, StoreError> {
    let store = transaction.object_store(ROWS)?;
    let (mut rows, mut batches) = (Vec::<SealedRow>::new(), 0.0);
    loop {
        let range = || KeyRange::LowerBound(value::key(from), false);
        let keys = store
            .get_all_keys::<JsValue>()
            .with_query::<f64, _>(range())
            .with_limit(BATCH)
            .primitive()?
            .await?;
        let values = store
            .get_all::<JsValue>()
            .with_query::<f64, _>(range())
            .with_limit(BATCH)
            .primitive()?
            .await?;
        let before = rows.len();
        for (key, found) in keys.zip(values) {
            rows.push(value::row_from_js(value::id_from_js(&key?)?, &found?)?);
        }
        match rows.last() {
            Some(last) if rows.len() - before == BATCH as usize => from = last.id + 1,
            _ => return Ok(rows),
        }
        batches += 1.0;
        on_batch(batches);
    }
}
