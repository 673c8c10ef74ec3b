//! Files made by hand by people who should not be believed: what each brings beside entries, and what is left of it.

use super::tests::{Desk, Keys, PASSPHRASE, branch, zoe};
use super::*;
use crate::exchange::sealed::{Contents, MakeOptions, make, open};
use crate::register::scenario::Laptop;
use crate::vault::crypto::Kdf;
use crate::vault::keyring::SlotKind;
use crate::vault::native::{Native, block_on};
use crate::vault::sealed::{Credential, PartToSeal, SealOptions, SealedPart, seal_file};
use crate::vault::{Keyring, Unlocked};

const SENT_ALONG: &str = "deze wachtzin stuur ik gewoon mee";

/// Someone without a key of the workspace, who knows its public id and makes keys of her own under it.
fn stranger(keys: &Keys) -> Keys {
    let (mut keyring, _) = block_on(Keyring::create(&Native, SENT_ALONG, Kdf::FLOOR)).unwrap();
    // The wraps are bound to the workspace, so the slot is made anew under the id that stands in every file.
    keyring.workspace = keys.keyring.workspace;
    let raw = crate::vault::unlocked::RawKeys::fresh(&Native);
    block_on(keyring.replace_slots_for_tests(&raw, SENT_ALONG)).unwrap();
    let unlocked = block_on(keyring.unlock_with_any(&Native, SENT_ALONG)).unwrap();
    Keys { keyring, unlocked }
}

fn typed(keys: &Keys, text: &str, passphrase: &str) -> Contents<Native> {
    let mut contents = block_on(open(&Native, text, Credential::Passphrase(passphrase))).unwrap();
    block_on(contents.only_by_members(&Native, &keys.unlocked)).unwrap();
    contents
}

fn renamed(desk: &Desk, keys: &Keys, extra: Option<&str>) -> String {
    let mut laptop = Laptop::new(9);
    for (of, entry) in desk.laptop.register.journal().entries() {
        laptop.register.apply(of, [entry], desk.laptop.now_ms);
    }
    let person = zoe(&laptop.register);
    laptop
        .save(person, |person| person.first_name = Some("Iemand anders".into()))
        .unwrap();
    let options = MakeOptions {
        extra_passphrase: extra,
        ..MakeOptions::default()
    };
    block_on(make(
        &Native,
        &laptop.register,
        &keys.unlocked,
        &keys.keyring,
        options,
    ))
    .unwrap()
}

#[test]
fn a_file_with_keys_of_its_own_is_read_and_never_merged() {
    let (keys, mut here) = (Keys::new(), Desk::new(1, "Gent"));
    branch(&mut here);
    let text = renamed(&here, &stranger(&keys), None);
    assert!(block_on(open(&Native, &text, Credential::Unlocked(&keys.unlocked))).is_err());
    let contents = typed(&keys, &text, SENT_ALONG);
    assert!(!contents.by_member);
    // It can be read…
    let shown = preview(&here.laptop.register, &contents.entries, here.laptop.now_ms);
    assert_eq!(shown.people.len(), 1);
    // …and changes nothing, whatever it says.
    let (book, carried) = (here.book.clone(), here.carried.clone());
    let import = here.try_out(vec![contents]);
    assert!(import.plan.is_empty() && import.keyrings.is_empty());
    assert_eq!((import.preview.foreign, import.preview.entries), (1, 0));
    assert_eq!((import.book, import.carried), (book, carried));
}

#[test]
fn whoever_was_told_an_extra_passphrase_changes_nothing() {
    let (keys, mut here) = (Keys::new(), Desk::new(1, "Gent"));
    branch(&mut here);
    // What the holder of an extra passphrase can make: parts that open with it, and no seal of a member.
    let text = renamed(&here, &stranger(&keys), Some("vier woorden voor buiten"));
    let contents = typed(&keys, &text, "vier woorden voor buiten");
    assert!(contents.unlocked.is_none() && !contents.by_member);
    let import = here.try_out(vec![contents]);
    assert!(import.plan.is_empty());
    assert_eq!(import.preview.foreign, 1);
    // The same from a member is merged.
    let own = keys.open(&renamed(&here, &keys, None));
    assert!(own.by_member);
    assert_eq!(here.try_out(vec![own]).preview.entries, 1);
}

#[test]
fn a_passphrase_of_a_member_still_counts_as_one() {
    let (keys, mut here) = (Keys::new(), Desk::new(1, "Gent"));
    branch(&mut here);
    let contents = typed(&keys, &renamed(&here, &keys, None), PASSPHRASE);
    assert!(contents.by_member);
    assert_eq!(here.try_out(vec![contents]).preview.entries, 1);
}

