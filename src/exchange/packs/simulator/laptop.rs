//! One laptop: what is on its disk, and what it knows while it is unlocked.

use super::Fault;
use crate::exchange::packs::book::Note;
use crate::exchange::packs::{Audience, Book, Holdings, LaptopId};
use crate::journal::{
    AuthorId, Change, Compartment, Draft, Entry, Journal, ReplicaId, Stamped, TxId, Vector,
};
use std::collections::BTreeMap;

/// A pack on its way.
#[derive(Clone, Debug)]
pub struct Pack {
    pub entries: Vec<(Compartment, Entry)>,
    notes: Vec<(Compartment, Note)>,
}

impl Pack {
    /// Only what it says of laptops.
    pub fn emptied(mut self) -> Self {
        self.entries.clear();
        self
    }
}

/// What is on a disk: the rows, and the book.
#[derive(Clone, Debug)]
pub struct Disk {
    pub rows: Vec<(Compartment, Entry)>,
    pub book: Book,
}

/// A laptop.
pub struct Laptop {
    fault: Fault,
    pub number: u8,
    pub disk: Disk,
    pub journal: Journal,
    replica: ReplicaId,
    /// Its clock, in milliseconds; it may be years off.
    pub now_ms: i64,
    count: u32,
    /// What came with the last import, while it can be taken back.
    last_import: Option<usize>,
}

/// Everyday and confidential fields.
pub fn keeping(_: &str, field: &str) -> Compartment {
    if field.starts_with("health") {
        Compartment::Confidential
    } else {
        Compartment::Everyday
    }
}

impl Laptop {
    pub fn new(fault: Fault, number: u8) -> Self {
        let disk = Disk {
            rows: Vec::new(),
            book: Book::new(LaptopId([number; 8])),
        };
        Self {
            fault,
            number,
            disk,
            journal: Journal::default(),
            replica: ReplicaId([number; 8]),
            now_ms: 1_000_000_000,
            count: 0,
            last_import: None,
        }
    }

    /// Carries a draft out: kept first, then known.
    pub fn act(&mut self, draft: Draft) -> Vec<(Compartment, Entry)> {
        self.count += 1;
        self.now_ms += 1000;
        let (mut tx, mut salt) = ([self.number; 8], [self.number; 16]);
        tx[4..].copy_from_slice(&self.count.to_be_bytes());
        salt[12..].copy_from_slice(&self.count.to_be_bytes());
        let by = Stamped {
            replica: self.replica,
            author: AuthorId([self.number; 8]),
            now_ms: self.now_ms,
            tx: TxId(tx),
            salt,
        };
        let entries = self.journal.stamp(draft, by, keeping);
        if !entries.is_empty() {
            self.last_import = None;
        }
        self.keep(entries.clone());
        entries
    }

    /// Keeps entries and takes them in.
    fn keep(&mut self, entries: Vec<(Compartment, Entry)>) {
        let careless = self.fault == Fault::SkippedScrub && self.count.is_multiple_of(3);
        if careless {
            self.disk.rows.extend(entries.iter().cloned());
        }
        let plan = self.journal.plan(entries);
        if !careless {
            let name = |(of, entry): &(Compartment, Entry)| (*of, entry.replica, entry.seq, entry.chain);
            let now: BTreeMap<_, _> = plan.scrubbed.iter().map(|one| (name(one), &one.1)).collect();
            for row in &mut self.disk.rows {
                if let Some(entry) = now.get(&name(row)) {
                    row.1 = (*entry).clone();
                }
            }
            self.disk.rows.extend(plan.new.iter().cloned());
        }
        if self.fault == Fault::DeletedRows {
            let stub = |change: &Change| matches!(change, Change::Erased { .. });
            self.disk
                .rows
                .retain(|(_, entry)| !entry.changes.iter().any(stub));
        }
        for (compartment, entry) in plan.new {
            self.journal.add(compartment, [entry], self.now_ms);
        }
        if self.fault == Fault::DeletedRows {
            self.read_disk();
        }
    }

    fn read_disk(&mut self) {
        self.journal = Journal::default();
        for compartment in Compartment::ALL {
            let of = self.disk.rows.iter().filter(|(of, _)| *of == compartment);
            self.journal
                .add(compartment, of.map(|(_, entry)| entry.clone()), self.now_ms);
        }
    }

    /// Locks and unlocks: all that is known is read from the disk, and the next edit takes a fresh name.
    pub fn unlock(&mut self) {
        self.read_disk();
        self.last_import = None;
        self.count += 1;
        if self.fault != Fault::ReusedReplica {
            let mut name = [self.number; 8];
            name[4..].copy_from_slice(&self.count.to_be_bytes());
            self.replica = ReplicaId(name);
        }
    }

    /// Puts a backup of the disk back.
    pub fn restore(&mut self, disk: Disk) {
        self.disk = disk;
        self.unlock();
    }

    fn holds(&self, compartment: Compartment) -> Vector {
        if self.fault != Fault::HighestSeq {
            return self.journal.holds(compartment);
        }
        let mut highest = Vector::default();
        for entry in self.journal.log(compartment).entries() {
            let upto = highest.0.entry(entry.replica).or_default();
            *upto = (*upto).max(entry.seq);
        }
        highest
    }

    /// Makes a pack.
    pub fn pack(&mut self, audience: Audience) -> Pack {
        self.last_import = None;
        self.now_ms += 1000;
        let confirmed: Holdings = self.disk.book.confirmed(audience);
        let mut pack = Pack {
            entries: Vec::new(),
            notes: Vec::new(),
        };
        for compartment in Compartment::ALL {
            let since = self.journal.log(compartment).since(confirmed.part(compartment));
            pack.entries.extend(since.map(|entry| (compartment, entry)));
            let mut note = self.disk.book.note(compartment, &self.journal, self.now_ms);
            note.hold(self.holds(compartment));
            pack.notes.push((compartment, note));
        }
        pack
    }

    /// Takes packs in, all together.
    pub fn take(&mut self, packs: &[Pack]) {
        self.count += 1;
        let before = self.disk.rows.len();
        let mut entries = Vec::new();
        for pack in packs {
            entries.extend(pack.entries.iter().cloned());
            for (compartment, note) in &pack.notes {
                self.disk.book.believe(*compartment, note, self.now_ms);
            }
        }
        let erases = entries.iter().any(|(_, entry)| entry.erasures().next().is_some());
        self.keep(entries);
        self.last_import = (!erases).then_some(before);
    }

    /// Takes the last import back, where nothing was written or handed out since.
    pub fn untake(&mut self) {
        if let Some(before) = self.last_import.take() {
            self.disk.rows.truncate(before);
            self.read_disk();
        }
    }
}
