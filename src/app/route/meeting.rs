//! The parts of the match meeting beside its table.

/// A part of the match meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeetingPart {
    /// The mentors, their places and how often they were asked.
    Mentors,
    /// Proposals under way, with the time to think them over.
    UnderWay,
    /// Waiting times before and after, and who was passed over.
    Waits,
    /// Where mentors are wanting.
    Gaps,
    /// What if.
    TryOut,
    /// What was decided, to print.
    Minutes,
    /// What came of pairs by their score, and overrides by reason.
    Numbers,
}

impl MeetingPart {
    /// Every part, in the order shown.
    pub const ALL: [Self; 7] = [
        Self::Mentors,
        Self::UnderWay,
        Self::Waits,
        Self::Gaps,
        Self::TryOut,
        Self::Minutes,
        Self::Numbers,
    ];

    /// Its code, as in the address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mentors => "mentors",
            Self::UnderWay => "under-way",
            Self::Waits => "waits",
            Self::Gaps => "gaps",
            Self::TryOut => "try",
            Self::Minutes => "minutes",
            Self::Numbers => "numbers",
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
            Self::Waits => "meeting-part-waits",
            Self::Gaps => "meeting-part-gaps",
            Self::TryOut => "meeting-part-try",
            Self::Minutes => "meeting-part-minutes",
            Self::Numbers => "meeting-part-numbers",
        }
    }
}
