//! Proportions and their differences.

use super::{Interval, Z95};

/// Wilson's score interval for `k` of `n` (Wilson 1927). `None` when `n` is 0; `k` above `n` counts as `n`.
pub fn wilson(k: u64, n: u64) -> Option<Interval> {
    if n == 0 {
        return None;
    }
    let (hits, all) = (k.min(n) as f64, n as f64);
    let rate = hits / all;
    let z2 = Z95 * Z95;
    let middle = rate + z2 / (2.0 * all);
    let spread = Z95 * (rate * (1.0 - rate) / all + z2 / (4.0 * all * all)).sqrt();
    let scale = 1.0 + z2 / all;
    // At the ends the limit is exact; rounding must not leave 1e-17 or 0.9999….
    Some(Interval {
        lo: if k == 0 {
            0.0
        } else {
            ((middle - spread) / scale).max(0.0)
        },
        hi: if k >= n {
            1.0
        } else {
            ((middle + spread) / scale).min(1.0)
        },
    })
}

/// A comparison of two proportions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The estimate.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
}

/// The difference of two independent proportions with Newcombe's hybrid score interval (Newcombe 1998,
/// method 10). `None` when either is of nothing.
pub fn difference((k1, n1): (u64, u64), (k2, n2): (u64, u64)) -> Option<Comparison> {
    let (first, second) = (wilson(k1, n1)?, wilson(k2, n2)?);
    let (p1, p2) = (k1 as f64 / n1 as f64, k2 as f64 / n2 as f64);
    let value = p1 - p2;
    let below = (p1 - first.lo).hypot(second.hi - p2);
    let above = (first.hi - p1).hypot(p2 - second.lo);
    let interval = Interval {
        lo: value - below,
        hi: value + above,
    };
    Some(Comparison { value, interval })
}

/// The ratio of two independent proportions with the log interval (Katz et al. 1978). `None` when either
/// numerator is 0, where that interval does not exist.
pub fn ratio((k1, n1): (u64, u64), (k2, n2): (u64, u64)) -> Option<Comparison> {
    if k1 == 0 || k2 == 0 || k1 > n1 || k2 > n2 {
        return None;
    }
    let [a, b, c, d] = [k1, n1, k2, n2].map(|count| count as f64);
    let value = (a / b) / (c / d);
    let spread = Z95 * (1.0 / a - 1.0 / b + 1.0 / c - 1.0 / d).sqrt();
    let interval = Interval {
        lo: value * (-spread).exp(),
        hi: value * spread.exp(),
    };
    Some(Comparison { value, interval })
}

#[cfg(test)]
mod tests {
    use super::super::close;
    use super::*;

    #[test]
    fn wilson_agrees_with_the_reference() {
        for (k, n, lo, hi) in [
            (74, 100, 0.646_290, 0.815_953),
            (37, 50, 0.604_468, 0.841_285),
            (3, 4, 0.300_642, 0.954_413),
            (0, 10, 0.0, 0.277_533),
            (10, 10, 0.722_467, 1.0),
        ] {
            let found = wilson(k, n).unwrap();
            assert!(close(found.lo, lo) && close(found.hi, hi), "{k}/{n}: {found:?}");
        }
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(0, 3).unwrap().lo, 0.0);
        assert_eq!(wilson(3, 3).unwrap().hi, 1.0);
    }

    #[test]
    fn differences_and_ratios_agree_with_the_reference() {
        for (first, second, value, lo, hi) in [
            ((56, 70), (48, 80), 0.2, 0.052_431, 0.333_873),
            ((9, 10), (3, 10), 0.6, 0.170_523, 0.809_018),
            ((10, 10), (0, 20), 1.0, 0.679_086, 1.0),
        ] {
            let found = difference(first, second).unwrap();
            assert!(close(found.value, value), "{found:?}");
            assert!(
                close(found.interval.lo, lo) && close(found.interval.hi, hi),
                "{found:?}"
            );
        }
        let found = ratio((56, 70), (48, 80)).unwrap();
        assert!(close(found.value, 1.333_333));
        assert!(close(found.interval.lo, 1.076_626) && close(found.interval.hi, 1.651_249));
        assert_eq!(ratio((10, 10), (0, 20)), None);
        assert_eq!(difference((0, 0), (1, 2)), None);
    }
}
