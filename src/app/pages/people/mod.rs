//! People: the list, a person's page, and the form.

mod edit;
mod erase;
mod facts;
mod fields;
mod filters;
mod languages;
mod link;
mod list;
mod moves;
mod next_steps;
mod outcomes;
mod person;
mod saved;
mod timeline;

pub use edit::{PersonEditPage, PersonNewPage};
pub use fields::wrong_words;
pub use list::PeoplePage;
pub(super) use moves::Moves;
pub(super) use next_steps::{MentorIntervisions, NextSteps, StepForm, step_done};
pub(super) use outcomes::TalkForm;
pub use person::PersonPage;

use crate::app::parts::Tone;
use crate::programme::lifecycle::{MenteeState, MentorState};

/// How a mentee's state looks.
fn mentee_tone(state: MenteeState) -> Tone {
    match state {
        MenteeState::Waiting | MenteeState::Proposed => Tone::Busy,
        MenteeState::InDuo | MenteeState::Closed | MenteeState::FollowUp | MenteeState::Completed => {
            Tone::Good
        }
        MenteeState::OnHold => Tone::Warn,
        _ => Tone::Calm,
    }
}

/// How a mentor's state looks.
fn mentor_tone(state: MentorState) -> Tone {
    match state {
        MentorState::Active => Tone::Good,
        MentorState::Training | MentorState::Trained => Tone::Busy,
        MentorState::Paused | MentorState::WaitingList => Tone::Warn,
        _ => Tone::Calm,
    }
}
