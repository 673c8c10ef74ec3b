//! What the reader is told of the register, so that it knows who is there already.

use super::plan::Draft;
use crate::programme::activity::Session;
use crate::programme::entity::{Entity, split};
use crate::programme::person::Person;
use crate::programme::same_person::Signs;
use crate::record::RecordId;
use crate::register::{PersonFile, Register};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Someone in the register, as far as recognising them needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// Whose record.
    pub id: RecordId,
    /// Names, date of birth, telephone, mail, list number, and where they live.
    pub person: Draft<Person>,
    /// The names of the fields that hold something, of those who share a name with another: it tells them apart.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub has: BTreeSet<String>,
    /// A mentee.
    #[serde(default)]
    pub mentee: bool,
    /// A mentor.
    #[serde(default)]
    pub mentor: bool,
}

impl Known {
    /// Everyone in the register.
    pub fn all(register: &Register) -> Vec<Self> {
        let mut named: BTreeMap<String, usize> = BTreeMap::new();
        let signs: Vec<Signs> = register
            .people()
            .map(|(_, file)| Signs::of(&file.person))
            .collect();
        for key in signs.iter().flat_map(Signs::name_keys) {
            *named.entry(key.to_owned()).or_default() += 1;
        }
        let known = register.people().zip(signs).map(|((id, file), signs)| {
            let shares = signs
                .name_keys()
                .any(|key| named.get(key).is_some_and(|count| *count > 1));
            Self {
                id: id.0,
                person: Draft(Self::recognised_by(&file.person)),
                has: if shares { held(file) } else { BTreeSet::new() },
                mentee: file.mentee.is_some(),
                mentor: file.mentor.is_some(),
            }
        });
        known.collect()
    }

    /// A person as far as recognising needs.
    fn recognised_by(person: &Person) -> Person {
        Person {
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            birth_date: person.birth_date,
            phone: person.phone.clone(),
            mail: person.mail.clone(),
            list_number: person.list_number.clone(),
            postcode: person.postcode.clone(),
            municipality: person.municipality.clone(),
            ..Person::default()
        }
    }
}

/// The names of the fields in which something is known of someone.
fn held(file: &PersonFile) -> BTreeSet<String> {
    let mentee = file.mentee.as_deref().map(Entity::fields).unwrap_or_default();
    let mentor = file.mentor.as_deref().map(Entity::fields).unwrap_or_default();
    let person = file.person.fields();
    let names = person.keys().chain(mentee.keys()).chain(mentor.keys());
    names.map(|field| split(field).0.to_owned()).collect()
}

/// A session in the register, to be recognised when its list is read again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KnownSession {
    /// Its record.
    pub id: RecordId,
    /// The session.
    pub session: Draft<Session>,
}

/// A member of the team, to be recognised as the coordinator of a duo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownMember {
    /// Their record.
    pub id: RecordId,
    /// Their name.
    pub name: String,
}

impl KnownMember {
    /// The whole team.
    pub fn all(register: &Register) -> Vec<Self> {
        let named = register.members().into_iter();
        named
            .filter_map(|(id, member)| {
                Some(Self {
                    id: id.0,
                    name: member.name.clone()?,
                })
            })
            .collect()
    }
}
