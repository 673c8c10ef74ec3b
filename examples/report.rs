//! Prints the figures of a sealed file as of a day, as JSON.
//!
//! `KOPPEL_PASSPHRASE=… cargo run --release --example report -- FILE --as-of 2026-06-30`

mod common;

use chrono::NaiveDate;
use common::Failure;
use koppel::record::{FieldType, Value};
use koppel::reporting::{Report, Scope};
use std::process::ExitCode;

const USAGE: &str = "usage: report FILE --as-of YYYY-MM-DD (passphrase in KOPPEL_PASSPHRASE)";

fn main() -> ExitCode {
    common::run(|arguments| {
        let (file, as_of) = asked(&arguments)?;
        let register = common::open_register(file)?;
        let report = Report::of(&register, as_of, Scope::default());
        serde_json::to_string(&report.to_json()).map_err(Failure::input)
    })
}

/// The file and the day, in either order.
fn asked(arguments: &[String]) -> Result<(&str, NaiveDate), Failure> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (file, day) = match words.as_slice() {
        [file, "--as-of", day] | ["--as-of", day, file] => (*file, *day),
        _ => return Err(Failure::usage(USAGE)),
    };
    let as_of = NaiveDate::from_value(&Value::text(day))
        .ok_or_else(|| Failure::usage(format!("“{day}” is not a day; write it as 2026-06-30")))?;
    Ok((file, as_of))
}
