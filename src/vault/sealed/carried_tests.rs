//! A part that someone carried on opens only with the code of a member: who was told an extra passphrase knows the
//! part's key, and could put other content in it on the way.

use serde_json::json;

use super::*;
use crate::vault::error::VaultError;
use crate::vault::native::{Native, block_on};
use crate::vault::slot::{Reading, Typed};
use crate::vault::unlocked::Unlocked;

const MINE: &str = "brood fiets wolk lepel tafel regen";
const EXTRA: &str = "alleen voor deze ene keer";

struct Here {
    ring: Keyring,
    unlocked: Unlocked<Native>,
}

impl Here {
    fn new() -> Self {
        let (ring, unlocked) = block_on(Keyring::create(&Native, MINE, Kdf::FLOOR)).unwrap();
        Self { ring, unlocked }
    }

    fn seal(&self, content: &[u8], carried: &[SealedPart]) -> String {
        let part = PartToSeal {
            compartment: Compartment::EVERYDAY,
            contains: json!({"vector": {}}),
            requires: json!({}),
            content,
        };
        let options = SealOptions {
            extra_passphrases: &[EXTRA],
            costs: Kdf::FLOOR,
            carried,
        };
        block_on(seal_file(&Native, &self.unlocked, &self.ring, &[part], options)).unwrap()
    }

    fn open(&self, text: &str) -> Result<Opened<Native>, VaultError> {
        let with = Credential::Unlocked(&self.unlocked);
        block_on(open_file(&Native, text, with, OpenOptions::default()))
    }

    /// The only part of a file, as a laptop without its key keeps it.
    fn kept(&self, text: &str, change: impl FnOnce(&mut RawPart)) -> SealedPart {
        let mut file: Envelope = serde_json::from_str(text).unwrap();
        change(&mut file.parts[0]);
        let part = serde_json::to_string(&file.parts[0]).unwrap();
        block_on(SealedPart::from_text(&Native, &part)).unwrap()
    }
}

/// Seals other content under a part's own key, as the holder of the extra passphrase can.
fn reseal(part: &mut RawPart, content: &[u8]) {
    let c = &Native;
    let header = to_hex(&block_on(c.sha256(&part.hdr)).unwrap());
    let slot = part
        .slots
        .iter()
        .find(|slot| matches!(slot, PartSlot::Passphrase(_)))
        .unwrap();
    let PartSlot::Passphrase(extra) = slot else {
        unreachable!()
    };
    let mut typed = Typed::new(c, EXTRA).unwrap();
    let key = block_on(typed.key(&extra.salt, extra.kdf, Reading::Passphrase))
        .unwrap()
        .unwrap();
    let raw_key = block_on(open::unwrap(c, slot, &key, &header)).unwrap().unwrap();
    let file_key = block_on(c.secret(&raw_key)).unwrap();
    let content_key = block_on(c.derive_key(&file_key, &[], INFO_CONTENT)).unwrap();
    let packed = block_on(c.deflate(content)).unwrap();
    part.ct = block_on(stream::seal(c, &content_key, &part.hdr, &packed)).unwrap();
    let mac_key = block_on(c.derive_bytes(&file_key, &[], INFO_MAC)).unwrap();
    part.mac = block_on(c.hmac(&mac_key, &mac_input(&header, &part.slots))).unwrap();
}

#[test]
fn a_carried_part_opens_as_its_member_sealed_it() {
    let here = Here::new();
    let kept = here.kept(&here.seal(b"van een lid", &[]), |_| ());
    let opened = here.open(&here.seal(b"eigen", &[kept])).unwrap();
    let contents: Vec<_> = opened.parts.iter().map(|part| &part.content[..]).collect();
    assert_eq!(contents, [&b"eigen"[..], b"van een lid"]);
    assert!(opened.closed.is_empty() && opened.carried.is_empty());
    assert_eq!(opened.parts[0].contains(), &json!({"vector": {}}));
}

#[test]
fn other_content_under_the_same_key_stays_closed() {
    let here = Here::new();
    let forged = here.kept(&here.seal(b"van een lid", &[]), |part| {
        reseal(part, b"iets anders")
    });
    let text = here.seal(b"eigen", &[forged]);
    let opened = here.open(&text).unwrap();
    assert_eq!(opened.parts.len(), 1);
    assert_eq!(opened.parts[0].content, b"eigen");
    assert_eq!((opened.closed.len(), opened.carried.len()), (1, 0));
    // Nor does it open for whoever has only the extra passphrase, who can check nothing at all.
    let with = Credential::Passphrase(EXTRA);
    let opened = block_on(open_file(&Native, &text, with, OpenOptions::default())).unwrap();
    assert_eq!((opened.parts.len(), opened.closed.len()), (1, 1));
    assert!(!opened.by_member());
}

#[test]
fn a_carried_part_without_a_code_or_with_anothers_stays_closed() {
    let here = Here::new();
    // One of an older release, which left no code: its content cannot be told from a forged one.
    let file = include_str!("../../../tests/golden/0.1.0/whole.json");
    let golden: Envelope = serde_json::from_str(file).unwrap();
    let header: serde_json::Value = serde_json::from_slice(&golden.parts[0].hdr).unwrap();
    assert!(header["contains"].get(MEMBER).is_none());
    // A code for other content does not help.
    let other = here.kept(&here.seal(b"twee", &[]), |_| ()).header().member;
    let kept = here.kept(&here.seal(b"een", &[]), |_| ());
    assert_ne!(kept.header().member, other);
    for member in [None, other] {
        let mut header = kept.header().clone();
        header.member = member;
        let (part, raw) = ((&header, kept.raw()), &here.unlocked);
        let opened = block_on(open::opens_carried_for_tests(&Native, part, raw, &here.ring));
        assert!(!opened, "{member:?}");
    }
}

#[test]
fn a_damaged_carried_part_does_not_close_the_file() {
    let here = Here::new();
    let kept = here.kept(&here.seal(b"van een lid", &[]), |part| part.mac[0] ^= 1);
    let opened = here.open(&here.seal(b"eigen", &[kept])).unwrap();
    assert_eq!((opened.parts.len(), opened.closed.len()), (1, 1));
}
