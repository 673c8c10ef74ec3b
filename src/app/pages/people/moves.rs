//! The next steps in the life cycles: a button each, a day, and why where it matters.

use super::person::{File, follow};
use super::{mentee_tone, mentor_tone};
use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::app::words;
use crate::dates::{self, About};
use crate::programme::lifecycle::{LifeCycle, MenteeState, MentorState};
use crate::programme::person::PersonId;
use crate::register::Command;
use crate::register::command::Move;
use chrono::NaiveDate;

/// A step that can be asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Mentee(MenteeState),
    Mentor(MentorState),
}

impl Step {
    fn key(self) -> &'static str {
        match self {
            Self::Mentee(state) => state.text_key(),
            Self::Mentor(state) => state.text_key(),
        }
    }

    fn needs_reason(self) -> bool {
        matches!(self, Self::Mentee(MenteeState::Refused))
    }

    fn command(self, id: PersonId, on: NaiveDate, reason: Option<String>) -> Command {
        match self {
            Self::Mentee(to) => Command::MoveMentee(Move { id, to, on, reason }),
            Self::Mentor(to) => Command::MoveMentor(Move { id, to, on, reason }),
        }
    }
}

/// What follows for a mentee by hand: what a duo brings about is left to the duo.
fn by_hand(state: MenteeState, held_from: Option<MenteeState>) -> Vec<MenteeState> {
    let in_duo = matches!(state, MenteeState::Proposed | MenteeState::InDuo);
    let of_duo = |to: &MenteeState| matches!(to, MenteeState::Proposed | MenteeState::InDuo);
    let leaves = |to: &MenteeState| matches!(to, MenteeState::OnHold | MenteeState::Withdrawn);
    let moves = state.moves(held_from).into_iter();
    moves
        .filter(|to| held_from == Some(*to) || !of_duo(to))
        .filter(|to| !in_duo || leaves(to))
        .collect()
}

/// Where someone stands and what may follow.
#[component]
pub(in crate::app::pages) fn Moves(
    /// Who.
    person: PersonId,
) -> impl IntoView {
    let session = use_session();
    let file: File = follow(session, person);
    let asked = RwSignal::new(None::<Step>);
    let mentee = Memo::new(move |_| {
        file.with(|file| {
            let mentee = file.as_ref()?.mentee.as_deref()?;
            Some((mentee.state?, mentee.held_from))
        })
    });
    let mentor = Memo::new(move |_| file.with(|file| file.as_ref()?.mentor.as_deref()?.state));
    let button = move |step: Step| {
        view! { <Button on_click=move || asked.set(Some(step))>{t!(step.key())}</Button> }
    };
    let none = |steps: usize| (steps == 0).then(|| view! { <p>{t!("people-moves-none")}</p> });
    let of_mentee = move || {
        mentee.get().map(|(state, held_from)| {
            let next = by_hand(state, held_from);
            let hint = match state {
                MenteeState::Waiting => Some("people-moves-by-match"),
                MenteeState::Proposed | MenteeState::InDuo => Some("people-moves-by-duo"),
                _ => None,
            };
            view! {
                <div class="moves">
                    <p><Badge tone=mentee_tone(state) text=t!("people-moves-mentee", state = text!(state.text_key())) /></p>
                    {hint.map(|key| view! { <p>{t!(key)}</p> })}
                    {none(next.len())}
                    <div class="actions">{next.into_iter().map(|to| button(Step::Mentee(to))).collect_view()}</div>
                </div>
            }
        })
    };
    let of_mentor = move || {
        mentor.get().map(|state| {
            let next = state.next();
            view! {
                <div class="moves">
                    <p><Badge tone=mentor_tone(state) text=t!("people-moves-mentor", state = text!(state.text_key())) /></p>
                    {none(next.len())}
                    <div class="actions">{next.iter().map(|to| button(Step::Mentor(*to))).collect_view()}</div>
                </div>
            }
        })
    };
    let shows = move || mentee.get().is_some() || mentor.get().is_some();
    view! {
        {move || shows().then(|| view! { <Card title=t!("people-moves")>{of_mentee}{of_mentor}</Card> })}
        <MoveDialog session person asked />
    }
}

/// Asks the day and why, and stays open with the reason when the step is refused.
#[component]
fn MoveDialog(session: Session, person: PersonId, asked: RwSignal<Option<Step>>) -> impl IntoView {
    let open = RwSignal::new(false);
    let on = RwSignal::new(String::new());
    let why = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<String>);
    let day_wrong = RwSignal::new(None::<String>);
    let why_wrong = RwSignal::new(false);
    Effect::new(move |_| {
        if asked.get().is_some() {
            on.set(dates::write(session.today()));
            why.set(String::new());
            refused.set(None);
            day_wrong.set(None);
            why_wrong.set(false);
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() {
            asked.set(None);
        }
    });
    let needs_reason = move || asked.get().is_some_and(Step::needs_reason);
    let send = move || {
        let Some(step) = asked.get_untracked() else { return };
        let day = needed_date(on, About::Past);
        let reason = Some(why.with_untracked(|why| why.trim().to_owned())).filter(|why| !why.is_empty());
        day_wrong.set(day.as_ref().err().cloned());
        why_wrong.set(step.needs_reason() && reason.is_none());
        let (Ok(day), false) = (day, why_wrong.get_untracked()) else {
            return;
        };
        session.act_then(step.command(person, day, reason), move |ended| match ended {
            Ok(_) => {
                open.try_set(false);
                // The button of the step that was taken is gone.
                go_on(&[".moves button"]);
            }
            Err(error) => {
                refused.try_set(Some(words::act_error(error, &session)));
            }
        });
    };
    let title = move || {
        let key = asked.get().map_or("people-moves", Step::key);
        text!("people-move-title", state = text!(key))
    };
    view! {
        <Dialog open title=title>
            <Form on_submit=send>
                    {move || refused.get().map(|why| view! { <Notice tone=Tone::Bad title=why /> })}
                    <DateField label=t!("people-move-on") about=About::Past value=on required=true error=day_wrong />
                    <TextAreaField
                        label=t!("people-move-why")
                        value=why
                        hint=move || if needs_reason() { text!("people-move-why-needed") } else { text!("people-move-why-hint") }
                        error=move || why_wrong.get().then(|| text!("people-move-why-needed"))
                        rows=3
                    />
                    <div class="actions">
                        <Button on_click=move || open.set(false)>{t!("cancel")}</Button>
                        <Button kind=ButtonKind::Primary submit=true>{t!("save")}</Button>
                    </div>
            </Form>
        </Dialog>
    }
}
