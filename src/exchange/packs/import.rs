//! From opened files to one set of rows: tried out first, written together or not at all.

use super::{Book, Carried, Fork, Preview, UndoPoint};
use crate::exchange::sealed::Contents;
use crate::journal::{Compartment, Entry, Journal, Plan, Sifted, Trial};
use crate::register::Register;
use crate::vault::Keyring;
use crate::vault::crypto::Crypto;
use std::ops::ControlFlow;

/// Files that were opened and tried out together; nothing has changed yet.
#[derive(Debug)]
pub struct Import {
    /// What would change.
    pub preview: Preview,
    /// What is to be written, all of it in one transaction: the new entries as rows, and the rows and segments that
    /// hold an entry of which something is erased, anew.
    pub plan: Plan,
    /// The book as it is afterwards; to be written in the same transaction.
    pub book: Book,
    /// The parts to carry on afterwards; to be written in the same transaction when they are others than before.
    pub carried: Carried,
    /// Keyrings of the files that a member sealed: they may ask to let people in or to take them out.
    pub keyrings: Vec<Keyring>,
}

/// Tries out any number of opened files at once, in whatever order they were picked. `now_ms` is milliseconds since
/// 1970. All of [`TryOut`]'s steps in one go.
pub fn prepare<C: Crypto>(
    register: &Register,
    book: &Book,
    carried: &Carried,
    files: Vec<Contents<C>>,
    now_ms: i64,
) -> Import {
    let mut trying = TryOut::new(book, carried, files, now_ms);
    loop {
        match trying.step(register) {
            ControlFlow::Continue(next) => trying = next,
            ControlFlow::Break(import) => return import,
        }
    }
}

/// Files that are being tried out, a step at a time: for who lets the page draw in between. Nothing of the register
/// may change between the steps.
#[derive(Debug)]
pub struct TryOut {
    now_ms: i64,
    stage: Stage,
    done: Import,
}

/// What comes next.
#[derive(Debug)]
enum Stage {
    Sift(Vec<(Compartment, Entry)>),
    Plan(Box<Sifted>),
    Trial(Box<Sifted>),
    Preview(Trial),
}

impl TryOut {
    /// Takes what the files bring; nothing is tried yet.
    pub fn new<C: Crypto>(book: &Book, carried: &Carried, files: Vec<Contents<C>>, now_ms: i64) -> Self {
        let (mut book, mut carried) = (book.clone(), carried.clone());
        let mut keyrings = Vec::new();
        let mut entries = Vec::new();
        let mut preview = Preview::default();
        let news = &mut preview.carried;
        for file in files {
            // Who only knows an extra passphrase, or brought keys of their own, can be read; nothing of it counts here.
            if !file.by_member {
                preview.foreign += 1;
                continue;
            }
            for (compartment, note) in &file.notes {
                book.believe(*compartment, note, now_ms);
            }
            for compartment in Compartment::ALL {
                book.know_parts(compartment, &file.header.parts);
            }
            let taken = carried.take_on(&file.carried, &file.header.parts, true);
            news.new += taken.new;
            news.refused += taken.refused;
            news.closed += file.closed;
            keyrings.push(file.header.keyring);
            for (compartment, of) in file.entries {
                entries.extend(of.into_iter().map(|entry| (compartment, entry)));
            }
        }
        Self {
            now_ms,
            stage: Stage::Sift(entries),
            done: Import {
                preview,
                plan: Plan::default(),
                book,
                carried,
                keyrings,
            },
        }
    }

    /// Does the next step; the last one breaks off with the result.
    pub fn step(mut self, register: &Register) -> ControlFlow<Import, Self> {
        let journal = register.journal();
        let Import {
            preview, plan, book, ..
        } = &mut self.done;
        self.stage = match self.stage {
            Stage::Sift(entries) => Stage::Plan(Box::new(journal.sift(entries))),
            Stage::Plan(mut sifted) => {
                *plan = journal.plan_of(&mut sifted);
                Stage::Trial(sifted)
            }
            Stage::Trial(sifted) => Stage::Preview(journal.trial_of(&sifted, plan)),
            Stage::Preview(trial) => {
                *preview = Preview {
                    forks: forks(plan, book),
                    carried: preview.carried,
                    foreign: preview.foreign,
                    too_much: is_too_much(journal, plan),
                    ..Preview::of(register, plan, &trial, self.now_ms)
                };
                return ControlFlow::Break(self.done);
            }
        };
        ControlFlow::Continue(self)
    }
}

/// What one opened file says that is not here, without taking note of anything: also for files that are only read.
pub fn preview(register: &Register, entries: &[(Compartment, Vec<Entry>)], now_ms: i64) -> Preview {
    let all = entries.iter();
    let all = all.flat_map(|(of, entries)| entries.iter().map(move |entry| (*of, entry.clone())));
    let (plan, trial) = register.journal().try_out(all);
    Preview::of(register, &plan, &trial, now_ms)
}

/// Numberings (one for each unlocking in which something was written) that a part's header has room for, with as much
/// to spare: some fifty years of ten laptops.
const MOST_NUMBERINGS: usize = 150_000;
/// Bytes that the content of a part may have, below what a file may inflate to.
const MOST_TEXT: usize = 384 << 20;
/// New text up to which nobody counts what is there already.
const LITTLE_TEXT: usize = 4 << 20;

fn is_too_much(journal: &Journal, plan: &Plan) -> bool {
    let new: std::collections::BTreeSet<_> =
        plan.new.iter().map(|(of, entry)| (*of, entry.replica)).collect();
    let known = Compartment::ALL.into_iter();
    let known: usize = known.map(|of| journal.log(of).vector().0.len()).sum();
    if !new.is_empty() && known + new.len() > MOST_NUMBERINGS {
        return true;
    }
    let came: usize = plan.new.iter().map(|(_, entry)| text_bytes(entry)).sum();
    came > LITTLE_TEXT
        && came
            + journal
                .entries()
                .map(|(_, entry)| text_bytes(&entry))
                .sum::<usize>()
            > MOST_TEXT
}

/// About how many bytes an entry takes in a file.
fn text_bytes(entry: &Entry) -> usize {
    use crate::journal::Change;
    let of = |change: &Change| match change {
        Change::Write {
            field, value, over, ..
        } => 80 + field.len() + value.as_text().map_or(8, str::len) + 40 * over.len(),
        Change::Unknown(later) => later.0.get().len(),
        _ => 80,
    };
    200 + entry.intent.len() + entry.changes.iter().map(of).sum::<usize>()
}

fn forks(plan: &Plan, book: &Book) -> Vec<Fork> {
    let named = |dot: &crate::journal::Dot| Fork {
        dot: *dot,
        laptop: book.laptop_of(dot.1).map(|(_, peer)| peer.name.clone()),
    };
    plan.forked.iter().map(named).collect()
}

impl Import {
    /// Brings in what was written down. To be called once it is kept safe; gives the way back.
    pub fn apply(self, register: &mut Register, now_ms: i64) -> UndoPoint {
        let point = UndoPoint::new(register.journal(), &self.plan);
        let mut of = [Vec::new(), Vec::new()];
        for (compartment, entry) in self.plan.new {
            of[compartment as usize].push(entry);
        }
        for (compartment, entries) in Compartment::ALL.into_iter().zip(of) {
            register.apply(compartment, entries, now_ms);
        }
        point.after(register.journal())
    }
}

/// How many entries a journal has.
pub(super) fn size(journal: &Journal) -> usize {
    let all = Compartment::ALL.into_iter();
    all.map(|compartment| journal.log(compartment).len()).sum()
}
