//! What counts are worth to one mentee, in small tables, so that a pair is a few look-ups and sums.

use super::layers::{Layer, Sectors};
use super::marks::Mark;
use super::mentors::{First, Mentors, Second};
use crate::matching::cards::{MenteeCard, Table, Wants};
use crate::matching::fit::criteria::{self, SharedSectors};
use crate::matching::fit::{Criterion, Points, Share, Weights};
use crate::matching::sets::HelpSet;
use crate::matching::{places, rules};
use crate::programme::codes::Help;
use crate::programme::rules::Rules;

/// A sum over criteria: weight times thousandths below, the weights above bit 32. Sums of sums are sums.
type Sum = u64;

/// Weights up to this keep all sums within their 32 bits.
const MOST_WEIGHT: i64 = 1000;
/// The most points that a pair can have.
const PERFECT: i64 = 10_000;

/// Whether the sums can hold the weights of a mentee.
pub(super) fn can_weigh(rules: &Rules, wants: &Wants) -> bool {
    let weights = Weights::new(rules, wants.project);
    Criterion::ALL
        .iter()
        .all(|criterion| (0..=MOST_WEIGHT).contains(&weights.of(*criterion)))
}

/// What a criterion adds; nothing where it could not be judged or has no weight.
fn part(weight: i64, share: Option<Share>) -> Sum {
    match share {
        Some(share) => weight as u64 * (u64::from(share.thousandths()) + (1 << 32)),
        None => 0,
    }
}

/// The score of a sum, as [`Fit::score`](crate::matching::fit::Fit::score) has it.
pub(super) fn points(sum: Sum) -> Points {
    let (got, of) = (sum as u32, (sum >> 32) as u32);
    Points(i64::from((20 * got + of).checked_div(2 * of).unwrap_or(0)))
}

/// What a sum must reach for a number of points, without a division.
pub(super) struct Bar {
    least: Points,
    twice: i64,
}

impl Bar {
    pub fn new(least: Points) -> Self {
        Self {
            least,
            twice: 2 * least.0.clamp(-1, PERFECT + 1) - 1,
        }
    }

    pub fn least(&self) -> Points {
        self.least
    }

    /// How far a sum is above (or, below 0, under) what must be reached; that of a sum of sums is the sum of theirs.
    fn above(&self, sum: Sum) -> i64 {
        20 * i64::from(sum as u32) - self.twice * (sum >> 32) as i64
    }

    /// The same for the best of some sums.
    fn best_above(&self, sums: impl Iterator<Item = Sum>) -> i64 {
        sums.map(|sum| self.above(sum)).max().unwrap_or(0)
    }

    /// Whether a sum comes to as many points. A sum of nothing may pass, and has 0 points.
    pub fn is_reached_by(&self, sum: Sum) -> bool {
        self.above(sum) >= 0
    }
}

/// One mentee's tables.
#[derive(Debug)]
pub(super) struct Row {
    pub wished: u32,
    pub past: u32,
    help: u32,
    pub tastes: u64,
    languages: [u64; 6],
    needed: usize,
    slots: u32,
    online: bool,
    reach: i64,
    breadth: i64,
    /// By occupation, and by bits: both know sectors, a shared one of earlier work, a shared wished one.
    by_sectors: Vec<[Sum; 8]>,
    /// By what is met, one up; 0 where the mentor's strengths are not known.
    by_help: [Sum; 34],
    /// By how many the mentor named and how many are shared, up to three each.
    by_values: [[Sum; 4]; 4],
    /// By level of the best language and how many there are enough, up to three.
    by_language: [[Sum; 4]; 6],
    by_slots: [Sum; 33],
    /// Km to each place, and what they are worth.
    by_place: Vec<(f64, Sum)>,
    /// By shared sectors, one up; 0 where the mentor's network is not known.
    by_network: [Sum; 34],
    by_digital: Vec<Sum>,
    /// What the criteria of [`Row::second`] give at most.
    pub most: Sum,
    /// Shared tastes without a bit, by mentor.
    pub rare: Vec<u8>,
}

