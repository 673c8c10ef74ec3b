//! What headings mean beside each other.

use super::headings::{ANY_NAME, ANY_NUMBER};
use super::{Certainty, ListKind, Meaning, Target, meaning};
use crate::exchange::lists::values::words::plain;
use crate::exchange::lists::values::{languages, slots};

pub(super) type Found = Option<(Target, Certainty)>;

/// What the headings mean beside each other.
pub(super) fn found(headings: &[String], kind: ListKind) -> Vec<Found> {
    use Target::*;
    let meanings: Vec<Option<Meaning>> = headings.iter().map(|heading| meaning(heading)).collect();
    let words: Vec<String> = headings.iter().map(|heading| plain(heading)).collect();
    let any_name = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| ANY_NAME.contains(&word.as_str()))
    };
    // The name of the mentor in a list of mentees is somebody else's.
    let of_others = |found: &Meaning| {
        found
            .about
            .is_some_and(|about| about != kind && kind != ListKind::Sessions)
    };
    let has = |wanted: Target, sure: bool| {
        let mut all = meanings.iter().enumerate();
        all.any(|(at, found)| {
            found.is_some_and(|found| found.target == wanted && !of_others(&found)) && !(sure && any_name(at))
        })
    };
    let (has_first, has_family) = (has(FirstName, false), has(LastName, true));
    let has_street = has(Street, false);
    let mut result: Vec<Found> = Vec::with_capacity(headings.len());
    for (at, meaning) in meanings.iter().enumerate() {
        let before = at
            .checked_sub(1)
            .and_then(|before| result.get(before).copied().flatten());
        let before = before.map(|(target, _)| target);
        let word = words.get(at).map_or("", String::as_str);
        let Some(meaning) = meaning else {
            result.push(of_grid(word));
            continue;
        };
        let mut found = (meaning.target, meaning.certainty);
        match meaning.target {
            FirstName | LastName | FullName | LastFirst | Phone | Mail | BirthDate if of_others(meaning) => {
                found = (Keep, Certainty::Unknown);
            }
            // `Naam;Familienaam`: the first is the given name; `Naam;Voornaam`: it is the family name.
            LastName if any_name(at) => match (has_first, has_family) {
                (true, true) => found = (Keep, Certainty::Unknown),
                (false, true) => found = (FirstName, Certainty::Near),
                (true, false) => {}
                (false, false) => found.0 = FullName,
            },
            ListNumber if before == Some(Street) && ANY_NUMBER.contains(&word) => found.0 = HouseNumber,
            HouseNumber | Box if !has_street => found = (Keep, Certainty::Unknown),
            _ => {}
        }
        result.push(Some(found));
    }
    result
}

/// A heading of a grid: a language with its levels below, or a part of a day with marks below. What stands below has
/// the last word, see [`super::settle`].
fn of_grid(heading: &str) -> Found {
    if languages::name(heading).is_some() {
        return Some((Target::LanguageLevel, Certainty::Known));
    }
    let slots = slots::read(heading);
    (!heading.is_empty() && !slots.value.is_empty() && slots.flags.is_empty())
        .then_some((Target::SlotMark, Certainty::Known))
}
