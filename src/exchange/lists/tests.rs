//! The five lists that are like those of real programmes, with the counts that they must give.

use super::*;
use crate::programme::codes::Help;
use crate::programme::language::{Cefr, LanguageCode};
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::person::Person;
use crate::programme::rules::Rules;
use crate::record::RecordId;
use proptest::prelude::*;
use serde_json::Value as Json;

fn options() -> Options {
    Options::new("2026-01-01".parse().unwrap(), &Rules::default())
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn preview(name: &str) -> Preview {
    read(name, &file(name), &options()).unwrap()
}

/// Every number and text of `expected.json`, by the same name.
fn agrees(name: &str) {
    let all: Json = serde_json::from_slice(&file("expected.json")).unwrap();
    let read = serde_json::to_value(preview(name).summary()).unwrap();
    for (fact, expected) in all[name].as_object().unwrap() {
        let found = &read["totals"][fact];
        match (fact.as_str(), expected) {
            ("note" | "duplicate_means", _) => {}
            ("was", _) => {
                let start = found.as_str().unwrap();
                assert!(expected.as_str().unwrap().starts_with(start), "{fact}: {found}");
            }
            _ => assert_eq!(found, expected, "{name}: {fact}"),
        }
    }
    let count = read["rows"].as_array().unwrap().len();
    assert_eq!(Json::from(count), read["totals"]["rows"]);
}

#[test]
fn the_lists_give_the_expected_counts() {
    for name in [
        "mentees-cp1252.csv",
        "mentors.xlsx",
        "oude-lijst-mojibake.csv",
        "verslag-mojibake-1257.csv",
        "jobateliers-2025.csv",
    ] {
        agrees(name);
    }
}

#[test]
fn a_mentee_is_read_whole() {
    let preview = preview("mentees-cp1252.csv");
    assert_eq!((preview.kind, preview.kind_certain), (ListKind::Mentees, true));
    let row = &preview.plan.rows[0];
    let Subject::Mentee {
        person,
        profile,
        entry,
        since,
    } = &row.subject
    else {
        panic!("{row:?}")
    };
    let person = &person.0;
    assert_eq!((row.row, person.name().as_str()), (2, "Samira Haddad"));
    assert_eq!(person.phone.as_deref(), Some("+32461327525"));
    assert_eq!(person.languages.speaking(LanguageCode::NL), Some(Cefr::A2));
    assert_eq!(person.slots.len(), 3);
    assert_eq!(
        profile.0.help.iter().copied().collect::<Vec<_>>(),
        [Help::Project, Help::Confidence]
    );
    assert_eq!(*entry, MenteeState::Waiting);
    assert_eq!(
        since.to_string(),
        "2026-01-01",
        "a sign-up in the future says nothing of the past"
    );
    // Nothing of the file was beyond the reader but what the list itself says wrongly.
    let unread = preview
        .plan
        .rows
        .iter()
        .flat_map(|row| &row.flags)
        .filter(|flag| flag.what.keeps_text());
    assert_eq!(unread.count(), preview.plan.totals.bad_date);
}

#[test]
fn what_cannot_be_read_stays_with_the_person() {
    let preview = preview("mentees-cp1252.csv");
    let person = |row: u32| {
        let row = preview.plan.rows.iter().find(|plan| plan.row == row).unwrap();
        row.subject.person().unwrap().clone()
    };
    assert_eq!(person(33).list_raw["Geboortedatum"], "onbekend");
    assert_eq!(person(33).birth_date, None);
    // Both remarks held a register number; one of them nothing else.
    assert_eq!(person(42).remark.as_deref(), Some("rijksregister …"));
    assert_eq!(person(43).remark, None);
    assert!(person(52).remark.unwrap().starts_with("=HYPERLINK"));
}

#[test]
fn no_register_number_is_left_anywhere() {
    let text = serde_json::to_string(&preview("mentees-cp1252.csv")).unwrap();
    assert!(!text.contains("99.04.03-282.86") && !text.contains("01070989994"));
}

#[test]
fn a_mentor_is_taken_over_where_the_training_says() {
    let preview = preview("mentors.xlsx");
    assert_eq!(preview.kind, ListKind::Mentors);
    assert_eq!(
        preview
            .file
            .sheets
            .iter()
            .map(|sheet| sheet.keep_out)
            .collect::<Vec<_>>(),
        [false, true]
    );
    let entries: Vec<_> = preview
        .plan
        .rows
        .iter()
        .map(|row| match &row.subject {
            Subject::Mentor { entry, .. } => *entry,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        entries
            .iter()
            .filter(|entry| **entry == MentorState::Active)
            .count(),
        121
    );
    assert_eq!(
        entries
            .iter()
            .filter(|entry| **entry == MentorState::Training)
            .count(),
        39
    );
    let person = preview.plan.rows[7].subject.person().unwrap();
    assert_eq!(person.postcode.as_deref(), Some("2018"));
}

#[test]
fn the_plan_crosses_over_and_back() {
    for name in ["mentees-cp1252.csv", "mentors.xlsx", "jobateliers-2025.csv"] {
        let preview = preview(name);
        let json = serde_json::to_string(&preview).unwrap();
        assert_eq!(serde_json::from_str::<Preview>(&json).unwrap(), preview, "{name}");
    }
    let told = serde_json::to_string(&options()).unwrap();
    assert_eq!(serde_json::from_str::<Options>(&told).unwrap(), options());
}

#[test]
fn a_second_import_finds_everyone_again() {
    let first = preview("mentors.xlsx");
    let mut options = options();
    options.known = first
        .plan
        .rows
        .iter()
        .zip(0u8..)
        .map(|(row, at)| {
            let person = row.subject.person().unwrap();
            Known {
                id: RecordId([at; 16]),
                person: Draft(Person {
                    last_name: Some(person.name().to_uppercase()),
                    birth_date: person.birth_date,
                    mail: person.mail.clone(),
                    ..Person::default()
                }),
                has: Default::default(),
                mentee: true,
                mentor: true,
            }
        })
        .collect();
    let again = read("mentors.xlsx", &file("mentors.xlsx"), &options).unwrap();
    assert_eq!(
        (again.plan.totals.duplicate, again.plan.totals.same_name_only),
        (160, 0)
    );
    let step = again.plan.take_over(&Default::default(), options.as_of);
    assert!(step.people.iter().all(|person| person.same_as.is_some()));
}

#[test]
fn a_person_corrects_what_was_found() {
    let mut options = options();
    options.mapping.0.insert("Opmerking".into(), Target::Ignore);
    options.kind = Some(ListKind::Mentors);
    options.encoding = Some("windows-1257".into());
    let preview = read("x.csv", &file("mentees-cp1252.csv"), &options).unwrap();
    assert_eq!(preview.kind, ListKind::Mentors);
    assert_eq!(preview.plan.totals.gender_wish, 0);
    assert_eq!(preview.file.encoding.as_deref(), Some("windows-1257"));
    options.sheet = Some("Blad 9".into());
    assert!(matches!(
        read("x.csv", b"a;b", &options),
        Err(ListError::NoSuchSheet { .. })
    ));
}

#[test]
fn a_formula_is_text_and_a_telephone_is_none() {
    let list = "naam;voornaam;gsm\n=1+1;@a;+32 470 12 34 56\n-;Ann;+1+1\n";
    let preview = read("x.csv", list.as_bytes(), &options()).unwrap();
    assert_eq!(preview.plan.totals.formula, 3);
    let person = preview.plan.rows[0].subject.person().unwrap();
    assert_eq!(person.last_name.as_deref(), Some("=1+1"));
    assert_eq!(preview.plan.rows[1].subject.person().unwrap().last_name, None);
}

#[test]
fn register_numbers_are_found_in_bare_numbers_of_a_sheet_and_in_headings() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in ["Naam", "Voornaam", "Code", "GSM", "99.04.03-282.86"]
        .iter()
        .enumerate()
    {
        sheet.write(0, u16::try_from(column).unwrap(), *heading).unwrap();
    }
    sheet.write(1, 0, "A").unwrap();
    sheet.write(1, 1, "B").unwrap();
    sheet.write(1, 2, 1_070_989_994_f64).unwrap();
    sheet.write(1, 3, 470_123_456).unwrap();
    let preview = read("x.xlsx", &book.save_to_buffer().unwrap(), &options()).unwrap();
    assert_eq!(preview.plan.totals.register_number, 1);
    assert_eq!(
        preview.plan.rows[0].subject.person().unwrap().phone.as_deref(),
        Some("+32470123456")
    );
    let text = serde_json::to_string(&preview).unwrap();
    assert!(!text.contains("282.86") && !text.contains("1070989994"), "{text}");
}

#[test]
fn what_is_no_list_is_refused_with_a_reason() {
    let error = |bytes: &[u8]| read("x", bytes, &options()).unwrap_err();
    assert_eq!(error(b""), ListError::Empty);
    assert_eq!(error(b"a\0b"), ListError::NotAList);
    assert_eq!(error(b"\n\n"), ListError::NoRows);
    assert!(matches!(
        error(&vec![b'a'; workbook::MAX_BYTES + 1]),
        ListError::TooLarge { .. }
    ));
    assert!(matches!(
        error(";".repeat(300).replace(';', "a;").as_bytes()),
        ListError::TooManyColumns { .. }
    ));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read("x.csv", &bytes, &options());
    }

    #[test]
    fn a_damaged_workbook_is_read_or_refused(at in 0usize..16_000, byte in any::<u8>()) {
        let mut bytes = file("mentors.xlsx");
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read("mentors.xlsx", &bytes, &options());
    }

    #[test]
    fn no_row_is_ever_dropped(cells in proptest::collection::vec(
        ("[a-zé0-9/ +=.-]{0,12}", "[^\u{0}]{0,12}", "[A-C0-9 ,]{0,8}"), 1..12,
    )) {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        writer.write_record(["nr", "naam", "voornaam", "geboortedatum", "talen"]).unwrap();
        for (first, second, third) in &cells {
            writer.write_record(["1", first, second, first, third]).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let preview = read("x.csv", &bytes, &options()).unwrap();
        prop_assert_eq!(preview.plan.rows.len(), cells.len());
    }
}