#[test]
fn a_keyring_in_a_file_is_a_list_of_questions() {
    let (mut keys, mut here) = (Keys::new(), Desk::new(1, "Gent"));
    branch(&mut here);
    let own = keys.keyring.clone();
    let mine = keys.unlocked.slot();
    // A member who was taken out still has the keys: she lets herself in again, and takes everyone else out.
    let add = keys.keyring.add_slot(
        &Native,
        (mine, PASSPHRASE),
        SlotKind::Person,
        SENT_ALONG,
        Kdf::FLOOR,
    );
    let back = block_on(add).unwrap();
    keys.keyring.remove_slot(mine).unwrap();
    let text = renamed(&here, &keys, None);
    let import = here.try_out(vec![keys.open(&text)]);
    let mut asks = AccessAsks::default();
    let asked = asks.note(&own, &import.keyrings[0], "pack.json", 5).unwrap();
    let ids: Vec<_> = asked.iter().map(|change| change.id()).collect();
    assert_eq!(ids, [back, mine]);
    // With the next file of that laptop they are not asked twice, and after a no not at all.
    assert_eq!(
        asks.note(&own, &import.keyrings[0], "pack.json", 6),
        Ok(Vec::new())
    );
    assert_eq!(asks.waiting(&own).count(), 2);
    asks.answered(&asked[0], false);
    assert_eq!(asks.waiting(&own).count(), 1);
    assert_eq!(
        asks.note(&own, &import.keyrings[0], "pack.json", 7),
        Ok(Vec::new())
    );
    assert_eq!(asks.in_file(&own, &import.keyrings[0]).unwrap().len(), 1);
    // Taking the import back takes its questions along; the file can ask again.
    asks.withdraw(&asked);
    assert_eq!(asks.waiting(&own).count(), 0);
    assert_eq!(
        asks.note(&own, &import.keyrings[0], "pack.json", 8)
            .unwrap()
            .len(),
        1
    );
    let text = serde_json::to_string(&asks).unwrap();
    assert_eq!(serde_json::from_str::<AccessAsks>(&text).unwrap(), asks);
}

/// Parts that nobody here can read.
fn junk(keys: &Keys, count: usize, extras: &[&str]) -> Vec<SealedPart> {
    let mut raw = crate::vault::unlocked::RawKeys(Default::default());
    raw.renew(&Native, 7);
    let of = (keys.keyring.workspace, keys.keyring.kind);
    let theirs = raw.into_unlocked(&Native, keys.unlocked.slot(), of.0, of.1);
    let theirs: Unlocked<Native> = block_on(theirs).unwrap();
    let parts: Vec<_> = (0..count)
        .map(|n| PartToSeal {
            compartment: crate::exchange::sealed::part(crate::journal::Compartment::Everyday),
            contains: serde_json::json!({ "n": n }),
            requires: serde_json::json!({}),
            content: b"rommel",
        })
        .collect();
    let options = SealOptions {
        extra_passphrases: extras,
        costs: Kdf::FLOOR,
        ..SealOptions::default()
    };
    let text = block_on(seal_file(&Native, &theirs, &keys.keyring, &parts, options)).unwrap();
    let file: serde_json::Value = serde_json::from_str(&text).unwrap();
    let parts = file["parts"].as_array().unwrap().iter();
    parts
        .map(|part| block_on(SealedPart::from_text(&Native, &part.to_string())).unwrap())
        .collect()
}

#[test]
fn parts_that_nobody_can_read_never_keep_a_file_from_being_made() {
    let (keys, mut here, mut there) = (Keys::new(), Desk::new(1, "Gent"), Desk::new(2, "Aalst"));
    branch(&mut here);
    let before = there.carried.clone();
    for _ in 0..2 {
        let options = MakeOptions {
            carried: &junk(&keys, 62, &[]),
            ..MakeOptions::default()
        };
        let made = make(
            &Native,
            &here.laptop.register,
            &keys.unlocked,
            &keys.keyring,
            options,
        );
        let (news, _) = there.take(vec![keys.open(&block_on(made).unwrap())]);
        assert_eq!(news.carried.new + news.carried.refused, 62);
    }
    assert_eq!(there.carried.parts().len(), MOST_CARRIED);
    let text = keys.pack(&mut there, Audience::Anyone);
    assert_eq!(keys.open(&text).carried.len(), MOST_CARRIED);
    // What a store of an older release kept without a bound is cut back at the opening.
    let all: Vec<SealedPart> = junk(&keys, 62, &[])
        .into_iter()
        .chain(junk(&keys, 62, &[]))
        .collect();
    let stored: Carried = serde_json::from_value(serde_json::to_value(&all).unwrap()).unwrap();
    assert_eq!(stored.bounded().parts().len(), MOST_CARRIED);
    // They are taken back with the import that brought them.
    let step = there.carried.since(&before);
    assert!(!step.is_nothing());
    there.carried.take_back(&step);
    assert_eq!(there.carried, before);
}

