//! What every example does the same way: JSON out, or one clear sentence and an exit code.
#![allow(dead_code)] // each example uses its own part of this

use std::fmt::Display;
use std::io::{Read, Write};
use std::process::ExitCode;

/// Why an example stops: the code it ends with and the sentence it says.
#[derive(Debug)]
pub struct Failure {
    code: u8,
    sentence: String,
}

impl Failure {
    /// The command line itself is wrong (exit code 2).
    pub fn usage(sentence: impl Display) -> Self {
        Self {
            code: 2,
            sentence: sentence.to_string(),
        }
    }

    /// What was read, or what was asked for, cannot be done (exit code 1).
    pub fn input(sentence: impl Display) -> Self {
        Self {
            code: 1,
            sentence: sentence.to_string(),
        }
    }
}

/// Runs an example: its text goes to stdout, a failure as one sentence to stderr.
pub fn run(work: impl FnOnce(Vec<String>) -> Result<String, Failure>) -> ExitCode {
    // Arguments that are not valid UTF-8 are kept readable rather than fatal.
    let arguments = std::env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let outcome = work(arguments).and_then(|text| {
        let mut out = std::io::stdout().lock();
        let written = writeln!(out, "{text}").and_then(|()| out.flush());
        written.map_err(|error| Failure::input(format!("could not write the result: {error}")))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "{}", one_line(&failure.sentence));
            ExitCode::from(failure.code)
        }
    }
}

/// Reads a whole file, but never more than `limit` bytes (so that an endless device ends too).
pub fn read_file(path: &str, limit: u64) -> Result<Vec<u8>, Failure> {
    let cannot = |error: std::io::Error| Failure::input(format!("cannot read {path}: {error}"));
    let file = std::fs::File::open(path).map_err(cannot)?;
    if let Ok(meta) = file.metadata()
        && meta.len() > limit
    {
        return Err(Failure::input(format!(
            "{path} has {} bytes, more than the limit of {limit}",
            meta.len()
        )));
    }
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(cannot)?;
    if bytes.len() as u64 > limit {
        return Err(Failure::input(format!(
            "{path} is longer than the limit of {limit} bytes"
        )));
    }
    Ok(bytes)
}

/// Keeps what came from a hostile file from steering a terminal: no control characters, one line.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// The largest sealed file that an example opens.
const LARGEST_FILE: u64 = 512 << 20;

/// Opens a sealed file with the passphrase in `KOPPEL_PASSPHRASE`.
pub fn open_register(path: &str) -> Result<koppel::register::Register, Failure> {
    let text = String::from_utf8(read_file(path, LARGEST_FILE)?)
        .map_err(|_| Failure::input(format!("{path} is not a Koppel file: it is not text")))?;
    let passphrase = std::env::var("KOPPEL_PASSPHRASE").unwrap_or_default();
    koppel::exchange::sealed::open_register(&text, &passphrase, now_ms())
        .map_err(|error| Failure::input(format!("{path}: {error}")))
}

/// Milliseconds since 1970.
pub fn now_ms() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |time| i64::try_from(time.as_millis()).unwrap_or(i64::MAX))
}
