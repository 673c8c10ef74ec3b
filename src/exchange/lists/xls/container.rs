//! The container of an old binary workbook (Compound File Binary, MS-CFB): the one stream that holds the workbook is
//! taken out, and put into a container of our own.
//!
//! A container is a file system in a file: chains of sectors, told by a table. A chain that bites its own tail has a
//! reader collect sectors until memory ends, so no chain here is longer than the file has sectors.

use super::broken;
use crate::exchange::lists::workbook::{ListError, OtherFormat};
use std::collections::BTreeSet;

/// What every container begins with.
const SIGNATURE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END_OF_CHAIN: u32 = 0xffff_fffe;
const FAT_SECTOR: u32 = 0xffff_fffd;
const FREE: u32 = 0xffff_ffff;
/// From here on a sector's number means something else.
const RESERVED: u32 = 0xffff_fffc;
/// Streams below this size, bytes, stand in small sectors.
const SMALL_STREAM: usize = 4096;
const SMALL_SECTOR: usize = 64;
/// Bytes of an entry of the directory.
const ENTRY: usize = 128;
/// Bytes of a sector of the containers that are written here.
const SECTOR: usize = 4096;

/// A number of two bytes, least first.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

/// A number of four bytes, least first.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

fn size(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// One entry of the directory.
struct Entry<'a> {
    bytes: &'a [u8],
}

impl Entry<'_> {
    fn name(&self) -> String {
        let units: Vec<u16> = (0..32)
            .map_while(|at| u16_at(self.bytes, at * 2))
            .take_while(|unit| *unit != 0)
            .collect();
        String::from_utf16_lossy(&units)
    }

    fn is_stream(&self) -> bool {
        self.bytes.get(66) == Some(&2)
    }

    fn number(&self, at: usize) -> u32 {
        u32_at(self.bytes, at).unwrap_or(FREE)
    }

    fn start(&self) -> u32 {
        self.number(116)
    }

    fn len(&self) -> usize {
        size(self.number(120))
    }
}

/// The sectors of a file, and what follows what.
struct Sectors<'a> {
    /// Everything after the header's sector.
    body: &'a [u8],
    size: usize,
    table: Vec<u32>,
}

impl<'a> Sectors<'a> {
    fn count(&self) -> usize {
        self.body.len().div_ceil(self.size)
    }

    /// A sector; the last of a file may be short.
    fn get(&self, id: u32) -> Option<&'a [u8]> {
        let start = size(id).checked_mul(self.size)?;
        let end = start.saturating_add(self.size).min(self.body.len());
        self.body.get(start..end).filter(|sector| !sector.is_empty())
    }

    /// The bytes of a chain, `most` of them where it is longer.
    fn chain(&self, start: u32, most: usize) -> Result<Vec<u8>, ListError> {
        let (mut bytes, mut id, mut steps) = (Vec::new(), start, 0);
        while id != END_OF_CHAIN && bytes.len() < most {
            steps += 1;
            if steps > self.count() {
                return Err(broken());
            }
            let sector = self.get(id).ok_or_else(broken)?;
            let wanted = sector.len().min(most - bytes.len());
            bytes.extend_from_slice(sector.get(..wanted).unwrap_or_default());
            id = self.table.get(size(id)).copied().ok_or_else(broken)?;
        }
        Ok(bytes)
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    (0..bytes.len() / 4).filter_map(|at| u32_at(bytes, at * 4))
}

/// The stream of the workbook.
///
/// # Errors
/// [`ListError::Protected`] for an encrypted workbook, [`ListError::Other`] for a letter or a mail in the same
/// container, [`ListError::Damaged`] for what is no container or is chained without an end.
pub fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>, ListError> {
    let sectors = sectors(bytes)?;
    let directory = sectors.chain(u32_at(bytes, 48).ok_or_else(broken)?, usize::MAX)?;
    let entries: Vec<Entry<'_>> = directory
        .chunks_exact(ENTRY)
        .map(|bytes| Entry { bytes })
        .collect();
    let root = entries.first().ok_or_else(broken)?;
    let named = |wanted: &[&str]| {
        let same = |entry: &&Entry<'_>| {
            let name = entry.name();
            wanted.iter().any(|one| name.eq_ignore_ascii_case(one))
        };
        // An embedded workbook stands in a folder of its own: the one at the top comes first.
        let top = at_top(&entries);
        let first = top.iter().filter_map(|at| entries.get(*at)).find(same);
        first.or_else(|| entries.iter().filter(|entry| entry.is_stream()).find(same))
    };
    if named(&["EncryptedPackage"]).is_some() {
        return Err(ListError::Protected);
    }
    let Some(entry) = named(&["Workbook"]).or_else(|| named(&["Book"])) else {
        return Err(if named(&["WordDocument"]).is_some() {
            ListError::Other {
                format: OtherFormat::Text,
            }
        } else if named(&["PowerPoint Document"]).is_some() {
            ListError::Other {
                format: OtherFormat::Slides,
            }
        } else if named(&["__properties_version1.0"]).is_some() {
            ListError::Other {
                format: OtherFormat::Mail,
            }
        } else {
            ListError::NotAList
        });
    };
    if entry.len() >= SMALL_STREAM {
        return sectors.chain(entry.start(), entry.len());
    }
    let small = sectors.chain(root.start(), root.len())?;
    let table = sectors.chain(u32_at(bytes, 60).unwrap_or(END_OF_CHAIN), usize::MAX)?;
    let small = Sectors {
        body: &small,
        size: SMALL_SECTOR,
        table: numbers(&table).collect(),
    };
    small.chain(entry.start(), entry.len())
}

