//! Bad input at a meeting: each case is named, and nothing is silently dropped.

use super::cards::{Earlier, MentorCard, Table};
use super::proposal::{Because, Issue, Proposal, Why};
use super::rules::HardRule;
use super::testing::*;
use crate::programme::availability::Slot;
use crate::programme::language::{Cefr, LanguageCode, Skill};
use crate::programme::lifecycle::MenteeState;
use crate::programme::person::{Person, PersonId};
use crate::register::command::{Move, Propose};
use crate::register::scenario::{self, Laptop};
use crate::register::{Command, Refusal, refusal::Guard};

/// Everyone at the table is either in a pair or waits with a reason.
fn nobody_is_dropped(table: &Table, proposal: &Proposal) {
    let paired = proposal.pairs.iter().map(|pair| pair.mentee);
    let mut all: Vec<_> = paired
        .chain(proposal.waiting.iter().map(|waiting| waiting.mentee))
        .collect();
    all.sort_unstable();
    let expected: Vec<_> = table.mentees.iter().map(|card| card.id).collect();
    assert_eq!(all, expected);
}

fn proposed(table: &Table) -> Proposal {
    let proposal = table.propose().unwrap();
    nobody_is_dropped(table, &proposal);
    proposal
}

#[test]
fn no_mentors() {
    let table = table(vec![mentee(1), mentee(2)], Vec::new());
    let proposal = proposed(&table);
    assert!(
        proposal
            .waiting
            .iter()
            .all(|waiting| waiting.why == Why::NoMentors)
    );
}

#[test]
fn no_mentees() {
    let table = table(Vec::new(), vec![mentor(7)]);
    let proposal = proposed(&table);
    assert_eq!(
        (proposal.pairs.len(), proposal.waiting.len(), proposal.total.0),
        (0, 0, 0)
    );
    assert_eq!(proposal.gain_of_one_more_place(&table, person(7)).unwrap().0, 0);
}

#[test]
fn capacity_zero() {
    let closed = MentorCard {
        capacity: 0,
        ..mentor(7)
    };
    let negative = MentorCard {
        capacity: -3,
        ..mentor(8)
    };
    let overfull = MentorCard {
        taken: i64::MAX,
        ..mentor(9)
    };
    let table = table(vec![mentee(1)], vec![closed, negative, overfull]);
    let proposal = proposed(&table);
    assert_eq!(proposal.waiting[0].why, Why::NoMentors);
    let named = table.why_not(&proposal, person(1), person(7)).unwrap();
    assert!(matches!(
        named.obstacles[..],
        [super::whynot::Obstacle::Rule(HardRule::Capacity, _)]
    ));
}

#[test]
fn a_pin_on_capacity_zero_and_pins_that_contradict_each_other() {
    let mut first = mentee(1);
    first.pins = vec![person(7)];
    let mut both = mentee(2);
    both.pins = vec![person(8), person(9)];
    let mut ruled_out = mentee(3);
    (ruled_out.pins, ruled_out.earlier) = (vec![person(9)], vec![(person(9), Earlier::Vetoed)]);
    let closed = MentorCard {
        capacity: 0,
        ..mentor(7)
    };
    let table = table(vec![first, both, ruled_out], vec![closed, mentor(8), mentor(9)]);
    let proposal = proposed(&table);
    assert_eq!(
        proposal.issues,
        [
            Issue::PinnedWithoutPlace(person(1), person(7)),
            Issue::PinnedTwice {
                mentee: person(2),
                kept: person(8),
                dropped: person(9)
            },
            Issue::PinnedAndVetoed(person(3), person(9)),
        ]
    );
}

#[test]
fn one_person_on_both_sides_is_not_matched_with_themselves() {
    let table = table(vec![mentee(7)], vec![mentor(7)]);
    assert_eq!(proposed(&table).waiting[0].why, Why::NobodyPermitted);
}

#[test]
fn the_same_person_twice_at_the_table_counts_once() {
    let table = table(vec![mentee(1), mentee(1)], vec![mentor(7), mentor(7)]);
    assert_eq!((table.mentees.len(), table.mentors.len()), (1, 1));
    proposed(&table);
}

#[test]
fn the_greatest_numbers_that_settings_allow_do_not_overflow() {
    let mut table = table((1..=20).map(mentee).collect(), (101..=110).map(mentor).collect());
    for name in crate::programme::rules::Rules::NAMES {
        let (_, most) = crate::programme::rules::Rules::range(name).unwrap();
        assert!(table.rules.set(name, most));
    }
    proposed(&table);
    table.rules.floor = 0;
    table.mentees[0].waiting_since = Some(chrono::NaiveDate::MIN);
    table.mentors[0].capacity = i64::MAX;
    proposed(&table);
}

