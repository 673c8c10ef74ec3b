//! What can be done about a line of the first page without leaving it: the forms of the other pages, in a dialog.

use crate::app::pages::duos::{DuoForm, DuoFormOf};
use crate::app::pages::people::{MentorIntervisions, Moves, StepForm, TalkForm};
use crate::app::prelude::*;
use crate::programme::duo::DuoId;
use crate::programme::person::PersonId;
use crate::record::RecordId;
use crate::register::Register;
use crate::register::agenda::{Line, What};
use crate::register::alerts::{About, AlertKind};

/// What is being done in the dialog.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Doing {
    /// Something with a duo.
    Duo(DuoId, DuoForm),
    /// A follow-up talk is noted.
    Talk(PersonId),
    /// An intervision is noted.
    Intervision(PersonId),
    /// A next step is agreed.
    NextStep(RecordId),
    /// Someone goes on in their life cycle.
    Moves(PersonId),
}

/// What a line offers.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Offer {
    /// A dialog.
    Dialog(Doing),
    /// Another page, where it takes more than a form.
    Page(Route),
    /// To say that it was done.
    Done(RecordId),
}

impl Offer {
    /// What can be done about a line.
    pub(super) fn of(line: &Line, register: &Register) -> Option<Self> {
        let alert = match &line.what {
            What::FirstMeeting(duo) => return Some(Self::Dialog(Doing::Duo(*duo, DuoForm::Next))),
            What::Step { task, .. } => return Some(Self::Done(*task)),
            What::Alert(alert) => alert,
        };
        Some(match (alert.kind, alert.about) {
            (AlertKind::NoMeeting, About::Duo(duo)) => Self::Dialog(Doing::Duo(duo, DuoForm::Meeting)),
            (AlertKind::Contact | AlertKind::CheckIn | AlertKind::NoNote, About::Duo(duo)) => {
                Self::Dialog(Doing::Duo(duo, DuoForm::Contact))
            }
            (AlertKind::FollowUp, About::Duo(duo)) => {
                Self::Dialog(Doing::Talk(register.duo(duo).and_then(|duo| duo.mentee)?))
            }
            (_, About::Duo(duo)) => Self::Dialog(Doing::Duo(duo, DuoForm::Next)),
            (AlertKind::Waiting | AlertKind::Unmatched, About::Person(_)) => Self::Page(Route::Match),
            (AlertKind::Residence, About::Person(person)) => Self::Page(Route::PersonEdit(person.0)),
            (AlertKind::Intervision, About::Person(person)) => Self::Dialog(Doing::Intervision(person)),
            (AlertKind::NoNextStep, About::Person(person)) => Self::Dialog(Doing::NextStep(person.0)),
            (_, About::Person(person)) => Self::Dialog(Doing::Moves(person)),
        })
    }

    /// The words of its button.
    pub(super) fn text_key(line: &Line) -> String {
        match &line.what {
            What::FirstMeeting(_) => "today-act-first-meeting".into(),
            What::Step { .. } => "people-step-done".into(),
            What::Alert(alert) => format!("today-act-{}", alert.kind.code()),
        }
    }
}

/// Where the hands go on: the line that is first now.
pub(super) const NEXT: &[&str] = &[".to-do .button"];

/// The dialog, titled with whom it is about.
#[component]
pub(super) fn DoingDialog(doing: RwSignal<Option<Doing>>, title: RwSignal<String>) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if doing.with(Option::is_some) {
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() && doing.with_untracked(Option::is_some) {
            doing.set(None);
            // What was done takes its line, with the button that opened this, off the page.
            go_on(NEXT);
        }
    });
    let close = move || {
        open.try_set(false);
    };
    view! {
        <Dialog open title=move || title.get()>
            {move || {
                doing
                    .get()
                    .map(|doing| match doing {
                        Doing::Duo(id, form) => view! { <DuoFormOf id form done=close /> }.into_any(),
                        Doing::Talk(person) => view! { <TalkForm person open /> }.into_any(),
                        Doing::Intervision(person) => view! { <MentorIntervisions person /> }.into_any(),
                        Doing::NextStep(about) => view! { <StepForm about done=close /> }.into_any(),
                        Doing::Moves(person) => view! { <Moves person /> }.into_any(),
                    })
            }}
        </Dialog>
    }
}
