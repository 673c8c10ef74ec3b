//! Who comes in, who no longer does, and what two copies of a keyring make of each other.

use super::*;
use crate::vault::native::{Native, block_on};
use crate::vault::recovery::RecoveryKey;
use crate::vault::unlocked::Unlocked;

const MINE: &str = "brood fiets wolk lepel";
const THEIRS: &str = "tafel regen boter kast";

fn workspace() -> (Keyring, SlotId) {
    let (ring, unlocked) = block_on(Keyring::create(&Native, MINE, Kdf::FLOOR)).unwrap();
    (ring, unlocked.slot())
}

fn add(ring: &mut Keyring, own: SlotId) -> SlotId {
    block_on(ring.add_slot(&Native, (own, MINE), SlotKind::Person, THEIRS, Kdf::FLOOR)).unwrap()
}

fn refused(result: Result<Unlocked<Native>, VaultError>) -> VaultError {
    result.expect_err("must be refused")
}

#[test]
fn each_person_comes_in_with_an_own_passphrase() {
    let c = Native;
    let (mut ring, mine) = workspace();
    let theirs = add(&mut ring, mine);
    assert_eq!(block_on(ring.unlock(&c, mine, MINE)).unwrap().slot(), mine);
    assert!(block_on(ring.unlock_with_any(&c, "tafel regen")).is_err());
    assert_eq!(
        block_on(ring.unlock_with_any(&c, "tafel  regen boter kast "))
            .unwrap()
            .slot(),
        theirs
    );
    assert_eq!(
        refused(block_on(ring.unlock(&c, mine, THEIRS))),
        VaultError::WrongPassphrase
    );
    assert_eq!(
        refused(block_on(ring.unlock(&c, mine, ""))),
        VaultError::EmptyPassphrase
    );
    assert_eq!(
        refused(block_on(ring.unlock(&c, SlotId([0; 8]), MINE))),
        VaultError::UnknownSlot(SlotId([0; 8]))
    );
    assert_eq!(block_on(ring.verify(&c, theirs, THEIRS)), Ok(true));
    assert_eq!(block_on(ring.verify(&c, theirs, MINE)), Ok(false));
    let unlocked = block_on(ring.unlock(&c, theirs, THEIRS)).unwrap();
    assert_eq!(unlocked.workspace(), ring.workspace);
    assert_eq!(unlocked.held().count(), 2);
}

#[test]
fn the_recovery_key_opens_and_gives_a_new_passphrase() {
    let c = Native;
    let (mut ring, mine) = workspace();
    let (slot, key) = block_on(ring.add_recovery(&c, (mine, MINE), Kdf::FLOOR)).unwrap();
    let printed = key.grouped();
    assert_eq!(
        block_on(ring.unlock_with_any(&c, &printed.to_lowercase()))
            .unwrap()
            .slot(),
        slot
    );
    let mut typo = printed.to_string();
    let other = if typo.starts_with('7') { "8" } else { "7" };
    typo.replace_range(..1, other);
    assert_eq!(
        refused(block_on(ring.unlock_with_any(&c, &typo))),
        VaultError::RecoveryTypo
    );
    assert_eq!(
        refused(block_on(ring.unlock(&c, slot, &typo))),
        VaultError::RecoveryTypo
    );
    let strange = RecoveryKey::random(&c).grouped();
    assert_eq!(
        refused(block_on(ring.unlock_with_any(&c, &strange))),
        VaultError::WrongPassphrase
    );
    block_on(ring.change_passphrase(&c, (slot, &printed), mine, THEIRS, Kdf::FLOOR)).unwrap();
    assert_eq!(block_on(ring.unlock(&c, mine, THEIRS)).unwrap().slot(), mine);
    assert_eq!(
        refused(block_on(ring.unlock(&c, mine, MINE))),
        VaultError::WrongPassphrase
    );
}

#[test]
fn who_is_taken_out_opens_nothing_new() {
    let c = Native;
    let (mut ring, mine) = workspace();
    let theirs = add(&mut ring, mine);
    let before = ring.clone();
    ring.remove_slot(theirs).unwrap();
    assert_eq!(
        refused(block_on(ring.unlock_with_any(&c, THEIRS))),
        VaultError::WrongPassphrase
    );
    assert_eq!(ring.remove_slot(theirs), Err(VaultError::UnknownSlot(theirs)));
    assert_eq!(ring.remove_slot(mine), Err(VaultError::LastPerson));
    // An older copy does not ask to bring the slot back; this one asks an older copy to take it out.
    assert_eq!(ring.changes(&before), Ok(Vec::new()));
    assert_eq!(
        before.changes(&ring),
        Ok(vec![AccessChange::TakesOut { id: theirs }])
    );
}

