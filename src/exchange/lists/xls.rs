//! The old binary workbook (`.xls`, BIFF in a compound file), made safe before a reader of spreadsheets sees it.
//!
//! That reader believes what the file says of itself: it makes room for as many cells as a sheet claims to have, for
//! as many letters as a text claims, and fills up to the farthest cell. So the file is not handed on. Its records are
//! gone through here, counted within the bounds that hold for every list, and only those that a list needs are
//! written to a small workbook of our own, which the reader then reads.

mod container;
mod records;
mod shared_texts;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

use super::spreadsheet::damaged;
use super::workbook::{ListError, SheetNotes};

/// A workbook that can be read without danger, and what was noted of its sheets, in their order.
pub struct Clean {
    /// The bytes, in a container.
    pub bytes: Vec<u8>,
    /// The sheets.
    pub notes: Vec<SheetNotes>,
    /// Days are counted from 1904.
    pub from_1904: bool,
}

/// Looks at an old workbook and writes what a list needs of it anew.
///
/// # Errors
/// As for every workbook: too many cells, columns, sheets or too much text, protected, damaged, or no workbook.
pub fn clean(bytes: &[u8]) -> Result<Clean, ListError> {
    let stream = container::workbook_stream(bytes)?;
    let book = records::rewrite(&stream)?;
    Ok(Clean {
        bytes: container::wrap(&book.stream),
        notes: book.notes,
        from_1904: book.from_1904,
    })
}

fn broken() -> ListError {
    damaged("the file is not as it should be")
}
