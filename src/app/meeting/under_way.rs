//! Proposals that are under way: from the draft to the signed agreement, with the time to think it over.

use crate::order::InOrder;
use crate::programme::duo::{Duo, DuoId};
use crate::programme::lifecycle::DuoState;
use crate::programme::person::PersonId;
use crate::register::Register;
use chrono::NaiveDate;

/// A proposal under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderWay {
    /// Its record.
    pub duo: DuoId,
    /// The mentee.
    pub mentee: PersonId,
    /// The mentor.
    pub mentor: PersonId,
    /// Where it stands.
    pub state: DuoState,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// The time to think it over, after the first meeting.
    pub reflection: Option<Reflection>,
}

/// The time that both have to think it over after the first meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reflection {
    /// The last day of it: days are all that is known, so hours are rounded up to whole days.
    pub until: NaiveDate,
    /// Whether that day has passed.
    pub is_over: bool,
    /// Whether the mentee said yes.
    pub mentee_said_yes: bool,
    /// Whether the mentor did.
    pub mentor_said_yes: bool,
}

/// All of them: the time to think over that ended longest ago first, then those that stand still longest.
pub fn read(register: &Register, today: NaiveDate) -> Vec<UnderWay> {
    let one = |(id, duo): (DuoId, &Duo)| {
        let state = duo.state.filter(|state| state.is_proposal())?;
        let steps = register.steps_of(id.0);
        let since = steps.iter().rev().find_map(|(_, step)| {
            let is_last = step.to.as_deref() == Some(state.code());
            step.date.filter(|_| is_last)
        });
        let thinking = matches!(state, DuoState::Met | DuoState::Reflecting);
        let until = thinking.then(|| register.thinks_until(id, today)).flatten();
        let reflection = until.map(|until| Reflection {
            until,
            is_over: until < today,
            mentee_said_yes: duo.mentee_yes.is_some(),
            mentor_said_yes: duo.mentor_yes.is_some(),
        });
        Some(UnderWay {
            duo: id,
            mentee: duo.mentee?,
            mentor: duo.mentor?,
            state,
            since: since.or(duo.proposed_on),
            reflection,
        })
    };
    let mut all: Vec<_> = register.duos().filter_map(one).collect();
    all.order_by_key(|one| {
        let thinks = one.reflection.map(|reflection| reflection.until);
        (thinks.is_none(), thinks, one.since.is_none(), one.since, one.duo)
    });
    all
}
