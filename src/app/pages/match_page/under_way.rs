//! Proposals under way, those whose time to think it over ends first.

use super::frame::MeetingNav;
use crate::app::meeting::under_way::{self, Reflection, UnderWay};
use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::programme::person::PersonId;
use std::sync::Arc;

/// Rows are shared, so that scrolling copies none.
type Shared = Arc<UnderWay>;

/// The page.
#[component]
pub fn UnderWayPage() -> impl IntoView {
    let session = use_session();
    let rows = Memo::new(move |_| {
        let today = session.today();
        let all = session.read(|register| under_way::read(register, today));
        Arc::new(all.into_iter().map(Arc::new).collect::<Vec<_>>())
    });
    let is_empty = Memo::new(move |_| rows.with(|rows| rows.is_empty()));
    let columns = || {
        vec![
            Column::new("col-wide", t!("meeting-column-mentee")),
            Column::new("col-wide", t!("meeting-column-mentor")),
            Column::new("col-wide", t!("meeting-column-state")),
            Column::new("col-roomy", t!("meeting-column-since")),
            Column::new("col-wide col-roomy", t!("meeting-column-reflection")),
        ]
    };
    view! {
        <PageHead title=t!("meeting-part-under-way") lead=t!("meeting-under-way-lead") />
        <MeetingNav />
        {move || {
            if is_empty.get() {
                return view! {
                    <EmptyState
                        icon=IconName::Duo
                        title=t!("meeting-under-way-none")
                        text=t!("meeting-under-way-none-text")
                    >
                        <LinkButton to=Route::Match icon=IconName::Link>{t!("nav-match")}</LinkButton>
                    </EmptyState>
                }
                    .into_any();
            }
            view! {
                <WindowedTable
                    label=t!("meeting-part-under-way")
                    columns=columns()
                    rows=rows
                    key=|row: &Shared| row.duo
                    cells=move |row: &Shared| cells(row, session)
                    on_open=|row: Shared| go(&Route::Duo(row.duo.0))
                />
            }
                .into_any()
        }}
    }
}

fn cells(row: &UnderWay, session: Session) -> Vec<AnyView> {
    let name = |id: PersonId| {
        let name = session.read(|register| register.name_of(id));
        if name.is_empty() {
            text!("match-nameless")
        } else {
            name
        }
    };
    let tone = match row.reflection {
        Some(Reflection { is_over: true, .. }) => Tone::Warn,
        _ => Tone::Busy,
    };
    let reflection = row.reflection.map(|reflection| {
        let who = match (reflection.mentee_said_yes, reflection.mentor_said_yes) {
            (true, true) => "both",
            (true, false) => "mentee",
            (false, true) => "mentor",
            (false, false) => "none",
        };
        let day = texts().day_month(reflection.until);
        let until = if reflection.is_over {
            text!("meeting-reflection-over", day = day)
        } else {
            text!("meeting-reflection-until", day = day)
        };
        view! {
            <span class="match-two">
                <span>{until}</span>
                <span class="match-soft">{text!("meeting-reflection-yes", who = who)}</span>
            </span>
        }
    });
    let since = row.since.map(|since| texts().ago(since, session.today()));
    vec![
        view! { <strong>{name(row.mentee)}</strong> }.into_any(),
        name(row.mentor).into_any(),
        view! { <Badge tone=tone text=text!(row.state.text_key()) /> }.into_any(),
        since.unwrap_or_default().into_any(),
        reflection.into_any(),
    ]
}