impl Row {
    pub fn new(mentors: &Mentors) -> Self {
        Self {
            wished: 0,
            past: 0,
            help: 0,
            tastes: 0,
            languages: [0; 6],
            needed: 0,
            slots: 0,
            online: false,
            reach: 0,
            breadth: 0,
            by_sectors: Vec::new(),
            by_help: [0; 34],
            by_values: [[0; 4]; 4],
            by_language: [[0; 4]; 6],
            by_slots: [0; 33],
            by_place: Vec::new(),
            by_network: [0; 34],
            by_digital: Vec::new(),
            most: 0,
            rare: vec![0; mentors.first.len()],
        }
    }

    /// Fills the tables for a mentee.
    pub fn prepare(&mut self, table: &Table, mentee: &MenteeCard, mark: &Mark, mentors: &Mentors) {
        let (practical, wants) = (&mentee.practical, &mentee.wants);
        let weights = Weights::new(&table.rules, wants.project);
        let weight = |criterion| weights.of(criterion);
        self.tastes = mark.tastes;
        self.languages = mark.languages;
        self.needed = rules::needed_level(&table.rules) as usize;
        self.slots = practical.slots.bits();
        self.online = practical.online == Some(true);
        self.reach = rules::reach_km(practical, &table.rules).unwrap_or(0);
        self.breadth = weight(Criterion::Breadth);
        self.of_sectors(wants, &weights, mentors);
        self.of_help(wants, weight(Criterion::Help));
        let named = practical.tastes.len().min(3);
        for (theirs, by_shared) in self.by_values.iter_mut().enumerate() {
            let fewer = named.min(theirs);
            for (shared, sum) in by_shared.iter_mut().enumerate() {
                let share = (fewer > 0).then(|| criteria::values_of(shared, fewer));
                *sum = part(weight(Criterion::Values), share);
            }
        }
        for (best, by_enough) in (0..).zip(&mut self.by_language) {
            for (enough, sum) in (0..).zip(by_enough) {
                let share = criteria::language_of(best, enough);
                *sum = part(weight(Criterion::Language), Some(share));
            }
        }
        for (shared, sum) in (0..).zip(&mut self.by_slots) {
            *sum = part(weight(Criterion::Slots), Some(criteria::slots_of(shared)));
        }
        self.by_place.clear();
        let nowhere = std::iter::once(None);
        for point in mentors.points.iter().map(Some).chain(nowhere) {
            let km = places::nearest(&practical.places, point.map_or(&[], std::slice::from_ref));
            let share = criteria::travel(km, &table.rules);
            self.by_place.push((
                km.unwrap_or(f64::INFINITY),
                part(weight(Criterion::Travel), share),
            ));
        }
        self.by_digital.clear();
        for at in &mentors.digital {
            let share = criteria::digital(practical, &table.mentors[*at as usize].practical);
            self.by_digital.push(part(weight(Criterion::Digital), share));
        }
        // Full marks where the mentee's side is known. Both language and half-days are known of all who are allowed,
        // so what they give at most is what the mentee's own could give.
        let all = |known: bool, criterion| part(weight(criterion), known.then_some(Share::FULL));
        let knows_digital = practical.online.is_some() || practical.digital.is_some();
        self.most = self.language(&mark.languages)
            + self.by_slots[practical.slots.len() as usize]
            + all(!practical.places.is_empty(), Criterion::Travel)
            + all(!wants.sectors.is_empty(), Criterion::Network)
            + all(knows_digital, Criterion::Digital)
            + all(true, Criterion::Breadth);
    }

