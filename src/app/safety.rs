//! The data-safety light in the header, and making the backup it asks for.

use super::prelude::*;
use super::state::{FilePlace, LastFile, Session, use_session};
use super::words;
use crate::browser::files::save_text;
use crate::browser::persist::{self, Persistence};
use crate::exchange::packs::Audience;
use crate::exchange::safety::{Light, is_nearly_empty, judge};
use leptos::task::spawn_local;

/// Makes a file with everything, hands it to the person and remembers it as their backup. Gives what to say: that it
/// is saved, or that it holds less than the one before.
///
/// # Errors
/// What to tell the person.
pub async fn save_backup(session: Session, extra: Option<&str>) -> Result<String, String> {
    let (text, last) = session
        .make_file(Audience::Anyone, extra)
        .await
        .map_err(|error| words::open_error(&error))?;
    let day = session.today().format("%Y-%m-%d");
    let (now, before) = (last.entries(), untrack(|| session.last_file()));
    let before = before.map_or(0, |before| before.entries());
    // It must not be taken for the whole: the good one from before is still needed.
    let part = if is_nearly_empty(now, before) {
        text!("files-part")
    } else {
        String::new()
    };
    let name = format!("koppel-{day}{part}.json");
    hand_over(session, &name, &text, Audience::Anyone)?;
    if part.is_empty() {
        let place = FilePlace::Saved(name.clone());
        session.file_is_safe(LastFile { place, ..last });
    }
    Ok(if now < before {
        text!("files-saved-less", name = name, n = before - now)
    } else {
        text!("files-saved", name = name)
    })
}

/// Makes a file with what colleagues lack, under a name that says so, and hands it to the person. It is no backup: the
/// light does not change. Gives what to say.
///
/// # Errors
/// What to tell the person.
pub async fn save_for_colleagues(session: Session) -> Result<String, String> {
    let Some(since) = session.colleagues_lack_since() else {
        return Ok(text!("files-colleague-nothing"));
    };
    let (text, _) = session
        .make_file(Audience::Known, None)
        .await
        .map_err(|error| words::open_error(&error))?;
    let (since, day) = (since.format("%Y-%m-%d"), session.today().format("%Y-%m-%d"));
    let what = text!(
        "files-colleague-name",
        since = since.to_string(),
        day = day.to_string()
    );
    let name = format!("koppel-{what}.json");
    hand_over(session, &name, &text, Audience::Known)?;
    session.file_went_out();
    Ok(text!("files-colleague-saved", name = name))
}

fn hand_over(session: Session, name: &str, text: &str, audience: Audience) -> Result<(), String> {
    save_text(name, "application/json", text)
        .map_err(|error| text!("files-not-saved", why = error.to_string()))?;
    session.note_made(name, audience);
    Ok(())
}

/// Where the last full copy stands, to follow its day.
pub fn stands_in(place: &FilePlace) -> String {
    match place {
        FilePlace::Unknown => String::new(),
        FilePlace::Saved(name) => text!("safety-in-file", name = name.as_str()),
        FilePlace::OpenedFrom(name) => text!("safety-opened-from", name = name.as_str()),
        FilePlace::Folder => text!("safety-in-folder"),
    }
}

fn light(session: Session, last: Option<&LastFile>) -> Light {
    // A file from a time that cannot be counts as none.
    let days = last
        .and_then(|last| words::written_at(last.at_ms.cast_signed()))
        .map(|at| (session.today() - at.date()).num_days());
    judge(session.unsaved(), days, session.lost())
}

/// Says in a few words what is in no file yet; one press makes the backup.
#[component]
pub fn SafetyLight(
    /// The open workspace; its people are real.
    session: Session,
) -> impl IntoView {
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let now = Memo::new(move |_| session.last_file());
    let tone = move || match now.with(|last| light(session, last.as_ref())) {
        Light::Green => "safety safety-green",
        Light::Amber => "safety safety-amber",
        Light::Red => "safety safety-red",
    };
    let short = move || match (busy.get(), session.unsaved()) {
        (true, _) => text!("safety-busy"),
        (false, 0) if now.with(Option::is_some) => text!("safety-all"),
        (false, n) => text!("safety-some", n = n),
    };
    let long = move || {
        let backup = match now.get() {
            None => text!("safety-never"),
            Some(last) => {
                let day = match words::written_at(last.at_ms.cast_signed()) {
                    Some(at) => texts().ago(at.date(), session.today()),
                    None => text!("date-unknown"),
                };
                text!("safety-last", day = day, place = stands_in(&last.place))
            }
        };
        text!("safety-press", state = short(), backup = backup)
    };
    let save = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let (Ok(words) | Err(words)) = save_backup(session, None).await;
            toasts.say(words);
            busy.try_set(false);
        });
    };
    view! {
        <button type="button" class=tone title=long aria-label=long aria-busy=move || busy.get().to_string() on:click=save>
            <span class="safety-dot" aria-hidden="true"></span>
            <span class="safety-words">{short}</span>
            <Icon name=IconName::Download />
        </button>
    }
}

/// Where the data lives, and whether the browser promised to keep it.
#[component]
pub fn LivesCard() -> impl IntoView {
    if use_session().in_memory() {
        return view! {
            <Card title=t!("settings-in-memory")>
                <p>{t!("start-leave-what")}</p>
                <div class="actions">
                    <LinkButton to=Route::HandOver icon=IconName::Folder>{t!("settings-make-file")}</LinkButton>
                </div>
            </Card>
        }
        .into_any();
    }
    let promised = RwSignal::new(None::<Persistence>);
    let room = RwSignal::new(None::<f64>);
    spawn_local(async move {
        let answer = persist::state().await;
        promised.try_set(Some(answer));
        room.try_set(persist::room().await.map(|room| room.used / 1e6));
    });
    let ask = move || {
        spawn_local(async move {
            let answer = persist::ask().await;
            promised.try_set(Some(answer));
        });
    };
    let answer = move || match promised.get() {
        Some(Persistence::Promised) => text!("start-kept-promised"),
        Some(Persistence::NotPromised) => text!("start-kept-not-promised"),
        Some(Persistence::Unknown) => text!("settings-kept-unknown"),
        None => String::new(),
    };
    view! {
        <Card title=t!("start-data-here")>
            <p>{t!("start-data-here-what")}</p>
            <p>{answer}</p>
            {move || room.get().map(|used| view! {
                <p class="field-hint">{t!("settings-room", used = lang().number(used, 1))}</p>
            })}
            <div class="actions">
                {move || {
                    (promised.get() == Some(Persistence::NotPromised))
                        .then(|| view! { <Button icon=IconName::Shield on_click=ask>{t!("settings-ask-keep")}</Button> })
                }}
                <LinkButton to=Route::HandOver icon=IconName::Folder>{t!("settings-make-file")}</LinkButton>
            </div>
        </Card>
    }
    .into_any()
}
