//! What comes next: the one step forward with the days that it needs, and the other ways to go.

use super::closing::EndDialog;
use super::declining::DeclineDialog;
use super::moving::{ExtendDialog, MoveDialog};
use super::{Shown, past_day, read_day, typed};
use crate::app::prelude::*;
use crate::app::words;
use crate::programme::duo::Duo;
use crate::programme::lifecycle::DuoState;
use crate::programme::person::PersonId;
use crate::register::Command;
use crate::register::command::{Move, SavePerson};
use chrono::NaiveDate;

/// A day of the duo that a step asks for.
#[derive(Clone, Copy, PartialEq)]
enum Asked {
    FirstMeeting,
    MenteeYes,
    MentorYes,
    SignedMentee,
    SignedMentor,
    SignedCoordinator,
}

impl Asked {
    fn key(self) -> &'static str {
        match self {
            Self::FirstMeeting => "duos-first-meeting",
            Self::MenteeYes => "duos-mentee-yes",
            Self::MentorYes => "duos-mentor-yes",
            Self::SignedMentee => "duos-signed-mentee",
            Self::SignedMentor => "duos-signed-mentor",
            Self::SignedCoordinator => "duos-signed-coordinator",
        }
    }

    fn of(self, duo: &mut Duo) -> &mut Option<NaiveDate> {
        match self {
            Self::FirstMeeting => &mut duo.first_meeting,
            Self::MenteeYes => &mut duo.mentee_yes,
            Self::MentorYes => &mut duo.mentor_yes,
            Self::SignedMentee => &mut duo.signed_mentee,
            Self::SignedMentor => &mut duo.signed_mentor,
            Self::SignedCoordinator => &mut duo.signed_coordinator,
        }
    }

    /// Planned days may lie ahead; what was said or signed may not.
    fn is_plan(self) -> bool {
        self == Self::FirstMeeting
    }
}

/// The step forward from a state and the days that it asks for.
fn forward(state: DuoState) -> Option<(DuoState, &'static [Asked])> {
    Some(match state {
        DuoState::Drafted => (DuoState::TeamApproved, &[]),
        DuoState::TeamApproved => (DuoState::MeetingPlanned, &[Asked::FirstMeeting]),
        DuoState::MeetingPlanned => (DuoState::Met, &[]),
        DuoState::Met => (DuoState::Reflecting, &[]),
        DuoState::Reflecting => (DuoState::BothYes, &[Asked::MenteeYes, Asked::MentorYes]),
        DuoState::BothYes => (
            DuoState::AgreementSigned,
            &[Asked::SignedMentee, Asked::SignedMentor, Asked::SignedCoordinator],
        ),
        DuoState::AgreementSigned => (DuoState::Active, &[]),
        _ => return None,
    })
}

/// The card with what can be done now; nothing once the duo is over.
#[component]
pub(super) fn NextStep(
    /// The duo.
    shown: Shown,
    /// Its state; the card is made anew for another one.
    state: DuoState,
) -> impl IntoView {
    (!state.is_over()).then(|| {
        view! {
            <Card title=t!("duos-next")>
                {(state == DuoState::AgreementSigned).then(|| view! { <Conditions shown /> })}
                {forward(state).map(|(to, asked)| view! { <Forward shown to asked /> })}
                <OtherWays shown state />
            </Card>
        }
    })
}

/// The form of the step forward.
#[component]
fn Forward(shown: Shown, to: DuoState, asked: &'static [Asked]) -> impl IntoView {
    let toasts = use_toasts();
    let Shown { id, session, duo } = shown;
    let today = session.today();
    let before = duo.get_untracked();
    let fields: Vec<(Asked, RwSignal<String>, RwSignal<Option<String>>)> = asked
        .iter()
        .map(|which| (*which, typed(*which.of(&mut before.clone())), RwSignal::new(None)))
        .collect();
    let fields = StoredValue::new(fields);
    let on = typed(Some(match to {
        DuoState::Met => before.first_meeting.filter(|day| *day <= today).unwrap_or(today),
        _ => today,
    }));
    let wrong_day = RwSignal::new(None::<String>);
    // What was said or signed brings its own days; the step was taken on the last of them.
    let own_day = asked.iter().all(|which| which.is_plan());
    let submit = move || {
        let mut new = duo.get_untracked();
        let mut whole = true;
        let mut latest = None;
        fields.with_value(|fields| {
            for (which, value, wrong) in fields {
                let day = if which.is_plan() {
                    untrack(|| read_day(*value)).ok_or_else(|| text!("duos-day-missing"))
                } else {
                    past_day(*value, today)
                };
                whole &= day.is_ok();
                wrong.set(day.as_ref().err().cloned());
                // What is known already is saved, also when another day is still missing.
                if let Ok(day) = day {
                    *which.of(&mut new) = Some(day);
                    latest = latest.max(Some(day));
                }
            }
        });
        let day = if own_day {
            past_day(on, today)
        } else {
            latest.ok_or_else(|| text!("duos-day-missing"))
        };
        wrong_day.set(day.as_ref().err().cloned());
        let step = day.ok().filter(|_| whole).map(|on| match to {
            DuoState::Active => Command::StartDuo { duo: id, on },
            _ => Command::MoveDuo(Move {
                id,
                to,
                on,
                reason: None,
            }),
        });
        if new == duo.get_untracked() {
            if let Some(step) = step {
                session.act(step);
            }
            return;
        }
        let save = Command::SaveDuo {
            duo: id,
            fields: new.into(),
        };
        session.act_quietly(save, move |ended| match (ended, step) {
            (Ok(_), Some(step)) => session.act(step),
            (Ok(_), None) => toasts.say(text!("duos-kept-so-far")),
            (Err(error), _) => toasts.say(words::act_error(&error, &session)),
        });
    };
    let inputs = fields.with_value(|fields| {
        fields
            .iter()
            .map(|(which, value, wrong)| {
                let key = which.key();
                view! { <TextField label=t!(key) kind=InputKind::Date value=*value error=*wrong /> }
            })
            .collect_view()
    });
    let hint = format!("duos-hint-{}", to.code());
    let label = format!("duos-do-{}", to.code());
    view! {
        <form
            autocomplete="off"
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <p>{t!(hint)}</p>
            <div class="filters">
                {inputs}
                {own_day
                    .then(|| {
                        let label = format!("duos-day-{}", to.code());
                        view! { <TextField label=t!(label) kind=InputKind::Date value=on error=wrong_day /> }
                    })}
            </div>
            <div class="actions">
                <Button kind=ButtonKind::Primary icon=IconName::Check submit=true>{t!(label)}</Button>
            </div>
        </form>
    }
}

