//! Laptops over one folder that an engine keeps in step badly: late, in pieces, doubled, in any order.

use super::*;
use crate::exchange::packs::{Book, Carried, LaptopId, prepare};
use crate::exchange::sealed::{MakeOptions, Snapshot, open};
use crate::journal::Compartment;
use crate::programme::person::PersonId;
use crate::programme::residue::EraseReason;
use crate::register::Command;
use crate::register::erase::ErasePerson;
use crate::register::scenario::{Laptop, day};
use crate::vault::crypto::Kdf;
use crate::vault::ids::WorkspaceId;
use crate::vault::native::{Native, block_on};
use crate::vault::sealed::Credential;
use crate::vault::{Keyring, Unlocked};
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

const WORKSPACE: WorkspaceId = WorkspaceId([5; 16]);

type Files = BTreeMap<Place, Vec<u8>>;

/// A folder on one laptop's disk.
#[derive(Default)]
struct Disk {
    files: RefCell<Files>,
    /// What the program here made and took away.
    made: RefCell<BTreeSet<Place>>,
    removed: RefCell<BTreeSet<Place>>,
    /// Whether what is written comes back damaged.
    faulty: RefCell<bool>,
}

impl Folder for Disk {
    async fn list(&self) -> Result<Vec<Found>, FolderError> {
        let files = self.files.borrow();
        let found = |(at, bytes): (&Place, &Vec<u8>)| Found {
            at: at.clone(),
            mark: Mark {
                size: bytes.len() as u64,
                changed: String::new(),
            },
        };
        Ok(files.iter().map(found).collect())
    }

    async fn read(&self, at: &Place, _: u64) -> Result<Vec<u8>, FolderError> {
        let missing = || FolderError::Missing(at.clone());
        self.files.borrow().get(at).cloned().ok_or_else(missing)
    }

    async fn create(&self, at: &Place, bytes: &[u8]) -> Result<(), FolderError> {
        if self.files.borrow().contains_key(at) {
            return Err(FolderError::Taken(at.clone()));
        }
        let keep = if *self.faulty.borrow() {
            bytes.len() / 2
        } else {
            bytes.len()
        };
        self.files.borrow_mut().insert(at.clone(), bytes[..keep].to_vec());
        self.made.borrow_mut().insert(at.clone());
        Ok(())
    }

    async fn remove(&self, at: &Place) -> Result<(), FolderError> {
        self.files.borrow_mut().remove(at);
        self.removed.borrow_mut().insert(at.clone());
        Ok(())
    }
}

fn keys() -> &'static (Keyring, Unlocked<Native>) {
    static KEYS: OnceLock<(Keyring, Unlocked<Native>)> = OnceLock::new();
    KEYS.get_or_init(|| {
        block_on(Keyring::create(
            &Native,
            "appel boom vijver lamp stoel wolk",
            Kdf::FLOOR,
        ))
        .unwrap()
    })
}

/// A laptop, its copy of the folder, and what it remembers of it.
struct Desk {
    laptop: Laptop,
    book: Book,
    logbook: Logbook,
    disk: Disk,
    own: String,
    count: u8,
}

impl Desk {
    fn new(number: u8) -> Self {
        let laptop = Laptop::new(number);
        let mut book = Book::new(LaptopId([number; 8]));
        book.writes_as(laptop.replica());
        let own = own_directory(WORKSPACE, book.laptop());
        Self {
            laptop,
            book,
            logbook: Logbook::default(),
            disk: Disk::default(),
            own,
            count: 0,
        }
    }

    fn add(&mut self) {
        self.count += 1;
        let name = format!("Persoon {}", self.count);
        self.laptop.mentee(&name);
    }

    /// One round, as the app does it. Gives the names of what could not be opened.
    fn round(&mut self, moment: Moment) -> Vec<Place> {
        self.laptop.now_ms += 60_000;
        let now = self.laptop.now_ms;
        let found = block_on(self.disk.list()).unwrap();
        self.logbook.notice(&found);
        block_on(tidy(&self.disk, &mut self.logbook));
        let mut passed_over = Vec::new();
        let wanted = self.logbook.to_read(&found, now);
        for (found, text) in block_on(collect(&self.disk, wanted)).unwrap() {
            let with = Credential::Unlocked(&keys().1);
            let opened = text
                .ok()
                .and_then(|text| block_on(open(&Native, &text, with)).ok());
            let Some(contents) = opened else {
                self.logbook.failed(&found, now);
                passed_over.push(found.at);
                continue;
            };
            let numbers: Vec<_> = contents.numbers().collect();
            let import = prepare(
                &self.laptop.register,
                &self.book,
                &Carried::default(),
                vec![contents],
                now,
            );
            self.book = import.book.clone();
            import.apply(&mut self.laptop.register, now);
            self.logbook.took(&found, numbers);
        }
        self.write(moment);
        passed_over
    }

