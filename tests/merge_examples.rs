//! The examples `edit`, `merge`, `history` and `erase` from the outside: copies that drifted apart come together, and
//! what was erased stays erased.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic)] // all of it is a test

mod examples_run;

use examples_run::example;
use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output};

const PASSPHRASE: &str = "brood élan wolk lepel";

fn run(name: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(example(name));
    command.args(arguments).env("KOPPEL_PASSPHRASE", PASSPHRASE);
    command.output().unwrap()
}

fn answer(name: &str, arguments: &[&str]) -> Value {
    let output = run(name, arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{name} {arguments:?}: {said}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn refusal(name: &str, arguments: &[&str]) -> (Option<i32>, String) {
    let output = run(name, arguments);
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    (output.status.code(), said)
}

/// A folder of its own, with a branch in `a.json`.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("koppel-merge-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let folder = Self(folder);
        let numbers = [
            "--mentees",
            "12",
            "--mentors",
            "6",
            "--seed",
            "3",
            "--today",
            "2026-03-22",
        ];
        answer(
            "demo_branch",
            &[&numbers[..], &["--out", &folder.file("a")]].concat(),
        );
        folder
    }

    fn file(&self, name: &str) -> String {
        self.0.join(format!("{name}.json")).to_str().unwrap().to_owned()
    }

    fn edit(&self, from: &str, record: &str, (field, value): (&str, &str), replica: &str, to: &str) -> Value {
        let (from, to) = (self.file(from), self.file(to));
        let at = "2026-04-01T10:00:00Z";
        let words = [
            &from,
            record,
            field,
            value,
            "--replica",
            replica,
            "--at",
            at,
            "--out",
            &to,
        ];
        answer("edit", &words)
    }

    fn merge(&self, files: &[&str], to: &str) -> Value {
        let files: Vec<String> = files.iter().map(|file| self.file(file)).collect();
        let mut words: Vec<&str> = files.iter().map(String::as_str).collect();
        let to = self.file(to);
        words.extend(["--out", &to]);
        answer("merge", &words)
    }

    fn register(&self, file: &str) -> Value {
        answer("open_sealed", &[&self.file(file)])
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn person(register: &Value, at: usize) -> String {
    register["people"][at]["id"].as_str().unwrap().to_owned()
}

fn of<'a>(register: &'a Value, id: &str) -> Option<&'a Value> {
    register["people"]
        .as_array()?
        .iter()
        .find(|person| person["id"] == id)
}

#[test]
fn copies_that_drifted_apart_come_together_in_any_order() {
    let folder = Folder::new("drift");
    let (one, two) = (person(&folder.register("a"), 0), person(&folder.register("a"), 1));
    folder.edit("a", &one, ("phone", "+32470000001"), "gent", "b");
    folder.edit("b", &two, ("language/sw/speaking", "A1"), "gent", "b");
    folder.edit("a", &one, ("phone", "+32470000002"), "aalst", "c");
    folder.edit("c", &two, ("language/fi/speaking", "B2"), "aalst", "c");

    let first = folder.merge(&["b", "c"], "m");
    assert_eq!((&first["new"], &first["changed"]), (&0.into(), &2.into()));
    assert_eq!(first["conflicts"].as_array().unwrap().len(), 1);
    let conflict = &first["conflicts"][0];
    assert_eq!(
        (&conflict["record"], &conflict["field"]),
        (&one.clone().into(), &"phone".into())
    );
    assert_eq!(conflict["values"].as_array().unwrap().len(), 2);

    folder.merge(&["c", "a", "b"], "n");
    assert_eq!(folder.register("m"), folder.register("n"));
    let merged = folder.register("m");
    let spoken = &of(&merged, &two).unwrap()["language"];
    assert_eq!(
        (&spoken["sw"]["speaking"], &spoken["fi"]["speaking"]),
        (&"A1".into(), &"B2".into())
    );
    // What A holds already gives zeros.
    let again = folder.merge(&["m", "a", "b", "c", "n"], "o");
    for name in ["new", "changed", "erased", "gaps", "entries", "forks"] {
        assert_eq!(again[name], 0, "{name}: {again}");
    }
    for name in ["conflicts", "meaning"] {
        assert_eq!(again[name].as_array().unwrap().len(), 0, "{again}");
    }

    let history = answer("history", &[&folder.file("m"), &one]);
    let events = history["events"].as_array().unwrap();
    let phones: Vec<_> = events
        .iter()
        .filter(|event| event["intent"] == "edit-plain")
        .collect();
    assert_eq!(phones.len(), 2);
    assert!(
        phones
            .iter()
            .all(|event| event["at"] == "2026-04-01T10:00:00.000Z")
    );
    assert_ne!(phones[0]["replica"], phones[1]["replica"]);
    assert!(events.last().unwrap()["created"].as_bool().unwrap());
}

