//! What every example does the same way: JSON out, or one clear sentence and an exit code.
#![allow(dead_code)] // each example uses its own part of this

use koppel::exchange::packs::Carried;
use koppel::exchange::sealed::{Contents, FileError, MakeOptions, make, open};
use koppel::record::RecordId;
use koppel::register::Register;
use koppel::vault::native::{Native, block_on};
use koppel::vault::sealed::Credential;
use koppel::vault::{Keyring, Unlocked, VaultError};
use std::collections::BTreeMap;
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

/// A sealed file of a workspace, opened by one of its members: enough to make the next file.
pub struct Workspace {
    /// What is known.
    pub register: Register,
    /// Who can open.
    pub keyring: Keyring,
    /// The open keys.
    pub unlocked: Unlocked<Native>,
    /// Parts without a key here.
    pub carried: Carried,
}

impl Workspace {
    /// Opens a file with the passphrase in `KOPPEL_PASSPHRASE`. `now_ms` is milliseconds since 1970.
    pub fn open(path: &str, now_ms: i64) -> Result<Self, Failure> {
        let contents = open_contents(path, None)?;
        let unlocked = contents.unlocked.clone().ok_or_else(|| {
            Failure::input(format!(
                "{path} opens with an extra passphrase, which can read it but make no file of the workspace; use a member's"
            ))
        })?;
        let mut carried = Carried::default();
        carried.take_on(&contents.carried, &contents.header.parts, true);
        Ok(Self {
            keyring: contents.header.keyring.clone(),
            register: contents.into_register(now_ms),
            unlocked,
            carried,
        })
    }

    /// Seals everything and writes it to a file, which is there whole or not at all.
    pub fn save(&self, path: &str) -> Result<(), Failure> {
        let options = MakeOptions {
            carried: self.carried.parts(),
            ..MakeOptions::default()
        };
        let made = make(&Native, &self.register, &self.unlocked, &self.keyring, options);
        let text = block_on(made).map_err(Failure::input)?;
        let cannot = |error: std::io::Error| Failure::input(format!("cannot write {path}: {error}"));
        let part = format!("{path}.part");
        let mut file = std::fs::File::create(&part).map_err(cannot)?;
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        written
            .and_then(|()| std::fs::rename(&part, path))
            .map_err(|error| {
                let _ = std::fs::remove_file(&part);
                cannot(error)
            })
    }
}

/// Opens a file: with keys that are open already, where they fit, or with the passphrase.
pub fn open_contents(path: &str, with: Option<&Unlocked<Native>>) -> Result<Contents<Native>, Failure> {
    let text = String::from_utf8(read_file(path, LARGEST_FILE)?)
        .map_err(|_| Failure::input(format!("{path} is not a Koppel file: it is not text")))?;
    if let Some(unlocked) = with {
        match block_on(open(&Native, &text, Credential::Unlocked(unlocked))) {
            Err(FileError::Vault(VaultError::MissingKey { .. })) => {}
            other => return other.map_err(|error| Failure::input(format!("{path}: {error}"))),
        }
    }
    let passphrase = std::env::var("KOPPEL_PASSPHRASE").unwrap_or_default();
    block_on(open(&Native, &text, Credential::Passphrase(&passphrase)))
        .map_err(|error| Failure::input(format!("{path}: {error}")))
}

/// Splits `--name value` from the other words; a name that is not among `names`, or without a value, is refused.
pub fn options<'a>(
    words: &'a [String],
    names: &[&str],
    usage: &str,
) -> Result<(Vec<&'a str>, BTreeMap<&'a str, &'a str>), Failure> {
    let (mut plain, mut named) = (Vec::new(), BTreeMap::new());
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if !word.starts_with("--") {
            plain.push(word.as_str());
            continue;
        }
        let value = words.next().filter(|_| names.contains(&word.as_str()));
        let value = value.ok_or_else(|| Failure::usage(usage))?;
        named.insert(word.as_str(), value.as_str());
    }
    Ok((plain, named))
}

/// Reads the id of a record.
pub fn record_id(word: &str) -> Result<RecordId, Failure> {
    word.parse().map_err(Failure::usage)
}

/// A moment as people and other programs read it.
pub fn moment(ms: i64) -> String {
    let moment = chrono::DateTime::from_timestamp_millis(ms);
    moment.map_or_else(
        || ms.to_string(),
        |at| at.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string(),
    )
}

/// Fills bytes with randomness fit for ids.
pub fn random(bytes: &mut [u8]) {
    koppel::vault::crypto::Crypto::random(&Native, bytes);
}

/// Milliseconds since 1970.
pub fn now_ms() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |time| i64::try_from(time.as_millis()).unwrap_or(i64::MAX))
}
