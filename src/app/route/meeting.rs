//! The parts of the match meeting beside its table.

/// A part of the match meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeetingPart {
    /// The mentors, their places and how often they were asked.
    Mentors,
    /// Proposals under way, with the time to think them over.
    UnderWay,
}

impl MeetingPart {
    /// Every part, in the order shown.
    pub const ALL: [Self; 2] = [Self::Mentors, Self::UnderWay];

    /// Its code, as in the address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mentors => "mentors",
            Self::UnderWay => "under-way",
        }
    }

    /// The part of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }

    /// The key of its title.
    pub const fn title_key(self) -> &'static str {
        match self {
            Self::Mentors => "meeting-part-mentors",
            Self::UnderWay => "meeting-part-under-way",
        }
    }
}
