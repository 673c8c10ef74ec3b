//! From what happened to the words for it: what was done, and what went wrong, what is safe, what to do.

use super::language::{t, text, texts};
use super::state::{ActError, OpenError, Session};
use crate::browser::clock;
use crate::browser::files;
use crate::browser::store::StoreError;
use crate::browser::worker::WorkerError;
use crate::exchange::folder::FolderError;
use crate::exchange::sealed::FileError;
use crate::journal::clock::credible;
use crate::programme::days::WrongDay;
use crate::programme::lifecycle::{DuoState, IllegalMove, MenteeState, MentorState, ReferralState};
use crate::register::refusal::Guard;
use crate::register::{Command, Refusal};
use crate::vault::VaultError;
use crate::vault::crypto::CryptoError;
use crate::vault::error::Place;
use crate::vault::ids::Kind;
use crate::vault::passphrase::{LEAST, Verdict};
use chrono::NaiveDateTime;
use leptos::prelude::*;

/// What was done, by the intent of the command; a taken-back one is named as such.
pub fn done(intent: &str) -> String {
    match intent.strip_prefix("undo:") {
        Some(undone) => text!("intent-undo", what = done(undone)),
        // A later version may know intents that this one has no words for.
        None => texts()
            .find(&format!("intent-{intent}"), &[])
            .unwrap_or_else(|| text!("intent-other")),
    }
}

/// What a command did, in words; a pair is named, so that nobody has to guess whom it was about.
pub fn done_by(command: &Command, intent: &str, session: &Session) -> String {
    match command {
        Command::Propose(pair) => {
            let name = |person| session.peek(|register| register.name_of(person));
            let (mentee, mentor) = (name(pair.mentee), name(pair.mentor));
            if pair.on == session.today() {
                text!("match-accepted", mentee = mentee, mentor = mentor)
            } else {
                let day = texts().date(pair.on);
                text!("match-accepted-on", mentee = mentee, mentor = mentor, day = day)
            }
        }
        _ => done(intent),
    }
}

/// When something was written, as a date and time of day; in words that it is unknown where that time cannot be.
pub fn when(at_ms: i64) -> String {
    written_at(at_ms).map_or_else(|| text!("date-unknown"), |at| texts().date_time(at))
}

/// The day that something was written on; in words that it is unknown where that day cannot be.
pub fn on_day(at_ms: i64) -> String {
    written_at(at_ms).map_or_else(|| text!("date-unknown"), |at| texts().date(at.date()))
}

/// When something was written, in this machine's time zone; `None` for a time that cannot be.
pub fn written_at(at_ms: i64) -> Option<NaiveDateTime> {
    clock::local_from_ms(credible(at_ms, clock::now_ms() as i64)?)
}

/// That something was taken back.
pub fn undone() -> String {
    text!("undone")
}

/// The label of the button that takes back.
pub fn undo_label() -> TextProp {
    let words = t!("undo");
    words.into()
}

/// What a workspace is called that was to leave nothing here, and has something that is in no file yet.
pub fn unsaved_work() -> String {
    text!("start-unsaved-work")
}

/// Why something was not done, what is safe and what to do.
pub fn act_error(error: &ActError, session: &Session) -> String {
    match error {
        ActError::Refused(refusal) => refused(refusal, session),
        ActError::Store(error) => store_error(error),
        ActError::Vault(error) => vault_error(error),
        ActError::Guest => text!("error-guest"),
        ActError::TooMuch => text!("error-too-much"),
        ActError::ReadOnly => text!("error-read-only"),
        ActError::Text(detail) => text!("error-not-written", detail = detail.as_str()),
    }
}

