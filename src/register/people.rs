//! Commands on people: saving, and moving along the life cycles of mentee and mentor.

use super::command::{Context, Move, SavePerson, change, create};
use super::refusal::{Guard, Refusal};
use super::{PersonFile, Register};
use crate::journal::Draft;
use crate::programme::codes::TriageDecision;
use crate::programme::duo::Step;
use crate::programme::entity::Entity;
use crate::programme::lifecycle::{self, LifeCycle, MenteeState, MentorState};
use crate::programme::organisation::Triage;
use crate::programme::person::{MenteeProfile, MentorProfile, Person, PersonId};
use crate::record::RecordId;
use chrono::NaiveDate;

impl Register {
    pub(super) fn save_person(&self, save: &SavePerson, context: &mut Context<'_>) -> Result<Draft, Refusal> {
        if save.person.name().trim().is_empty() {
            return Err(Refusal::NoName);
        }
        let mut draft = Draft {
            intent: "save-person".into(),
            ..Draft::default()
        };
        match save.id {
            Some(id) => {
                let old = self.person(id).ok_or(Refusal::Unknown(id.0))?;
                change(&mut draft, id.0, &old.person, &save.person);
                self.save_profiles(&mut draft, id, old, save, context);
            }
            None => {
                draft.intent = "add-person".into();
                let id = PersonId(context.id());
                create(&mut draft, id.0, &save.person);
                self.save_profiles(&mut draft, id, &PersonFile::default(), save, context);
            }
        }
        Ok(draft)
    }

    /// A profile that is new enters its life cycle at the start; a known one keeps its state.
    fn save_profiles(
        &self,
        draft: &mut Draft,
        id: PersonId,
        old: &PersonFile,
        save: &SavePerson,
        context: &mut Context<'_>,
    ) {
        if let Some(new) = &save.mentee {
            let before = old.mentee.as_deref().cloned().unwrap_or_default();
            let mut new = new.clone();
            match before.state {
                Some(_) => (new.state, new.held_from) = (before.state, before.held_from),
                None => {
                    new.state = Some(MenteeState::SignedUp);
                    let day = new.signed_up;
                    step(
                        draft,
                        context,
                        id.0,
                        "mentee",
                        None,
                        MenteeState::SignedUp,
                        day,
                        None,
                    );
                }
            }
            change(draft, id.0, &before, &new);
        }
        if let Some(new) = &save.mentor {
            let before = old.mentor.as_deref().cloned().unwrap_or_default();
            let mut new = new.clone();
            match before.state {
                Some(state) => new.state = Some(state),
                None => {
                    new.state = Some(MentorState::Candidate);
                    let day = new.signed_up;
                    step(
                        draft,
                        context,
                        id.0,
                        "mentor",
                        None,
                        MentorState::Candidate,
                        day,
                        None,
                    );
                }
            }
            change(draft, id.0, &before, &new);
        }
    }

    pub(super) fn move_mentee(
        &self,
        step: &Move<PersonId, MenteeState>,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        let mut draft = Draft {
            intent: "move-mentee".into(),
            ..Draft::default()
        };
        self.mentee_step(&mut draft, step, context)?;
        Ok(draft)
    }

    /// Adds a mentee's move to a draft, its event and (for a triage decision) the triage included.
    pub(super) fn mentee_step(
        &self,
        draft: &mut Draft,
        asked: &Move<PersonId, MenteeState>,
        context: &mut Context<'_>,
    ) -> Result<(), Refusal> {
        let file = self.person(asked.id).ok_or(Refusal::Unknown(asked.id.0))?;
        let old = file.mentee.as_deref().ok_or(Refusal::Unknown(asked.id.0))?;
        let from = old.state.unwrap_or(MenteeState::SignedUp);
        from.check_move(asked.to, old.held_from)?;
        let needs_reason = matches!(asked.to, MenteeState::Refused);
        if needs_reason && asked.reason.as_deref().unwrap_or_default().trim().is_empty() {
            return Err(Guard::NoReason.into());
        }
        let mut new = old.clone();
        new.state = Some(asked.to);
        new.held_from = (asked.to == MenteeState::OnHold).then_some(from);
        if asked.to == MenteeState::Waiting && from != MenteeState::OnHold {
            new.waiting_since = Some(asked.on);
        }
        change(draft, asked.id.0, old, &new);
        let reason = asked.reason.clone();
        step(
            draft,
            context,
            asked.id.0,
            "mentee",
            Some(from),
            asked.to,
            Some(asked.on),
            reason.clone(),
        );
        if let Some(decision) = triage_decision(asked.to, from) {
            let by = Some(super::history::member_of(context.author).0);
            let triage = Triage {
                person: Some(asked.id),
                decision: Some(decision),
                date: Some(asked.on),
                by,
                reason,
                ..Triage::default()
            };
            create(draft, context.id(), &triage);
        }
        Ok(())
    }

    pub(super) fn move_mentor(
        &self,
        asked: &Move<PersonId, MentorState>,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        let file = self.person(asked.id).ok_or(Refusal::Unknown(asked.id.0))?;
        let old = file.mentor.as_deref().ok_or(Refusal::Unknown(asked.id.0))?;
        let from = old.state.unwrap_or(MentorState::Candidate);
        lifecycle::check(from, asked.to)?;
        self.check_mentor_guards(old, asked.to)?;
        let mut new = old.clone();
        new.state = Some(asked.to);
        if asked.to == MentorState::Active && new.active_since.is_none() {
            new.active_since = Some(asked.on);
        }
        let mut draft = Draft {
            intent: "move-mentor".into(),
            ..Draft::default()
        };
        change(&mut draft, asked.id.0, old, &new);
        step(
            &mut draft,
            context,
            asked.id.0,
            "mentor",
            Some(from),
            asked.to,
            Some(asked.on),
            asked.reason.clone(),
        );
        Ok(draft)
    }
}

/// A move out of intake or a second look that is a triage decision.
fn triage_decision(to: MenteeState, from: MenteeState) -> Option<TriageDecision> {
    let looked_at = matches!(
        from,
        MenteeState::IntakeDone | MenteeState::Linear | MenteeState::Referred
    );
    match to {
        _ if !looked_at => None,
        MenteeState::Integrated => Some(TriageDecision::Integrated),
        MenteeState::Linear => Some(TriageDecision::Linear),
        MenteeState::Referred => Some(TriageDecision::Referred),
        MenteeState::Refused => Some(TriageDecision::Refused),
        _ => None,
    }
}

/// Adds the dated event behind a state to a draft.
#[allow(
    clippy::too_many_arguments,
    reason = "the event's own parts, named at every call"
)]
pub(super) fn step<S: LifeCycle>(
    draft: &mut Draft,
    context: &mut Context<'_>,
    subject: RecordId,
    cycle: &str,
    from: Option<S>,
    to: S,
    on: Option<NaiveDate>,
    reason: Option<String>,
) {
    let event = Step {
        subject: Some(subject),
        cycle: Some(cycle.into()),
        from: from.map(|state| state.state_code().into()),
        to: Some(to.state_code().into()),
        date: on,
        reason: reason.filter(|reason| !reason.trim().is_empty()),
        ..Step::default()
    };
    create(draft, context.id(), &event);
}

const _: () = {
    // The three types of one kind share their record.
    assert!(matches!(Person::KIND.as_bytes(), b"people"));
    assert!(matches!(MenteeProfile::KIND.as_bytes(), b"people"));
    assert!(matches!(MentorProfile::KIND.as_bytes(), b"people"));
};
