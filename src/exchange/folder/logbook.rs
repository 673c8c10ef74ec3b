//! What this laptop remembers of a folder: which packs it made, which of the others' it took in, and what stands in
//! the folder because of that. Kept sealed beside the journal. A laptop without it (a new profile, a restored backup)
//! reads everything once and begins with a full pack: nothing depends on it but the work that it saves.

use super::{Found, Mark, Place};
use crate::exchange::packs::Holdings;
use crate::journal::{Compartment, Journal, ReplicaId, Vector};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Own packs after which a full one takes their place, so that a folder does not fill up with small files.
const MOST_PARTS: usize = 32;
/// Milliseconds after which a full pack is due whatever happened.
const FULL_AFTER: i64 = 31 * 24 * 3_600_000;
/// Milliseconds that others wait at most to hear what came in here, while nothing is written here.
const TELL_AFTER: i64 = 3_600_000;
/// Milliseconds after which a file that could not be read is tried again, though it looks the same.
const AGAIN_AFTER: i64 = 600_000;
/// Files that are read in one go; the rest follows the next time.
const AT_ONCE: usize = 200;

/// What is to be written into the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Nothing.
    Nothing,
    /// What the folder does not hold yet.
    New,
    /// Everything; then older packs of this laptop go.
    Full,
}

/// When it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// While work goes on.
    Working,
    /// Before the workspace is locked: others should hear what came in here.
    Leaving,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct OwnPack {
    at: Place,
    full: bool,
    /// Read back and found the same. One that was only begun counts for nothing, and goes.
    verified: bool,
}

/// What this laptop remembers of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Logbook {
    own: Vec<OwnPack>,
    taken: BTreeMap<Place, Mark>,
    /// What the own packs, and those that were taken in, hold together.
    covers: Holdings,
    /// What was held here when it was last told in a pack.
    told: Holdings,
    /// How many entries there were then: what lies beyond a gap shows in no vector.
    told_entries: usize,
    told_at_ms: i64,
    full_at_ms: i64,
    /// Erasures known when the last full pack was made: with another one, the packs before it must go.
    erasures: usize,
    /// Something that stood in the folder is gone.
    lacking: bool,
    #[serde(skip)]
    failed: BTreeMap<Place, (Mark, i64)>,
}

impl Logbook {
    /// Takes note of what stands in the folder now.
    pub fn notice(&mut self, found: &[Found]) {
        let there: BTreeSet<&Place> = found.iter().map(|found| &found.at).collect();
        let directories: BTreeSet<&str> = found.iter().map(|found| found.at.directory()).collect();
        let own_before = self.own.iter().filter(|pack| pack.verified).count();
        self.own.retain(|pack| there.contains(&pack.at));
        self.lacking |= self.own.iter().filter(|pack| pack.verified).count() < own_before;
        // Others replace their packs by newer ones. But a directory that is gone altogether took along what only
        // stood there.
        let emptied = |at: &Place| !directories.contains(at.directory());
        self.lacking |= self.taken.keys().any(emptied);
        self.taken.retain(|at, _| there.contains(at));
        self.failed.retain(|at, _| there.contains(at));
    }

    /// The files of others that were not taken in yet, or are to be tried again. `now_ms` is milliseconds since 1970.
    pub fn to_read(&self, found: &[Found], now_ms: i64) -> Vec<Found> {
        let wanted = |found: &&Found| {
            let own = self.own.iter().any(|pack| pack.at == found.at);
            let taken = self.taken.get(&found.at) == Some(&found.mark);
            let waits = self.failed.get(&found.at).is_some_and(|(mark, at_ms)| {
                *mark == found.mark && (0..AGAIN_AFTER).contains(&now_ms.saturating_sub(*at_ms))
            });
            !own && !taken && !waits
        };
        found.iter().filter(wanted).take(AT_ONCE).cloned().collect()
    }

    /// A file could not be read or opened: half there, or foreign.
    pub fn failed(&mut self, found: &Found, now_ms: i64) {
        self.failed.insert(found.at.clone(), (found.mark.clone(), now_ms));
    }

    /// All that could not be read is tried again at once.
    pub fn try_all_again(&mut self) {
        self.failed.clear();
    }

    /// A file was taken in, with these entries. To be called once they are kept.
    pub fn took(&mut self, found: &Found, entries: impl IntoIterator<Item = (Compartment, ReplicaId, u32)>) {
        self.failed.remove(&found.at);
        self.taken.insert(found.at.clone(), found.mark.clone());
        let mut by_number: BTreeMap<(Compartment, ReplicaId), BTreeSet<u32>> = BTreeMap::new();
        for (compartment, replica, seq) in entries {
            by_number.entry((compartment, replica)).or_default().insert(seq);
        }
        // Only what joins on to what stood there before: a vector has no gaps.
        for ((compartment, replica), numbers) in by_number {
            let upto = part_mut(&mut self.covers, compartment)
                .0
                .entry(replica)
                .or_default();
            for seq in numbers {
                if Some(seq) == upto.checked_add(1) {
                    *upto = seq;
                }
            }
        }
        for compartment in Compartment::ALL {
            part_mut(&mut self.covers, compartment)
                .0
                .retain(|_, upto| *upto > 0);
        }
    }