/// Before a start: whether both meet the conditions and have agreed, and a way to write that down.
#[component]
fn Conditions(shown: Shown) -> impl IntoView {
    let session = shown.session;
    let record = move |person: PersonId, consent: bool| {
        let known = session.peek(|register| register.person(person).map(|file| file.person.clone()));
        if let Some(mut person_now) = known {
            if consent {
                person_now.consent = Some(true);
            } else {
                person_now.eligible = Some(true);
            }
            let save = SavePerson {
                id: Some(person),
                person: person_now,
                mentee: None,
                mentor: None,
            };
            session.act(Command::SavePerson(save.into()));
        }
    };
    let lacking = move || {
        let people = shown.duo.with(|duo| [duo.mentee, duo.mentor]);
        let asks = people.into_iter().flatten().flat_map(|person| {
            let (consent, eligible) = session.read(|register| {
                let file = register.person(person).map(|file| &file.person);
                (file.and_then(|p| p.consent), file.and_then(|p| p.eligible))
            });
            let consent = (consent != Some(true)).then_some((person, true));
            let eligible = (eligible == Some(false)).then_some((person, false));
            [consent, eligible].into_iter().flatten()
        });
        asks.collect::<Vec<_>>()
    };
    let asks = Memo::new(move |_| lacking());
    move || {
        asks.get()
            .into_iter()
            .map(|(person, consent)| {
                let name = shown.name(Some(person));
                let (says, does) = if consent {
                    (
                        text!("duos-no-consent", name = name.clone()),
                        text!("duos-record-consent"),
                    )
                } else {
                    (
                        text!("duos-not-eligible", name = name.clone()),
                        text!("duos-record-eligible"),
                    )
                };
                view! {
                    <div class="notice tone-warn">
                        <Icon name=IconName::Warning />
                        <div class="notice-words">
                            <p class="notice-title">{says}</p>
                            <div class="actions">
                                <Button on_click=move || record(person, consent)>{does}</Button>
                            </div>
                        </div>
                    </div>
                }
            })
            .collect_view()
    }
}

/// The other ways to go, each behind a dialog of its own.
#[component]
fn OtherWays(shown: Shown, state: DuoState) -> impl IntoView {
    let decline = RwSignal::new(false);
    let suspend = RwSignal::new(false);
    let resume = RwSignal::new(false);
    let extend = RwSignal::new(false);
    let close = RwSignal::new(false);
    let early = RwSignal::new(false);
    let running = matches!(state, DuoState::Active | DuoState::Extended);
    let suspended = state == DuoState::Suspended;
    view! {
        <div class="actions">
            {(running || state == DuoState::Closing)
                .then(|| {
                    view! {
                        <Button kind=ButtonKind::Primary icon=IconName::Check on_click=move || close.set(true)>
                            {t!("duos-close")}
                        </Button>
                        <EndDialog shown early=false show=close />
                    }
                })}
            {suspended
                .then(|| {
                    view! {
                        <Button kind=ButtonKind::Primary on_click=move || resume.set(true)>{t!("duos-resume")}</Button>
                        <MoveDialog shown to=DuoState::Active show=resume />
                    }
                })}
            {running
                .then(|| {
                    view! {
                        <Button icon=IconName::Calendar on_click=move || extend.set(true)>{t!("duos-extend")}</Button>
                        <ExtendDialog shown show=extend />
                        <Button icon=IconName::Clock on_click=move || suspend.set(true)>{t!("duos-suspend")}</Button>
                        <MoveDialog shown to=DuoState::Suspended show=suspend />
                    }
                })}
            {(running || suspended)
                .then(|| {
                    view! {
                        <Button icon=IconName::Stop on_click=move || early.set(true)>{t!("duos-end-early")}</Button>
                        <EndDialog shown early=true show=early />
                    }
                })}
            {state
                .is_proposal()
                .then(|| {
                    view! {
                        <Button icon=IconName::Cross on_click=move || decline.set(true)>{t!("duos-decline")}</Button>
                        <DeclineDialog shown show=decline />
                    }
                })}
        </div>
    }
}
