//! The list: found as one types, filtered by codes that stand in the address.

use super::filters::Filters;
use super::{mentee_tone, mentor_tone};
use crate::app::differences::{Differences, DiffersMark, use_differences};
use crate::app::people::roll::{MENTEE, MENTOR, Order, Roll, Row};
use crate::app::people::words;
use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::register::search::Query;
use std::sync::Arc;

/// Rows are shared, so that a keystroke copies none.
type Shared = Arc<Row>;

/// What there is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    NobodyYet,
    Nobody,
    Some,
}

/// Everyone whom the search and the filters find.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let session = use_session();
    let here = use_here();
    let differences = use_differences();
    let typed = RwSignal::new(String::new());
    let order = RwSignal::new(Order::Name.code().to_owned());
    let roll = Memo::new(move |_| {
        let today = session.today();
        Arc::new(session.read(|register| Roll::read(register, today)))
    });
    let filter = Memo::new(move |_| match here.route() {
        Route::People(filter) => filter,
        _ => PeopleFilter::default(),
    });
    let rows = Memo::new(move |_| {
        let query = typed.with(|typed| Query::new(typed));
        let order = order.with(|code| Order::from_code(code));
        Arc::new(roll.with(|roll| filter.with(|filter| roll.select(filter, &query, order))))
    });
    let found = Memo::new(move |_| {
        match (
            roll.with(|roll| roll.is_empty()),
            rows.with(|rows| rows.is_empty()),
        ) {
            (true, _) => Found::NobodyYet,
            (_, true) => Found::Nobody,
            _ => Found::Some,
        }
    });
    let clear = move || {
        typed.set(String::new());
        here.replace(Route::People(PeopleFilter::default()));
    };
    let open = |row: Shared| go(&Route::Person(row.id.0));
    view! {
        <PageHead title=t!("nav-people") lead=t!("people-lead")>
            <LinkButton to=Route::Lists icon=IconName::Upload>{t!("people-import")}</LinkButton>
            <LinkButton to=Route::PersonNew kind=ButtonKind::Primary icon=IconName::Plus>{t!("people-add")}</LinkButton>
        </PageHead>
        {move || match found.get() {
            Found::NobodyYet => view! {
                <EmptyState icon=IconName::People title=t!("people-nobody") text=t!("people-nobody-text")>
                    <LinkButton to=Route::Lists icon=IconName::Upload>{t!("people-import")}</LinkButton>
                    <LinkButton to=Route::PersonNew icon=IconName::Plus>{t!("people-add")}</LinkButton>
                </EmptyState>
            }
            .into_any(),
            _ => ().into_any(),
        }}
        <div class="stack" style:display=move || (found.get() == Found::NobodyYet).then_some("none")>
            <SearchBox label=t!("people-search") value=typed />
            <Filters roll filter order />
            <p class="people-count" role="status">{t!("people-found", n = rows.with(|rows| rows.len()))}</p>
        </div>
        {move || match found.get() {
            Found::NobodyYet => ().into_any(),
            Found::Nobody => view! {
                <EmptyState icon=IconName::Search title=t!("people-nobody-found") text=t!("people-nobody-found-text")>
                    <Button on_click=clear>{t!("people-clear")}</Button>
                </EmptyState>
            }
            .into_any(),
            Found::Some => view! {
                <WindowedTable
                    label=t!("people-list")
                    columns=vec![
                        Column::new("", t!("people-column-name")),
                        Column::new("col-wide", t!("people-column-state")),
                        Column::new("col-roomy", t!("people-column-place")),
                        Column::new("col-roomy", t!("people-column-languages")),
                        Column::new("col-roomy", t!("people-column-since")),
                        Column::new("col-roomy", t!("people-column-responsible")),
                    ]
                    rows=rows
                    key=|row: &Shared| row.id
                    cells=move |row: &Shared| cells(row, session, differences)
                    on_open=open
                />
            }
            .into_any(),
        }}
    }
}

fn cells(row: &Row, session: Session, differences: Differences) -> Vec<AnyView> {
    let texts = texts();
    let name = if row.name.is_empty() {
        texts.t("people-no-name")
    } else {
        row.name.clone()
    };
    let id = row.id.0;
    let differs = move || differences.mark(id);
    let place = row
        .place
        .as_ref()
        .map(|place| place.label.clone())
        .unwrap_or_default();
    let tongue = |(code, level): &(
        crate::programme::language::LanguageCode,
        Option<crate::programme::language::Cefr>,
    )| {
        let tongue = texts.code("tongue", code.as_str());
        level.map_or(tongue.clone(), |level| format!("{tongue} {}", level.code()))
    };
    let languages = row.languages.iter().map(tongue).collect::<Vec<_>>().join(", ");
    let since = row
        .since
        .map(|since| texts.ago(since, session.today()))
        .unwrap_or_default();
    let responsible = row
        .responsible
        .map(|id| session.peek(|register| words::member(register, id)));
    vec![
        view! { <strong>{name}</strong> " " <DiffersMark when=Signal::derive(differs) /> }.into_any(),
        view! { <StateBadges row=row.clone() /> }.into_any(),
        place.into_any(),
        languages.into_any(),
        since.into_any(),
        responsible.unwrap_or_default().into_any(),
    ]
}

/// Roles and states, each a chip: *mentee: wacht op een mentor*.
#[component]
fn StateBadges(row: Row) -> impl IntoView {
    let badge = |tone: Tone, role: &str, state: Option<&str>| {
        let role = text!(format!("role-{role}"));
        let words = state.map_or(role.clone(), |key| {
            text!("label-value", label = role.clone(), value = text!(key))
        });
        view! { <Badge tone=tone text=words /> }
    };
    view! {
        {row.mentee.map(|state| badge(mentee_tone(state), MENTEE, Some(state.text_key())))}
        {row.mentor.map(|state| badge(mentor_tone(state), MENTOR, Some(state.text_key())))}
        {row.roles.iter().map(|role| badge(Tone::Calm, role.code(), None)).collect_view()}
    }
}
