//! What a sheet of an XLSX says of its cells that its reader passes over: which rows and columns are hidden, which
//! cells are merged, and where a formula stands without the value it came to.

use super::workbook::{Merge, SheetNotes};
use quick_xml::events::BytesStart;

/// An attribute of an element, as it stands there.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.try_get_attribute(name).ok().flatten()?;
    Some(found.value.into_owned())
}

/// A place such as `AB12`: its row from 1, its column from 0.
pub(super) fn place(text: &str) -> Option<(u32, u32)> {
    let digits = text.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, digits) = text.split_at_checked(digits)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().try_fold(0u32, |column, letter| {
        let letter = letter.to_ascii_uppercase();
        letter
            .is_ascii_uppercase()
            .then(|| column * 26 + u32::from(letter - b'A') + 1)
    })?;
    Some((digits.parse().ok()?, column - 1))
}

/// The cells of a sheet as its elements go by.
#[derive(Default)]
pub(super) struct Cells {
    /// What was noted.
    pub notes: SheetNotes,
    row: u32,
    column: u32,
    /// The cell that is open has a formula; its value has a text; an empty text is its value.
    formula: bool,
    valued: bool,
    worded: bool,
    /// Within the element that holds a cell's value.
    in_value: bool,
    /// A cell is open in which nothing stood yet.
    bare: bool,
    /// How many cells something stands in.
    count: usize,
}

impl Cells {
    /// An element begins (and ends, where it is empty).
    pub fn start(&mut self, start: &BytesStart<'_>, empty: bool) {
        let name = start.local_name().into_inner();
        if name != "c" && self.bare {
            (self.bare, self.count) = (false, self.count.saturating_add(1));
        }
        match name {
            "row" => {
                let number = attribute(start, "r").and_then(|text| text.trim().parse().ok());
                self.row = number.unwrap_or(self.row.saturating_add(1));
                self.column = 0;
                if is_set(start, "hidden") {
                    self.notes.hide(self.row, 1);
                }
            }
            "col" if is_set(start, "hidden") => {
                let number = |name| attribute(start, name).and_then(|text| text.trim().parse::<u32>().ok());
                if let (Some(first), Some(last)) = (number("min"), number("max"))
                    && first > 0
                {
                    self.notes.hide_columns(first - 1, last.saturating_sub(1));
                }
            }
            "c" if !empty => {
                if let Some((row, column)) = attribute(start, "r").as_deref().and_then(place) {
                    (self.row, self.column) = (row, column);
                }
                let kind = attribute(start, "t");
                (self.formula, self.valued, self.bare) = (false, false, true);
                self.worded = kind.as_deref() == Some("str");
            }
            "c" => self.column = self.column.saturating_add(1),
            "f" => self.formula = true,
            "v" | "is" => self.in_value = !empty,
            "mergeCell" => {
                let ends = attribute(start, "ref");
                let ends = ends.as_deref().and_then(|text| text.split_once(':'));
                if let Some((first, last)) = ends
                    && let (Some(first), Some(last)) = (place(first), place(last))
                {
                    self.notes.merge(Merge {
                        rows: (first.0, last.0),
                        columns: (first.1, last.1),
                    });
                }
            }
            _ => {}
        }
    }

    /// So much text.
    pub fn text(&mut self, bytes: usize) {
        self.valued |= self.in_value && bytes > 0;
    }

    /// The sheet ends.
    pub fn finish(&mut self) {
        self.notes.cells = Some(self.count);
    }

    /// An element ends.
    pub fn end(&mut self, name: &str) {
        match name {
            "v" | "is" => self.in_value = false,
            "c" => {
                if self.formula && !self.valued && !self.worded {
                    self.notes.misses_value(self.row, self.column);
                }
                (self.formula, self.bare) = (false, false);
                self.column = self.column.saturating_add(1);
            }
            _ => {}
        }
    }
}

fn is_set(start: &BytesStart<'_>, name: &str) -> bool {
    matches!(attribute(start, name).as_deref(), Some("1" | "true"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_spreadsheets_write_them() {
        assert_eq!(place("A1"), Some((1, 0)));
        assert_eq!(place("AB12"), Some((12, 27)));
        assert_eq!(place("xfd1048576"), Some((1_048_576, 16_383)));
        for odd in ["", "A", "1", "É1", "ABCD1", "A-1"] {
            assert_eq!(place(odd), None, "{odd}");
        }
    }
}
