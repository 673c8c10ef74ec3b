//! A written date taken apart: day, month and year, in whatever order and words they stand.

use super::{About, Fault, NEAR};
use crate::fold::fold;
use chrono::{Datelike, NaiveDate, Weekday};

/// The year of a written date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// In four digits.
    Whole(i32),
    /// In two digits: 0–99.
    Short(i32),
    /// Not there.
    Unwritten,
}

/// What a written date says, before one knows whether there is such a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Day of the month, as written.
    pub day: u32,
    /// Month, as written.
    pub month: u32,
    /// Year.
    pub year: Year,
    /// The day of the week that stands before it.
    pub weekday: Option<Weekday>,
}

/// More letters than any way to write a date has.
const MOST: usize = 60;

const MONTHS: [&[&str]; 12] = [
    &["januari", "janvier", "january", "jan"],
    &["februari", "fevrier", "february", "feb", "fev"],
    &["maart", "mars", "march", "mrt", "mar"],
    &["april", "avril", "apr", "avr"],
    &["mei", "mai", "may"],
    &["juni", "juin", "june", "jun"],
    &["juli", "juillet", "july", "jul", "juil"],
    &["augustus", "aout", "august", "aug"],
    &["september", "septembre", "sep", "sept"],
    &["oktober", "octobre", "october", "okt", "oct"],
    &["november", "novembre", "nov"],
    &["december", "decembre", "dec"],
];

const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["maandag", "lundi", "monday", "ma", "lun", "mon"]),
    (Weekday::Tue, &["dinsdag", "mardi", "tuesday", "di", "mar", "tue"]),
    (
        Weekday::Wed,
        &["woensdag", "mercredi", "wednesday", "wo", "woe", "mer", "wed"],
    ),
    (
        Weekday::Thu,
        &["donderdag", "jeudi", "thursday", "do", "jeu", "thu"],
    ),
    (
        Weekday::Fri,
        &["vrijdag", "vendredi", "friday", "vr", "vrij", "ven", "fri"],
    ),
    (
        Weekday::Sat,
        &["zaterdag", "samedi", "saturday", "za", "zat", "sam", "sat"],
    ),
    (
        Weekday::Sun,
        &["zondag", "dimanche", "sunday", "zo", "zon", "dim", "sun"],
    ),
];

/// Words that stand in a date and say nothing: `le 3 avril`, `3 of April`.
const FILLERS: &[&str] = &["le", "the", "of", "op", "de", "den"];

/// Takes a written date apart: `3/4/98`, `3.4.1998`, `3 apr 98`, `le 1er août 2001`, `March 3, 1998`, `1998-04-03`,
/// `03041998`; a weekday may stand before it, the year may be missing.
///
/// # Errors
/// [`Fault::Unfinished`] for the beginning of a date, [`Fault::Unreadable`] for what is none.
pub fn parts(text: &str) -> Result<Parts, Fault> {
    let known = |letter: char| {
        letter.is_alphanumeric()
            || letter.is_whitespace()
            || "/-–—‐‑‒−.,'’‘`´ʼ".contains(letter)
            || ('\u{300}'..='\u{36f}').contains(&letter)
    };
    if text.chars().nth(MOST).is_some() || !text.chars().all(known) {
        return Err(Fault::Unreadable);
    }
    let folded = fold(text);
    let mut tokens: Vec<&str> = folded
        .split(' ')
        .filter(|token| !token.is_empty() && !FILLERS.contains(token))
        .collect();
    let weekday = weekday_before(&tokens);
    if weekday.is_some() {
        tokens.remove(0);
    }
    let (day, month, year) = match tokens.as_slice() {
        [run] if run.len() > 4 && is_digits(run) => of_run(run)?,
        [] | [_] => return Err(begun(&folded)),
        // `March 3, 1998`: a month by its name is a month wherever it stands.
        [first, second, rest @ ..]
            if rest.len() <= 1 && !starts_with_digit(first) && starts_with_digit(second) =>
        {
            (day(second)?, named(first)?, year(rest.first().copied(), text)?)
        }
        [first, second, third] if first.len() == 4 && is_digits(first) => {
            let year = first.parse().map_err(|_| Fault::Unreadable)?;
            (day(third)?, month(second)?, Year::Whole(year))
        }
        [first, second, rest @ ..] if rest.len() <= 1 => {
            (day(first)?, month(second)?, year(rest.first().copied(), text)?)
        }
        _ => return Err(Fault::Unreadable),
    };
    Ok(Parts {
        day,
        month,
        year,
        weekday,
    })
}

impl Parts {
    /// The day that is meant. A year in two digits, or none, is judged by what the date is about.
    ///
    /// # Errors
    /// Where the calendar has no such day, it falls on another weekday, or the year has to be written.
    pub fn date(&self, about: About, today: NaiveDate) -> Result<NaiveDate, Fault> {
        let year = self.full_year(about, today)?;
        let date = self.in_year(year)?;
        match self.weekday {
            Some(weekday) if weekday != date.weekday() => Err(Fault::OtherWeekday(date)),
            _ => Ok(date),
        }
    }

    fn in_year(&self, year: i32) -> Result<NaiveDate, Fault> {
        let (day, month) = (self.day, self.month);
        if !(1..=12).contains(&month) {
            return Err(Fault::NoSuchMonth(month));
        }
        NaiveDate::from_ymd_opt(year, month, day).ok_or(Fault::NoSuchDay { day, month, year })
    }

