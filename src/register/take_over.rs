//! People taken over from a list, each entering the life cycle at a chosen point, all in one undoable step; with them
//! what the list says of their duos, meetings, outcomes and follow-up talks.

mod events;

use super::Register;
use super::command::{Context, change, create};
use super::link::apart;
use super::refusal::Refusal;
use crate::journal::Draft;
use crate::programme::activity::{Session, SessionId};
use crate::programme::duo::Step;
use crate::programme::entity::Entity;
use crate::programme::organisation::BranchId;
use crate::programme::person::{MenteeProfile, MentorProfile, Person, PersonId, WISH_TO_CHECK};
use chrono::NaiveDate;
pub use events::{Arrivals, Count, TakenDuo, TakenMeeting, TakenOutcome, TakenTalk};

/// A list to take over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakeOver {
    /// The people.
    pub people: Vec<TakenOver>,
    /// Sessions with a head-count, from a list of sessions.
    pub sessions: Vec<TakenSession>,
    /// Duos.
    pub duos: Vec<TakenDuo>,
    /// Meetings of duos that are known, or that the list has too.
    pub meetings: Vec<TakenMeeting>,
    /// Outcomes.
    pub outcomes: Vec<TakenOutcome>,
    /// Follow-up talks.
    pub talks: Vec<TakenTalk>,
    /// The branch of all of it, where nothing else says one.
    pub branch: Option<BranchId>,
    /// The day of taking over.
    pub on: Option<NaiveDate>,
}

/// One session of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenSession {
    /// The session already here that it is; only what was unknown is filled in.
    pub same_as: Option<SessionId>,
    /// The session.
    pub session: Session,
}

/// One person of the list. The profiles' states say at what point they enter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenOver {
    /// The person already here whom the user says this is; only what was unknown is filled in.
    pub same_as: Option<PersonId>,
    /// The person.
    pub person: Person,
    /// As a mentee.
    pub mentee: Option<MenteeProfile>,
    /// As a mentor.
    pub mentor: Option<MentorProfile>,
    /// Since when someone new is at the point where they enter, where the list says it; else the day of taking over.
    pub since: Option<NaiveDate>,
    /// Of whom a person said, when asked, that this is someone else.
    pub apart_from: Option<Apart>,
}

/// Whom someone of a list is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// Someone who was here before.
    Known(PersonId),
    /// Someone of the same list, by their place in it.
    Earlier(usize),
}

impl TakenOver {
    /// With a branch, where none is said.
    fn in_branch(&self, branch: Option<BranchId>) -> Self {
        let mut row = self.clone();
        row.person.branch = row.person.branch.or(branch);
        row
    }

    /// Takes in what another row says of the same person; what this one says stays.
    pub fn add(&mut self, other: &Self) {
        self.person = filled_person(&self.person, &other.person);
        self.mentee = either(self.mentee.as_ref(), other.mentee.as_ref());
        self.mentor = either(self.mentor.as_ref(), other.mentor.as_ref());
    }
}

fn either<E: Entity>(one: Option<&E>, other: Option<&E>) -> Option<E> {
    match (one, other) {
        (Some(one), Some(other)) => Some(filled(one, other)),
        (one, other) => one.or(other).cloned(),
    }
}

impl Register {
    pub(super) fn take_over(&self, list: &TakeOver, context: &mut Context<'_>) -> Result<Draft, Refusal> {
        let mut draft = Draft {
            intent: "take-over".into(),
            ..Draft::default()
        };
        let mut ids = Vec::with_capacity(list.people.len());
        for row in &list.people {
            let row = &row.in_branch(list.branch);
            let since = row.since.or(list.on);
            let id = match row.same_as {
                Some(id) => {
                    self.complete(&mut draft, id, row, since, context)?;
                    id
                }
                None => {
                    let id = PersonId(context.id());
                    create(&mut draft, id.0, &row.person);
                    enter_mentee(&mut draft, id, row.mentee.as_ref(), since, context);
                    enter_mentor(&mut draft, id, row.mentor.as_ref(), since, context);
                    id
                }
            };
            let other = row.apart_from.and_then(|other| match other {
                Apart::Known(other) => Some(other),
                Apart::Earlier(at) => ids.get(at).copied(),
            });
            if let Some(other) = other.map(|other| self.one(other)).filter(|other| *other != id) {
                draft.writes.push(apart(id.0, other.0));
            }
            ids.push(id);
        }
        for row in &list.sessions {
            let mut session = row.session.clone();
            session.branch = session.branch.or(list.branch);
            match row.same_as {
                Some(SessionId(id)) => {
                    let old: Session = self.get(id).ok_or(Refusal::Unknown(id))?;
                    change(&mut draft, id, &old, &filled(&old, &session));
                }
                None => create(&mut draft, context.id(), &session),
            }
        }
        let events = events::Events::of(self, list, &ids, &mut || context.id());
        events.write(self, list, &mut draft, context);
        Ok(draft)
    }

