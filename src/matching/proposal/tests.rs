use super::pins::sort_out as sort_out_pins;
use super::*;
use crate::matching::assignment::SolveError;
use crate::matching::cards::Earlier;
use crate::matching::testing::*;
use crate::programme::language::Cefr;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// The least total of every way to pair, tried one by one.
fn brute_force(table: &Table, pins: &Pins) -> Option<i64> {
    fn best(table: &Table, pins: &Pins, at: usize, left: &mut [u32]) -> Option<i64> {
        let Some(mentee) = table.mentees.get(at) else {
            return Some(0);
        };
        let pinned = pins.kept.get(&mentee.id).copied();
        let waits = waiting_cost(mentee.days_waited(table.day), &table.rules).0;
        let mut least = match pinned {
            Some(_) => None,
            None => best(table, pins, at + 1, left).map(|rest| rest + waits),
        };
        for (j, mentor) in table.mentors.iter().enumerate() {
            let points = Fit::of_cards(mentee, mentor, &table.rules).score();
            let open = match pinned {
                Some(pin) => pin == j,
                None => {
                    !pins.placeless.contains_key(&mentee.id)
                        && rules::permits(mentee, mentor, table)
                        && points >= Points::whole(table.rules.floor)
                }
            };
            if open && left[j] > 0 {
                left[j] -= 1;
                let total = best(table, pins, at + 1, left).map(|rest| rest + PERFECT.0 - points.0);
                left[j] += 1;
                least = least.into_iter().chain(total).min();
            }
        }
        least
    }
    let mut left: Vec<_> = table.mentors.iter().map(MentorCard::places_left).collect();
    best(table, pins, 0, &mut left)
}

#[test]
fn the_example_of_one_place_for_two() {
    let (mut near, far) = (mentee(1), mentee(2));
    near.waiting_since = day().checked_sub_days(chrono::Days::new(9));
    let table = table(vec![far, near], vec![mentor(7)]);
    let proposal = table.propose().unwrap();
    // Equal scores; who waited longer goes first, as waiting costs that person a point more.
    let pairs: Vec<_> = proposal
        .pairs
        .iter()
        .map(|pair| (pair.mentee, pair.mentor))
        .collect();
    assert_eq!(pairs, [(person(1), person(7))]);
    assert_eq!(proposal.pairs[0].points, Points(7064));
    assert_eq!(proposal.waiting[0].why, Why::OthersFirst(person(7), Points(7064)));
    assert_eq!(proposal.total, Points(10_000 - 7064 + 6000));
    assert_eq!(
        proposal.prices(&table, person(2)),
        BTreeMap::from([(person(7), Points(100))])
    );
    assert_eq!(
        proposal.prices(&table, person(1)),
        BTreeMap::from([(person(7), Points(0))])
    );
}

#[test]
fn an_empty_table_gives_an_empty_proposal_and_lonely_people_are_told_why() {
    let nobody = table(Vec::new(), Vec::new()).propose().unwrap();
    assert_eq!(
        (nobody.pairs.len(), nobody.waiting.len(), nobody.total),
        (0, 0, Points(0))
    );
    let no_mentors = table(vec![mentee(1)], Vec::new()).propose().unwrap();
    assert_eq!(no_mentors.waiting[0].why, Why::NoMentors);
    let full = MentorCard {
        taken: 1,
        ..mentor(2)
    };
    assert_eq!(
        table(vec![mentee(1)], vec![full]).propose().unwrap().waiting[0].why,
        Why::NoMentors
    );
    let mut deaf = mentor(2);
    deaf.practical.speaks.clear();
    let table_with_deaf = table(vec![mentee(1)], vec![deaf]);
    assert_eq!(
        table_with_deaf.propose().unwrap().waiting[0].why,
        Why::NobodyPermitted
    );
    let mut picky = table(vec![mentee(1)], vec![mentor(2)]);
    picky.rules.floor = 90;
    let why = picky.propose().unwrap().waiting[0].why;
    assert_eq!(why, Why::BelowFloor(person(2), Points(7064)));
}

#[test]
fn a_pin_may_break_a_rule_and_is_marked() {
    let mut pinned = mentee(1);
    pinned.pins = vec![person(8)];
    let mut other = mentor(8);
    other.practical.slots = half_days(&["sun-ev"]);
    let proposal = table(vec![pinned], vec![mentor(7), other]).propose().unwrap();
    assert_eq!(proposal.mentor_of(person(1)), Some(person(8)));
    assert!(proposal.pairs[0].pinned);
    assert_eq!(proposal.pairs[0].breaks, [HardRule::Slot]);
}

