//! Lists in the shapes that real work brings, each with the values that are right.

use super::*;
use crate::programme::person::{MenteeProfile, MentorProfile, Person};
use crate::programme::rules::Rules;

fn options() -> Options {
    Options::new("2026-11-30".parse().unwrap(), &Rules::default())
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!(
        "{}/tests/data/field/{name}.csv",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap()
}

fn preview(name: &str) -> Preview {
    read(&format!("{name}.csv"), &bytes(name), &options()).unwrap()
}

fn person(preview: &Preview, at: usize) -> &Person {
    preview.plan.rows[at].subject.person().unwrap()
}

/// First and family name of everyone who comes in.
fn names(preview: &Preview) -> Vec<(&str, &str)> {
    let rows = preview
        .plan
        .rows
        .iter()
        .filter(|row| row.default_decision() != Decision::Skip);
    rows.filter_map(|row| row.subject.person())
        .map(|person| {
            let text = |part: &'_ Option<String>| part.as_deref().unwrap_or("").to_owned().leak() as &str;
            (text(&person.first_name), text(&person.last_name))
        })
        .collect()
}

/// The remarks on a row, in short.
fn remarks(preview: &Preview, at: usize) -> Vec<&'static str> {
    preview.plan.rows[at]
        .flags
        .iter()
        .map(|flag| flag.what.text_key())
        .collect()
}

fn targets(preview: &Preview) -> Vec<(&str, Target)> {
    let columns = preview.columns.iter();
    columns
        .map(|column| (column.heading.as_str(), column.target))
        .collect()
}

#[test]
fn what_an_old_mac_and_dos_wrote_is_read() {
    for (name, encoding) in [("macroman_cr", "macintosh"), ("cp850", "ibm850")] {
        let preview = preview(name);
        assert_eq!(preview.file.encoding.as_deref(), Some(encoding));
        assert!(!preview.file.looks_wrong);
        assert_eq!(
            names(&preview),
            [("Zoë", "Traoré"), ("François", "Lefèvre"), ("Inès", "Günay")]
        );
    }
    let mut options = options();
    options.encoding = Some("windows-1252".into());
    let wrong = read("x.csv", &bytes("cp850"), &options).unwrap();
    assert!(wrong.file.looks_wrong);
}

#[test]
fn a_space_before_a_quotation_mark_moves_no_column() {
    let preview = preview("space_quote");
    assert_eq!(
        names(&preview),
        [("Nour, Amina", "Haddad"), ("Abel", "Gebre"), ("Dilan", "Kaya")]
    );
    assert_eq!(person(&preview, 0).phone.as_deref(), Some("+32470112233"));
    assert_eq!(person(&preview, 0).municipality.as_deref(), Some("Antwerpen"));
    assert_eq!(person(&preview, 2).remark.as_deref(), Some("geen, nog niet"));
}

#[test]
fn a_mark_that_is_never_closed_is_said_and_swallows_no_row() {
    let list = "Naam;Voornaam;GSM\n\"Haddad;Amina;0470 11 22 33\nGebre;Abel;0470 11 22 34\n\"Kaya\";Dilan;0470 11 22 35\n";
    let preview = read("x.csv", list.as_bytes(), &options()).unwrap();
    assert_eq!(
        names(&preview),
        [("Amina", "Haddad"), ("Abel", "Gebre"), ("Dilan", "Kaya")]
    );
    assert_eq!(remarks(&preview, 0), ["lists-flag-open-quote"]);
    assert!(remarks(&preview, 1).is_empty() && remarks(&preview, 2).is_empty());
}

#[test]
fn a_telephone_that_lacks_a_digit_is_said_and_none_is_a_register_number() {
    let short = preview("phone_digit_missing");
    for (at, text) in ["0470 11 22 3", "04 7011 223", "+32 485 12 34 5", "0499/12.34.5"]
        .iter()
        .enumerate()
    {
        assert_eq!(person(&short, at).phone, None, "{text}");
        assert_eq!(person(&short, at).list_raw["GSM"], *text);
        assert_eq!(remarks(&short, at), ["lists-flag-unreadable"]);
    }
    let foreign = preview("turkish");
    assert_eq!(foreign.plan.totals.register_number, 0);
    for (at, text) in ["05321200066", "05321204847", "05321209766", "05321214547"]
        .iter()
        .enumerate()
    {
        assert_eq!(person(&foreign, at).list_raw["GSM"], *text);
    }
}
