//! Dates that can only be read by looking at their whole column: month first or day first, midnight in another
//! time zone, day numbers counted from 1904.
//!
//! Each cell is written as the day that it means (`1998-03-04`), with a remark, before [`dates`](super::values::dates)
//! reads it.

use super::columns::{Column, Target};
use super::flag::What;
use super::workbook::{Cell, CellKind, Row};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// What was said of cells: row number and column.
pub type Said = BTreeMap<(u32, usize), What>;

/// Days between a day's number counted from 1900 and the same counted from 1904.
const FROM_1900_TO_1904: u64 = 1_462;

/// Reads the columns of dates as a whole. `from_1904`: bare day numbers are counted from 1904.
pub fn judge(body: &mut [Row], columns: &[Column], from_1904: bool) -> Said {
    let mut said = Said::new();
    for (at, column) in columns.iter().enumerate() {
        if !matches!(
            column.target,
            Target::BirthDate
                | Target::MentorBirth
                | Target::SignedUp
                | Target::Date
                | Target::Start
                | Target::End
                | Target::PlannedEnd
        ) {
            continue;
        }
        let cells = || body.iter().filter_map(|row| row.cells.get(at));
        let order = order(cells());
        let midnights = midnights(cells());
        for row in body.iter_mut() {
            let Some(cell) = row.cells.get_mut(at) else {
                continue;
            };
            if let Some(what) = rewrite(cell, order, midnights, from_1904) {
                said.insert((row.number, at), what);
            }
        }
    }
    said
}

/// In which order a column's dates have day and month.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    /// Nothing speaks against it.
    DayFirst,
    /// Some cannot be read otherwise, and none is day first.
    MonthFirst,
    /// Some are the one and some the other.
    Mixed,
}

fn order<'a>(cells: impl Iterator<Item = &'a Cell>) -> Order {
    let (mut day_first, mut month_first) = (false, false);
    for [first, second] in cells.filter_map(|cell| Some(parts(cell)?.0)) {
        day_first |= first > 12 && second <= 12;
        month_first |= second > 12 && first <= 12;
    }
    match (day_first, month_first) {
        (_, false) => Order::DayFirst,
        (false, true) => Order::MonthFirst,
        (true, true) => Order::Mixed,
    }
}

/// The first two numbers of a date such as `3/4/1998`, and what follows them.
fn parts(cell: &Cell) -> Option<([u32; 2], &str)> {
    if cell.kind != CellKind::Text {
        return None;
    }
    let separator = |letter: char| matches!(letter, '/' | '-' | '.');
    let (first, rest) = cell.text.split_once(separator)?;
    let (second, rest) = rest.split_once(separator)?;
    let number = |text: &str| {
        let text = text.trim();
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|letter| letter.is_ascii_digit());
        plain
            .then(|| text.parse().ok())?
            .filter(|number| (1..=31).contains(number))
    };
    rest.trim_start()
        .starts_with(|letter: char| letter.is_ascii_digit())
        .then_some(())?;
    Some(([number(first)?, number(second)?], rest.trim_start()))
}

/// Whether every instant of a column, given in universal time, is a midnight in Brussels: then days were meant.
fn midnights<'a>(cells: impl Iterator<Item = &'a Cell>) -> bool {
    let mut instants = cells.filter_map(|cell| instant(&cell.text)).peekable();
    instants.peek().is_some() && instants.all(|(_, midnight)| midnight)
}

/// The day of an instant in universal time (`1998-03-03T23:00:00.000Z`), and whether it is a midnight one or two
/// hours to the east.
fn instant(text: &str) -> Option<(NaiveDate, bool)> {
    let (day, time) = text.split_once(['T', 't'])?;
    let time = time
        .strip_suffix(['Z', 'z'])
        .or_else(|| time.strip_suffix("+00:00"))?;
    let midnight = matches!(
        time.split_once('.').map_or(time, |(seconds, _)| seconds),
        "22:00:00" | "23:00:00" | "22:00" | "23:00"
    );
    Some((day.parse().ok()?, midnight))
}

