//! The independent opener in Python opens what this program seals, and refuses what it refuses.
//!
//! Uses the interpreter that `KOPPEL_PYTHON` names, or `python3`, with argon2-cffi and cryptography.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic)] // all of it is a test

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use koppel::exchange::sealed::open_register;
use koppel::vault::Keyring;
use koppel::vault::crypto::Kdf;
use koppel::vault::ids::Compartment;
use koppel::vault::native::{Native, block_on};
use koppel::vault::sealed::{PartToSeal, SealOptions, SealedPart, seal_file};
use serde_json::{Value, json};

const MINE: &str = "brood élan wolk lepel";
const EXTRA: &str = "voor de collega in Gent";

/// A journal's line: laptop, number, milliseconds, transaction, whether it is half of one, changes.
fn line(replica: &str, seq: u32, ms: u32, tx: u8, half: bool, changes: Value) -> String {
    let entry = json!({
        "r": replica, "s": seq, "t": [ms, 0], "a": "0000000000000005", "x": format!("{tx:016x}"), "p": half,
        "i": "edit", "c": changes, "z": "00".repeat(16), "h": "00".repeat(16),
    });
    format!("{entry}\n")
}

/// Two laptops write one name apart from each other; one of them had seen the street; a command of
/// two halves is whole, another is not; one change is of a kind that only a later version knows; a record is erased,
/// and a field that is written again after that.
fn journal() -> (String, String) {
    let (one, two) = ("00000000000000aa", "00000000000000bb");
    let (an, duo) = ("0".repeat(31) + "1", "0".repeat(31) + "2");
    let gone = "0".repeat(31) + "3";
    let repeated = line(
        two,
        1,
        12,
        2,
        false,
        json!([
            ["=", an, "name", "Anne \u{2028}\u{7f}\u{1}\"é"],
            ["=", an, "street", null, [["everyday", one, 1]]],
        ]),
    );
    let everyday = [
        line(
            one,
            1,
            10,
            1,
            false,
            json!([
                ["+", an, "people"],
                ["=", an, "name", "An"],
                ["=", an, "street", "Kerkstraat"],
                ["=", an, "slot/mon-am", true],
                ["=", an, "language/nl/speaking", "b1"],
                ["=", an, "language/nl/note", 7],
                ["=", "f".repeat(32), "name", "without a creation"],
            ]),
        ),
        repeated.clone(),
        repeated,
        "\n".to_owned(),
        line(
            one,
            2,
            11,
            3,
            false,
            json!([["=", an, "name", "Annie"], ["?", an, "what comes later"]]),
        ),
        line(
            one,
            3,
            13,
            4,
            true,
            json!([["+", duo, "duos"], ["=", duo, "state", "proposed"]]),
        ),
        line(one, 5, 14, 5, true, json!([["=", duo, "state", "never whole"]])),
        line(one, 6, 15, 6, false, json!([["=", duo, "archived", true]])),
        line(
            one,
            7,
            16,
            7,
            false,
            json!([
                ["+", gone, "people"],
                ["=", gone, "name", "Weg"],
                ["~", gone, "00".repeat(16)]
            ]),
        ),
        line(one, 8, 17, 8, true, json!([["-", gone, null, "asked", []]])),
        line(
            one,
            9,
            18,
            9,
            false,
            json!([["=", an, "hobby", "chess"], ["=", an, "hobby/since", 1990]]),
        ),
        line(
            one,
            10,
            19,
            10,
            false,
            json!([["-", an, ["hobby"], "consent", [["everyday", one, 9]]]]),
        ),
        line(
            one,
            11,
            20,
            11,
            false,
            json!([["=", an, "hobby", "draughts", [["everyday", one, 10]]]]),
        ),
        "{\"note\":\"of a later version\"}\n".to_owned(),
    ];
    let confidential = [
        line(one, 1, 13, 4, true, json!([["=", duo, "note", "rustig"]])),
        line(one, 2, 14, 7, false, json!([["=", duo, "scale/2026-01-05", -3]])),
    ];
    (everyday.concat(), confidential.concat())
}

fn python() -> String {
    std::env::var("KOPPEL_PYTHON").unwrap_or_else(|_| "python3".to_owned())
}

fn opener(file: &Path, passphrase: &str) -> Output {
    let found = Command::new(python())
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tools/open_sealed.py"))
        .arg(file)
        .env("KOPPEL_PASSPHRASE", passphrase)
        .env("PYTHONIOENCODING", "utf-8")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output();
    let output = found.unwrap_or_else(|error| {
        panic!(
            "{} does not start ({error}): set KOPPEL_PYTHON to a Python 3.10 or newer",
            python()
        )
    });
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        !said.contains("needs two packages"),
        "{} lacks packages of the opener; run: {} -m pip install argon2-cffi cryptography",
        python(),
        python()
    );
    output
}

struct Sealed {
    folder: PathBuf,
    text: String,
    recovery: String,
}

