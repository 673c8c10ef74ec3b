//! How a rule can turn out: what made it pass, what to check, why it fails.

use crate::matching::cards::Earlier;
use crate::matching::sets::SlotSet;
use crate::programme::language::{Cefr, LanguageCode};
use crate::programme::lifecycle::{MenteeState, MentorState};

/// One of the two, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The mentee.
    Mentee,
    /// The mentor.
    Mentor,
    /// Both.
    Both,
}

impl Side {
    pub(super) fn of(mentee: bool, mentor: bool) -> Option<Self> {
        match (mentee, mentor) {
            (true, true) => Some(Self::Both),
            (true, false) => Some(Self::Mentee),
            (false, true) => Some(Self::Mentor),
            (false, false) => None,
        }
    }

    /// The code, for the translations: `mentee`, `mentor`, `both`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mentee => "mentee",
            Self::Mentor => "mentor",
            Self::Both => "both",
        }
    }
}

/// How a rule turns out for a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// It holds.
    Passed(Fact),
    /// It may hold; someone should check.
    Warned(Warning),
    /// It does not hold.
    Failed(Failure),
}

impl Verdict {
    /// Whether the rule rules the pair out.
    pub const fn fails(&self) -> bool {
        matches!(self, Self::Failed(_))
    }
}

/// What made a rule pass.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fact {
    /// Nothing stands against it.
    Nothing,
    /// The language that both speak best together.
    Language(Shared),
    /// The half-days that suit both.
    Slots(SlotSet),
    /// So many km apart, which both bridge together.
    Km(f64),
    /// Both accept online.
    Online,
    /// So many places left.
    Places(u32),
}

/// A language that both speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Which.
    pub language: LanguageCode,
    /// The mentee's level of speaking.
    pub mentee: Cefr,
    /// The mentor's.
    pub mentor: Cefr,
}

impl Shared {
    /// The lower of the two levels: what a talk can rest on.
    pub fn level(self) -> Cefr {
        self.mentee.min(self.mentor)
    }
}

/// What somebody should check, though it rules nothing out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Nobody decided yet whether they meet the conditions.
    EligibilityUnknown(Side),
    /// Their branch is not known.
    BranchUnknown(Side),
}

/// Why a rule fails. What is not known is told apart from what is known not to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Failure {
    /// The two are, or may be, one person: the same name with the same birth date, telephone, mail or number, and nobody
    /// said that they are two.
    OnePerson,
    /// The mentee does not wait for a match.
    NotWaiting(Option<MenteeState>),
    /// The mentor is not active.
    NotActive(Option<MentorState>),
    /// The mentor is paused for now.
    Paused(chrono::NaiveDate),
    /// The mentor's training is not done.
    NotTrained,
    /// The mentor has no place left.
    Full {
        /// Places that duos and open proposals take.
        taken: i64,
        /// Places in all.
        capacity: i64,
    },
    /// Known not to meet the conditions.
    NotEligible(Side),
    /// Not to be matched for now.
    NoMatch(Side),
    /// Different branches.
    OtherBranch,
    /// No level of speaking is known.
    LanguagesUnknown(Side),
    /// They share a language, but one of the two does not speak it well enough.
    LanguageTooLow {
        /// The language that comes closest.
        shared: Shared,
        /// The level that both need.
        needed: Cefr,
    },
    /// Their languages are known, and they share none.
    NoCommonLanguage,
    /// No half-days are known.
    SlotsUnknown(Side),
    /// Their half-days are known, and none suits both.
    NoSharedSlot,
    /// Where they live is not known, and online is not known to suit both.
    PlaceUnknown(Side),
    /// Too far apart, as far as known how they travel; for this side it is not known.
    TravelUnknown {
        /// How far apart, km.
        km: f64,
        /// Whose means of travel are not known.
        side: Side,
    },
    /// Too far apart for their means of travel together.
    TooFar {
        /// How far apart, km.
        km: f64,
        /// How far both come together, km.
        reach: i64,
    },
    /// Does not want to be matched with the other, or may not (family, employer).
    Refuses(Side),
    /// Asked for another gender.
    GenderWish(Side),
    /// Asked for a gender, and the other's is not known.
    GenderUnknown(Side),
    /// Something came of this pair before.
    Earlier(Earlier),
}

impl Failure {
    /// Whether the rule fails only because a fact is missing.
    pub const fn is_unknown(&self) -> bool {
        matches!(
            self,
            Self::LanguagesUnknown(_)
                | Self::SlotsUnknown(_)
                | Self::PlaceUnknown(_)
                | Self::TravelUnknown { .. }
                | Self::GenderUnknown(_)
        )
    }
}
