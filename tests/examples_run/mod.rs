//! The built examples, for the tests that look at them from the outside.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

/// A built example. A plain `cargo test` has made it already; after `cargo test --test …` this makes it.
///
/// Where it lies is asked of cargo: that depends on settings which a test cannot see.
pub fn example(name: &str) -> PathBuf {
    static BUILT: LazyLock<BTreeMap<String, PathBuf>> = LazyLock::new(build);
    BUILT[name].clone()
}

fn build() -> BTreeMap<String, PathBuf> {
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--quiet", "--offline", "--examples"]);
    build.args(["--message-format", "json", "--manifest-path"]);
    build.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"));
    if !cfg!(debug_assertions) {
        build.arg("--release");
    }
    let output = build.stderr(Stdio::inherit()).output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let artifacts = text
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    artifacts
        .filter_map(|artifact| {
            let file = artifact["executable"].as_str()?;
            Some((artifact["target"]["name"].as_str()?.to_owned(), file.into()))
        })
        .collect()
}
