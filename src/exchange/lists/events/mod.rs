//! Lists of what happened: duos that run or ran, their meetings, outcomes and follow-up talks.
//!
//! [`headings`] says which lists these are and what their columns hold, [`row`] reads a row, [`sought`] finds who is
//! meant among those who are known: nobody is guessed. Who is not found, or is found twice, is asked once for all rows,
//! and [`taking`] makes the register's step of the answers.

pub(super) mod headings;
pub(super) mod row;
pub mod sought;
mod tables;
mod taking;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

use super::plan::{Draft, RowPlan, Subject};
use crate::programme::duo::{Duo, Meeting};
use crate::programme::outcome::{Episode, FollowUpTalk};
use crate::programme::person::Person;
use serde::{Deserialize, Serialize};

pub(super) use tables::codes_of;

/// What a row of such a list says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Whose it is: the mentee, as far as the row names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mentee: Option<Draft<Person>>,
    /// The mentor, where it takes two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mentor: Option<Draft<Person>>,
    /// What happened.
    pub what: Happening,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happening {
    /// A duo that runs or ran.
    Duo(Draft<Duo>),
    /// A meeting of a duo.
    Meeting(Draft<Meeting>),
    /// A job, traineeship or training.
    Outcome(Draft<Episode>),
    /// A follow-up talk, with the job that it told of.
    Talk(Draft<FollowUpTalk>, Option<Draft<Episode>>),
}

impl Happening {
    /// Whether it takes a mentee and a mentor.
    pub const fn takes_two(&self) -> bool {
        matches!(self, Self::Duo(_) | Self::Meeting(_))
    }
}

impl RowPlan {
    /// What happened, for a row about that.
    pub fn event(&self) -> Option<&Event> {
        match &self.subject {
            Subject::Event { event } => Some(event),
            _ => None,
        }
    }

    /// Whether the row can come in at all: it names whom it is about.
    pub fn is_named(&self) -> bool {
        self.event()
            .is_none_or(|event| event.mentee.is_some() && (event.mentor.is_some() || !event.what.takes_two()))
    }
}
