//! The page of one duo: who, where they stand, what comes next, their weeks and meetings.

use super::before::Before;
use super::contacts::Contacts;
use super::meetings::{LogMeeting, Meetings};
use super::next_step::NextStep;
use super::strip::LargeStrip;
use super::{Shown, tone};
use crate::app::differences::DiffersNotice;
use crate::app::pages::people::NextSteps;
use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::programme::duo::{Duo, DuoId};
use crate::programme::lifecycle::DuoState;
use crate::record::RecordId;
use chrono::NaiveDate;

/// The page of one duo.
#[component]
pub fn DuoPage(
    /// Which.
    id: RecordId,
) -> impl IntoView {
    let session = use_session();
    let id = DuoId(id);
    let known = Memo::new(move |_| session.read(|register| register.duo(id).is_some()));
    let shown = Shown::of(session, id);
    move || {
        if known.get() {
            view! { <KnownDuo shown /> }.into_any()
        } else {
            view! {
                <PageHead title=t!("page-duo") />
                <Card>
                    <EmptyState icon=IconName::Duo title=t!("duos-unknown") text=t!("duos-unknown-text")>
                        <LinkButton to=Route::Duos>{t!("duos-back")}</LinkButton>
                    </EmptyState>
                </Card>
            }
            .into_any()
        }
    }
}

#[component]
fn KnownDuo(shown: Shown) -> impl IntoView {
    let state = Memo::new(move |_| shown.state());
    let title = move || format!("{} · {}", shown.mentee(), shown.mentor());
    let link = move |mentee: bool| {
        let person = shown.duo.with(|duo| if mentee { duo.mentee } else { duo.mentor });
        person.map(|person| {
            let (name, role) = if mentee {
                (shown.mentee(), text!("role-mentee"))
            } else {
                (shown.mentor(), text!("role-mentor"))
            };
            view! {
                <a class="duo-person" href=Route::Person(person.0).href()>
                    <Icon name=IconName::Person />
                    <span>
                        <span class="duo-role">{role}</span>
                        <span class="duo-name">{name}</span>
                    </span>
                </a>
            }
        })
    };
    let coordinator = move || {
        let member = shown.duo.with(|duo| duo.coordinator)?;
        let of = |id: &RecordId| *id == member;
        shown.session.read(|register| {
            let members = register.members();
            let found = members.into_iter().find(|(id, _)| of(&id.0));
            found.and_then(|(_, member)| member.name.clone())
        })
    };
    view! {
        <PageHead title=title>
            {move || {
                let has = !matches!(state.get(), DuoState::Drafted | DuoState::Declined);
                has.then(|| {
                    view! {
                        <LinkButton to=Route::DuoPapers(shown.id.0) icon=IconName::Printer>{t!("page-duo-papers")}</LinkButton>
                    }
                })
            }}
            <LinkButton to=Route::History(Some(shown.id.0)) kind=ButtonKind::Quiet icon=IconName::Clock>{t!("history-of")}</LinkButton>
            <LinkButton to=Route::Duos kind=ButtonKind::Quiet icon=IconName::Back>{t!("duos-back")}</LinkButton>
        </PageHead>
        <DiffersNotice record=shown.id.0 />
        <Card>
            <div class="duo-people">
                {move || link(true)} {move || link(false)}
                {move || view! { <Badge tone=tone(state.get()) text=t!(state.get().text_key()) /> }}
            </div>
            {move || coordinator().map(|name| view! { <p class="lead">{t!("duos-with-coordinator", name = name.clone())}</p> })}
            {move || cycle(state.get())}
        </Card>
        {move || meets(state.get()).then(|| view! { <LogMeeting shown /> })}
        {move || view! { <NextStep shown state=state.get() /> }}
        {move || (!state.get().is_over()).then(|| view! { <NextSteps about=shown.id.0 /> })}
        {move || state.get().has_started().then(|| view! { <HalfYear shown /> })}
        {move || {
            let has_met = shown.session.read(|register| !register.meetings_of(shown.id).is_empty());
            let over = state.get().is_over();
            (meets(state.get()) || has_met || over).then(|| view! { <Meetings shown over /> })
        }}
        {move || state.get().has_started().then(|| view! { <Contacts shown /> })}
        <Before shown />
        <Days shown />
    }
}

/// Whether the two meet: then noting that is what the page is opened for.
fn meets(state: DuoState) -> bool {
    state.is_running() || state == DuoState::AgreementSigned
}

