//! What happens, and what must hold in the end.

use super::Fault;
use super::laptop::{Disk, Laptop, Pack};
use crate::exchange::packs::Audience;
use crate::journal::{Change, Compartment, Draft, Entry, Scope, lines};
use crate::record::{Field, RecordId, Value};
use std::collections::BTreeSet;

const LAPTOPS: usize = 4;
const FIELDS: [&str; 5] = ["name", "slot/mon-am", "slot/tue-pm", "health", "health/note"];

/// One thing that happens. The numbers choose among what is there.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Create { laptop: u8, field: u8 },
    Write { laptop: u8, record: u8, field: u8 },
    WriteBoth { laptop: u8, record: u8 },
    Erase { laptop: u8, record: u8 },
    EraseGroup { laptop: u8, record: u8 },
    Undo { laptop: u8 },
    Pack { laptop: u8, whole: bool, to: u8 },
    Cut { laptop: u8, keep: u8 },
    Deliver { laptop: u8, first: u8, second: u8 },
    TakeBack { laptop: u8 },
    Unlock { laptop: u8 },
    Restore { laptop: u8, backup: u8 },
    Jump { laptop: u8, months: i8 },
}

impl From<[u8; 4]> for Step {
    fn from([what, laptop, b, c]: [u8; 4]) -> Self {
        match what % 40 {
            0..=3 => Self::Create { laptop, field: b },
            4..=10 => Self::Write {
                laptop,
                record: b,
                field: c,
            },
            11..=12 => Self::WriteBoth { laptop, record: b },
            13 => Self::Erase { laptop, record: b },
            14 => Self::EraseGroup { laptop, record: b },
            15 => Self::Undo { laptop },
            16..=20 => Self::Pack {
                laptop,
                whole: b.is_multiple_of(5),
                to: c,
            },
            21..=23 => Self::Cut { laptop, keep: b },
            24..=32 => Self::Deliver {
                laptop,
                first: b,
                second: c,
            },
            33 => Self::TakeBack { laptop },
            34..=35 => Self::Unlock { laptop },
            36..=37 => Self::Restore { laptop, backup: b },
            _ => Self::Jump {
                laptop,
                months: b.cast_signed() / 2,
            },
        }
    }
}

/// A write or creation that was saved: its place and its text.
type Saved = (Compartment, Entry);

pub struct World {
    laptops: Vec<Laptop>,
    packs: Vec<Pack>,
    backups: Vec<(usize, Disk)>,
    records: Vec<RecordId>,
    saved: Vec<Saved>,
    count: u32,
}

fn at(choice: u8, of: usize) -> usize {
    usize::from(choice) % of.max(1)
}

impl World {
    /// Laptops that have heard of each other.
    pub fn new(fault: Fault) -> Self {
        let mut world = Self {
            laptops: (1..=LAPTOPS as u8)
                .map(|number| Laptop::new(fault, number))
                .collect(),
            packs: Vec::new(),
            backups: Vec::new(),
            records: Vec::new(),
            saved: Vec::new(),
            count: 0,
        };
        world.tell();
        world
    }

    /// Everyone hears what everyone holds, and gets nothing.
    fn tell(&mut self) {
        let told: Vec<Pack> = self
            .laptops
            .iter_mut()
            .map(|one| one.pack(Audience::Anyone).emptied())
            .collect();
        for laptop in &mut self.laptops {
            laptop.take(&told);
        }
    }

    fn act(&mut self, laptop: u8, draft: Draft) {
        let entries = self.laptops[at(laptop, LAPTOPS)].act(draft);
        self.saved.extend(entries);
    }

    fn some_record(&self, choice: u8) -> Option<RecordId> {
        self.records.get(at(choice, self.records.len())).copied()
    }

    fn value(&mut self) -> Value {
        self.count += 1;
        Value::Int(i64::from(self.count))
    }

