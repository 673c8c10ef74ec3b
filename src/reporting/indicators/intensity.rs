//! D7, intensity: hours held / (2 × weeks active), net of suspensions. Duos of less than a week are left out.
//! The median and the part at or above 80 %, with intervals that draw mentors.

use super::super::cohort::{Scope, duos_in};
use super::super::facts::{DuoEnd, DuoFact, Facts};
use super::super::statistics::{Interval, bootstrap, median};
use super::Rate;
use super::completion::cluster_of;
use std::collections::BTreeMap;

/// A duo counts as intense enough from this part of the hours on, percent.
pub const ENOUGH_PERCENT: i64 = 80;

/// D7.
#[derive(Clone, Debug, PartialEq)]
pub struct Intensity {
    /// Median of hours held / hours meant; 1 is exactly as meant.
    pub median: Option<f64>,
    /// Its interval.
    pub interval: Option<Interval>,
    /// Duos at or above 80 % / duos.
    pub enough: Rate,
    /// Duos of less than a week: left out.
    pub too_short: u64,
    /// Over on a day nobody noted: left out.
    pub undated: u64,
    /// Brought in by a list that does not say how long the two had met: left out.
    pub not_known: u64,
    /// Mentors among whom the duos are spread.
    pub mentors: u64,
    /// Hours a week that are meant, by the rules of the day of the report.
    pub hours_week: f64,
}

/// Counts D7.
pub fn intensity(facts: &Facts, scope: Scope) -> Intensity {
    let (mut too_short, mut undated, mut not_known) = (0, 0, 0);
    let mut clusters: BTreeMap<_, (Vec<f64>, (u64, u64))> = BTreeMap::new();
    for duo in duos_in(facts, scope) {
        let Some(days) = days_active(facts, duo) else {
            undated += 1;
            continue;
        };
        if days < 7 {
            too_short += 1;
            continue;
        }
        let Some(minutes_held) = duo.minutes_held else {
            not_known += 1;
            continue;
        };
        // hours held / (hours a week × days / 7), in whole minutes, so that exactly 80 % is 80 %.
        let held = i128::from(minutes_held) * 7;
        let meant = i128::from(facts.rules.hours_week) * 60 * i128::from(days);
        let (values, (k, n)) = clusters.entry(cluster_of(duo)).or_default();
        values.push(held as f64 / meant as f64);
        *k += u64::from(held * 100 >= meant * i128::from(ENOUGH_PERCENT));
        *n += 1;
    }
    let (values, shares): (Vec<Vec<f64>>, Vec<(u64, u64)>) = clusters.into_values().unzip();
    Intensity {
        median: median(&values.concat()),
        interval: bootstrap::median(&values),
        enough: Rate {
            k: shares.iter().map(|(k, _)| k).sum(),
            n: shares.iter().map(|(_, n)| n).sum(),
            interval: bootstrap::share(&shares),
        },
        too_short,
        undated,
        not_known,
        mentors: shares.len() as u64,
        hours_week: facts.rules.hours_week as f64,
    }
}

/// Days from the start to the end or the day of the report, without suspensions. `None`: over, when unknown.
fn days_active(facts: &Facts, duo: &DuoFact) -> Option<i64> {
    let last = match duo.end {
        DuoEnd::Running => facts.as_of,
        DuoEnd::Ended { on, .. } => on?,
    };
    Some((last - duo.start).num_days().saturating_sub(duo.suspended_days))
}

#[cfg(test)]
mod tests {
    use super::super::sample::*;
    use super::*;

    #[test]
    fn hours_are_held_against_two_a_week_net_of_suspensions() {
        let mut facts = facts_on("2026-01-01");
        let with = |n, minutes_held: i64, suspended_days, end| DuoFact {
            minutes_held: (minutes_held >= 0).then_some(minutes_held),
            suspended_days,
            end: ended(Some(end)),
            ..duo(n, n, n + 100, "2024-01-01")
        };
        facts.duos = vec![
            // 10 weeks: 20 hours are meant.
            with(1, 16 * 60, 0, "2024-03-11"),
            with(2, 16 * 60 - 1, 0, "2024-03-11"),
            with(3, 20 * 60, 70, "2024-05-20"),
            with(4, 120, 0, "2024-01-07"),
            with(5, 120, 0, "2024-01-08"),
            // Brought in by a list that does not say.
            with(6, -1, 0, "2024-03-11"),
        ];
        let found = intensity(&facts, Scope::default());
        assert_eq!((found.enough.k, found.enough.n, found.too_short), (3, 4, 1));
        assert_eq!(found.not_known, 1);
        // .799…, .8, 1 and 1.
        assert!((found.median.unwrap() - 0.9).abs() < 1e-12, "{found:?}");
        assert!(
            found
                .interval
                .is_some_and(|interval| interval.lo <= 0.9 && 0.9 <= interval.hi)
        );
    }

    #[test]
    fn of_nothing_nothing_is_said() {
        let found = intensity(&facts_on("2026-01-01"), Scope::default());
        assert_eq!(
            (found.median, found.interval, found.enough.value()),
            (None, None, None)
        );
    }
}
