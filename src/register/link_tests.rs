//! Linking two records of one person: shown once, conflicts where they differ, the same on every laptop.

use super::*;
use crate::journal::{Compartment, Entry};
use crate::programme::lifecycle::DuoState;
use crate::programme::outcome::Episode;
use crate::register::Command;
use crate::register::conflicts::{Preference, settle_alike};
use crate::register::scenario::{Laptop, day};

fn entries(laptop: &Laptop) -> Vec<(Compartment, Entry)> {
    let of = |c: Compartment| laptop.register.journal().log(c).entries().map(move |e| (c, e));
    Compartment::ALL.into_iter().flat_map(of).collect()
}

fn register_of(entries: impl IntoIterator<Item = (Compartment, Entry)>) -> Register {
    let mut register = Register::default();
    for (compartment, entry) in entries {
        register.apply(compartment, [entry], 0);
    }
    register
}

/// What a laptop shows, for comparing.
fn shown(register: &Register) -> String {
    let people: Vec<_> = register.people().collect();
    let duos: Vec<_> = register.duos().collect();
    format!(
        "{people:?} {duos:?} {:?} {:?} {:?}",
        register.conflicts(),
        register.breaches(),
        register.aliases()
    )
}

#[test]
fn a_linked_person_is_shown_once_with_what_both_records_brought() {
    let mut laptop = Laptop::new(1);
    let (zoe, twice) = (laptop.mentee("Zoë"), laptop.mentee("Zoe"));
    let (greet, walter) = (laptop.mentor("Greet"), laptop.mentor("Walter"));
    let duo = laptop.running_duo(zoe, greet, day(1, 5));
    let other_duo = laptop.propose(twice, walter).unwrap();
    let episode = Episode {
        person: Some(twice),
        start: Some(day(2, 1)),
        ..Episode::default()
    };
    laptop.act(Command::SaveEpisode(None, episode.into())).unwrap();
    laptop
        .save(zoe, |person| person.refuses = [twice.0, greet.0].into())
        .unwrap();
    laptop
        .save(twice, |person| person.mail = Some("zoe@voorbeeld.be".into()))
        .unwrap();

    let linked = laptop.act(Command::Link(twice, zoe)).unwrap();
    let register = &laptop.register;
    assert_eq!(register.people().count(), 3);
    assert_eq!(register.one(twice), zoe);
    assert_eq!(register.person(twice), register.person(zoe));
    assert_eq!(
        register.person(zoe).unwrap().person.mail.as_deref(),
        Some("zoe@voorbeeld.be")
    );
    let duos: Vec<_> = register.duos_of(twice).map(|(id, _)| id).collect();
    assert_eq!(duos, [duo, other_duo]);
    assert!(register.duos().all(|(_, duo)| duo.mentee == Some(zoe)));
    assert_eq!(register.episodes_of(zoe)[0].1.person, Some(zoe));
    // What the two records say differently is a conflict, and two duos are one too many.
    let fields: Vec<_> = register
        .conflicts_of(twice.0)
        .iter()
        .map(|c| c.field.to_string())
        .collect();
    assert!(
        fields.contains(&"first_name".to_owned()) && fields.contains(&"mentee_state".to_owned()),
        "{fields:?}"
    );
    assert!(
        register
            .breaches()
            .iter()
            .any(|breach| breach.code() == "two-duos")
    );

    laptop.act(Command::Undo(linked.tx)).unwrap();
    assert_eq!(laptop.register.people().count(), 4);
    assert_eq!(laptop.register.duo(other_duo).unwrap().mentee, Some(twice));
    assert_eq!(laptop.register.duos_of(twice).count(), 1);
    assert!(laptop.register.conflicts().is_empty() && laptop.register.breaches().is_empty());
    assert_eq!(laptop.register.duo(duo).unwrap().state, Some(DuoState::Active));
}

#[test]
fn what_is_edited_or_settled_holds_for_the_whole_class() {
    let mut laptop = Laptop::new(1);
    let (zoe, twice) = (laptop.mentee("Zoë"), laptop.mentee("Zoe"));
    laptop.act(Command::Link(zoe, twice)).unwrap();
    let all = settle_alike(&laptop.register.conflicts(), Preference::Newest);
    assert_eq!(all.len(), 1);
    laptop.act(Command::Settle(all)).unwrap();
    assert!(laptop.register.conflicts().is_empty());
    laptop
        .save(twice, |person| person.first_name = Some("Zoé".into()))
        .unwrap();
    assert!(
        laptop.register.conflicts().is_empty(),
        "{:?}",
        laptop.register.conflicts()
    );
    assert_eq!(laptop.register.name_of(zoe), "Zoé");
    // Put away, all of the person goes; and comes back in one step.
    let away = laptop.act(Command::Archive(twice.0)).unwrap();
    assert_eq!(laptop.register.people().count(), 0);
    laptop.act(Command::Undo(away.tx)).unwrap();
    assert_eq!(laptop.register.people().count(), 1);
}

