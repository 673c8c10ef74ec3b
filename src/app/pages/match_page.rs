//! The match meeting: who Koppel proposes for whom, and why; the team decides.

mod ask;
mod desk;
mod options;
mod pair_card;
mod pair_page;
mod phrases;
mod score;

pub use pair_page::PairPage;

use crate::order::InOrder;
use ask::AskDialog;
use desk::{Desk, Meeting};
use pair_card::{LIST_HEAD, PairCard, WaitingCard};

use crate::app::prelude::*;
use crate::matching::proposal::Proposal;
use crate::programme::person::PersonId;

/// Cards shown before *show more*.
const SHOWN: usize = 40;

/// The page.
#[component]
pub fn MatchPage() -> impl IntoView {
    let desk = Desk::open();
    let taking = RwSignal::new(false);
    let takeable = Memo::new(move |_| desk.takeable());
    let count = move || takeable.with(Vec::len);
    view! {
        <PageHead title=t!("nav-match") lead=t!("match-lead")>
            <Button
                icon=IconName::Check
                disabled=Signal::derive(move || count() == 0)
                on_click=move || taking.set(true)
            >
                {t!("match-take-all")}
            </Button>
        </PageHead>
        <ConfirmDialog
            open=taking
            title=t!("match-take-all-ask", n = count())
            text=t!("match-take-all-text")
            confirm=t!("match-take-all")
            on_confirm=move || desk.take_all(takeable.get_untracked())
        />
        <AskDialog desk />
        {move || {
            let done = desk.searching.get()?;
            Some(view! { <Progress done=done text=t!("match-busy") /> })
        }}
        <Busy
            on=Signal::derive(move || desk.meeting().is_none() && desk.searching.get().is_none())
            text=t!("match-busy")
        />
        <Found desk />
    }
}

/// What the search found. The frame stays while cards come and go.
#[component]
fn Found(desk: Desk) -> impl IntoView {
    let (search, order) = (RwSignal::new(String::new()), RwSignal::new("waited".to_owned()));
    let kind = Memo::new(move |_| desk.meeting().map(|meeting| Kind::of(&meeting)));
    view! {
        {move || match kind.get() {
            None => ().into_any(),
            Some(Kind::Failed(why)) => {
                view! {
                    <Notice tone=Tone::Bad title=t!("match-failed")>
                        <p>{text!("match-failed-text", why = why)}</p>
                    </Notice>
                }
                    .into_any()
            }
            Some(Kind::NoMentees) => {
                view! {
                    <EmptyState icon=IconName::Duo title=t!("match-no-mentees") text=t!("match-no-mentees-text")>
                        <LinkButton to=Route::Lists kind=ButtonKind::Primary icon=IconName::Upload>
                            {t!("nav-lists")}
                        </LinkButton>
                        <LinkButton to=Route::People(PeopleFilter::default()) icon=IconName::People>
                            {t!("nav-people")}
                        </LinkButton>
                    </EmptyState>
                }
                    .into_any()
            }
            Some(Kind::Some { no_places }) => {
                view! {
                    <Overview desk />
                    {no_places.then(|| view! { <NoMentors /> })}
                    <div class="filters">
                        <SearchBox label=t!("match-search") value=search />
                        <SelectField label=t!("match-order") value=order choices=orders required=true />
                    </div>
                    <Pairs desk search order />
                    <WaitingOn desk search />
                }
                    .into_any()
            }
        }}
    }
}

/// Which view the page has; changes seldom, so that the view stays.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Failed(String),
    NoMentees,
    Some { no_places: bool },
}

impl Kind {
    fn of(meeting: &Meeting) -> Self {
        match meeting.proposal() {
            Err(error) => Self::Failed(error.to_string()),
            Ok(_) if meeting.table().mentees.is_empty() => Self::NoMentees,
            Ok(_) => Self::Some {
                no_places: places(meeting) == 0,
            },
        }
    }
}

fn places(meeting: &Meeting) -> u32 {
    let left = meeting.table().mentors.iter().map(|mentor| mentor.places_left());
    left.fold(0, u32::saturating_add)
}

fn orders() -> Vec<Choice> {
    vec![
        Choice::new("waited", t!("match-order-waited")),
        Choice::new("points", t!("match-order-points")),
        Choice::new("name", t!("match-order-name")),
    ]
}

#[component]
fn NoMentors() -> impl IntoView {
    let mentors = PeopleFilter {
        role: Some("mentor".into()),
        ..PeopleFilter::default()
    };
    view! {
        <Notice tone=Tone::Warn title=t!("match-no-mentors")>
            <p>{t!("match-no-mentors-text")}</p>
            <p><a href=Route::People(mentors).href()>{t!("match-see-mentors")}</a></p>
        </Notice>
    }
}

