//! What a heading means: known words, with what stands around them respected.

use super::headings::{
    FILLERS, HEADINGS, MENTEE_WORDS, MENTOR_WORDS, OTHER_CONSENTS, OTHERS, SENSITIVE, SENSITIVE_PHRASES,
    SHADES, WORK, words,
};
use super::{Certainty, ListKind, Target};
use crate::exchange::lists::values::words::plain;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Longest text, bytes, in which a heading is looked for. A text that is longer is none.
const LONGEST_HEADING: usize = 400;

/// What a heading means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// What the column holds.
    pub target: Target,
    /// How sure that is.
    pub certainty: Certainty,
    /// Of whom it says that it is (`Naam mentor`), where it does.
    pub about: Option<ListKind>,
}

/// Whether a text in plain form is one of the headings that are known, at first sight.
pub fn is_heading(word: &str) -> bool {
    exact(word).is_some()
}

/// What a heading means; `None` where it says nothing that is known, or speaks of somebody else.
pub fn meaning(heading: &str) -> Option<Meaning> {
    if heading.len() > LONGEST_HEADING {
        return None;
    }
    let word = plain(heading);
    let about = about(&word);
    let with = |target, certainty| {
        Some(Meaning {
            target,
            certainty,
            about,
        })
    };
    if let Some(target) = exact(&word) {
        return with(target, Certainty::Known);
    }
    if is_sensitive(&word) {
        return with(Target::Ignore, Certainty::Sensitive);
    }
    let lists = Lists::get();
    if let Some(target) = spoken(&word) {
        return if allowed(target, &word) {
            with(target, Certainty::Known)
        } else {
            None
        };
    }
    let (target, certainty) = in_two_languages(heading)
        .or_else(|| {
            // `GSM (privé)`, `Talen: welke?`
            let bare = plain(
                heading
                    .split(['(', ':', '*', ',', '?'])
                    .next()
                    .unwrap_or_default(),
            );
            let shaded = spoken(&lists.without(&word, &lists.shades)).or_else(|| spoken(&bare));
            Some((shaded?, Certainty::Near))
        })
        .or_else(|| Some((about_others(&word)?, Certainty::Near)))
        .or_else(|| Some((alike(&word)?, Certainty::Near)))?;
    if allowed(target, &word) {
        with(target, certainty)
    } else {
        None
    }
}

/// Words by which headings are read, as sets.
struct Lists {
    exact: BTreeMap<&'static str, Target>,
    /// The same without words that only make a sentence.
    short: BTreeMap<String, Target>,
    fillers: BTreeSet<&'static str>,
    shades: BTreeSet<&'static str>,
    mentees: BTreeSet<&'static str>,
    mentors: BTreeSet<&'static str>,
    others: BTreeSet<&'static str>,
    consents: BTreeSet<&'static str>,
    work: BTreeSet<&'static str>,
}

impl Lists {
    fn get() -> &'static Self {
        static LISTS: OnceLock<Lists> = OnceLock::new();
        LISTS.get_or_init(|| {
            let set = |words: &'static str| words.split_whitespace().collect();
            let mut lists = Self {
                exact: BTreeMap::new(),
                short: BTreeMap::new(),
                fillers: set(FILLERS),
                shades: set(SHADES),
                mentees: set(MENTEE_WORDS),
                mentors: set(MENTOR_WORDS),
                others: set(OTHERS),
                consents: set(OTHER_CONSENTS),
                work: set(WORK),
            };
            for (target, line) in HEADINGS {
                lists.exact.extend(words(line).map(|word| (word, *target)));
            }
            for (target, line) in HEADINGS {
                for word in words(line) {
                    let short = lists.without(word, &lists.fillers);
                    // What is left of `née le` says nothing by itself.
                    if short.len() >= 4 && !lists.exact.contains_key(short.as_str()) {
                        lists.short.entry(short).or_insert(*target);
                    }
                }
            }
            lists
        })
    }

    /// A plain text without some words.
    fn without(&self, text: &str, some: &BTreeSet<&str>) -> String {
        let kept: Vec<&str> = text.split(' ').filter(|word| !some.contains(word)).collect();
        kept.join(" ")
    }
}

fn exact(word: &str) -> Option<Target> {
    Lists::get().exact.get(word).copied()
}

