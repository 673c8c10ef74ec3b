//! A key to press.

use leptos::prelude::*;

/// Keys pressed together, drawn as keys: `Ctrl` + `Z`.
#[component]
pub fn KeyHint(
    /// The keys, as they are printed on a keyboard.
    keys: &'static [&'static str],
) -> impl IntoView {
    let drawn = keys.iter().enumerate().map(|(i, key)| {
        view! {
            {(i > 0).then_some(" + ")}
            <kbd>{*key}</kbd>
        }
    });
    view! { <span class="keys">{drawn.collect_view()}</span> }
}
