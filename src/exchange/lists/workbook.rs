//! What a file holds before anyone knows what it means: sheets of text cells, with how they were found.

pub use super::other::OtherFormat;
use crate::programme::text::tidy;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Largest file that is read, bytes.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// Most that a packed workbook may unpack to, bytes: a small file that unpacks to more is an attack or a mistake.
pub const MAX_UNPACKED: u64 = 64 * 1024 * 1024;
/// Most that the sheets of a packed workbook may unpack to, bytes. They are gone through and not held, so that a
/// million formatted, empty cells are merely some work.
pub const MAX_SHEETS_UNPACKED: u64 = 320 * 1024 * 1024;
/// How many times its own size a part may unpack to, once it unpacks to more than [`FREE_UNPACKED`]. Sheets of real
/// workbooks come to ten or twenty times.
pub const MAX_RATIO: u64 = 200;
/// Up to this, bytes, a part may unpack to any number of times its own size: it is little work anyhow.
pub const FREE_UNPACKED: u64 = 8 * 1024 * 1024;
/// How deep elements may stand in each other in a part of a packed workbook. Real ones come to fifteen.
pub const MAX_DEPTH: usize = 64;
/// Most sheets of a workbook.
pub const MAX_SHEETS: usize = 250;
/// Most parts that a packed workbook is made of.
pub const MAX_PARTS: usize = 5_000;
/// Most cells of all sheets together, the empty ones between them included.
pub const MAX_CELLS: usize = 2_000_000;
/// Most cells of all sheets together that hold something: each becomes a field of a record in the making, with the
/// name of its column, which is many times what it was in the file.
pub const MAX_FILLED: usize = 600_000;
/// Most text of all cells together, bytes, each cell counted anew where a workbook keeps a text once for many.
pub const MAX_TEXT: usize = 16 * 1024 * 1024;
/// Most rows of a sheet.
pub const MAX_ROWS: usize = 20_000;
/// Most columns of a sheet.
pub const MAX_COLUMNS: usize = 200;
/// Longest text of a cell that is kept, characters; the rest is cut off and flagged.
pub const MAX_CELL: usize = 5_000;

/// Why a file cannot be read as a list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "error", rename_all = "kebab-case")]
pub enum ListError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Larger than [`MAX_BYTES`].
    #[error("the file has {bytes} bytes; lists of at most {limit} bytes are read. Split it and try again")]
    TooLarge {
        /// Size of the file.
        bytes: u64,
        /// What is allowed.
        limit: u64,
    },
    /// A packed workbook unpacks to more than [`MAX_UNPACKED`].
    #[error("the workbook unpacks to more than {limit} bytes, so it is not opened")]
    Unpacks {
        /// What is allowed.
        limit: u64,
    },
    /// More rows than [`MAX_ROWS`].
    #[error("“{sheet}” has more than {limit} rows. Split the list and try again")]
    TooManyRows {
        /// The sheet, or the file.
        sheet: String,
        /// What is allowed.
        limit: u64,
    },
    /// More columns than [`MAX_COLUMNS`].
    #[error("“{sheet}” has more than {limit} columns. Remove the empty ones and try again")]
    TooManyColumns {
        /// The sheet, or the file.
        sheet: String,
        /// What is allowed.
        limit: u64,
    },
    /// More cells than [`MAX_CELLS`].
    #[error("the sheets up to “{sheet}” have more than {limit} cells. Keep only the list and try again")]
    TooManyCells {
        /// The sheet where it is too much.
        sheet: String,
        /// What is allowed.
        limit: u64,
    },
    /// More sheets than [`MAX_SHEETS`].
    #[error("the workbook has more than {limit} sheets. Save only the list in a new file and try again")]
    TooManySheets {
        /// What is allowed.
        limit: u64,
    },
    /// The cells hold more text than [`MAX_TEXT`].
    #[error("the cells of the file hold more than {limit} bytes of text. Split the list and try again")]
    TooMuchText {
        /// What is allowed.
        limit: u64,
    },
    /// Something else that is known: said by its name, with what to do.
    #[error("this is {format}, not a list. {}", format.advice())]
    Other {
        /// What it is.
        format: OtherFormat,
    },
    /// Neither text nor a workbook.
    #[error("this is not a list: CSV, XLSX, XLS and ODS are read. Save it as one of these and try again")]
    NotAList,
    /// A workbook behind a password.
    #[error("the workbook is protected with a password. Remove the password and try again")]
    Protected,
    /// The encoding asked for is unknown.
    #[error("“{name}” is not an encoding that is known, such as windows-1252")]
    UnknownEncoding {
        /// What was asked for.
        name: String,
    },
    /// The sheet asked for is not there.
    #[error("there is no sheet “{name}” in the workbook")]
    NoSuchSheet {
        /// What was asked for.
        name: String,
    },
    /// The workbook has no sheet with cells.
    #[error("there is no sheet with rows in the workbook")]
    NoRows,
    /// The workbook is damaged.
    #[error("the workbook cannot be read ({why}). Open it in a spreadsheet, save it again and try that file")]
    Damaged {
        /// What the reader met.
        why: String,
    },
}

