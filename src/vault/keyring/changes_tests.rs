//! No copy of a keyring changes who opens; each change is made with a person's yes, and some only with a proof.

use super::*;
use crate::vault::native::{Native, block_on};
use crate::vault::recovery::RecoveryKey;
use crate::vault::unlocked::Unlocked;

const MINE: &str = "brood fiets wolk lepel";
const THEIRS: &str = "tafel regen boter kast";

struct Here {
    ring: Keyring,
    unlocked: Unlocked<Native>,
    recovery: (SlotId, RecoveryKey),
}

fn here() -> Here {
    let (mut ring, unlocked) = block_on(Keyring::create(&Native, MINE, Kdf::FLOOR)).unwrap();
    let own = (unlocked.slot(), MINE);
    let recovery = block_on(ring.add_recovery(&Native, own, Kdf::FLOOR)).unwrap();
    Here {
        ring,
        unlocked,
        recovery,
    }
}

impl Here {
    fn add(&self, ring: &mut Keyring, passphrase: &str) -> SlotId {
        let own = (self.unlocked.slot(), MINE);
        block_on(ring.add_slot(&Native, own, SlotKind::Person, passphrase, Kdf::FLOOR)).unwrap()
    }

    fn make(&mut self, change: &AccessChange, typed: &str) -> Result<AccessStep, VaultError> {
        block_on(self.ring.make_change(&Native, change, &self.unlocked, typed))
    }

    fn opens(&self, typed: &str) -> bool {
        block_on(self.ring.unlock_with_any(&Native, typed)).is_ok()
    }
}

#[test]
fn a_keyring_that_removes_everyone_removes_nobody() {
    let mut here = here();
    let printed = here.recovery.1.grouped();
    // What someone who was once let in can make: all of it public, with a way in of her own.
    let mut hostile = here.ring.clone();
    let sender = here.add(&mut hostile, THEIRS);
    let everyone: Vec<SlotId> = here.ring.slots.iter().map(Slot::id).collect();
    hostile.slots.retain(|slot| slot.id() == sender);
    hostile.removed = everyone.clone();
    let changes = here.ring.changes(&hostile).unwrap();
    assert_eq!(changes.len(), 3);
    // Nobody said anything: everything opens as before, and she does not.
    assert!(here.opens(MINE) && here.opens(&printed) && !here.opens(THEIRS));
    // Even with a yes to all of it, one's own way in and the recovery key stay.
    for change in &changes {
        let ended = here.make(change, "");
        match here.ring.proof_for(change, here.unlocked.slot()) {
            Proof::None => assert!(ended.is_ok()),
            Proof::Impossible => assert_eq!(ended, Err(VaultError::OwnWayIn)),
            Proof::OwnSecret | Proof::NewSecret => assert_eq!(ended, Err(VaultError::EmptyPassphrase)),
        }
    }
    assert!(here.opens(MINE) && here.opens(&printed));
}

#[test]
fn the_same_ids_with_rubbish_at_the_highest_number_change_nothing() {
    let mut here = here();
    let printed = here.recovery.1.grouped();
    let mut hostile = here.ring.clone();
    for slot in &mut hostile.slots {
        if let Slot::Person(locked) | Slot::Recovery(locked) = slot {
            (locked.rev, locked.wrap) = (u32::MAX, vec![7; 64]);
        }
    }
    let changes = here.ring.changes(&hostile).unwrap();
    assert_eq!(changes.len(), 2);
    for change in &changes {
        assert_eq!(
            here.ring.proof_for(change, here.unlocked.slot()),
            Proof::NewSecret
        );
        for typed in [MINE, THEIRS, &printed] {
            assert!(here.make(change, typed).is_err());
        }
    }
    assert!(here.opens(MINE) && here.opens(&printed));
}

