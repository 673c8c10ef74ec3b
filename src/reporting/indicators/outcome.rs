//! D1, positive outcome: of the people whose window is over, those who started a job, a traineeship or a
//! qualifying training in (anchor, anchor + 365 days].
//!
//! Unknown counts as failure in the headline. *Known* is a qualifying episode, or a follow-up at least 335 days
//! after the anchor; the figure among the known and the follow-up rate stand beside it. People whose window still
//! runs are left out; their number is shown beside a Kaplan–Meier estimate, which uses them as far as they got.

use super::super::cohort::{Anchor, Scope, Standing, first_duos, standing, was_asked};
use super::super::facts::{DuoFact, EpisodeFact, Facts};
use super::super::statistics::Interval;
use super::super::statistics::survival::{Watched, kaplan_meier};
use super::{Rate, count};
use crate::programme::person::PersonId;
use chrono::NaiveDate;

/// Below so many people at risk, a survival curve stops.
const LEAST_AT_RISK: u64 = 5;

/// D1 for one anchor.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// From when the window counts.
    pub anchor: Anchor,
    /// Positive / mature.
    pub headline: Rate,
    /// Positive / mature and known.
    pub known_only: Rate,
    /// Mature and known / mature.
    pub follow_up: Rate,
    /// Positive by own choice / mature.
    pub own_choice: Rate,
    /// Positive by own choice / mature of whom that is known.
    pub own_choice_known: Rate,
    /// Mature of whom nothing is known; failures in the headline.
    pub unknown: u64,
    /// Window still running: left out.
    pub immature: u64,
    /// Died or emigrated: left out.
    pub out_of_reach: u64,
    /// The anchor's day is not known: left out.
    pub undated: u64,
    /// Kaplan–Meier over mature and immature together.
    pub survival: Option<Eventually>,
}

/// The part with a positive outcome by some day, with everyone used as far as they were watched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Eventually {
    /// Days after the anchor: the whole window, or as far as at least five people were at risk.
    pub by_days: i64,
    /// Estimated part with the outcome by then, 0 to 1.
    pub rate: f64,
    /// Log-log interval; `None` where it does not exist.
    pub interval: Option<Interval>,
    /// People that it rests on.
    pub n: u64,
}

/// What is known of one mature person.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Yes,
    No,
    Unknown,
}

/// Counts D1.
pub fn outcome(facts: &Facts, scope: Scope, anchor: Anchor) -> Outcome {
    let standings: Vec<_> = first_duos(facts, scope)
        .into_iter()
        .map(|(person, duo)| (person, standing(facts, person, duo, anchor)))
        .collect();
    let mature: Vec<(PersonId, NaiveDate)> = standings
        .iter()
        .filter_map(|(person, standing)| match standing {
            Standing::Mature(day) => Some((*person, *day)),
            _ => None,
        })
        .collect();
    let headline: Vec<Known> = mature
        .iter()
        .map(|(p, day)| any_outcome(facts, *p, *day))
        .collect();
    let chosen: Vec<Known> = mature
        .iter()
        .map(|(p, day)| own_choice(facts, *p, *day))
        .collect();
    let n = mature.len() as u64;
    let (k, unknown) = tally(&headline);
    let (own, own_unknown) = tally(&chosen);
    let among = |wanted: fn(&Standing) -> bool| count(&standings, |(_, standing)| wanted(standing));
    Outcome {
        anchor,
        headline: Rate::of_people(k, n),
        known_only: Rate::of_people(k, n - unknown),
        follow_up: Rate::of_people(n - unknown, n),
        own_choice: Rate::of_people(own, n),
        own_choice_known: Rate::of_people(own, n - own_unknown),
        unknown,
        immature: among(|standing| matches!(standing, Standing::Immature(_))),
        out_of_reach: among(|standing| *standing == Standing::OutOfReach),
        undated: among(|standing| *standing == Standing::Undated),
        survival: eventually(facts, &standings),
    }
}

