//! Hard rules: what must hold for a pair to be permitted at all. Each rule is judged by itself, so that a pair
//! that is not permitted can be shown with every rule that fails, and why.
//!
//! **What is not known.** A rule about the two people (language, slots, reach, a wish about gender) needs a fact to
//! pass: where the fact is missing it fails, with a reason of its own (*not known* is never *no*), which a
//! coordinator can mend by asking. Rules about the administration (eligibility, branch) pass with a warning, since
//! the team knows the answer and only has to write it down.

mod verdict;

pub use verdict::{Fact, Failure, Shared, Side, Verdict, Warning};

use super::cards::{MenteeCard, MentorCard, Practical, Standing, Table};
use super::places;
use crate::programme::codes::{Gender, GenderWish, Mobility};
use crate::programme::language::Cefr;
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::rules::Rules;

crate::programme::entity::codes! {
    /// The hard rules, the quickest to judge first.
    HardRule = "hard-rule" {
        /// Two different people: nobody is proposed to herself.
        TwoPeople = "two-people",
        /// A common language, spoken well enough by both.
        Language = "language",
        /// At least one weekly half-day that suits both.
        Slot = "slot",
        /// A mentee who waits and a mentor who is active.
        Ready = "ready",
        /// The mentor's training is done.
        Trained = "trained",
        /// The mentor has a place.
        Capacity = "capacity",
        /// Both meet the programme's conditions.
        Eligible = "eligible",
        /// Nobody asked not to be matched for now.
        Safety = "safety",
        /// The same branch.
        Branch = "branch",
        /// Neither refuses the other, nor family or employer.
        Refusal = "refusal",
        /// The wish about gender of whoever asked for one.
        Wish = "wish",
        /// No earlier pair of the two that failed, was refused or ruled out.
        Earlier = "earlier",
        /// A place that both reach, or both accept online.
        Reach = "reach",
    }
}

/// The level of speaking that the rules ask of both.
pub fn needed_level(rules: &Rules) -> Cefr {
    let at = usize::try_from(rules.language_min - 1).unwrap_or(0);
    Cefr::ALL.get(at).copied().unwrap_or(Cefr::B1)
}

/// Languages that both speak, by code.
pub fn shared_languages<'a>(
    mentee: &'a Practical,
    mentor: &'a Practical,
) -> impl Iterator<Item = Shared> + 'a {
    mentee.speaks.iter().filter_map(|(language, level)| {
        let at = mentor
            .speaks
            .binary_search_by_key(language, |(code, _)| *code)
            .ok()?;
        Some(Shared {
            language: *language,
            mentee: *level,
            mentor: mentor.speaks[at].1,
        })
    })
}

/// The language that both speak best together: the highest lower level, then the highest sum, then by code.
pub fn best_language(mentee: &Practical, mentor: &Practical) -> Option<Shared> {
    let rank = |shared: &Shared| {
        let sum = shared.mentee as u8 + shared.mentor as u8;
        (shared.level(), sum, std::cmp::Reverse(shared.language))
    };
    shared_languages(mentee, mentor).max_by_key(rank)
}

/// How far someone comes, in km: the furthest of their means of travel. `None` when no means is known. A driving
/// licence is not a car.
pub fn reach_km(practical: &Practical, rules: &Rules) -> Option<i64> {
    let of = |mobility| match mobility {
        Mobility::Walk => Some(rules.reach_walk),
        Mobility::Bike => Some(rules.reach_bike),
        Mobility::PublicTransport => Some(rules.reach_public_transport),
        Mobility::Car => Some(rules.reach_car),
        Mobility::Licence => None,
    };
    practical.mobility.iter().filter_map(of).max()
}

/// Judges one rule for one pair.
pub fn judge(rule: HardRule, mentee: &MenteeCard, mentor: &MentorCard, table: &Table) -> Verdict {
    let (a, b) = (&mentee.practical, &mentor.practical);
    let (of_mentee, of_mentor) = (&mentee.standing, &mentor.standing);
    let passed = Verdict::Passed(Fact::Nothing);
    let fail_if = |failure: Option<Failure>| failure.map_or(passed, Verdict::Failed);
    match rule {
        HardRule::TwoPeople => {
            let may_be = mentee.may_be.contains(&mentor.id);
            fail_if((may_be || mentee.id == mentor.id).then_some(Failure::OnePerson))
        }
        HardRule::Language => language(a, b, &table.rules),
        HardRule::Slot => slots(a, b),
        HardRule::Ready => fail_if(not_ready(mentee, mentor, table)),
        HardRule::Trained => fail_if((mentor.trained == Some(false)).then_some(Failure::NotTrained)),
        HardRule::Capacity => match mentor.places_left() {
            0 => Verdict::Failed(Failure::Full {
                taken: mentor.taken,
                capacity: mentor.capacity,
            }),
            left => Verdict::Passed(Fact::Places(left)),
        },
        HardRule::Eligible => {
            let both = (of_mentee.eligible, of_mentor.eligible);
            let which = |answer| Side::of(both.0 == answer, both.1 == answer);
            match (which(Some(false)), which(None)) {
                (Some(side), _) => Verdict::Failed(Failure::NotEligible(side)),
                (None, Some(side)) => Verdict::Warned(Warning::EligibilityUnknown(side)),
                (None, None) => passed,
            }
        }
        HardRule::Safety => fail_if(Side::of(of_mentee.no_match, of_mentor.no_match).map(Failure::NoMatch)),
        HardRule::Branch => match (of_mentee.branch, of_mentor.branch) {
            (Some(a), Some(b)) if a != b => Verdict::Failed(Failure::OtherBranch),
            (None, Some(_)) => Verdict::Warned(Warning::BranchUnknown(Side::Mentee)),
            (Some(_), None) => Verdict::Warned(Warning::BranchUnknown(Side::Mentor)),
            // Nobody has a branch where the workspace has only one and nobody wrote it down.
            _ => passed,
        },
        HardRule::Refusal => {
            let mentee_does = of_mentee.refuses.contains(&mentor.id.0);
            let mentor_does = of_mentor.refuses.contains(&mentee.id.0);
            fail_if(Side::of(mentee_does, mentor_does).map(Failure::Refuses))
        }
        HardRule::Wish => fail_if(
            wish(of_mentee, of_mentor, Side::Mentee).or_else(|| wish(of_mentor, of_mentee, Side::Mentor)),
        ),
        HardRule::Earlier => fail_if(mentee.earlier_with(mentor.id).map(Failure::Earlier)),
        HardRule::Reach => reach(a, b, &table.rules),
    }
}

