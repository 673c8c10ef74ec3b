//! Accents broken because UTF-8 was once read in another encoding, repaired where that is certain.
//!
//! Certain means: every run of letters outside ASCII, written back in that encoding, is valid UTF-8. A text in
//! which a byte was lost on the way cannot pass, so it is kept as it is and flagged.

use super::workbook::Workbook;
use encoding_rs::{Encoding, WINDOWS_1252, WINDOWS_1257};
use serde::{Deserialize, Serialize};

/// In which encoding UTF-8 was wrongly read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Misread {
    /// Western European.
    #[serde(rename = "windows-1252")]
    Western,
    /// Baltic.
    #[serde(rename = "windows-1257")]
    Baltic,
}

impl Misread {
    /// Both, in the order in which they are tried.
    pub const ALL: [Self; 2] = [Self::Western, Self::Baltic];

    /// The encoding's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Western => "windows-1252",
            Self::Baltic => "windows-1257",
        }
    }

    fn encoding(self) -> &'static Encoding {
        match self {
            Self::Western => WINDOWS_1252,
            Self::Baltic => WINDOWS_1257,
        }
    }

    /// The letters that stand where UTF-8 had the first byte of an accented letter (C2, C3, C4, C5).
    const fn leads(self) -> [char; 4] {
        match self {
            Self::Western => ['Â', 'Ã', 'Ä', 'Å'],
            Self::Baltic => ['Ā', 'Ć', 'Ä', 'Å'],
        }
    }
}

/// What happened to the cells of a workbook, in the order of sheets and rows, so that what concerns one row is found
/// without looking at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repairs {
    /// Repaired cells: sheet, row number, column, how it had been read.
    pub repaired: Vec<(usize, u32, usize, Misread)>,
    /// Cells in which a byte was lost: sheet, row number, column.
    pub lost: Vec<(usize, u32, usize)>,
}

impl Repairs {
    /// The repaired cells of a row: column, how it had been read.
    pub fn repaired_in(&self, sheet: usize, row: u32) -> impl Iterator<Item = (usize, Misread)> {
        let start = self
            .repaired
            .partition_point(|note| (note.0, note.1) < (sheet, row));
        self.repaired[start..]
            .iter()
            .take_while(move |note| (note.0, note.1) == (sheet, row))
            .map(|note| (note.2, note.3))
    }

    /// The columns of a row in which a byte was lost.
    pub fn lost_in(&self, sheet: usize, row: u32) -> impl Iterator<Item = usize> {
        let start = self.lost.partition_point(|note| (note.0, note.1) < (sheet, row));
        self.lost[start..]
            .iter()
            .take_while(move |note| (note.0, note.1) == (sheet, row))
            .map(|note| note.2)
    }
}

/// Repairs every cell of a workbook in place.
pub fn repair(workbook: &mut Workbook) -> Repairs {
    let mut repairs = Repairs::default();
    for (at, sheet) in workbook.sheets.iter_mut().enumerate() {
        for row in &mut sheet.rows {
            for (column, cell) in row.cells.iter_mut().enumerate() {
                if let Some((text, misread)) = repaired(&cell.text) {
                    cell.text = text;
                    repairs.repaired.push((at, row.number, column, misread));
                }
            }
        }
    }
    let seen: Vec<Misread> = Misread::ALL
        .into_iter()
        .filter(|way| repairs.repaired.iter().any(|(.., found)| found == way))
        .collect();
    for (at, sheet) in workbook.sheets.iter().enumerate() {
        for row in &sheet.rows {
            for (column, cell) in row.cells.iter().enumerate() {
                if is_torn(&cell.text, &seen) {
                    repairs.lost.push((at, row.number, column));
                }
            }
        }
    }
    repairs
}

/// The text as it was meant, and how it had been read; `None` where nothing is certain.
pub fn repaired(text: &str) -> Option<(String, Misread)> {
    let (mut found, misread) = Misread::ALL
        .into_iter()
        .find_map(|way| Some((undo(text, way)?, way)))?;
    // Some files went through the mill twice.
    if let Some(twice) = undo(&found, misread) {
        found = twice;
    }
    Some((found, misread))
}

fn undo(text: &str, misread: Misread) -> Option<String> {
    let mut whole = String::with_capacity(text.len());
    let mut run = String::new();
    let mut runs = 0;
    for letter in text.chars().chain(std::iter::once('\0')) {
        if !letter.is_ascii() {
            run.push(letter);
            continue;
        }
        if !run.is_empty() {
            let (bytes, _, lossy) = misread.encoding().encode(&run);
            let meant = std::str::from_utf8(&bytes).ok().filter(|_| !lossy)?;
            if meant.chars().any(char::is_control) {
                return None;
            }
            whole.push_str(meant);
            run.clear();
            runs += 1;
        }
        whole.push(letter);
    }
    whole.pop();
    (runs > 0).then_some(whole)
}

/// Whether a text that could not be repaired shows a lost byte: the replacement character, or, in a file in
/// which others were repaired, the first half of a broken letter.
fn is_torn(text: &str, seen: &[Misread]) -> bool {
    text.contains('\u{fffd}') || seen.iter().any(|way| text.contains(&way.leads()[..2]))
}

#[cfg(test)]
mod tests {
    use super::super::workbook::{Cell, CellKind, Row, Sheet};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn certain_texts_are_repaired() {
        for (broken, meant, way) in [
            ("ZoÃ«", "Zoë", Misread::Western),
            ("Dâ€™hondt", "D’hondt", Misread::Western),
            ("Ã–zdemir", "Özdemir", Misread::Western),
            ("AnaĆÆs", "Anaïs", Misread::Baltic),
            ("Ć‡elik", "Çelik", Misread::Baltic),
            ("ZoÃƒÂ«", "Zoë", Misread::Western),
        ] {
            assert_eq!(repaired(broken), Some((meant.to_owned(), way)), "{broken}");
        }
    }

    #[test]
    fn sound_and_torn_texts_are_kept() {
        for text in [
            "",
            "Zoë",
            "Özdemir",
            "Ćwikliński",
            "São Tomé",
            "DĆ©jĆ",
            "voilÃ ",
            "Ã©tÃ",
            "Zoë Ã©",
            "عمر",
        ] {
            assert_eq!(repaired(text), None, "{text}");
        }
    }

    #[test]
    fn a_torn_text_is_flagged_among_repaired_ones() {
        let cells = ["vond wĆ©l werk", "DĆ©jĆ", "Zoë"].map(|text| Cell::new(text, CellKind::Text));
        let rows = vec![Row {
            number: 2,
            cells: cells.to_vec(),
        }];
        let sheets = vec![Sheet {
            rows,
            ..Sheet::default()
        }];
        let mut book = Workbook {
            sheets,
            ..Workbook::default()
        };
        let repairs = repair(&mut book);
        assert_eq!(repairs.repaired, [(0, 2, 0, Misread::Baltic)]);
        assert_eq!(repairs.lost, [(0, 2, 1)]);
        assert_eq!(book.sheets[0].rows[0].text(1), "DĆ©jĆ");
    }

    proptest! {
        #[test]
        fn what_was_broken_is_mended(text in "[a-zéèëïçàôùñöäüß ’–]{1,20}") {
            prop_assume!(!text.is_ascii() && repaired(&text).is_none());
            let (broken, _) = WINDOWS_1252.decode_without_bom_handling(text.as_bytes());
            prop_assert_eq!(repaired(&broken), Some((text, Misread::Western)));
        }
    }
}
