//! Today's match meeting: who sits at the table, and the proposal for them.

use super::ask::Ask;
use super::room::{Meeting, Room, Seen};
use super::search::{self, Stopped};
use crate::app::meeting::rows::{self, Row};
use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::browser::clock;
use crate::browser::worker::{Cancel, RunOptions};
use crate::matching::cards::Read;
use crate::matching::proposal::Proposal;
use crate::matching::{PairView, Table};
use crate::programme::duo::{DecisionKind, DuoId};
use crate::programme::lifecycle::DuoState;
use crate::programme::person::PersonId;
use crate::register::Register;
use leptos::task::spawn_local;
use std::sync::Arc;

/// People who are looked at between two breaths: a few milliseconds' work.
const AT_ONCE: usize = 150;

/// What the pages of matching share.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The open workspace.
    pub session: Session,
    /// What stays from page to page.
    pub room: Room,
    /// How far the search is, 0 to 1, while it takes more than a moment.
    pub searching: RwSignal<Option<f64>>,
    /// Whether someone stopped the search, so that what is shown may be of before the last change.
    pub stopped: RwSignal<bool>,
    /// Why the last search failed, in words; what is shown may then be of before the last change.
    pub failed: RwSignal<Option<String>>,
    /// The question that is open.
    pub asking: RwSignal<Option<Ask>>,
    /// Which search is the current one.
    turn: StoredValue<u32>,
    /// Ends the current search.
    cancel: StoredValue<Cancel, LocalStorage>,
    pub(super) toasts: Toasts,
}

impl Desk {
    /// What the pages share, without a search: for those that show no proposal. Call while a page is set up.
    pub fn here() -> Self {
        Self {
            session: use_session(),
            room: Room::here(),
            searching: RwSignal::new(None),
            stopped: RwSignal::new(false),
            failed: RwSignal::new(None),
            asking: RwSignal::new(None),
            turn: StoredValue::new(0),
            cancel: StoredValue::new_local(Cancel::default()),
            toasts: use_toasts(),
        }
    }

    /// Makes the proposal, and makes it anew whenever something changes. Call while a page is set up.
    pub fn open() -> Self {
        let desk = Self::here();
        Effect::new(move |_| {
            let seen = (desk.session.revision(), desk.session.today());
            if !desk.room.knows(seen) {
                desk.start(seen);
            }
        });
        on_cleanup(move || {
            desk.cancel.try_with_value(Cancel::now);
        });
        desk
    }

    fn start(self, seen: Seen) {
        let mine = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(mine);
        self.cancel.with_value(Cancel::now);
        self.stopped.set(false);
        self.failed.set(None);
        // What is still shown is of before a change: it is said at once, and not only when the search takes long.
        if self.room.meeting.with_untracked(Option::is_some) {
            self.searching.set(Some(0.0));
        }
        let is_current = move || self.turn.try_get_value() == Some(mine);
        spawn_local(self.search(seen, is_current));
    }

    /// Stops the search; what was found before stays.
    pub fn stop(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        self.cancel.with_value(Cancel::now);
        self.searching.set(None);
        self.stopped.set(true);
    }

    /// Searches anew after a stop or a failure.
    pub fn search_again(self) {
        self.start(untrack(|| (self.session.revision(), self.session.today())));
    }

