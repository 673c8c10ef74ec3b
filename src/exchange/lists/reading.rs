//! The way from bytes to a preview.

use super::columns::{self, Column, ListKind, Target};
use super::flag::{Flag, What};
use super::mojibake::{self, Misread, Repairs};
use super::piles::Pile;
use super::plan::{
    ALL_REMARKS, FileInfo, ListPlan, Options, Preview, ROW_REMARKS, RowPlan, SheetInfo, Subject, Totals,
};
use super::values::told::AskedWords;
use super::workbook::{Cell, CellKind, ListError, MAX_BYTES, Row, Sheet, Workbook, column_letters};
use super::{asides, column_dates, delimited, events, layout, merged, side_by_side};
use super::{person_row, same_sessions, session_row, spreadsheet, twins};
use crate::programme::contact;
use crate::programme::register_number;
use std::collections::{BTreeMap, BTreeSet};

/// How many texts of a column are shown beside its heading.
const SAMPLES: usize = 3;

/// Reads a list and says what its import would do. `name` is the file's; only titles are taken from it.
///
/// # Errors
/// When the file is no list at all; a strange cell is never an error.
pub fn read(name: &str, bytes: &[u8], options: &Options) -> Result<Preview, ListError> {
    let mut book = open(name, bytes, options)?;
    let repairs = mojibake::repair(&mut book);
    let headings: Vec<_> = book.sheets.iter().map(layout::heading_row).collect();
    let place = match &options.sheet {
        Some(wanted) => book
            .sheets
            .iter()
            .position(|sheet| sheet.name == *wanted)
            .ok_or_else(|| ListError::NoSuchSheet {
                name: wanted.chars().take(60).collect(),
            })?,
        None => layout::best_sheet(&book.sheets, &headings).ok_or(ListError::NoRows)?,
    };
    let sheets = book.sheets.iter().zip(&headings).map(|(sheet, found)| SheetInfo {
        name: register_number::cut(&sheet.name).0,
        rows: sheet.rows.len(),
        keep_out: layout::says_keep_out(sheet),
        hidden: sheet.notes.hidden,
        list_rows: found.map_or(0, |(at, _)| {
            sheet.rows.len() - layout::headings(sheet, at).rows.end
        }),
    });
    let mut file = FileInfo {
        encoding: book.encoding.clone(),
        looks_wrong: book.looks_wrong,
        separator: book.separator,
        sheets: sheets.collect(),
        sheet: place,
        heading_row: None,
        misread: commonest(&repairs),
        ..FileInfo::default()
    };
    let mut sheet = book.sheets.swap_remove(place);
    let heading_at = match options.heading_row {
        Some(number) => sheet.rows.iter().position(|row| row.number == number),
        None => headings.get(place).copied().flatten().map(|(at, _)| at),
    };
    let above = heading_at
        .map(|at| layout::headings(&sheet, at))
        .unwrap_or_default();
    let last_heading = above.rows.end.checked_sub(1).and_then(|at| sheet.rows.get(at));
    file.heading_row = last_heading.map(|row| row.number);
    // Register numbers go before anything else keeps a text. Headings first: which columns hold telephones
    // decides whether a bare number may be one.
    let width = sheet.width();
    let mut headings: Vec<String> = (0..width)
        .map(|column| above.texts.get(column).map_or("", String::as_str))
        .map(|text| register_number::cut(text).0)
        .collect();
    let mut body = sheet.rows.split_off(above.rows.end);
    file.hidden_rows = body.iter().filter(|row| sheet.notes.hides(row.number)).count();
    if options.without_hidden {
        body.retain(|row| !sheet.notes.hides(row.number));
    }
    let titles = titles(name, &sheet, above.rows.start);
    let mut cuts = BTreeMap::new();
    let mut body: Vec<Row> = body
        .into_iter()
        .map(|row| without_register_numbers(row, &headings, &mut cuts))
        .collect();
    let asides = asides::find(&mut body, &mut headings);
    let guess = options.kind.or_else(|| columns::guess_kind(&headings, &titles));
    let kind = guess.unwrap_or(ListKind::Mentees);
    let mut columns = columns::propose(&headings, kind, &options.mapping);
    let people = || body.iter().filter(|row| !asides.contains_key(&row.number));
    let texts = |at: usize| -> Vec<&str> {
        let texts = people().map(|row| row.text(at));
        texts.filter(|text| !text.is_empty()).collect()
    };
    columns::settle(&mut columns, texts);
    for (at, column) in columns.iter_mut().enumerate() {
        let mut seen = BTreeSet::new();
        let texts = people().map(|row| row.text(at));
        column.samples = texts
            .filter(|text| !text.is_empty() && seen.insert(*text))
            .take(SAMPLES)
            .map(|text| text.chars().take(60).collect())
            .collect();
    }
    let more = more_remarks(&mut body, &columns, &sheet, book.from_1904, &mut file);
    file.repaired_first = repaired_first(&body, &repairs, place, file.separator);
    let notes = Notes {
        cuts,
        repairs,
        more,
        asides,
        sheet: place,
    };
    let plan = plan(&body, &columns, kind, &notes, options);
    Ok(Preview {
        file,
        kind,
        kind_certain: guess.is_some(),
        columns,
        plan,
    })
}

