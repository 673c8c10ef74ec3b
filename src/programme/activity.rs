//! Activities, their sessions and who came. Types of activity are data; a head-count needs no names.

use super::codes::*;
use super::entity::{entity, id};
use super::organisation::{BranchId, OrganisationId, VenueId};
use super::person::PersonId;
use crate::record::RecordId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

id! {
    /// An activity.
    ActivityId
}
id! {
    /// One session of an activity.
    SessionId
}

entity! {
    /// Something that is organised, once or as a series.
    Activity = "activities" {
        /// Title.
        title: Option<String> = "title" in Everyday,
        /// Kind.
        kind: Option<ActivityKind> = "kind" in Everyday,
        /// The programme's own word for the kind.
        own_kind: Option<String> = "own_kind" in Everyday,
        /// Branch.
        branch: Option<BranchId> = "branch" in Everyday,
        /// Objectives it serves, as tags.
        objectives: BTreeSet<String> = "objective" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// One session.
    Session = "sessions" {
        /// Of which activity.
        activity: Option<ActivityId> = "activity" in Everyday,
        /// Branch, where no activity says it.
        branch: Option<BranchId> = "branch" in Everyday,
        /// Day.
        date: Option<NaiveDate> = "date" in Everyday,
        /// Start, minutes after midnight.
        starts: Option<i64> = "starts" in Everyday,
        /// Length in minutes.
        minutes: Option<i64> = "minutes" in Everyday,
        /// Venue.
        venue: Option<VenueId> = "venue" in Everyday,
        /// Room.
        room: Option<String> = "room" in Everyday,
        /// Place in own words, where there is no venue record.
        place: Option<String> = "place" in Everyday,
        /// Municipality, as the source says it.
        municipality: Option<String> = "municipality" in Everyday,
        /// For whom, as the source says it.
        audience: Option<String> = "audience" in Everyday,
        /// Employer where it takes place.
        employer: Option<OrganisationId> = "employer" in Everyday,
        /// How many came, names not asked.
        head_count: Option<i64> = "head_count" in Everyday,
        /// How many of these for the first time.
        new_count: Option<i64> = "new_count" in Everyday,
        /// How many of these went on to training.
        referred_count: Option<i64> = "referred_count" in Everyday,
        /// What the list said and no field holds, by column.
        list_raw: BTreeMap<String, String> = "list_raw" in Confidential,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// Someone at a session.
    Attendance = "attendances" {
        /// Which session.
        session: Option<SessionId> = "session" in Everyday,
        /// Who.
        person: Option<PersonId> = "person" in Everyday,
        /// Whether they came.
        presence: Option<Presence> = "presence" in Everyday,
        /// Next step that came of it (a task).
        next_step: Option<RecordId> = "next_step" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// A stock item that is lent or given (a second-hand bike), with whoever waits for it.
    Stock = "stock" {
        /// What.
        name: Option<String> = "name" in Everyday,
        /// How many are there.
        count: Option<i64> = "count" in Everyday,
        /// Who waits.
        waiting: BTreeSet<PersonId> = "waiting" in Everyday,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
