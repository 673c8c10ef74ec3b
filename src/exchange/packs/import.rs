//! From opened files to one set of rows: tried out first, written together or not at all.

use super::{Book, Carried, CarriedNews, Fork, Preview, UndoPoint};
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
    /// Keyrings of the files that a member sealed: they may ask to let people in or to take them out.
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
    let mut news = CarriedNews::default();
    let mut foreign = 0;
    for file in files {
        // Who only knows an extra passphrase, or brought keys of their own, can be read; nothing of it counts here.
        if !file.by_member {
            foreign += 1;
            continue;
        }
        for (compartment, note) in &file.notes {
            book.believe(*compartment, note, now_ms);
        }
        for compartment in crate::journal::Compartment::ALL {
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
    let (plan, trial) = register.journal().try_out(entries);
    let mut preview = Preview::of(register, &plan, &trial, now_ms);
    preview.forks = forks(&plan, &book);
    preview.carried = news;
    preview.foreign = foreign;
    preview.too_much = is_too_much(register.journal(), &plan);
    Import {
        preview,
        plan,
        book,
        carried,
        keyrings,
    }
}

/// What one opened file says that is not here, without taking note of anything: also for files that are only read.
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

/// Numberings (one for each unlocking in which something was written) that a part's header has room for, with as much
/// to spare: some fifty years of ten laptops.
const MOST_NUMBERINGS: usize = 150_000;
/// Bytes that the content of a part may have, below what a file may inflate to.
const MOST_TEXT: usize = 384 << 20;
/// New text up to which nobody counts what is there already.
const LITTLE_TEXT: usize = 4 << 20;

fn is_too_much(journal: &Journal, plan: &Plan) -> bool {
    use crate::journal::Compartment;
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
fn text_bytes(entry: &crate::journal::Entry) -> usize {
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
