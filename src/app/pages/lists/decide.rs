//! What will happen, row by row, and what a person decides.

use super::state::Work;
use crate::app::prelude::*;
use crate::exchange::lists::columns::ListKind;
use crate::exchange::lists::flag::Flag;
use crate::exchange::lists::plan::{RowPlan, Subject, Twin};
use crate::exchange::lists::take_over::Decision;
use crate::i18n::Value;
use crate::programme::activity::Session;
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::person::Person;
use std::sync::Arc;

/// At what point these people are.
#[component]
pub(super) fn EntryPoints(work: Work) -> impl IntoView {
    let state = RwSignal::new(String::new());
    Effect::new(move |_| {
        let entry = work.options.with(|options| options.entry);
        state.set(match work.kind() {
            Some(ListKind::Mentors) => entry.trained.code().to_owned(),
            _ => entry.mentee.code().to_owned(),
        });
    });
    let choices = Signal::derive(move || match work.kind() {
        Some(ListKind::Mentors) => {
            let some = [
                MentorState::Candidate,
                MentorState::Training,
                MentorState::Active,
                MentorState::Paused,
            ];
            Choice::coded(MentorState::FAMILY, some.iter().map(|state| state.code()))
        }
        _ => {
            let some = [
                MenteeState::SignedUp,
                MenteeState::IntakeDone,
                MenteeState::Integrated,
                MenteeState::Waiting,
                MenteeState::FollowUp,
                MenteeState::Completed,
            ];
            Choice::coded(MenteeState::FAMILY, some.iter().map(|state| state.code()))
        }
    });
    let hint = move || match work.kind() {
        Some(ListKind::Mentors) => text!("lists-entry-mentors"),
        _ => text!("lists-entry-mentees"),
    };
    view! {
        {move || {
            matches!(work.kind(), Some(ListKind::Mentees | ListKind::Mentors))
                .then(|| {
                    view! {
                        <Card title=t!("lists-entry")>
                            <SelectField
                                label=t!("lists-entry-point")
                                hint=hint
                                value=state
                                choices
                                on_change=move || {
                                    let code = state.get_untracked();
                                    let mentors = work.kind() == Some(ListKind::Mentors);
                                    work.correct(move |options| {
                                        if mentors {
                                            if let Some(chosen) = MentorState::from_code(&code) {
                                                options.entry.trained = chosen;
                                            }
                                        } else if let Some(chosen) = MenteeState::from_code(&code) {
                                            options.entry.mentee = chosen;
                                        }
                                    });
                                }
                            />
                        </Card>
                    }
                })
        }}
    }
}

/// In all: how many rows, and how many of each remark.
#[component]
pub(super) fn Totals(work: Work) -> impl IntoView {
    let totals = move || {
        work.preview
            .with(|p| p.as_ref().map(|p| p.plan.totals).unwrap_or_default())
    };
    let lines = move || {
        let totals = totals();
        let duplicate = if work.kind() == Some(ListKind::Sessions) {
            "lists-total-known-sessions"
        } else {
            "lists-total-duplicate"
        };
        [
            ("lists-total-rows", totals.rows),
            (duplicate, totals.duplicate),
            ("lists-total-same-name", totals.same_name_only),
            ("lists-total-bad-date", totals.bad_date),
            ("lists-total-future-date", totals.future_date),
            ("lists-total-unreadable", totals.unreadable),
            ("lists-total-too-old", totals.too_old),
            ("lists-total-too-young", totals.too_young),
            ("lists-total-register-number", totals.register_number),
            ("lists-total-formula", totals.formula),
            ("lists-total-empty-name", totals.empty_name),
            ("lists-total-repaired", totals.repaired),
            ("lists-total-lost-byte", totals.lost_byte),
            ("lists-total-gender-wish", totals.gender_wish),
        ]
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| view! { <li>{text!(key, n = n)}</li> })
        .collect_view()
    };
    view! {
        <Card title=t!("lists-totals")>
            <ul class="list-totals">{lines}</ul>
        </Card>
    }
}

/// Rows that are very likely someone who is there already, side by side; and those that merely share a name.
#[component]
pub(super) fn Doubles(work: Work) -> impl IntoView {
    let rows = move |which: fn(&RowPlan) -> bool| {
        work.preview.with(|preview| {
            let rows = preview
                .as_ref()
                .map(|p| p.plan.rows.as_slice())
                .unwrap_or_default();
            rows.iter().filter(|row| which(row)).cloned().collect::<Vec<_>>()
        })
    };
    view! {
        {move || {
            let doubles = rows(|row| row.duplicate.is_some());
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
                        </Card>
                    }
                })
        }}
        {move || {
            let shared = rows(|row| row.duplicate.is_none() && !row.same_name.is_empty());
            (!shared.is_empty())
                .then(|| {
                    let names = shared
                        .into_iter()
                        .map(|row| {
                            let others = row.same_name.iter().map(|twin| side(work, *twin).0).collect::<Vec<_>>();
                            let who = who(&row.subject);
                            view! { <li>{text!("lists-row", n = row.row)}" "{who}" — "{others.join(", ")}</li> }
                        })
                        .collect_view();
                    view! {
                        <Card title=t!("lists-same-name")>
                            <p>{t!("lists-same-name-text")}</p>
                            <details>
                                <summary>{t!("lists-show")}</summary>
                                <ul>{names}</ul>
                            </details>
                        </Card>
                    }
                })
        }}
    }
}