    pub fn take(&mut self, step: Step) -> Result<(), String> {
        match step {
            Step::Create { laptop, field } => {
                self.count += 1;
                let mut id = [0xAA; 16];
                id[12..].copy_from_slice(&self.count.to_be_bytes());
                let id = RecordId(id);
                self.records.push(id);
                let field = Field::from(FIELDS[at(field, FIELDS.len())]);
                let value = self.value();
                self.act(
                    laptop,
                    Draft {
                        creates: vec![(id, "people".into())],
                        writes: vec![(id, field, value)],
                        ..Draft::default()
                    },
                );
            }
            Step::Write {
                laptop,
                record,
                field,
            } => {
                let Some(id) = self.some_record(record) else {
                    return Ok(());
                };
                let field = Field::from(FIELDS[at(field, FIELDS.len())]);
                let writes = vec![(id, field, self.value())];
                self.act(
                    laptop,
                    Draft {
                        writes,
                        ..Draft::default()
                    },
                );
            }
            Step::WriteBoth { laptop, record } => {
                let Some(id) = self.some_record(record) else {
                    return Ok(());
                };
                let other = self.some_record(record.wrapping_add(1)).unwrap_or(id);
                let writes = vec![
                    (id, "name".into(), self.value()),
                    (other, "health".into(), self.value()),
                ];
                self.act(
                    laptop,
                    Draft {
                        writes,
                        ..Draft::default()
                    },
                );
            }
            Step::Erase { laptop, record } => self.erase(laptop, record, Scope::Record),
            Step::EraseGroup { laptop, record } => {
                self.erase(laptop, record, Scope::Fields(["health".into()].into()));
            }
            Step::Undo { laptop } => {
                let here = &self.laptops[at(laptop, LAPTOPS)];
                let author = crate::journal::AuthorId([here.number; 8]);
                let last = here.journal.undoable(author).next();
                let plan = last.and_then(|last| here.journal.plan_undo(last.tx));
                if let Some(plan) = plan {
                    self.act(laptop, plan.draft);
                }
            }
            Step::Pack { laptop, whole, to } => {
                let audience = if whole {
                    Audience::Anyone
                } else if to.is_multiple_of(3) {
                    Audience::Known
                } else {
                    Audience::One(self.laptops[at(to, LAPTOPS)].disk.book.laptop())
                };
                let pack = self.laptops[at(laptop, LAPTOPS)].pack(audience);
                self.packs.push(pack);
            }
            Step::Cut { laptop, keep } => {
                // A pack of which only a part can be read: its beginning, its end, or one compartment.
                let mut pack = self.laptops[at(laptop, LAPTOPS)].pack(Audience::Anyone);
                let half = pack.entries.len() / 2;
                match keep % 6 {
                    0..=2 => drop(pack.entries.drain(..half)),
                    3 => pack.entries.truncate(half),
                    which => {
                        let keep = Compartment::ALL[usize::from(which) - 4];
                        pack.entries.retain(|(of, _)| *of == keep);
                    }
                }
                self.packs.push(pack);
            }
            Step::Deliver {
                laptop,
                first,
                second,
            } => {
                if self.packs.is_empty() {
                    return Ok(());
                }
                // Any earlier pack, also one that came before; one that is never chosen is lost.
                let late = self.packs.len() - 1 - at(first, self.packs.len().min(4));
                let mut packs = vec![self.packs[late].clone()];
                if second.is_multiple_of(3) {
                    packs.push(self.packs[at(second, self.packs.len())].clone());
                }
                let here = &mut self.laptops[at(laptop, LAPTOPS)];
                here.take(&packs);
                return self.nothing_erased_is_back(at(laptop, LAPTOPS));
            }
            Step::TakeBack { laptop } => self.laptops[at(laptop, LAPTOPS)].untake(),
            Step::Unlock { laptop } => {
                let which = at(laptop, LAPTOPS);
                self.backups.push((which, self.laptops[which].disk.clone()));
                self.laptops[which].unlock();
            }
            Step::Restore { laptop, backup } => {
                let which = at(laptop, LAPTOPS);
                let own: Vec<_> = self.backups.iter().filter(|(of, _)| *of == which).collect();
                if let Some((_, disk)) = own.get(at(backup, own.len())) {
                    self.laptops[which].restore(disk.clone());
                    // What was only on that disk went with it; what left it in a pack did not.
                    self.forget_what_is_nowhere();
                }
            }
            Step::Jump { laptop, months } => {
                let here = &mut self.laptops[at(laptop, LAPTOPS)];
                here.now_ms += i64::from(months) * 30 * 86_400_000;
            }
        }
        Ok(())
    }

    fn erase(&mut self, laptop: u8, record: u8, scope: Scope) {
        let Some(id) = self.some_record(record) else {
            return;
        };
        let draft = Draft {
            erases: vec![(id, scope, "asked".into())],
            ..Draft::default()
        };
        self.act(laptop, draft);
    }

