//! Sorting with one routine for all types.
//!
//! The standard library's sort is compiled anew for every type, at some 4 kB of program each; in this app that was
//! a twelfth of what a browser fetches first. Here positions are sorted, by one routine that all types share, and
//! the items are then moved into place. The standard sort stays where speed counts more: in the solver.

use std::cmp::Ordering;

/// Puts a slice in order. Stable: what compares as equal stays in the order in which it stood.
pub trait InOrder<T> {
    /// From small to large.
    fn order(&mut self)
    where
        T: Ord;

    /// By what `key` gives.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// As `compare` says.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);
}

impl<T> InOrder<T> for [T] {
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }

    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let mut places = places(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        // Along each ring of places, what belongs here comes from the next; a place is done when it names itself.
        for start in 0..places.len() {
            let mut here = start;
            loop {
                let from = std::mem::replace(&mut places[here], here);
                if from == start || from == here {
                    break;
                }
                self.swap(here, from);
                here = from;
            }
        }
    }
}

/// For each place the present position of what belongs there.
fn places(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_gives_what_the_standard_sort_gives(items: Vec<(u8, u32)>) {
            let (mut ours, mut theirs) = (items.clone(), items);
            ours.order_by_key(|item| item.0 % 8);
            theirs.sort_by_key(|item| item.0 % 8);
            prop_assert_eq!(&ours, &theirs);
            ours.order();
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }
}
