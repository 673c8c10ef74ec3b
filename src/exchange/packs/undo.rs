//! The way back from bringing packs in. As long as nothing was written or handed out since, this laptop returns to
//! what it was: the entries that came leave again, and can come again. After that they may have been built upon or
//! sent on, so single fields are reverted by new entries.

use super::CarriedStep;
use super::import::size;
use crate::journal::{Change, Compartment, Dot, Entry, Journal, Plan, UndoPlan};
use crate::register::{Reading, Register};
use crate::vault::{AccessChange, AccessStep};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What came with some packs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UndoPoint {
    /// The entries that came, without those that erase: what was erased does not come back.
    pub came: BTreeSet<Dot>,
    /// How many entries there were afterwards.
    size: usize,
}

/// All that an import did, with what takes it back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LastImport {
    /// The entries that came.
    #[serde(flatten)]
    pub point: UndoPoint,
    /// Questions about who opens that it brought.
    pub asked: Vec<AccessChange>,
    /// The answers of *yes* that were given to them.
    pub access: Vec<AccessStep>,
    /// What it did to the parts that are carried on.
    pub carried: CarriedStep,
    /// How many records it erased something of: those do not come back.
    pub erased: usize,
}

impl UndoPoint {
    pub(super) fn new(journal: &Journal, plan: &Plan) -> Self {
        // A number that was taken before (a fork, a stub made whole) names what was here as well.
        let fresh = |(compartment, entry): &&(Compartment, Entry)| {
            entry.erasures().next().is_none() && journal.entry(entry.dot(*compartment)).is_none()
        };
        let came = plan.new.iter().filter(fresh);
        Self {
            came: came.map(|(compartment, entry)| entry.dot(*compartment)).collect(),
            size: 0,
        }
    }

    pub(super) fn after(mut self, journal: &Journal) -> Self {
        self.size = size(journal);
        self
    }

    /// Whether nothing was written or brought in since. (Whether something was handed out since, the caller knows.)
    pub fn is_last(&self, register: &Register) -> bool {
        size(register.journal()) == self.size
    }

    /// The register as it was before. `None` when something was written since; then see [`UndoPoint::revert`].
    pub fn take_back(&self, register: &Register, now_ms: i64) -> Option<Register> {
        if !self.is_last(register) {
            return None;
        }
        let mut before = Reading::default();
        for compartment in Compartment::ALL {
            let stays = |entry: &Entry| !self.came.contains(&entry.dot(compartment));
            let entries: Vec<_> = register
                .journal()
                .log(compartment)
                .entries()
                .filter(stays)
                .collect();
            before.add(compartment, entries, now_ms);
        }
        Some(before.finish())
    }

    /// New writes that give each field the value that it would have without what came. Fields that were written again
    /// since are left and listed.
    pub fn revert(&self, register: &Register) -> UndoPlan {
        let mut plan = register.journal().plan_without(&self.came);
        plan.draft.intent = "undo-import".into();
        plan
    }

    /// How many of the entries that came create a record: what an undo would put away.
    pub fn records(&self, register: &Register) -> usize {
        let journal = register.journal();
        let entries = self.came.iter().filter_map(|dot| journal.entry(*dot));
        let creates = |entry: Entry| {
            let is = |change: &&Change| matches!(change, Change::Create { .. });
            entry.changes.iter().filter(is).count()
        };
        entries.map(creates).sum()
    }
}
