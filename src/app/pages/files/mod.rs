//! Files out and in: a sealed file for a colleague or as a backup, and taking some in after a look.

mod access;
mod bring_in;
mod folder;
mod found;
mod laptops;

use access::AccessCard;
use bring_in::{BringInCard, Desk};
use folder::FolderCard;
use laptops::LaptopsCard;

use crate::app::prelude::*;
use crate::app::safety::{LivesCard, save_backup, save_for_colleagues, stands_in};
use crate::app::state::{Session, use_session};
use crate::app::words;
use crate::programme::text::NOTE_MOST;
use leptos::task::spawn_local;

/// The page.
#[component]
pub fn FilesPage() -> impl IntoView {
    let session = use_session();
    let desk = Desk::open(session);
    let arrived = session.take_arrived();
    if !arrived.is_empty() {
        desk.look_at(arrived);
    }
    view! {
        <PageHead title=t!("nav-files") lead=t!("files-lead")>
            <LinkButton to=Route::Conflicts kind=ButtonKind::Quiet>{t!("differs-title")}</LinkButton>
            <LinkButton to=Route::History(None) kind=ButtonKind::Quiet icon=IconName::Clock>{t!("history-title")}</LinkButton>
        </PageHead>
        {if untrack(|| session.info().guest) {
            view! { <Notice title=t!("tools-guest") /> }.into_any()
        } else {
            view! {
                <AccessCard session />
                <div class="columns">
                    <SaveCard session />
                    <BringInCard desk />
                    {session.can_have_folder().then(|| view! { <FolderCard session desk /> })}
                    <LaptopsCard session />
                    <CarriedCard session />
                    <LivesCard />
                </div>
            }
                .into_any()
        }}
    }
}

#[component]
fn SaveCard(session: Session) -> impl IntoView {
    let toasts = use_toasts();
    let (busy, error) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let for_someone = RwSignal::new(false);
    let passphrase = RwSignal::new(String::new());
    let knows_others = Memo::new(move |_| !session.peers().is_empty());
    let status = move || match session.last_file() {
        None => text!("files-never"),
        Some(last) => {
            let on = words::when(last.at_ms.cast_signed());
            text!(
                "files-last",
                day = on,
                place = stands_in(&last.place),
                n = session.unsaved()
            )
        }
    };
    let run = move |for_colleagues: bool| {
        if busy.get_untracked() {
            return;
        }
        let extra = for_someone.get_untracked().then(|| passphrase.get_untracked());
        let extra = extra.filter(|_| !for_colleagues);
        if let Some(Err(unfit)) = extra.as_ref().map(|extra| session.check_passphrase(extra, "")) {
            return error.set(Some(words::act_error(&unfit, &session)));
        }
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            let ended = if for_colleagues {
                save_for_colleagues(session).await
            } else {
                save_backup(session, extra.as_deref()).await
            };
            match ended {
                Ok(words) => toasts.say(words),
                Err(why) => {
                    error.try_set(Some(why));
                }
            }
            busy.try_set(false);
        });
    };
    view! {
        <Card title=t!("files-save-title")>
            <p>{t!("files-save-text")}</p>
            <p class="quiet">{status}</p>
            <CheckField label=t!("files-extra") hint=t!("files-extra-hint") checked=for_someone />
            {move || {
                for_someone
                    .get()
                    .then(|| {
                        view! {
                            <TextField label=t!("files-extra-passphrase") value=passphrase most=NOTE_MOST hint=t!("files-extra-tell") />
                        }
                    })
            }}
            <div class="actions">
                <Button
                    kind=ButtonKind::Primary
                    icon=IconName::Download
                    disabled=busy
                    on_click=move || run(false)
                >
                    {t!("files-save")}
                </Button>
            </div>
            {move || {
                knows_others
                    .get()
                    .then(|| {
                        view! {
                            <p>{t!("files-colleague-what")}</p>
                            <div class="actions">
                                <Button disabled=busy on_click=move || run(true)>{t!("files-colleague")}</Button>
                            </div>
                        }
                    })
            }}
            <Busy on=busy text=t!("files-making") />
            {move || error.get().map(|why| view! { <Notice tone=Tone::Bad title=why /> })}
        </Card>
    }
}

/// Parts of others' files that cannot be read here and go along in every file made here; nothing while there are none.
#[component]
fn CarriedCard(session: Session) -> impl IntoView {
    let toasts = use_toasts();
    let carried = Memo::new(move |_| session.carried_parts());
    let asks = RwSignal::new(false);
    let drop_all = move || {
        spawn_local(async move {
            if let Err(error) = session.drop_carried().await {
                toasts.say(crate::app::words::act_error(&error, &session));
            }
        });
    };
    view! {
        {move || {
            (carried.get().0 > 0)
                .then(|| {
                    let (n, bytes) = carried.get();
                    view! {
                        <Card title=t!("files-carried")>
                            <p>{t!("files-carried-what", n = n, kb = bytes.div_ceil(1000))}</p>
                            <div class="actions">
                                <Button on_click=move || asks.set(true)>{t!("files-carried-drop")}</Button>
                            </div>
                        </Card>
                    }
                })
        }}
        <ConfirmDialog
            open=asks
            title=t!("files-carried-ask")
            text=t!("files-carried-ask-what")
            confirm=t!("files-carried-drop")
            kind=ButtonKind::Danger
            on_confirm=drop_all
        />
    }
}
