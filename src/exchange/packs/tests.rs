//! Packs among laptops: receipts, gaps, forks, previews and the way back.

use super::*;
use crate::exchange::sealed::{Contents, MakeOptions, Snapshot, open};
use crate::journal::{AuthorId, Change, Compartment, Draft, Entry, ReplicaId, Scope, Stamped, TxId};
use crate::programme::person::PersonId;
use crate::record::to_hex;
use crate::register::scenario::{Laptop, day};
use crate::register::{Register, compartment};
use crate::vault::crypto::Kdf;
use crate::vault::native::{Native, block_on};
use crate::vault::sealed::{Credential, SealedPart, peek_header};
use crate::vault::{Keyring, Unlocked};

pub(super) const PASSPHRASE: &str = "appel boom vijver lamp stoel wolk";

/// A laptop with its book.
pub(super) struct Desk {
    pub laptop: Laptop,
    pub book: Book,
    pub carried: Carried,
}

pub(super) struct Keys {
    pub keyring: Keyring,
    pub unlocked: Unlocked<Native>,
}

impl Keys {
    pub fn new() -> Self {
        let (keyring, unlocked) = block_on(Keyring::create(&Native, PASSPHRASE, Kdf::FLOOR)).unwrap();
        Self { keyring, unlocked }
    }

    pub fn open(&self, text: &str) -> Contents<Native> {
        block_on(open(&Native, text, Credential::Unlocked(&self.unlocked))).unwrap()
    }

    pub fn pack(&self, desk: &mut Desk, audience: Audience) -> String {
        let held = Snapshot::pack(&desk.laptop.register, &desk.book, audience, desk.laptop.now_ms);
        let gathered = block_on(held.gather(&Native)).unwrap();
        let options = MakeOptions {
            carried: desk.carried.parts(),
            ..MakeOptions::default()
        };
        let text = block_on(gathered.seal(&Native, &self.unlocked, &self.keyring, options)).unwrap();
        let header = block_on(peek_header(&Native, &text)).unwrap();
        for compartment in Compartment::ALL {
            desk.book.know_parts(compartment, &header.parts);
        }
        text
    }

    fn give(&self, from: &mut Desk, audience: Audience, to: &mut Desk) -> Preview {
        let text = self.pack(from, audience);
        to.take(vec![self.open(&text)]).0
    }
}

impl Desk {
    pub fn new(number: u8, name: &str) -> Self {
        let laptop = Laptop::new(number);
        let mut book = Book::new(LaptopId([number; 8]));
        book.rename(name);
        book.writes_as(laptop.replica());
        Self {
            laptop,
            book,
            carried: Carried::default(),
        }
    }

    pub fn try_out(&self, files: Vec<Contents<Native>>) -> Import {
        prepare(
            &self.laptop.register,
            &self.book,
            &self.carried,
            files,
            self.laptop.now_ms,
        )
    }

    pub fn take(&mut self, files: Vec<Contents<Native>>) -> (Preview, UndoPoint) {
        let import = self.try_out(files);
        let preview = import.preview.clone();
        (self.book, self.carried) = (import.book.clone(), import.carried.clone());
        (
            preview,
            import.apply(&mut self.laptop.register, self.laptop.now_ms),
        )
    }

    pub fn json(&self) -> serde_json::Value {
        self.laptop.register.to_plain_json()
    }

    pub fn erase(&mut self, person: PersonId) {
        let draft = Draft {
            intent: "erase".into(),
            erases: vec![(person.0, Scope::Record, "asked".into())],
            ..Draft::default()
        };
        let by = Stamped {
            replica: self.laptop.replica(),
            author: AuthorId([0; 8]),
            now_ms: self.laptop.now_ms,
            tx: TxId([0xEE; 8]),
            salt: [0xEE; 16],
        };
        let now_ms = self.laptop.now_ms;
        for (of, entry) in self.laptop.register.journal_mut().stamp(draft, by, compartment) {
            self.laptop.register.apply(of, [entry], now_ms);
        }
    }
}

pub(super) fn zoe(register: &Register) -> PersonId {
    register
        .people()
        .find(|(_, file)| file.person.name() == "Zoë")
        .unwrap()
        .0
}

