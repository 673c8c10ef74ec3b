//! The pairs of one mentee after another, judged quickly: who fits but for a place, and with how many points.
//!
//! At ten thousand mentees and mentors there are a hundred million pairs, so as little as possible is done for each:
//! - What a rule or criterion rests on is a bit or a small number of each person, made once ([`marks`], [`mentors`]).
//! - The rules sift 64 mentors at a time, by bits ([`standing`] and [`Sift::allow`]).
//! - What a count is worth to a mentee stands in a small table, made once for each mentee ([`row`]).
//! - The three heaviest criteria are summed first. Where even full marks on all others would not reach what the caller
//!   asks for, the pair is passed over.
//! - Mentors come in layers, the most promising first ([`layers`]). Where the best that a layer can hold would not do,
//!   the whole layer is passed over.
//!
//! **Invariants.** The outcome is that of [`rules::permits_but_for_a_place`] and [`Fit`], pair by pair; what is passed
//! over has fewer points than was asked for. Values come from the functions of [`criteria`](super::fit::criteria),
//! verdicts from [`rules`] wherever they are not a plain overlap of bits. Whoever the bits cannot hold (a rule relaxed
//! for them, three places, a 65th language) is *odd*: their pairs are judged one by one, by those two.

mod layers;
mod marks;
mod mentors;
mod row;
mod standing;
#[cfg(test)]
mod tests;

use super::cards::{MenteeCard, MentorCard, Table};
use super::fit::{Fit, Points};
use super::rules;
use layers::{ALL_AT_ONCE, LAYERS, Layers};
use marks::Marks;
use mentors::Mentors;
use row::{Bar, Row, points};
use standing::Standing;

/// A table prepared for judging whole rows of pairs.
#[derive(Debug)]
pub(crate) struct Sift {
    mentors: Mentors,
    marks: Marks,
    standing: Standing,
    /// Mentors who refuse a mentee: where both sit, sorted.
    refused: Vec<(u32, u32)>,
    row: Row,
    /// The mentors allowed to the mentee at hand, a bit each.
    allowed: Vec<u64>,
    /// Working space beside it.
    any: Vec<u64>,
    layers: Layers,
    /// Everyone who is not odd is gone through by their order, not in layers.
    in_order: bool,
}

impl Sift {
    /// Prepares a table; `full` tells whether all pairs are wanted, those with mentors without a place too. Otherwise
    /// what is asked for is thought to rise, so that it pays to begin with the most promising.
    pub(crate) fn new(table: &Table, full: bool) -> Self {
        let marks = Marks::new(table);
        let mentors = Mentors::new(table, &marks, full);
        let words = mentors.words();
        let mut refused = Vec::new();
        for (at, mentor) in table.mentors.iter().enumerate() {
            for id in &mentor.standing.refuses {
                let mentee = table.mentees.binary_search_by_key(id, |card| card.id.0);
                refused.extend(mentee.ok().map(|mentee| (mentee as u32, at as u32)));
            }
        }
        refused.sort_unstable();
        Self {
            standing: Standing::new(table),
            refused,
            row: Row::new(&mentors),
            allowed: vec![0; words],
            any: vec![0; words],
            layers: Layers::new(words),
            in_order: full,
            mentors,
            marks,
        }
    }

