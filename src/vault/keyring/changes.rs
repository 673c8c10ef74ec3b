//! What another copy of a keyring would change about who opens a workspace, and making such a change once a person
//! said yes.
//!
//! A keyring travels in every sealed file, and whoever was once let in can make one that says anything. So none is
//! ever taken over as it stands: each difference is a question of its own, and what takes a way in away from here also
//! wants proof that another one opens.

use serde::{Deserialize, Serialize};

use super::{Keyring, MOST_SLOTS, Slot};
use crate::vault::crypto::Crypto;
use crate::vault::error::VaultError;
use crate::vault::ids::{Kind, SlotId};
use crate::vault::slot::Typed;
use crate::vault::unlocked::Unlocked;

/// One thing that another copy of a keyring says differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum AccessChange {
    /// Someone who does not open this copy would open it.
    LetsIn {
        /// The way in that is new.
        slot: Slot,
    },
    /// Someone who opens this copy would no longer.
    TakesOut {
        /// The way in that goes.
        id: SlotId,
    },
    /// A way in would open with something else from then on, and no longer with what opens it now.
    NewSecret {
        /// The way in as it would be.
        slot: Slot,
        /// The newest generation of keys in the other copy.
        epoch: u32,
    },
}

/// What a person has to do before a change is made, beside saying yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Nothing.
    None,
    /// Type what opens one's own way in, which stays.
    OwnSecret,
    /// Type what the changed way in opens with.
    NewSecret,
    /// No file can do this: a person's own way in stays until that person takes it away by hand.
    Impossible,
}

/// A change that was made, so that it can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessStep {
    id: SlotId,
    before: Option<Slot>,
    after: Option<Slot>,
    epoch: u32,
}

impl AccessChange {
    /// Whose way in it is about.
    pub fn id(&self) -> SlotId {
        match self {
            Self::LetsIn { slot } | Self::NewSecret { slot, .. } => slot.id(),
            Self::TakesOut { id } => *id,
        }
    }
}

impl Keyring {
    /// What the other copy says differently, as questions. Nothing is taken over.
    ///
    /// # Errors
    /// [`VaultError::OtherKind`], [`VaultError::OtherWorkspace`], and what [`Keyring::check`] refuses.
    pub fn changes(&self, other: &Self) -> Result<Vec<AccessChange>, VaultError> {
        other.check()?;
        self.check_owner(other)?;
        if self.kind == Kind::Example {
            // It opens by itself: there is nobody to let in or to keep out.
            return Ok(Vec::new());
        }
        let mut changes = Vec::new();
        for slot in &other.slots {
            match self.slot(slot.id()) {
                Ok(own) if own.is_person() == slot.is_person() && rank(slot) > rank(own) => {
                    let (slot, epoch) = (slot.clone(), other.epoch);
                    changes.push(AccessChange::NewSecret { slot, epoch });
                }
                Ok(_) => {}
                // An older copy: who was taken out here does not come back with it.
                Err(_) if self.removed.contains(&slot.id()) => {}
                Err(_) => changes.push(AccessChange::LetsIn { slot: slot.clone() }),
            }
        }
        for slot in &self.slots {
            if other.removed.contains(&slot.id()) {
                changes.push(AccessChange::TakesOut { id: slot.id() });
            }
        }
        Ok(changes)
    }

    /// Whether a change still is one: neither made meanwhile, nor about a way in that is gone.
    pub fn still_asks(&self, change: &AccessChange) -> bool {
        let own = self.slot(change.id()).ok();
        match change {
            AccessChange::LetsIn { slot } => own.is_none() && !self.removed.contains(&slot.id()),
            AccessChange::TakesOut { .. } => own.is_some(),
            AccessChange::NewSecret { slot, .. } => own.is_some_and(|own| rank(slot) > rank(own)),
        }
    }

    /// What it takes to make a change, for the person with the way in `mine`.
    pub fn proof_for(&self, change: &AccessChange, mine: SlotId) -> Proof {
        let is_recovery = matches!(self.slot(change.id()), Ok(Slot::Recovery(_)));
        match change {
            AccessChange::LetsIn { .. } => Proof::None,
            AccessChange::TakesOut { id } if *id == mine => Proof::Impossible,
            AccessChange::TakesOut { .. } if is_recovery => Proof::OwnSecret,
            AccessChange::TakesOut { .. } => Proof::None,
            AccessChange::NewSecret { slot, .. } if slot.id() == mine || is_recovery => Proof::NewSecret,
            AccessChange::NewSecret { .. } => Proof::None,
        }
    }

