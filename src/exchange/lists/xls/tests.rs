//! Old workbooks built byte by byte: sound ones are read, and those that were made to exhaust a laptop are refused.

use super::*;
use crate::exchange::lists::spreadsheet;
use crate::exchange::lists::workbook::Merge;
use crate::exchange::lists::workbook::{CellKind, MAX_CELLS, MAX_COLUMNS, MAX_FILLED, MAX_SHEETS, MAX_TEXT};
use crate::exchange::lists::workbook::{OtherFormat, Workbook};
use calamine::Reader;
use proptest::prelude::*;

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

fn begin(about: u16) -> Vec<u8> {
    record(0x0809, &[&[0, 6][..], &about.to_le_bytes(), &[0; 12]].concat())
}

fn end() -> Vec<u8> {
    record(0x000a, &[])
}

fn at(row: u16, column: u16) -> Vec<u8> {
    [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat()
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let letters = u16::try_from(text.len()).unwrap().to_le_bytes();
    record(
        0x0204,
        &[&at(row, column)[..], &letters, &[0], text.as_bytes()].concat(),
    )
}

fn shared(row: u16, column: u16, text: u32) -> Vec<u8> {
    record(0x00fd, &[&at(row, column)[..], &text.to_le_bytes()].concat())
}

fn number(row: u16, column: u16, number: f64) -> Vec<u8> {
    record(0x0203, &[&at(row, column)[..], &number.to_le_bytes()].concat())
}

/// The stream of a workbook: what stands before the sheets, and the sheets' own records.
fn stream(before: &[u8], sheets: &[(&str, u8, Vec<u8>)]) -> Vec<u8> {
    let told = |places: &[u32]| {
        let mut all = [begin(5), before.to_vec()].concat();
        for ((name, state, _), place) in sheets.iter().zip(places) {
            let head = [*state, 0, u8::try_from(name.len()).unwrap(), 0];
            all.extend(record(
                0x0085,
                &[&place.to_le_bytes()[..], &head, name.as_bytes()].concat(),
            ));
        }
        all.extend(end());
        all
    };
    let mut places = vec![0; sheets.len()];
    let mut next = told(&places).len();
    for (place, (_, _, records)) in places.iter_mut().zip(sheets) {
        *place = u32::try_from(next).unwrap();
        next += begin(16).len() + records.len() + end().len();
    }
    let mut all = told(&places);
    for (_, _, records) in sheets {
        all.extend([begin(16), records.clone(), end()].concat());
    }
    all
}

fn read(stream: &[u8]) -> Result<Workbook, ListError> {
    spreadsheet::read(&container::wrap(stream))
}

fn one(records: Vec<u8>) -> Result<Workbook, ListError> {
    read(&stream(&[], &[("Leden", 0, records)]))
}

fn texts(book: &Workbook, sheet: usize) -> Vec<Vec<&str>> {
    let rows = book.sheets[sheet].rows.iter();
    rows.map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect())
        .collect()
}

#[test]
fn a_workbook_of_an_old_program_is_read_whole() {
    let path = format!("{}/tests/data/field/old-workbook.xls", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).unwrap();
    let book = spreadsheet::read(&bytes).unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Leden", "oud"]);
    assert_eq!(
        texts(&book, 0)[..3],
        [
            vec!["Naam", "Voornaam", "Geboortedatum", "Postcode", "Som"],
            vec!["Traoré", "Zoë", "1998-03-04", "2018", "yes"],
            vec!["Özdemir", "Yusuf", "1997-04-05", "9000", "2.5"],
        ]
    );
    assert_eq!(book.sheets[0].rows[1].cells[2].kind, CellKind::Date);
    assert_eq!(
        book.sheets[0].rows.len(),
        301,
        "texts that go on in a further record"
    );
    let notes = &book.sheets[0].notes;
    assert!(notes.hides(3) && !notes.hides(2) && !notes.hidden);
    assert_eq!(
        notes.merges,
        [Merge {
            rows: (5, 6),
            columns: (0, 0)
        }]
    );
    assert!(book.sheets[1].notes.hidden);
}

