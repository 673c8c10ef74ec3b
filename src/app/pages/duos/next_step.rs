//! What comes next: the one step forward with the days that it needs, and the other ways to go.

use super::closing::EndDialog;
use super::declining::DeclineDialog;
use super::first_meeting::{NotMet, PlanForm, Planning, when_and_where};
use super::moving::{ExtendDialog, MoveDialog};
use super::{NEXT, Shown, past_day, said};
use crate::app::prelude::*;
use crate::app::words;
use crate::dates::About;
use crate::programme::duo::Duo;
use crate::programme::lifecycle::DuoState;
use crate::programme::person::PersonId;
use crate::programme::text::NOTE_MOST;
use crate::register::Command;
use crate::register::command::{Move, SavePerson};
use chrono::NaiveDate;

/// A day of the duo that a step asks for.
#[derive(Clone, Copy, PartialEq)]
enum Asked {
    MenteeYes,
    MentorYes,
    SignedMentee,
    SignedMentor,
    SignedCoordinator,
}

impl Asked {
    fn key(self) -> &'static str {
        match self {
            Self::MenteeYes => "duos-mentee-yes",
            Self::MentorYes => "duos-mentor-yes",
            Self::SignedMentee => "duos-signed-mentee",
            Self::SignedMentor => "duos-signed-mentor",
            Self::SignedCoordinator => "duos-signed-coordinator",
        }
    }

    fn of(self, duo: &mut Duo) -> &mut Option<NaiveDate> {
        match self {
            Self::MenteeYes => &mut duo.mentee_yes,
            Self::MentorYes => &mut duo.mentor_yes,
            Self::SignedMentee => &mut duo.signed_mentee,
            Self::SignedMentor => &mut duo.signed_mentor,
            Self::SignedCoordinator => &mut duo.signed_coordinator,
        }
    }
}

/// The step forward from a state and the days that it asks for.
fn forward(state: DuoState) -> Option<(DuoState, &'static [Asked])> {
    Some(match state {
        DuoState::Drafted => (DuoState::TeamApproved, &[]),
        DuoState::TeamApproved => (DuoState::MeetingPlanned, &[]),
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
            <div class="next-step">
                <Card title=t!("duos-next")>
                    {(state == DuoState::AgreementSigned).then(|| view! { <Conditions shown /> })}
                    {move || {
                        let planned = when_and_where(shown).filter(|_| state == DuoState::MeetingPlanned);
                        planned.map(|words| view! { <p class="planned"><strong>{words}</strong></p> })
                    }}
                    {forward(state)
                        .map(|(to, asked)| match to {
                            DuoState::MeetingPlanned => {
                                view! {
                                    <p>{t!("duos-hint-meeting-planned")}</p>
                                    <PlanForm shown planning=Planning::First done=|| go_on(NEXT) />
                                }
                                    .into_any()
                            }
                            _ => view! { <Forward shown to asked /> }.into_any(),
                        })}
                    {(state == DuoState::MeetingPlanned).then(|| view! { <NotMet shown /> })}
                    <OtherWays shown state />
                </Card>
            </div>
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
        .map(|which| {
            (
                *which,
                typed_date(*which.of(&mut before.clone())),
                RwSignal::new(None),
            )
        })
        .collect();
    let fields = StoredValue::new(fields);
    let on = typed_date(Some(match to {
        DuoState::Met => before.first_meeting.filter(|day| *day <= today).unwrap_or(today),
        _ => today,
    }));
    let wrong_day = RwSignal::new(None::<String>);
    // Asked for once the days say that it went faster than it should.
    let (why, asks_why) = (RwSignal::new(String::new()), RwSignal::new(false));
    // What was said or signed brings its own days; the step was taken on the last of them.
    let own_day = asked.is_empty();
    let submit = move || {
        let mut new = duo.get_untracked();
        let mut whole = true;
        let mut latest = None;
        fields.with_value(|fields| {
            for (which, value, wrong) in fields {
                let day = past_day(*value);
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
            let day = past_day(on);
            day.and_then(|day| new.check_day(day).map(|()| day).map_err(words::wrong_day))
        } else {
            latest.ok_or_else(|| text!("date-field-missing"))
        };
        wrong_day.set(day.as_ref().err().cloned());
        let step = day.ok().filter(|_| whole).map(|on| match to {
            DuoState::Active => Command::StartDuo { duo: id, on },
            _ => Command::MoveDuo(Move {
                id,
                to,
                on,
                reason: said(why),
            }),
        });
        if to == DuoState::BothYes && step.is_some() {
            let until = session.peek(|register| register.thinks_until(id, latest.unwrap_or(today)));
            if let Err(wrong) = new.check_yes(until, said(why).as_deref()) {
                // It is the second yes that came too soon.
                let second = fields.with_value(|fields| {
                    let mut last = fields
                        .iter()
                        .filter(|(which, ..)| *which.of(&mut new.clone()) == latest);
                    last.next_back().map(|(.., wrong)| *wrong)
                });
                if let Some(second) = second {
                    second.set(Some(words::wrong_day(wrong)));
                }
                asks_why.set(true);
                return;
            }
        }
        // Where the step is taken, its card gives way to that of the next one.
        let stay = |ended: bool| {
            if ended {
                go_on(NEXT);
            }
        };
        if new == duo.get_untracked() {
            if let Some(step) = step {
                session.act_then(step, move |ended| stay(ended.is_ok()));
            }
            return;
        }
        let save = Command::SaveDuo {
            duo: id,
            fields: new.into(),
        };
        session.act_quietly(save, move |ended| match (ended, step) {
            (Ok(_), Some(step)) => session.act_then(step, move |ended| stay(ended.is_ok())),
            (Ok(_), None) => toasts.say(text!("duos-kept-so-far")),
            (Err(error), _) => toasts.say(words::act_error(&error, &session)),
        });
    };
    let inputs = fields.with_value(|fields| {
        fields
            .iter()
            .map(|(which, value, wrong)| {
                let key = which.key();
                view! { <DateField label=t!(key) about=About::Past value=*value error=*wrong /> }
            })
            .collect_view()
    });
    let hint = format!("duos-hint-{}", to.code());
    let label = format!("duos-do-{}", to.code());
    view! {
        <Form on_submit=submit>
            <p>{t!(hint)}</p>
            <div class="filters">
                {inputs}
                {own_day
                    .then(|| {
                        let label = format!("duos-day-{}", to.code());
                        view! { <DateField label=t!(label) about=About::Past value=on error=wrong_day /> }
                    })}
            </div>
            {move || {
                asks_why.get().then(|| view! { <TextField label=t!("duos-why-sooner") value=why most=NOTE_MOST /> })
            }}
            <div class="actions">
                <Button kind=ButtonKind::Primary icon=IconName::Check submit=true>{t!(label)}</Button>
            </div>
        </Form>
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
            session.act_then(Command::SavePerson(save.into()), |_| go_on(NEXT));
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
    // While they still have weeks to go, closing is not what comes next.
    let due = shown.duo.with_untracked(|duo| {
        let end = duo.extended_until.max(duo.planned_end);
        end.is_none_or(|end| end <= shown.session.today())
    });
    let closes = if due || state == DuoState::Closing {
        ButtonKind::Primary
    } else {
        ButtonKind::default()
    };
    let suspended = state == DuoState::Suspended;
    view! {
        <div class="actions">
            {(running || state == DuoState::Closing)
                .then(|| {
                    view! {
                        <Button kind=closes icon=IconName::Check on_click=move || close.set(true)>
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
