//! Waiting. Both parts stay invisible for the first 300 ms, so that quick work does not flicker.

use leptos::prelude::*;

use crate::app::language::{t, text};

/// Work whose end is not known; shown while `on`.
#[component]
pub fn Busy(
    /// Whether something is under way.
    #[prop(into)]
    on: Signal<bool>,
    /// What is being done; else *one moment*.
    #[prop(optional, into)]
    text: Option<TextProp>,
) -> impl IntoView {
    let words = move || {
        text.as_ref()
            .map_or_else(|| text!("parts-busy"), |text| text.get().to_string())
    };
    view! {
        <div role="status" class="busy-place">
            {move || {
                let words = words.clone();
                on.get().then(|| view! { <p class="busy after-a-while"><span class="busy-dots" aria-hidden="true"></span>{words}</p> })
            }}
        </div>
    }
}

/// Work that is partly done.
#[component]
pub fn Progress(
    /// How far it is, from 0 to 1.
    #[prop(into)]
    done: Signal<f64>,
    /// What is being done; else *one moment*.
    #[prop(optional, into)]
    text: Option<TextProp>,
) -> impl IntoView {
    let words = move || {
        text.as_ref()
            .map_or_else(|| t!("parts-busy")(), |text| text.get().to_string())
    };
    view! {
        <label class="progress after-a-while">
            <span>{words}</span>
            <progress max="1" prop:value=move || done.get().clamp(0.0, 1.0)></progress>
        </label>
    }
}
