//! A field for a passphrase or recovery key.

use leptos::prelude::*;

use super::field::{Frame, Ties};
use super::{Button, ButtonKind};
use crate::app::language::text;

/// A field whose text shows as dots until one asks to see it.
///
/// It is a text field with dots drawn by the stylesheet: a password field would make the browser offer to keep
/// what opens everything, in clear and for whoever uses this laptop next.
#[component]
pub fn SecretField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What is typed.
    value: RwSignal<String>,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with it and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let ties = Ties::fresh();
    let shown = RwSignal::new(false);
    let has_hint = hint.is_some();
    let described = {
        let ties = ties.clone();
        move || ties.described_by(has_hint, error.with(Option::is_some))
    };
    let switch = move || {
        if shown.get() {
            text!("parts-secret-hide")
        } else {
            text!("parts-secret-show")
        }
    };
    view! {
        <Frame ties=ties.clone() label hint error required=false>
            <div class="secret">
                <input
                    id=ties.id
                    type="text"
                    class:secret-hidden=move || !shown.get()
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    data-1p-ignore="true"
                    data-lpignore="true"
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=described
                    bind:value=value
                />
                <Button kind=ButtonKind::Quiet on_click=move || shown.update(|shown| *shown = !*shown)>
                    {switch}
                </Button>
            </div>
        </Frame>
    }
}
