//! Invents a branch and seals it in a file that opens with the passphrase in `KOPPEL_PASSPHRASE`, in the app and
//! with `open_sealed` alike.
//!
//! `KOPPEL_PASSPHRASE=… cargo run --example demo_branch -- [--mentees N] [--mentors N] [--seed S] [--today DATE] --out FILE`
//!
//! Without numbers it is the default branch, which holds the figures of the sources. The file is one of a real
//! workspace, since an example's file opens with nothing typed and can be opened nowhere but as the example.

mod common;

use chrono::{DateTime, NaiveDate};
use common::Failure;
use koppel::demo::{DemoOptions, Size, branch};
use koppel::exchange::sealed::{MakeOptions, make};
use koppel::journal::AuthorId;
use koppel::register::Register;
use koppel::vault::Keyring;
use koppel::vault::crypto::Kdf;
use koppel::vault::native::{Native, block_on};
use std::process::ExitCode;

const USAGE: &str = "usage: demo_branch [--mentees N] [--mentors N] [--seed S] [--today YYYY-MM-DD] --out FILE \
                     (passphrase in KOPPEL_PASSPHRASE)";

/// What the command line asks for.
#[derive(Default)]
struct Asked {
    mentees: Option<usize>,
    mentors: Option<usize>,
    seed: Option<u64>,
    today: Option<NaiveDate>,
    out: Option<String>,
}

fn main() -> ExitCode {
    common::run(|arguments| {
        let asked = read(&arguments)?;
        let out = asked.out.as_deref().ok_or_else(|| Failure::usage(USAGE))?;
        let passphrase = std::env::var("KOPPEL_PASSPHRASE")
            .ok()
            .filter(|typed| !typed.trim().is_empty())
            .ok_or_else(|| {
                Failure::usage("KOPPEL_PASSPHRASE is empty: set it to the passphrase of the file")
            })?;
        let now_ms = common::now_ms();
        let today = match asked.today {
            Some(day) => day,
            None => DateTime::from_timestamp_millis(now_ms)
                .ok_or_else(|| Failure::input("the clock of this machine is wrong; give --today"))?
                .date_naive(),
        };
        let size = match (asked.mentees, asked.mentors) {
            (None, None) => Size::Sources,
            (mentees, mentors) => Size::People {
                mentees: mentees.unwrap_or(460),
                mentors: mentors.unwrap_or(120),
            },
        };

        let c = Native;
        let (keyring, unlocked) =
            block_on(Keyring::create(&c, &passphrase, Kdf::DEFAULT)).map_err(Failure::input)?;
        let options = DemoOptions {
            size,
            seed: asked.seed.unwrap_or(1),
            today,
            author: AuthorId(unlocked.slot().0),
        };
        let mut register = Register::default();
        let mut parts = [Vec::new(), Vec::new()];
        for (compartment, entry) in branch(&options).map_err(Failure::input)? {
            parts[compartment as usize].push(entry);
        }
        for (compartment, entries) in koppel::journal::Compartment::ALL.into_iter().zip(parts) {
            register.apply(compartment, entries, now_ms);
        }
        let text = block_on(make(&c, &register, &unlocked, &keyring, MakeOptions::default()))
            .map_err(Failure::input)?;
        std::fs::write(out, &text).map_err(|error| Failure::input(format!("cannot write {out}: {error}")))?;
        Ok(summary(&register, &options, out, text.len()))
    })
}

fn read(arguments: &[String]) -> Result<Asked, Failure> {
    let mut asked = Asked::default();
    let mut words = arguments.iter();
    while let Some(name) = words.next() {
        let value = words.next().ok_or_else(|| Failure::usage(USAGE))?;
        match name.as_str() {
            "--mentees" => asked.mentees = Some(number(name, value)?),
            "--mentors" => asked.mentors = Some(number(name, value)?),
            "--seed" => asked.seed = Some(number(name, value)?),
            "--today" => {
                let day = NaiveDate::parse_from_str(value, "%Y-%m-%d");
                asked.today = Some(day.map_err(|_| {
                    Failure::usage(format!(
                        "--today asks for a date such as 2026-03-22, not “{value}”"
                    ))
                })?);
            }
            "--out" => asked.out = Some(value.clone()),
            _ => return Err(Failure::usage(USAGE)),
        }
    }
    Ok(asked)
}

fn number<T: std::str::FromStr>(name: &str, value: &str) -> Result<T, Failure> {
    value
        .parse()
        .map_err(|_| Failure::usage(format!("{name} asks for a whole number from 0 on, not “{value}”")))
}

/// What was made, as one line of JSON.
fn summary(register: &Register, options: &DemoOptions, out: &str, bytes: usize) -> String {
    let people = || register.people();
    let started = register.duos().filter(|(_, duo)| duo.started_on.is_some());
    serde_json::json!({
        "file": out,
        "bytes": bytes,
        "seed": options.seed,
        "today": options.today.to_string(),
        "mentees": people().filter(|(_, file)| file.mentee.is_some()).count(),
        "mentors": people().filter(|(_, file)| file.mentor.is_some()).count(),
        "duos": started.count(),
        "meetings": register.tables().meetings.len(),
        "records": register.journal().records().count(),
        "entries": register.journal().entries().count(),
    })
    .to_string()
}
