//! Whom a list of duos, meetings, outcomes or talks is about: who is not known for sure, is asked.

use super::decide::words;
use super::state::Work;
use crate::app::prelude::*;
use crate::exchange::lists::columns::ListKind;
use crate::exchange::lists::events::sought::{Answers, Role, Sought, Whom as Answer};
use crate::record::RecordId;

/// How many questions, or people found, are shown at first, and how many more at each asking.
const SHOWN: usize = 50;

/// What the select says of an answer.
fn code(answer: Answer) -> String {
    match answer {
        Answer::Known(id) => id.to_string(),
        Answer::New => "new".into(),
        Answer::Out => "out".into(),
    }
}

fn answer_of(code: &str) -> Option<Answer> {
    match code {
        "new" => Some(Answer::New),
        "out" => Some(Answer::Out),
        id => id.parse::<RecordId>().ok().map(Answer::Known),
    }
}

/// The questions, and who was found; nothing for a list of people or sessions.
#[component]
pub(super) fn Whom(work: Work) -> impl IntoView {
    let split = Memo::new(move |_| {
        work.plan(|plan| {
            let all = plan.sought.iter().cloned();
            all.partition::<Vec<Sought>, _>(|sought| sought.found.is_some())
        })
    });
    let waits = move |answers: &Answers| {
        split.with(|(_, open)| open.iter().filter(|one| one.answer(answers).is_none()).count())
    };
    let strangers = move || {
        let answers = work.answers.get();
        split.with(|(_, open)| {
            let waiting = open.iter().filter(|one| one.answer(&answers).is_none());
            waiting.filter(|one| one.offered.is_empty()).count()
        })
    };
    let say_of = move |answer: Answer, which: fn(&Sought) -> bool| {
        split.with_untracked(|(_, open)| {
            work.answers.update(|answers| {
                for one in open.iter().filter(|one| which(one)) {
                    if one.answer(answers).is_none() {
                        answers.insert(one.key(), answer);
                    }
                }
            });
        });
    };
    move || {
        let (found, open) = split.with(|(found, open)| (found.len(), open.len()));
        (found + open > 0).then(|| {
            let questions = (open > 0).then(|| {
                view! {
                    <p>{t!("lists-whom-first")}</p>
                    <h3><span role="status">
                        {move || work.answers.with(|answers| text!("lists-whom-open", n = waits(answers)))}
                    </span></h3>
                    <div class="actions">
                        {move || {
                            let n = strangers();
                            (n > 0)
                                .then(|| {
                                    view! {
                                        <Button on_click=move || {
                                            say_of(Answer::New, |one| one.offered.is_empty());
                                        }>{text!("lists-whom-all-new", n = n)}</Button>
                                    }
                                })
                        }}
                        <Button on_click=move || say_of(Answer::Out, |_| true)>{t!("lists-whom-all-out")}</Button>
                    </div>
                    <Asked work all=Signal::derive(move || split.with(|(_, open)| open.clone())) />
                }
            });
            let found = (found > 0).then(|| {
                view! {
                    <details>
                        <summary>{text!("lists-whom-found", n = found)}</summary>
                        <Asked work all=Signal::derive(move || split.with(|(found, _)| found.clone())) />
                    </details>
                }
            });
            view! {
                <Card title=t!("lists-whom")>
                    <p>{t!("lists-whom-text")}</p>
                    {questions}
                    {found}
                </Card>
            }
        })
    }
}

/// A select for each.
#[component]
fn Asked(work: Work, all: Signal<Vec<Sought>>) -> impl IntoView {
    let shown = RwSignal::new(SHOWN);
    move || {
        let all = all.get();
        let (shown_now, more) = (shown.get(), all.len().saturating_sub(shown.get()));
        let rows = all
            .into_iter()
            .take(shown_now)
            .map(|sought| one(work, sought))
            .collect_view();
        let more = (more > 0).then(|| {
            view! {
                <div class="actions">
                    <Button on_click=move || shown.update(|shown| *shown += SHOWN)>
                        {text!("lists-more-doubles", n = more)}
                    </Button>
                </div>
            }
        });
        view! {
            <div class="list-columns">{rows}</div>
            {more}
        }
    }
}

fn one(work: Work, sought: Sought) -> impl IntoView {
    let key = sought.key();
    let value = RwSignal::new(String::new());
    let own = sought.clone();
    Effect::new(move |_| {
        let answer = work.answers.with(|answers| own.answer(answers));
        value.set(answer.map(code).unwrap_or_default());
    });
    let label = text!(
        "lists-whom-who",
        role = sought.role.code(),
        name = words(&sought.person.0)
    );
    let hint = text!("lists-whom-rows", n = sought.rows, row = sought.row);
    let choices = Signal::derive(move || {
        let offered = work.options.with(|options| {
            let known = |id: &RecordId| options.known.iter().find(|known| known.id == *id);
            let offered = sought.offered.iter().filter_map(known);
            offered
                .map(|known| Choice::new(known.id.to_string(), words(&known.person.0)))
                .collect::<Vec<_>>()
        });
        let talked = matches!(work.kind(), Some(ListKind::Outcomes | ListKind::FollowUps));
        let new = match (sought.role, talked) {
            (Role::Mentee, true) => text!("lists-whom-as-follow-up"),
            (role, _) => text!("lists-whom-as-new", role = role.code()),
        };
        let more = [
            Choice::new("new", new),
            Choice::new("out", text!("lists-whom-out")),
        ];
        offered.into_iter().chain(more).collect::<Vec<_>>()
    });
    view! {
        <div class="list-column">
            <SelectField
                label
                hint
                value
                choices
                on_change=move || {
                    let answer = answer_of(&value.get_untracked());
                    work.answers.update(|answers| match answer {
                        Some(answer) => {
                            answers.insert(key.clone(), answer);
                        }
                        None => {
                            answers.remove(&key);
                        }
                    });
                }
            />
        </div>
    }
}

/// What the list brings, as answered now.
#[component]
pub(super) fn Brings(work: Work) -> impl IntoView {
    let lines = move || {
        let arrivals = work.arrivals()?;
        let unnamed = work.plan(|plan| {
            plan.rows
                .iter()
                .filter(|row| !row.aside && !row.is_named())
                .count()
        });
        let lines = [
            ("lists-brings-duos", arrivals.duos.new),
            ("lists-brings-duos-known", arrivals.duos.known),
            ("lists-brings-meetings", arrivals.meetings.new),
            ("lists-brings-meetings-known", arrivals.meetings.known),
            ("lists-brings-homeless", arrivals.homeless),
            ("lists-brings-outcomes", arrivals.outcomes.new),
            ("lists-brings-outcomes-known", arrivals.outcomes.known),
            ("lists-brings-talks", arrivals.talks.new),
            ("lists-brings-talks-known", arrivals.talks.known),
            ("lists-brings-unnamed", unnamed),
        ];
        let lines = lines.into_iter().filter(|(_, n)| *n > 0);
        Some(
            lines
                .map(|(key, n)| view! { <li>{text!(key, n = n)}</li> })
                .collect_view(),
        )
    };
    view! { {lines} }
}
