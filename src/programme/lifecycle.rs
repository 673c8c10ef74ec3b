//! Life cycles: which move follows which. Every other move is refused with the reason; a correction is a
//! new event, not a rewrite. Facts that a move needs beside the state (guards) are checked by the register.

use super::entity::codes;

codes! {
    /// Where a mentee stands.
    MenteeState = "mentee-state" {
        SignedUp = "signed-up", InfoInvited = "info-invited", InfoAttended = "info-attended",
        IntakePlanned = "intake-planned", IntakeDone = "intake-done", Integrated = "integrated", Linear = "linear",
        Referred = "referred", Refused = "refused", Waiting = "waiting", Proposed = "proposed", InDuo = "in-duo",
        Closed = "closed", FollowUp = "follow-up", Completed = "completed", OnHold = "on-hold", Withdrawn = "withdrawn",
    }
}
codes! {
    /// Where a mentor stands.
    MentorState = "mentor-state" {
        Candidate = "candidate", Info = "info", Intake = "intake", Accepted = "accepted", Declined = "declined",
        WaitingList = "waiting-list", Training = "training", Trained = "trained", Active = "active",
        Paused = "paused", Left = "left", Withdrawn = "withdrawn",
    }
}
codes! {
    /// Where a duo stands.
    DuoState = "duo-state" {
        Drafted = "drafted", TeamApproved = "team-approved", MeetingPlanned = "meeting-planned", Met = "met",
        Reflecting = "reflecting", BothYes = "both-yes", AgreementSigned = "agreement-signed", Active = "active",
        Suspended = "suspended", Extended = "extended", Closing = "closing", Completed = "completed",
        Declined = "declined", EndedEarly = "ended-early",
    }
}
codes! {
    /// Where a referral stands.
    ReferralState = "referral-state" {
        Drafted = "drafted", Consented = "consented", Sent = "sent", Accepted = "accepted", Declined = "declined",
        NoReply = "no-reply", Started = "started", Result = "result",
    }
}
codes! {
    /// Why a duo ended early.
    EndReason = "end-reason" {
        JobFound = "job-found", TrainingFound = "training-found", MenteeStopped = "mentee-stopped",
        MentorStopped = "mentor-stopped", NoContact = "no-contact", Mismatch = "mismatch", Moved = "moved",
        Incident = "incident", Other = "other", Unknown = "unknown",
    }
}
impl EndReason {
    /// Ended because of a positive outcome; D6 counts it apart.
    pub const fn is_positive(self) -> bool {
        matches!(self, Self::JobFound | Self::TrainingFound)
    }
}
codes! {
    /// Who declined a proposal.
    DeclinedBy = "declined-by" { Team = "team", Mentee = "mentee", Mentor = "mentor" }
}
codes! {
    /// Why a proposal was declined.
    DeclineReason = "decline-reason" {
        NoTime = "no-time", NotMyExpertise = "not-my-expertise", AnotherFits = "another-fits", NoClick = "no-click",
        NoShow = "no-show", TooFar = "too-far", Language = "language", Other = "other",
    }
}

/// A state machine: states with the moves between them.
pub trait LifeCycle: Copy + PartialEq + 'static {
    /// The states that may follow, without regard to *on hold*.
    fn next(self) -> &'static [Self];
    /// The code, for messages and for the step's record.
    fn state_code(self) -> &'static str;
    /// The translation key of the state.
    fn state_key(self) -> &'static str;
}

/// A move that the life cycle does not know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("from “{from}” one cannot go to “{to}”; possible are: {}", .allowed.join(", "))]
pub struct IllegalMove {
    /// The state left.
    pub from: &'static str,
    /// The state asked for.
    pub to: &'static str,
    /// What would be legal.
    pub allowed: Vec<&'static str>,
}

/// Checks one move.
pub fn check<S: LifeCycle>(from: S, to: S) -> Result<(), IllegalMove> {
    if from.next().contains(&to) {
        return Ok(());
    }
    let allowed = from.next().iter().map(|state| state.state_code()).collect();
    Err(IllegalMove {
        from: from.state_code(),
        to: to.state_code(),
        allowed,
    })
}

macro_rules! life_cycle {
    ($state:ident { $($from:ident => [$($to:ident),*]),+ $(,)? }) => {
        impl LifeCycle for $state {
            fn next(self) -> &'static [Self] {
                match self { $(Self::$from => &[$(Self::$to),*]),+ }
            }
            fn state_code(self) -> &'static str {
                self.code()
            }
            fn state_key(self) -> &'static str {
                self.text_key()
            }
        }
    };
}

life_cycle! { MenteeState {
    SignedUp => [InfoInvited, OnHold, Withdrawn],
    InfoInvited => [InfoAttended, OnHold, Withdrawn],
    InfoAttended => [IntakePlanned, OnHold, Withdrawn],
    IntakePlanned => [IntakeDone, OnHold, Withdrawn],
    IntakeDone => [Integrated, Linear, Referred, Refused, OnHold, Withdrawn],
    Integrated => [Waiting, OnHold, Withdrawn],
    Linear => [Integrated, Linear, Referred, Refused, OnHold, Withdrawn],
    Referred => [Integrated, Linear, Referred, Refused, OnHold, Withdrawn],
    Refused => [],
    Waiting => [Proposed, OnHold, Withdrawn],
    Proposed => [InDuo, Waiting, OnHold, Withdrawn],
    InDuo => [Closed, Waiting, OnHold, Withdrawn],
    Closed => [FollowUp, OnHold, Withdrawn],
    FollowUp => [Completed, OnHold, Withdrawn],
    Completed => [],
    OnHold => [Withdrawn],
    Withdrawn => [],
}}

