//! Breaches as two laptops bring them about, and their repairs.

use super::*;
use crate::programme::lifecycle::{DuoState, EndReason};
use crate::record::Value;
use crate::register::Command;
use crate::register::command::{EndDuo, Move};
use crate::register::conflicts::Settling;
use crate::register::scenario::{Laptop, day};
use chrono::NaiveDate;

fn today() -> NaiveDate {
    day(3, 1)
}

fn codes(laptop: &Laptop) -> Vec<&'static str> {
    laptop.register.breaches().iter().map(Breach::code).collect()
}

fn meet(one: &mut Laptop, other: &mut Laptop) {
    one.take_in(other);
    other.take_in(one);
    assert_eq!(one.register.breaches(), other.register.breaches());
}

fn copy_of(one: &Laptop, number: u8) -> Laptop {
    let mut other = Laptop::new(number);
    other.take_in(one);
    other
}

/// Settles all conflicts per field as they are shown, so that only those of meaning are left.
fn settle_as_shown(laptop: &mut Laptop) {
    let settled = crate::register::conflicts::settle_alike(
        &laptop.register.conflicts(),
        crate::register::conflicts::Preference::Newest,
    );
    if !settled.is_empty() {
        laptop.act(Command::Settle(settled)).unwrap();
    }
}

/// Every repair of every breach mends it, is undone in one step, and leaves nothing worse.
fn every_repair_mends(laptop: &mut Laptop) {
    for breach in laptop.register.breaches() {
        let repairs = laptop.register.repairs(&breach, today());
        assert!(!repairs.is_empty(), "{breach:?} has no repair");
        let before = laptop.register.breaches();
        for repair in repairs {
            let written = laptop.act(Command::Repair(repair.clone())).unwrap();
            let after = laptop.register.breaches();
            assert!(!after.contains(&breach), "{repair:?} does not mend {breach:?}");
            assert!(after.len() <= before.len(), "{repair:?}: {after:?}");
            laptop.act(Command::Undo(written.tx)).unwrap();
            assert_eq!(laptop.register.breaches(), before, "{repair:?} is not undone");
        }
    }
}

#[test]
fn two_duos_for_one_mentee() {
    let mut one = Laptop::new(1);
    let (amina, greet, walter) = (one.mentee("Amina"), one.mentor("Greet"), one.mentor("Walter"));
    let mut other = copy_of(&one, 2);
    one.running_duo(amina, greet, day(2, 1));
    other.running_duo(amina, walter, day(2, 2));
    meet(&mut one, &mut other);
    let found = codes(&one);
    assert!(found.contains(&"two-duos"), "{found:?}");
    // Both laptops moved Amina through the same states: her own path is left twice too, and is not in conflict.
    let two = one
        .register
        .breaches()
        .into_iter()
        .find(|b| b.code() == "two-duos")
        .unwrap();
    let Breach::TwoDuos { mentee, duos } = &two else {
        panic!()
    };
    assert_eq!((*mentee, duos.len()), (amina, 2));
    for repair in one.register.repairs(&two, today()) {
        let Repair::CloseDuo { duo, .. } = repair else {
            panic!("{repair:?}")
        };
        let written = one.act(Command::Repair(repair)).unwrap();
        let state = one.register.duo(duo).unwrap().state;
        assert_eq!(state, Some(DuoState::EndedEarly));
        // The other duo goes on, and Amina with it.
        let stands = one
            .register
            .person(amina)
            .unwrap()
            .mentee
            .as_deref()
            .unwrap()
            .state;
        assert_eq!(stands, Some(MenteeState::InDuo));
        assert!(!codes(&one).contains(&"two-duos"));
        one.act(Command::Undo(written.tx)).unwrap();
        assert!(codes(&one).contains(&"two-duos"));
    }
}

#[test]
fn two_proposals_of_two_laptops_leave_one_standing() {
    let mut one = Laptop::new(1);
    let (amina, greet, walter) = (one.mentee("Amina"), one.mentor("Greet"), one.mentor("Walter"));
    let mut other = copy_of(&one, 2);
    one.propose(amina, greet).unwrap();
    other.propose(amina, walter).unwrap();
    meet(&mut one, &mut other);
    assert_eq!(one.register.conflicts(), vec![]);
    for _ in 0..8 {
        let Some(breach) = one.register.breaches().into_iter().next() else {
            break;
        };
        let repair = one.register.repairs(&breach, today()).remove(0);
        one.act(Command::Repair(repair)).unwrap();
    }
    assert_eq!(codes(&one), [""; 0]);
    let going = one
        .register
        .duos()
        .filter(|(_, duo)| duo.state == Some(DuoState::Drafted))
        .count();
    assert_eq!(going, 1);
    other.take_in(&one);
    assert_eq!(codes(&other), [""; 0]);
}

