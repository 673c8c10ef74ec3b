//! The app: pages and parts over the register.
//!
//! [`route`], [`people`], [`meeting`] and [`records`] are plain Rust, so that they are tested natively; all views are wasm only.

pub mod meeting;
pub mod people;
pub mod records;
pub mod route;

#[cfg(target_arch = "wasm32")]
pub mod differences;
#[cfg(target_arch = "wasm32")]
pub mod language;
#[cfg(target_arch = "wasm32")]
pub mod navigation;
#[cfg(target_arch = "wasm32")]
pub mod pages;
#[cfg(target_arch = "wasm32")]
pub mod parts;
#[cfg(target_arch = "wasm32")]
pub mod prelude;
#[cfg(target_arch = "wasm32")]
pub mod safety;
#[cfg(target_arch = "wasm32")]
pub mod shell;
#[cfg(target_arch = "wasm32")]
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod story;
#[cfg(target_arch = "wasm32")]
pub mod theme;
#[cfg(target_arch = "wasm32")]
pub mod tools;
#[cfg(target_arch = "wasm32")]
pub mod words;

/// Mounts the app, in place of the static welcome.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    crate::browser::panic::install();
    language::recall();
    theme::recall();
    leptos::mount::mount_to_body(shell::App);
    crate::browser::page::remove("welcome");
}
