//! People taken over from a list, each entering the life cycle at a chosen point, all in one undoable step.

use super::Register;
use super::command::{Context, change, create};
use super::refusal::Refusal;
use crate::journal::Draft;
use crate::programme::activity::{Session, SessionId};
use crate::programme::duo::Step;
use crate::programme::entity::Entity;
use crate::programme::person::{MenteeProfile, MentorProfile, Person, PersonId};
use chrono::NaiveDate;

/// A list to take over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakeOver {
    /// The people.
    pub people: Vec<TakenOver>,
    /// Sessions with a head-count, from a list of sessions.
    pub sessions: Vec<TakenSession>,
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
}

impl Register {
    pub(super) fn take_over(&self, list: &TakeOver, context: &mut Context<'_>) -> Result<Draft, Refusal> {
        let mut draft = Draft {
            intent: "take-over".into(),
            ..Draft::default()
        };
        for row in &list.people {
            match row.same_as {
                Some(id) => self.complete(&mut draft, id, row)?,
                None => {
                    let id = PersonId(context.id());
                    create(&mut draft, id.0, &row.person);
                    enter(&mut draft, id, row, list.on, context);
                }
            }
        }
        for row in &list.sessions {
            match row.same_as {
                Some(SessionId(id)) => {
                    let old: Session = self.get(id).ok_or(Refusal::Unknown(id))?;
                    change(&mut draft, id, &old, &filled(&old, &row.session));
                }
                None => create(&mut draft, context.id(), &row.session),
            }
        }
        Ok(draft)
    }

    /// Fills in what was not known of someone who is here already; nothing known is overwritten.
    fn complete(&self, draft: &mut Draft, id: PersonId, row: &TakenOver) -> Result<(), Refusal> {
        let old = self.person(id).ok_or(Refusal::Unknown(id.0))?;
        change(draft, id.0, &old.person, &filled(&old.person, &row.person));
        if let (Some(old), Some(new)) = (old.mentee.as_deref(), &row.mentee) {
            change(draft, id.0, old, &filled(old, new));
        }
        if let (Some(old), Some(new)) = (old.mentor.as_deref(), &row.mentor) {
            change(draft, id.0, old, &filled(old, new));
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

/// Writes the profiles with the event *taken over from list* at the point where they enter.
fn enter(draft: &mut Draft, id: PersonId, row: &TakenOver, on: Option<NaiveDate>, context: &mut Context<'_>) {
    let mut event = |cycle: &str, to: &str, draft: &mut Draft| {
        let step = Step {
            subject: Some(id.0),
            cycle: Some(cycle.into()),
            to: Some(to.into()),
            date: on,
            taken_over: Some(true),
            ..Step::default()
        };
        create(draft, context.id(), &step);
    };
    if let Some(mentee) = &row.mentee {
        change(draft, id.0, &MenteeProfile::default(), mentee);
        if let Some(state) = mentee.state {
            event("mentee", state.code(), draft);
        }
    }
    if let Some(mentor) = &row.mentor {
        change(draft, id.0, &MentorProfile::default(), mentor);
        if let Some(state) = mentor.state {
            event("mentor", state.code(), draft);
        }
    }
}
