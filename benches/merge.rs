//! Load, merge, size and memory beside automerge, on the same work: 10,000 records of 30 fields, and 100,000 single
//! edits after that (`KOPPEL_BENCH_RECORDS` makes it smaller; ten edits for each record). A table of medians of three;
//! times in milliseconds, sizes in mebibytes.
//!
//! Both libraries start from bytes in memory and end where every value can be asked for. Ours also counts with
//! decryption and inflating, since that is how files are, and from packed segments in the clear, which is what is
//! inside the browser's store; automerge's bytes are in the clear.
//!
//! `cargo bench --bench merge`
#![allow(clippy::unwrap_used)] // a measurement stops at the first surprise

use automerge::transaction::Transactable;
use automerge::{AutoCommit, ObjType, ROOT, ReadDoc};
use koppel::exchange::packs::{Book, Carried, LaptopId, prepare};
use koppel::exchange::sealed::{Contents, MakeOptions, lines_since, make, open};
use koppel::journal::{
    AuthorId, Compartment, Draft, Journal, ReplicaId, Stamped, TxId, Vector, lines, packed,
};
use koppel::record::{Field, RecordId, Value};
use koppel::register::{Reading, Register};
use koppel::vault::crypto::Kdf;
use koppel::vault::native::{Native, block_on};
use koppel::vault::sealed::Credential;
use koppel::vault::{Keyring, Unlocked};
use peak_alloc::PeakAlloc;
use std::hint::black_box;
use std::time::Instant;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const RUNS: usize = 3;
const FIELDS: usize = 30;
const NOW: i64 = 1_774_137_600_000;
/// Changes in the small pack.
const PACK: usize = 3_200;
/// Bytes of a segment in the store.
const SEGMENT: usize = 256 * 1024;

