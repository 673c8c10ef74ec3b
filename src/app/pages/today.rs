//! The first page: what asks for attention today, and where things stand.

use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::record::RecordId;
use crate::register::Register;
use crate::register::alerts::{About, Alert, AlertKind};

/// How many alerts of a kind show before *show all*.
const SHOWN: usize = 6;

/// An alert with the name that it is about.
#[derive(Clone, Debug, PartialEq)]
struct Named {
    name: String,
    alert: Alert,
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

fn name_of(register: &Register, about: About) -> String {
    match about {
        About::Person(id) => register.name_of(id),
        About::Duo(id) => {
            let pair = register
                .duo(id)
                .map(|duo| [duo.mentee, duo.mentor])
                .unwrap_or_default();
            let names = pair.into_iter().flatten().map(|person| register.name_of(person));
            names.collect::<Vec<_>>().join(" · ")
        }
    }
}

/// What asks for attention today.
#[component]
pub fn TodayPage() -> impl IntoView {
    let session = use_session();
    let today = session.today();
    let mine = RwSignal::new(false);
    let numbers = Memo::new(move |_| session.read(counts));
    let all = Memo::new(move |_| {
        session.read(|register| {
            let named = |alert: Alert| Named {
                name: name_of(register, alert.about),
                alert,
            };
            register.alerts(today).into_iter().map(named).collect::<Vec<_>>()
        })
    });
    let shown = Memo::new(move |_| {
        let me = mine.get().then(|| session.member());
        all.with(|all| {
            let fits = |one: &&Named| me.is_none_or(|me: RecordId| one.alert.coordinator == Some(me));
            all.iter().filter(fits).cloned().collect::<Vec<_>>()
        })
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
                    <Numbers numbers />
                    <div class="filters">
                        <CheckField label=t!("today-only-mine") checked=mine />
                        <super::lists::LeftLink />
                        <p role="status">{t!("today-found", n = shown.with(Vec::len))}</p>
                    </div>
                    {move || {
                        shown
                            .with(Vec::is_empty)
                            .then(|| {
                                view! {
                                    <Card>
                                        <EmptyState icon=IconName::Check title=t!("today-quiet") text=t!("today-quiet-text") />
                                    </Card>
                                }
                            })
                    }}
                    <Urgency shown urgent=true session />
                    <Urgency shown urgent=false session />
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

/// The alerts of one urgency, a list for each kind.
#[component]
fn Urgency(shown: Memo<Vec<Named>>, urgent: bool, session: Session) -> impl IntoView {
    let title = if urgent { "today-urgent" } else { "today-soon" };
    let of_kind = move |kind: AlertKind| {
        Memo::new(move |_| {
            shown.with(|all| {
                let own = |one: &&Named| one.alert.urgent == urgent && one.alert.kind == kind;
                all.iter().filter(own).cloned().collect::<Vec<_>>()
            })
        })
    };
    let kinds: Vec<_> = AlertKind::ALL
        .iter()
        .map(|kind| (*kind, of_kind(*kind)))
        .collect();
    let any = Memo::new(move |_| shown.with(|all| all.iter().any(|one| one.alert.urgent == urgent)));
    move || {
        let kinds = kinds.clone();
        any.get().then(|| {
            view! {
                <Card title=t!(title)>
                    {kinds
                        .into_iter()
                        .map(|(kind, alerts)| view! { <OfKind kind alerts urgent session /> })
                        .collect_view()}
                </Card>
            }
        })
    }
}

/// The alerts of a kind: what to do, then who.
#[component]
fn OfKind(kind: AlertKind, alerts: Memo<Vec<Named>>, urgent: bool, session: Session) -> impl IntoView {
    let whole = RwSignal::new(false);
    let count = Memo::new(move |_| alerts.with(Vec::len));
    let icon = if urgent { IconName::Stop } else { IconName::Clock };
    let rows = move || {
        let most = if whole.get() { usize::MAX } else { SHOWN };
        alerts
            .get()
            .into_iter()
            .take(most)
            .map(|one| {
                let route = match one.alert.about {
                    About::Duo(id) => Route::Duo(id.0),
                    About::Person(id) => Route::Person(id.0),
                };
                let name = if one.name.is_empty() {
                    text!("duos-unnamed")
                } else {
                    one.name
                };
                view! {
                    <li>
                        <a href=route.href()>{name}</a>
                        <span class="lead">{since(&one.alert)}</span>
                        <span class="alert-whose">{coordinator(session, one.alert.coordinator)}</span>
                    </li>
                }
            })
            .collect_view()
    };
    move || {
        (count.get() > 0).then(|| {
            view! {
                <section class="alerts">
                    <h3>
                        <Icon name=icon />
                        <span>{t!(kind.text_key())} " (" {move || lang().count(count.get())} ")"</span>
                    </h3>
                    <p class="lead">{t!(format!("today-do-{}", kind.code()))}</p>
                    <ul>{rows}</ul>
                    {(count.get() > SHOWN && !whole.get())
                        .then(|| {
                            view! {
                                <Button kind=ButtonKind::Quiet icon=IconName::Down on_click=move || whole.set(true)>
                                    {t!("today-show-all", n = count.get())}
                                </Button>
                            }
                        })}
                </section>
            }
        })
    }
}

/// Since when, or until when, in words.
fn since(alert: &Alert) -> String {
    let days = alert.days.abs();
    match (alert.kind, alert.days) {
        (AlertKind::Residence, ..0) => text!("today-ended", n = days),
        (AlertKind::Residence, _) => text!("today-left", n = days),
        (AlertKind::CheckIn | AlertKind::FollowUp | AlertKind::PlannedEnd | AlertKind::Intervision, 0) => {
            text!("today-due-today")
        }
        (AlertKind::CheckIn | AlertKind::FollowUp | AlertKind::PlannedEnd | AlertKind::Intervision, _) => {
            text!("today-due", n = days)
        }
        (AlertKind::NoNextStep, 0) => text!("today-due-today"),
        _ => text!("today-since", n = days),
    }
}

fn coordinator(session: Session, member: Option<RecordId>) -> String {
    let Some(member) = member else {
        return String::new();
    };
    session.peek(|register| {
        let members = register.tables().members.iter();
        let mut own = members.filter(|(id, _)| id.0 == member);
        own.next()
            .and_then(|(_, member)| member.name.clone())
            .unwrap_or_default()
    })
}
