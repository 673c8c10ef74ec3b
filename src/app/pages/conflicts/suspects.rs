//! People who are likely here twice.

use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::programme::person::PersonId;
use crate::register::Command;
use crate::register::suspects::Suspect;

/// How many pairs show at a time.
const SHOWN: usize = 20;

/// Who is likely here twice, found anew at each change.
pub(super) fn follow() -> Memo<Vec<Suspect>> {
    let session = use_session();
    Memo::new(move |_| session.read(|register| register.suspects()))
}

/// The pairs, with the question whether they are one.
#[component]
pub(super) fn Suspects(suspects: Memo<Vec<Suspect>>) -> impl IntoView {
    let session = use_session();
    let line = move |suspect: Suspect| {
        let name = |id: PersonId| {
            let name = session.read(|register| register.name_of(id));
            if name.is_empty() {
                text!("people-no-name")
            } else {
                name
            }
        };
        let (one, other) = (name(suspect.one), name(suspect.other));
        let why: Vec<String> = suspect
            .likeness
            .iter()
            .map(|likeness| text!(likeness.text_key()))
            .collect();
        let same = text!("link-same-who", one = one.clone(), other = other.clone());
        let not = text!("link-not-who", one = one.clone(), other = other.clone());
        let (a, b) = (suspect.one, suspect.other);
        view! {
            <li class="side">
                <div class="side-words">
                    <p>
                        <a href=Route::Person(a.0).href()>{one}</a>
                        " · "
                        <a href=Route::Person(b.0).href()>{other}</a>
                    </p>
                    <p class="line-when">{why.join(", ")}</p>
                </div>
                <button type="button" class="button" aria-label=same on:click=move |_| session.act(Command::Link(a, b))>
                    {t!("link-same")}
                </button>
                <button type="button" class="button" aria-label=not on:click=move |_| session.act(Command::NotTheSame(a, b))>
                    {t!("link-not")}
                </button>
            </li>
        }
    };
    move || {
        let mut all = suspects.get();
        let more = all.len().saturating_sub(SHOWN);
        all.truncate(SHOWN);
        (!all.is_empty()).then(|| {
            view! {
                <Card title=t!("link-suspects")>
                    <p>{t!("link-suspects-text")}</p>
                    <ul class="sides">{all.into_iter().map(line).collect_view()}</ul>
                    {(more > 0).then(|| view! { <p>{t!("link-more", n = more)}</p> })}
                </Card>
            }
        })
    }
}
