//! Workbooks of spreadsheets, by `calamine`: XLSX, XLS and ODS.

use super::workbook::{
    Budget, Cell, CellKind, ListError, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, MAX_TEXT, MAX_UNPACKED,
    OtherFormat, Sheet, SheetNotes, Workbook, short,
};
use super::{ods_cells, packed, xls};
use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, SheetVisible, Xls, Xlsx};
use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read};

/// The kinds of workbook, by what is inside, with what was noted of their sheets.
enum Kind {
    Xlsx(Vec<SheetNotes>),
    Ods(ods_cells::Seen),
    Xls,
}

/// Whether the bytes are a packed or an old binary workbook rather than text.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0])
}

/// How much is unfolded before a file is refused.
#[derive(Clone, Copy)]
struct Limits {
    /// Bytes of all parts, unpacked.
    unpacked: u64,
    /// Cells of all sheets.
    cells: usize,
    /// Text of all cells, bytes.
    text: usize,
}

const LIMITS: Limits = Limits {
    unpacked: MAX_UNPACKED,
    cells: MAX_CELLS,
    text: MAX_TEXT,
};

/// Reads a workbook.
pub fn read(bytes: &[u8]) -> Result<Workbook, ListError> {
    read_within(bytes, LIMITS)
}

fn read_within(bytes: &[u8], limits: Limits) -> Result<Workbook, ListError> {
    // The readers below are not ours and the bytes are a stranger's: should one of them panic, that is an
    // answer about the file. (In the browser a panic ends the workshop, and the app says the same.)
    std::panic::catch_unwind(|| read_kind(bytes, limits))
        .unwrap_or_else(|_| Err(damaged("the file is not as it should be")))
}

fn read_kind(bytes: &[u8], limits: Limits) -> Result<Workbook, ListError> {
    let (sheets, from_1904) = match kind(bytes, limits)? {
        Kind::Xlsx(notes) => xlsx(bytes, notes, limits)?,
        Kind::Ods(seen) => {
            let book = Ods::new(Cursor::new(bytes)).map_err(damaged)?;
            (ranges(book, seen.notes)?, seen.from_1904)
        }
        Kind::Xls => {
            let clean = xls::clean(bytes)?;
            let book = Xls::new(Cursor::new(clean.bytes)).map_err(damaged)?;
            (ranges(book, clean.notes)?, clean.from_1904)
        }
    };
    Ok(Workbook {
        sheets,
        from_1904,
        ..Workbook::default()
    })
}

pub(super) fn damaged(why: impl std::fmt::Display) -> ListError {
    ListError::Damaged {
        why: why.to_string().chars().take(200).collect(),
    }
}

/// Tells what is inside, having looked at every part of a packed one, and counts what an ODS unfolds to.
fn kind(bytes: &[u8], limits: Limits) -> Result<Kind, ListError> {
    if !bytes.starts_with(b"PK") {
        return Ok(Kind::Xls);
    }
    let packed = packed::open(bytes, limits.unpacked)?;
    if packed.is_xlsx() {
        return Ok(Kind::Xlsx(packed.notes()));
    }
    if packed.locked {
        return Err(ListError::Protected);
    }
    let mut archive = packed.archive;
    let has = |archive: &packed::Archive<'_>, name: &str| archive.index_for_name(name).is_some();
    let mut says = String::new();
    if let Ok(part) = archive.by_name("mimetype") {
        part.take(100).read_to_string(&mut says).map_err(damaged)?;
    }
    let format = match says.trim().strip_prefix("application/vnd.oasis.opendocument.") {
        Some(kind) if kind.starts_with("text") => Some(OtherFormat::Text),
        Some(kind) if kind.starts_with("presentation") => Some(OtherFormat::Slides),
        Some(kind) if kind.starts_with("graphics") => Some(OtherFormat::Picture),
        _ if has(&archive, "content.xml") => None,
        _ => Some(OtherFormat::of_parts(archive.file_names().filter_map(Result::ok))),
    };
    if let Some(format) = format {
        return Err(ListError::Other { format });
    }
    let content = archive.by_name("content.xml").map_err(damaged)?;
    let seen = ods_cells::check(BufReader::new(content), limits.cells, limits.text)?;
    Ok(Kind::Ods(seen))
}