/// Whether the mentee of a duo has a positive outcome from its start, unknown as none; `None` while the window runs,
/// and for people out of reach.
pub(in crate::reporting) fn is_positive(facts: &Facts, duo: &DuoFact) -> Option<bool> {
    let person = duo.mentee?;
    match standing(facts, person, duo, Anchor::Start) {
        Standing::Mature(day) => Some(any_outcome(facts, person, day) == Known::Yes),
        Standing::Immature(_) | Standing::OutOfReach | Standing::Undated => None,
    }
}

/// Positive and unknown.
fn tally(known: &[Known]) -> (u64, u64) {
    (
        count(known, |one| *one == Known::Yes),
        count(known, |one| *one == Known::Unknown),
    )
}

/// The episodes that start within the window: after the anchor, and on its last day still.
fn qualifying(facts: &Facts, person: PersonId, anchor: NaiveDate) -> impl Iterator<Item = &EpisodeFact> {
    let window = 1..=facts.rules.outcome_days;
    let episodes = facts.outcome_of(person).map(|known| known.episodes.as_slice());
    let within = move |episode: &&EpisodeFact| window.contains(&(episode.start - anchor).num_days());
    episodes.unwrap_or_default().iter().filter(within)
}

fn any_outcome(facts: &Facts, person: PersonId, anchor: NaiveDate) -> Known {
    if qualifying(facts, person, anchor).next().is_some() {
        Known::Yes
    } else {
        told_no(facts, person, anchor)
    }
}

/// By own choice. An episode of which nobody asked leaves it unknown; it never becomes "no".
fn own_choice(facts: &Facts, person: PersonId, anchor: NaiveDate) -> Known {
    let choices: Vec<_> = qualifying(facts, person, anchor)
        .map(|episode| episode.own_choice)
        .collect();
    if choices.contains(&Some(true)) {
        Known::Yes
    } else if choices.contains(&None) {
        Known::Unknown
    } else if choices.is_empty() {
        told_no(facts, person, anchor)
    } else {
        Known::No
    }
}

fn told_no(facts: &Facts, person: PersonId, anchor: NaiveDate) -> Known {
    let asked = |known| was_asked(known, Some(anchor), facts.rules.known_days);
    match facts.outcome_of(person).is_some_and(asked) {
        true => Known::No,
        false => Known::Unknown,
    }
}

