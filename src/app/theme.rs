//! Light, dark, or as the computer is set.

use std::sync::LazyLock;

use leptos::prelude::*;

use crate::browser::{page, prefs};

/// The look of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the computer is set.
    #[default]
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

impl Theme {
    /// Every look, in the order in which the switch goes round.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Its code in the preferences and on `<html data-theme>`; none for [`Theme::System`].
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The key of its name.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::System => "shell-theme-system",
            Self::Light => "shell-theme-light",
            Self::Dark => "shell-theme-dark",
        }
    }
}

static THEME: LazyLock<ArcRwSignal<Theme>> = LazyLock::new(|| ArcRwSignal::new(Theme::default()));

/// The look chosen; reactive.
pub fn theme() -> Theme {
    THEME.get()
}

/// Chooses a look and remembers it.
pub fn set_theme(theme: Theme) {
    match theme.code() {
        Some(code) => {
            prefs::set(prefs::Pref::Theme, &code);
        }
        None => prefs::forget(prefs::Pref::Theme),
    }
    page::set_theme(theme.code());
    THEME.set(theme);
}

/// Takes up the look chosen before.
pub(super) fn recall() {
    let code: Option<String> = prefs::get(prefs::Pref::Theme);
    let theme = Theme::ALL
        .into_iter()
        .find(|theme| theme.code() == code.as_deref())
        .unwrap_or_default();
    page::set_theme(theme.code());
    THEME.set(theme);
}
