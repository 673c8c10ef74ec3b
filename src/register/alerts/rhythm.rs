//! What the rhythm of guiding asks: a coordinator's contact, something written down, intervisions, a next step.

use super::{About, Alert, AlertKind};
use crate::programme::casework::{Note, Task};
use crate::programme::codes::TriageDecision;
use crate::programme::duo::{Duo, DuoId};
use crate::programme::lifecycle::{DuoState, MenteeState};
use crate::programme::organisation::{Referral, Triage};
use crate::programme::person::PersonId;
use crate::programme::rules::Rules;
use crate::record::RecordId;
use crate::register::gatherings::Intervisions;
use crate::register::{PersonFile, Register};
use chrono::{Months, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// After how many months of a duo its mentor should have had the intervisions.
const INTERVISION_MONTHS: u32 = 5;

/// What is gathered once for all duos and people.
pub(super) struct Rhythm {
    today: NaiveDate,
    /// The last note about a record.
    notes: BTreeMap<RecordId, NaiveDate>,
    intervisions: Intervisions,
    /// People with something agreed that is still to come.
    next_steps: BTreeSet<RecordId>,
}

impl Rhythm {
    pub(super) fn of(register: &Register, today: NaiveDate) -> Self {
        let mut notes: BTreeMap<RecordId, NaiveDate> = BTreeMap::new();
        for (_, note) in register.all::<Note>() {
            let Some(day) = note.date.filter(|day| *day <= today) else {
                continue;
            };
            for about in note.about {
                let last = notes.entry(about).or_insert(day);
                *last = day.max(*last);
            }
        }
        let open_tasks = register
            .all::<Task>()
            .into_iter()
            .filter(|(_, task)| task.done_on.is_none());
        let mut next_steps: BTreeSet<RecordId> = open_tasks.flat_map(|(_, task)| task.about).collect();
        let triages = register.all::<Triage>().into_iter();
        next_steps.extend(triages.filter_map(|(_, triage)| {
            let ahead = triage.second_look.is_some_and(|day| day >= today);
            let waits = matches!(
                triage.decision,
                Some(TriageDecision::Linear | TriageDecision::Referred)
            );
            Some(triage.person.filter(|_| ahead && waits)?.0)
        }));
        let referrals = register.all::<Referral>().into_iter();
        next_steps.extend(referrals.filter_map(|(_, referral)| {
            let ahead = referral.answer_by.is_some_and(|day| day >= today);
            Some(referral.person.filter(|_| ahead)?.0)
        }));
        Self {
            today,
            notes,
            intervisions: register.intervisions(),
            next_steps,
        }
    }

    /// Running duos: too long without the coordinator, or without anything written down. What was agreed on the first
    /// day is a contact and a note.
    pub(super) fn duo(
        &self,
        register: &Register,
        id: DuoId,
        duo: &Duo,
        rules: &Rules,
        into: &mut Vec<Alert>,
    ) {
        let (Some(DuoState::Active | DuoState::Extended), Some(start)) = (duo.state, duo.started_on) else {
            return;
        };
        let since = |days: &mut dyn Iterator<Item = NaiveDate>| {
            let last = days.filter(|day| *day <= self.today).max();
            (self.today - last.map_or(start, |last| last.max(start))).num_days()
        };
        let mut add = |kind, days| {
            into.push(Alert {
                kind,
                about: About::Duo(id),
                days,
                urgent: false,
                coordinator: duo.coordinator,
            });
        };
        let contacts = register.contacts_of(id);
        let first_month = start
            .checked_add_months(Months::new(1))
            .is_some_and(|end| self.today < end);
        let most = if first_month {
            rules.alert_contact_first_month
        } else {
            rules.alert_contact_later
        };
        let quiet = since(&mut contacts.iter().filter_map(|(_, contact)| contact.date));
        if quiet >= most {
            add(AlertKind::Contact, quiet);
        }
        let about = [Some(id.0), duo.mentee.map(|id| id.0), duo.mentor.map(|id| id.0)];
        let notes = about
            .iter()
            .flatten()
            .filter_map(|about| self.notes.get(about).copied());
        let said = contacts.iter().filter(|(_, contact)| contact.note.is_some());
        let meetings = register.meetings_of(id);
        let told = meetings.iter().filter(|(_, meeting)| meeting.note.is_some());
        let mut written = notes
            .chain(said.filter_map(|(_, contact)| contact.date))
            .chain(told.filter_map(|(_, meeting)| meeting.date));
        let silent = since(&mut written);
        if silent >= rules.alert_no_note {
            add(AlertKind::NoNote, silent);
        }
    }

    /// A mentor whose running duo is five months old with too few intervisions since its start.
    pub(super) fn mentor(
        &self,
        register: &Register,
        id: PersonId,
        file: &PersonFile,
        rules: &Rules,
        into: &mut Vec<Alert>,
    ) {
        let came = self.intervisions.get(&id).map(Vec::as_slice).unwrap_or_default();
        let late = register.duos_of(id).filter_map(|(_, duo)| {
            let runs = matches!(duo.state, Some(DuoState::Active | DuoState::Extended));
            let start = duo.started_on.filter(|_| runs && duo.mentor == Some(id))?;
            let due = start.checked_add_months(Months::new(INTERVISION_MONTHS))?;
            let since = came
                .iter()
                .filter(|one| (start..=self.today).contains(&one.on))
                .count();
            let few = i64::try_from(since).is_ok_and(|count| count < rules.intervisions_by_month_5);
            (few && due <= self.today).then_some(((self.today - due).num_days(), duo.coordinator))
        });
        // A mentor with two such duos is asked once.
        if let Some((days, coordinator)) = late.max_by_key(|(days, _)| *days) {
            into.push(Alert {
                kind: AlertKind::Intervision,
                about: About::Person(id),
                days,
                urgent: false,
                coordinator: coordinator.or(file.person.responsible),
            });
        }
    }

    /// A mentee who is where somebody must take the next step, with none agreed. (Whoever waits for a match, an
    /// intake or a duo has one by that.)
    pub(super) fn mentee(&self, register: &Register, id: PersonId, file: &PersonFile, into: &mut Vec<Alert>) {
        use MenteeState::{IntakeDone, Integrated, Linear, OnHold, Referred};
        let Some(state) = file.mentee.as_deref().and_then(|profile| profile.state) else {
            return;
        };
        let stands = [IntakeDone, Integrated, Linear, Referred, OnHold].contains(&state);
        if !stands || self.next_steps.contains(&id.0) {
            return;
        }
        let days = register.since_step(id.0, "mentee", &[state.code()], self.today);
        into.push(Alert {
            kind: AlertKind::NoNextStep,
            about: About::Person(id),
            days: days.unwrap_or(0).max(0),
            urgent: false,
            coordinator: file.person.responsible,
        });
    }
}
