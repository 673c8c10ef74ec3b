//! What the columns of a list are: proposed from their headings, corrected by a person, kept as a mapping.

mod headings;

use super::values::words::plain;
use super::workbook::column_letters;
use crate::programme::entity::codes;
use headings::HEADINGS;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// What a list is about.
    ListKind = "lists-kind" { Mentees = "mentees", Mentors = "mentors", Sessions = "sessions" }
}

codes! {
    /// What a column holds.
    Target = "lists-target" {
        ListNumber = "list-number", FirstName = "first-name", LastName = "last-name", FullName = "full-name",
        BirthDate = "birth-date", Gender = "gender", Phone = "phone", Mail = "mail", Street = "street",
        Postcode = "postcode", Municipality = "municipality", Languages = "languages",
        WishedSector = "wished-sector", CareerSector = "career-sector", Network = "network",
        HelpAsked = "help-asked", Strengths = "strengths", Slots = "slots", Mobility = "mobility",
        Online = "online", SignedUp = "signed-up", Channel = "channel", Capacity = "capacity",
        Trained = "trained", Interests = "interests", Values = "values", Wishes = "wishes",
        Eligible = "eligible", Consent = "consent", Remark = "remark", Date = "date", Place = "place",
        Audience = "audience", HeadCount = "head-count", NewCount = "new-count", ReferredCount = "referred-count",
        /// Kept with the person as the list has it.
        Keep = "keep",
        /// Not taken over.
        Ignore = "ignore",
    }
}

/// How sure the proposal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// The heading is known.
    Known,
    /// The heading is nearly one that is known.
    Near,
    /// The heading says nothing.
    Unknown,
    /// A person chose.
    Chosen,
}

/// One column of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its letters.
    pub letters: String,
    /// Its heading, made unique; its letters when there is none. The key of a [`Mapping`].
    pub heading: String,
    /// What it holds.
    pub target: Target,
    /// How sure that is.
    pub certainty: Certainty,
    /// Its first few texts.
    pub samples: Vec<String>,
    /// How many characters its heading had, where only the start of it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading_cut_from: Option<usize>,
}

/// What a person chose, by heading, so that it can be kept for the next list of the same source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mapping(pub BTreeMap<String, Target>);

impl Mapping {
    /// The mapping that columns stand for now.
    pub fn of(columns: &[Column]) -> Self {
        Self(
            columns
                .iter()
                .map(|column| (column.heading.clone(), column.target))
                .collect(),
        )
    }
}

/// Longest heading that is kept, characters: it stands with every text that is kept beside a person.
pub const MAX_HEADING: usize = 60;
/// Longest text, bytes, in which a heading is looked for. A text that is longer is none.
const LONGEST_HEADING: usize = 400;

/// What a heading means.
pub fn target_of(heading: &str) -> Option<(Target, Certainty)> {
    if heading.len() > LONGEST_HEADING {
        return None;
    }
    let word = plain(heading);
    let known = |word: &str| {
        HEADINGS
            .iter()
            .find(|(_, words)| words.contains(&word))
            .map(|(target, _)| *target)
    };
    if let Some(target) = known(&word) {
        return Some((target, Certainty::Known));
    }
    // `GSM (privé)`, `Talen: welke?`
    let bare = plain(heading.split(['(', ':', '*']).next().unwrap_or_default());
    if let Some(target) = known(&bare) {
        return Some((target, Certainty::Near));
    }
    let length = word.chars().count();
    let best = HEADINGS
        .iter()
        .flat_map(|(target, words)| words.iter().map(|candidate| (*target, *candidate)))
        // Lengths that differ by a fifth can no longer be near, and most headings need no closer look.
        .filter(|(_, candidate)| {
            length >= 5 && candidate.len().abs_diff(length) * 5 <= candidate.len().max(length)
        })
        .map(|(target, candidate)| (target, strsim::normalized_damerau_levenshtein(candidate, &word)))
        .filter(|(_, likeness)| *likeness >= 0.8)
        .max_by(|a, b| a.1.total_cmp(&b.1))?;
    Some((best.0, Certainty::Near))
}

/// What a list is about, from what its columns are and the words in its titles; `None` where nothing says.
pub fn guess_kind(targets: &BTreeSet<Target>, titles: &str) -> Option<ListKind> {
    use Target::*;
    let any = |some: &[Target]| some.iter().filter(|target| targets.contains(target)).count();
    let named = any(&[FirstName, LastName, FullName]) > 0;
    if !named && any(&[HeadCount, NewCount, Audience]) > 0 && targets.contains(&Date) {
        return Some(ListKind::Sessions);
    }
    let titles = plain(titles);
    let title = |word: &str| usize::from(titles.contains(word)) * 2;
    let mentors = any(&[CareerSector, Strengths, Capacity, Trained, Network]) + title("mentor");
    let mentees = any(&[WishedSector, HelpAsked]) + title("mentee");
    match mentors.cmp(&mentees) {
        std::cmp::Ordering::Greater => Some(ListKind::Mentors),
        std::cmp::Ordering::Less => Some(ListKind::Mentees),
        std::cmp::Ordering::Equal => None,
    }
}