#[test]
fn every_kind_of_cell_is_read() {
    let rich = |text: &str| [&[text.len() as u8, 0, 0][..], text.as_bytes()].concat();
    let table = [&[0u8; 8][..], &rich("Naam"), &rich("Haddad")].concat();
    let formula = |row, column, value: [u8; 8]| {
        record(
            0x0006,
            &[&at(row, column)[..], &value, &[0; 6], &[3, 0, 0x1e, 1, 0]].concat(),
        )
    };
    let records = [
        // A sheet says that it has sixteen million cells, which is not believed.
        record(0x0200, &[0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0, 0, 0]),
        shared(0, 0, 0),
        shared(1, 0, 1),
        label(1, 1, "Amina"),
        number(1, 2, 2018.0),
        record(0x027e, &[1, 0, 3, 0, 0, 0, 0x22, 0, 0, 0]),
        record(0x00bd, &[1, 0, 4, 0, 0, 0, 6, 0, 0, 0, 0, 0, 10, 0, 0, 0, 5, 0]),
        record(0x0205, &[1, 0, 6, 0, 0, 0, 1, 0]),
        formula(1, 7, 7f64.to_le_bytes()),
        formula(1, 8, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
        record(0x0207, &[2, 0, 0, b'j', b'a']),
        label(1, 9, ""),
    ]
    .concat();
    let book = read(&stream(&record(0x00fc, &table), &[("Leden", 0, records)])).unwrap();
    assert_eq!(
        texts(&book, 0),
        [
            vec!["Naam"],
            vec!["Haddad", "Amina", "2018", "8", "1", "2", "yes", "7", "ja"]
        ]
    );
}

#[test]
fn a_far_cell_is_refused_before_room_is_made_for_all_before_it() {
    let wide = one([label(0, 0, "a"), label(0, u16::MAX, "b")].concat());
    assert!(matches!(wide, Err(ListError::TooManyColumns { limit, .. }) if limit == MAX_COLUMNS as u64));
    let far = [label(0, 0, "a"), label(u16::MAX, 199, "b")].concat();
    assert!(
        matches!(one(far), Err(ListError::TooManyCells { limit, sheet }) if limit == MAX_CELLS as u64 && sheet == "Leden")
    );
    // One sheet may, many may not.
    let deep = [label(0, 0, "a"), label(u16::MAX, 9, "b")].concat();
    assert!(one(deep.clone()).is_ok());
    let names: Vec<String> = (0..9).map(|at| format!("B{at}")).collect();
    let many: Vec<_> = names
        .iter()
        .map(|name| (name.as_str(), 0, deep.clone()))
        .collect();
    assert!(matches!(
        read(&stream(&[], &many)),
        Err(ListError::TooManyCells { .. })
    ));
}

#[test]
fn texts_are_as_long_as_they_are_and_not_as_they_say() {
    // Each of these would have room made for 65,535 letters.
    let claims = record(0x0204, &[&at(0, 0)[..], &[0xff, 0xff, 0, b'a']].concat());
    let book = one([claims.repeat(20_000), label(1, 0, "b")].concat()).unwrap();
    assert_eq!(texts(&book, 0), [["a"], ["b"]]);
    let table = [&[0u8; 8][..], &[0xff, 0xff, 0, b'a']].concat();
    let short = read(&stream(&record(0x00fc, &table), &[("A", 0, shared(0, 0, 0))]));
    assert!(matches!(short, Err(ListError::Damaged { .. })));
}

#[test]
fn a_text_that_stands_once_counts_wherever_it_is_shown() {
    let text = "x".repeat(8_000);
    let table = [&[0u8; 8][..], &[0x40, 0x1f, 0], text.as_bytes()].concat();
    let cells: Vec<u8> = (0..=u16::try_from(MAX_TEXT / 8_000).unwrap())
        .flat_map(|row| shared(row, 0, 0))
        .collect();
    let file = stream(&record(0x00fc, &table), &[("A", 0, cells)]);
    assert!(file.len() < 50_000);
    assert!(matches!(read(&file), Err(ListError::TooMuchText { .. })));
}

#[test]
fn shared_texts_are_counted() {
    let some = |count: usize| record(0x003c, &[0, 0, 0].repeat(count));
    let mut table = record(0x00fc, &[0; 8]);
    for _ in 0..MAX_FILLED / 20_000 + 1 {
        table.extend(some(20_000));
    }
    let many = read(&stream(&table, &[("A", 0, label(0, 0, "a"))]));
    assert!(matches!(many, Err(ListError::TooManyCells { .. })), "{many:?}");
    // Going to the next piece takes a reader as long as there are pieces left.
    let pieces = [record(0x00fc, &[0; 8]), record(0x003c, &[]).repeat(200_000)].concat();
    let many = read(&stream(&pieces, &[("A", 0, label(0, 0, "a"))]));
    assert!(matches!(many, Err(ListError::Damaged { .. })), "{many:?}");
}

#[test]
fn sheets_are_counted_and_read_once() {
    let names: Vec<String> = (0..=MAX_SHEETS).map(|at| format!("{at}")).collect();
    let sheets: Vec<_> = names
        .iter()
        .map(|name| (name.as_str(), 0, label(0, 0, "a")))
        .collect();
    assert!(matches!(
        read(&stream(&[], &sheets)),
        Err(ListError::TooManySheets { .. })
    ));
    assert_eq!(read(&stream(&[], &sheets[1..])).unwrap().sheets.len(), MAX_SHEETS);
    // Two sheets of one place.
    let mut twice = stream(&[], &[("A", 0, label(0, 0, "a")), ("B", 0, label(0, 0, "b"))]);
    let place: Vec<u8> = twice[begin(5).len() + 4..][..4].to_vec();
    let second = begin(5).len() + 4 + 4 + 5 + 4;
    twice[second..second + 4].copy_from_slice(&place);
    assert!(matches!(read(&twice), Err(ListError::Damaged { .. })));
}

#[test]
fn hidden_sheets_rows_and_the_count_of_days_are_noted() {
    let row = |row: u8, bits: u8| record(0x0208, &[row, 0, 0, 0, 1, 0, 0xff, 0, 0, 0, 0, 0, bits, 1, 15, 0]);
    let sheet = [
        row(0, 0),
        row(1, 0x20),
        row(2, 0x20),
        label(0, 0, "a"),
        label(1, 0, "b"),
    ]
    .concat();
    let days = record(0x0022, &[1, 0]);
    let book = read(&stream(&days, &[("A", 0, sheet), ("B", 1, label(0, 0, "c"))])).unwrap();
    assert!(book.from_1904);
    let notes = &book.sheets[0].notes;
    assert_eq!(
        [1, 2, 3, 4].map(|row| notes.hides(row)),
        [false, true, true, false]
    );
    assert_eq!([0, 1].map(|at| book.sheets[at].notes.hidden), [false, true]);
}

#[test]
fn what_is_protected_or_something_else_is_told() {
    let locked = read(&stream(
        &record(0x002f, &[1, 0, 1, 0]),
        &[("A", 0, label(0, 0, "a"))],
    ));
    assert_eq!(locked, Err(ListError::Protected));
    let renamed = |name: &str| {
        let mut file = container::wrap(&stream(&[], &[("A", 0, label(0, 0, "a"))]));
        let old: Vec<u8> = "Workbook".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let place = file.windows(old.len()).position(|some| some == old).unwrap();
        let new: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        file[place..place + 64].fill(0);
        file[place..place + new.len()].copy_from_slice(&new);
        spreadsheet::read(&file).unwrap_err()
    };
    assert_eq!(renamed("EncryptedPackage"), ListError::Protected);
    assert_eq!(
        renamed("WordDocument"),
        ListError::Other {
            format: OtherFormat::Text
        }
    );
    assert_eq!(
        renamed("PowerPoint Document"),
        ListError::Other {
            format: OtherFormat::Slides
        }
    );
    assert_eq!(
        renamed("__properties_version1.0"),
        ListError::Other {
            format: OtherFormat::Mail
        }
    );
    assert_eq!(renamed("Contents"), ListError::NotAList);
}

#[test]
fn chains_that_never_end_are_refused() {
    let sound = container::wrap(&stream(&[], &[("A", 0, label(0, 0, "a"))]));
    assert!(spreadsheet::read(&sound).is_ok());
    let with = |at: usize, number: u32| {
        let mut file = sound.clone();
        file[at..at + 4].copy_from_slice(&number.to_le_bytes());
        spreadsheet::read(&file)
    };
    // The table stands in sector 0, the directory in 1, the workbook in 2: each follows itself.
    let table = 4096;
    for (at, number) in [
        (table + 4, 1),
        // The list of the sectors of the table goes on in a sector that goes on in itself.
        (68, 3),
        // A sector of the table that is told twice.
        (80, 0),
        // Beyond the end of the file.
        (48, 77),
        (table + 4, 77),
    ] {
        let refused = with(at, number);
        assert!(
            matches!(refused, Err(ListError::Damaged { .. })),
            "{at} {number}: {refused:?}"
        );
    }
    // The workbook's own chain, and a length that would have it gone round for ever.
    let mut ring = sound.clone();
    ring[table + 8..table + 12].copy_from_slice(&2u32.to_le_bytes());
    let length = 2 * 4096 + 128 + 120;
    ring[length..length + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(matches!(spreadsheet::read(&ring), Err(ListError::Damaged { .. })));
}

#[test]
fn a_small_workbook_in_small_sectors_is_read() {
    // As old programs write streams below 4,096 bytes: 512-byte sectors, and the stream in 64-byte ones.
    let inner = stream(&[], &[("A", 0, label(0, 0, "klein"))]);
    let small = inner.len().div_ceil(64);
    let big = (small * 64).div_ceil(512);
    let mut file = container::wrap(&[])[..512].to_vec();
    let put = |file: &mut Vec<u8>, at: usize, number: usize| {
        file[at..at + 4].copy_from_slice(&u32::try_from(number).unwrap().to_le_bytes());
    };
    file[26] = 3;
    file[30] = 9;
    // Sector 0: table; 1: directory; 2: table of small sectors; from 3 on what holds the small sectors.
    for (at, number) in [(40, 0), (44, 1), (48, 1), (60, 2), (64, 1), (76, 0)] {
        put(&mut file, at, number);
    }
    let chain = |count: usize, from: usize| -> Vec<u8> {
        let next = (1..=count).map(|at| {
            if at == count {
                u32::MAX - 1
            } else {
                (from + at) as u32
            }
        });
        next.flat_map(u32::to_le_bytes).collect()
    };
    let mut table = [chain(1, 0), chain(1, 1), chain(1, 2), chain(big, 3)].concat();
    table.resize(512, 0xff);
    let wrapped = container::wrap(&inner);
    let mut directory = wrapped[2 * 4096..2 * 4096 + 512].to_vec();
    put(&mut directory, 116, 3);
    put(&mut directory, 120, small * 64);
    put(&mut directory, 128 + 116, 0);
    put(&mut directory, 128 + 120, inner.len());
    let mut small_table = chain(small, 0);
    small_table.resize(512, 0xff);
    let mut body = inner;
    body.resize(big * 512, 0);
    let file = [file, table, directory, small_table, body].concat();
    assert_eq!(texts(&spreadsheet::read(&file).unwrap(), 0), [["klein"]]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_records_are_read_or_refused(
        some in proptest::collection::vec(
            (proptest::sample::select(vec![
                0x0809u16, 0x000a, 0x003c, 0x0042, 0x0022, 0x041e, 0x00e0, 0x0085, 0x00fc, 0x0208, 0x00e5, 0x0203,
                0x0204, 0x00d6, 0x0205, 0x027e, 0x00bd, 0x00fd, 0x0006, 0x0207, 0x0200,
            ]), proptest::collection::vec(any::<u8>(), 0..40)),
            0..30,
        ),
        in_sheet: bool,
    ) {
        let records: Vec<u8> = some.iter().flat_map(|(kind, data)| record(*kind, data)).collect();
        let file = if in_sheet {
            stream(&[], &[("A", 0, records)])
        } else {
            stream(&records, &[("A", 0, label(0, 0, "a"))])
        };
        // What is handed on is sound: the reader may call it damaged, but it never breaks off.
        if let Ok(clean) = clean(&container::wrap(&file)) {
            let _ = calamine::Xls::new(std::io::Cursor::new(clean.bytes));
        }
    }

    #[test]
    fn a_damaged_old_workbook_is_read_or_refused(changes in proptest::collection::vec((0usize..12_288, any::<u8>()), 1..9)) {
        let mut bytes = container::wrap(&stream(&[], &[("A", 0, label(0, 0, "a"))]));
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        let _ = spreadsheet::read(&bytes);
    }
}
