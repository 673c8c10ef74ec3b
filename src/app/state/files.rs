//! Files out: making a sealed file, and what stands in no file yet.

use super::acting::{ActError, now};
use super::keeping::OpenError;
use super::session::Session;
use crate::browser::clock;
use crate::browser::store::{Member, Workspaces};
use crate::exchange::packs::Audience;
use crate::exchange::sealed::{MakeOptions, Snapshot};
use crate::journal::{Compartment, Vector};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The small sealed thing that says what is in a file.
const LAST_FILE: &str = "last-file";

/// Where a full copy stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// An earlier release did not note it.
    #[default]
    Unknown,
    /// A file that was saved here, by its name.
    Saved(String),
    /// The file that this workspace was opened from, by its name.
    OpenedFrom(String),
    /// The shared folder.
    Folder,
}

/// When a full copy outside this browser was last known, and what was in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LastFile {
    /// Milliseconds since 1970.
    pub at_ms: u64,
    /// What it held of the everyday journal.
    pub everyday: Vector,
    /// What it held of the confidential journal.
    pub confidential: Vector,
    /// Where it stands.
    #[serde(default)]
    pub place: Place,
    /// How many of this session's changes of who can unlock it held.
    #[serde(skip)]
    pub ring: u64,
}

impl LastFile {
    /// How many entries it held.
    pub fn entries(&self) -> usize {
        let count = |vector: &Vector| vector.0.values().map(|upto| *upto as usize).sum::<usize>();
        count(&self.everyday) + count(&self.confidential)
    }
}

impl Session {
    /// When a file was last made; reactive.
    pub fn last_file(&self) -> Option<LastFile> {
        self.inner().last_file.get()
    }

    /// Counts what is in no file yet.
    pub(super) fn recount(&self) {
        let inner = self.inner();
        let last = inner.last_file.get_untracked().unwrap_or_default();
        let guest = inner.info.with_untracked(|info| info.guest);
        let count = self.peek(|register| {
            let since = |compartment, seen: &Vector| register.journal().log(compartment).count_since(seen);
            since(Compartment::Everyday, &last.everyday)
                + since(Compartment::Confidential, &last.confidential)
        });
        // A new passphrase that is nowhere but in memory would go with it.
        let (changed, saved) = inner.ring.get();
        let count = count + usize::from(self.in_memory() && changed > saved);
        // Whoever only looks has nothing to save.
        let count = if guest { 0 } else { count };
        inner.unsaved.try_set(count);
        self.guard_leaving();
    }

    /// Someone who leaves nothing here is asked before a tab closes whose changes are in no file.
    pub(super) fn guard_leaving(&self) {
        let inner = self.inner();
        let passing = inner.info.with_untracked(|info| info.passing);
        let asks = passing && self.would_lose();
        let mut guard = inner.leave_guard.borrow_mut();
        match (asks, guard.is_some()) {
            (true, false) => *guard = Some(crate::browser::events::ask_before_leaving()),
            (false, true) => *guard = None,
            _ => {}
        }
    }

    /// Takes up what was remembered of the last file.
    pub(super) async fn recall_last_file(&self) {
        let text = self.small(LAST_FILE).await;
        let last = text.and_then(|text| serde_json::from_str(&text).ok());
        self.inner().last_file.try_set(last);
        self.recount();
    }

    /// Makes a sealed file for an audience; it has been opened again and compared when this returns. Call
    /// [`Session::file_is_safe`] once it was handed to the person.
    pub async fn make_file(
        &self,
        audience: Audience,
        extra_passphrase: Option<&str>,
    ) -> Result<(String, LastFile), OpenError> {
        if let Some(extra) = extra_passphrase {
            self.check_passphrase(extra, "")?;
        }
        let inner = self.inner();
        let held = Snapshot::pack(&inner.register.borrow(), &inner.book.borrow(), audience, now());
        let unlocked = inner.keeper.unlocked.borrow().clone();
        let keyring = inner.keeper.keyring.borrow().clone();
        let (ring, _) = inner.ring.get();
        let carried = inner.carried.borrow().clone();
        let options = MakeOptions {
            extra_passphrase,
            carried: carried.parts(),
        };
        let gathered = held.gather(&inner.keeper.crypto).await?;
        let text = gathered
            .seal(&inner.keeper.crypto, &unlocked, &keyring, options)
            .await?;
        let last = LastFile {
            at_ms: clock::now_ms(),
            everyday: gathered.vector(Compartment::Everyday),
            confidential: gathered.vector(Compartment::Confidential),
            place: Place::Unknown,
            ring,
        };
        Ok((text, last))
    }

    /// Remembers that something was handed over: what came in may have gone on with it.
    pub fn file_went_out(&self) {
        self.inner().exported_since.set(true);
    }

    /// The day of the earliest change that a file for a colleague would hold; `None` when it would hold nothing.
    pub fn colleagues_lack_since(&self) -> Option<NaiveDate> {
        let confirmed = self.inner().book.borrow().confirmed(Audience::Known);
        let earliest = self.peek(|register| {
            let log = |of| register.journal().log(of).since(confirmed.part(of));
            let stamps = Compartment::ALL
                .into_iter()
                .flat_map(log)
                .map(|entry| entry.stamp.0);
            stamps.min()
        });
        Some(clock::local_from_ms(earliest?)?.date())
    }

    /// Remembers that a full copy was handed over.
    pub fn file_is_safe(&self, last: LastFile) {
        self.file_went_out();
        let (changed, saved) = self.inner().ring.get();
        self.inner().ring.set((changed, saved.max(last.ring)));
        self.note_safe(last);
    }

    /// Remembers that this much stands in a file somewhere.
    pub(super) fn note_safe(&self, last: LastFile) {
        if let Ok(text) = serde_json::to_string(&last) {
            self.keep_small(LAST_FILE, text);
        }
        self.inner().last_file.set(Some(last));
        self.recount();
    }

    /// Writes the keyring, and who can unlock, on the workspace's card; one that is to leave nothing here has none, or
    /// one that names nobody.
    pub async fn keep_keyring(&self) -> Result<(), ActError> {
        let inner = self.inner();
        if self.in_memory() {
            let (changed, saved) = inner.ring.get();
            inner.ring.set((changed + 1, saved));
            self.recount();
            return Ok(());
        }
        let id = inner.info.with_untracked(|info| info.id.clone());
        let Some(mut card) = Workspaces::get(&id).await? else {
            return Ok(());
        };
        let keyring = inner.keeper.keyring.borrow().clone();
        card.keyring = serde_json::to_string(&keyring).map_err(|error| ActError::Text(error.to_string()))?;
        if card.passing {
            return Ok(Workspaces::put(&card).await?);
        }
        let known = card.members.clone();
        card.members = keyring
            .slots
            .iter()
            .filter(|slot| slot.is_person())
            .map(|slot| {
                let id = slot.id();
                let name = self.peek(|register| register.author_name(crate::journal::AuthorId(id.0)));
                let before = known.iter().find(|member| member.slot == id.to_string());
                let name = if name.is_empty() {
                    before.map(|m| m.name.clone()).unwrap_or_default()
                } else {
                    name
                };
                Member {
                    slot: id.to_string(),
                    name,
                }
            })
            .collect();
        Ok(Workspaces::put(&card).await?)
    }
}