    /// Makes a change that a person said yes to. `typed` is what [`Keyring::proof_for`] asks for.
    ///
    /// # Errors
    /// [`VaultError::OwnWayIn`], [`VaultError::WrongPassphrase`] where what was typed proves nothing (it does not open,
    /// or opens other keys), [`VaultError::LastPerson`], [`VaultError::UnknownSlot`] when it is no change any more, and
    /// what [`Keyring::check`] refuses; nothing has changed then.
    pub async fn make_change<C: Crypto>(
        &mut self,
        c: &C,
        change: &AccessChange,
        unlocked: &Unlocked<C>,
        typed: &str,
    ) -> Result<AccessStep, VaultError> {
        let (id, mine) = (change.id(), unlocked.slot());
        if !self.still_asks(change) {
            return Err(VaultError::UnknownSlot(id));
        }
        let proof = self.proof_for(change, mine);
        let mut next = self.clone();
        match change {
            AccessChange::LetsIn { slot } => {
                if next.slots.len() >= MOST_SLOTS {
                    return Err(VaultError::TooManySlots(MOST_SLOTS));
                }
                next.slots.push(slot.clone());
            }
            AccessChange::TakesOut { id } => {
                if proof != Proof::Impossible {
                    next.remove_slot(*id)?;
                }
            }
            AccessChange::NewSecret { slot, epoch } => {
                if let Some(own) = next.slots.iter_mut().find(|own| own.id() == id) {
                    *own = slot.clone();
                }
                if id == mine {
                    next.epoch = next.epoch.max(*epoch);
                }
            }
        }
        next.check()?;
        let opens = match proof {
            Proof::None => None,
            Proof::Impossible => return Err(VaultError::OwnWayIn),
            Proof::OwnSecret => Some(mine),
            Proof::NewSecret => Some(id),
        };
        if let Some(opens) = opens {
            let keys = next.raw_keys(c, opens, &mut Typed::new(c, typed)?).await?;
            let keys = keys.into_unlocked(c, opens, next.workspace, next.kind).await?;
            // What opens must open to the keys in use here, all of them.
            let all = unlocked.held().all(|(of, epoch)| keys.holds(of, *epoch));
            if !all || !keys.shares_keys_with(c, unlocked).await? {
                return Err(VaultError::WrongPassphrase);
            }
        }
        let step = AccessStep {
            id,
            before: self.slot(id).ok().cloned(),
            after: next.slot(id).ok().cloned(),
            epoch: self.epoch,
        };
        *self = next;
        Ok(step)
    }

    /// Takes a change back, unless that way in was changed again since; the way in `mine` is never taken away.
    /// Says whether anything changed.
    pub fn take_back(&mut self, step: &AccessStep, mine: SlotId) -> bool {
        let now = self.slot(step.id).ok();
        if now != step.after.as_ref() || (step.before.is_none() && step.id == mine) {
            return false;
        }
        let mut next = self.clone();
        next.slots.retain(|slot| slot.id() != step.id);
        next.removed.retain(|id| *id != step.id);
        next.slots.extend(step.before.clone());
        next.epoch = step.epoch;
        if next.check().is_err() {
            return false;
        }
        *self = next;
        true
    }

    fn check_owner(&self, other: &Self) -> Result<(), VaultError> {
        if other.kind != self.kind {
            return Err(VaultError::OtherKind {
                found: other.kind,
                ours: self.kind,
            });
        }
        if other.workspace != self.workspace {
            return Err(VaultError::OtherWorkspace {
                found: other.workspace,
                ours: self.workspace,
            });
        }
        Ok(())
    }
}

/// Which of two states of one slot is the later one; the wrap only makes it the same everywhere.
fn rank(slot: &Slot) -> (u32, &[u8]) {
    match slot {
        Slot::Person(locked) | Slot::Recovery(locked) => (locked.rev, &locked.wrap),
        Slot::Open(ajar) => (0, &ajar.wrap),
    }
}
