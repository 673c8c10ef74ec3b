//! **Koppel** runs intergenerational job mentoring in a browser, without a server.
//!
//! The data's path:
//!
//! ```text
//! form ──► Command ──► check against the Register ──► Entry (field writes, stamped) ──► Register.apply ──► memos ──► view
//!                                                       │
//!                                                       └─► journal ──► vault (sealed) ──► browser store / encrypted JSON file
//! start:  store ──► vault ──► journal ──► the same Register.apply            merge: file ──► vault ──► journal union ──► the same Register.apply
//! ```
//!
//! Where to begin: [`programme`] is the language of the work, [`record`] what a field holds, [`journal`] how it is
//! remembered, [`register`] what is now known and the commands that change it, [`vault`] how it is kept secret.
//! [`matching`], [`reporting`] and [`exchange`] read the register. The app (`app`, wasm only) shows it, and
//! `browser` (wasm only) is the one door to the browser. `ARCHITECTURE.md` has the whole map.
#![forbid(unsafe_code)]

#[cfg(any(feature = "page", not(target_arch = "wasm32")))]
pub mod app;
pub mod dates;
pub mod demo;
pub mod exchange;
pub mod fold;
pub mod i18n;
pub mod journal;
pub mod matching;
pub mod order;
pub mod programme;
pub mod random;
pub mod record;
pub mod register;
pub mod reporting;
pub mod vault;
pub mod workshop;

#[cfg(target_arch = "wasm32")]
pub mod browser;
