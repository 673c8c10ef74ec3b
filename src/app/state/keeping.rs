//! Between the register and the store: entries as sealed rows, compacted into segments now and then.

use super::acting::ActError;
use crate::browser::clock;
use crate::browser::crypto::WebCrypto;
use crate::browser::store::{SealedRow, StoreError, WorkspaceStore};
use crate::exchange::sealed::part;
use crate::journal::lines::{self, Names};
use crate::journal::{Compartment, Entry, LineError, Plan};
use crate::register::{Reading, Register};
use crate::vault::crypto::Crypto;
use crate::vault::ids::{Compartment as Part, StoreId};
use crate::vault::rows::{RowKeys, open_row, seal_row};
use crate::vault::{Keyring, Unlocked, VaultError};
use futures_util::{StreamExt, stream};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Rows that may pile up before they are put into segments at the next opening.
const ROWS_BEFORE_COMPACTING: usize = 400;
/// The same by their bytes: a file that was brought in is few rows, but long ones.
const BYTES_BEFORE_COMPACTING: usize = 1 << 20;
/// Bytes of text in a row.
const ROW_TEXT: usize = 512 * 1024;
/// Entries that are taken in between two frames.
const ADDED_AT_ONCE: usize = 2_000;
/// Records that are worked out between two looks at the clock.
const SETTLED_AT_ONCE: usize = 1_000;
/// So long the page is not held up at a time, milliseconds.
pub(super) const BREATH: f64 = 50.0;
/// Pieces of the store that are decrypted and inflated at a time.
const OPENED_AHEAD: usize = 4;
/// The blob that holds the store's own id, in clear.
pub(super) const STORE_ID: &str = "store";

/// Why a workspace could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// What is stored opens, but is no journal.
    #[error("what is stored opens, but cannot be read: {0}")]
    Lines(#[from] LineError),
    /// A file.
    #[error(transparent)]
    File(#[from] crate::exchange::sealed::FileError),
    /// The example could not be invented.
    #[error(transparent)]
    Worker(#[from] crate::browser::worker::WorkerError),
    /// It was opened, but what came with it could not be kept.
    #[error(transparent)]
    NotKept(#[from] Box<ActError>),
    /// The list of segments is not the one that was sealed.
    #[error("the list of what is stored was changed; open a backup file")]
    Manifest,
    /// The passphrase opens the file, and not this workspace on this computer.
    #[error(
        "the passphrase opens the file, but not this workspace on this computer; let someone bring the file in who can open it here"
    )]
    NotLetInHere,
    /// A file for a colleague, where there is no workspace yet that it could be added to.
    #[error("the file lacks {0} earlier changes; open a backup first, and bring this file in after that")]
    Partial(usize),
    /// Not all of the app has come yet.
    #[error("the rest of the app did not come: {0}")]
    Incomplete(String),
}

impl From<ActError> for OpenError {
    fn from(error: ActError) -> Self {
        match error {
            ActError::Store(error) => Self::Store(error),
            ActError::Vault(error) => Self::Vault(error),
            other => Self::NotKept(Box::new(other)),
        }
    }
}

impl From<OpenError> for ActError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Store(error) => Self::Store(error),
            OpenError::Vault(error) => Self::Vault(error),
            OpenError::NotKept(error) => *error,
            other => Self::Text(other.to_string()),
        }
    }
}

/// How long the steps of an opening took together, milliseconds.
#[derive(Default)]
struct Times {
    opening: f64,
    reading: f64,
    building: f64,
}

impl Times {
    fn note(&self) {
        clock::note_time("koppel: decrypt and inflate", self.opening);
        clock::note_time("koppel: read the entries", self.reading);
        clock::note_time("koppel: build the register", self.building);
    }
}

/// What was found in the store.
#[derive(Debug)]
pub struct Kept {
    /// The register.
    pub register: Register,
    /// Pieces that are missing or damaged; the rest is intact.
    pub lost: usize,
}

