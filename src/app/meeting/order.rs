//! In which order the match table stands.

use super::rows::Row;
use crate::order::InOrder;
use std::cmp::Ordering;
use std::sync::Arc;

/// A column to sort by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// The mentee's name.
    Name,
    /// Days waited.
    #[default]
    Waited,
    /// The proposed mentor's name.
    Mentor,
    /// Points.
    Points,
    /// How many half-days suit both.
    Slots,
    /// Distance.
    Km,
}

impl By {
    /// Every column, as the table shows them.
    pub const ALL: [Self; 6] = [
        Self::Name,
        Self::Waited,
        Self::Mentor,
        Self::Points,
        Self::Slots,
        Self::Km,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Waited => "waited",
            Self::Mentor => "mentor",
            Self::Points => "points",
            Self::Slots => "slots",
            Self::Km => "km",
        }
    }

    /// The column of a code; days waited for any other.
    pub fn from_code(code: &str) -> Self {
        let known = Self::ALL.into_iter().find(|by| by.code() == code);
        known.unwrap_or_default()
    }

    /// Whether most comes first when one sorts by it for the first time.
    const fn most_first(self) -> bool {
        matches!(self, Self::Waited | Self::Points | Self::Slots)
    }
}

/// A column and a direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// Sorted by.
    pub by: By,
    /// From large to small.
    pub falling: bool,
}

impl Default for Order {
    fn default() -> Self {
        Self::of(By::default())
    }
}

impl Order {
    /// By a column, in the direction that one mostly wants.
    pub const fn of(by: By) -> Self {
        Self {
            by,
            falling: by.most_first(),
        }
    }

    /// What a click on a column's heading makes of it: the same column turns round.
    pub fn clicked(self, by: By) -> Self {
        match self.by == by {
            true => Self {
                by,
                falling: !self.falling,
            },
            false => Self::of(by),
        }
    }

    /// Puts rows in this order. Whoever has nothing to sort by stands last either way; the same stands as: waited
    /// longest, then name.
    pub fn sort(self, rows: &mut [Arc<Row>]) {
        let turned = |ordering: Ordering| match self.falling {
            true => ordering.reverse(),
            false => ordering,
        };
        // `None` last, whatever the direction.
        fn known<T: Ord>(a: Option<T>, b: Option<T>, turned: impl Fn(Ordering) -> Ordering) -> Ordering {
            match (a, b) {
                (Some(a), Some(b)) => turned(a.cmp(&b)),
                (a, b) => b.is_some().cmp(&a.is_some()),
            }
        }
        let slots = |row: &Row| row.suggested().map(|one| one.view.slots.len());
        // Metres, so that they can be compared; distances stay far below what an i64 holds.
        let metres = |row: &Row| Some((row.suggested()?.view.km? * 1000.0) as i64);
        let points = |row: &Row| row.suggested().map(|one| one.pair.points);
        rows.order_by(|a, b| {
            let first = match self.by {
                By::Name => turned(a.folded().0.cmp(b.folded().0)),
                By::Waited => turned(a.days.cmp(&b.days)),
                By::Mentor => known(a.folded().1, b.folded().1, turned),
                By::Points => known(points(a), points(b), turned),
                By::Slots => known(slots(a), slots(b), turned),
                By::Km => known(metres(a), metres(b), turned),
            };
            first
                .then_with(|| b.days.cmp(&a.days))
                .then_with(|| a.folded().0.cmp(b.folded().0))
                .then_with(|| a.mentee.cmp(&b.mentee))
        });
    }
}