/// The life cycle in seven steps; a declined duo shows none, since it leads nowhere.
fn cycle(state: DuoState) -> AnyView {
    let at = match state {
        DuoState::Drafted => 0,
        DuoState::TeamApproved => 1,
        DuoState::MeetingPlanned => 2,
        DuoState::Met | DuoState::Reflecting => 3,
        DuoState::BothYes => 4,
        DuoState::AgreementSigned | DuoState::Active | DuoState::Suspended | DuoState::Extended => 5,
        DuoState::Closing => 6,
        DuoState::Completed | DuoState::EndedEarly => 7,
        DuoState::Declined => return ().into_any(),
    };
    let names = [
        "duos-cycle-team",
        "duos-cycle-plan",
        "duos-cycle-meet",
        "duos-cycle-yes",
        "duos-cycle-sign",
        "duos-cycle-together",
        "duos-cycle-close",
    ];
    let steps: Vec<TextProp> = names.into_iter().map(|key| TextProp::from(t!(key))).collect();
    if at == steps.len() {
        return view! { <p class="lead">{t!("duos-cycle-over")}</p> }.into_any();
    }
    view! { <div class="duo-cycle"><Stepper steps current=at /></div> }.into_any()
}

/// The weeks, the hours and the last meeting.
#[component]
fn HalfYear(shown: Shown) -> impl IntoView {
    let today = shown.session.today();
    let standing = Memo::new(move |_| shown.session.read(|register| register.standing(shown.id, today)));
    let strip =
        Memo::new(move |_| standing.with(|s| s.as_ref().map(|s| s.strip.clone()).unwrap_or_default()));
    let hours = |minutes: i64| lang().number(minutes as f64 / 60.0, 1);
    let line = move || {
        standing.with(|standing| {
            let standing = standing.as_ref()?;
            let last = match standing.last {
                Some(day) => text!("duos-last-meeting", ago = texts().ago(day, today)),
                None => text!("duos-no-meeting-yet"),
            };
            let done = text!(
                "duos-hours-done",
                n = hours(standing.minutes),
                target = hours(standing.target)
            );
            Some(format!("{done} · {last}"))
        })
    };
    let silent = move || standing.with(|standing| standing.as_ref().and_then(|standing| standing.silent));
    view! {
        <Card title=t!("duos-strip")>
            {move || {
                silent()
                    .map(|days| {
                        view! {
                            <div class="notice tone-warn">
                                <Icon name=IconName::Warning />
                                <p class="notice-title">{t!("duos-silent-do", n = days)}</p>
                            </div>
                        }
                    })
            }}
            <LargeStrip strip />
            <p>{line}</p>
        </Card>
    }
}

/// A key and a day, where the day is known.
type Fact = (&'static str, Option<NaiveDate>);

/// The days that are known of it, and how it ended.
#[component]
fn Days(shown: Shown) -> impl IntoView {
    let facts = |duo: &Duo| -> [Fact; 12] {
        [
            ("duos-proposed-on", duo.proposed_on),
            ("duos-first-meeting", duo.first_meeting),
            ("duos-mentee-yes", duo.mentee_yes),
            ("duos-mentor-yes", duo.mentor_yes),
            ("duos-signed-mentee", duo.signed_mentee),
            ("duos-signed-mentor", duo.signed_mentor),
            ("duos-signed-coordinator", duo.signed_coordinator),
            ("duos-started-on", duo.started_on),
            ("duos-planned-end", duo.planned_end),
            ("duos-extended-until", duo.extended_until),
            ("duos-suspended-since", duo.suspended_since),
            ("duos-ended-on", duo.ended_on),
        ]
    };
    let days = move || {
        let known = shown
            .duo
            .with(facts)
            .into_iter()
            .filter_map(|(key, day)| day.map(|day| (key, day)));
        known
            .map(|(key, day)| view! { <dt>{text!(key)}</dt><dd>{texts().date(day)}</dd> })
            .collect_view()
    };
    let steps = move || {
        let steps = shown.session.read(|register| {
            let steps = register.steps_of(shown.id.0).into_iter();
            let of_duo =
                steps.filter_map(|(_, step)| Some((DuoState::from_code(step.to.as_deref()?)?, step.date?)));
            of_duo.collect::<Vec<_>>()
        });
        let told = |state: &DuoState| {
            use DuoState::{MeetingPlanned, Met, Reflecting, TeamApproved};
            matches!(state, TeamApproved | MeetingPlanned | Met | Reflecting)
        };
        steps
            .into_iter()
            .filter(|(state, _)| told(state))
            .map(|(state, day)| {
                let key = format!("duos-day-{}", state.code());
                view! { <dt>{text!(key)}</dt><dd>{texts().date(day)}</dd> }
            })
            .collect_view()
    };
    let end = move || {
        let (by, reason, early, why) = shown.duo.with(|duo| {
            (
                duo.declined_by,
                duo.decline_reason,
                duo.end_reason,
                duo.why.clone(),
            )
        });
        let words = [
            by.map(|one| one.text_key()),
            reason.map(|one| one.text_key()),
            early.map(|one| one.text_key()),
        ];
        let mut parts: Vec<String> = words.into_iter().flatten().map(|key| text!(key)).collect();
        parts.extend(why);
        (!parts.is_empty()).then(|| view! { <dt>{text!("duos-why")}</dt><dd>{parts.join(" · ")}</dd> })
    };
    view! {
        <Card title=t!("duos-days")>
            <dl class="facts">{days} {steps} {end}</dl>
        </Card>
    }
}
