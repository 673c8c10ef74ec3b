//! The table of a small meeting: four mentees, two mentors, one place each.

use super::asked::Asked;
use super::order::{By, Order};
use super::rows::{self, Filter, Row, Show};
use super::shift::Shift;
use super::{mentors, rows::Outcome, under_way, waits};
use crate::matching::{Proposal, Table};
use crate::programme::availability::Slot;
use crate::programme::duo::{Decision, DecisionKind};
use crate::programme::language::{Cefr, LanguageCode, Skill};
use crate::programme::lifecycle::{DeclineReason, DeclinedBy, DuoState};
use crate::programme::person::{Person, PersonId};
use crate::register::Command;
use crate::register::command::Decline;
use crate::register::scenario::{Laptop, day};
use crate::register::search::Query;
use std::sync::Arc;

fn ordinary(person: &mut Person) {
    person
        .languages
        .set(LanguageCode::NL, Skill::Speaking, Some(Cefr::B2));
    person.slots = Slot::all().take(2).collect();
    person.postcode = Some("2140".into());
}

struct Meeting {
    laptop: Laptop,
    mentees: Vec<PersonId>,
    mentors: Vec<PersonId>,
}

fn meeting() -> Meeting {
    let mut laptop = Laptop::new(1);
    let mentees = ["Élodie", "Bo", "Ann", "Zoë"]
        .map(|name| laptop.mentee(name))
        .to_vec();
    let mentors = ["Rita", "Jef"].map(|name| laptop.mentor(name)).to_vec();
    for id in mentees.iter().chain(&mentors) {
        laptop.save(*id, ordinary).unwrap();
    }
    Meeting {
        laptop,
        mentees,
        mentors,
    }
}

impl Meeting {
    fn propose(&self) -> (Table, Proposal) {
        let table = Table::read(&self.laptop.register, day(3, 1));
        let proposal = table.propose().unwrap();
        (table, proposal)
    }

    fn rows(&self) -> Vec<Arc<Row>> {
        let (table, proposal) = self.propose();
        rows::read(&self.laptop.register, &table, &proposal, 0..table.mentees.len())
    }

    fn decide(&mut self, mentee: usize, mentor: usize, kind: DecisionKind) {
        let decision = Decision {
            mentee: Some(self.mentees[mentee]),
            mentor: Some(self.mentors[mentor]),
            kind: Some(kind),
            date: Some(day(2, 3)),
            by: Some(DeclinedBy::Mentor),
            reason: Some(DeclineReason::NoTime),
            ..Decision::default()
        };
        self.laptop.act(Command::Decide(decision.into())).unwrap();
    }
}

fn names(rows: &[Arc<Row>]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}

#[test]
fn everyone_who_waits_has_one_row() {
    let meeting = meeting();
    let rows = meeting.rows();
    assert_eq!(rows.len(), 4);
    let proposed = rows.iter().filter(|row| row.suggested().is_some()).count();
    assert_eq!(proposed, 2);
    for row in &rows {
        match &row.outcome {
            Outcome::Proposed(one) => assert_eq!(one.pair.mentee, row.mentee),
            Outcome::Waits(_) => assert_eq!(row.folded().1, None),
        }
    }
}

#[test]
fn columns_sort_both_ways_and_who_has_nothing_stands_last() {
    let meeting = meeting();
    let mut rows = meeting.rows();
    let by_name = Order::of(By::Name);
    by_name.sort(&mut rows);
    assert_eq!(names(&rows), ["Ann", "Bo", "Élodie", "Zoë"]);
    by_name.clicked(By::Name).sort(&mut rows);
    assert_eq!(names(&rows), ["Zoë", "Élodie", "Bo", "Ann"]);
    for by in By::ALL {
        assert_eq!(By::from_code(by.code()), by);
        for order in [Order::of(by), Order::of(by).clicked(by)] {
            order.sort(&mut rows);
            assert_eq!(rows.len(), 4);
            if !matches!(by, By::Name | By::Waited) {
                assert!(rows[0].suggested().is_some() && rows[3].suggested().is_none());
            }
        }
    }
}

#[test]
fn filters_narrow_down() {
    let mut meeting = meeting();
    meeting.decide(0, 0, DecisionKind::Pin);
    let rows = meeting.rows();
    let shown = |filter: Filter| rows::select(&rows, &filter).len();
    let show = |show| {
        shown(Filter {
            show,
            ..Filter::default()
        })
    };
    assert_eq!(Show::ALL.map(show), [4, 2, 2, 1, 2]);
    let typed = |words: &str| {
        shown(Filter {
            typed: Query::new(words),
            ..Filter::default()
        })
    };
    // By the mentee, without accents; and by the mentor who is proposed.
    assert_eq!([typed("elodie"), typed("rita"), typed("nobody")], [1, 1, 0]);
    let language = |code| {
        shown(Filter {
            language: Some(code),
            ..Filter::default()
        })
    };
    assert_eq!(
        [language(LanguageCode::NL), language("ti".parse().unwrap())],
        [4, 0]
    );
    assert_eq!(rows::languages(&rows).len(), 1);
    assert!(rows::sectors(&rows).is_empty());
}

