//! Moves and changes, in words.

use super::super::desk::Desk;
use super::{rules, slots};
use crate::app::prelude::*;
use crate::matching::proposal::Step;
use crate::matching::whatif::{Change, ChangeError};

/// One person's part in a chain: `Samira gaat van Rita naar Jan`.
pub fn step(step: &Step, desk: Desk) -> String {
    let mentee = desk.name(step.mentee);
    match (step.from.map(|id| desk.name(id)), step.to.map(|id| desk.name(id))) {
        (None, Some(to)) => text!("step-new", mentee = mentee, to = to),
        (Some(from), Some(to)) => text!("step-moves", mentee = mentee, from = from, to = to),
        (Some(from), None) => text!("step-waits", mentee = mentee, from = from),
        (None, None) => text!("step-waits-on", mentee = mentee),
    }
}

/// A change that is tried: `Rita: 3 plaatsen`.
pub fn change(change: &Change, desk: Desk) -> String {
    match change {
        Change::Setting(name, value) => {
            let setting = text!(format!("rule-{name}"));
            text!("try-setting-is", setting = setting, n = *value)
        }
        Change::Capacity(mentor, places) => text!("try-places-are", who = desk.name(*mentor), n = *places),
        Change::Slots(who, free) if free.is_empty() => text!("try-slots-none", who = desk.name(*who)),
        Change::Slots(who, free) => text!("try-slots-are", who = desk.name(*who), slots = slots(*free)),
        Change::Relax(who, rule) => text!("try-relaxed", who = desk.name(*who), rule = rules(&[*rule])),
    }
}

/// Why a change cannot be tried.
pub fn change_error(error: &ChangeError, desk: Desk) -> String {
    match error {
        ChangeError::Setting(name, value) => {
            let setting = text!(format!("rule-{name}"));
            text!("try-bad-setting", setting = setting, n = *value)
        }
        ChangeError::NotAtTheTable(who) => text!("try-bad-person", who = desk.name(*who)),
        ChangeError::Places(places) => text!("try-bad-places", n = *places),
        ChangeError::NotRelaxable(rule) => text!("try-bad-rule", rule = rules(&[*rule])),
    }
}
