//! Where the list is in its file: which sheet, which row holds the headings.

use super::columns::target_of;
use super::values::words::plain;
use super::workbook::{Row, Sheet};

/// How far down headings are looked for, rows.
const SEARCHED: usize = 25;

/// Whether a sheet says of itself that it is not to be imported.
pub fn says_keep_out(sheet: &Sheet) -> bool {
    let first = sheet
        .rows
        .iter()
        .take(3)
        .flat_map(|row| row.cells.iter().map(|cell| cell.text.as_str()));
    first
        .take(10)
        .chain([sheet.name.as_str()])
        .map(plain)
        .any(|text| {
            [
                "niet importeren",
                "ne pas importer",
                "do not import",
                "don t import",
            ]
            .iter()
            .any(|words| text.contains(words))
        })
}

/// The place of the heading row among a sheet's rows, and how many of its headings are known. A heading row has
/// at least two known headings and more of them than cells that look like values.
pub fn heading_row(sheet: &Sheet) -> Option<(usize, usize)> {
    let known = |row: &Row| {
        row.cells
            .iter()
            .filter(|cell| target_of(&cell.text).is_some())
            .count()
    };
    let mut best = None;
    for (at, row) in sheet.rows.iter().take(SEARCHED).enumerate() {
        let found = known(row);
        let values = row
            .cells
            .iter()
            .filter(|cell| cell.text.contains(|letter: char| letter.is_ascii_digit()));
        if found >= 2 && found > values.count() && best.is_none_or(|(_, before)| found > before) {
            best = Some((at, found));
        }
    }
    best
}

/// The sheet that most looks like a list, among those that do not say to be kept out.
pub fn best_sheet(sheets: &[Sheet]) -> Option<usize> {
    let open = sheets
        .iter()
        .enumerate()
        .filter(|(_, sheet)| !sheet.rows.is_empty() && !says_keep_out(sheet));
    let points = |sheet: &Sheet| (heading_row(sheet).map_or(0, |(_, known)| known), sheet.rows.len());
    open.map(|(at, sheet)| (points(sheet), std::cmp::Reverse(at)))
        .max()
        .map(|(_, std::cmp::Reverse(at))| at)
        .or_else(|| sheets.iter().position(|sheet| !sheet.rows.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::super::workbook::{Cell, CellKind};
    use super::*;

    fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
        let mut sheet = Sheet {
            name: name.into(),
            ..Sheet::default()
        };
        for (number, row) in (1..).zip(rows) {
            let cells = row.iter().map(|text| Cell::new(text, CellKind::Text)).collect();
            sheet.push(number, cells).unwrap();
        }
        sheet
    }

    #[test]
    fn titles_above_and_sheets_beside_are_passed_over() {
        let notes = sheet("Notes", &[&["Naam", "Voornaam"], &["Ne pas importer"]]);
        let list = sheet(
            "2026",
            &[
                &["Liste des mentors"],
                &[],
                &["Nom", "Prénom", "CP"],
                &["A", "B", "2018"],
            ],
        );
        assert_eq!(best_sheet(&[notes.clone(), list.clone()]), Some(1));
        assert_eq!(best_sheet(&[notes]), Some(0), "better than nothing");
        assert_eq!(heading_row(&list), Some((1, 3)));
        assert_eq!(list.rows[1].number, 3);
    }

    #[test]
    fn a_list_without_headings_has_none() {
        assert_eq!(
            heading_row(&sheet("x", &[&["Haddad", "Samira", "04/01/1998"]])),
            None
        );
    }
}