/// Reads cell by cell, so that one far cell does not claim memory for all that lies before it. Also says whether
/// days are counted from 1904.
fn xlsx(bytes: &[u8], notes: Vec<SheetNotes>, limits: Limits) -> Result<(Vec<Sheet>, bool), ListError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsxError::Password => ListError::Protected,
        other => damaged(other),
    })?;
    let mut sheets = Vec::new();
    let mut budget = Budget::with_cells(limits.cells);
    let names = some_sheets(book.sheet_names())?;
    for (name, notes) in names.into_iter().zip(noted(&book, notes)) {
        // A sheet of a chart only has no cells to read.
        let Ok(mut reader) = book.worksheet_cells_reader(&name) else {
            continue;
        };
        let mut rows: BTreeMap<u32, BTreeMap<u32, Cell>> = BTreeMap::new();
        // A sheet can go on for a million empty rows below its last cell.
        let mut left = notes.cells.unwrap_or(usize::MAX);
        while left > 0
            && let Some(found) = reader.next_cell().map_err(damaged)?
        {
            // Formatted and empty: a sheet can have a million of them below its list.
            if matches!(found.get_value(), DataRef::Empty) {
                continue;
            }
            left -= 1;
            let (row, column) = found.get_position();
            // A text that the workbook keeps once can stand in every cell.
            budget.spend(&name, length(found.get_value()))?;
            let cell = match found.get_value() {
                DataRef::SharedString(text) => Cell::new(text, CellKind::Text),
                DataRef::DateTime(date) => dated(date),
                other => data(&Data::from(other.clone())),
            };
            if cell.text.is_empty() {
                continue;
            }
            if usize::try_from(column).map_or(true, |column| column >= MAX_COLUMNS) {
                return Err(ListError::TooManyColumns {
                    sheet: short(&name),
                    limit: MAX_COLUMNS as u64,
                });
            }
            rows.entry(row).or_default().insert(column, cell);
            if rows.len() > MAX_ROWS {
                return Err(ListError::TooManyRows {
                    sheet: short(&name),
                    limit: MAX_ROWS as u64,
                });
            }
        }
        let mut sheet = Sheet {
            name,
            rows: Vec::with_capacity(rows.len()),
            notes,
        };
        for (number, mut cells) in rows {
            let width = cells.last_key_value().map_or(0, |(column, _)| *column + 1);
            budget.hold(&sheet.name, usize::try_from(width).unwrap_or(usize::MAX))?;
            let cells = (0..width)
                .map(|column| cells.remove(&column).unwrap_or_default())
                .collect();
            sheet.push(number.saturating_add(1), cells)?;
        }
        sheets.push(sheet);
    }
    Ok((sheets, book.has_1904_epoch()))
}

/// What was noted of a workbook's sheets, one for each of them, with those that are hidden.
fn noted<R: Reader<S>, S: std::io::Read + std::io::Seek>(
    book: &R,
    notes: Vec<SheetNotes>,
) -> Vec<SheetNotes> {
    let sheets = book.sheets_metadata();
    // Where the reader counts other sheets than we do, nobody knows which is which.
    let mut notes = if notes.len() == sheets.len() {
        notes
    } else {
        Vec::new()
    };
    notes.resize_with(sheets.len(), SheetNotes::default);
    for (note, sheet) in notes.iter_mut().zip(sheets) {
        note.hidden |= sheet.visible != SheetVisible::Visible;
    }
    notes
}

/// Reads sheets that the reader holds whole. `notes` are what was noted of them, in their order.
fn ranges<R: Reader<Cursor<B>>, B: AsRef<[u8]>>(
    mut book: R,
    notes: Vec<SheetNotes>,
) -> Result<Vec<Sheet>, ListError>
where
    R::Error: std::fmt::Display,
{
    let (mut sheets, mut budget) = (Vec::new(), Budget::new());
    let names = some_sheets(book.sheet_names())?;
    for (name, notes) in names.into_iter().zip(noted(&book, notes)) {
        let range = book.worksheet_range(&name).map_err(damaged)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut sheet = Sheet {
            name,
            rows: Vec::new(),
            notes,
        };
        for (number, row) in (top.saturating_add(1)..).zip(range.rows()) {
            // Looked at before a cell is made: a row can have thousands of them.
            let filled = row.iter().rposition(|value| *value != Data::Empty);
            let row = &row[..filled.map_or(0, |last| last + 1)];
            let left = usize::try_from(left).unwrap_or(usize::MAX);
            if !row.is_empty() && left.saturating_add(row.len()) > MAX_COLUMNS {
                return Err(ListError::TooManyColumns {
                    sheet: short(&sheet.name),
                    limit: MAX_COLUMNS as u64,
                });
            }
            let mut cells = Vec::new();
            if !row.is_empty() {
                cells.resize(left, Cell::default());
            }
            for value in row {
                budget.spend(&sheet.name, owned_length(value))?;
                cells.push(data(value));
            }
            sheet.push(number, cells)?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// The sheets' names, unless there are too many.
fn some_sheets(names: Vec<String>) -> Result<Vec<String>, ListError> {
    if names.len() > MAX_SHEETS {
        return Err(ListError::TooManySheets {
            limit: MAX_SHEETS as u64,
        });
    }
    Ok(names)
}

/// How many bytes of text a cell has; a number counts as little.
fn length(value: &DataRef<'_>) -> usize {
    match value {
        DataRef::Empty => 0,
        DataRef::SharedString(text) => text.len(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.len(),
        _ => 8,
    }
}

fn owned_length(value: &Data) -> usize {
    match value {
        Data::Empty => 0,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.len(),
        _ => 8,
    }
}

fn data(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::default(),
        Data::String(text) => Cell::new(text, CellKind::Text),
        // Written as a person would: 2018, not 2018.0.
        Data::Float(number) => Cell::new(&number.to_string(), CellKind::Number),
        Data::Int(number) => Cell::new(&number.to_string(), CellKind::Number),
        Data::Bool(yes) => Cell::new(if *yes { "yes" } else { "no" }, CellKind::Text),
        Data::DateTime(date) => dated(date),
        Data::DateTimeIso(text) => Cell::new(text.get(..10).unwrap_or(text), CellKind::Date),
        Data::Error(error) => Cell::new(&error.to_string(), CellKind::Fault),
        other => Cell::new(&other.to_string(), CellKind::Text),
    }
}

fn dated(date: &ExcelDateTime) -> Cell {
    if !date.is_datetime() || !(1.0..2_958_466.0).contains(&date.as_f64()) {
        return Cell::new(&date.as_f64().to_string(), CellKind::Number);
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    Cell::new(&format!("{year:04}-{month:02}-{day:02}"), CellKind::Date)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
