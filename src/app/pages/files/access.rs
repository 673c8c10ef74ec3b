//! What files ask about who opens this workspace: said in the preview, and asked one by one.

use crate::app::prelude::*;
use crate::app::state::{Session, Subject};
use crate::app::words;
use crate::exchange::packs::{AccessAsk, Preview};
use crate::journal::AuthorId;
use crate::register::history::member_of;
use crate::vault::{AccessChange, Proof};
use leptos::task::spawn_local;

/// What a change is, in a sentence.
fn sentence(change: &AccessChange, subject: &Subject) -> String {
    let name = || {
        if subject.name.is_empty() {
            text!("access-nameless")
        } else {
            subject.name.clone()
        }
    };
    match change {
        AccessChange::LetsIn { .. } if subject.recovery => text!("access-lets-in-key"),
        AccessChange::LetsIn { .. } if subject.added_by.is_empty() => text!("access-lets-in", name = name()),
        AccessChange::LetsIn { .. } => {
            text!("access-lets-in-by", name = name(), by = subject.added_by.as_str())
        }
        AccessChange::TakesOut { .. } if subject.mine => text!("access-takes-out-mine"),
        AccessChange::TakesOut { .. } if subject.recovery => text!("access-takes-out-key"),
        AccessChange::TakesOut { .. } => text!("access-takes-out", name = name()),
        AccessChange::NewSecret { .. } if subject.mine => text!("access-new-secret-mine"),
        AccessChange::NewSecret { .. } if subject.recovery => text!("access-new-secret-key"),
        AccessChange::NewSecret { .. } => text!("access-new-secret", name = name()),
    }
}

/// The same before the file is in: then only the file knows the names of people who are new.
pub fn asked_in(session: Session, change: &AccessChange, preview: &Preview) -> String {
    let mut subject = session.subject_of(change);
    let member = member_of(AuthorId(change.id().0)).0;
    if let Some(news) = preview.members.get(&member) {
        subject.name.clone_from(&news.name);
        subject.added_by = session.peek(|register| register.author_name(news.by));
    }
    sentence(change, &subject)
}

/// The questions that wait, each with an answer of its own.
#[component]
pub fn AccessCard(
    /// The open workspace.
    session: Session,
) -> impl IntoView {
    let asks = Memo::new(move |_| session.access_asks());
    move || {
        asks.with(|asks| !asks.is_empty()).then(|| {
            let asks = asks.get();
            view! {
                <Card title=t!("access-title")>
                    <p>{t!("access-lead")}</p>
                    {asks.into_iter().map(|ask| view! { <Ask session ask /> }).collect_view()}
                </Card>
            }
        })
    }
}

#[component]
fn Ask(session: Session, ask: AccessAsk) -> impl IntoView {
    let toasts = use_toasts();
    let (busy, error) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let typed = RwSignal::new(String::new());
    let change = ask.change.clone();
    // Follows the language, and the name once it is known.
    let line = move || sentence(&change, &session.subject_of(&change));
    let proof = session.proof_for(&ask.change);
    let file = ask.file;
    let from = move || text!("access-from", file = file.as_str());
    let change = StoredValue::new(ask.change);
    let answer = move |yes: bool| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            let change = change.get_value();
            let secret = typed.try_update(std::mem::take).unwrap_or_default();
            let ended = if yes {
                session.allow_access(&change, &secret).await
            } else {
                session.refuse_access(&change).await
            };
            match ended {
                Ok(()) => toasts.say(if yes {
                    text!("access-done")
                } else {
                    text!("access-not-done")
                }),
                Err(why) => {
                    error.try_set(Some(words::act_error(&why, &session)));
                }
            }
            busy.try_set(false);
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        answer(true);
    };
    view! {
        <form class="stack access-ask" autocomplete="off" spellcheck="false" on:submit=submit>
            <Notice tone=Tone::Warn title=line>
                <p>{from}</p>
            </Notice>
            {match proof {
                Proof::OwnSecret => view! { <SecretField label=t!("access-own-secret") value=typed /> }.into_any(),
                Proof::NewSecret => view! { <SecretField label=t!("access-new-typed") value=typed /> }.into_any(),
                Proof::None | Proof::Impossible => ().into_any(),
            }}
            <div class="actions">
                <Button kind=ButtonKind::Primary disabled=busy on_click=move || answer(false)>
                    {if proof == Proof::Impossible { t!("access-seen") } else { t!("access-no") }}
                </Button>
                {(proof != Proof::Impossible)
                    .then(|| view! { <Button submit=true disabled=busy>{t!("access-yes")}</Button> })}
            </div>
            <Busy on=busy />
            {move || error.get().map(|why| view! { <Notice tone=Tone::Bad title=why /> })}
        </form>
    }
}
