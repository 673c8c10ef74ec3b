//! A new workspace: what it is called, a passphrase, a recovery key, and both tried before it counts.

use super::AsFile;
use super::door::{Door, Failed};
use super::proof::ProveStep;
use crate::app::prelude::*;
use crate::app::state::{NewWorkspace, Opening, Prepared, Session};
use crate::app::words;
use crate::browser::persist::{self, Persistence};
use crate::browser::worker::Cancel;
use crate::programme::text::tidy;
use leptos::task::spawn_local;
use std::rc::Rc;

/// The names typed for a workspace that is not made yet: they are still there when one goes back a page and returns.
#[derive(Clone, Copy, Default)]
pub struct NewNames {
    name: RwSignal<String>,
    municipality: RwSignal<String>,
    branch: RwSignal<String>,
    my_name: RwSignal<String>,
}

impl NewNames {
    /// Makes room for them. Call once, at the root.
    pub fn provide() {
        provide_context(Self::default());
    }
}

/// What the steps share. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Making {
    pub name: RwSignal<String>,
    pub municipality: RwSignal<String>,
    pub branch: RwSignal<String>,
    pub my_name: RwSignal<String>,
    pub chosen: ChosenPassphrase,
    pub step: RwSignal<usize>,
    pub prepared: StoredValue<Option<Rc<Prepared>>, LocalStorage>,
    pub done: StoredValue<Option<Session>, LocalStorage>,
    pub door: Door,
}

/// The page.
#[component]
pub fn NewPage(
    /// Where it ends.
    door: Door,
    /// Back to the choice.
    #[prop(into)]
    on_back: Callback<()>,
) -> impl IntoView {
    let names = expect_context::<NewNames>();
    let making = Making {
        name: names.name,
        municipality: names.municipality,
        branch: names.branch,
        my_name: names.my_name,
        chosen: ChosenPassphrase::new(),
        step: RwSignal::new(0),
        prepared: StoredValue::new_local(None),
        done: StoredValue::new_local(None),
        door,
    };
    let step = making.step;
    Effect::new(move |before: Option<()>| {
        step.track();
        if before.is_some() {
            request_animation_frame(|| {
                crate::browser::page::scroll_to_top();
                crate::browser::page::focus_first("main .card h2");
            });
        }
    });
    let steps = vec![
        TextProp::from(t!("start-step-names")),
        TextProp::from(t!("start-step-passphrase")),
        TextProp::from(t!("start-step-key")),
        TextProp::from(t!("start-step-proof")),
        TextProp::from(t!("start-step-ready")),
    ];
    view! {
        <PageHead title=t!("start-new") lead=t!("start-new-lead") />
        <AsFile />
        <Stepper steps current=step />
        {move || match step.get() {
            0 => view! { <Names making on_back /> }.into_any(),
            1 => view! { <Passphrase making /> }.into_any(),
            2 => view! { <Key making /> }.into_any(),
            3 => view! { <ProveStep making /> }.into_any(),
            _ => view! { <Ready making /> }.into_any(),
        }}
    }
}

#[component]
fn Names(making: Making, on_back: Callback<()>) -> impl IntoView {
    let checked = RwSignal::new(false);
    let missing = move |field: RwSignal<String>| {
        Signal::derive(move || {
            (checked.get() && field.with(|text| tidy(text).is_empty())).then(|| text!("start-fill-in"))
        })
    };
    let failed: Failed = RwSignal::new_local(None);
    let door = making.door;
    let next = move || {
        checked.set(true);
        if untrack(|| door.busy()) {
            return;
        }
        let all = [making.name, making.municipality, making.branch, making.my_name];
        if all
            .iter()
            .all(|field| field.with_untracked(|text| !tidy(text).is_empty()))
        {
            failed.set(None);
            spawn_local(async move {
                if door.is_whole(failed, &Cancel::default()).await {
                    making.step.try_set(1);
                }
            });
        } else {
            request_animation_frame(|| {
                crate::browser::page::focus_first(".field-wrong input");
            });
        }
    };
    view! {
        <form
            autocomplete="off"
            class="card stack"
            on:submit=move |event| {
                event.prevent_default();
                next();
            }
        >
            <h2 tabindex="-1">{t!("start-step-names")}</h2>
            <TextField
                label=t!("start-name")
                hint=t!("start-name-hint")
                value=making.name
                error=missing(making.name)
                required=true
            />
            <TextField
                label=t!("start-municipality")
                value=making.municipality
                error=missing(making.municipality)
                required=true
            />
            <TextField
                label=t!("start-branch")
                hint=t!("start-branch-hint")
                value=making.branch
                error=missing(making.branch)
                required=true
            />
            <TextField
                label=t!("start-my-name")
                hint=t!("start-my-name-hint")
                value=making.my_name
                error=missing(making.my_name)
                required=true
            />
            {move || failed.with(|error| error.as_ref().map(words::open_error)).map(|title| {
                view! { <Notice tone=Tone::Bad title /> }
            })}
            <OpeningProgress at=door.at />
            <div class="actions">
                <Button icon=IconName::Back on_click=move || { on_back.try_run(()); }>{t!("back")}</Button>
                <Button kind=ButtonKind::Primary submit=true>{t!("start-next")}</Button>
            </div>
        </form>
    }
}

