//! What a list says beside who people are, and how much of it is new.

use crate::programme::duo::{Duo, Meeting};
use crate::programme::outcome::{Episode, FollowUpTalk};

/// A duo of the list. Who is in it stands in [`TakeOver::people`], by place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenDuo {
    /// The mentee's place.
    pub mentee: usize,
    /// The mentor's place.
    pub mentor: usize,
    /// The duo; who is in it is not read.
    pub duo: Duo,
}

/// A meeting of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenMeeting {
    /// The mentee's place in [`TakeOver::people`].
    pub mentee: usize,
    /// The mentor's place.
    pub mentor: usize,
    /// The meeting; its duo is not read.
    pub meeting: Meeting,
}

/// An outcome of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenOutcome {
    /// The place of whose it is in [`TakeOver::people`].
    pub person: usize,
    /// The outcome.
    pub outcome: Episode,
}

/// A follow-up talk of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenTalk {
    /// The place of with whom it was in [`TakeOver::people`].
    pub person: usize,
    /// The talk.
    pub talk: FollowUpTalk,
}

/// How many of what a list brings that is new, and that is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Not there yet.
    pub new: usize,
    /// There already, or twice in the list: only filled in.
    pub known: usize,
}

/// What a list would bring beside people and sessions, told before it is taken over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrivals {
    /// Duos.
    pub duos: Count,
    /// Meetings.
    pub meetings: Count,
    /// Meetings of two who have no duo on that day: they stay out.
    pub homeless: usize,
    /// Outcomes.
    pub outcomes: Count,
    /// Follow-up talks.
    pub talks: Count,
}

impl Count {
    pub(super) fn add(&mut self, is_new: bool) {
        *(if is_new { &mut self.new } else { &mut self.known }) += 1;
    }
}
