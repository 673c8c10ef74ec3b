//! What will happen, row by row, and what a person decides.

use super::state::Work;
use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::exchange::lists::columns::ListKind;
use crate::exchange::lists::events::{Event, Happening};
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

/// To which branch the list belongs, where there are several. Where there is one, it is that one.
#[component]
pub(super) fn Branches(work: Work) -> impl IntoView {
    let session = use_session();
    let branches = move || {
        session.read(|register| {
            let all = register.branches().into_iter();
            let named = all.map(|(id, branch)| (id.to_string(), branch.name.clone().unwrap_or_default()));
            named.collect::<Vec<_>>()
        })
    };
    let choices = Signal::derive(move || {
        let none = std::iter::once(Choice::new("", t!("lists-branch-none")));
        none.chain(branches().into_iter().map(|(id, name)| Choice::new(id, name)))
            .collect::<Vec<_>>()
    });
    view! {
        {move || {
            (branches().len() > 1)
                .then(|| {
                    view! {
                        <Card title=t!("lists-branch")>
                            <SelectField label=t!("label-branch") hint=t!("lists-branch-hint") value=work.branch choices />
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
            <ul class="list-totals">{lines} <super::whom::Brings work /></ul>
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
        let named = row.clone();
        let left_out = move || {
            let (decisions, answers) = (work.decisions.get(), work.answers.get());
            work.plan(|plan| !plan.comes_in(&named, &decisions, &answers))
        };
        let decision = move || match work
            .decisions
            .with(|all| all.get(&number).copied().unwrap_or(default))
        {
            _ if left_out() => text!("lists-stays-out"),
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
        Subject::Event { event } => event_words(event),
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

/// What happened in one line: to whom, what, when.
fn event_words(event: &Event) -> String {
    let sides = [&event.mentee, &event.mentor].into_iter().flatten();
    let names = sides.map(|side| {
        let number = side.0.list_number.as_ref();
        let name = side.0.name();
        if name.is_empty() {
            number
                .map(|number| text!("lists-number", number = number))
                .unwrap_or_default()
        } else {
            name
        }
    });
    let day = |day: Option<chrono::NaiveDate>| {
        day.map_or_else(|| text!("lists-event-undated"), |day| texts().date_numeric(day))
    };
    let what = match &event.what {
        Happening::Duo(duo) => {
            let state = duo
                .0
                .state
                .map(|state| text!(state.text_key()))
                .unwrap_or_default();
            match duo.0.started_on {
                Some(start) => text!(
                    "lists-event-duo",
                    state = state,
                    date = texts().date_numeric(start)
                ),
                None => text!("lists-event-duo-undated", state = state),
            }
        }
        Happening::Meeting(meeting) => day(meeting.0.date),
        Happening::Outcome(outcome) => {
            let kind = outcome.0.kind.map(|kind| text!(kind.text_key()));
            let kind = kind.unwrap_or_else(|| text!("lists-event-kind-unknown"));
            format!("{kind} · {}", day(outcome.0.start))
        }
        Happening::Talk(talk, _) => format!("{} · {}", text!("lists-event-talk"), day(talk.0.date)),
    };
    let names = names.collect::<Vec<_>>().join(" – ");
    format!("{names} · {what}")
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
