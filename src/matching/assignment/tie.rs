//! Tie-breaks that decide between equally good totals and never outweigh one point of cost.

use super::problem::Cost;

/// A cost or tie-break that does not fit the scale.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TieError {
    /// A tie-break above the largest that the scale was made for.
    #[error("tie-break {tie} is larger than {largest}, the largest this scale was made for")]
    TieTooLarge {
        /// The tie-break offered.
        tie: u32,
        /// The largest allowed.
        largest: u32,
    },
    /// A cost that overflows once scaled.
    #[error("cost {cost} does not fit once multiplied by {factor}")]
    CostTooLarge {
        /// The cost offered.
        cost: Cost,
        /// The scale's factor.
        factor: Cost,
    },
}

/// Joins a cost in points and a tie-break into one cost: `points × factor + tie`, with `factor` above the sum of
/// all tie-breaks that one assignment can hold.
///
/// ```
/// use koppel::matching::assignment::TieScale;
/// let scale = TieScale::new(10_000, 99);
/// let cost = scale.join(37, 5)?;
/// assert_eq!(scale.split(cost), (37, 5));
/// # Ok::<(), koppel::matching::assignment::TieError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TieScale {
    factor: Cost,
    largest: u32,
}

impl TieScale {
    /// A scale for `rows` rows with tie-breaks from 0 to `largest`.
    #[must_use]
    pub fn new(rows: u32, largest: u32) -> Self {
        // Below 2⁶⁴ in exact arithmetic; capped, so that `join` reports what does not fit.
        let factor = (u64::from(rows) * u64::from(largest)).saturating_add(1);
        Self {
            factor: Cost::try_from(factor).unwrap_or(Cost::MAX),
            largest,
        }
    }

    /// `points × factor + tie`.
    ///
    /// # Errors
    /// [`TieError`] when the tie-break or the result is out of range.
    pub fn join(&self, points: Cost, tie: u32) -> Result<Cost, TieError> {
        if tie > self.largest {
            return Err(TieError::TieTooLarge {
                tie,
                largest: self.largest,
            });
        }
        let scaled = points
            .checked_mul(self.factor)
            .and_then(|cost| cost.checked_add(Cost::from(tie)));
        scaled.ok_or(TieError::CostTooLarge {
            cost: points,
            factor: self.factor,
        })
    }

    /// The points and the sum of tie-breaks in a cost, or in a total over all rows.
    #[must_use]
    pub fn split(&self, total: Cost) -> (Cost, Cost) {
        (total.div_euclid(self.factor), total.rem_euclid(self.factor))
    }
}
