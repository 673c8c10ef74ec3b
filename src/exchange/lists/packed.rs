//! What a packed workbook unfolds to, looked at part by part before a reader of spreadsheets sees it.
//!
//! The sizes and counts that a file states of itself are no protection, and the readers believe them: they make room
//! for as many texts as a part says it has, read a part again for every sheet that points to it, and unpack whatever
//! stands there. So every part is unpacked once here, within bounds, and its elements are counted.

use super::spreadsheet::damaged;
use super::workbook::{
    FREE_UNPACKED, ListError, MAX_DEPTH, MAX_FILLED, MAX_PARTS, MAX_RATIO, MAX_SHEETS, short,
};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;
use std::io::{BufReader, Cursor, Read};

/// The archive of a packed workbook.
pub(super) type Archive<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

/// Opens the archive and looks at every part: how many, how large unpacked (`limit` bytes all together), and what its
/// elements come to.
pub(super) fn open(bytes: &[u8], limit: u64) -> Result<Archive<'_>, ListError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MAX_PARTS {
        return Err(damaged(format_args!("{} parts", archive.len())));
    }
    let mut left = limit;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(damaged)?;
        let own = part
            .compressed_size()
            .saturating_mul(MAX_RATIO)
            .max(FREE_UNPACKED);
        let most = left.min(own);
        let name = part.name().map_err(damaged)?.into_owned();
        let mut counted = Counted {
            part: part.take(most + 1),
            size: 0,
        };
        let elements = Elements {
            name,
            ..Elements::default()
        };
        elements.look(BufReader::new(&mut counted))?;
        // Whatever was not looked at, since it is no XML, is unpacked too.
        std::io::copy(&mut counted, &mut std::io::sink()).map_err(damaged)?;
        if counted.size > most {
            return Err(ListError::Unpacks {
                limit: if most < left { most } else { limit },
            });
        }
        left -= counted.size;
    }
    Ok(archive)
}

/// A part that counts what was read of it.
struct Counted<R> {
    part: R,
    size: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.part.read(into)?;
        self.size += read as u64;
        Ok(read)
    }
}

/// What the elements of one part come to.
#[derive(Default)]
struct Elements {
    name: String,
    depth: usize,
    strings: usize,
    sheets: usize,
    /// What sheets are read from: two of one part would have it read twice.
    targets: BTreeSet<String>,
    relations: BTreeSet<String>,
}

impl Elements {
    fn look(mut self, xml: impl std::io::BufRead) -> Result<(), ListError> {
        let mut reader = Reader::from_reader(xml);
        reader.config_mut().check_end_names = false;
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer) {
                Ok(Event::Start(start)) => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        return Err(damaged("elements stand too deep in each other"));
                    }
                    self.element(&start)?;
                }
                Ok(Event::Empty(start)) => self.element(&start)?,
                Ok(Event::End(_)) => self.depth = self.depth.saturating_sub(1),
                // A picture, or torn: the reader of the part says so, should it be one that is needed.
                Ok(Event::Eof) | Err(_) => return Ok(()),
                Ok(_) => {}
            }
        }
    }

    fn element(&mut self, start: &BytesStart<'_>) -> Result<(), ListError> {
        let too_much = || {
            Err(ListError::TooManyCells {
                sheet: short(&self.name),
                limit: MAX_FILLED as u64,
            })
        };
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
                if relation.is_some_and(|relation| !self.relations.insert(relation)) {
                    return Err(damaged("two sheets are one part"));
                }
            }
            "Relationship" => {
                let kind = attribute(start, "Type").unwrap_or_default();
                if kind.ends_with("sheet") {
                    let target = attribute(start, "Target")
                        .unwrap_or_default()
                        .to_ascii_lowercase();
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

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.try_get_attribute(name).ok().flatten()?;
    Some(found.value.into_owned())
}
