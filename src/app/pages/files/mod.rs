//! Files out and in: a sealed file for a colleague or as a backup, and taking some in after a look.

mod bring_in;
mod folder;
mod laptops;

use bring_in::{BringInCard, Desk};
use folder::FolderCard;
use laptops::LaptopsCard;

use crate::app::prelude::*;
use crate::app::safety::{LivesCard, save_file};
use crate::app::state::{Session, use_session};
use crate::browser::clock;
use crate::exchange::packs::Audience;
use leptos::task::spawn_local;

/// For whom a file is made: for those who were heard of, what they may lack; or everything.
const NEW: &str = "new";
const ALL: &str = "all";

/// The page.
#[component]
pub fn FilesPage() -> impl IntoView {
    let session = use_session();
    let desk = Desk::open(session);
    view! {
        <PageHead title=t!("nav-files") lead=t!("files-lead")>
            <LinkButton to=Route::Conflicts kind=ButtonKind::Quiet>{t!("differs-title")}</LinkButton>
            <LinkButton to=Route::History(None) kind=ButtonKind::Quiet icon=IconName::Clock>{t!("history-title")}</LinkButton>
        </PageHead>
        {if untrack(|| session.info().guest) {
            view! { <Notice title=t!("tools-guest") /> }.into_any()
        } else {
            view! {
                <div class="columns">
                    <SaveCard session />
                    <BringInCard desk />
                    {session.can_have_folder().then(|| view! { <FolderCard session desk /> })}
                    <LaptopsCard session />
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
    let what = RwSignal::new(NEW.to_owned());
    let choices = move || {
        vec![
            Choice::new(NEW, t!("files-what-new")),
            Choice::new(ALL, t!("files-what-all")),
        ]
    };
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
        // Someone from outside has nothing yet; and whom nobody has heard of may have nothing either.
        let only_new = knows_others.get_untracked() && what.get_untracked() == NEW && extra.is_none();
        let audience = if only_new {
            Audience::Known
        } else {
            Audience::Anyone
        };
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            match save_file(session, audience, extra.as_deref()).await {
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
            {move || {
                (knows_others.get() && !for_someone.get())
                    .then(|| view! { <RadioGroup label=t!("files-what") value=what choices=Signal::derive(choices) /> })
            }}
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