/// Days from the anchor to the first outcome, or to the day of the report or the end of the window.
fn eventually(facts: &Facts, standings: &[(PersonId, Standing)]) -> Option<Eventually> {
    let window = facts.rules.outcome_days;
    let watched: Vec<Watched> = standings
        .iter()
        .filter_map(|(person, standing)| match standing {
            Standing::Mature(day) | Standing::Immature(Some(day)) => Some((*person, *day)),
            _ => None,
        })
        .map(|(person, anchor)| {
            let days_to = |day: NaiveDate| (day - anchor).num_days();
            match qualifying(facts, person, anchor)
                .map(|episode| days_to(episode.start))
                .min()
            {
                Some(days) => Watched { days, event: true },
                None => Watched {
                    days: days_to(facts.as_of).clamp(0, window),
                    event: false,
                },
            }
        })
        .collect();
    // The curve reaches as far as enough people were at risk: the fifth longest time.
    let mut lengths: Vec<i64> = watched.iter().map(|one| one.days).collect();
    lengths.sort_unstable();
    let by_days = *lengths
        .len()
        .checked_sub(LEAST_AT_RISK as usize)
        .and_then(|at| lengths.get(at))?;
    let steps = kaplan_meier(&watched);
    let last = steps.iter().rev().find(|step| step.days <= by_days);
    Some(Eventually {
        by_days,
        rate: last.map_or(0.0, |step| 1.0 - step.survival),
        interval: last.and_then(|step| step.interval).map(|interval| Interval {
            lo: 1.0 - interval.hi,
            hi: 1.0 - interval.lo,
        }),
        n: watched.len() as u64,
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::cohort::Period;
    use super::super::super::facts::DuoFact;
    use super::super::sample::*;
    use super::*;

    const ALL: Scope = Scope {
        period: Period::ALL,
        branch: super::super::super::cohort::BranchScope::All,
    };

    #[test]
    fn the_window_is_open_at_the_anchor_and_closed_at_its_last_day() {
        let with = |start: &str| {
            let mut facts = facts_on("2026-06-01");
            facts.duos = vec![duo(1, 1, 9, "2024-01-01")];
            episode(&mut facts, 1, start, None);
            outcome(&facts, ALL, Anchor::Start).headline.k
        };
        assert_eq!(with("2024-01-01"), 0);
        assert_eq!(with("2024-01-02"), 1);
        // 2024 has 366 days: the 365th day after its first is 31 December.
        assert_eq!(with("2024-12-31"), 1);
        assert_eq!(with("2025-01-01"), 0);
    }

    #[test]
    fn both_anchors_are_printed_and_may_differ() {
        let mut facts = facts_on("2026-06-01");
        facts.duos = vec![DuoFact {
            end: ended(Some("2024-07-01")),
            ..duo(1, 1, 9, "2024-01-01")
        }];
        episode(&mut facts, 1, "2024-03-01", Some(true));
        assert_eq!(outcome(&facts, ALL, Anchor::Start).headline.k, 1);
        let by_end = outcome(&facts, ALL, Anchor::End);
        assert_eq!((by_end.headline.k, by_end.headline.n, by_end.unknown), (0, 1, 1));
        assert_eq!(by_end.anchor.letter(), "E");
    }

    #[test]
    fn unknown_counts_as_failure_beside_the_figure_of_the_known() {
        let mut facts = facts_on("2026-06-01");
        facts.duos = (1..=4).map(|n| duo(n, n, 9, "2024-01-01")).collect();
        episode(&mut facts, 1, "2024-03-01", Some(false));
        episode(&mut facts, 2, "2024-04-01", None);
        talk(&mut facts, 3, "2024-12-01", false);
        talk(&mut facts, 4, "2024-11-30", false);
        let found = outcome(&facts, ALL, Anchor::Start);
        assert_eq!((found.headline.k, found.headline.n), (2, 4));
        assert_eq!((found.known_only.k, found.known_only.n), (2, 3));
        assert_eq!((found.follow_up.k, found.follow_up.n, found.unknown), (3, 4, 1));
        assert_eq!((found.own_choice.k, found.own_choice.n), (0, 4));
        // Of person 2 nobody noted whose choice it was, of person 4 nothing is known.
        assert_eq!((found.own_choice_known.k, found.own_choice_known.n), (0, 2));
    }

    #[test]
    fn drop_outs_stay_in_and_the_immature_and_the_gone_are_counted_apart() {
        let mut facts = facts_on("2025-06-01");
        let dropped = DuoFact {
            end: ended(Some("2024-01-20")),
            ..duo(1, 1, 9, "2024-01-01")
        };
        facts.duos = vec![dropped, duo(2, 2, 9, "2024-07-01"), duo(3, 3, 9, "2024-02-01")];
        talk(&mut facts, 3, "2024-05-01", true);
        let found = outcome(&facts, ALL, Anchor::Start);
        assert_eq!((found.headline.n, found.immature, found.out_of_reach), (1, 1, 1));
    }

    #[test]
    fn the_estimate_uses_the_immature_as_far_as_they_were_watched() {
        let mut facts = facts_on("2025-01-01");
        facts.duos = (1..=6).map(|n| duo(n, n, 9, "2024-01-01")).collect();
        facts.duos.extend((7..=10).map(|n| duo(n, n, 9, "2024-10-01")));
        for person in [1, 2, 3] {
            episode(&mut facts, person, "2024-02-01", None);
        }
        episode(&mut facts, 7, "2024-11-01", None);
        let found = outcome(&facts, ALL, Anchor::Start);
        assert_eq!((found.headline.k, found.headline.n, found.immature), (3, 6, 4));
        let estimate = found.survival.unwrap();
        // 4 of 10 at risk have the event on day 31 after their start, nobody later.
        assert!((estimate.rate - 0.4).abs() < 1e-12, "{estimate:?}");
        // After day 92 only three people are still watched.
        assert_eq!((estimate.by_days, estimate.n), (92, 10));
    }

    #[test]
    fn fewer_than_five_people_make_no_curve() {
        let mut facts = facts_on("2025-01-01");
        facts.duos = (1..=4).map(|n| duo(n, n, 9, "2024-01-01")).collect();
        assert_eq!(outcome(&facts, ALL, Anchor::Start).survival, None);
    }
}
