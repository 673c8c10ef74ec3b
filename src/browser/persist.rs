//! Whether the browser promises to keep what is stored here, and how much room there is.

use super::js;
use wasm_bindgen_futures::JsFuture;

/// What the browser says of keeping this origin's data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// It will not be removed to make room.
    Promised,
    /// It may be removed when the disk is full, or after days without use: keep a copy in a file.
    NotPromised,
    /// The browser cannot be asked.
    Unknown,
}

/// Used and available room in bytes, as the browser estimates it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Bytes in use by this origin.
    pub used: f64,
    /// Bytes this origin may use at most.
    pub quota: f64,
}

/// Asks the browser to keep the data; some browsers ask the person, others decide by themselves.
pub async fn ask() -> Persistence {
    answer(storage().and_then(|storage| storage.persist().ok())).await
}

/// Whether it was promised already; asks nobody.
pub async fn state() -> Persistence {
    answer(storage().and_then(|storage| storage.persisted().ok())).await
}

/// How much room there is; `None` when the browser does not say.
pub async fn room() -> Option<Room> {
    let estimate = JsFuture::from(storage()?.estimate().ok()?).await.ok()?;
    Some(Room {
        used: js::get(&estimate, "usage").as_f64()?,
        quota: js::get(&estimate, "quota").as_f64()?,
    })
}

async fn answer(promise: Option<js_sys::Promise>) -> Persistence {
    let Some(promise) = promise else {
        return Persistence::Unknown;
    };
    match JsFuture::from(promise).await.ok().and_then(|yes| yes.as_bool()) {
        Some(true) => Persistence::Promised,
        Some(false) => Persistence::NotPromised,
        None => Persistence::Unknown,
    }
}

/// Absent outside secure contexts, where web-sys would hand out an undefined object.
fn storage() -> Option<web_sys::StorageManager> {
    let navigator = web_sys::window()?.navigator();
    js::get(&navigator, "storage")
        .is_object()
        .then(|| navigator.storage())
}
