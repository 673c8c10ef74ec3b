//! An invented branch, seeded: people who do not exist, with a history of three years up to yesterday.
//!
//! The same options give the same entries everywhere: all chance comes from the seed ([`dice`]). [`plan`] decides
//! who forms a duo when, and so what a report will say; the other files give these people names, facts and days.
//! The default branch holds exactly the figures that the sources name.

mod around;
mod cast;
mod diary;
pub(crate) mod dice;
mod duos;
pub mod job;
mod paths;
mod people;
mod plan;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod words;

use crate::journal::{AuthorId, Compartment, Entry};
use crate::programme::organisation::{BranchId, Member, OrganisationId};
use crate::programme::person::PersonId;
use crate::record::RecordId;
use crate::register::history::member_of;
use chrono::{Datelike, NaiveDate};
use diary::Diary;
use dice::Dice;
use plan::Counts;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most mentees, and the most mentors, that are invented.
pub const MOST_PEOPLE: usize = 20_000;

/// How many people are invented.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Size {
    /// The figures of the sources: 460 sign-ups of which 170 integrated, 100 mature first duos of which 74
    /// positive, 50 mentors with a first end a year ago of whom 46 renewed.
    #[default]
    Sources,
    /// So many mentees and mentors, in the same proportions; about one duo per mentee.
    People {
        /// Mentees, 0 to [`MOST_PEOPLE`].
        mentees: usize,
        /// Mentors, 0 to [`MOST_PEOPLE`].
        mentors: usize,
    },
}

/// What to invent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoOptions {
    /// How many people.
    pub size: Size,
    /// Where chance comes from.
    pub seed: u64,
    /// The day on which the branch is alive: nothing happened later than the day before.
    pub today: NaiveDate,
    /// The key slot of whoever opens it: the first of the coordinators.
    pub author: AuthorId,
}

/// Why nothing could be invented.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// Too many people.
    #[error(
        "{0} people are asked for; at most {MOST_PEOPLE} mentees and {MOST_PEOPLE} mentors can be invented"
    )]
    TooMany(usize),
    /// The calendar has no room for the years before or after.
    #[error("{0} cannot be the day: choose one between 1950 and 2200")]
    BadDay(NaiveDate),
}

/// Invents a branch: its entries, oldest first.
///
/// # Errors
/// [`DemoError::TooMany`] and [`DemoError::BadDay`].
pub fn branch(options: &DemoOptions) -> Result<Vec<(Compartment, Entry)>, DemoError> {
    let counts = match options.size {
        Size::Sources => Counts::SOURCES,
        Size::People { mentees, mentors } => {
            if let Some(many) = [mentees, mentors].into_iter().find(|many| *many > MOST_PEOPLE) {
                return Err(DemoError::TooMany(many));
            }
            Counts::scaled(mentees, mentors)
        }
    };
    if !(1950..=2200).contains(&options.today.year()) {
        return Err(DemoError::BadDay(options.today));
    }
    let mut dice = Dice::new(options.seed);
    let mut world = World::new(options, counts, &mut dice);
    let team = world.begin();
    let plans = plan::duos(&counts, &mut dice.fork());
    let cast = cast::cast(&mut world, plans);
    paths::live(&mut world, &cast);
    duos::live(&mut world, &cast);
    around::live(&mut world, &cast);
    Ok(world.diary.stamp(&team))
}

/// What all inventing shares.
struct World {
    diary: Diary,
    dice: Dice,
    counts: Counts,
    /// The branches, in the order of [`words::BRANCHES`].
    branches: Vec<BranchId>,
    /// The team's records, whoever opens it first.
    members: Vec<RecordId>,
    authors: Vec<AuthorId>,
    programme: RecordId,
    /// Partner organisations.
    partners: Vec<OrganisationId>,
    /// Days ago that the waiting began of people whose first proposal was declined.
    waited: BTreeMap<PersonId, i64>,
    /// The grant that counts duos.
    grant: RecordId,
}

/// The coordinators; the first is whoever opens the example.
const TEAM: [&str; 4] = [
    "Griet Voorbeeld",
    "Salma Voorbeeld",
    "Tom Voorbeeld",
    "Anke Voorbeeld",
];

impl World {
    fn new(options: &DemoOptions, counts: Counts, dice: &mut Dice) -> Self {
        let mut diary = Diary::new(options.today, dice.fork());
        let mut slots = dice.fork();
        let others = (1..TEAM.len()).map(|_| AuthorId(slots.bytes()));
        let authors: Vec<AuthorId> = std::iter::once(options.author).chain(others).collect();
        Self {
            branches: words::BRANCHES.iter().map(|_| BranchId(diary.id())).collect(),
            members: authors.iter().map(|author| member_of(*author).0).collect(),
            programme: diary.id(),
            grant: diary.id(),
            partners: Vec::new(),
            waited: BTreeMap::new(),
            authors,
            dice: dice.fork(),
            diary,
            counts,
        }
    }

    /// The team and the branches, before anything else; gives the authors.
    fn begin(&mut self) -> Vec<AuthorId> {
        let from = 3650;
        for (by, name) in TEAM.iter().enumerate() {
            let member = Member {
                name: Some((*name).into()),
                ..Member::default()
            };
            let id = self.members[by];
            self.diary
                .on(from, by, crate::register::founding::INTENT)
                .create(id, &member);
        }
        around::frame(self, from);
        self.authors.clone()
    }

    /// The coordinator of a branch's `number`th person.
    fn coordinator(&self, branch: usize, number: usize) -> usize {
        match branch {
            0 => number % 2,
            other => other + 1,
        }
    }
}
