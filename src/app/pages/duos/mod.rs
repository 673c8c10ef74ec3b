//! Duos: the list, and the page of one.

mod closing;
mod contacts;
mod declining;
mod duo;
mod list;
mod meeting_form;
mod meetings;
mod moving;
mod next_step;
mod strip;

pub use duo::DuoPage;
pub use list::DuosPage;

use crate::app::prelude::*;
use crate::app::state::Session;
use crate::dates::About;
use crate::programme::duo::{Duo, DuoId};
use crate::programme::lifecycle::DuoState;
use crate::programme::person::PersonId;
use chrono::NaiveDate;

/// The duo that a page shows.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    id: DuoId,
    session: Session,
    duo: Memo<Duo>,
}

impl Shown {
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
