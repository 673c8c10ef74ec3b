//! Commands on duos: proposing, declining, starting, meeting, ending.

use super::Register;
use super::command::{Context, Decline, EndDuo, FirstMeeting, Move, Propose, change, create};
use super::people::step;
use super::refusal::{Guard, Refusal};
use crate::journal::Draft;
use crate::programme::days;
use crate::programme::duo::{Decision, DecisionKind, Duo, DuoId, Meeting, MeetingId};
use crate::programme::lifecycle::{self, DuoState, MenteeState};
use crate::programme::outcome::Episode;
use crate::programme::person::PersonId;
use crate::record::RecordId;
use chrono::NaiveDate;

impl Register {
    fn known_duo(&self, id: DuoId) -> Result<(&Duo, DuoState), Refusal> {
        let duo = self.duo(id).ok_or(Refusal::Unknown(id.0))?;
        Ok((duo, duo.state.unwrap_or(DuoState::Drafted)))
    }

    pub(super) fn propose(&self, pair: &Propose, context: &mut Context<'_>) -> Result<Draft, Refusal> {
        self.check_proposal(pair.mentee, pair.mentor)?;
        let mentee = self
            .person(pair.mentee)
            .and_then(|file| file.mentee.as_deref()?.signed_up);
        let mentor = self
            .person(pair.mentor)
            .and_then(|file| file.mentor.as_deref()?.signed_up);
        days::check_proposal_day(pair.on, [mentee, mentor])?;
        let mut draft = Draft {
            intent: "propose-pair".into(),
            ..Draft::default()
        };
        let id = DuoId(context.id());
        let mentee = self.person(pair.mentee).map(|file| &file.person);
        let duo = Duo {
            mentee: Some(pair.mentee),
            mentor: Some(pair.mentor),
            state: Some(DuoState::Drafted),
            branch: mentee.and_then(|person| person.branch),
            coordinator: mentee.and_then(|person| person.responsible),
            proposed_on: Some(pair.on),
            score: pair.score,
            ..Duo::default()
        };
        create(&mut draft, id.0, &duo);
        step(
            &mut draft,
            context,
            id.0,
            "duo",
            None,
            DuoState::Drafted,
            Some(pair.on),
            None,
        );
        let decision = Decision {
            mentee: Some(pair.mentee),
            mentor: Some(pair.mentor),
            kind: Some(DecisionKind::Accepted),
            date: Some(pair.on),
            why: pair.why.clone(),
            score: pair.score,
            parts: pair.parts.clone(),
            ..Decision::default()
        };
        create(&mut draft, context.id(), &decision);
        self.mentee_to(&mut draft, pair.mentee, MenteeState::Proposed, pair.on, context)?;
        Ok(draft)
    }

    pub(super) fn decline(&self, decline: &Decline, context: &mut Context<'_>) -> Result<Draft, Refusal> {
        let (old, from) = self.known_duo(decline.duo)?;
        lifecycle::check(from, DuoState::Declined)?;
        self.check_duo_guards(decline.duo, old, DuoState::Declined, decline.on, None)?;
        let mut draft = Draft {
            intent: "decline-duo".into(),
            ..Draft::default()
        };
        let mut new = old.clone();
        new.state = Some(DuoState::Declined);
        new.declined_by = Some(decline.by);
        new.decline_reason = Some(decline.reason);
        new.why = decline.why.clone();
        change(&mut draft, decline.duo.0, old, &new);
        step(
            &mut draft,
            context,
            decline.duo.0,
            "duo",
            Some(from),
            DuoState::Declined,
            Some(decline.on),
            None,
        );
        let refusal = Decision {
            mentee: old.mentee,
            mentor: old.mentor,
            kind: Some(DecisionKind::Refusal),
            date: Some(decline.on),
            by: Some(decline.by),
            reason: Some(decline.reason),
            why: decline.why.clone(),
            score: old.score,
            ..Decision::default()
        };
        create(&mut draft, context.id(), &refusal);
        if let Some(mentee) = old.mentee {
            self.mentee_to(&mut draft, mentee, MenteeState::Waiting, decline.on, context)?;
        }
        Ok(draft)
    }

