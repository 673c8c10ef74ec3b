//! What lists left to do: doubles to decide, wishes to confirm, columns that were not understood.

use crate::app::prelude::*;
use crate::app::records::words as record_words;
use crate::app::state::{Session, use_session};
use crate::browser::clock;
use crate::programme::codes::GenderWish;
use crate::programme::duo::DuoId;
use crate::programme::person::{PersonId, WISH_TO_CHECK};
use crate::register::left::{Done, Left};
use crate::register::suspects::SuspectSearch;
use crate::register::{Command, Register};
use leptos::task::spawn_local;
use std::sync::Arc;

/// People who are shown of one wish or column.
const SHOWN: usize = 30;

/// Pairs that are compared between two frames.
const COMPARED: usize = 2_000;

/// What is left, and how many pairs may be one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ToDo {
    left: Left,
    doubles: usize,
}

impl ToDo {
    /// How many things there are to do.
    pub fn count(&self) -> usize {
        self.left.count() + self.doubles
    }
}

/// What is left to do, found anew after each change and after what a person did is drawn: it looks through everyone.
pub fn follow() -> RwSignal<Arc<ToDo>> {
    let session = use_session();
    let found = RwSignal::new(Arc::new(ToDo::default()));
    let waits = StoredValue::new(false);
    Effect::new(move |_| {
        session.revision();
        if waits.get_value() {
            return;
        }
        waits.set_value(true);
        spawn_local(async move {
            clock::breathe().await;
            if waits.try_set_value(false).is_some() {
                return;
            }
            let (revision, left) = session.peek(|register| (register.revision(), register.left_to_do()));
            clock::breathe().await;
            let mut search = session.peek(SuspectSearch::of);
            clock::breathe().await;
            while session.peek(|register| search.step(register, COMPARED)) > 0 {
                clock::breathe().await;
            }
            // After a change in between it is found anew.
            if session.peek(Register::revision) != revision {
                return;
            }
            let doubles = search.finish().len();
            let now = ToDo { left, doubles };
            if found.try_with_untracked(|known| **known != now) == Some(true) {
                found.try_set(Arc::new(now));
            }
        });
    });
    found
}

/// The list; nothing while there is nothing to do.
#[component]
pub(super) fn LeftToDo() -> impl IntoView {
    let found = follow();
    move || {
        let all = found.get();
        (all.count() > 0).then(|| {
            let doubles = (all.doubles > 0).then(|| {
                view! {
                    <p>
                        <a href=Route::Conflicts.href()>{text!("lists-left-doubles", n = all.doubles)}</a>
                    </p>
                }
            });
            view! {
                <Card title=t!("lists-left")>
                    <p>{t!("lists-left-text")}</p>
                    {doubles}
                    {wishes(&all.left)}
                    {all.left
                        .columns
                        .iter()
                        .map(|(column, people)| {
                            let title = text!("lists-left-column", column = column, n = people.len());
                            let rows = people.iter().map(|(id, text)| (Whose::Person(*id), text.clone())).collect();
                            view! { <OneColumn column=column.clone() title rows /> }
                        })
                        .collect_view()}
                    {all.left
                        .duos
                        .iter()
                        .map(|(column, duos)| {
                            let title = text!("lists-left-duo-column", column = column, n = duos.len());
                            let rows = duos.iter().map(|(id, text)| (Whose::Duo(*id), text.clone())).collect();
                            view! { <OneColumn column=column.clone() title rows /> }
                        })
                        .collect_view()}
                </Card>
            }
        })
    }
}

