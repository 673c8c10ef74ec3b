//! What will happen, row by row, and what a person decides.

use super::state::Work;
use crate::app::prelude::*;
use crate::exchange::lists::columns::ListKind;
use crate::exchange::lists::flag::Flag;
use crate::exchange::lists::plan::{RowPlan, Subject};
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
            ("lists-total-aside", totals.aside),
            (duplicate, totals.duplicate),
            ("lists-total-maybe", totals.maybe_duplicate),
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
            ("lists-total-too-long", totals.too_long),
        ]
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| view! { <li>{text!(key, n = n)}</li> })
        .collect_view()
    };
    view! {
        <Card title=t!("lists-totals")>
            <ul class="list-totals">{lines}</ul>
            {move || {
                let totals = totals();
                let shown = totals.remarks - totals.remarks_left_out.min(totals.remarks);
                (totals.remarks_left_out > 0)
                    .then(|| view! { <p>{text!("lists-remarks-left-out", all = totals.remarks, shown = shown)}</p> })
            }}
        </Card>
    }
}

/// A person in one line, with all that tells them apart.
pub(super) fn words(person: &Person) -> String {
    let date = person
        .birth_date
        .map(|day| texts().date_numeric(day))
        .unwrap_or_default();
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let number = person.list_number.as_ref();
    let parts = [
        person.name(),
        date,
        said(&person.phone),
        said(&person.mail),
        number
            .map(|number| text!("lists-number", number = number))
            .unwrap_or_default(),
    ];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
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
                .filter(|row| !only || !row.flags.is_empty() || row.more_flags > 0)
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
            Decision::AsRow(row) => text!("lists-as-row", n = row),
            Decision::Skip => text!("lists-stays-out"),
        };
        let remarks = row
            .flags
            .iter()
            .map(|flag| remark(flag, number))
            .chain((row.more_flags > 0).then(|| text!("lists-more-remarks", n = row.more_flags)))
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
                            let same = row.same();
                            let is_session = row.subject.session().is_some();
                            view! {
                                <p>{who(&row.subject)}</p>
                                <ul>{remarks}</ul>
                                {(row.more_flags > 0).then(|| view! { <p>{text!("lists-more-remarks", n = row.more_flags)}</p> })}
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
                                    {same
                                        .map(|same| {
                                            let decide = move || {
                                                work.decisions.update(|all| {
                                                    all.insert(number, same);
                                                });
                                                open.set(false);
                                            };
                                            let words = if is_session { "lists-same-session" } else { "lists-same-person" };
                                            view! { <Button on_click=decide>{t!(words)}</Button> }
                                        })}
                                </div>
                            }
                        })
                }}
            </Dialog>
        </Card>
    }
}

pub(super) fn who(subject: &Subject) -> String {
    match subject {
        Subject::Session { session } => session_words(&session.0),
        other => other.person().map(words).unwrap_or_default(),
    }
}

/// A session in one line: its day, its place, how many came.
pub(super) fn session_words(session: &Session) -> String {
    let date = session
        .date
        .map(|day| texts().date_numeric(day))
        .unwrap_or_default();
    let place = session.place.clone().unwrap_or_default();
    // Nobody counted is not nobody came.
    let count = session
        .head_count
        .map_or_else(|| text!("lists-count-unknown"), |count| count.to_string());
    format!("{date} · {place} · {count}")
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
