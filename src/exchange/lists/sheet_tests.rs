//! Lists as real work brings them, each with its right value. The files are made up, in the shape of real ones.

use super::*;
use crate::programme::rules::Rules;
use std::io::Write;
use workbook::OtherFormat;

fn options() -> Options {
    Options::new("2026-03-15".parse().unwrap(), &Rules::default())
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/data/field/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn tried(name: &str) -> Result<Preview, ListError> {
    read(name, &bytes(name), &options())
}

#[test]
fn what_is_no_list_is_said_by_its_name() {
    for (name, format) in [
        ("L23a_contacts.vcf", OtherFormat::Contacts),
        ("L23b_people.json", OtherFormat::Json),
        ("L23c_paper.pdf", OtherFormat::Pdf),
        ("L23d_letter.docx", OtherFormat::Text),
    ] {
        assert_eq!(
            tried(name).map(|_| ()),
            Err(ListError::Other { format }),
            "{name}"
        );
    }
    let told = |bytes: &[u8]| read("lijst.csv", bytes, &options()).unwrap_err();
    for (bytes, format) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], OtherFormat::Picture),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", OtherFormat::Picture),
        (b"{\\rtf1\\ansi Naam}", OtherFormat::Text),
        (b"\xef\xbb\xbf{\"naam\": \"Haddad\"}\n", OtherFormat::Json),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", OtherFormat::Calendar),
        (
            b"From: a@voorbeeld.be\r\nMIME-Version: 1.0\r\n\r\nDag",
            OtherFormat::Mail,
        ),
        (b"<?xml version=\"1.0\"?><people/>", OtherFormat::Xml),
    ] {
        assert_eq!(told(bytes), ListError::Other { format });
    }
    // What merely looks a little like it is a list.
    for list in [
        "[naam];voornaam\nHaddad;Amina\n",
        "BMI;naam\n1;Haddad\n",
        "from: x;naam\n1;Haddad\n",
    ] {
        assert!(read("x.csv", list.as_bytes(), &options()).is_ok(), "{list}");
    }
}

fn list(name: &str) -> Preview {
    tried(name).unwrap()
}

/// The people of a list: name, birth date and telephone.
fn people(preview: &Preview) -> Vec<(String, String, String)> {
    let rows = preview.plan.rows.iter().map(|row| row.subject.person().unwrap());
    rows.map(|person| {
        let birth = person.birth_date.map(|day| day.to_string());
        (
            person.name(),
            birth.unwrap_or_default(),
            person.phone.clone().unwrap_or_default(),
        )
    })
    .collect()
}

fn flagged(preview: &Preview, what: &What) -> Vec<u32> {
    let rows = preview.plan.rows.iter();
    rows.filter(|row| row.flags.iter().any(|flag| flag.what == *what))
        .map(|row| row.row)
        .collect()
}

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        let packed = zip::write::SimpleFileOptions::default();
        writer.start_file(*name, packed).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The parts of a workbook, with those of the workbook itself in this folder.
fn xlsx_in(folder: &str, properties: &str, sheet: &str) -> Vec<u8> {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |id: &str, name: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"{id}\" Type=\"{kind}/{name}\" Target=\"{target}\"/></Relationships>"
        )
    };
    archive(&[
        (
            "_rels/.rels",
            &relation("a", "officeDocument", &format!("/{folder}Book.xml")),
        ),
        (
            &format!("{folder}Book.xml"),
            &format!(
                "<workbook xmlns:r=\"{kind}\">{properties}<sheets><sheet name=\"L\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>"
            ),
        ),
        (
            &format!("{folder}_rels/Book.xml.rels"),
            &relation("b", "worksheet", "Sheets/One.xml"),
        ),
        (
            &format!("{folder}Sheets/One.xml"),
            &format!("<worksheet>{sheet}</worksheet>"),
        ),
    ])
}

fn row(number: u32, texts: &[&str]) -> String {
    let cells: String = texts
        .iter()
        .zip('A'..)
        .map(|(text, column)| match text.parse::<u32>() {
            Ok(_) => format!("<c r=\"{column}{number}\"><v>{text}</v></c>"),
            Err(_) => format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"),
        })
        .collect();
    format!("<row r=\"{number}\">{cells}</row>")
}

fn ods(tables: &str) -> Vec<u8> {
    ods_locked(tables, "")
}

fn ods_locked(tables: &str, locked: &str) -> Vec<u8> {
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            &format!("<manifest:manifest>{locked}</manifest:manifest>"),
        ),
        (
            "content.xml",
            &format!(
                "<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
            ),
        ),
    ])
}

