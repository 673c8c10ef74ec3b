//! Carrying out commands: one after another, each kept safe before it counts.

use super::session::{Done, Session};
use crate::app::parts::Toasts;
use crate::app::words;
use crate::browser::store::StoreError;
use crate::browser::tabs::{Message, Role};
use crate::browser::{clock, random};
use crate::journal::{Compartment, Entry, ReplicaId};
use crate::register::command::{Context, Written};
use crate::register::{Command, Refusal};
use crate::vault::VaultError;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How soon after it was done the same command is a double click, milliseconds.
const DOUBLE_CLICK: f64 = 600.0;

/// Records or writes of one command after which the page draws before work goes on: a list of people makes tens of
/// thousands. Commands wait for each other, so nothing else is written meanwhile.
const DRAWS_AFTER: usize = 500;

/// Why something was not done. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// The register refuses, with the reason.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The browser could not keep it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It could not be sealed.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Opened with a file's extra passphrase.
    #[error("this file was opened with its extra passphrase, which is for reading only")]
    Guest,
    /// So much would come in that no file could hold it any more.
    #[error("so much would come in that no file could hold it any more; nothing was brought in")]
    TooMuch,
    /// Another tab writes.
    #[error("another tab of this browser is writing; this one only reads")]
    ReadOnly,
    /// The entry could not be written as text; should not happen.
    #[error("the change could not be written as text: {0}")]
    Text(String),
}

impl Session {
    /// Carries a command out; a message says so (with *Undo*), or says why not.
    pub fn act(&self, command: Command) {
        self.act_then(command, |_| ());
    }

    /// The same, and tells `then` how it ended. `then` is called when the change is safe and shown.
    ///
    /// The same command again while it is carried out, or right after it was, is a double click: nothing happens.
    pub fn act_then(&self, command: Command, then: impl FnOnce(&Result<Written, ActError>) + 'static) {
        if self.is_double_click(&command) {
            return;
        }
        let session = *self;
        let toasts = self.toasts();
        self.act_quietly(command.clone(), move |ended| {
            if let Some(clicked) = session.inner().clicked.borrow_mut().as_mut() {
                clicked.1 = Some(clock::elapsed_ms());
            }
            match &ended {
                Ok(written) if written.entries.is_empty() => {}
                Ok(written) => match (toasts, &command) {
                    (Some(toasts), Command::Undo(_)) => toasts.say(words::undone()),
                    (Some(toasts), Command::ErasePerson(_) | Command::EraseGroup { .. }) => {
                        // Nothing brings it back, so no undo is offered.
                        let intent = written.entries.first().map(|(_, entry)| entry.intent.clone());
                        toasts.say(words::done(&intent.unwrap_or_default()));
                    }
                    (Some(toasts), _) => {
                        let tx = written.tx;
                        let intent = written.entries.first().map(|(_, entry)| entry.intent.clone());
                        let text = words::done_by(&command, &intent.unwrap_or_default(), &session);
                        toasts.offer(text, words::undo_label(), move || session.undo(tx));
                    }
                    _ => {}
                },
                Err(error) => {
                    // Who was refused may try again at once.
                    session.inner().clicked.replace(None);
                    if let Some(toasts) = toasts {
                        toasts.say(words::act_error(error, &session));
                    }
                }
            }
            then(&ended);
        });
    }

    fn is_double_click(&self, command: &Command) -> bool {
        let inner = self.inner();
        let mut clicked = inner.clicked.borrow_mut();
        let again = clicked.as_ref().is_some_and(|(last, ended)| {
            let recent = ended.is_none_or(|ended| clock::elapsed_ms() - ended < DOUBLE_CLICK);
            recent && last == command
        });
        if !again {
            *clicked = Some((command.clone(), None));
        }
        again
    }

    /// Carries a command out without a message of its own.
    pub fn act_quietly(&self, command: Command, then: impl FnOnce(Result<Written, ActError>) + 'static) {
        let inner = self.inner();
        inner
            .queue
            .borrow_mut()
            .push_back((command, Box::new(then) as Done));
        if !inner.saving.get_untracked() {
            self.work_off();
        }
    }

