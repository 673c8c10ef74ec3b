//! Why a command is refused, in words that a person can act on.

use crate::programme::days::WrongDay;
use crate::programme::lifecycle::IllegalMove;
use crate::programme::person::PersonId;
use crate::record::RecordId;

/// A command that cannot be carried out.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// The record is not there (any more).
    #[error("there is no such record: {0}")]
    Unknown(RecordId),
    /// The life cycle knows no such move.
    #[error(transparent)]
    IllegalMove(#[from] IllegalMove),
    /// A move needs facts that are missing.
    #[error("not yet: {0}")]
    Guard(Guard),
    /// Neither a first nor a family name.
    #[error("a person needs a first name or a family name")]
    NoName,
    /// A field holds a national register number.
    #[error("the field “{0}” holds a national register number, which may not be kept")]
    RegisterNumber(String),
    /// A field's text is longer than it takes.
    #[error("the field “{field}” takes at most {most} characters")]
    TooLong {
        /// Which field.
        field: String,
        /// How many it takes.
        most: usize,
    },
    /// A field's value makes no sense.
    #[error("the field “{field}” cannot be “{value}”")]
    BadValue {
        /// Which field.
        field: &'static str,
        /// What was given.
        value: String,
    },
    /// The first records of a workspace stay.
    #[error("how a workspace began cannot be taken back; change its names instead")]
    Founding,
    /// A field cannot hold such a value.
    #[error("the field “{field}” cannot hold “{value}”")]
    NotOfTheField {
        /// Which field.
        field: String,
        /// What was given.
        value: String,
    },
    /// Two records are linked as one person already.
    #[error("{0} is one person already")]
    OnePerson(PersonId),
    /// The field is not (or no longer) in conflict.
    #[error("the field “{0}” is not in conflict (any more)")]
    NoConflict(String),
    /// Another branch has this name, or one that differs in capitals, accents or spaces only.
    #[error("there is a branch “{0}” already")]
    BranchExists(String),
    /// There is nothing (left) to take back.
    #[error("there is nothing to take back")]
    NothingToUndo,
}

impl From<WrongDay> for Refusal {
    fn from(wrong: WrongDay) -> Self {
        Self::Guard(wrong.into())
    }
}

impl From<Guard> for Refusal {
    fn from(guard: Guard) -> Self {
        Self::Guard(guard)
    }
}

/// A fact that a move needs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Guard {
    /// Eligibility has not been decided, or is no.
    #[error("{0} is not confirmed to meet the programme's conditions")]
    NotEligible(PersonId),
    /// No consent.
    #[error("{0} has not consented")]
    NoConsent(PersonId),
    /// The mentor's duos and open proposals fill the capacity.
    #[error("the mentor has {taken} of {capacity} places taken")]
    MentorFull {
        /// Duos and open proposals.
        taken: i64,
        /// Capacity.
        capacity: i64,
    },
    /// The mentor is not active.
    #[error("the mentor is not active")]
    MentorNotActive,
    /// The mentee is not waiting for a match.
    #[error("the mentee is not waiting for a match")]
    MenteeNotWaiting,
    /// The mentee has another running duo or open proposal.
    #[error("the mentee already has a duo or an open proposal")]
    MenteeTaken,
    /// Mentee and mentor are, or may be, one person.
    #[error("{0} is, or may be, the mentor as well: say first that they are two people")]
    OnePerson(PersonId),
    /// Not all three have signed.
    #[error("mentee, mentor and coordinator must all sign first")]
    NotAllSigned,
    /// Both have not said yes.
    #[error("both must say yes first")]
    NotBothYes,
    /// Training modules are missing.
    #[error("{0} training modules are still to be followed")]
    ModulesMissing(usize),
    /// The code of conduct is not signed.
    #[error("the code of conduct is not signed")]
    NoCodeOfConduct,
    /// A reason is needed.
    #[error("a reason is needed")]
    NoReason,
    /// A day is needed.
    #[error("a day is needed")]
    NoDay,
    /// A day that does not go with the record's other days.
    #[error(transparent)]
    Day(#[from] WrongDay),
}
