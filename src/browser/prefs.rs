//! Preferences of the interface, kept in clear by `localStorage`.
//!
//! The list of what may be kept is closed, and holds nothing about people: everything else belongs
//! sealed in the workspace's store. Reading tolerates garbage (another page on `file://` may have
//! written it) and a browser that denies storage; both read as "not set".

use gloo_storage::{LocalStorage, Storage};
use serde::{Serialize, de::DeserializeOwned};

/// What is remembered outside the sealed store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pref {
    /// Language of the interface: `nl`, `fr` or `en`.
    Language,
    /// Look: `light` or `dark`; not set follows the system.
    Theme,
    /// The page (without record ids) one was on last.
    LastPage,
    /// Which columns a list shows; the name of the list.
    Columns(&'static str),
}

impl Pref {
    fn key(self) -> String {
        match self {
            Self::Language => "koppel.language".to_owned(),
            Self::Theme => "koppel.theme".to_owned(),
            Self::LastPage => "koppel.last-page".to_owned(),
            Self::Columns(list) => format!("koppel.columns.{list}"),
        }
    }
}

/// What came of keeping a preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It will be there next time.
    Yes,
    /// The browser refused (storage denied or full); it holds for this page only.
    No,
}

/// Reads a preference; `None` when it is not set, unreadable or not allowed to be read.
pub fn get<T: DeserializeOwned>(pref: Pref) -> Option<T> {
    allowed().then(|| LocalStorage::get(pref.key()).ok()).flatten()
}

/// Keeps a preference.
pub fn set<T: Serialize>(pref: Pref, value: &T) -> Kept {
    if allowed() && LocalStorage::set(pref.key(), value).is_ok() {
        Kept::Yes
    } else {
        Kept::No
    }
}

/// Forgets a preference.
pub fn forget(pref: Pref) {
    if allowed() {
        LocalStorage::delete(pref.key());
    }
}

/// gloo-storage panics where storage is denied, so that is asked first.
fn allowed() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn a_preference_comes_back_and_garbage_reads_as_not_set() {
        assert_eq!(set(Pref::Language, &"fr"), Kept::Yes);
        assert_eq!(get::<String>(Pref::Language).as_deref(), Some("fr"));
        let raw = LocalStorage::raw();
        for garbage in ["", "{", "\u{0}", "[1,2", "null", "{\"a\":1}"] {
            raw.set_item("koppel.columns.people", garbage)
                .expect("a test page may store");
            assert_eq!(get::<Vec<String>>(Pref::Columns("people")), None, "{garbage:?}");
        }
        forget(Pref::Language);
        assert_eq!(get::<String>(Pref::Language), None);
        forget(Pref::Columns("people"));
    }
}
