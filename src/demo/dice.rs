//! Numbers that look random and follow from the seed alone, so that the same options give the same branch in a
//! browser and on any other machine. Not fit for keys.

use crate::random::SplitMix64;

/// The generator.
#[derive(Clone, Debug)]
pub(crate) struct Dice(SplitMix64);

impl Dice {
    /// Dice for a seed.
    pub fn new(seed: u64) -> Self {
        Self(SplitMix64::new(seed))
    }

    /// Dice of its own for one purpose, so that more throws for one thing do not change another.
    pub fn fork(&mut self) -> Self {
        Self::new(self.next())
    }

    /// 64 bits.
    pub fn next(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A number below `bound`; 0 when the bound is 0. The bias is below 2⁻⁴⁰ for the small bounds used here.
    pub fn below(&mut self, bound: usize) -> usize {
        match bound as u64 {
            0 => 0,
            bound => (self.next() % bound) as usize,
        }
    }

    /// A number of days (or of anything) from `least` to `most`, both included; `least` when they cross.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        least + self.below((most - least + 1).max(1) as usize) as i64
    }

    /// True in `percent` of 100 throws.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list; lists here are never empty, and an empty one gives the type's default.
    pub fn one<T: Copy + Default>(&mut self, of: &[T]) -> T {
        of.get(self.below(of.len())).copied().unwrap_or_default()
    }

    /// One of a list of codes.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    /// `least` to `most` different ones of a list.
    pub fn some<T: Copy + Ord, S: FromIterator<T>>(&mut self, of: &[T], least: usize, most: usize) -> S {
        let wanted = self.between(least as i64, most as i64) as usize;
        let mut left = of.to_vec();
        self.shuffle(&mut left);
        left.into_iter().take(wanted).collect()
    }

    /// Puts a list in another order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }

    /// Fills bytes.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        for chunk in bytes.chunks_mut(8) {
            let throw = self.next().to_be_bytes();
            let length = chunk.len();
            chunk.copy_from_slice(&throw[..length]);
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        // First outputs for the seed 1234567, as in the reference implementation's published test.
        let mut dice = Dice::new(1_234_567);
        assert_eq!(dice.next(), 6_457_827_717_110_365_317);
        assert_eq!(dice.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn throws_stay_within_their_bounds() {
        let mut dice = Dice::new(1);
        assert_eq!(dice.below(0), 0);
        assert_eq!(dice.between(5, 2), 5);
        assert!((0..1000).all(|_| (3..=7).contains(&dice.between(3, 7))));
        let picked: Vec<i32> = dice.some(&[1, 2, 3], 2, 9);
        assert_eq!(picked.len(), 3);
    }
}
