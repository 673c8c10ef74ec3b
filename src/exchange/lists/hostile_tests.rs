//! Lists made to hold a laptop up, each built here: what they come to is bounded by counts, whatever the clock says.

use super::columns::MAX_HEADING;
use super::plan::{ALL_REMARKS, ROW_REMARKS};
use super::workbook::{FREE_UNPACKED, MAX_DEPTH, MAX_FILLED, MAX_SHEETS, MAX_TEXT};
use super::*;
use crate::programme::rules::Rules;
use crate::programme::text::LINE_MOST;
use crate::register::Command;
use crate::register::scenario::Laptop;
use std::io::{Cursor, Write};

fn options() -> Options {
    Options::new("2026-01-01".parse().unwrap(), &Rules::default())
}

fn csv(text: &str) -> Result<Preview, ListError> {
    read("x.csv", text.as_bytes(), &options())
}

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of these sheets (the part that each is read from) and these shared strings.
fn xlsx(sheets: &[&str], cells: &str, shared: &str) -> Vec<u8> {
    let listed: String = (0..sheets.len())
        .map(|at| format!("<sheet name=\"S{at}\" sheetId=\"{at}\" r:id=\"r{at}\"/>"))
        .collect();
    let related: String = sheets
        .iter()
        .enumerate()
        .map(|(at, part)| {
            format!("<Relationship Id=\"r{at}\" Type=\"x/worksheet\" Target=\"worksheets/{part}\"/>")
        })
        .collect();
    let root = "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    let mut parts = vec![
        ("_rels/.rels".to_owned(), root.to_owned()),
        (
            "xl/workbook.xml".to_owned(),
            format!("<workbook xmlns:r=\"r\"><sheets>{listed}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!("<Relationships>{related}</Relationships>"),
        ),
        ("xl/sharedStrings.xml".to_owned(), shared.to_owned()),
    ];
    let mut names: Vec<&&str> = sheets.iter().collect();
    names.dedup();
    for name in names {
        let sheet = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
        parts.push((format!("xl/worksheets/{name}"), sheet));
    }
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (&**name, &**text)).collect();
    archive(&parts)
}

fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        ("content.xml", &content),
    ])
}

fn refused(bytes: &[u8]) -> ListError {
    read("x.xlsx", bytes, &options()).unwrap_err()
}

#[test]
fn three_thousand_namesakes_are_one_group() {
    let list = format!("naam;voornaam;postcode\n{}", "Janssens;Jan;2018\n".repeat(3_000));
    let plan = csv(&list).unwrap().plan;
    assert_eq!((plan.rows.len(), plan.totals.same_name_only), (3_000, 3_000));
    let members: Vec<usize> = plan.namesakes.iter().map(|group| group.who.len()).collect();
    assert_eq!(members, [3_000], "each once, not once for each other");
    assert!(plan.rows.iter().all(|row| row.namesakes == Some(0)));
    assert!(serde_json::to_vec(&plan).unwrap().len() < 300 * plan.rows.len());
}

#[test]
fn three_thousand_rows_of_one_person_point_to_the_first() {
    let list = format!(
        "naam;voornaam;geboortedatum;gsm\n{}",
        "Janssens;Jan;01/02/1990;0470123456\n".repeat(3_000)
    );
    let plan = csv(&list).unwrap().plan;
    assert_eq!((plan.totals.duplicate, plan.totals.same_name_only), (2_999, 0));
    assert!(
        plan.rows[1..]
            .iter()
            .all(|row| row.duplicate == Some(Twin::Row(2)))
    );
    assert!(plan.namesakes.is_empty());
}

#[test]
fn a_list_of_headings_is_refused_before_it_is_unfolded() {
    let many = "naam;voornaam;".repeat(500_000);
    assert!(matches!(csv(&many), Err(ListError::TooManyColumns { .. })));
    // Each of these cells would stand in its record with the whole heading.
    let heads: Vec<String> = (0..200)
        .map(|at| format!("een kolom die niemand kent {at:030}"))
        .collect();
    let row = format!("{}\n", "x;".repeat(200));
    let wide = format!("{}\n{}", heads.join(";"), row.repeat(MAX_FILLED / 200 + 1));
    assert!(wide.len() < 2_000_000);
    assert!(matches!(
        csv(&wide),
        Err(ListError::TooManyCells { limit, .. }) if limit == MAX_FILLED as u64
    ));
}

