//! The list of people: a row per person, made once per change, and which of them a search and filters show.

use crate::app::route::PeopleFilter;
use crate::order::InOrder;
use crate::programme::codes::Role;
use crate::programme::language::{Cefr, LanguageCode};
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::person::PersonId;
use crate::programme::places;
use crate::record::RecordId;
use crate::register::search::{Findable, Query, fold};
use crate::register::{PersonFile, Register};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Codes of the roles that the list filters by: those of a profile before the others.
pub const MENTEE: &str = "mentee";
/// The same for mentors.
pub const MENTOR: &str = "mentor";

/// A person in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub id: PersonId,
    /// First and family name.
    pub name: String,
    /// State as a mentee.
    pub mentee: Option<MenteeState>,
    /// State as a mentor.
    pub mentor: Option<MentorState>,
    /// Other roles.
    pub roles: BTreeSet<Role>,
    /// Where they live: what the filter by place compares.
    pub place: Option<Place>,
    /// Languages spoken, best first; a language without a speaking level stands last.
    pub languages: Vec<(LanguageCode, Option<Cefr>)>,
    /// In the present state since.
    pub since: Option<NaiveDate>,
    /// Responsible coordinator.
    pub responsible: Option<RecordId>,
    findable: Findable,
    by_name: String,
}

/// A district of Antwerp, or another postcode.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// What is shown: district, or municipality, or postcode.
    pub label: String,
    /// What stands in the address: the district or the postcode, nothing typed.
    pub code: String,
}

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By name.
    #[default]
    Name,
    /// By state, in the order of the life cycles: mentees first.
    State,
    /// Longest in the present state first.
    Since,
}

impl Order {
    /// Every order, as a form shows them.
    pub const ALL: [Self; 3] = [Self::Name, Self::State, Self::Since];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::State => "state",
            Self::Since => "since",
        }
    }

    /// The order of a code; by name for any other.
    pub fn from_code(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|order| order.code() == code)
            .unwrap_or_default()
    }
}

/// Everyone, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    rows: Vec<Arc<Row>>,
}

/// What there is to filter by, each with how many people it would show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Places.
    pub places: BTreeMap<Place, usize>,
    /// Languages.
    pub languages: BTreeMap<LanguageCode, usize>,
    /// Responsible coordinators.
    pub coordinators: BTreeMap<RecordId, usize>,
}

impl Roll {
    /// Reads everyone from the register.
    pub fn read(register: &Register, today: NaiveDate) -> Self {
        let mut rows: Vec<_> = register
            .people()
            .map(|(id, file)| Arc::new(row(register, id, file, today)))
            .collect();
        rows.order_by(|a, b| (&a.by_name, a.id).cmp(&(&b.by_name, b.id)));
        Self { rows }
    }

    /// How many people there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is nobody yet.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Who is found, in the order asked.
    pub fn select(&self, filter: &PeopleFilter, query: &Query, order: Order) -> Vec<Arc<Row>> {
        let shown = |row: &&Arc<Row>| row.passes(filter) && query.finds(&row.findable);
        let mut found: Vec<_> = self.rows.iter().filter(shown).cloned().collect();
        match order {
            Order::Name => {}
            Order::State => found.order_by_key(|row| row.standing(filter)),
            Order::Since => found.order_by_key(|row| (row.since.is_none(), row.since)),
        }
        found
    }

    /// What there is to filter by.
    pub fn facets(&self) -> Facets {
        let mut facets = Facets::default();
        for row in &self.rows {
            if let Some(place) = &row.place {
                *facets.places.entry(place.clone()).or_default() += 1;
            }
            for (code, _) in &row.languages {
                *facets.languages.entry(*code).or_default() += 1;
            }
            if let Some(member) = row.responsible {
                *facets.coordinators.entry(member).or_default() += 1;
            }
        }
        facets
    }
}