impl Sealed {
    fn new(name: &str) -> Self {
        let c = Native;
        let (mut ring, unlocked) = block_on(Keyring::create(&c, MINE, Kdf::FLOOR)).unwrap();
        let (_, recovery) = block_on(ring.add_recovery(&c, (unlocked.slot(), MINE), Kdf::FLOOR)).unwrap();
        let (day, more) = journal();
        let part = |compartment, content| PartToSeal {
            compartment,
            contains: json!({}),
            requires: json!({}),
            content,
        };
        let parts = [
            part(Compartment::EVERYDAY, day.as_bytes()),
            part(Compartment::CONFIDENTIAL, more.as_bytes()),
        ];
        let options = SealOptions {
            extra_passphrases: &[EXTRA],
            costs: Kdf::FLOOR,
            carried: &[],
        };
        let text = block_on(seal_file(&c, &unlocked, &ring, &parts, options)).unwrap();
        let folder = std::env::temp_dir().join(format!("koppel-opener-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self {
            folder,
            text,
            recovery: recovery.grouped().to_lowercase(),
        }
    }

    fn open(&self, text: &str, passphrase: &str) -> Output {
        let file = self.folder.join("file.json");
        std::fs::write(&file, text).unwrap();
        opener(&file, passphrase)
    }
}

impl Drop for Sealed {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn python_opens_what_rust_seals() {
    let sealed = Sealed::new("opens");
    let register = open_register(&sealed.text, MINE, 1000).unwrap();
    let wanted = register.to_plain_json();
    assert_eq!(
        wanted["people"][0]["language"],
        json!({"nl": {"note": 7, "speaking": "b1"}})
    );
    assert_eq!(wanted["people"][0].get("street"), None);
    assert_eq!(wanted["duos"][0]["state"], "proposed");
    assert_eq!(wanted["duos"][0]["note"], "rustig");
    assert_eq!(wanted["people"].as_array().unwrap().len(), 1);
    assert_eq!(wanted["people"][0]["hobby"], "draughts");
    for passphrase in [MINE, " brood  e\u{301}lan\twolk lepel", EXTRA, &sealed.recovery] {
        let output = sealed.open(&sealed.text, passphrase);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{passphrase}: {said}");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), format!("{wanted}\n"));
    }
}

#[test]
fn python_refuses_in_one_sentence() {
    let sealed = Sealed::new("refuses");
    let text = &sealed.text;
    let mut weak: Value = serde_json::from_str(text).unwrap();
    weak["parts"][0]["slots"][1]["kdf"]["m"] = 8.into();
    let cases = [
        (text.clone(), "niet dit", "The passphrase does not open"),
        (text.clone(), "", "The passphrase does not open"),
        (text[..text.len() / 2].to_owned(), MINE, "This file is cut off"),
        ("{\"a\":1}".to_owned(), MINE, "This is not a Koppel file"),
        ("[".repeat(200_000), MINE, "This is not a Koppel file"),
        ("{\"koppel\":2}".to_owned(), MINE, "This file has format 2"),
        ("{\"koppel\":1}".to_owned(), MINE, "This file is damaged"),
        (weak.to_string(), MINE, "The key costs"),
        (
            text.replacen("\"ct\":[\"", "\"ct\":[\"AAAA", 1),
            MINE,
            "Part 0 is damaged",
        ),
    ];
    for (text, passphrase, begins) in cases {
        let output = sealed.open(&text, passphrase);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.starts_with(begins), "{said}");
        assert_eq!(said.trim_end().lines().count(), 1, "{said}");
        assert!(output.stdout.is_empty());
    }
    let missing = opener(&sealed.folder.join("nowhere"), MINE);
    assert_eq!(missing.status.code(), Some(1));
}

#[test]
fn python_opens_a_carried_part_only_as_a_member_sealed_it() {
    let c = Native;
    let sealed = Sealed::new("carried");
    let (ring, unlocked) = block_on(Keyring::create(&c, MINE, Kdf::FLOOR)).unwrap();
    let seal = |content: &str, carried: &[SealedPart]| {
        let part = PartToSeal {
            compartment: Compartment::EVERYDAY,
            contains: json!({}),
            requires: json!({}),
            content: content.as_bytes(),
        };
        let options = SealOptions {
            carried,
            ..SealOptions::default()
        };
        block_on(seal_file(&c, &unlocked, &ring, &[part], options)).unwrap()
    };
    let person = |replica: &str, record: &str| {
        line(
            replica,
            1,
            5,
            1,
            false,
            json!([["+", record.repeat(16), "people"]]),
        )
    };
    let first: Value = serde_json::from_str(&seal(&person("aaaaaaaaaaaaaaaa", "a1"), &[])).unwrap();
    let carry = |part: &Value| block_on(SealedPart::from_text(&c, &part.to_string())).unwrap();
    let mut damaged = first["parts"][0].clone();
    damaged["mac"] = format!("{}=", "A".repeat(43)).into();
    for (part, people) in [(&first["parts"][0], 2), (&damaged, 1)] {
        let text = seal(&person("bbbbbbbbbbbbbbbb", "b2"), &[carry(part)]);
        let wanted = open_register(&text, MINE, 1000).unwrap().to_plain_json();
        assert_eq!(wanted["people"].as_array().unwrap().len(), people);
        let output = sealed.open(&text, MINE);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), format!("{wanted}\n"));
    }
}