#[test]
fn a_long_heading_is_kept_in_part_and_says_so() {
    let long = format!("opmerking {}", "x".repeat(50_000));
    let columns = csv(&format!("naam;voornaam;{long}\na;b;c\n")).unwrap().columns;
    assert_eq!(columns[2].heading.chars().count(), MAX_HEADING);
    // A cell keeps 5,000 characters, and a heading is a cell.
    assert_eq!(columns[2].heading_cut_from, Some(5_000));
    assert_eq!(columns[0].heading_cut_from, None);
}

#[test]
fn columns_whose_headings_begin_alike_keep_their_texts_apart() {
    let long = "x".repeat(MAX_HEADING);
    let plan = csv(&format!(
        "naam;voornaam;{long} (E);{long}a;{long}b\nA;B;een;twee;drie\n"
    ))
    .unwrap()
    .plan;
    let raw = &plan.rows[0].subject.person().unwrap().list_raw;
    let mut texts: Vec<&str> = raw.values().map(String::as_str).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["drie", "een", "twee"]);
}

#[test]
fn broken_accents_are_counted_whole_and_told_in_part() {
    let list = format!(
        "naam;voornaam;straat\n{}",
        "ZoÃ«;AndrÃ©;RÃ©sidence\n".repeat(9_000)
    );
    let plan = csv(&list).unwrap().plan;
    assert_eq!(plan.totals.repaired, 27_000);
    let told: usize = plan.rows.iter().map(|row| row.flags.len()).sum();
    let left_out: usize = plan.rows.iter().map(|row| row.more_flags).sum();
    assert_eq!((told, plan.totals.remarks_left_out), (ALL_REMARKS, left_out));
    assert_eq!(told + left_out, plan.totals.remarks);
    // What was not told was done all the same.
    let last = plan.rows.last().unwrap().subject.person().unwrap();
    assert_eq!(last.first_name.as_deref(), Some("André"));
}

#[test]
fn a_row_of_nothing_but_remarks_does_not_take_the_room_of_others() {
    let cells = "=1;".repeat(190);
    let heads = ";kolom".repeat(190);
    let plan = csv(&format!("naam;voornaam{heads}\nA;B;{cells}\nC;=1;\n"))
        .unwrap()
        .plan;
    assert_eq!(plan.rows[0].flags.len(), ROW_REMARKS);
    assert_eq!(plan.rows[0].more_flags, 190 - ROW_REMARKS);
    assert_eq!((plan.rows[1].flags.len(), plan.rows[1].more_flags), (1, 0));
    assert_eq!(plan.totals.formula, 191);
}

#[test]
fn too_much_text_is_refused() {
    let list = format!("naam;opmerking\nA;{}\n", "Ã©".repeat(MAX_TEXT / 4 + 1));
    assert!(matches!(csv(&list), Err(ListError::TooMuchText { .. })));
}

#[test]
fn a_text_that_stands_once_and_is_shown_everywhere_counts_everywhere() {
    let text = "x".repeat(1 << 20);
    let cells: String = (1..=20)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let bytes = xlsx(&["a.xml"], &cells, &format!("<sst><si><t>{text}</t></si></sst>"));
    assert!(bytes.len() < 10_000, "{}", bytes.len());
    assert!(matches!(refused(&bytes), ListError::TooMuchText { .. }));
    let few = xlsx(&["a.xml"], &cells, "<sst><si><t>x</t></si></sst>");
    assert!(read("x.xlsx", &few, &options()).is_ok());
}

#[test]
fn shared_strings_are_counted_and_not_believed() {
    let cell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    let stated = "<sst uniqueCount=\"900000000000000000000\"><si><t>x</t></si></sst>";
    let many = format!("<sst>{}</sst>", "<si/>".repeat(MAX_FILLED + 1));
    for shared in [stated, many.as_str()] {
        let error = refused(&xlsx(&["a.xml"], cell, shared));
        assert!(matches!(error, ListError::TooManyCells { .. }), "{error:?}");
    }
}

