//! Parts of one page, one in sight.

use leptos::prelude::*;

use super::fresh_id;
use crate::browser::{keyboard, page};

/// One tab.
#[derive(Clone, Debug)]
pub struct Tab {
    /// Its code, kept in `current`.
    pub code: &'static str,
    /// Its words.
    pub label: TextProp,
}

impl Tab {
    /// A tab kept as `code` and shown as `label`.
    pub fn new(code: &'static str, label: impl Into<TextProp>) -> Self {
        Self {
            code,
            label: label.into(),
        }
    }
}

/// A row of tabs over a panel; arrow keys move between them (the tabs pattern of WAI-ARIA).
#[component]
pub fn Tabs(
    /// What the tabs are about, for screen readers.
    #[prop(into)]
    label: TextProp,
    /// The tabs.
    tabs: Vec<Tab>,
    /// The code of the one in sight.
    current: RwSignal<&'static str>,
    /// What the one in sight holds; runs again when another is chosen.
    children: ChildrenFn,
) -> impl IntoView {
    let id = fresh_id("tabs");
    let codes: Vec<&'static str> = tabs.iter().map(|tab| tab.code).collect();
    let on_key = {
        let id = id.clone();
        move |event: leptos::ev::KeyboardEvent| {
            let Some(at) = codes.iter().position(|code| *code == current.get_untracked()) else {
                return;
            };
            let to = match keyboard::read(&event).key.as_str() {
                "ArrowRight" => (at + 1) % codes.len(),
                "ArrowLeft" => (at + codes.len() - 1) % codes.len(),
                "Home" => 0,
                "End" => codes.len() - 1,
                _ => return,
            };
            event.prevent_default();
            current.set(codes[to]);
            page::focus(&format!("{id}-{}", codes[to]));
        }
    };
    let panel = format!("{id}-panel");
    let labelled = {
        let id = id.clone();
        move || format!("{id}-{}", current.get())
    };
    view! {
        <div class="tabs">
            <div class="tab-row" role="tablist" aria-label=move || label.get().to_string() on:keydown=on_key>
                {tabs
                    .into_iter()
                    .map(|tab| {
                        let chosen = move || current.get() == tab.code;
                        view! {
                            <button
                                type="button"
                                role="tab"
                                class="tab"
                                id=format!("{id}-{}", tab.code)
                                aria-controls=panel.clone()
                                aria-selected=move || if chosen() { "true" } else { "false" }
                                tabindex=move || if chosen() { "0" } else { "-1" }
                                on:click=move |_| current.set(tab.code)
                            >
                                {move || tab.label.get()}
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
            <div role="tabpanel" id=panel aria-labelledby=labelled tabindex="0">
                {move || {
                    current.track();
                    children()
                }}
            </div>
        </div>
    }
}
