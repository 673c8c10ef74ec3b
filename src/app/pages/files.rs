//! Files out and in: a sealed file for a colleague or as a backup, and taking one in after a look.

use crate::app::prelude::*;
use crate::app::safety::save_file;
use crate::app::state::{Incoming, Session, use_session, wants_passphrase};
use crate::app::words;
use crate::browser::clock;
use crate::browser::files::PickedFile;
use leptos::task::spawn_local;

/// The largest file that is read, bytes.
const LARGEST: u64 = 512 << 20;

/// The page.
#[component]
pub fn FilesPage() -> impl IntoView {
    let session = use_session();
    view! {
        <PageHead title=t!("nav-files") lead=t!("files-lead") />
        {if untrack(|| session.info().guest) {
            view! { <Notice title=t!("tools-guest") /> }.into_any()
        } else {
            view! {
                <div class="columns">
                    <SaveCard session />
                    <BringInCard session />
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
    let status = move || match session.last_file() {
        None => text!("files-never"),
        Some(last) => {
            let on = clock::local_from_ms(last.at_ms);
            text!("files-last", day = texts().date_time(on), n = session.unsaved())
        }
    };
    let save = move || {
        if busy.get_untracked() {
            return;
        }
        let extra = for_someone.get_untracked().then(|| passphrase.get_untracked());
        if extra
            .as_ref()
            .is_some_and(|extra| extra.trim().chars().count() < 12)
        {
            return error.set(Some(text!("files-extra-short")));
        }
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            match save_file(session, extra.as_deref()).await {
                Ok(name) => toasts.say(text!("files-saved", name = name)),
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
                            <TextField label=t!("files-extra-passphrase") value=passphrase hint=t!("files-extra-tell") />
                        }
                    })
            }}
            <div class="actions">
                <Button kind=ButtonKind::Primary icon=IconName::Download disabled=busy on_click=save>
                    {t!("files-save")}
                </Button>
            </div>
            <Busy on=busy text=t!("files-making") />
            {move || error.get().map(|why| view! { <Notice tone=Tone::Bad title=why /> })}
        </Card>
    }
}

/// A file that waits for a passphrase.
#[derive(Clone)]
struct Waiting {
    name: String,
    text: String,
}

