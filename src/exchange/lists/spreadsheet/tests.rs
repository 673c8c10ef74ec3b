//! Workbooks as spreadsheets write them, and as nobody should.

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
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
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
    let deep = format!("<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>");
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