/// The median time of some runs in milliseconds, and what the last one made.
fn median<T>(mut work: impl FnMut() -> T) -> (f64, T) {
    let mut times = Vec::new();
    let mut last = None;
    for _ in 0..RUNS {
        drop(last.take());
        let begun = Instant::now();
        last = Some(black_box(work()));
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    (times[RUNS / 2], last.unwrap())
}

fn record(at: usize) -> RecordId {
    // Spread as random ids are.
    let spread = (at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut id = [0; 16];
    id[..8].copy_from_slice(&spread.to_be_bytes());
    id[8..].copy_from_slice(&(at as u64).to_be_bytes());
    RecordId(id)
}

fn text(at: usize) -> String {
    format!("value {} of some length", at % 9973)
}

/// One laptop's writing on our side.
struct Writer {
    journal: Journal,
    number: u8,
    count: u64,
    names: Vec<Field>,
}

impl Writer {
    fn new(number: u8) -> Self {
        Self {
            journal: Journal::default(),
            number,
            count: 0,
            names: (0..FIELDS)
                .map(|at| Field::from(format!("field_{at}").as_str()))
                .collect(),
        }
    }

    fn act(&mut self, draft: Draft) {
        self.count += 1;
        let mut salt = [self.number; 16];
        salt[..8].copy_from_slice(&self.count.wrapping_mul(0xbf58_476d_1ce4_e5b9).to_be_bytes());
        let mut tx = [0; 8];
        tx.copy_from_slice(&salt[..8]);
        let by = Stamped {
            replica: ReplicaId([self.number; 8]),
            author: AuthorId([self.number; 8]),
            now_ms: NOW + self.count as i64,
            tx: TxId(tx),
            salt,
        };
        for (compartment, entry) in self.journal.stamp(draft, by, |_, _| Compartment::Everyday) {
            self.journal.add(compartment, [entry], NOW);
        }
    }

    fn create(&mut self, at: usize) {
        let id = record(at);
        let fields = self.names.iter().enumerate();
        let writes = fields.map(|(n, name)| (id, name.clone(), Value::text(&text(at * FIELDS + n))));
        let draft = Draft {
            intent: "add".into(),
            creates: vec![(id, "people".into())],
            writes: writes.collect(),
            ..Draft::default()
        };
        self.act(draft);
    }

    fn edit(&mut self, at: usize, records: usize) {
        let name = self.names[at % FIELDS].clone();
        let draft = Draft {
            intent: "save".into(),
            writes: vec![(record(at * 7 % records), name, Value::text(&text(at + 1)))],
            ..Draft::default()
        };
        self.act(draft);
    }
}

/// What the store would hold.
fn segments(journal: &Journal) -> Vec<Vec<u8>> {
    let (mut segments, mut writer) = (Vec::new(), packed::Writer::default());
    for (_, entry) in journal.entries() {
        writer.push(&entry).unwrap();
        if writer.len() >= SEGMENT {
            segments.push(std::mem::take(&mut writer).finish().unwrap());
        }
    }
    segments.push(writer.finish().unwrap());
    segments
}

fn taken_in(journal: &Journal) -> Register {
    let mut register = Register::default();
    let all: Vec<_> = journal.log(Compartment::Everyday).entries().collect();
    register.apply(Compartment::Everyday, all, NOW);
    register
}

/// What each side measured, in the order of the table.
#[derive(Default)]
struct Column {
    load: f64,
    packed: f64,
    small: f64,
    full: f64,
    bytes: usize,
    memory: f32,
}

struct Keys {
    keyring: Keyring,
    unlocked: Unlocked<Native>,
}

impl Keys {
    fn seal(&self, register: &Register) -> String {
        let made = make(
            &Native,
            register,
            &self.unlocked,
            &self.keyring,
            MakeOptions::default(),
        );
        block_on(made).unwrap()
    }
    fn open(&self, text: &str) -> Contents<Native> {
        block_on(open(&Native, text, Credential::Unlocked(&self.unlocked))).unwrap()
    }
}

fn import(register: &mut Register, contents: Contents<Native>) -> usize {
    let (book, carried) = (Book::new(LaptopId([0; 8])), Carried::default());
    let import = prepare(register, &book, &carried, vec![contents], NOW);
    let entries = import.preview.entries;
    import.apply(register, NOW);
    entries
}

/// Ours, with decryption and in the clear.
fn ours(records: usize, edits: usize) -> (Column, Column) {
    let (keyring, unlocked) =
        block_on(Keyring::create(&Native, "brood wolk lepel tafel", Kdf::FLOOR)).unwrap();
    let keys = Keys { keyring, unlocked };
    let mut writer = Writer::new(1);
    (0..records).for_each(|at| writer.create(at));
    (0..edits).for_each(|at| writer.edit(at, records));
    let base = taken_in(&writer.journal);
    let sealed = keys.seal(&base);
    let plain = lines_since(&base, Compartment::Everyday, &Vector::default()).unwrap();

    // Another laptop goes on from there.
    let mut other = Writer::new(2);
    let all: Vec<_> = writer.journal.log(Compartment::Everyday).entries().collect();
    other.journal.add(Compartment::Everyday, all, NOW);
    (0..PACK).for_each(|at| other.edit(at * 3 + 1, records));
    let there = taken_in(&other.journal);
    let seen = base.journal().log(Compartment::Everyday).vector();
    let small_plain = lines_since(&there, Compartment::Everyday, &seen).unwrap();
    let mut pack = Register::default();
    let new: Vec<_> = there.journal().log(Compartment::Everyday).since(&seen).collect();
    pack.apply(Compartment::Everyday, new, NOW);
    let small_sealed = keys.seal(&pack);
    drop((writer, other, there, pack));

    let load = |text: &str| {
        let mut register = Register::default();
        for (compartment, entries) in keys.open(text).entries {
            register.apply(compartment, entries, NOW);
        }
        register
    };
    let build = |text: &[u8]| {
        let mut register = Register::default();
        let entries = lines::read(text, &mut lines::Names::default()).unwrap();
        register.apply(Compartment::Everyday, entries, NOW);
        register
    };
    let segments = segments(base.journal());
    let unpack = || {
        let mut reading = Reading::default();
        for segment in &segments {
            reading.add_segment(Compartment::Everyday, segment, NOW).unwrap();
        }
        reading.finish()
    };
    let mut with = Column {
        bytes: sealed.len(),
        ..Column::default()
    };
    let mut clear = Column {
        bytes: plain.len(),
        ..Column::default()
    };
    with.load = median(|| load(&sealed)).0;
    clear.load = median(|| build(&plain)).0;
    let (time, unpacked) = median(unpack);
    clear.packed = time;
    assert_eq!(unpacked.to_plain_json(), base.to_plain_json());
    drop(unpacked);
    // The same pack cannot come twice: each run begins with a fresh register, whose making is not timed.
    let fresh = |work: &dyn Fn(&mut Register) -> usize, wanted: usize| {
        let mut times: Vec<f64> = (0..RUNS)
            .map(|_| {
                let mut register = build(&plain);
                let begun = Instant::now();
                assert_eq!(work(&mut register), wanted);
                begun.elapsed().as_secs_f64() * 1000.0
            })
            .collect();
        times.sort_by(f64::total_cmp);
        times[RUNS / 2]
    };
    with.small = fresh(&|register| import(register, keys.open(&small_sealed)), PACK);
    with.full = fresh(&|register| import(register, keys.open(&sealed)), 0);
    let clear_import = |register: &mut Register, text: &[u8]| {
        let entries = lines::read(text, &mut lines::Names::default()).unwrap();
        let entries = entries.into_iter().map(|entry| (Compartment::Everyday, entry));
        let plan = register.journal().plan(entries);
        let count = plan.new.len();
        register.apply(
            Compartment::Everyday,
            plan.new.into_iter().map(|(_, entry)| entry),
            NOW,
        );
        count
    };
    clear.small = fresh(&|register| clear_import(register, &small_plain), PACK);
    clear.full = fresh(&|register| clear_import(register, &plain), 0);
    drop(base);
    let before = MEMORY.current_usage_as_mb();
    let register = build(&plain);
    clear.memory = MEMORY.current_usage_as_mb() - before;
    with.memory = clear.memory;
    drop(register);
    (with, clear)
}

fn automerge(records: usize, edits: usize) -> Column {
    let names: Vec<String> = (0..FIELDS).map(|at| format!("field_{at}")).collect();
    let mut doc = AutoCommit::new();
    let mut ids = Vec::with_capacity(records);
    for at in 0..records {
        let object = doc
            .put_object(ROOT, record(at).to_string(), ObjType::Map)
            .unwrap();
        for (n, name) in names.iter().enumerate() {
            doc.put(&object, name.as_str(), text(at * FIELDS + n)).unwrap();
        }
        doc.commit();
        ids.push(object);
    }
    for at in 0..edits {
        doc.put(&ids[at * 7 % records], names[at % FIELDS].as_str(), text(at + 1))
            .unwrap();
        doc.commit();
    }
    let saved = doc.save();
    let heads = doc.get_heads();
    let mut other = doc.fork();
    for at in (0..PACK).map(|at| at * 3 + 1) {
        other
            .put(&ids[at * 7 % records], names[at % FIELDS].as_str(), text(at + 1))
            .unwrap();
        other.commit();
    }
    let pack = other.save_after(&heads);
    drop((doc, other));

    let mut column = Column {
        bytes: saved.len(),
        ..Column::default()
    };
    let load = || {
        let doc = AutoCommit::load(&saved).unwrap();
        assert!(doc.get(&ids[0], "field_0").unwrap().is_some());
        doc
    };
    column.load = median(load).0;
    let timed = |work: &dyn Fn(&mut AutoCommit)| {
        let mut times: Vec<f64> = (0..RUNS)
            .map(|_| {
                let mut doc = load();
                let begun = Instant::now();
                work(&mut doc);
                begun.elapsed().as_secs_f64() * 1000.0
            })
            .collect();
        times.sort_by(f64::total_cmp);
        times[RUNS / 2]
    };
    column.small = timed(&|doc| {
        doc.load_incremental(&pack).unwrap();
    });
    column.full = timed(&|doc| {
        let mut copy = AutoCommit::load(&saved).unwrap();
        doc.merge(&mut copy).unwrap();
    });
    let before = MEMORY.current_usage_as_mb();
    let doc = load();
    column.memory = MEMORY.current_usage_as_mb() - before;
    drop(doc);
    column
}

fn main() {
    let asked = std::env::var("KOPPEL_BENCH_RECORDS").ok();
    let records: usize = asked.and_then(|text| text.parse().ok()).unwrap_or(10_000).max(1);
    let edits = records * 10;
    let (with, clear) = ours(records, edits);
    let theirs = automerge(records, edits);
    let mib = |bytes: usize| bytes as f64 / 1_048_576.0;
    println!("{records} records of {FIELDS} fields, {edits} edits after that");
    println!("| | ours, sealed | ours, in the clear | automerge 0.12 |\n|---|--:|--:|--:|");
    for (step, values) in [
        ("load, ms", [with.load, clear.load, theirs.load]),
        (
            "merge of a pack of 3,200 changes, ms",
            [with.small, clear.small, theirs.small],
        ),
        ("merge of a full copy, ms", [with.full, clear.full, theirs.full]),
        (
            "size, MiB",
            [mib(with.bytes), mib(clear.bytes), mib(theirs.bytes)],
        ),
        (
            "memory once loaded, MB",
            [with.memory, clear.memory, theirs.memory].map(f64::from),
        ),
    ] {
        println!(
            "| {step} | {:.1} | {:.1} | {:.1} |",
            values[0], values[1], values[2]
        );
        if step.starts_with("load") {
            println!(
                "| the same from packed segments, as the store has them, ms | – | {:.1} | – |",
                clear.packed
            );
        }
    }
}
