//! Dates as people type them: day first whatever the browser's language, in digits or words. What is typed is a date,
//! empty, or wrong in a way that can be said; nothing that was typed is ever taken for nothing.
//!
//! ```
//! use koppel::dates::{About, Fault, read};
//!
//! let today = "2026-11-30".parse().unwrap();
//! let date = |text| read(text, About::Past, today).map(|read| read.map(|read| read.date.to_string()));
//! assert_eq!(date("3/4/98"), Ok(Some("1998-04-03".to_owned())));
//! assert_eq!(date("vandaag"), Ok(Some("2026-11-30".to_owned())));
//! assert_eq!(date("  "), Ok(None));
//! assert_eq!(date("3/4/1"), Err(Fault::Unfinished));
//! ```

pub mod calendar;
mod parts;

pub use parts::{Parts, Year, parts};

use crate::fold::fold;
use crate::programme::text::tidy;
use chrono::{Datelike, Days, NaiveDate};
use std::ops::RangeInclusive;

/// What a date is about, which says which year two digits mean and what cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A birth: in the past; a year in two digits makes someone at least this old, in years.
    Birth {
        /// Least age in years.
        least: u32,
    },
    /// Something that has happened: today or before.
    Past,
    /// Something that is planned: a day without its year is the next one.
    Plan,
    /// Something of a programme's time, gone by or to come.
    Event,
}

/// Why a text that was typed is no date (yet).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The beginning of a date.
    Unfinished,
    /// Nothing that looks like a date.
    Unreadable,
    /// A day and a month, of which the year has to be known.
    NoYear,
    /// The calendar has twelve months.
    NoSuchMonth(u32),
    /// The month has no such day in that year.
    NoSuchDay {
        /// Day of the month.
        day: u32,
        /// Month, 1–12.
        month: u32,
        /// Year.
        year: i32,
    },
    /// The date falls on another day of the week than the one that stands before it.
    OtherWeekday(NaiveDate),
    /// A year that nobody can mean.
    FarOff(i32),
    /// A day still to come, where it has to be over.
    InTheFuture(NaiveDate),
}

impl Fault {
    /// The key of its words.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Unfinished => "date-field-unfinished",
            Self::Unreadable => "date-field-unreadable",
            Self::NoYear => "date-field-no-year",
            Self::NoSuchMonth(_) => "date-field-no-such-month",
            Self::NoSuchDay { .. } => "date-field-no-such-day",
            Self::OtherWeekday(_) => "date-field-other-weekday",
            Self::FarOff(_) => "date-field-far-off",
            Self::InTheFuture(_) => "date-field-future",
        }
    }
}

/// A date that was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Understood {
    /// The day.
    pub date: NaiveDate,
    /// Whether its year was not typed, but taken.
    pub year_taken: bool,
}

/// Earliest year that can be meant.
const FIRST_YEAR: i32 = 1900;
/// How many years from now a date can lie, years.
const YEARS_AHEAD: i32 = 100;

/// Words for a day near today, folded, with how many days from today it is.
const NEAR: &[(&str, i64)] = &[
    ("vandaag", 0),
    ("aujourdhui", 0),
    ("today", 0),
    ("gisteren", -1),
    ("hier", -1),
    ("yesterday", -1),
    ("eergisteren", -2),
    ("avant hier", -2),
    ("morgen", 1),
    ("demain", 1),
    ("tomorrow", 1),
    ("overmorgen", 2),
    ("apres demain", 2),
];

/// The years that a date can have.
pub fn years(today: NaiveDate) -> RangeInclusive<i32> {
    FIRST_YEAR..=today.year().saturating_add(YEARS_AHEAD)
}

/// A date as it stands in a field: day first, in digits. [`read`] reads it back.
pub fn write(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// Reads what is typed in a date field; `None` only where nothing was.
///
/// # Errors
/// What is wrong with a text that is no date, or no date that can be meant.
pub fn read(text: &str, about: About, today: NaiveDate) -> Result<Option<Understood>, Fault> {
    let text = tidy(text);
    if text.is_empty() {
        return Ok(None);
    }
    let understood = match near(&text, today) {
        Some(date) => Understood {
            date,
            year_taken: false,
        },
        None => {
            let parts = parts(&text)?;
            Understood {
                date: parts.date(about, today)?,
                year_taken: parts.year == Year::Unwritten,
            }
        }
    };
    let date = understood.date;
    if !years(today).contains(&date.year()) {
        return Err(Fault::FarOff(date.year()));
    }
    match about {
        About::Birth { .. } | About::Past if date > today => Err(Fault::InTheFuture(date)),
        _ => Ok(Some(understood)),
    }
}

fn near(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let word = fold(text);
    let (_, days) = NEAR.iter().find(|(known, _)| *known == word)?;
    if *days < 0 {
        today.checked_sub_days(Days::new(days.unsigned_abs()))
    } else {
        today.checked_add_days(Days::new(days.unsigned_abs()))
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
