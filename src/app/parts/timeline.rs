//! What happened, newest first.

use leptos::prelude::*;

use super::{Icon, IconName};

/// One thing that happened.
#[derive(Clone, Debug)]
pub struct TimelineEntry {
    /// What sort of thing.
    pub icon: IconName,
    /// When, as written.
    pub when: TextProp,
    /// What.
    pub title: TextProp,
    /// More about it; may be empty.
    pub detail: TextProp,
}

/// A list of what happened, in the order given.
#[component]
pub fn Timeline(
    /// The entries.
    #[prop(into)]
    entries: Signal<Vec<TimelineEntry>>,
) -> impl IntoView {
    view! {
        <ol class="timeline">
            {move || {
                entries
                    .get()
                    .into_iter()
                    .map(|entry| {
                        let detail = entry.detail;
                        let has_detail = !detail.get().is_empty();
                        view! {
                            <li>
                                <Icon name=entry.icon />
                                <div>
                                    <p class="timeline-title">{move || entry.title.get()}</p>
                                    {has_detail.then(|| view! { <p class="timeline-detail">{move || detail.get()}</p> })}
                                    <p class="timeline-when">{move || entry.when.get()}</p>
                                </div>
                            </li>
                        }
                    })
                    .collect_view()
            }}
        </ol>
    }
}
