//! The independent opener in Python opens what this program seals, and refuses what it refuses.
//!
//! Uses the interpreter that `KOPPEL_PYTHON` names, or `python3`, with argon2-cffi and cryptography.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use koppel::vault::Keyring;
use koppel::vault::crypto::Kdf;
use koppel::vault::ids::Compartment;
use koppel::vault::native::{Native, block_on};
use koppel::vault::sealed::{PartToSeal, SealOptions, seal_file};
use serde_json::{Value, json};

const MINE: &str = "brood élan wolk lepel";
const EXTRA: &str = "voor de collega in Gent";

/// Two laptops write one name apart from each other; one of them had seen the street.
const DAY: &str = r#"{"r":"aa","s":1,"t":[10,0],"a":"s","x":"1","i":"add","c":[["+","p1","person"],["=","p1","name","An",[]],["=","p1","street","Kerkstraat",[]]]}
{"r":"bb","s":1,"t":[12,0],"a":"s","x":"2","i":"edit","c":[["=","p1","name","Anne",[]],["=","p1","street",null,[["everyday","aa",1]]]]}
{"r":"bb","s":1,"t":[12,0],"a":"s","x":"2","i":"edit","c":[["=","p1","name","Anne",[]],["=","p1","street",null,[["everyday","aa",1]]]]}

{"r":"aa","s":2,"t":[12,1],"a":"s","x":"3","i":"edit","c":[["=","p1","city","Gent",[]],["?","p1","what comes later"]]}
"#;
const MORE: &str = r#"{"r":"aa","s":1,"t":[11,0],"a":"s","x":"4","i":"edit","c":[["=","p1","note","rustig",[]]]}
"#;

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
        let part = |compartment, content: &'static str| PartToSeal {
            compartment,
            contains: json!({"aa": 2, "bb": 1}),
            requires: json!({}),
            content: content.as_bytes(),
        };
        let parts = [
            part(Compartment::EVERYDAY, DAY),
            part(Compartment::CONFIDENTIAL, MORE),
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
    let wanted =
        json!({"p1": {"kind": "person", "fields": {"name": "Anne", "city": "Gent", "note": "rustig"}}});
    for passphrase in [MINE, " brood  e\u{301}lan\twolk lepel", EXTRA, &sealed.recovery] {
        let output = sealed.open(&sealed.text, passphrase);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{passphrase}: {said}");
        assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap(), wanted);
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
