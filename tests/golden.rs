//! Files that a release wrote are opened by every later one: `tests/golden/VERSION/` holds a whole file, a pack that
//! was made later on another laptop, and what is known before and after the pack.
//!
//! A release writes its own once, with `KOPPEL_WRITE_GOLDEN=1 cargo test --test golden`; files that are there are never
//! written again.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // all of it is a test

use koppel::demo::{DemoOptions, Size, branch};
use koppel::exchange::packs::{Audience, Book, Carried, LaptopId, prepare};
use koppel::exchange::sealed::{Contents, MakeOptions, Snapshot, make, open};
use koppel::journal::{AuthorId, Compartment, ReplicaId};
use koppel::record::RecordId;
use koppel::register::{Context, Register};
use koppel::vault::Keyring;
use koppel::vault::crypto::Kdf;
use koppel::vault::native::{Native, block_on};
use koppel::vault::sealed::Credential;
use std::path::PathBuf;

const PASSPHRASE: &str = "brood fiets wolk lepel tafel";
const NOW: i64 = 1_774_137_600_000;

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden"))
}

fn read(folder: &std::path::Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap()
}

fn opened(text: &str) -> Contents<Native> {
    block_on(open(&Native, text, Credential::Passphrase(PASSPHRASE))).unwrap()
}

#[test]
fn the_files_of_every_release_open_and_merge() {
    if std::env::var_os("KOPPEL_WRITE_GOLDEN").is_some() {
        write_the_files_of_this_release();
    }
    let mut releases = 0;
    for release in std::fs::read_dir(folder()).unwrap() {
        let release = release.unwrap().path();
        let json = |name| -> serde_json::Value { serde_json::from_str(&read(&release, name)).unwrap() };
        let mut register = opened(&read(&release, "whole.json")).into_register(NOW);
        assert_eq!(
            register.to_plain_json(),
            json("whole-register.json"),
            "{release:?}"
        );
        let pack = opened(&read(&release, "pack.json"));
        let (book, carried) = (Book::new(LaptopId([9; 8])), Carried::default());
        let import = prepare(&register, &book, &carried, vec![pack], NOW);
        assert!(import.preview.gaps.is_empty() && import.preview.unlinked.is_empty());
        assert_eq!(
            (import.preview.conflicts.len(), import.preview.erased.len()),
            (1, 1)
        );
        let peers: Vec<_> = import.book.peers().map(|(_, peer)| peer.name.clone()).collect();
        assert_eq!(peers, ["Gent", "Aalst"]);
        import.apply(&mut register, NOW);
        assert_eq!(
            register.to_plain_json(),
            json("merged-register.json"),
            "{release:?}"
        );
        releases += 1;
    }
    assert!(releases > 0);
}

/// A laptop that writes what follows from its name.
struct Laptop {
    number: u8,
    count: u64,
    register: Register,
}

impl Laptop {
    fn act<T>(&mut self, what: impl FnOnce(&mut Register, &mut Context<'_>) -> T) -> T {
        let (number, count) = (self.number, &mut self.count);
        let mut random = |out: &mut [u8]| {
            *count += 1;
            for (at, byte) in out.iter_mut().enumerate() {
                *byte = number.wrapping_mul(31) ^ (count.to_le_bytes()[at % 8]).wrapping_mul(at as u8 + 1);
            }
        };
        let mut context = Context {
            replica: ReplicaId([number; 8]),
            author: AuthorId([number; 8]),
            now_ms: NOW + i64::from(number),
            random: &mut random,
        };
        what(&mut self.register, &mut context)
    }
}

/// Leaves files that are there as they are.
fn write_the_files_of_this_release() {
    let folder = folder().join(env!("CARGO_PKG_VERSION"));
    if folder.exists() {
        return;
    }
    let c = Native;
    let (keyring, unlocked) = block_on(Keyring::create(&c, PASSPHRASE, Kdf::FLOOR)).unwrap();
    let options = DemoOptions {
        size: Size::People {
            mentees: 4,
            mentors: 3,
        },
        seed: 5,
        today: chrono::NaiveDate::from_ymd_opt(2026, 3, 22).unwrap(),
        author: AuthorId(unlocked.slot().0),
    };
    let mut register = Register::default();
    for (compartment, entry) in branch(&options).unwrap() {
        register.apply(compartment, [entry], NOW);
    }
    let mut gent = Laptop {
        number: 1,
        count: 0,
        register,
    };
    let people: Vec<RecordId> = gent.register.people().map(|(id, _)| id.0).take(3).collect();
    let phone = |number: &'static str, id: RecordId| {
        move |register: &mut Register, context: &mut Context<'_>| {
            register.edit_plain(id, "phone", number, context).unwrap()
        }
    };
    let mut before = Register::default();
    for compartment in Compartment::ALL {
        let all: Vec<_> = gent.register.journal().log(compartment).entries().collect();
        before.apply(compartment, all, NOW);
    }
    let mut aalst = Laptop {
        number: 2,
        count: 0,
        register: before,
    };
    gent.act(phone("+32470000001", people[0]));
    gent.act(|register, context| register.erase_plain(people[2], "asked", context).unwrap());
    let whole = block_on(make(
        &c,
        &gent.register,
        &unlocked,
        &keyring,
        MakeOptions::default(),
    ))
    .unwrap();
    let known = gent.register.to_plain_json();

    // Aalst takes in what Gent has, by a pack, and had written meanwhile.
    aalst.act(phone("+32470000002", people[0]));
    aalst.act(|register, context| register.erase_plain(people[1], "asked", context).unwrap());
    let mut gent_book = Book::new(LaptopId([1; 8]));
    gent_book.rename("Gent");
    gent_book.writes_as(ReplicaId([1; 8]));
    let seal = |held: Snapshot| {
        let gathered = block_on(held.gather(&c)).unwrap();
        block_on(gathered.seal(&c, &unlocked, &keyring, MakeOptions::default())).unwrap()
    };
    let hello = seal(Snapshot::pack(&gent.register, &gent_book, Audience::Anyone, NOW));
    let mut aalst_book = Book::new(LaptopId([2; 8]));
    aalst_book.rename("Aalst");
    aalst_book.writes_as(ReplicaId([2; 8]));
    let import = prepare(
        &aalst.register,
        &aalst_book,
        &Carried::default(),
        vec![opened(&hello)],
        NOW,
    );
    aalst_book = import.book.clone();
    import.apply(&mut aalst.register, NOW);
    let pack = seal(Snapshot::pack(&aalst.register, &aalst_book, Audience::Known, NOW));

    std::fs::create_dir_all(&folder).unwrap();
    for (name, text) in [
        ("whole.json", whole),
        ("pack.json", pack),
        ("whole-register.json", known.to_string()),
        ("merged-register.json", aalst.register.to_plain_json().to_string()),
    ] {
        std::fs::write(folder.join(name), text + "\n").unwrap();
    }
}
