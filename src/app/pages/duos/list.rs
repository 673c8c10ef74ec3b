//! The list of duos, those that ask for attention first.

use std::sync::Arc;

use super::strip::small_strip;
use super::tone;
use crate::app::differences::{Differences, DiffersMark, use_differences};
use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::programme::duo::DuoId;
use crate::record::RecordId;
use crate::register::search::fold;
use crate::register::standing::{DuoGroup, Standing};

/// One row.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    mentee: String,
    mentor: String,
    /// Both names without accents and capitals, for the search.
    folded: String,
    coordinator: Option<RecordId>,
    week: usize,
    standing: Standing,
}

/// All duos: a row each, with its weeks in small.
#[component]
pub fn DuosPage() -> impl IntoView {
    let session = use_session();
    let differences = use_differences();
    let search = RwSignal::new(String::new());
    let group = RwSignal::new(String::new());
    let coordinator = RwSignal::new(String::new());
    let all = Memo::new(move |_| {
        let today = session.today();
        session.read(|register| {
            let row = |standing: Standing| {
                let duo = register.duo(standing.id)?;
                let name = |person: Option<_>| person.map(|id| register.name_of(id)).unwrap_or_default();
                let (mentee, mentor) = (name(duo.mentee), name(duo.mentor));
                Some(Row {
                    folded: fold(&format!("{mentee} {mentor}")),
                    coordinator: duo.coordinator,
                    week: standing.strip.at(today),
                    mentee,
                    mentor,
                    standing,
                })
            };
            Arc::new(
                register
                    .standings(today)
                    .into_iter()
                    .filter_map(row)
                    .collect::<Vec<_>>(),
            )
        })
    });
    let rows = Memo::new(move |_| {
        let wanted = fold(&search.get());
        let code = group.get();
        let group = DuoGroup::ALL.into_iter().find(|group| group.code() == code);
        let whose = coordinator.with(|id| id.parse::<RecordId>().ok());
        all.with(|all| {
            let fits = |row: &&Row| {
                group.is_none_or(|group| row.standing.is_in(group))
                    && whose.is_none_or(|whose| row.coordinator == Some(whose))
                    && wanted.split_whitespace().all(|word| row.folded.contains(word))
            };
            Arc::new(all.iter().filter(fits).cloned().collect::<Vec<_>>())
        })
    });
    let groups = move || {
        DuoGroup::ALL
            .map(|group| Choice::new(group.code(), t!(format!("duo-group-{}", group.code()))))
            .to_vec()
    };
    let team = move || {
        let members = session.read(|register| {
            let named = register
                .members()
                .into_iter()
                .map(|(id, m)| (id.0, m.name.clone()));
            named.collect::<Vec<_>>()
        });
        members
            .into_iter()
            .map(|(id, name)| Choice::new(id.to_string(), name.unwrap_or_default()))
            .collect::<Vec<_>>()
    };
    let empty = Memo::new(move |_| all.with(|all| all.is_empty()));
    view! {
        <PageHead title=t!("nav-duos") lead=t!("duos-lead") />
        {move || {
            if empty.get() {
                view! {
                    <Card>
                        <EmptyState icon=IconName::Duo title=t!("duos-none") text=t!("duos-none-text")>
                            <LinkButton to=Route::Match kind=ButtonKind::Primary icon=IconName::Link>
                                {t!("duos-none-do")}
                            </LinkButton>
                        </EmptyState>
                    </Card>
                }
                    .into_any()
            } else {
                view! {
                    <div class="filters">
                        <SearchBox label=t!("duos-search") value=search />
                        <SelectField label=t!("duos-which") value=group choices=groups none=t!("duos-all") />
                        <SelectField label=t!("duos-coordinator") value=coordinator choices=team none=t!("duos-anyone") />
                    </div>
                    <p role="status">{t!("duos-found", n = rows.with(|rows| rows.len()))}</p>
                    <WindowedTable
                        label=t!("nav-duos")
                        columns=columns()
                        rows=rows
                        key=|row: &Row| row.standing.id
                        cells=move |row: &Row| cells(row, differences)
                        on_open=move |row: Row| go(&Route::Duo(row.standing.id.0))
                    />
                }
                    .into_any()
            }
        }}
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("col-wide", t!("duos-col-who")),
        Column::new("duo-state-cell", t!("duos-col-state")),
        Column::new("duo-strip-cell", t!("duos-col-weeks")),
        Column::new("col-number col-roomy", t!("duos-col-hours")),
        Column::new("col-roomy", t!("duos-col-last")),
    ]
}

fn cells(row: &Row, differences: Differences) -> Vec<AnyView> {
    let standing = &row.standing;
    let DuoId(id) = standing.id;
    let key = standing.state.text_key();
    let names = format!("{} · {}", row.mentee, row.mentor);
    let week = (!standing.strip.weeks.is_empty() && !standing.state.is_over())
        .then(|| text!("duos-week-of", n = row.week, total = standing.strip.weeks.len()));
    let hours = (standing.target > 0).then(|| {
        let hours = |minutes: i64| lang().number(minutes as f64 / 60.0, 0);
        text!(
            "duos-hours-of",
            n = hours(standing.minutes),
            target = hours(standing.target)
        )
    });
    let last = match (standing.silent, standing.last) {
        (Some(days), _) => view! { <Badge tone=Tone::Bad text=t!("duos-silent", n = days) /> }.into_any(),
        (None, Some(day)) => texts().date(day).into_any(),
        _ => ().into_any(),
    };
    // On a phone the column with the last meeting is left out, so the mark stands at the state as well.
    let mark = standing.silent.map(|days| {
        let said = text!("duos-silent", n = days);
        let title = said.clone();
        view! { <span class="silent-mark" title=title><Icon name=IconName::Warning /><span class="visually-hidden">{said}</span></span> }
    });
    vec![
        view! {
            <a href=Route::Duo(id).href() tabindex="-1">{names}</a>
            " "
            <DiffersMark when=Signal::derive(move || differences.mark(id)) />
        }
        .into_any(),
        view! { {mark} <Badge tone=tone(standing.state) text=t!(key) /> }.into_any(),
        view! { <span class="duo-week">{week}</span> {small_strip(&standing.strip)} }.into_any(),
        hours.into_any(),
        last,
    ]
}
