//! The rows and cells of delimited text (RFC 4180), as tolerant as hands need: a space before a quotation mark, and a
//! mark that is never closed, which costs no more than itself.

use super::super::workbook::MAX_COLUMNS;
use std::borrow::Cow;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Field<'t> {
    /// Its text, without the marks around it.
    pub text: Cow<'t, str>,
    /// A quotation mark was opened here and never closed; it is left out of the text.
    pub open_quote: bool,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Record<'t> {
    /// Its number from 1. Empty lines count, lines inside a cell do not, as a spreadsheet shows it.
    pub number: u32,
    /// Its cells up to the last one that holds something, at most one more than a list may have.
    pub fields: Vec<Field<'t>>,
    /// How many cells it has, the empty ones at its end included.
    pub columns: usize,
}

/// Reads the rows of a text one after the other, in time that grows with the text alone.
pub(super) struct Records<'t> {
    text: &'t str,
    separator: u8,
    at: usize,
    number: u32,
}

impl<'t> Records<'t> {
    /// The rows of a text whose cells are separated by an ASCII character.
    pub(super) const fn new(text: &'t str, separator: u8) -> Self {
        Self {
            text,
            separator,
            at: 0,
            number: 0,
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// Whether a row ends at this place: a line end or the end of the text.
    fn ends_row(&self, at: usize) -> bool {
        matches!(self.byte(at), None | Some(b'\r' | b'\n'))
    }

    /// Past the spaces at a place.
    fn past_spaces(&self, mut at: usize) -> usize {
        while self
            .byte(at)
            .is_some_and(|byte| byte != self.separator && matches!(byte, b' ' | b'\t'))
        {
            at += 1;
        }
        at
    }

    /// Where a cell without marks ends.
    fn end_of_bare(&self, from: usize) -> usize {
        let ends = |byte: &u8| *byte == self.separator || matches!(*byte, b'\r' | b'\n');
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        rest.iter()
            .position(ends)
            .map_or(self.text.len(), |end| from + end)
    }

    /// Whether behind a mark at this place the cell ends.
    fn ends_cell(&self, mark: usize) -> bool {
        let at = self.past_spaces(mark + 1);
        self.ends_row(at) || self.byte(at) == Some(self.separator)
    }

    /// The mark that closes the one before `from`, and whether the cell ends there; `None` where none does.
    fn closing(&self, from: usize) -> Option<(usize, bool)> {
        let mut at = from;
        loop {
            let rest = self.text.as_bytes().get(at..)?;
            at += rest.iter().position(|byte| *byte == b'"')?;
            if self.byte(at + 1) == Some(b'"') {
                at += 2;
                continue;
            }
            if self.ends_cell(at) {
                return Some((at, true));
            }
            // Something stands behind the mark. On a later line it opens another cell, so nothing closes this one.
            let inside = self.text.get(from..at)?;
            if inside.contains(['\r', '\n']) {
                return None;
            }
            // `"Jan "de beer" Peeters"`: a later mark of the same cell closes it. `"Jan" Peeters`: this one does.
            let end = self.end_of_bare(at);
            let bare = self.text.get(at + 1..end)?;
            let last = bare.trim_end_matches([' ', '\t']);
            return Some(if last.ends_with('"') {
                (at + last.len(), true)
            } else {
                (at, false)
            });
        }
    }

    /// The cell at a place, and where it ends.
    fn field(&self, start: usize) -> (Field<'t>, usize) {
        let bare = |from: usize| {
            let end = self.end_of_bare(from);
            (self.text.get(from..end).unwrap_or_default(), end)
        };
        let mark = self.past_spaces(start);
        if self.byte(mark) != Some(b'"') {
            let (text, end) = bare(start);
            return (
                Field {
                    text: text.into(),
                    open_quote: false,
                },
                end,
            );
        }
        let Some((close, ends)) = self.closing(mark + 1) else {
            let (text, end) = bare(mark + 1);
            return (
                Field {
                    text: text.into(),
                    open_quote: true,
                },
                end,
            );
        };
        let inside = self.text.get(mark + 1..close).unwrap_or_default();
        let mut text = if inside.contains("\"\"") {
            Cow::Owned(inside.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(inside)
        };
        let end = if ends {
            self.past_spaces(close + 1)
        } else {
            let (rest, end) = bare(close + 1);
            text.to_mut().push_str(rest);
            end
        };
        (
            Field {
                text,
                open_quote: false,
            },
            end,
        )
    }

    /// Past the line end at a place.
    fn past_line_end(&self, at: usize) -> usize {
        match (self.byte(at), self.byte(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => at + 2,
            (Some(b'\r' | b'\n'), _) => at + 1,
            _ => at,
        }
    }
}

impl<'t> Iterator for Records<'t> {
    type Item = Record<'t>;

    fn next(&mut self) -> Option<Record<'t>> {
        loop {
            self.byte(self.at)?;
            self.number = self.number.saturating_add(1);
            if !self.ends_row(self.at) {
                break;
            }
            self.at = self.past_line_end(self.at);
        }
        let mut record = Record {
            number: self.number,
            fields: Vec::new(),
            columns: 0,
        };
        // Empty cells are put down once another stands behind them: a line can have millions.
        loop {
            let (field, end) = self.field(self.at);
            self.at = end;
            if !field.text.trim().is_empty() && record.fields.len() <= MAX_COLUMNS {
                record
                    .fields
                    .resize(record.columns.min(MAX_COLUMNS), Field::default());
                record.fields.push(field);
            }
            record.columns += 1;
            if self.byte(self.at) != Some(self.separator) {
                break;
            }
            self.at += 1;
        }
        self.at = self.past_line_end(self.at);
        Some(record)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<Vec<String>> {
        Records::new(text, b';')
            .map(|record| {
                let fields = record.fields.into_iter();
                fields.map(|field| field.text.into_owned()).collect()
            })
            .collect()
    }

    #[test]
    fn marks_are_read_as_they_were_meant() {
        for (line, cells) in [
            (r#""a";b"#, vec!["a", "b"]),
            (r#" "a; b" ; "c""#, vec!["a; b", "c"]),
            (r#""a ""b""";c"#, vec!["a \"b\"", "c"]),
            (
                r#""Jan "de beer" Peeters";c"#,
                vec!["Jan \"de beer\" Peeters", "c"],
            ),
            (r#""Jan" Peeters;"c""#, vec!["Jan Peeters", "c"]),
            (r#"5" buis;c"#, vec!["5\" buis", "c"]),
            ("\"a\nb\";c", vec!["a\nb", "c"]),
            (r#"a;"b"#, vec!["a", "b"]),
        ] {
            assert_eq!(read(line), [cells], "{line}");
        }
    }

    #[test]
    fn a_mark_never_closed_costs_only_itself() {
        let text = "Naam;Voornaam\n\"Haddad;Amina\nGebre;\"Abel\n\"Kaya\";Dilan\n";
        let rows: Vec<Record<'_>> = Records::new(text, b';').collect();
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[1].fields[0].text, "Haddad");
        assert!(rows[1].fields[0].open_quote && rows[2].fields[1].open_quote);
        assert!(!rows[3].fields[0].open_quote);
        assert_eq!(rows[3].number, 4);
    }

    #[test]
    fn a_line_of_nothing_but_separators_takes_no_memory() {
        let text = format!("{}x", ";".repeat(1_000_000));
        let record = Records::new(&text, b';').next().unwrap();
        assert_eq!(record.fields.len(), MAX_COLUMNS + 1);
        assert!(
            Records::new(&";".repeat(1_000_000), b';')
                .next()
                .unwrap()
                .fields
                .is_empty()
        );
    }

    #[test]
    fn many_open_marks_are_no_long_work() {
        for piece in [
            "\"a",
            "\"a\n",
            "\"a\"\"",
            "\"a\"\"\n",
            ";\"\"\"",
            "\" \"x;",
            "\"\"\"\"x;",
        ] {
            let text = piece.repeat(20_000);
            let began = std::time::Instant::now();
            let rows = Records::new(&text, b';').count();
            assert!(rows > 0 && began.elapsed().as_secs() < 20, "{piece}");
        }
    }

    proptest! {
        #[test]
        fn what_a_spreadsheet_writes_comes_back(
            rows in prop::collection::vec(prop::collection::vec("[a\"; \n\r,é]{0,6}", 2..5), 1..6),
            always in any::<bool>(),
        ) {
            let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
            let mut writer = csv::WriterBuilder::new()
                .delimiter(b';').flexible(true).quote_style(style).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let mut meant = rows;
            for row in &mut meant {
                while row.last().is_some_and(|cell| cell.trim().is_empty()) {
                    row.pop();
                }
                for cell in row.iter_mut().filter(|cell| cell.trim().is_empty()) {
                    cell.clear();
                }
            }
            let mut found = read(&text);
            for cell in found.iter_mut().flatten().filter(|cell| cell.trim().is_empty()) {
                cell.clear();
            }
            prop_assert_eq!(found, meant);
        }

        #[test]
        fn one_open_mark_takes_no_other_cell_along(
            rows in prop::collection::vec(prop::collection::vec("[a-z]{1,6}", 3), 1..8),
            row in 0usize..8, column in 0usize..3,
        ) {
            let mut broken = rows.clone();
            let row = row % broken.len();
            broken[row][column].insert(0, '"');
            let lines: Vec<String> = broken.iter().map(|row| row.join(";")).collect();
            prop_assert_eq!(read(&lines.join("\n")), rows);
        }

        #[test]
        fn any_text_is_read(text in "[a\"; \t\n\r]{0,40}") {
            let rows = Records::new(&text, b';').count();
            let lines = text.split(['\n', '\r']).filter(|line| !line.is_empty()).count();
            prop_assert!(rows <= lines.max(1));
        }
    }
}
