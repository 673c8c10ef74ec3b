//! The records of a workbook (BIFF5 and BIFF8, MS-XLS): which are taken over, and how much they come to.

use super::broken;
use super::container::{u16_at, u32_at};
use super::shared_texts::shared_texts;
use crate::exchange::lists::workbook::{
    Budget, ListError, MAX_CELLS, MAX_COLUMNS, MAX_SHEETS, MAX_TEXT, Merge, SheetNotes, short,
};
use std::ops::Range;

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000a;
const CONTINUE: u16 = 0x003c;
const FILE_PASS: u16 = 0x002f;
const CODE_PAGE: u16 = 0x0042;
const DATE_MODE: u16 = 0x0022;
const FORMAT: u16 = 0x041e;
const XF: u16 = 0x00e0;
const BOUND_SHEET: u16 = 0x0085;
const SHARED: u16 = 0x00fc;
const ROW: u16 = 0x0208;
const MERGED: u16 = 0x00e5;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const RICH_LABEL: u16 = 0x00d6;
const BOOL_OR_ERROR: u16 = 0x0205;
const RK: u16 = 0x027e;
const MANY_RK: u16 = 0x00bd;
const LABEL_SHARED: u16 = 0x00fd;
const FORMULA: u16 = 0x0006;
const FORMULA_TEXT: u16 = 0x0207;

/// Longest record, bytes, that a reader takes.
const LONGEST: usize = 0xffff;
/// Most pieces that one record goes on in. Twenty mebibytes come to 2,600.
const MOST_PIECES: usize = 10_000;
/// A hidden row says so with this bit.
const ROW_HIDDEN: u16 = 0x20;

/// A workbook written anew.
pub struct Book {
    /// Its records.
    pub stream: Vec<u8>,
    /// What was noted of its sheets, in order.
    pub notes: Vec<SheetNotes>,
    /// Days are counted from 1904.
    pub from_1904: bool,
}

/// One record: its kind and what it holds.
#[derive(Clone, Copy)]
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
    /// Where the next one begins.
    next: usize,
}

/// The record that begins at `at`; none where the stream ends.
fn record(stream: &[u8], at: usize) -> Result<Option<Record<'_>>, ListError> {
    let (Some(kind), Some(length)) = (u16_at(stream, at), u16_at(stream, at.saturating_add(2))) else {
        return Ok(None);
    };
    let start = at + 4;
    let next = start + usize::from(length);
    let data = stream.get(start..next).ok_or_else(broken)?;
    Ok(Some(Record { kind, data, next }))
}

fn write(stream: &mut Vec<u8>, kind: u16, data: &[u8]) {
    let data = data.get(..LONGEST).unwrap_or(data);
    stream.extend_from_slice(&kind.to_le_bytes());
    stream.extend_from_slice(&u16::try_from(data.len()).unwrap_or(u16::MAX).to_le_bytes());
    stream.extend_from_slice(data);
}

/// A sheet as the beginning of the workbook tells of it.
struct Told {
    /// Where its records begin.
    at: usize,
    name: String,
    /// Where, in what is written, its place is to be put.
    place: usize,
    hidden: bool,
}

/// What holds for the whole workbook.
struct Globals {
    biff8: bool,
    from_1904: bool,
    sheets: Vec<Told>,
    /// How long each shared text is, bytes.
    shared: Vec<u32>,
}

/// Goes through the records and writes those that a list needs.
///
/// # Errors
/// See [`super::clean`].
pub fn rewrite(stream: &[u8]) -> Result<Book, ListError> {
    let mut to = Vec::new();
    let globals = globals(stream, &mut to)?;
    // Each sheet's records are read once: two sheets of one place would be read twice, and two hundred often.
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut notes = Vec::with_capacity(globals.sheets.len());
    let mut count = Count {
        budget: Budget::new(),
        area: 0,
        area_before: 0,
    };
    for told in &globals.sheets {
        if taken.iter().any(|range| range.contains(&told.at)) {
            return Err(broken());
        }
        let begins = u32::try_from(to.len()).map_err(|_| broken())?;
        if let Some(place) = to.get_mut(told.place..told.place + 4) {
            place.copy_from_slice(&begins.to_le_bytes());
        }
        let next = taken
            .iter()
            .map(|range| range.start)
            .filter(|start| *start > told.at)
            .min();
        let mut sheet = SheetReader {
            globals: &globals,
            name: &told.name,
            to: &mut to,
            count: &mut count,
            notes: SheetNotes {
                hidden: told.hidden,
                ..SheetNotes::default()
            },
            area: None,
        };
        let end = sheet.read(stream, told.at, next.unwrap_or(stream.len()))?;
        notes.push(sheet.notes);
        count.area_before += std::mem::take(&mut count.area);
        taken.push(told.at..end);
    }
    Ok(Book {
        stream: to,
        notes,
        from_1904: globals.from_1904,
    })
}

