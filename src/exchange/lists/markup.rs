//! Tables in markup: a web page that a program saved under the name of a workbook, and Excel's XML of 2003.
//!
//! Programs write both sloppily (cells that never end, tags in any case), so tags are gone through one by one and
//! nothing is believed of how they stand in each other.

use super::workbook::{
    Budget, Cell, CellKind, ListError, MAX_COLUMNS, MAX_SHEETS, Merge, Sheet, Workbook, short,
};

/// How deep tables may stand in each other.
const MAX_TABLES: usize = 20;

/// Letters that pages write by name, beside those of every XML.
const LETTERS: [(&str, &str); 30] = [
    ("nbsp", " "),
    ("eacute", "é"),
    ("egrave", "è"),
    ("ecirc", "ê"),
    ("euml", "ë"),
    ("agrave", "à"),
    ("aacute", "á"),
    ("acirc", "â"),
    ("auml", "ä"),
    ("ccedil", "ç"),
    ("iacute", "í"),
    ("icirc", "î"),
    ("iuml", "ï"),
    ("oacute", "ó"),
    ("ocirc", "ô"),
    ("ouml", "ö"),
    ("ugrave", "ù"),
    ("uacute", "ú"),
    ("ucirc", "û"),
    ("uuml", "ü"),
    ("ntilde", "ñ"),
    ("szlig", "ß"),
    ("Eacute", "É"),
    ("Egrave", "È"),
    ("Ccedil", "Ç"),
    ("Ouml", "Ö"),
    ("Uuml", "Ü"),
    ("euro", "€"),
    ("rsquo", "’"),
    ("lsquo", "‘"),
];

/// Reads the tables of a page, or the sheets of an XML workbook; `None` where there are none.
///
/// # Errors
/// As for every list: too many cells, rows, columns or sheets, too much text.
pub fn read(name: &str, text: &str) -> Result<Option<Workbook>, ListError> {
    let mut reader = Reader {
        name,
        in_data_only: text.contains("urn:schemas-microsoft-com:office:spreadsheet"),
        ..Reader::new(name)
    };
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let (words, tag) = rest.split_at(start);
        reader.words(words)?;
        rest = reader.tag(tag)?;
    }
    while reader.end_table()? {}
    let mut sheets = reader.sheets;
    sheets.retain(|sheet| !sheet.rows.is_empty());
    if sheets.is_empty() {
        return Ok(None);
    }
    Ok(Some(Workbook {
        sheets,
        ..Workbook::default()
    }))
}

/// A table in the reading.
struct Table {
    sheet: Sheet,
    row: u32,
    cells: Vec<Cell>,
    /// The text of the cell that is open, and what it is.
    open: Option<(String, CellKind)>,
    /// Columns that the open cell is merged over.
    across: usize,
}

struct Reader<'a> {
    name: &'a str,
    /// What the next table is called.
    next_name: Option<String>,
    tables: Vec<Table>,
    sheets: Vec<Sheet>,
    budget: Budget,
    /// Of an XML workbook, only what stands in `Data` is a cell's text.
    in_data_only: bool,
    in_data: bool,
}

impl<'a> Reader<'a> {
    const fn new(name: &'a str) -> Self {
        Self {
            name,
            next_name: None,
            tables: Vec::new(),
            sheets: Vec::new(),
            budget: Budget::new(),
            in_data_only: false,
            in_data: false,
        }
    }

    /// Text between two tags.
    fn words(&mut self, words: &str) -> Result<(), ListError> {
        let heard = !self.in_data_only || self.in_data;
        if let Some((text, _)) = self.tables.last_mut().and_then(|table| table.open.as_mut())
            && heard
            && !words.is_empty()
        {
            self.budget.say(words.len())?;
            text.push_str(words);
        }
        Ok(())
    }

