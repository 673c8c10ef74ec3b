//! What must hold of every figure, whatever the data.

use super::super::cohort::{Anchor, BranchScope, Period, Scope, branches};
use super::super::facts::{DuoEnd, DuoFact, EpisodeFact, Facts, OutcomeFacts, TalkFact};
use super::Rate;
use super::completion::completion;
use super::funnel::{SignUpFact, Stage, funnel};
use super::intensity::intensity;
use super::outcome::outcome;
use super::renewal::renewal;
use super::sample::{branch, facts_on, id, person};
use crate::programme::codes::TriageDecision;
use crate::programme::lifecycle::EndReason;
use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use std::collections::BTreeSet;

const AS_OF: &str = "2026-06-01";
const YEARS: std::ops::RangeInclusive<i32> = 2021..=2026;

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..1_900).prop_map(|days| NaiveDate::from_ymd_opt(2021, 1, 1).unwrap() + Days::new(days))
}

fn any_end() -> impl Strategy<Value = DuoEnd> {
    let reasons = prop_oneof![
        Just(EndReason::JobFound),
        Just(EndReason::NoContact),
        Just(EndReason::Unknown)
    ];
    let over =
        (option::weighted(0.9, any_day()), option::of(reasons)).prop_map(|(on, early)| DuoEnd::Ended {
            on,
            early,
            completed: early.is_none(),
        });
    prop_oneof![Just(DuoEnd::Running), over]
}

fn any_duo() -> impl Strategy<Value = DuoFact> {
    let who = (0_u32..12, 0_u32..6, option::of(0_u32..3));
    (
        any::<u32>(),
        who,
        any_day(),
        any_end(),
        0_i64..90,
        option::of(0_i64..4_000),
    )
        .prop_map(
            |(n, (mentee, mentor, at), start, end, suspended_days, minutes_held)| DuoFact {
                id: id(n),
                mentee: Some(person(mentee)),
                mentor: Some(person(100 + mentor)),
                branch: at.map(branch),
                start,
                end,
                planned_end: start + Days::new(182),
                suspended_days,
                minutes_held,
            },
        )
}

/// What a list that brings someone in at a stage does not say.
fn before_list(entered: Stage) -> BTreeSet<Stage> {
    let unsaid = [Stage::InfoAttended, Stage::IntakeDone, Stage::Proposed];
    unsaid.into_iter().filter(|stage| *stage < entered).collect()
}

fn any_sign_up() -> impl Strategy<Value = SignUpFact> {
    let decision = option::of(proptest::sample::select(TriageDecision::ALL));
    let stage = proptest::sample::select(Stage::ALL);
    (
        option::of(0_u32..3),
        any_day(),
        decision,
        stage,
        vec(option::of(0_u64..60), Stage::ALL.len()),
        any::<bool>(),
    )
        .prop_map(|(at, day, decision, last, waits, by_list)| SignUpFact {
            person: person(0),
            branch: at.map(branch),
            day,
            taken_over: by_list,
            not_known: if by_list {
                before_list(last)
            } else {
                BTreeSet::new()
            },
            reached: Stage::ALL
                .iter()
                .filter(|stage| **stage <= last && !(by_list && before_list(last).contains(stage)))
                .zip(waits)
                .map(|(stage, wait)| (*stage, wait.map(|days| day + Days::new(days))))
                .collect(),
            decision,
            later_integrated: false,
        })
}

prop_compose! {
    fn any_facts()(
        duos in vec(any_duo(), 0..40),
        sign_ups in vec(any_sign_up(), 0..30),
        episodes in vec((0_u32..12, any_day(), option::of(any::<bool>())), 0..20),
        talks in vec((0_u32..12, option::of(any_day()), any::<bool>()), 0..20),
    ) -> Facts {
        let mut facts = facts_on(AS_OF);
        facts.duos = duos.into_iter().filter(|duo| duo.start <= facts.as_of).collect();
        facts.sign_ups = sign_ups;
        for (who, start, own_choice) in episodes {
            let known: &mut OutcomeFacts = facts.outcomes.entry(person(who)).or_default();
            known.episodes.push(EpisodeFact { start, own_choice });
        }
        for (who, date, out_of_reach) in talks {
            facts.outcomes.entry(person(who)).or_default().talks.push(TalkFact { date, out_of_reach });
        }
        facts
    }
}

fn of_branch(branch: BranchScope) -> Scope {
    Scope {
        branch,
        ..Scope::default()
    }
}

/// The years that partition all days used here.
fn by_year() -> impl Iterator<Item = Scope> {
    YEARS.map(|year| Scope {
        period: Period::year(year).unwrap(),
        ..Scope::default()
    })
}

fn is_sound(rate: &Rate) -> bool {
    let inside = rate
        .interval
        .is_none_or(|interval| 0.0 <= interval.lo && interval.lo <= interval.hi && interval.hi <= 1.0);
    rate.k <= rate.n && inside
}

