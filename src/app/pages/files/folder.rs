//! The shared folder: choosing one, how it stands, what waits for a look.

use super::bring_in::Desk;
use crate::app::prelude::*;
use crate::app::state::{FolderState, Session};
use crate::app::words;
use crate::browser::{folder, webdav};
use crate::exchange::folder::FolderError;
use leptos::task::spawn_local;

/// A folder that an organisation keeps in step anyway, instead of a stick.
#[component]
pub fn FolderCard(session: Session, desk: Desk) -> impl IntoView {
    // Counts change with every round; which folder it is does not, and what is open on the card stays open.
    let used = Memo::new(move |_| session.folder().map(|info| (info.name, info.on_server)));
    view! {
        <Card title=t!("folder-title")>
            {move || match used.get() {
                Some((name, on_server)) => view! { <InUse session desk name on_server /> }.into_any(),
                None => view! { <Choose session /> }.into_any(),
            }}
        </Card>
    }
}

#[component]
fn Choose(session: Session) -> impl IntoView {
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None::<FolderError>);
    let toasts = use_toasts();
    let choose = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            match session.choose_directory().await {
                Ok(true) => toasts.say(text!("folder-begun")),
                Ok(false) => {}
                Err(why) => {
                    error.try_set(Some(why));
                }
            }
            busy.try_set(false);
        });
    };
    let on_server = webdav::allowed_origin();
    view! {
        <p>{t!("folder-text")}</p>
        {if folder::is_supported() {
            view! {
                <div class="actions">
                    <Button icon=IconName::Folder disabled=busy on_click=choose>{t!("folder-choose")}</Button>
                </div>
            }
                .into_any()
        } else {
            view! { <Notice title=t!("folder-unsupported")><p>{t!("folder-unsupported-what")}</p></Notice> }.into_any()
        }}
        <Busy on=busy text=t!("folder-busy") />
        <Wrong error />
        {on_server.map(|origin| view! { <Server session origin /> })}
    }
}

#[component]
fn Wrong(error: RwSignal<Option<FolderError>>) -> impl IntoView {
    move || {
        let words = error.get().map(|error| words::folder_error(&error));
        words.map(|why| view! { <Notice tone=Tone::Bad title=why /> })
    }
}

/// A directory on a WebDAV server.
#[component]
fn Server(session: Session, origin: String) -> impl IntoView {
    let (address, user) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let password = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None::<FolderError>);
    let toasts = use_toasts();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            let (address, user) = (address.get_untracked(), user.get_untracked());
            let typed = password.get_untracked();
            match session.use_server(&address, user.trim(), &typed).await {
                Ok(()) => toasts.say(text!("folder-begun")),
                Err(why) => {
                    error.try_set(Some(why));
                }
            }
            busy.try_set(false);
        });
    };
    view! {
        <details>
            <summary>{t!("folder-server")}</summary>
            <form autocomplete="off" class="stack" on:submit=submit>
                <TextField
                    label=t!("folder-server-address")
                    hint=t!("folder-server-address-hint", origin = origin.as_str())
                    value=address
                />
                <TextField label=t!("folder-server-user") value=user />
                <SecretField label=t!("folder-server-password") value=password />
                <div class="actions">
                    <Button submit=true disabled=busy>{t!("folder-server-use")}</Button>
                </div>
                <Busy on=busy text=t!("folder-busy") />
                <Wrong error />
            </form>
        </details>
    }
}

#[component]
fn InUse(session: Session, desk: Desk, name: String, on_server: bool) -> impl IntoView {
    let is_silent = Memo::new(move |_| session.folder().is_some_and(|info| info.silent));
    let silent = RwSignal::new(is_silent.get_untracked());
    Effect::new(move |_| silent.set(is_silent.get()));
    let asks = RwSignal::new(false);
    Effect::new(move |before: Option<bool>| {
        let now = silent.get();
        if before.is_some_and(|before| before != now) && now != is_silent.get_untracked() {
            spawn_local(async move { session.set_folder_silent(now).await });
        }
        now
    });
    let state = move || match session.folder_state() {
        FolderState::Off => text!("folder-state-off"),
        FolderState::Busy => text!("folder-busy"),
        FolderState::Fine(at_ms) => {
            text!("folder-state-fine", when = words::when(at_ms.cast_signed()))
        }
        FolderState::Wrong(_) => text!("folder-state-wrong"),
    };
    let wrong = move || match session.folder_state() {
        FolderState::Wrong(error) => Some(error),
        _ => None,
    };
    let busy = Signal::derive(move || session.folder_state() == FolderState::Busy);
    let counts = move || {
        let info = session.folder();
        let (own, taken) = info.map_or((0, 0), |info| (info.own, info.taken));
        text!("folder-counts", own = own, taken = taken)
    };
    let where_it_is = move || {
        if on_server {
            text!("folder-on-server", name = name.as_str())
        } else {
            text!("folder-name", name = name.as_str())
        }
    };
    view! {
        <p><strong>{where_it_is}</strong></p>
        <p role="status">{state}</p>
        <p class="quiet">{counts}</p>
        {move || {
            wrong()
                .map(|error| {
                    let asks_again = error == FolderError::NotAllowed;
                    let label = if asks_again { "folder-allow" } else { "folder-again" };
                    view! {
                        <Notice tone=Tone::Warn title=words::folder_error(&error)>
                            <Button on_click=move || session.ask_for_folder()>{t!(label)}</Button>
                        </Notice>
                    }
                })
        }}
        {move || {
            let n = session.folder_waiting();
            (n > 0)
                .then(|| {
                    view! {
                        <Notice title=text!("folder-waiting", n = n)>
                            <Button icon=IconName::Search on_click=move || desk.look_at(session.waiting_files())>
                                {t!("folder-look")}
                            </Button>
                        </Notice>
                    }
                })
        }}
        {move || {
            session
                .folder_troubles()
                .into_iter()
                .map(|(name, why)| {
                    view! {
                        <Notice tone=Tone::Warn title=name><p>{why}" "{t!("folder-trouble")}</p></Notice>
                    }
                })
                .collect_view()
        }}
        <CheckField label=t!("folder-silent") hint=t!("folder-silent-hint") checked=silent />
        <div class="actions">
            <Button icon=IconName::Check disabled=busy on_click=move || session.ask_for_folder()>{t!("folder-now")}</Button>
            <Button kind=ButtonKind::Quiet icon=IconName::Cross on_click=move || asks.set(true)>
                {t!("folder-stop")}
            </Button>
        </div>
        <ConfirmDialog
            open=asks
            title=t!("folder-stop-ask")
            text=t!("folder-stop-what")
            confirm=t!("folder-stop")
            on_confirm=move || spawn_local(async move { session.stop_folder().await })
        />
    }
}
