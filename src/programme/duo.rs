//! Duos: a mentee and a mentor for six months, their meetings, and what led to the match.

use super::codes::*;
use super::entity::{entity, id};
use super::lifecycle::{DeclineReason, DeclinedBy, DuoState, EndReason};
use super::money::GrantId;
use super::organisation::BranchId;
use super::person::PersonId;
use super::time_of_day::TimeOfDay;
use crate::record::RecordId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

id! {
    /// A duo, from the first draft of the proposal on.
    DuoId
}
id! {
    /// A meeting of a duo.
    MeetingId
}

entity! {
    /// A mentee and a mentor.
    Duo = "duos" {
        /// The mentee.
        mentee: Option<PersonId> = "mentee" in Everyday,
        /// The mentor.
        mentor: Option<PersonId> = "mentor" in Everyday,
        /// Place in the life cycle.
        state: Option<DuoState> = "state" in Everyday,
        /// Branch that counts it.
        branch: Option<BranchId> = "branch" in Everyday,
        /// Coordinator (a member of the team).
        coordinator: Option<RecordId> = "coordinator" in Everyday,
        /// What it works on.
        kind: Option<DuoKind> = "kind" in Everyday,
        /// The one grant that counts it.
        grant: Option<GrantId> = "grant" in Everyday,
        /// Date of the funder's own form.
        funder_form: Option<NaiveDate> = "funder_form" in Everyday,
        /// Day of the proposal.
        proposed_on: Option<NaiveDate> = "proposed_on" in Everyday,
        /// First meeting planned on.
        first_meeting: Option<NaiveDate> = "first_meeting" in Everyday,
        /// The hour of that.
        first_meeting_at: Option<TimeOfDay> = "first_meeting_at" in Everyday,
        /// Where.
        first_meeting_place: Option<String> = "first_meeting_place" in Everyday,
        /// The mentee's yes after the first meeting.
        mentee_yes: Option<NaiveDate> = "mentee_yes" in Everyday,
        /// The mentor's yes after the first meeting.
        mentor_yes: Option<NaiveDate> = "mentor_yes" in Everyday,
        /// The mentee's signature under the agreement.
        signed_mentee: Option<NaiveDate> = "signed_mentee" in Everyday,
        /// The mentor's signature.
        signed_mentor: Option<NaiveDate> = "signed_mentor" in Everyday,
        /// The coordinator's signature.
        signed_coordinator: Option<NaiveDate> = "signed_coordinator" in Everyday,
        /// Start: the anchor S.
        started_on: Option<NaiveDate> = "started_on" in Everyday,
        /// End as planned at the start, before any suspension.
        planned_end: Option<NaiveDate> = "planned_end" in Everyday,
        /// New planned end after an extension.
        extended_until: Option<NaiveDate> = "extended_until" in Everyday,
        /// Actual end: the anchor E.
        ended_on: Option<NaiveDate> = "ended_on" in Everyday,
        /// Days spent suspended, in suspensions that are over.
        suspended_days: Option<i64> = "suspended_days" in Everyday,
        /// Start of the suspension that runs now.
        suspended_since: Option<NaiveDate> = "suspended_since" in Everyday,
        /// Why it ended early.
        end_reason: Option<EndReason> = "end_reason" in Everyday,
        /// Who declined.
        declined_by: Option<DeclinedBy> = "declined_by" in Everyday,
        /// Why it was declined.
        decline_reason: Option<DeclineReason> = "decline_reason" in Everyday,
        /// More words on a decline or an end.
        why: Option<String> = "why" in Confidential,
        /// Points when it was proposed, 0–100.
        score: Option<i64> = "score" in Everyday,
        /// Taken over from a list on this day: of what was before, only what the list said is known.
        came_in: Option<NaiveDate> = "came_in" in Everyday,
        /// How often the two had met by then, as the list counted; on which days, nobody noted.
        meetings_before: Option<i64> = "meetings_before" in Everyday,
        /// For how many minutes in all, as the list counted.
        minutes_before: Option<i64> = "minutes_before" in Everyday,
        /// What the list said and no field holds, by column.
        list_raw: BTreeMap<String, String> = "list_raw" in Confidential,
        /// What the list left to do: the columns that could not be read.
        to_check: BTreeSet<String> = "to_check" in Confidential,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}

impl Duo {
    /// Whether all three have signed.
    pub fn all_signed(&self) -> bool {
        self.signed_mentee.is_some() && self.signed_mentor.is_some() && self.signed_coordinator.is_some()
    }

    /// The earliest day that is known of it: nothing of this duo can have happened before. `None` where no day is.
    pub fn begins(&self) -> Option<NaiveDate> {
        let days = [
            self.proposed_on,
            self.first_meeting,
            self.mentee_yes,
            self.mentor_yes,
            self.signed_mentee,
            self.signed_mentor,
            self.signed_coordinator,
            self.started_on,
        ];
        days.into_iter().flatten().min()
    }

    /// Days suspended up to a day, the running suspension included.
    pub fn suspended_until(&self, day: NaiveDate) -> i64 {
        let running = self
            .suspended_since
            .map_or(0, |since| (day - since).num_days().max(0));
        self.suspended_days.unwrap_or(0) + running
    }

    /// Whether `person` is one of the two.
    pub fn has(&self, person: PersonId) -> bool {
        self.mentee == Some(person) || self.mentor == Some(person)
    }
}

entity! {
    /// Two hours together, held or missed.
    Meeting = "meetings" {
        /// Whose.
        duo: Option<DuoId> = "duo" in Everyday,
        /// Day.
        date: Option<NaiveDate> = "date" in Everyday,
        /// Length in minutes; 0 when it was not held.
        minutes: Option<i64> = "minutes" in Everyday,
        /// Where.
        place: Option<String> = "place" in Everyday,
        /// Online.
        online: Option<bool> = "online" in Everyday,
        /// What it was about.
        topics: BTreeSet<Help> = "topic" in Everyday,
        /// Whether the mentee came.
        mentee: Option<Presence> = "mentee" in Everyday,
        /// Whether the mentor came.
        mentor: Option<Presence> = "mentor" in Everyday,
        /// What was said.
        note: Option<String> = "note" in Confidential,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}

impl Meeting {
    /// Whether both were there.
    pub fn is_held(&self) -> bool {
        self.mentee == Some(Presence::Present) && self.mentor == Some(Presence::Present)
    }
}

entity! {
    /// A decision of the team on a pair: pinned, vetoed or refused, with the reason.
    Decision = "decisions" {
        /// The mentee.
        mentee: Option<PersonId> = "mentee" in Everyday,
        /// The mentor.
        mentor: Option<PersonId> = "mentor" in Everyday,
        /// What was decided.
        kind: Option<DecisionKind> = "kind" in Everyday,
        /// Day.
        date: Option<NaiveDate> = "date" in Everyday,
        /// By whom it was refused.
        by: Option<DeclinedBy> = "by" in Everyday,
        /// Why, from the list.
        reason: Option<DeclineReason> = "reason" in Everyday,
        /// Why, in own words.
        why: Option<String> = "why" in Confidential,
        /// Points at that moment, 0–100.
        score: Option<i64> = "score" in Everyday,
        /// Points per criterion at that moment, as `sector:18/22 …`.
        parts: Option<String> = "parts" in Everyday,
        /// Taken back.
        archived: Option<bool> = "archived" in Everyday,
    }
}

super::entity::codes! {
    /// What the team decides on a pair.
    DecisionKind = "decision" { Pin = "pin", Veto = "veto", Refusal = "refusal", Accepted = "accepted" }
}

entity! {
    /// A dated move in a life cycle: the event behind a state.
    Step = "steps" {
        /// The person, duo or referral that moved.
        subject: Option<RecordId> = "subject" in Everyday,
        /// Whose life cycle: `mentee`, `mentor`, `duo` or `referral`.
        cycle: Option<String> = "cycle" in Everyday,
        /// State left; absent at the first.
        from: Option<String> = "from" in Everyday,
        /// State entered.
        to: Option<String> = "to" in Everyday,
        /// Day on which it happened.
        date: Option<NaiveDate> = "date" in Everyday,
        /// Taken over from a list: the steps before were not recorded here.
        taken_over: Option<bool> = "taken_over" in Everyday,
        /// Reason, where the move asks for one.
        reason: Option<String> = "reason" in Confidential,
        /// Taken back.
        archived: Option<bool> = "archived" in Everyday,
    }
}

entity! {
    /// A contact of the coordinator with a duo.
    CoordinatorContact = "contacts" {
        /// With which duo.
        duo: Option<DuoId> = "duo" in Everyday,
        /// Day.
        date: Option<NaiveDate> = "date" in Everyday,
        /// With the mentee.
        with_mentee: Option<bool> = "with_mentee" in Everyday,
        /// With the mentor.
        with_mentor: Option<bool> = "with_mentor" in Everyday,
        /// What was said.
        note: Option<String> = "note" in Confidential,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}

entity! {
    /// An agreement between mentee, mentor and coordinator.
    Agreement = "agreements" {
        /// Whose.
        duo: Option<DuoId> = "duo" in Everyday,
        /// Version of the text that was signed.
        text_version: Option<String> = "text_version" in Everyday,
        /// Signed by the mentee on.
        mentee: Option<NaiveDate> = "mentee" in Everyday,
        /// Signed by the mentor on.
        mentor: Option<NaiveDate> = "mentor" in Everyday,
        /// Signed by the coordinator on.
        coordinator: Option<NaiveDate> = "coordinator" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}

entity! {
    /// Something that went or may go wrong in a duo. Restricted.
    Incident = "incidents" {
        /// In which duo.
        duo: Option<DuoId> = "duo" in Confidential,
        /// Raised by.
        raised_by: Option<RecordId> = "raised_by" in Confidential,
        /// Day.
        date: Option<NaiveDate> = "date" in Confidential,
        /// What it is.
        kind: Option<IncidentKind> = "kind" in Confidential,
        /// How far it is.
        state: Option<IncidentState> = "state" in Confidential,
        /// What happened.
        text: Option<String> = "text" in Confidential,
        /// Put away.
        archived: Option<bool> = "archived" in Confidential,
    }
}