#[test]
fn one_of_a_class_put_away_puts_nobody_away() {
    let mut laptop = Laptop::new(1);
    let (zoe, twice) = (laptop.mentee("Zoë"), laptop.mentee("Zoë"));
    laptop.act(Command::Archive(twice.0)).unwrap();
    assert_eq!(
        laptop.act(Command::Link(zoe, twice)),
        Err(Refusal::Unknown(twice.0))
    );
    let mut other = Laptop::new(2);
    other.take_in(&laptop);
    let undo = laptop.register.undoable(crate::journal::AuthorId([1; 8]), 1)[0].tx;
    laptop.act(Command::Undo(undo)).unwrap();
    laptop.act(Command::Link(zoe, twice)).unwrap();
    assert_eq!(
        laptop.act(Command::Link(zoe, twice)),
        Err(Refusal::OnePerson(zoe))
    );
    other.take_in(&laptop);
    assert_eq!(other.register.people().count(), 1);
}

#[test]
fn a_record_is_taken_out_of_its_class() {
    let mut laptop = Laptop::new(1);
    let [a, b, c] = ["A", "B", "C"].map(|name| laptop.mentee(name));
    laptop.act(Command::Link(a, b)).unwrap();
    laptop.act(Command::Link(c, b)).unwrap();
    assert_eq!(laptop.register.linked_records(b).len(), 3);
    laptop.act(Command::Unlink(b.0)).unwrap();
    assert!(laptop.register.one(b) == b && laptop.register.people().any(|(id, _)| id == b));
    assert_eq!(laptop.act(Command::Unlink(b.0)), Err(Refusal::NothingToUndo));
}

#[test]
fn laptops_that_link_differently_come_to_the_same_in_every_order() {
    let mut first = Laptop::new(1);
    let [a, b, c] = ["A", "B", "C"].map(|name| first.mentee(name));
    let greet = first.mentor("Greet");
    first.propose(c, greet).unwrap();
    let known = entries(&first).len();
    let mut second = Laptop::new(2);
    second.take_in(&first);
    let mut third = Laptop::new(3);
    third.take_in(&first);
    first.act(Command::Link(a, b)).unwrap();
    let second_link = second.act(Command::Link(c, b)).unwrap();
    third.act(Command::Link(c, a)).unwrap();
    third.act(Command::Unlink(a.0)).unwrap();
    second.act(Command::Undo(second_link.tx)).unwrap();
    third.act(Command::Link(b, c)).unwrap();
    first
        .save(c, |person| person.phone = Some("+32470000001".into()))
        .unwrap();

    let base: Vec<_> = entries(&first)
        .into_iter()
        .filter(|(_, e)| e.intent.as_ref() != "link-people")
        .collect();
    assert!(base.len() >= known);
    let mut moves: Vec<(Compartment, Entry)> = Vec::new();
    for laptop in [&first, &second, &third] {
        for one in entries(laptop) {
            if !base.contains(&one) && !moves.contains(&one) {
                moves.push(one);
            }
        }
    }
    assert_eq!(moves.len(), 6, "{moves:?}");
    let whole = register_of(base.iter().cloned().chain(moves.clone()));
    let expected = shown(&whole);
    assert_eq!(whole.aliases().classes().count(), 1);
    // All 720 orders of the six moves, after what was known and before it.
    let mut order: Vec<usize> = (0..moves.len()).collect();
    let mut swaps = vec![0; moves.len()];
    let mut at = 0;
    let check = |order: &[usize], before: bool| {
        let moved = order.iter().map(|nth| moves[*nth].clone());
        let register = if before {
            register_of(moved.chain(base.iter().cloned()))
        } else {
            register_of(base.iter().cloned().chain(moved))
        };
        assert_eq!(shown(&register), expected, "{order:?}");
    };
    check(&order, true);
    // Heap's algorithm.
    while at < order.len() {
        if swaps[at] < at {
            let with = if at.is_multiple_of(2) { 0 } else { swaps[at] };
            order.swap(with, at);
            check(&order, swaps[at].is_multiple_of(2));
            swaps[at] += 1;
            at = 0;
        } else {
            swaps[at] = 0;
            at += 1;
        }
    }
}