pub(super) fn branch(desk: &mut Desk) {
    let (mentee, mentor) = (desk.laptop.mentee("Zoë"), desk.laptop.mentor("Greet"));
    desk.laptop.running_duo(mentee, mentor, day(1, 10));
    let casework = |person: &mut crate::programme::person::Person| person.remark = Some("casework".into());
    desk.laptop.save(mentee, casework).unwrap();
}

#[test]
fn a_file_for_a_colleague_says_what_it_lacks_and_a_backup_lacks_nothing() {
    let keys = Keys::new();
    let (mut here, mut there) = (Desk::new(1, "Gent"), Desk::new(2, "Aalst"));
    branch(&mut here);
    keys.give(&mut here, Audience::Anyone, &mut there);
    // What one laptop wrote alone stands in a numbering of its own, which says nothing of what came before.
    there.laptop.mentee("Amina");
    let pack = keys.open(&keys.pack(&mut there, Audience::Known));
    assert_eq!(pack.numbers().count(), 1);
    let held = |desk: &Desk| Compartment::ALL.map(|of| desk.laptop.register.journal().log(of).len());
    assert_eq!(pack.lacks(), held(&there).iter().sum::<usize>() - 1);
    let backup = keys.open(&keys.pack(&mut there, Audience::Anyone));
    assert_eq!(backup.lacks(), 0);
    // Also once something was erased: what is left of it stands in the file.
    let person = zoe(&there.laptop.register);
    there.erase(person);
    assert_eq!(keys.open(&keys.pack(&mut there, Audience::Anyone)).lacks(), 0);
}

#[test]
fn bringing_in_what_is_here_already_changes_nothing() {
    let keys = Keys::new();
    let (mut here, mut there) = (Desk::new(1, "Gent"), Desk::new(2, "Aalst"));
    branch(&mut here);
    let text = keys.pack(&mut here, Audience::Anyone);
    let own = here.try_out(vec![keys.open(&text), keys.open(&text)]);
    assert!(own.plan.is_empty());
    assert_eq!(own.preview, Preview::default());

    let (first, _) = there.take(vec![keys.open(&text), keys.open(&text)]);
    assert_eq!(
        (first.new.get("people"), first.new.get("duos")),
        (Some(&2), Some(&1))
    );
    assert!(first.changed.is_empty() && first.conflicts.is_empty() && first.gaps.is_empty());
    assert_eq!(here.json(), there.json());
    assert!(there.take(vec![keys.open(&text)]).0.is_nothing());
}

#[test]
fn a_preview_names_what_is_new_changed_and_written_twice_per_person() {
    let keys = Keys::new();
    let (mut here, mut there) = (Desk::new(1, "Gent"), Desk::new(2, "Aalst"));
    branch(&mut here);
    keys.give(&mut here, Audience::Known, &mut there);
    let id = zoe(&here.laptop.register);
    here.laptop
        .save(id, |person| person.phone = Some("+32470000001".into()))
        .unwrap();
    there.laptop.now_ms = here.laptop.now_ms;
    there
        .laptop
        .save(id, |person| person.phone = Some("+32470000002".into()))
        .unwrap();
    let bilal = there.laptop.mentee("Bilal");
    let seen = keys.give(&mut there, Audience::Known, &mut here);
    assert_eq!(
        (seen.new.get("people"), seen.changed.get("people")),
        (Some(&1), Some(&1))
    );
    assert_eq!(seen.conflicts, [(id.0, "phone".to_owned())]);
    assert!(seen.people[&bilal.0].is_new);
    assert_eq!(seen.people[&id.0].name, "Zoë");
    assert!(seen.people[&id.0].fields.contains("phone"));
    // Whoever met the duo is told under both of its people.
    let duo = there.laptop.register.duos().next().unwrap().0;
    let meeting = crate::programme::duo::Meeting {
        duo: Some(duo),
        date: Some(day(1, 12)),
        ..Default::default()
    };
    let save = crate::register::Command::SaveMeeting {
        id: None,
        meeting: meeting.into(),
    };
    there.laptop.act(save).unwrap();
    let seen = keys.give(&mut there, Audience::Known, &mut here);
    assert_eq!(seen.people.len(), 2);
    assert!(
        seen.people
            .values()
            .all(|news| news.others.get("meetings") == Some(&1))
    );
}