/// What is wrong with the shared folder, and what to do. What is on this computer is safe each time.
pub fn folder_error(error: &FolderError) -> String {
    match error {
        FolderError::NotAllowed => text!("folder-error-not-allowed"),
        FolderError::Gone(_) => text!("folder-error-gone"),
        FolderError::Full => text!("folder-error-full"),
        FolderError::Taken(_) | FolderError::NotTheSame(_) => text!("folder-error-not-the-same"),
        FolderError::Missing(_) | FolderError::NotText(_) => text!("folder-error-not-whole"),
        FolderError::TooLarge { size, .. } => text!("folder-error-too-large", n = size >> 20),
        FolderError::TooMany => text!("folder-error-too-many"),
        FolderError::Redirected => text!("folder-error-redirected"),
        FolderError::WrongPassword => text!("folder-error-password"),
        FolderError::Unreachable => text!("folder-error-unreachable"),
        FolderError::NoCors => text!("folder-error-cors"),
        FolderError::Elsewhere { allowed, .. } => text!("folder-error-elsewhere", allowed = allowed.as_str()),
        FolderError::NotWebDav(_) => text!("folder-error-no-webdav"),
        FolderError::Server(status) => text!("folder-error-server", status = status.to_string()),
        FolderError::Other(detail) => text!("folder-error-other", detail = detail.as_str()),
    }
}

/// Why the register refuses.
pub fn refused(refusal: &Refusal, session: &Session) -> String {
    match refusal {
        Refusal::Unknown(_) => text!("error-unknown-record"),
        Refusal::IllegalMove(step) => illegal_move(step),
        Refusal::Guard(guard) => guarded(guard, session),
        Refusal::NoName => text!("error-no-name"),
        Refusal::RegisterNumber(field) => text!("error-register-number", field = field_label(field)),
        Refusal::TooLong { field, most } => {
            text!("error-too-long", field = field_label(field), most = *most)
        }
        Refusal::BadValue { field, value } => {
            text!(
                "error-bad-value",
                field = field_label(field),
                value = value.as_str()
            )
        }
        Refusal::Founding => text!("error-founding"),
        Refusal::NotOfTheField { field, value } => {
            text!("error-bad-value", field = field.as_str(), value = value.as_str())
        }
        Refusal::OnePerson(person) => {
            let name = session.peek(|register| register.name_of(*person));
            text!("error-one-person", name = name)
        }
        Refusal::NoConflict(_) => text!("error-no-conflict"),
        Refusal::BranchExists(name) => text!("error-branch-exists", name = name.as_str()),
        Refusal::NothingToUndo => text!("error-nothing-to-undo"),
    }
}

/// What a form calls a field.
fn field_label(field: &str) -> String {
    texts()
        .find(&format!("field-{field}"), &[])
        .unwrap_or_else(|| text!("field-other"))
}

fn illegal_move(step: &IllegalMove) -> String {
    // A refusal carries codes only; its family is the one that knows them all.
    let families: [(&str, Vec<&str>); 4] = [
        (DuoState::FAMILY, DuoState::ALL.iter().map(|s| s.code()).collect()),
        (
            MenteeState::FAMILY,
            MenteeState::ALL.iter().map(|s| s.code()).collect(),
        ),
        (
            MentorState::FAMILY,
            MentorState::ALL.iter().map(|s| s.code()).collect(),
        ),
        (
            ReferralState::FAMILY,
            ReferralState::ALL.iter().map(|s| s.code()).collect(),
        ),
    ];
    let named = || {
        [step.from, step.to]
            .into_iter()
            .chain(step.allowed.iter().copied())
    };
    let family = families
        .iter()
        .find(|(_, codes)| named().all(|code| codes.contains(&code)))
        .map_or("", |(family, _)| *family);
    let words = |code: &str| texts().code(family, code);
    let (from, to) = (words(step.from), words(step.to));
    if step.allowed.is_empty() {
        return text!("error-illegal-move-end", from = from, to = to);
    }
    let allowed: Vec<String> = step.allowed.iter().map(|code| words(code)).collect();
    text!(
        "error-illegal-move",
        from = from,
        to = to,
        allowed = allowed.join(", ")
    )
}

