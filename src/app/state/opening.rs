//! Ways into a workspace: a new one, one of this browser, the example.

use super::drafts;
use super::example::{Invented, invent};
use super::keeping::{Filling, Keeper, Kept, OpenError};
use super::session::{Session, WorkspaceInfo};
use crate::app::words;
use crate::browser::clock;
use crate::browser::crypto::WebCrypto;
use crate::browser::store::{Member as CardMember, StoreError, WorkspaceCard, WorkspaceStore, Workspaces};
use crate::demo::job::segments;
use crate::programme::organisation::{Branch, Member, Programme};
use crate::register::founding::Founding;
use crate::register::{Command, Register};
use crate::vault::crypto::{CryptoError, Kdf};
use crate::vault::ids::{Kind, SlotId};
use crate::vault::{Keyring, RecoveryKey, Unlocked, VaultError, passphrase};
use leptos::prelude::*;

/// How far an opening is; reactive.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Opening {
    /// Nothing is under way.
    #[default]
    Idle,
    /// The part of the app that comes after the start page is not there yet.
    Fetching,
    /// The key is being derived from the passphrase.
    Deriving,
    /// What a file holds is being worked out: the part done, 0 to 1. Nothing was written yet.
    Building(f64),
    /// The store is being read, or written: the part done, 0 to 1.
    Reading(f64),
}

impl From<Filling> for Opening {
    fn from(filling: Filling) -> Self {
        match filling {
            Filling::Building(done) => Self::Building(done),
            Filling::Writing => Self::Reading(0.6),
        }
    }
}

/// What a new workspace is made of.
#[derive(Clone, Debug, Default)]
pub struct NewWorkspace {
    /// Its name.
    pub name: String,
    /// Municipality.
    pub municipality: String,
    /// Name of the first branch.
    pub branch: String,
    /// Name of whoever makes it.
    pub my_name: String,
    /// The passphrase.
    pub passphrase: String,
}

pub(super) fn crypto() -> Result<WebCrypto, OpenError> {
    WebCrypto::new().map_err(|error: CryptoError| OpenError::Vault(VaultError::from(error)))
}

pub(super) fn keyring_text(keyring: &Keyring) -> Result<String, OpenError> {
    serde_json::to_string(keyring)
        .map_err(|error| VaultError::Platform(CryptoError::Platform(error.to_string())).into())
}

pub(super) fn keyring_of(card: &WorkspaceCard) -> Result<Keyring, OpenError> {
    let broken = |_| OpenError::Vault(VaultError::Damaged(crate::vault::error::Place::Keyring));
    let keyring: Keyring = serde_json::from_str(&card.keyring).map_err(broken)?;
    keyring.check()?;
    Ok(keyring)
}

/// What is typed once more before a workspace is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The passphrase.
    Passphrase,
    /// The recovery key.
    Recovery,
}

/// Why a workspace was not kept.
#[derive(Debug, thiserror::Error)]
#[error("{why}")]
pub struct NotProven {
    /// Which of the two does not open it; `None` when it is something else.
    pub typed: Option<Typed>,
    /// What was wrong.
    pub why: OpenError,
}

impl NotProven {
    fn at(typed: Typed) -> impl Fn(VaultError) -> Self {
        move |why| Self {
            typed: Some(typed),
            why: why.into(),
        }
    }
}

impl From<OpenError> for NotProven {
    fn from(why: OpenError) -> Self {
        Self { typed: None, why }
    }
}

/// A workspace that is made but not yet kept: first the passphrase and the printed recovery key must both have
/// opened it.
pub struct Prepared {
    crypto: WebCrypto,
    keyring: Keyring,
    slot: SlotId,
    recovery_slot: SlotId,
    new: NewWorkspace,
    /// The recovery key, to be printed.
    pub recovery: RecoveryKey,
}

