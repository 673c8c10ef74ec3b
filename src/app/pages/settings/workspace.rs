//! This workspace: its name, its branches, locking, the look, where it lives, and deleting it here.

use super::super::demo::ResetExample;
use super::super::start::DeleteWorkspace;
use super::branches::Branches;
use crate::app::prelude::*;
use crate::app::safety::LivesCard;
use crate::app::state::use_session;
use crate::app::theme::{Theme, set_theme, theme};
use crate::app::words;
use crate::programme::organisation::Programme;
use crate::programme::rules::Rules;
use crate::programme::text::tidy;
use crate::register::Command;
use leptos::task::spawn_local;
use std::collections::BTreeMap;

/// The tab.
#[component]
pub fn WorkspaceTab() -> impl IntoView {
    let session = use_session();
    let example = untrack(|| session.info().example);
    view! {
        <div class="stack">
            {example.then(|| view! { <ResetExample session /> })}
            <Names />
            <Branches />
            <AutoLock />
            <Look />
            <LivesCard />
            {(!example).then(|| view! { <Delete /> })}
        </div>
    }
}

/// The name of the workspace and its municipality.
#[component]
fn Names() -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let known = session.peek(|register| register.all::<Programme>().into_iter().next());
    let (id, programme) = known.map_or((None, Programme::default()), |(id, programme)| {
        (Some(id), programme)
    });
    let name = RwSignal::new(untrack(|| session.info().name));
    let municipality = RwSignal::new(programme.municipality.clone().unwrap_or_default());
    let checked = RwSignal::new(false);
    let missing =
        move || (checked.get() && name.with(|name| tidy(name).is_empty())).then(|| text!("settings-no-name"));
    let programme = StoredValue::new(programme);
    let save = move || {
        checked.set(true);
        let text = |field: RwSignal<String>| {
            let text = field.with_untracked(|typed| tidy(typed));
            Some(text).filter(|text| !text.is_empty())
        };
        let Some(new) = text(name) else { return };
        let saved = Programme {
            name: Some(new.clone()),
            municipality: text(municipality),
            ..programme.get_value()
        };
        session.act_then(Command::SaveProgramme(id, saved.into()), move |ended| {
            if ended.is_err() {
                return;
            }
            spawn_local(async move {
                if let Err(error) = session.rename(&new).await {
                    toasts.say(words::act_error(&error, &session));
                }
            });
        });
    };
    view! {
        <Card title=t!("settings-names")>
            <form
                autocomplete="off"
                class="stack"
                on:submit=move |event| {
                    event.prevent_default();
                    save();
                }
            >
                <TextField
                    label=t!("settings-name")
                    hint=t!("start-name-hint")
                    value=name
                    error=Signal::derive(missing)
                />
                <TextField label=t!("start-municipality") value=municipality />
                <div class="actions">
                    <Button kind=ButtonKind::Primary submit=true>{t!("save")}</Button>
                </div>
            </form>
        </Card>
    }
}

/// After how many minutes it locks itself.
#[component]
fn AutoLock() -> impl IntoView {
    const SETTING: &str = "auto_lock_minutes";
    let session = use_session();
    let today = session.today();
    let (least, most) = Rules::range(SETTING).unwrap_or((1, 240));
    let now = session.peek(|register| register.rules_on(today).auto_lock_minutes);
    let minutes = RwSignal::new(now.to_string());
    let wrong = RwSignal::new(false);
    let error = move || {
        wrong
            .get()
            .then(|| text!("settings-range", least = least, most = most))
    };
    let save = move || {
        let wanted = minutes.with_untracked(|typed| typed.trim().parse::<i64>().ok());
        let command = wanted.and_then(|value| {
            let wanted = BTreeMap::from([(SETTING.to_owned(), value)]);
            session
                .peek(|register| register.change_rules(today, &wanted))
                .ok()
        });
        wrong.set(command.is_none());
        if let Some(Some(command)) = command {
            session.act(command);
        }
    };
    view! {
        <Card title=t!("settings-lock")>
            <p>{t!("settings-lock-what")}</p>
            <form
                autocomplete="off"
                class="filters"
                on:submit=move |event| {
                    event.prevent_default();
                    save();
                }
            >
                <TextField
                    label=t!("settings-lock-minutes")
                    value=minutes
                    kind=InputKind::Number
                    error=Signal::derive(error)
                />
                <Button submit=true>{t!("save")}</Button>
            </form>
        </Card>
    }
}

/// Light or dark.
#[component]
fn Look() -> impl IntoView {
    let code = |theme: Theme| theme.code().unwrap_or("system");
    let value = RwSignal::new(untrack(|| code(theme())).to_owned());
    Effect::new(move |before: Option<()>| {
        let chosen = value.get();
        if before.is_some()
            && let Some(one) = Theme::ALL.into_iter().find(|one| code(*one) == chosen)
        {
            set_theme(one);
        }
    });
    let choices = move || {
        Theme::ALL
            .map(|one| Choice::new(code(one), t!(one.name_key())))
            .to_vec()
    };
    view! {
        <Card title=t!("shell-theme")>
            <RadioGroup label=t!("settings-look") value choices=Signal::derive(choices) />
        </Card>
    }
}

/// Deletes the workspace from this browser.
#[component]
fn Delete() -> impl IntoView {
    let session = use_session();
    let asks = RwSignal::new(false);
    let (id, name) = untrack(|| (session.info().id, session.info().name));
    view! {
        <Card title=t!("start-delete")>
            <p>{t!("settings-delete-what")}</p>
            <div class="actions">
                <Button icon=IconName::Cross on_click=move || asks.set(true)>{t!("start-delete")}</Button>
            </div>
            <DeleteWorkspace open=asks id=id.clone() name=name.clone() on_gone=Callback::new(move |()| session.lock()) />
        </Card>
    }
}