/// The whole in one line, and what could not be followed.
#[component]
fn Overview(desk: Desk) -> impl IntoView {
    let line = move || {
        let meeting = desk.meeting()?;
        let proposal = meeting.proposal().ok()?;
        Some(text!(
            "match-summary",
            pairs = proposal.pairs.len(),
            waiting = proposal.waiting.len(),
            places = places(&meeting)
        ))
    };
    let issues = move || {
        let meeting = desk.meeting()?;
        let issues = &meeting.proposal().ok()?.issues;
        let rows = issues
            .iter()
            .map(|issue| view! { <li>{phrases::issue(issue, desk)}</li> })
            .collect_view();
        (!issues.is_empty()).then(|| {
            view! { <Notice tone=Tone::Warn title=t!("match-issues")><ul>{rows}</ul></Notice> }
        })
    };
    view! {
        <p class="match-summary" role="status">
            <strong>{line}</strong>
            <span class="match-soft">{t!("match-proof")}</span>
        </p>
        {issues}
    }
}

/// One of the proposal's lists, as the page shows it: filtered, ordered, and so many of it.
fn listed(
    desk: Desk,
    search: RwSignal<String>,
    of: impl Fn(&Proposal) -> Vec<Vec<PersonId>> + Send + Sync + 'static,
) -> Memo<Vec<Vec<PersonId>>> {
    Memo::new(move |_| {
        let Some(meeting) = desk.meeting() else {
            return Vec::new();
        };
        let Ok(proposal) = meeting.proposal() else {
            return Vec::new();
        };
        let wanted = search.with(|text| text.trim().to_lowercase());
        let mut list = of(proposal);
        if !wanted.is_empty() {
            list.retain(|people| {
                people
                    .iter()
                    .any(|id| desk.name(*id).to_lowercase().contains(&wanted))
            });
        }
        list
    })
}

#[component]
fn Pairs(desk: Desk, search: RwSignal<String>, order: RwSignal<String>) -> impl IntoView {
    let shown = RwSignal::new(SHOWN);
    let list = listed(desk, search, move |proposal| {
        let mut pairs: Vec<_> = proposal.pairs.iter().collect();
        match order.get().as_str() {
            "points" => pairs.order_by_key(|pair| std::cmp::Reverse(pair.points)),
            "name" => pairs.sort_by_cached_key(|pair| desk.name(pair.mentee).to_lowercase()),
            _ => {
                let meeting = desk.meeting();
                let table = meeting.as_ref().map(Meeting::table);
                let days = |id| {
                    let table = table?;
                    Some(table.mentee(id)?.days_waited(table.day))
                };
                pairs.order_by_key(|pair| std::cmp::Reverse(days(pair.mentee)));
            }
        }
        pairs.iter().map(|pair| vec![pair.mentee, pair.mentor]).collect()
    });
    let rows = move || list.with(|list| list.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let card = move |people: Vec<PersonId>| {
        let (mentee, mentor) = (people[0], people[1]);
        let pair = Memo::new(move |_| {
            let meeting = desk.meeting()?;
            let pairs = &meeting.proposal().ok()?.pairs;
            pairs.iter().find(|pair| pair.mentee == mentee).cloned()
        });
        view! { <li><PairCard desk mentee mentor pair /></li> }
    };
    let filtered_out = move || list.with(Vec::is_empty) && !search.with(|text| text.trim().is_empty());
    view! {
        <section class="stack" aria-labelledby=LIST_HEAD>
            <h2 id=LIST_HEAD tabindex="-1">{t!("match-pairs")}</h2>
            {move || filtered_out().then(|| view! { <p>{t!("match-nothing-found")}</p> })}
            <ul class="match-list">
                <For each=rows key=Clone::clone children=card />
            </ul>
            <More of=Signal::derive(move || list.with(Vec::len)) shown />
        </section>
    }
}

#[component]
fn WaitingOn(desk: Desk, search: RwSignal<String>) -> impl IntoView {
    let shown = RwSignal::new(SHOWN);
    let list = listed(desk, search, |proposal| {
        proposal
            .waiting
            .iter()
            .map(|waiting| vec![waiting.mentee])
            .collect()
    });
    let rows = move || list.with(|list| list.iter().take(shown.get()).cloned().collect::<Vec<_>>());
    let card = move |people: Vec<PersonId>| {
        let mentee = people[0];
        let waiting = Memo::new(move |_| {
            let meeting = desk.meeting()?;
            meeting
                .proposal()
                .ok()?
                .waiting
                .iter()
                .find(|waiting| waiting.mentee == mentee)
                .copied()
        });
        view! { <li><WaitingCard desk mentee waiting /></li> }
    };
    view! {
        {move || {
            (!list.with(Vec::is_empty))
                .then(|| {
                    view! {
                        <section class="stack" aria-labelledby="match-waiting-head">
                            <h2 id="match-waiting-head">{t!("match-waiting")}</h2>
                            <ul class="match-list">
                                <For each=rows key=Clone::clone children=card />
                            </ul>
                            <More of=Signal::derive(move || list.with(Vec::len)) shown />
                        </section>
                    }
                })
        }}
    }
}

/// A button for the next cards of a long list.
#[component]
fn More(of: Signal<usize>, shown: RwSignal<usize>) -> impl IntoView {
    let left = move || of.get().saturating_sub(shown.get());
    view! {
        {move || {
            (left() > 0)
                .then(|| {
                    view! {
                        <Button on_click=move || {
                            shown.update(|shown| *shown += SHOWN);
                        }>{t!("match-more", n = left().min(SHOWN))}</Button>
                    }
                })
        }}
    }
}
