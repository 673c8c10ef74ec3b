//! D6, completion: of the duos whose planned end (moved by their suspensions) has come, those that reached it,
//! and apart those that closed early because the mentee found a job, traineeship or training.
//!
//! A duo that ended early is counted once its planned end has come, not before: else the early ends of running
//! years would come in first. Duos of one mentor are alike, so the interval draws mentors.

use super::super::cohort::{Scope, duos_in};
use super::super::facts::{DuoEnd, DuoFact, Facts};
use super::super::statistics::bootstrap;
use super::Rate;
use crate::programme::lifecycle::EndReason;
use std::collections::BTreeMap;

/// D6.
#[derive(Clone, Debug, PartialEq)]
pub struct Completion {
    /// Reached or early with a positive outcome / planned end has come.
    pub headline: Rate,
    /// Of these, reached the planned end.
    pub reached: u64,
    /// Of these, closed early for a positive outcome.
    pub early_positive: u64,
    /// Over, but when is not known: not counted as reached.
    pub unknown: u64,
    /// Planned end still to come: left out.
    pub immature: u64,
    /// Mentors among whom the duos are spread: what the interval draws.
    pub mentors: u64,
}

enum Ended {
    NotYet,
    Reached,
    EarlyPositive,
    Early,
    Unknown,
}

/// Counts D6.
pub fn completion(facts: &Facts, scope: Scope) -> Completion {
    let (mut reached, mut early_positive, mut unknown, mut immature) = (0, 0, 0, 0);
    let mut clusters = BTreeMap::new();
    for duo in duos_in(facts, scope) {
        let counts = match how(facts, duo) {
            Ended::NotYet => {
                immature += 1;
                continue;
            }
            Ended::Reached => {
                reached += 1;
                1
            }
            Ended::EarlyPositive => {
                early_positive += 1;
                1
            }
            Ended::Early => 0,
            Ended::Unknown => {
                unknown += 1;
                0
            }
        };
        let cluster: &mut (u64, u64) = clusters.entry(cluster_of(duo)).or_default();
        cluster.0 += counts;
        cluster.1 += 1;
    }
    let clusters: Vec<(u64, u64)> = clusters.into_values().collect();
    Completion {
        headline: Rate {
            k: reached + early_positive,
            n: clusters.iter().map(|(_, n)| n).sum(),
            interval: bootstrap::share(&clusters),
        },
        reached,
        early_positive,
        unknown,
        immature,
        mentors: clusters.len() as u64,
    }
}

/// The mentor; a duo whose mentor is erased stands alone.
pub(super) fn cluster_of(duo: &DuoFact) -> (bool, crate::record::RecordId) {
    match duo.mentor {
        Some(mentor) => (true, mentor.0),
        None => (false, duo.id.0),
    }
}

/// Whether a duo counts as completed; `None` while its planned end has not come.
pub(in crate::reporting) fn is_completed(facts: &Facts, duo: &DuoFact) -> Option<bool> {
    match how(facts, duo) {
        Ended::NotYet => None,
        Ended::Reached | Ended::EarlyPositive => Some(true),
        Ended::Early | Ended::Unknown => Some(false),
    }
}

fn how(facts: &Facts, duo: &DuoFact) -> Ended {
    // Days, not dates: a hostile number of suspended days must not leave the calendar.
    let late_by = |day: chrono::NaiveDate| (day - duo.planned_end).num_days() - duo.suspended_days;
    if late_by(facts.as_of) < 0 {
        return Ended::NotYet;
    }
    match duo.end {
        DuoEnd::Running => Ended::Reached,
        DuoEnd::Ended { on: Some(day), .. } if late_by(day) >= 0 => Ended::Reached,
        DuoEnd::Ended { early, .. } if early.is_some_and(EndReason::is_positive) => Ended::EarlyPositive,
        DuoEnd::Ended {
            on: None,
            early: None,
            ..
        } => Ended::Unknown,
        DuoEnd::Ended { .. } => Ended::Early,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::*;
    use super::*;

    fn early(on: &str, reason: EndReason) -> DuoEnd {
        DuoEnd::Ended {
            on: Some(day(on)),
            early: Some(reason),
            completed: false,
        }
    }

    #[test]
    fn reached_and_early_for_a_job_count_and_are_told_apart() {
        let mut facts = facts_on("2026-01-01");
        let with = |n, end| DuoFact {
            end,
            ..duo(n, n, n + 100, "2024-01-01")
        };
        facts.duos = vec![
            with(1, ended(Some("2024-07-01"))),
            with(2, early("2024-04-01", EndReason::JobFound)),
            with(3, early("2024-04-01", EndReason::NoContact)),
            with(4, ended(Some("2024-06-30"))),
            with(5, DuoEnd::Running),
            with(6, ended(None)),
        ];
        let found = completion(&facts, Scope::default());
        assert_eq!((found.headline.k, found.headline.n), (3, 6));
        assert_eq!(
            (found.reached, found.early_positive, found.unknown, found.mentors),
            (2, 1, 1, 6)
        );
        assert!(found.headline.interval.is_some());
    }

    #[test]
    fn suspensions_move_the_planned_end_and_early_ends_wait_for_it() {
        let mut facts = facts_on("2024-07-10");
        let base = duo(1, 1, 9, "2024-01-01");
        facts.duos = vec![
            DuoFact {
                suspended_days: 10,
                ..base.clone()
            },
            DuoFact {
                suspended_days: 9,
                id: id(2),
                ..base.clone()
            },
            DuoFact {
                end: early("2024-02-01", EndReason::Mismatch),
                suspended_days: 10,
                id: id(3),
                ..base
            },
        ];
        let found = completion(&facts, Scope::default());
        assert_eq!((found.headline.k, found.headline.n, found.immature), (1, 1, 2));
        // One mentor only: how mentors differ cannot be told.
        assert_eq!(found.headline.interval, None);
    }
}
