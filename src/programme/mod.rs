//! The language of the work: people, duos, activities, referrals, outcomes; life cycles; rules as data.
//!
//! Pure: no clock, no input or output, no randomness. Each kind of record is a type made by [`entity!`], whose
//! field table says which journal a field is kept in; each list of choices is an enum made by [`codes!`].

pub mod activity;
pub mod availability;
pub mod casework;
pub mod codes;
pub mod contact;
pub mod days;
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
pub mod residue;
pub mod rules;
pub mod same_person;
pub mod text;
pub mod time_of_day;

use crate::record::Value;
use entity::{Entity, FieldSpec, Keeping, split};

/// Lists the types of all kinds once, for whatever asks something of every kind.
macro_rules! kinds {
    ($($type:ty),+ $(,)?) => {
        /// The field tables of all kinds. People have three: the person and the two profiles.
        pub fn tables() -> Vec<(&'static str, &'static [FieldSpec])> {
            vec![$((<$type>::KIND, <$type>::FIELDS)),+]
        }

        fn takes(kind: &str, field: &str, value: &Value) -> bool {
            $((kind == <$type>::KIND && <$type>::default().take(field, value)))||+
        }
    };
}

kinds! {
    person::Person,
    person::MenteeProfile,
    person::MentorProfile,
    duo::Duo,
    duo::Meeting,
    duo::Decision,
    duo::Step,
    duo::CoordinatorContact,
    duo::Agreement,
    duo::Incident,
    organisation::Programme,
    organisation::Branch,
    organisation::Member,
    organisation::Organisation,
    organisation::Venue,
    organisation::Referral,
    organisation::Triage,
    organisation::OwnField,
    activity::Activity,
    activity::Session,
    activity::Attendance,
    activity::Stock,
    outcome::Episode,
    outcome::FollowUpTalk,
    outcome::ObstacleCheck,
    outcome::ScaleResponse,
    casework::Plan,
    casework::Goal,
    casework::Milestone,
    casework::Note,
    casework::Task,
    casework::Consent,
    casework::Quote,
    casework::Signal,
    money::Funder,
    money::Grant,
    money::CostLine,
    money::Allocation,
    residue::Residue,
    rules::RuleSet,
}

/// Whether a field of a kind can hold a value: it is of the field's type, or nothing.
pub fn can_hold(kind: &str, field: &str, value: &Value) -> bool {
    let of_kind = |(of, fields): &(&str, &[FieldSpec])| {
        *of == kind && fields.iter().any(|spec| spec.name == split(field).0)
    };
    takes(kind, field, value) || (value.is_null() && tables().iter().any(of_kind))
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
    fn a_field_holds_what_is_of_its_type() {
        for (kind, field, value, holds) in [
            ("people", "first_name", Value::text("Zoë"), true),
            ("people", "first_name", Value::Int(1), false),
            ("people", "first_name", Value::Null, true),
            ("people", "birth_date", Value::text("2001-02-29"), false),
            ("people", "slot/mon-am", Value::Bool(true), true),
            ("people", "slot/moonday", Value::Bool(true), false),
            ("people", "mentor_state", Value::text("active"), true),
            ("people", "from_a_later_version", Value::Null, false),
            ("duos", "state", Value::text("in-duo"), false),
            ("rules", "setting/floor", Value::Int(40), true),
        ] {
            assert_eq!(can_hold(kind, field, &value), holds, "{kind} {field} {value:?}");
        }
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
