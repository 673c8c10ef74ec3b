//! One pair: why it fits or cannot be, what it would cost the others, and what was decided.

use super::ask::{About, AskDialog};
use super::desk::Desk;
use super::meeting_day::MeetingDay;
use super::pair_card::Decide;
use super::phrases;
use super::rule_list::{OpenRules, RuleList};
use super::score::ScoreBars;
use super::why_not::Whole;
use crate::app::prelude::*;
use crate::matching::PairView;
use crate::programme::duo::Decision;
use crate::programme::lifecycle::MenteeState;
use crate::programme::person::PersonId;

/// The page.
#[component]
pub fn PairPage(
    /// The mentee.
    mentee: PersonId,
    /// The mentor.
    mentor: PersonId,
) -> impl IntoView {
    let desk = Desk::open();
    let view = Memo::new(move |_| desk.view(mentee, mentor));
    let is_there = Memo::new(move |_| desk.meeting().map(|_| view.with(Option::is_some)));
    let title = move || {
        text!(
            "match-with",
            mentee = desk.name(mentee),
            mentor = desk.name(mentor)
        )
    };
    let back =
        move || view! { <LinkButton to=Route::Match icon=IconName::Back>{t!("nav-match")}</LinkButton> };
    view! {
        <AskDialog desk />
        {move || match is_there.get() {
            None => view! { <Busy on=true text=t!("match-busy") /> }.into_any(),
            Some(false) => {
                view! {
                    <PageHead title=t!("match-pair-gone") lead=t!("match-pair-gone-text")>{back()}</PageHead>
                }
                    .into_any()
            }
            Some(true) => {
                view! {
                    <PageHead title=title>{back()}</PageHead>
                    <Standing desk mentee mentor />
                    <div class="columns">
                        <Points view />
                        <Rules view />
                        <Shared view />
                        <Whole desk mentee mentor />
                        <Decided desk mentee mentor />
                    </div>
                }
                    .into_any()
            }
        }}
    }
}

/// Where the two stand, and what can be done now.
#[component]
fn Standing(desk: Desk, mentee: PersonId, mentor: PersonId) -> impl IntoView {
    let duo = Memo::new(move |_| desk.duo_of(mentee, mentor));
    let waits = Memo::new(move |_| {
        desk.session.read(|register| {
            let state = register
                .person(mentee)
                .and_then(|file| file.mentee.as_deref()?.state);
            state == Some(MenteeState::Waiting)
        })
    });
    let view = Memo::new(move |_| desk.view(mentee, mentor));
    let permitted = Memo::new(move |_| view.with(|view| view.as_ref().is_some_and(PairView::is_permitted)));
    let accept = move || {
        if permitted.get() {
            text!("match-accept")
        } else {
            text!("match-accept-anyway")
        }
    };
    view! {
        {move || match (duo.get(), waits.get()) {
            (Some(duo), _) => {
                view! {
                    <Notice tone=Tone::Good title=t!("match-pair-duo")>
                        <p><a href=Route::Duo(duo.0).href()>{t!("match-pair-to-duo")}</a></p>
                    </Notice>
                }
                    .into_any()
            }
            (None, false) => {
                view! { <Notice title=t!("match-pair-not-waiting", mentee = desk.name(mentee)) /> }.into_any()
            }
            (None, true) => {
                view! {
                    <OpenRules view />
                    <MeetingDay desk />
                    <div class="actions">
                        <Button
                            kind=ButtonKind::Primary
                            icon=IconName::Check
                            on_click=move || desk.ask(About::Accept, mentee, mentor)
                        >
                            {accept}
                        </Button>
                        <Decide desk mentee mentor />
                    </div>
                }
                    .into_any()
            }
        }}
    }
}

#[component]
fn Points(view: Memo<Option<PairView>>) -> impl IntoView {
    let fit = Signal::derive(move || view.with(|view| view.as_ref().map(|view| view.fit)));
    let missing = move || fit.get().map_or(0, |fit| fit.missing());
    view! {
        <Card title=t!("match-pair-score")>
            <p class="match-score">
                {move || fit.get().map(|fit| text!("match-of-hundred", n = fit.score().rounded()))}
            </p>
            <ScoreBars fit />
            {move || {
                (missing() > 0)
                    .then(|| {
                        view! {
                            <p class="match-soft">
                                {text!("match-missing", n = missing())} ". " {text!("match-pair-score-missing")}
                            </p>
                        }
                    })
            }}
        </Card>
    }
}

#[component]
fn Rules(view: Memo<Option<PairView>>) -> impl IntoView {
    view! {
        <Card title=t!("match-pair-rules")>
            <RuleList view />
        </Card>
    }
}

#[component]
fn Shared(view: Memo<Option<PairView>>) -> impl IntoView {
    let or_none = |words: String| {
        if words.is_empty() {
            text!("match-pair-none")
        } else {
            words
        }
    };
    let of = move |words: fn(&PairView) -> String| {
        move || view.with(|view| or_none(view.as_ref().map(words).unwrap_or_default()))
    };
    let languages = of(|view| {
        view.languages
            .iter()
            .map(phrases::shared)
            .collect::<Vec<_>>()
            .join(", ")
    });
    view! {
        <Card title=t!("match-pair-shared")>
            <dl class="facts">
                <dt>{t!("match-pair-languages")}</dt>
                <dd>{languages}</dd>
                <dt>{t!("match-pair-slots")}</dt>
                <dd>{of(|view| phrases::slots(view.slots))}</dd>
                <dt>{t!("match-pair-distance")}</dt>
                <dd>{of(|view| phrases::apart(view.km))}</dd>
                <dt>{t!("match-pair-tastes")}</dt>
                <dd>{of(|view| view.tastes.join(", "))}</dd>
            </dl>
        </Card>
    }
}

#[component]
fn Decided(desk: Desk, mentee: PersonId, mentor: PersonId) -> impl IntoView {
    let row = |decision: &Decision| {
        let who = decision.by.map(|by| phrases::by(Some(by)));
        let why = decision.reason.map(|reason| phrases::reason(Some(reason)));
        let words: Vec<_> = [
            decision.kind.map(|kind| text!(kind.text_key())),
            who,
            why,
            decision.score.map(|score| text!("match-points", n = score)),
        ]
        .into_iter()
        .flatten()
        .collect();
        view! {
            <li>
                <span class="match-soft">{decision.date.map(|day| texts().date(day))}</span>
                <span>{words.join(" · ")}</span>
                {decision.why.clone().map(|why| view! { <q>{why}</q> })}
            </li>
        }
    };
    let rows = move || {
        desk.session.read(|register| {
            let decisions = register.decisions_on(mentee, mentor);
            decisions
                .iter()
                .map(|(_, decision)| row(decision))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <Card title=t!("match-pair-decided")>
            {move || {
                let rows = rows();
                if rows.is_empty() {
                    view! { <p>{t!("match-pair-decided-none")}</p> }.into_any()
                } else {
                    view! { <ul class="match-options">{rows}</ul> }.into_any()
                }
            }}
        </Card>
    }
}