    pub(super) fn move_duo(
        &self,
        asked: &Move<DuoId, DuoState>,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        let (old, from) = self.known_duo(asked.id)?;
        lifecycle::check(from, asked.to)?;
        self.check_duo_guards(asked.id, old, asked.to, asked.on, asked.reason.as_deref())?;
        let mut draft = Draft {
            intent: "move-duo".into(),
            ..Draft::default()
        };
        let mut new = old.clone();
        new.state = Some(asked.to);
        match asked.to {
            DuoState::Suspended => new.suspended_since = Some(asked.on),
            DuoState::Active if from == DuoState::Suspended => {
                new.suspended_days = Some(old.suspended_until(asked.on));
                new.suspended_since = None;
            }
            DuoState::Active => return self.start_duo(asked.id, asked.on, context),
            _ => {}
        }
        change(&mut draft, asked.id.0, old, &new);
        step(
            &mut draft,
            context,
            asked.id.0,
            "duo",
            Some(from),
            asked.to,
            Some(asked.on),
            asked.reason.clone(),
        );
        Ok(draft)
    }

    pub(super) fn start_duo(
        &self,
        id: DuoId,
        on: NaiveDate,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        let (old, from) = self.known_duo(id)?;
        if from != DuoState::AgreementSigned {
            lifecycle::check(from, DuoState::AgreementSigned)?;
        }
        let signed = Duo {
            state: Some(DuoState::AgreementSigned),
            ..old.clone()
        };
        self.check_duo_guards(id, &signed, DuoState::Active, on, None)?;
        let mut draft = Draft {
            intent: "start-duo".into(),
            ..Draft::default()
        };
        let mut new = old.clone();
        new.state = Some(DuoState::Active);
        new.started_on = Some(on);
        new.planned_end = self.rules_on(on).planned_end(on);
        change(&mut draft, id.0, old, &new);
        if from != DuoState::AgreementSigned {
            step(
                &mut draft,
                context,
                id.0,
                "duo",
                Some(from),
                DuoState::AgreementSigned,
                Some(on),
                None,
            );
        }
        step(
            &mut draft,
            context,
            id.0,
            "duo",
            Some(DuoState::AgreementSigned),
            DuoState::Active,
            Some(on),
            None,
        );
        if let Some(mentee) = old.mentee {
            self.mentee_to(&mut draft, mentee, MenteeState::InDuo, on, context)?;
        }
        Ok(draft)
    }

    pub(super) fn end_duo(&self, end: &EndDuo, context: &mut Context<'_>) -> Result<Draft, Refusal> {
        if let Some(episode) = &end.episode {
            episode.check_days()?;
        }
        let (old, from) = self.known_duo(end.duo)?;
        let to = if end.early.is_some() {
            DuoState::EndedEarly
        } else {
            DuoState::Completed
        };
        let by_closing = to == DuoState::Completed && from != DuoState::Closing;
        lifecycle::check(from, if by_closing { DuoState::Closing } else { to })?;
        self.check_duo_guards(end.duo, old, to, end.on, None)?;
        let mut draft = Draft {
            intent: "end-duo".into(),
            ..Draft::default()
        };
        let mut new = old.clone();
        new.state = Some(to);
        new.ended_on = Some(end.on);
        new.end_reason = end.early;
        new.why = end.why.clone().or(new.why);
        if old.suspended_since.is_some() {
            new.suspended_days = Some(old.suspended_until(end.on));
            new.suspended_since = None;
        }
        change(&mut draft, end.duo.0, old, &new);
        if by_closing {
            step(
                &mut draft,
                context,
                end.duo.0,
                "duo",
                Some(from),
                DuoState::Closing,
                Some(end.on),
                None,
            );
        }
        let before = if by_closing { DuoState::Closing } else { from };
        step(
            &mut draft,
            context,
            end.duo.0,
            "duo",
            Some(before),
            to,
            Some(end.on),
            end.why.clone(),
        );
        if let Some(mentee) = old.mentee {
            if let Some(episode) = &end.episode {
                let mut episode = episode.clone();
                episode.person = Some(mentee);
                create(&mut draft, context.id(), &episode);
            }
            // Whoever ends early without an outcome waits for another match.
            let waits = end.early.is_some_and(|why| !why.is_positive());
            let next = if waits {
                MenteeState::Waiting
            } else {
                MenteeState::Closed
            };
            self.mentee_to(&mut draft, mentee, next, end.on, context)?;
        }
        Ok(draft)
    }

