//! From what happened to the words for it.

use super::language::{t, text};
use super::state::{ActError, OpenError, Session};
use leptos::prelude::*;

/// What was done, by the intent of the command.
pub fn done(intent: &str) -> String {
    text!(format!("intent-{intent}"))
}

/// That something was taken back.
pub fn undone() -> String {
    text!("undone")
}

/// The label of the button that takes back.
pub fn undo_label() -> TextProp {
    t!("undo").into()
}

/// Why something was not done, what is safe and what to do.
pub fn act_error(error: &ActError, _: &Session) -> String {
    error.to_string()
}

/// Why something did not open, what is safe and what to do.
pub fn open_error(error: &OpenError) -> String {
    error.to_string()
}
