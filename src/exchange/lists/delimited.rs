//! CSV and its kin: which encoding, which separator, then its rows.

pub mod charset;
mod records;

use super::markup;
use super::workbook::{Budget, Cell, CellKind, ListError, MAX_COLUMNS, OtherFormat, Sheet, Workbook, short};
use records::Records;

const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// Reads a delimited file. `encoding` and `separator` override what would be found.
pub fn read(
    name: &str,
    bytes: &[u8],
    encoding: Option<&str>,
    separator: Option<char>,
) -> Result<Workbook, ListError> {
    if let Some(format) = OtherFormat::of_bytes(bytes) {
        return Err(ListError::Other { format });
    }
    let charset::Decoded {
        text,
        encoding,
        looks_wrong,
    } = charset::decode(bytes, encoding)?;
    if let Some(format) = OtherFormat::of_text(&text) {
        let tables = match format {
            OtherFormat::WebPage | OtherFormat::Xml => markup::read(name, &text)?,
            _ => None,
        };
        return tables.ok_or(ListError::Other { format });
    }
    if text.contains('\0') {
        return Err(ListError::NotAList);
    }
    let separator = separator
        .and_then(|chosen| u8::try_from(chosen).ok())
        .filter(u8::is_ascii)
        .unwrap_or_else(|| sniff(&text));
    let mut sheet = Sheet {
        name: name.to_owned(),
        ..Sheet::default()
    };
    let mut budget = Budget::new();
    for record in Records::new(&text, separator) {
        if record.fields.len() > MAX_COLUMNS {
            return Err(ListError::TooManyColumns {
                sheet: short(name),
                limit: MAX_COLUMNS as u64,
            });
        }
        budget.hold(name, record.fields.len())?;
        let mut cells = Vec::with_capacity(record.fields.len());
        for field in &record.fields {
            budget.spend(name, field.text.len())?;
            cells.push(Cell {
                open_quote: field.open_quote,
                ..Cell::new(&field.text, CellKind::Text)
            });
        }
        sheet.push(record.number, cells)?;
    }
    Ok(Workbook {
        sheets: vec![sheet],
        encoding: Some(encoding),
        separator: Some(char::from(separator)),
        looks_wrong,
        ..Workbook::default()
    })
}

/// The separator that cuts the most rows of the file's start into the same number of columns, and most columns.
fn sniff(text: &str) -> u8 {
    let start: String = text.chars().take(40_000).collect();
    let score = |separator: u8| {
        let widths: Vec<usize> = Records::new(&start, separator)
            .take(60)
            .map(|record| record.columns)
            .collect();
        (2..=MAX_COLUMNS)
            .map(|width| widths.iter().filter(|found| **found == width).count() * (width - 1).min(12))
            .max()
            .unwrap_or(0)
    };
    // The first of the list wins a tie: `;` is what spreadsheets here write.
    let mut best = (SEPARATORS[0], 0);
    for separator in SEPARATORS {
        let points = score(separator);
        if points > best.1 {
            best = (separator, points);
        }
    }
    best.0
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> (Vec<Vec<String>>, String, char) {
        let book = read("x.csv", bytes, None, None).unwrap();
        let rows = book.sheets[0].rows.iter();
        let rows = rows
            .map(|row| row.cells.iter().map(|cell| cell.text.clone()).collect())
            .collect();
        (rows, book.encoding.unwrap(), book.separator.unwrap())
    }

    #[test]
    fn separators_and_quotes() {
        for separator in [';', ',', '\t', '|'] {
            let file = format!(
                "naam{separator}taal\n\"a{separator} \"\"b\"\"\"{separator}nl\nc{separator}fr{separator}x\n"
            );
            let (rows, encoding, found) = cells(file.as_bytes());
            assert_eq!((found, encoding.as_str()), (separator, "utf-8"));
            assert_eq!(
                rows[1],
                [format!("a{separator} \"b\"").replace('\t', " "), "nl".into()]
            );
            assert_eq!(rows[2].len(), 3, "a row may be longer than the others");
        }
    }

    #[test]
    fn encodings() {
        let text = "naam;voornaam\nTraoré;Zoë\n";
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [&[0xff, 0xfe], wide.as_slice()].concat();
        let western = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        let utf8_marked = [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat();
        for (bytes, name) in [
            (text.as_bytes(), "utf-8"),
            (utf8_marked.as_slice(), "utf-8 with BOM"),
            (western.as_slice(), "windows-1252"),
            (wide.as_slice(), "utf-16le"),
            (marked.as_slice(), "utf-16le with BOM"),
        ] {
            let (rows, encoding, _) = cells(bytes);
            assert_eq!(
                (rows[1].concat().as_str(), encoding.as_str()),
                ("TraoréZoë", name)
            );
        }
    }

    #[test]
    fn the_reader_can_be_told() {
        let book = read("x", b"a,b;c\n", Some("windows-1252"), Some(',')).unwrap();
        assert_eq!(book.sheets[0].rows[0].cells.len(), 2);
        assert!(matches!(
            read("x", b"a", Some("klingon"), None),
            Err(ListError::UnknownEncoding { .. })
        ));
    }

    #[test]
    fn rows_know_their_number() {
        for list in [
            "a;b\n\n\nc;d\n\"e\nf\";g\nh",
            "a;b\r\r\rc;d\r\"e\rf\";g\rh\r",
            "a;b\r\n\r\n\r\nc;d\r\n\"e\r\nf\";g\r\nh\r\n",
        ] {
            let book = read("x", list.as_bytes(), None, None).unwrap();
            assert_eq!(
                book.sheets[0]
                    .rows
                    .iter()
                    .map(|row| row.number)
                    .collect::<Vec<_>>(),
                [1, 4, 5, 6]
            );
        }
    }
}
