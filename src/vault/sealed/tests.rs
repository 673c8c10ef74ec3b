//! What must be refused is refused with the right word, and everything else comes back whole.

use crate::vault::ids::SlotId;
use proptest::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::*;
use crate::vault::encoding::{from_base64, to_base64};
use crate::vault::error::{Place, VaultError};
use crate::vault::native::{Native, block_on};
use crate::vault::unlocked::Unlocked;

const MINE: &str = "brood fiets wolk lepel tafel regen";
const EXTRA: &str = "alleen voor deze ene keer";
type Res = Result<Opened<Native>, VaultError>;

fn workspace() -> (Keyring, Unlocked<Native>) {
    block_on(Keyring::create(&Native, MINE, Kdf::FLOOR)).unwrap()
}

fn part(compartment: Compartment, content: &[u8]) -> PartToSeal<'_> {
    PartToSeal {
        compartment,
        contains: json!({"a1": 3}),
        requires: json!({"a1": 1}),
        content,
    }
}

fn options<'a>(extra: &'a [&'a str], carried: &'a [SealedPart]) -> SealOptions<'a> {
    SealOptions {
        extra_passphrases: extra,
        costs: Kdf::FLOOR,
        carried,
    }
}

/// A file with two parts, the first of several chunks.
fn sample(ring: &Keyring, unlocked: &Unlocked<Native>, long: &[u8]) -> String {
    let parts = [
        part(Compartment::EVERYDAY, long),
        part(Compartment::CONFIDENTIAL, b"kort"),
    ];
    block_on(seal_file(&Native, unlocked, ring, &parts, options(&[EXTRA], &[]))).unwrap()
}

fn open(text: &str, credential: Credential<'_, Native>) -> Res {
    block_on(open_file(&Native, text, credential, OpenOptions::default()))
}

/// Bytes that deflate cannot shorten.
fn noise(len: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(len + 32);
    let mut block = Sha256::digest(b"noise");
    while out.len() < len {
        out.extend_from_slice(&block);
        block = Sha256::digest(block);
    }
    out.truncate(len);
    out
}

fn edit(text: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(text).unwrap();
    change(&mut file);
    file.to_string()
}

/// Changes the header as someone would who knows the format and repairs the sum after it.
fn edit_header(text: &str, change: impl FnOnce(&mut Value)) -> String {
    edit(text, |file| {
        let mut header = decoded(&file["hdr"]);
        change(&mut header);
        let bytes = header.to_string().into_bytes();
        file["sum"] = to_hex(&Sha256::digest(&bytes)).into();
        file["hdr"] = to_base64(&bytes).into();
    })
}

/// Changes the parts as someone would who knows the format and repairs the digests and the sum.
fn edit_parts(text: &str, change: impl FnOnce(&mut Value)) -> String {
    let changed = edit(text, |file| change(&mut file["parts"]));
    let file: Value = serde_json::from_str(&changed).unwrap();
    let parts: Vec<RawPart> = serde_json::from_value(file["parts"].clone()).unwrap();
    edit_header(&changed, |header| {
        for (i, part) in parts.iter().enumerate() {
            header["parts"][i]["digest"] = to_base64(&block_on(digest(&Native, part)).unwrap()).into();
        }
    })
}

fn decoded(text: &Value) -> Value {
    serde_json::from_slice(&from_base64(text.as_str().unwrap()).unwrap()).unwrap()
}

fn refusal(result: Res) -> VaultError {
    result.expect_err("must be refused")
}

