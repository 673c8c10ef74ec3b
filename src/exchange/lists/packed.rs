//! What a packed workbook unfolds to, looked at part by part before a reader of spreadsheets sees it.
//!
//! The sizes and counts that a file states of itself are no protection, and the readers believe them: they make room
//! for as many texts as a part says it has, read a part again for every sheet that points to it, and unpack whatever
//! stands there. So every part is unpacked once here, within bounds, and its elements are counted. What the readers do
//! not tell (hidden rows, merged cells, formulas without a value) is noted on the way.

use super::sheet_part::{Cells, attribute};
use super::spreadsheet::damaged;
use super::workbook::{
    FREE_UNPACKED, ListError, MAX_DEPTH, MAX_FILLED, MAX_PARTS, MAX_RATIO, MAX_SHEETS, MAX_SHEETS_UNPACKED,
    SheetNotes, short,
};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, Cursor, Read};

/// The archive of a packed workbook.
pub(super) type Archive<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

/// A packed file that was looked at.
pub(super) struct Packed<'a> {
    /// Its parts.
    pub archive: Archive<'a>,
    /// Some of its parts cannot be read without a password (OpenDocument).
    pub locked: bool,
    found: Found,
}

/// A sheet as the part of the workbook lists it.
struct Listed {
    /// The part that lists it.
    by: String,
    /// Its relation's id.
    relation: String,
}

/// What the parts say of each other.
#[derive(Default)]
struct Found {
    /// Sheets, in order.
    sheets: Vec<Listed>,
    /// What a part's relation points to: the part of the relations, the id, the target.
    relations: BTreeMap<(String, String), String>,
    /// The part of the workbook, as the file says (parts need not lie in `xl/`).
    document: Option<String>,
    /// Parts that hold a workbook.
    workbooks: BTreeSet<String>,
    /// What was noted of the parts that are sheets.
    notes: BTreeMap<String, SheetNotes>,
    locked: bool,
}

impl Packed<'_> {
    /// Whether the parts are those of an XLSX, wherever they lie.
    pub fn is_xlsx(&self) -> bool {
        let stated = self.found.document.as_ref();
        stated.is_some_and(|part| self.found.workbooks.contains(part))
            || self.archive.index_for_name("xl/workbook.xml").is_some()
    }

    /// What was noted of the sheets of an XLSX, in their order.
    pub fn notes(mut self) -> Vec<SheetNotes> {
        let found = &mut self.found;
        let Some(document) = &found.document else {
            return Vec::new();
        };
        let (folder, name) = document.rsplit_once('/').unwrap_or(("", document));
        let of = if folder.is_empty() {
            format!("_rels/{name}.rels")
        } else {
            format!("{folder}/_rels/{name}.rels")
        };
        let mut notes = Vec::new();
        for sheet in found.sheets.iter().filter(|sheet| sheet.by == *document) {
            let target = found.relations.get(&(of.clone(), sheet.relation.clone()));
            let part = target.map(|target| resolved(folder, target));
            notes.push(
                part.and_then(|part| found.notes.remove(&part))
                    .unwrap_or_default(),
            );
        }
        notes
    }
}

/// The part that a relation of a part in a folder points to, in small letters as names of parts are compared.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/").to_ascii_lowercase();
    let (from, target) = match target.strip_prefix('/') {
        Some(rooted) => ("", rooted),
        None => (folder, target.as_str()),
    };
    let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// Opens the archive and looks at every part: how many, how large unpacked (`limit` bytes all together but for the
/// sheets, which are gone through and not held), and what its elements come to.
pub(super) fn open(bytes: &[u8], limit: u64) -> Result<Packed<'_>, ListError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MAX_PARTS {
        return Err(damaged(format_args!("{} parts", archive.len())));
    }
    let (mut left, mut left_for_sheets) = (limit, MAX_SHEETS_UNPACKED);
    let mut found = Found::default();
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(damaged)?;
        let own = part
            .compressed_size()
            .saturating_mul(MAX_RATIO)
            .max(FREE_UNPACKED);
        let meter = Meter {
            read: Cell::new(0),
            most: Cell::new(left.min(own)),
        };
        let name = part.name().map_err(damaged)?.to_ascii_lowercase();
        let mut counted = Counted { part, meter: &meter };
        let mut elements = Elements {
            name,
            ..Elements::default()
        };
        elements.look(
            BufReader::new(&mut counted),
            &meter,
            own.min(left_for_sheets),
            &mut found,
        )?;
        // Whatever was not looked at, since it is no XML, is unpacked too.
        std::io::copy(&mut counted, &mut std::io::sink()).map_err(damaged)?;
        let (read, most) = (meter.read.get(), meter.most.get());
        if read > most {
            return Err(ListError::Unpacks {
                limit: if most < left { most } else { limit },
            });
        }
        if let Some(cells) = elements.cells {
            left_for_sheets -= read.min(left_for_sheets);
            found.notes.insert(elements.name, cells.notes);
        } else {
            left -= read.min(left);
        }
    }
    Ok(Packed {
        archive,
        locked: found.locked,
        found,
    })
}

/// How much of a part was unpacked, and how much may be, bytes.
struct Meter {
    read: Cell<u64>,
    most: Cell<u64>,
}

