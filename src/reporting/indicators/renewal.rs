//! D5, renewal: of the mentors whose first duo ended at least 365 days ago, those who started a second one no
//! later than 365 days after that end. A second duo that began while the first still ran counts.

use super::super::cohort::{Scope, first_duos_of_mentors};
use super::super::facts::{DuoEnd, Facts};
use super::Rate;
use crate::programme::person::PersonId;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// D5.
#[derive(Clone, Debug, PartialEq)]
pub struct Renewal {
    /// Second start in time / first duo ended long enough ago.
    pub headline: Rate,
    /// Second start whenever / the same mentors.
    pub ever: Rate,
    /// First duo still running, or ended too recently: left out.
    pub immature: u64,
    /// First duo ended on a day nobody noted: left out.
    pub undated: u64,
}

/// Counts D5. The scope is about the mentors' first duos; a second one counts in whatever branch and period.
pub fn renewal(facts: &Facts, scope: Scope) -> Renewal {
    let mut starts: BTreeMap<PersonId, Vec<_>> = BTreeMap::new();
    for duo in &facts.duos {
        if let Some(mentor) = duo.mentor {
            starts.entry(mentor).or_default().push((duo.start, duo.id));
        }
    }
    let window = facts.rules.outcome_days;
    let (mut k, mut ever, mut n, mut immature, mut undated) = (0, 0, 0, 0, 0);
    for (mentor, first) in first_duos_of_mentors(facts, scope) {
        let ended: NaiveDate = match first.end {
            DuoEnd::Ended { on: Some(day), .. } if (facts.as_of - day).num_days() >= window => day,
            DuoEnd::Ended { on: None, .. } => {
                undated += 1;
                continue;
            }
            _ => {
                immature += 1;
                continue;
            }
        };
        n += 1;
        let later = starts.get(&mentor).into_iter().flatten();
        let second = later.filter(|start| **start > (first.start, first.id)).min();
        if let Some((start, _)) = second {
            ever += 1;
            k += u64::from((*start - ended).num_days() <= window);
        }
    }
    Renewal {
        headline: Rate::of_people(k, n),
        ever: Rate::of_people(ever, n),
        immature,
        undated,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::facts::DuoFact;
    use super::super::sample::*;
    use super::*;

    #[test]
    fn a_second_start_counts_up_to_a_year_after_the_first_end_overlaps_included() {
        let with = |second: &str| {
            let mut facts = facts_on("2026-06-01");
            let first = DuoFact {
                end: ended(Some("2024-07-01")),
                ..duo(1, 1, 9, "2024-01-01")
            };
            facts.duos = vec![first, duo(2, 2, 9, second)];
            let found = renewal(&facts, Scope::default());
            (found.headline.k, found.ever.k, found.headline.n)
        };
        assert_eq!(with("2024-03-01"), (1, 1, 1));
        assert_eq!(with("2024-01-01"), (1, 1, 1));
        assert_eq!(with("2025-07-01"), (1, 1, 1));
        assert_eq!(with("2025-07-02"), (0, 1, 1));
    }

    #[test]
    fn who_ended_too_recently_is_left_out() {
        let mut facts = facts_on("2025-06-30");
        facts.duos = vec![
            DuoFact {
                end: ended(Some("2024-07-01")),
                ..duo(1, 1, 8, "2024-01-01")
            },
            DuoFact {
                end: ended(Some("2024-06-30")),
                ..duo(2, 2, 9, "2024-01-01")
            },
            duo(3, 3, 7, "2024-01-01"),
        ];
        let found = renewal(&facts, Scope::default());
        assert_eq!((found.headline.k, found.headline.n, found.immature), (0, 1, 2));
    }
}
