//! Duos: the list, and the page of one.

mod before;
mod closing;
mod contacts;
mod declining;
mod duo;
mod first_meeting;
mod list;
mod meeting_form;
mod meetings;
mod moving;
mod next_step;
mod papers;
mod strip;

pub use duo::DuoPage;
pub use list::DuosPage;
pub use papers::PapersPage;

use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::dates::About;
use crate::programme::duo::{Duo, DuoId};
use crate::programme::lifecycle::DuoState;
use crate::programme::person::PersonId;
use chrono::NaiveDate;
use contacts::ContactForm;
use meeting_form::MeetingForm;
use next_step::NextStep;

/// The duo that a page shows.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    id: DuoId,
    session: Session,
    duo: Memo<Duo>,
}

/// A form of a duo that other pages show too.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum DuoForm {
    /// A meeting is noted.
    Meeting,
    /// A contact of the coordinator is noted.
    Contact,
    /// Whatever comes next.
    Next,
}

/// One of a duo's forms by itself; `done` is called once it is saved. What comes next goes on to what comes after.
#[component]
pub(super) fn DuoFormOf(
    /// Which duo.
    id: DuoId,
    /// Which form.
    form: DuoForm,
    /// Called once it is saved.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let shown = Shown::of(session, id);
    let state = Memo::new(move |_| shown.state());
    match form {
        DuoForm::Meeting => view! { <MeetingForm shown known=None done /> }.into_any(),
        DuoForm::Contact => view! { <ContactForm shown done /> }.into_any(),
        DuoForm::Next => (move || view! { <NextStep shown state=state.get() /> }).into_any(),
    }
}

impl Shown {
    /// Follows a duo.
    fn of(session: Session, id: DuoId) -> Self {
        let duo = Memo::new(move |_| {
            session
                .read(|register| register.duo(id).cloned())
                .unwrap_or_default()
        });
        Self { id, session, duo }
    }

    fn state(self) -> DuoState {
        self.duo.with(|duo| duo.state.unwrap_or(DuoState::Drafted))
    }

    fn name(self, person: Option<PersonId>) -> String {
        let known = person.map(|person| self.session.read(|register| register.name_of(person)));
        known
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| text!("duos-unnamed"))
    }

    fn mentee(self) -> String {
        self.name(self.duo.with(|duo| duo.mentee))
    }

    fn mentor(self) -> String {
        self.name(self.duo.with(|duo| duo.mentor))
    }
}

/// What a state asks of whoever looks.
fn tone(state: DuoState) -> Tone {
    match state {
        DuoState::Active | DuoState::Extended => Tone::Good,
        DuoState::Suspended | DuoState::Closing => Tone::Warn,
        state if state.is_proposal() => Tone::Busy,
        _ => Tone::Calm,
    }
}

/// The day on which something happened, or what is wrong with it.
fn past_day(value: RwSignal<String>) -> Result<NaiveDate, String> {
    needed_date(value, About::Past)
}

/// Where the hands go on once a step was taken: to what comes next.
const NEXT: &[&str] = &[".next-step :is(input, button)"];

/// Text that was typed, or nothing.
fn said(value: RwSignal<String>) -> Option<String> {
    let text = value.with_untracked(|text| text.trim().to_owned());
    (!text.is_empty()).then_some(text)
}