#[test]
fn contradictory_pins_are_named() {
    let mut twice = mentee(1);
    twice.pins = vec![person(7), person(8)];
    let mut late = mentee(2);
    late.pins = vec![person(7)];
    let mut vetoed = mentee(3);
    (vetoed.pins, vetoed.earlier) = (vec![person(8)], vec![(person(8), Earlier::Vetoed)]);
    let mut gone = mentee(4);
    gone.pins = vec![person(99)];
    let table = table(vec![twice, late, vetoed, gone], vec![mentor(7), mentor(8)]);
    let proposal = table.propose().unwrap();
    assert_eq!(
        proposal.issues,
        [
            Issue::PinnedTwice {
                mentee: person(1),
                kept: person(7),
                dropped: person(8)
            },
            Issue::PinnedWithoutPlace(person(2), person(7)),
            Issue::PinnedAndVetoed(person(3), person(8)),
            Issue::PinnedToNobody(person(4), person(99)),
        ]
    );
    assert_eq!(proposal.mentor_of(person(1)), Some(person(7)));
    assert_eq!(proposal.mentor_of(person(3)), None);
    let late = proposal
        .waiting
        .iter()
        .find(|waiting| waiting.mentee == person(2))
        .unwrap();
    assert_eq!(late.why, Why::PinnedWithoutPlace(person(7)));
}

#[test]
fn waiting_costs_more_with_every_day_up_to_the_cap() {
    let rules = Rules::default();
    let costs: Vec<_> = (0..200).map(|days| waiting_cost(days, &rules)).collect();
    assert_eq!(costs[0], Points::whole(60));
    assert_eq!(costs[9], Points::whole(61));
    assert!(costs.windows(2).all(|pair| pair[0] <= pair[1]));
    assert_eq!(costs[199], Points::whole(70));
    assert_eq!(waiting_cost(-5, &rules), Points::whole(60));
    assert_eq!(waiting_cost(i64::MAX, &rules), Points::whole(70));
}

#[test]
fn what_has_changed_since_is_named() {
    let before = table(vec![mentee(1), mentee(2)], vec![mentor(7), mentor(8)]);
    let proposal = before.propose().unwrap();
    assert!(proposal.overtaken(&before).is_empty());
    let mut full = mentor(7);
    full.taken = 1;
    let now = table(vec![mentee(1), mentee(2)], vec![full, mentor(8)]);
    let of_full: Vec<_> = proposal
        .pairs
        .iter()
        .filter(|p| p.mentor == person(7))
        .map(|p| p.mentee)
        .collect();
    assert_eq!(proposal.overtaken(&now).into_iter().collect::<Vec<_>>(), of_full);
}

#[test]
fn a_search_can_be_stopped() {
    let table = table(vec![mentee(1)], vec![mentor(7)]);
    let stopped = table
        .search()
        .finish_with(&table, &mut |_, _| ControlFlow::Break(()));
    assert!(matches!(
        stopped,
        Err(ProposalError::Solve(SolveError::Cancelled { .. }))
    ));
}

/// A large table is narrowed to the best pairs of each mentee; the optimum must be that of all pairs.
#[test]
#[cfg(not(target_arch = "wasm32"))]
fn a_narrowed_search_finds_the_same_total() {
    use crate::matching::assignment::{Column, Edge, Problem, Row, Solution, solve};
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    for tastes in [1_i64, 7, 400] {
        let columns = 300;
        let cost = proptest::collection::vec(0..=tastes, 200 * columns);
        let cost = cost.new_tree(&mut runner).unwrap().current();
        let points =
            |row: usize, at: usize| Points(10_000 - cost[row * columns + at] - (at % 9) as i64 * tastes);
        let all = |row| (0..columns).map(move |at| (at, points(row, at)));
        let (capacity, wait) = (vec![1; columns], vec![Some(6000); 200]);
        let solved = |edges: &[Edge]| -> (Problem, Solution) {
            let problem = Problem::new(&capacity, &wait, edges).unwrap();
            let solution = solve(&problem).unwrap();
            (problem, solution)
        };
        let (mut left, mut kept, mut whole) = (super::narrowed::Left::new(48), Vec::new(), Vec::new());
        for row in 0..200 {
            let edge = |(at, points)| Edge {
                row: Row(row as u32),
                column: Column(at as u32),
                cost: cost_of(points),
            };
            let edges: Vec<_> = all(row).map(edge).collect();
            whole.extend(edges.clone());
            let mut cheapest = left.cheapest_of(row * columns / 200, columns);
            for edge in &edges {
                cheapest.take(edge.column.0 as usize, edge.cost);
            }
            let narrowed = left.keep(cheapest);
            kept.extend(narrowed.map(|(at, cost)| edge((at, Points(PERFECT.0 - cost)))));
        }
        let total = loop {
            let (problem, solution) = solved(&kept);
            let missed = left.missed(&problem, &solution, |row, _| all(row));
            if missed.is_empty() {
                break solution.total();
            }
            kept.extend(missed);
        };
        assert_eq!(total, solved(&whole).1.total(), "{tastes}");
        assert!(kept.len() < whole.len());
    }
}