    /// One tag; gives what follows it.
    fn tag<'t>(&mut self, text: &'t str) -> Result<&'t str, ListError> {
        let after = |end: &str| text.split_once(end).map_or("", |(_, after)| after);
        if text.starts_with("<!--") {
            return Ok(after("-->"));
        }
        let (inside, rest) = split_tag(text);
        let closes = inside.starts_with('/');
        let inside = inside.trim_start_matches('/');
        let end = inside
            .find(|letter: char| letter.is_whitespace() || letter == '/')
            .unwrap_or(inside.len());
        let (name, attributes) = inside.split_at_checked(end).unwrap_or((inside, ""));
        let name = name.rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
        match (name.as_str(), closes) {
            ("script" | "style", false) => {
                return Ok(after_closing(rest, &name));
            }
            ("worksheet", false) => self.next_name = attribute(attributes, "name"),
            ("table", false) => self.begin_table()?,
            ("table", true) => {
                self.end_table()?;
            }
            ("tr" | "row", false) => self.begin_row(attributes)?,
            ("tr" | "row", true) => self.end_row()?,
            ("td" | "th" | "cell", false) => self.begin_cell(attributes)?,
            ("td" | "th" | "cell", true) => self.end_cell()?,
            ("data", false) => {
                self.in_data = true;
                let kind = attribute(attributes, "type").unwrap_or_default();
                if let Some((_, own)) = self.tables.last_mut().and_then(|table| table.open.as_mut()) {
                    *own = match kind.as_str() {
                        "Number" => CellKind::Number,
                        "DateTime" => CellKind::Date,
                        "Error" => CellKind::Fault,
                        _ => CellKind::Text,
                    };
                }
            }
            ("data", true) => self.in_data = false,
            ("br" | "p" | "div" | "li", _) => self.words(" ")?,
            _ => {}
        }
        Ok(rest)
    }

    fn begin_table(&mut self) -> Result<(), ListError> {
        if self.tables.len() >= MAX_TABLES || self.sheets.len() + self.tables.len() >= MAX_SHEETS {
            return Err(ListError::TooManySheets {
                limit: MAX_SHEETS as u64,
            });
        }
        let number = self.sheets.len() + self.tables.len() + 1;
        let name = self.next_name.take().unwrap_or_else(|| {
            if number == 1 {
                self.name.to_owned()
            } else {
                format!("{} ({number})", self.name)
            }
        });
        self.tables.push(Table {
            sheet: Sheet {
                name,
                ..Sheet::default()
            },
            row: 0,
            cells: Vec::new(),
            open: None,
            across: 1,
        });
        Ok(())
    }

    /// Ends the table that was last begun; false where there is none.
    fn end_table(&mut self) -> Result<bool, ListError> {
        self.end_row()?;
        let ended = self.tables.pop();
        Ok(ended.map(|table| self.sheets.push(table.sheet)).is_some())
    }

    fn begin_row(&mut self, attributes: &str) -> Result<(), ListError> {
        self.end_row()?;
        if let Some(table) = self.tables.last_mut() {
            let told = attribute(attributes, "index").and_then(|text| text.parse::<u32>().ok());
            let next = table.row.saturating_add(1);
            table.row = told.unwrap_or(next).max(next);
            if attribute(attributes, "hidden").as_deref() == Some("1") {
                table.sheet.notes.hide(table.row, 1);
            }
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), ListError> {
        self.end_cell()?;
        if let Some(table) = self.tables.last_mut() {
            let cells = std::mem::take(&mut table.cells);
            table.sheet.push(table.row.max(1), cells)?;
        }
        Ok(())
    }

    fn begin_cell(&mut self, attributes: &str) -> Result<(), ListError> {
        self.end_cell()?;
        let Some(table) = self.tables.last_mut() else {
            return Ok(());
        };
        let number =
            |name: &str| attribute(attributes, name).and_then(|text| text.trim().parse::<usize>().ok());
        let own = table.cells.len();
        let column = number("index").map_or(own, |index| index.saturating_sub(1).max(own));
        table.across = number("colspan")
            .or(number("mergeacross").map(|more| more.saturating_add(1)))
            .unwrap_or(1);
        let down = number("rowspan")
            .or(number("mergedown").map(|more| more.saturating_add(1)))
            .unwrap_or(1);
        let reaches = column.saturating_add(table.across.max(1));
        if column >= MAX_COLUMNS {
            return Err(ListError::TooManyColumns {
                sheet: short(self.name),
                limit: MAX_COLUMNS as u64,
            });
        }
        self.budget.hold(self.name, column + 1 - own)?;
        table.cells.resize(column, Cell::default());
        table.open = Some((String::new(), CellKind::Text));
        if table.across > 1 || down > 1 {
            let at = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
            table.sheet.notes.merge(Merge {
                rows: (table.row, table.row.saturating_add(at(down.saturating_sub(1)))),
                columns: (at(column), at(reaches.saturating_sub(1))),
            });
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), ListError> {
        self.in_data = false;
        let Some(table) = self.tables.last_mut() else {
            return Ok(());
        };
        let Some((text, kind)) = table.open.take() else {
            return Ok(());
        };
        let text = plain(&text);
        let text = match kind {
            CellKind::Date => text.get(..10).unwrap_or(&text).to_owned(),
            _ => text,
        };
        let cell = Cell::new(&text, kind);
        if !cell.text.is_empty() {
            // Its text was counted as it was read.
            self.budget.spend(self.name, 1)?;
        }
        table.cells.push(cell);
        // What is merged across has no cells of its own.
        let own = table.cells.len();
        let reaches = own
            .saturating_add(table.across.saturating_sub(1))
            .min(MAX_COLUMNS);
        self.budget.hold(self.name, reaches - own)?;
        table.cells.resize(reaches, Cell::default());
        Ok(())
    }
}

/// What stands in a tag, and what follows it. A `>` between quotation marks ends no tag.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, letter) in text.char_indices().skip(1) {
        match (quote, letter) {
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            (None, '>') => {
                let inside = text.get(1..at).unwrap_or_default();
                return (inside, text.get(at + 1..).unwrap_or_default());
            }
            // An odd `<` in a text, and no tag.
            (None, '<') => break,
            _ if at > 20_000 => break,
            _ => {}
        }
    }
    ("", text.get(1..).unwrap_or_default())
}