#[test]
fn a_mentor_over_capacity() {
    let mut one = Laptop::new(1);
    let (amina, bilal, greet) = (one.mentee("Amina"), one.mentee("Bilal"), one.mentor("Greet"));
    let mut other = copy_of(&one, 2);
    one.running_duo(amina, greet, day(2, 1));
    other.propose(bilal, greet).unwrap();
    meet(&mut one, &mut other);
    assert_eq!(codes(&one), ["mentor-full"]);
    every_repair_mends(&mut one);
    let raise = one
        .register
        .repairs(&one.register.breaches()[0], today())
        .remove(0);
    assert_eq!(raise, Repair::RaiseCapacity { mentor: greet, to: 2 });
}

#[test]
fn a_duo_that_goes_on_with_a_mentor_who_left_or_someone_put_away() {
    let mut one = Laptop::new(1);
    let (amina, greet) = (one.mentee("Amina"), one.mentor("Greet"));
    let mut other = copy_of(&one, 2);
    one.running_duo(amina, greet, day(2, 1));
    let leave = Move {
        id: greet,
        to: MentorState::Left,
        on: day(2, 2),
        reason: None,
    };
    other.act(Command::MoveMentor(leave)).unwrap();
    meet(&mut one, &mut other);
    assert_eq!(codes(&one), ["mentor-gone"]);
    every_repair_mends(&mut one);

    let mut third = copy_of(&one, 3);
    third.act(Command::Archive(greet.0)).unwrap();
    one.take_in(&third);
    assert_eq!(codes(&one), ["person-away"]);
    every_repair_mends(&mut one);
}

#[test]
fn a_mentee_who_stands_elsewhere_than_their_duo() {
    let mut one = Laptop::new(1);
    let (amina, greet) = (one.mentee("Amina"), one.mentor("Greet"));
    let duo = one.running_duo(amina, greet, day(2, 1));
    let leave = Move {
        id: amina,
        to: MenteeState::Withdrawn,
        on: day(2, 2),
        reason: None,
    };
    one.act(Command::MoveMentee(leave)).unwrap();
    assert_eq!(
        one.register.breaches(),
        [Breach::MenteeOff {
            mentee: amina,
            state: MenteeState::Withdrawn,
            duo: Some(duo)
        }]
    );
    every_repair_mends(&mut one);
}

#[test]
fn different_legal_moves_out_of_one_state() {
    let mut one = Laptop::new(1);
    let (amina, greet) = (one.mentee("Amina"), one.mentor("Greet"));
    let mut other = copy_of(&one, 2);
    let duo = one.propose(amina, greet).unwrap();
    let hold = Move {
        id: amina,
        to: MenteeState::OnHold,
        on: day(1, 3),
        reason: None,
    };
    other.act(Command::MoveMentee(hold)).unwrap();
    meet(&mut one, &mut other);
    // The field is in conflict, and so is what it means: one decision settles both.
    assert!(one.register.is_conflicted(amina.0));
    assert_eq!(codes(&one), ["fork"]);
    for repair in one.register.repairs(&one.register.breaches()[0], today()) {
        let written = one.act(Command::Repair(repair)).unwrap();
        assert!(!codes(&one).contains(&"fork"));
        assert!(
            !one.register
                .conflicts()
                .iter()
                .any(|conflict| &*conflict.field == "mentee_state")
        );
        one.act(Command::Undo(written.tx)).unwrap();
        assert_eq!(codes(&one), ["fork"]);
    }
    let chosen = Settling {
        record: amina.0,
        field: "mentee_state".into(),
        value: Value::text("proposed"),
    };
    one.act(Command::Settle(vec![chosen])).unwrap();
    settle_as_shown(&mut one);
    assert_eq!(codes(&one), [""; 0]);
    assert_eq!(one.register.duo(duo).unwrap().state, Some(DuoState::Drafted));
}

