//! Who is there already, who may be, and who is new: three piles, each answered at once or one by one; never more of
//! them than a page can show.

use super::decide::{session_words, who, words};
use super::state::Work;
use crate::app::prelude::*;
use crate::exchange::lists::columns::ListKind;
use crate::exchange::lists::piles::{Answer, Pile};
use crate::exchange::lists::plan::{ListPlan, RowPlan, Twin};
use crate::exchange::lists::take_over::Decision;

/// How many doubles are laid side by side at first, and how many more at each asking.
const DOUBLES_SHOWN: usize = 50;
/// Most names that are shown of those that come more than once.
const NAMES_SHOWN: usize = 100;
/// Most people that are shown of one name.
const WHO_SHOWN: usize = 10;

/// The piles of a list of people; of a list of sessions those that are there already.
#[component]
pub(super) fn Doubles(work: Work) -> impl IntoView {
    let is_there = move |pile: Pile| work.plan(|plan| plan.rows.iter().any(|row| row.pile() == Some(pile)));
    move || {
        // Whom those lists are about is asked of each person, not of each row.
        if work.kind().is_some_and(ListKind::is_of_events) {
            return ().into_any();
        }
        if work.kind() == Some(ListKind::Sessions) {
            let sessions = is_there(Pile::Sure).then(|| {
                view! {
                    <Card title=t!("lists-doubles-sessions")>
                        <p>{t!("lists-doubles-sessions-text")}</p>
                        <OneByOne work pile=Pile::Sure />
                    </Card>
                }
            });
            return sessions.into_any();
        }
        let piles = Pile::ALL.into_iter().filter(|pile| is_there(*pile));
        let piles = piles.map(|pile| view! { <OnePile work pile /> }).collect_view();
        view! {
            <Card title=t!("lists-doubles")>
                <p>{t!("lists-doubles-text")}</p>
                <div class="stack">{piles}</div>
            </Card>
        }
        .into_any()
    }
}

/// The code of a pile, for the translations.
const fn code(pile: Pile) -> &'static str {
    match pile {
        Pile::Sure => "sure",
        Pile::Ask => "ask",
        Pile::New => "new",
    }
}

#[component]
fn OnePile(work: Work, pile: Pile) -> impl IntoView {
    // How many rows there are, and how many are answered alike.
    let count = move || work.plan(|plan| plan.rows.iter().filter(|row| row.pile() == Some(pile)).count());
    let answered = move |answer: Answer| {
        let decisions = work.decisions.get();
        work.plan(|plan| {
            let mut rows = plan.rows.iter().filter(|row| row.pile() == Some(pile));
            rows.all(|row| row.decided(&decisions) == row.answered(answer))
        })
    };
    let answer = move |answer: Answer, words: &'static str| {
        let pressed = move || if answered(answer) { "true" } else { "false" };
        let decide = move |_| {
            work.preview.with_untracked(|preview| {
                if let Some(preview) = preview {
                    work.decisions
                        .update(|all| preview.plan.answer(pile, answer, all));
                }
            });
        };
        view! {
            <button type="button" class="button" aria-pressed=pressed on:click=decide>
                {t!(words)}
            </button>
        }
    };
    let title = move || text!("lists-pile", pile = code(pile), n = count());
    let answers = match pile {
        Pile::New => view! {
            {answer(Answer::New, "lists-all-in")}
            {answer(Answer::Out, "lists-all-out")}
        }
        .into_any(),
        Pile::Sure | Pile::Ask => view! {
            {answer(Answer::Same, "lists-all-same")}
            {answer(Answer::New, "lists-all-else")}
            {answer(Answer::Out, "lists-all-out")}
        }
        .into_any(),
    };
    let rows = match pile {
        Pile::Ask => view! { <OneByOne work pile /> }.into_any(),
        Pile::Sure => view! {
            <details>
                <summary>{t!("lists-show")}</summary>
                <OneByOne work pile />
            </details>
        }
        .into_any(),
        Pile::New => view! { <SameNames work /> }.into_any(),
    };
    view! {
        <section class="list-double" aria-label=title>
            <h3>{title}</h3>
            <p>{move || text!("lists-pile-text", pile = code(pile))}</p>
            <div class="actions">{answers}</div>
            {rows}
        </section>
    }
}

