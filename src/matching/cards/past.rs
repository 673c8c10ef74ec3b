//! What came of a mentee's pairs before, and which are pinned.

use super::Earlier;
use crate::order::InOrder;
use crate::programme::duo::DecisionKind;
use crate::programme::lifecycle::{DuoState, EndReason};
use crate::programme::person::PersonId;
use crate::register::Register;

/// Failed pairs, refusals and vetoes of a mentee; and the pins, oldest first.
pub(super) fn of(register: &Register, mentee: PersonId) -> (Vec<(PersonId, Earlier)>, Vec<PersonId>) {
    let mut earlier = Vec::new();
    for (_, duo) in register
        .duos_of(mentee)
        .filter(|(_, duo)| duo.mentee == Some(mentee))
    {
        let Some(mentor) = duo.mentor else { continue };
        match duo.state {
            Some(DuoState::Declined) => {
                earlier.push((mentor, Earlier::Declined(duo.declined_by, duo.decline_reason)));
            }
            Some(DuoState::EndedEarly) if !duo.end_reason.is_some_and(EndReason::is_positive) => {
                earlier.push((mentor, Earlier::EndedEarly(duo.end_reason)));
            }
            _ => {}
        }
    }
    let mut decisions: Vec<_> = register
        .tables()
        .belonging_to(mentee.0)
        .filter_map(|id| Some((id, register.tables().decisions.get(&id)?)))
        .filter(|(_, decision)| decision.mentee == Some(mentee))
        .collect();
    // Of one day, the pin that was written down first: ids are random.
    let written = |id| register.history(id).last().map(|event| event.stamp);
    decisions.order_by_key(|(id, decision)| {
        let stamp = (decision.kind == Some(DecisionKind::Pin)).then(|| written(*id));
        (decision.date, stamp.flatten(), *id)
    });
    let mut pins = Vec::new();
    for (_, decision) in decisions {
        let Some(mentor) = decision.mentor else { continue };
        match decision.kind {
            Some(DecisionKind::Pin) if !pins.contains(&mentor) => pins.push(mentor),
            Some(DecisionKind::Veto) => earlier.push((mentor, Earlier::Vetoed)),
            Some(DecisionKind::Refusal) => {
                earlier.push((mentor, Earlier::Refused(decision.by, decision.reason)));
            }
            _ => {}
        }
    }
    (earlier, pins)
}
