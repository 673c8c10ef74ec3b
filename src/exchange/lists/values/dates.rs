//! Dates as lists write them: day first, or year first; typed, numbered by a spreadsheet, or spelt out.

use super::super::flag::{Reading, What, quoted};
use super::super::workbook::{Cell, CellKind};
use super::words::fold;
use crate::dates::{Year, parts, years};
use chrono::{Datelike, Days, NaiveDate};

pub use crate::dates::About;

/// Reads a date. A day that the calendar lacks, a bare year and words are kept as text. `as_of` is the day of
/// the import: what lies after it is flagged, and a birth after it is no birth date.
pub fn read(cell: &Cell, about: About, as_of: NaiveDate) -> Reading<Option<NaiveDate>> {
    let text = cell.text.trim();
    let bad = || Reading::flagged(None, What::BadDate { text: quoted(text) });
    let Some((date, remark)) = find(text, cell.kind, about, as_of) else {
        return bad();
    };
    if !years(as_of).contains(&date.year()) {
        return bad();
    }
    let mut flags: Vec<What> = remark.into_iter().collect();
    if date > as_of {
        flags.push(What::FutureDate { date });
        if matches!(about, About::Birth { .. }) {
            flags.push(What::Unreadable { text: quoted(text) });
            return Reading { value: None, flags };
        }
    }
    Reading {
        value: Some(date),
        flags,
    }
}

fn find(text: &str, kind: CellKind, about: About, as_of: NaiveDate) -> Option<(NaiveDate, Option<What>)> {
    if let Some(date) = serial(text) {
        return Some((
            date,
            (kind != CellKind::Date).then_some(What::SerialDate { date }),
        ));
    }
    let folded = fold(text);
    // A time behind the day says nothing here: `2026-03-22 00:00:00`, `2026-03-22T09:30`.
    let day = folded
        .split_once(['t', ' '])
        .map_or(folded.as_str(), |(day, rest)| {
            let is_time = rest.contains(':') && rest.starts_with(|letter: char| letter.is_ascii_digit());
            if is_time { day } else { folded.as_str() }
        });
    // Digits in a row are a day's number or no day at all.
    if day.bytes().all(|letter| letter.is_ascii_digit()) {
        return None;
    }
    let parts = parts(day).ok().filter(|parts| parts.year != Year::Unwritten)?;
    let date = parts.date(about, as_of).ok()?;
    let short = matches!(parts.year, Year::Short(_)).then_some(What::TwoDigitYear { date });
    Some((date, short))
}

/// A spreadsheet's day number (1 = 1900-01-01, with its 29 February 1900), from 1927 to 2064: a text of five
/// digits in a column of dates is nothing else.
fn serial(text: &str) -> Option<NaiveDate> {
    let number = text.strip_suffix(".0").unwrap_or(text);
    let days: u64 = if number.len() == 5 {
        number.parse().ok()?
    } else {
        return None;
    };
    if !(10_000..60_000).contains(&days) {
        return None;
    }
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BIRTH: About = About::Birth { least: 16 };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn of(text: &str) -> Reading<Option<NaiveDate>> {
        read(&Cell::new(text, CellKind::Text), BIRTH, day("2026-01-01"))
    }

    #[test]
    fn the_ways_of_writing_a_day() {
        for text in [
            "04/03/1998",
            "4-3-1998",
            "4.3.1998",
            "1998-03-04",
            "1998-03-04 00:00:00",
            "4 maart 1998",
            "4 mars 1998",
        ] {
            assert_eq!(of(text), Reading::plain(Some(day("1998-03-04"))), "{text}");
        }
        assert_eq!(of("1er août 2001").value, Some(day("2001-08-01")));
    }

    #[test]
    fn serials_and_short_years_are_said() {
        let date = day("1999-01-01");
        assert_eq!(
            of("36161"),
            Reading::flagged(Some(date), What::SerialDate { date })
        );
        assert_eq!(
            of("1/1/99"),
            Reading::flagged(Some(date), What::TwoDigitYear { date })
        );
        assert_eq!(of("1/1/07").value, Some(day("2007-01-01")));
        assert_eq!(
            of("1/1/15").value,
            Some(day("1915-01-01")),
            "nobody of ten is on the list"
        );
    }

    #[test]
    fn what_is_no_day_is_kept_as_text() {
        for text in [
            "31/02/1999",
            "onbekend",
            "1999",
            "03/22/1999",
            "1/1/1",
            "0/0/0000",
            "12/5",
            "99999",
            "2/3/9999",
        ] {
            assert_eq!(
                of(text),
                Reading::flagged(None, What::BadDate { text: text.into() }),
                "{text}"
            );
        }
    }

    #[test]
    fn the_future_is_flagged() {
        let event = read(
            &Cell::new("02/01/2026", CellKind::Text),
            About::Event,
            day("2026-01-01"),
        );
        assert_eq!(
            event,
            Reading::flagged(
                Some(day("2026-01-02")),
                What::FutureDate {
                    date: day("2026-01-02")
                }
            )
        );
        let birth = of("02/01/2026");
        assert_eq!((birth.value, birth.flags.len()), (None, 2));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_kept(text in ".{0,30}") {
            let reading = of(&text);
            prop_assert!(reading.value.is_some() || !reading.flags.is_empty());
        }

        #[test]
        fn every_day_reads_back(days in 0i32..36_000) {
            let date = day("1926-01-01") + chrono::Duration::days(days.into());
            for format in ["%d/%m/%Y", "%-d-%-m-%Y", "%Y-%m-%d"] {
                let reading = of(&date.format(format).to_string());
                prop_assert_eq!(reading, Reading::plain(Some(date)));
            }
        }
    }
}