/// What follows on the end tag of a name; nothing where it never ends.
fn after_closing<'t>(mut text: &'t str, name: &str) -> &'t str {
    while let Some((_, after)) = text.split_once("</") {
        if after
            .get(..name.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(name))
        {
            return after.split_once('>').map_or("", |(_, rest)| rest);
        }
        text = after;
    }
    ""
}

/// The value of an attribute, whatever stands before its name (`ss:Index`), in any case.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let lower = attributes.to_ascii_lowercase();
    let mut from = 0;
    loop {
        let at = from + lower.get(from..)?.find(name)?;
        from = at + name.len();
        let begins = lower
            .get(..at)?
            .chars()
            .next_back()
            .is_none_or(|before| before.is_whitespace() || before == ':');
        let Some(value) = attributes
            .get(from..)?
            .trim_start()
            .strip_prefix('=')
            .filter(|_| begins)
        else {
            continue;
        };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|letter| matches!(letter, '"' | '\''));
        return Some(match quote {
            Some(quote) => plain(value.get(1..)?.split(quote).next()?),
            None => plain(
                value
                    .split(|letter: char| letter.is_whitespace() || letter == '/')
                    .next()?,
            ),
        });
    }
}

/// A text with its named and numbered letters put in.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        plain.push_str(before);
        let end = after.find(';').filter(|end| *end <= 8);
        let letter = end.and_then(|end| after.get(..end)).and_then(letter);
        match (letter, end) {
            (Some(letter), Some(end)) => {
                plain.push_str(&letter);
                rest = after.get(end + 1..).unwrap_or_default();
            }
            _ => {
                plain.push('&');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

fn letter(name: &str) -> Option<String> {
    let of_code = |code: Option<u32>| char::from_u32(code?).map(String::from);
    if let Some(code) = name.strip_prefix('#') {
        return match code.strip_prefix(['x', 'X']) {
            Some(code) => of_code(u32::from_str_radix(code, 16).ok()),
            None => of_code(code.parse().ok()),
        };
    }
    let always = [
        ("amp", "&"),
        ("lt", "<"),
        ("gt", ">"),
        ("quot", "\""),
        ("apos", "'"),
    ];
    let mut known = always.iter().chain(&LETTERS);
    known
        .find(|(known, _)| *known == name)
        .map(|(_, letter)| (*letter).to_owned())
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
