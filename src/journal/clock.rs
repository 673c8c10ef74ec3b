//! A hybrid logical clock: wall-clock time that never runs backwards on one laptop. It only orders what is
//! shown; a wrong clock can neither make nor hide a conflict.

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970 and a counter for what happens within one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Stamp(pub i64, pub u32);

/// How far beyond the laptop's own time a stamp seen elsewhere may push the clock: one day, in milliseconds.
pub const MOST_AHEAD: i64 = 24 * 60 * 60 * 1000;

/// Nothing was written before 2000; milliseconds since 1970.
pub const EARLIEST: i64 = 946_684_800_000;

/// When something was written, if that can be: not before 2000 and no more than a day after `now_ms`. A stamp is what
/// some laptop says, and a file can say anything.
pub fn credible(at_ms: i64, now_ms: i64) -> Option<i64> {
    (EARLIEST..=now_ms.saturating_add(MOST_AHEAD))
        .contains(&at_ms)
        .then_some(at_ms)
}

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

/// How long nothing may have been written before one asks whether the laptop's date is right: 400 days, in
/// milliseconds.
pub const LONG_SILENCE: i64 = 400 * MOST_AHEAD;

/// What speaks against a laptop's date, with the newest time that was written anywhere, milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Most laptops wrote later than this laptop says it is.
    Behind(i64),
    /// Nobody wrote anything for so long.
    Ahead(i64),
}

/// Whether a laptop's date can be right, given the last stamp of each numbering. One laptop whose clock is ahead does
/// not bring the others into doubt: more than half of the numberings must be later than `now_ms` and a day.
pub fn doubt(last: impl IntoIterator<Item = Stamp>, now_ms: i64) -> Option<Doubt> {
    let (mut all, mut ahead, mut newest) = (0_usize, 0_usize, None::<i64>);
    for Stamp(at, _) in last {
        all += 1;
        ahead += usize::from(at > now_ms.saturating_add(MOST_AHEAD));
        newest = newest.max(Some(at));
    }
    let newest = newest?;
    if ahead * 2 > all {
        Some(Doubt::Behind(newest))
    } else {
        (now_ms.saturating_sub(newest) > LONG_SILENCE).then_some(Doubt::Ahead(newest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_cannot_be_is_no_time() {
        let now = 1_790_000_000_000;
        for can in [EARLIEST, now, now + MOST_AHEAD] {
            assert_eq!(credible(can, now), Some(can));
        }
        for cannot in [i64::MIN, -1, 0, EARLIEST - 1, now + MOST_AHEAD + 1, i64::MAX] {
            assert_eq!(credible(cannot, now), None, "{cannot}");
        }
        assert_eq!(credible(i64::MAX, i64::MAX), Some(i64::MAX));
    }

    #[test]
    fn a_date_years_off_is_doubted_and_one_odd_laptop_is_not_enough() {
        let year = 365 * MOST_AHEAD;
        let now = 56 * year;
        let at = |ms: i64| Stamp(ms, 0);
        assert_eq!(doubt([], now), None);
        assert_eq!(doubt([at(now - year), at(now)], now), None);
        assert_eq!(doubt([at(now)], now - 5 * year), Some(Doubt::Behind(now)));
        assert_eq!(doubt([at(now)], now + 5 * year), Some(Doubt::Ahead(now)));
        assert_eq!(doubt([at(now), at(now), at(now + 5 * year)], now), None);
    }

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
