//! Nothing here yet, and what to do about it.

use leptos::prelude::*;

use super::{Icon, IconName};

/// An empty place: what it is for, what to do next, and the button that does it.
#[component]
pub fn EmptyState(
    /// A picture of what would be here.
    icon: IconName,
    /// What is not here yet.
    #[prop(into)]
    title: TextProp,
    /// What to do next.
    #[prop(into)]
    text: TextProp,
    /// The button or link that does it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon name=icon />
            <p class="empty-title">{move || title.get()}</p>
            <p>{move || text.get()}</p>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </div>
    }
}
