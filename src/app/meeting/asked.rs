//! How often a mentor was asked before: nobody should be asked again and again without the team knowing.

use crate::programme::duo::DecisionKind;
use crate::programme::lifecycle::{DeclinedBy, DuoState};
use crate::programme::person::PersonId;
use crate::register::Register;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What a mentor was asked before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Proposals so far, whatever came of them, and refusals of the mentor's own that led to no proposal.
    pub times: usize,
    /// How many of these were declined.
    pub declined: usize,
    /// The last time.
    pub last: Option<NaiveDate>,
}

impl Asked {
    /// Reads it from a mentor's proposals and refusals.
    pub fn read(register: &Register, mentor: PersonId) -> Self {
        let mentor = register.one(mentor);
        let mut asked = Self::default();
        let mut add = |on: Option<NaiveDate>, declined: bool| {
            asked.times += 1;
            asked.declined += usize::from(declined);
            asked.last = asked.last.max(on);
        };
        let mut proposed = BTreeSet::new();
        for (_, duo) in register.duos_of(mentor) {
            if duo.mentor == Some(mentor) {
                add(duo.proposed_on, duo.state == Some(DuoState::Declined));
                proposed.extend(duo.mentee);
            }
        }
        for id in register.tables().belonging_to(mentor.0) {
            let Some(decision) = register.tables().decisions.get(&id) else {
                continue;
            };
            // A refusal by the mentee or the team never reached the mentor.
            let by_mentor = decision.kind == Some(DecisionKind::Refusal)
                && decision.by == Some(DeclinedBy::Mentor)
                && decision.mentor == Some(mentor);
            // Declining a proposal writes a refusal too: that is one question, not two.
            let is_counted = decision.mentee.is_some_and(|mentee| proposed.contains(&mentee));
            if by_mentor && !is_counted {
                add(decision.date, true);
            }
        }
        asked
    }
}
