//! A box to search with, as one types.

use leptos::prelude::*;

use super::{Button, ButtonKind, Icon, IconName, fresh_id};
use crate::app::language::t;

/// A search box; `value` follows each keystroke. What is typed stays in memory, never in the address.
#[component]
pub fn SearchBox(
    /// What is searched, for screen readers and as the grey example.
    #[prop(into)]
    label: TextProp,
    /// What is typed.
    value: RwSignal<String>,
) -> impl IntoView {
    let id = fresh_id("search");
    let words = move || label.get().to_string();
    view! {
        <div class="search" role="search">
            <Icon name=IconName::Search />
            <input
                id=id
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label=words.clone()
                placeholder=words
                bind:value=value
            />
            {move || {
                (!value.with(String::is_empty))
                    .then(|| {
                        view! {
                            <Button
                                kind=ButtonKind::Quiet
                                icon=IconName::Cross
                                label=t!("parts-search-clear")
                                on_click=move || value.set(String::new())
                            />
                        }
                    })
            }}
        </div>
    }
}