#[test]
fn a_new_epoch_needs_everyone_who_stays() {
    let c = Native;
    let (mut ring, mine) = workspace();
    let theirs = add(&mut ring, mine);
    let before = ring.clone();
    let result = block_on(ring.new_epoch(&c, &[(mine, MINE)]));
    assert_eq!(result, Err(VaultError::PassphraseNeeded(theirs)));
    let result = block_on(ring.new_epoch(&c, &[(mine, MINE), (theirs, MINE)]));
    assert_eq!(result, Err(VaultError::WrongPassphrase));
    assert_eq!(ring, before);
    block_on(ring.new_epoch(&c, &[(mine, MINE), (theirs, THEIRS)])).unwrap();
    for (slot, passphrase) in [(mine, MINE), (theirs, THEIRS)] {
        let unlocked = block_on(ring.unlock(&c, slot, passphrase)).unwrap();
        assert_eq!((unlocked.epoch(), unlocked.held().count()), (2, 4));
    }
}

#[test]
fn every_field_of_a_slot_is_bound() {
    let (ring, _) = workspace();
    let changes: [fn(&mut Keyring, &mut Locked); 7] = [
        |ring, _| ring.workspace = WorkspaceId([1; 16]),
        |ring, _| ring.kind = Kind::Example,
        |_, slot| slot.id = SlotId([1; 8]),
        |_, slot| slot.rev += 1,
        |_, slot| slot.kdf.t += 1,
        |_, slot| slot.salt[0] ^= 1,
        |_, slot| slot.nonce[0] ^= 1,
    ];
    for change in changes {
        let mut changed = ring.clone();
        let mut slot = match &changed.slots[0] {
            Slot::Person(slot) => slot.clone(),
            other => panic!("{other:?}"),
        };
        change(&mut changed, &mut slot);
        changed.slots = vec![Slot::Person(slot.clone())];
        assert_eq!(
            refused(block_on(changed.unlock_with_any(&Native, MINE))),
            VaultError::WrongPassphrase
        );
        changed = ring.clone();
        changed.slots = vec![Slot::Recovery(slot)];
        assert_eq!(
            refused(block_on(changed.unlock_with_any(&Native, MINE))),
            VaultError::WrongPassphrase
        );
    }
}

#[test]
fn real_data_has_no_open_slot() {
    let c = Native;
    let (example, unlocked) = block_on(Keyring::create_example(&c, SlotId::random(&c))).unwrap();
    assert_eq!(unlocked.kind(), Kind::Example);
    assert_eq!(block_on(example.unlock_open(&c)).unwrap().slot(), unlocked.slot());
    let (mut real, _) = workspace();
    real.slots.extend(example.slots);
    assert_eq!(real.check(), Err(VaultError::OpenSlot));
    assert_eq!(refused(block_on(real.unlock_open(&c))), VaultError::OpenSlot);
    assert_eq!(
        refused(block_on(real.unlock_with_any(&c, MINE))),
        VaultError::OpenSlot
    );
}

#[test]
fn a_keyring_of_thousands_of_slots_is_refused_at_once() {
    let (mut ring, mine) = workspace();
    let slot = ring.slots[0].clone();
    ring.slots = vec![slot; 5000];
    assert_eq!(ring.check(), Err(VaultError::TooManySlots(MOST_SLOTS)));
    ring.slots.truncate(2);
    assert_eq!(ring.check(), Err(VaultError::Damaged(Place::Keyring)));
    ring.slots.truncate(1);
    ring.removed.push(mine);
    assert_eq!(ring.check(), Err(VaultError::Damaged(Place::Keyring)));
}

#[test]
fn the_keyring_holds_ids_salts_and_wraps_only() {
    let (mut ring, mine) = workspace();
    add(&mut ring, mine);
    let json = serde_json::to_value(&ring).unwrap();
    let keys: Vec<&String> = json["slots"][0].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["id", "kdf", "kind", "nonce", "rev", "salt", "wrap"]);
    assert_eq!(serde_json::from_value::<Keyring>(json).unwrap(), ring);
}
