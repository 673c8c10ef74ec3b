//! Dates as each language writes them; the names come from `dates.ftl`.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::{Lang, Texts};

impl Texts {
    /// A date with its weekday: `zo 22 nov 2026`.
    pub fn date(&self, date: NaiveDate) -> String {
        self.written("date-medium", "weekday-short", "month-short", date)
    }

    /// A date in full: `zondag 22 november 2026`.
    pub fn date_long(&self, date: NaiveDate) -> String {
        self.written("date-long", "weekday", "month", date)
    }

    /// A date in digits, in Belgian order: `22/11/2026`.
    pub fn date_numeric(&self, date: NaiveDate) -> String {
        crate::dates::write(date)
    }

    /// A day and month without the year: `22 nov`.
    pub fn day_month(&self, date: NaiveDate) -> String {
        self.written("date-day-month", "weekday-short", "month-short", date)
    }

    /// A month: `november 2026`.
    pub fn month_year(&self, date: NaiveDate) -> String {
        self.written("date-month-year", "weekday", "month", date)
    }

    /// A date and time of day: `zo 22 nov 2026, 14.05`.
    pub fn date_time(&self, moment: NaiveDateTime) -> String {
        let mark = if self.lang() == Lang::Nl { '.' } else { ':' };
        let time = format!("{}{mark}{:02}", moment.hour(), moment.minute());
        self.t_with(
            "date-time",
            &[("date", self.date(moment.date()).into()), ("time", time.into())],
        )
    }

    /// How long ago `date` was, seen from `today`: `vandaag`, `gisteren`, `12 dagen geleden`,
    /// `over 3 dagen`.
    pub fn ago(&self, date: NaiveDate, today: NaiveDate) -> String {
        let days = (today - date).num_days();
        let key = match days {
            0 => "date-today",
            1 => "date-yesterday",
            -1 => "date-tomorrow",
            d if d > 0 => "date-days-ago",
            _ => "date-in-days",
        };
        self.t_with(key, &[("n", days.abs().into())])
    }

    fn written(&self, key: &str, weekdays: &str, months: &str, date: NaiveDate) -> String {
        let weekday = self.code(weekdays, &date.weekday().number_from_monday().to_string());
        let month = self.code(months, &date.month().to_string());
        let args = [
            ("weekday", weekday.into()),
            ("day", date.day().into()),
            ("month", month.into()),
            ("year", date.year().to_string().into()),
        ];
        self.t_with(key, &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_in_three_languages() {
        let date = day("2026-11-22");
        let [nl, fr, en] = Lang::ALL.map(Texts::of);
        assert_eq!(nl.date(date), "zo 22 nov 2026");
        assert_eq!(fr.date(date), "dim. 22 nov. 2026");
        assert_eq!(en.date(date), "Sun 22 Nov 2026");
        assert_eq!(nl.date_long(date), "zondag 22 november 2026");
        assert_eq!(fr.date_long(day("2026-08-01")), "samedi 1er août 2026");
        assert_eq!(en.day_month(date), "22 Nov");
        assert_eq!(nl.month_year(date), "november 2026");
        assert_eq!(nl.date_numeric(date), "22/11/2026");
    }

    #[test]
    fn times_follow_the_language() {
        let moment = day("2026-11-22").and_hms_opt(14, 5, 0).unwrap();
        assert_eq!(Texts::of(Lang::Nl).date_time(moment), "zo 22 nov 2026, 14.05");
        assert_eq!(Texts::of(Lang::En).date_time(moment), "Sun 22 Nov 2026, 14:05");
    }

    #[test]
    fn distance_in_days() {
        let (nl, today) = (Texts::of(Lang::Nl), day("2026-11-22"));
        assert_eq!(nl.ago(today, today), "vandaag");
        assert_eq!(nl.ago(day("2026-11-21"), today), "gisteren");
        assert_eq!(nl.ago(day("2026-11-10"), today), "12 dagen geleden");
        assert_eq!(nl.ago(day("2026-11-25"), today), "over 3 dagen");
    }
}