fn rewrite(cell: &mut Cell, order: Order, midnights: bool, from_1904: bool) -> Option<What> {
    if from_1904 && cell.kind == CellKind::Number {
        let days: u64 = cell.text.strip_suffix(".0").unwrap_or(&cell.text).parse().ok()?;
        // The same days as are believed of a number counted from 1900.
        if !(10_000..60_000).contains(&days.saturating_add(FROM_1900_TO_1904)) {
            return None;
        }
        let date = NaiveDate::from_ymd_opt(1904, 1, 1)?.checked_add_days(Days::new(days))?;
        cell.text = date.to_string();
        return Some(What::SerialDate { date });
    }
    if midnights && let Some((day, _)) = instant(&cell.text) {
        let date = day.succ_opt()?;
        cell.text = date.to_string();
        return Some(What::UtcMidnight { date });
    }
    if order == Order::DayFirst {
        return None;
    }
    let ([first, second], year) = parts(cell)?;
    if order == Order::MonthFirst {
        cell.text = format!("{second}/{first}/{year}");
        return Some(What::MonthFirst);
    }
    if first > 12 {
        return None;
    }
    if second > 12 {
        cell.text = format!("{second}/{first}/{year}");
        return Some(What::MonthFirst);
    }
    (first != second).then_some(What::DayOrMonth)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::lists::columns::Certainty;
    use proptest::prelude::*;

    fn column() -> Vec<Column> {
        vec![Column {
            letters: "A".into(),
            heading: "Geboortedatum".into(),
            headed: true,
            target: Target::BirthDate,
            certainty: Certainty::Known,
            samples: Vec::new(),
            heading_cut_from: None,
        }]
    }

    fn judged(texts: &[&str], kind: CellKind, from_1904: bool) -> (Vec<String>, Said) {
        let rows = (1..).zip(texts).map(|(number, text)| Row {
            number,
            cells: vec![Cell::new(text, kind)],
        });
        let mut body: Vec<Row> = rows.collect();
        let said = judge(&mut body, &column(), from_1904);
        (body.iter().map(|row| row.text(0).to_owned()).collect(), said)
    }

    #[test]
    fn one_date_that_is_month_first_makes_the_column_so() {
        let (texts, said) = judged(&["3/4/1998", "12/25/97", "", "onbekend"], CellKind::Text, false);
        assert_eq!(texts, ["4/3/1998", "25/12/97", "", "onbekend"]);
        assert_eq!(said.len(), 2);
        assert!(said.values().all(|what| *what == What::MonthFirst));
    }

    #[test]
    fn without_a_sign_a_column_is_day_first_and_a_mixed_one_is_said() {
        let (texts, said) = judged(&["3/4/1998", "25/12/1997"], CellKind::Text, false);
        assert_eq!((texts[0].as_str(), said.len()), ("3/4/1998", 0));
        let (texts, said) = judged(
            &["3/4/1998", "25/12/1997", "12/25/1997", "5/5/1995"],
            CellKind::Text,
            false,
        );
        assert_eq!(texts, ["3/4/1998", "25/12/1997", "25/12/1997", "5/5/1995"]);
        let said: Vec<_> = said.into_iter().map(|((row, _), what)| (row, what)).collect();
        assert_eq!(said, [(1, What::DayOrMonth), (3, What::MonthFirst)]);
    }

    #[test]
    fn a_column_of_midnights_is_one_of_days() {
        let texts = [
            "1998-03-03T23:00:00.000Z",
            "1997-07-04T22:00:00Z",
            "1996-12-31T23:00:00+00:00",
        ];
        let (days, said) = judged(&texts, CellKind::Text, false);
        assert_eq!(days, ["1998-03-04", "1997-07-05", "1997-01-01"]);
        assert_eq!(said.len(), 3);
        // Among other times of the day it is a time of the day.
        let (days, said) = judged(
            &["2026-03-03T23:00:00Z", "2026-03-03T10:12:00Z"],
            CellKind::Text,
            false,
        );
        assert_eq!((days[0].as_str(), said.len()), ("2026-03-03T23:00:00Z", 0));
    }

    #[test]
    fn day_numbers_are_counted_from_the_books_own_first_day() {
        let date = "1998-03-04".parse().unwrap();
        let (days, said) = judged(&["34396", "2018"], CellKind::Number, true);
        assert_eq!(days, ["1998-03-04", "2018"]);
        assert_eq!(said.get(&(1, 0)), Some(&What::SerialDate { date }));
        assert_eq!(judged(&["34396"], CellKind::Number, false).0, ["34396"]);
    }

    proptest! {
        #[test]
        fn any_texts_are_left_or_read_with_a_remark(texts in proptest::collection::vec(".{0,16}", 0..6)) {
            let some: Vec<&str> = texts.iter().map(String::as_str).collect();
            let before: Vec<String> = some.iter().map(|text| Cell::new(text, CellKind::Text).text).collect();
            let (after, said) = judged(&some, CellKind::Text, false);
            for (number, (before, after)) in (1..).zip(before.iter().zip(&after)) {
                prop_assert!(before == after || said.contains_key(&(number, 0)));
            }
        }

        #[test]
        fn a_column_written_month_first_reads_as_it_was_meant(days in proptest::collection::vec(0i32..36_000, 1..20)) {
            let meant: Vec<NaiveDate> = days
                .iter()
                .map(|days| NaiveDate::from_ymd_opt(1926, 1, 1).unwrap() + chrono::Duration::days((*days).into()))
                .chain(NaiveDate::from_ymd_opt(1999, 12, 31))
                .collect();
            let written: Vec<String> = meant.iter().map(|day| day.format("%-m/%-d/%Y").to_string()).collect();
            let some: Vec<&str> = written.iter().map(String::as_str).collect();
            let (after, _) = judged(&some, CellKind::Text, false);
            for (day, after) in meant.iter().zip(after) {
                prop_assert_eq!(day.format("%-d/%-m/%Y").to_string(), after);
            }
        }
    }
}