    fn write(&mut self, moment: Moment) {
        let now = self.laptop.now_ms;
        let due = self.logbook.due(self.laptop.register.journal(), moment, now);
        if due == Due::Nothing {
            return;
        }
        let after = self.logbook.begins_after(due);
        let held = Snapshot::since(&self.laptop.register, &self.book, after, now);
        let mut gathered = block_on(held.gather(&Native)).unwrap();
        let written = Written::of(self.laptop.register.journal(), now);
        block_on(gathered.fill_up(&Native)).unwrap();
        let (keyring, unlocked) = keys();
        let text = block_on(gathered.seal(&Native, unlocked, keyring, MakeOptions::default())).unwrap();
        let mut random = [0; 16];
        crate::vault::crypto::Crypto::random(&Native, &mut random);
        let at = Place::new(&self.own, random);
        self.logbook.begins(&at, due);
        if block_on(put(&self.disk, &at, padding::even_out(text).as_bytes())).is_ok() {
            self.logbook.verified(&at, &written);
            block_on(tidy(&self.disk, &mut self.logbook));
        }
    }

    fn state(&self) -> Vec<String> {
        let journal = self.laptop.register.journal();
        let mut lines: Vec<_> = journal
            .entries()
            .map(|(of, entry)| format!("{of:?} {} {} {:?}", entry.replica, entry.seq, entry.chain))
            .collect();
        lines.sort();
        lines
    }
}

fn erase(laptop: &mut Laptop, person: PersonId) -> bool {
    let erase = ErasePerson {
        person,
        reason: EraseReason::Asked,
        on: day(6, 1),
        mentions: Vec::new(),
    };
    laptop.act(Command::ErasePerson(erase.into())).is_ok()
}

/// The engine carries what one laptop has to another: all of it, or a piece of one file, or a double.
fn carry(from: &Disk, to: &Disk, how: u8) {
    let (source, gone) = (from.files.borrow().clone(), from.removed.borrow().clone());
    let mut target = to.files.borrow_mut();
    for (n, (at, bytes)) in source.iter().enumerate() {
        if to.removed.borrow().contains(at) {
            continue;
        }
        let whole = target.get(at).is_some_and(|there| there.len() >= bytes.len());
        match how % 4 {
            // Half of the file has come so far; the rest comes later.
            1 if n % 2 == usize::from(how / 4) % 2 && !whole => {
                target.insert(at.clone(), bytes[..bytes.len() / 2].to_vec());
            }
            2 if n % 3 == usize::from(how / 4) % 3 && !whole => {}
            3 if n == usize::from(how / 4) => {
                let double = format!("{} (1).json", at.file().trim_end_matches(".json"));
                target.insert(Place::listed(at.directory(), &double).unwrap(), bytes.clone());
            }
            _ if !whole => {
                target.insert(at.clone(), bytes.clone());
            }
            _ => {}
        }
    }
    target.retain(|at, _| !gone.contains(at));
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Add(usize),
    Round(usize, bool),
    Carry(usize, usize, u8),
    Foreign(usize),
    Faulty(usize),
    Erase(usize),
    Forget(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let desk = || 0_usize..3;
    prop_oneof![
        3 => desk().prop_map(Step::Add),
        4 => (desk(), any::<bool>()).prop_map(|(of, leaves)| Step::Round(of, leaves)),
        6 => (desk(), desk(), any::<u8>()).prop_map(|(from, to, how)| Step::Carry(from, to, how)),
        1 => desk().prop_map(Step::Foreign),
        1 => desk().prop_map(Step::Faulty),
        1 => desk().prop_map(Step::Erase),
        1 => desk().prop_map(Step::Forget),
    ]
}

fn take(desks: &mut [Desk], step: Step) {
    match step {
        Step::Add(of) => desks[of].add(),
        Step::Round(of, leaves) => {
            let moment = if leaves { Moment::Leaving } else { Moment::Working };
            desks[of].round(moment);
        }
        Step::Carry(from, to, how) if from != to => carry(&desks[from].disk, &desks[to].disk, how),
        Step::Carry(..) => {}
        Step::Foreign(of) => {
            let at = Place::listed("holiday", "photos.json").unwrap();
            desks[of].disk.files.borrow_mut().insert(at, vec![0xff, 0]);
        }
        Step::Faulty(of) => {
            // One write that comes back damaged.
            desks[of].disk.faulty.replace(true);
            desks[of].add();
            desks[of].write(Moment::Working);
            desks[of].disk.faulty.replace(false);
        }
        Step::Erase(of) => {
            let person = desks[of].laptop.register.people().map(|(id, _)| id).next();
            if let Some(person) = person {
                let erased = erase(&mut desks[of].laptop, person);
                assert!(erased, "{person:?} could not be erased");
            }
        }
        // A restored backup of the profile: it remembers nothing of the folder.
        Step::Forget(of) => desks[of].logbook = Logbook::default(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, ..ProptestConfig::default() })]
    #[test]
    fn laptops_over_one_folder_converge_and_leave_each_others_files(
        steps in prop::collection::vec(step(), 0..24)
    ) {
        let mut desks: Vec<Desk> = (1..=3).map(Desk::new).collect();
        for step in steps {
            take(&mut desks, step);
        }
        // The engine catches up, and everybody has a few quiet rounds.
        for _ in 0..4 {
            for at in 0..desks.len() {
                desks[at].logbook.try_all_again();
                desks[at].round(Moment::Leaving);
                for to in (0..desks.len()).filter(|to| *to != at) {
                    carry(&desks[at].disk, &desks[to].disk, 0);
                }
            }
        }
        let first = desks[0].state();
        for desk in &desks {
            prop_assert_eq!(desk.state(), first.clone());
            // Nobody took away or wrote over what it did not make.
            let (made, removed) = (desk.disk.made.borrow(), desk.disk.removed.borrow());
            prop_assert!(removed.is_subset(&made), "{:?}", removed.difference(&made).collect::<Vec<_>>());
            prop_assert!(made.iter().all(|at| at.directory() == desk.own));
        }
        // And then it is quiet: nothing is written any more.
        for desk in &desks {
            let journal = desk.laptop.register.journal();
            prop_assert_eq!(desk.logbook.due(journal, Moment::Leaving, desk.laptop.now_ms), Due::Nothing);
        }
    }
}

