//! The example `import_lists` from the outside: what it prints, and how it refuses.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod examples_run;

use examples_run::example;
use serde_json::Value;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(example("import_lists"))
        .args(arguments)
        .output()
        .unwrap()
}

fn data(name: &str) -> String {
    format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// Runs it on a file of these bytes.
fn run_on(name: &str, bytes: &[u8]) -> Output {
    let file = std::env::temp_dir().join(format!("koppel-{}-{name}", std::process::id()));
    std::fs::write(&file, bytes).unwrap();
    let output = run(&[file.to_str().unwrap()]);
    std::fs::remove_file(&file).unwrap();
    output
}

#[test]
fn it_prints_rows_and_totals() {
    let output = run(&[&data("mentees-cp1252.csv"), "--as-of", "2026-01-01"]);
    assert!(output.status.success() && output.stderr.is_empty());
    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(printed["rows"].as_array().unwrap().len(), 224);
    assert_eq!(printed["totals"]["rows"], 224);
    assert_eq!(
        printed["totals"]["future_date"].as_u64().map(|count| count > 0),
        Some(true)
    );
}

#[test]
fn a_role_can_be_given() {
    let output = run(&[&data("oude-lijst-mojibake.csv"), "--role", "mentor"]);
    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(printed["rows"][0]["subject"]["becomes"], "mentor");
    assert_eq!(printed["rows"][0]["subject"]["entry"], "training");
}

#[test]
fn refusals_are_one_sentence_and_a_code() {
    let list = data("mentors.xlsx");
    let torn = std::fs::read(&list).unwrap()[..9000].to_vec();
    let refused = [
        (run(&[]), 2),
        (run(&[&list, &list]), 2),
        (run(&[&list, "--role", "coach"]), 2),
        (run(&[&list, "--as-of", "2026-02-30"]), 2),
        (run(&["no/such/list.csv"]), 1),
        (run_on("empty.csv", b""), 1),
        (run_on("torn.xlsx", &torn), 1),
        (
            run_on("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and no more"),
            1,
        ),
        (run_on("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), 1),
    ];
    for (output, code) in refused {
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{said}");
        assert!(output.stdout.is_empty());
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(!said.contains("panicked"), "{said}");
    }
}
