//! One's own passphrase, and a new recovery key.

use super::new_member::{OwnSecret, own_error};
use crate::app::prelude::*;
use crate::app::state::{ActError, WayIn, use_session};
use crate::vault::ids::SlotId;
use leptos::task::spawn_local;

/// What one wants to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Passphrase,
    Recovery,
}

/// The two changes that need one's own passphrase typed again.
#[component]
pub fn OwnAccess(
    /// The ways in.
    ways: Memo<Vec<WayIn>>,
) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let change = RwSignal::new(None::<Change>);
    let own = RwSignal::new(String::new());
    let whose = RwSignal::new(String::new());
    let chosen = ChosenPassphrase::new();
    let busy = RwSignal::new(false);
    let failed = RwSignal::new_local(None::<ActError>);
    let printed = RwSignal::new(None::<String>);
    let by_key = Memo::new(move |_| ways.with(|ways| ways.iter().any(|way| way.mine && way.recovery)));
    // Whoever came in with the recovery key says whose passphrase was forgotten.
    let target = move || {
        let mine = ways.with(|ways| ways.iter().find(|way| way.mine).map(|way| way.slot));
        if by_key.get() {
            whose.with(|whose| whose.parse::<SlotId>().ok())
        } else {
            mine
        }
    };
    let people = Signal::derive(move || {
        ways.get()
            .into_iter()
            .filter(|way| !way.recovery)
            .map(|way| Choice::new(way.slot.to_string(), way.name))
            .collect::<Vec<_>>()
    });
    let start = move |what: Change| {
        chosen.renew();
        own.set(String::new());
        failed.set(None);
        printed.set(None);
        change.set(Some(what));
    };
    let save = move || {
        if busy.get_untracked() {
            return;
        }
        failed.set(None);
        let typed = own.get_untracked();
        match change.get_untracked() {
            Some(Change::Passphrase) => {
                chosen.not_one_of(session.guessable_names(""));
                let (Some(new), Some(slot)) = (chosen.take(), untrack(target)) else {
                    return;
                };
                busy.set(true);
                spawn_local(async move {
                    let ended = session.change_passphrase(&typed, slot, &new).await;
                    busy.try_set(false);
                    match ended {
                        Ok(()) => {
                            chosen.clear();
                            own.try_set(String::new());
                            change.try_set(None);
                            toasts.say(text!("settings-passphrase-changed"));
                        }
                        Err(error) => {
                            failed.try_set(Some(error));
                        }
                    }
                });
            }
            Some(Change::Recovery) => {
                busy.set(true);
                spawn_local(async move {
                    let ended = session.new_recovery(&typed).await;
                    busy.try_set(false);
                    match ended {
                        Ok(key) => {
                            own.try_set(String::new());
                            change.try_set(None);
                            printed.try_set(Some(key.grouped().to_string()));
                        }
                        Err(error) => {
                            failed.try_set(Some(error));
                        }
                    }
                });
            }
            None => {}
        }
    };
    // With the key one comes for one thing: a passphrase was forgotten.
    if by_key.get_untracked() {
        start(Change::Passphrase);
        let only = people.with_untracked(|people| (people.len() == 1).then(|| people[0].clone()));
        whose.set(only.map(|one| one.value).unwrap_or_default());
    }
    let of_own = Signal::derive(move || own_error(failed, true, session));
    let elsewhere = Signal::derive(move || own_error(failed, false, session));
    let form = move |what: Change| {
        let asks_whose = what == Change::Passphrase && by_key.get_untracked();
        view! {
            <form
                autocomplete="off"
                class="stack"
                on:submit=move |event| {
                    event.prevent_default();
                    save();
                }
            >
                <p>
                    {move || match what {
                        Change::Passphrase => text!("settings-change-passphrase-what"),
                        Change::Recovery => text!("settings-new-key-what"),
                    }}
                </p>
                {asks_whose
                    .then(|| {
                        view! { <SelectField label=t!("settings-whose") value=whose choices=people required=true /> }
                    })}
                {(what == Change::Passphrase).then(|| view! { <PassphraseChoice chosen /> })}
                <OwnSecret value=own error=of_own />
                {move || elsewhere.get().map(|title| view! { <Notice tone=Tone::Bad title /> })}
                <Busy on=busy text=t!("parts-opening-deriving") />
                <div class="actions">
                    <Button on_click=move || change.set(None)>{t!("cancel")}</Button>
                    <Button kind=ButtonKind::Primary submit=true disabled=busy>
                        {move || match what {
                            Change::Passphrase => text!("settings-change-passphrase"),
                            Change::Recovery => text!("settings-new-key"),
                        }}
                    </Button>
                </div>
            </form>
        }
    };
    view! {
        <Card title=t!("settings-own")>
            {move || match change.get() {
                Some(what) => form(what).into_any(),
                None => {
                    view! {
                        <div class="actions">
                            <Button icon=IconName::Lock on_click=move || start(Change::Passphrase)>
                                {t!("settings-change-passphrase")}
                            </Button>
                            <Button icon=IconName::Shield on_click=move || start(Change::Recovery)>
                                {t!("settings-new-key")}
                            </Button>
                        </div>
                    }
                        .into_any()
                }
            }}
            {move || {
                printed
                    .get()
                    .map(|grouped| {
                        view! {
                            <p>{t!("settings-new-key-made")}</p>
                            <KeySheet workspace=untrack(|| session.info().name) grouped />
                        }
                    })
            }}
        </Card>
    }
}