impl Row {
    fn passes(&self, filter: &PeopleFilter) -> bool {
        let role = filter.role.as_deref().is_none_or(|role| match role {
            MENTEE => self.mentee.is_some(),
            MENTOR => self.mentor.is_some(),
            other => Role::from_code(other).is_some_and(|role| self.roles.contains(&role)),
        });
        let state = filter.state.as_deref().is_none_or(|state| {
            let mentee = self.mentee.is_some_and(|own| own.code() == state);
            let mentor = self.mentor.is_some_and(|own| own.code() == state);
            match filter.role.as_deref() {
                Some(MENTEE) => mentee,
                Some(MENTOR) => mentor,
                _ => mentee || mentor,
            }
        });
        let of = |wanted: &Option<String>, own: Option<&str>| wanted.is_none() || wanted.as_deref() == own;
        let speaks = |code: &str| self.languages.iter().any(|(own, _)| own.as_str() == code);
        role && state
            && of(
                &filter.district,
                self.place.as_ref().map(|place| place.code.as_str()),
            )
            && filter.language.as_deref().is_none_or(speaks)
            && (filter.coordinator.is_none() || filter.coordinator == self.responsible)
    }

    /// The place in the life cycle, as a mentee before as a mentor; for the other way round, filter on mentors.
    fn standing(&self, filter: &PeopleFilter) -> (u8, Option<MenteeState>, Option<MentorState>) {
        match (self.mentee, self.mentor) {
            (Some(mentee), _) if filter.role.as_deref() != Some(MENTOR) => (0, Some(mentee), None),
            (_, Some(mentor)) => (1, None, Some(mentor)),
            _ => (2, None, None),
        }
    }
}

fn row(register: &Register, id: PersonId, file: &PersonFile, today: NaiveDate) -> Row {
    let person = &file.person;
    let (mentee, mentor) = (file.mentee.as_deref(), file.mentor.as_deref());
    let mut languages: Vec<_> = person
        .languages
        .0
        .keys()
        .map(|code| (*code, person.languages.speaking(*code)))
        .collect();
    languages.order_by_key(|(code, level)| (std::cmp::Reverse(*level), *code));
    Row {
        id,
        by_name: fold(&person.name()),
        name: register.name_of(id),
        mentee: mentee.and_then(|mentee| mentee.state),
        mentor: mentor.and_then(|mentor| mentor.state),
        roles: person.roles.clone(),
        place: place(file, today),
        languages,
        since: since(register, id, file),
        responsible: person.responsible,
        findable: Findable::of(person),
    }
}

fn place(file: &PersonFile, today: NaiveDate) -> Option<Place> {
    let postcode = file.person.postcode.as_deref()?;
    if let Some(district) = places::district(postcode, today) {
        return Some(Place {
            label: district.to_owned(),
            code: district.to_owned(),
        });
    }
    let town = file.person.municipality.as_deref().unwrap_or_default();
    Some(Place {
        label: format!("{postcode} {town}").trim_end().to_owned(),
        code: postcode.to_owned(),
    })
}

