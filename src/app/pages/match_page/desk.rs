//! Today's match meeting: who sits at the table, the proposal for them, and what the team can decide.

use std::cell::Cell;
use std::rc::Rc;

use leptos::task::spawn_local;

use super::ask::Ask;
use super::room::{Meeting, Room, Seen};
use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::app::words;
use crate::browser::clock;
use crate::matching::{MenteeCard, MentorCard, PairView, Table};
use crate::programme::duo::{Decision, DecisionKind, DuoId};
use crate::programme::lifecycle::{DeclineReason, DeclinedBy, DuoState};
use crate::programme::person::PersonId;
use crate::register::Command;
use crate::register::command::Propose;

/// How long the search works before the page gets its turn, ms: half a frame.
const SLICE_MS: f64 = 8.0;
/// Mentees scored before the clock is looked at.
const AT_A_TIME: usize = 8;

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
    /// The question that is open.
    pub asking: RwSignal<Option<Ask>>,
    /// Which search is the current one.
    turn: StoredValue<u32>,
    toasts: Toasts,
}

impl Desk {
    /// Makes the proposal, and makes it anew whenever something changes. Call while a page is set up.
    pub fn open() -> Self {
        let desk = Self {
            session: use_session(),
            room: Room::here(),
            searching: RwSignal::new(None),
            stopped: RwSignal::new(false),
            asking: RwSignal::new(None),
            turn: StoredValue::new(0),
            toasts: use_toasts(),
        };
        Effect::new(move |_| {
            let seen = (desk.session.revision(), desk.session.today());
            if !desk.room.knows(seen) {
                desk.start(seen);
            }
        });
        desk
    }

    fn start(self, seen: Seen) {
        let mine = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(mine);
        self.stopped.set(false);
        let is_current = move || self.turn.try_get_value() == Some(mine);
        let table = self.session.peek(|register| Table::read(register, seen.1));
        spawn_local(self.search(table, seen, is_current));
    }

    /// Stops the search; what was found before stays.
    pub fn stop(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        self.searching.set(None);
        self.stopped.set(true);
    }

    /// Searches anew after a stop.
    pub fn search_again(self) {
        self.start(untrack(|| (self.session.revision(), self.session.today())));
    }

    /// Searches in slices, so that the page stays usable at any size; gives up when something changed meanwhile.
    async fn search(self, table: Table, seen: Seen, is_current: impl Fn() -> bool) {
        let of = table.mentees.len() as f64;
        let mut search = table.search();
        let mut since = clock::elapsed_ms();
        while let Some(done) = search.step(&table, AT_A_TIME) {
            if clock::elapsed_ms() - since < SLICE_MS {
                continue;
            }
            self.searching.try_set(Some(done as f64 / of));
            clock::breathe().await;
            if !is_current() {
                return;
            }
            since = clock::elapsed_ms();
        }
        let proposal = search.finish(&table);
        self.searching.try_set(None);
        self.room.keep(Meeting::new(table, proposal), seen);
    }

    /// The meeting; `None` until the first search has ended. Reactive.
    pub fn meeting(self) -> Option<Meeting> {
        self.room.meeting.get()
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
        self.session.read(|register| {
            let a = MenteeCard::read(register, mentee, register.person(mentee)?)?;
            let b = MentorCard::read(register, mentor, register.person(mentor)?)?;
            Some(PairView::new(&a, &b, table))
        })
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

    /// Makes the pair a duo.
    pub fn accept(self, mentee: PersonId, mentor: PersonId, why: Option<String>) {
        if let Some(command) = self.proposing(mentee, mentor, why) {
            self.session.act(command);
        }
    }

    fn proposing(self, mentee: PersonId, mentor: PersonId, why: Option<String>) -> Option<Command> {
        let view = untrack(|| self.view(mentee, mentor))?;
        Some(Command::Propose(Propose {
            mentee,
            mentor,
            on: self.session.today(),
            score: Some(view.fit.score().rounded()),
            parts: Some(view.fit.as_text()),
            why,
        }))
    }

    /// The proposed pairs that can be taken all at once: those that break no rule.
    pub fn takeable(self) -> Vec<(PersonId, PersonId)> {
        let Some(meeting) = self.meeting() else {
            return Vec::new();
        };
        let Ok(proposal) = meeting.proposal() else {
            return Vec::new();
        };
        let whole = proposal.pairs.iter().filter(|pair| pair.breaks.is_empty());
        whole.map(|pair| (pair.mentee, pair.mentor)).collect()
    }

    /// Makes all of these pairs duos, each its own step, and says how many at the end.
    pub fn take_all(self, pairs: Vec<(PersonId, PersonId)>) {
        let commands: Vec<_> = pairs
            .iter()
            .filter_map(|(mentee, mentor)| self.proposing(*mentee, *mentor, None))
            .collect();
        let (left, made) = (Rc::new(Cell::new(commands.len())), Rc::new(Cell::new(0_usize)));
        let failed = Rc::new(Cell::new(None::<(usize, String)>));
        for command in commands {
            let (left, made, failed) = (left.clone(), made.clone(), failed.clone());
            self.session.act_quietly(command, move |ended| {
                left.set(left.get() - 1);
                match ended {
                    Ok(_) => made.set(made.get() + 1),
                    Err(error) => {
                        let (count, _) = failed.take().unwrap_or_default();
                        failed.set(Some((count + 1, words::act_error(&error, &self.session))));
                    }
                }
                if left.get() == 0 {
                    self.toasts.say(match failed.take() {
                        None => text!("match-taken", n = made.get()),
                        Some((count, why)) => {
                            text!("match-taken-some", n = made.get(), failed = count, why = why)
                        }
                    });
                }
            });
        }
    }

    /// Writes down a decision of the team on a pair.
    pub fn decide(
        self,
        (mentee, mentor): (PersonId, PersonId),
        kind: DecisionKind,
        by: Option<DeclinedBy>,
        reason: Option<DeclineReason>,
        why: Option<String>,
    ) {
        let view = untrack(|| self.view(mentee, mentor));
        self.session.act(Command::Decide(Box::new(Decision {
            mentee: Some(mentee),
            mentor: Some(mentor),
            kind: Some(kind),
            date: Some(self.session.today()),
            by,
            reason,
            why,
            score: view.as_ref().map(|view| view.fit.score().rounded()),
            parts: view.as_ref().map(|view| view.fit.as_text()),
            archived: None,
        })));
    }

    /// Takes back the team's decisions of a kind on a pair.
    pub fn take_back(self, mentee: PersonId, mentor: PersonId, kind: DecisionKind) {
        let standing = self.session.peek(|register| {
            let decisions = register.decisions_on(mentee, mentor);
            let of_kind = decisions
                .into_iter()
                .filter(|(_, decision)| decision.kind == Some(kind));
            of_kind.map(|(id, _)| id).collect::<Vec<_>>()
        });
        for id in standing {
            self.session.act(Command::Archive(id));
        }
    }
}
