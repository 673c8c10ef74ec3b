//! A state in a word or two.

use leptos::prelude::*;

/// What a state means for whoever looks; never told by colour alone, the words say it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Just so.
    #[default]
    Calm,
    /// Goes well.
    Good,
    /// Under way.
    Busy,
    /// Asks for a look.
    Warn,
    /// Asks for action.
    Bad,
}

impl Tone {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Calm => "tone-calm",
            Self::Good => "tone-good",
            Self::Busy => "tone-busy",
            Self::Warn => "tone-warn",
            Self::Bad => "tone-bad",
        }
    }
}

/// A state chip: *wacht*, *actief*, *gestopt*.
#[component]
pub fn Badge(
    /// What it means.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// The word.
    #[prop(into)]
    text: TextProp,
) -> impl IntoView {
    view! { <span class=move || format!("badge {}", tone.get().class())>{move || text.get()}</span> }
}
