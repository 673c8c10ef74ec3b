//! Languages and tastes as bits: one for each of the commonest that both sides name.

use crate::matching::cards::{MenteeCard, MentorCard, Practical, Table, Taste};
use crate::matching::rules::needed_level;
use crate::order::InOrder;
use crate::programme::language::LanguageCode;
use crate::programme::person::PersonId;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What bits tell of a person.
#[derive(Debug, Default)]
pub(super) struct Mark {
    /// Languages spoken at each level (A1 first) or above.
    pub languages: [u64; 6],
    /// Interests and values.
    pub tastes: u64,
    /// Those without a bit, by number; of mentees only.
    rare: Vec<u32>,
    /// Bits do not tell the whole of this person.
    pub odd: bool,
}

/// The marks of everyone at a table.
#[derive(Debug)]
pub(super) struct Marks {
    pub mentees: Vec<Mark>,
    pub mentors: Vec<Mark>,
    /// Who among the mentors has a taste without a bit, by its number.
    rare: Vec<Vec<u32>>,
    /// The level of speaking that the rules ask of both, from 0 for A1.
    pub needed: usize,
}

/// Bits in a mark.
const BITS: u32 = u64::BITS;

impl Marks {
    pub fn new(table: &Table) -> Self {
        let (mentees, mentors) = (&table.mentees, &table.mentors);
        let languages = numbered(
            mentees.iter().flat_map(|card| languages(&card.practical)),
            mentors.iter().flat_map(|card| languages(&card.practical)),
        );
        let tastes = numbered(
            mentees.iter().flat_map(|card| &card.practical.tastes),
            mentors.iter().flat_map(|card| &card.practical.tastes),
        );
        let rare = tastes.len().saturating_sub(BITS as usize);
        let mark = |id: PersonId, practical: &Practical| {
            let is_relaxed = table.relaxed.iter().any(|(person, _)| *person == id);
            Mark::new(practical, &languages, &tastes, is_relaxed)
        };
        let mut marks = Self {
            mentees: mentees
                .iter()
                .map(|card: &MenteeCard| mark(card.id, &card.practical))
                .collect(),
            mentors: mentors
                .iter()
                .map(|card: &MentorCard| mark(card.id, &card.practical))
                .collect(),
            rare: vec![Vec::new(); rare],
            needed: needed_level(&table.rules) as usize,
        };
        for (at, mark) in (0..).zip(&mut marks.mentors) {
            for number in std::mem::take(&mut mark.rare) {
                marks.rare[number as usize].push(at);
            }
            // A language without a bit: it is enough that one of the two is judged by hand.
            let spoken = languages_of(&table.mentors[at as usize].practical, &languages);
            mark.odd |= spoken.into_iter().any(|number| number >= BITS);
            mark.odd |= table.mentors[at as usize].practical.places.len() > 2;
        }
        marks
    }

    /// The mentors who share a taste without a bit with the mentee at `row`; some of them more than once.
    pub fn with_rare(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        let rare = self.mentees[row].rare.iter();
        rare.flat_map(|number| self.rare[*number as usize].iter().map(|at| *at as usize))
    }

    /// Adds the tastes without a bit that mentors share with the mentee at `row` to `counts`, or takes them away again.
    pub fn count_rare(&self, row: usize, counts: &mut [u8], add: bool) {
        for at in self.with_rare(row) {
            // More than three count as three; all are taken away at once.
            counts[at] = if add { (counts[at] + 1).min(3) } else { 0 };
        }
    }
}

impl Mark {
    fn new(
        practical: &Practical,
        languages: &BTreeMap<LanguageCode, u32>,
        tastes: &BTreeMap<&Taste, u32>,
        is_relaxed: bool,
    ) -> Self {
        // Lists out of order come from nowhere but foreign bytes; what their pairs share is then for others to say.
        let in_order =
            practical.speaks.is_sorted_by(|a, b| a.0 < b.0) && practical.tastes.is_sorted_by(|a, b| a < b);
        let mut mark = Self {
            odd: is_relaxed || !in_order,
            ..Self::default()
        };
        for (language, level) in &practical.speaks {
            if let Some(number) = languages.get(language).filter(|number| **number < BITS) {
                for at_least in &mut mark.languages[..=*level as usize] {
                    *at_least |= 1 << number;
                }
            }
        }
        for number in practical.tastes.iter().filter_map(|taste| tastes.get(taste)) {
            match number.checked_sub(BITS) {
                None => mark.tastes |= 1 << number,
                Some(rare) => mark.rare.push(rare),
            }
        }
        mark
    }
}

fn languages(practical: &Practical) -> impl Iterator<Item = LanguageCode> {
    practical.speaks.iter().map(|(language, _)| *language)
}

fn languages_of(practical: &Practical, numbers: &BTreeMap<LanguageCode, u32>) -> Vec<u32> {
    languages(practical)
        .filter_map(|language| numbers.get(&language).copied())
        .collect()
}

/// Numbers what both sides name, the commonest among mentors first.
fn numbered<T: Ord + Copy>(
    of_mentees: impl Iterator<Item = T>,
    of_mentors: impl Iterator<Item = T>,
) -> BTreeMap<T, u32> {
    let mut known: BTreeMap<T, (u32, bool)> = BTreeMap::new();
    for item in of_mentors {
        known.entry(item).or_default().0 += 1;
    }
    for item in of_mentees {
        if let Some((_, shared)) = known.get_mut(&item) {
            *shared = true;
        }
    }
    known.retain(|_, (_, shared)| *shared);
    let mut order: Vec<_> = known.values_mut().collect();
    order.order_by_key(|(count, _)| Reverse(*count));
    for (number, place) in (0..).zip(order) {
        place.0 = number;
    }
    known
        .into_iter()
        .map(|(item, (number, _))| (item, number))
        .collect()
}