/// What the search keeps when it narrows: as few as a pair a mentee, so that the prices have to ask for the others.
fn narrowed_finds_the_same(table: &Table) -> Result<(), TestCaseError> {
    let whole = table.propose().unwrap();
    for most in [1, 2, 5] {
        let narrowed = table.search_keeping(Some(most)).finish(table).unwrap();
        prop_assert_eq!(narrowed.total, whole.total, "{} kept", most);
        prop_assert_eq!(&narrowed.best, &whole.best);
        prop_assert!(narrowed.candidates() <= whole.candidates());
    }
    Ok(())
}

#[test]
fn a_narrowed_search_of_a_whole_hall_finds_the_same_total() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mentees: Vec<_> = (1..=70).map(any_mentee).collect();
    let mentors: Vec<_> = (101..=240).map(any_mentor).collect();
    let people = (mentees, mentors);
    for floor in [0, 15, 30] {
        let (mut mentees, mut mentors) = people.new_tree(&mut runner).unwrap().current();
        // All can talk to each other and meet online, so that there is much to choose from.
        let of_mentees = mentees.iter_mut().map(|card| &mut card.practical);
        for practical in of_mentees.chain(mentors.iter_mut().map(|card| &mut card.practical)) {
            (practical.speaks, practical.online) = (vec![(code("nl"), Cefr::B2)], Some(true));
        }
        let rules = Rules {
            floor,
            ..Rules::default()
        };
        let table = Table::new(day(), rules, mentees, mentors);
        assert!(table.propose().unwrap().candidates() > 5 * table.mentees.len());
        narrowed_finds_the_same(&table).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_narrowed_search_finds_the_best_too(table in any_table()) {
        narrowed_finds_the_same(&table)?;
    }

    #[test]
    fn the_proposal_is_the_cheapest_of_all(table in any_table()) {
        let pins = sort_out_pins(&table);
        let proposal = table.propose().unwrap();
        prop_assert_eq!(Some(proposal.total.0), brute_force(&table, &pins));
        prop_assert_eq!(proposal.pairs.len() + proposal.waiting.len(), table.mentees.len());
        for pair in &proposal.pairs {
            prop_assert!(pair.pinned || pair.breaks.is_empty());
            prop_assert!(pair.pinned || pair.points >= Points::whole(table.rules.floor));
        }
        for mentor in &table.mentors {
            let held = proposal.pairs.iter().filter(|pair| pair.mentor == mentor.id).count();
            prop_assert!(held <= mentor.places_left() as usize);
        }
    }

    #[test]
    fn the_order_of_people_changes_nothing(table in any_table(), turn in 0..5_usize) {
        let (mut mentees, mut mentors) = (table.mentees.clone(), table.mentors.clone());
        mentees.reverse();
        let turn = turn.min(mentors.len());
        mentors.rotate_left(turn);
        let other = Table::new(table.day, table.rules.clone(), mentees, mentors);
        let (a, b) = (table.propose().unwrap(), other.propose().unwrap());
        prop_assert_eq!((a.pairs, a.waiting, a.total, a.issues), (b.pairs, b.waiting, b.total, b.issues));
    }

    #[test]
    fn the_price_of_a_pair_is_what_forcing_it_costs(table in any_table()) {
        let proposal = table.propose().unwrap();
        for mentee in table.mentees.iter().filter(|card| card.pins.is_empty()) {
            for (mentor, price) in proposal.prices(&table, mentee.id) {
                let mut forced = table.clone();
                for card in forced.mentees.iter_mut().filter(|card| card.id == mentee.id) {
                    card.pins = vec![mentor];
                    // Whoever is forced comes before other pins here, as nothing else is forced.
                    card.waiting_since = card.waiting_since.or(Some(day()));
                }
                let forced = forced.propose().unwrap();
                if forced.issues == proposal.issues {
                    prop_assert_eq!(forced.total.0 - proposal.total.0, price.0);
                }
            }
        }
    }
}
