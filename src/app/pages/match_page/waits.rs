//! Fairness made visible: how long people wait before and after the proposal, and who was passed over.

use super::before_after::BeforeAfter;
use super::desk::Desk;
use super::frame::{MeetingNav, SearchState};
use crate::app::meeting::waits::{self, PassedRow};
use crate::app::prelude::*;
use crate::matching::fairness::Waits;
use crate::matching::proposal::Why;
use std::sync::Arc;

/// Rows are shared, so that scrolling copies none.
type Shared = Arc<PassedRow>;

/// The page.
#[component]
pub fn WaitsPage() -> impl IntoView {
    let desk = Desk::open();
    let rows = Memo::new(move |_| {
        let rows = desk.of_proposal(waits::read);
        Arc::new(
            rows.unwrap_or_default()
                .into_iter()
                .map(Arc::new)
                .collect::<Vec<_>>(),
        )
    });
    let columns = || {
        vec![
            Column::new("col-wide", t!("meeting-column-mentee")),
            Column::new("col-number match-col-days", t!("meeting-column-days")),
            Column::new("waits-col-passed", t!("waits-column-passed")),
            Column::new("col-wide", t!("waits-column-now")),
        ]
    };
    let cells = move |row: &Shared| {
        let passed = match row.passed {
            0 => text!("waits-never-passed"),
            n => text!("waits-passed", n = n),
        };
        let now = match row.proposed {
            Some(mentor) => desk.name(mentor),
            None => text!("meeting-waits-on"),
        };
        vec![
            view! { <strong>{desk.name(row.mentee)}</strong> }.into_any(),
            row.days.to_string().into_any(),
            passed.into_any(),
            now.into_any(),
        ]
    };
    view! {
        <PageHead title=t!("meeting-part-waits") lead=t!("waits-lead") />
        <MeetingNav />
        <SearchState desk />
        <Figures desk />
        <section class="stack" aria-labelledby="waits-passed-head">
            <h2 id="waits-passed-head">{t!("waits-passed-head")}</h2>
            <p>{t!("waits-passed-text")}</p>
            <WindowedTable
                label=t!("waits-passed-head")
                columns=columns()
                rows=rows
                key=|row: &Shared| row.mentee
                cells
                on_open=move |row: Shared| {
                    desk.room.chosen.set(Some(row.mentee));
                    go(&Route::Match);
                }
            />
        </section>
    }
}

/// Before and after, and what is never counted.
#[component]
fn Figures(desk: Desk) -> impl IntoView {
    let table = move || {
        let meeting = desk.meeting()?;
        let proposal = meeting.proposal().ok()?;
        let (now, then) = (Waits::before(meeting.table()), Waits::after(proposal));
        let low = proposal
            .waiting
            .iter()
            .filter(|one| matches!(one.why, Why::BelowFloor(..)));
        let floor = text!(
            "waits-floor",
            floor = meeting.table().rules.floor,
            n = low.count()
        );
        let days = |n: i64| text!("days", n = n);
        let rows = [
            ("waits-people", now.people.to_string(), then.people.to_string()),
            ("waits-longest", days(now.longest), days(then.longest)),
            ("waits-ninety", days(now.percentile_90), days(then.percentile_90)),
            ("waits-half", days(now.median), days(then.median)),
        ];
        Some(view! {
            <Card title=t!("waits-figures")>
                <BeforeAfter then=t!("waits-then") rows />
                <p>{floor}</p>
                <p class="match-soft">{t!("waits-never")}</p>
            </Card>
        })
    };
    view! { {table} }
}
