//! What is kept of each mentor, as small as can be: the sieve reads all of it for every mentee.

use super::marks::Marks;
use crate::matching::cards::{MentorCard, Table};
use crate::matching::fit::{Share, criteria};
use crate::matching::places::Point;
use crate::matching::rules::reach_km;

/// For the three heaviest criteria.
#[derive(Debug)]
pub(super) struct First {
    /// Interests and values with a bit.
    pub tastes: u64,
    /// Sectors of the career.
    pub sectors: u32,
    /// Strengths offered.
    pub strengths: u32,
    /// Which of [`Mentors::occupations`].
    pub occupation: u16,
    /// Interests and values named; three or more are 3.
    pub named: u8,
}

/// For reach and all other criteria.
#[derive(Debug)]
pub(super) struct Second {
    /// Languages spoken at each level (A1 first) or above.
    pub languages: [u64; 6],
    /// Weekly half-days.
    pub slots: u32,
    /// Sectors in which the mentor knows people.
    pub network: u32,
    /// Which of [`Mentors::points`], one past the last for nowhere.
    pub places: [u32; 2],
    /// How far the mentor comes, km; 0 where not known.
    pub reach: i64,
    /// Whether the mentor accepts online.
    pub online: bool,
    /// Which of [`Mentors::digital`].
    pub digital: u32,
    /// What the mentor's breadth is worth.
    pub breadth: Option<Share>,
}

/// All mentors at a table.
#[derive(Debug)]
pub(super) struct Mentors {
    pub first: Vec<First>,
    pub second: Vec<Second>,
    /// Those that bits tell all of, a bit each.
    pub plain: Vec<u64>,
    /// The others, by their order.
    pub odd: Vec<u32>,
    /// For each of 64 languages who speaks it well enough, a bit each.
    pub speakers: Vec<u64>,
    /// For each of 32 half-days whom it suits.
    pub free: Vec<u64>,
    /// For each of 32 sectors who worked there.
    pub sectors: Vec<u64>,
    /// For each of 64 interests and values who named it.
    pub tastes: Vec<u64>,
    /// Who named none.
    pub nameless: Vec<u64>,
    /// Every occupation that a mentor has, none among them.
    pub occupations: Vec<Option<u8>>,
    /// For each digital skill and way of meeting, a mentor with these.
    pub digital: Vec<u32>,
    /// Every place.
    pub points: Vec<Point>,
}

impl Mentors {
    /// Reads the mentors of a table; those without a place only if `full`.
    pub fn new(table: &Table, marks: &Marks, full: bool) -> Self {
        let words = table.mentors.len().div_ceil(64);
        let mut all = Self {
            first: Vec::with_capacity(table.mentors.len()),
            second: Vec::with_capacity(table.mentors.len()),
            plain: vec![0; words],
            odd: Vec::new(),
            speakers: vec![0; 64 * words],
            free: vec![0; 32 * words],
            sectors: vec![0; 32 * words],
            tastes: vec![0; 64 * words],
            nameless: vec![0; words],
            occupations: Vec::new(),
            digital: Vec::new(),
            points: Vec::new(),
        };
        let (mut occupations, mut digital, mut points) = (Vec::new(), Vec::new(), Vec::new());
        for (at, card) in table.mentors.iter().enumerate() {
            let mark = &marks.mentors[at];
            if full || card.places_left() > 0 {
                match mark.odd {
                    true => all.odd.push(at as u32),
                    false => all.plain[at / 64] |= 1 << (at % 64),
                }
            }
            let practical = &card.practical;
            set(&mut all.speakers, words, mark.languages[marks.needed], at);
            set(&mut all.free, words, practical.slots.bits().into(), at);
            set(&mut all.sectors, words, card.offers.sectors.bits().into(), at);
            set(&mut all.tastes, words, mark.tastes, at);
            set(&mut all.nameless, words, practical.tastes.is_empty().into(), at);
            let (occupation, new) = kind(&mut occupations, card.offers.occupation);
            all.occupations.extend(new.then_some(card.offers.occupation));
            let (skill, new) = kind(&mut digital, (practical.online, practical.digital));
            all.digital.extend(new.then_some(at as u32));
            all.first.push(First {
                tastes: mark.tastes,
                sectors: card.offers.sectors.bits(),
                strengths: card.offers.strengths.bits(),
                occupation: occupation as u16,
                named: practical.tastes.len().min(3) as u8,
            });
            let places = all.places(card, &mut points);
            all.second.push(Second {
                languages: mark.languages,
                slots: practical.slots.bits(),
                network: card.offers.network.bits(),
                places,
                reach: reach_km(practical, &table.rules).unwrap_or(0),
                online: practical.online == Some(true),
                digital: skill as u32,
                breadth: criteria::breadth(&card.offers),
            });
        }
        // "Nowhere" came before the number of places was known.
        let nowhere = all.points.len() as u32;
        for second in &mut all.second {
            second.places = second.places.map(|place| place.min(nowhere));
        }
        all
    }

    fn places(&mut self, card: &MentorCard, known: &mut Vec<(u64, u64)>) -> [u32; 2] {
        let mut places = [u32::MAX; 2];
        for (place, point) in places.iter_mut().zip(&card.practical.places) {
            let (number, new) = kind(known, point.key());
            self.points.extend(new.then_some(*point));
            *place = number as u32;
        }
        places
    }

    /// Words of 64 mentors.
    pub fn words(&self) -> usize {
        self.plain.len()
    }

    /// Those who take part, odd or not, by their order.
    pub fn all(&self) -> impl Iterator<Item = usize> + '_ {
        let odd = self.odd.iter().map(|at| *at as usize);
        let plain = (0..self.first.len()).filter(|at| self.plain[at / 64] >> (at % 64) & 1 == 1);
        plain.chain(odd)
    }
}

/// Sets the bit of mentor `at` in the rows that `mask` names.
fn set(rows: &mut [u64], words: usize, mut mask: u64, at: usize) {
    while mask != 0 {
        let row = mask.trailing_zeros() as usize;
        mask &= mask - 1;
        rows[row * words + at / 64] |= 1 << (at % 64);
    }
}

/// Which of `known` a key is, and whether it is new there. For a few dozen kinds: they are tried one by one.
pub(super) fn kind<K: PartialEq>(known: &mut Vec<K>, key: K) -> (usize, bool) {
    match known.iter().position(|other| *other == key) {
        Some(at) => (at, false),
        None => {
            known.push(key);
            (known.len() - 1, true)
        }
    }
}