/// Why a day does not go with the other days of its record, and what to do.
pub fn wrong_day(wrong: WrongDay) -> String {
    let date = |day| texts().date(day);
    match wrong {
        WrongDay::BeforeAnything(day) => text!("error-before-anything", day = date(day)),
        WrongDay::BeforeStart(day) => text!("error-before-start", day = date(day)),
        WrongDay::StillThinking(day) => text!("error-still-thinking", day = date(day)),
        WrongDay::EndBeforeStart(day) => text!("error-end-before-start", day = date(day)),
        WrongDay::NotYet(day) => text!("error-not-yet", day = date(day)),
        WrongDay::NotLonger(day) => text!("error-not-longer", day = date(day)),
        WrongDay::BeforeSignUp(day) => text!("error-before-sign-up", day = date(day)),
        WrongDay::TooLong(day) => text!("error-extended-too-far", day = date(day)),
    }
}

fn guarded(guard: &Guard, session: &Session) -> String {
    let name = |person| session.peek(|register| register.name_of(person));
    match guard {
        Guard::NotEligible(person) => text!("error-not-eligible", name = name(*person)),
        Guard::NoConsent(person) => text!("error-no-consent", name = name(*person)),
        Guard::MentorFull { taken, capacity } => {
            text!("error-mentor-full", taken = *taken, capacity = *capacity)
        }
        Guard::MentorNotActive => text!("error-mentor-not-active"),
        Guard::MenteeNotWaiting => text!("error-mentee-not-waiting"),
        Guard::MenteeTaken => text!("error-mentee-taken"),
        Guard::OnePerson(person) => text!("error-paired-with-oneself", name = name(*person)),
        Guard::NotAllSigned => text!("error-not-all-signed"),
        Guard::NotBothYes => text!("error-not-both-yes"),
        Guard::ModulesMissing(n) => text!("error-modules-missing", n = *n),
        Guard::NoCodeOfConduct => text!("error-no-conduct"),
        Guard::NoReason => text!("error-no-reason"),
        Guard::NoDay => text!("error-no-day"),
        Guard::Day(wrong) => wrong_day(*wrong),
    }
}

/// Why the browser's store did not do what it was asked.
pub fn store_error(error: &StoreError) -> String {
    match error {
        StoreError::Unavailable(_) => text!("error-store-unavailable"),
        StoreError::Full => text!("error-store-full"),
        StoreError::Newer => text!("error-store-newer"),
        StoreError::Gone(_) => text!("error-store-gone"),
        StoreError::Raced { .. } => text!("error-store-raced"),
        StoreError::Damaged(damaged) => text!("error-store-damaged", n = damaged.lost.len()),
        StoreError::Unreadable(detail) => text!("error-store-unreadable", detail = detail.as_str()),
        StoreError::NotKept(detail) => text!("error-store-not-kept", detail = detail.as_str()),
    }
}

/// Why a workspace could not be opened or made.
pub fn open_error(error: &OpenError) -> String {
    match error {
        OpenError::Store(error) => store_error(error),
        OpenError::Vault(error) => vault_error(error),
        OpenError::Lines(_) => text!("error-content"),
        OpenError::File(error) => file_error(error),
        OpenError::Worker(error) => text!("error-no-example", detail = error.to_string()),
        OpenError::NotKept(error) => text!("error-not-written", detail = error.to_string()),
        OpenError::Manifest => text!("error-manifest"),
        OpenError::NotLetInHere => text!("error-not-let-in"),
        OpenError::Partial(lacks) => text!("error-partial", n = *lacks),
        OpenError::Incomplete(_) => text!("start-incomplete"),
    }
}

/// Why a sealed file could not be made or read.
pub fn file_error(error: &FileError) -> String {
    match error {
        FileError::Vault(error) => vault_error(error),
        FileError::Content(_) => text!("error-content"),
        FileError::Writing(error) => text!("error-not-written", detail = error.to_string()),
        FileError::NotTheSame => text!("error-not-the-same"),
    }
}

