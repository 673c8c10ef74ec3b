//! Workbooks of spreadsheets, by `calamine`: XLSX, XLS and ODS.

use super::workbook::{Cell, CellKind, ListError, MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, Sheet, Workbook};
use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, Xls, Xlsx};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The kinds of workbook, by what is inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Xlsx,
    Ods,
    Xls,
}

/// Whether the bytes are a packed or an old binary workbook rather than text.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0])
}

/// Reads a workbook.
pub fn read(bytes: &[u8]) -> Result<Workbook, ListError> {
    // The readers below are not ours and the bytes are a stranger's: should one of them panic, that is an
    // answer about the file. (In the browser a panic ends the workshop, and the app says the same.)
    std::panic::catch_unwind(|| read_kind(bytes))
        .unwrap_or_else(|_| Err(damaged("the file is not as it should be")))
}

fn read_kind(bytes: &[u8]) -> Result<Workbook, ListError> {
    let sheets = match kind(bytes)? {
        Kind::Xlsx => xlsx(bytes)?,
        Kind::Ods => ranges(Ods::new(Cursor::new(bytes)).map_err(damaged)?)?,
        Kind::Xls => ranges(Xls::new(Cursor::new(bytes)).map_err(|error| match error {
            calamine::XlsError::Password => ListError::Protected,
            other => damaged(other),
        })?)?,
    };
    Ok(Workbook {
        sheets,
        ..Workbook::default()
    })
}

fn damaged(why: impl std::fmt::Display) -> ListError {
    ListError::Damaged {
        why: why.to_string().chars().take(200).collect(),
    }
}

/// Tells what is inside, and unpacks every part once to see how large it is: sizes that a file states
/// of itself are no protection.
fn kind(bytes: &[u8]) -> Result<Kind, ListError> {
    if !bytes.starts_with(b"PK") {
        // An encrypted XLSX stands in the same container as an old workbook.
        let name: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let encrypted = bytes.windows(name.len()).any(|window| window == name);
        return if encrypted {
            Err(ListError::Protected)
        } else {
            Ok(Kind::Xls)
        };
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let has = |archive: &zip::ZipArchive<_>, name: &str| archive.index_for_name(name).is_some();
    let kind = if has(&archive, "xl/workbook.xml") {
        Kind::Xlsx
    } else if has(&archive, "content.xml") {
        Kind::Ods
    } else {
        return Err(ListError::NotAList);
    };
    let mut left = MAX_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(damaged)?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(damaged)?;
        left = left
            .checked_sub(size)
            .ok_or(ListError::Unpacks { limit: MAX_UNPACKED })?;
    }
    Ok(kind)
}

/// Reads cell by cell, so that one far cell does not claim memory for all that lies before it.
fn xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, ListError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsxError::Password => ListError::Protected,
        other => damaged(other),
    })?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        // A sheet of a chart only has no cells to read.
        let Ok(mut reader) = book.worksheet_cells_reader(&name) else {
            continue;
        };
        let mut rows: BTreeMap<u32, BTreeMap<u32, Cell>> = BTreeMap::new();
        while let Some(found) = reader.next_cell().map_err(damaged)? {
            let (row, column) = found.get_position();
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
                    sheet: name,
                    limit: MAX_COLUMNS as u64,
                });
            }
            rows.entry(row).or_default().insert(column, cell);
            if rows.len() > MAX_ROWS {
                return Err(ListError::TooManyRows {
                    sheet: name,
                    limit: MAX_ROWS as u64,
                });
            }
        }
        let mut sheet = Sheet {
            name,
            rows: Vec::with_capacity(rows.len()),
        };
        for (number, mut cells) in rows {
            let width = cells.last_key_value().map_or(0, |(column, _)| *column + 1);
            let cells = (0..width)
                .map(|column| cells.remove(&column).unwrap_or_default())
                .collect();
            sheet.push(number.saturating_add(1), cells)?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn ranges<R: Reader<Cursor<B>>, B: AsRef<[u8]>>(mut book: R) -> Result<Vec<Sheet>, ListError>
where
    R::Error: std::fmt::Display,
{
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(damaged)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut sheet = Sheet {
            name,
            rows: Vec::new(),
        };
        for (number, row) in (top.saturating_add(1)..).zip(range.rows()) {
            let before = (0..left).map(|_| Cell::default()).take(MAX_COLUMNS + 1);
            sheet.push(number, before.chain(row.iter().map(data)).collect())?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
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
mod tests {
    use super::*;
    use rust_xlsxwriter::{Format, Workbook as Writer};

    #[test]
    fn cells_are_read_as_a_person_sees_them() {
        let mut writer = Writer::new();
        let sheet = writer.add_worksheet();
        sheet.set_name("Leden").unwrap();
        sheet.write(1, 1, "Zoë").unwrap();
        sheet.write(1, 2, 2018).unwrap();
        sheet.write(1, 3, 2.5).unwrap();
        sheet
            .write_with_format(1, 4, 36161, &Format::new().set_num_format("dd/mm/yyyy"))
            .unwrap();
        let book = read(&writer.save_to_buffer().unwrap()).unwrap();
        let row = &book.sheets[0].rows[0];
        let texts: Vec<_> = row
            .cells
            .iter()
            .map(|cell| (cell.text.as_str(), cell.kind))
            .collect();
        assert_eq!(row.number, 2);
        assert_eq!(
            texts,
            [
                ("", CellKind::Text),
                ("Zoë", CellKind::Text),
                ("2018", CellKind::Number),
                ("2.5", CellKind::Number),
                ("1999-01-01", CellKind::Date),
            ]
        );
    }

    #[test]
    fn a_far_cell_is_refused_rather_than_filled_up_to() {
        let mut writer = Writer::new();
        writer.add_worksheet().write(1_000_000, 16_000, "x").unwrap();
        let far = read(&writer.save_to_buffer().unwrap());
        assert!(matches!(far, Err(ListError::TooManyColumns { .. })), "{far:?}");
    }

    #[test]
    fn other_archives_and_torn_files_are_refused() {
        assert_eq!(
            read(b"PK\x03\x04 torn").map_err(|error| error.text_key()),
            Err("lists-error-damaged")
        );
        assert!(read(&[0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]).is_err());
    }
}
