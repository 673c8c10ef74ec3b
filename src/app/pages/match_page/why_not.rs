//! Why (not) this pair: what stands in its way, what it would cost the others, and who would move.

use super::desk::Desk;
use super::phrases;
use crate::app::prelude::*;
use crate::matching::fit::Part;
use crate::matching::proposal::Step;
use crate::matching::whynot::{Compared, Obstacle, Price, WhyNot};
use crate::programme::person::PersonId;

/// What this pair would mean for everyone else.
#[component]
pub fn Whole(
    /// Where from.
    desk: Desk,
    /// The mentee.
    mentee: PersonId,
    /// The mentor.
    mentor: PersonId,
) -> impl IntoView {
    let why = Memo::new(move |_| {
        let meeting = desk.meeting()?;
        meeting.table().why_not(meeting.proposal().ok()?, mentee, mentor)
    });
    view! {
        {move || {
            why.get()
                .map(|why| {
                    let compared = (why.proposed.is_some_and(|id| id != mentor)).then(|| comparison(&why, desk));
                    view! {
                        {way(&why, desk)}
                        <Card title=t!("match-pair-place")>
                            {place(&why, desk)} {price(&why.price, desk)} {places(&why, desk)}
                        </Card>
                        {compared}
                    }
                })
        }}
    }
}

/// Everything that has to go before the pair is possible: together the smallest set.
fn way(why: &WhyNot, desk: Desk) -> Option<impl IntoView + use<>> {
    let row = |obstacle: &Obstacle| {
        let (what, how) = match obstacle {
            Obstacle::Rule(rule, verdict) => (text!(rule.text_key()), phrases::verdict(verdict)),
            Obstacle::BelowFloor { points, floor } => (
                text!("whynot-floor"),
                text!("whynot-floor-how", n = points.rounded(), floor = floor.rounded()),
            ),
            Obstacle::PinnedElsewhere(other) => (
                text!("whynot-pinned"),
                text!("whynot-pinned-how", mentor = desk.name(*other)),
            ),
        };
        view! {
            <li class="rule rule-failed">
                <Icon name=IconName::Cross />
                <span>{what}</span>
                <span class="match-soft">{how}</span>
            </li>
        }
    };
    let rows = why.obstacles.iter().map(row).collect_view();
    let count = why.obstacles.len();
    (count > 0).then(|| {
        view! {
            <Card title=t!("whynot-obstacles")>
                <p>{text!("whynot-obstacles-text", n = count)}</p>
                <ul class="rules">{rows}</ul>
            </Card>
        }
    })
}

fn place(why: &WhyNot, desk: Desk) -> impl IntoView + use<> {
    let mentee = desk.name(why.mentee);
    let words = match why.proposed {
        Some(chosen) if chosen == why.mentor => text!("match-pair-is-proposed"),
        Some(other) => text!("match-pair-other", mentor = desk.name(other), mentee = mentee),
        None => text!("match-pair-waits", mentee = mentee),
    };
    view! { <p>{words}</p> }
}

fn price(price: &Price, desk: Desk) -> Option<impl IntoView + use<>> {
    let (words, steps): (_, &[Step]) = match price {
        Price::Proposed => return None,
        Price::Instead { price, chain } if price.rounded() == 0 => (text!("match-pair-equal"), chain),
        Price::Instead { price, chain } => (text!("match-pair-price", n = price.rounded()), chain),
        Price::Lifted {
            price,
            chain,
            one_more_place,
        } => {
            let kind = if *one_more_place { "place" } else { "lifted" };
            (lifted(kind, price.rounded()), chain)
        }
        Price::HeldByPins {
            with_one_more_place,
            chain,
        } => (lifted("pins", with_one_more_place.rounded()), chain),
    };
    let rows = steps
        .iter()
        .map(|step| view! { <li>{phrases::step(step, desk)}</li> })
        .collect_view();
    let many = steps.len() > 1;
    Some(view! {
        <p>{words}</p>
        {many.then(|| view! { <p>{t!("whynot-chain")}</p><ol class="match-chain">{rows}</ol> })}
    })
}

/// What a blocked pair would bring or cost, were what blocks it gone.
fn lifted(kind: &'static str, price: i64) -> String {
    let first = text!("whynot-lifted-if", kind = kind);
    let then = match price {
        0 => text!("whynot-lifted-equal"),
        gain if gain < 0 => text!("whynot-lifted-gain", n = -gain),
        cost => text!("whynot-lifted-cost", n = cost),
    };
    format!("{first} {then}")
}

fn places(why: &WhyNot, desk: Desk) -> impl IntoView + use<> {
    let mentor = desk.name(why.mentor);
    let more = match why.gain_of_one_more_place.rounded() {
        0 => text!("whynot-more-nothing", mentor = mentor.clone()),
        gain => text!("whynot-more", mentor = mentor.clone(), n = gain),
    };
    let fewer = why
        .cost_of_one_place_fewer
        .map(|cost| text!("whynot-fewer", mentor = mentor, n = cost.rounded()));
    view! {
        <p class="match-soft">{more}</p>
        {fewer.map(|words| view! { <p class="match-soft">{words}</p> })}
    }
}

/// Criterion by criterion, beside the proposed mentor.
fn comparison(why: &WhyNot, desk: Desk) -> impl IntoView + use<> {
    let points = |part: Part| match part.got() {
        Some(got) => text!("whynot-of", n = got.rounded(), of = part.of),
        None => text!("parts-unknown"),
    };
    let row = |one: &Compared| {
        let (here, there) = (points(one.here), one.proposed.map(points).unwrap_or_default());
        view! {
            <tr>
                <th scope="row">{text!(one.criterion.text_key())}</th>
                <td class="number">{here}</td>
                <td class="number">{there}</td>
            </tr>
        }
    };
    let rows = why.comparison.iter().map(row).collect_view();
    let other = why.proposed.map(|id| desk.name(id)).unwrap_or_default();
    let mentor = desk.name(why.mentor);
    let (here, there) = (
        why.points.rounded(),
        why.proposed_points.map(|points| points.rounded()),
    );
    view! {
        <Card title=t!("whynot-compare")>
            <div class="report-scroll" tabindex="0" role="region" aria-label=t!("whynot-compare")>
                <table class="report-table plain-table">
                    <thead>
                        <tr>
                            <th scope="col">{t!("whynot-criterion")}</th>
                            <th scope="col" class="number">{mentor}</th>
                            <th scope="col" class="number">{other}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows}
                        <tr class="match-sum">
                            <th scope="row">{t!("whynot-score")}</th>
                            <td class="number">{here}</td>
                            <td class="number">{there}</td>
                        </tr>
                    </tbody>
                </table>
            </div>
        </Card>
    }
}
