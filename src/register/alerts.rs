//! What asks for attention today, by the thresholds of the programme's rules.

use self::rhythm::Rhythm;
use super::{PersonFile, Register};
use crate::order::InOrder;
use crate::programme::duo::{Duo, DuoId};
use crate::programme::entity::codes;
use crate::programme::lifecycle::{DuoState, MenteeState, MentorState};
use crate::programme::person::PersonId;
use crate::programme::rules::Rules;
use crate::record::RecordId;
use chrono::{Months, NaiveDate};

mod rhythm;

/// Days before a due day from which a check-in or a talk counts for it.
const EARLY: i64 = 30;

/// Days after its day on which a check-in still makes sense; later, the closing talk takes its place.
const CHECK_IN_STAYS: i64 = 31;

codes! {
    /// What kind of attention is asked.
    AlertKind = "alert" {
        Reflection = "reflection", NoMeeting = "no-meeting", Contact = "contact", Residence = "residence", PlannedEnd = "planned-end",
        CheckIn = "check-in", FollowUp = "follow-up", Waiting = "waiting", Intake = "intake", Unmatched = "unmatched",
        Intervision = "intervision", NoNote = "no-note", NoNextStep = "no-next-step",
    }
}

/// Whom it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// A duo.
    Duo(DuoId),
    /// A person.
    Person(PersonId),
}

/// Something that asks for attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// What kind.
    pub kind: AlertKind,
    /// About whom.
    pub about: About,
    /// Days since it began; for a residence permit, days that are left (negative once it ended).
    pub days: i64,
    /// Whether it cannot wait.
    pub urgent: bool,
    /// Who follows it up, where someone does.
    pub coordinator: Option<RecordId>,
}

impl Register {
    /// What asks for attention on `today`: what cannot wait first, then by kind, the longest first.
    pub fn alerts(&self, today: NaiveDate) -> Vec<Alert> {
        let rules = self.rules_on(today);
        let rhythm = Rhythm::of(self, today);
        let mut alerts = Vec::new();
        for (id, duo) in self.duos() {
            self.duo_alerts(id, duo, today, &rules, &mut alerts);
            rhythm.duo(self, id, duo, &rules, &mut alerts);
        }
        for (id, file) in self.people() {
            self.mentee_alerts(id, file, today, &rules, &mut alerts);
            self.mentor_alerts(id, file, today, &rules, &mut alerts);
            rhythm.mentee(self, id, file, &mut alerts);
            rhythm.mentor(self, id, file, &rules, &mut alerts);
        }
        alerts.order_by_key(|alert| (!alert.urgent, alert.kind, -alert.days.abs(), alert.about));
        alerts
    }

    fn duo_alerts(&self, id: DuoId, duo: &Duo, today: NaiveDate, rules: &Rules, into: &mut Vec<Alert>) {
        let mut add = |kind, days, urgent| {
            let (about, coordinator) = (About::Duo(id), duo.coordinator);
            into.push(Alert {
                kind,
                about,
                days,
                urgent,
                coordinator,
            });
        };
        let state = duo.state.unwrap_or(DuoState::Drafted);
        if matches!(state, DuoState::Met | DuoState::Reflecting) {
            // Only the day is known, not the hour: a day later it may be an hour ago, so it counts from the next.
            let days = self.since_step(id.0, "duo", &[state.code()], today);
            if let Some(days) = days.filter(|days| (days - 1).saturating_mul(24) >= rules.reflection_hours) {
                add(AlertKind::Reflection, days, true);
            }
        }
        if matches!(state, DuoState::Active | DuoState::Extended) {
            let last = || {
                let held = self
                    .meetings_of(id)
                    .into_iter()
                    .filter(|(_, meeting)| meeting.is_held());
                held.filter_map(|(_, meeting)| meeting.date)
                    .filter(|day| *day <= today)
                    .max()
            };
            let days = self.days_without_meeting(id, duo, last(), today);
            if let Some(days) = days.filter(|days| *days >= rules.alert_no_meeting) {
                add(AlertKind::NoMeeting, days, days >= 2 * rules.alert_no_meeting);
            }
            let end = duo
                .extended_until
                .max(duo.planned_end)
                .map(|end| (today - end).num_days());
            if let Some(over) = end
                .map(|days| days - duo.suspended_days.unwrap_or(0))
                .filter(|days| *days >= 0)
            {
                add(AlertKind::PlannedEnd, over, false);
            }
        }
        if state.is_running() && state != DuoState::Closing {
            let days = duo
                .started_on
                .map(|start| (today - start).num_days() - rules.check_in_days);
            let due = days.filter(|days| (0..CHECK_IN_STAYS).contains(days));
            if let Some(days) = due.filter(|days| !self.checked_in(id, today, *days)) {
                add(AlertKind::CheckIn, days, false);
            }
        }
        let ended = duo.ended_on.filter(|_| state.has_started());
        if let Some(days) = ended.and_then(|end| self.follow_up_due(id, duo, end, today, rules)) {
            add(AlertKind::FollowUp, days, false);
        }
    }