fn globals(stream: &[u8], to: &mut Vec<u8>) -> Result<Globals, ListError> {
    let mut found = Globals {
        biff8: true,
        from_1904: false,
        sheets: Vec::new(),
        shared: Vec::new(),
    };
    let mut at = 0;
    while let Some(record) = record(stream, at)? {
        at = record.next;
        let data = record.data;
        match record.kind {
            EOF => break,
            FILE_PASS => return Err(ListError::Protected),
            BOF if data.len() >= 4 => {
                let (version, about) = (u16_at(data, 0), u16_at(data, 2));
                found.biff8 = match version {
                    Some(0x0500 | 0x0400 | 0x0300 | 0x0200 | 2 | 7) => false,
                    Some(0) => about != Some(0x1000),
                    _ => true,
                };
                write(to, BOF, data);
            }
            DATE_MODE if data.len() >= 2 => {
                found.from_1904 = u16_at(data, 0) == Some(1);
                write(to, DATE_MODE, data);
            }
            CODE_PAGE if data.len() >= 2 => write(to, CODE_PAGE, data),
            XF if data.len() >= 4 => write(to, XF, data),
            FORMAT if data.len() > 4 => {
                let mut own = data.to_vec();
                fit(&mut own, 2, found.biff8);
                write(to, FORMAT, &own);
            }
            BOUND_SHEET if data.len() >= 8 => sheet_told(data, &mut found, to)?,
            SHARED => {
                let mut pieces = vec![data];
                while let Some(more) = self::record(stream, at)?.filter(|next| next.kind == CONTINUE) {
                    pieces.push(more.data);
                    at = more.next;
                    if pieces.len() > MOST_PIECES {
                        return Err(broken());
                    }
                }
                found.shared = shared_texts(&pieces)?;
                write(to, SHARED, data);
                for piece in pieces.iter().skip(1) {
                    write(to, CONTINUE, piece);
                }
            }
            _ => {}
        }
    }
    write(to, EOF, &[]);
    Ok(found)
}

fn sheet_told(data: &[u8], found: &mut Globals, to: &mut Vec<u8>) -> Result<(), ListError> {
    // A chart or a macro sheet has no cells to read.
    if data.get(5) != Some(&0) {
        return Ok(());
    }
    if found.sheets.len() >= MAX_SHEETS {
        return Err(ListError::TooManySheets {
            limit: MAX_SHEETS as u64,
        });
    }
    let state = data.get(4).map_or(0, |state| state & 3);
    let name = data.get(if found.biff8 { 8 } else { 7 }..).unwrap_or_default();
    found.sheets.push(Told {
        at: u32_at(data, 0)
            .and_then(|at| usize::try_from(at).ok())
            .ok_or_else(broken)?,
        // For a refusal only; the reader reads it with its encoding.
        name: name
            .iter()
            .filter(|byte| **byte != 0)
            .map(|byte| char::from(*byte))
            .collect(),
        place: to.len() + 4,
        hidden: state == 1 || state == 2,
    });
    let mut own = data.to_vec();
    if let Some(place) = own.get_mut(4) {
        *place = if state == 3 { 0 } else { state };
    }
    write(to, BOUND_SHEET, &own);
    Ok(())
}

/// Says no more letters than stand there: room is made for as many as it says. The text begins at `at`.
fn fit(data: &mut [u8], at: usize, biff8: bool) -> usize {
    let Some(said) = u16_at(data, at) else {
        return 0;
    };
    let flags = if biff8 { data.get(at + 2).copied() } else { Some(0) };
    let each = if flags.unwrap_or(0) & 1 != 0 { 2 } else { 1 };
    let there = data.len().saturating_sub(at + if biff8 { 3 } else { 2 }) / each;
    let letters = usize::from(said).min(there);
    let told = u16::try_from(letters).unwrap_or(said).to_le_bytes();
    if let Some(place) = data.get_mut(at..at + 2) {
        place.copy_from_slice(&told);
    }
    letters * each
}

/// What the sheets so far come to.
struct Count {
    budget: Budget,
    /// Cells of the smallest rectangle that holds this sheet's: the reader makes room for all of them.
    area: usize,
    /// Those of the sheets before.
    area_before: usize,
}

/// One sheet in the reading.
struct SheetReader<'a> {
    globals: &'a Globals,
    name: &'a str,
    to: &'a mut Vec<u8>,
    count: &'a mut Count,
    notes: SheetNotes,
    /// First and last row, first and last column.
    area: Option<(Range<usize>, Range<usize>)>,
}

