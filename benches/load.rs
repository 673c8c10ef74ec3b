//! How long a workspace of 1,000 mentees, 700 mentors, 1,000 duos and 26,000 meetings takes natively: to invent, to
//! build the register from its entries (what an opening does after decryption), to read its lines, to seal and open
//! its file. A table of medians of five; times in milliseconds.
//!
//! `cargo bench --bench load`
#![allow(clippy::unwrap_used)] // a measurement stops at the first surprise

use chrono::NaiveDate;
use koppel::demo::{DemoOptions, Size, branch};
use koppel::exchange::sealed::{MakeOptions, lines_since, make, open_register};
use koppel::journal::{AuthorId, Compartment, Entry, ReplicaId, Vector, lines, packed};
use koppel::record::RecordId;
use koppel::register::{Context, Reading, Register};
use koppel::vault::Keyring;
use koppel::vault::crypto::Kdf;
use koppel::vault::native::{Native, block_on};
use std::hint::black_box;
use std::time::Instant;

const RUNS: usize = 5;
/// Entries in a row of the store, about.
const PORTION: usize = 650;

/// The median time of some runs, and what the last one made.
fn median<T>(mut work: impl FnMut() -> T) -> (f64, T) {
    median_with(|| (), |()| work())
}

/// The same, of work that uses up something that is made anew for each run. Neither making that nor letting go of
/// what the run before made is counted.
fn median_with<I, T>(mut prepare: impl FnMut() -> I, mut work: impl FnMut(I) -> T) -> (f64, T) {
    let mut times = Vec::new();
    let mut last = None;
    for _ in 0..RUNS {
        drop(last.take());
        let input = prepare();
        let begun = Instant::now();
        last = Some(black_box(work(input)));
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    (times[RUNS / 2], last.unwrap())
}

/// The entries of each compartment, in as many portions as a store has segments.
fn portions(entries: &[(Compartment, Entry)]) -> Vec<(Compartment, Vec<Entry>)> {
    let mut portions = Vec::new();
    for compartment in Compartment::ALL {
        let of = entries.iter().filter(|(other, _)| *other == compartment);
        let of: Vec<Entry> = of.map(|(_, entry)| entry.clone()).collect();
        portions.extend(of.chunks(PORTION).map(|portion| (compartment, portion.to_vec())));
    }
    portions
}

fn built(portions: Vec<(Compartment, Vec<Entry>)>, now_ms: i64) -> Register {
    let mut reading = Reading::default();
    for (compartment, portion) in portions {
        reading.add(compartment, portion, now_ms);
    }
    reading.finish()
}

/// One field of one person.
fn edit_one(register: &mut Register, person: RecordId, now_ms: i64) -> usize {
    let mut count = person.0[15];
    let mut random = |out: &mut [u8]| {
        count = count.wrapping_add(1);
        out.fill(count);
    };
    let mut context = Context {
        replica: ReplicaId([7; 8]),
        author: AuthorId([7; 8]),
        now_ms,
        random: &mut random,
    };
    let written = register.edit_plain(person, "first_name", "Amina", &mut context);
    written.unwrap().entries.len()
}

fn main() {
    let c = Native;
    let (keyring, unlocked) = block_on(Keyring::create(&c, "brood wolk lepel tafel", Kdf::FLOOR)).unwrap();
    let options = DemoOptions {
        size: Size::People {
            mentees: 1000,
            mentors: 700,
        },
        seed: 1,
        today: NaiveDate::from_ymd_opt(2026, 3, 22).unwrap(),
        author: AuthorId(unlocked.slot().0),
    };
    let now_ms = 1_774_137_600_000;
    let (invent, entries) = median(|| branch(&options).unwrap());
    let (build, register) = median_with(|| portions(&entries), |portions| built(portions, now_ms));
    let (write, texts) =
        median(|| Compartment::ALL.map(|one| lines_since(&register, one, &Vector::default()).unwrap()));
    let (read, _) = median(|| {
        texts
            .each_ref()
            .map(|text| lines::read(text, &mut lines::Names::default()).unwrap())
    });
    let packed_texts = texts.each_ref().map(|text| {
        let mut writer = packed::Writer::default();
        for entry in lines::read(text, &mut lines::Names::default()).unwrap() {
            writer.push(&entry).unwrap();
        }
        writer.finish().unwrap()
    });
    let (unpack, _) = median(|| {
        let mut reading = Reading::default();
        for (of, bytes) in Compartment::ALL.iter().zip(&packed_texts) {
            reading.add_segment(*of, bytes, now_ms).unwrap();
        }
        reading
    });
    let (unpack_all, _) = median(|| {
        let mut reading = Reading::default();
        for (of, bytes) in Compartment::ALL.iter().zip(&packed_texts) {
            reading.add_segment(*of, bytes, now_ms).unwrap();
        }
        reading.finish()
    });
    let seal_it = || block_on(make(&c, &register, &unlocked, &keyring, MakeOptions::default())).unwrap();
    let (seal, file) = median(seal_it);
    let (open, again) = median(|| open_register(&file, "brood wolk lepel tafel", now_ms).unwrap());
    assert_eq!(again.to_plain_json(), register.to_plain_json());

    let (breaches, _) = median(|| (register.conflicts().len(), register.breaches().len()));
    let (alerts, _) = median(|| register.alerts(options.today).len());
    let (undo, _) = median(|| register.undoable(options.author, 1).pop());
    let (deeds, _) = median(|| register.deeds().len());
    let mut register = register;
    let people: Vec<_> = register.people().map(|(id, _)| id.0).take(RUNS).collect();
    let mut people = people.into_iter();
    let (edit, _) = median(|| edit_one(&mut register, people.next().unwrap(), now_ms));

    let count = |is: fn(&koppel::register::PersonFile) -> bool| {
        register.people().filter(|(_, file)| is(file)).count()
    };
    println!(
        "{} mentees, {} mentors, {} duos and proposals, {} meetings, {} entries",
        count(|file| file.mentee.is_some()),
        count(|file| file.mentor.is_some()),
        register.duos().count(),
        register.tables().meetings.len(),
        entries.len(),
    );
    println!("| step | ms |\n|---|--:|");
    for (step, ms) in [
        ("invent the branch", invent),
        ("build the register from entries", build),
        ("write the journal's lines", write),
        ("read the journal's lines", read),
        ("read the same packed, as the store has it, into memory", unpack),
        ("the same, and build the register", unpack_all),
        ("seal, open again and compare", seal),
        ("look for what cannot be, after a change", breaches),
        ("look for what asks for attention", alerts),
        ("find what would be taken back next", undo),
        ("list all that happened", deeds),
        ("one edit: checked, written down and applied", edit),
        ("open the file, key derivation at its floor included", open),
    ] {
        println!("| {step} | {ms:.1} |");
    }
    println!(
        "\nsealed file: {} bytes; its lines: {} bytes; packed: {} bytes",
        file.len(),
        texts[0].len() + texts[1].len(),
        packed_texts[0].len() + packed_texts[1].len()
    );
}