#[component]
fn BringInCard(session: Session) -> impl IntoView {
    let toasts = use_toasts();
    let looked = RwSignal::new_local(Vec::<Incoming>::new());
    let waiting = RwSignal::new(Vec::<Waiting>::new());
    let errors = RwSignal::new(Vec::<(String, String)>::new());
    let (busy, passphrase) = (RwSignal::new(false), RwSignal::new(String::new()));

    let look = move |name: String, text: String, typed: String| async move {
        match session.look_into(&name, &text, &typed).await {
            Ok(incoming) => looked.try_update(|all| all.push(incoming)).is_some(),
            Err(error) if wants_passphrase(&error) => {
                if !typed.is_empty() {
                    errors.try_update(|all| all.push((name.clone(), words::open_error(&error))));
                }
                waiting
                    .try_update(|all| all.push(Waiting { name, text }))
                    .is_some()
            }
            Err(error) => errors
                .try_update(|all| all.push((name, words::open_error(&error))))
                .is_some(),
        }
    };
    let on_files = move |files: Vec<PickedFile>| {
        busy.set(true);
        errors.set(Vec::new());
        spawn_local(async move {
            for file in files {
                let name = file.name();
                let read = file.read(LARGEST).await.map_err(|error| error.to_string());
                match read.and_then(|bytes| String::from_utf8(bytes).map_err(|_| text!("files-no-text"))) {
                    Ok(text) => {
                        look(name, text, String::new()).await;
                    }
                    Err(why) => {
                        errors.try_update(|all| all.push((name, why)));
                    }
                }
            }
            busy.try_set(false);
        });
    };
    let open_waiting = move || {
        let typed = passphrase.get_untracked();
        let all = waiting.try_update(std::mem::take).unwrap_or_default();
        errors.set(Vec::new());
        busy.set(true);
        spawn_local(async move {
            for file in all {
                look(file.name, file.text, typed.clone()).await;
            }
            passphrase.try_set(String::new());
            busy.try_set(false);
        });
    };
    let bring_in = move || {
        let files = looked.try_update(std::mem::take).unwrap_or_default();
        busy.set(true);
        spawn_local(async move {
            match session.bring_in_files(files).await {
                Ok(0) => toasts.say(text!("files-nothing-new")),
                Ok(n) => toasts.say(text!("files-brought-in", n = n)),
                Err(error) => {
                    let why = words::act_error(&error, &session);
                    errors.try_update(|all| all.push((String::new(), why)));
                }
            }
            busy.try_set(false);
        });
    };
    view! {
        <Card title=t!("files-in-title")>
            <p>{t!("files-in-text")}</p>
            <FileDrop label=t!("files-pick") accept=".json,application/json" several=true on_files />
            <Busy on=busy text=t!("files-looking") />
            {move || {
                errors
                    .get()
                    .into_iter()
                    .map(|(name, why)| view! { <Notice tone=Tone::Bad title=name><p>{why}</p></Notice> })
                    .collect_view()
            }}
            {move || {
                (!waiting.with(Vec::is_empty))
                    .then(|| {
                        view! {
                            <form
                                class="stack"
                                on:submit=move |event| {
                                    event.prevent_default();
                                    open_waiting();
                                }
                            >
                                <SecretField label=t!("files-passphrase") value=passphrase />
                                <div class="actions"><Button submit=true>{t!("files-open")}</Button></div>
                            </form>
                        }
                    })
            }}
            {move || {
                (!looked.with(Vec::is_empty))
                    .then(|| {
                        let previews = looked.with(|all| all.iter().map(preview).collect::<Vec<_>>());
                        let anything = looked.with(|all| all.iter().any(|file| file.preview.entries > 0));
                        view! {
                            <div class="stack" role="status">{previews}</div>
                            <div class="actions">
                                <Button on_click=move || looked.set(Vec::new())>{t!("cancel")}</Button>
                                <Button
                                    kind=ButtonKind::Primary
                                    icon=IconName::Check
                                    disabled=Signal::derive(move || busy.get() || !anything)
                                    on_click=bring_in
                                >
                                    {t!("files-bring-in")}
                                </Button>
                            </div>
                        }
                    })
            }}
        </Card>
    }
}

/// What a file would change, in plain words.
fn preview(file: &Incoming) -> AnyView {
    let (name, preview) = (file.name.clone(), file.preview.clone());
    let line = move |kind: &String, n: usize| text!(format!("files-kind-{kind}"), n = n);
    let list = move |counts: &std::collections::BTreeMap<String, usize>| {
        let known = ["people", "duos", "meetings", "episodes", "decisions"];
        let mut lines: Vec<String> = counts
            .iter()
            .filter(|(kind, _)| known.contains(&kind.as_str()))
            .map(|(kind, n)| line(kind, *n))
            .collect();
        let rest: usize = counts
            .iter()
            .filter(|(kind, _)| !known.contains(&kind.as_str()))
            .map(|(_, n)| n)
            .sum();
        if rest > 0 {
            lines.push(text!("files-kind-other", n = rest));
        }
        lines.join(", ")
    };
    let same = preview.entries == 0;
    view! {
        <section class="preview">
            <h3>{name}</h3>
            {same.then(|| view! { <p>{t!("files-same")}</p> })}
            {(!preview.new.is_empty())
                .then(|| {
                    let new = preview.new.clone();
                    view! { <p>{move || text!("files-new", what = list(&new))}</p> }
                })}
            {(!preview.changed.is_empty())
                .then(|| {
                    let changed = preview.changed.clone();
                    view! { <p>{move || text!("files-changed", what = list(&changed))}</p> }
                })}
            {(!preview.conflicts.is_empty())
                .then(|| {
                    let n = preview.conflicts.len();
                    view! { <Notice tone=Tone::Warn title=t!("files-conflicts", n = n) /> }
                })}
        </section>
    }
    .into_any()
}
