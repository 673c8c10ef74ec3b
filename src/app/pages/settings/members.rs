//! Who can open this workspace.

use super::new_member::AddMember;
use super::own_access::OwnAccess;
use crate::app::prelude::*;
use crate::app::state::{WayIn, use_session};
use crate::app::words;
use leptos::task::spawn_local;

/// The tab.
#[component]
pub fn MembersTab() -> impl IntoView {
    let session = use_session();
    if untrack(|| session.info().example) {
        return view! {
            <EmptyState
                icon=IconName::People
                title=t!("settings-members-example")
                text=t!("settings-members-example-what")
            />
        }
        .into_any();
    }
    if untrack(|| session.info().guest) {
        return view! { <Notice title=t!("tools-guest") /> }.into_any();
    }
    let ways = Memo::new(move |_| session.ways_in());
    let by_key = move || ways.with(|ways| ways.iter().any(|way| way.mine && way.recovery));
    let first = session.came_by_key();
    view! {
        <div class="stack">
            <Notice title=t!("start-all-read")>
                <p>{t!("settings-members-until")}</p>
            </Notice>
            {move || {
                by_key()
                    .then(|| {
                        view! {
                            <Notice tone=Tone::Warn title=t!("settings-by-key")>
                                <p>{t!("settings-by-key-what")}</p>
                            </Notice>
                        }
                    })
            }}
            // Who came with the key came for this.
            {first.then(|| view! { <OwnAccess ways /> })}
            <Card title=t!("settings-members")>
                <ul class="member-list">
                    <For each=move || ways.get() key=|way| (way.slot, way.name.clone()) let:way>
                        <li><Member way ways /></li>
                    </For>
                </ul>
            </Card>
            <AddMember />
            {(!first).then(|| view! { <OwnAccess ways /> })}
        </div>
    }
    .into_any()
}

#[component]
fn Member(way: WayIn, ways: Memo<Vec<WayIn>>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let asks = RwSignal::new(false);
    let (recovery, mine, slot) = (way.recovery, way.mine, way.slot);
    let given = way.name.clone();
    let name = move || {
        if recovery {
            text!("start-recovery-key")
        } else if given.is_empty() {
            text!("start-nameless")
        } else {
            given.clone()
        }
    };
    let shown = StoredValue::new(name.clone());
    let say = move || shown.with_value(|name| name());
    // The last person stays, and so does whoever is in now.
    let removable =
        move || !recovery && !mine && ways.with(|ways| ways.iter().filter(|way| !way.recovery).count() > 1);
    let remove = move || {
        spawn_local(async move {
            match session.remove_member(slot).await {
                Ok(()) => toasts.say(text!("settings-removed", name = say())),
                Err(error) => toasts.say(words::act_error(&error, &session)),
            }
        });
    };
    view! {
        <div class="member">
            <Icon name=if recovery { IconName::Shield } else { IconName::Person } />
            <span>{name}</span>
            {mine.then(|| view! { <Badge tone=Tone::Good text=t!("settings-you") /> })}
            {move || {
                removable()
                    .then(|| {
                        view! {
                            <Button icon=IconName::Cross on_click=move || asks.set(true)>
                                {t!("settings-remove")}
                            </Button>
                        }
                    })
            }}
        </div>
        <ConfirmDialog
            open=asks
            title=t!("settings-remove-ask", name = say())
            text=t!("settings-remove-what")
            confirm=t!("settings-remove")
            kind=ButtonKind::Danger
            on_confirm=remove
        />
    }
}
