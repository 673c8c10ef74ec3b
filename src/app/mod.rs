//! The app: pages and parts over the register.

use leptos::prelude::*;

/// Mounts the app.
pub fn start() {
    leptos::mount::mount_to_body(|| leptos::view! { <p>"Koppel"</p> });
}
