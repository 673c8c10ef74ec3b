//! A small menu behind a button, on the browser's own `<details>`.

use leptos::html;
use leptos::prelude::*;

use super::{Icon, IconName};
use crate::browser::keyboard;

/// A button that opens a short list of things to do. Closes on a choice, on Escape, and when the
/// focus goes elsewhere.
#[component]
pub fn Menu(
    /// What the button says.
    #[prop(into)]
    label: TextProp,
    /// Its icon.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// [`MenuItem`]s.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Details>::new();
    let close = move || {
        if let Some(details) = node.get_untracked() {
            details.set_open(false);
        }
    };
    view! {
        <details
            class="menu"
            node_ref=node
            on:keydown=move |event| {
                if keyboard::read(&event).key == "Escape" {
                    close();
                }
            }
            on:focusout=move |event| {
                if keyboard::focus_leaves(&event) {
                    close();
                }
            }
        >
            <summary class="button">
                {icon.map(|name| view! { <Icon name /> })}
                <span>{move || label.get()}</span>
                <Icon name=IconName::Down />
            </summary>
            <div class="menu-items" on:click=move |_| close()>
                {children()}
            </div>
        </details>
    }
}

/// One thing to do.
#[component]
pub fn MenuItem(
    /// Its icon.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// What it does.
    #[prop(into)]
    on_click: Callback<()>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <button type="button" class="menu-item" on:click=move |_| { on_click.try_run(()); }>
            {icon.map(|name| view! { <Icon name /> })}
            <span>{children()}</span>
        </button>
    }
}
