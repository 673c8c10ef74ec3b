//! The search for a proposal, in steps, so that a page can breathe in between.

use super::narrowed::{self, Cheapest, KEPT, Left};
use super::pins::{self, Pins};
use super::prices::points_at;
use super::{Proposal, ProposalError, cost_of, packed};
use crate::matching::assignment::{self, Column, Edge, Problem, Row};
use crate::matching::cards::{MenteeCard, Table};
use crate::matching::fit::{Fit, Points};
use crate::matching::sift::Sift;
use crate::programme::person::PersonId;
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
    sift: Sift,
    edges: Vec<Edge>,
    /// The best permitted pair of each mentee looked at so far.
    best: Vec<Option<(PersonId, Points)>>,
    /// At a large table: what was left out, to be asked for once there are prices.
    left: Option<Left>,
}

impl Table {
    /// Starts a search for the proposal of this table.
    pub fn search(&self) -> Search {
        self.search_keeping(narrowed::is_large(self).then_some(KEPT))
    }

    /// Starts a search that keeps only so many pairs of a mentee, whatever the size of the table; `None`: all.
    pub(super) fn search_keeping(&self, most: Option<usize>) -> Search {
        Search {
            pins: pins::sort_out(self),
            // Edges to mentors without a place decide nothing, and tell what one more place would gain. At a large
            // table there is no room for them.
            sift: Sift::new(self, most.is_none()),
            edges: Vec::new(),
            best: Vec::with_capacity(self.mentees.len()),
            left: most.map(Left::new),
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
            let missed = match self.left.take() {
                None => Vec::new(),
                Some(left) => {
                    let missed = left.missed(&problem, &solution, |row, least| self.fits(table, row, least));
                    self.left = Some(left);
                    missed
                }
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
        if self.pins.placeless.contains_key(&mentee.id) {
            if let Some(left) = &mut self.left {
                left.nothing();
            }
            return None;
        }
        let floor = Points::whole(table.rules.floor);
        let mut best: Option<(usize, Points)> = None;
        let from = row * table.mentors.len() / table.mentees.len().max(1);
        let mut nearest = self
            .left
            .as_ref()
            .map(|left| left.cheapest_of(from, table.mentors.len()));
        let edges = &mut self.edges;
        self.sift.scan(table, row, Points(0), |at, points| {
            let is_better = best.is_none_or(|(so_far, most)| (points, so_far) > (most, at));
            if is_better && table.mentors[at].places_left() > 0 {
                best = Some((at, points));
            }
            // Below both the floor and the best so far nothing is of interest.
            let least = best.map_or(Points(0), |(_, most)| most.min(floor));
            match &mut nearest {
                Some(kept) if points >= floor => kept.take(at, cost_of(points)),
                None if points >= floor => edges.push(edge(row, at, points)),
                _ => {}
            }
            let at_least = nearest.as_ref().and_then(Cheapest::bound);
            at_least.map_or(least, |cost| least.max(points_at(cost)))
        });
        if let (Some(left), Some(kept)) = (&mut self.left, nearest) {
            let kept = left.keep(kept);
            self.edges
                .extend(kept.map(|(at, cost)| edge(row, at, points_at(cost))));
        }
        best.map(|(at, points)| (table.mentors[at].id, points))
    }

    /// The mentors that fit a mentee but for a place, with at least so many points; none where a pin decides.
    fn fits(&mut self, table: &Table, row: usize, least: Points) -> Vec<(usize, Points)> {
        let id = table.mentees[row].id;
        let mut fits = Vec::new();
        if !self.pins.kept.contains_key(&id) && !self.pins.placeless.contains_key(&id) {
            self.sift.scan(table, row, least, |at, points| {
                fits.push((at, points));
                least
            });
        }
        fits
    }
}

fn edge(row: usize, at: usize, points: Points) -> Edge {
    Edge {
        row: Row(row as u32),
        column: Column(at as u32),
        cost: cost_of(points),
    }
}