#[test]
fn keys_of_a_stranger_prove_nothing() {
    let mut here = here();
    // The public ids, and own keys under them, also of a later epoch.
    let (mut strange, _) = block_on(Keyring::create(&Native, MINE, Kdf::FLOOR)).unwrap();
    (strange.workspace, strange.kind) = (here.ring.workspace, here.ring.kind);
    let mut slot = here.ring.slots[0].clone();
    let keys = crate::vault::unlocked::RawKeys::fresh(&Native);
    if let Slot::Person(locked) = &mut slot {
        let typed = &mut crate::vault::slot::Typed::new(&Native, THEIRS).unwrap();
        let lock = strange.lock(&Native, &keys, SlotKind::Person, locked.id, 9, typed, Kdf::FLOOR);
        slot = block_on(lock).unwrap();
    }
    strange.slots = vec![slot];
    let theirs = block_on(strange.unlock_with_any(&Native, THEIRS)).unwrap();
    assert_eq!(
        block_on(here.unlocked.shares_keys_with(&Native, &theirs)),
        Ok(false)
    );
    let change = here.ring.changes(&strange).unwrap().remove(0);
    assert_eq!(here.make(&change, THEIRS), Err(VaultError::WrongPassphrase));
    assert!(here.opens(MINE));
    // Only keys of an epoch that is not held here: nothing is shared, so nothing is proven.
    let mut later = crate::vault::unlocked::RawKeys(Default::default());
    later.renew(&Native, 2);
    let later = later.into_unlocked(&Native, SlotId([1; 8]), here.ring.workspace, Kind::Real);
    let later = block_on(later).unwrap();
    assert_eq!(
        block_on(here.unlocked.shares_keys_with(&Native, &later)),
        Ok(false)
    );
    let again = block_on(here.ring.unlock_with_any(&Native, MINE)).unwrap();
    assert_eq!(
        block_on(here.unlocked.shares_keys_with(&Native, &again)),
        Ok(true)
    );
}

#[test]
fn letting_in_is_a_yes_and_can_be_taken_back() {
    let mut here = here();
    let mut other = here.ring.clone();
    let theirs = here.add(&mut other, THEIRS);
    let change = here.ring.changes(&other).unwrap().remove(0);
    let step = here.make(&change, "").unwrap();
    assert!(here.opens(THEIRS));
    assert_eq!(here.ring.changes(&other), Ok(Vec::new()));
    let before = here.ring.clone();
    // Who came in with it and takes it back does not shut herself out.
    assert!(!here.ring.take_back(&step, theirs));
    assert!(here.ring.take_back(&step, here.unlocked.slot()));
    assert!(!here.opens(THEIRS) && here.opens(MINE));
    // The same file can ask again.
    assert_eq!(here.ring.changes(&before).unwrap().len(), 1);
}

#[test]
fn taking_out_can_be_taken_back_and_the_recovery_key_wants_a_proof() {
    let mut here = here();
    let mut ring = here.ring.clone();
    let theirs = here.add(&mut ring, THEIRS);
    here.ring = ring.clone();
    ring.remove_slot(theirs).unwrap();
    ring.remove_slot(here.recovery.0).unwrap();
    let printed = here.recovery.1.grouped();
    let changes = here.ring.changes(&ring).unwrap();
    let [
        AccessChange::TakesOut { id: key },
        AccessChange::TakesOut { id: person },
    ] = changes[..]
    else {
        panic!("{changes:?}");
    };
    assert_eq!((key, person), (here.recovery.0, theirs));
    let step = here.make(&changes[1], "").unwrap();
    assert!(!here.opens(THEIRS));
    assert!(here.ring.take_back(&step, here.unlocked.slot()));
    assert!(here.opens(THEIRS));
    assert_eq!(
        here.make(&changes[0], "no such words"),
        Err(VaultError::WrongPassphrase)
    );
    assert!(here.opens(&printed));
    here.make(&changes[0], MINE).unwrap();
    assert!(!here.opens(&printed) && here.opens(MINE));
}

#[test]
fn an_own_passphrase_changed_elsewhere_comes_over_by_typing_it() {
    let mut here = here();
    let mine = here.unlocked.slot();
    let mut other = here.ring.clone();
    block_on(other.change_passphrase(&Native, (mine, MINE), mine, THEIRS, Kdf::FLOOR)).unwrap();
    let change = here.ring.changes(&other).unwrap().remove(0);
    assert_eq!(here.make(&change, MINE), Err(VaultError::WrongPassphrase));
    assert!(here.opens(MINE));
    here.make(&change, THEIRS).unwrap();
    assert!(here.opens(THEIRS) && !here.opens(MINE));
    // An older copy asks nothing any more.
    let older = here.ring.clone();
    assert_eq!(older.changes(&here.ring), Ok(Vec::new()));
}

#[test]
fn no_copy_makes_a_keyring_that_is_refused() {
    let mut here = here();
    while here.ring.slots.len() < MOST_SLOTS {
        let mut slot = here.ring.slots[0].clone();
        if let Slot::Person(locked) = &mut slot {
            locked.id = SlotId::random(&Native);
        }
        here.ring.slots.push(slot);
    }
    let mut other = here.ring.clone();
    other.slots.pop();
    let theirs = here.add(&mut other, THEIRS);
    let change = here.ring.changes(&other).unwrap().remove(0);
    assert_eq!(change.id(), theirs);
    assert_eq!(here.make(&change, ""), Err(VaultError::TooManySlots(MOST_SLOTS)));
    assert_eq!(here.ring.check(), Ok(()));
}
