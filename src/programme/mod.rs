//! The language of the work: people, duos, activities, referrals, outcomes; life cycles; rules as data.
//!
//! Pure: no clock, no input or output, no randomness. Each kind of record is a type made by [`entity!`], whose
//! field table says which journal a field is kept in; each list of choices is an enum made by [`codes!`].

pub mod activity;
pub mod availability;
pub mod casework;
pub mod codes;
pub mod contact;
pub mod duo;
pub mod entity;
pub mod language;
pub mod lifecycle;
pub mod money;
pub mod organisation;
pub mod outcome;
pub mod person;
pub mod places;
pub mod register_number;
pub mod rules;

use entity::{Entity, FieldSpec, Keeping, split};

/// The field table of a type.
fn table<E: Entity>() -> (&'static str, &'static [FieldSpec]) {
    (E::KIND, E::FIELDS)
}

/// The field tables of all kinds. People have three: the person and the two profiles.
pub fn tables() -> Vec<(&'static str, &'static [FieldSpec])> {
    vec![
        table::<person::Person>(),
        table::<person::MenteeProfile>(),
        table::<person::MentorProfile>(),
        table::<duo::Duo>(),
        table::<duo::Meeting>(),
        table::<duo::Decision>(),
        table::<duo::Step>(),
        table::<duo::CoordinatorContact>(),
        table::<duo::Agreement>(),
        table::<duo::Incident>(),
        table::<organisation::Programme>(),
        table::<organisation::Branch>(),
        table::<organisation::Member>(),
        table::<organisation::Organisation>(),
        table::<organisation::Venue>(),
        table::<organisation::Referral>(),
        table::<organisation::Triage>(),
        table::<organisation::OwnField>(),
        table::<activity::Activity>(),
        table::<activity::Session>(),
        table::<activity::Attendance>(),
        table::<activity::Stock>(),
        table::<outcome::Episode>(),
        table::<outcome::FollowUpTalk>(),
        table::<outcome::ObstacleCheck>(),
        table::<outcome::ScaleResponse>(),
        table::<casework::Plan>(),
        table::<casework::Goal>(),
        table::<casework::Milestone>(),
        table::<casework::Note>(),
        table::<casework::Task>(),
        table::<casework::Consent>(),
        table::<casework::Quote>(),
        table::<casework::Signal>(),
        table::<money::Funder>(),
        table::<money::Grant>(),
        table::<money::CostLine>(),
        table::<money::Allocation>(),
        table::<rules::RuleSet>(),
    ]
}

/// Where a field of a kind is kept. What no table names is confidential.
pub fn keeping(kind: &str, field: &str) -> Keeping {
    let (name, _) = split(field);
    tables()
        .iter()
        .filter(|(of, _)| *of == kind)
        .flat_map(|(_, fields)| *fields)
        .find(|spec| spec.name == name)
        .map_or(Keeping::Confidential, |spec| spec.keeping)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_field_stands_twice_in_the_tables_of_a_kind() {
        let mut seen = BTreeSet::new();
        for (kind, fields) in tables() {
            for field in fields {
                assert!(
                    seen.insert((kind, field.name)),
                    "{kind}.{} stands twice",
                    field.name
                );
                assert!(!field.name.contains('/'));
            }
        }
    }

    #[test]
    fn what_no_table_names_is_confidential() {
        assert_eq!(keeping("people", "language/nl/speaking"), Keeping::Everyday);
        assert_eq!(keeping("people", "health"), Keeping::Confidential);
        assert_eq!(keeping("people", "from_a_later_version"), Keeping::Confidential);
        assert_eq!(keeping("from_a_later_version", "name"), Keeping::Confidential);
    }

    #[test]
    fn a_person_survives_its_fields_and_a_change_lists_only_what_differs() {
        let mut old = person::Person {
            first_name: Some("Zoë".into()),
            ..Default::default()
        };
        old.slots.extend(availability::Slot::all().take(3));
        old.languages.set(
            language::LanguageCode::NL,
            language::Skill::Speaking,
            Some(language::Cefr::B1),
        );
        let fields = old.fields();
        let read = person::Person::read(fields.iter().map(|(field, value)| (field.as_str(), value)));
        assert_eq!(read, old);

        let mut new = old.clone();
        new.slots.pop_first();
        new.phone = Some("+32470123456".into());
        new.first_name = None;
        let changes = old.changes_to(&new);
        let names: Vec<_> = changes
            .iter()
            .map(|(field, value)| (&**field, value.is_null()))
            .collect();
        assert_eq!(
            names,
            [("first_name", true), ("slot/mon-am", true), ("phone", false)]
        );
    }
}
