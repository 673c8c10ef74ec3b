//! The day on which the team met: proposals that were made earlier are written down with their own day.

use super::desk::Desk;
use crate::app::prelude::*;
use crate::dates::About;
use chrono::NaiveDate;

impl Desk {
    /// The day of the proposals: today, where no other is typed.
    ///
    /// # Errors
    /// What is typed is no day, or lies ahead; in words.
    pub fn meeting_day(self) -> Result<NaiveDate, String> {
        let typed = untrack(|| read_date(self.room.day, About::Past)).map_err(date_fault)?;
        Ok(typed.unwrap_or_else(|| self.session.today()))
    }
}

/// Says which day proposals get, and lets one choose another.
#[component]
pub fn MeetingDay(
    /// Where from.
    desk: Desk,
) -> impl IntoView {
    let said = move || match read_date(desk.room.day, About::Past) {
        Ok(Some(day)) => text!("match-day-on", day = texts().date(day)),
        _ => text!("match-day-today"),
    };
    view! {
        <details class="match-day">
            <summary>{said}</summary>
            <DateField label=t!("match-day") hint=t!("match-day-hint") about=About::Past value=desk.room.day />
        </details>
    }
}
