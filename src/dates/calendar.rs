//! A month as a calendar shows it, and where the keys lead in it.

use super::years;
use chrono::{Datelike, Days, Months, NaiveDate};

/// A step in the calendar, from the day that has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many days on; back where it is less than nothing.
    Days(i64),
    /// So many months on.
    Months(i32),
    /// To the Monday of the week.
    WeekStart,
    /// To the Sunday of the week.
    WeekEnd,
}

impl Step {
    /// What a key does, as the date picker of WAI-ARIA has it.
    pub fn of_key(key: &str, shift: bool) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Days(-1),
            "ArrowRight" => Self::Days(1),
            "ArrowUp" => Self::Days(-7),
            "ArrowDown" => Self::Days(7),
            "PageUp" => Self::Months(if shift { -12 } else { -1 }),
            "PageDown" => Self::Months(if shift { 12 } else { 1 }),
            "Home" => Self::WeekStart,
            "End" => Self::WeekEnd,
            _ => return None,
        })
    }

    /// The day that the step leads to; where there is none that a field can hold, the day itself.
    pub fn from(self, day: NaiveDate, today: NaiveDate) -> NaiveDate {
        let into_week = u64::from(day.weekday().num_days_from_monday());
        let there = match self {
            Self::Days(days) if days < 0 => day.checked_sub_days(Days::new(days.unsigned_abs())),
            Self::Days(days) => day.checked_add_days(Days::new(days.unsigned_abs())),
            Self::Months(months) if months < 0 => day.checked_sub_months(Months::new(months.unsigned_abs())),
            Self::Months(months) => day.checked_add_months(Months::new(months.unsigned_abs())),
            Self::WeekStart => day.checked_sub_days(Days::new(into_week)),
            Self::WeekEnd => day.checked_add_days(Days::new(6_u64.saturating_sub(into_week))),
        };
        there
            .filter(|there| years(today).contains(&there.year()))
            .unwrap_or(day)
    }
}

/// The weeks that a day's month touches, each from Monday to Sunday.
pub fn weeks(day: NaiveDate) -> Vec<Vec<NaiveDate>> {
    let Some(first) = day.with_day(1) else {
        return Vec::new();
    };
    let before = u64::from(first.weekday().num_days_from_monday());
    let Some(start) = first.checked_sub_days(Days::new(before)) else {
        return Vec::new();
    };
    let week = |from: NaiveDate| from.iter_days().take(7).collect::<Vec<_>>();
    start
        .iter_weeks()
        .take(6)
        .filter(|monday| *monday <= first || (monday.year(), monday.month()) == (first.year(), first.month()))
        .map(week)
        .collect()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_is_shown_in_whole_weeks_from_monday() {
        let november = weeks(day("2026-11-30"));
        assert_eq!(november.len(), 6);
        assert_eq!(november[0][0], day("2026-10-26"));
        assert_eq!(
            november[5],
            (0..7)
                .map(|n| day("2026-11-30") + Days::new(n))
                .collect::<Vec<_>>()
        );
        assert_eq!(weeks(day("2027-02-01")).len(), 4, "four weeks that fit");
    }

    #[test]
    fn keys_lead_where_the_pattern_says() {
        let (from, today) = (day("2026-03-31"), day("2026-11-30"));
        for (key, shift, to) in [
            ("ArrowLeft", false, "2026-03-30"),
            ("ArrowRight", false, "2026-04-01"),
            ("ArrowUp", false, "2026-03-24"),
            ("ArrowDown", false, "2026-04-07"),
            ("PageUp", false, "2026-02-28"),
            ("PageDown", false, "2026-04-30"),
            ("PageUp", true, "2025-03-31"),
            ("PageDown", true, "2027-03-31"),
            ("Home", false, "2026-03-30"),
            ("End", false, "2026-04-05"),
        ] {
            let step = Step::of_key(key, shift).unwrap();
            assert_eq!(step.from(from, today), day(to), "{key}");
        }
        assert_eq!(Step::of_key("a", false), None);
        assert_eq!(Step::Days(-1).from(day("1900-01-01"), today), day("1900-01-01"));
        assert_eq!(Step::Months(12).from(day("2126-06-01"), today), day("2126-06-01"));
    }

    proptest! {
        #[test]
        fn a_month_holds_each_of_its_days_once(days in 0_u64..80_000) {
            let date = day("1900-01-01") + Days::new(days);
            let all: Vec<_> = weeks(date).concat();
            prop_assert_eq!(all.iter().filter(|one| **one == date).count(), 1);
            prop_assert!(all.windows(2).all(|two| two[1] - two[0] == chrono::Duration::days(1)));
            prop_assert_eq!(all[0].weekday(), chrono::Weekday::Mon);
        }
    }
}
