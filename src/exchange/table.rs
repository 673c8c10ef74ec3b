//! A table on its way out: as CSV that a spreadsheet in Belgium opens as it is, or as XLSX.

use serde::{Deserialize, Serialize};

/// What a cell of a table holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Item {
    /// Nothing: what is not known stays empty, never 0.
    Nothing,
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}

/// A table with its headings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// The title: the name of the sheet.
    pub title: String,
    /// The headings.
    pub columns: Vec<String>,
    /// The rows, each with as many items as there are columns.
    pub rows: Vec<Vec<Item>>,
}

/// The table could not be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("the table “{title}” could not be written: {why}")]
pub struct NotWritten {
    /// The table's title.
    pub title: String,
    /// What stood in the way.
    pub why: String,
}

impl Table {
    fn failed(&self, why: impl std::fmt::Display) -> NotWritten {
        NotWritten {
            title: self.title.clone(),
            why: why.to_string(),
        }
    }

    /// The table as CSV: `;` between cells and a UTF-8 byte-order mark, which is what a spreadsheet set to Dutch or
    /// French takes as it is; numbers with a decimal comma, for the same reason. Every cell stands between quotes, so
    /// that no reader, however it guesses, takes a sign in a text for the end of a cell or of a row.
    ///
    /// # Errors
    /// When the writer refuses, which for a table in memory means that there is no memory left.
    pub fn csv(&self) -> Result<Vec<u8>, NotWritten> {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .quote_style(csv::QuoteStyle::Always)
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer("\u{feff}".as_bytes().to_vec());
        let headings = self.columns.iter().map(|heading| harmless(heading));
        writer
            .write_record(headings)
            .map_err(|error| self.failed(error))?;
        for row in &self.rows {
            let cells = row.iter().map(|item| match item {
                Item::Nothing => String::new(),
                Item::Number(number) => number.to_string().replace('.', ","),
                Item::Text(text) => harmless(text),
            });
            writer.write_record(cells).map_err(|error| self.failed(error))?;
        }
        writer.into_inner().map_err(|error| self.failed(error))
    }

    /// The table as a workbook of one sheet. Texts are written as texts, so nothing in them is ever run.
    ///
    /// # Errors
    /// When it does not fit a sheet (over a million rows, or texts over 32,767 characters).
    pub fn xlsx(&self) -> Result<Vec<u8>, NotWritten> {
        use rust_xlsxwriter::{Format, Workbook, XlsxError};
        let write = || -> Result<Vec<u8>, XlsxError> {
            let mut book = Workbook::new();
            let sheet = book.add_worksheet();
            sheet.set_name(sheet_name(&self.title))?;
            let bold = Format::new().set_bold();
            for (column, heading) in (0u16..).zip(&self.columns) {
                sheet.write_string_with_format(0, column, heading, &bold)?;
            }
            for (number, row) in (1u32..).zip(&self.rows) {
                for (column, item) in (0u16..).zip(row) {
                    match item {
                        Item::Nothing => continue,
                        Item::Number(value) => sheet.write_number(number, column, *value)?,
                        Item::Text(text) => sheet.write_string(number, column, text)?,
                    };
                }
            }
            sheet.set_freeze_panes(1, 0)?;
            sheet.autofit();
            book.save_to_buffer()
        };
        write().map_err(|error| self.failed(error))
    }
}

/// A text that no spreadsheet runs as a formula: what starts like one gets an apostrophe before it.
/// <https://owasp.org/www-community/attacks/CSV_Injection>
fn harmless(text: &str) -> String {
    let text = text.replace('\0', "");
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text
    }
}

/// A name that a sheet may have: 1 to 31 UTF-16 units, without `[]:*?/\`, no apostrophe at its ends.
fn sheet_name(title: &str) -> String {
    let clean: String = title
        .chars()
        .map(|letter| {
            if "[]:*?/\\".contains(letter) || letter.is_control() {
                ' '
            } else {
                letter
            }
        })
        .scan(0, |length, letter| {
            *length += letter.len_utf16();
            (*length <= 31).then_some(letter)
        })
        .collect();
    let clean = clean.trim().trim_matches('\'').trim();
    // A spreadsheet keeps “History” for itself.
    if clean.is_empty() || clean.eq_ignore_ascii_case("history") {
        "Koppel".to_owned()
    } else {
        clean.to_owned()
    }
}

/// Writing a table as XLSX, as a job of the lists workshop; the file comes back as the answer's bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WriteXlsx(pub Table);

impl crate::workshop::Job for WriteXlsx {
    type Answer = Result<(), NotWritten>;
    const WORKSHOP: crate::workshop::Workshop = crate::workshop::Workshop::Lists;
    const NAME: &'static str = "write-xlsx";

    fn work(
        self,
        _: Vec<u8>,
        _: &dyn Fn(f64),
    ) -> Result<crate::workshop::Done<Self::Answer>, crate::workshop::JobError> {
        let (answer, bytes) = match self.0.xlsx() {
            Ok(bytes) => (Ok(()), bytes),
            Err(error) => (Err(error), Vec::new()),
        };
        Ok(crate::workshop::Done { answer, bytes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use proptest::prelude::*;

    fn table() -> Table {
        let text = |text: &str| Item::Text(text.into());
        Table {
            title: "Duo's: 2026/1".into(),
            columns: vec!["naam".into(), "=uren".into()],
            rows: vec![
                vec![text("Zoë; \"Z\""), Item::Number(2.5)],
                vec![text("=1+1"), Item::Nothing],
                vec![text("+32 470 12 34 56"), text("@a\nb")],
            ],
        }
    }

    #[test]
    fn csv_opens_in_a_spreadsheet_and_runs_nothing() {
        let text = String::from_utf8(table().csv().unwrap()).unwrap();
        let expected = "\u{feff}\"naam\";\"'=uren\"\r\n\"Zoë; \"\"Z\"\"\";\"2,5\"\r\n\"'=1+1\";\"\"\r\n\
            \"'+32 470 12 34 56\";\"'@a\nb\"\r\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn xlsx_reads_back_as_texts_and_numbers() {
        let bytes = table().xlsx().unwrap();
        let mut book = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let names = book.sheet_names();
        assert_eq!(names, ["Duo's  2026 1"]);
        let range = book.worksheet_range(&names[0]).unwrap();
        assert_eq!(range.get((1, 1)), Some(&Data::Float(2.5)));
        assert_eq!(range.get((2, 0)), Some(&Data::String("=1+1".into())));
        assert!(book.worksheet_formula(&names[0]).unwrap().is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn any_table_is_written(title in ".{0,40}", cells in proptest::collection::vec(".{0,20}", 0..8)) {
            let rows = cells.iter().map(|cell| vec![Item::Text(cell.clone())]).collect();
            let table = Table { title, columns: vec!["x".into()], rows };
            prop_assert!(table.xlsx().is_ok());
            let text = String::from_utf8(table.csv().unwrap()).unwrap();
            let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text.as_bytes());
            for record in reader.records() {
                let record = record.unwrap();
                prop_assert!(record.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
            }
        }
    }
}
