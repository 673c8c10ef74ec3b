//! Reading a list as a job of the lists workshop.

use super::plan::{Options, Preview, RowPlan};
use super::workbook::ListError;
use crate::workshop::{Done, Job, JobError, Workshop};
use serde::{Deserialize, Serialize};

/// Reads a list; the file goes in as the job's bytes. Asked again, with corrected options, for every correction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadList {
    /// The file's name.
    pub name: String,
    /// What the reader is told.
    pub options: Options,
}

impl Job for ReadList {
    type Answer = Result<Sliced, ListError>;
    const WORKSHOP: Workshop = Workshop::Lists;
    const NAME: &'static str = "read-list";

    fn work(self, file: Vec<u8>, _: &dyn Fn(f64)) -> Result<Done<Self::Answer>, JobError> {
        let read = super::read(&self.name, &file, &self.options);
        Ok(Done::new(match read {
            Ok(preview) => Ok(Sliced::of(preview).map_err(|error| JobError(error.to_string()))?),
            Err(error) => Err(error),
        }))
    }
}

/// How many rows are taken in before the page may draw: some milliseconds in a browser.
const SLICE: usize = 100;

/// What was read, with its rows as texts of a hundred each: a page that took in tens of thousands of rows in one go
/// would stand still meanwhile.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sliced {
    /// All but the rows.
    preview: Preview,
    /// The rows as JSON, in their order.
    rows: Vec<String>,
}

impl Sliced {
    /// # Errors
    /// A row cannot be written as JSON; should not happen.
    fn of(mut preview: Preview) -> Result<Self, serde_json::Error> {
        let rows = std::mem::take(&mut preview.plan.rows);
        let slices = rows.chunks(SLICE).map(serde_json::to_string);
        Ok(Self {
            rows: slices.collect::<Result<_, _>>()?,
            preview,
        })
    }

    /// Puts it together again; `pause` is awaited after each slice.
    ///
    /// # Errors
    /// A slice is not what [`ReadList`] wrote; should not happen.
    pub async fn whole(self, pause: impl AsyncFn()) -> Result<Preview, serde_json::Error> {
        let Self { mut preview, rows } = self;
        for slice in rows {
            let rows: Vec<RowPlan> = serde_json::from_str(&slice)?;
            preview.plan.rows.extend(rows);
            pause().await;
        }
        Ok(preview)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::programme::rules::Rules;
    use crate::vault::native::block_on;
    use chrono::NaiveDate;
    use std::cell::Cell;

    #[test]
    fn a_long_list_crosses_in_slices_and_is_whole_again() {
        let rows: String = (0..250).map(|n| format!("Naam{n};04/01/2002\r\n")).collect();
        let file = format!("Voornaam;Geboortedatum\r\n{rows}").into_bytes();
        let options = Options::new(NaiveDate::from_ymd_opt(2026, 11, 30).unwrap(), &Rules::default());
        let read = super::super::read("lijst.csv", &file, &options).unwrap();
        let job = ReadList {
            name: "lijst.csv".into(),
            options,
        };
        let answer = job.work(file, &|_| ()).unwrap().answer.unwrap();
        let crossed = serde_json::from_str::<Sliced>(&serde_json::to_string(&answer).unwrap()).unwrap();
        let pauses = Cell::new(0);
        let whole = block_on(crossed.whole(async || pauses.set(pauses.get() + 1))).unwrap();
        assert_eq!((whole, pauses.get()), (read, 3));
    }
}
