//! The match table: a row per mentee, sorted by any column, decided from the keyboard.

use super::ask::About;
use super::desk::Desk;
use super::phrases;
use super::score::ScoreStrip;
use crate::app::meeting::order::By;
use crate::app::meeting::rows::{Outcome, Row, Suggested};
use crate::app::prelude::*;
use crate::browser::page;
use crate::matching::rules::Verdict;
use crate::programme::duo::DecisionKind;
use std::sync::Arc;

/// The heading of the reasons: Enter brings the focus there.
pub const SIDE_HEAD: &str = "match-side-head";

/// Rows are shared, so that a keystroke copies none.
pub type Shared = Arc<Row>;

/// The table.
#[component]
pub fn MatchTable(
    /// Where from.
    desk: Desk,
    /// The rows, filtered and sorted.
    rows: Memo<Arc<Vec<Shared>>>,
    /// The row whose reasons are shown.
    chosen: Memo<Option<Shared>>,
) -> impl IntoView {
    let order = desk.room.order;
    let column = move |class: &'static str, title: TextProp, by: By| {
        let falling = Signal::derive(move || {
            Some(order.get())
                .filter(|order| order.by == by)
                .map(|order| order.falling)
        });
        Column::new(class, title).sorted(falling, move || order.update(|order| *order = order.clicked(by)))
    };
    let columns = vec![
        column("col-wide", TextProp::from(t!("meeting-column-mentee")), By::Name),
        column(
            "col-number match-col-days",
            TextProp::from(t!("meeting-column-days")),
            By::Waited,
        ),
        column(
            "col-wide",
            TextProp::from(t!("meeting-column-mentor")),
            By::Mentor,
        ),
        column(
            "match-col-points",
            TextProp::from(t!("meeting-column-points")),
            By::Points,
        ),
        column(
            "col-wide col-roomy match-col-shared",
            TextProp::from(t!("meeting-column-shared")),
            By::Slots,
        ),
        column(
            "col-number match-col-km",
            TextProp::from(t!("meeting-column-km")),
            By::Km,
        ),
    ];
    view! {
        <WindowedTable
            label=t!("meeting-table")
            columns=columns
            rows=rows
            key=|row: &Shared| row.mentee
            cells=move |row: &Shared| cells(row, desk)
            is_chosen=move |row: Shared| {
                chosen.with(|chosen| chosen.as_ref().is_some_and(|chosen| chosen.mentee == row.mentee))
            }
            on_active=move |row: Shared| desk.room.chosen.set(Some(row.mentee))
            on_open=move |_: Shared| {
                page::focus(SIDE_HEAD);
            }
            on_key=move |(row, key): (Shared, String)| pressed(desk, &row, &key)
        />
        <p class="match-keys match-soft">
            <KeyHint keys=&["↑"] /> <KeyHint keys=&["↓"] /> {t!("meeting-key-move")}
            <KeyHint keys=&["Enter"] /> {t!("meeting-key-open")}
            <KeyHint keys=&["A"] /> {t!("match-accept")}
            <KeyHint keys=&["P"] /> {t!("match-pin")}
            <KeyHint keys=&["V"] /> {t!("match-veto")}
        </p>
    }
}

/// What a key does on a row; `false` for a key that says nothing here.
fn pressed(desk: Desk, row: &Row, key: &str) -> bool {
    let about = match key {
        "a" => About::Accept,
        "p" => About::Pin,
        "v" => About::Veto,
        _ => return false,
    };
    let Some(suggested) = row.suggested() else {
        return false;
    };
    let (mentee, mentor) = (row.mentee, suggested.pair.mentor);
    if about == About::Pin && suggested.pair.pinned {
        desk.take_back(mentee, mentor, DecisionKind::Pin);
    } else {
        desk.ask(about, mentee, mentor);
    }
    true
}

fn named(name: &str) -> String {
    if name.is_empty() {
        text!("match-nameless")
    } else {
        name.to_owned()
    }
}

fn cells(row: &Row, desk: Desk) -> Vec<AnyView> {
    let mentee = view! { <strong>{named(&row.name)}</strong> }.into_any();
    let days = row.days.to_string().into_any();
    match &row.outcome {
        Outcome::Waits(why) => {
            let why = phrases::waits(why, desk);
            let waits = view! {
                <span class="match-two">
                    <span>{t!("meeting-waits-on")}</span>
                    <span class="match-soft" title=why.clone()>{why.clone()}</span>
                </span>
            };
            let nothing = || ().into_any();
            vec![mentee, days, waits.into_any(), nothing(), nothing(), nothing()]
        }
        Outcome::Proposed(one) => {
            let fit = one.view.fit;
            let points = view! {
                <span class="match-points">
                    <span class="number">{one.pair.points.rounded()}</span>
                    <ScoreStrip fit=Signal::derive(move || Some(fit)) />
                </span>
            };
            let shared = view! {
                <span class="match-two">
                    <span>{one.view.languages.first().map(phrases::shared)}</span>
                    <span class="match-soft">{phrases::slots(one.view.slots)}</span>
                </span>
            };
            let km = one.view.km.map(|km| lang().km(km)).unwrap_or_default();
            vec![
                mentee,
                days,
                mentor(one).into_any(),
                points.into_any(),
                shared.into_any(),
                km.into_any(),
            ]
        }
    }
}

/// The mentor, and under the name the ticks in short.
fn mentor(one: &Suggested) -> impl IntoView + use<> {
    let failed = !one.pair.breaks.is_empty();
    let warned = one
        .view
        .rules
        .iter()
        .filter(|(_, verdict)| matches!(verdict, Verdict::Warned(_)))
        .count();
    let (icon, class, words) = match (failed, warned) {
        (true, _) => (
            IconName::Cross,
            "rule-failed",
            text!("match-breaks", rules = phrases::rules(&one.pair.breaks)),
        ),
        (false, 0) => (IconName::Check, "rule-passed", text!("meeting-rules-all")),
        (false, n) => (
            IconName::Warning,
            "rule-warned",
            text!("meeting-rules-check", n = n),
        ),
    };
    let asked = (one.asked.times > 0).then(|| phrases::asked(&one.asked));
    view! {
        <span class="match-two">
            <span>
                {one.pair.pinned.then(|| view! { <Icon name=IconName::Pin /> <span class="visually-hidden">{t!("match-pinned")}</span> " " })}
                {named(&one.name)}
            </span>
            <span class=format!("match-soft match-ticks {class}")>
                <Icon name=icon />
                {words}
                {asked.map(|asked| format!(" · {asked}"))}
            </span>
        </span>
    }
}