#[test]
fn parts_that_ask_for_much_work_are_not_carried_on() {
    let keys = Keys::new();
    let extras = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"];
    let mut carried = Carried::default();
    let taken = carried.take_on(&junk(&keys, 20, &extras), &[], true);
    assert_eq!(taken.new + taken.refused, 20);
    let work: u64 = carried.parts().iter().map(SealedPart::work).sum();
    assert!(
        work <= 8 * Kdf::DEFAULT.work() && taken.refused > 0,
        "{work} {taken:?}"
    );
}

#[test]
fn an_erasure_of_many_wants_more_than_a_click_and_is_told_by_people() {
    let (keys, mut here, mut there) = (Keys::new(), Desk::new(1, "Gent"), Desk::new(2, "Aalst"));
    let people: Vec<_> = (0..6).map(|n| here.laptop.mentee(&format!("Mens {n}"))).collect();
    let all = keys.pack(&mut here, Audience::Anyone);
    there.take(vec![keys.open(&all)]);
    here.erase(people[0]);
    let one = keys.open(&keys.pack(&mut here, Audience::Anyone));
    let few = there.try_out(vec![one]).preview;
    assert_eq!((few.erased_people, few.erases_much()), (1, false));
    for person in &people[1..] {
        here.erase(*person);
    }
    let text = keys.pack(&mut here, Audience::Anyone);
    let many = there.try_out(vec![keys.open(&text)]).preview;
    assert_eq!(
        (many.erased_people, many.erased_count(), many.erases_much()),
        (6, 6, true)
    );
    // What was erased does not come back with the import's taking back: the way back says how many.
    let (news, point) = there.take(vec![keys.open(&text)]);
    let last = LastImport {
        point,
        erased: news.erased.len(),
        ..LastImport::default()
    };
    assert_eq!(last.erased, 6);
    let back = last
        .point
        .take_back(&there.laptop.register, there.laptop.now_ms)
        .unwrap();
    assert_eq!(back.people().count(), 0);
    // A second time there is nothing to erase, so nothing to wait for.
    let again = there.try_out(vec![keys.open(&text)]).preview;
    assert!(again.erased.is_empty() && !again.erases_much());
}

#[test]
fn a_way_back_of_an_older_release_is_still_one() {
    let last: LastImport =
        serde_json::from_str(r#"{"came":[["everyday","0101010101010101",3]],"size":7}"#).unwrap();
    assert_eq!(last.point.came.len(), 1);
    assert_eq!((last.erased, last.access.len()), (0, 0));
    let text = serde_json::to_string(&last).unwrap();
    assert_eq!(serde_json::from_str::<LastImport>(&text).unwrap(), last);
}

#[test]
fn receipts_from_the_future_are_no_receipts() {
    let (keys, mut here, mut there) = (Keys::new(), Desk::new(1, "Gent"), Desk::new(2, "Aalst"));
    let mut third = Desk::new(3, "Ronse");
    branch(&mut here);
    // Gent has heard of Ronse, and its clock (or its maker) puts what Ronse confirmed a year ahead.
    let text = keys.pack(&mut third, Audience::Anyone);
    here.take(vec![keys.open(&text)]);
    let mut book = serde_json::to_value(&here.book).unwrap();
    let ronse = LaptopId([3; 8]).to_string();
    let far = there.laptop.now_ms + 400 * 24 * 3_600_000;
    book["peers"][&ronse]["everyday"]["at_ms"] = far.into();
    here.book = serde_json::from_value(book).unwrap();
    let text = keys.pack(&mut here, Audience::Anyone);
    there.take(vec![keys.open(&text)]);
    let told = there
        .book
        .peers()
        .find(|(id, _)| *id == LaptopId([3; 8]))
        .unwrap()
        .1;
    assert_eq!(told.everyday.at_ms, 0);
}