/// Since when someone stands where they stand.
fn since(register: &Register, id: PersonId, file: &PersonFile) -> Option<NaiveDate> {
    let entered = |cycle: &str, state: &str| {
        let steps = register.steps_of(id.0);
        let of_state = |step: &&crate::programme::duo::Step| {
            step.cycle.as_deref() == Some(cycle) && step.to.as_deref() == Some(state)
        };
        steps
            .into_iter()
            .map(|(_, step)| step)
            .filter(of_state)
            .filter_map(|step| step.date)
            .max()
    };
    if let Some(mentee) = file.mentee.as_deref()
        && let Some(state) = mentee.state
    {
        let waiting = mentee.waiting_since.filter(|_| state == MenteeState::Waiting);
        return waiting.or_else(|| entered(MENTEE, state.code()));
    }
    let mentor = file.mentor.as_deref()?;
    let state = mentor.state?;
    let active = mentor.active_since.filter(|_| state == MentorState::Active);
    active.or_else(|| entered(MENTOR, state.code()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::language::Skill;
    use crate::programme::person::{MentorProfile, Person};
    use crate::register::Command;
    use crate::register::command::SavePerson;
    use crate::register::scenario::{Laptop, day};

    fn people(all: &[(&str, &str, &str)]) -> Laptop {
        let mut laptop = Laptop::new(1);
        for (name, postcode, language) in all {
            let mut person = Person {
                first_name: Some((*name).into()),
                postcode: Some((*postcode).into()),
                municipality: Some("Gent".into()),
                ..Default::default()
            };
            person
                .languages
                .set(language.parse().unwrap(), Skill::Listening, Some(Cefr::A2));
            let save = SavePerson {
                person,
                mentor: Some(MentorProfile {
                    signed_up: Some(day(2, 1)),
                    ..Default::default()
                }),
                ..Default::default()
            };
            laptop.act(Command::SavePerson(Box::new(save))).unwrap();
        }
        laptop
    }

    fn names(roll: &Roll, filter: PeopleFilter, typed: &str) -> Vec<String> {
        let found = roll.select(&filter, &Query::new(typed), Order::Name);
        found.iter().map(|row| row.name.clone()).collect()
    }

    #[test]
    fn the_list_is_sorted_searched_and_filtered() {
        let mut laptop = people(&[
            ("Özdemir", "2060", "tr"),
            ("Zoë", "9000", "nl"),
            ("Ann", "2018", "nl"),
        ]);
        laptop.mentee("Bo");
        let roll = Roll::read(&laptop.register, day(6, 1));
        let all = PeopleFilter::default;
        assert_eq!(names(&roll, all(), ""), ["Ann", "Bo", "Özdemir", "Zoë"]);
        assert_eq!(names(&roll, all(), "ozd"), ["Özdemir"]);
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            names(
                &roll,
                PeopleFilter {
                    role: some("mentee"),
                    ..all()
                },
                ""
            ),
            ["Bo"]
        );
        let candidates = PeopleFilter {
            role: some("mentor"),
            state: some("candidate"),
            ..all()
        };
        assert_eq!(names(&roll, candidates, "zoe"), ["Zoë"]);
        assert_eq!(
            names(
                &roll,
                PeopleFilter {
                    district: some("Antwerpen"),
                    ..all()
                },
                ""
            ),
            ["Ann", "Özdemir"]
        );
        assert_eq!(
            names(
                &roll,
                PeopleFilter {
                    district: some("9000"),
                    ..all()
                },
                ""
            ),
            ["Zoë"]
        );
        assert_eq!(
            names(
                &roll,
                PeopleFilter {
                    language: some("tr"),
                    ..all()
                },
                ""
            ),
            ["Özdemir"]
        );
        assert_eq!(
            names(
                &roll,
                PeopleFilter {
                    role: some("nonsense"),
                    ..all()
                },
                ""
            ),
            [""; 0]
        );
        let facets = roll.facets();
        let labels: Vec<_> = facets.places.keys().map(|place| place.label.as_str()).collect();
        assert_eq!(labels, ["9000 Gent", "Antwerpen"]);
        assert_eq!(facets.languages.get(&LanguageCode::NL), Some(&2));
    }

    #[test]
    fn orders_put_mentees_first_or_the_longest_waiting() {
        let mut laptop = people(&[("Ann", "2018", "nl")]);
        laptop.mentee("Bo");
        let roll = Roll::read(&laptop.register, day(6, 1));
        let by = |order| {
            let found = roll.select(&PeopleFilter::default(), &Query::default(), order);
            found.iter().map(|row| row.name.clone()).collect::<Vec<_>>()
        };
        assert_eq!(by(Order::State), ["Bo", "Ann"]);
        assert_eq!(roll.rows[0].since, Some(day(2, 1)));
        assert_eq!(by(Order::from_code("since")).len(), 2);
    }
}
