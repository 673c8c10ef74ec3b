//! What may go public: a count is hidden when it, or what is left of its whole, is 1 to 4; and with it whatever
//! else would give it away by adding up or taking away.

/// The greatest count that can point at someone.
const MOST_TELLING: u64 = 4;

/// Whether `k` of `n` may not be shown on its own.
pub fn is_telling(k: u64, n: u64) -> bool {
    let telling = |count| (1..=MOST_TELLING).contains(&count);
    telling(k) || telling(n.saturating_sub(k))
}

/// Which rates of a table and whether its total must be hidden. With a total shown, at least two rows are hidden
/// or none, and those hidden are together no telling count either; the smallest others go first. Rows and total
/// are `(k, n)`; n itself is always shown.
pub fn hide_rates(rows: &[(u64, u64)], total: (u64, u64)) -> (Vec<bool>, bool) {
    let mut hidden: Vec<bool> = rows.iter().map(|(k, n)| is_telling(*k, *n)).collect();
    if is_telling(total.0, total.1) {
        return (hidden, true);
    }
    loop {
        let gone = rows.iter().zip(&hidden).filter(|(_, hidden)| **hidden);
        let (count, k, n) = gone.fold((0, 0, 0), |(count, k, n), (row, _)| {
            (count + 1, k + row.0, n + row.1)
        });
        if count == 0 || (count > 1 && !is_telling(k, n)) {
            return (hidden, false);
        }
        // An empty row hides nothing: everyone knows that it holds 0 of 0.
        let shown = (0..rows.len()).filter(|row| !hidden[*row] && rows[*row].1 > 0);
        match shown.min_by_key(|row| rows[*row].1) {
            Some(row) => hidden[row] = true,
            None => return (hidden, true),
        }
    }
}

/// Which parts of a whole must be hidden, where the parts add up to it and the whole is shown.
pub fn hide_parts(parts: &[u64]) -> Vec<bool> {
    let whole: u64 = parts.iter().sum();
    let mut hidden: Vec<bool> = parts.iter().map(|part| is_telling(*part, whole)).collect();
    loop {
        let gone: Vec<u64> = parts
            .iter()
            .zip(&hidden)
            .filter(|(_, hidden)| **hidden)
            .map(|(part, _)| *part)
            .collect();
        let sum = gone.iter().sum();
        if gone.is_empty() || (gone.len() > 1 && !is_telling(sum, whole)) {
            return hidden;
        }
        match (0..parts.len())
            .filter(|part| !hidden[*part])
            .min_by_key(|part| parts[*part])
        {
            Some(part) => hidden[part] = true,
            None => return hidden,
        }
    }
}

/// Which of the steps of a chain must be hidden, each a part of the one before; the first (the whole) is shown.
/// What got lost between two shown steps is a count too.
pub fn hide_chain(steps: &[u64]) -> Vec<bool> {
    let whole = steps.first().copied().unwrap_or(0);
    let mut last = whole;
    let hide = |(at, step): (usize, &u64)| {
        let hidden = at > 0 && (is_telling(*step, whole) || is_telling(*step, last));
        if !hidden {
            last = *step;
        }
        hidden
    };
    steps.iter().enumerate().map(hide).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_counts_and_small_rests_are_telling_and_none_or_all_are_not() {
        for (k, telling) in [
            (0, false),
            (1, true),
            (4, true),
            (5, false),
            (15, false),
            (16, true),
            (20, false),
        ] {
            assert_eq!(is_telling(k, 20), telling, "{k}");
        }
    }

    #[test]
    fn a_lone_hidden_row_takes_the_smallest_other_with_it() {
        let (rows, total) = hide_rates(&[(3, 20), (10, 40), (8, 30)], (21, 90));
        assert_eq!((rows, total), (vec![true, false, true], false));
        // Nothing to hide, nothing hidden.
        assert_eq!(
            hide_rates(&[(10, 40), (8, 30)], (18, 70)),
            (vec![false, false], false)
        );
        // One branch only: the total would give it away.
        assert_eq!(hide_rates(&[(3, 20)], (3, 20)), (vec![true], true));
        // The total is known and both rows are hidden, but together they are telling: the total goes too.
        assert_eq!(hide_rates(&[(2, 20), (2, 30)], (4, 50)), (vec![true, true], true));
    }

    #[test]
    fn what_got_lost_between_two_steps_is_a_count_too() {
        assert_eq!(
            hide_chain(&[100, 97, 60, 58, 40]),
            [false, true, false, true, false]
        );
        assert_eq!(hide_chain(&[]), [false; 0]);
        assert_eq!(hide_parts(&[170, 250, 3, 37]), [false, false, true, true]);
        assert_eq!(hide_parts(&[170, 290]), [false, false]);
    }

    proptest! {
        #[test]
        fn nothing_telling_is_shown_or_follows_from_what_is_shown(
            rows in proptest::collection::vec((0_u64..40, 0_u64..40), 1..7)
        ) {
            let rows: Vec<(u64, u64)> = rows.into_iter().map(|(a, b)| (a.min(b), a.max(b))).collect();
            let total = rows.iter().fold((0, 0), |sum, row| (sum.0 + row.0, sum.1 + row.1));
            let (hidden, total_hidden) = hide_rates(&rows, total);
            for (row, hidden) in rows.iter().zip(&hidden) {
                prop_assert!(*hidden || !is_telling(row.0, row.1));
            }
            let gone: Vec<_> = rows.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(row, _)| *row).collect();
            if !total_hidden {
                prop_assert!(!is_telling(total.0, total.1));
                prop_assert!(gone.len() != 1);
                let sum = gone.iter().fold((0, 0), |sum, row| (sum.0 + row.0, sum.1 + row.1));
                prop_assert!(gone.is_empty() || !is_telling(sum.0, sum.1));
            } else {
                // The total never follows from rows that are all shown.
                prop_assert!(!gone.is_empty());
            }
        }

        #[test]
        fn hidden_parts_never_follow_from_the_whole(parts in proptest::collection::vec(0_u64..30, 1..7)) {
            let hidden = hide_parts(&parts);
            let whole: u64 = parts.iter().sum();
            let gone: Vec<u64> = parts.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(part, _)| *part).collect();
            let all = gone.len() == parts.len();
            prop_assert!(gone.is_empty() || all || (gone.len() > 1 && !is_telling(gone.iter().sum(), whole)));
        }
    }
}