life_cycle! { MentorState {
    Candidate => [Info, Withdrawn],
    Info => [Intake, Withdrawn],
    Intake => [Accepted, Declined, Withdrawn],
    Accepted => [WaitingList, Training, Withdrawn],
    Declined => [],
    WaitingList => [Training, Withdrawn],
    Training => [Trained, Withdrawn],
    Trained => [Active, Withdrawn],
    Active => [Paused, Left],
    Paused => [Active, Left],
    Left => [Candidate],
    Withdrawn => [],
}}

life_cycle! { DuoState {
    Drafted => [TeamApproved, Declined],
    TeamApproved => [MeetingPlanned, Declined],
    MeetingPlanned => [Met, Declined],
    Met => [Reflecting, Declined],
    Reflecting => [BothYes, Declined],
    BothYes => [AgreementSigned, Declined],
    AgreementSigned => [Active, Declined],
    Active => [Suspended, Extended, Closing, EndedEarly],
    Suspended => [Active, EndedEarly],
    Extended => [Suspended, Closing, EndedEarly],
    Closing => [Completed],
    Completed => [],
    Declined => [],
    EndedEarly => [],
}}

life_cycle! { ReferralState {
    Drafted => [Consented],
    Consented => [Sent],
    Sent => [Accepted, Declined, NoReply],
    Accepted => [Started],
    Declined => [],
    NoReply => [],
    Started => [Result],
    Result => [],
}}

impl MenteeState {
    /// Whether a move may still follow from somewhere: what *on hold* and *withdrawn* ask for.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Refused | Self::Completed | Self::Withdrawn)
    }

    /// Checks a move, with the state that *on hold* must return to.
    pub fn check_move(self, to: Self, held_from: Option<Self>) -> Result<(), IllegalMove> {
        match self {
            Self::OnHold if held_from == Some(to) => Ok(()),
            Self::OnHold if to != Self::Withdrawn => Err(IllegalMove {
                from: self.code(),
                to: to.code(),
                allowed: held_from
                    .map(Self::code)
                    .into_iter()
                    .chain([Self::Withdrawn.code()])
                    .collect(),
            }),
            _ => check(self, to),
        }
    }

    /// What may follow, *on hold* included.
    pub fn moves(self, held_from: Option<Self>) -> Vec<Self> {
        let back = held_from.filter(|_| self == Self::OnHold);
        back.into_iter().chain(self.next().iter().copied()).collect()
    }
}

impl DuoState {
    /// Proposals that are not yet a running duo; they take a place at the mentor.
    pub const fn is_proposal(self) -> bool {
        matches!(
            self,
            Self::Drafted
                | Self::TeamApproved
                | Self::MeetingPlanned
                | Self::Met
                | Self::Reflecting
                | Self::BothYes
                | Self::AgreementSigned
        )
    }
    /// Under way: meetings are expected.
    pub const fn is_running(self) -> bool {
        matches!(
            self,
            Self::Active | Self::Suspended | Self::Extended | Self::Closing
        )
    }
    /// Takes a place at the mentor.
    pub const fn takes_place(self) -> bool {
        self.is_proposal() || self.is_running()
    }
    /// Was ever started, so counts in cohorts.
    pub const fn has_started(self) -> bool {
        self.is_running() || matches!(self, Self::Completed | Self::EndedEarly)
    }
    /// Over.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Completed | Self::EndedEarly | Self::Declined)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn illegal_moves_are_refused_with_what_is_possible() {
        let refusal = check(DuoState::Drafted, DuoState::Active).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "from “drafted” one cannot go to “active”; possible are: team-approved, declined"
        );
    }

    #[test]
    fn on_hold_returns_only_where_it_came_from() {
        let waiting = Some(MenteeState::Waiting);
        assert!(
            MenteeState::OnHold
                .check_move(MenteeState::Waiting, waiting)
                .is_ok()
        );
        assert!(
            MenteeState::OnHold
                .check_move(MenteeState::Withdrawn, waiting)
                .is_ok()
        );
        assert!(
            MenteeState::OnHold
                .check_move(MenteeState::InDuo, waiting)
                .is_err()
        );
        assert!(
            MenteeState::OnHold
                .check_move(MenteeState::Waiting, None)
                .is_err()
        );
    }

    #[test]
    fn every_open_mentee_state_can_be_held_and_withdrawn_and_no_closed_one() {
        for state in MenteeState::ALL {
            let open = state.is_open() && *state != MenteeState::OnHold;
            assert_eq!(state.next().contains(&MenteeState::OnHold), open, "{state:?}");
            assert_eq!(
                state.next().contains(&MenteeState::Withdrawn),
                state.is_open(),
                "{state:?}"
            );
        }
    }

    #[test]
    fn a_declined_proposal_and_an_early_end_are_possible_exactly_where_the_programme_says() {
        for state in DuoState::ALL {
            assert_eq!(
                state.next().contains(&DuoState::Declined),
                state.is_proposal(),
                "{state:?}"
            );
            let may_end = matches!(state, DuoState::Active | DuoState::Suspended | DuoState::Extended);
            assert_eq!(state.next().contains(&DuoState::EndedEarly), may_end, "{state:?}");
        }
    }

    #[test]
    fn a_mentor_withdraws_only_before_being_active() {
        use MentorState::*;
        for state in [Candidate, Info, Intake, Accepted, WaitingList, Training, Trained] {
            assert!(check(state, Withdrawn).is_ok());
        }
        for state in [Active, Paused, Left, Declined] {
            assert!(check(state, Withdrawn).is_err());
        }
        assert!(check(Left, Candidate).is_ok());
    }
}
