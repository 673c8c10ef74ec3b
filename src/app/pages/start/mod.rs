//! The ways in: the first run, the workspaces of this browser, a new one, a file.

mod door;
mod file;
mod known;
mod new;
mod proof;

pub(super) use door::Door;
pub(super) use known::DeleteWorkspace;
pub use new::NewNames;

use crate::app::language::{set_lang, was_chosen};
use crate::app::prelude::*;
use crate::app::words;
use crate::browser::page;
use crate::browser::store::{Cards, StoreError, Workspaces};
use crate::i18n::Lang;
use crate::vault::ids::Kind;
use leptos::task::spawn_local;

/// Which way one takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Way {
    #[default]
    Choose,
    New,
    File,
}

/// What this browser keeps; `None` while it is being asked.
type Found = RwSignal<Option<Result<Cards, StoreError>>, LocalStorage>;

fn look(found: Found) {
    spawn_local(async move {
        let cards = Workspaces::list().await;
        found.try_set(Some(cards));
    });
}

/// The start page.
#[component]
pub fn StartPage() -> impl IntoView {
    let door = Door::new();
    let found: Found = RwSignal::new_local(None);
    look(found);
    let way = RwSignal::new(Way::Choose);
    Effect::new(move |before: Option<()>| {
        way.track();
        if before.is_some() {
            request_animation_frame(|| {
                page::scroll_to_top();
                page::focus_first("main h1");
            });
        }
    });
    let back = move || {
        look(found);
        way.set(Way::Choose);
    };
    move || match way.get() {
        Way::Choose => view! { <Choose found way door /> }.into_any(),
        Way::New => view! { <new::NewPage door on_back=back /> }.into_any(),
        Way::File => view! { <file::FilePage door on_back=back /> }.into_any(),
    }
}

#[component]
fn Choose(found: Found, way: RwSignal<Way>, door: Door) -> impl IntoView {
    let real = move || {
        found.with(|found| match found {
            Some(Ok(cards)) => cards
                .cards
                .iter()
                .filter(|card| card.kind == Kind::Real)
                .cloned()
                .collect(),
            _ => Vec::new(),
        })
    };
    let first_run = move || real().is_empty();
    let trouble = move || {
        found.with(|found| match found {
            Some(Err(error)) => Some((text!("start-no-store"), words::store_error(error))),
            Some(Ok(cards)) if !cards.unreadable.is_empty() => Some((
                text!("start-unreadable", n = cards.unreadable.len()),
                text!("start-unreadable-do"),
            )),
            _ => None,
        })
    };
    view! {
        <PageHead
            title=move || if first_run() { text!("start-welcome") } else { text!("start-welcome-back") }
            lead=move || if first_run() { text!("start-lead") } else { text!("start-lead-back") }
        />
        {move || {
            trouble().map(|(title, what)| view! { <Notice tone=Tone::Warn title><p>{what}</p></Notice> })
        }}
        {(!was_chosen()).then(|| view! { <Languages /> })}
        <AsFile />
        {move || found.with(Option::is_none).then(|| view! { <Busy on=true /> })}
        {move || {
            let cards = real();
            (!cards.is_empty())
                .then(|| view! { <known::Known cards door on_gone=move || look(found) /> })
        }}
        <section class="stack">
            <h2>{move || if first_run() { text!("start-how") } else { text!("start-other") }}</h2>
            <ul class="ways">
                <li>
                    <a class="way" href=Route::Demo.href()>
                        <Icon name=IconName::People />
                        <strong>{t!("start-example")}</strong>
                        <span>{t!("start-example-what")}</span>
                    </a>
                </li>
                <li>
                    <button type="button" class="way" on:click=move |_| way.set(Way::New)>
                        <Icon name=IconName::Plus />
                        <strong>{t!("start-new")}</strong>
                        <span>{t!("start-new-what")}</span>
                    </button>
                </li>
                <li>
                    <button type="button" class="way" on:click=move |_| way.set(Way::File)>
                        <Icon name=IconName::Folder />
                        <strong>{t!("start-file")}</strong>
                        <span>{t!("start-file-what")}</span>
                    </button>
                </li>
            </ul>
        </section>
        <p class="lead">{t!("start-where")}</p>
    }
}

/// Says what it means that the page was opened as a file: all such pages have one store, and so one another's.
#[component]
fn AsFile() -> impl IntoView {
    page::is_from_file().then(|| {
        view! {
            <Notice tone=Tone::Warn title=t!("start-as-file")>
                <p>{t!("start-as-file-what")}</p>
            </Notice>
        }
    })
}

/// The three languages, large, each in its own name.
#[component]
fn Languages() -> impl IntoView {
    let buttons = Lang::ALL.map(|one| {
        view! {
            <button
                type="button"
                class="button"
                lang=one.code()
                aria-pressed=move || if lang() == one { "true" } else { "false" }
                on:click=move |_| set_lang(one)
            >
                {one.own_name()}
            </button>
        }
    });
    view! {
        <div class="actions language-choice" role="group" aria-label=t!("shell-language")>
            {buttons.into_iter().collect_view()}
        </div>
    }
}
