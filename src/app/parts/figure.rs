//! One big number with what it rests on.

use leptos::prelude::*;

/// A number, what it counts, and the line that keeps it honest: n, interval, anchor, rule version.
#[component]
pub fn Figure(
    /// What it counts.
    #[prop(into)]
    label: TextProp,
    /// The number as written: `74%`.
    #[prop(into)]
    value: TextProp,
    /// What it rests on: `n = 100 · 65–82% · …`.
    #[prop(into)]
    basis: TextProp,
) -> impl IntoView {
    view! {
        <div class="figure">
            <p class="figure-label">{move || label.get()}</p>
            <p class="figure-value">{move || value.get()}</p>
            <p class="figure-basis">{move || basis.get()}</p>
        </div>
    }
}
