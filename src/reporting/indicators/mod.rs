//! The indicators, one per file, by the definitions of rule set v1. Each counts what [`super::cohort`] selects,
//! and carries its n, its interval and its anchor.

pub mod completion;
pub mod funnel;
pub mod intensity;
pub mod outcome;
pub mod renewal;

#[cfg(test)]
mod properties;
#[cfg(test)]
pub(super) mod sample;

use super::statistics::Interval;
use super::statistics::proportion::wilson;

/// `k` of `n`, with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// How many of them.
    pub k: u64,
    /// Out of how many.
    pub n: u64,
    /// 95 % interval of k / n; `None` where nothing can be said.
    pub interval: Option<Interval>,
}

impl Rate {
    /// A rate of independent people, with Wilson's interval.
    pub fn of_people(k: u64, n: u64) -> Self {
        let interval = wilson(k, n);
        Self { k, n, interval }
    }

    /// k / n, 0 to 1; `None` of nothing.
    pub fn value(&self) -> Option<f64> {
        (self.n > 0).then(|| self.k as f64 / self.n as f64)
    }
}

/// How many of the items pass.
fn count<T>(items: &[T], passes: impl Fn(&T) -> bool) -> u64 {
    items.iter().filter(|item| passes(item)).count() as u64
}