/// What another tab did since.
pub enum Since {
    /// It added these.
    Entries(Vec<(Compartment, Entry)>),
    /// It wrote all anew: something was erased, or an import was taken back.
    Anew(Box<Register>),
}

/// How far a store is filled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Filling {
    /// It is being worked out what follows from the entries: the part done of all, 0 to 1. Nothing is written yet.
    Building(f64),
    /// It is being written.
    Writing,
}

/// Seals and keeps for one unlocked workspace.
pub struct Keeper {
    pub(super) crypto: WebCrypto,
    pub(super) store: WorkspaceStore,
    pub(super) unlocked: RefCell<Unlocked<WebCrypto>>,
    pub(super) keyring: RefCell<Keyring>,
    keys: RefCell<RowKeys<WebCrypto>>,
    pub(super) next_row: Cell<u64>,
}

/// Works out what follows from what was read, in slices so that the page stays alive. `on_progress` is told the part
/// done, 0 to 1.
pub(super) async fn settled(mut reading: Reading, on_progress: impl Fn(f64)) -> Register {
    let all = reading.settle(0).max(1);
    let mut last_breath = clock::elapsed_ms();
    loop {
        let left = reading.settle(SETTLED_AT_ONCE);
        if left == 0 {
            return reading.finish();
        }
        if clock::elapsed_ms() - last_breath > BREATH {
            on_progress(1.0 - left as f64 / all as f64);
            clock::breathe().await;
            last_breath = clock::elapsed_ms();
        }
    }
}

pub(super) fn row_store(compartment: Compartment) -> (&'static str, Part) {
    ("rows", part(compartment))
}

fn compartment_of(name: &str) -> Option<Compartment> {
    Compartment::ALL
        .into_iter()
        .find(|compartment| compartment.name() == name)
}

impl Keeper {
    /// Derives the storage keys; a new store gets an id of its own.
    pub async fn new(
        crypto: WebCrypto,
        store: WorkspaceStore,
        unlocked: Unlocked<WebCrypto>,
        keyring: Keyring,
    ) -> Result<Self, OpenError> {
        let kept = store
            .get_blob(STORE_ID)
            .await?
            .and_then(|bytes| bytes.try_into().ok());
        let id = match kept {
            Some(bytes) => StoreId(bytes),
            None => {
                let id = StoreId::random(&crypto);
                store.put_blob(STORE_ID, &id.0).await?;
                id
            }
        };
        let keys = RowKeys::derive(&crypto, &unlocked, id).await?;
        Ok(Self {
            crypto,
            store,
            unlocked: RefCell::new(unlocked),
            keyring: RefCell::new(keyring),
            keys: RefCell::new(keys),
            next_row: Cell::new(0),
        })
    }

    pub(super) fn keys(&self) -> RowKeys<WebCrypto> {
        self.keys.borrow().clone()
    }

    /// Keeps entries: sealed first, then written in one transaction.
    pub async fn append(&self, entries: &[(Compartment, Entry)]) -> Result<(), ActError> {
        let keys = self.keys();
        let mut rows = Vec::new();
        // Many entries (a file brought in) share rows, each row of one compartment.
        for compartment in Compartment::ALL {
            let mut text = Vec::new();
            let mut of = entries.iter().filter(|(c, _)| *c == compartment).peekable();
            while let Some((_, entry)) = of.next() {
                lines::write(entry, &mut text).map_err(|error| ActError::Text(error.to_string()))?;
                if text.len() >= ROW_TEXT || of.peek().is_none() {
                    let id = self.next_row.get() + rows.len() as u64;
                    let (store, part) = row_store(compartment);
                    let bytes = seal_row(&self.crypto, &keys, store, &part, &id.to_string(), &text).await?;
                    rows.push(SealedRow {
                        id,
                        compartment: compartment.name().into(),
                        bytes,
                    });
                    text.clear();
                }
            }
        }
        self.store.append(&rows).await?;
        self.next_row.set(self.next_row.get() + rows.len() as u64);
        Ok(())
    }