impl ListError {
    /// The key of its text in the translations.
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Empty => "lists-error-empty",
            Self::TooLarge { .. } => "lists-error-too-large",
            Self::Unpacks { .. } => "lists-error-unpacks",
            Self::TooManyRows { .. } => "lists-error-too-many-rows",
            Self::TooManyColumns { .. } => "lists-error-too-many-columns",
            Self::TooManyCells { .. } => "lists-error-too-many-cells",
            Self::TooManySheets { .. } => "lists-error-too-many-sheets",
            Self::TooMuchText { .. } => "lists-error-too-much-text",
            Self::Other { format } => format.text_key(),
            Self::NotAList => "lists-error-not-a-list",
            Self::Protected => "lists-error-protected",
            Self::UnknownEncoding { .. } => "lists-error-unknown-encoding",
            Self::NoSuchSheet { .. } => "lists-error-no-such-sheet",
            Self::NoRows => "lists-error-no-rows",
            Self::Damaged { .. } => "lists-error-damaged",
        }
    }
}

/// What is still allowed of the cells of a file: counted before a cell is made, so that what is too much is refused
/// before it takes memory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    filled: usize,
    text: usize,
    held: usize,
}

impl Budget {
    /// Nothing spent yet.
    pub(super) const fn new() -> Self {
        Self {
            filled: MAX_FILLED,
            text: MAX_TEXT,
            held: MAX_CELLS,
        }
    }

    /// The same with another number of cells in all.
    pub(super) const fn with_cells(cells: usize) -> Self {
        Self {
            held: cells,
            ..Self::new()
        }
    }

    /// Takes off a row of so many cells, the empty ones before its last included.
    pub(super) fn hold(&mut self, sheet: &str, cells: usize) -> Result<(), ListError> {
        self.held = self
            .held
            .checked_sub(cells)
            .ok_or_else(|| ListError::TooManyCells {
                sheet: short(sheet),
                limit: MAX_CELLS as u64,
            })?;
        Ok(())
    }

    /// Takes off so many bytes of a text that is still being read.
    pub(super) fn say(&mut self, bytes: usize) -> Result<(), ListError> {
        self.text = self.text.checked_sub(bytes).ok_or(ListError::TooMuchText {
            limit: MAX_TEXT as u64,
        })?;
        Ok(())
    }

    /// Takes off a cell of so many bytes of text; an empty one costs nothing.
    pub(super) fn spend(&mut self, sheet: &str, bytes: usize) -> Result<(), ListError> {
        if bytes == 0 {
            return Ok(());
        }
        self.text = self.text.checked_sub(bytes).ok_or(ListError::TooMuchText {
            limit: MAX_TEXT as u64,
        })?;
        self.filled = self
            .filled
            .checked_sub(1)
            .ok_or_else(|| ListError::TooManyCells {
                sheet: short(sheet),
                limit: MAX_FILLED as u64,
            })?;
        Ok(())
    }
}

/// The start of a name, for a refusal: names in a file can be long.
pub(super) fn short(name: &str) -> String {
    name.chars().take(100).collect()
}

/// What a cell was in its file. Everything is text in a delimited file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    /// Text.
    #[default]
    Text,
    /// A number, written without a needless `.0`.
    Number,
    /// A date, written `2026-03-22`.
    Date,
    /// A spreadsheet's error value, such as `#N/A`.
    Fault,
}

/// One cell: its text, trimmed, and what it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The text; empty when nothing is in the cell.
    pub text: String,
    /// What it was.
    pub kind: CellKind,
    /// How many characters it had, where it was cut at [`MAX_CELL`].
    pub cut_from: Option<usize>,
    /// A quotation mark was opened before it and never closed.
    pub open_quote: bool,
}

impl Cell {
    /// A cell of a text, [tidied](tidy) and cut to size.
    pub fn new(text: &str, kind: CellKind) -> Self {
        let clean: String = text
            .chars()
            .map(|letter| {
                if matches!(letter, '\t' | '\r' | '\n') {
                    ' '
                } else {
                    letter
                }
            })
            .collect();
        let clean = tidy(&clean);
        let clean = clean.as_str();
        let length = clean.chars().count();
        if length <= MAX_CELL {
            return Self {
                text: clean.to_owned(),
                kind,
                ..Self::default()
            };
        }
        let text = clean.chars().take(MAX_CELL).collect();
        Self {
            text,
            kind,
            cut_from: Some(length),
            ..Self::default()
        }
    }
}

