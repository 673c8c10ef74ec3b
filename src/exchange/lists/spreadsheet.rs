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

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        use std::io::Write;
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            let packed = zip::write::SimpleFileOptions::default();
            writer.start_file(*name, packed).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    /// An ODS as small as one can be, with these rows in its one sheet.
    fn ods(rows: &str) -> Vec<u8> {
        let content = format!(
            "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>\
             <table:table table:name=\"Leden\">{rows}</table:table>\
             </office:spreadsheet></office:body></office:document-content>"
        );
        archive(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", b"<manifest:manifest/>"),
            ("content.xml", content.as_bytes()),
        ])
    }

    #[test]
    fn an_ods_is_read_as_a_person_sees_it() {
        let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
        let text = |text: &str| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        };
        let rest = "<table:table-cell table:number-columns-repeated=\"16380\"/>";
        let rows = [
            row(&format!(
                "{}{}{}{rest}",
                text("Naam"),
                text("Geboortedatum"),
                text("Postcode")
            )),
            row(&format!(
                "{}<table:table-cell office:value-type=\"date\" office:date-value=\"1999-01-31\"><text:p>31/01/99</text:p></table:table-cell>\
                 <table:table-cell office:value-type=\"float\" office:value=\"2018\"><text:p>2018</text:p></table:table-cell>{rest}",
                text("Zoë &amp; Söhne")
            )),
            "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell \
             table:number-columns-repeated=\"16384\"/></table:table-row>"
                .to_owned(),
        ];
        let book = read(&ods(&rows.concat())).unwrap();
        let sheet = &book.sheets[0];
        let texts = |at: usize| -> Vec<_> {
            sheet.rows[at]
                .cells
                .iter()
                .map(|cell| cell.text.as_str())
                .collect()
        };
        assert_eq!((sheet.name.as_str(), sheet.rows.len()), ("Leden", 2));
        assert_eq!(texts(0), ["Naam", "Geboortedatum", "Postcode"]);
        assert_eq!(texts(1), ["Zoë & Söhne", "1999-01-31", "2018"]);
        assert_eq!(sheet.rows[1].cells[1].kind, CellKind::Date);
    }

    #[test]
    fn a_few_bytes_that_stand_for_millions_of_cells_are_refused() {
        let cell = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\">\
            <text:p>x</text:p></table:table-cell>";
        let deep =
            format!("<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>");
        let many = format!("<table:table-row>{cell}</table:table-row>").repeat(200);
        let empty = "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"/>\
            <table:table-cell/></table:table-row>"
            .repeat(200);
        for rows in [deep, many, empty] {
            let bytes = ods(&rows);
            assert!(bytes.len() < 3_000, "{}", bytes.len());
            let refused = read(&bytes);
            assert!(
                matches!(refused, Err(ListError::TooManyCells { .. })),
                "{refused:?}"
            );
        }
    }

    #[test]
    fn a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_read() {
        let zeros = vec![b' '; 1 << 20];
        for name in ["xl/workbook.xml", "content.xml"] {
            let bytes = archive(&[(name, b"<a/>"), ("other.xml", &zeros)]);
            assert!(bytes.len() < 5_000);
            let limits = Limits {
                unpacked: 1 << 20,
                ..LIMITS
            };
            let refused = read_within(&bytes, limits);
            assert_eq!(refused, Err(ListError::Unpacks { limit: 1 << 20 }), "{name}");
        }
        let parts: Vec<String> = (0..=super::super::workbook::MAX_PARTS)
            .map(|at| format!("{at}"))
            .collect();
        let many: Vec<(&str, &[u8])> = parts.iter().map(|name| (name.as_str(), &b""[..])).collect();
        assert!(matches!(read(&archive(&many)), Err(ListError::Damaged { .. })));
    }

    #[test]
    fn the_cells_of_all_sheets_of_an_xlsx_count_together() {
        let mut writer = Writer::new();
        for _ in 0..3 {
            let sheet = writer.add_worksheet();
            for row in 0..4 {
                sheet.write(row, 0, "x").unwrap();
            }
        }
        let bytes = writer.save_to_buffer().unwrap();
        let within = |cells| read_within(&bytes, Limits { cells, ..LIMITS });
        assert_eq!(within(12).unwrap().sheets.len(), 3);
        assert!(matches!(
            within(11),
            Err(ListError::TooManyCells { sheet, .. }) if sheet == "Sheet3"
        ));
    }

    #[test]
    fn formatted_empty_cells_below_a_list_are_no_list() {
        let mut writer = Writer::new();
        let sheet = writer.add_worksheet();
        for row in 0..40 {
            sheet.write(row, 0, "Haddad").unwrap();
        }
        let bold = Format::new().set_bold();
        for row in 40..8_000 {
            for column in 0..8 {
                sheet.write_blank(row, column, &bold).unwrap();
            }
        }
        // More cells, and more bytes of them, than a list may hold: they are gone through and not kept.
        let limits = Limits {
            unpacked: 100_000,
            cells: 100,
            ..LIMITS
        };
        let bytes = writer.save_to_buffer().unwrap();
        assert_eq!(read_within(&bytes, limits).unwrap().sheets[0].rows.len(), 40);
        let few = Limits { cells: 39, ..limits };
        assert!(matches!(
            read_within(&bytes, few),
            Err(ListError::TooManyCells { .. })
        ));
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