/// Why a picked file could not be read, or a download not be made.
pub fn picked_error(error: &files::FileError) -> String {
    match error {
        files::FileError::TooLarge { name, .. } => text!("error-picked-too-large", name = name.as_str()),
        files::FileError::Unreadable { name, .. } => text!("error-picked-unreadable", name = name.as_str()),
        files::FileError::NotSaved { name, detail } => {
            text!(
                "error-picked-not-saved",
                name = name.as_str(),
                detail = detail.as_str()
            )
        }
    }
}

/// What is wrong with a new passphrase; `None` when it will do.
pub fn passphrase(verdict: Verdict) -> Option<String> {
    match verdict {
        Verdict::Good => None,
        Verdict::TooShort { characters } => {
            Some(text!("parts-passphrase-short", n = characters, least = LEAST))
        }
        Verdict::TooCommon => Some(text!("parts-passphrase-common")),
        Verdict::IsName => Some(text!("parts-passphrase-name")),
    }
}

/// Why the vault refused.
pub fn vault_error(error: &VaultError) -> String {
    match error {
        VaultError::NotOurs => text!("error-not-ours"),
        VaultError::Newer(version) => text!("error-newer", version = version.to_string()),
        VaultError::Truncated => text!("error-truncated"),
        VaultError::Damaged(at) => text!("error-damaged", place = place(*at)),
        VaultError::WrongPassphrase => text!("error-wrong-passphrase"),
        VaultError::EmptyPassphrase => text!("error-empty-passphrase"),
        VaultError::Unfit(verdict) => passphrase(*verdict).unwrap_or_default(),
        VaultError::RecoveryTypo => text!("error-recovery-typo"),
        VaultError::RecoveryLength(n) => text!("error-recovery-length", n = *n),
        VaultError::KdfTooWeak(_) | VaultError::KdfTooDear(_) => text!("error-kdf"),
        VaultError::TooMuchWork(n) => text!("error-too-much-work", n = n.to_string()),
        VaultError::OtherKind {
            found: Kind::Example, ..
        } => text!("error-kind-example"),
        VaultError::OtherKind { .. } => text!("error-kind-real"),
        VaultError::OtherWorkspace { .. } => text!("error-other-workspace"),
        VaultError::MissingKey { .. } => text!("error-missing-key"),
        VaultError::UnknownSlot(_) => text!("error-unknown-slot"),
        VaultError::PassphraseNeeded(_) => text!("error-passphrase-needed"),
        VaultError::OpenSlot => text!("error-open-slot"),
        VaultError::LastPerson => text!("error-last-person"),
        VaultError::OwnWayIn => text!("error-own-way-in"),
        VaultError::TooManySlots(n) => text!("error-too-many-slots", n = *n),
        VaultError::TooManyRemoved(n) => text!("error-too-many-removed", n = *n),
        VaultError::Nothing => text!("error-nothing-to-seal"),
        VaultError::TooLarge(_) => text!("error-too-large"),
        VaultError::Cancelled => text!("error-worker-cancelled"),
        VaultError::Platform(CryptoError::TooLarge(_)) => text!("error-too-large"),
        VaultError::Platform(error) => text!("error-platform", detail = error.to_string()),
    }
}

/// Where in a file something is wrong; parts and pieces are counted from 1, as people do.
fn place(at: Place) -> String {
    match at {
        Place::Envelope => text!("place-envelope"),
        Place::Header => text!("place-header"),
        Place::Keyring => text!("place-keyring"),
        Place::Part(part) => text!("place-part", part = part + 1),
        Place::Chunk { part, chunk } => text!("place-chunk", part = part + 1, chunk = chunk + 1),
        Place::Content(part) => text!("place-content", part = part + 1),
        Place::Row => text!("place-row"),
    }
}

/// Why work in the background gave no answer; nothing was changed by it.
pub fn worker_error(error: &WorkerError) -> String {
    match error {
        WorkerError::Missing { .. } => text!("error-worker-missing"),
        WorkerError::NotStarted(_) | WorkerError::Misunderstood(_) => text!("error-worker-start"),
        WorkerError::Crashed(_) | WorkerError::Failed(_) => text!("error-worker-stopped"),
        WorkerError::Cancelled => text!("error-worker-cancelled"),
    }
}
