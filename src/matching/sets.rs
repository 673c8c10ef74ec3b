//! Small sets as bits, so that what two people share is one machine operation.

use crate::programme::availability::Slot;
use crate::programme::codes::{Help, Mobility, Sector};
use serde::{Deserialize, Serialize};

macro_rules! bit_set {
    ($(#[$doc:meta])* $name:ident of $item:ty, $bit:expr, $all:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name(u32);

        impl $name {
            /// Whether nothing is in it.
            pub const fn is_empty(self) -> bool {
                self.bits() == 0
            }
            /// How many are in it.
            pub const fn len(self) -> u32 {
                self.0.count_ones()
            }
            /// One bit an item, that of the first choice lowest.
            pub(in crate::matching) const fn bits(self) -> u32 {
                self.0
            }
            /// What is in both.
            pub const fn shared(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }
            /// What is in either.
            pub const fn joined(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
            /// Whether `item` is in it.
            pub fn has(self, item: $item) -> bool {
                self.0 & (1 << $bit(item)) != 0
            }
            /// What is in it, in the order of the list of choices.
            pub fn iter(self) -> impl Iterator<Item = $item> {
                $all.filter(move |item| self.has(*item))
            }
            /// The same without `item`.
            pub fn without(self, item: $item) -> Self {
                Self(self.0 & !(1 << $bit(item)))
            }
        }

        impl FromIterator<$item> for $name {
            fn from_iter<I: IntoIterator<Item = $item>>(items: I) -> Self {
                Self(items.into_iter().fold(0, |bits, item| bits | 1 << $bit(item)))
            }
        }

        impl<'a> FromIterator<&'a $item> for $name {
            fn from_iter<I: IntoIterator<Item = &'a $item>>(items: I) -> Self {
                items.into_iter().copied().collect()
            }
        }
    };
}

bit_set! {
    /// Weekly half-days.
    SlotSet of Slot, Slot::index, Slot::all()
}
bit_set! {
    /// Sectors.
    SectorSet of Sector, |sector: Sector| sector as u32, Sector::ALL.iter().copied()
}
bit_set! {
    /// Help asked or strengths offered.
    HelpSet of Help, |help: Help| help as u32, Help::ALL.iter().copied()
}
bit_set! {
    /// Means of travel.
    MobilitySet of Mobility, |mobility: Mobility| mobility as u32, Mobility::ALL.iter().copied()
}

const _: () = assert!(Sector::ALL.len() <= 32 && Help::ALL.len() <= 32 && Mobility::ALL.len() <= 32);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_back_what_went_in() {
        let all: SlotSet = Slot::all().collect();
        assert_eq!(all.len(), 21);
        assert_eq!(all.iter().count(), 21);
        let some: HelpSet = [Help::Cv, Help::Language].iter().collect();
        assert!(some.has(Help::Cv) && !some.has(Help::Housing));
        let other: HelpSet = [Help::Language, Help::Housing].into_iter().collect();
        assert_eq!(some.shared(other).iter().collect::<Vec<_>>(), [Help::Language]);
        assert_eq!(some.joined(other).len(), 3);
        assert!(some.without(Help::Cv).without(Help::Language).is_empty());
    }
}