#[test]
fn asking_counts_proposals_and_the_mentors_own_refusals() {
    let mut meeting = meeting();
    let rita = meeting.mentors[0];
    let asked = |meeting: &Meeting| Asked::read(&meeting.laptop.register, rita);
    assert_eq!(asked(&meeting), Asked::default());
    meeting.decide(1, 0, DecisionKind::Refusal);
    meeting.decide(1, 0, DecisionKind::Veto);
    let duo = meeting.laptop.propose(meeting.mentees[0], rita).unwrap();
    let decline = Decline {
        duo,
        by: DeclinedBy::Mentor,
        reason: DeclineReason::NoTime,
        why: None,
        on: day(2, 4),
    };
    meeting.laptop.act(Command::Decline(decline)).unwrap();
    let now = asked(&meeting);
    assert_eq!((now.times, now.declined, now.last), (2, 2, Some(day(2, 3))));
}

#[test]
fn mentors_show_their_places_and_whom_they_get() {
    let mut meeting = meeting();
    let (table, proposal) = meeting.propose();
    let rows = mentors::read(&meeting.laptop.register, &table, &proposal);
    assert_eq!(
        rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(),
        ["Jef", "Rita"]
    );
    assert!(rows.iter().all(|row| row.left == 1 && row.proposed.len() == 1));
    meeting
        .laptop
        .propose(meeting.mentees[0], meeting.mentors[0])
        .unwrap();
    let (table, proposal) = meeting.propose();
    let rows = mentors::read(&meeting.laptop.register, &table, &proposal);
    assert_eq!(mentors::select(&rows, &Query::default(), true).len(), 1);
    assert_eq!(mentors::select(&rows, &Query::new("rita"), false).len(), 1);
}

#[test]
fn what_changed_is_counted() {
    let mut meeting = meeting();
    let (table, before) = meeting.propose();
    assert!(Shift::between(&before, &before, &table).is_none());
    let first = before.pairs[0].clone();
    let mentee = meeting.mentees.iter().position(|id| *id == first.mentee).unwrap();
    let mentor = meeting.mentors.iter().position(|id| *id == first.mentor).unwrap();
    meeting.decide(mentee, mentor, DecisionKind::Veto);
    let (table, now) = meeting.propose();
    let shift = Shift::between(&before, &now, &table);
    assert!(!shift.is_none());
    assert_eq!((shift.gone, shift.left), (shift.new, 0));
    let taken = now.pairs[0].clone();
    meeting.laptop.propose(taken.mentee, taken.mentor).unwrap();
    let (table, after) = meeting.propose();
    assert_eq!(Shift::between(&now, &after, &table).left, 1);
}

#[test]
fn both_get_a_day_to_think_it_over() {
    let mut meeting = meeting();
    let duo = meeting
        .laptop
        .propose(meeting.mentees[0], meeting.mentors[0])
        .unwrap();
    meeting
        .laptop
        .propose(meeting.mentees[1], meeting.mentors[1])
        .unwrap();
    for to in [DuoState::TeamApproved, DuoState::MeetingPlanned, DuoState::Met] {
        meeting.laptop.move_duo(duo, to, day(2, 1)).unwrap();
    }
    let on = |meeting: &Meeting, today| under_way::read(&meeting.laptop.register, today);
    let all = on(&meeting, day(2, 2));
    assert_eq!(all.len(), 2);
    assert_eq!((all[0].duo, all[0].since), (duo, Some(day(2, 1))));
    let reflection = all[0].reflection.unwrap();
    assert_eq!((reflection.until, reflection.is_over), (day(2, 2), false));
    assert!(all[1].reflection.is_none());
    meeting
        .laptop
        .move_duo(duo, DuoState::Reflecting, day(2, 3))
        .unwrap();
    assert!(on(&meeting, day(2, 3))[0].reflection.unwrap().is_over);
}

#[test]
fn who_was_passed_over_is_counted_beside_what_is_proposed() {
    let mut meeting = meeting();
    meeting
        .laptop
        .propose(meeting.mentees[0], meeting.mentors[0])
        .unwrap();
    let (table, proposal) = meeting.propose();
    let rows = waits::read(&meeting.laptop.register, &table, &proposal);
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row.passed == 1));
    assert_eq!(rows.iter().filter(|row| row.proposed.is_some()).count(), 1);
}
