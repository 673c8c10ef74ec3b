//! Tests of the report's tables.

use super::super::cohort::{Anchor, Period, Scope};
use super::super::facts::{DuoFact, Facts};
use super::super::indicators::sample::*;
use super::*;
use std::collections::BTreeMap;

/// Two branches: 30 people of whom 20 positive, and 10 of whom `few` positive.
fn facts(few: u32) -> Facts {
    let mut facts = facts_on("2025-12-31");
    for n in 1..=40 {
        let at = branch(if n <= 30 { 1 } else { 2 });
        let end = ended(Some("2024-09-01"));
        facts.duos.push(DuoFact {
            branch: Some(at),
            end,
            ..duo(n, n, 100 + n, "2024-03-01")
        });
        if n <= 20 || (31..31 + few).contains(&n) {
            episode(&mut facts, n, "2024-06-01", Some(true));
        }
    }
    facts
}

fn report(facts: &Facts, year: i32) -> Report {
    let period = Period::year(year).unwrap();
    Report::of_facts(
        facts,
        &BTreeMap::new(),
        Scope {
            period,
            ..Scope::default()
        },
    )
}

fn hidden(report: &Report, figure: Figure) -> Vec<bool> {
    let sections = report.sections(Audience::Public).unwrap();
    let section = sections
        .into_iter()
        .find(|section| section.figure == figure)
        .unwrap();
    section.lines.iter().map(|line| line.hidden).collect()
}

#[test]
fn the_own_tables_show_all_and_the_public_ones_hide_a_small_branch_and_what_gives_it_away() {
    let few = report(&facts(2), 2024);
    let own = few.sections(Audience::Own).unwrap();
    assert!(
        own.iter()
            .flat_map(|section| &section.lines)
            .all(|line| !line.hidden)
    );
    assert_eq!(own[0].lines[0].k, Some(22));
    assert_eq!(hidden(&few, Figure::OutcomeByBranch), [true, true, false]);
    let many = report(&facts(5), 2024);
    assert_eq!(hidden(&many, Figure::OutcomeByBranch), [false, false, false]);
    let sections = few.sections(Audience::Public).unwrap();
    for line in sections
        .iter()
        .flat_map(|section| &section.lines)
        .filter(|line| line.hidden)
    {
        assert_eq!(
            (line.k, line.value, line.interval, line.days),
            (None, None, None, None)
        );
    }
}

#[test]
fn public_tables_are_of_whole_years_and_all_branches_on_the_last_day_of_a_year() {
    let facts = facts(5);
    assert!(report(&facts, 2024).is_publishable());
    let mut other = report(&facts, 2024);
    other.scope.branch = BranchScope::Only(None);
    assert_eq!(other.sections(Audience::Public), None);
    let mut other = report(&facts, 2024);
    other.scope.period.to = Some(day("2024-12-30"));
    assert!(!other.is_publishable());
    let mut other = report(&facts, 2024);
    other.as_of = day("2025-12-30");
    assert!(!other.is_publishable());
}

#[test]
fn every_line_of_the_headlines_carries_n_and_interval() {
    for section in report(&facts(5), 2024).sections(Audience::Own).unwrap() {
        let Some(first) = section.lines.first() else {
            panic!("{:?} is empty", section.figure)
        };
        assert!(first.n.is_some(), "{:?}", section.figure);
        assert!(
            first.n == Some(0) || first.interval.is_some(),
            "{:?}",
            section.figure
        );
    }
    assert_eq!(report(&facts(5), 2024).from_start.anchor, Anchor::Start);
}