fn ods_row(attributes: &str, texts: &[&str]) -> String {
    let cells: String = texts
        .iter()
        .map(|text| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        })
        .collect();
    format!("<table:table-row {attributes}>{cells}</table:table-row>")
}

#[test]
fn headings_in_two_rows_are_read_together() {
    let preview = list("L14_two_heading_rows.xlsx");
    assert_eq!((preview.file.heading_row, preview.plan.rows.len()), (Some(2), 5));
    let all = people(&preview);
    let haddad = ("Amina Haddad", "1988-01-01", "+32460000000");
    assert_eq!((all[0].0.as_str(), all[0].1.as_str(), all[0].2.as_str()), haddad);
    assert!(
        all.iter()
            .all(|(name, birth, phone)| name.contains(' ') && !birth.is_empty() && !phone.is_empty())
    );
    let person = preview.plan.rows[0].subject.person().unwrap();
    assert_eq!(person.mail.as_deref(), Some("p0@voorbeeld.be"));
    assert_eq!(person.street.as_deref(), Some("Kerkstraat 1"));
    assert_eq!(
        (person.postcode.as_deref(), person.municipality.as_deref()),
        (Some("2000"), Some("Antwerpen"))
    );
    // Neither merged nor in the workbook's own order, and with the upper row chosen.
    let typed =
        "Naam;Voornaam;Geboortedatum;Contact\n;;;GSM;E-mail\nHaddad;Amina;01/01/1988;0460 00 00 00;a@b.be\n";
    for chosen in [None, Some(1), Some(2)] {
        let mut told = options();
        told.heading_row = chosen;
        let preview = read("x.csv", typed.as_bytes(), &told).unwrap();
        assert_eq!(preview.file.heading_row, Some(2));
        let all = people(&preview);
        assert_eq!(all.len(), 1, "{chosen:?}");
        assert_eq!((all[0].0.as_str(), all[0].1.as_str(), all[0].2.as_str()), haddad);
    }
    // What stands under the heading of somebody else is not the person's own.
    let typed = "Naam;Voornaam;Noodcontact;\n;;Naam;GSM\nHaddad;Amina;Karim;0470 11 22 33\n";
    let preview = read("x.csv", typed.as_bytes(), &options()).unwrap();
    let person = preview.plan.rows[0].subject.person().unwrap();
    assert_eq!(person.name(), "Amina Haddad");
    assert_eq!(person.list_raw["Noodcontact Naam"], "Karim");
}

#[test]
fn one_row_of_headings_stays_one() {
    for typed in [
        "Naam;Voornaam;GSM\nNaam;Sector;zorg\nHaddad;Amina;0460 00 00 00\n",
        // Words that are headings elsewhere, and nothing under one of the headings.
        "Naam;Voornaam;GSM;Talen\nSector;Taal;;Gemeente\nHaddad;Amina;0460 00 00 00;\n",
    ] {
        let preview = read("x.csv", typed.as_bytes(), &options()).unwrap();
        assert_eq!((preview.file.heading_row, preview.plan.rows.len()), (Some(1), 2));
    }
}

#[test]
fn hidden_rows_and_columns_are_said_and_a_person_decides() {
    let hidden = |number: u32| {
        if number.is_multiple_of(2) {
            "table:visibility=\"filter\""
        } else {
            ""
        }
    };
    let rows: String = (1..=10)
        .map(|number| ods_row(hidden(number), &[&format!("Naam{number}"), "Amina", "x"]))
        .collect();
    let columns = "<table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:visibility=\"collapse\"/>";
    let head = ods_row("", &["Naam", "Voornaam", "Opmerking"]);
    let table = ods(&format!(
        "<table:table table:name=\"L\">{columns}{head}{rows}</table:table>"
    ));
    for (bytes, column, last) in [(bytes("L16_hidden_rows.xlsx"), "E", 11), (table, "C", 11)] {
        let preview = read("x", &bytes, &options()).unwrap();
        assert_eq!((preview.plan.rows.len(), preview.file.hidden_rows), (10, 5));
        assert_eq!(preview.file.hidden_columns, [column]);
        assert_eq!(flagged(&preview, &What::HiddenRow).len(), 5);
        let mut told = options();
        told.without_hidden = true;
        let preview = read("x", &bytes, &told).unwrap();
        assert_eq!((preview.plan.rows.len(), preview.file.hidden_rows), (5, 5));
        assert!(flagged(&preview, &What::HiddenRow).is_empty());
        assert!(preview.plan.rows.iter().all(|row| row.row <= last));
    }
}

