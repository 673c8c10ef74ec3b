//! Buttons, and links that look like one.

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::app::route::Route;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// One of several things to do.
    #[default]
    Plain,
    /// What most people come here to do; at most one per view.
    Primary,
    /// Beside text, without a border.
    Quiet,
    /// Cannot be undone.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Primary => "button button-primary",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// A button that does something on this page. To go elsewhere use [`LinkButton`].
#[component]
pub fn Button(
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// Words for screen readers, for a button that shows an icon alone.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// Whether it can be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether it sends the form around it.
    #[prop(optional)]
    submit: bool,
    /// What it does.
    #[prop(optional, into)]
    on_click: Option<Callback<()>>,
    /// Its words.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let icon_alone = children.is_none();
    let label = label.map(|label| move || label.get().to_string());
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class()
            class:button-icon=icon_alone
            aria-label=label.clone()
            title=label
            disabled=move || disabled.get()
            on:click=move |_| {
                if let Some(action) = on_click {
                    action.try_run(());
                }
            }
        >
            {icon.map(|name| view! { <Icon name /> })}
            {children.map(|children| view! { <span>{children()}</span> })}
        </button>
    }
}

/// A link to another page that looks like a button.
#[component]
pub fn LinkButton(
    /// Where it goes.
    to: Route,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=to.href()>
            {icon.map(|name| view! { <Icon name /> })}
            <span>{children()}</span>
        </a>
    }
}
