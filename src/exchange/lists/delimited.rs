//! CSV and its kin: which encoding, which separator, then the `csv` crate.

use super::workbook::{Budget, Cell, CellKind, ListError, MAX_COLUMNS, OtherFormat, Sheet, Workbook, short};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

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
    let (text, encoding) = decode(bytes, encoding)?;
    if let Some(format) = OtherFormat::of_text(&text) {
        return Err(ListError::Other { format });
    }
    if text.contains('\0') {
        return Err(ListError::NotAList);
    }
    let separator = separator
        .and_then(|chosen| u8::try_from(chosen).ok())
        .filter(u8::is_ascii)
        .unwrap_or_else(|| sniff(&text));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut sheet = Sheet {
        name: name.to_owned(),
        ..Sheet::default()
    };
    let (mut number, mut budget) = (0u32, Budget::new());
    for record in reader.records() {
        let record = record.map_err(|error| ListError::Damaged {
            why: error.to_string(),
        })?;
        let start = record.position().map_or(0, csv::Position::byte);
        let blank = blank_lines(text.as_bytes(), usize::try_from(start).unwrap_or(usize::MAX));
        number = number.saturating_add(1).saturating_add(blank);
        // Looked at before a cell is made: a line can have millions of columns.
        let width = record
            .iter()
            .rev()
            .position(|text| !text.trim().is_empty())
            .map_or(0, |empty| record.len() - empty);
        if width > MAX_COLUMNS {
            return Err(ListError::TooManyColumns {
                sheet: short(name),
                limit: MAX_COLUMNS as u64,
            });
        }
        budget.hold(name, width)?;
        let mut cells = Vec::with_capacity(width);
        for text in record.iter().take(width) {
            budget.spend(name, text.len())?;
            cells.push(Cell::new(text, CellKind::Text));
        }
        sheet.push(number, cells)?;
    }
    Ok(Workbook {
        sheets: vec![sheet],
        encoding: Some(encoding),
        separator: Some(char::from(separator)),
        ..Workbook::default()
    })
}

/// How many blank lines stand before the record at `start`: the reader passes over them, a spreadsheet shows
/// them as rows. A record's start may lie before the LF of the line end that closed the one before.
fn blank_lines(text: &[u8], start: usize) -> u32 {
    let mut rest = text.get(start..).unwrap_or_default();
    if start > 0 && text.get(start - 1) == Some(&b'\r') {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut blank = 0;
    loop {
        let line_end: &[&[u8]] = &[b"\r\n", b"\n", b"\r"];
        match line_end.iter().find_map(|end| rest.strip_prefix(*end)) {
            Some(after) => rest = after,
            None => return blank,
        }
        blank += 1;
    }
}

/// The text, and the name of the encoding it was read in. A byte-order mark wins, then valid UTF-8, then the
/// guess of chardetng (told that the page is from Belgium, where Western encodings are meant).
fn decode(bytes: &[u8], wanted: Option<&str>) -> Result<(String, String), ListError> {
    if let Some(name) = wanted {
        let plain = name.trim().strip_suffix(" with BOM").unwrap_or(name.trim());
        let found = Encoding::for_label(plain.as_bytes()).ok_or_else(|| ListError::UnknownEncoding {
            name: name.chars().take(40).collect(),
        })?;
        let (text, _) = found.decode_with_bom_removal(bytes);
        return Ok((text.into_owned(), label(found)));
    }
    if let Some((found, length)) = Encoding::for_bom(bytes) {
        let (text, _) = found.decode_without_bom_handling(&bytes[length..]);
        return Ok((text.into_owned(), format!("{} with BOM", label(found))));
    }
    if let Some(found) = wide(bytes) {
        let (text, _) = found.decode_without_bom_handling(bytes);
        return Ok((text.into_owned(), label(found)));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), label(UTF_8)));
    }
    let mut detector = chardetng::EncodingDetector::new();
    detector.feed(bytes, true);
    let found = detector.guess(Some(b"be"), false);
    let (text, _) = found.decode_without_bom_handling(bytes);
    Ok((text.into_owned(), label(found)))
}

fn label(encoding: &'static Encoding) -> String {
    encoding.name().to_ascii_lowercase()
}

/// UTF-16 without a mark: of text in our languages nearly every second byte is zero, and always the same one.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |offset: usize| {
        start
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, half) = (zeros(0), zeros(1), start.len() / 2);
    if half < 4 {
        None
    } else if odd * 10 > half * 8 && even == 0 {
        Some(UTF_16LE)
    } else if even * 10 > half * 8 && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The separator that cuts the most rows of the file's start into the same number of columns, and most columns.
fn sniff(text: &str) -> u8 {
    let start: String = text.chars().take(40_000).collect();
    let score = |separator: u8| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(start.as_bytes());
        let widths: Vec<usize> = reader
            .records()
            .take(60)
            .flatten()
            .map(|record| record.len())
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
