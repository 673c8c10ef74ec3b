//! Hash maps for what is looked up hundreds of thousands of times at an opening: ids and short texts. The standard
//! hash guards against keys that strangers choose; here a key comes from a member of the workspace.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map by ids or short texts.
pub(crate) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;
/// A set of them.
pub(crate) type QuickSet<K> = HashSet<K, BuildHasherDefault<Quick>>;

/// Eight bytes at a time, multiplied.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quick(u64);

impl Quick {
    fn mix(&mut self, word: u64) {
        self.0 = self.0.wrapping_add(word).wrapping_mul(0xf135_7aea_2e62_a9c5);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            // Texts that differ in one of many words must not meet: the order of words counts.
            self.0 = self.0.rotate_left(20);
            self.mix(u64::from_le_bytes(*word));
        }
        if !rest.is_empty() {
            let mut word = [0; 8];
            word[..rest.len()].copy_from_slice(rest);
            self.0 = self.0.rotate_left(20);
            self.mix(u64::from_le_bytes(word));
        }
    }
    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }
    fn write_u32(&mut self, word: u32) {
        self.mix(u64::from(word));
    }
    fn write_u64(&mut self, word: u64) {
        self.mix(word);
    }
    fn write_u128(&mut self, words: u128) {
        for word in [words as u64, (words >> 64) as u64] {
            self.0 = self.0.rotate_left(20);
            self.mix(word);
        }
    }
    fn write_usize(&mut self, word: usize) {
        self.mix(word as u64);
    }
    fn finish(&self) -> u64 {
        // A product's best bits are its upper ones; tables take the lower ones, in a browser of 32 only.
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::RecordId;
    use std::hash::{BuildHasher, Hash};

    #[test]
    fn ids_that_differ_anywhere_spread_over_a_table() {
        let hash = |id: [u8; 16]| BuildHasherDefault::<Quick>::default().hash_one(RecordId(id));
        for at in 0..16 {
            let ids = (0..=255_u8).map(|byte| {
                let mut id = [7; 16];
                id[at] = byte;
                id
            });
            let places: HashSet<u64> = ids.map(|id| hash(id) % 1024).collect();
            assert!(places.len() > 128, "byte {at}: {}", places.len());
        }
    }

    #[test]
    fn a_text_and_its_copy_meet() {
        let mut map: QuickMap<std::sync::Arc<str>, u8> = QuickMap::default();
        map.insert("language/nl/speaking".into(), 1);
        assert_eq!(map.get("language/nl/speaking"), Some(&1));
        let mut one = Quick::default();
        "ab".hash(&mut one);
        let mut other = Quick::default();
        "ba".hash(&mut other);
        assert_ne!(one.finish(), other.finish());
    }
}