#[test]
fn every_way_in_opens_the_same_content() {
    let (mut ring, unlocked) = workspace();
    let own = (unlocked.slot(), MINE);
    let (_, recovery) = block_on(ring.add_recovery(&Native, own, Kdf::FLOOR)).unwrap();
    let text = sample(&ring, &unlocked, &noise(2 * stream::CHUNK + 5));
    let printed = recovery.grouped();
    let ways = [
        (Credential::Unlocked(&unlocked), true),
        (Credential::Passphrase(MINE), true),
        (Credential::Slot(unlocked.slot(), MINE), true),
        (Credential::Passphrase(&printed), true),
        (Credential::Passphrase(EXTRA), false),
    ];
    for (credential, member) in ways {
        let opened = open(&text, credential).unwrap();
        assert_eq!(opened.by_member(), member);
        assert_eq!(opened.header.keyring, ring);
        assert_eq!(opened.parts.len(), 2);
        assert_eq!(opened.parts[0].content, noise(2 * stream::CHUNK + 5));
        assert_eq!(opened.parts[0].contains(), &json!({"a1": 3}));
        assert_eq!(opened.parts[1].content, b"kort");
        assert!(opened.carried.is_empty());
    }
    let again = open(&text, Credential::Passphrase(MINE))
        .unwrap()
        .unlocked
        .unwrap();
    assert!(open(&sample(&ring, &again, b"x"), Credential::Unlocked(&unlocked)).is_ok());
    assert_eq!(
        refusal(open(&text, Credential::Passphrase("brood fiets"))),
        VaultError::WrongPassphrase
    );
    assert_eq!(
        refusal(open(&text, Credential::Open)),
        VaultError::WrongPassphrase
    );
    assert_eq!(block_on(peek_header(&Native, &text)).unwrap().parts.len(), 2);
}