impl SheetReader<'_> {
    /// Reads the records from `at` on, which end before `most`; gives where they end.
    fn read(&mut self, stream: &[u8], at: usize, most: usize) -> Result<usize, ListError> {
        let (mut at, mut begun, mut within) = (at, false, 0usize);
        let mut formula = None;
        while let Some(record) = record(stream, at)? {
            at = record.next;
            if at > most {
                return Err(broken());
            }
            match record.kind {
                BOF if begun => within += 1,
                BOF => {
                    begun = true;
                    write(self.to, BOF, record.data);
                }
                // What stands in a sheet, such as a chart, has cells of its own.
                EOF if within > 0 => within -= 1,
                EOF => break,
                _ if within > 0 => {}
                _ => self.record(record, &mut formula)?,
            }
        }
        write(self.to, EOF, &[]);
        Ok(at)
    }

    fn record(&mut self, record: Record<'_>, formula: &mut Option<[usize; 2]>) -> Result<(), ListError> {
        let data = record.data;
        let place = || Some([usize::from(u16_at(data, 0)?), usize::from(u16_at(data, 2)?)]);
        let mut own = data.to_vec();
        let (place, length) = match record.kind {
            ROW => {
                if u16_at(data, 12).is_some_and(|bits| bits & ROW_HIDDEN != 0) {
                    let row = u32::from(u16_at(data, 0).unwrap_or(0));
                    self.notes.hide(row + 1, 1);
                }
                return Ok(());
            }
            MERGED => {
                self.merged(data);
                return Ok(());
            }
            NUMBER if data.len() >= 14 => (place(), 8),
            RK if data.len() >= 10 => (place(), 8),
            BOOL_OR_ERROR if data.len() >= 8 => (place(), 8),
            LABEL | RICH_LABEL if data.len() >= 8 => (place(), fit(&mut own, 6, self.globals.biff8)),
            LABEL_SHARED if data.len() >= 10 => {
                let text = u32_at(data, 6).and_then(|at| usize::try_from(at).ok());
                let length = text.and_then(|text| self.globals.shared.get(text));
                (
                    place(),
                    length.map_or(0, |length| usize::try_from(*length).unwrap_or(MAX_TEXT)),
                )
            }
            FORMULA if data.len() >= 20 => {
                *formula = place();
                // What it reckons is not needed, only what it came to.
                own.truncate(20);
                own.extend_from_slice(&[0, 0]);
                // A text stands in the record that follows.
                let is_text = data.get(6) == Some(&0) && data.get(12..14) == Some(&[0xff, 0xff]);
                if is_text {
                    if let Some(place) = *formula {
                        self.reach(place)?;
                        write(self.to, FORMULA, &own);
                    }
                    return Ok(());
                }
                (place(), 8)
            }
            FORMULA_TEXT if data.len() >= 3 => (*formula, fit(&mut own, 0, self.globals.biff8)),
            MANY_RK => return self.many(data),
            _ => return Ok(()),
        };
        if let Some(place) = place.filter(|_| length > 0) {
            self.cell(place, length)?;
            write(self.to, record.kind, &own);
        }
        Ok(())
    }

    /// Several numbers side by side.
    fn many(&mut self, data: &[u8]) -> Result<(), ListError> {
        let last = data.len().checked_sub(2).and_then(|at| u16_at(data, at));
        let (Some(row), Some(first), Some(last)) = (u16_at(data, 0), u16_at(data, 2), last) else {
            return Ok(());
        };
        let columns = usize::from(first)..=usize::from(last);
        if columns.is_empty() || data.len() != 6 + 6 * columns.clone().count() {
            return Err(broken());
        }
        for column in columns {
            self.cell([usize::from(row), column], 8)?;
        }
        write(self.to, MANY_RK, data);
        Ok(())
    }

    fn merged(&mut self, data: &[u8]) {
        let count = u16_at(data, 0).map_or(0, usize::from);
        for area in data.get(2..).unwrap_or_default().chunks_exact(8).take(count) {
            let part = |at| u16_at(area, at).map_or(0, u32::from);
            self.notes.merge(Merge {
                rows: (part(0) + 1, part(2) + 1),
                columns: (part(4), part(6)),
            });
        }
    }

    /// A cell with so many bytes of text.
    fn cell(&mut self, place: [usize; 2], length: usize) -> Result<(), ListError> {
        self.count.budget.spend(self.name, length)?;
        self.reach(place)
    }

    /// The sheet reaches as far as here.
    fn reach(&mut self, [row, column]: [usize; 2]) -> Result<(), ListError> {
        if column >= MAX_COLUMNS {
            return Err(ListError::TooManyColumns {
                sheet: short(self.name),
                limit: MAX_COLUMNS as u64,
            });
        }
        let (rows, columns) = self.area.take().unwrap_or((row..row + 1, column..column + 1));
        let rows = rows.start.min(row)..rows.end.max(row + 1);
        let columns = columns.start.min(column)..columns.end.max(column + 1);
        let area = rows.len() * columns.len();
        if self.count.area_before + area > MAX_CELLS {
            return Err(ListError::TooManyCells {
                sheet: short(self.name),
                limit: MAX_CELLS as u64,
            });
        }
        self.count.area = area;
        self.area = Some((rows, columns));
        Ok(())
    }
}
