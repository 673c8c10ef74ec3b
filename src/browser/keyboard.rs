//! Keys pressed anywhere in the page.

use super::listener::Listener;
use wasm_bindgen::JsCast;

/// A key going down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyPress {
    /// What it writes or is called: `z`, `Enter`, `Escape`. Lower case for letters, whatever Shift says.
    pub key: String,
    /// Ctrl, or Command on a Mac.
    pub ctrl: bool,
    /// Shift.
    pub shift: bool,
    /// Alt (Option on a Mac).
    pub alt: bool,
    /// Whether one is typing in a field: single keys and Ctrl+Z then belong to the field.
    pub in_field: bool,
    /// Whether a dialog is open.
    pub in_dialog: bool,
}

/// What the listener did with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// It is dealt with; the browser does nothing more with it.
    Taken,
    /// It was not for us.
    Left,
}

/// Calls back for each key until the listener is dropped. Keys half-way through composing a
/// character (an accent, an input method) are not reported.
pub fn on_key(mut callback: impl FnMut(&KeyPress) -> Key + 'static) -> Option<Listener> {
    Listener::on_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
            return;
        };
        if event.is_composing() || event.default_prevented() {
            return;
        }
        if callback(&read(event)) == Key::Taken {
            event.prevent_default();
        }
    })
}

/// Whether the focus goes out of the element that listens, rather than to something inside it.
pub fn focus_leaves(event: &web_sys::FocusEvent) -> bool {
    let listening = event
        .current_target()
        .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    let next = event
        .related_target()
        .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    listening.is_none_or(|listening| !listening.contains(next.as_ref()))
}

/// Whether the focus goes to something outside the element that listens; not when what had it was taken away.
pub fn focus_goes(event: &web_sys::FocusEvent) -> bool {
    event.related_target().is_some() && focus_leaves(event)
}

/// Reads a keyboard event that a view was handed.
pub fn read(event: &web_sys::KeyboardEvent) -> KeyPress {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let within = |selector: &str| {
        target
            .as_ref()
            .is_some_and(|target| target.closest(selector).ok().flatten().is_some())
    };
    let key = event.key();
    KeyPress {
        key: if key.chars().count() == 1 {
            key.to_lowercase()
        } else {
            key
        },
        ctrl: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
        in_field: within(
            "input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable]",
        ),
        in_dialog: within("dialog[open]"),
    }
}