    /// What came in was taken back: the files wait to be taken in again.
    pub fn untake_all(&mut self) {
        self.taken.clear();
    }

    /// What is to be written now.
    pub fn due(&self, journal: &Journal, moment: Moment, now_ms: i64) -> Due {
        let now = Written::of(journal, now_ms);
        if now.entries == 0 {
            return Due::Nothing;
        }
        let has_full = self.own.iter().any(|pack| pack.full && pack.verified);
        let old = now_ms.saturating_sub(self.full_at_ms) >= FULL_AFTER;
        let erased = now.erasures != self.erasures;
        if !has_full || old || erased || self.lacking || self.own.len() > MOST_PARTS {
            return Due::Full;
        }
        if self.told_entries == now.entries && self.told == now.holds {
            return Due::Nothing;
        }
        let fresh = Compartment::ALL
            .into_iter()
            .any(|of| journal.log(of).count_since(self.covers.part(of)) > 0);
        let late = now_ms.saturating_sub(self.told_at_ms) >= TELL_AFTER;
        if fresh || late || moment == Moment::Leaving {
            Due::New
        } else {
            Due::Nothing
        }
    }

    /// After what a new pack is to begin.
    pub fn begins_after(&self, due: Due) -> Holdings {
        match due {
            Due::Full => Holdings::default(),
            Due::Nothing | Due::New => self.covers.clone(),
        }
    }

    /// Whether all that is held here stands in the folder.
    pub fn covers_all(&self, journal: &Journal) -> bool {
        let of = |of: Compartment| journal.log(of).count_since(self.covers.part(of)) == 0;
        !self.own.is_empty() && Compartment::ALL.into_iter().all(of)
    }

    /// A pack is about to be written. To be kept *before* it is, so that no file of ours is ever forgotten.
    pub fn begins(&mut self, at: &Place, due: Due) {
        self.own.push(OwnPack {
            at: at.clone(),
            full: due == Due::Full,
            verified: false,
        });
    }

    /// A pack was read back and is whole. `written` says what was held here when it was gathered.
    pub fn verified(&mut self, at: &Place, written: &Written) {
        let Some(pack) = self.own.iter_mut().find(|pack| pack.at == *at) else {
            return;
        };
        pack.verified = true;
        for compartment in Compartment::ALL {
            let covers = part_mut(&mut self.covers, compartment);
            for (replica, upto) in &written.holds.part(compartment).0 {
                let known = covers.0.entry(*replica).or_default();
                *known = (*known).max(*upto);
            }
        }
        self.told = written.holds.clone();
        self.told_entries = written.entries;
        self.told_at_ms = written.at_ms;
        if pack.full {
            // Nobody else's packs are counted on for what this one holds.
            self.covers = written.holds.clone();
            self.full_at_ms = written.at_ms;
            self.erasures = written.erasures;
            self.lacking = false;
        }
    }

    /// The own packs that have no use any more: those before the last full one, and those that were never finished.
    pub fn replaced(&self) -> Vec<Place> {
        let last_full = self.own.iter().rposition(|pack| pack.full && pack.verified);
        let own = self.own.iter().enumerate();
        own.filter(|(at, pack)| !pack.verified || last_full.is_some_and(|full| *at < full))
            .map(|(_, pack)| pack.at.clone())
            .collect()
    }

    /// An own pack was taken away.
    pub fn removed(&mut self, at: &Place) {
        self.own.retain(|pack| pack.at != *at);
    }

    /// How many packs of this laptop stand in the folder.
    pub fn own_packs(&self) -> usize {
        self.own.len()
    }

    /// How many packs of others were taken in.
    pub fn taken_packs(&self) -> usize {
        self.taken.len()
    }
}

/// What was held when a pack was gathered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    holds: Holdings,
    entries: usize,
    erasures: usize,
    at_ms: i64,
}

impl Written {
    /// What a journal holds now; `now_ms` is milliseconds since 1970.
    pub fn of(journal: &Journal, now_ms: i64) -> Self {
        let part = |of: Compartment| journal.log(of).vector();
        Self {
            // Not what is confirmed: a stub that waits for its erasure stands in the pack all the same.
            holds: Holdings {
                everyday: part(Compartment::Everyday),
                confidential: part(Compartment::Confidential),
            },
            entries: size(journal),
            erasures: journal.erasures().len(),
            at_ms: now_ms,
        }
    }
}

fn part_mut(holdings: &mut Holdings, compartment: Compartment) -> &mut Vector {
    match compartment {
        Compartment::Everyday => &mut holdings.everyday,
        Compartment::Confidential => &mut holdings.confidential,
    }
}

fn size(journal: &Journal) -> usize {
    let all = Compartment::ALL.into_iter();
    all.map(|compartment| journal.log(compartment).len()).sum()
}
