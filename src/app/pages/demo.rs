//! The example: opens at once, and can be made anew.

use super::start::Door;
use crate::app::prelude::*;
use crate::app::state::{OpenError, Opening, Session, destroy, invent_if_new, open_example};
use crate::app::words;
use crate::browser::rest::{self, Needs};
use crate::browser::worker::Cancel;
use futures_util::future::join;
use leptos::task::spawn_local;

/// Opens the example. While real data is open it says so instead: the two never mix.
#[component]
pub fn DemoPage(
    /// What is open, if anything.
    session: Option<Session>,
) -> impl IntoView {
    match session {
        Some(session) if untrack(|| session.info().example) => {
            go(&Route::Today);
            ().into_any()
        }
        Some(session) => view! {
            <PageHead title=t!("page-demo") />
            <Notice tone=Tone::Warn title=t!("start-demo-real-open", name = session.info().name)>
                <p>{t!("start-demo-real-open-what")}</p>
                <div class="actions">
                    <Button kind=ButtonKind::Primary icon=IconName::Lock on_click=move || session.lock()>
                        {t!("tools-lock")}
                    </Button>
                    <LinkButton to=Route::Today>{t!("back")}</LinkButton>
                </div>
            </Notice>
        }
        .into_any(),
        None => view! { <Opens /> }.into_any(),
    }
}

#[component]
fn Opens() -> impl IntoView {
    let door = Door::new();
    let failed = RwSignal::new_local(None::<OpenError>);
    let open = move || {
        failed.set(None);
        let name = text!("start-demo-name");
        spawn_local(async move {
            // It is invented while the part of the app comes that opens it.
            let stays = Cancel::default();
            let come = async {
                let come = door.has(Needs::Example, failed, &stays).await;
                if come {
                    door.at.set(Opening::Reading(0.0));
                }
                come
            };
            let (true, invented) = join(come, invent_if_new()).await else {
                return;
            };
            let ended = open_example(&name, invented, door.at).await;
            door.settle(ended, failed);
            // All else comes while one looks around; who goes somewhere before says what is missing.
            let _ = rest::come(Needs::All).await;
        });
    };
    open();
    view! {
        <PageHead title=t!("page-demo") lead=t!("start-demo-lead") />
        <OpeningProgress at=door.at />
        {move || {
            failed
                .with(|error| error.as_ref().map(words::open_error))
                .map(|title| {
                    view! {
                        <Notice tone=Tone::Bad title>
                            <div class="actions">
                                <Button on_click=open>{t!("start-again")}</Button>
                                <LinkButton to=Route::Start>{t!("back")}</LinkButton>
                            </div>
                        </Notice>
                    }
                })
        }}
    }
}

/// A notice with the button that makes the example anew.
#[component]
pub fn ResetExample(
    /// The example, open.
    session: Session,
) -> impl IntoView {
    let asks = RwSignal::new(false);
    let reset = move || {
        let id = untrack(|| session.info().id);
        spawn_local(async move {
            // What could not be deleted is opened as it is; then nothing was lost.
            let _ = destroy(&id).await;
            crate::browser::page::replace_hash(&Route::Demo.to_string());
            session.lock();
        });
    };
    view! {
        <Notice title=t!("start-reset-title")>
            <p>{t!("start-reset-what")}</p>
            <div class="actions">
                <Button icon=IconName::Undo on_click=move || asks.set(true)>{t!("start-reset")}</Button>
            </div>
        </Notice>
        <ConfirmDialog
            open=asks
            title=t!("start-reset-ask")
            text=t!("start-reset-what")
            confirm=t!("start-reset")
            on_confirm=reset
        />
    }
}