/// A person in one line.
fn words(person: &Person) -> String {
    let date = person
        .birth_date
        .map(|day| texts().date_numeric(day))
        .unwrap_or_default();
    let parts = [person.name(), date, person.phone.clone().unwrap_or_default()];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
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

/// Row by row what will happen, with what could not be read.
#[component]
pub(super) fn Rows(work: Work) -> impl IntoView {
    let flagged_only = RwSignal::new(true);
    let rows = Signal::derive(move || {
        let only = flagged_only.get();
        Arc::new(work.preview.with(|preview| {
            let rows = preview
                .as_ref()
                .map(|p| p.plan.rows.as_slice())
                .unwrap_or_default();
            rows.iter()
                .filter(|row| !only || !row.flags.is_empty())
                .cloned()
                .collect::<Vec<_>>()
        }))
    });
    let chosen = RwSignal::new(None::<RowPlan>);
    let open = RwSignal::new(false);
    let cells = move |row: &RowPlan| {
        let number = row.row;
        let default = row.default_decision();
        let decision = move || match work
            .decisions
            .with(|all| all.get(&number).copied().unwrap_or(default))
        {
            Decision::New => text!("lists-comes-in"),
            Decision::Same(_) => text!("lists-filled-in"),
            Decision::Skip => text!("lists-stays-out"),
        };
        let remarks = row
            .flags
            .iter()
            .map(|flag| remark(flag, number))
            .collect::<Vec<_>>()
            .join(" ");
        vec![
            number.to_string().into_any(),
            who(&row.subject).into_any(),
            decision.into_any(),
            view! { <span title=remarks.clone()>{remarks.clone()}</span> }.into_any(),
        ]
    };
    let columns = vec![
        Column::new("col-narrow", t!("lists-column-row")),
        Column::new("", t!("lists-column-who")),
        Column::new("", t!("lists-column-what")),
        Column::new("col-wide", t!("lists-column-remarks")),
    ];
    view! {
        <Card title=t!("lists-rows")>
            <CheckField label=t!("lists-flagged-only") checked=flagged_only />
            <WindowedTable
                label=t!("lists-rows")
                columns
                rows
                key=|row: &RowPlan| row.row
                cells
                on_open=move |row: RowPlan| {
                    chosen.set(Some(row));
                    open.set(true);
                }
            />
            <Dialog open title=t!("lists-row-title")>
                {move || {
                    chosen
                        .get()
                        .map(|row| {
                            let remarks = row
                                .flags
                                .iter()
                                .map(|flag| {
                                    let cell = flag.cell(row.row).unwrap_or_default();
                                    view! { <li><strong>{cell}</strong>" "{remark(flag, row.row)}</li> }
                                })
                                .collect_view();
                            let number = row.row;
                            view! {
                                <p>{who(&row.subject)}</p>
                                <ul>{remarks}</ul>
                                <div class="actions">
                                    <Button on_click=move || {
                                        work.decisions.update(|all| {
                                            all.insert(number, Decision::Skip);
                                        });
                                        open.set(false);
                                    }>{t!("lists-leave-out")}</Button>
                                    <Button on_click=move || {
                                        work.decisions.update(|all| {
                                            all.insert(number, Decision::New);
                                        });
                                        open.set(false);
                                    }>{t!("lists-let-in")}</Button>
                                </div>
                            }
                        })
                }}
            </Dialog>
        </Card>
    }
}

fn who(subject: &Subject) -> String {
    match subject {
        Subject::Session { session } => session_words(&session.0),
        other => other.person().map(words).unwrap_or_default(),
    }
}

/// A session in one line: its day, its place, how many came.
fn session_words(session: &Session) -> String {
    let date = session
        .date
        .map(|day| texts().date_numeric(day))
        .unwrap_or_default();
    let place = session.place.clone().unwrap_or_default();
    format!("{date} · {place} · {}", session.head_count.unwrap_or(0))
}

/// What is said about a cell, in words.
fn remark(flag: &Flag, _row: u32) -> String {
    let args = flag.what.args();
    let args: Vec<(&str, Value<'_>)> = args
        .iter()
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    texts().t_with(flag.what.text_key(), &args)
}
