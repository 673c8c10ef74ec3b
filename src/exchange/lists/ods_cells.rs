//! How many cells a sheet of an ODS file unfolds to. A cell and a row may say that they are repeated, so that a
//! few bytes stand for millions of cells, and the reader unfolds them before anyone can look. So they are counted
//! here first, from the XML alone.

use super::sheet_part::attribute;
use super::workbook::{ListError, MAX_SHEETS, Merge, SheetNotes};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::BufRead;

/// Columns and rows beyond these are cut off by the reader.
const COLUMNS: usize = 16_384;
const ROWS: usize = 1_048_576;

/// What was seen of the sheets on the way.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The sheets, in order. Whether one is hidden stands elsewhere.
    pub notes: Vec<SheetNotes>,
    /// Bare day numbers are counted from 1904.
    pub from_1904: bool,
}

/// Refuses a `content.xml` whose sheets unfold to more than `limit` cells together, or to more than `text` bytes of
/// text: what a cell says is unfolded as often as the cell.
///
/// # Errors
/// [`ListError::TooManyCells`] with the sheet that is too much, [`ListError::TooMuchText`],
/// [`ListError::TooManySheets`], [`ListError::Damaged`] for what is no XML.
pub fn check(xml: impl BufRead, limit: usize, text: usize) -> Result<Seen, ListError> {
    let mut reader = Reader::from_reader(xml);
    // As the reader that comes after: `<cell/>` is a start and an end, and ends may be sloppy.
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().check_end_names = false;
    let mut count = Count {
        limit,
        text_limit: text,
        ..Count::default()
    };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader
            .read_event_into(&mut buffer)
            .map_err(super::spreadsheet::damaged)?;
        match event {
            Event::Start(start) => match start.name().into_inner() {
                "table:table" => count.begin(attribute(&start, "table:name").unwrap_or_default())?,
                "table:null-date" => {
                    let first = attribute(&start, "table:date-value").unwrap_or_default();
                    count.seen.from_1904 = first.starts_with("1904");
                }
                "table:table-column" => {
                    let columns = repeats(&start, "table:number-columns-repeated", COLUMNS);
                    count.column(columns, is_hidden(&start));
                }
                "table:table-row" => {
                    count.row = Row {
                        repeats: repeats(&start, "table:number-rows-repeated", ROWS),
                        hidden: is_hidden(&start),
                        ..Row::default()
                    };
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    let columns = repeats(&start, "table:number-columns-repeated", COLUMNS);
                    let says = |name| attribute(&start, name).is_some();
                    let (valued, formula) = (says("office:value-type"), says("table:formula"));
                    count.cell(columns, valued || formula);
                    count.note(
                        formula && !valued,
                        repeats(&start, "table:number-rows-spanned", ROWS),
                        repeats(&start, "table:number-columns-spanned", COLUMNS),
                    );
                    // Texts can stand in its attributes.
                    for name in ["office:string-value", "table:formula"] {
                        count.say(attribute(&start, name).map_or(0, |text| text.len()))?;
                    }
                }
                // So many spaces, in few bytes.
                "text:s" => {
                    count.fill();
                    count.say(repeats(&start, "text:c", usize::MAX))?;
                }
                // Whatever else stands in a row stands in a cell: its text, a link, a remark.
                _ => count.fill(),
            },
            Event::Text(said) => {
                count.fill();
                count.say(said.len())?;
            }
            Event::CData(said) => {
                count.fill();
                count.say(said.len())?;
            }
            Event::End(end) if end.name().into_inner() == "table:table-row" => count.end_row()?,
            Event::End(end) if end.name().into_inner() == "table:table" => count.end_sheet(),
            Event::Eof => return Ok(count.seen),
            _ => {}
        }
    }
}

/// Whether a row or a column is hidden, by hand or by a filter.
fn is_hidden(start: &BytesStart<'_>) -> bool {
    let shown = attribute(start, "table:visibility");
    matches!(shown.as_deref(), Some("collapse" | "filter"))
}

/// How often it stands there; what cannot be read as a number counts as the most.
fn repeats(start: &BytesStart<'_>, name: &str, most: usize) -> usize {
    attribute(start, name).map_or(1, |text| text.trim().parse().unwrap_or(most).min(most))
}

/// One row as it is being read.
#[derive(Default)]
struct Row {
    repeats: usize,
    /// Columns up to and with the last cell.
    width: usize,
    /// Columns that are held: an empty cell only once another one follows.
    held: usize,
    /// Columns of the last cell, while nothing was found in it.
    open: usize,
    /// Columns that the last cell stands for.
    columns: usize,
    filled: bool,
    hidden: bool,
    /// Bytes of text, each cell's as often as it is repeated.
    text: usize,
}

/// What has been counted.
#[derive(Default)]
struct Count {
    limit: usize,
    sheet: String,
    row: Row,
    /// Rows of this sheet, and those up to and with the last that holds something.
    rows: usize,
    filled_rows: usize,
    widest: usize,
    /// Cells of the rows as they are held before they are repeated.
    held: usize,
    /// Cells of the sheets before this one.
    before: usize,
    sheets: usize,
    columns: usize,
    seen: Seen,
    text_limit: usize,
    /// Bytes of text in the rows so far, as often as they are repeated.
    text: usize,
}

impl Count {
    fn begin(&mut self, sheet: String) -> Result<(), ListError> {
        self.sheet = super::workbook::short(&sheet);
        (self.rows, self.filled_rows, self.widest) = (0, 0, 0);
        self.sheets += 1;
        if self.sheets > MAX_SHEETS {
            return Err(ListError::TooManySheets {
                limit: MAX_SHEETS as u64,
            });
        }
        self.columns = 0;
        self.seen.notes.push(SheetNotes::default());
        Ok(())
    }

