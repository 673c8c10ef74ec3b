//! The top of each page.

use leptos::prelude::*;

/// The one `h1` of a page, an optional line under it and the page's main actions. The focus comes
/// here after each navigation, so that a screen reader starts by reading it.
#[component]
pub fn PageHead(
    /// The title as shown; it may hold a name, unlike the tab's title.
    #[prop(into)]
    title: TextProp,
    /// One line on what can be done here.
    #[prop(optional, into)]
    lead: Option<TextProp>,
    /// The page's main actions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="page-head">
            <div>
                <h1 tabindex="-1">{move || title.get()}</h1>
                {lead.map(|lead| view! { <p class="lead">{move || lead.get()}</p> })}
            </div>
            {children.map(|children| view! { <div class="page-actions">{children()}</div> })}
        </div>
    }
}