#[test]
fn what_cannot_be_is_told_although_no_field_is_in_conflict() {
    let folder = Folder::new("meaning");
    let register = folder.register("a");
    let duos = register["duos"].as_array().unwrap();
    let running = |duo: &&Value| duo["state"] == "active";
    let mut running = duos.iter().filter(running);
    let (one, two) = (running.next().unwrap(), running.next().unwrap());
    // On two laptops two duos are given to one and the same mentor, whose places are one.
    let mentor = duos.iter().find(|duo| duo["state"] == "active").unwrap()["mentor"]
        .as_str()
        .unwrap();
    folder.edit("a", mentor, ("capacity", "1"), "gent", "a");
    folder.edit("a", one["id"].as_str().unwrap(), ("mentor", mentor), "gent", "b");
    folder.edit("a", two["id"].as_str().unwrap(), ("mentor", mentor), "aalst", "c");
    let merged = folder.merge(&["b", "c"], "m");
    assert_eq!(merged["conflicts"].as_array().unwrap().len(), 0);
    let full = merged["meaning"]
        .as_array()
        .unwrap()
        .iter()
        .find(|breach| breach["what"] == "mentor-full");
    assert!(
        full.unwrap()["about"]
            .as_array()
            .unwrap()
            .contains(&mentor.into()),
        "{merged}"
    );
}

#[test]
fn what_was_erased_stays_erased() {
    let folder = Folder::new("erase");
    let id = person(&folder.register("a"), 0);
    folder.edit("a", &id, ("phone", "+32470000003"), "gent", "b");
    let out = folder.file("e");
    let erased = answer("erase", &[&folder.file("a"), &id, "--out", &out]);
    assert!(erased["changes_erased"].as_u64().unwrap() > 3 && erased["own"].as_u64().unwrap() > 0);
    assert!(of(&folder.register("e"), &id).is_none());

    let into_old = folder.merge(&["b", "e"], "m");
    assert!(into_old["erased"].as_u64().unwrap() >= 1);
    let into_new = folder.merge(&["e", "b", "a"], "n");
    assert_eq!((&into_new["erased"], &into_new["new"]), (&0.into(), &0.into()));
    let (m, n) = (folder.register("m"), folder.register("n"));
    assert!(of(&m, &id).is_none());
    assert_eq!(m, n);
    let history = answer("history", &[&folder.file("m"), &id]);
    assert_eq!(history["erasures"].as_array().unwrap().len(), 1);
    // Who did something and when stays; what it said does not.
    let events = history["events"].as_array().unwrap();
    assert!(
        events
            .iter()
            .all(|event| event["changes"].as_array().unwrap().is_empty())
    );
    let (code, said) = refusal(
        "edit",
        &[
            &folder.file("m"),
            &id,
            "phone",
            "1",
            "--replica",
            "x",
            "--at",
            "2026-04-01T10:00:00Z",
            "--out",
            &out,
        ],
    );
    assert_eq!(code, Some(1));
    assert!(said.contains("was erased"), "{said}");
}

#[test]
fn what_cannot_be_done_is_said_in_one_sentence() {
    let folder = Folder::new("refused");
    let (a, out) = (folder.file("a"), folder.file("out"));
    let id = person(&folder.register("a"), 0);
    let at = [
        "--replica",
        "x",
        "--at",
        "2026-04-01T10:00:00Z",
        "--out",
        out.as_str(),
    ];
    let edit = |words: &[&str]| refusal("edit", &[words, &at[..]].concat());
    let nobody = "0".repeat(32);
    let cut = folder.file("cut");
    std::fs::write(&cut, &std::fs::read_to_string(&a).unwrap()[..5000]).unwrap();
    let other = Folder::new("other");
    let stranger = other.file("a");
    for ((code, said), wanted, words) in [
        (refusal("merge", &[&a, "--out", &out]), 2, "usage: merge"),
        (refusal("merge", &[&a, &a]), 2, "usage: merge"),
        (refusal("merge", &[&a, &cut, "--out", &out]), 1, "cut.json"),
        (refusal("merge", &[&a, &stranger, "--out", &out]), 1, "a.json"),
        (
            refusal("merge", &[&a, "/nowhere/x.json", "--out", &out]),
            1,
            "cannot read",
        ),
        (edit(&[&a, "12", "phone", "1"]), 2, "is not an id"),
        (edit(&[&a, &nobody, "phone", "1"]), 1, "there is no record"),
        (edit(&[&a, &id, "colour", "red"]), 1, "cannot hold"),
        (edit(&[&a, &id, "birth_date", "soon"]), 1, "cannot hold"),
        (refusal("edit", &[&a, &id, "phone", "1"]), 2, "usage: edit"),
        (refusal("history", &[&a]), 2, "usage: history"),
        (refusal("history", &[&a, &nobody]), 1, "there is no record"),
        (
            refusal("erase", &[&a, &nobody, "--out", &out]),
            1,
            "there is no record",
        ),
        (refusal("erase", &[&a, &id]), 2, "usage: erase"),
    ] {
        assert_eq!(code, Some(wanted), "{said}");
        assert!(said.contains(words), "{said}");
        assert!(!PathBuf::from(&out).exists());
    }
}
