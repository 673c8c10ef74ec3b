//! The only door to the browser: nothing else in the library names `web-sys` or `js-sys`.
//!
//! One concern a file, with named options and results. Everything here tolerates a browser that
//! refuses (storage denied, no service worker, `file://`), and nothing that keeps a page listening
//! outlives its guard: dropping a [`listener::Listener`] or a [`clock::Timer`] ends it. Guards are not
//! `Send`; a view keeps one in `StoredValue::new_local`.

pub mod bench;
pub mod clock;
pub mod crypto;
pub mod derive;
pub mod edition;
pub mod events;
pub mod files;
pub mod folder;
pub mod keyboard;
pub mod listener;
pub mod page;
pub mod panic;
pub mod persist;
pub mod prefs;
pub mod random;
pub mod rest;
pub mod store;
pub mod tabs;
pub mod update;
pub mod webdav;
pub mod worker;

mod js;
mod streams;

#[cfg(test)]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
