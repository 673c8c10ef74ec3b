//! From what the matcher found to words.

mod said;

pub use said::{change, change_error, step};

use super::desk::Desk;
use crate::app::meeting::asked::Asked;
use crate::app::prelude::*;
use crate::matching::cards::Earlier;
use crate::matching::proposal::{Issue, Why};
use crate::matching::rules::{Fact, Failure, HardRule, Shared, Verdict, Warning};
use crate::matching::sets::SlotSet;
use crate::programme::availability::Slot;
use crate::programme::language::LanguageCode;
use crate::programme::lifecycle::{DeclineReason, DeclinedBy};

/// Half-days named before *and n more*.
const SLOTS_NAMED: usize = 4;

/// `Nederlands`.
fn language(code: LanguageCode) -> String {
    texts().code("tongue", code.as_str())
}

/// `Nederlands (B1 en C2)`.
pub fn shared(shared: &Shared) -> String {
    text!(
        "match-language-levels",
        language = language(shared.language),
        mentee = shared.mentee.code(),
        mentor = shared.mentor.code()
    )
}

/// `maandag voormiddag`.
pub fn slot(slot: Slot) -> String {
    format!("{} {}", text!(slot.day.text_key()), text!(slot.part.text_key()))
}

/// `maandag voormiddag, dinsdag avond en nog 3`.
pub fn slots(slots: SlotSet) -> String {
    let named: Vec<_> = slots.iter().take(SLOTS_NAMED).map(slot).collect();
    let more = (slots.len() as usize).saturating_sub(SLOTS_NAMED);
    let mut words = named.join(", ");
    if more > 0 {
        words.push(' ');
        words.push_str(&text!("match-and-more", n = more));
    }
    words
}

/// `2,8 km uit elkaar`.
pub fn apart(km: Option<f64>) -> String {
    match km {
        None => text!("match-distance-unknown"),
        // Distances are between the middles of postcodes.
        Some(km) if km < 0.05 => text!("match-same-postcode"),
        Some(km) => text!("match-apart", km = lang().km(km)),
    }
}

/// `3 keer gevraagd`.
pub fn asked(asked: &Asked) -> String {
    text!("meeting-asked", n = asked.times)
}

/// `3 keer gevraagd, 1 keer nee, laatst op 12 mei 2026`.
pub fn asked_long(asked: &Asked) -> String {
    let mut words = text!("meeting-asked", n = asked.times);
    if asked.declined > 0 {
        words.push_str(&text!("meeting-asked-declined", n = asked.declined));
    }
    if let Some(last) = asked.last {
        words.push_str(&text!("meeting-asked-last", day = texts().date(last)));
    }
    words
}

/// The names of rules, in a row.
pub fn rules(rules: &[HardRule]) -> String {
    rules
        .iter()
        .map(|rule| text!(rule.text_key()))
        .collect::<Vec<_>>()
        .join(", ")
}

/// What stands beside a rule: the fact, the warning or the failure; empty where the tick says all.
pub fn verdict(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Passed(found) => fact(found),
        Verdict::Warned(Warning::EligibilityUnknown(side)) => {
            text!("match-warn-eligible", side = side.code())
        }
        Verdict::Warned(Warning::BranchUnknown(side)) => text!("match-warn-branch", side = side.code()),
        Verdict::Failed(why) => failure(why),
    }
}

fn fact(fact: &Fact) -> String {
    match fact {
        Fact::Nothing => String::new(),
        Fact::Language(best) => shared(best),
        Fact::Slots(both) => text!("match-fact-slots", slots = slots(*both)),
        Fact::Km(km) if *km < 0.05 => text!("match-same-postcode"),
        Fact::Km(km) => text!("match-fact-km", km = lang().km(*km)),
        Fact::Online => text!("match-fact-online"),
        Fact::Places(left) => text!("match-fact-places", n = *left),
    }
}

fn failure(failure: &Failure) -> String {
    let state = |key: Option<&'static str>| key.map_or_else(|| text!("parts-unknown"), |key| text!(key));
    match failure {
        Failure::NotWaiting(at) => {
            text!(
                "match-fail-not-waiting",
                state = state(at.map(|state| state.text_key()))
            )
        }
        Failure::NotActive(at) => {
            text!(
                "match-fail-not-active",
                state = state(at.map(|state| state.text_key()))
            )
        }
        Failure::Paused(until) => text!("match-fail-paused", day = texts().date(*until)),
        Failure::NotTrained => text!("match-fail-not-trained"),
        Failure::Full { taken, capacity } => {
            text!("match-fail-full", taken = *taken, capacity = *capacity)
        }
        Failure::NotEligible(side) => text!("match-fail-not-eligible", side = side.code()),
        Failure::NoMatch(side) => text!("match-fail-no-match", side = side.code()),
        Failure::OtherBranch => text!("match-fail-branch"),
        Failure::LanguagesUnknown(side) => text!("match-fail-languages-unknown", side = side.code()),
        Failure::LanguageTooLow { shared, needed } => text!(
            "match-fail-language-low",
            language = language(shared.language),
            mentee = shared.mentee.code(),
            mentor = shared.mentor.code(),
            needed = needed.code()
        ),
        Failure::NoCommonLanguage => text!("match-fail-no-language"),
        Failure::SlotsUnknown(side) => text!("match-fail-slots-unknown", side = side.code()),
        Failure::NoSharedSlot => text!("match-fail-no-slot"),
        Failure::PlaceUnknown(side) => text!("match-fail-place-unknown", side = side.code()),
        Failure::TravelUnknown { km, side } => {
            text!(
                "match-fail-travel-unknown",
                km = lang().km(*km),
                side = side.code()
            )
        }
        Failure::TooFar { km, reach } => {
            text!(
                "match-fail-too-far",
                km = lang().km(*km),
                reach = lang().km(*reach as f64)
            )
        }
        Failure::OnePerson => text!("match-fail-one-person"),
        Failure::Refuses(side) => text!("match-fail-refuses", side = side.code()),
        Failure::GenderWish(side) => text!("match-fail-gender", side = side.code()),
        Failure::GenderUnknown(side) => text!("match-fail-gender-unknown", side = side.code()),
        Failure::Earlier(earlier) => past(earlier),
    }
}