#[test]
fn many_sheets_and_sheets_of_one_part_are_refused() {
    let names: Vec<String> = (0..=MAX_SHEETS).map(|at| format!("{at}.xml")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let cell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    assert!(matches!(
        refused(&xlsx(&names, cell, "<sst/>")),
        ListError::TooManySheets { .. }
    ));
    assert!(read("x.xlsx", &xlsx(&names[1..], cell, "<sst></sst>"), &options()).is_ok());
    let twice = xlsx(&["a.xml", "a.xml"], cell, "<sst></sst>");
    assert!(matches!(refused(&twice), ListError::Damaged { .. }));
    let table = "<table:table table:name=\"A\"></table:table>";
    assert!(matches!(
        refused(&ods(&table.repeat(MAX_SHEETS + 1))),
        ListError::TooManySheets { .. }
    ));
}

#[test]
fn elements_that_stand_deep_in_each_other_are_refused() {
    let nested = |deep: usize| {
        // Among the shared texts, where the reader of workbooks passes over what it does not know.
        let texts = format!("<sst>{}{}</sst>", "<a>".repeat(deep), "</a>".repeat(deep));
        let cells = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        read("x.xlsx", &xlsx(&["a.xml"], cells, &texts), &options())
    };
    let refused = nested(MAX_DEPTH);
    assert!(
        matches!(&refused, Err(ListError::Damaged { why }) if why.contains("too deep")),
        "{:?}",
        refused.err()
    );
    let read = nested(10).err();
    assert_eq!(read, None);
}

#[test]
fn what_unpacks_to_hundreds_of_times_its_size_is_refused() {
    let spaces = " ".repeat(FREE_UNPACKED as usize + 1);
    let bytes = xlsx(&["a.xml"], &spaces, "<sst/>");
    assert_eq!(refused(&bytes), ListError::Unpacks { limit: FREE_UNPACKED });
}

#[test]
fn texts_that_a_few_bytes_unfold_to_are_refused() {
    let table = |row: &str| {
        format!("<table:table table:name=\"A\"><table:table-row>{row}</table:table-row></table:table>")
    };
    let spaces = "<table:table-cell office:value-type=\"string\"><text:p>x<text:s text:c=\"1500000000\"/></text:p></table:table-cell>";
    let repeated = format!(
        "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"150\"><text:p>{}</text:p></table:table-cell>",
        "x".repeat(MAX_TEXT / 100)
    );
    for cell in [spaces, repeated.as_str()] {
        let error = refused(&ods(&table(cell)));
        assert!(matches!(error, ListError::TooMuchText { .. }), "{error:?}");
    }
}

#[test]
fn a_name_that_is_too_long_is_said_kept_whole_and_taken_over() {
    let name = "é".repeat(LINE_MOST + 100);
    let list = format!("naam;voornaam;straat;interesses\n{name};An;{name};{name}, lezen\n");
    let preview = csv(&list).unwrap();
    let row = &preview.plan.rows[0];
    let long: Vec<_> = row
        .flags
        .iter()
        .filter(|flag| matches!(flag.what, What::LongForField { .. }))
        .collect();
    assert_eq!((long.len(), preview.plan.totals.too_long), (3, 3));
    let person = row.subject.person().unwrap();
    assert_eq!(person.last_name.as_ref().unwrap().chars().count(), LINE_MOST);
    assert_eq!(person.list_raw["naam"], name);
    assert_eq!(person.list_raw["straat"], name);
    let mut laptop = Laptop::new(1);
    let list = preview.plan.take_over(&Default::default(), options().as_of);
    laptop.act(Command::TakeOver(list.into())).unwrap();
}

#[test]
fn a_cell_of_thousands_of_words_gives_the_first_and_keeps_the_text() {
    let words: Vec<String> = (0..1_000).map(|at| format!("w{at}")).collect();
    let words = words.join(",");
    let plan = csv(&format!("naam;interesses;sector\nA;{words};{words}\n"))
        .unwrap()
        .plan;
    let person = plan.rows[0].subject.person().unwrap();
    assert_eq!(person.interests.len(), values::words::MOST_PARTS);
    assert_eq!(person.list_raw["interesses"], words);
    assert!(plan.totals.remarks < 200, "{}", plan.totals.remarks);
}
