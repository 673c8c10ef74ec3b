//! A hybrid logical clock: wall-clock time that never runs backwards on one laptop. It only orders what is
//! shown; a wrong clock can neither make nor hide a conflict.

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970 and a counter for what happens within one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Stamp(pub i64, pub u32);

/// How far beyond the laptop's own time a stamp seen elsewhere may push the clock: one day, in milliseconds.
pub const MOST_AHEAD: i64 = 24 * 60 * 60 * 1000;

/// The laptop's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock(Stamp);

impl Clock {
    /// The stamp of something that happens now; greater than every stamp before it.
    pub fn tick(&mut self, now_ms: i64) -> Stamp {
        self.0 = if now_ms > self.0.0 {
            Stamp(now_ms, 0)
        } else {
            Stamp(self.0.0, self.0.1.saturating_add(1))
        };
        self.0
    }

    /// Takes note of a stamp that was read. Returns false when it lies more than a day ahead of `now_ms`: the
    /// clock where it was written was wrong, and the own clock does not follow it.
    pub fn observe(&mut self, seen: Stamp, now_ms: i64) -> bool {
        let plausible = seen.0 <= now_ms.saturating_add(MOST_AHEAD);
        if plausible && seen > self.0 {
            self.0 = seen;
        }
        plausible
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_only_grow() {
        let mut clock = Clock::default();
        let first = clock.tick(1000);
        assert!(clock.tick(900) > first);
        assert!(clock.observe(Stamp(5000, 3), 2000));
        assert!(clock.tick(2000) > Stamp(5000, 3));
    }

    #[test]
    fn a_laptop_years_ahead_does_not_pull_the_clock_along() {
        let mut clock = Clock::default();
        assert!(!clock.observe(Stamp(MOST_AHEAD + 1001, 0), 1000));
        assert_eq!(clock.tick(1000), Stamp(1000, 0));
    }
}
