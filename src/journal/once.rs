//! Things that are named by their place, so that each stands once.

use super::quick::QuickMap;
use crate::record::Field;
use std::sync::Arc;

/// What stands once and is named by its place.
#[derive(Clone, Debug)]
pub(super) struct Once<T> {
    /// By place.
    pub(super) all: Vec<T>,
    places: QuickMap<T, u32>,
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            places: QuickMap::default(),
        }
    }
}

impl<T: Clone + Eq + std::hash::Hash> Once<T> {
    /// Its place, given now where it has none yet.
    pub(super) fn place(&mut self, one: &T) -> u32 {
        if let Some(place) = self.places.get(one) {
            return *place;
        }
        let place = self.push(one);
        self.places.insert(one.clone(), place);
        place
    }

    /// The place that it has.
    pub(super) fn find<Q: Eq + std::hash::Hash + ?Sized>(&self, one: &Q) -> Option<u32>
    where
        T: std::borrow::Borrow<Q>,
    {
        self.places.get(one).copied()
    }

    /// Gives it a place without looking whether it has one.
    pub(super) fn push(&mut self, one: &T) -> u32 {
        self.all.push(one.clone());
        self.all.len() as u32 - 1
    }
}

/// Places of texts by where in memory the text is: whoever reads entries gives equal texts the same memory, and then
/// nothing of the text need be looked at. Only texts that are kept for good are noted, so that memory that was given
/// to another text is never taken for the first.
#[derive(Clone, Debug, Default)]
pub(super) struct Recent(Vec<(usize, u32)>);

impl Recent {
    const SLOTS: usize = 4096;

    fn at(text: &Field) -> usize {
        Arc::as_ptr(text).cast::<u8>() as usize
    }

    fn slot(at: usize) -> usize {
        ((at / 16) ^ (at / (16 * Self::SLOTS))) % Self::SLOTS
    }

    /// The place of a text, where that was looked for lately.
    pub(super) fn find(&self, text: &Field) -> Option<u32> {
        let at = Self::at(text);
        let (known, place) = *self.0.get(Self::slot(at))?;
        (known == at && !text.is_empty()).then_some(place)
    }

    /// Notes the place of a text that is kept.
    pub(super) fn note(&mut self, kept: &Field, place: u32) {
        let at = Self::at(kept);
        if self.0.is_empty() {
            self.0 = vec![(0, 0); Self::SLOTS];
        }
        self.0[Self::slot(at)] = (at, place);
    }
}
