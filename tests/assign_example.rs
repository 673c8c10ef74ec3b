//! The example `assign` from the outside: what it prints, and how it refuses.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod examples_run;

use examples_run::example;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(example("assign")).args(arguments).output().unwrap()
}

fn solve(name: &str, text: &str) -> Output {
    let file = std::env::temp_dir().join(format!("koppel-assign-{}-{name}.json", std::process::id()));
    std::fs::write(&file, text).unwrap();
    let output = run(&[file.to_str().unwrap()]);
    std::fs::remove_file(&file).unwrap();
    output
}

#[test]
fn an_instance_is_solved_with_a_certificate() {
    let output = solve(
        "good",
        r#"{"rows":3,"cols":2,"capacity":[1,1],"wait":[60,null,60],
            "edges":[[0,0,10],[1,0,5],[1,1,50],[2,1,-7],[2,1,20]]}"#,
    );
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["total"], 58);
    assert_eq!(answer["pairs"].to_string(), "[[1,0],[2,1]]");
    assert_eq!(answer["waiting"].to_string(), "[0]");
    assert_eq!(answer["certificate"], true);
    assert!(answer["ms"].is_f64());
    assert!(output.status.success());
}

#[test]
fn rows_that_cannot_be_placed_are_named() {
    let output = solve(
        "crowd",
        r#"{"rows":3,"cols":1,"capacity":[1],"wait":[null,1,null],"edges":[[0,0,1],[1,0,1],[2,0,1]]}"#,
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        said,
        "row 2 cannot be placed and may not wait: rows 0, 2 have only column 0, with room for 1\n"
    );
}

#[test]
fn bad_input_gets_one_sentence() {
    let cases = [
        ("empty", "", "not an assignment instance"),
        ("cut", r#"{"rows":1,"#, "not an assignment instance"),
        (
            "huge-count",
            r#"{"rows":1000000000000,"cols":0,"capacity":[],"wait":[],"edges":[]}"#,
            "1000000000000",
        ),
        (
            "short-wait",
            r#"{"rows":2,"cols":0,"capacity":[],"wait":[1],"edges":[]}"#,
            "\"wait\" has 1",
        ),
        (
            "short-capacity",
            r#"{"rows":0,"cols":1,"capacity":[],"wait":[],"edges":[]}"#,
            "\"capacity\" has 0",
        ),
        (
            "no-row",
            r#"{"rows":1,"cols":1,"capacity":[1],"wait":[1],"edges":[[1,0,1]]}"#,
            "edge 0 joins row 1",
        ),
        (
            "fraction",
            r#"{"rows":1,"cols":1,"capacity":[1],"wait":[1],"edges":[[0,0,1.5]]}"#,
            "1.5",
        ),
        (
            "too-dear",
            r#"{"rows":1,"cols":1,"capacity":[1],"wait":[9223372036854775807],"edges":[]}"#,
            "bounds",
        ),
        (
            "beyond",
            r#"{"rows":1,"cols":1,"capacity":[1],"wait":[1],"edges":[[0,0,1e30]]}"#,
            "not an assignment",
        ),
        (
            "minus-room",
            r#"{"rows":0,"cols":1,"capacity":[-1],"wait":[],"edges":[]}"#,
            "-1",
        ),
        (
            "escape",
            "{\"rows\":\"\u{1b}[31m\\u001b[31m\"}",
            "not an assignment instance",
        ),
        ("deep", &"[".repeat(100_000), "not an assignment instance"),
    ];
    for (name, text, expected) in cases {
        let output = solve(name, text);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert!(said.contains(expected), "{name}: {said}");
        assert_eq!(said.lines().count(), 1, "{name}: {said}");
        assert!(!said.contains('\u{1b}'), "{name}");
    }
    assert_eq!(run(&[]).status.code(), Some(2));
    assert_eq!(run(&["a", "b"]).status.code(), Some(2));
    assert_eq!(run(&["/no/such/file.json"]).status.code(), Some(1));
}
