//! The match meeting through the register: what is decided comes back as facts.

use super::cards::{Earlier, Table};
use super::proposal::{Issue, Why};
use super::rules::HardRule;
use crate::programme::availability::Slot;
use crate::programme::duo::{Decision, DecisionKind};
use crate::programme::language::{Cefr, LanguageCode, Skill};
use crate::programme::lifecycle::{DeclineReason, DeclinedBy, MenteeState};
use crate::programme::person::{Person, PersonId};
use crate::register::Command;
use crate::register::command::{Decline, Propose};
use crate::register::scenario::{Laptop, day};

/// Everyone speaks Dutch, has Monday free and lives in Borgerhout.
fn ordinary(person: &mut Person) {
    person
        .languages
        .set(LanguageCode::NL, Skill::Speaking, Some(Cefr::B2));
    person.slots = Slot::all().take(2).collect();
    person.postcode = Some("2140".into());
}

fn laptop() -> (Laptop, PersonId, PersonId) {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Samira"), laptop.mentor("Rita"));
    for id in [mentee, mentor] {
        laptop.save(id, ordinary).unwrap();
    }
    (laptop, mentee, mentor)
}

fn decide(
    laptop: &mut Laptop,
    mentee: PersonId,
    mentor: PersonId,
    kind: DecisionKind,
) -> crate::record::RecordId {
    let decision = Decision {
        mentee: Some(mentee),
        mentor: Some(mentor),
        kind: Some(kind),
        date: Some(day(1, 3)),
        by: Some(DeclinedBy::Mentor),
        reason: Some(DeclineReason::NoTime),
        ..Decision::default()
    };
    let written = laptop.act(Command::Decide(decision.into())).unwrap();
    written.record.unwrap()
}

#[test]
fn an_accepted_pair_leaves_the_table_and_takes_the_place() {
    let (mut laptop, mentee, mentor) = laptop();
    let table = Table::read(&laptop.register, day(1, 5));
    let proposal = table.propose().unwrap();
    assert_eq!(proposal.mentor_of(mentee), Some(mentor));
    let fit = table.explain_pair(mentee, mentor).unwrap().fit;
    let accept = Propose {
        mentee,
        mentor,
        on: day(1, 5),
        score: Some(fit.score().rounded()),
        parts: Some(fit.as_text()),
        why: None,
    };
    laptop.act(Command::Propose(accept)).unwrap();
    let state = laptop
        .register
        .person(mentee)
        .unwrap()
        .mentee
        .as_deref()
        .unwrap()
        .state;
    assert_eq!(state, Some(MenteeState::Proposed));
    let other = laptop.mentee("Tesfay");
    laptop.save(other, ordinary).unwrap();
    let after = Table::read(&laptop.register, day(1, 5));
    assert_eq!(
        proposal.overtaken(&after).into_iter().collect::<Vec<_>>(),
        [mentee]
    );
    assert!(after.mentee(mentee).is_none());
    let failing: Vec<_> = after
        .explain_pair(other, mentor)
        .unwrap()
        .failures()
        .map(|(rule, _)| rule)
        .collect();
    assert_eq!(failing, [HardRule::Capacity]);
    assert_eq!(after.propose().unwrap().waiting[0].why, Why::NoMentors);
}

#[test]
fn a_declined_or_refused_pair_does_not_come_back_until_that_is_taken_back() {
    let (mut laptop, mentee, mentor) = laptop();
    let refusal = decide(&mut laptop, mentee, mentor, DecisionKind::Refusal);
    let table = Table::read(&laptop.register, day(1, 5));
    let earlier = table.mentee(mentee).unwrap().earlier_with(mentor);
    let expected = Earlier::Refused(Some(DeclinedBy::Mentor), Some(DeclineReason::NoTime));
    assert_eq!(earlier, Some(expected));
    assert_eq!(table.propose().unwrap().waiting[0].why, Why::NobodyPermitted);
    laptop.act(Command::Archive(refusal)).unwrap();
    assert_eq!(
        Table::read(&laptop.register, day(1, 5))
            .propose()
            .unwrap()
            .pairs
            .len(),
        1
    );

    let duo = laptop.propose(mentee, mentor).unwrap();
    let decline = Decline {
        duo,
        on: day(1, 6),
        by: DeclinedBy::Mentee,
        reason: DeclineReason::NoClick,
        why: None,
    };
    laptop.act(Command::Decline(decline)).unwrap();
    let table = Table::read(&laptop.register, day(1, 7));
    assert!(matches!(
        table.mentee(mentee).unwrap().earlier_with(mentor),
        Some(Earlier::Declined(
            Some(DeclinedBy::Mentee),
            Some(DeclineReason::NoClick)
        ))
    ));
    assert_eq!(table.propose().unwrap().pairs.len(), 0);
}

#[test]
fn pins_and_vetoes_are_read_back() {
    let (mut laptop, mentee, mentor) = laptop();
    laptop.save(mentee, |person| person.slots.clear()).unwrap();
    assert_eq!(
        Table::read(&laptop.register, day(1, 5))
            .propose()
            .unwrap()
            .pairs
            .len(),
        0
    );
    let pin = decide(&mut laptop, mentee, mentor, DecisionKind::Pin);
    let proposal = Table::read(&laptop.register, day(1, 5)).propose().unwrap();
    assert!(proposal.pairs[0].pinned);
    assert_eq!(proposal.pairs[0].breaks, [HardRule::Slot]);
    decide(&mut laptop, mentee, mentor, DecisionKind::Veto);
    let proposal = Table::read(&laptop.register, day(1, 5)).propose().unwrap();
    assert_eq!(proposal.issues, [Issue::PinnedAndVetoed(mentee, mentor)]);
    assert!(proposal.pairs.is_empty());
    laptop.act(Command::Archive(pin)).unwrap();
    assert!(
        Table::read(&laptop.register, day(1, 5))
            .propose()
            .unwrap()
            .issues
            .is_empty()
    );
}

#[test]
fn of_two_pins_of_one_day_the_one_written_down_first_counts() {
    // The later pin has the smaller id, as can be where ids are random.
    let mut first = Laptop::new(9);
    let mentee = first.mentee("Samira");
    let (older, newer) = (first.mentor("Rita"), first.mentor("Jan"));
    for id in [mentee, older, newer] {
        first.save(id, ordinary).unwrap();
    }
    decide(&mut first, mentee, older, DecisionKind::Pin);
    let mut second = Laptop::new(1);
    second.take_in(&first);
    decide(&mut second, mentee, newer, DecisionKind::Pin);
    let proposal = Table::read(&second.register, day(1, 5)).propose().unwrap();
    assert_eq!(proposal.mentor_of(mentee), Some(older));
    let (kept, dropped) = (older, newer);
    assert_eq!(
        proposal.issues,
        [Issue::PinnedTwice {
            mentee,
            kept,
            dropped,
        }]
    );
}
