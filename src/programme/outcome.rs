//! What it brought about: outcome episodes, follow-ups, obstacle checks, scales.

use super::codes::*;
use super::duo::DuoId;
use super::entity::{entity, id};
use super::person::PersonId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

id! {
    /// An outcome episode.
    EpisodeId
}

entity! {
    /// A job, traineeship, training or the like, with its dates.
    Episode = "episodes" {
        /// Whose.
        person: Option<PersonId> = "person" in Everyday,
        /// Kind.
        kind: Option<OutcomeKind> = "kind" in Everyday,
        /// First day.
        start: Option<NaiveDate> = "start" in Everyday,
        /// Last day, when it is over.
        end: Option<NaiveDate> = "end" in Everyday,
        /// Hours a week.
        hours: Option<i64> = "hours" in Everyday,
        /// Of the person's own choice.
        own_choice: Option<bool> = "own_choice" in Everyday,
        /// Fits the person's level.
        fits_level: Option<bool> = "fits_level" in Everyday,
        /// What it rests on.
        evidence: Option<Evidence> = "evidence" in Everyday,
        /// Sector.
        sector: Option<Sector> = "sector" in Everyday,
        /// What else is known of it.
        note: Option<String> = "note" in Confidential,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// A moment at which someone was asked where they stand, whatever the answer.
    FollowUpTalk = "follow_ups" {
        /// Whom.
        person: Option<PersonId> = "person" in Everyday,
        /// About which duo.
        duo: Option<DuoId> = "duo" in Everyday,
        /// Day.
        date: Option<NaiveDate> = "date" in Everyday,
        /// When, relative to the duo.
        moment: Option<Moment> = "moment" in Everyday,
        /// Whether the person said to have work or training. Since when and what is an outcome of its own.
        in_work: Option<bool> = "in_work" in Everyday,
        /// Died or emigrated: left out of rates, counted apart.
        out_of_reach: Option<bool> = "out_of_reach" in Everyday,
        /// What was said.
        note: Option<String> = "note" in Confidential,
        /// Put away.
        archived: Option<bool> = "archived" in Everyday,
    }
}
entity! {
    /// Which obstacles a person names at a moment.
    ObstacleCheck = "obstacle_checks" {
        /// Who.
        person: Option<PersonId> = "person" in Confidential,
        /// About which duo.
        duo: Option<DuoId> = "duo" in Confidential,
        /// Day.
        date: Option<NaiveDate> = "date" in Confidential,
        /// When, relative to the duo.
        moment: Option<Moment> = "moment" in Confidential,
        /// What stands in the way.
        obstacles: BTreeSet<Obstacle> = "obstacle" in Confidential,
        /// Put away.
        archived: Option<bool> = "archived" in Confidential,
    }
}
entity! {
    /// Answers to a scale.
    ScaleResponse = "scale_responses" {
        /// Who.
        person: Option<PersonId> = "person" in Confidential,
        /// Which scale, by its code in the programme's list.
        scale: Option<String> = "scale" in Confidential,
        /// Day.
        date: Option<NaiveDate> = "date" in Confidential,
        /// When, relative to the duo.
        moment: Option<Moment> = "moment" in Confidential,
        /// Answers by item.
        answers: BTreeMap<String, i64> = "answer" in Confidential,
        /// Put away.
        archived: Option<bool> = "archived" in Confidential,
    }
}
