//! Who is very likely there already, and who merely shares a name; never more of them than a page can show.

use super::decide::{session_words, who};
use super::state::Work;
use crate::app::prelude::*;
use crate::exchange::lists::columns::ListKind;
use crate::exchange::lists::plan::{RowPlan, Twin};
use crate::exchange::lists::take_over::Decision;

/// Most doubles that are laid side by side; the others stand in the table of rows.
const DOUBLES_SHOWN: usize = 100;
/// Most names that are shown of those that come more than once.
const NAMES_SHOWN: usize = 100;
/// Most people that are shown of one name.
const WHO_SHOWN: usize = 10;

/// Rows that are very likely someone who is there already, side by side; and those that merely share a name.
#[component]
pub(super) fn Doubles(work: Work) -> impl IntoView {
    // Only what is shown is copied: a list can hold one person thousands of times.
    let doubles = move || {
        work.preview.with(|preview| {
            let rows = preview
                .as_ref()
                .map(|p| p.plan.rows.as_slice())
                .unwrap_or_default();
            let all = || rows.iter().filter(|row| row.duplicate.is_some());
            (
                all().take(DOUBLES_SHOWN).cloned().collect::<Vec<_>>(),
                all().count().saturating_sub(DOUBLES_SHOWN),
            )
        })
    };
    let namesakes = move || {
        work.preview.with(|preview| {
            let all = preview
                .as_ref()
                .map(|p| p.plan.namesakes.as_slice())
                .unwrap_or_default();
            let shown: Vec<(Vec<Twin>, usize)> = all
                .iter()
                .take(NAMES_SHOWN)
                .map(|group| {
                    let who: Vec<Twin> = group.who.iter().take(WHO_SHOWN).copied().collect();
                    let more = group.who.len() - who.len();
                    (who, more)
                })
                .collect();
            (shown, all.len().saturating_sub(NAMES_SHOWN))
        })
    };
    view! {
        {move || {
            let (doubles, more) = doubles();
            (!doubles.is_empty())
                .then(|| {
                    let sessions = work.kind() == Some(ListKind::Sessions);
                    let (title, text) = if sessions {
                        ("lists-doubles-sessions", "lists-doubles-sessions-text")
                    } else {
                        ("lists-doubles", "lists-doubles-text")
                    };
                    let all = doubles.into_iter().map(|row| view! { <Double work row /> }).collect_view();
                    view! {
                        <Card title=t!(title)>
                            <p>{t!(text)}</p>
                            <div class="stack">{all}</div>
                            {(more > 0)
                                .then(|| {
                                    view! { <p>{text!("lists-more-doubles", n = more, where = text!("lists-rows"))}</p> }
                                })}
                        </Card>
                    }
                })
        }}
        {move || {
            let (shared, more) = namesakes();
            (!shared.is_empty())
                .then(|| {
                    let names = shared
                        .into_iter()
                        .map(|(group, more)| {
                            let mut all = group
                                .into_iter()
                                .map(|twin| {
                                    let (from, who) = side(work, twin);
                                    format!("{from} {who}")
                                })
                                .collect::<Vec<_>>();
                            if more > 0 {
                                all.push(text!("lists-more-who", n = more));
                            }
                            view! { <li>{all.join(", ")}</li> }
                        })
                        .collect_view();
                    view! {
                        <Card title=t!("lists-same-name")>
                            <p>{t!("lists-same-name-text")}</p>
                            <details>
                                <summary>{t!("lists-show")}</summary>
                                <ul>{names}</ul>
                                {(more > 0).then(|| view! { <p>{text!("lists-more-names", n = more)}</p> })}
                            </details>
                        </Card>
                    }
                })
        }}
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
                let person = options.known.iter().find(|known| known.id == id).map(|known| {
                    let date = known.birth_date.map(|day| texts().date_numeric(day));
                    let parts = [
                        known.name.clone(),
                        date.unwrap_or_default(),
                        known.phone.clone().unwrap_or_default(),
                    ];
                    parts.join(" · ")
                });
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
    let twin = row.duplicate;
    let same = match twin {
        Some(Twin::Known(id)) => Decision::Same(id),
        _ => Decision::Skip,
    };
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
    let (from, other) = twin.map(|twin| side(work, twin)).unwrap_or_default();
    let pressed = move |this: Decision| if decided() == this { "true" } else { "false" };
    view! {
        <div class="list-double" role="group" aria-label=text!("lists-row", n = number)>
            <dl class="facts">
                <dt>{text!("lists-row", n = number)}</dt>
                <dd>{who}</dd>
                <dt>{from}</dt>
                <dd>{other}</dd>
            </dl>
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
