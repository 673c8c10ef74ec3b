//! The part of the app that comes after the start page: the build splits the program in two, so that a first visit
//! shows its page sooner (`tools/split.mjs`, `tools/rest.js`).
//!
//! Whatever of the rest is called before it is there makes the page wait for the network. So a way out of the start
//! page asks [`come`] first, which waits without holding the page up.

use super::js;

/// Resolves when all of the app is there; at once in a build that is not split and in the single file.
///
/// # Errors
/// The browser's own words when the network or the server did not give it. Asking again tries again.
pub async fn come() -> Result<(), String> {
    let rest = js::get(&js_sys::global(), "koppelRest");
    if rest.is_undefined() {
        return Ok(());
    }
    match js::call(&rest, "come", &[]).await {
        Ok(_) => Ok(()),
        Err(error) => Err(js::message(&error)),
    }
}