    fn of_sectors(&mut self, wants: &Wants, weights: &Weights, mentors: &Mentors) {
        self.wished = wants.sectors.bits();
        self.past = wants.past_sectors.bits();
        let occupation = wants.occupation.or(wants.past_occupation);
        self.by_sectors.clear();
        for of_mentor in &mentors.occupations {
            self.by_sectors.push(std::array::from_fn(|bits| {
                let known = bits & 1 == 1 && self.wished | self.past != 0;
                let shared = known.then_some(SharedSectors {
                    wished: bits & 4 != 0,
                    past: bits & 2 != 0,
                });
                let share = criteria::sector_of(shared, occupation, *of_mentor);
                part(weights.of(Criterion::Sector), share)
            }));
        }
        for (shared, sum) in (0..).zip(&mut self.by_network) {
            let wished = wants.sectors.len();
            let known = shared > 0 && wished > 0;
            let share = known.then(|| criteria::network_of(shared - 1, wished));
            *sum = part(weights.of(Criterion::Network), share);
        }
    }

    fn of_help(&mut self, wants: &Wants, weight: i64) {
        let asked = wants.help.without(Help::DontKnowYet);
        let all: HelpSet = Help::ALL.iter().collect();
        let all = all.without(Help::DontKnowYet);
        self.help = if asked.is_empty() { all } else { asked }.bits();
        for (met, sum) in (0..).zip(&mut self.by_help) {
            let known = met > 0 && !wants.help.is_empty();
            let share = known.then(|| criteria::help_of(asked.len(), met - 1));
            *sum = part(weight, share);
        }
    }

    /// Whether anyone in a layer could have as many points as the bar asks for.
    pub fn can_reach(&self, bar: &Bar, layer: Layer) -> bool {
        let bits: &[usize] = match layer.sectors {
            Sectors::Wished => &[5, 7],
            Sectors::Past => &[3],
            Sectors::Other => &[0, 1],
        };
        let by_sectors = self.by_sectors.iter();
        let of_sectors = bar.best_above(by_sectors.flat_map(|sums| bits.iter().map(|bits| sums[*bits])));
        let by_values = self.by_values.iter();
        let of_values = match layer.tastes {
            true => bar.best_above(by_values.flatten().copied()),
            // They named some, and share none.
            false => bar.best_above(by_values.skip(1).map(|by_shared| by_shared[0])),
        };
        let of_help = bar.best_above(self.by_help.iter().copied());
        of_sectors + of_values + of_help + bar.above(self.most) >= 0
    }

    /// Sector, help and values of a pair.
    pub fn first(&self, mentor: &First, at: usize) -> Sum {
        let bits = usize::from(mentor.sectors != 0)
            | usize::from(mentor.sectors & self.past != 0) << 1
            | usize::from(mentor.sectors & self.wished != 0) << 2;
        let met = (mentor.strengths & self.help).count_ones() as usize;
        let shared = (mentor.tastes & self.tastes).count_ones() as usize + usize::from(self.rare[at]);
        self.by_sectors[usize::from(mentor.occupation)][bits]
            + self.by_help[usize::from(mentor.strengths != 0) * (met + 1)]
            + self.by_values[usize::from(mentor.named) & 3][shared.min(3)]
    }

    /// All other criteria; `None` where the two cannot meet.
    pub fn second(&self, mentor: &Second) -> Option<Sum> {
        let [near, far] = mentor.places.map(|place| self.by_place[place as usize]);
        let (km, travel) = if far.0 < near.0 { far } else { near };
        // Whole km up to 1,000: exact in an f64.
        if !(self.online && mentor.online) && km > (self.reach + mentor.reach) as f64 {
            return None;
        }
        let slots = (mentor.slots & self.slots).count_ones() as usize;
        let known = (mentor.network & self.wished).count_ones() as usize;
        Some(
            travel
                + self.language(&mentor.languages)
                + self.by_slots[slots]
                + self.by_network[usize::from(mentor.network != 0) * (known + 1)]
                + self.by_digital[mentor.digital as usize]
                + part(self.breadth, mentor.breadth),
        )
    }

    fn language(&self, theirs: &[u64; 6]) -> Sum {
        // Whoever speaks at a level speaks at those below: the levels that are shared are as many as the best one.
        let levels = self.languages.iter().zip(theirs).skip(1);
        let best = levels.filter(|(a, b)| **a & **b != 0).count();
        let enough = (self.languages[self.needed] & theirs[self.needed]).count_ones() as usize;
        self.by_language[best][enough.min(3)]
    }
}