impl Prepared {
    /// Makes keys, a slot for the passphrase and a recovery key.
    pub async fn new(new: NewWorkspace, at: RwSignal<Opening>) -> Result<Self, OpenError> {
        let crypto = crypto()?;
        let named = [&new.name, &new.municipality, &new.branch, &new.my_name].map(Clone::clone);
        passphrase::check(&crypto, &new.passphrase, &named)?;
        at.set(Opening::Deriving);
        let (mut keyring, first) = Keyring::create(&crypto, &new.passphrase, Kdf::DEFAULT).await?;
        let slot = first.slot();
        let (recovery_slot, recovery) = keyring
            .add_recovery(&crypto, (slot, &new.passphrase), Kdf::DEFAULT)
            .await?;
        at.set(Opening::Idle);
        Ok(Self {
            crypto,
            keyring,
            slot,
            recovery_slot,
            new,
            recovery,
        })
    }

    /// Opens the keyring with the passphrase and the recovery key as they were typed again, and then keeps the
    /// workspace.
    pub async fn finish(
        self: std::rc::Rc<Self>,
        passphrase: &str,
        recovery: &str,
        at: RwSignal<Opening>,
    ) -> Result<Session, NotProven> {
        at.set(Opening::Deriving);
        let unlocked = self
            .keyring
            .unlock(&self.crypto, self.slot, passphrase)
            .await
            .map_err(NotProven::at(Typed::Passphrase))?;
        // The passphrase opens the keyring too, so what stands here must be a recovery key to begin with.
        RecoveryKey::parse(recovery).map_err(NotProven::at(Typed::Recovery))?;
        self.keyring
            .unlock(&self.crypto, self.recovery_slot, recovery)
            .await
            .map_err(NotProven::at(Typed::Recovery))?;
        Ok(self.keep(unlocked, at).await?)
    }

    async fn keep(&self, unlocked: Unlocked<WebCrypto>, at: RwSignal<Opening>) -> Result<Session, OpenError> {
        let (new, workspace) = (&self.new, self.keyring.workspace.to_string());
        let store = WorkspaceStore::create(&workspace).await?;
        let card = WorkspaceCard {
            id: workspace,
            name: new.name.clone(),
            kind: Kind::Real,
            members: vec![CardMember {
                slot: self.slot.to_string(),
                name: new.my_name.clone(),
            }],
            keyring: keyring_text(&self.keyring)?,
            last_opened: clock::now_ms(),
            passing: false,
            guest: false,
        };
        Workspaces::put(&card).await?;
        let keyring = self.keyring.clone();
        let session = begin(card, self.crypto.clone(), store, unlocked, keyring, at).await?;
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let programme = Programme {
            name: text(&new.name),
            municipality: text(&new.municipality),
            ..Programme::default()
        };
        let branch = Branch {
            name: text(&new.branch),
            municipality: text(&new.municipality),
            ..Branch::default()
        };
        let member = Member {
            name: text(&new.my_name),
            ..Member::default()
        };
        let founding = Founding {
            founder: Some(session.member()),
            member,
            programme,
            branch,
        };
        session.act_when_writing(Command::Found(founding.into()));
        Ok(session)
    }
}

/// Unlocks a workspace of this browser. Without a slot, whichever opens.
pub async fn unlock(
    card: WorkspaceCard,
    slot: Option<SlotId>,
    passphrase: &str,
    at: RwSignal<Opening>,
) -> Result<Session, OpenError> {
    let crypto = crypto()?;
    let keyring = keyring_of(&card)?;
    let store = WorkspaceStore::find(&card.id).await?;
    at.set(Opening::Deriving);
    let begun = clock::elapsed_ms();
    let unlocked = match (card.kind, slot) {
        (Kind::Example, _) => keyring.unlock_open(&crypto).await?,
        (Kind::Real, Some(slot)) => keyring.unlock(&crypto, slot, passphrase).await?,
        (Kind::Real, None) => keyring.unlock_with_any(&crypto, passphrase).await?,
    };
    clock::note_time("koppel: derive the key", clock::elapsed_ms() - begun);
    begin(card, crypto, store, unlocked, keyring, at).await
}