/// The sectors of a file, with the table that chains them.
fn sectors(bytes: &[u8]) -> Result<Sectors<'_>, ListError> {
    if !bytes.starts_with(&SIGNATURE) {
        return Err(broken());
    }
    let size_of_sector = match u16_at(bytes, 30) {
        Some(9) => 512,
        Some(12) => 4096,
        _ => return Err(broken()),
    };
    let mut sectors = Sectors {
        body: bytes.get(size_of_sector..).unwrap_or_default(),
        size: size_of_sector,
        table: Vec::new(),
    };
    // Which sectors hold the table: the first 109 are told in the header, the others in a chain.
    let mut told: Vec<u32> = numbers(bytes.get(76..512).unwrap_or_default()).collect();
    let mut next = u32_at(bytes, 68).unwrap_or(END_OF_CHAIN);
    let mut seen = BTreeSet::new();
    while next < RESERVED {
        let sector = sectors.get(next).ok_or_else(broken)?;
        if !seen.insert(next) {
            return Err(broken());
        }
        told.extend(numbers(sector));
        next = told.pop().unwrap_or(END_OF_CHAIN);
    }
    let mut seen = BTreeSet::new();
    for id in told.into_iter().filter(|id| *id < RESERVED) {
        let sector = sectors.get(id).ok_or_else(broken)?;
        // A sector that is told twice would make the table grow without end.
        if !seen.insert(id) {
            return Err(broken());
        }
        sectors.table.extend(numbers(sector));
    }
    Ok(sectors)
}

/// The streams that stand in no folder, by their place in the directory. The entries of a folder are a tree.
fn at_top(entries: &[Entry<'_>]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<u32> = entries.first().map(|root| root.number(76)).into_iter().collect();
    while let Some(id) = waiting.pop() {
        let Some(entry) = entries.get(size(id)) else {
            continue;
        };
        if found.insert(size(id)) {
            waiting.extend([entry.number(68), entry.number(72)]);
        }
    }
    found.retain(|at| entries.get(*at).is_some_and(Entry::is_stream));
    found
}

/// A container that holds this stream and nothing else.
pub fn wrap(stream: &[u8]) -> Vec<u8> {
    let long = stream.len().max(SMALL_STREAM);
    let count = long.div_ceil(SECTOR);
    // The table tells of itself and of the directory too.
    let per_sector = SECTOR / 4;
    let mut tables = 1;
    while tables * per_sector < tables + 1 + count {
        tables += 1;
    }
    let number = |count: usize| u32::try_from(count).unwrap_or(FREE).to_le_bytes();
    let mut file = vec![0; SECTOR];
    let mut put = |at: usize, bytes: &[u8]| {
        if let Some(place) = file.get_mut(at..at + bytes.len()) {
            place.copy_from_slice(bytes);
        }
    };
    put(0, &SIGNATURE);
    put(24, &[0x3e, 0, 4, 0, 0xfe, 0xff, 12, 0, 6, 0]);
    put(40, &number(1));
    put(44, &number(tables));
    put(48, &number(tables));
    put(56, &number(SMALL_STREAM));
    put(60, &END_OF_CHAIN.to_le_bytes());
    put(68, &END_OF_CHAIN.to_le_bytes());
    for at in 0..109 {
        put(
            76 + at * 4,
            &if at < tables {
                number(at)
            } else {
                FREE.to_le_bytes()
            },
        );
    }
    let follows = (0..tables)
        .map(|_| FAT_SECTOR)
        .chain([END_OF_CHAIN])
        .chain((1..=count).map(|at| {
            if at == count {
                END_OF_CHAIN
            } else {
                u32::try_from(tables + 1 + at).unwrap_or(END_OF_CHAIN)
            }
        }))
        .chain(std::iter::repeat(FREE));
    for id in follows.take(tables * per_sector) {
        file.extend_from_slice(&id.to_le_bytes());
    }
    let mut entry = |name: &str, kind: u8, child: u32, start: [u8; 4], len: usize| {
        let mut bytes = [0; ENTRY];
        let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (place, byte) in bytes.iter_mut().zip(&units) {
            *place = *byte;
        }
        bytes[64] = u8::try_from(units.len() + 2).unwrap_or(0);
        bytes[66] = kind;
        bytes[67] = 1;
        bytes[68..72].copy_from_slice(&FREE.to_le_bytes());
        bytes[72..76].copy_from_slice(&FREE.to_le_bytes());
        bytes[76..80].copy_from_slice(&child.to_le_bytes());
        bytes[116..120].copy_from_slice(&start);
        bytes[120..124].copy_from_slice(&number(len));
        file.extend_from_slice(&bytes);
    };
    entry("Root Entry", 5, 1, number(0), 0);
    entry("Workbook", 2, FREE, number(tables + 1), long);
    file.resize((tables + 2) * SECTOR, 0);
    file.extend_from_slice(stream);
    file.resize((tables + 2 + count) * SECTOR, 0);
    file
}
