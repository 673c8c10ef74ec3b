//! What mends a breach. Each repair is one command, checked against what is known when it is carried out, and
//! undone in one step.

use super::duos::fitting;
use super::paths::{end, falling_away};
use super::{Breach, Cycle, rooms};
use crate::journal::Draft;
use crate::programme::activity::{Session, SessionId};
use crate::programme::duo::{Duo, DuoId};
use crate::programme::entity::Entity;
use crate::programme::lifecycle::{DuoState, EndReason, LifeCycle, MenteeState, MentorState};
use crate::programme::person::PersonId;
use crate::record::{RecordId, Value};
use crate::register::command::{Context, change};
use crate::register::conflicts::Settling;
use crate::register::people::step;
use crate::register::refusal::{Guard, Refusal};
use crate::register::{Register, is_archived};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A way to mend a breach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repair {
    /// Ends a running duo, or lets a proposal go; the mentee follows what is left.
    CloseDuo {
        /// Which.
        duo: DuoId,
        /// On which day.
        on: NaiveDate,
    },
    /// Gives a mentor as many places as are taken.
    RaiseCapacity {
        /// Who.
        mentor: PersonId,
        /// Places from now on.
        to: i64,
    },
    /// Puts a mentee where they are, as a correction: a new event, whatever the life cycle says.
    CorrectMentee {
        /// Who.
        mentee: PersonId,
        /// Where they are.
        to: MenteeState,
        /// On which day.
        on: NaiveDate,
    },
    /// The same for a mentor.
    CorrectMentor {
        /// Who.
        mentor: PersonId,
        /// Where they are.
        to: MentorState,
        /// On which day.
        on: NaiveDate,
    },
    /// Keeps one of several moves out of a state; the others fall away, with what followed only from them.
    KeepStep {
        /// Who or which.
        subject: RecordId,
        /// In which life cycle.
        cycle: Cycle,
        /// The move that counts.
        step: RecordId,
    },
    /// Lets a move fall away that leads on from nowhere.
    DropStep {
        /// The move.
        step: RecordId,
    },
    /// Books another room.
    OtherRoom {
        /// For which session.
        session: SessionId,
        /// Which room.
        room: String,
    },
    /// Starts later, when the room is free.
    Later {
        /// Which session.
        session: SessionId,
        /// Minutes after midnight.
        starts: i64,
    },
    /// Puts a record away.
    PutAway(
        /// Which.
        RecordId,
    ),
    /// Leaves a record away, although someone changed it since.
    LeaveAway(
        /// Which.
        RecordId,
    ),
    /// Takes a record that was put away back.
    BringBack(
        /// Which.
        RecordId,
    ),
}

impl Repair {
    /// The code of its words: `repair-<code>`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CloseDuo { .. } => "close-duo",
            Self::RaiseCapacity { .. } => "raise-capacity",
            Self::CorrectMentee { .. } => "correct-mentee",
            Self::CorrectMentor { .. } => "correct-mentor",
            Self::KeepStep { .. } => "keep-step",
            Self::DropStep { .. } => "drop-step",
            Self::OtherRoom { .. } => "other-room",
            Self::Later { .. } => "later",
            Self::PutAway(_) => "put-away",
            Self::LeaveAway(_) => "leave-away",
            Self::BringBack(_) => "bring-back",
        }
    }
}