/// Opens the example; makes it when it is not in this browser yet, of what was `invented` meanwhile. `name` is what it is
/// called.
pub async fn open_example(
    name: &str,
    invented: Option<Result<Invented, OpenError>>,
    at: RwSignal<Opening>,
) -> Result<Session, OpenError> {
    let known = Workspaces::list()
        .await?
        .cards
        .into_iter()
        .find(|card| card.kind == Kind::Example);
    if let Some(card) = known {
        match unlock(card.clone(), None, "", at).await {
            Ok(session) => return Ok(session),
            // The browser cleared it, or an older release made it: it is invented, so it is made anew.
            Err(_) => Workspaces::delete(&card.id).await?,
        }
    }
    at.set(Opening::Reading(0.0));
    let Invented { slot, made } = match invented {
        Some(invented) => invented?,
        None => invent().await?,
    };
    let crypto = crypto()?;
    let (keyring, unlocked) = Keyring::create_example(&crypto, slot).await?;
    let store = WorkspaceStore::create(&keyring.workspace.to_string()).await?;
    let card = WorkspaceCard {
        id: keyring.workspace.to_string(),
        name: name.to_owned(),
        kind: Kind::Example,
        members: Vec::new(),
        keyring: keyring_text(&keyring)?,
        last_opened: clock::now_ms(),
        passing: false,
        guest: false,
    };
    let keeper = Keeper::new(crypto, store, unlocked, keyring).await?;
    let kept = keeper
        .fill_packed(&segments(&made)?, |at_fill| at.set(at_fill.into()))
        .await?;
    Workspaces::put(&card).await?;
    enter(card, keeper, kept, at).await
}

/// Reads what the store holds, and opens the session of it.
pub(super) async fn begin(
    card: WorkspaceCard,
    crypto: WebCrypto,
    store: WorkspaceStore,
    unlocked: Unlocked<WebCrypto>,
    keyring: Keyring,
    at: RwSignal<Opening>,
) -> Result<Session, OpenError> {
    at.set(Opening::Reading(0.0));
    let keeper = Keeper::new(crypto, store, unlocked, keyring).await?;
    let kept = keeper.load(|done| at.set(Opening::Reading(done))).await?;
    enter(card, keeper, kept, at).await
}

/// Opens the session of what was read, or was put in a new store.
pub(super) async fn enter(
    mut card: WorkspaceCard,
    keeper: Keeper,
    kept: Kept,
    at: RwSignal<Opening>,
) -> Result<Session, OpenError> {
    let slot = keeper.unlocked.borrow().slot();
    let drafts = drafts::all(&keeper).await?;
    card.last_opened = clock::now_ms();
    let mut name = card.name.clone();
    if card.passing {
        // Its card says nobody's name, its header does.
        name = workspace_name(&kept.register).unwrap_or(name);
        card.name = words::unsaved_work();
        card.members.clear();
    }
    if !keeper.store.is_in_memory() {
        // With a full disk one must still be able to look, and to save a file.
        match Workspaces::put(&card).await {
            Ok(()) | Err(StoreError::Full | StoreError::NotKept(_)) => {}
            Err(other) => return Err(other.into()),
        }
    }
    let info = WorkspaceInfo {
        id: card.id,
        name,
        example: card.kind == Kind::Example,
        passing: card.passing,
        guest: card.guest,
        slot,
    };
    let session = Session::start(info, kept.register, keeper, drafts);
    session.inner().lost.set(kept.lost);
    session.recall_last_file().await;
    session.recall_packs().await?;
    session.recall_folder().await;
    at.set(Opening::Idle);
    Ok(session)
}

/// The name that the programme's own record gives a workspace.
pub(super) fn workspace_name(register: &Register) -> Option<String> {
    register
        .all::<Programme>()
        .into_iter()
        .find_map(|(_, programme)| programme.name)
}

/// Deletes a workspace from this browser.
pub async fn destroy(id: &str) -> Result<(), OpenError> {
    Ok(Workspaces::delete(id).await?)
}