    /// Reads everything, in slices so that the page stays alive. `on_progress` is told the part done, 0 to 1.
    pub async fn load(&self, on_progress: impl Fn(f64)) -> Result<Kept, OpenError> {
        let begun = clock::elapsed_ms();
        let (loaded, mut lost) = match self
            .store
            .load(&self.crypto, |done| on_progress(done * 0.3))
            .await
        {
            Ok(loaded) => (loaded, 0),
            Err(StoreError::Damaged(damaged)) => (damaged.intact, damaged.lost.len()),
            Err(other) => return Err(other.into()),
        };
        self.check_manifest(&loaded).await?;
        clock::note_time("koppel: get from the store", clock::elapsed_ms() - begun);
        self.next_row.set(loaded.next_row());
        let keys = self.keys();
        let mut reading = Reading::default();
        let pieces = (loaded.segments.len() + loaded.rows.len()).max(1);
        lost += loaded.rows_missing();
        let mut unreadable = 0;
        let segments = loaded
            .segments
            .iter()
            .map(|s| ("segments", s.id, &s.compartment, &s.bytes));
        let rows = loaded
            .rows
            .iter()
            .map(|r| ("rows", r.id, &r.compartment, &r.bytes));
        let mut last_breath = clock::elapsed_ms();
        let mut times = Times::default();
        // A compartment of a later version stays where it is.
        let known = segments
            .chain(rows)
            .filter_map(|(store, id, name, bytes)| Some((store, id, compartment_of(name)?, bytes)));
        // The browser decrypts and inflates beside what happens here.
        let opened = known.map(|(store, id, compartment, bytes)| {
            let (crypto, keys) = (&self.crypto, &keys);
            async move {
                let (part, id) = (part(compartment), id.to_string());
                (
                    compartment,
                    open_row(crypto, keys, store, &part, &id, bytes).await,
                )
            }
        });
        let mut opened = stream::iter(opened).buffered(OPENED_AHEAD).enumerate();
        loop {
            let begun = clock::elapsed_ms();
            let Some((at, (compartment, opened))) = opened.next().await else {
                break;
            };
            times.opening += clock::elapsed_ms() - begun;
            let text = match opened {
                Ok(text) => text,
                // One bad piece must not keep the others shut; when none opens, the key is to blame.
                Err(error) => {
                    unreadable += 1;
                    if unreadable == pieces {
                        return Err(error.into());
                    }
                    continue;
                }
            };
            let begun = clock::elapsed_ms();
            reading.add_segment(compartment, &text, super::acting::now())?;
            times.reading += clock::elapsed_ms() - begun;
            if clock::elapsed_ms() - last_breath > BREATH {
                on_progress(0.3 + 0.5 * at as f64 / pieces as f64);
                clock::breathe().await;
                last_breath = clock::elapsed_ms();
            }
        }
        let begun = clock::elapsed_ms();
        let register = settled(reading, |done| on_progress(0.8 + 0.2 * done)).await;
        times.building += clock::elapsed_ms() - begun;
        times.note();
        on_progress(1.0);
        lost += unreadable;
        let rows = loaded.rows.iter();
        let bytes: usize = rows.map(|row| row.bytes.len()).sum();
        let many = loaded.rows.len() > ROWS_BEFORE_COMPACTING || bytes > BYTES_BEFORE_COMPACTING;
        if lost == 0 && many {
            self.compact(&loaded, &keys).await?;
        }
        Ok(Kept { register, lost })
    }