    /// Tells `found` of every mentor who fits the mentee at `row` but for a place and brings at least `least` points,
    /// each once, in no order to rely on. `found` answers how many points are asked for from then on.
    pub(crate) fn scan(
        &mut self,
        table: &Table,
        row: usize,
        least: Points,
        mut found: impl FnMut(usize, Points) -> Points,
    ) {
        let mentee = &table.mentees[row];
        let mut least = least;
        let mut exact = |at: usize, least: &mut Points| {
            let mentor = &table.mentors[at];
            if rules::permits_but_for_a_place(mentee, mentor, table) {
                let points = Fit::of_cards(mentee, mentor, &table.rules).score();
                if points >= *least {
                    *least = found(at, points);
                }
            }
        };
        if self.is_odd(table, row) {
            for at in self.mentors.all() {
                exact(at, &mut least);
            }
            return;
        }
        for &at in &self.mentors.odd {
            exact(at as usize, &mut least);
        }
        self.allow(table, row, mentee);
        self.row
            .prepare(table, mentee, &self.marks.mentees[row], &self.mentors);
        self.marks.count_rare(row, &mut self.row.rare, true);
        let layers = if self.in_order { ALL_AT_ONCE } else { LAYERS };
        if !self.in_order {
            self.layers.split(&self.row, &self.mentors, &self.marks, row);
        }
        let (row_of, mut bar) = (&self.row, Bar::new(least));
        for &layer in layers {
            if layer.is_some_and(|layer| !row_of.can_reach(&bar, layer)) {
                continue;
            }
            for (word, bits) in self.allowed.iter().enumerate() {
                let mut bits = bits & self.layers.word(layer, word);
                while bits != 0 {
                    let at = 64 * word + bits.trailing_zeros() as usize;
                    bits &= bits - 1;
                    let first = row_of.first(&self.mentors.first[at], at);
                    if !bar.is_reached_by(first + row_of.most) {
                        continue;
                    }
                    let Some(second) = row_of.second(&self.mentors.second[at]) else {
                        continue;
                    };
                    let points = points(first + second);
                    if points >= bar.least() {
                        bar = Bar::new(found(at, points));
                    }
                }
            }
        }
        self.marks.count_rare(row, &mut self.row.rare, false);
    }

    fn is_odd(&self, table: &Table, row: usize) -> bool {
        self.marks.mentees[row].odd || !row::can_weigh(&table.rules, &table.mentees[row].wants)
    }

    /// Marks the mentors that all rules but reach allow to a mentee; the odd ones and those left out are not among them.
    fn allow(&mut self, table: &Table, row: usize, mentee: &MenteeCard) {
        let of_standing = self.standing.allowed(row);
        for ((allowed, plain), standing) in self.allowed.iter_mut().zip(&self.mentors.plain).zip(of_standing)
        {
            *allowed = plain & standing;
        }
        let languages = self.marks.mentees[row].languages[self.marks.needed];
        let slots = u64::from(mentee.practical.slots.bits());
        for (mask, rows) in [(languages, &self.mentors.speakers), (slots, &self.mentors.free)] {
            self.any.fill(0);
            add(&mut self.any, rows, mask);
            for (allowed, any) in self.allowed.iter_mut().zip(&self.any) {
                *allowed &= any;
            }
        }
        let from = self
            .refused
            .partition_point(|(mentee, _)| (*mentee as usize) < row);
        let refusing = self.refused[from..]
            .iter()
            .take_while(|(mentee, _)| *mentee as usize == row);
        for (_, mentor) in refusing {
            clear(&mut self.allowed, *mentor as usize);
        }
        let earlier = mentee.earlier.iter().map(|(mentor, _)| mentor.0);
        let refused = mentee.standing.refuses.iter().copied();
        let one_person = mentee.may_be.iter().map(|mentor| mentor.0);
        for id in earlier.chain(refused).chain(one_person).chain([mentee.id.0]) {
            if let Ok(mentor) = table
                .mentors
                .binary_search_by_key(&id, |card: &MentorCard| card.id.0)
            {
                clear(&mut self.allowed, mentor);
            }
        }
    }
}

/// Joins to `any` the rows that `mask` names.
fn add(any: &mut [u64], rows: &[u64], mut mask: u64) {
    while mask != 0 {
        let from = mask.trailing_zeros() as usize * any.len();
        mask &= mask - 1;
        for (any, bits) in any.iter_mut().zip(&rows[from..]) {
            *any |= bits;
        }
    }
}

fn clear(bits: &mut [u64], at: usize) {
    bits[at / 64] &= !(1 << (at % 64));
}
