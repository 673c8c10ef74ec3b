//! Casework: plans and goals, notes, tasks, consents, quotes.

use super::codes::*;
use super::duo::DuoId;
use super::entity::entity;
use super::person::PersonId;
use super::time_of_day::TimeOfDay;
use crate::record::RecordId;
use chrono::NaiveDate;
use std::collections::BTreeSet;

entity! {
    /// A plan that partners agreed on together.
    Plan = "plans" {
        /// Whose.
        person: Option<PersonId> = "person" in Everyday,
        /// Title.
        title: Option<String> = "title" in Everyday,
        /// Partners that agreed.
        partners: BTreeSet<RecordId> = "partner" in Everyday,
        /// Agreed on.
        agreed_on: Option<NaiveDate> = "agreed_on" in Everyday,
        /// Objectives, as tags.
        objectives: BTreeSet<String> = "objective" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// A goal within a plan.
    Goal = "goals" {
        /// Of which plan.
        plan: Option<RecordId> = "plan" in Everyday,
        /// What.
        title: Option<String> = "title" in Everyday,
        /// By when.
        due: Option<NaiveDate> = "due" in Everyday,
        /// Reached on.
        reached_on: Option<NaiveDate> = "reached_on" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// A milestone: project defined, network widened, tools mastered…
    Milestone = "milestones" {
        /// Whose.
        person: Option<PersonId> = "person" in Everyday,
        /// Which, by its code in the programme's list.
        code: Option<String> = "code" in Everyday,
        /// Reached on.
        date: Option<NaiveDate> = "date" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// A casework note.
    Note = "notes" {
        /// Day.
        date: Option<NaiveDate> = "date" in Confidential,
        /// About which people, duo or session.
        about: BTreeSet<RecordId> = "about" in Confidential,
        /// Kind.
        kind: Option<NoteKind> = "kind" in Confidential,
        /// Text.
        text: Option<String> = "text" in Confidential,
        /// Whether it asks for something.
        follow_up: Option<FollowUp> = "follow_up" in Confidential,
        /// Written by (a member).
        author: Option<RecordId> = "author" in Confidential,
        /// Put away.
        archived: Option<bool> = "archived" in Confidential,
    }
}
entity! {
    /// Something to do.
    Task = "tasks" {
        /// What.
        title: Option<String> = "title" in Everyday,
        /// From when.
        start: Option<NaiveDate> = "start" in Everyday,
        /// By when.
        due: Option<NaiveDate> = "due" in Everyday,
        /// At what hour, where it is an appointment.
        at: Option<TimeOfDay> = "at" in Everyday,
        /// Where, likewise.
        place: Option<String> = "place" in Everyday,
        /// Who does it (members).
        assignees: BTreeSet<RecordId> = "assignee" in Everyday,
        /// About which records.
        about: BTreeSet<RecordId> = "about" in Everyday,
        /// Comes back every so many days.
        repeat_days: Option<i64> = "repeat_days" in Everyday,
        /// Done on.
        done_on: Option<NaiveDate> = "done_on" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// A consent for one purpose, or its withdrawal.
    Consent = "consents" {
        /// Whose.
        person: Option<PersonId> = "person" in Everyday,
        /// For what.
        purpose: Option<Purpose> = "purpose" in Everyday,
        /// Given on.
        given_on: Option<NaiveDate> = "given_on" in Everyday,
        /// Withdrawn on.
        withdrawn_on: Option<NaiveDate> = "withdrawn_on" in Everyday,
        /// With which partner (for sharing).
        partner: Option<RecordId> = "partner" in Everyday,
        /// Version of the text that was signed.
        text_version: Option<String> = "text_version" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// Words of a person, with their own consent for publication.
    Quote = "quotes" {
        /// Whose.
        person: Option<PersonId> = "person" in Everyday,
        /// About which duo.
        duo: Option<DuoId> = "duo" in Everyday,
        /// The words.
        text: Option<String> = "text" in Confidential,
        /// Day.
        date: Option<NaiveDate> = "date" in Everyday,
        /// May be published.
        may_publish: Option<bool> = "may_publish" in Everyday,
        /// Name under which, where one is wanted.
        shown_as: Option<String> = "shown_as" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// A message to policy: what keeps coming back in the work.
    Signal = "signals" {
        /// Title.
        title: Option<String> = "title" in Everyday,
        /// What.
        text: Option<String> = "text" in Confidential,
        /// Obstacles it is about.
        obstacles: BTreeSet<Obstacle> = "obstacle" in Everyday,
        /// Day.
        date: Option<NaiveDate> = "date" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
