//! Merged cells: a spreadsheet shows one text beside several rows, and the file has it in the first of them only.

use super::workbook::{Budget, Cell, ListError, Merge, Row, Sheet, Workbook};
use std::ops::Range;

/// Gives each row what a merged cell says beside it, and notes where.
///
/// # Errors
/// [`ListError::TooManyCells`] or [`ListError::TooMuchText`] where that comes to more than a list may hold.
pub fn fill_down(book: &mut Workbook) -> Result<(), ListError> {
    let mut budget = Budget::new();
    for sheet in &mut book.sheets {
        for merge in std::mem::take(&mut sheet.notes.merges) {
            if merge.rows.1 > merge.rows.0 {
                fill(sheet, merge, &mut budget)?;
            }
            sheet.notes.merges.push(merge);
        }
    }
    Ok(())
}

fn fill(sheet: &mut Sheet, merge: Merge, budget: &mut Budget) -> Result<(), ListError> {
    let Some(column) = usize::try_from(merge.columns.0).ok() else {
        return Ok(());
    };
    let rows = within(&sheet.rows, merge);
    let top = sheet
        .rows
        .get(rows.start)
        .filter(|row| row.number == merge.rows.0);
    let Some(cell) = top.and_then(|row| row.cells.get(column)).cloned() else {
        return Ok(());
    };
    if cell.text.is_empty() {
        return Ok(());
    }
    for row in sheet.rows.get_mut(rows).unwrap_or_default().iter_mut().skip(1) {
        // Also where nothing is filled: merged cells can lie over each other without end.
        budget.hold(
            &sheet.name,
            column.saturating_add(1).saturating_sub(row.cells.len()).max(1),
        )?;
        if !row.text(column).is_empty() {
            continue;
        }
        budget.spend(&sheet.name, cell.text.len())?;
        if row.cells.len() <= column {
            row.cells.resize(column + 1, Cell::default());
        }
        if let Some(place) = row.cells.get_mut(column) {
            *place = cell.clone();
        }
        sheet.notes.filled.insert((row.number, column));
    }
    Ok(())
}

/// The rows that merged cells lie over.
fn within(rows: &[Row], merge: Merge) -> Range<usize> {
    let first = rows.partition_point(|row| row.number < merge.rows.0);
    let end = rows.partition_point(|row| row.number <= merge.rows.1);
    first..end.max(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::lists::workbook::CellKind;

    fn book(rows: &[(u32, &[&str])], merges: &[Merge]) -> Workbook {
        let mut sheet = Sheet::default();
        for (number, texts) in rows {
            let cells = texts.iter().map(|text| Cell::new(text, CellKind::Date)).collect();
            sheet.push(*number, cells).unwrap();
        }
        sheet.notes.merges = merges.to_vec();
        Workbook {
            sheets: vec![sheet],
            ..Workbook::default()
        }
    }

    fn down(first: u32, last: u32, column: u32) -> Merge {
        Merge {
            rows: (first, last),
            columns: (column, column),
        }
    }

    #[test]
    fn a_merged_cell_stands_beside_each_of_its_rows() {
        let rows: [(u32, &[&str]); 5] = [
            (1, &["d", "x"]),
            (2, &["", "y"]),
            (4, &["own"]),
            (6, &["", "z"]),
            (7, &["", "", "w"]),
        ];
        let mut book = book(
            &rows,
            &[down(1, 6, 0), down(6, 7, 1), down(9, 99, 0), down(7, 8, 7)],
        );
        fill_down(&mut book).unwrap();
        let texts: Vec<[&str; 2]> = book.sheets[0]
            .rows
            .iter()
            .map(|row| [row.text(0), row.text(1)])
            .collect();
        assert_eq!(
            texts,
            [["d", "x"], ["d", "y"], ["own", ""], ["d", "z"], ["", "z"]]
        );
        assert_eq!(book.sheets[0].rows[1].cells[0].kind, CellKind::Date);
        let filled: Vec<_> = book.sheets[0].notes.filled.iter().copied().collect();
        assert_eq!(filled, [(2, 0), (6, 0), (7, 1)]);
    }

    #[test]
    fn cells_merged_over_each_other_without_end_are_refused() {
        let rows: Vec<(u32, &[&str])> = (1..=1_000).map(|number| (number, &["x"][..])).collect();
        let mut some = book(&rows, &vec![down(1, 1_000, 0); 5_000]);
        assert!(matches!(
            fill_down(&mut some),
            Err(ListError::TooManyCells { .. })
        ));
        let long = "x".repeat(5_000);
        let first = [long.as_str()];
        let mut rows: Vec<(u32, &[&str])> = (2..=5_000).map(|number| (number, &["", "x"][..])).collect();
        rows.insert(0, (1, &first));
        let mut some = book(&rows, &[down(1, 5_000, 0)]);
        assert!(matches!(fill_down(&mut some), Err(ListError::TooMuchText { .. })));
    }
}
