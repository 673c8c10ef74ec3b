//! What stays while one goes from page to page: the proposal, and where one was in the table.

use crate::app::meeting::order::Order;
use crate::app::meeting::rows::Row;
use crate::app::meeting::shift::Shift;
use crate::app::prelude::*;
use crate::matching::whatif::Sandbox;
use crate::matching::{Proposal, Table};
use crate::programme::person::PersonId;
use chrono::NaiveDate;
use std::sync::Arc;

/// Of which state of the register, and of which day, a proposal is.
pub type Seen = (u64, NaiveDate);

/// The rows of the match table. Shared, so that a keystroke copies none.
pub type Rows = Arc<Vec<Arc<Row>>>;

/// A table with the proposal for it. Cheap to copy around; equal when it is the same one.
#[derive(Clone)]
pub struct Meeting(Arc<(Table, Result<Proposal, String>)>, Rows);

impl PartialEq for Meeting {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Meeting {
    /// A table with what was found for it, and a row for each mentee.
    pub fn new(table: Table, proposal: Proposal, rows: Vec<Arc<Row>>) -> Self {
        Self(Arc::new((table, Ok(proposal))), Arc::new(rows))
    }

    /// A table for which no proposal could be made, and why not, in words.
    pub fn without(table: Table, why: String) -> Self {
        Self(Arc::new((table, Err(why))), Rows::default())
    }

    /// Everyone who waits, with what is proposed.
    pub fn rows(&self) -> Rows {
        Arc::clone(&self.1)
    }

    /// Who could be paired.
    pub fn table(&self) -> &Table {
        &self.0.0
    }

    /// The proposal, or why none could be made, in words.
    pub fn proposal(&self) -> Result<&Proposal, &String> {
        self.0.1.as_ref()
    }
}

/// Kept for as long as the workspace is open; locking loads the page anew, and then it is gone.
#[derive(Clone, Copy)]
pub struct Room {
    pub(super) meeting: RwSignal<Option<Meeting>>,
    seen: StoredValue<Option<Seen>>,
    /// What the last proposal changed beside the one before, until someone has read it.
    pub changed: RwSignal<Option<Shift>>,
    /// The mentee whose reasons are shown.
    pub chosen: RwSignal<Option<PersonId>>,
    /// How the table is sorted.
    pub order: RwSignal<Order>,
    /// The day that proposals get, as typed; today while it is empty.
    pub day: RwSignal<String>,
    /// What is being tried out.
    pub sandbox: RwSignal<Sandbox>,
}

impl Room {
    /// Opens the room for the whole app. Call once.
    pub fn provide() {
        provide_context(Self {
            meeting: RwSignal::new(None),
            seen: StoredValue::new(None),
            changed: RwSignal::new(None),
            chosen: RwSignal::new(None),
            order: RwSignal::new(Order::default()),
            day: RwSignal::default(),
            sandbox: RwSignal::new(Sandbox::default()),
        });
    }

    /// The room. Call while a page is set up.
    pub(super) fn here() -> Self {
        expect_context()
    }

    /// Whether the proposal kept is of this state of the register.
    pub(super) fn knows(self, seen: Seen) -> bool {
        self.seen.get_value() == Some(seen)
    }

    /// Keeps a new proposal, and what it changed.
    pub(super) fn keep(self, meeting: Meeting, seen: Seen) {
        let before = self.meeting.try_get_untracked().flatten();
        if let Some(before) = before
            && let (Ok(before), Ok(now)) = (before.proposal(), meeting.proposal())
        {
            let shift = Shift::between(before, now, meeting.table());
            if !shift.is_none() {
                self.changed.try_set(Some(shift));
            }
        }
        self.seen.try_update_value(|kept| *kept = Some(seen));
        self.meeting.try_set(Some(meeting));
    }
}