#[component]
fn Passphrase(making: Making) -> impl IntoView {
    let failed: Failed = RwSignal::new_local(None);
    let door = making.door;
    let next = move || {
        if untrack(|| door.busy()) {
            return;
        }
        let named = [making.name, making.municipality, making.branch, making.my_name];
        let named = named.map(|field| field.get_untracked());
        making.chosen.not_one_of(named.to_vec());
        let Some(passphrase) = making.chosen.take() else {
            return;
        };
        failed.set(None);
        let new = NewWorkspace {
            name: making.name.with_untracked(|typed| tidy(typed)),
            municipality: making.municipality.with_untracked(|typed| tidy(typed)),
            branch: making.branch.with_untracked(|typed| tidy(typed)),
            my_name: making.my_name.with_untracked(|typed| tidy(typed)),
            passphrase,
        };
        spawn_local(async move {
            let ended = Prepared::new(new, door.at).await;
            door.at.try_set(Opening::Idle);
            match ended {
                Ok(prepared) => {
                    making.prepared.try_set_value(Some(Rc::new(prepared)));
                    making.step.try_set(2);
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    };
    view! {
        <form
            autocomplete="off"
            class="card stack"
            on:submit=move |event| {
                event.prevent_default();
                next();
            }
        >
            <h2 tabindex="-1">{t!("start-step-passphrase")}</h2>
            <p>{t!("start-passphrase-why")}</p>
            <PassphraseChoice chosen=making.chosen />
            {move || failed.with(|error| error.as_ref().map(words::open_error)).map(|title| {
                view! { <Notice tone=Tone::Bad title /> }
            })}
            <OpeningProgress at=door.at />
            <div class="actions">
                <Button icon=IconName::Back on_click=move || making.step.set(0)>{t!("back")}</Button>
                <Button
                    kind=ButtonKind::Primary
                    submit=true
                    disabled=Signal::derive(move || door.busy())
                >
                    {t!("start-next")}
                </Button>
            </div>
        </form>
    }
}

#[component]
fn Key(making: Making) -> impl IntoView {
    let grouped = making.prepared.with_value(|prepared| {
        prepared
            .as_ref()
            .map(|prepared| prepared.recovery.grouped().to_string())
            .unwrap_or_default()
    });
    view! {
        <div class="card stack">
            <h2 tabindex="-1">{t!("start-step-key")}</h2>
            <p>{t!("start-key-why")}</p>
            <KeySheet workspace=making.name.get_untracked() grouped />
            <div class="actions">
                <Button icon=IconName::Back on_click=move || making.step.set(1)>{t!("back")}</Button>
                <Button kind=ButtonKind::Primary on_click=move || making.step.set(3)>
                    {t!("start-have-both")}
                </Button>
            </div>
        </div>
    }
}

#[component]
fn Ready(making: Making) -> impl IntoView {
    let promised = RwSignal::new(None::<Persistence>);
    spawn_local(async move {
        let answer = persist::ask().await;
        promised.try_set(Some(answer));
    });
    let enter = move || {
        if let Some(session) = making.done.try_get_value().flatten() {
            for name in [making.name, making.municipality, making.branch, making.my_name] {
                name.set(String::new());
            }
            making.door.enter(session);
        }
    };
    view! {
        <div class="card stack">
            <h2 tabindex="-1">{t!("start-ready", name = making.name.get_untracked())}</h2>
            <Notice title=t!("start-all-read")>
                <p>{t!("start-all-read-what")}</p>
            </Notice>
            <Notice title=t!("start-data-here")>
                <p>{t!("start-data-here-what")}</p>
                <p>
                    {move || match promised.get() {
                        Some(Persistence::Promised) => text!("start-kept-promised"),
                        Some(_) => text!("start-kept-not-promised"),
                        None => String::new(),
                    }}
                </p>
            </Notice>
            <div class="actions">
                <Button kind=ButtonKind::Primary on_click=enter>{t!("start-begin")}</Button>
            </div>
        </div>
    }
}
