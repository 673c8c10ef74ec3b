//! From opened files to one set of rows: tried out first, written together or not at all.

use super::{Book, Carried, Fork, Preview, UndoPoint};
use crate::exchange::sealed::Contents;
use crate::journal::{Journal, Plan};
use crate::register::Register;
use crate::vault::Keyring;
use crate::vault::crypto::Crypto;

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
    /// Keyrings of the files that a member sealed: they may know of people that were added or taken out.
    pub keyrings: Vec<Keyring>,
}

/// Tries out any number of opened files at once, in whatever order they were picked. `now_ms` is milliseconds since
/// 1970.
pub fn prepare<C: Crypto>(
    register: &Register,
    book: &Book,
    carried: &Carried,
    files: Vec<Contents<C>>,
    now_ms: i64,
) -> Import {
    let (mut book, mut carried) = (book.clone(), carried.clone());
    let mut keyrings = Vec::new();
    let mut entries = Vec::new();
    for file in files {
        for (compartment, note) in &file.notes {
            book.believe(*compartment, note);
        }
        for compartment in crate::journal::Compartment::ALL {
            book.know_parts(compartment, &file.header.parts);
        }
        let by_member = file.unlocked.is_some();
        carried.take_on(&file.carried, &file.header.parts, by_member);
        if by_member {
            keyrings.push(file.header.keyring);
        }
        for (compartment, of) in file.entries {
            entries.extend(of.into_iter().map(|entry| (compartment, entry)));
        }
    }
    let (plan, trial) = register.journal().try_out(entries);
    let mut preview = Preview::of(register, &plan, &trial, now_ms);
    preview.forks = forks(&plan, &book);
    Import {
        preview,
        plan,
        book,
        carried,
        keyrings,
    }
}

/// What one opened file would change by itself, without taking note of anything.
pub fn preview(
    register: &Register,
    entries: &[(crate::journal::Compartment, Vec<crate::journal::Entry>)],
    now_ms: i64,
) -> Preview {
    let all = entries.iter();
    let all = all.flat_map(|(of, entries)| entries.iter().map(move |entry| (*of, entry.clone())));
    let (plan, trial) = register.journal().try_out(all);
    Preview::of(register, &plan, &trial, now_ms)
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
        for (compartment, entries) in crate::journal::Compartment::ALL.into_iter().zip(of) {
            register.apply(compartment, entries, now_ms);
        }
        point.after(register.journal())
    }
}

/// How many entries a journal has.
pub(super) fn size(journal: &Journal) -> usize {
    let all = crate::journal::Compartment::ALL.into_iter();
    all.map(|compartment| journal.log(compartment).len()).sum()
}
