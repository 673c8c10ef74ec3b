//! Time to an event when not everyone has been watched to the end (Kaplan and Meier 1958).

use super::{Interval, Z95};
use crate::order::InOrder;

/// One person's time under watch, in whole days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Watched {
    /// Days from the anchor to the event, or to the last day watched.
    pub days: i64,
    /// Whether it ended with the event.
    pub event: bool,
}

/// The estimate just after a day on which events happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Days from the anchor.
    pub days: i64,
    /// Still watched and without the event just before that day.
    pub at_risk: u64,
    /// Events on that day.
    pub events: u64,
    /// Estimated part without the event after that day, 0 to 1.
    pub survival: f64,
    /// Standard error (Greenwood 1926); `None` once nobody is left.
    pub standard_error: Option<f64>,
    /// Log-log interval, which stays between 0 and 1; `None` where it does not exist (survival 0).
    pub interval: Option<Interval>,
}

/// The product-limit estimate: one step for each day with an event, by day. On a tie, events come before the
/// end of watching. Times below 0 are left out.
pub fn kaplan_meier(people: &[Watched]) -> Vec<Step> {
    let mut people: Vec<Watched> = people.iter().copied().filter(|one| one.days >= 0).collect();
    people.order();
    let mut steps = Vec::new();
    let (mut survival, mut variance) = (1.0, 0.0);
    let mut first = 0;
    while let Some(Watched { days, .. }) = people.get(first).copied() {
        let at_risk = (people.len() - first) as u64;
        let on_day = people[first..].iter().take_while(|one| one.days == days);
        let (mut together, mut events) = (0, 0);
        for one in on_day {
            together += 1;
            events += u64::from(one.event);
        }
        first += together;
        if events == 0 {
            continue;
        }
        let (risk, ended) = (at_risk as f64, events as f64);
        survival *= 1.0 - ended / risk;
        let someone_left = events < at_risk;
        if someone_left {
            variance += ended / (risk * (risk - ended));
        } else {
            survival = 0.0;
        }
        steps.push(Step {
            days,
            at_risk,
            events,
            survival,
            standard_error: someone_left.then(|| survival * f64::sqrt(variance)),
            interval: someone_left.then(|| log_log(survival, variance)),
        });
    }
    steps
}

/// S^exp(±z·se(log(−log S))), with the variance of log S by Greenwood's formula.
fn log_log(survival: f64, variance: f64) -> Interval {
    let log = survival.ln();
    let spread = Z95 * variance.sqrt() / log.abs();
    Interval {
        lo: (log * spread.exp()).exp(),
        hi: (log * (-spread).exp()).exp(),
    }
}

/// The day by which half had the event, with its limits; each `None` where the curve does not come that low.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MedianTime {
    /// First day on which the estimate is at most one half.
    pub days: Option<i64>,
    /// First day on which the interval reaches below one half.
    pub lo: Option<i64>,
    /// First day on which the whole interval lies at or below one half.
    pub hi: Option<i64>,
}

/// The median time of a Kaplan–Meier estimate (Brookmeyer and Crowley 1982).
pub fn median_time(steps: &[Step]) -> MedianTime {
    let first = |low: fn(&Step) -> Option<f64>| {
        let found = steps
            .iter()
            .find(|step| low(step).is_some_and(|value| value <= 0.5));
        found.map(|step| step.days)
    };
    MedianTime {
        days: first(|step| Some(step.survival)),
        lo: first(|step| step.interval.map(|interval| interval.lo)),
        hi: first(|step| step.interval.map(|interval| interval.hi)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::close;
    use super::*;

    /// The 6-MP arm of Freireich et al. 1963.
    fn freireich() -> Vec<Watched> {
        let events = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(|days| Watched { days, event: true });
        let left = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(|days| Watched { days, event: false });
        events.into_iter().chain(left).collect()
    }

    #[test]
    fn kaplan_meier_agrees_with_the_reference() {
        let steps = kaplan_meier(&freireich());
        let expected = [
            (6, 21, 3, 0.857_143, 0.076_360, 0.619_718, 0.951_552),
            (7, 17, 1, 0.806_723, 0.086_935, 0.563_147, 0.922_809),
            (10, 15, 1, 0.752_941, 0.096_350, 0.503_200, 0.889_362),
            (13, 12, 1, 0.690_196, 0.106_815, 0.431_610, 0.849_066),
            (16, 11, 1, 0.627_451, 0.114_054, 0.367_511, 0.804_912),
            (22, 7, 1, 0.537_815, 0.128_234, 0.267_779, 0.746_791),
            (23, 6, 1, 0.448_179, 0.134_591, 0.188_052, 0.680_143),
        ];
        assert_eq!(steps.len(), expected.len());
        for (step, (days, at_risk, events, survival, error, lo, hi)) in steps.iter().zip(expected) {
            assert_eq!((step.days, step.at_risk, step.events), (days, at_risk, events));
            assert!(close(step.survival, survival), "{step:?}");
            assert!(close(step.standard_error.unwrap(), error), "{step:?}");
            let interval = step.interval.unwrap();
            assert!(close(interval.lo, lo) && close(interval.hi, hi), "{step:?}");
        }
        let median = median_time(&steps);
        assert_eq!((median.days, median.lo, median.hi), (Some(23), Some(13), None));
    }

    #[test]
    fn the_order_of_people_does_not_matter_and_nobody_gives_nothing() {
        let mut reversed = freireich();
        reversed.reverse();
        assert_eq!(kaplan_meier(&reversed), kaplan_meier(&freireich()));
        assert!(kaplan_meier(&[]).is_empty());
    }

    #[test]
    fn once_all_had_the_event_there_is_no_interval() {
        let steps = kaplan_meier(&[Watched { days: 3, event: true }; 2]);
        assert_eq!(steps.len(), 1);
        assert_eq!((steps[0].survival, steps[0].interval), (0.0, None));
    }
}
