//! One line of the first page: what it is, whom it is about, when and where, and what can be done about it.

use super::doing::{Doing, NEXT, Offer};
use crate::app::pages::people::step_done;
use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::programme::casework::Task;
use crate::record::RecordId;
use crate::register::Register;
use crate::register::agenda::{Kind, Line, What};
use crate::register::alerts::{About, Alert, AlertKind};

/// A kind of line in words.
pub(super) fn kind_words(kind: Kind) -> String {
    match kind {
        Kind::FirstMeeting => text!("today-first-meeting"),
        Kind::Step => text!("people-steps"),
        Kind::Alert(kind) => text!(kind.text_key()),
    }
}

/// What a kind of line asks for.
pub(super) fn what_to_do(kind: Kind) -> Option<String> {
    match kind {
        Kind::Alert(kind) => Some(text!(format!("today-do-{}", kind.code()))),
        Kind::FirstMeeting | Kind::Step => None,
    }
}

/// Whom a line is about, by name.
fn name_of(register: &Register, about: About) -> String {
    let names = match about {
        About::Person(id) => register.name_of(id),
        About::Duo(id) => {
            let pair = register
                .duo(id)
                .map(|duo| [duo.mentee, duo.mentor])
                .unwrap_or_default();
            let names = pair.into_iter().flatten().map(|person| register.name_of(person));
            names.collect::<Vec<_>>().join(" · ")
        }
    };
    if names.is_empty() {
        text!("duos-unnamed")
    } else {
        names
    }
}

/// Since when, until when, or at what day and hour, and where.
fn when(line: &Line, session: Session) -> String {
    if let What::Alert(alert) = &line.what {
        return since(alert);
    }
    let today = session.today();
    let day = line.day.map(|day| {
        let days = (today - day).num_days();
        match (days, line.at) {
            (1.., _) => text!("today-due", n = days),
            (_, None) => texts().ago(day, today),
            (_, Some(at)) => text!(
                "people-step-on",
                day = texts().ago(day, today),
                hour = at.to_string()
            ),
        }
    });
    let parts = day.into_iter().chain(line.place.clone());
    parts.collect::<Vec<_>>().join(" · ")
}

/// Since when something asks for attention, or until when.
fn since(alert: &Alert) -> String {
    let days = alert.days.abs();
    match (alert.kind, alert.days) {
        (AlertKind::Residence, ..0) => text!("today-ended", n = days),
        (AlertKind::Residence, _) => text!("today-left", n = days),
        (AlertKind::CheckIn | AlertKind::FollowUp | AlertKind::PlannedEnd | AlertKind::Intervision, 0) => {
            text!("today-due-today")
        }
        (AlertKind::CheckIn | AlertKind::FollowUp | AlertKind::PlannedEnd | AlertKind::Intervision, _) => {
            text!("today-due", n = days)
        }
        (AlertKind::NoNextStep, 0) => text!("today-due-today"),
        _ => text!("today-since", n = days),
    }
}

fn member(register: &Register, member: Option<RecordId>) -> Option<String> {
    let member = member?;
    let mut members = register.tables().members.iter();
    let own = members.find(|(id, _)| id.0 == member);
    own.and_then(|(_, member)| member.name.clone())
}

/// One line.
#[component]
pub(super) fn LineOf(
    /// What it says.
    line: Line,
    /// What is being done in the dialog.
    doing: RwSignal<Option<Doing>>,
    /// The dialog's title.
    title: RwSignal<String>,
    /// Whether its kind is said: not where all lines are of one.
    kind: bool,
) -> impl IntoView {
    let session = use_session();
    let (name, whose, offer) = session.peek(|register| {
        let name = line.about.map(|about| name_of(register, about));
        (name, member(register, line.whose), Offer::of(&line, register))
    });
    let route = line.about.map(|about| match about {
        About::Duo(id) => Route::Duo(id.0),
        About::Person(id) => Route::Person(id.0),
    });
    let own_words = match &line.what {
        What::Step { title, .. } => Some(title.clone()),
        _ => None,
    };
    let what = own_words
        .clone()
        .or_else(|| kind.then(|| kind_words(line.kind())));
    let urgent = line.overdue || matches!(&line.what, What::Alert(alert) if alert.urgent);
    let icon = match &line.what {
        _ if urgent => IconName::Stop,
        What::Alert(_) => IconName::Clock,
        _ => IconName::Calendar,
    };
    let label = Offer::text_key(&line);
    let about = name.clone().or(own_words).unwrap_or_default();
    let says = text!("label-value", label = text!(label.clone()), value = about.clone());
    let button = offer.map(|offer| match offer {
        Offer::Page(route) => view! { <LinkButton to=route>{text!(label)}</LinkButton> }.into_any(),
        Offer::Done(task) => {
            let done = move || {
                if let Some(known) = session.peek(|register| register.get::<Task>(task)) {
                    session.act_then(step_done(task, &known, session.today()), |_| go_on(NEXT));
                }
            };
            view! { <Button icon=IconName::Check label=says on_click=done>{text!(label)}</Button> }.into_any()
        }
        Offer::Dialog(what) => {
            let open = move || {
                title.set(about.clone());
                doing.set(Some(what));
            };
            view! { <Button label=says on_click=open>{text!(label)}</Button> }.into_any()
        }
    });
    view! {
        <li class="to-do" class:to-do-urgent=urgent>
            <Icon name=icon />
            <div class="to-do-words">
                {what.map(|what| view! { <strong>{what}</strong> })}
                {name.zip(route).map(|(name, route)| view! { <a href=route.href()>{name}</a> })}
                <span class="lead">{when(&line, session)}</span>
            </div>
            <span class="alert-whose">{whose}</span>
            {button}
        </li>
    }
}
