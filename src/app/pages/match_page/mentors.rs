//! The mentors at the table: who has a place, who gets whom, and how often each was asked.

use super::desk::Desk;
use super::frame::{MeetingNav, SearchState};
use super::phrases;
use crate::app::meeting::mentors::{self, MentorRow};
use crate::app::prelude::*;
use crate::register::search::Query;
use std::sync::Arc;

/// Rows are shared, so that a keystroke copies none.
type Shared = Arc<MentorRow>;

/// The page.
#[component]
pub fn MentorsPage() -> impl IntoView {
    let desk = Desk::open();
    let (typed, only_free) = (RwSignal::new(String::new()), RwSignal::new(true));
    let all = Memo::new(move |_| Arc::new(desk.of_proposal(mentors::read).unwrap_or_default()));
    let rows = Memo::new(move |_| {
        let query = typed.with(|typed| Query::new(typed));
        Arc::new(all.with(|all| mentors::select(all, &query, only_free.get())))
    });
    let columns = || {
        vec![
            Column::new("col-wide", t!("meeting-column-mentor")),
            Column::new("col-wide", t!("meeting-column-places")),
            Column::new("col-wide", t!("meeting-column-gets")),
            Column::new("col-wide col-roomy", t!("meeting-column-asked")),
            Column::new("col-roomy", t!("meeting-sector")),
            Column::new("col-roomy", t!("match-pair-languages")),
        ]
    };
    view! {
        <PageHead title=t!("meeting-part-mentors") lead=t!("meeting-mentors-lead") />
        <MeetingNav />
        <SearchState desk />
        <div class="filters">
            <SearchBox label=t!("meeting-mentors-search") value=typed />
            <CheckField label=t!("meeting-only-free") checked=only_free />
        </div>
        <p class="match-soft" role="status">{t!("meeting-mentors-found", n = rows.with(|rows| rows.len()))}</p>
        <WindowedTable
            label=t!("meeting-part-mentors")
            columns=columns()
            rows=rows
            key=|row: &Shared| row.mentor
            cells=move |row: &Shared| cells(row, desk)
            on_open=|row: Shared| go(&Route::Person(row.mentor.0))
        />
    }
}

fn cells(row: &MentorRow, desk: Desk) -> Vec<AnyView> {
    let name = if row.name.is_empty() {
        text!("match-nameless")
    } else {
        row.name.clone()
    };
    let places = match row.paused_until {
        Some(until) => view! { <Badge text=text!("meeting-paused", day = texts().date(until)) /> }.into_any(),
        None if row.left == 0 => view! { <Badge text=t!("meeting-full") /> }.into_any(),
        None => {
            let words = text!("meeting-places", left = row.left, of = row.capacity);
            view! { <Badge tone=Tone::Good text=words /> }.into_any()
        }
    };
    let gets = row
        .proposed
        .iter()
        .map(|id| desk.name(*id))
        .collect::<Vec<_>>()
        .join(", ");
    let asked = if row.asked.times == 0 {
        text!("meeting-never-asked").into_any()
    } else {
        let last = row.asked.last.map(|day| texts().ago(day, desk.session.today()));
        view! {
            <span class="match-two">
                <span>{phrases::asked(&row.asked)}</span>
                <span class="match-soft">{last}</span>
            </span>
        }
        .into_any()
    };
    let sectors: Vec<_> = row
        .sectors
        .iter()
        .map(|sector| text!(sector.text_key()))
        .collect();
    let tongue = |(code, level): &(
        crate::programme::language::LanguageCode,
        crate::programme::language::Cefr,
    )| { format!("{} {}", texts().code("tongue", code.as_str()), level.code()) };
    let languages: Vec<_> = row.languages.iter().map(tongue).collect();
    vec![
        view! { <strong>{name}</strong> }.into_any(),
        places,
        gets.into_any(),
        asked,
        sectors.join(", ").into_any(),
        languages.join(", ").into_any(),
    ]
}