#[test]
fn a_duo_that_one_ended_and_the_other_suspended() {
    let mut one = Laptop::new(1);
    let (amina, greet) = (one.mentee("Amina"), one.mentor("Greet"));
    let duo = one.running_duo(amina, greet, day(1, 5));
    let mut other = copy_of(&one, 2);
    let end = EndDuo {
        duo,
        on: day(2, 1),
        early: Some(EndReason::Moved),
        why: None,
        episode: None,
    };
    one.act(Command::EndDuo(end.into())).unwrap();
    other.move_duo(duo, DuoState::Suspended, day(2, 2)).unwrap();
    meet(&mut one, &mut other);
    let fork = one
        .register
        .breaches()
        .into_iter()
        .find(|b| b.code() == "fork")
        .unwrap();
    let suspended = one
        .register
        .repairs(&fork, today())
        .into_iter()
        .find(|repair| match repair {
            Repair::KeepStep { step, .. } => {
                one.register.tables().steps[step].to.as_deref() == Some("suspended")
            }
            _ => false,
        })
        .unwrap();
    one.act(Command::Repair(suspended)).unwrap();
    let now = one.register.duo(duo).unwrap();
    assert_eq!(
        (now.state, now.ended_on, now.end_reason),
        (Some(DuoState::Suspended), None, None)
    );
    // The mentee, who waited again since the end, is brought back to the duo.
    assert_eq!(codes(&one), ["mentee-off"]);
    every_repair_mends(&mut one);
}

#[test]
fn a_move_that_leads_on_from_what_was_taken_back() {
    let mut one = Laptop::new(1);
    let greet = one.mentor("Greet");
    let pause = Move {
        id: greet,
        to: MentorState::Paused,
        on: day(1, 3),
        reason: None,
    };
    let paused = one.act(Command::MoveMentor(pause)).unwrap();
    let back = Move {
        id: greet,
        to: MentorState::Active,
        on: day(1, 4),
        reason: None,
    };
    one.act(Command::MoveMentor(back)).unwrap();
    one.act(Command::Undo(paused.tx)).unwrap();
    assert_eq!(codes(&one), ["gap"]);
    every_repair_mends(&mut one);
}

#[test]
fn a_room_that_two_laptops_booked() {
    let mut one = Laptop::new(1);
    let sessions = |laptop: &mut Laptop, starts: i64| {
        let session = crate::programme::activity::Session {
            date: Some(day(2, 1)),
            starts: Some(starts),
            minutes: Some(90),
            venue: Some(crate::programme::organisation::VenueId(RecordId([7; 16]))),
            room: Some("Blauwe zaal".into()),
            ..Default::default()
        };
        let list = crate::register::take_over::TakeOver {
            sessions: vec![crate::register::take_over::TakenSession {
                session,
                ..Default::default()
            }],
            ..Default::default()
        };
        laptop.act(Command::TakeOver(list.into())).unwrap();
    };
    let mut other = copy_of(&one, 2);
    sessions(&mut one, 9 * 60);
    sessions(&mut other, 10 * 60);
    meet(&mut one, &mut other);
    assert_eq!(codes(&one), ["room-twice"]);
    every_repair_mends(&mut one);
    // Right after each other is no clash.
    let later = one.register.repairs(&one.register.breaches()[0], today());
    assert!(later.contains(&Repair::Later {
        session: match one.register.breaches()[0] {
            Breach::RoomTwice { second, .. } => second,
            _ => panic!(),
        },
        starts: 10 * 60 + 30
    }));
}

#[test]
fn put_away_here_and_changed_there() {
    let mut one = Laptop::new(1);
    let amina = one.mentee("Amina");
    let mut other = copy_of(&one, 2);
    one.act(Command::Archive(amina.0)).unwrap();
    other.now_ms += 60_000;
    other
        .save(amina, |person| person.phone = Some("+32470000001".into()))
        .unwrap();
    meet(&mut one, &mut other);
    assert_eq!(codes(&one), ["changed-away"]);
    one.now_ms += 120_000;
    let leave = one.act(Command::Repair(Repair::LeaveAway(amina.0))).unwrap();
    assert_eq!(codes(&one), [""; 0]);
    one.act(Command::Undo(leave.tx)).unwrap();
    assert_eq!(codes(&one), ["changed-away"]);
    one.act(Command::Repair(Repair::BringBack(amina.0))).unwrap();
    assert_eq!(codes(&one), [""; 0]);
    assert_eq!(one.register.name_of(amina), "Amina");
}