    fn column(&mut self, columns: usize, hidden: bool) {
        let number = |column: usize| u32::try_from(column).unwrap_or(u32::MAX);
        let first = self.columns;
        self.columns = first.saturating_add(columns);
        if let Some(notes) = self.seen.notes.last_mut().filter(|_| hidden && columns > 0) {
            notes.hide_columns(number(first), number(self.columns - 1));
        }
    }

    /// What there is to note of the cell that was last begun: how far it spans, and that its formula has no value.
    fn note(&mut self, no_value: bool, rows: usize, columns: usize) {
        let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        let row = number(self.rows.saturating_add(1));
        let column = number(self.row.width.saturating_sub(self.row.columns));
        let Some(notes) = self.seen.notes.last_mut() else {
            return;
        };
        if no_value {
            notes.misses_value(row, column);
        }
        if rows.max(columns) > 1 {
            notes.merge(Merge {
                rows: (row, row.saturating_add(number(rows.saturating_sub(1)))),
                columns: (column, column.saturating_add(number(columns.saturating_sub(1)))),
            });
        }
    }

    /// So many bytes are said in the cell that was last begun.
    fn say(&mut self, bytes: usize) -> Result<(), ListError> {
        let row = &mut self.row;
        row.text = row.text.saturating_add(bytes.saturating_mul(row.columns));
        self.check_text(self.row.text)
    }

    fn check_text(&self, more: usize) -> Result<(), ListError> {
        if self.text.saturating_add(more) > self.text_limit {
            return Err(ListError::TooMuchText {
                limit: self.text_limit as u64,
            });
        }
        Ok(())
    }

    fn cell(&mut self, columns: usize, filled: bool) {
        let row = &mut self.row;
        row.held = row.width;
        row.width = row.width.saturating_add(columns).min(COLUMNS);
        (row.open, row.columns) = (columns, columns);
        if filled {
            self.fill();
        }
    }

    /// Something stands in the cell that was last begun.
    fn fill(&mut self) {
        let row = &mut self.row;
        if row.open > 0 {
            (row.held, row.filled, row.open) = (row.width, true, 0);
        }
    }

    fn end_row(&mut self) -> Result<(), ListError> {
        let row = std::mem::take(&mut self.row);
        if let Some(notes) = self.seen.notes.last_mut().filter(|_| row.hidden) {
            let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
            notes.hide(number(self.rows.saturating_add(1)), number(row.repeats));
        }
        self.rows = self.rows.saturating_add(row.repeats).min(ROWS);
        self.held = self.held.saturating_add(row.held);
        if row.filled {
            self.text = self.text.saturating_add(row.text.saturating_mul(row.repeats));
            self.filled_rows = self.rows;
            self.widest = self.widest.max(row.held);
        }
        if self.unfolded() > self.limit || self.held > self.limit {
            return Err(ListError::TooManyCells {
                sheet: self.sheet.clone(),
                limit: self.limit as u64,
            });
        }
        self.check_text(0)
    }

    fn end_sheet(&mut self) {
        self.before = self.unfolded();
        (self.rows, self.filled_rows, self.widest) = (0, 0, 0);
    }

    fn unfolded(&self) -> usize {
        self.before
            .saturating_add(self.filled_rows.saturating_mul(self.widest))
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    fn counted(rows: &str, limit: usize) -> Result<(), ListError> {
        let xml = format!("<office:x><table:table table:name=\"A\">{rows}</table:table></office:x>");
        check(xml.as_bytes(), limit, usize::MAX).map(|_| ())
    }

    const CELL: &str = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";

    #[test]
    fn what_is_repeated_is_counted_as_often() {
        let rows = "<table:table-row table:number-rows-repeated=\"1000\">\
            <table:table-cell table:number-columns-repeated=\"9\"><text:p>x</text:p></table:table-cell></table:table-row>";
        assert_eq!(counted(rows, 9_000), Ok(()));
        assert!(matches!(
            counted(rows, 8_999),
            Err(ListError::TooManyCells { sheet, limit: 8_999 }) if sheet == "A"
        ));
    }

    #[test]
    fn the_empty_rest_of_a_sheet_costs_nothing() {
        let rows = format!(
            "<table:table-row>{CELL}<table:table-cell table:number-columns-repeated=\"16383\"/></table:table-row>\
             <table:table-row table:number-rows-repeated=\"1048575\">\
             <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
        );
        assert_eq!(counted(&rows, 1), Ok(()));
    }

    #[test]
    fn empty_cells_before_another_and_rows_before_a_filled_one_count() {
        let wide = "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"/>\
            <table:table-cell/></table:table-row>";
        assert!(counted(wide, 16_383).is_err());
        let deep = format!(
            "<table:table-row table:number-rows-repeated=\"5000\"><table:table-cell/></table:table-row>\
             <table:table-row>{CELL}</table:table-row>"
        );
        assert!(counted(&deep, 5_000).is_err() && counted(&deep, 5_001).is_ok());
    }

    #[test]
    fn numbers_that_are_none_count_as_the_most_and_torn_xml_is_refused() {
        let odd = "<table:table-row><table:table-cell table:number-columns-repeated=\"&#57;9\">\
            <text:p>x</text:p></table:table-cell></table:table-row>";
        assert!(counted(odd, 16_383).is_err());
        assert!(matches!(
            check(&b"<a b=\"<"[..], 9, 9),
            Err(ListError::Damaged { .. })
        ));
    }
}