    /// Whether both were spoken to around the check-in that was due `days` ago.
    fn checked_in(&self, id: DuoId, today: NaiveDate, days: i64) -> bool {
        let ago = |day: NaiveDate| (today - day).num_days();
        let spoke = |mentee: bool| {
            let mut contacts = self.contacts_of(id).into_iter().map(|(_, contact)| contact);
            contacts.any(|contact| {
                let with = if mentee {
                    contact.with_mentee
                } else {
                    contact.with_mentor
                };
                with == Some(true)
                    && contact
                        .date
                        .is_some_and(|day| (0..=days + EARLY).contains(&ago(day)))
            })
        };
        spoke(true) && spoke(false)
    }

    /// Days since a follow-up at 6 or 12 months after the end became due, when it was not held. Only the mentee's
    /// latest duo counts, and 12 months take the place of 6.
    fn follow_up_due(
        &self,
        id: DuoId,
        duo: &Duo,
        end: NaiveDate,
        today: NaiveDate,
        rules: &Rules,
    ) -> Option<i64> {
        let mentee = duo.mentee?;
        let state = self.person(mentee)?.mentee.as_deref()?.state?;
        if !matches!(state, MenteeState::Closed | MenteeState::FollowUp) {
            return None;
        }
        let later = |other: &Duo| other.mentee == Some(mentee) && other.ended_on > Some(end);
        if self.duos_of(mentee).any(|(other, duo)| other != id && later(duo)) {
            return None;
        }
        let early = (rules.outcome_days - rules.known_days).max(0);
        let (months, early) = match end.checked_add_months(Months::new(12)) {
            Some(year) if year <= today => (year, early),
            _ => (end.checked_add_months(Months::new(6))?, EARLY),
        };
        let held = |day: NaiveDate| (months - day).num_days() <= early && day <= today;
        let talks = self
            .follow_ups_of(mentee)
            .into_iter()
            .filter_map(|(_, talk)| talk.date);
        let days = (today - months).num_days();
        (days >= 0 && !talks.into_iter().any(held)).then_some(days)
    }

    fn mentee_alerts(
        &self,
        id: PersonId,
        file: &PersonFile,
        today: NaiveDate,
        rules: &Rules,
        into: &mut Vec<Alert>,
    ) {
        let Some((profile, state)) = file.mentee.as_deref().and_then(|m| Some((m, m.state?))) else {
            return;
        };
        let coordinator = file.person.responsible;
        let mut add = |kind, days, urgent| {
            into.push(Alert {
                kind,
                about: About::Person(id),
                days,
                urgent,
                coordinator,
            })
        };
        if state == MenteeState::Waiting {
            let since = profile.waiting_since.map(|since| (today - since).num_days());
            let days = since.or_else(|| self.since_step(id.0, "mentee", &[state.code()], today));
            if let Some(days) = days.filter(|days| *days > rules.alert_waiting) {
                add(AlertKind::Waiting, days, days > 2 * rules.alert_waiting);
            }
        }
        use MenteeState::{InfoAttended, InfoInvited, IntakePlanned, SignedUp};
        if [SignedUp, InfoInvited, InfoAttended, IntakePlanned].contains(&state) {
            let since = self.since_step(id.0, "mentee", &[state.code()], today);
            let days = since.or_else(|| profile.signed_up.map(|day| (today - day).num_days()));
            if let Some(days) = days.filter(|days| *days >= rules.alert_intake) {
                add(AlertKind::Intake, days, false);
            }
        }
        if state.is_open()
            && let Some(until) = profile.residence_until
        {
            let left = (until - today).num_days();
            if left <= rules.alert_residence {
                add(AlertKind::Residence, left, left * 4 <= rules.alert_residence);
            }
        }
    }

    fn mentor_alerts(
        &self,
        id: PersonId,
        file: &PersonFile,
        today: NaiveDate,
        rules: &Rules,
        into: &mut Vec<Alert>,
    ) {
        let Some((profile, state)) = file.mentor.as_deref().and_then(|m| Some((m, m.state?))) else {
            return;
        };
        let coordinator = file.person.responsible;
        let mut add = |kind, days| {
            into.push(Alert {
                kind,
                about: About::Person(id),
                days,
                urgent: false,
                coordinator,
            })
        };
        if state == MentorState::Intake {
            let days = self.since_step(id.0, "mentor", &[state.code()], today);
            if let Some(days) = days.filter(|days| *days >= rules.alert_intake) {
                add(AlertKind::Intake, days);
            }
        }
        if matches!(state, MentorState::Trained | MentorState::Active) && self.places_taken(id) == 0 {
            let ready = self.since_step(id.0, "mentor", &["trained", "active"], today);
            let active = profile.active_since.map(|day| (today - day).num_days());
            let ended = self.duos_of(id).filter_map(|(_, duo)| duo.ended_on).max();
            let since_last = ended.map(|day| (today - day).num_days());
            let days = [ready, active, since_last].into_iter().flatten().min();
            if let Some(days) = days.filter(|days| *days >= rules.alert_trained_mentor) {
                add(AlertKind::Unmatched, days);
            }
        }
    }

    /// Days since the last of a record's steps into one of `states`.
    fn since_step(&self, subject: RecordId, cycle: &str, states: &[&str], today: NaiveDate) -> Option<i64> {
        let steps = self.steps_of(subject).into_iter().map(|(_, step)| step);
        let own = steps.filter(|step| {
            step.cycle.as_deref() == Some(cycle) && step.to.as_deref().is_some_and(|to| states.contains(&to))
        });
        own.filter_map(|step| step.date)
            .max()
            .map(|day| (today - day).num_days())
    }
}

#[cfg(test)]
mod tests;