impl Register {
    /// The ways to mend a breach on `today`, the gentlest first.
    pub fn repairs(&self, breach: &Breach, today: NaiveDate) -> Vec<Repair> {
        let close = |duo: &DuoId| Repair::CloseDuo { duo: *duo, on: today };
        match breach {
            Breach::TwoDuos { duos, .. } => duos.iter().map(close).collect(),
            Breach::MentorFull { mentor, duos, .. } => {
                let taken = i64::try_from(duos.len()).unwrap_or(i64::MAX);
                let raise = Repair::RaiseCapacity {
                    mentor: *mentor,
                    to: taken,
                };
                std::iter::once(raise).chain(duos.iter().map(close)).collect()
            }
            Breach::OneInBoth { duo, .. } => vec![Repair::PutAway(duo.0), close(duo)],
            Breach::PersonAway { duo, person } => {
                let back = (!self.is_erased(*person)).then_some(Repair::BringBack(person.0));
                back.into_iter().chain([close(duo)]).collect()
            }
            Breach::MentorGone { duo, mentor, .. } => {
                let correct = Repair::CorrectMentor {
                    mentor: *mentor,
                    to: MentorState::Active,
                    on: today,
                };
                vec![correct, close(duo)]
            }
            Breach::MenteeOff { mentee, duo, .. } => self.mentee_repairs(*mentee, *duo, today),
            Breach::Fork {
                subject,
                cycle,
                steps,
                ..
            } => {
                let keep = |step: &RecordId| Repair::KeepStep {
                    subject: *subject,
                    cycle: *cycle,
                    step: *step,
                };
                steps.iter().map(keep).collect()
            }
            Breach::Gap { step, .. } => vec![Repair::DropStep { step: *step }],
            Breach::RoomTwice { first, second } => self.room_repairs(*first, *second),
            Breach::ChangedAway { record } => vec![Repair::BringBack(*record), Repair::LeaveAway(*record)],
        }
    }

    fn mentee_repairs(&self, mentee: PersonId, duo: Option<DuoId>, on: NaiveDate) -> Vec<Repair> {
        let correct = |to: MenteeState| Repair::CorrectMentee { mentee, to, on };
        match duo.and_then(|id| Some((id, self.duo(id)?.state?))) {
            Some((id, state)) => {
                let fits = fitting([state]).map(correct);
                fits.into_iter()
                    .chain([Repair::CloseDuo { duo: id, on }])
                    .collect()
            }
            None => vec![correct(MenteeState::Waiting), correct(MenteeState::Closed)],
        }
    }

    fn room_repairs(&self, first: SessionId, second: SessionId) -> Vec<Repair> {
        let other = |session: SessionId| {
            let rooms = self.free_rooms(session).into_iter().take(3);
            rooms.map(move |room| Repair::OtherRoom { session, room })
        };
        let free = self
            .get::<Session>(first.0)
            .and_then(|session| Some(rooms::times(&session)?.1));
        let later = free
            .filter(|starts| *starts < 24 * 60)
            .map(|starts| Repair::Later {
                session: second,
                starts,
            });
        let away = [Repair::PutAway(first.0), Repair::PutAway(second.0)];
        other(second)
            .chain(other(first))
            .chain(later)
            .chain(away)
            .collect()
    }

    /// Lists the writes of a repair.
    pub(in crate::register) fn repair(
        &self,
        repair: &Repair,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        let mut draft = Draft {
            intent: format!("repair-{}", repair.code()),
            ..Draft::default()
        };
        match repair {
            Repair::CloseDuo { duo, on } => self.close_duo(&mut draft, *duo, *on, None, context)?,
            Repair::RaiseCapacity { mentor, to } => {
                let file = self.person(*mentor).ok_or(Refusal::Unknown(mentor.0))?;
                let old = file.mentor.as_deref().ok_or(Guard::MentorNotActive)?;
                let mut new = old.clone();
                new.capacity = Some(*to);
                change(&mut draft, mentor.0, old, &new);
            }
            Repair::CorrectMentee { mentee, to, on } => {
                self.correct_mentee(&mut draft, *mentee, *to, *on, context)?;
            }
            Repair::CorrectMentor { mentor, to, on } => {
                let file = self.person(*mentor).ok_or(Refusal::Unknown(mentor.0))?;
                let old = file.mentor.as_deref().cloned().unwrap_or_default();
                let mut new = old.clone();
                new.state = Some(*to);
                change(&mut draft, mentor.0, &old, &new);
                step(
                    &mut draft,
                    context,
                    mentor.0,
                    "mentor",
                    old.state,
                    *to,
                    Some(*on),
                    None,
                );
            }
            Repair::KeepStep { subject, cycle, step } => {
                self.keep_step(&mut draft, *subject, *cycle, *step)?
            }
            Repair::DropStep { step } => self.put_away(&mut draft, *step, true)?,
            Repair::OtherRoom { session, room } => {
                let old: Session = self.get(session.0).ok_or(Refusal::Unknown(session.0))?;
                let mut new = old.clone();
                new.room = Some(room.clone());
                change(&mut draft, session.0, &old, &new);
            }
            Repair::Later { session, starts } => {
                let old: Session = self.get(session.0).ok_or(Refusal::Unknown(session.0))?;
                let mut new = old.clone();
                new.starts = Some(*starts);
                change(&mut draft, session.0, &old, &new);
            }
            Repair::PutAway(id) => self.put_away(&mut draft, *id, true)?,
            Repair::LeaveAway(id) => {
                let record = self.journal().record(*id).ok_or(Refusal::Unknown(*id))?;
                let latest = record
                    .fields
                    .iter()
                    .filter_map(|(_, heads)| Some(heads.shown()?.stamp.0))
                    .max();
                let seen = Value::Int(latest.unwrap_or_default());
                draft.writes.push((*id, super::LEFT_AWAY.into(), seen));
            }
            Repair::BringBack(id) => self.put_away(&mut draft, *id, false)?,
        }
        Ok(draft)
    }

