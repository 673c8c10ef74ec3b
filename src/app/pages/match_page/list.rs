//! The proposal as cards: on a phone, where a table has no room.

use super::desk::Desk;
use super::pair_card::{LIST_HEAD, PairCard, WaitingCard};
use crate::app::meeting::rows::pair_of;
use crate::app::prelude::*;
use crate::programme::person::PersonId;
use std::sync::Arc;

use super::table::Shared;

/// Cards shown before *show more*.
const SHOWN: usize = 40;

type People = (PersonId, Option<PersonId>);

/// The rows that a table would show, as cards: proposed pairs, then those who wait on.
#[component]
pub fn Cards(
    /// Where from.
    desk: Desk,
    /// The rows, filtered and sorted.
    rows: Memo<Arc<Vec<Shared>>>,
) -> impl IntoView {
    let of = move |proposed: bool| {
        Memo::new(move |_| {
            let people = |row: &Shared| (row.mentee, row.suggested().map(|one| one.pair.mentor));
            let rows = rows.get();
            let people = rows.iter().map(people);
            people
                .filter(|(_, mentor)| mentor.is_some() == proposed)
                .collect::<Vec<_>>()
        })
    };
    view! {
        <Pairs desk list=of(true) />
        <WaitingOn desk list=of(false) />
    }
}

#[component]
fn Pairs(desk: Desk, list: Memo<Vec<People>>) -> impl IntoView {
    let shown = RwSignal::new(SHOWN);
    let rows = move || list.with(|list| list.iter().take(shown.get()).copied().collect::<Vec<_>>());
    let card = move |(mentee, mentor): People| {
        let pair = Memo::new(move |_| pair_of(desk.meeting()?.proposal().ok()?, mentee).cloned());
        mentor.map(|mentor| view! { <li><PairCard desk mentee mentor pair /></li> })
    };
    view! {
        <section class="stack" aria-labelledby=LIST_HEAD>
            <h2 id=LIST_HEAD tabindex="-1">{t!("match-pairs")}</h2>
            <ul class="match-list">
                <For each=rows key=|people| *people children=card />
            </ul>
            <More of=Signal::derive(move || list.with(Vec::len)) shown />
        </section>
    }
}

#[component]
fn WaitingOn(desk: Desk, list: Memo<Vec<People>>) -> impl IntoView {
    let shown = RwSignal::new(SHOWN);
    let rows = move || list.with(|list| list.iter().take(shown.get()).copied().collect::<Vec<_>>());
    let card = move |(mentee, _): People| {
        let waiting = Memo::new(move |_| {
            let meeting = desk.meeting()?;
            let waiting = &meeting.proposal().ok()?.waiting;
            waiting.iter().find(|waiting| waiting.mentee == mentee).copied()
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
                                <For each=rows key=|people| *people children=card />
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