#[test]
fn a_pack_holds_what_its_receiver_has_not_confirmed() {
    let keys = Keys::new();
    let (mut gent, mut aalst) = (Desk::new(1, "Gent"), Desk::new(2, "Aalst"));
    branch(&mut gent);
    keys.give(&mut gent, Audience::Known, &mut aalst);
    // Gent has heard nothing yet: everything again.
    assert!(gent.book.peers().next().is_none());
    keys.give(&mut aalst, Audience::One(gent.book.laptop()), &mut gent);
    let known: Vec<_> = gent.book.peers().map(|(_, peer)| peer.name.as_str()).collect();
    assert_eq!(known, ["Aalst"]);
    assert_eq!(
        gent.book.confirmed(Audience::Known),
        Holdings::of(aalst.laptop.register.journal())
    );

    let before = gent.laptop.register.journal().entries().count();
    gent.laptop.mentor("Rik");
    let now = |desk: &Desk, audience| {
        let held = Snapshot::pack(&desk.laptop.register, &desk.book, audience, 0);
        block_on(held.gather(&Native)).unwrap().entries()
    };
    let added = gent.laptop.register.journal().entries().count() - before;
    assert_eq!(now(&gent, Audience::Known), added);
    assert_eq!(now(&gent, Audience::One(LaptopId([9; 8]))), before + added);
    assert_eq!(now(&gent, Audience::Anyone), before + added);

    let text = keys.pack(&mut gent, Audience::Known);
    let header = block_on(peek_header(&Native, &text)).unwrap();
    let (name, last) = (
        gent.laptop.replica().to_string(),
        Holdings::of(gent.laptop.register.journal()),
    );
    let part = &header.parts[0];
    assert_eq!(
        part.contains["vector"][&name],
        last.everyday.0[&gent.laptop.replica()]
    );
    assert_eq!(
        part.requires["vector"][&name],
        gent.book.confirmed(Audience::Known).everyday.0[&gent.laptop.replica()]
    );
    aalst.take(vec![keys.open(&text)]);
    assert_eq!(gent.json(), aalst.json());
    // A third laptop hears of both through one pack.
    let mut ronse = Desk::new(3, "Ronse");
    keys.give(&mut aalst, Audience::Anyone, &mut ronse);
    let names: Vec<_> = ronse.book.peers().map(|(_, peer)| peer.name.clone()).collect();
    assert_eq!(names, ["Gent", "Aalst"]);
    let (_, writer) = ronse.book.laptop_of(gent.laptop.replica()).unwrap();
    assert_eq!(writer.name, "Gent");
}

#[test]
fn what_lies_beyond_a_gap_counts_but_is_not_confirmed() {
    let keys = Keys::new();
    let (mut gent, mut aalst) = (Desk::new(1, "Gent"), Desk::new(2, "Aalst"));
    gent.laptop.mentee("Zoë");
    keys.give(&mut gent, Audience::Anyone, &mut aalst);
    keys.give(&mut aalst, Audience::Known, &mut gent);
    let id = zoe(&gent.laptop.register);
    gent.laptop
        .save(id, |person| person.phone = Some("+32470000001".into()))
        .unwrap();
    let lost = gent.laptop.register.journal().entries().count();
    // A pack went missing, but was taken for received: as after a backup that was put back.
    let after = Holdings::of(gent.laptop.register.journal());
    let told: Vec<_> = gent.book.peers().map(|(id, _)| id).collect();
    assert_eq!(told, [aalst.book.laptop()]);
    let mut wrong = Desk::new(2, "Aalst");
    for compartment in Compartment::ALL {
        let all: Vec<Entry> = gent
            .laptop
            .register
            .journal()
            .log(compartment)
            .entries()
            .collect();
        wrong.laptop.register.apply(compartment, all, 0);
    }
    wrong.laptop.now_ms = gent.laptop.now_ms;
    keys.give(&mut wrong, Audience::Known, &mut gent);
    assert_eq!(gent.book.confirmed(Audience::Known), after);

    gent.laptop
        .save(id, |person| person.remark = Some("calls back".into()))
        .unwrap();
    gent.laptop.mentee("Bilal");
    let seen = keys.give(&mut gent, Audience::Known, &mut aalst);
    assert_eq!(seen.gaps.len(), 1);
    assert_eq!(seen.gaps[0].missing, 2..=2);
    assert!(
        aalst
            .laptop
            .register
            .people()
            .any(|(_, file)| file.person.name() == "Bilal")
    );
    assert!(
        Holdings::of(aalst.laptop.register.journal())
            .everyday
            .0
            .values()
            .all(|upto| *upto == 1)
    );

    // Its next receipt says so, and the next pack fills the gap.
    aalst.laptop.now_ms = gent.laptop.now_ms + 1;
    keys.give(&mut aalst, Audience::Known, &mut gent);
    let seen = keys.give(&mut gent, Audience::Known, &mut aalst);
    assert!(seen.gaps.is_empty());
    assert_eq!(aalst.json(), gent.json());
    assert!(aalst.laptop.register.journal().entries().count() > lost);
}

