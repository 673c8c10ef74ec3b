//! A proposed pair in the list, and a mentee who waits on.

use super::ask::About;
use super::desk::Desk;
use super::options::OtherMentors;
use super::phrases;
use super::rule_list::OpenRules;
use super::score::ScoreStrip;
use crate::app::prelude::*;
use crate::browser::page;
use crate::matching::proposal::{Pair, Waiting};
use crate::programme::duo::DecisionKind;
use crate::programme::person::PersonId;

/// The heading that gets the focus when the card that had it is gone.
pub const LIST_HEAD: &str = "match-pairs-head";

fn person_link(desk: Desk, id: PersonId) -> impl IntoView {
    view! { <a href=Route::Person(id.0).href()>{move || desk.name(id)}</a> }
}

/// A proposed pair, with what can be decided about it.
#[component]
pub fn PairCard(
    /// Where from.
    desk: Desk,
    /// The mentee.
    mentee: PersonId,
    /// The mentor.
    mentor: PersonId,
    /// The pair as it is proposed now.
    pair: Memo<Option<Pair>>,
) -> impl IntoView {
    let view = Memo::new(move |_| desk.view(mentee, mentor));
    let fit = Signal::derive(move || view.with(|view| view.as_ref().map(|view| view.fit)));
    let breaks = move || pair.with(|pair| pair.as_ref().is_some_and(|pair| !pair.breaks.is_empty()));
    let facts = move || {
        view.with(|view| {
            let view = view.as_ref()?;
            let languages = view.languages.first().map(phrases::shared);
            let row = [
                languages,
                Some(phrases::slots(view.slots)),
                Some(phrases::apart(view.km)),
            ];
            let row = row.into_iter().flatten().filter(|words| !words.is_empty());
            Some(row.map(|words| view! { <li>{words}</li> }).collect_view())
        })
    };
    let badges = move || {
        pair.get().map(|pair| {
            let missing = (pair.missing > 0).then(|| {
                view! { <Badge text=text!("match-missing", n = pair.missing) /> }
            });
            let pinned = pair
                .pinned
                .then(|| view! { <Badge tone=Tone::Busy text=t!("match-pinned") /> });
            let breaks = (!pair.breaks.is_empty()).then(|| {
                let rules = phrases::rules(&pair.breaks);
                view! { <Badge tone=Tone::Warn text=text!("match-breaks", rules = rules) /> }
            });
            view! { {pinned}{breaks}{missing} }
        })
    };
    view! {
        <article class="card match-card">
            <div class="match-head">
                <h3>
                    {person_link(desk, mentee)} <Icon name=IconName::Link /> {person_link(desk, mentor)}
                </h3>
                <p class="match-score">
                    {move || pair.get().map(|pair| text!("match-of-hundred", n = pair.points.rounded()))}
                </p>
            </div>
            <ScoreStrip fit />
            <ul class="match-facts">{facts}</ul>
            <div class="match-badges">{badges}</div>
            <OpenRules view />
            <div class="actions">
                <Button
                    kind=ButtonKind::Primary
                    icon=IconName::Check
                    on_click=move || {
                        desk.ask(About::Accept, mentee, mentor);
                        if desk.asking.with_untracked(Option::is_none) {
                            page::focus(LIST_HEAD);
                        }
                    }
                >
                    {move || if breaks() { text!("match-accept-anyway") } else { text!("match-accept") }}
                </Button>
                <LinkButton to=Route::Pair { mentee: mentee.0, mentor: mentor.0 } icon=IconName::Info>
                    {t!("match-why")}
                </LinkButton>
                <Decide desk mentee mentor />
            </div>
            <OtherMentors desk mentee />
        </article>
    }
}

/// The menu of what the team can decide about a pair.
#[component]
pub fn Decide(
    /// Where from.
    desk: Desk,
    /// The mentee.
    mentee: PersonId,
    /// The mentor.
    mentor: PersonId,
) -> impl IntoView {
    let decided = move |kind| Memo::new(move |_| desk.is_decided(mentee, mentor, kind));
    let pinned = decided(DecisionKind::Pin);
    let vetoed = decided(DecisionKind::Veto);
    let refused = decided(DecisionKind::Refusal);
    let toggle = move |is: Memo<bool>, kind, about| {
        if is.get_untracked() {
            desk.take_back(mentee, mentor, kind);
        } else {
            desk.ask(about, mentee, mentor);
        }
    };
    view! {
        <div class="decide">
        <Menu label=t!("match-decide") icon=IconName::More>
            <MenuItem icon=IconName::Pin on_click=move || toggle(pinned, DecisionKind::Pin, About::Pin)>
                {move || if pinned.get() { text!("match-unpin") } else { text!("match-pin") }}
            </MenuItem>
            <MenuItem icon=IconName::Stop on_click=move || toggle(vetoed, DecisionKind::Veto, About::Veto)>
                {move || if vetoed.get() { text!("match-unveto") } else { text!("match-veto") }}
            </MenuItem>
            <MenuItem icon=IconName::Cross on_click=move || toggle(refused, DecisionKind::Refusal, About::Refuse)>
                {move || if refused.get() { text!("match-unrefuse") } else { text!("match-refuse") }}
            </MenuItem>
        </Menu>
        </div>
    }
}

/// A mentee who waits on, and why.
#[component]
pub fn WaitingCard(
    /// Where from.
    desk: Desk,
    /// Who.
    mentee: PersonId,
    /// Why, as it is now.
    waiting: Memo<Option<Waiting>>,
) -> impl IntoView {
    view! {
        <article class="card match-card">
            <div class="match-head">
                <h3>{person_link(desk, mentee)}</h3>
                <p class="match-score">
                    {move || waiting.get().map(|waiting| text!("match-waited", n = waiting.days))}
                </p>
            </div>
            <p>{move || waiting.get().map(|waiting| phrases::waits(&waiting.why, desk))}</p>
            <OtherMentors desk mentee />
        </article>
    }
}