    fn put_away(&self, draft: &mut Draft, id: RecordId, away: bool) -> Result<(), Refusal> {
        let record = self.known(id).ok_or(Refusal::Unknown(id))?;
        if !away && !is_archived(&record) {
            return Err(Refusal::Unknown(id));
        }
        draft.writes.push((id, "archived".into(), Value::Bool(away)));
        Ok(())
    }

    /// Ends or lets go a duo. No decision on the pair is noted: the two did not fail, the programme mistook itself.
    /// Someone who is `leaving` is not moved along.
    pub(in crate::register) fn close_duo(
        &self,
        draft: &mut Draft,
        id: DuoId,
        on: NaiveDate,
        leaving: Option<PersonId>,
        context: &mut Context<'_>,
    ) -> Result<(), Refusal> {
        let old = self.duo(id).ok_or(Refusal::Unknown(id.0))?;
        let from = old
            .state
            .filter(|state| state.takes_place())
            .ok_or(Refusal::Unknown(id.0))?;
        let mut new = old.clone();
        let to = match from {
            DuoState::Closing => DuoState::Completed,
            state if state.is_running() => DuoState::EndedEarly,
            _ => DuoState::Declined,
        };
        new.state = Some(to);
        if from.is_running() {
            new.ended_on = Some(on.max(old.started_on.unwrap_or(on)));
            new.end_reason = (to == DuoState::EndedEarly).then_some(EndReason::Other);
        }
        if old.suspended_since.is_some() {
            new.suspended_days = Some(old.suspended_until(on));
            new.suspended_since = None;
        }
        change(draft, id.0, old, &new);
        step(draft, context, id.0, "duo", Some(from), to, Some(on), None);
        let Some(mentee) = old
            .mentee
            .filter(|mentee| self.person(*mentee).is_some() && leaving != Some(*mentee))
        else {
            return Ok(());
        };
        let others = self
            .duos_of(mentee)
            .filter(|(other, duo)| *other != id && duo.mentee == Some(mentee));
        let left = fitting(others.filter_map(|(_, duo)| duo.state)).unwrap_or(MenteeState::Waiting);
        let state = self.person(mentee).and_then(|file| file.mentee.as_deref()?.state);
        let follows = matches!(
            state,
            Some(MenteeState::Proposed | MenteeState::InDuo | MenteeState::Waiting)
        );
        if follows && state != Some(left) {
            self.correct_mentee(draft, mentee, left, on, context)?;
        }
        Ok(())
    }