#[test]
fn what_is_not_a_whole_file_of_ours_is_named() {
    let (ring, unlocked) = workspace();
    let text = sample(&ring, &unlocked, b"lang");
    let opened = |text: &str| refusal(open(text, Credential::Unlocked(&unlocked)));
    for other in [
        "",
        "PK\u{3}\u{4}",
        "{}",
        "[1,2]",
        "{\"name\":\"x\"}",
        "null",
        "{\"format\":\"age\"",
        "\"koppel\"",
    ] {
        assert_eq!(opened(other), VaultError::NotOurs, "{other}");
    }
    for end in [5, 12, 40, text.len() / 2, text.len() - 1] {
        assert_eq!(opened(&text[..end]), VaultError::Truncated, "{end}");
    }
    assert_eq!(
        opened("{\"koppel\":2,\"all\":{\"is\":[\"different\"]}}"),
        VaultError::Newer(2)
    );
    assert_eq!(
        opened(&edit(&text, |file| file["koppel"] = 7.into())),
        VaultError::Newer(7)
    );
    assert_eq!(
        opened(&edit_header(&text, |header| header["version"] = 2.into())),
        VaultError::Newer(2)
    );
    assert_eq!(
        opened(&edit(&text, |file| file["more"] = 1.into())),
        VaultError::Damaged(Place::Envelope)
    );
    assert_eq!(opened(&format!("{text}x")), VaultError::Damaged(Place::Envelope));
    let deep = format!(
        "{{\"koppel\":1,\"hdr\":{}1{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert_eq!(opened(&deep), VaultError::Damaged(Place::Envelope));
    assert!(open(&format!("\u{feff}{text}\n"), Credential::Unlocked(&unlocked)).is_ok());
}

#[test]
fn chunks_can_be_neither_swapped_nor_dropped_nor_cut() {
    let (ring, unlocked) = workspace();
    let text = sample(&ring, &unlocked, &noise(2 * stream::CHUNK + 5));
    type Change = fn(&mut Value);
    let changes: [(Change, usize); 5] = [
        (|parts| parts[0]["ct"].as_array_mut().unwrap().swap(0, 1), 0),
        (|parts| drop(parts[0]["ct"].as_array_mut().unwrap().remove(1)), 1),
        (|parts| drop(parts[0]["ct"].as_array_mut().unwrap().pop()), 1),
        (|parts| parts[0]["ct"][2] = parts[1]["ct"][0].clone(), 2),
        (|parts| parts[0]["ct"] = json!([]), 0),
    ];
    for (change, chunk) in changes {
        let plainly = edit(&text, |file| change(&mut file["parts"]));
        let part = VaultError::Damaged(Place::Part(0));
        assert_eq!(refusal(open(&plainly, Credential::Unlocked(&unlocked))), part);
        // Whoever repairs the digests meets the seal; behind the seal stands the stream.
        let cleverly = edit_parts(&text, change);
        let seal = VaultError::Damaged(Place::Header);
        assert_eq!(refusal(open(&cleverly, Credential::Unlocked(&unlocked))), seal);
        assert_eq!(refusal(open(&cleverly, Credential::Passphrase(EXTRA))), seal);
        let file: Value = serde_json::from_str(&cleverly).unwrap();
        let raw: RawPart = serde_json::from_value(file["parts"][0].clone()).unwrap();
        let whole: Value = serde_json::from_str(&text).unwrap();
        let raw_whole: RawPart = serde_json::from_value(whole["parts"][0].clone()).unwrap();
        assert_eq!(stream_refusal(&unlocked, &raw_whole), None);
        assert_eq!(stream_refusal(&unlocked, &raw), Some(chunk));
    }
}

/// The chunk at which the stream itself refuses, with every code around it left out.
fn stream_refusal(unlocked: &Unlocked<Native>, raw: &RawPart) -> Option<usize> {
    let c = Native;
    let header = to_hex(&Sha256::digest(&raw.hdr));
    let PartSlot::Workspace(slot) = &raw.slots[0] else {
        panic!("the first slot is the workspace's")
    };
    let secret = unlocked.secret(&Compartment::EVERYDAY, 1).unwrap();
    let key = block_on(c.derive_key(secret, &slot.salt, INFO_WORKSPACE_SLOT)).unwrap();
    let raw_key = block_on(c.decrypt(&key, &slot.nonce, &raw.slots[0].bound(&header), &slot.wrap)).unwrap();
    let file_key = block_on(c.secret(raw_key.as_slice().try_into().unwrap())).unwrap();
    let key = block_on(c.derive_key(&file_key, &[], INFO_CONTENT)).unwrap();
    match block_on(stream::open(&c, &key, &raw.hdr, &raw.ct)) {
        Ok(_) => None,
        Err(stream::StreamError::Damaged(chunk)) => Some(chunk),
        Err(stream::StreamError::Crypto(other)) => panic!("{other}"),
    }
}

#[test]
fn costs_are_checked_before_anything_is_derived() {
    let (ring, unlocked) = workspace();
    let text = sample(&ring, &unlocked, b"lang");
    let weak = Kdf { m: 8, t: 1, p: 1 };
    let dear = Kdf {
        m: u32::MAX,
        t: 3,
        p: 1,
    };
    for (kdf, wanted) in [
        (weak, VaultError::KdfTooWeak(weak)),
        (dear, VaultError::KdfTooDear(dear)),
    ] {
        let kdf = json!(kdf);
        let in_ring = edit_header(&text, |header| header["keyring"]["slots"][0]["kdf"] = kdf.clone());
        assert_eq!(refusal(open(&in_ring, Credential::Passphrase(MINE))), wanted);
        let in_part = edit_parts(&text, |parts| parts[1]["slots"][1]["kdf"] = kdf.clone());
        assert_eq!(refusal(open(&in_part, Credential::Passphrase(EXTRA))), wanted);
        assert_eq!(refusal(open(&in_part, Credential::Passphrase(MINE))), wanted);
    }
}

#[test]
fn the_sum_of_costs_is_told_and_bounded_before_anything_is_derived() {
    let (ring, unlocked) = workspace();
    let text = sample(&ring, &unlocked, b"lang");
    // Two derivations at the floor are less than one at the default; the salt of an extra serves both parts.
    assert_eq!(block_on(peek_header(&Native, &text)).unwrap().work, 1);
    // Sixteen parts' worth of slots, each at the ceiling, each with a salt of its own: minutes for one guess.
    let dear = edit_parts(&text, |parts| {
        for (at, part) in parts.as_array_mut().unwrap().iter_mut().enumerate() {
            let slots = part["slots"].as_array_mut().unwrap();
            let mut slot = slots.pop().unwrap();
            for i in 0..15_u8 {
                slot["kdf"] = json!(Kdf::CEILING);
                slot["salt"] = to_base64(&[i + 20 * at as u8; 16]).into();
                slots.push(slot.clone());
            }
        }
    });
    let work = 30 * Kdf::CEILING.work() / Kdf::DEFAULT.work() + 1;
    assert_eq!(block_on(peek_header(&Native, &dear)).unwrap().work, work);
    let begun = std::time::Instant::now();
    for typed in [MINE, EXTRA] {
        let refused = refusal(open(&dear, Credential::Passphrase(typed)));
        assert_eq!(refused, VaultError::TooMuchWork(work));
    }
    assert!(begun.elapsed().as_secs() < 5, "something was derived");
    // A keyring by itself, which every way of opening reads.
    let dear = edit_header(&text, |header| {
        let slots = header["keyring"]["slots"].as_array_mut().unwrap();
        let mut slot = slots[0].clone();
        for i in 1..5_u8 {
            slot["id"] = format!("{i:016x}").into();
            slot["salt"] = to_base64(&[i; 16]).into();
            slot["kdf"] = json!(Kdf::CEILING);
            slots.push(slot.clone());
        }
    });
    let refused = refusal(open(&dear, Credential::Passphrase(MINE)));
    assert_eq!(refused, VaultError::TooMuchWork(107));
}

#[test]
fn a_keyring_with_endless_wraps_or_removals_is_refused() {
    let (ring, unlocked) = workspace();
    let text = sample(&ring, &unlocked, b"lang");
    let long = |bytes: usize| {
        let text = edit_header(&text, |header| {
            header["keyring"]["slots"][0]["wrap"] = to_base64(&vec![7; bytes]).into();
        });
        refusal(open(&text, Credential::Passphrase(MINE)))
    };
    assert_eq!(long(64 << 10), VaultError::WrongPassphrase);
    assert_eq!(long((64 << 10) + 1), VaultError::Damaged(Place::Keyring));
    let removed = |count: usize| {
        let text = edit_header(&text, |header| {
            let ids = (0..count).map(|i| format!("{i:016x}"));
            header["keyring"]["removed"] = ids.collect::<Vec<_>>().into();
        });
        block_on(peek_header(&Native, &text)).map(|_| ())
    };
    assert_eq!(removed(1024), Ok(()));
    assert_eq!(removed(1025), Err(VaultError::Damaged(Place::Keyring)));
}

#[test]
fn costs_edited_within_bounds_are_refused() {
    let (ring, unlocked) = workspace();
    let text = sample(&ring, &unlocked, b"lang");
    let other = json!(Kdf { t: 3, ..Kdf::FLOOR });
    let in_ring = edit_header(&text, |header| {
        header["keyring"]["slots"][0]["kdf"] = other.clone()
    });
    assert_eq!(
        refusal(open(&in_ring, Credential::Passphrase(MINE))),
        VaultError::WrongPassphrase
    );
    assert_eq!(
        refusal(open(&in_ring, Credential::Unlocked(&unlocked))),
        VaultError::Damaged(Place::Header)
    );
    assert_eq!(
        refusal(open(&in_ring, Credential::Passphrase(EXTRA))),
        VaultError::Damaged(Place::Header)
    );
    let in_part = edit_parts(&text, |parts| {
        parts[0]["slots"][1]["kdf"] = other.clone();
        parts[1]["slots"][1]["kdf"] = other.clone();
    });
    assert_eq!(
        refusal(open(&in_part, Credential::Passphrase(EXTRA))),
        VaultError::WrongPassphrase
    );
    assert_eq!(
        refusal(open(&in_part, Credential::Passphrase(MINE))),
        VaultError::Damaged(Place::Header)
    );
}

#[test]
fn no_slot_can_be_removed_or_moved() {
    let (mut ring, unlocked) = workspace();
    block_on(ring.add_recovery(&Native, (unlocked.slot(), MINE), Kdf::FLOOR)).unwrap();
    let text = sample(&ring, &unlocked, b"lang");
    let opened = |text: &str| refusal(open(text, Credential::Passphrase(MINE)));
    let ring_slot = |file: &mut Value| drop(file["keyring"]["slots"].as_array_mut().unwrap().pop());
    assert_eq!(
        opened(&edit_header(&text, ring_slot)),
        VaultError::Damaged(Place::Header)
    );
    let extra = |parts: &mut Value| drop(parts[0]["slots"].as_array_mut().unwrap().pop());
    assert_eq!(
        opened(&edit(&text, |file| extra(&mut file["parts"]))),
        VaultError::Damaged(Place::Part(0))
    );
    assert_eq!(
        opened(&edit_parts(&text, extra)),
        VaultError::Damaged(Place::Header)
    );
    let own = |parts: &mut Value| drop(parts[0]["slots"].as_array_mut().unwrap().remove(0));
    assert_eq!(
        opened(&edit_parts(&text, own)),
        VaultError::Damaged(Place::Part(0))
    );
    let swapped = |parts: &mut Value| {
        let slots = parts[0]["slots"].clone();
        parts[0]["slots"] = parts[1]["slots"].clone();
        parts[1]["slots"] = slots;
    };
    assert_eq!(
        opened(&edit_parts(&text, swapped)),
        VaultError::Damaged(Place::Part(0))
    );
}

#[test]
fn no_header_can_be_edited() {
    let (ring, unlocked) = workspace();
    let text = sample(&ring, &unlocked, b"lang");
    let opened = |text: &str| refusal(open(text, Credential::Unlocked(&unlocked)));
    let plainly = edit(&text, |file| {
        let mut header = decoded(&file["hdr"]);
        header["keyring"]["removed"] = json!(["0011223344556677"]);
        file["hdr"] = to_base64(header.to_string().as_bytes()).into();
    });
    assert_eq!(opened(&plainly), VaultError::Damaged(Place::Header));
    let removed = |header: &mut Value| header["keyring"]["removed"] = json!(["0011223344556677"]);
    assert_eq!(
        opened(&edit_header(&text, removed)),
        VaultError::Damaged(Place::Header)
    );
    let contains = |parts: &mut Value| {
        let mut header = decoded(&parts[0]["hdr"]);
        header["contains"] = json!({"a1": 99});
        parts[0]["hdr"] = to_base64(header.to_string().as_bytes()).into();
    };
    assert_eq!(
        opened(&edit_parts(&text, contains)),
        VaultError::Damaged(Place::Part(0))
    );
    let fewer = edit(&text, |file| drop(file["parts"].as_array_mut().unwrap().pop()));
    assert_eq!(opened(&fewer), VaultError::Damaged(Place::Header));
    let reordered = edit(&text, |file| file["parts"].as_array_mut().unwrap().reverse());
    assert_eq!(opened(&reordered), VaultError::Damaged(Place::Part(0)));
    let unsealed = edit(&text, |file| file["seals"] = json!([null, null]));
    assert_eq!(opened(&unsealed), VaultError::Damaged(Place::Header));
}

#[test]
fn a_part_of_an_older_file_fits_no_newer_one() {
    let (ring, unlocked) = workspace();
    let (old, new) = (
        sample(&ring, &unlocked, b"oud"),
        sample(&ring, &unlocked, b"nieuw"),
    );
    let older: Value = serde_json::from_str(&old).unwrap();
    let mixed = edit_parts(&new, |parts| parts[0] = older["parts"][0].clone());
    assert_eq!(
        refusal(open(&mixed, Credential::Unlocked(&unlocked))),
        VaultError::Damaged(Place::Header)
    );
}

#[test]
fn who_was_told_an_extra_passphrase_cannot_pass_for_a_member() {
    // With the file key one can seal another header for readers like oneself, not for members.
    let (ring, unlocked) = workspace();
    let text = sample(&ring, &unlocked, b"lang");
    let forged = edit(&text, |file| {
        file["seals"][0]["member"] = file["seals"][0]["part"].clone()
    });
    assert_eq!(
        refusal(open(&forged, Credential::Unlocked(&unlocked))),
        VaultError::Damaged(Place::Header)
    );
    assert!(open(&forged, Credential::Passphrase(EXTRA)).is_ok());
}

#[test]
fn workspaces_and_kinds_do_not_mix() {
    let (ring, unlocked) = workspace();
    let (_, other) = workspace();
    let (play_ring, play) = block_on(Keyring::create_example(&Native, SlotId::random(&Native))).unwrap();
    let (real, example) = (sample(&ring, &unlocked, b"x"), sample(&play_ring, &play, b"y"));
    let (found, ours) = (unlocked.workspace(), other.workspace());
    assert_eq!(
        refusal(open(&real, Credential::Unlocked(&other))),
        VaultError::OtherWorkspace { found, ours }
    );
    let (found, ours) = (Kind::Example, Kind::Real);
    assert_eq!(
        refusal(open(&example, Credential::Unlocked(&unlocked))),
        VaultError::OtherKind { found, ours }
    );
    assert_eq!(
        refusal(open(&real, Credential::Unlocked(&play))),
        VaultError::OtherKind {
            found: ours,
            ours: found
        }
    );
    assert_eq!(
        open(&example, Credential::Open).unwrap().header.kind,
        Kind::Example
    );
    let dressed_up = edit_header(&example, |header| {
        header["kind"] = "real".into();
        header["keyring"]["kind"] = "real".into();
    });
    assert_eq!(refusal(open(&dressed_up, Credential::Open)), VaultError::OpenSlot);
    assert_eq!(
        block_on(seal_file(
            &Native,
            &other,
            &ring,
            &[part(Compartment::EVERYDAY, b"")],
            options(&[], &[])
        )),
        Err(VaultError::OtherWorkspace {
            found: unlocked.workspace(),
            ours: other.workspace()
        })
    );
}

#[test]
fn what_cannot_be_opened_is_carried_on_unchanged() {
    let c = Native;
    let (mut ring, unlocked) = workspace();
    let old_ring = ring.clone();
    block_on(ring.new_epoch(&c, &[(unlocked.slot(), MINE)])).unwrap();
    let newer = block_on(ring.unlock(&c, unlocked.slot(), MINE)).unwrap();
    assert_eq!(newer.epoch(), 2);
    // A file with a part under the old keys and one under the new.
    let old = open(
        &sample(&old_ring, &unlocked, b"oud"),
        Credential::Unlocked(&newer),
    )
    .unwrap();
    assert_eq!(old.parts[0].content, b"oud");
    let new = sample(&ring, &newer, b"nieuw");
    assert_eq!(
        refusal(open(&new, Credential::Unlocked(&unlocked))),
        VaultError::MissingKey {
            compartment: Compartment::EVERYDAY,
            epoch: 2
        }
    );
    // Who has the old keys only carries the new parts: through a store, through two files.
    let extra = block_on(seal_file(
        &c,
        &newer,
        &ring,
        &[part(Compartment::EVERYDAY, b"nieuw")],
        options(&[], &[]),
    ))
    .unwrap();
    let raw = block_on(super::parse::check(&c, &extra)).unwrap();
    let kept = SealedPart::new(raw.header.parts[0].clone(), raw.envelope.parts[0].clone());
    let kept = block_on(SealedPart::from_text(&c, &kept.to_text().unwrap())).unwrap();
    let mut carried = vec![kept.clone()];
    for round in 0..2 {
        let parts = [part(Compartment::EVERYDAY, b"eigen")];
        let text = block_on(seal_file(
            &c,
            &unlocked,
            &old_ring,
            &parts,
            options(&[], &carried),
        ))
        .unwrap();
        let opened = open(&text, Credential::Unlocked(&unlocked)).unwrap();
        assert_eq!(opened.carried, std::slice::from_ref(&kept), "{round}");
        assert_eq!(
            open(&text, Credential::Unlocked(&newer)).unwrap().parts[1].content,
            b"nieuw"
        );
        carried = opened.carried;
    }
}

#[test]
fn content_that_would_fill_the_machine_is_refused() {
    let (ring, unlocked) = workspace();
    let text = sample(&ring, &unlocked, &vec![b'a'; 3 << 20]);
    assert!(text.len() < 20_000);
    let tight = OpenOptions {
        most_inflated: 1 << 20,
    };
    let result = block_on(open_file(&Native, &text, Credential::Unlocked(&unlocked), tight));
    assert_eq!(refusal(result), VaultError::TooLarge(1 << 20));
    // All parts of a file together, not each by itself.
    let long = vec![b'a'; 700 << 10];
    let parts = [
        part(Compartment::EVERYDAY, &long),
        part(Compartment::CONFIDENTIAL, &long),
    ];
    let text = block_on(seal_file(&Native, &unlocked, &ring, &parts, options(&[], &[]))).unwrap();
    assert!(open(&text, Credential::Unlocked(&unlocked)).is_ok());
    let result = block_on(open_file(&Native, &text, Credential::Unlocked(&unlocked), tight));
    assert!(matches!(refusal(result), VaultError::TooLarge(_)));
}

#[test]
fn a_part_that_grows_beyond_all_measure_is_refused_long_before_the_largest_size() {
    let (ring, unlocked) = workspace();
    // A kilobyte of file for each megabyte: what 1.3 MB need to become 1 GB.
    seal::BOMBS.set(true);
    let text = sample(&ring, &unlocked, &vec![b'a'; 40 << 20]);
    seal::BOMBS.set(false);
    assert!(text.len() < 100_000);
    let VaultError::TooLarge(at) = refusal(open(&text, Credential::Unlocked(&unlocked))) else {
        panic!("it was not refused as too large")
    };
    assert!((8 << 20..12 << 20).contains(&at), "{at}");
}

#[test]
fn what_is_sealed_here_can_be_opened_however_well_it_packs() {
    let (ring, unlocked) = workspace();
    // Someone's list with the same remark a hundred thousand times, or a file made so that saving fails after it.
    let long = vec![b'a'; 20 << 20];
    let text = sample(&ring, &unlocked, &long);
    let opened = open(&text, Credential::Unlocked(&unlocked)).unwrap();
    assert!(opened.parts[0].content == long);
}

#[test]
fn every_changed_byte_is_refused_or_harmless() {
    let (ring, unlocked) = workspace();
    let parts = [
        part(Compartment::EVERYDAY, b"een"),
        part(Compartment::CONFIDENTIAL, b"twee"),
    ];
    let text = block_on(seal_file(
        &Native,
        &unlocked,
        &ring,
        &parts,
        options(&[EXTRA], &[]),
    ))
    .unwrap();
    let wanted = open(&text, Credential::Unlocked(&unlocked)).unwrap();
    let mut refused = 0;
    for i in 0..text.len() {
        // One low bit, which keeps text text, and another that goes round.
        for bit in [0, 1 + i % 7] {
            let mut bytes = text.clone().into_bytes();
            bytes[i] ^= 1 << bit;
            let Ok(changed) = String::from_utf8(bytes) else {
                refused += 1;
                continue;
            };
            match open(&changed, Credential::Unlocked(&unlocked)) {
                Ok(opened) => {
                    assert_eq!(
                        (opened.parts, opened.header),
                        (wanted.parts.clone(), wanted.header.clone())
                    );
                }
                Err(error) => {
                    refused += 1;
                    assert!(
                        !matches!(error, VaultError::Platform(_)),
                        "byte {i} bit {bit}: {error}"
                    );
                }
            }
        }
    }
    assert!(refused > text.len() * 2 - 20, "{refused} of {}", text.len() * 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_content_comes_back(content in prop::collection::vec(any::<u8>(), 0..5000), repeat in 1usize..400) {
        let (ring, unlocked) = block_on(Keyring::create_example(&Native, SlotId::random(&Native))).unwrap();
        let content = content.repeat(repeat);
        let parts = [part(Compartment::CONFIDENTIAL, &content)];
        let text = block_on(seal_file(&Native, &unlocked, &ring, &parts, options(&[], &[]))).unwrap();
        let opened = open(&text, Credential::Open).unwrap();
        prop_assert_eq!(&opened.parts[0].content, &content);
    }

    #[test]
    fn any_text_is_refused_without_a_panic(text in "\\PC{0,200}") {
        prop_assert!(open(&text, Credential::Open).is_err());
        let dressed = format!("{{\"koppel\":1,\"hdr\":{text}");
        prop_assert!(open(&dressed, Credential::Open).is_err());
    }
}