    /// Carries out what waits, one after another.
    fn work_off(&self) {
        self.inner().saving.set(true);
        let session = *self;
        spawn_local(async move {
            let inner = session.inner();
            loop {
                let next = inner.queue.borrow_mut().pop_front();
                let Some((command, then)) = next else { break };
                let ended = session.carry_out(&command).await;
                then(ended);
            }
            inner.saving.set(false);
        });
    }

    /// Does something that must not run beside a command: what it reads stays true until it is done.
    pub(super) async fn in_turn<T>(&self, work: impl Future<Output = T>) -> T {
        let inner = self.inner();
        while inner.saving.get_untracked() {
            clock::sleep(15).await;
        }
        inner.saving.set(true);
        let done = work.await;
        inner.saving.set(false);
        if !inner.queue.borrow().is_empty() {
            self.work_off();
        }
        done
    }

    /// Carries a command out as soon as this tab is known to be the writer: right after opening.
    pub fn act_when_writing(&self, command: Command) {
        let session = *self;
        spawn_local(async move {
            for _ in 0..200 {
                if session.inner().role.get_untracked().is_some() {
                    break;
                }
                clock::sleep(20).await;
            }
            session.act_quietly(command, |_| ());
        });
    }

    async fn carry_out(&self, command: &Command) -> Result<Written, ActError> {
        let inner = self.inner();
        self.check_writing()?;
        let now_ms = now();
        let replica = match inner.replica.get() {
            Some(replica) => replica,
            None => {
                // Fresh at each unlock, taken at the first edit: a copied profile never numbers alike.
                let mut bytes = [0; 8];
                fill(&mut bytes)?;
                let replica = ReplicaId(bytes);
                inner.replica.set(Some(replica));
                self.begin_numbering(replica);
                replica
            }
        };
        let mut lacking = false;
        let written = {
            let mut random = |out: &mut [u8]| lacking |= !random::fill(out);
            let mut context = Context {
                replica,
                author: self.author(),
                now_ms,
                random: &mut random,
            };
            if command.records() > DRAWS_AFTER {
                clock::breathe().await;
            }
            let draft = inner.register.borrow().draft(command, &mut context)?;
            let much = draft.writes.len() > DRAWS_AFTER;
            if much {
                clock::breathe().await;
            }
            let written = inner.register.borrow_mut().stamp(command, draft, &mut context);
            if much {
                clock::breathe().await;
            }
            written
        };
        if lacking {
            return Err(no_randomness());
        }
        let erases = written
            .entries
            .iter()
            .any(|(_, entry)| entry.erasures().next().is_some());
        if erases {
            // What is erased leaves the store as well, not only the screen.
            let plan = inner
                .register
                .borrow()
                .journal()
                .plan(written.entries.iter().cloned());
            inner.keeper.keep_plan(&plan, &inner.register).await?;
        } else {
            inner.keeper.append(&written.entries).await?;
        }
        self.take_in(written.entries.clone(), now_ms);
        self.recount();
        self.tell_tabs(Message::Changed);
        Ok(written)
    }

    /// Applies entries that are kept, and shows them.
    pub(super) fn take_in(&self, entries: Vec<(Compartment, Entry)>, now_ms: i64) {
        let inner = self.inner();
        {
            let mut register = inner.register.borrow_mut();
            for (compartment, entry) in entries {
                register.apply(compartment, [entry], now_ms);
            }
        }
        inner.revision.try_update(|revision| *revision += 1);
    }

    /// Refuses where this tab may only read.
    pub(super) fn check_writing(&self) -> Result<(), ActError> {
        let inner = self.inner();
        match inner.role.get_untracked() {
            Some(Role::Writer) => Ok(()),
            _ if inner.info.with_untracked(|info| info.guest) => Err(ActError::Guest),
            _ => Err(ActError::ReadOnly),
        }
    }

    pub(super) fn toasts(&self) -> Option<Toasts> {
        *self.inner().toasts.borrow()
    }
}

/// Milliseconds since 1970.
pub(super) fn now() -> i64 {
    i64::try_from(clock::now_ms()).unwrap_or(i64::MAX)
}

pub(super) fn fill(bytes: &mut [u8]) -> Result<(), ActError> {
    if random::fill(bytes) {
        Ok(())
    } else {
        Err(no_randomness())
    }
}

fn no_randomness() -> ActError {
    let platform = crate::vault::crypto::CryptoError::Platform("no source of randomness".into());
    ActError::Vault(VaultError::Platform(platform))
}