#[test]
fn a_hidden_sheet_is_not_chosen_and_marked() {
    let preview = list("L17_hidden_sheet.xlsx");
    let sheets: Vec<_> = preview
        .file
        .sheets
        .iter()
        .map(|sheet| (sheet.name.as_str(), sheet.hidden))
        .collect();
    assert_eq!(sheets, [("2026", false), ("oud 2019", true)]);
    assert_eq!((preview.file.sheet, preview.plan.rows.len()), (0, 6));
    // It is still said to be a list, and can be chosen.
    assert_eq!(preview.file.other_lists().count(), 1);
    let mut told = options();
    told.sheet = Some("oud 2019".into());
    let old = read("x.xlsx", &bytes("L17_hidden_sheet.xlsx"), &told).unwrap();
    assert_eq!(old.plan.rows.len(), 30);
}

#[test]
fn other_sheets_with_people_are_said() {
    let preview = list("L18_sheet_per_month.xlsx");
    let others: Vec<_> = preview
        .file
        .other_lists()
        .map(|sheet| (sheet.name.as_str(), sheet.list_rows))
        .collect();
    assert_eq!(preview.file.sheets[preview.file.sheet].name, "februari");
    assert_eq!(
        (preview.plan.rows.len(), others),
        (7, vec![("januari", 5), ("maart", 6)])
    );
}

#[test]
fn a_merged_date_stands_beside_each_of_its_rows() {
    let preview = list("L32_sessions_merged_dates.xlsx");
    assert_eq!(preview.kind, ListKind::Sessions);
    let sessions: Vec<_> = preview
        .plan
        .rows
        .iter()
        .map(|row| row.subject.session().unwrap())
        .collect();
    let days: Vec<_> = sessions
        .iter()
        .take(4)
        .map(|session| (session.date.unwrap().to_string(), session.head_count))
        .collect();
    let day = str::to_owned;
    assert_eq!(
        days,
        [
            (day("2026-03-02"), Some(12)),
            (day("2026-03-02"), Some(8)),
            (day("2026-03-09"), Some(10)),
            (day("2026-03-09"), Some(9)),
        ]
    );
    assert_eq!(
        (flagged(&preview, &What::Merged), preview.file.merged),
        (vec![3, 5], 2)
    );
    // The total is no session, and what nobody counted is not 0.
    let asides: Vec<_> = preview.plan.rows.iter().map(|row| row.aside).collect();
    let last = asides.len() - 1;
    assert!(asides[last] && !asides[..last].contains(&true), "{asides:?}");
    assert_eq!(sessions[4].head_count, None);
    // An ODS says it of the cell, and a formula without a value is none in either.
    let merged = "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2026-03-02\" table:number-rows-spanned=\"2\"/><table:table-cell office:value-type=\"string\"><text:p>Bib</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell office:value-type=\"string\"><text:p>Huis</text:p></table:table-cell><table:table-cell table:formula=\"of:=1+1\"/></table:table-row>";
    let table = ods(&format!(
        "<table:table table:name=\"L\">{}{merged}</table:table>",
        ods_row("", &["Datum", "Plaats", "Aantal aanwezigen"])
    ));
    let preview = read("x.ods", &table, &options()).unwrap();
    let days: Vec<_> = preview
        .plan
        .rows
        .iter()
        .map(|row| row.subject.session().unwrap().date.unwrap().to_string())
        .collect();
    assert_eq!(days, ["2026-03-02", "2026-03-02"]);
    assert_eq!((preview.file.merged, preview.file.no_value), (1, 1));
}

#[test]
fn formulas_without_a_value_are_said() {
    let preview = list("L33_formulas_no_cache.xlsx");
    assert_eq!((preview.plan.rows.len(), preview.file.no_value), (3, 9));
    assert_eq!(flagged(&preview, &What::NoValue), [2, 3, 4]);
    // A formula that came to an empty text has a value.
    let cells = "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"B2\"><v>1</v></c></row>";
    let sheet = format!("<sheetData>{}{cells}</sheetData>", row(1, &["Naam", "Voornaam"]));
    let preview = read("x.xlsx", &xlsx_in("xl/", "", &sheet), &options()).unwrap();
    assert_eq!(preview.file.no_value, 0);
}