    fn forget_what_is_nowhere(&mut self) {
        let laptops = &self.laptops;
        let rows = || laptops.iter().flat_map(|laptop| &laptop.disk.rows);
        let erased = |change: &Change| match change {
            Change::Erased { record, .. } => laptops
                .iter()
                .any(|laptop| !laptop.journal.erasures_of(*record).is_empty()),
            _ => false,
        };
        self.saved.retain(|(of, entry)| {
            rows().any(|(there, row)| {
                let pairs = || entry.changes.iter().zip(&row.changes);
                (there, row.replica, row.seq, row.chain) == (of, entry.replica, entry.seq, entry.chain)
                    && pairs().all(|(saved, now)| saved == now || erased(now))
            })
        });
    }

    /// Wherever an erasure is known, nothing in its scope is on the disk any more.
    fn nothing_erased_is_back(&self, which: usize) -> Result<(), String> {
        let here = &self.laptops[which];
        for (_, entry) in &here.disk.rows {
            for change in &entry.changes {
                let Change::Write { record, .. } = change else {
                    continue;
                };
                if here.journal.erased(*record).is_some() {
                    return Err(format!(
                        "laptop {which} kept a write to the erased record {record}"
                    ));
                }
            }
        }
        Ok(())
    }

    /// Exchanges packs the ordinary way until nothing is new, and looks at what everyone holds.
    pub fn finish(mut self) -> Result<(), String> {
        // The hardest case for receipts: all that can be left out is left out.
        self.tell();
        // Once for what is new, once for the receipts; more only after backups were put back.
        let mut sent = 1;
        for _ in 0..6 {
            if sent == 0 {
                break;
            }
            sent = 0;
            for from in 0..LAPTOPS {
                for to in (0..LAPTOPS).filter(|to| *to != from) {
                    let receiver = self.laptops[to].disk.book.laptop();
                    let pack = self.laptops[from].pack(Audience::One(receiver));
                    sent += pack.entries.len();
                    self.laptops[to].take(&[pack]);
                    self.nothing_erased_is_back(to)?;
                }
            }
        }
        // What was numbered twice is sent for ever; so is what lies beyond entries, or above stubs, that nobody can
        // complete since a disk took the rest with it.
        let always = |laptop: &Laptop| -> usize {
            let of = |compartment| {
                let log = laptop.journal.log(compartment);
                log.count_since(&laptop.journal.holds(compartment))
            };
            Compartment::ALL.map(of).iter().sum()
        };
        let most: usize = self
            .laptops
            .iter()
            .map(|laptop| always(laptop) * (LAPTOPS - 1))
            .sum();
        if sent > most {
            return Err(format!("{sent} entries are sent again and again"));
        }
        for laptop in &mut self.laptops {
            // What is on the disk is all there is.
            laptop.unlock();
        }
        let first = remembered(&self.laptops[0]);
        for (which, laptop) in self.laptops.iter().enumerate().skip(1) {
            let other = remembered(laptop);
            if other != first {
                let differ = first
                    .0
                    .symmetric_difference(&other.0)
                    .map(|text| String::from_utf8_lossy(text));
                let differ: Vec<_> = differ.collect();
                return Err(format!("laptops 0 and {which} do not agree: {differ:#?}"));
            }
        }
        self.nothing_is_lost()
    }

    /// Every write is in everyone's history, or a stub of an erased record.
    fn nothing_is_lost(&self) -> Result<(), String> {
        for (which, laptop) in self.laptops.iter().enumerate() {
            for (of, entry) in &self.saved {
                let kept = laptop.journal.log(*of).entries();
                let mut kept = kept.filter(|kept| (kept.replica, kept.seq) == (entry.replica, entry.seq));
                let Some(kept) = kept.find(|kept| kept.chain == entry.chain) else {
                    return Err(format!("laptop {which} lacks {:?} {}", entry.replica, entry.seq));
                };
                for (saved, now) in entry.changes.iter().zip(&kept.changes) {
                    let erased = matches!(now, Change::Erased { record, .. }
                        if !laptop.journal.erasures_of(*record).is_empty());
                    if saved != now && !erased {
                        return Err(format!("laptop {which} has {now:?} where {saved:?} was saved"));
                    }
                }
            }
        }
        Ok(())
    }
}

/// All that a laptop remembers and shows, as text.
fn remembered(laptop: &Laptop) -> (BTreeSet<Vec<u8>>, Vec<String>) {
    let texts = laptop.journal.entries().map(|(of, entry)| {
        let mut text = of.name().as_bytes().to_vec();
        lines::write(&entry, &mut text).unwrap();
        text
    });
    let mut shown: Vec<String> = laptop
        .journal
        .records()
        .filter(|(_, record)| !record.fields.is_empty() || record.kind.is_some())
        .map(|(id, record)| format!("{id} {record:?}"))
        .collect();
    shown.sort();
    (texts.collect(), shown)
}
