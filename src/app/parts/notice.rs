//! Something to know, in the page where it matters.

use leptos::prelude::*;

use super::{Icon, IconName, Tone};

/// A notice: what happened and what to do. `Warn` and `Bad` are read out at once.
#[component]
pub fn Notice(
    /// How serious it is.
    #[prop(optional)]
    tone: Tone,
    /// What happened, in one line.
    #[prop(into)]
    title: TextProp,
    /// What it means and what to do; buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (icon, role) = match tone {
        Tone::Calm | Tone::Busy => (IconName::Info, "status"),
        Tone::Good => (IconName::Check, "status"),
        Tone::Warn => (IconName::Warning, "alert"),
        Tone::Bad => (IconName::Stop, "alert"),
    };
    view! {
        <div class=format!("notice {}", tone.class()) role=role>
            <Icon name=icon />
            <div class="notice-words">
                <p class="notice-title">{move || title.get()}</p>
                {children.map(|children| children())}
            </div>
        </div>
    }
}