fn wishes(left: &Left) -> Option<impl IntoView + use<>> {
    let session = use_session();
    let rows = left.wishes.iter().take(SHOWN).map(|(id, wish)| {
        let (id, wish) = (*id, *wish);
        let name = session.read(|register| register.name_of(id));
        let words = wish.map(|wish| text!(wish.text_key())).unwrap_or_default();
        let answer = move |wish: Option<GenderWish>| {
            session.act(Command::ListItemDone(Done {
                item: WISH_TO_CHECK.to_owned(),
                people: [id].into(),
                wish,
                ..Done::default()
            }));
        };
        view! {
            <li class="side">
                <div class="side-words">
                    <p>
                        <a href=Route::Person(id.0).href()>{name.clone()}</a>
                        ": "
                        {words}
                    </p>
                </div>
                <button
                    type="button"
                    class="button"
                    aria-label=text!("lists-left-right-who", name = name.clone())
                    on:click=move |_| answer(wish)
                >
                    {t!("lists-left-right")}
                </button>
                <button
                    type="button"
                    class="button"
                    aria-label=text!("lists-left-no-wish-who", name = name)
                    on:click=move |_| answer(Some(GenderWish::Any))
                >
                    {t!("lists-left-no-wish")}
                </button>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    let more = left.wishes.len() - rows.len();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{text!("lists-left-wishes", n = left.wishes.len())}</h3>
            <ul class="sides">{rows}</ul>
            {(more > 0).then(|| view! { <p>{text!("lists-more-who", n = more)}</p> })}
        }
    })
}

/// Whose a text is that was not understood.
#[derive(Clone, Copy, PartialEq)]
enum Whose {
    Person(PersonId),
    Duo(DuoId),
}

impl Whose {
    fn name(self, session: Session) -> String {
        session.read(|register| match self {
            Self::Person(id) => register.name_of(id),
            Self::Duo(id) => record_words::duo(texts(), register, id),
        })
    }

    fn route(self) -> Route {
        match self {
            Self::Person(id) => Route::Person(id.0),
            Self::Duo(id) => Route::Duo(id.0),
        }
    }
}

/// The texts of one column that were not understood, of people or of duos; `title` says of how many.
#[component]
fn OneColumn(column: String, #[prop(into)] title: String, rows: Vec<(Whose, String)>) -> impl IntoView {
    let session = use_session();
    let done = move |which: &[Whose]| {
        let people = which.iter().filter_map(|whose| match whose {
            Whose::Person(id) => Some(*id),
            Whose::Duo(_) => None,
        });
        let duos = which.iter().filter_map(|whose| match whose {
            Whose::Duo(id) => Some(*id),
            Whose::Person(_) => None,
        });
        session.act(Command::ListItemDone(Done {
            item: column.clone(),
            people: people.collect(),
            duos: duos.collect(),
            wish: None,
        }));
    };
    let everyone: Vec<Whose> = rows.iter().map(|(whose, _)| *whose).collect();
    let more = rows.len().saturating_sub(SHOWN);
    let shown = rows.into_iter().take(SHOWN).map(|(whose, text)| {
        let name = whose.name(session);
        let done = done.clone();
        view! {
            <li class="side">
                <div class="side-words">
                    <p>
                        <a href=whose.route().href()>{name.clone()}</a>
                        ": "
                        <q>{text}</q>
                    </p>
                </div>
                <button
                    type="button"
                    class="button"
                    aria-label=text!("lists-left-done-who", name = name)
                    on:click=move |_| done(&[whose])
                >
                    {t!("lists-left-done")}
                </button>
            </li>
        }
    });
    let shown: Vec<_> = shown.collect();
    let all_done = done.clone();
    view! {
        <details>
            <summary>{title}</summary>
            <ul class="sides">{shown}</ul>
            {(more > 0).then(|| view! { <p>{text!("lists-more-who", n = more)}</p> })}
            <div class="actions">
                <Button on_click=move || all_done(&everyone)>{t!("lists-left-all-done")}</Button>
            </div>
        </details>
    }
}

/// How much is left, as a link; nothing while there is nothing.
#[component]
pub fn LeftLink() -> impl IntoView {
    let found = follow();
    let count = Memo::new(move |_| found.with(|found| found.count()));
    move || {
        (count.get() > 0).then(|| {
            view! {
                <LinkButton to=Route::Lists kind=ButtonKind::Quiet icon=IconName::Warning>
                    {t!("lists-left-count", n = count.get())}
                </LinkButton>
            }
        })
    }
}
