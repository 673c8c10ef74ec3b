//! For one mentee: the best mentors beside the proposed one, and why the others cannot be.

use super::desk::Desk;
use super::why_not_all::WhyNotAll;
use crate::app::prelude::*;
use crate::matching::fit::Points;
use crate::matching::pair::Choice as Possible;
use crate::order::InOrder;
use crate::programme::person::PersonId;
use crate::register::search::fold;

/// Options shown: having a say between two or three is what helps a match.
const BEST: usize = 3;

/// A fold that holds the other mentors; nothing in it is worked out before it is opened.
#[component]
pub fn OtherMentors(
    /// Where from.
    desk: Desk,
    /// For whom.
    mentee: PersonId,
) -> impl IntoView {
    let opened = RwSignal::new(false);
    view! {
        <details class="match-fold" on:toggle=move |_| opened.set(true)>
            <summary class="button button-quiet">
                <Icon name=IconName::People />
                <span>{t!("match-others")}</span>
                <Icon name=IconName::Down />
            </summary>
            {move || {
                opened
                    .get()
                    .then(|| view! { <div class="match-inside"><Options desk mentee /><WhyNotAll desk mentee /></div> })
            }}
        </details>
    }
}

/// The best mentors for one mentee, each with what choosing it would cost the others.
#[component]
pub fn Options(
    /// Where from.
    desk: Desk,
    /// For whom.
    mentee: PersonId,
) -> impl IntoView {
    let best = move || {
        let Some(meeting) = desk.meeting() else {
            return ().into_any();
        };
        let table = meeting.table();
        let choices = table.choices(mentee);
        if choices.is_empty() {
            return view! { <p>{text!("match-best-none")}</p> }.into_any();
        }
        let proposal = meeting.proposal().ok();
        let chosen = proposal.and_then(|proposal| proposal.mentor_of(mentee));
        let prices = proposal
            .map(|proposal| proposal.prices(table, mentee))
            .unwrap_or_default();
        let floor = table.rules.floor;
        let row = |choice: Possible| {
            let price = prices.get(&choice.mentor).copied();
            let mentor = choice.mentor;
            let words = match price {
                _ if chosen == Some(mentor) => text!("match-proposed"),
                Some(price) if price.rounded() <= 0 => text!("match-price-equal"),
                Some(price) => text!("match-price", n = price.rounded()),
                None if choice.points < Points::whole(floor) => text!("match-below-floor", n = floor),
                None => String::new(),
            };
            view! {
                <li>
                    <a href=Route::Pair { mentee: mentee.0, mentor: mentor.0 }.href()>{desk.name(mentor)}</a>
                    <span class="number">{text!("match-points", n = choice.points.rounded())}</span>
                    <span class="match-soft">{words}</span>
                </li>
            }
        };
        let rows = choices.into_iter().take(BEST).map(row).collect_view();
        view! { <h3 class="match-small-head">{text!("match-best")}</h3><ul class="match-options">{rows}</ul> }
            .into_any()
    };
    view! { <div>{best}</div> }
}

/// A field that finds any mentor at the table, and shows why or why not.
#[component]
pub fn AnyMentor(
    /// Where from.
    desk: Desk,
    /// For whom.
    mentee: PersonId,
) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let choices = move || {
        let Some(meeting) = desk.meeting() else {
            return Vec::new();
        };
        let mentors = meeting.table().mentors.iter();
        let mut named: Vec<_> = mentors
            .map(|card| (desk.name(card.id), card.id.0.to_string()))
            .collect();
        named.order();
        named
            .into_iter()
            .map(|(name, id)| Choice::new(id, name))
            .collect()
    };
    Effect::new(move |_| {
        if let Ok(mentor) = chosen.get().parse() {
            go(&Route::Pair {
                mentee: mentee.0,
                mentor,
            });
        }
    });
    view! {
        <PickOne
            label=t!("meeting-any-mentor")
            value=chosen
            choices=Signal::derive(choices)
            fold=|words: String| fold(&words)
        />
    }
}
