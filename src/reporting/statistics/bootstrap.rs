//! Intervals for figures whose observations are not independent: duos of one mentor are alike, so whole mentors
//! are drawn, with all their duos (Field and Welsh 2007). Percentile intervals of a fixed number of draws from
//! a fixed seed: the same data give the same interval on every laptop.

use super::{Interval, quantile};
use crate::order::InOrder;
use crate::random::SplitMix64;

/// Draws per interval.
pub const DRAWS: usize = 2_000;
/// Where the drawing starts.
pub const SEED: u64 = 0x4b4f_5050_454c_0001;

/// The interval of a statistic under redrawing `clusters` clusters with replacement. The statistic gets how
/// often each cluster was drawn; `None` (nothing to compute it from) skips that draw. Fewer than two clusters
/// tell nothing about how clusters differ: no interval.
fn interval(clusters: usize, mut statistic: impl FnMut(&[u32]) -> Option<f64>) -> Option<Interval> {
    if clusters < 2 {
        return None;
    }
    let mut random = SplitMix64::new(SEED);
    let mut drawn = vec![0_u32; clusters];
    let mut found = Vec::with_capacity(DRAWS);
    for _ in 0..DRAWS {
        drawn.fill(0);
        for _ in 0..clusters {
            drawn[random.below(clusters as u64) as usize] += 1;
        }
        found.extend(statistic(&drawn));
    }
    found.order_by(f64::total_cmp);
    Some(Interval {
        lo: quantile(&found, 0.025)?,
        hi: quantile(&found, 0.975)?,
    })
}

/// The interval of Σk / Σn, where each cluster brings its own `(k, n)`.
pub fn share(clusters: &[(u64, u64)]) -> Option<Interval> {
    interval(clusters.len(), |drawn| {
        let (mut hits, mut all) = (0, 0);
        for (times, (k, n)) in drawn.iter().zip(clusters) {
            hits += u64::from(*times) * k;
            all += u64::from(*times) * n;
        }
        (all > 0).then(|| hits as f64 / all as f64)
    })
}

/// The interval of the median of all values together, where each cluster brings its own.
pub fn median(clusters: &[Vec<f64>]) -> Option<Interval> {
    // Sorted once; a draw is then one walk along the values, counting each as often as its cluster was drawn.
    let mut values: Vec<(f64, usize)> = clusters
        .iter()
        .enumerate()
        .flat_map(|(cluster, values)| values.iter().map(move |value| (*value, cluster)))
        .collect();
    values.order_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    interval(clusters.len(), |drawn| {
        let all: u64 = values.iter().map(|(_, cluster)| u64::from(drawn[*cluster])).sum();
        let at = |rank: u64| {
            let mut passed = 0;
            values.iter().find_map(|(value, cluster)| {
                passed += u64::from(drawn[*cluster]);
                (passed > rank).then_some(*value)
            })
        };
        let upper = at(all / 2)?;
        if all % 2 == 1 {
            return Some(upper);
        }
        Some(f64::midpoint(at(all / 2 - 1)?, upper))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duos_of_one_mentor_that_are_alike_widen_the_interval() {
        let apart = vec![(1, 1); 30]
            .into_iter()
            .chain(vec![(0, 1); 30])
            .collect::<Vec<_>>();
        let alike = vec![(6, 6); 5]
            .into_iter()
            .chain(vec![(0, 6); 5])
            .collect::<Vec<_>>();
        let (apart, alike) = (share(&apart).unwrap(), share(&alike).unwrap());
        assert!(
            alike.hi - alike.lo > 1.5 * (apart.hi - apart.lo),
            "{apart:?} {alike:?}"
        );
        // With 60 clusters of one it comes near the normal approximation: .5 ± 1.96 × √(.25/60).
        assert!(
            (apart.lo - 0.373_5).abs() < 0.02 && (apart.hi - 0.626_5).abs() < 0.02,
            "{apart:?}"
        );
    }

    #[test]
    fn the_same_data_give_the_same_interval_and_one_cluster_none() {
        let clusters = [vec![0.2, 0.9], vec![0.8], vec![1.1, 0.7, 0.4]];
        let found = median(&clusters).unwrap();
        assert_eq!(median(&clusters), Some(found));
        assert!(found.lo <= 0.75 && 0.75 <= found.hi, "{found:?}");
        assert_eq!(median(&[vec![1.0, 2.0]]), None);
        assert_eq!(share(&[]), None);
        assert_eq!(share(&[(0, 0), (0, 0)]), None);
    }
}