    fn full_year(&self, about: About, today: NaiveDate) -> Result<i32, Fault> {
        let now = today.year();
        let is_later = (self.month, self.day) > (today.month(), today.day());
        Ok(match (self.year, about) {
            (Year::Whole(year), _) => year,
            (Year::Short(short), About::Birth { least }) => {
                let (year, least) = (2000 + short, i32::try_from(least).unwrap_or(0));
                let unborn = year + least > now || (year == now && is_later);
                if unborn { year - 100 } else { year }
            }
            (Year::Short(short), About::Past) => {
                let year = 2000 + short;
                // Next year's may be a slip of the pen, which is to be said; what lies further ahead is long ago.
                if year > now + 1 { year - 100 } else { year }
            }
            (Year::Short(short), About::Plan | About::Event) => 2000 + short,
            (Year::Unwritten, About::Birth { .. }) => return Err(Fault::NoYear),
            (Year::Unwritten, About::Past) if is_later => now - 1,
            (Year::Unwritten, About::Plan) if (self.month, self.day) < (today.month(), today.day()) => {
                now + 1
            }
            (Year::Unwritten, _) => now,
        })
    }
}

/// Eight digits in a row, or six: day, month, year; or year, month, day where that alone can be.
fn of_run(run: &str) -> Result<(u32, u32, Year), Fault> {
    let number = |from: usize, to: usize| -> Result<u32, Fault> {
        run.get(from..to)
            .and_then(|digits| digits.parse().ok())
            .ok_or(Fault::Unreadable)
    };
    let whole = |year: u32| Year::Whole(i32::try_from(year).unwrap_or(0));
    match run.len() {
        6 => Ok((
            number(0, 2)?,
            number(2, 4)?,
            Year::Short(i32::try_from(number(4, 6)?).unwrap_or(0)),
        )),
        // The two ways cannot both be meant: 19 and 20 are no months.
        8 if number(2, 4)? > 12 || number(4, 8)? < 1300 => {
            Ok((number(6, 8)?, number(4, 6)?, whole(number(0, 4)?)))
        }
        8 => Ok((number(0, 2)?, number(2, 4)?, whole(number(4, 8)?))),
        5 | 7 => Err(Fault::Unfinished),
        _ => Err(Fault::Unreadable),
    }
}

fn is_digits(token: &str) -> bool {
    !token.is_empty() && token.bytes().all(|letter| letter.is_ascii_digit())
}

fn starts_with_digit(token: &str) -> bool {
    token.starts_with(|letter: char| letter.is_ascii_digit())
}

fn day(token: &str) -> Result<u32, Fault> {
    let end = token
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(token.len());
    let (digits, ending) = token.split_at(end);
    if !["", "e", "er", "re", "ste", "de", "st", "nd", "rd", "th"].contains(&ending)
        || !(1..=2).contains(&digits.len())
    {
        return Err(Fault::Unreadable);
    }
    digits.parse().map_err(|_| Fault::Unreadable)
}

fn month(token: &str) -> Result<u32, Fault> {
    match token.len() {
        1..=2 if is_digits(token) => token.parse().map_err(|_| Fault::Unreadable),
        _ => named(token),
    }
}

/// A month by its name, or by a beginning of three letters that only one month has.
fn named(token: &str) -> Result<u32, Fault> {
    let number = |place: usize| u32::try_from(place + 1).map_err(|_| Fault::Unreadable);
    if let Some(place) = MONTHS.iter().position(|names| names.contains(&token)) {
        return number(place);
    }
    let mut begun = MONTHS
        .iter()
        .enumerate()
        .filter(|(_, names)| names.iter().any(|name| name.starts_with(token)));
    match (begun.next(), begun.next()) {
        (Some((place, _)), None) if token.len() >= 3 => number(place),
        (Some(_), _) => Err(Fault::Unfinished),
        (None, _) => Err(Fault::Unreadable),
    }
}

fn year(token: Option<&str>, text: &str) -> Result<Year, Fault> {
    let Some(token) = token else {
        // `3/4/`: the year is being typed.
        let goes_on = text.trim_end().ends_with(['/', '-', '.'])
            && !text.trim_end().ends_with(|c: char| c.is_alphanumeric());
        let named = text.chars().any(char::is_alphabetic);
        return if goes_on && !named {
            Err(Fault::Unfinished)
        } else {
            Ok(Year::Unwritten)
        };
    };
    if !is_digits(token) {
        return Err(Fault::Unreadable);
    }
    let year = token.parse().map_err(|_| Fault::Unreadable)?;
    match token.len() {
        4 => Ok(Year::Whole(year)),
        2 => Ok(Year::Short(year)),
        1 | 3 => Err(Fault::Unfinished),
        _ => Err(Fault::Unreadable),
    }
}

/// The weekday that stands before a date. `mar` is March where only a day and a year follow.
fn weekday_before(tokens: &[&str]) -> Option<Weekday> {
    let first = tokens.first()?;
    let (weekday, _) = WEEKDAYS.iter().find(|(_, names)| names.contains(first))?;
    let is_month = named(first).is_ok()
        && tokens.len() <= 3
        && tokens.iter().skip(1).all(|token| starts_with_digit(token));
    (!is_month || tokens.len() == 1).then_some(*weekday)
}

/// What a text is that is one word or number: the beginning of a date, or none.
fn begun(folded: &str) -> Fault {
    let is_number = is_digits(folded) && folded.len() <= 4;
    let ordinal = day(folded).is_ok();
    let mut words = NEAR
        .iter()
        .map(|(word, _)| *word)
        .chain(MONTHS.iter().flat_map(|names| names.iter().copied()))
        .chain(WEEKDAYS.iter().flat_map(|(_, names)| names.iter().copied()))
        .chain(FILLERS.iter().copied());
    if folded.is_empty() || is_number || ordinal || words.any(|word| word.starts_with(folded)) {
        Fault::Unfinished
    } else {
        Fault::Unreadable
    }
}