    fn correct_mentee(
        &self,
        draft: &mut Draft,
        mentee: PersonId,
        to: MenteeState,
        on: NaiveDate,
        context: &mut Context<'_>,
    ) -> Result<(), Refusal> {
        let file = self.person(mentee).ok_or(Refusal::Unknown(mentee.0))?;
        let old = file.mentee.as_deref().cloned().unwrap_or_default();
        let mut new = old.clone();
        new.state = Some(to);
        new.held_from = None;
        if to == MenteeState::Waiting && old.waiting_since.is_none() {
            new.waiting_since = Some(on);
        }
        change(draft, mentee.0, &old, &new);
        step(draft, context, mentee.0, "mentee", old.state, to, Some(on), None);
        Ok(())
    }

    /// Keeps one move: the others fall away, and the subject stands where the moves that are left lead.
    fn keep_step(
        &self,
        draft: &mut Draft,
        subject: RecordId,
        cycle: Cycle,
        keep: RecordId,
    ) -> Result<(), Refusal> {
        let steps = self.path(subject, cycle);
        if !steps.contains_key(&keep) {
            return Err(Refusal::Unknown(keep));
        }
        let gone = falling_away(&steps, keep);
        let state = end(&steps, &gone, keep).unwrap_or_default().to_owned();
        let held_from = steps.get(&keep).and_then(|step| step.from.clone());
        draft.even_if_same = true;
        let field = cycle.field().1;
        draft.writes.push((subject, field.into(), Value::text(&state)));
        for id in gone {
            draft.writes.push((id, "archived".into(), Value::Bool(true)));
        }
        match cycle {
            Cycle::Mentee => {
                let on_hold = state == MenteeState::OnHold.state_code();
                let held = held_from
                    .filter(|_| on_hold)
                    .map_or(Value::Null, |from| Value::text(&from));
                draft.writes.push((subject, "mentee_held_from".into(), held));
            }
            Cycle::Duo => self.forget_beyond(draft, subject, &state),
            Cycle::Mentor | Cycle::Referral => {}
        }
        Ok(())
    }

    /// Empties what a duo got from moves that fell away.
    fn forget_beyond(&self, draft: &mut Draft, id: RecordId, state: &str) {
        let (Some(old), Some(state)) = (self.duo(DuoId(id)), DuoState::from_code(state)) else {
            return;
        };
        let mut new: Duo = old.clone();
        if !matches!(state, DuoState::Completed | DuoState::EndedEarly) {
            (new.ended_on, new.end_reason) = (None, None);
        }
        if state != DuoState::EndedEarly {
            new.end_reason = None;
        }
        if state != DuoState::Declined {
            (new.declined_by, new.decline_reason) = (None, None);
        }
        if state != DuoState::Suspended {
            new.suspended_since = None;
        }
        if !state.has_started() {
            (new.started_on, new.planned_end) = (None, None);
        }
        let writes = old
            .changes_to(&new)
            .into_iter()
            .map(|(field, value)| (id, field, value));
        draft.writes.extend(writes);
    }

    /// When the place in a life cycle is settled, the moves that led elsewhere fall away with it.
    pub(in crate::register) fn drop_losing_moves(&self, draft: &mut Draft, settling: &Settling) {
        let Some(record) = self.known(settling.record) else {
            return;
        };
        let kind = record.kind.as_deref().unwrap_or_default();
        let cycle = Cycle::ALL
            .into_iter()
            .find(|cycle| cycle.field() == (kind, &*settling.field));
        let Some((cycle, state)) = cycle.zip(settling.value.as_text()) else {
            return;
        };
        let mut breaches = Vec::new();
        self.path_breaches(&mut breaches);
        let path = self.path(settling.record, cycle);
        for breach in breaches {
            let Breach::Fork {
                subject,
                cycle: of,
                steps,
                ..
            } = breach
            else {
                continue;
            };
            if subject != settling.record || of != cycle {
                continue;
            }
            let leads = |step: &&RecordId| {
                let gone = falling_away(&path, **step);
                end(&path, &gone, **step) == Some(state)
            };
            if let Some(kept) = steps.iter().find(leads) {
                let gone: BTreeSet<RecordId> = falling_away(&path, *kept);
                let away = gone
                    .into_iter()
                    .map(|id| (id, "archived".into(), Value::Bool(true)));
                draft.writes.extend(away);
            }
        }
    }
}