#[test]
fn two_lists_side_by_side_are_two() {
    let preview = list("L43_two_tables_side_by_side.xlsx");
    let sheets: Vec<_> = preview
        .file
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    assert_eq!(sheets, ["Sheet · A–C", "Sheet · E–G"]);
    let read_first = people(&preview);
    assert_eq!(read_first.len(), 4);
    assert_eq!(
        (read_first[0].0.as_str(), read_first[0].2.as_str()),
        ("Amina Haddad", "+32460000000")
    );
    assert!(
        preview
            .plan
            .rows
            .iter()
            .all(|row| row.subject.person().unwrap().list_raw.is_empty())
    );
    assert_eq!(preview.file.other_lists().count(), 1);
    let mut told = options();
    told.sheet = Some("Sheet · E–G".into());
    told.mapping.0.insert("Mentoren: naam".into(), Target::LastName);
    let second = read("x.xlsx", &bytes("L43_two_tables_side_by_side.xlsx"), &told).unwrap();
    let read_second = people(&second);
    assert_eq!(
        (read_second[3].0.as_str(), read_second[3].2.as_str()),
        ("Hawa Silva", "+32473818923")
    );
    assert_eq!(second.columns[4].letters, "E");
    // An empty column within one list is just that.
    let typed = "Naam;Voornaam;;GSM;E-mail\nHaddad;Amina;;0460 00 00 00;a@b.be\n";
    assert_eq!(
        read("x.csv", typed.as_bytes(), &options())
            .unwrap()
            .file
            .sheets
            .len(),
        1
    );
}

#[test]
fn dates_are_judged_by_their_column() {
    let preview = list("L11_utc_midnight.csv");
    let births: Vec<_> = people(&preview).into_iter().map(|(_, birth, _)| birth).collect();
    assert_eq!(births, ["1998-03-04", "1997-07-05", "1997-01-01"]);
    let typed = "naam;voornaam;geboortedatum\nA;B;3/4/1998\nC;D;12/25/1997\n";
    let preview = read("x.csv", typed.as_bytes(), &options()).unwrap();
    let births: Vec<_> = people(&preview).into_iter().map(|(_, birth, _)| birth).collect();
    assert_eq!(
        (births, flagged(&preview, &What::MonthFirst)),
        (vec!["1998-03-04".to_owned(), "1997-12-25".to_owned()], vec![2, 3])
    );
}

#[test]
fn bare_day_numbers_are_counted_from_the_first_day_of_the_workbook() {
    let sheet = format!(
        "<sheetData>{}{}</sheetData>",
        row(1, &["Naam", "Voornaam", "Geboortedatum"]),
        row(2, &["A", "B", "34396"])
    );
    for (properties, birth) in [("", "1994-03-03"), ("<workbookPr date1904=\"1\"/>", "1998-03-04")] {
        let preview = read("x.xlsx", &xlsx_in("xl/", properties, &sheet), &options()).unwrap();
        assert_eq!(people(&preview)[0].1, birth);
        assert_eq!(
            flagged(
                &preview,
                &What::SerialDate {
                    date: birth.parse().unwrap()
                }
            ),
            [2]
        );
    }
}

#[test]
fn the_parts_of_a_workbook_lie_where_the_file_says() {
    let hidden = row(3, &["Sarr", "Tesfay"]).replace("<row ", "<row hidden=\"1\" ");
    let sheet = format!(
        "<sheetData>{}{}{hidden}</sheetData>",
        row(1, &["Naam", "Voornaam"]),
        row(2, &["Haddad", "Amina"])
    );
    for folder in ["", "Inhoud/", "xl/"] {
        let preview = read("x.xlsx", &xlsx_in(folder, "", &sheet), &options()).unwrap();
        assert_eq!(people(&preview)[0].0, "Amina Haddad", "{folder}");
        assert_eq!(preview.file.hidden_rows, 1, "{folder}");
    }
}

#[test]
fn a_protected_ods_is_said_to_be_protected() {
    let locked = "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>";
    assert_eq!(
        read("x.ods", &ods_locked("\u{1}", locked), &options()).map(|_| ()),
        Err(ListError::Protected)
    );
}

#[test]
fn what_is_held_in_memory_does_not_come_in_as_a_sheet() {
    let shared = format!("<sst>{}</sst>", "<si><t>x</t></si>".repeat(10));
    let bomb = read("x.xlsx", &xlsx_in("xl/", "", &shared), &options());
    assert!(matches!(bomb, Err(ListError::Damaged { .. })), "{bomb:?}");
}

#[test]
fn tables_of_a_page_and_of_old_xml_are_read_whatever_the_name_says() {
    for name in ["L20_html.xls", "L21_xml2003.xls"] {
        let all = people(&list(name));
        assert_eq!(all.len(), 6, "{name}");
        assert_eq!(
            (all[5].0.as_str(), all[5].1.as_str(), all[5].2.as_str()),
            ("Jean-Baptiste Sahin", "1993-02-28", "+32465856555")
        );
    }
}
