//! Locking: the page loads anew, in every tab, so that neither key nor record stays in memory.

use super::keeping::Since;
use super::session::Session;
use crate::browser::tabs::{self, Line, Message, Role};
use crate::browser::{clock, page};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;

/// How long before it locks a warning shows, milliseconds; never more than half of the time, so that whoever stays is
/// not asked again at once.
const WARNING: f64 = 60_000.0;

impl Session {
    /// Locks this tab and the workspace's other tabs. Drafts are kept as they are typed. A workspace that is to
    /// leave nothing here goes, unless something is in no file yet: only then is it kept, sealed and under a name
    /// that says nothing, and the start page says so.
    pub fn lock(&self) {
        let passing = self.inner().info.with_untracked(|info| info.passing);
        if passing && !self.would_lose() {
            self.leave_nothing();
            return;
        }
        if self.in_memory() {
            self.keep_and_lock();
            return;
        }
        // The other tabs lock at once, except the one that writes: that one first lets the folder have its pack.
        self.tell_tabs(Message::Lock);
        self.lock_here();
    }

    /// Locks this tab, once a shared folder has what it lacks.
    fn lock_here(&self) {
        let session = *self;
        self.after_folder(move || {
            // Everything is kept, so there is nothing to ask.
            session.inner().leave_guard.borrow_mut().take();
            page::reload();
        });
    }

    /// Deletes the workspace from this browser, saved or not, and locks.
    pub fn leave_nothing(&self) {
        self.tell_tabs(Message::Lock);
        self.inner().leave_guard.borrow_mut().take();
        if self.in_memory() {
            page::reload();
            return;
        }
        let id = self.inner().info.with_untracked(|info| info.id.clone());
        spawn_local(async move {
            // If the browser keeps it after all, it is sealed; the start page shows it and can delete it.
            let _ = super::destroy(&id).await;
            page::reload();
        });
    }

    /// Minutes without input before it locks itself.
    fn auto_lock_minutes(&self) -> f64 {
        let today = self.today();
        self.peek(|register| register.rules_on(today).auto_lock_minutes) as f64
    }

    pub(super) fn tell_tabs(&self, message: Message) {
        if let Some(line) = &*self.inner().line.borrow() {
            line.say(message);
        }
    }

    /// Claims the role of writer and listens to the other tabs.
    pub(super) fn follow_tabs(&self) {
        let inner = self.inner();
        if self.in_memory() {
            // No other tab has this store.
            let guest = inner.info.with_untracked(|info| info.guest);
            inner
                .role
                .set(Some(if guest { Role::Follower } else { Role::Writer }));
            return;
        }
        let id = inner.info.with_untracked(|info| info.id.clone());
        let session = *self;
        *inner.line.borrow_mut() = Line::open(&id, move |message| match message {
            Message::Changed => spawn_local(async move { session.read_new_rows().await }),
            Message::Lock => session.lock_here(),
        });
        if inner.info.with_untracked(|info| info.guest) {
            inner.role.set(Some(Role::Follower));
            return;
        }
        let claim = tabs::claim(&id, {
            let role = inner.role;
            move |now| {
                // Whoever becomes the writer first reads what the last one wrote.
                if now == Role::Writer {
                    spawn_local(async move {
                        session.read_new_rows().await;
                        role.try_set(Some(now));
                    });
                } else {
                    role.try_set(Some(now));
                }
            }
        });
        *inner.claim.borrow_mut() = Some(claim);
    }

    /// Takes the role of writer from another tab, when a person asks.
    pub fn take_over_writing(&self) {
        if let Some(claim) = &*self.inner().claim.borrow() {
            claim.take_over();
        }
    }

    async fn read_new_rows(&self) {
        // What cannot be read now is read at the next message or at the next unlocking.
        match self.inner().keeper.load_new().await {
            Ok(Since::Entries(entries)) if !entries.is_empty() => self.take_in(entries, super::acting::now()),
            Ok(Since::Anew(register)) => {
                self.inner().register.replace(*register);
                self.inner().revision.try_update(|revision| *revision += 1);
            }
            _ => {}
        }
    }

    /// Counts down by the wall clock, so that a computer that slept locks as it wakes.
    pub(super) fn watch_clock(&self) {
        let session = *self;
        let weak = Rc::downgrade(&self.inner());
        let mut last_wall = clock::now_ms();
        self.keep(clock::every(1000, move || {
            let Some(inner) = weak.upgrade() else { return };
            if inner.info.with_untracked(|info| info.example) {
                return;
            }
            let wall = clock::now_ms();
            let slept = wall.saturating_sub(last_wall) as f64;
            last_wall = wall;
            let idle = (clock::elapsed_ms() - inner.last_input.get()).max(slept);
            let most = session.auto_lock_minutes() * 60_000.0;
            let left = most - idle;
            if left <= 0.0 {
                session.lock();
            } else if left <= WARNING.min(most / 2.0) {
                inner.warning.try_set(Some((left / 1000.0).ceil() as u32));
            }
        }));
    }

    /// The person stays.
    pub fn stay(&self) {
        let inner = self.inner();
        inner.last_input.set(clock::elapsed_ms());
        inner.warning.set(None);
    }
}
