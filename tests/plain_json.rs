//! Keeps `docs/plain-json.md` true: its tables are made from the types' own declarations, checked against the field
//! tables that the program uses. `KOPPEL_WRITE_DOCS=1 cargo test --test plain_json` writes them anew.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic)] // all of it is a test

use koppel::programme;
use koppel::programme::entity::Keeping;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const BEGIN: &str = "<!-- begin of what the test writes -->\n";
const END: &str = "<!-- end of what the test writes -->";

/// A field as its declaration says it.
struct Field {
    name: String,
    shape: String,
    keeping: String,
    meaning: String,
}

/// An enum of codes.
struct Codes {
    family: String,
    meaning: String,
    codes: Vec<String>,
}

#[derive(Default)]
struct Declared {
    /// Fields by kind, in the order of the source.
    kinds: BTreeMap<String, Vec<Field>>,
    /// Enums by their name in the source.
    codes: BTreeMap<String, Codes>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn declared() -> Declared {
    let mut found = Declared::default();
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("src/programme"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    for file in files {
        read_file(&file, &mut found);
    }
    // The rules are a type of their own kind, written out by hand in the source.
    let line = |name: &str, shape: &str, meaning: &str| Field {
        name: name.into(),
        shape: shape.into(),
        keeping: "everyday".into(),
        meaning: meaning.into(),
    };
    let rules = vec![
        line("valid_from", "Option<NaiveDate>", "In force from this day on."),
        line(
            "module",
            "BTreeSet<String>",
            "The training modules that a mentor follows; none means the eight defaults.",
        ),
        line(
            "setting",
            "BTreeMap<String, i64>",
            "Settings that differ from the defaults, by name; units as in `src/programme/rules.rs`.",
        ),
    ];
    found.kinds.insert("rules".into(), rules);
    found
}

/// Reads the `entity!` and `codes!` blocks of a source file.
fn read_file(file: &Path, found: &mut Declared) {
    let text = fs::read_to_string(file).unwrap();
    let mut meaning = String::new();
    let mut kind: Option<String> = None;
    let mut listing: Option<(String, String)> = None;
    for line in text.lines().map(str::trim) {
        if let Some((_, codes)) = &mut listing {
            codes.push_str(line);
            if line.contains('}') {
                finish_codes(listing.take(), found);
            }
            continue;
        }
        if let Some(words) = line.strip_prefix("///") {
            if !meaning.is_empty() {
                meaning.push(' ');
            }
            meaning.push_str(words.trim());
            continue;
        }
        if line.starts_with('}') {
            kind = None;
        } else if let Some((head, rest)) = line.split_once(" {")
            && let Some((name, literal)) = head.split_once(" = \"")
            && literal.ends_with('"')
            && !name.contains(' ')
        {
            let literal = literal.trim_end_matches('"').to_owned();
            if fs_is_entity(&text, head) {
                found.kinds.entry(literal.clone()).or_default();
                kind = Some(literal);
            } else {
                let codes = Codes {
                    family: literal,
                    meaning: meaning.clone(),
                    codes: Vec::new(),
                };
                found.codes.insert(name.to_owned(), codes);
                listing = Some((name.to_owned(), rest.to_owned()));
                if rest.contains('}') {
                    finish_codes(listing.take(), found);
                }
            }
        } else if let (Some(kind), Some(field)) = (&kind, field(line, &meaning)) {
            found.kinds.get_mut(kind).unwrap().push(field);
        }
        meaning.clear();
    }
}

/// Whether a head belongs to an `entity!` block: its macro's name stands last before it.
fn fs_is_entity(text: &str, head: &str) -> bool {
    let before = &text[..text.find(head).unwrap()];
    before.rfind("entity! {").unwrap_or(0) > before.rfind("codes! {").unwrap_or(0)
}

/// `name: Shape = "field" in Keeping,`
fn field(line: &str, meaning: &str) -> Option<Field> {
    let (declaration, rest) = line.split_once(" = \"")?;
    let (_, shape) = declaration.split_once(": ")?;
    let (name, keeping) = rest.split_once("\" in ")?;
    Some(Field {
        name: name.into(),
        shape: shape.into(),
        keeping: keeping.trim_end_matches(',').to_lowercase(),
        meaning: meaning.into(),
    })
}

fn finish_codes(listing: Option<(String, String)>, found: &mut Declared) {
    let (name, text) = listing.unwrap();
    let codes = text.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    found.codes.get_mut(&name).unwrap().codes = codes;
}

/// What a shape is in JSON.
fn shape(shape: &str, declared: &Declared) -> String {
    let inner = |text: &str| text.split_once('<').unwrap().1.trim_end_matches('>').to_owned();
    if shape == "Languages" {
        return "object: language (ISO 639) → skill → code `cefr`; skills are code `skill`".into();
    }
    if shape.starts_with("Option<") {
        return item(&inner(shape), declared);
    }
    if shape.starts_with("BTreeSet<") {
        return format!("set of {}", item(&inner(shape), declared));
    }
    let value = inner(shape).split_once(", ").unwrap().1.to_owned();
    format!("map from text to {}", item(&value, declared))
}

fn item(name: &str, declared: &Declared) -> String {
    match name {
        "String" => "text".into(),
        "NaiveDate" => "date".into(),
        "i64" => "whole number".into(),
        "bool" => "yes/no".into(),
        "TimeOfDay" => "time of day: text `HH:MM`, 24 hours".into(),
        "Slot" => "slot: code `day`, a hyphen and code `day-part`".into(),
        "RecordId" | "crate::record::RecordId" => "id".into(),
        "PersonId" => "id of people".into(),
        "DuoId" => "id of duos".into(),
        "BranchId" => "id of branches".into(),
        "OrganisationId" => "id of organisations".into(),
        "VenueId" => "id of venues".into(),
        "ActivityId" => "id of activities".into(),
        "SessionId" => "id of sessions".into(),
        "FunderId" => "id of funders".into(),
        "GrantId" => "id of grants".into(),
        code => match declared.codes.get(code) {
            Some(codes) => format!("code `{}`", codes.family),
            None => panic!("{code} is a type that this test does not know"),
        },
    }
}

fn tables(declared: &Declared) -> String {
    let mut text = String::new();
    for (kind, fields) in &declared.kinds {
        writeln!(
            text,
            "\n## `{kind}`\n\n| field | type | compartment | meaning |\n|---|---|---|---|"
        )
        .unwrap();
        let mut seen = BTreeSet::new();
        for field in fields.iter().filter(|field| seen.insert(field.name.clone())) {
            let shape = shape(&field.shape, declared);
            let meaning = field.meaning.replace('|', "\\|");
            writeln!(
                text,
                "| `{}` | {shape} | {} | {meaning} |",
                field.name, field.keeping
            )
            .unwrap();
        }
    }
    text.push_str("\n## Codes\n\n| code | of what | words |\n|---|---|---|\n");
    let families: BTreeMap<_, _> = declared
        .codes
        .values()
        .map(|codes| (&codes.family, codes))
        .collect();
    for (family, codes) in families {
        let words: Vec<String> = codes.codes.iter().map(|code| format!("`{code}`")).collect();
        writeln!(text, "| `{family}` | {} | {} |", codes.meaning, words.join(" ")).unwrap();
    }
    text.push('\n');
    text
}

#[test]
fn the_declarations_that_were_read_are_the_tables_that_the_program_uses() {
    let declared = declared();
    let mut read = BTreeSet::new();
    for (kind, fields) in &declared.kinds {
        for field in fields {
            read.insert((kind.clone(), field.name.clone(), field.keeping.clone()));
        }
    }
    let mut used = BTreeSet::new();
    for (kind, fields) in programme::tables() {
        for spec in fields {
            let keeping = match spec.keeping {
                Keeping::Everyday => "everyday",
                Keeping::Confidential => "confidential",
            };
            used.insert((kind.to_owned(), spec.name.to_owned(), keeping.to_owned()));
        }
    }
    assert_eq!(read, used);
    let sector = &declared.codes["Sector"].codes;
    let known: Vec<&str> = programme::codes::Sector::ALL
        .iter()
        .map(|one| one.code())
        .collect();
    assert_eq!(*sector, known);
}

#[test]
fn the_document_says_what_the_types_say() {
    let path = root().join("docs/plain-json.md");
    let document = fs::read_to_string(&path).unwrap();
    let (before, rest) = document.split_once(BEGIN).unwrap();
    let (written, after) = rest.split_once(END).unwrap();
    let made = tables(&declared());
    if std::env::var_os("KOPPEL_WRITE_DOCS").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{made}{END}{after}")).unwrap();
        return;
    }
    assert!(
        written == made,
        "docs/plain-json.md is behind; write it anew: KOPPEL_WRITE_DOCS=1 cargo test --test plain_json"
    );
}
