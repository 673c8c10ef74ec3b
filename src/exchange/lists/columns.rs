//! What the columns of a list are: proposed from their headings, corrected by a person, kept as a mapping.

mod beside;
pub(super) mod headings;
mod meaning;
mod settle;

use super::events;
use super::values::words::plain;
use super::workbook::column_letters;
use crate::programme::entity::codes;
pub use meaning::{Meaning, meaning};
pub(super) use meaning::{is_heading, is_sensitive};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// What a list is about.
    ListKind = "lists-kind" {
        Mentees = "mentees", Mentors = "mentors", Sessions = "sessions",
        /// Duos that run or ran.
        Duos = "duos",
        /// Meetings of duos, each with its day.
        Meetings = "meetings",
        /// Jobs, traineeships and trainings.
        Outcomes = "outcomes",
        FollowUps = "follow-ups",
    }
}

codes! {
    /// What a column holds.
    Target = "lists-target" {
        ListNumber = "list-number", FirstName = "first-name", LastName = "last-name", FullName = "full-name",
        /// The whole name, the family name first.
        LastFirst = "last-first",
        /// What stands before a family name (`van der`).
        NamePrefix = "name-prefix",
        BirthDate = "birth-date", Gender = "gender", Phone = "phone", Mail = "mail", Street = "street",
        HouseNumber = "house-number", Box = "box", Postcode = "postcode", Municipality = "municipality", Languages = "languages",
        MotherTongue = "mother-tongue",
        /// One language, which the heading names: the cells hold its level.
        LanguageLevel = "language-level",
        WishedSector = "wished-sector", CareerSector = "career-sector", Network = "network",
        HelpAsked = "help-asked", Strengths = "strengths", Slots = "slots",
        /// One part of a day, which the heading names: the cells say yes or no.
        SlotMark = "slot-mark",
        Mobility = "mobility",
        Online = "online", SignedUp = "signed-up", Channel = "channel", Capacity = "capacity",
        Trained = "trained", Interests = "interests", Values = "values", Wishes = "wishes",
        Eligible = "eligible", Consent = "consent", Remark = "remark", Date = "date", Place = "place",
        Audience = "audience", HeadCount = "head-count", NewCount = "new-count", ReferredCount = "referred-count",
        MentorName = "mentor-name", MentorLastFirst = "mentor-last-first", MentorFirst = "mentor-first-name",
        MentorLast = "mentor-last-name", MentorNumber = "mentor-number", MentorBirth = "mentor-birth-date",
        MentorPhone = "mentor-phone", MentorMail = "mentor-mail",
        Start = "start", End = "end", PlannedEnd = "planned-end", State = "state", EndReason = "end-reason",
        Coordinator = "coordinator", MeetingCount = "meeting-count", HoursHeld = "hours-held", Duration = "duration",
        Outcome = "outcome", HoursWeek = "hours-week", Moment = "moment", InWork = "in-work",
        /// Kept with the person as the list has it.
        Keep = "keep",
        /// Not taken over.
        Ignore = "ignore",
    }
}

impl ListKind {
    /// Whether it is about what happened, and names people only to say whose that is.
    pub const fn is_of_events(self) -> bool {
        !matches!(self, Self::Mentees | Self::Mentors | Self::Sessions)
    }

    /// What columns of such a list can hold.
    pub fn targets(self) -> Vec<Target> {
        let all = Target::ALL.iter().copied();
        all.filter(|target| for_kind(*target, self) == *target).collect()
    }
}

impl Target {
    /// Whether it says who the mentor of a duo is.
    pub const fn is_of_mentor(self) -> bool {
        matches!(
            self,
            Self::MentorName
                | Self::MentorLastFirst
                | Self::MentorFirst
                | Self::MentorLast
                | Self::MentorNumber
                | Self::MentorBirth
                | Self::MentorPhone
                | Self::MentorMail
        )
    }