#[test]
fn two_laptops_under_one_name_are_named_and_both_are_heard() {
    let keys = Keys::new();
    let (mut gent, mut copy) = (Desk::new(1, "Gent"), Desk::new(1, "Gent"));
    let mut aalst = Desk::new(2, "Aalst");
    gent.laptop.mentee("Zoë");
    keys.give(&mut gent, Audience::Anyone, &mut aalst);
    copy.laptop.mentor("Rik");
    let seen = keys.give(&mut copy, Audience::Anyone, &mut aalst);
    assert_eq!(seen.forks.len(), 1);
    assert_eq!(seen.forks[0].laptop.as_deref(), Some("Gent"));
    assert!(seen.unlinked.is_empty());
    let forked = aalst.laptop.register.journal().log(Compartment::Everyday);
    assert_eq!((forked.len(), forked.forks().count()), (2, 1));
}

#[test]
fn an_import_is_taken_back_whole_or_field_by_field() {
    let keys = Keys::new();
    let (mut here, mut there) = (Desk::new(1, "Gent"), Desk::new(2, "Aalst"));
    branch(&mut here);
    keys.give(&mut here, Audience::Anyone, &mut there);
    let id = zoe(&here.laptop.register);
    let phone = |number: &'static str| {
        move |person: &mut crate::programme::person::Person| {
            person.phone = Some(number.into());
        }
    };
    here.laptop.save(id, phone("+32470000000")).unwrap();
    keys.give(&mut here, Audience::Anyone, &mut there);
    for number in ["+32470000001", "+32470000002"] {
        there.laptop.save(id, phone(number)).unwrap();
    }
    there.laptop.mentee("Bilal");
    let text = keys.pack(&mut there, Audience::Anyone);
    let before = here.json();
    let (_, point) = here.take(vec![keys.open(&text)]);
    assert_ne!(here.json(), before);
    assert_eq!(point.records(&here.laptop.register), 2);
    let back = point.take_back(&here.laptop.register, 0).unwrap();
    assert_eq!(back.to_plain_json(), before);

    // After an own edit only single fields go back, as new entries.
    here.laptop
        .save(id, |person| person.remark = Some("own".into()))
        .unwrap();
    assert!(point.take_back(&here.laptop.register, 0).is_none());
    let plan = point.revert(&here.laptop.register);
    let phone: Vec<_> = plan
        .draft
        .writes
        .iter()
        .filter(|(_, field, _)| &**field == "phone")
        .collect();
    assert_eq!(phone.len(), 1);
    assert_eq!(phone[0].2, crate::record::Value::text("+32470000000"));
    assert!(
        plan.draft
            .writes
            .iter()
            .any(|(_, field, _)| &**field == "archived")
    );
}

#[test]
fn an_erasure_is_announced_and_takes_effect() {
    let keys = Keys::new();
    let (mut here, mut there) = (Desk::new(1, "Gent"), Desk::new(2, "Aalst"));
    branch(&mut here);
    let old = keys.pack(&mut here, Audience::Anyone);
    there.take(vec![keys.open(&old)]);
    let id = zoe(&here.laptop.register);
    there.erase(id);
    let text = keys.pack(&mut there, Audience::Anyone);
    let import = here.try_out(vec![keys.open(&text)]);
    assert_eq!(import.preview.erased.iter().collect::<Vec<_>>(), [&id.0]);
    assert!(!import.plan.scrubbed.is_empty());
    let (_, point) = here.take(vec![keys.open(&text)]);
    assert!(here.laptop.register.person(id).is_none());
    assert!(here.take(vec![keys.open(&old)]).0.is_nothing());
    assert!(here.laptop.register.journal().record(id.0).is_none());
    assert!(point.came.is_empty());
    // Whoever erased sees who has not confirmed it yet.
    let erasure = there.laptop.register.journal().erased(id.0).unwrap().dot;
    keys.give(&mut here, Audience::Anyone, &mut there);
    assert_eq!(there.book.unconfirmed(erasure).count(), 0);
    let mut away = Desk::new(3, "Ronse");
    keys.give(&mut away, Audience::Anyone, &mut there);
    let names: Vec<_> = there
        .book
        .unconfirmed(erasure)
        .map(|(_, peer)| peer.name.as_str())
        .collect();
    assert_eq!(names, ["Ronse"]);

    // Its pack names the parts that still hold the person.
    let header = block_on(peek_header(&Native, &old)).unwrap();
    let newer = block_on(peek_header(&Native, &text)).unwrap();
    for (old, new) in header.parts.iter().zip(&newer.parts) {
        let named = new.contains["replaces"].as_array().unwrap();
        assert!(named.contains(&to_hex(&old.digest).into()));
    }
}