/// One row that holds something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, from 1, as a spreadsheet shows it (the line, in a delimited file).
    pub number: u32,
    /// Its cells from column A on.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The text of a column; empty where the row is shorter.
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.text.as_str())
    }
}

/// Cells that a spreadsheet shows as one. Only the first of them holds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    /// First and last row, from 1.
    pub rows: (u32, u32),
    /// First and last column, from 0.
    pub columns: (u32, u32),
}

/// Most rows, merged cells and formulas of a sheet of which something is noted.
const MAX_NOTES: usize = 20_000;

/// What a sheet shows or does not show, beside the texts in its cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetNotes {
    /// The sheet itself is hidden.
    pub hidden: bool,
    /// Hidden rows: the first of a stretch, and its last.
    pub(super) hidden_rows: BTreeMap<u32, u32>,
    /// Hidden columns, from 0.
    pub hidden_columns: BTreeSet<usize>,
    /// Merged cells.
    pub merges: Vec<Merge>,
    /// Cells that were given the text of the merged cell they are part of: row from 1, column from 0.
    pub filled: BTreeSet<(u32, usize)>,
    /// How many cells of the sheet can hold something, where that was counted: after as many, the rest is empty.
    pub(super) cells: Option<usize>,
    /// Cells with a formula that the file gives no value for: row from 1, column from 0.
    pub no_value: Vec<(u32, u32)>,
}

impl SheetNotes {
    /// So many rows are hidden from this one on.
    pub(super) fn hide(&mut self, first: u32, count: u32) {
        let last = first.saturating_add(count.saturating_sub(1));
        if let Some((_, end)) = self.hidden_rows.range_mut(..=first).next_back()
            && end.saturating_add(1) >= first
        {
            *end = last.max(*end);
        } else if self.hidden_rows.len() < MAX_NOTES {
            self.hidden_rows.insert(first, last);
        }
    }

    /// Whether a row is hidden.
    pub fn hides(&self, row: u32) -> bool {
        let before = self.hidden_rows.range(..=row).next_back();
        before.is_some_and(|(_, last)| *last >= row)
    }

    /// These columns are hidden, first and last, from 0.
    pub(super) fn hide_columns(&mut self, first: u32, last: u32) {
        let size = |column: u32| usize::try_from(column).unwrap_or(usize::MAX);
        let last = size(last).min(MAX_COLUMNS - 1);
        self.hidden_columns.extend(size(first)..=last);
    }

    /// These cells are one.
    pub(super) fn merge(&mut self, merge: Merge) {
        if self.merges.len() < MAX_NOTES {
            self.merges.push(merge);
        }
    }

    /// A formula without a value stands here.
    pub(super) fn misses_value(&mut self, row: u32, column: u32) {
        if self.no_value.len() < MAX_NOTES {
            self.no_value.push((row, column));
        }
    }
}

/// One sheet. Rows without any text are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; the file's for a delimited file.
    pub name: String,
    /// Its rows, top to bottom.
    pub rows: Vec<Row>,
    /// What was noted of it.
    pub notes: SheetNotes,
}

impl Sheet {
    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }

    /// Adds a row unless it is empty, within the limits.
    pub(super) fn push(&mut self, number: u32, mut cells: Vec<Cell>) -> Result<(), ListError> {
        while cells.last().is_some_and(|cell| cell.text.is_empty()) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        if cells.len() > MAX_COLUMNS {
            return Err(ListError::TooManyColumns {
                sheet: short(&self.name),
                limit: MAX_COLUMNS as u64,
            });
        }
        if self.rows.len() >= MAX_ROWS {
            return Err(ListError::TooManyRows {
                sheet: short(&self.name),
                limit: MAX_ROWS as u64,
            });
        }
        self.rows.push(Row { number, cells });
        Ok(())
    }
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
    /// The encoding found, for a delimited file: `windows-1252`, `utf-8`, `utf-8 with BOM`…
    pub encoding: Option<String>,
    /// The separator found, for a delimited file.
    pub separator: Option<char>,
    /// Its bare day numbers are counted from 1904 rather than from 1900.
    pub from_1904: bool,
    /// Its letters look as if it was written in another encoding.
    pub looks_wrong: bool,
}

/// The letters of a column: 0 is `A`, 26 is `AA`.
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_a_spreadsheets_letters() {
        let letters = [0, 25, 26, 51, 52, 701, 702].map(column_letters);
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_long_cell_is_cut_and_says_so() {
        let cell = Cell::new(&"é".repeat(MAX_CELL + 3), CellKind::Text);
        assert_eq!(
            (cell.text.chars().count(), cell.cut_from),
            (MAX_CELL, Some(MAX_CELL + 3))
        );
        assert_eq!(Cell::new(" a\r\n b\0 ", CellKind::Text).text, "a   b");
    }
}