    /// Whether it says who the mentee of a duo is, or whose an outcome or a talk is.
    pub const fn is_of_person(self) -> bool {
        matches!(
            self,
            Self::FullName
                | Self::LastFirst
                | Self::FirstName
                | Self::LastName
                | Self::ListNumber
                | Self::BirthDate
                | Self::Phone
                | Self::Mail
        )
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
    /// The heading looks as if the column holds what the law protects more than the rest: it is not taken over unless
    /// a person says so.
    Sensitive,
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
    /// Whether the list has a heading over it.
    #[serde(default)]
    pub headed: bool,
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

    /// What of it holds for a list with these columns. The letters of a column without a heading say nothing about
    /// another list, whose columns may stand in another order: of such a list it is asked again.
    #[must_use]
    pub fn fitting(&self, columns: &[Column]) -> Self {
        let headed: BTreeSet<&str> = columns
            .iter()
            .filter(|column| column.headed)
            .map(|column| column.heading.as_str())
            .collect();
        let kept = self
            .0
            .iter()
            .filter(|(heading, _)| headed.contains(heading.as_str()));
        Self(kept.map(|(heading, target)| (heading.clone(), *target)).collect())
    }
}

/// Longest heading that is kept, characters: it stands with every text that is kept beside a person.
pub const MAX_HEADING: usize = 60;

/// What a heading means, and how sure that is.
pub fn target_of(heading: &str) -> Option<(Target, Certainty)> {
    meaning(heading).map(|found| (found.target, found.certainty))
}

/// What a list is about, from its headings and the words in its titles; `None` where nothing says.
pub fn guess_kind(headings: &[String], titles: &str) -> Option<ListKind> {
    use Target::*;
    let found: Vec<Meaning> = headings.iter().filter_map(|heading| meaning(heading)).collect();
    let targets: BTreeSet<Target> = found.iter().map(|found| found.target).collect();
    let any = |some: &[Target]| some.iter().filter(|target| targets.contains(target)).count();
    // A column *name* alone can be the name of what was organised.
    let people = any(&[FirstName, FullName, LastFirst, BirthDate, Gender, Phone, Mail]) > 0;
    if !people && any(&[HeadCount, NewCount, Audience]) > 0 && targets.contains(&Date) {
        return Some(ListKind::Sessions);
    }
    if let Some(kind) = events::headings::guess(headings, titles) {
        return Some(kind);
    }
    let titles = plain(titles);
    let title = |word: &str| usize::from(titles.contains(word)) * 2;
    // `Naam mentor` over every name says who they are; over some of them, who else is meant.
    let names = || {
        let names = found.iter();
        names.filter(|found| matches!(found.target, FirstName | LastName | FullName | LastFirst))
    };
    let named = |kind| {
        let all = names().next().is_some() && names().all(|found| found.about == Some(kind));
        usize::from(all) * 2
    };
    let mentors = any(&[CareerSector, Strengths, Capacity, Trained, Network]) + title("mentor");
    let mentees = any(&[WishedSector, HelpAsked]) + title("mentee");
    let mentors = mentors + named(ListKind::Mentors);
    let mentees = mentees + named(ListKind::Mentees);
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
    let found = if kind.is_of_events() {
        events::headings::found(headings, kind)
    } else {
        beside::found(headings, kind)
    };
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
        target = for_kind(target, kind);
        if let Some(choice) = chosen.0.get(&name) {
            (target, certainty) = (*choice, Certainty::Chosen);
        }
        if !may_be_several(target) && !taken.insert(target) {
            // Two columns cannot fill one field: the first does, the other is kept beside it.
            (target, certainty) = (Target::Keep, Certainty::Unknown);
        }
        columns.push(Column {
            letters,
            heading: name,
            target,
            certainty,
            headed: length > 0,
            samples: Vec::new(),
            heading_cut_from: (length > MAX_HEADING).then_some(length),
        });
    }
    columns
}

/// Whether several columns can fill one field together: a mobile beside a telephone, a language each.
const fn may_be_several(target: Target) -> bool {
    matches!(
        target,
        Target::Keep
            | Target::Ignore
            | Target::Phone
            | Target::Mail
            | Target::LanguageLevel
            | Target::SlotMark
    )
}

/// Looks at what stands below the headings: a heading that can mean two things means what its cells say.
pub fn settle<'a>(columns: &mut [Column], texts: impl Fn(usize) -> Vec<&'a str>) {
    for (at, column) in columns.iter_mut().enumerate() {
        if column.certainty != Certainty::Chosen && !settle::agrees(column.target, || texts(at)) {
            (column.target, column.certainty) = (Target::Keep, Certainty::Unknown);
        }
    }
}

