//! Every answer against a full re-solve.

use super::*;
use crate::matching::assignment::{Column, Edge, Parts, Row, solve};
use crate::matching::cards::Earlier;
use crate::matching::proposal::Proposal;
use crate::matching::testing::*;
use proptest::prelude::*;

/// Least total when `row` must go to `column`.
fn total_with(mut parts: Parts, row: Row, column: Column, cost: i64) -> Option<i64> {
    parts.wait[row.0 as usize] = None;
    parts.edges.retain(|edge| edge.row != row);
    parts.edges.push(Edge { row, column, cost });
    total(&parts)
}

fn total(parts: &Parts) -> Option<i64> {
    solve(&parts.problem().ok()?)
        .ok()
        .map(|solution| solution.total())
}

/// Cost of the proposal after a chain of moves; `None` when a step does not fit or a mentor is overfull.
fn after(table: &Table, proposal: &Proposal, chain: &[Step], spare: Option<PersonId>) -> Option<i64> {
    let mut place: Vec<_> = table
        .mentees
        .iter()
        .map(|card| proposal.mentor_of(card.id))
        .collect();
    for step in chain {
        let at = table
            .mentees
            .binary_search_by_key(&step.mentee, |card| card.id)
            .ok()?;
        if place[at] != step.from {
            return None;
        }
        place[at] = step.to;
    }
    for mentor in &table.mentors {
        let room = mentor.places_left() as usize + usize::from(spare == Some(mentor.id));
        if place.iter().filter(|at| **at == Some(mentor.id)).count() > room {
            return None;
        }
    }
    let cost = |(card, at): (&crate::matching::MenteeCard, &Option<PersonId>)| match at {
        Some(mentor) => Some(cost_of(
            Fit::of_cards(card, table.mentor(*mentor)?, &table.rules).score(),
        )),
        None => Some(crate::matching::proposal::waiting_cost(card.days_waited(table.day), &table.rules).0),
    };
    table.mentees.iter().zip(&place).map(cost).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5000))]

    #[test]
    fn every_answer_agrees_with_a_full_solve(table in any_table(), i in any::<prop::sample::Index>(), j in any::<prop::sample::Index>()) {
        if table.mentees.is_empty() || table.mentors.is_empty() { return Ok(()); }
        let (i, j) = (i.index(table.mentees.len()), j.index(table.mentors.len()));
        let (mentee, mentor) = (table.mentees[i].id, table.mentors[j].id);
        let proposal = table.propose().unwrap();
        let answer = table.why_not(&proposal, mentee, mentor).unwrap();
        let parts = || proposal.problem().parts();
        let (row, column, cost) = (Row(i as u32), Column(j as u32), cost_of(answer.points));
        let forced = total_with(parts(), row, column, cost).map(|total| total - proposal.total.0);
        let mut roomier = parts();
        roomier.capacity[j] += 1;
        prop_assert_eq!(total(&roomier), Some(proposal.total.0 - answer.gain_of_one_more_place.0));
        let with_place = total_with(roomier, row, column, cost).map(|total| total - proposal.total.0);
        if table.mentors[j].places_left() > 0 {
            let mut tighter = parts();
            tighter.capacity[j] -= 1;
            let lost = total(&tighter).map(|total| Points(total - proposal.total.0));
            prop_assert_eq!(lost, answer.cost_of_one_place_fewer);
        }
        let possible = answer.obstacles.is_empty();
        match &answer.price {
            Price::Proposed => prop_assert_eq!(proposal.mentor_of(mentee), Some(mentor)),
            Price::Instead { price, chain } => {
                prop_assert!(possible && price.0 >= 0);
                prop_assert_eq!(Some(price.0), forced);
                prop_assert_eq!(after(&table, &proposal, chain, None), Some(proposal.total.0 + price.0));
            }
            Price::Lifted { price, chain, one_more_place } => {
                prop_assert!(!possible);
                prop_assert_eq!(Some(price.0), if *one_more_place { with_place } else { forced });
                let spare = one_more_place.then_some(mentor);
                prop_assert_eq!(after(&table, &proposal, chain, spare), Some(proposal.total.0 + price.0));
            }
            Price::HeldByPins { with_one_more_place, chain } => {
                prop_assert_eq!(forced, None);
                prop_assert_eq!(Some(with_one_more_place.0), with_place);
                let total = proposal.total.0 + with_one_more_place.0;
                prop_assert_eq!(after(&table, &proposal, chain, Some(mentor)), Some(total));
            }
        }
    }

    #[test]
    fn offers_begin_with_the_proposed_mentor_and_grow_dearer(table in any_table()) {
        let proposal = table.propose().unwrap();
        for mentee in &table.mentees {
            let offers = proposal.offers(&table, mentee.id, 3);
            prop_assert!(offers.len() <= 3 && offers.windows(2).all(|two| two[0].price <= two[1].price));
            if let Some(mentor) = proposal.mentor_of(mentee.id) {
                prop_assert_eq!(offers[0].mentor, mentor);
                prop_assert_eq!(offers[0].price, Points(0));
            }
        }
    }
}

#[test]
fn each_obstacle_is_named_and_together_they_are_the_set_to_relax() {
    let mut picky = mentee(1);
    picky.practical.slots = half_days(&["sun-ev"]);
    picky.earlier = vec![(person(7), Earlier::Vetoed)];
    picky.pins = vec![person(8)];
    let mut table = table(vec![picky], vec![mentor(7), mentor(8)]);
    table.rules.floor = 90;
    let proposal = table.propose().unwrap();
    let answer = table.why_not(&proposal, person(1), person(7)).unwrap();
    let named: Vec<_> = answer
        .obstacles
        .iter()
        .map(|obstacle| match obstacle {
            Obstacle::Rule(rule, _) => rule.code(),
            Obstacle::BelowFloor { .. } => "floor",
            Obstacle::PinnedElsewhere(mentor) if *mentor == person(8) => "pin",
            Obstacle::PinnedElsewhere(_) => "other pin",
        })
        .collect();
    assert_eq!(named, ["slot", "earlier", "floor", "pin"]);
    assert_eq!(answer.proposed, Some(person(8)));
    assert!(answer.comparison.iter().all(|one| one.proposed.is_some()));
}

#[test]
fn a_full_mentor_s_next_place_has_its_worth() {
    let full = crate::matching::MentorCard {
        taken: 1,
        ..mentor(7)
    };
    let table = table(vec![mentee(1)], vec![full]);
    let proposal = table.propose().unwrap();
    let answer = table.why_not(&proposal, person(1), person(7)).unwrap();
    // Waiting costs 60 points, the pair 29.36: a place would save the difference.
    assert_eq!(answer.gain_of_one_more_place, Points(6000 - (10_000 - 7064)));
    assert_eq!(answer.price.gain(), answer.gain_of_one_more_place);
    assert!(matches!(
        answer.price,
        Price::Lifted {
            one_more_place: true,
            ..
        }
    ));
}
