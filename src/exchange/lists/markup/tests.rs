//! Tables as programs write them into pages and XML.

use super::*;
use proptest::prelude::*;

fn rows(text: &str) -> Vec<Vec<Vec<String>>> {
    let book = read("lijst.xls", text).unwrap().unwrap_or_default();
    let row = |row: &crate::exchange::lists::workbook::Row| {
        row.cells.iter().map(|cell| cell.text.clone()).collect()
    };
    book.sheets
        .iter()
        .map(|sheet| sheet.rows.iter().map(row).collect())
        .collect()
}

#[test]
fn sloppy_tables_are_read() {
    let page = "<HTML><style>td > a { x }</style><!-- <table><tr><td>no</table> --><body>Lijst<TABLE>\
        <tr><th title=\"a > b\">Naam<th>Opmerking<tr><td>Zo&euml; &amp; co<td>regel 1<br>regel 2</tr>\
        <tr><td colspan=2>breed</td><td>&#233;&#xE9; &onbekend; 1 < 2</td></table>";
    let read = rows(page);
    assert_eq!(read.len(), 1);
    assert_eq!(read[0][0], ["Naam", "Opmerking"]);
    assert_eq!(read[0][1], ["Zoë & co", "regel 1 regel 2"]);
    assert_eq!(read[0][2][..2], ["breed", ""]);
    assert_eq!(read[0][2][2], "éé &onbekend; 1  2");
    assert_eq!(rows("<html><p>geen tabel</p></html>").len(), 0);
    let inner = "<table><tr><td>buiten<table><tr><td>binnen</td></tr></table></td></tr></table>";
    assert_eq!(rows(inner), [vec![vec!["binnen"]], vec![vec!["buiten"]]]);
}

#[test]
fn the_xml_of_excel_says_where_cells_stand() {
    let book = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">\
        <Worksheet ss:Name=\"Leden &amp; co\"><Table><Row ss:Index=\"3\"><Cell ss:Index=\"2\"><Data ss:Type=\"String\">a</Data>\
        <Comment><Data>nota</Data></Comment></Cell><Cell><Data ss:Type=\"DateTime\">1998-03-04T00:00:00.000</Data></Cell>\
        </Row><Row ss:Hidden=\"1\"><Cell><Data ss:Type=\"Number\">2018</Data></Cell></Row></Table></Worksheet></Workbook>";
    let book = read("x.xls", book).unwrap().unwrap();
    let sheet = &book.sheets[0];
    assert_eq!((sheet.name.as_str(), sheet.rows[0].number), ("Leden & co", 3));
    let cells: Vec<_> = sheet.rows[0]
        .cells
        .iter()
        .map(|cell| (cell.text.as_str(), cell.kind))
        .collect();
    assert_eq!(cells[2], ("1998-03-04", CellKind::Date));
    assert_eq!(sheet.rows[1].cells[0].kind, CellKind::Number);
    assert!(sheet.notes.hides(4));
}

#[test]
fn what_comes_to_too_much_is_refused() {
    let many = |inner: &str| read("x", &format!("<table>{inner}</table>")).map(|_| ());
    assert!(matches!(
        many(&format!("<tr>{}", "<td>x".repeat(300))),
        Err(ListError::TooManyColumns { .. })
    ));
    assert!(matches!(
        many(&"<tr><td>x".repeat(30_000)),
        Err(ListError::TooManyRows { .. })
    ));
    assert!(matches!(
        many(&"<table>".repeat(30)),
        Err(ListError::TooManySheets { .. })
    ));
    let wide = "<tr><td colspan=199>x</td><td>y</td></tr>".repeat(20_000);
    assert!(matches!(many(&wide), Err(ListError::TooManyCells { .. })));
}

proptest! {
    #[test]
    fn any_markup_is_read_or_refused(text in "(<table>|<tr|<td>|</td>|<td colspan=|\"|'|>|&|;|#|é|=|/|<!--|-->| |ss:Index|x){0,40}") {
        let _ = read("x", &text);
    }
}