/// What it would take for a rule that fails to be met.
pub fn takes(verdict: &Verdict) -> String {
    let Verdict::Failed(why) = verdict else {
        return String::new();
    };
    let what = match why {
        Failure::OnePerson => "two-people",
        Failure::NotWaiting(_) => "waiting",
        Failure::NotActive(_) => "active",
        Failure::Paused(until) => return text!("whynot-takes-until", day = texts().date(*until)),
        Failure::NotTrained => "training",
        Failure::Full { .. } => "place",
        Failure::NotEligible(_) => "eligible",
        Failure::NoMatch(_) => "no-match",
        Failure::OtherBranch => "branch",
        Failure::LanguagesUnknown(_) => "ask-languages",
        Failure::LanguageTooLow { .. } | Failure::NoCommonLanguage => "language",
        Failure::SlotsUnknown(_) => "ask-slots",
        Failure::NoSharedSlot => "slot",
        Failure::PlaceUnknown(_) => "ask-place",
        Failure::TravelUnknown { .. } => "ask-travel",
        Failure::TooFar { .. } => "travel",
        Failure::Refuses(_) => "refusal",
        Failure::GenderWish(_) => "wish",
        Failure::GenderUnknown(_) => "ask-gender",
        Failure::Earlier(_) => "earlier",
    };
    text!("whynot-takes", what = what)
}

fn past(earlier: &Earlier) -> String {
    match earlier {
        Earlier::Declined(who, why) => {
            text!("match-fail-declined", by = by(*who), reason = reason(*why))
        }
        Earlier::EndedEarly(why) => {
            let why = why.map_or_else(|| text!("parts-unknown"), |why| text!(why.text_key()));
            text!("match-fail-ended-early", reason = why)
        }
        Earlier::Refused(who, why) => text!("match-fail-refused", by = by(*who), reason = reason(*why)),
        Earlier::Vetoed => text!("match-fail-vetoed"),
    }
}

/// Who declined.
pub fn by(who: Option<DeclinedBy>) -> String {
    who.map_or_else(|| text!("parts-unknown"), |who| text!(who.text_key()))
}

/// Why it was declined.
pub fn reason(why: Option<DeclineReason>) -> String {
    why.map_or_else(|| text!("parts-unknown"), |why| text!(why.text_key()))
}

/// Why someone waits on.
pub fn waits(why: &Why, desk: Desk) -> String {
    match why {
        Why::NoMentors => text!("match-waits-no-mentors"),
        Why::NobodyPermitted => text!("match-waits-nobody"),
        Why::BelowFloor(mentor, points) => {
            text!(
                "match-waits-floor",
                mentor = desk.name(*mentor),
                points = points.rounded()
            )
        }
        Why::OthersFirst(mentor, points) => {
            text!(
                "match-waits-others",
                mentor = desk.name(*mentor),
                points = points.rounded()
            )
        }
        Why::PinnedWithoutPlace(mentor) => text!("match-waits-pin", mentor = desk.name(*mentor)),
    }
}

/// A decision that could not be followed.
pub fn issue(issue: &Issue, desk: Desk) -> String {
    let name = |id| desk.name(id);
    match *issue {
        Issue::PinnedTwice {
            mentee,
            kept,
            dropped,
        } => text!(
            "match-issue-twice",
            mentee = name(mentee),
            kept = name(kept),
            dropped = name(dropped)
        ),
        Issue::PinnedAndVetoed(mentee, mentor) => {
            text!("match-issue-vetoed", mentee = name(mentee), mentor = name(mentor))
        }
        Issue::PinnedToNobody(mentee, mentor) => {
            text!("match-issue-nobody", mentee = name(mentee), mentor = name(mentor))
        }
        Issue::PinnedWithoutPlace(mentee, mentor) => {
            text!("match-issue-place", mentee = name(mentee), mentor = name(mentor))
        }
    }
}
