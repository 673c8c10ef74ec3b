//! A sheet of paper on the page.

use leptos::prelude::*;

/// A sheet with an optional heading (level 2) and things to do at its top right.
#[component]
pub fn Card(
    /// Its heading.
    #[prop(optional, into)]
    title: Option<TextProp>,
    /// Buttons beside the heading.
    #[prop(optional, into)]
    actions: ViewFn,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            {title
                .map(|title| {
                    view! {
                        <div class="card-head">
                            <h2>{move || title.get()}</h2>
                            <div class="card-actions">{actions.run()}</div>
                        </div>
                    }
                })}
            {children()}
        </section>
    }
}
