//! The reasons of the mentee who is chosen in the table, beside it.

use super::ask::About;
use super::desk::Desk;
use super::options::{AnyMentor, Options};
use super::pair_card::Decide;
use super::phrases;
use super::rule_list::{OpenRules, RuleFold};
use super::score::ScoreBars;
use super::table::{SIDE_HEAD, Shared};
use super::why_not_all::WhyNotAll;
use crate::app::meeting::rows::Row;
use crate::app::prelude::*;
use crate::programme::person::PersonId;

/// The panel; empty while nobody is in the table.
#[component]
pub fn Side(
    /// Where from.
    desk: Desk,
    /// Who is chosen.
    row: Memo<Option<Shared>>,
) -> impl IntoView {
    // Made anew for another pair only, so that what is folded out stays so while other things change.
    let who = Memo::new(move |_| {
        row.with(|row| {
            let row = row.as_ref()?;
            Some((row.mentee, row.suggested().map(|one| one.pair.mentor)))
        })
    });
    view! {
        {move || {
            who.get()
                .map(|(mentee, mentor)| view! { <Reasons desk row mentee mentor /> })
        }}
    }
}

#[component]
fn Reasons(
    desk: Desk,
    row: Memo<Option<Shared>>,
    mentee: PersonId,
    mentor: Option<PersonId>,
) -> impl IntoView {
    let of = move |words: fn(&Row, Desk) -> String| {
        move || row.with(|row| row.as_ref().map(|row| words(row, desk)))
    };
    let person = move |id: PersonId| view! { <a href=Route::Person(id.0).href()>{move || desk.name(id)}</a> };
    view! {
        <section class="card match-side" aria-labelledby=SIDE_HEAD>
            <div>
                <h2 id=SIDE_HEAD tabindex="-1">
                    {person(mentee)} {mentor.map(|mentor| view! { " " <Icon name=IconName::Link /> " " {person(mentor)} })}
                </h2>
                <p class="match-soft">{of(|row, _| text!("match-waited", n = row.days))}</p>
            </div>
            {match mentor {
                Some(mentor) => view! { <Proposed desk row mentee mentor /> }.into_any(),
                None => view! { <p>{of(why_waits)}</p> }.into_any(),
            }}
            <Options desk mentee />
            <WhyNotAll desk mentee />
            <AnyMentor desk mentee />
        </section>
    }
}

fn why_waits(row: &Row, desk: Desk) -> String {
    match &row.outcome {
        crate::app::meeting::rows::Outcome::Waits(why) => phrases::waits(why, desk),
        crate::app::meeting::rows::Outcome::Proposed(_) => String::new(),
    }
}

#[component]
fn Proposed(desk: Desk, row: Memo<Option<Shared>>, mentee: PersonId, mentor: PersonId) -> impl IntoView {
    let view = Signal::derive(move || row.with(|row| Some(row.as_ref()?.suggested()?.view.clone())));
    let pair = move || row.with(|row| Some(row.as_ref()?.suggested()?.pair.clone()));
    let fit = Signal::derive(move || view.with(|view| view.as_ref().map(|view| view.fit)));
    let breaks = move || pair().is_some_and(|pair| !pair.breaks.is_empty());
    let badges = move || {
        pair().map(|pair| {
            let pinned = pair
                .pinned
                .then(|| view! { <Badge tone=Tone::Busy text=t!("match-pinned") /> });
            let missing =
                (pair.missing > 0).then(|| view! { <Badge text=text!("match-missing", n = pair.missing) /> });
            view! { {pinned}{missing} }
        })
    };
    let asked = move || {
        row.with(|row| {
            let asked = row.as_ref()?.suggested()?.asked;
            let words = phrases::asked_long(&asked);
            (asked.times > 0).then(|| view! { <p class="match-soft">{words}</p> })
        })
    };
    let facts = move || {
        view.with(|view| {
            let view = view.as_ref()?;
            let languages = view
                .languages
                .iter()
                .map(phrases::shared)
                .collect::<Vec<_>>()
                .join(", ");
            let rows = [
                (text!("match-pair-languages"), languages),
                (text!("match-pair-slots"), phrases::slots(view.slots)),
                (text!("match-pair-distance"), phrases::apart(view.km)),
                (text!("match-pair-tastes"), view.tastes.join(", ")),
            ];
            let known = rows.into_iter().filter(|(_, words)| !words.is_empty());
            Some(
                known
                    .map(|(what, words)| view! { <dt>{what}</dt><dd>{words}</dd> })
                    .collect_view(),
            )
        })
    };
    view! {
        <p class="match-score">{move || pair().map(|pair| text!("match-of-hundred", n = pair.points.rounded()))}</p>
        <div class="match-badges">{badges}</div>
        {asked}
        <OpenRules view />
        <div class="actions">
            <Button
                kind=ButtonKind::Primary
                icon=IconName::Check
                on_click=move || desk.ask(About::Accept, mentee, mentor)
            >
                {move || if breaks() { text!("match-accept-anyway") } else { text!("match-accept") }}
            </Button>
            <Decide desk mentee mentor />
            <LinkButton to=Route::Pair { mentee: mentee.0, mentor: mentor.0 } icon=IconName::Info>
                {t!("match-why")}
            </LinkButton>
        </div>
        <dl class="facts match-side-facts">{facts}</dl>
        <ScoreBars fit />
        <RuleFold view />
    }
}