/// The targets that only lists of what happened have.
const fn is_of_events(target: Target) -> bool {
    use Target::*;
    target.is_of_mentor()
        || matches!(
            target,
            Start
                | End
                | PlannedEnd
                | State
                | EndReason
                | Coordinator
                | MeetingCount
                | HoursHeld
                | Duration
                | Outcome
                | HoursWeek
                | Moment
                | InWork
        )
}

fn for_kind(target: Target, kind: ListKind) -> Target {
    use Target::*;
    let keeps = |fits: bool| {
        if fits || target.is_of_person() {
            target
        } else {
            Keep
        }
    };
    match (kind, target) {
        (_, Keep | Ignore) => target,
        (ListKind::Duos, _) => keeps(
            target.is_of_mentor()
                || matches!(
                    target,
                    Start
                        | End
                        | PlannedEnd
                        | State
                        | EndReason
                        | Coordinator
                        | MeetingCount
                        | HoursHeld
                        | Remark
                ),
        ),
        (ListKind::Meetings, _) => {
            keeps(target.is_of_mentor() || matches!(target, Date | Duration | Place | Remark))
        }
        (ListKind::Outcomes, _) => keeps(matches!(target, Outcome | Start | End | HoursWeek | Remark)),
        (ListKind::FollowUps, _) => keeps(matches!(
            target,
            Date | Moment | InWork | Outcome | Start | HoursWeek | Remark
        )),
        (ListKind::Mentees | ListKind::Mentors, _) if is_of_events(target) => Keep,
        (ListKind::Mentors, WishedSector) => CareerSector,
        (ListKind::Mentors, HelpAsked) => Strengths,
        (ListKind::Mentees, CareerSector | Network | Strengths | Capacity | Trained) => Keep,
        (ListKind::Mentees | ListKind::Mentors, Date) => SignedUp,
        (ListKind::Mentees | ListKind::Mentors, Place) => Municipality,
        (ListKind::Mentees | ListKind::Mentors, Audience | HeadCount | NewCount | ReferredCount) => Keep,
        (
            ListKind::Sessions,
            Date | Place | Municipality | Audience | HeadCount | NewCount | ReferredCount | Remark,
        ) => target,
        (ListKind::Sessions, _) => Keep,
        _ => target,
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

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

    fn targets(headings: &[&str], kind: ListKind) -> Vec<Target> {
        let headings: Vec<String> = headings.iter().map(|&heading| heading.to_owned()).collect();
        let columns = propose(&headings, kind, &Mapping::default());
        columns.into_iter().map(|column| column.target).collect()
    }

    #[test]
    fn headings_mean_something_beside_each_other() {
        use Target::*;
        let mentees = |headings: &[&str]| targets(headings, ListKind::Mentees);
        assert_eq!(mentees(&["Naam", "Familienaam"]), [FirstName, LastName]);
        assert_eq!(mentees(&["Naam", "Voornaam"]), [LastName, FirstName]);
        assert_eq!(
            mentees(&["Naam", "Voornaam", "Familienaam"]),
            [Keep, FirstName, LastName]
        );
        assert_eq!(mentees(&["Naam"]), [FullName]);
        assert_eq!(mentees(&["Familienaam"]), [LastName]);
        assert_eq!(
            mentees(&["Nr", "Straat", "Nr", "Bus"]),
            [ListNumber, Street, HouseNumber, Box]
        );
        assert_eq!(mentees(&["Naam", "Bus"]), [FullName, Keep]);
        assert_eq!(
            mentees(&["Naam", "Voornaam", "Naam mentor"]),
            [LastName, FirstName, Keep]
        );
        assert_eq!(
            targets(&["Naam mentor", "Voornaam mentor"], ListKind::Mentors),
            [LastName, FirstName]
        );
        assert_eq!(
            mentees(&["Nederlands", "Ma VM", "Frans"]),
            [LanguageLevel, SlotMark, LanguageLevel]
        );
        assert_eq!(mentees(&["Tel", "GSM"]), [Phone, Phone]);
    }

    #[test]
    fn a_mapping_by_letters_is_not_kept_for_another_list() {
        let mapping = Mapping(BTreeMap::from([
            ("A".to_owned(), Target::LastName),
            ("Code".to_owned(), Target::Remark),
        ]));
        let columns = propose(
            &[String::new(), "Code".into()],
            ListKind::Mentees,
            &Mapping::default(),
        );
        assert_eq!(
            mapping.fitting(&columns),
            Mapping(BTreeMap::from([("Code".to_owned(), Target::Remark)]))
        );
    }
}