/// A heading in a sentence (`Wat is je voornaam?`), or with the word for those whom the list is about.
fn spoken(word: &str) -> Option<Target> {
    let lists = Lists::get();
    let known = |word: &str| {
        let short = || lists.short.get(word).copied();
        exact(word).or_else(short).filter(|_| !word.is_empty())
    };
    let short = lists.without(word, &lists.fillers);
    known(word).or_else(|| known(&short)).or_else(|| {
        let own = lists.without(&short, &lists.mentees);
        known(&lists.without(&own, &lists.mentors))
    })
}

/// `Naam / Nom`: the same in several languages. Where only one part is known, it is nearly so.
fn in_two_languages(heading: &str) -> Option<(Target, Certainty)> {
    let parts: Vec<String> = heading
        .split(['/', '|', '–', '—'])
        .flat_map(|part| part.split(" - "))
        .map(plain)
        .filter(|part| !part.is_empty())
        .take(6)
        .collect();
    if parts.len() < 2 {
        return None;
    }
    let found: Vec<Option<Target>> = parts.iter().map(|part| spoken(part)).collect();
    let mut known = found.iter().flatten().copied();
    let first = known.next()?;
    if known.any(|other| other != first) {
        // `Naam/voornaam` is one cell with both.
        return match found.as_slice() {
            [Some(Target::LastName), Some(Target::FirstName)] => Some((Target::LastFirst, Certainty::Known)),
            [Some(Target::FirstName), Some(Target::LastName)] => Some((Target::FullName, Certainty::Known)),
            _ => None,
        };
    }
    let all = found.iter().all(Option::is_some);
    Some((first, if all { Certainty::Known } else { Certainty::Near }))
}

/// What others wrote or where they come in is the person's all the same: remarks, and who sent them.
fn about_others(word: &str) -> Option<Target> {
    let lists = Lists::get();
    spoken(&lists.without(word, &lists.others))
        .filter(|target| matches!(target, Target::Remark | Target::Channel))
}

/// Whether what stands around a known word leaves its meaning: the telephone of somebody else is not the person's, a
/// consent for photos not the consent, an address at work not the home.
fn allowed(target: Target, word: &str) -> bool {
    let lists = Lists::get();
    let has = |some: &BTreeSet<&str>| word.split(' ').any(|word| some.contains(word));
    // Their own words are no addition: `nom de famille`, `naam mentor`.
    if exact(word).is_some() || lists.short.contains_key(&lists.without(word, &lists.fillers)) {
        return true;
    }
    match target {
        Target::Remark | Target::Channel => true,
        Target::Consent | Target::Eligible => !has(&lists.others) && !has(&lists.consents),
        Target::Street | Target::HouseNumber | Target::Box | Target::Postcode | Target::Municipality => {
            !has(&lists.others) && !has(&lists.work)
        }
        _ => !has(&lists.others),
    }
}

fn about(word: &str) -> Option<ListKind> {
    let lists = Lists::get();
    let has = |some: &BTreeSet<&str>| word.split(' ').any(|word| some.contains(word));
    match (has(&lists.mentees), has(&lists.mentors)) {
        (true, false) => Some(ListKind::Mentees),
        (false, true) => Some(ListKind::Mentors),
        _ => None,
    }
}

/// Whether a column looks as if it holds what the law protects more than the rest.
pub fn is_sensitive(word: &str) -> bool {
    let begins = |word: &str| SENSITIVE.split_whitespace().any(|start| word.starts_with(start));
    word.split(' ').any(begins) || SENSITIVE_PHRASES.iter().any(|phrase| word.contains(phrase))
}

