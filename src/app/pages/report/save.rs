//! Handing the tables over as a file.

use super::Shown;
use crate::app::prelude::*;
use crate::browser::files;
use crate::exchange::report;

/// Saves the tables as CSV. The name holds the day only: it shows in the browser's list of downloads.
pub(super) fn save_csv(shown: &Shown, toasts: Toasts) {
    let Some(sections) = &shown.sections else { return };
    let name = format!("koppel-{}.csv", shown.report.as_of);
    let table = report::table(texts(), &shown.report, shown.audience, sections);
    let saved = table.csv().map_err(|error| error.to_string()).and_then(|csv| {
        let kind = "text/csv;charset=utf-8";
        files::save(&name, kind, &csv).map_err(|error| error.to_string())
    });
    match saved {
        Ok(()) => toasts.say(text!("report-saved", name = name)),
        Err(why) => toasts.say(text!("report-not-saved", why = why)),
    }
}