    /// Puts entries in this store, which has none yet, as segments and in one transaction: all of them are there
    /// then, or none. What they are, erased ones scrubbed, comes back as it would from [`Keeper::load`].
    ///
    /// `stops` may end it until it begins to be written; nothing was written then.
    pub async fn fill(
        &self,
        entries: Vec<(Compartment, Entry)>,
        stops: &WebCrypto,
        on_progress: impl Fn(Filling),
    ) -> Result<Kept, OpenError> {
        let begun = clock::elapsed_ms();
        let mut reading = Reading::default();
        let mut entries = entries.into_iter().peekable();
        while let Some((compartment, _)) = entries.peek() {
            let compartment = *compartment;
            let mut left = ADDED_AT_ONCE;
            let piece = std::iter::from_fn(|| {
                left = left.checked_sub(1)?;
                entries
                    .next_if(|(of, _)| *of == compartment)
                    .map(|(_, entry)| entry)
            });
            reading.add(compartment, piece, super::acting::now());
            clock::breathe().await;
            stops.pause().await.map_err(VaultError::from)?;
        }
        let register = settled(reading, |done| on_progress(Filling::Building(done * 0.6))).await;
        clock::note_time("koppel: build the register", clock::elapsed_ms() - begun);
        stops.pause().await.map_err(VaultError::from)?;
        on_progress(Filling::Writing);
        let begun = clock::elapsed_ms();
        self.rewrite(register.journal().entries()).await?;
        clock::note_time("koppel: pack and keep", clock::elapsed_ms() - begun);
        Ok(Kept { register, lost: 0 })
    }

    /// Reads the rows that another tab wrote since.
    pub async fn load_new(&self) -> Result<Since, OpenError> {
        let Some(rows) = self.store.load_rows(self.next_row.get()).await? else {
            return Ok(Since::Anew(Box::new(self.load(|_| ()).await?.register)));
        };
        let keys = self.keys();
        let mut names = Names::default();
        let mut entries = Vec::new();
        for row in &rows {
            let Some(compartment) = compartment_of(&row.compartment) else {
                continue;
            };
            let (store, part) = row_store(compartment);
            let text = open_row(&self.crypto, &keys, store, &part, &row.id.to_string(), &row.bytes).await?;
            entries.extend(
                lines::read(&text, &mut names)?
                    .into_iter()
                    .map(|entry| (compartment, entry)),
            );
        }
        if let Some(last) = rows.last() {
            self.next_row.set(last.id + 1);
        }
        Ok(Since::Entries(entries))
    }

    /// Keeps what a plan says, in one transaction: as rows, unless rows that are there must lose something.
    pub async fn keep_plan(&self, plan: &Plan, journal: &RefCell<Register>) -> Result<(), ActError> {
        if plan.scrubbed.is_empty() {
            return self.append(&plan.new).await;
        }
        // After a fork two entries have one number; their digests differ.
        let name = |of: Compartment, entry: &Entry| (entry.dot(of), entry.chain);
        let scrubbed: HashMap<_, &Entry> = plan
            .scrubbed
            .iter()
            .map(|(of, entry)| (name(*of, entry), entry))
            .collect();
        let after: Vec<(Compartment, Entry)> = {
            let register = journal.borrow();
            let kept = register.journal().entries();
            kept.map(|(of, entry)| (of, (*scrubbed.get(&name(of, &entry)).unwrap_or(&&entry)).clone()))
                .chain(plan.new.iter().cloned())
                .collect()
        };
        Ok(self
            .rewrite(after.iter().map(|(of, entry)| (*of, entry.clone())))
            .await?)
    }

    /// Seals and keeps a small thing under a name that holds ids only.
    pub async fn keep_small(&self, name: &str, plain: &[u8]) -> Result<(), OpenError> {
        let sealed = seal_row(
            &self.crypto,
            &self.keys(),
            "blobs",
            &Part::CONFIDENTIAL,
            name,
            plain,
        )
        .await?;
        Ok(self.store.put_blob(name, &sealed).await?)
    }

    /// Opens a small thing.
    pub async fn small(&self, name: &str) -> Result<Option<Vec<u8>>, OpenError> {
        let Some(sealed) = self.store.get_blob(name).await? else {
            return Ok(None);
        };
        Ok(Some(
            open_row(
                &self.crypto,
                &self.keys(),
                "blobs",
                &Part::CONFIDENTIAL,
                name,
                &sealed,
            )
            .await?,
        ))
    }

    /// Forgets a small thing.
    pub async fn forget_small(&self, name: &str) -> Result<(), OpenError> {
        Ok(self.store.delete_blob(name).await?)
    }
}