/// The counts of every figure, in one list that can be added up.
fn counts(facts: &Facts, scope: Scope) -> Vec<u64> {
    let mut all = Vec::new();
    for anchor in [Anchor::Start, Anchor::End] {
        let d1 = outcome(facts, scope, anchor);
        let rates = [
            d1.headline,
            d1.known_only,
            d1.follow_up,
            d1.own_choice,
            d1.own_choice_known,
        ];
        all.extend(rates.iter().flat_map(|rate| [rate.k, rate.n]));
        all.extend([d1.unknown, d1.immature, d1.out_of_reach, d1.undated]);
    }
    let d6 = completion(facts, scope);
    all.extend([
        d6.headline.k,
        d6.headline.n,
        d6.reached,
        d6.early_positive,
        d6.unknown,
        d6.immature,
    ]);
    let d7 = intensity(facts, scope);
    all.extend([d7.enough.k, d7.enough.n, d7.too_short, d7.undated, d7.not_known]);
    let d8 = funnel(facts, scope);
    all.extend([d8.sign_ups, d8.untriaged.k, d8.later_integrated.k]);
    all.extend(
        d8.stages
            .iter()
            .flat_map(|stage| [stage.rate.k, stage.rate.n, stage.not_known]),
    );
    all.extend(d8.decisions.iter().map(|(_, rate)| rate.k));
    all
}

fn sum(lists: impl Iterator<Item = Vec<u64>>) -> Vec<u64> {
    lists
        .reduce(|sum, list| sum.iter().zip(&list).map(|(a, b)| a + b).collect())
        .unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn periods_add_up_to_the_whole(facts in any_facts()) {
        let whole = counts(&facts, Scope::default());
        prop_assert_eq!(sum(by_year().map(|scope| counts(&facts, scope))), whole);
        // Mentors' first duos too, each in the one year in which it started.
        let renewed = |scope| { let d5 = renewal(&facts, scope); vec![d5.headline.k, d5.headline.n, d5.ever.k, d5.immature] };
        prop_assert_eq!(sum(by_year().map(renewed)), renewed(Scope::default()));
    }

    #[test]
    fn branches_add_up_to_person_branch_pairs_and_each_year_of_a_branch_to_that_branch(facts in any_facts()) {
        for branch in branches(&facts) {
            let scope = of_branch(BranchScope::Only(branch));
            let years = by_year().map(|year| counts(&facts, Scope { branch: scope.branch, ..year }));
            prop_assert_eq!(sum(years), counts(&facts, scope));
        }
        // Duos and sign-ups belong to one branch each, so they add up to the whole; people to no less than it.
        let each = || branches(&facts).into_iter().map(|branch| of_branch(BranchScope::Only(branch)));
        let duos = |scope| completion(&facts, scope).headline.n;
        prop_assert_eq!(each().map(duos).sum::<u64>(), duos(Scope::default()));
        let signed = |scope| funnel(&facts, scope).sign_ups;
        prop_assert_eq!(each().map(signed).sum::<u64>(), signed(Scope::default()));
        let people = |scope| {
            let d1 = outcome(&facts, scope, Anchor::Start);
            d1.headline.n + d1.immature + d1.out_of_reach
        };
        prop_assert!(each().map(people).sum::<u64>() >= people(Scope::default()));
    }

    #[test]
    fn no_rate_exceeds_its_whole_and_every_interval_lies_within_it(facts in any_facts()) {
        for anchor in [Anchor::Start, Anchor::End] {
            let d1 = outcome(&facts, Scope::default(), anchor);
            for rate in [d1.headline, d1.known_only, d1.follow_up, d1.own_choice, d1.own_choice_known] {
                prop_assert!(is_sound(&rate), "{:?}", rate);
            }
            prop_assert!(d1.own_choice.k <= d1.headline.k);
            prop_assert_eq!(d1.headline.n, d1.follow_up.k + d1.unknown);
            if let Some(estimate) = d1.survival {
                prop_assert!((0.0..=1.0).contains(&estimate.rate));
            }
        }
        let d6 = completion(&facts, Scope::default());
        prop_assert!(is_sound(&d6.headline));
        let d7 = intensity(&facts, Scope::default());
        prop_assert!(is_sound(&d7.enough));
        let d5 = renewal(&facts, Scope::default());
        prop_assert!(is_sound(&d5.headline) && d5.headline.k <= d5.ever.k);
    }

    #[test]
    fn the_stages_of_the_funnel_never_grow_and_the_decisions_add_up(facts in any_facts()) {
        let d8 = funnel(&facts, Scope::default());
        let ways: u64 = d8.decisions.iter().map(|(_, rate)| rate.k).sum();
        prop_assert_eq!(ways + d8.untriaged.k, d8.sign_ups);
        prop_assert!(d8.stages.iter().all(|stage| is_sound(&stage.rate)));
        // Whoever is not known to have been at a stage may have been further.
        let most = |at: usize| d8.stages[at].rate.k + d8.stages[at].not_known;
        prop_assert!((1..d8.stages.len()).all(|at| most(at - 1) >= d8.stages[at].rate.k));
    }

    #[test]
    fn the_order_of_the_records_does_not_matter(facts in any_facts(), turn in 0_usize..40) {
        let mut turned = facts.clone();
        turned.duos.reverse();
        let by = turn.min(turned.duos.len());
        turned.duos.rotate_left(by);
        turned.sign_ups.reverse();
        for known in turned.outcomes.values_mut() {
            known.episodes.reverse();
            known.talks.reverse();
        }
        let scope = Scope::default();
        prop_assert_eq!(counts(&facts, scope), counts(&turned, scope));
        prop_assert_eq!(completion(&facts, scope), completion(&turned, scope));
        prop_assert_eq!(intensity(&facts, scope), intensity(&turned, scope));
        prop_assert_eq!(funnel(&facts, scope), funnel(&turned, scope));
        prop_assert_eq!(renewal(&facts, scope), renewal(&turned, scope));
    }
}
