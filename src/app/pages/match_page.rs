//! The match meeting: who Koppel proposes for whom, and why; the team decides.

mod ask;
mod before_after;
mod deciding;
mod desk;
mod filters;
mod frame;
mod gaps;
mod handout;
mod list;
mod meeting_day;
mod mentors;
mod minutes;
mod numbers;
mod options;
mod pair_card;
mod pair_page;
mod phrases;
mod room;
mod rule_list;
mod score;
mod search;
mod side;
mod table;
mod try_out;
mod under_way;
mod waits;
mod why_not;
mod why_not_all;

pub use gaps::GapsPage;
pub use handout::HandoutPage;
pub use mentors::MentorsPage;
pub use minutes::MinutesPage;
pub use numbers::NumbersPage;
pub use pair_page::PairPage;
pub use room::Room;
pub use try_out::TryOutPage;
pub use under_way::UnderWayPage;
pub use waits::WaitsPage;

use ask::AskDialog;
use desk::Desk;
use filters::{Filters, Typed};
use frame::{MeetingNav, SearchState};
use list::Cards;
use meeting_day::MeetingDay;
use room::Meeting;
use side::Side;
use std::sync::Arc;
use table::{MatchTable, Shared};

use crate::app::meeting::rows;
use crate::app::prelude::*;
use crate::browser::{clock, page};

/// Where a table has no room: the same width as in `layout.css`.
const NARROW: &str = "(max-width: 56rem)";

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
                // While something is being worked out anew, what is shown may be of before.
                disabled=Signal::derive(move || {
                    let is_old = desk.stopped.get() || desk.failed.with(Option::is_some);
                    count() == 0 || desk.searching.get().is_some() || is_old
                })
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
        <MeetingNav />
        <MeetingDay desk />
        <AskDialog desk />
        <SearchState desk />
        <Found desk />
    }
}

/// What the search found. The frame stays while cards come and go.
#[component]
fn Found(desk: Desk) -> impl IntoView {
    let kind = Memo::new(move |_| desk.meeting().and_then(|meeting| Kind::of(&meeting)));
    view! {
        {move || match kind.get() {
            None => ().into_any(),
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
                    <Everyone desk />
                }
                    .into_any()
            }
        }}
    }
}

/// Which view the page has; changes seldom, so that the view stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    NoMentees,
    Some { no_places: bool },
}

impl Kind {
    /// `None` without a proposal: why, and how to search again, stands above.
    fn of(meeting: &Meeting) -> Option<Self> {
        meeting.proposal().ok()?;
        Some(match meeting.table().mentees.is_empty() {
            true => Self::NoMentees,
            false => Self::Some {
                no_places: places(meeting) == 0,
            },
        })
    }
}

fn places(meeting: &Meeting) -> u32 {
    let left = meeting.table().mentors.iter().map(|mentor| mentor.places_left());
    left.fold(0, u32::saturating_add)
}

/// The table and the reasons beside it; cards where there is no room for them.
#[component]
fn Everyone(desk: Desk) -> impl IntoView {
    let narrow = RwSignal::new(page::media(NARROW));
    let _listener = StoredValue::new_local(page::on_media(NARROW, move |is| {
        narrow.try_set(is);
    }));
    let typed = Typed::new();
    let all = Memo::new(move |_| desk.meeting().map(|meeting| meeting.rows()).unwrap_or_default());
    let listed = Memo::new(move |_| {
        let mut rows = all.with(|all| rows::select(all, &typed.read()));
        desk.room.order.get().sort(&mut rows);
        Arc::new(rows)
    });
    let chosen = chosen(desk, listed);
    // What is chosen is what is seen: a row that a filter hides, or that went, is chosen no longer.
    Effect::new(move |_| {
        let seen = chosen.with(|row| row.as_ref().map(|row| row.mentee));
        if seen.is_some() && desk.room.chosen.get_untracked() != seen {
            desk.room.chosen.set(seen);
        }
    });
    let is_empty = Memo::new(move |_| listed.with(|rows| rows.is_empty()));
    // The table first, the reasons a moment later: in one piece of work a page of thousands would be deaf for too long.
    let drawn = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        clock::breathe().await;
        drawn.try_set(true);
    });
    view! {
        <div class="filters">
            <Filters typed all narrow order=desk.room.order />
            <p class="match-soft match-found" role="status">{t!("meeting-found", n = listed.with(|rows| rows.len()))}</p>
        </div>
        {move || match (is_empty.get(), narrow.get()) {
            (true, _) => {
                view! {
                    <EmptyState icon=IconName::Search title=t!("meeting-nothing-found") text=t!("meeting-nothing-found-text")>
                        <Button on_click=move || typed.clear()>{t!("meeting-show-everyone")}</Button>
                    </EmptyState>
                }
                    .into_any()
            }
            (false, true) => view! { <Cards desk rows=listed /> }.into_any(),
            (false, false) => {
                view! {
                    <div class="match-split">
                        <div class="match-main">
                            <MatchTable desk rows=listed chosen />
                        </div>
                        {move || drawn.get().then(|| view! { <Side desk row=chosen /> })}
                    </div>
                }
                    .into_any()
            }
        }}
    }
}

/// The row whose reasons are shown: the chosen one, or the one that came in its place when it went.
fn chosen(desk: Desk, listed: Memo<Arc<Vec<Shared>>>) -> Memo<Option<Shared>> {
    let place = StoredValue::new(0_usize);
    Memo::new(move |_| {
        listed.with(|rows| {
            let wanted = desk.room.chosen.get();
            let found = rows.iter().position(|row| Some(row.mentee) == wanted);
            let at = found.unwrap_or_else(|| place.get_value().min(rows.len().saturating_sub(1)));
            place.set_value(at);
            rows.get(at).cloned()
        })
    })
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