    /// Fills in what was not known of someone who is here already; nothing known is overwritten, and whoever is
    /// somewhere in a life cycle stays there. Someone known in the other role takes on this one as well.
    fn complete(
        &self,
        draft: &mut Draft,
        id: PersonId,
        row: &TakenOver,
        on: Option<NaiveDate>,
        context: &mut Context<'_>,
    ) -> Result<(), Refusal> {
        let old = self.person(id).ok_or(Refusal::Unknown(id.0))?;
        change(draft, id.0, &old.person, &filled_person(&old.person, &row.person));
        match (old.mentee.as_deref(), &row.mentee) {
            (Some(old), Some(new)) => {
                let new = MenteeProfile {
                    state: None,
                    waiting_since: None,
                    ..new.clone()
                };
                change(draft, id.0, old, &filled(old, &new));
            }
            (None, new) => enter_mentee(draft, id, new.as_ref(), on, context),
            (Some(_), None) => {}
        }
        match (old.mentor.as_deref(), &row.mentor) {
            (Some(old), Some(new)) => {
                let new = MentorProfile {
                    state: None,
                    active_since: None,
                    ..new.clone()
                };
                change(draft, id.0, old, &filled(old, &new));
            }
            (None, new) => enter_mentor(draft, id, new.as_ref(), on, context),
            (Some(_), None) => {}
        }
        Ok(())
    }
}

/// `old`, with the fields of `new` that it lacks. A set that has something is left as it is.
fn filled<E: Entity>(old: &E, new: &E) -> E {
    let known = old.fields();
    let names: std::collections::BTreeSet<&str> = known
        .keys()
        .map(|field| crate::programme::entity::split(field).0)
        .collect();
    let mut filled = old.clone();
    for (field, value) in new.fields() {
        if !names.contains(crate::programme::entity::split(&field).0) {
            filled.take(&field, &value);
        }
    }
    filled
}

/// The same for a person. A name is one thing: half of another spelling does not complete it.
fn filled_person(old: &Person, new: &Person) -> Person {
    let mut filled = filled(old, new);
    // Nothing that a list says is lost, and nothing that somebody has looked at comes back.
    filled.list_raw.clone_from(&old.list_raw);
    for (column, text) in &new.list_raw {
        filled
            .list_raw
            .entry(column.clone())
            .or_insert_with(|| text.clone());
    }
    let left = new.to_check.iter().filter(|item| match item.as_str() {
        WISH_TO_CHECK => old.gender_wish.is_none(),
        column => !old.list_raw.contains_key(column),
    });
    filled.to_check = old.to_check.iter().chain(left).cloned().collect();
    if !old.name().is_empty() {
        (filled.first_name, filled.last_name) = (old.first_name.clone(), old.last_name.clone());
    }
    filled
}

/// Writes a mentee's profile with the event *taken over from list* at the point where they enter.
fn enter_mentee(
    draft: &mut Draft,
    id: PersonId,
    mentee: Option<&MenteeProfile>,
    on: Option<NaiveDate>,
    context: &mut Context<'_>,
) {
    if let Some(mentee) = mentee {
        change(draft, id.0, &MenteeProfile::default(), mentee);
        if let Some(state) = mentee.state {
            taken_over(draft, id, ("mentee", state.code()), on, context);
        }
    }
}

/// The same for a mentor's.
fn enter_mentor(
    draft: &mut Draft,
    id: PersonId,
    mentor: Option<&MentorProfile>,
    on: Option<NaiveDate>,
    context: &mut Context<'_>,
) {
    if let Some(mentor) = mentor {
        change(draft, id.0, &MentorProfile::default(), mentor);
        if let Some(state) = mentor.state {
            taken_over(draft, id, ("mentor", state.code()), on, context);
        }
    }
}

fn taken_over(
    draft: &mut Draft,
    id: PersonId,
    (cycle, to): (&str, &str),
    on: Option<NaiveDate>,
    context: &mut Context<'_>,
) {
    let step = Step {
        subject: Some(id.0),
        cycle: Some(cycle.into()),
        to: Some(to.into()),
        date: on,
        taken_over: Some(true),
        ..Step::default()
    };
    create(draft, context.id(), &step);
}
