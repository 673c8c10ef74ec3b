//! What stands in the database, as JavaScript sees it: bytes as `Uint8Array`, numbers as numbers.

use super::{SealedRow, SealedSegment, StoreError};
use crate::browser::js;
use js_sys::{Object, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// Row numbers stay exact in a JavaScript number up to 2^53, which a click a millisecond reaches in 285,000 years.
pub(super) fn key(id: u64) -> f64 {
    id as f64
}

pub(super) fn row_to_js(row: &SealedRow) -> JsValue {
    pair(&row.compartment, &row.bytes)
}

pub(super) fn row_from_js(id: u64, value: &JsValue) -> Result<SealedRow, StoreError> {
    let (compartment, bytes) = read_pair(value)?;
    Ok(SealedRow {
        id,
        compartment,
        bytes,
    })
}

pub(super) fn segment_to_js(segment: &SealedSegment) -> JsValue {
    pair(&segment.compartment, &segment.bytes)
}

pub(super) fn segment_from_js(id: u64, value: &JsValue) -> Result<SealedSegment, StoreError> {
    let (compartment, bytes) = read_pair(value)?;
    Ok(SealedSegment {
        id,
        compartment,
        bytes,
    })
}

fn pair(compartment: &str, bytes: &[u8]) -> JsValue {
    let object = Object::new();
    js::set(&object, "compartment", &JsValue::from_str(compartment));
    js::set(&object, "sealed", &Uint8Array::from(bytes));
    object.into()
}

fn read_pair(value: &JsValue) -> Result<(String, Vec<u8>), StoreError> {
    let compartment = js::get(value, "compartment").as_string();
    let bytes = bytes_from_js(&js::get(value, "sealed"));
    match (compartment, bytes) {
        (Some(compartment), Some(bytes)) => Ok((compartment, bytes)),
        _ => Err(StoreError::Unreadable("a row without sealed bytes".to_owned())),
    }
}

pub(super) fn bytes_to_js(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

pub(super) fn bytes_from_js(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

/// A key that came back; anything but a whole number that we could have written is not ours.
pub(super) fn id_from_js(value: &JsValue) -> Result<u64, StoreError> {
    match value.as_f64() {
        Some(id) if id >= 0.0 && id.fract() == 0.0 && id < 9_007_199_254_740_992.0 => Ok(id as u64),
        _ => Err(StoreError::Unreadable("a row with a strange number".to_owned())),
    }
}