    /// Has the workshop search; gives up when something changed meanwhile.
    async fn search(self, seen: Seen, is_current: impl Fn() -> bool) {
        let Some(table) = self.read_table(seen, &is_current).await else {
            return;
        };
        let cancel = Cancel::default();
        self.cancel.try_set_value(cancel.clone());
        let options = RunOptions {
            on_progress: Some(Box::new(move |part| {
                self.searching.try_set(Some(part));
            })),
            cancel: Some(cancel),
        };
        let found = search::find(&table, options).await;
        if !is_current() {
            return;
        }
        let found = match found {
            Ok(proposal) => match self.read_rows(&table, &proposal, &is_current).await {
                Some(rows) => {
                    // A slice of its own: the page that is drawn next asks for prices.
                    clock::breathe().await;
                    proposal.prepare_prices();
                    clock::breathe().await;
                    if !is_current() {
                        return;
                    }
                    Ok((proposal, rows))
                }
                None => return,
            },
            Err(stopped) => Err(stopped),
        };
        self.searching.try_set(None);
        match found {
            Err(Stopped::Cancelled) => {}
            Ok((proposal, rows)) => self.room.keep(Meeting::new(table, proposal, rows), seen),
            Err(Stopped::Failed(why)) => {
                // What was found before stays; where there is nothing, the pages at least know who sits at the table.
                let before = self.room.meeting.try_get_untracked().flatten();
                if before.is_none_or(|before| before.proposal().is_err()) {
                    self.room.keep(Meeting::without(table, why.clone()), seen);
                }
                self.failed.try_set(Some(why));
            }
        }
    }

    /// Reads who sits at the table, with breaths in between; `None` when something changed meanwhile.
    async fn read_table(self, seen: Seen, is_current: &impl Fn() -> bool) -> Option<Table> {
        let mut reading = self.session.peek(|register| Table::reading(register, seen.1));
        loop {
            match self.session.peek(|register| reading.step(register, AT_ONCE)) {
                Read::SoFar(_) => clock::breathe().await,
                Read::Done => return Some(reading.finish()),
                Read::Overtaken => return None,
            }
            if !is_current() {
                return None;
            }
        }
    }

    /// Reads the rows of a proposal, with breaths in between; `None` when something changed meanwhile.
    async fn read_rows(
        self,
        table: &Table,
        proposal: &Proposal,
        is_current: &impl Fn() -> bool,
    ) -> Option<Vec<Arc<Row>>> {
        let all = table.mentees.len();
        let mut read = Vec::with_capacity(all);
        while read.len() < all {
            if !read.is_empty() {
                clock::breathe().await;
            }
            if !is_current() {
                return None;
            }
            let part = read.len()..all.min(read.len() + AT_ONCE);
            read.extend(
                self.session
                    .peek(|register| rows::read(register, table, proposal, part)),
            );
        }
        Some(read)
    }

    /// The meeting; `None` until the first search has ended. Reactive.
    pub fn meeting(self) -> Option<Meeting> {
        self.room.meeting.get()
    }

    /// Reads something of the proposal and the people in it; `None` without a proposal. Reactive: names are read again
    /// when someone corrects one.
    pub fn of_proposal<T>(self, read: impl FnOnce(&Register, &Table, &Proposal) -> T) -> Option<T> {
        let meeting = self.meeting()?;
        let proposal = meeting.proposal().ok()?;
        Some(
            self.session
                .read(|register| read(register, meeting.table(), proposal)),
        )
    }

    /// A person's name. Reactive.
    pub fn name(self, id: PersonId) -> String {
        let name = self.session.read(|register| register.name_of(id));
        if name.is_empty() {
            text!("match-nameless")
        } else {
            name
        }
    }

    /// Explains a pair, also of people who are not at the table today. Reactive.
    pub fn view(self, mentee: PersonId, mentor: PersonId) -> Option<PairView> {
        let meeting = self.meeting()?;
        let table = meeting.table();
        self.session
            .read(|register| PairView::of(register, mentee, mentor, table))
    }

    /// A running duo or open proposal of the two. Reactive.
    pub fn duo_of(self, mentee: PersonId, mentor: PersonId) -> Option<DuoId> {
        self.session.read(|register| {
            let mut duos = register.duos_of(mentee);
            let theirs = duos.find(|(_, duo)| {
                duo.mentee == Some(mentee)
                    && duo.mentor == Some(mentor)
                    && duo.state.is_some_and(DuoState::takes_place)
            });
            theirs.map(|(id, _)| id)
        })
    }

    /// Whether the team decided so on the pair. Reactive.
    pub fn is_decided(self, mentee: PersonId, mentor: PersonId, kind: DecisionKind) -> bool {
        self.session
            .read(|register| register.is_decided(mentee, mentor, kind))
    }
}