fn ordinary(person: &mut Person) {
    person
        .languages
        .set(LanguageCode::NL, Skill::Speaking, Some(Cefr::B2));
    person.slots = Slot::all().take(2).collect();
    person.postcode = Some("2140".into());
}

fn laptop() -> (Laptop, [PersonId; 2], [PersonId; 2]) {
    let mut laptop = Laptop::new(1);
    let mentees = ["Samira", "Tesfay"].map(|name| laptop.mentee(name));
    let mentors = ["Rita", "Jan"].map(|name| laptop.mentor(name));
    for id in mentees.into_iter().chain(mentors) {
        laptop.save(id, ordinary).unwrap();
    }
    (laptop, mentees, mentors)
}

fn propose(mentee: PersonId, mentor: PersonId) -> Command {
    Command::Propose(Propose {
        mentee,
        mentor,
        on: scenario::day(1, 5),
        score: None,
        parts: None,
        why: None,
    })
}

#[test]
fn someone_on_hold_in_the_middle_of_a_meeting() {
    let (mut laptop, [samira, _], _) = laptop();
    let proposal = Table::read(&laptop.register, scenario::day(1, 5))
        .propose()
        .unwrap();
    let mentor = proposal.mentor_of(samira).unwrap();
    let hold = Move {
        id: samira,
        to: MenteeState::OnHold,
        on: scenario::day(1, 5),
        reason: None,
    };
    laptop.act(Command::MoveMentee(hold)).unwrap();
    let now = Table::read(&laptop.register, scenario::day(1, 5));
    let overtaken = proposal.still_stands(&now, samira, mentor).unwrap_err();
    assert_eq!(overtaken.because, Because::MenteeLeft);
    assert_eq!(proposal.overtaken_pairs(&now), [overtaken]);
    // The register refuses by itself too, whatever a page shows.
    assert_eq!(
        laptop.act(propose(samira, mentor)).unwrap_err(),
        Refusal::from(Guard::MenteeNotWaiting)
    );
}

#[test]
fn a_proposal_that_an_import_has_overtaken() {
    let (mut laptop, [samira, tesfay], _) = laptop();
    let proposal = Table::read(&laptop.register, scenario::day(1, 5))
        .propose()
        .unwrap();
    let (of_samira, of_tesfay) = (
        proposal.mentor_of(samira).unwrap(),
        proposal.mentor_of(tesfay).unwrap(),
    );
    // A colleague gave Samira's mentor another mentee, and wrote down that Tesfay's mentor moved to the evenings.
    let mut colleague = Laptop::new(2);
    colleague.take_in(&laptop);
    let omar = colleague.mentee("Omar");
    colleague.act(propose(omar, of_samira)).unwrap();
    let evenings =
        |person: &mut Person| person.slots = Slot::all().filter(|slot| slot.code() == "fri-ev").collect();
    colleague.save(of_tesfay, evenings).unwrap();
    laptop.take_in(&colleague);
    let now = Table::read(&laptop.register, scenario::day(1, 5));
    let because = |mentee, mentor| proposal.still_stands(&now, mentee, mentor).unwrap_err().because;
    assert_eq!(because(samira, of_samira), Because::NoPlace);
    assert_eq!(because(tesfay, of_tesfay), Because::Rules(vec![HardRule::Slot]));
    assert_eq!(proposal.overtaken(&now).len(), 2);
    assert!(matches!(
        laptop.act(propose(samira, of_samira)),
        Err(Refusal::Guard(Guard::MentorFull { .. }))
    ));
}

#[test]
fn places_that_shrank_overtake_the_weakest_pairs_and_pins_last() {
    let mut pinned = mentee(3);
    pinned.pins = vec![person(7)];
    pinned.wants = Default::default();
    let three = MentorCard {
        capacity: 3,
        ..mentor(7)
    };
    let before = table(vec![mentee(1), mentee(2), pinned.clone()], vec![three]);
    let proposal = proposed(&before);
    assert_eq!(proposal.pairs.len(), 3);
    let now = table(vec![mentee(1), mentee(2), pinned], vec![mentor(7)]);
    let gone: Vec<_> = proposal.overtaken(&now).into_iter().collect();
    assert_eq!(gone, [person(1), person(2)]);
    // Something that was never proposed was never promised.
    assert!(proposal.still_stands(&now, person(1), person(9)).is_ok());
}
