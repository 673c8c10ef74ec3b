//! Why not this pair: what stands in its way, how it compares with the one proposed, and what choosing it would cost.
//!
//! Every price is exact: that of the best proposal in which the two are a pair, less that of the proposal, with
//! everyone's moves. It is checked against full re-solves in the tests.

use super::cards::Table;
use super::fit::{Criterion, Fit, Part, Points};
use super::proposal::{Proposal, Step, cost_of};
use super::rules::{self, HardRule, Verdict};
use crate::programme::person::PersonId;

/// Something that keeps a pair from being proposed. All of them must go for the pair to be possible, so together
/// they are the smallest set to relax.
#[derive(Clone, Debug, PartialEq)]
pub enum Obstacle {
    /// A hard rule fails and is not relaxed.
    Rule(HardRule, Verdict),
    /// The score stays below the floor.
    BelowFloor {
        /// What the pair has.
        points: Points,
        /// What it needs.
        floor: Points,
    },
    /// The team pinned the mentee with another mentor.
    PinnedElsewhere(PersonId),
}

/// One criterion of this pair and of the proposed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Which.
    pub criterion: Criterion,
    /// With the mentor asked about.
    pub here: Part,
    /// With the proposed mentor; `None` when the mentee would wait.
    pub proposed: Option<Part>,
}

/// What choosing a pair would cost in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Price {
    /// Nothing: it is the pair that is proposed.
    Proposed,
    /// It could be chosen instead, at this price; at 0 it is equally good.
    Instead {
        /// What it costs, 0 or more.
        price: Points,
        /// Who moves where, the mentee first.
        chain: Vec<Step>,
    },
    /// It is blocked. Were everything in its way lifted, it would cost so much.
    Lifted {
        /// What it costs; below 0 it would be a gain.
        price: Points,
        /// Who would move where, the mentee first.
        chain: Vec<Step>,
        /// Whether the mentor would need one more place for it.
        one_more_place: bool,
    },
    /// Pins hold all places of the mentor. With one more place there, it would cost so much.
    HeldByPins {
        /// What it costs then; below 0 it would be a gain.
        with_one_more_place: Points,
        /// Who would move where then, the mentee first.
        chain: Vec<Step>,
    },
}

impl Price {
    /// Whether choosing the pair costs nothing.
    pub fn is_equally_good(&self) -> bool {
        matches!(self, Self::Instead { price, .. } if price.0 == 0)
    }

    /// What lifting everything in the way would gain; 0 where it would not.
    pub fn gain(&self) -> Points {
        match self {
            Self::Lifted { price, .. }
            | Self::HeldByPins {
                with_one_more_place: price,
                ..
            } => Points((-price.0).max(0)),
            Self::Proposed | Self::Instead { .. } => Points(0),
        }
    }
}

/// A pair beside the proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyNot {
    /// The mentee.
    pub mentee: PersonId,
    /// The mentor asked about.
    pub mentor: PersonId,
    /// What stands in the way; empty when nothing does.
    pub obstacles: Vec<Obstacle>,
    /// The mentor proposed instead; `None`: the mentee would wait.
    pub proposed: Option<PersonId>,
    /// Score of this pair.
    pub points: Points,
    /// Score of the proposed pair.
    pub proposed_points: Option<Points>,
    /// Criterion by criterion.
    pub comparison: Vec<Compared>,
    /// What choosing it would cost.
    pub price: Price,
    /// What one more place at this mentor would save in all, whoever gets it.
    pub gain_of_one_more_place: Points,
    /// What one place fewer at this mentor would cost; `None` where there is none to lose, or pins need it.
    pub cost_of_one_place_fewer: Option<Points>,
}

impl Table {
    /// Answers why a pair is not proposed; `None` when either does not sit at the table. `proposal` is this
    /// table's.
    pub fn why_not(&self, proposal: &Proposal, mentee: PersonId, mentor: PersonId) -> Option<WhyNot> {
        let (card, other) = (self.mentee(mentee)?, self.mentor(mentor)?);
        let fit = Fit::of_cards(card, other, &self.rules);
        let proposed = proposal.mentor_of(mentee);
        let theirs = proposed
            .and_then(|id| self.mentor(id))
            .map(|chosen| Fit::of_cards(card, chosen, &self.rules));
        let compared = |here: Part| Compared {
            criterion: here.criterion,
            here,
            proposed: theirs.and_then(|fit| fit.parts().find(|part| part.criterion == here.criterion)),
        };
        let obstacles = self.obstacles(proposal, mentee, mentor, fit.score())?;
        Some(WhyNot {
            mentee,
            mentor,
            proposed,
            points: fit.score(),
            proposed_points: theirs.map(|fit| fit.score()),
            comparison: fit.parts().map(compared).collect(),
            price: self.price(proposal, (mentee, mentor), fit.score(), obstacles.is_empty())?,
            obstacles,
            gain_of_one_more_place: proposal.gain_of_one_more_place(self, mentor)?,
            cost_of_one_place_fewer: proposal.cost_of_one_place_fewer(self, mentor),
        })
    }

    fn obstacles(
        &self,
        proposal: &Proposal,
        mentee: PersonId,
        mentor: PersonId,
        points: Points,
    ) -> Option<Vec<Obstacle>> {
        if proposal.mentor_of(mentee) == Some(mentor) {
            return Some(Vec::new());
        }
        let (card, other) = (self.mentee(mentee)?, self.mentor(mentor)?);
        let failing = HardRule::ALL
            .iter()
            .filter(|rule| rules::blocks(**rule, card, other, self))
            .map(|rule| Obstacle::Rule(*rule, rules::judge(*rule, card, other, self)));
        let floor = Points::whole(self.rules.floor);
        let low = (points < floor).then_some(Obstacle::BelowFloor { points, floor });
        let pin = proposal.pin_of(mentee).filter(|pinned| *pinned != mentor);
        Some(
            failing
                .chain(low)
                .chain(pin.map(Obstacle::PinnedElsewhere))
                .collect(),
        )
    }

    fn price(
        &self,
        proposal: &Proposal,
        (mentee, mentor): (PersonId, PersonId),
        points: Points,
        is_possible: bool,
    ) -> Option<Price> {
        if proposal.mentor_of(mentee) == Some(mentor) {
            return Some(Price::Proposed);
        }
        let (row, column) = (Proposal::row(self, mentee)?, Proposal::column(self, mentor)?);
        let explainer = proposal.explainer();
        let prices = explainer.prices(row)?;
        let chain = |moves| proposal.chain(self, moves);
        let cost = cost_of(points);
        let price = match prices.if_permitted(column, cost).map(Points) {
            Some(price) if is_possible => Price::Instead {
                price,
                chain: chain(&prices.moves(Some(column))),
            },
            Some(price) => Price::Lifted {
                price,
                chain: chain(&prices.moves(Some(column))),
                one_more_place: false,
            },
            None => {
                let price = Points(prices.with_one_more_place(column, cost)?);
                let chain = chain(&prices.moves_with_one_more_place(column));
                if self.mentor(mentor)?.places_left() == 0 {
                    Price::Lifted {
                        price,
                        chain,
                        one_more_place: true,
                    }
                } else {
                    Price::HeldByPins {
                        with_one_more_place: price,
                        chain,
                    }
                }
            }
        };
        Some(price)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