/// The heading that a word is nearly.
fn alike(word: &str) -> Option<Target> {
    let length = word.chars().count();
    let best = Lists::get()
        .exact
        .iter()
        // Lengths that differ by a fifth can no longer be near, and most headings need no closer look.
        .filter(|(candidate, _)| {
            length >= 5 && candidate.len().abs_diff(length) * 5 <= candidate.len().max(length)
        })
        .map(|(candidate, target)| (*target, strsim::normalized_damerau_levenshtein(candidate, word)))
        .filter(|(_, likeness)| *likeness >= 0.8)
        .max_by(|a, b| a.1.total_cmp(&b.1))?;
    Some(best.0)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_heading_is_plain_and_means_one_thing() {
        let mut seen = BTreeSet::new();
        for (_, line) in HEADINGS {
            for word in words(line) {
                assert_eq!(plain(word), word);
                assert!(seen.insert(word), "{word}");
                assert!(!is_sensitive(word), "{word}");
            }
        }
    }

    fn target(heading: &str) -> Option<(Target, Certainty)> {
        meaning(heading).map(|found| (found.target, found.certainty))
    }

    #[test]
    fn headings_are_known_near_or_neither() {
        use Certainty::{Known, Near};
        for (heading, found) in [
            ("Prénom", Some((Target::FirstName, Known))),
            ("Secteur (carrière)", Some((Target::CareerSector, Known))),
            ("GSM (privé)", Some((Target::Phone, Near))),
            ("Geboortedatm", Some((Target::BirthDate, Near))),
            ("Wat is je voornaam?", Some((Target::FirstName, Known))),
            (
                "Op welk gsm-nummer kunnen we je bereiken?",
                Some((Target::Phone, Known)),
            ),
            ("Your work email address", Some((Target::Mail, Near))),
            ("Wanneer ben je beschikbaar?", Some((Target::Slots, Known))),
            ("Naam / Nom", Some((Target::LastName, Known))),
            ("GSM / Tél.", Some((Target::Phone, Known))),
            ("Naam/voornaam", Some((Target::LastFirst, Known))),
            ("Adres (straat + nr)", Some((Target::Street, Known))),
            ("Opmerkingen consulent", Some((Target::Remark, Near))),
            ("Schoenmaat", None),
            ("GSM / e-mail", None),
            ("", None),
        ] {
            assert_eq!(target(heading), found, "{heading}");
        }
    }

    #[test]
    fn what_is_somebody_elses_is_not_the_persons() {
        for heading in [
            "GSM (noodcontact)",
            "Telefoon: contactpersoon",
            "Tel. ouders",
            "Naam contactpersoon",
            "Gsm in nood",
            "Emergency contact phone",
            "Téléphone (personne à prévenir en cas d'urgence)",
            "E-mail begeleider",
            "Geboortedatum kind",
            "Toestemming (foto's)",
            "Toestemming: beeldmateriaal",
            "Toestemming nieuwsbrief",
            "Consent for photos",
            "Accord (publication)",
            "Postcode (werk)",
            "Adres werkgever",
        ] {
            assert_eq!(target(heading), None, "{heading}");
        }
        assert_eq!(target("Toestemming (ja/nee)").unwrap().0, Target::Consent);
        assert_eq!(target("Votre nom de famille").unwrap().0, Target::LastName);
    }

    #[test]
    fn what_looks_sensitive_is_not_kept() {
        for heading in [
            "Nationaliteit",
            "Land van herkomst",
            "Geboorteland",
            "Lieu de naissance",
            "Godsdienst",
            "Religion",
            "Seksuele geaardheid",
            "Gezondheid (medicatie)",
            "Handicap?",
            "Lid van een vakbond",
            "Syndicat",
            "Strafblad",
            "Ethnicity",
        ] {
            assert_eq!(
                target(heading),
                Some((Target::Ignore, Certainty::Sensitive)),
                "{heading}"
            );
        }
    }

    #[test]
    fn a_heading_can_say_of_whom_it_is() {
        let about = |heading| meaning(heading).unwrap().about;
        assert_eq!(about("Naam mentor"), Some(ListKind::Mentors));
        assert_eq!(about("Voornaam deelnemer"), Some(ListKind::Mentees));
        assert_eq!(about("Voornaam"), None);
    }

    proptest! {
        #[test]
        fn any_text_is_a_heading_or_none(text in ".{0,40}") {
            let _ = meaning(&text);
        }

        #[test]
        fn nobody_elses_telephone_becomes_the_persons(
            base in prop::sample::select(vec!["GSM", "Tel.", "Telefoon", "Téléphone", "E-mail", "Voornaam", "Geboortedatum"]),
            other in prop::sample::select(OTHERS.split_whitespace().collect::<Vec<_>>()),
            shape in 0..4,
        ) {
            let heading = match shape {
                0 => format!("{base} ({other})"),
                1 => format!("{base}: {other}"),
                2 => format!("{base} {other}"),
                _ => format!("{other} - {base}"),
            };
            prop_assert_eq!(meaning(&heading), None, "{}", heading);
        }

        #[test]
        fn no_consent_for_something_else_becomes_the_consent(
            base in prop::sample::select(vec!["Toestemming", "Akkoord", "Consentement", "Consent"]),
            other in prop::sample::select(OTHER_CONSENTS.split_whitespace().collect::<Vec<_>>()),
            shape in 0..3,
        ) {
            let heading = match shape {
                0 => format!("{base} ({other})"),
                1 => format!("{base}: {other}"),
                _ => format!("{base} {other}"),
            };
            prop_assert_eq!(meaning(&heading), None, "{}", heading);
        }
    }
}
