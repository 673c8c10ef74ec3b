//! What happened to a person, from the journal: who, when, and what changed from what to what.

use crate::app::people::words::{Story, stories};
use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::programme::person::PersonId;

/// How many events show before one asks for all.
const AT_FIRST: usize = 10;

/// The timeline.
#[component]
pub(super) fn History(
    /// Whose.
    person: PersonId,
) -> impl IntoView {
    let session = use_session();
    let all = RwSignal::new(false);
    let told = Memo::new(move |_| session.read(|register| stories(texts(), register, person)));
    let entries = move || {
        let shown = if all.get() { usize::MAX } else { AT_FIRST };
        told.get().into_iter().take(shown).map(entry).collect::<Vec<_>>()
    };
    view! {
        <Card title=t!("people-timeline") actions=move || view! {
            <LinkButton to=Route::History(Some(person.0)) kind=ButtonKind::Quiet icon=IconName::Clock>{t!("history-of")}</LinkButton>
        }>
            <Timeline entries=Signal::derive(entries) />
            {move || {
                (!all.get() && told.with(Vec::len) > AT_FIRST)
                    .then(|| view! { <Button on_click=move || all.set(true)>{t!("people-timeline-more")}</Button> })
            }}
        </Card>
    }
}

fn entry(story: Story) -> TimelineEntry {
    let who = if story.who.is_empty() {
        text!("people-someone")
    } else {
        story.who
    };
    let when = crate::app::words::when(story.at_ms);
    TimelineEntry {
        icon: if story.changes.is_empty() {
            IconName::Person
        } else {
            IconName::Pencil
        },
        when: text!("people-timeline-by", when = when, who = who).into(),
        title: story.what.into(),
        detail: story.changes.join(" · ").into(),
    }
}
