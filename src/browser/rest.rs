//! The parts of the app that come after the start page: the build splits the program, so that a first visit shows its
//! page sooner (`tools/split.mjs`, `tools/rest.js`). First follows what the example needs until its list stands, then
//! all else.
//!
//! Whatever is called before it is there makes the page wait for the network. So a way out of the start page asks
//! [`come`] first, which waits without holding the page up, and so does a page of the example that is opened early
//! ([`is_whole`]).

use super::js;
use wasm_bindgen::JsValue;

/// How much of the app is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// What the example needs until its list of people stands.
    Example,
    /// All of it.
    All,
}

/// Undefined in a build that is not split.
fn parts() -> JsValue {
    js::get(&js_sys::global(), "koppelRest")
}

/// Resolves when so much of the app is there; at once in a build that is not split and in the single file.
///
/// # Errors
/// The browser's own words when the network or the server did not give it. Asking again tries again.
pub async fn come(needs: Needs) -> Result<(), String> {
    let parts = parts();
    if parts.is_undefined() {
        return Ok(());
    }
    let part = match needs {
        Needs::Example => "example",
        Needs::All => "rest",
    };
    match js::call(&parts, "come", &[JsValue::from_str(part)]).await {
        Ok(_) => Ok(()),
        Err(error) => Err(js::message(&error)),
    }
}

/// Whether all of the app is there.
pub fn is_whole() -> bool {
    let parts = parts();
    parts.is_undefined() || js::get(&parts, "isWhole").is_truthy()
}

/// Resolves when all of the app is there, without asking for it: what can wait leaves the line to what cannot.
pub async fn has_come() {
    // Never refused: it only waits.
    let _ = js::call(&parts(), "hasCome", &[]).await;
}
