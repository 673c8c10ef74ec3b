//! Who sits at the table twice, as a mentee and as a mentor, by the one rule for it
//! ([`same_person`](crate::programme::same_person)). A card holds no name, so it is found while the cards are made.

use crate::programme::person::{Person, PersonId};
use crate::programme::same_person::{Sign, Signs};
use crate::register::Register;
use std::collections::{BTreeMap, BTreeSet};

/// Most people of one name and one sign that are looked at: more have only ever been made up.
const MOST: usize = 100;

/// One side of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Mentee,
    Mentor,
}

/// Everyone seen so far, by a key of the name and a sign.
#[derive(Debug, Default)]
pub(super) struct Seen {
    mentees: BTreeMap<(String, Sign), Vec<PersonId>>,
    mentors: BTreeMap<(String, Sign), Vec<PersonId>>,
    /// For each mentee the mentors who may be the same person.
    found: BTreeMap<PersonId, BTreeSet<PersonId>>,
}

impl Seen {
    /// Takes note of someone at the table. Whoever was said to be someone else is.
    pub fn note(&mut self, register: &Register, id: PersonId, person: &Person, role: Role) {
        let signs = Signs::of(person);
        if !signs.is_named() {
            return;
        }
        let all: Vec<Sign> = signs.signs().collect();
        for key in signs.name_keys() {
            for sign in &all {
                let place = (key.to_owned(), sign.clone());
                let others = match role {
                    Role::Mentee => &self.mentors,
                    Role::Mentor => &self.mentees,
                };
                for other in others.get(&place).into_iter().flatten() {
                    let (mentee, mentor) = match role {
                        Role::Mentee => (id, *other),
                        Role::Mentor => (*other, id),
                    };
                    if mentee != mentor && !register.is_decided_same(mentee, mentor) {
                        self.found.entry(mentee).or_default().insert(mentor);
                    }
                }
                let own = match role {
                    Role::Mentee => &mut self.mentees,
                    Role::Mentor => &mut self.mentors,
                };
                let own = own.entry(place).or_default();
                if own.len() < MOST && own.last() != Some(&id) {
                    own.push(id);
                }
            }
        }
    }

    /// The mentors who may be the same person as a mentee.
    pub fn of(&mut self, mentee: PersonId) -> BTreeSet<PersonId> {
        self.found.remove(&mentee).unwrap_or_default()
    }
}