#[test]
fn an_erasure_reaches_the_folder() {
    let (mut one, mut two) = (Desk::new(1), Desk::new(2));
    one.add();
    one.round(Moment::Working);
    carry(&one.disk, &two.disk, 0);
    two.round(Moment::Leaving);
    carry(&two.disk, &one.disk, 0);
    let before: Vec<Place> = one.disk.files.borrow().keys().cloned().collect();
    assert_eq!(before.len(), 2);

    let person = one.laptop.register.people().map(|(id, _)| id).next().unwrap();
    assert!(erase(&mut one.laptop, person));
    one.round(Moment::Working);
    carry(&one.disk, &two.disk, 0);
    two.round(Moment::Working);
    carry(&two.disk, &one.disk, 0);
    let after: Vec<Place> = one.disk.files.borrow().keys().cloned().collect();
    assert_eq!(after.len(), 2);
    assert!(
        after.iter().all(|at| !before.contains(at)),
        "every pack that held the person is gone"
    );
    assert_eq!(one.state(), two.state());
}

#[test]
fn what_is_half_there_is_named_passed_over_and_taken_in_once_it_is_whole() {
    let (mut one, mut two) = (Desk::new(1), Desk::new(2));
    one.add();
    one.round(Moment::Working);
    let (at, whole) = one
        .disk
        .files
        .borrow()
        .first_key_value()
        .map(|(at, b)| (at.clone(), b.clone()))
        .unwrap();
    let half = whole[..whole.len() / 2].to_vec();
    two.disk.files.borrow_mut().insert(at.clone(), half);
    assert_eq!(two.round(Moment::Working), std::slice::from_ref(&at));
    assert_eq!(
        two.round(Moment::Working),
        [],
        "it looks the same: not again at once"
    );
    two.laptop.now_ms += 3_600_000;
    assert_eq!(
        two.round(Moment::Working),
        std::slice::from_ref(&at),
        "again after a while"
    );
    two.disk.files.borrow_mut().insert(at, whole);
    assert_eq!(two.round(Moment::Working), []);
    assert_eq!(two.state(), one.state());
}

#[test]
fn a_folder_that_lost_packs_gets_everything_again() {
    let mut one = Desk::new(1);
    one.add();
    one.round(Moment::Working);
    one.add();
    one.round(Moment::Working);
    assert_eq!(one.disk.files.borrow().len(), 2);
    one.disk.files.borrow_mut().pop_first();
    one.round(Moment::Working);
    let mut two = Desk::new(2);
    carry(&one.disk, &two.disk, 0);
    two.round(Moment::Working);
    assert_eq!(two.state(), one.state());
    assert_eq!(one.logbook.own_packs(), 1);
}

#[test]
fn many_small_packs_become_one_full_one() {
    let mut one = Desk::new(1);
    for _ in 0..36 {
        one.add();
        one.round(Moment::Working);
    }
    assert!(
        one.logbook.own_packs() <= 4,
        "{} packs are left",
        one.logbook.own_packs()
    );
    let names: BTreeSet<Place> = one.disk.files.borrow().keys().cloned().collect();
    assert_eq!(names.len(), one.logbook.own_packs());
}

#[test]
fn only_what_the_folder_lacks_is_written_and_news_of_others_waits_an_hour() {
    let (mut one, mut two) = (Desk::new(1), Desk::new(2));
    one.add();
    one.round(Moment::Working);
    carry(&one.disk, &two.disk, 0);
    two.add();
    two.round(Moment::Working);
    carry(&two.disk, &one.disk, 0);
    one.round(Moment::Working);
    let journal = one.laptop.register.journal();
    assert!(one.logbook.covers_all(journal));
    let due = |moment, later| one.logbook.due(journal, moment, one.laptop.now_ms + later);
    assert_eq!(due(Moment::Working, 0), Due::Nothing);
    assert_eq!(due(Moment::Leaving, 0), Due::New);
    assert_eq!(due(Moment::Working, 3_600_000), Due::New);
    let kept = serde_json::to_string(&one.logbook).unwrap();
    assert_eq!(serde_json::from_str::<Logbook>(&kept).unwrap(), one.logbook);
    assert!(journal.log(Compartment::Everyday).len() > 1);
}
