//! The search for a proposal, in steps, so that a page can breathe in between.

use super::narrowed::{self, Left};
use super::pins::{self, Pins};
use super::{Proposal, ProposalError, cost_of, packed};
use crate::matching::assignment::{self, Column, Edge, Problem, Row};
use crate::matching::cards::{MenteeCard, MentorCard, Practical, Table};
use crate::matching::fit::{Fit, Points};
use crate::matching::rules;
use crate::programme::language::LanguageCode;
use crate::programme::person::PersonId;
use crate::programme::rules::Rules;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// A search under way: mentees are scored one after another, then the optimum is found.
///
/// ```
/// # use koppel::matching::Table;
/// # use koppel::programme::rules::Rules;
/// # let day = chrono::NaiveDate::MIN;
/// # let table = Table::new(day, Rules::default(), Vec::new(), Vec::new());
/// let mut search = table.search();
/// while let Some(done) = search.step(&table, 16) {
///     println!("{done} of {}", table.mentees.len());
/// }
/// let proposal = search.finish(&table)?;
/// # Ok::<(), koppel::matching::ProposalError>(())
/// ```
#[derive(Debug)]
pub struct Search {
    pins: Pins,
    /// Languages spoken well enough, as bits: mentees, then mentors.
    languages: Vec<u128>,
    edges: Vec<Edge>,
    /// The best permitted pair of each mentee looked at so far.
    best: Vec<Option<(PersonId, Points)>>,
    /// At a large table: what was left out, to be asked for once there are prices.
    left: Option<Left>,
}

impl Table {
    /// Starts a search for the proposal of this table.
    pub fn search(&self) -> Search {
        let practical = self.mentees.iter().map(|card| &card.practical);
        let all = practical.chain(self.mentors.iter().map(|card| &card.practical));
        Search {
            pins: pins::sort_out(self),
            languages: language_bits(all, &self.rules),
            edges: Vec::new(),
            best: Vec::with_capacity(self.mentees.len()),
            left: narrowed::is_large(self).then(Left::default),
        }
    }

    /// Finds the proposal in one go.
    ///
    /// # Errors
    /// [`ProposalError`]; with checked rules only for a defect of the solver or more people than can be numbered.
    pub fn propose(&self) -> Result<Proposal, ProposalError> {
        let mut search = self.search();
        while search.step(self, self.mentees.len().max(1)).is_some() {}
        search.finish(self)
    }
}

impl Search {
    /// Scores the next `mentees` of the table that the search was started for, and says how many are done; `None`
    /// when all are.
    pub fn step(&mut self, table: &Table, mentees: usize) -> Option<usize> {
        let from = self.best.len();
        let next = table.mentees.iter().enumerate().skip(from).take(mentees);
        for (row, mentee) in next {
            let best = self.look(table, row, mentee);
            self.best.push(best);
        }
        let done = self.best.len();
        (done < table.mentees.len()).then_some(done)
    }

    /// Scores what is left and finds the optimum.
    ///
    /// # Errors
    /// As [`Table::propose`].
    pub fn finish(self, table: &Table) -> Result<Proposal, ProposalError> {
        self.finish_with(table, &mut |_, _| ControlFlow::Continue(()))
    }

    /// [`Search::finish`] with a hook that is told `(mentees placed, mentees in all)` and may stop the search.
    ///
    /// # Errors
    /// As [`Table::propose`], and cancelled when the hook breaks.
    pub fn finish_with(
        mut self,
        table: &Table,
        hook: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Result<Proposal, ProposalError> {
        while self.step(table, table.mentees.len().max(1)).is_some() {}
        let (capacity, waits) = packed::limits(table, &self.pins);
        loop {
            let problem = Problem::new(&capacity, &waits, &self.edges)?;
            let solution = assignment::solve_with(&problem, hook)?;
            let missed = match &self.left {
                None => Vec::new(),
                Some(left) => left.missed(&problem, &solution, |row| self.fits(table, row)),
            };
            if missed.is_empty() {
                return Ok(Proposal::of(table, self.pins, self.best, problem, solution));
            }
            self.edges.extend(missed);
        }
    }

    /// Scores one mentee's pairs, and gives the best that is permitted.
    fn look(&mut self, table: &Table, row: usize, mentee: &MenteeCard) -> Option<(PersonId, Points)> {
        if let Some(at) = self.pins.kept.get(&mentee.id) {
            let fit = Fit::of_cards(mentee, &table.mentors[*at], &table.rules);
            self.edges.push(edge(row, *at, fit.score()));
            if let Some(left) = &mut self.left {
                left.nothing();
            }
            return None;
        }
        let floor = Points::whole(table.rules.floor);
        let (mut best, mut edges) = (None, Vec::new());
        for (at, points) in self.fits(table, row) {
            let mentor = &table.mentors[at];
            let is_open = mentor.places_left() > 0;
            if is_open && best.is_none_or(|(_, so_far)| points > so_far) {
                best = Some((mentor.id, points));
            }
            // Edges to mentors without a place decide nothing, and tell what one more place would gain. At a large
            // table there is no room for them.
            if points >= floor && (is_open || self.left.is_none()) {
                edges.push(edge(row, at, points));
            }
        }
        if let Some(left) = &mut self.left {
            let from = row * table.mentors.len() / table.mentees.len().max(1);
            left.narrow(&mut edges, from, table.mentors.len());
        }
        self.edges.append(&mut edges);
        best
    }

    /// The mentors that fit a mentee but for a place, with their points; none for a mentee whose pin decides.
    fn fits<'a>(&'a self, table: &'a Table, row: usize) -> impl Iterator<Item = (usize, Points)> + 'a {
        let (of_mentees, of_mentors) = self.languages.split_at(table.mentees.len());
        let mentee = &table.mentees[row];
        let (kept, placeless) = (&self.pins.kept, &self.pins.placeless);
        let is_pinned = kept.contains_key(&mentee.id) || placeless.contains_key(&mentee.id);
        let mentors: &[MentorCard] = if is_pinned { &[] } else { &table.mentors };
        mentors.iter().enumerate().filter_map(move |(at, mentor)| {
            // The sieve: no common language or half-day means that a hard rule fails.
            let sieved = of_mentees[row] & of_mentors[at] == 0
                || mentee.practical.slots.shared(mentor.practical.slots).is_empty();
            let fits = (!sieved || !table.relaxed.is_empty())
                && rules::permits_but_for_a_place(mentee, mentor, table);
            fits.then(|| (at, Fit::of_cards(mentee, mentor, &table.rules).score()))
        })
    }
}

fn edge(row: usize, at: usize, points: Points) -> Edge {
    Edge {
        row: Row(row as u32),
        column: Column(at as u32),
        cost: cost_of(points),
    }
}

/// The languages that someone speaks well enough, as bits. With more than 128 languages bits are shared: the sieve
/// lets too much through, never too little.
fn language_bits<'a>(cards: impl Iterator<Item = &'a Practical>, rules: &Rules) -> Vec<u128> {
    let needed = rules::needed_level(rules);
    let mut known: BTreeMap<LanguageCode, usize> = BTreeMap::new();
    let mut bits_of = |card: &Practical| {
        let enough = card.speaks.iter().filter(|(_, level)| *level >= needed);
        enough.fold(0, |bits, (language, _)| {
            let count = known.len();
            bits | 1_u128 << (*known.entry(*language).or_insert(count) % 128)
        })
    };
    cards.map(&mut bits_of).collect()
}
