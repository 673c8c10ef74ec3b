//! Conflicts per field: seen, settled one by one and alike, taken back, the same on every laptop.

use super::*;
use crate::journal::Compartment;
use crate::programme::person::PersonId;
use crate::register::command::Command;
use crate::register::scenario::Laptop;

/// Two laptops that know the same person and wrote another telephone each.
fn two() -> (Laptop, Laptop, PersonId) {
    let mut one = Laptop::new(1);
    let zoe = one.mentee("Zoë");
    one.save(zoe, |person| person.phone = Some("+32470000000".into()))
        .unwrap();
    let mut other = Laptop::new(2);
    other.take_in(&one);
    one.save(zoe, |person| person.phone = Some("+32470000001".into()))
        .unwrap();
    other
        .save(zoe, |person| person.phone = Some("+32470000002".into()))
        .unwrap();
    (one, other, zoe)
}

fn meet(one: &mut Laptop, other: &mut Laptop) {
    one.take_in(other);
    other.take_in(one);
}

fn settling(zoe: PersonId, value: &str) -> Command {
    Command::Settle(vec![Settling {
        record: zoe.0,
        field: "phone".into(),
        value: Value::text(value),
    }])
}

#[test]
fn both_values_are_told_with_who_where_and_what_came_before() {
    let (mut one, mut other, zoe) = two();
    meet(&mut one, &mut other);
    assert_eq!(one.register.conflicts(), other.register.conflicts());
    let conflicts = one.register.conflicts();
    let [conflict] = conflicts.as_slice() else {
        panic!("{conflicts:?}")
    };
    assert_eq!(
        (conflict.record, &*conflict.kind, &*conflict.field),
        (zoe.0, "people", "phone")
    );
    let told: Vec<_> = conflict
        .sides
        .iter()
        .map(|side| {
            (
                side.author.0[0],
                side.replica.0[0],
                side.value.to_string(),
                side.before.to_string(),
            )
        })
        .collect();
    let before = "+32470000000".to_owned();
    assert_eq!(
        told,
        [
            (1, 1, "+32470000001".to_owned(), before.clone()),
            (2, 2, "+32470000002".to_owned(), before)
        ]
    );
    assert!(one.register.is_conflicted(zoe.0));
    assert_eq!(
        one.register.conflicted_fields(zoe.0),
        BTreeSet::from(["phone".to_owned()])
    );
}

#[test]
fn settling_goes_over_all_sides_on_every_laptop() {
    let (mut one, mut other, zoe) = two();
    meet(&mut one, &mut other);
    other.act(settling(zoe, "+32470000001")).unwrap();
    meet(&mut one, &mut other);
    for laptop in [&one, &other] {
        assert!(laptop.register.conflicts().is_empty());
        assert!(!laptop.register.is_conflicted(zoe.0));
        let person = &laptop.register.person(zoe).unwrap().person;
        assert_eq!(person.phone.as_deref(), Some("+32470000001"));
    }
    assert_eq!(
        one.act(settling(zoe, "+32470000002")),
        Err(Refusal::NoConflict("phone".into()))
    );
}

#[test]
fn a_third_value_is_checked_like_any_edit() {
    let (mut one, mut other, zoe) = two();
    meet(&mut one, &mut other);
    let wrong = Settling {
        record: zoe.0,
        field: "phone".into(),
        value: Value::Int(4),
    };
    assert_eq!(
        one.act(Command::Settle(vec![wrong])),
        Err(Refusal::NotOfTheField {
            field: "phone".into(),
            value: "4".into()
        })
    );
    // A number with a valid check of a national register number.
    let refused = one.act(settling(zoe, "90.01.01-001.91"));
    assert!(refused.is_ok() || refused == Err(Refusal::RegisterNumber("phone".into())));
    if refused.is_err() {
        one.act(settling(zoe, "+32470000003")).unwrap();
        assert!(one.register.conflicts().is_empty());
    }
}

#[test]
fn taking_a_settlement_back_puts_the_conflict_back_everywhere() {
    let (mut one, mut other, zoe) = two();
    meet(&mut one, &mut other);
    let before = one.register.conflicts();
    // The value shown anyway is kept: that is a decision too, and it is a write.
    let shown = before[0].sides[0].value.to_string();
    let written = one.act(settling(zoe, &shown)).unwrap();
    assert!(!written.entries.is_empty() && one.register.conflicts().is_empty());
    one.act(Command::Undo(written.tx)).unwrap();
    assert_eq!(one.register.conflicts(), before);
    other.take_in(&one);
    assert_eq!(other.register.conflicts(), before);
    // Decided again, with the value that stands there already.
    other.act(settling(zoe, &shown)).unwrap();
    one.take_in(&other);
    assert!(one.register.conflicts().is_empty() && other.register.conflicts().is_empty());
}

#[test]
fn many_are_settled_alike_and_in_one_step() {
    let (mut one, mut other, zoe) = two();
    one.save(zoe, |person| person.mail = Some("one@voorbeeld.be".into()))
        .unwrap();
    other
        .save(zoe, |person| person.mail = Some("other@voorbeeld.be".into()))
        .unwrap();
    meet(&mut one, &mut other);
    let conflicts = one.register.conflicts();
    assert_eq!(conflicts.len(), 2);
    let of_two = settle_alike(&conflicts, Preference::Author(AuthorId([2; 8])));
    assert_eq!(of_two.len(), 2);
    assert!(settle_alike(&conflicts, Preference::Laptop(ReplicaId([9; 8]))).is_empty());
    let newest = settle_alike(&conflicts, Preference::Newest);
    assert!(
        newest
            .iter()
            .zip(&conflicts)
            .all(|(settled, conflict)| settled.value == conflict.sides[0].value)
    );
    one.act(Command::Settle(of_two)).unwrap();
    let person = &one.register.person(zoe).unwrap().person;
    assert_eq!(
        (person.phone.as_deref(), person.mail.as_deref()),
        (Some("+32470000002"), Some("other@voorbeeld.be"))
    );
}

#[test]
fn nobody_is_marked_where_two_wrote_the_same_or_different_things() {
    let (mut one, mut other, zoe) = two();
    one.act(settling(zoe, "x")).unwrap_err();
    one.save(zoe, |person| person.phone = Some("+32470000002".into()))
        .unwrap();
    let slots: Vec<_> = crate::programme::availability::Slot::all().collect();
    one.save(zoe, |person| person.slots.extend([slots[0]])).unwrap();
    other.save(zoe, |person| person.slots.extend([slots[1]])).unwrap();
    meet(&mut one, &mut other);
    assert!(
        one.register.conflicts().is_empty(),
        "{:?}",
        one.register.conflicts()
    );
    assert_eq!(one.register.person(zoe).unwrap().person.slots.len(), 2);
}

#[test]
fn the_list_is_the_same_in_whatever_order_entries_come() {
    let (mut one, mut other, _) = two();
    meet(&mut one, &mut other);
    let mut entries: Vec<_> = Compartment::ALL
        .into_iter()
        .flat_map(|c| {
            one.register
                .journal()
                .log(c)
                .entries()
                .map(move |entry| (c, entry))
        })
        .collect();
    entries.reverse();
    let mut register = Register::default();
    for (compartment, entry) in entries {
        register.apply(compartment, [entry], 0);
    }
    assert_eq!(register.conflicts(), one.register.conflicts());
}
