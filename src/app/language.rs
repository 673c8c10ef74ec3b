//! The language of the interface, and the macros that put its words into views.
//!
//! - `t!("key")`, `t!("key", n = count.get())`: a closure that gives the words and runs again when
//!   the language or a signal in its arguments changes. For views and for the text of parts.
//! - `text!("key")`: the words now, as a `String`. For event handlers, toasts and memos.

use std::sync::LazyLock;

use leptos::prelude::*;

use crate::browser::{page, prefs};
use crate::i18n::{Lang, Texts};

/// One language per page load, needed in event handlers and late callbacks, where Leptos has no
/// context: so it is owned by no component and can never be "already disposed".
static LANG: LazyLock<ArcRwSignal<Lang>> = LazyLock::new(|| ArcRwSignal::new(Lang::default()));

/// The language now; a view that asks is drawn again when it changes.
pub fn lang() -> Lang {
    LANG.get()
}

/// The words of the language now; a view that asks is drawn again when it changes.
pub fn texts() -> &'static Texts {
    Texts::of(lang())
}

/// Switches the language, at once and everywhere, and remembers it.
pub fn set_lang(lang: Lang) {
    prefs::set(prefs::Pref::Language, &lang.code());
    page::set_language(lang.code());
    LANG.set(lang);
}

/// Whether a language was ever chosen on this computer.
pub fn was_chosen() -> bool {
    remembered().is_some()
}

fn remembered() -> Option<Lang> {
    prefs::get::<String>(prefs::Pref::Language)?.parse().ok()
}

/// Takes up the language chosen before, else Dutch.
pub(super) fn recall() {
    let lang = remembered().unwrap_or_default();
    page::set_language(lang.code());
    LANG.set(lang);
}

/// A closure that gives the words of a key, reactive to the language and to its arguments.
macro_rules! t {
    ($key:expr $(,)?) => { move || $crate::app::language::texts().t(&$key) };
    ($key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        move || $crate::app::language::texts().t_with(&$key, &[$((stringify!($name), ($value).into())),+])
    };
}

/// The words of a key now.
macro_rules! text {
    ($key:expr $(,)?) => { $crate::app::language::texts().t(&$key) };
    ($key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::app::language::texts().t_with(&$key, &[$((stringify!($name), ($value).into())),+])
    };
}

pub(crate) use {t, text};
