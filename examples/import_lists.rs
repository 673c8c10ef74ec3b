//! Says what the import of a list would do: `import_lists -- FILE [--role mentee|mentor] [--as-of DATE]`.
//!
//! The counts in `totals` have the names of `tests/data/expected.json`.

mod common;

use common::Failure;
use koppel::exchange::lists::{self, ListKind, Options};
use koppel::programme::rules::Rules;
use std::process::ExitCode;

const USAGE: &str = "usage: import_lists FILE [--role mentee|mentor] [--as-of YYYY-MM-DD]";

fn main() -> ExitCode {
    // The readers of spreadsheets may panic on a damaged file; that is caught and told in one sentence.
    std::panic::set_hook(Box::new(|_| {}));
    common::run(import)
}

fn import(arguments: Vec<String>) -> Result<String, Failure> {
    let mut path = None;
    let mut kind = None;
    let mut as_of = None;
    let mut words = arguments.into_iter();
    while let Some(word) = words.next() {
        let mut value = || {
            words
                .next()
                .ok_or_else(|| Failure::usage(format!("{word} needs a value; {USAGE}")))
        };
        match word.as_str() {
            "--role" => {
                kind = Some(match value()?.as_str() {
                    "mentee" => ListKind::Mentees,
                    "mentor" => ListKind::Mentors,
                    other => return Err(Failure::usage(format!("“{other}” is not a role; {USAGE}"))),
                });
            }
            "--as-of" => {
                let text = value()?;
                let day = text
                    .parse()
                    .map_err(|_| Failure::usage(format!("“{text}” is not a date; {USAGE}")))?;
                as_of = Some(day);
            }
            option if option.starts_with("--") => {
                return Err(Failure::usage(format!("“{option}” is not an option; {USAGE}")));
            }
            _ if path.is_none() => path = Some(word),
            _ => return Err(Failure::usage(format!("one file at a time; {USAGE}"))),
        }
    }
    let path = path.ok_or_else(|| Failure::usage(USAGE))?;
    let bytes = common::read_file(&path, lists::workbook::MAX_BYTES as u64)?;
    let as_of = match as_of {
        Some(day) => day,
        None => today()?,
    };
    let mut options = Options::new(as_of, &Rules::default());
    options.kind = kind;
    let name = std::path::Path::new(&path)
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let preview = lists::read(&name.unwrap_or_default(), &bytes, &options)
        .map_err(|error| Failure::input(format!("{path}: {error}")))?;
    serde_json::to_string_pretty(&preview.summary()).map_err(Failure::input)
}

fn today() -> Result<chrono::NaiveDate, Failure> {
    let now = chrono::DateTime::from_timestamp_millis(common::now_ms());
    now.map(|now| now.date_naive())
        .ok_or_else(|| Failure::input("the clock of this machine says no date"))
}