#[test]
fn a_part_without_a_key_is_carried_on_until_another_takes_its_place() {
    let c = Native;
    let mut keys = Keys::new();
    let old_keys = Keys {
        keyring: keys.keyring.clone(),
        unlocked: keys.unlocked.clone(),
    };
    let slot = keys.unlocked.slot();
    block_on(keys.keyring.new_epoch(&c, &[(slot, PASSPHRASE)])).unwrap();
    keys.unlocked = block_on(keys.keyring.unlock(&c, slot, PASSPHRASE)).unwrap();

    let (mut gent, mut aalst, mut ronse) =
        (Desk::new(1, "Gent"), Desk::new(2, "Aalst"), Desk::new(3, "Ronse"));
    branch(&mut gent);
    let sealed = |text: &str| -> Vec<SealedPart> {
        let json: serde_json::Value = serde_json::from_str(text).unwrap();
        let parts = json["parts"].as_array().unwrap();
        parts
            .iter()
            .map(|part| block_on(SealedPart::from_text(&c, &part.to_string())).unwrap())
            .collect()
    };
    let first = sealed(&keys.pack(&mut gent, Audience::Anyone));
    aalst.carried.take_on(&first, &[], false);
    aalst.laptop.mentee("Bilal");
    // Who has only the old keys reads Bilal and hands the rest on.
    let text = old_keys.pack(&mut aalst, Audience::Anyone);
    ronse.take(vec![old_keys.open(&text)]);
    assert_eq!(ronse.laptop.register.people().count(), 1);
    assert!(ronse.carried.parts() == first);
    let text = old_keys.pack(&mut ronse, Audience::Anyone);
    let mut reader = Desk::new(4, "Zele");
    reader.take(vec![keys.open(&text)]);
    assert_eq!(reader.laptop.register.people().count(), 3);

    // After an erasure the new parts take the old ones' place.
    gent.erase(zoe(&gent.laptop.register));
    let second = sealed(&keys.pack(&mut gent, Audience::Anyone));
    aalst.carried.take_on(&second, &[], false);
    let text = old_keys.pack(&mut aalst, Audience::Anyone);
    ronse.take(vec![old_keys.open(&text)]);
    let digests = |parts: &[SealedPart]| {
        parts
            .iter()
            .map(|part| to_hex(&part.header().digest))
            .collect::<Vec<_>>()
    };
    assert_eq!(digests(ronse.carried.parts()), digests(&second));
}

#[test]
fn a_clock_that_is_years_ahead_is_noticed() {
    let keys = Keys::new();
    let (mut here, mut there) = (Desk::new(1, "Gent"), Desk::new(2, "Aalst"));
    there.laptop.now_ms += 5 * 365 * 86_400_000;
    there.laptop.mentee("Zoë");
    let seen = keys.give(&mut there, Audience::Anyone, &mut here);
    assert!(seen.ahead[&ReplicaId([2; 8])] > 4 * 365 * 86_400_000);
}

#[test]
fn an_entry_that_was_changed_on_the_way_is_noticed() {
    let mut laptop = Laptop::new(1);
    laptop.mentee("Zoë");
    let log = laptop.register.journal().log(Compartment::Everyday);
    let mut entry = log.entries().next().unwrap();
    entry
        .changes
        .retain(|change| matches!(change, Change::Create { .. }));
    let seen = preview(&Register::default(), &[(Compartment::Everyday, vec![entry])], 0);
    assert_eq!(seen.unlinked.len(), 1);
}
