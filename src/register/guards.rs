//! What a move needs beside the state it leaves.

use super::Register;
use super::refusal::{Guard, Refusal};
use crate::programme::duo::{Duo, DuoId};
use crate::programme::lifecycle::{DuoState, MenteeState, MentorState};
use crate::programme::person::{MentorProfile, PersonId};
use crate::programme::rules::TRAINING_MODULES;
use chrono::{Days, NaiveDate};

impl Register {
    /// Whether a new proposal for this pair may be made.
    pub fn check_proposal(&self, mentee: PersonId, mentor: PersonId) -> Result<(), Refusal> {
        let mentee_file = self.person(mentee).ok_or(Refusal::Unknown(mentee.0))?;
        let mentor_file = self.person(mentor).ok_or(Refusal::Unknown(mentor.0))?;
        if mentee_file.mentee.as_deref().and_then(|profile| profile.state) != Some(MenteeState::Waiting) {
            return Err(Guard::MenteeNotWaiting.into());
        }
        if mentor_file.mentor.as_deref().and_then(|profile| profile.state) != Some(MentorState::Active) {
            return Err(Guard::MentorNotActive.into());
        }
        if self.may_be_one(mentee, mentor) {
            return Err(Guard::OnePerson(mentee).into());
        }
        self.check_taken(mentee, mentor, None)?;
        for (id, file) in [(mentee, mentee_file), (mentor, mentor_file)] {
            if file.person.eligible == Some(false) {
                return Err(Guard::NotEligible(id).into());
            }
        }
        Ok(())
    }

    /// One duo a mentee; the mentor under capacity. `own` is the duo that asks.
    fn check_taken(&self, mentee: PersonId, mentor: PersonId, own: Option<DuoId>) -> Result<(), Refusal> {
        let takes = |id: DuoId, duo: &Duo| Some(id) != own && duo.state.is_some_and(DuoState::takes_place);
        if self
            .duos_of(mentee)
            .any(|(id, duo)| duo.mentee == Some(mentee) && takes(id, duo))
        {
            return Err(Guard::MenteeTaken.into());
        }
        let of_mentor = self
            .duos_of(mentor)
            .filter(|(id, duo)| duo.mentor == Some(mentor) && takes(*id, duo));
        let (taken, capacity) = (of_mentor.count() as i64, self.capacity(mentor));
        if taken >= capacity {
            return Err(Guard::MentorFull { taken, capacity }.into());
        }
        Ok(())
    }

    /// What a duo's move needs: both yeses, three signatures; eligibility, consent and a place to become active;
    /// a reason to end early; days that follow on each other.
    pub(super) fn check_duo_guards(
        &self,
        id: DuoId,
        duo: &Duo,
        to: DuoState,
        day: NaiveDate,
        reason: Option<&str>,
    ) -> Result<(), Refusal> {
        duo.check_day(day)?;
        match to {
            DuoState::BothYes if duo.mentee_yes.is_none() || duo.mentor_yes.is_none() => {
                Err(Guard::NotBothYes.into())
            }
            DuoState::BothYes => Ok(duo.check_yes(self.thinks_until(id, day), reason)?),
            DuoState::AgreementSigned if !duo.all_signed() => Err(Guard::NotAllSigned.into()),
            DuoState::Active if duo.state == Some(DuoState::AgreementSigned) => {
                if !duo.all_signed() {
                    return Err(Guard::NotAllSigned.into());
                }
                for person in [duo.mentee, duo.mentor].into_iter().flatten() {
                    let file = self.person(person).ok_or(Refusal::Unknown(person.0))?;
                    if file.person.eligible == Some(false) {
                        return Err(Guard::NotEligible(person).into());
                    }
                    if file.person.consent != Some(true) {
                        return Err(Guard::NoConsent(person).into());
                    }
                }
                match (duo.mentee, duo.mentor) {
                    (Some(mentee), Some(mentor)) => self.check_taken(mentee, mentor, Some(id)),
                    _ => Ok(()),
                }
            }
            DuoState::Completed | DuoState::EndedEarly if duo.started_on.is_none() => {
                Err(Guard::NoDay.into())
            }
            DuoState::Completed | DuoState::EndedEarly => Ok(duo.check_end(day)?),
            _ => Ok(()),
        }
    }

    /// The day until which both have time to think it over, by the rules of a day: days are all that is known, so hours
    /// are rounded up to whole days. `None` where nobody knows when they met.
    pub fn thinks_until(&self, id: DuoId, on: NaiveDate) -> Option<NaiveDate> {
        let steps = self.steps_of(id.0);
        let met = steps
            .iter()
            .find(|(_, step)| step.to.as_deref() == Some(DuoState::Met.code()))
            .and_then(|(_, step)| step.date)
            .or_else(|| self.duo(id)?.first_meeting)?;
        let hours = self.rules_on(on).reflection_hours;
        met.checked_add_days(Days::new(u64::try_from(hours).unwrap_or(0).div_ceil(24)))
    }

    /// *Trained* needs all modules (or the whole training marked as done) and the code of conduct.
    pub(super) fn check_mentor_guards(
        &self,
        profile: &MentorProfile,
        to: MentorState,
    ) -> Result<(), Refusal> {
        if to != MentorState::Trained {
            return Ok(());
        }
        let missing = TRAINING_MODULES
            .iter()
            .filter(|module| !profile.modules.contains(**module))
            .count();
        if missing > 0 && profile.trained != Some(true) {
            return Err(Guard::ModulesMissing(missing).into());
        }
        if profile.conduct_signed.is_none() {
            return Err(Guard::NoCodeOfConduct.into());
        }
        Ok(())
    }
}