    /// Moves the mentee along with the duo. One who has meanwhile gone elsewhere (on hold, withdrawn, or moved by
    /// another laptop) stays where they are: the duo's move is not refused for it.
    fn mentee_to(
        &self,
        draft: &mut Draft,
        mentee: PersonId,
        to: MenteeState,
        on: NaiveDate,
        context: &mut Context<'_>,
    ) -> Result<(), Refusal> {
        let profile = self.person(mentee).and_then(|file| file.mentee.as_deref());
        let legal = profile
            .and_then(|profile| Some(profile.state?.check_move(to, profile.held_from)))
            .is_some_and(|checked| checked.is_ok());
        if !legal || profile.and_then(|profile| profile.state) == Some(MenteeState::OnHold) {
            return Ok(());
        }
        self.mentee_step(
            draft,
            &Move {
                id: mentee,
                to,
                on,
                reason: None,
            },
            context,
        )
    }

    pub(super) fn save_episode(
        &self,
        id: Option<RecordId>,
        episode: &Episode,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        episode.check_days()?;
        self.save("save-episode", id, episode, context)
    }

    pub(super) fn save_duo(&self, id: DuoId, fields: &Duo) -> Result<Draft, Refusal> {
        let (old, _) = self.known_duo(id)?;
        let mut new = fields.clone();
        // The pair and the state are not edited: another pair is another duo, and states move.
        (new.mentee, new.mentor, new.state) = (old.mentee, old.mentor, old.state);
        if let Some(until) = new
            .extended_until
            .filter(|until| Some(*until) != old.extended_until)
        {
            new.check_extension(until)?;
        }
        let mut draft = Draft {
            intent: "save-duo".into(),
            ..Draft::default()
        };
        change(&mut draft, id.0, old, &new);
        Ok(draft)
    }

    /// Plans the first meeting of two who have not met yet. One that was planned before and to which someone did not
    /// come is kept among their meetings.
    pub(super) fn plan_first_meeting(
        &self,
        plan: &FirstMeeting,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        let (old, state) = self.known_duo(plan.duo)?;
        let moves = state != DuoState::MeetingPlanned;
        if moves {
            lifecycle::check(state, DuoState::MeetingPlanned)?;
        }
        old.check_first_meeting(plan.on)?;
        let intent = match (plan.missed, old.first_meeting) {
            (Some(_), _) => "first-meeting-missed",
            (None, Some(day)) if day != plan.on => "first-meeting-moved",
            _ => "first-meeting-planned",
        };
        let mut draft = Draft {
            intent: intent.into(),
            ..Draft::default()
        };
        let new = Duo {
            state: Some(DuoState::MeetingPlanned),
            first_meeting: Some(plan.on),
            first_meeting_at: plan.at,
            first_meeting_place: plan.place.clone(),
            ..old.clone()
        };
        change(&mut draft, plan.duo.0, old, &new);
        if moves {
            old.check_first_meeting(plan.agreed_on)?;
            step(
                &mut draft,
                context,
                plan.duo.0,
                "duo",
                Some(state),
                DuoState::MeetingPlanned,
                Some(plan.agreed_on),
                None,
            );
        }
        if let Some([mentee, mentor]) = plan.missed {
            old.check_missed(plan.agreed_on)?;
            let meeting = Meeting {
                duo: Some(plan.duo),
                date: Some(old.first_meeting.ok_or(Guard::NoDay)?),
                minutes: Some(0),
                place: old.first_meeting_place.clone(),
                mentee: Some(mentee),
                mentor: Some(mentor),
                ..Meeting::default()
            };
            if meeting.is_held() {
                return Err(Refusal::BadValue {
                    field: "mentee",
                    value: mentee.code().to_owned(),
                });
            }
            create(&mut draft, context.id(), &meeting);
        }
        Ok(draft)
    }

    pub(super) fn save_meeting(
        &self,
        id: Option<MeetingId>,
        meeting: &Meeting,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        let duo = meeting.duo.ok_or(Refusal::BadValue {
            field: "duo",
            value: String::new(),
        })?;
        let (known, _) = self.known_duo(duo)?;
        if meeting.date.is_none() {
            return Err(Guard::NoDay.into());
        }
        known.check_meeting(meeting)?;
        let minutes = meeting.minutes.unwrap_or(0);
        if !(0..=24 * 60).contains(&minutes) {
            return Err(Refusal::BadValue {
                field: "minutes",
                value: minutes.to_string(),
            });
        }
        self.save("save-meeting", id.map(|id| id.0), meeting, context)
    }
}