/// The rows of a pile, side by side with who they seem to be.
#[component]
fn OneByOne(work: Work, pile: Pile) -> impl IntoView {
    let shown = RwSignal::new(DOUBLES_SHOWN);
    // Only what is shown is copied: a list can hold one person thousands of times.
    let rows = move || {
        let shown = shown.get();
        work.plan(|plan| {
            let all = || plan.rows.iter().filter(|row| row.pile() == Some(pile));
            let rows: Vec<RowPlan> = all().take(shown).cloned().collect();
            (rows, all().count().saturating_sub(shown))
        })
    };
    move || {
        let (rows, more) = rows();
        let rows = rows
            .into_iter()
            .map(|row| view! { <Double work row /> })
            .collect_view();
        let more = (more > 0).then(|| {
            view! {
                <div class="actions">
                    <Button on_click=move || shown.update(|shown| *shown += DOUBLES_SHOWN)>
                        {t!("lists-more-doubles", n = more)}
                    </Button>
                </div>
            }
        });
        view! { <div class="stack">{rows} {more}</div> }
    }
}

/// Those who merely share a name: they come in as new people.
#[component]
fn SameNames(work: Work) -> impl IntoView {
    let namesakes = move || {
        work.plan(|plan: &ListPlan| {
            let shown = plan.namesakes.iter().take(NAMES_SHOWN).map(|group| {
                let who: Vec<Twin> = group.who.iter().take(WHO_SHOWN).copied().collect();
                let more = group.who.len() - who.len();
                (who, more)
            });
            (
                shown.collect::<Vec<_>>(),
                plan.namesakes.len().saturating_sub(NAMES_SHOWN),
            )
        })
    };
    move || {
        let (shared, more) = namesakes();
        let names = shared.into_iter().map(|(group, more)| {
            let mut all: Vec<String> = group
                .into_iter()
                .map(|twin| {
                    let (from, who) = side(work, twin);
                    format!("{from} {who}")
                })
                .collect();
            if more > 0 {
                all.push(text!("lists-more-who", n = more));
            }
            view! { <li>{all.join(", ")}</li> }
        });
        let names: Vec<_> = names.collect();
        (!names.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{t!("lists-same-name")}</summary>
                    <p>{t!("lists-same-name-text")}</p>
                    <ul>{names}</ul>
                    {(more > 0).then(|| view! { <p>{text!("lists-more-names", n = more)}</p> })}
                </details>
            }
        })
    }
}

/// The other one of a pair: where from, and who.
fn side(work: Work, twin: Twin) -> (String, String) {
    match twin {
        Twin::Row(n) => {
            let who = work.preview.with_untracked(|preview| {
                let rows = preview
                    .as_ref()
                    .map(|p| p.plan.rows.as_slice())
                    .unwrap_or_default();
                rows.iter().find(|row| row.row == n).map(|row| who(&row.subject))
            });
            (text!("lists-row", n = n), who.unwrap_or_default())
        }
        Twin::Known(id) => {
            let who = work.options.with_untracked(|options| {
                let mut people = options.known.iter();
                let person = people
                    .find(|known| known.id == id)
                    .map(|known| words(&known.person.0));
                person.or_else(|| {
                    let mut sessions = options.known_sessions.iter();
                    sessions
                        .find(|known| known.id == id)
                        .map(|known| session_words(&known.session.0))
                })
            });
            (text!("lists-known"), who.unwrap_or_default())
        }
    }
}

#[component]
fn Double(work: Work, row: RowPlan) -> impl IntoView {
    let number = row.row;
    let same = row.same().unwrap_or(Decision::Skip);
    let default = row.default_decision();
    let decided = move || {
        work.decisions
            .with(|all| all.get(&number).copied().unwrap_or(default))
    };
    let decide = move |decision| {
        work.decisions.update(|all| {
            all.insert(number, decision);
        });
    };
    let who = who(&row.subject);
    let session = row.subject.session().is_some();
    let (from, other) = row.duplicate.map(|twin| side(work, twin)).unwrap_or_default();
    let why: Vec<String> = row
        .likeness
        .iter()
        .map(|likeness| text!(likeness.text_key()))
        .collect();
    let pressed = move |this: Decision| if decided() == this { "true" } else { "false" };
    view! {
        <div class="list-double" role="group" aria-label=text!("lists-row", n = number)>
            <dl class="facts">
                <dt>{text!("lists-row", n = number)}</dt>
                <dd>{who}</dd>
                <dt>{from}</dt>
                <dd>{other}</dd>
            </dl>
            {(!why.is_empty()).then(|| view! { <p class="line-when">{why.join(", ")}</p> })}
            <div class="actions">
                <button type="button" class="button" aria-pressed=move || pressed(same) on:click=move |_| decide(same)>
                    {t!(if session { "lists-same-session" } else { "lists-same-person" })}
                </button>
                <button
                    type="button"
                    class="button"
                    aria-pressed=move || pressed(Decision::New)
                    on:click=move |_| decide(Decision::New)
                >
                    {t!(if session { "lists-another-session" } else { "lists-someone-else" })}
                </button>
            </div>
        </div>
    }
}
