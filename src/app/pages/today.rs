//! The first page: what is best done first, and where things stand.

mod doing;
mod line;

use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::app::story::StoryOffer;
use crate::register::Register;
use crate::register::agenda::{Agenda, Kind, Line};
use doing::{Doing, DoingDialog};
use line::LineOf;
use std::sync::Arc;

/// How many folded lines of a kind show before *show all*.
const SHOWN: usize = 30;

/// The one dialog of the page: what is done in it, and its title.
#[derive(Clone, Copy)]
struct Dialogs {
    doing: RwSignal<Option<Doing>>,
    title: RwSignal<String>,
}

/// Where things stand, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Counts {
    people: usize,
    waiting: usize,
    mentors: usize,
    places: i64,
    running: usize,
    proposals: usize,
}

fn counts(register: &Register) -> Counts {
    let states = || register.duos().filter_map(|(_, duo)| duo.state);
    let free = |id| register.capacity(id) - register.places_taken(id);
    Counts {
        people: register.people().count(),
        waiting: register.waiting_mentees().count(),
        mentors: register.available_mentors().count(),
        places: register.available_mentors().map(|(id, _)| free(id)).sum(),
        running: states().filter(|state| state.is_running()).count(),
        proposals: states().filter(|state| state.is_proposal()).count(),
    }
}

/// What asks for attention today.
#[component]
pub fn TodayPage() -> impl IntoView {
    let session = use_session();
    let today = session.today();
    let mine = RwSignal::new(false);
    let numbers = Memo::new(move |_| session.read(counts));
    let on = Dialogs {
        doing: RwSignal::new(None),
        title: RwSignal::new(String::new()),
    };
    let agenda = Memo::new(move |_| {
        let of = mine.get().then(|| session.member());
        Arc::new(session.read(|register| register.agenda(today, of)))
    });
    let hello = move || {
        let name = session.my_name();
        if name.is_empty() {
            text!("today-hello")
        } else {
            text!("today-hello-name", name = name)
        }
    };
    let empty = Memo::new(move |_| numbers.with(|numbers| numbers.people == 0));
    view! {
        <PageHead title=hello lead=move || texts().date_long(today) />
        {move || {
            if empty.get() {
                view! { <FirstSteps /> }.into_any()
            } else {
                view! {
                    {session.info().example.then(|| view! { <StoryOffer /> })}
                    <Numbers numbers />
                    <div class="filters">
                        <CheckField label=t!("today-only-mine") checked=mine />
                        <super::lists::LeftLink />
                        <p role="status">{t!("today-found", n = agenda.with(|agenda| agenda.len()))}</p>
                    </div>
                    {move || {
                        let quiet = agenda.with(|agenda| agenda.is_empty());
                        quiet
                            .then(|| {
                                view! {
                                    <Card>
                                        <EmptyState icon=IconName::Check title=t!("today-quiet") text=t!("today-quiet-text") />
                                    </Card>
                                }
                            })
                    }}
                    <First agenda on />
                    <Rest agenda on />
                    <DoingDialog doing=on.doing title=on.title />
                }
                    .into_any()
            }
        }}
    }
}

/// The first steps in a new workspace.
#[component]
fn FirstSteps() -> impl IntoView {
    view! {
        <Card title=t!("today-first")>
            <ol class="steps">
                <li>
                    <a href=Route::Lists.href()>{t!("today-first-lists")}</a>
                    <p>{t!("today-first-lists-text")}</p>
                </li>
                <li>
                    <a href=Route::PersonNew.href()>{t!("today-first-person")}</a>
                    <p>{t!("today-first-person-text")}</p>
                </li>
                <li>
                    <a href=Route::Help.href()>{t!("today-first-help")}</a>
                    <p>{t!("today-first-help-text")}</p>
                </li>
            </ol>
        </Card>
    }
}

#[component]
fn Numbers(numbers: Memo<Counts>) -> impl IntoView {
    let count = move |which: fn(&Counts) -> usize| move || lang().count(numbers.with(which));
    view! {
        <div class="figures">
            <a class="figure-link" href=Route::Match.href()>
                <Figure
                    label=t!("today-waiting")
                    value=count(|numbers| numbers.waiting)
                    basis=t!("today-waiting-basis")
                />
            </a>
            <a class="figure-link" href=Route::Match.href()>
                <Figure
                    label=t!("today-mentors")
                    value=count(|numbers| numbers.mentors)
                    basis=t!("today-mentors-basis", n = numbers.get().places)
                />
            </a>
            <a class="figure-link" href=Route::Duos.href()>
                <Figure
                    label=t!("today-running")
                    value=count(|numbers| numbers.running)
                    basis=t!("today-running-basis", n = numbers.get().proposals)
                />
            </a>
        </div>
    }
}

/// What is best done first.
#[component]
fn First(agenda: Memo<Arc<Agenda>>, on: Dialogs) -> impl IntoView {
    let lines = Memo::new(move |_| agenda.with(|agenda| agenda.first.clone()));
    move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            view! {
                <Card title=t!("today-to-do")>
                    <ul class="alerts">
                        {lines.into_iter().map(|line| view! { <LineOf line doing=on.doing title=on.title kind=true /> }).collect_view()}
                    </ul>
                </Card>
            }
        })
    }
}

/// All else, folded by kind with how many there are.
#[component]
fn Rest(agenda: Memo<Arc<Agenda>>, on: Dialogs) -> impl IntoView {
    let kinds = Memo::new(move |_| agenda.with(|agenda| agenda.rest.keys().copied().collect::<Vec<_>>()));
    move || {
        let kinds = kinds.get();
        (!kinds.is_empty()).then(|| {
            view! {
                <Card title=t!("today-rest")>
                    {kinds.into_iter().map(|kind| view! { <Folded agenda kind on /> }).collect_view()}
                </Card>
            }
        })
    }
}

#[component]
fn Folded(agenda: Memo<Arc<Agenda>>, kind: Kind, on: Dialogs) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let of_kind = |agenda: &Arc<Agenda>| agenda.rest.get(&kind).cloned().unwrap_or_default();
        agenda.with(of_kind)
    });
    let (open, whole) = (RwSignal::new(false), RwSignal::new(false));
    let count = move || lines.with(Vec::len);
    let rows = move || {
        let most = if whole.get() { usize::MAX } else { SHOWN };
        let shown = lines.get().into_iter().take(most);
        shown
            .map(|line: Line| view! { <LineOf line doing=on.doing title=on.title kind=false /> })
            .collect_view()
    };
    view! {
        <details class="more" on:toggle=move |_| open.set(true)>
            <summary>{move || line::kind_words(kind)} " (" {move || lang().count(count())} ")"</summary>
            {move || {
                open.get()
                    .then(|| {
                        view! {
                            {line::what_to_do(kind).map(|words| view! { <p class="lead">{words}</p> })}
                            <ul class="alerts">{rows}</ul>
                            {move || {
                                (count() > SHOWN && !whole.get())
                                    .then(|| {
                                        view! {
                                            <Button
                                                kind=ButtonKind::Quiet
                                                icon=IconName::Down
                                                on_click=move || whole.set(true)
                                            >
                                                {t!("today-show-all", n = count())}
                                            </Button>
                                        }
                                    })
                            }}
                        }
                    })
            }}
        </details>
    }
}
