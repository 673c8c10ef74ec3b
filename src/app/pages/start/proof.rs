//! The last step before a workspace counts: the passphrase and the recovery key, both typed once more.

use super::door::Failed;
use super::new::Making;
use crate::app::prelude::*;
use crate::app::state::{Opening, Typed};
use crate::app::words;
use leptos::task::spawn_local;

/// Asks for both, and makes the workspace when both open it.
#[component]
pub fn ProveStep(
    /// What is being made.
    making: Making,
) -> impl IntoView {
    let (passphrase, recovery) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let failed: Failed = RwSignal::new_local(None);
    let wrong = RwSignal::new(None::<Typed>);
    let door = making.door;
    let words_at = move |field: Option<Typed>| {
        Signal::derive(move || {
            failed.with(|error| {
                error
                    .as_ref()
                    .filter(|_| wrong.get() == field)
                    .map(words::open_error)
            })
        })
    };
    let finish = move || {
        if untrack(|| door.busy()) {
            return;
        }
        let Some(prepared) = making.prepared.get_value() else {
            return;
        };
        failed.set(None);
        spawn_local(async move {
            let (first, second) = (passphrase.get_untracked(), recovery.get_untracked());
            let ended = prepared.finish(&first, &second, door.at).await;
            door.at.try_set(Opening::Idle);
            match ended {
                Ok(session) => {
                    making.done.try_set_value(Some(session));
                    making.prepared.try_set_value(None);
                    making.chosen.clear();
                    making.step.try_set(4);
                }
                Err(error) => {
                    wrong.try_set(error.typed);
                    failed.try_set(Some(error.why));
                    request_animation_frame(|| {
                        crate::browser::page::focus_first(".field-wrong input");
                    });
                }
            }
        });
    };
    let elsewhere = words_at(None);
    view! {
        <form
            autocomplete="off"
            class="card stack"
            on:submit=move |event| {
                event.prevent_default();
                finish();
            }
        >
            <h2 tabindex="-1">{t!("start-step-proof")}</h2>
            <p>{t!("start-proof-why")}</p>
            <SecretField
                label=t!("start-passphrase")
                value=passphrase
                error=words_at(Some(Typed::Passphrase))
            />
            <SecretField
                label=t!("start-recovery-key")
                hint=t!("start-recovery-hint")
                value=recovery
                error=words_at(Some(Typed::Recovery))
            />
            {move || elsewhere.get().map(|title| view! { <Notice tone=Tone::Bad title /> })}
            <OpeningProgress at=door.at />
            <div class="actions">
                <Button icon=IconName::Back on_click=move || making.step.set(2)>{t!("back")}</Button>
                <Button
                    kind=ButtonKind::Primary
                    submit=true
                    disabled=Signal::derive(move || door.busy())
                >
                    {t!("start-make")}
                </Button>
            </div>
        </form>
    }
}