/// The columns of a list: proposed from the headings, with what a person chose put over it.
pub fn propose(headings: &[String], kind: ListKind, chosen: &Mapping) -> Vec<Column> {
    let mut taken = BTreeSet::new();
    let mut names = BTreeSet::new();
    let found: Vec<_> = headings.iter().map(|heading| target_of(heading)).collect();
    let has_first = found
        .iter()
        .flatten()
        .any(|(target, _)| *target == Target::FirstName);
    let mut columns = Vec::with_capacity(headings.len());
    for (at, (heading, found)) in headings.iter().zip(found).enumerate() {
        let letters = column_letters(at);
        let heading = heading.trim();
        let mut name: String = heading.chars().take(MAX_HEADING).collect();
        let length = heading.chars().count();
        if name.is_empty() {
            name.clone_from(&letters);
        }
        // Two columns of one name would share a place, and one of their texts would be lost.
        while !names.insert(name.clone()) {
            name = format!("{name} ({letters})");
        }
        let (mut target, mut certainty) = found.unwrap_or((Target::Keep, Certainty::Unknown));
        target = for_kind(target, kind, has_first);
        if let Some(choice) = chosen.0.get(&name) {
            (target, certainty) = (*choice, Certainty::Chosen);
        }
        let many = matches!(target, Target::Keep | Target::Ignore);
        if !many && !taken.insert(target) {
            // Two columns cannot fill one field: the first does, the other is kept beside it.
            (target, certainty) = (Target::Keep, Certainty::Unknown);
        }
        columns.push(Column {
            letters,
            heading: name,
            target,
            certainty,
            samples: Vec::new(),
            heading_cut_from: (length > MAX_HEADING).then_some(length),
        });
    }
    columns
}

fn for_kind(target: Target, kind: ListKind, has_first: bool) -> Target {
    use Target::*;
    match (kind, target) {
        (ListKind::Mentors, WishedSector) => CareerSector,
        (ListKind::Mentors, HelpAsked) => Strengths,
        (ListKind::Mentees, CareerSector | Network | Strengths | Capacity | Trained) => Keep,
        (ListKind::Mentees | ListKind::Mentors, LastName) if !has_first => FullName,
        (ListKind::Mentees | ListKind::Mentors, Date) => SignedUp,
        (ListKind::Mentees | ListKind::Mentors, Place) => Municipality,
        (ListKind::Mentees | ListKind::Mentors, Audience | HeadCount | NewCount | ReferredCount) => Keep,
        (
            ListKind::Sessions,
            Date | Place | Municipality | Audience | HeadCount | NewCount | ReferredCount | Remark,
        ) => target,
        (ListKind::Sessions, Ignore) => Ignore,
        (ListKind::Sessions, _) => Keep,
        _ => target,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_is_plain_and_means_one_thing() {
        let mut seen = BTreeSet::new();
        for (_, words) in HEADINGS {
            for word in *words {
                assert_eq!(&plain(word), word);
                assert!(seen.insert(*word), "{word}");
            }
        }
    }

    #[test]
    fn headings_are_known_near_or_neither() {
        for (heading, found) in [
            ("Prénom", Some((Target::FirstName, Certainty::Known))),
            (
                "Secteur (carrière)",
                Some((Target::CareerSector, Certainty::Known)),
            ),
            ("GSM (privé)", Some((Target::Phone, Certainty::Near))),
            ("Geboortedatm", Some((Target::BirthDate, Certainty::Near))),
            ("Schoenmaat", None),
            ("", None),
        ] {
            assert_eq!(target_of(heading), found, "{heading}");
        }
    }

    #[test]
    fn a_choice_wins_and_a_field_is_filled_once() {
        let headings = ["Naam", "Voornaam", "Naam", ""].map(str::to_owned);
        let chosen = Mapping(BTreeMap::from([("D".to_owned(), Target::Remark)]));
        let columns = propose(&headings, ListKind::Mentees, &chosen);
        let targets: Vec<_> = columns
            .iter()
            .map(|column| (column.heading.as_str(), column.target))
            .collect();
        assert_eq!(
            targets,
            [
                ("Naam", Target::LastName),
                ("Voornaam", Target::FirstName),
                ("Naam (C)", Target::Keep),
                ("D", Target::Remark),
            ]
        );
        let saved = serde_json::to_string(&Mapping::of(&columns)).unwrap();
        assert_eq!(
            serde_json::from_str::<Mapping>(&saved).unwrap(),
            Mapping::of(&columns)
        );
    }
}
