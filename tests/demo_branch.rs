//! The examples `demo_branch` and `open_sealed`, and the opener in Python, from the outside: what one makes the
//! others print, each the same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic)] // all of it is a test

mod examples_run;

use examples_run::example;
use std::path::PathBuf;
use std::process::{Command, Output};

const PASSPHRASE: &str = "brood élan wolk lepel";

fn run(mut command: Command, arguments: &[&str], passphrase: &str) -> Output {
    command
        .args(arguments)
        .env("KOPPEL_PASSPHRASE", passphrase)
        .env("PYTHONIOENCODING", "utf-8")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .unwrap_or_else(|error| panic!("{command:?} does not start: {error}"))
}

fn rust(name: &str, arguments: &[&str], passphrase: &str) -> Output {
    run(Command::new(example(name)), arguments, passphrase)
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        Self(std::env::temp_dir().join(format!("koppel-demo-{}-{name}.json", std::process::id())))
    }
    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn what_demo_branch_seals_opens_here_and_in_python_alike() {
    let file = Scratch::new("alike");
    let numbers = [
        "--mentees",
        "60",
        "--mentors",
        "30",
        "--seed",
        "7",
        "--today",
        "2026-03-22",
    ];
    let made = rust(
        "demo_branch",
        &[&numbers[..], &["--out", file.path()]].concat(),
        PASSPHRASE,
    );
    assert!(made.status.success(), "{}", said(&made));
    let summary: serde_json::Value = serde_json::from_slice(&made.stdout).unwrap();
    assert_eq!(
        (&summary["mentees"], &summary["mentors"]),
        (&60.into(), &30.into())
    );

    let opened = rust("open_sealed", &[file.path()], PASSPHRASE);
    assert!(opened.status.success(), "{}", said(&opened));
    let register: serde_json::Value = serde_json::from_slice(&opened.stdout).unwrap();
    // Nobody is erased in an invented branch, so no residue is left of anyone.
    let kinds = koppel::programme::tables().into_iter().map(|(kind, _)| kind);
    for kind in kinds.filter(|kind| *kind != "residues") {
        assert!(register[kind].is_array(), "no {kind}");
    }
    let wrong = rust("open_sealed", &[file.path()], "niet dit");
    assert_eq!(wrong.status.code(), Some(1));
    assert!(wrong.stdout.is_empty());

    let python = std::env::var("KOPPEL_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let opener = concat!(env!("CARGO_MANIFEST_DIR"), "/tools/open_sealed.py");
    let other = run(Command::new(python), &[opener, file.path()], PASSPHRASE);
    assert!(other.status.success(), "{}", said(&other));
    assert!(
        other.stdout == opened.stdout,
        "the two openers print different registers"
    );
}

#[test]
fn what_cannot_be_made_is_said_in_one_sentence() {
    let file = Scratch::new("refused");
    let out = ["--out", file.path()];
    let cases: [(&[&str], &str, i32, &str); 7] = [
        (&[], PASSPHRASE, 2, "usage: demo_branch"),
        (
            &["--mentees", "20001", out[0], out[1]],
            PASSPHRASE,
            1,
            "20001 people are asked for",
        ),
        (
            &["--mentors", "-1", out[0], out[1]],
            PASSPHRASE,
            2,
            "--mentors asks for",
        ),
        (
            &["--today", "22/03/2026", out[0], out[1]],
            PASSPHRASE,
            2,
            "--today asks for",
        ),
        (
            &["--today", "9999-01-01", out[0], out[1]],
            PASSPHRASE,
            1,
            "9999-01-01 cannot be the day",
        ),
        (&["--colour", "red"], PASSPHRASE, 2, "usage: demo_branch"),
        (&out, "", 2, "KOPPEL_PASSPHRASE is empty"),
    ];
    for (arguments, passphrase, code, begins) in cases {
        let output = rust("demo_branch", arguments, passphrase);
        assert_eq!(
            output.status.code(),
            Some(code),
            "{arguments:?} {}",
            said(&output)
        );
        assert!(said(&output).starts_with(begins), "{}", said(&output));
        assert_eq!(said(&output).trim_end().lines().count(), 1);
        assert!(!file.0.exists());
    }
}
