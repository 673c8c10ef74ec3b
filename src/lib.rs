//! **Koppel** runs intergenerational job mentoring in a browser, without a server.
#![forbid(unsafe_code)]

pub mod app;
pub mod demo;
pub mod exchange;
pub mod i18n;
pub mod journal;
pub mod matching;
pub mod programme;
pub mod record;
pub mod register;
pub mod reporting;
pub mod vault;
pub mod workshop;

#[cfg(target_arch = "wasm32")]
pub mod browser;