/// A part that counts what was read of it, and ends soon after it is too much.
struct Counted<'a, R> {
    part: R,
    meter: &'a Meter,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.meter.read.get() > self.meter.most.get() {
            return Ok(0);
        }
        let read = self.part.read(into)?;
        self.meter.read.set(self.meter.read.get() + read as u64);
        Ok(read)
    }
}

/// What the elements of one part come to.
#[derive(Default)]
struct Elements {
    /// The part's name, in small letters.
    name: String,
    depth: usize,
    strings: usize,
    sheets: usize,
    /// What sheets are read from: two of one part would have it read twice.
    targets: BTreeSet<String>,
    relations: BTreeSet<String>,
    /// The cells, of a part that is a sheet.
    cells: Option<Cells>,
}

impl Elements {
    /// Goes through the elements. A sheet is not held while it is read, so it may be as large as `sheet` bytes, if
    /// only no single text of it is.
    fn look(
        &mut self,
        xml: impl std::io::BufRead,
        meter: &Meter,
        sheet: u64,
        found: &mut Found,
    ) -> Result<(), ListError> {
        let mut reader = Reader::from_reader(xml);
        reader.config_mut().check_end_names = false;
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            if self.cells.is_some() {
                meter.most.set(sheet.min(meter.read.get() + FREE_UNPACKED));
            }
            match reader.read_event_into(&mut buffer) {
                Ok(Event::Start(start)) => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        return Err(damaged("elements stand too deep in each other"));
                    }
                    if self.depth == 1 {
                        match start.local_name().into_inner() {
                            "worksheet" => self.cells = Some(Cells::default()),
                            "workbook" => {
                                found.workbooks.insert(self.name.clone());
                            }
                            _ => {}
                        }
                    }
                    self.element(&start, false, found)?;
                }
                Ok(Event::Empty(start)) => self.element(&start, true, found)?,
                Ok(Event::Text(text)) => {
                    if let Some(cells) = &mut self.cells {
                        cells.text(text.len());
                    }
                }
                Ok(Event::End(end)) => {
                    self.depth = self.depth.saturating_sub(1);
                    if let Some(cells) = &mut self.cells {
                        cells.end(end.local_name().into_inner());
                    }
                }
                Ok(Event::Eof) => {
                    if let Some(cells) = &mut self.cells {
                        cells.finish();
                    }
                    return Ok(());
                }
                // A picture, or torn: the reader of the part says so, should it be one that is needed.
                Err(_) => return Ok(()),
                Ok(_) => {}
            }
        }
    }

    fn element(&mut self, start: &BytesStart<'_>, empty: bool, found: &mut Found) -> Result<(), ListError> {
        let too_much = || {
            Err(ListError::TooManyCells {
                sheet: short(&self.name),
                limit: MAX_FILLED as u64,
            })
        };
        if let Some(cells) = &mut self.cells {
            cells.start(start, empty);
            // What is held is not to come in as a sheet, of which more is let through.
            return match start.local_name().into_inner() {
                "sst" | "si" | "sheet" | "Relationship" | "numFmts" | "cellXfs" => {
                    Err(damaged("a sheet holds what is none"))
                }
                _ => Ok(()),
            };
        }
        match start.local_name().into_inner() {
            "si" => {
                self.strings += 1;
                if self.strings > MAX_FILLED {
                    return too_much();
                }
            }
            // Room is made for as many texts as it says.
            "sst" => {
                let stated =
                    attribute(start, "uniqueCount").and_then(|count| count.trim().parse::<u128>().ok());
                if stated.is_some_and(|count| count > MAX_FILLED as u128) {
                    return too_much();
                }
            }
            "sheet" => {
                self.sheets += 1;
                if self.sheets > MAX_SHEETS {
                    return Err(ListError::TooManySheets {
                        limit: MAX_SHEETS as u64,
                    });
                }
                let mut attributes = start.attributes();
                let relation = attributes
                    .with_checks(false)
                    .flatten()
                    .filter(|found| found.key.local_name().into_inner() == "id")
                    .map(|found| found.value.into_owned())
                    .last();
                let relation = relation.unwrap_or_default();
                if !relation.is_empty() && !self.relations.insert(relation.clone()) {
                    return Err(damaged("two sheets are one part"));
                }
                found.sheets.push(Listed {
                    by: self.name.clone(),
                    relation,
                });
            }
            "encryption-data" if self.name == "meta-inf/manifest.xml" => found.locked = true,
            "Relationship" => {
                let kind = attribute(start, "Type").unwrap_or_default();
                let target = attribute(start, "Target").unwrap_or_default();
                if kind.ends_with("/officeDocument") && self.name == "_rels/.rels" {
                    found.document = Some(resolved("", &target));
                }
                if kind.ends_with("sheet") {
                    let id = attribute(start, "Id").unwrap_or_default();
                    if found.relations.len() < MAX_PARTS {
                        found.relations.insert((self.name.clone(), id), target.clone());
                    }
                    let target = target.to_ascii_lowercase();
                    let name = target.rsplit('/').next().unwrap_or_default();
                    let kind = kind.rsplit('/').next().unwrap_or_default();
                    if !self.targets.insert(format!("{kind}/{name}")) {
                        return Err(damaged("two sheets are one part"));
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }
}
