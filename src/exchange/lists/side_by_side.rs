//! Two lists beside each other on one sheet, with an empty column between them. Read as one, the people of the second
//! would be remarks on those of the first; so each becomes a sheet of its own, to be chosen.

use super::columns::{Target, target_of};
use super::layout;
use super::workbook::{Cell, Row, Sheet, Workbook, column_letters};
use std::collections::BTreeSet;
use std::ops::Range;

/// Most lists that are told apart on a sheet.
const MOST_LISTS: usize = 4;

/// Makes a sheet of every list that stands beside another. Columns keep their letters.
pub fn split(book: &mut Workbook) {
    let sheets = std::mem::take(&mut book.sheets);
    for sheet in sheets {
        let lists = lists(&sheet);
        if lists.len() < 2 {
            book.sheets.push(sheet);
            continue;
        }
        let mut rest = sheet;
        for columns in lists {
            let list = cut(&mut rest, &columns);
            book.sheets.push(list);
        }
    }
}

/// The columns of each list of a sheet.
fn lists(sheet: &Sheet) -> Vec<Range<usize>> {
    let Some((at, _)) = layout::heading_row(sheet) else {
        return Vec::new();
    };
    let body = sheet.rows.get(at..).unwrap_or_default();
    let mut filled = vec![false; sheet.width()];
    for row in body {
        for (place, cell) in filled.iter_mut().zip(&row.cells) {
            *place |= !cell.text.is_empty();
        }
    }
    let mut lists: Vec<(Range<usize>, BTreeSet<Target>)> = Vec::new();
    let mut start = None;
    for column in 0..=filled.len() {
        match (filled.get(column).copied().unwrap_or(false), start) {
            (true, None) => start = Some(column),
            (false, Some(first)) => {
                let known = (first..column)
                    .filter_map(|at| Some(target_of(body.first()?.text(at))?.0))
                    .collect();
                lists.push((first..column, known));
                start = None;
            }
            _ => {}
        }
    }
    // Who is on it, or when: what every list has once, and no list twice.
    let tells = |known: &BTreeSet<Target>| {
        use Target::*;
        let own = [FirstName, LastName, FullName, Phone, Mail, Date, HeadCount];
        own.into_iter()
            .filter(|target| known.contains(target))
            .collect::<BTreeSet<_>>()
    };
    let first = lists
        .iter()
        .map(|(_, known)| tells(known))
        .find(|known| !known.is_empty());
    let Some(first) = first else {
        return Vec::new();
    };
    let (mut found, mut telling): (Vec<Range<usize>>, usize) = (Vec::new(), 0);
    for (columns, known) in lists {
        let own = known.len() >= 2 && tells(&known).intersection(&first).next().is_some();
        telling += usize::from(own);
        // What tells of nobody belongs to the list beside it.
        let one_more = own && telling > 1 && telling <= MOST_LISTS;
        match found.last_mut() {
            Some(before) if !one_more => before.end = columns.end,
            _ => found.push(columns),
        }
    }
    found
}

/// Takes the cells of these columns out of a sheet.
fn cut(sheet: &mut Sheet, columns: &Range<usize>) -> Sheet {
    let letters = [columns.start, columns.end.saturating_sub(1)].map(column_letters);
    let mut list = Sheet {
        name: format!("{} · {}–{}", sheet.name, letters[0], letters[1]),
        rows: Vec::new(),
        notes: sheet.notes.clone(),
    };
    for row in &mut sheet.rows {
        let own = row.cells.iter_mut().take(columns.end).skip(columns.start);
        let own = own.map(std::mem::take).collect::<Vec<_>>();
        let mut cells = vec![Cell::default(); columns.start];
        cells.extend(own);
        while cells.last().is_some_and(|cell| cell.text.is_empty()) {
            cells.pop();
        }
        if !cells.is_empty() {
            list.rows.push(Row {
                number: row.number,
                cells,
            });
        }
    }
    list
}