/// Whether a pair is permitted: no rule stands in its way.
pub fn permits(mentee: &MenteeCard, mentor: &MentorCard, table: &Table) -> bool {
    mentor.places_left() > 0 && permits_but_for_a_place(mentee, mentor, table)
}

/// Whether a pair would be permitted if its mentor had a place.
pub fn permits_but_for_a_place(mentee: &MenteeCard, mentor: &MentorCard, table: &Table) -> bool {
    let mut others = HardRule::ALL.iter().filter(|rule| **rule != HardRule::Capacity);
    others.all(|rule| !blocks(*rule, mentee, mentor, table))
}

/// Whether a rule stands in the way of a pair: it fails, and is relaxed for neither of the two.
pub fn blocks(rule: HardRule, mentee: &MenteeCard, mentor: &MentorCard, table: &Table) -> bool {
    judge(rule, mentee, mentor, table).fails() && !table.is_relaxed(rule, mentee.id, mentor.id)
}

/// Every rule with its verdict, in the order of [`HardRule::ALL`].
pub fn judge_all(mentee: &MenteeCard, mentor: &MentorCard, table: &Table) -> Vec<(HardRule, Verdict)> {
    let judged = HardRule::ALL
        .iter()
        .map(|rule| (*rule, judge(*rule, mentee, mentor, table)));
    judged.collect()
}

fn language(a: &Practical, b: &Practical, rules: &Rules) -> Verdict {
    let needed = needed_level(rules);
    match best_language(a, b) {
        Some(shared) if shared.level() >= needed => Verdict::Passed(Fact::Language(shared)),
        best => Verdict::Failed(match (Side::of(a.speaks.is_empty(), b.speaks.is_empty()), best) {
            (Some(side), _) => Failure::LanguagesUnknown(side),
            (None, Some(shared)) => Failure::LanguageTooLow { shared, needed },
            (None, None) => Failure::NoCommonLanguage,
        }),
    }
}

fn slots(a: &Practical, b: &Practical) -> Verdict {
    let shared = a.slots.shared(b.slots);
    match Side::of(a.slots.is_empty(), b.slots.is_empty()) {
        Some(side) => Verdict::Failed(Failure::SlotsUnknown(side)),
        None if shared.is_empty() => Verdict::Failed(Failure::NoSharedSlot),
        None => Verdict::Passed(Fact::Slots(shared)),
    }
}

fn not_ready(mentee: &MenteeCard, mentor: &MentorCard, table: &Table) -> Option<Failure> {
    match (mentee.state, mentor.state, mentor.paused_until) {
        (Some(MenteeState::Waiting), Some(MentorState::Active), Some(until)) if until > table.day => {
            Some(Failure::Paused(until))
        }
        (Some(MenteeState::Waiting), Some(MentorState::Active), _) => None,
        (Some(MenteeState::Waiting), state, _) => Some(Failure::NotActive(state)),
        (state, _, _) => Some(Failure::NotWaiting(state)),
    }
}

/// The failure of `asker`'s wish about the gender of `other`.
fn wish(asker: &Standing, other: &Standing, side: Side) -> Option<Failure> {
    let asked = match asker.gender_wish? {
        GenderWish::Woman => Gender::Female,
        GenderWish::Man => Gender::Male,
        GenderWish::Any => return None,
    };
    match other.gender {
        Some(gender) if gender == asked => None,
        None | Some(Gender::Undisclosed) => Some(Failure::GenderUnknown(side)),
        Some(_) => Some(Failure::GenderWish(side)),
    }
}

/// A place that both reach exists exactly where the two reaches together bridge the distance. Whoever's means of
/// travel are not known counts as staying at home: the other may still come all the way.
fn reach(a: &Practical, b: &Practical, rules: &Rules) -> Verdict {
    let online = a.online == Some(true) && b.online == Some(true);
    let Some(km) = places::nearest(&a.places, &b.places) else {
        return match Side::of(a.places.is_empty(), b.places.is_empty()) {
            Some(side) if !online => Verdict::Failed(Failure::PlaceUnknown(side)),
            _ => Verdict::Passed(Fact::Online),
        };
    };
    let (of_a, of_b) = (reach_km(a, rules), reach_km(b, rules));
    let together = of_a.unwrap_or(0) + of_b.unwrap_or(0);
    // Whole km up to 1,000: exact in an f64.
    if km <= together as f64 {
        return Verdict::Passed(Fact::Km(km));
    }
    match Side::of(of_a.is_none(), of_b.is_none()) {
        _ if online => Verdict::Passed(Fact::Online),
        Some(side) => Verdict::Failed(Failure::TravelUnknown { km, side }),
        None => Verdict::Failed(Failure::TooFar { km, reach: together }),
    }
}

#[cfg(test)]
mod tests;
