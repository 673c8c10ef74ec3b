//! Reading a table in steps, so that a page can breathe in between.

use super::one_person::{Role, Seen};
use super::{MenteeCard, MentorCard, Table};
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::person::PersonId;
use crate::programme::rules::Rules;
use crate::register::Register;
use chrono::NaiveDate;

/// How far the reading of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// So many people were looked at; there are more.
    SoFar(usize),
    /// Everyone was: the table can be had.
    Done,
    /// The register changed since the reading began: begin anew.
    Overtaken,
}

/// A table being read.
///
/// ```
/// # use koppel::matching::Table;
/// # use koppel::matching::cards::Read;
/// # let (register, day) = (koppel::register::Register::default(), chrono::NaiveDate::MIN);
/// let mut reading = Table::reading(&register, day);
/// while let Read::SoFar(_) = reading.step(&register, 200) {
///     // The page's turn.
/// }
/// let table = reading.finish();
/// # assert!(table.mentees.is_empty());
/// ```
#[derive(Debug)]
pub struct Reading {
    day: NaiveDate,
    rules: Rules,
    revision: u64,
    /// Everyone in the register, and how many of them were looked at.
    people: Vec<PersonId>,
    done: usize,
    mentees: Vec<MenteeCard>,
    mentors: Vec<MentorCard>,
    seen: Seen,
}

impl Table {
    /// Begins to read the table of a day, under the rules in force then.
    pub fn reading(register: &Register, day: NaiveDate) -> Reading {
        Reading::new(register, day, register.rules_on(day))
    }
}

impl Reading {
    pub(super) fn new(register: &Register, day: NaiveDate, rules: Rules) -> Self {
        Self {
            day,
            rules,
            revision: register.revision(),
            people: register.people().map(|(id, _)| id).collect(),
            done: 0,
            mentees: Vec::new(),
            mentors: Vec::new(),
            seen: Seen::default(),
        }
    }

    /// Looks at the next `people` of the register that the reading was begun with.
    pub fn step(&mut self, register: &Register, people: usize) -> Read {
        if register.revision() != self.revision {
            return Read::Overtaken;
        }
        let next = self.people.iter().skip(self.done).take(people.max(1));
        for id in next {
            self.done += 1;
            let Some(file) = register.person(*id) else {
                continue;
            };
            let waits =
                file.mentee.as_deref().and_then(|profile| profile.state) == Some(MenteeState::Waiting);
            let mentee = waits.then(|| MenteeCard::read(register, *id, file)).flatten();
            if mentee.is_some() {
                self.seen.note(register, *id, &file.person, Role::Mentee);
            }
            self.mentees.extend(mentee);
            let active =
                file.mentor.as_deref().and_then(|profile| profile.state) == Some(MentorState::Active);
            let mentor = active.then(|| MentorCard::read(register, *id, file)).flatten();
            if mentor.is_some() {
                self.seen.note(register, *id, &file.person, Role::Mentor);
            }
            self.mentors.extend(mentor);
        }
        match self.done < self.people.len() {
            true => Read::SoFar(self.done),
            false => Read::Done,
        }
    }

    /// How many people there are to look at.
    pub fn of(&self) -> usize {
        self.people.len()
    }

    /// The table of everyone looked at.
    pub fn finish(mut self) -> Table {
        for card in &mut self.mentees {
            card.may_be = self.seen.of(card.id);
        }
        Table::new(self.day, self.rules, self.mentees, self.mentors)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::scenario::{Laptop, day};

    #[test]
    fn reading_in_steps_gives_the_same_table_and_notices_a_change() {
        let mut laptop = Laptop::new(1);
        let names = ["Samira", "Tesfay", "Omar"];
        let mentees = names.map(|name| laptop.mentee(name));
        let mentors = ["Rita", "Jan"].map(|name| laptop.mentor(name));
        laptop.propose(mentees[0], mentors[0]).unwrap();
        let mut reading = Table::reading(&laptop.register, day(1, 5));
        let mut told = Vec::new();
        while let Read::SoFar(done) = reading.step(&laptop.register, 2) {
            told.push(done);
        }
        assert_eq!((told, reading.of()), (vec![2, 4], 5));
        let table = reading.finish();
        assert_eq!(table, Table::read(&laptop.register, day(1, 5)));
        assert_eq!((table.mentees.len(), table.mentors.len()), (2, 2));
        let mut reading = Table::reading(&laptop.register, day(1, 5));
        laptop.mentee("Zoë");
        assert_eq!(reading.step(&laptop.register, 9), Read::Overtaken);
    }
}
