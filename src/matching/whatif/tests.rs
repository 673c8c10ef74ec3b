use super::*;
use crate::matching::testing::*;
use crate::programme::availability::Slot;
use crate::programme::duo::DecisionKind;
use crate::programme::language::{Cefr, LanguageCode, Skill};
use crate::programme::person::Person;
use crate::register::scenario::Laptop;
use proptest::prelude::*;

fn differ(table: &Table, sandbox: &Sandbox) -> Difference {
    let tried = sandbox.apply(table).unwrap();
    Difference::between(table, &table.propose().unwrap(), &tried.propose().unwrap())
}

fn sandbox(change: Change) -> Sandbox {
    let mut sandbox = Sandbox::default();
    sandbox.add(change);
    sandbox
}

#[test]
fn one_more_place_places_one_more_at_the_price_that_was_told() {
    let table = table(vec![mentee(1), mentee(2)], vec![mentor(7)]);
    let proposal = table.propose().unwrap();
    let told = proposal.gain_of_one_more_place(&table, person(7)).unwrap();
    let change = differ(&table, &sandbox(Change::Capacity(person(7), 2)));
    assert_eq!((change.before.matched, change.after.matched), (1, 2));
    assert_eq!(change.before.total.0 - change.after.total.0, told.0);
    assert_eq!(change.shifts.len(), 1);
    assert!(change.shifts[0].is_new());
    assert_eq!(change.after.waits.people, 0);
}

#[test]
fn a_relaxed_rule_makes_a_pair_possible_and_the_pair_says_what_it_breaks() {
    let mut evening = mentee(1);
    evening.practical.slots = half_days(&["sun-ev"]);
    let mut deaf = mentee(2);
    deaf.practical.speaks.clear();
    let table = table(vec![evening, deaf], vec![mentor(7)]);
    let tried = sandbox(Change::Relax(person(1), HardRule::Slot))
        .apply(&table)
        .unwrap();
    let proposal = tried.propose().unwrap();
    assert_eq!(proposal.mentor_of(person(1)), Some(person(7)));
    assert_eq!(proposal.pairs[0].breaks, [HardRule::Slot]);
    assert!(!proposal.pairs[0].pinned);
    assert!(table.propose().unwrap().pairs.is_empty());
    // Relaxed for a mentor, it counts for all of their pairs.
    let tried = sandbox(Change::Relax(person(7), HardRule::Language))
        .apply(&table)
        .unwrap();
    assert_eq!(tried.propose().unwrap().mentor_of(person(2)), Some(person(7)));
}

#[test]
fn what_cannot_be_tried_is_refused_with_the_reason() {
    let table = table(vec![mentee(1)], vec![mentor(7)]);
    let refused = |change| sandbox(change).apply(&table).unwrap_err();
    assert_eq!(
        refused(Change::Setting("floor".into(), 101)),
        ChangeError::Setting("floor".into(), 101)
    );
    assert_eq!(
        refused(Change::Setting("auto_lock_minutes".into(), 5)),
        ChangeError::Setting("auto_lock_minutes".into(), 5)
    );
    assert_eq!(refused(Change::Capacity(person(7), -1)), ChangeError::Places(-1));
    assert_eq!(
        refused(Change::Capacity(person(1), 1)),
        ChangeError::NotAtTheTable(person(1))
    );
    assert_eq!(
        refused(Change::Relax(person(1), HardRule::Safety)),
        ChangeError::NotRelaxable(HardRule::Safety)
    );
    assert!(
        HardRule::ALL
            .iter()
            .filter(|rule| !RELAXABLE.contains(rule))
            .all(|rule| {
                matches!(
                    rule,
                    HardRule::TwoPeople
                        | HardRule::Ready
                        | HardRule::Capacity
                        | HardRule::Safety
                        | HardRule::Refusal
                )
            })
    );
}

#[test]
fn a_later_change_of_the_same_thing_replaces_the_earlier_one() {
    let mut sandbox = sandbox(Change::Setting("floor".into(), 50));
    sandbox.add(Change::Setting("floor".into(), 60));
    sandbox.add(Change::Capacity(person(7), 2));
    assert_eq!(sandbox.changes().len(), 2);
    sandbox.remove(&Change::Setting("floor".into(), 60));
    assert_eq!(sandbox.changes(), [Change::Capacity(person(7), 2)]);
    assert!(settings().any(|name| name == "weight_sector") && !settings().any(|name| name == "outcome_days"));
}

#[test]
fn keeping_a_sandbox_makes_the_table_what_was_tried() {
    let mut laptop = Laptop::new(1);
    let (samira, rita) = (laptop.mentee("Samira"), laptop.mentor("Rita"));
    let other = laptop.mentee("Tesfay");
    for id in [samira, rita, other] {
        let ordinary = |person: &mut Person| {
            person
                .languages
                .set(LanguageCode::NL, Skill::Speaking, Some(Cefr::B2));
            person.slots = Slot::all().take(2).collect();
            person.postcode = Some("2140".into());
        };
        laptop.save(id, ordinary).unwrap();
    }
    laptop
        .save(other, |person| {
            person.slots = Slot::all().skip(9).take(1).collect()
        })
        .unwrap();
    let day = crate::register::scenario::day(1, 5);
    let table = Table::read(&laptop.register, day);
    let mut sandbox = sandbox(Change::Setting("floor".into(), 10));
    sandbox.add(Change::Capacity(rita, 3));
    sandbox.add(Change::Relax(other, HardRule::Slot));
    let tried = sandbox.apply(&table).unwrap();
    let after = tried.propose().unwrap();
    assert_eq!(after.pairs.len(), 2);
    let commands = sandbox
        .keep(&laptop.register, day, (&tried, &after), Some("komt ook overdag"))
        .unwrap();
    assert_eq!(commands.len(), 3);
    for command in commands {
        laptop.act(command).unwrap();
    }
    assert!(laptop.register.is_decided(other, rita, DecisionKind::Pin));
    let now = Table::read(&laptop.register, day);
    assert_eq!((now.rules.floor, now.mentor(rita).unwrap().capacity), (10, 3));
    let proposal = now.propose().unwrap();
    assert_eq!(proposal.pairs.len(), 2);
    assert_eq!(proposal.total, after.total);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_difference_tells_every_mentee_whose_pair_changes_and_nobody_else(table in any_table(), floor in 0..=100_i64) {
        let change = sandbox(Change::Setting("floor".into(), floor));
        let (before, tried) = (table.propose().unwrap(), change.apply(&table).unwrap());
        let after = tried.propose().unwrap();
        let difference = Difference::between(&table, &before, &after);
        for card in &table.mentees {
            let shift = difference.shifts.iter().find(|shift| shift.mentee == card.id);
            let (was, would) = (before.mentor_of(card.id), after.mentor_of(card.id));
            prop_assert_eq!(shift.map(|shift| (shift.before, shift.after)), (was != would).then_some((was, would)));
        }
        // The floor changes no costs, so the same pairs cost the same by either rules.
        prop_assert_eq!(difference.after.total, difference.after.total_by_present_rules);
        prop_assert_eq!(difference.before.total, before.total);
    }
}