fn open(name: &str, bytes: &[u8], options: &Options) -> Result<Workbook, ListError> {
    if bytes.is_empty() {
        return Err(ListError::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(ListError::TooLarge {
            bytes: bytes.len() as u64,
            limit: MAX_BYTES as u64,
        });
    }
    let mut book = if spreadsheet::is_workbook(bytes) {
        spreadsheet::read(bytes)?
    } else {
        delimited::read(name, bytes, options.encoding.as_deref(), options.separator)?
    };
    merged::fill_down(&mut book)?;
    side_by_side::split(&mut book);
    Ok(book)
}

/// What there is to say of cells beyond their texts, by row and column; what of it is about the sheet as a whole is
/// put into `file`. Dates that only their column explains are written as it explains them.
fn more_remarks(
    body: &mut [Row],
    columns: &[Column],
    sheet: &Sheet,
    from_1904: bool,
    file: &mut FileInfo,
) -> Vec<(u32, Flag)> {
    let numbers: BTreeSet<u32> = body.iter().map(|row| row.number).collect();
    let first = numbers.first().copied().unwrap_or(0);
    let flag = |row: u32, column: Option<usize>, what| (row, Flag { column, what });
    let mut more = Vec::new();
    for (row, column) in &sheet.notes.filled {
        if numbers.contains(row) {
            more.push(flag(*row, Some(*column), What::Merged));
        }
    }
    file.merged = more.len();
    let no_value = sheet.notes.no_value.iter().filter(|(row, _)| *row >= first);
    for (row, column) in no_value {
        file.no_value += 1;
        if numbers.contains(row) {
            more.push(flag(*row, usize::try_from(*column).ok(), What::NoValue));
        }
    }
    let hidden = numbers.iter().filter(|row| sheet.notes.hides(**row));
    more.extend(hidden.map(|row| flag(*row, None, What::HiddenRow)));
    let said = column_dates::judge(body, columns, from_1904);
    more.extend(
        said.into_iter()
            .map(|((row, column), what)| flag(row, Some(column), what)),
    );
    let filled = |at: usize| columns.get(at).is_some_and(|column| !column.samples.is_empty());
    let hidden = sheet
        .notes
        .hidden_columns
        .iter()
        .copied()
        .filter(|at| filled(*at));
    file.hidden_columns = hidden.map(column_letters).collect();
    more.sort_by_key(|(row, _)| *row);
    more
}

fn commonest(repairs: &Repairs) -> Option<Misread> {
    Misread::ALL
        .into_iter()
        .map(|way| {
            (
                repairs
                    .repaired
                    .iter()
                    .filter(|(.., found)| *found == way)
                    .count(),
                way,
            )
        })
        .filter(|(count, _)| *count > 0)
        .max_by_key(|(count, _)| *count)
        .map(|(_, way)| way)
}

/// The repaired cells of the first row that has any.
fn repaired_first(body: &[Row], repairs: &Repairs, sheet: usize, separator: Option<char>) -> Option<String> {
    let columns = |row: &Row| -> Vec<usize> {
        let notes = repairs.repaired_in(sheet, row.number);
        notes.map(|(column, _)| column).collect()
    };
    let (row, columns) = body
        .iter()
        .map(|row| (row, columns(row)))
        .find(|(_, columns)| !columns.is_empty())?;
    let texts: Vec<&str> = columns.iter().map(|column| row.text(*column)).collect();
    Some(texts.join(&separator.unwrap_or(';').to_string()))
}

/// The words that say what a list is about, beside its headings.
fn titles(name: &str, sheet: &Sheet, heading_at: usize) -> String {
    let above = sheet.rows.iter().take(heading_at).flat_map(|row| &row.cells);
    let mut titles = format!("{name} {}", sheet.name);
    for cell in above.take(10) {
        titles.push(' ');
        titles.push_str(&cell.text);
    }
    titles
}

/// Cuts register numbers out of a row's cells and notes where. Spreadsheets drop the leading zeros of a number,
/// so a bare number is also looked at with its zeros put back, unless its column holds telephones.
fn without_register_numbers(
    mut row: Row,
    headings: &[String],
    cuts: &mut BTreeMap<(u32, usize), usize>,
) -> Row {
    for (at, cell) in row.cells.iter_mut().enumerate() {
        let heading = headings.get(at).map_or("", String::as_str);
        let (mut text, mut count) = register_number::cut_under(heading, &cell.text);
        let bare = cell.kind == CellKind::Number
            && (9..11).contains(&cell.text.len())
            && !register_number::names_telephones(heading);
        if count == 0 && bare && register_number::is_in(&format!("{:0>11}", cell.text)) {
            (text, count) = (String::new(), 1);
        }
        if count > 0 {
            if text.trim_matches(['…', ' ']).is_empty() {
                text.clear();
            }
            cell.text = text;
            cuts.insert((row.number, at), count);
        }
    }
    row
}

/// What was noted about cells before their meaning was known.
struct Notes {
    /// How many register numbers were cut, by row and column.
    cuts: BTreeMap<(u32, usize), usize>,
    /// Rows that are nobody, by their number, with what they are.
    asides: BTreeMap<u32, What>,
    repairs: Repairs,
    /// The rest, by the rows' numbers, in order.
    more: Vec<(u32, Flag)>,
    sheet: usize,
}

impl Notes {
    fn of(&self, row: u32) -> Vec<Flag> {
        let flag = |column: usize, what| Flag {
            column: Some(column),
            what,
        };
        let cuts = self
            .cuts
            .range((row, 0)..=(row, usize::MAX))
            .map(|((_, at), _)| flag(*at, What::RegisterNumber));
        let repaired = self.repairs.repaired_in(self.sheet, row);
        let lost = self.repairs.lost_in(self.sheet, row);
        cuts.chain(repaired.map(|(column, was)| flag(column, What::Repaired { was })))
            .chain(lost.map(|column| flag(column, What::LostByte)))
            .chain(self.more_of(row).iter().map(|(_, flag)| flag.clone()))
            .collect()
    }

    fn more_of(&self, row: u32) -> &[(u32, Flag)] {
        let first = self.more.partition_point(|(number, _)| *number < row);
        let end = self.more.partition_point(|(number, _)| *number <= row);
        self.more.get(first..end).unwrap_or_default()
    }
}

/// A text that a spreadsheet would run. It stays text; a telephone number (also one that lacks a digit) and a lone
/// dash are neither.
fn is_formula(cell: &Cell) -> bool {
    let text = cell.text.as_str();
    let dialled = text.strip_prefix('+').is_some_and(|rest| {
        let digits = rest.chars().filter(char::is_ascii_digit).count();
        digits >= 8
            && rest
                .chars()
                .all(|letter| letter.is_ascii_digit() || " ./()-".contains(letter))
    });
    cell.kind == CellKind::Text
        && text.starts_with(['=', '+', '-', '@'])
        && !text.chars().all(|letter| letter == '-')
        && !dialled
        && contact::e164(text).is_none()
}

fn plan(body: &[Row], columns: &[Column], kind: ListKind, notes: &Notes, options: &Options) -> ListPlan {
    let dated: BTreeSet<usize> = (0..columns.len())
        .filter(|at| {
            body.iter()
                .any(|row| row.cells.get(*at).is_some_and(|cell| cell.kind == CellKind::Date))
        })
        .collect();
    let mut rows = Vec::with_capacity(body.len());
    let mut totals = Totals {
        rows: body.len(),
        register_number: notes.cuts.values().sum(),
        ..Totals::default()
    };
    let mut room = ALL_REMARKS;
    let mut words = AskedWords::default();
    for row in body {
        let mut flags = notes.of(row.number);
        for (at, cell) in row.cells.iter().enumerate() {
            let mut say = |what| {
                flags.push(Flag {
                    column: Some(at),
                    what,
                })
            };
            if is_formula(cell) {
                say(What::Formula);
            }
            if cell.open_quote {
                say(What::OpenQuote);
            }
            if let Some(length) = cell.cut_from {
                say(What::TooLong { length });
            }
        }
        let row = without_dashes(row);
        let (subject, read) = match kind {
            ListKind::Sessions => session_row::read(&row, columns, &dated, options),
            kind if kind.is_of_events() => events::row::read(&row, columns, kind, &dated, options),
            _ => person_row::read(&row, columns, kind, &dated, options),
        };
        flags.extend(read);
        let aside = notes.asides.get(&row.number);
        if let Some(what) = aside {
            // What its cells would be as a person's is of no interest.
            flags.retain(|flag| flag.what == What::RegisterNumber);
            flags.push(Flag {
                column: None,
                what: what.clone(),
            });
        }
        words.note(columns, &flags);
        let unclear = unclear(columns, &flags);
        // Counted whole before some are left out.
        count(&mut totals, &subject, &flags);
        let more_flags = flags.len().saturating_sub(room.min(ROW_REMARKS));
        flags.truncate(room.min(ROW_REMARKS));
        room -= flags.len();
        totals.remarks_left_out += more_flags;
        rows.push(RowPlan {
            row: row.number,
            subject,
            flags,
            more_flags,
            aside: aside.is_some(),
            unclear,
            duplicate: None,
            sureness: None,
            likeness: BTreeSet::new(),
            namesakes: None,
            sought: [None; 2],
        });
    }
    // Nobody has no twin.
    let (mut rows, asides): (Vec<RowPlan>, Vec<RowPlan>) = rows.into_iter().partition(|row| !row.aside);
    let namesakes = twins::find(&mut rows, &options.known);
    same_sessions::find(&mut rows, &options.known_sessions);
    let sought = events::sought::find(&mut rows, &options.known);
    rows.extend(asides);
    rows.sort_by_key(|row| row.row);
    let pile = |pile| rows.iter().filter(|row| row.pile() == Some(pile)).count();
    (totals.duplicate, totals.maybe_duplicate) = (pile(Pile::Sure), pile(Pile::Ask));
    totals.same_name_only = rows.iter().filter(|row| row.namesakes.is_some()).count();
    ListPlan {
        rows,
        namesakes,
        sought,
        words: words.commonest(),
        totals,
    }
}

/// The columns of consent and conditions in which the list says something that is no answer.
fn unclear(columns: &[Column], flags: &[Flag]) -> BTreeSet<Target> {
    let unread = flags.iter().filter(|flag| flag.what.keeps_text());
    let columns = unread.filter_map(|flag| columns.get(flag.column?));
    columns
        .map(|column| column.target)
        .filter(|target| matches!(target, Target::Consent | Target::Eligible))
        .collect()
}

/// A dash in an empty place says that nothing is known.
fn without_dashes(row: &Row) -> Row {
    let mut row = row.clone();
    for cell in &mut row.cells {
        if cell
            .text
            .chars()
            .all(|letter| matches!(letter, '-' | '–' | '—' | '/' | '?'))
        {
            cell.text.clear();
        }
    }
    row
}

/// Counts what there is to say about a row.
fn count(totals: &mut Totals, subject: &Subject, flags: &[Flag]) {
    let aside = flags.iter().any(|flag| flag.what.is_aside());
    if !aside && let Subject::Mentee { person, .. } | Subject::Mentor { person, .. } = subject {
        totals.eligibility_unknown += usize::from(person.0.eligible.is_none());
        totals.consent_unknown += usize::from(person.0.consent.is_none());
    }
    totals.remarks += flags.len();
    for flag in flags {
        let count = match &flag.what {
            What::TooOld { .. } => &mut totals.too_old,
            What::TooYoung { .. } => &mut totals.too_young,
            What::BadDate { .. } => &mut totals.bad_date,
            What::FutureDate { .. } => &mut totals.future_date,
            What::Formula => &mut totals.formula,
            What::EmptyName => &mut totals.empty_name,
            What::Unreadable { .. }
            | What::UnknownWord { .. }
            | What::Doubtful { .. }
            | What::LevelMissing { .. } => &mut totals.unreadable,
            what if what.is_aside() => &mut totals.aside,
            What::Repaired { .. } => &mut totals.repaired,
            What::LostByte => &mut totals.lost_byte,
            What::GenderWish { .. } => &mut totals.gender_wish,
            What::TooLong { .. } | What::LongForField { .. } => &mut totals.too_long,
            _ => continue,
        };
        *count += 1;
    }
}
