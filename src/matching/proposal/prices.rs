//! What other choices would cost beside a proposal. Every figure is exact: everyone's moves are counted in (at very
//! large tables see [`Proposal::prices_are_exact`]).

use super::{PERFECT, Proposal, Why, narrowed};
use crate::matching::assignment::{Column, Explainer, Index, Move, Row};
use crate::matching::cards::Table;
use crate::matching::fit::{Fit, Points};
use crate::order::InOrder;
use crate::programme::person::PersonId;
use std::collections::BTreeMap;

/// A mentor that a mentee could have, beside or instead of the one proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The mentor.
    pub mentor: PersonId,
    /// Score.
    pub points: Points,
    /// Facts missing.
    pub missing: usize,
    /// What choosing this mentor costs in all; 0 for the one proposed and for those that are equally good.
    pub price: Points,
}

impl Proposal {
    /// Answers questions about prices; what it rests on is made once.
    pub(in crate::matching) fn explainer(&self) -> Explainer<'_> {
        let index = self
            .index
            .get_or_init(|| Index::new(&self.problem, &self.solution));
        Explainer::with(&self.problem, &self.solution, index)
    }

    /// Makes what prices rest on, which the first question would otherwise wait for.
    pub fn prepare_prices(&self) {
        let _ = self.explainer();
    }

    pub(in crate::matching) fn row(table: &Table, mentee: PersonId) -> Option<Row> {
        let at = table.mentees.binary_search_by_key(&mentee, |card| card.id).ok()?;
        Some(Row(at as u32))
    }

    pub(in crate::matching) fn column(table: &Table, mentor: PersonId) -> Option<Column> {
        let at = table.mentors.binary_search_by_key(&mentor, |card| card.id).ok()?;
        Some(Column(at as u32))
    }

    /// Whether prices are exact. At a table of more than four million pairs not every pair is kept, so that a cheaper
    /// chain may exist: there a price is the most that it can cost, and a gain the least.
    pub fn prices_are_exact(table: &Table) -> bool {
        !narrowed::is_large(table)
    }

    /// The mentor with whom a mentee's pin counts, also where that mentor has no place left.
    pub fn pin_of(&self, mentee: PersonId) -> Option<PersonId> {
        let pinned = self
            .pairs
            .iter()
            .find(|pair| pair.mentee == mentee && pair.pinned);
        let placeless = || {
            let waits = self.waiting.iter().find(|waiting| waiting.mentee == mentee)?;
            match waits.why {
                Why::PinnedWithoutPlace(mentor) => Some(mentor),
                _ => None,
            }
        };
        pinned.map(|pair| pair.mentor).or_else(placeless)
    }

    /// The problem that was solved.
    pub(in crate::matching) fn problem(&self) -> &crate::matching::assignment::Problem {
        &self.problem
    }

    /// Moves in the words of the table.
    pub(in crate::matching) fn chain(&self, table: &Table, moves: &[Move]) -> Vec<Step> {
        let mentor = |column: Column| table.mentors.get(column.0 as usize).map(|card| card.id);
        let step = |step: &Move| {
            Some(Step {
                mentee: table.mentees.get(step.row.0 as usize)?.id,
                from: self.solution.column_of(step.row).and_then(mentor),
                to: step.to.and_then(mentor),
            })
        };
        moves.iter().filter_map(step).collect()
    }

    /// What each mentor would cost this mentee's match beyond the optimum: 0 where it is as good. Only pairs that
    /// the proposal could hold; by mentor.
    pub fn prices(&self, table: &Table, mentee: PersonId) -> BTreeMap<PersonId, Points> {
        let Some(row) = Self::row(table, mentee) else {
            return BTreeMap::new();
        };
        let explainer = self.explainer();
        let Some(prices) = explainer.prices(row) else {
            return BTreeMap::new();
        };
        let price = |(column, _): (Column, i64)| {
            let mentor = table.mentors.get(column.0 as usize)?;
            Some((mentor.id, Points(prices.of(column)?)))
        };
        self.problem.edges_of(row).filter_map(price).collect()
    }

    /// What it would cost in all to let a mentee wait; `None` for a pinned one, and for someone not at the table.
    pub fn price_of_waiting(&self, table: &Table, mentee: PersonId) -> Option<Points> {
        let explainer = self.explainer();
        let prices = explainer.prices(Self::row(table, mentee)?)?;
        prices.waiting().map(Points)
    }

    /// The best `most` mentors to offer a mentee: the proposed one first, then by what choosing them would cost in
    /// all, equally good ones by points. Two or three are a real choice.
    pub fn offers(&self, table: &Table, mentee: PersonId, most: usize) -> Vec<Offer> {
        let Some(card) = table.mentee(mentee) else {
            return Vec::new();
        };
        let chosen = self.mentor_of(mentee);
        let offer = |(mentor, price): (PersonId, Points)| {
            let fit = Fit::of_cards(card, table.mentor(mentor)?, &table.rules);
            Some(Offer {
                mentor,
                points: fit.score(),
                missing: fit.missing(),
                price,
            })
        };
        let prices = self.prices(table, mentee).into_iter();
        let mut offers: Vec<_> = prices.filter_map(offer).collect();
        offers.order_by_key(|offer| {
            let other = chosen != Some(offer.mentor);
            (other, offer.price, std::cmp::Reverse(offer.points), offer.mentor)
        });
        offers.truncate(most);
        offers
    }

    /// What one more place at a mentor would save in all; 0 where it helps nobody. Of a mentor whose places are all
    /// taken too.
    pub fn gain_of_one_more_place(&self, table: &Table, mentor: PersonId) -> Option<Points> {
        let at = Self::column(table, mentor)?.0 as usize;
        self.places().0.get(at).map(|gain| Points(*gain))
    }

    /// What one place fewer at a mentor would cost in all; `None` where there is none to lose or pins need it.
    pub fn cost_of_one_place_fewer(&self, table: &Table, mentor: PersonId) -> Option<Points> {
        let at = Self::column(table, mentor)?.0 as usize;
        self.places().1.get(at).copied().flatten().map(Points)
    }

    fn places(&self) -> &(Vec<i64>, Vec<Option<i64>>) {
        self.places.get_or_init(|| {
            let explainer = self.explainer();
            (
                explainer.gains_of_one_more_place(),
                explainer.costs_of_one_place_fewer(),
            )
        })
    }

    /// How many pairs the proposal chose from.
    pub fn candidates(&self) -> usize {
        let rows = (0..self.problem.rows() as u32).map(Row);
        let open = |row| {
            let edges = self.problem.edges_of(row);
            edges
                .filter(|(column, _)| self.problem.capacity(*column) > 0)
                .count()
        };
        rows.map(open).sum()
    }
}

/// What a pair of so many points costs.
pub(in crate::matching) const fn cost_of(points: Points) -> i64 {
    PERFECT.0 - points.0
}

/// The points of a pair that costs so much.
pub(super) const fn points_at(cost: i64) -> Points {
    Points(PERFECT.0 - cost)
}

/// One mentee's part in a chain of moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Who.
    pub mentee: PersonId,
    /// With whom in the proposal; `None`: waiting.
    pub from: Option<PersonId>,
    /// With whom instead; `None`: would wait.
    pub to: Option<PersonId>,
}
