//! What the matcher may know: which fields reach a card at all, and which of those reach the score.

use super::cards::{MenteeCard, MentorCard};
use super::minutes::Handout;
use crate::programme::entity::{Entity, FieldSpec, Keeping};
use crate::programme::person::{MenteeProfile, MentorProfile, Person, PersonId};
use crate::record::{RecordId, Value};
use crate::register::{PersonFile, Register};
use std::collections::{BTreeMap, BTreeSet};

const PARTS: [&str; 9] = [
    "",
    "nl/speaking",
    "mon-am",
    "bike",
    "koken",
    "logistics",
    "cv",
    "m1",
    "0102030405060708090a0b0c0d0e0f10",
];

fn values() -> Vec<Value> {
    let texts = [
        "x",
        "f",
        "m",
        "none",
        "defined",
        "C1",
        "2100",
        "25",
        "2020-01-01",
        "retired",
        "active",
        "waiting",
        "on-hold",
        "refugee",
        "eu",
        "non-eu",
        "unemployed",
        "benefit",
        "5",
        "recognised",
        "shown",
        "real",
        "vdab",
        "je",
        "nl",
        "0102030405060708090a0b0c0d0e0f10",
    ];
    let mut values: Vec<_> = texts.iter().map(|text| Value::text(text)).collect();
    values.extend([
        Value::Bool(true),
        Value::Bool(false),
        Value::Int(0),
        Value::Int(2),
    ]);
    values
}

type Fields = BTreeMap<String, Value>;

fn base() -> Fields {
    let text = |name: &str, value: &str| (name.to_owned(), Value::text(value));
    Fields::from([text("mentee_state", "waiting"), text("mentor_state", "active")])
}

fn file(fields: &Fields) -> PersonFile {
    PersonFile::read(fields.iter().map(|(name, value)| (name.as_str(), value)))
}

fn cards(file: &PersonFile) -> (MenteeCard, MentorCard) {
    let id = PersonId(RecordId([7; 16]));
    let register = Register::default();
    (
        MenteeCard::read(&register, id, file).unwrap(),
        MentorCard::read(&register, id, file).unwrap(),
    )
}

/// The fields of a person whose value changes what `see` sees, by trying many values in each.
fn seen<T: PartialEq>(see: impl Fn(&PersonFile) -> T) -> BTreeSet<&'static str> {
    let tables: [&[FieldSpec]; 3] = [Person::FIELDS, MenteeProfile::FIELDS, MentorProfile::FIELDS];
    let plain = see(&file(&base()));
    let mut seen = BTreeSet::new();
    for spec in tables.concat() {
        for part in PARTS {
            let name = if part.is_empty() {
                spec.name.to_owned()
            } else {
                format!("{}/{part}", spec.name)
            };
            for value in values() {
                let mut fields = base();
                fields.insert(name.clone(), value);
                let readable = fields["mentee_state"]
                    .as_text()
                    .is_some_and(|s| s == "waiting" || s == "on-hold")
                    && fields["mentor_state"]
                        .as_text()
                        .is_some_and(|s| s == "active" || s == "left");
                if readable && see(&file(&fields)) != plain {
                    seen.insert(spec.name);
                }
            }
        }
    }
    seen
}

#[test]
fn nothing_confidential_reaches_a_card() {
    for field in seen(cards) {
        assert_eq!(
            crate::programme::keeping("people", field),
            Keeping::Everyday,
            "{field}"
        );
    }
}

#[test]
fn the_score_sees_these_fields_and_no_others() {
    let seen = seen(|file| {
        let (mentee, mentor) = cards(file);
        (mentee.practical, mentee.wants, mentor.offers)
    });
    let expected = BTreeSet::from([
        "language",
        "slot",
        "postcode",
        "postcode_work",
        "mobility",
        "online",
        "digital",
        "interest",
        "value",
        "wished_sector",
        "past_sector",
        "wished_isco",
        "past_isco",
        "help_asked",
        "project",
        "career_sector",
        "career_isco",
        "network_sector",
        "strength",
    ]);
    assert_eq!(seen, expected);
}

#[test]
fn a_handout_shows_these_fields_and_no_others() {
    let seen = seen(|file| (Handout::for_mentee(file), Handout::for_mentor(file)));
    let expected = BTreeSet::from([
        "first_name",
        "last_name",
        "language",
        "slot",
        "postcode",
        "mobility",
        "online",
        "interest",
        "value",
        "wished_sector",
        "help_asked",
        "career_sector",
        "strength",
    ]);
    assert_eq!(seen, expected);
}
