//! Erasing: gone here and on every laptop, the counts as they were, nothing of the others lost.

use super::*;
use crate::demo::{DemoOptions, Size, branch};
use crate::journal::{AuthorId, ReplicaId};
use crate::programme::lifecycle::MenteeState;
use crate::register::Command;
use crate::register::command::Context;
use crate::register::scenario::{Laptop, day};
use crate::reporting::{Report, Scope as ReportScope};

fn erase(person: PersonId) -> ErasePerson {
    ErasePerson {
        person,
        reason: EraseReason::Asked,
        on: day(6, 1),
        mentions: Vec::new(),
    }
}

fn entries_text(laptop: &Laptop) -> String {
    let entries = laptop.register.journal().entries();
    entries.map(|(_, entry)| format!("{:?}", entry.changes)).collect()
}

#[test]
fn an_erased_person_is_gone_and_the_other_of_the_duo_stays() {
    let mut laptop = Laptop::new(1);
    let (zoe, greet) = (laptop.mentee("Zoegezina"), laptop.mentor("Greet"));
    let duo = laptop.running_duo(zoe, greet, day(1, 10));
    let mut late = Laptop::new(2);
    late.take_in(&laptop);
    laptop.act(Command::ErasePerson(erase(zoe).into())).unwrap();
    assert!(laptop.register.person(zoe).is_none() && laptop.register.is_erased(zoe));
    assert_eq!(laptop.register.people().count(), 1);
    assert!(!entries_text(&laptop).contains("Zoegezina"));
    let known = laptop.register.duo(duo).unwrap();
    assert_eq!(known.mentee, Some(PersonId(residue_id(zoe.0))));
    assert_eq!(
        (known.mentor, known.state),
        (Some(greet), Some(DuoState::EndedEarly))
    );
    assert_eq!(laptop.register.duos_of(greet).count(), 1);
    assert!(
        laptop.register.breaches().is_empty(),
        "{:?}",
        laptop.register.breaches()
    );

    // Someone who did not know edits on; when they meet, the erasing holds on both, and both see the same.
    late.save(zoe, |person| person.phone = Some("+32470000001".into()))
        .unwrap();
    late.take_in(&laptop);
    laptop.take_in(&late);
    for one in [&laptop, &late] {
        assert!(one.register.person(zoe).is_none());
        assert!(!entries_text(one).contains("Zoegezina") && !entries_text(one).contains("+32470000001"));
    }
    assert_eq!(laptop.register.to_plain_json(), late.register.to_plain_json());
    assert_eq!(
        laptop.act(Command::ErasePerson(erase(zoe).into())),
        Err(Refusal::Unknown(residue_id(zoe.0)))
    );
}

#[test]
fn what_a_list_said_of_their_duo_is_erased_along() {
    let mut laptop = Laptop::new(1);
    let (zoe, greet) = (laptop.mentee("Zoegezina"), laptop.mentor("Greet"));
    let duo = laptop.running_duo(zoe, greet, day(1, 10));
    let mut fields = laptop.register.duo(duo).unwrap().clone();
    fields.list_raw.insert("Telefoon".into(), "0470112233".into());
    laptop
        .act(Command::SaveDuo {
            duo,
            fields: fields.into(),
        })
        .unwrap();
    assert!(entries_text(&laptop).contains("0470112233"));
    laptop.act(Command::ErasePerson(erase(zoe).into())).unwrap();
    assert!(!entries_text(&laptop).contains("0470112233"));
}

#[test]
fn two_laptops_that_erase_at_once_leave_one_rest() {
    let mut one = Laptop::new(1);
    let (zoe, greet) = (one.mentee("Zoë"), one.mentor("Greet"));
    one.propose(zoe, greet).unwrap();
    let mut other = Laptop::new(2);
    other.take_in(&one);
    one.act(Command::ErasePerson(erase(zoe).into())).unwrap();
    other.act(Command::ErasePerson(erase(zoe).into())).unwrap();
    one.take_in(&other);
    other.take_in(&one);
    assert_eq!(one.register.tables().residues.len(), 1);
    assert!(
        one.register.conflicts().is_empty(),
        "{:?}",
        one.register.conflicts()
    );
    assert_eq!(one.register.to_plain_json(), other.register.to_plain_json());
}

#[test]
fn one_consent_group_goes_and_may_be_given_again() {
    let mut laptop = Laptop::new(1);
    let zoe = laptop.mentee("Zoë");
    let file = laptop.register.person(zoe).unwrap().clone();
    let mut mentee = file.mentee.as_deref().unwrap().clone();
    (mentee.health, mentee.residence) = (Some("astma".into()), Some("kaart B".into()));
    let save = |mentee: &crate::programme::person::MenteeProfile, file: &crate::register::PersonFile| {
        Command::SavePerson(
            crate::register::command::SavePerson {
                id: Some(zoe),
                person: file.person.clone(),
                mentee: Some(mentee.clone()),
                mentor: None,
            }
            .into(),
        )
    };
    laptop.act(save(&mentee, &file)).unwrap();
    let group = |group| Command::EraseGroup {
        person: zoe,
        group,
        reason: EraseReason::ConsentWithdrawn,
    };
    laptop.act(group(ConsentGroup::Health)).unwrap();
    let now = laptop
        .register
        .person(zoe)
        .unwrap()
        .mentee
        .as_deref()
        .unwrap()
        .clone();
    assert_eq!((now.health, now.residence.as_deref()), (None, Some("kaart B")));
    assert_eq!(now.state, Some(MenteeState::Waiting));
    assert!(!entries_text(&laptop).contains("astma"));
    laptop.act(save(&mentee, &file)).unwrap();
    let again = laptop
        .register
        .person(zoe)
        .unwrap()
        .mentee
        .as_deref()
        .unwrap()
        .clone();
    assert_eq!(again.health.as_deref(), Some("astma"));
}

#[test]
fn a_particle_of_a_name_is_no_mention() {
    let mut laptop = Laptop::new(1);
    let (zoe, jan) = (laptop.mentee("Zoegezina"), laptop.mentee("Jan"));
    laptop
        .save(zoe, |person| person.last_name = Some("Van Dyck".into()))
        .unwrap();
    let remark = |laptop: &mut Laptop, text: &str| {
        laptop
            .save(jan, |person| person.remark = Some(text.into()))
            .unwrap();
        laptop.register.erasing(zoe).mentions.len()
    };
    assert_eq!(remark(&mut laptop, "in het lokaal van de werking"), 0);
    assert_eq!(remark(&mut laptop, "buur van mevrouw Dyck"), 1);
}

#[test]
fn consequences_are_told_first_and_mentions_are_decided_on() {
    let mut laptop = Laptop::new(1);
    let (zoe, jan, greet) = (
        laptop.mentee("Zoegezina"),
        laptop.mentee("Jan"),
        laptop.mentor("Greet"),
    );
    let duo = laptop.propose(zoe, greet).unwrap();
    laptop
        .save(jan, |person| {
            person.remark = Some("Zus van Zoegezina, ook bij ons".into())
        })
        .unwrap();
    let told = laptop.register.erasing(zoe);
    assert_eq!(told.ends, [duo]);
    assert!(told.goes >= 2 && told.shared >= 1, "{told:?}");
    let [mention] = told.mentions.as_slice() else {
        panic!("{told:?}")
    };
    assert_eq!((mention.record, &*mention.field), (jan.0, "remark"));
    let mentions = vec![(mention.record, mention.field.clone())];
    laptop
        .act(Command::ErasePerson(
            ErasePerson {
                mentions,
                ..erase(zoe)
            }
            .into(),
        ))
        .unwrap();
    assert!(!entries_text(&laptop).contains("Zoegezina"));
    assert_eq!(laptop.register.person(jan).unwrap().person.remark, None);
    assert_eq!(laptop.register.name_of(jan), "Jan");
}

#[test]
fn counts_agree_before_and_after() {
    let today = day(3, 22);
    let options = DemoOptions {
        size: Size::People {
            mentees: 120,
            mentors: 60,
        },
        seed: 5,
        today,
        author: AuthorId([7; 8]),
    };
    let mut register = Register::default();
    let now_ms = today
        .and_time(chrono::NaiveTime::MIN)
        .and_utc()
        .timestamp_millis();
    for (compartment, entry) in branch(&options).unwrap() {
        register.apply(compartment, [entry], now_ms);
    }
    let counts = |register: &Register| {
        let report = Report::of(register, today, ReportScope::default());
        let stages: Vec<_> = report
            .funnel
            .stages
            .iter()
            .map(|stage| (stage.stage, stage.rate))
            .collect();
        let decisions = report.funnel.decisions.clone();
        // The curve of the estimate rests on days, which are coarser now; every count is as it was.
        let of = |outcome: &crate::reporting::indicators::outcome::Outcome| {
            crate::reporting::indicators::outcome::Outcome {
                survival: None,
                ..outcome.clone()
            }
        };
        format!(
            "{:?} {:?} {:?} {:?} {stages:?} {decisions:?} {} {}",
            of(&report.from_start),
            of(&report.from_end),
            report.renewal,
            crate::reporting::indicators::completion::Completion {
                // The interval draws mentors in the order of their ids, which the rest has others of.
                headline: crate::reporting::indicators::Rate {
                    interval: None,
                    ..report.completion.headline
                },
                ..report.completion
            },
            report.undated_duos,
            report.undated_sign_ups
        )
    };
    let before = counts(&register);
    // People on both sides whose duos are over, some with an outcome.
    let over = |id: PersonId| {
        let mut duos = register.duos_of(id).peekable();
        duos.peek().is_some() && duos.all(|(_, duo)| duo.state.is_some_and(DuoState::is_over))
    };
    let chosen: Vec<PersonId> = register
        .people()
        .map(|(id, _)| id)
        .filter(|id| over(*id))
        .take(20)
        .collect();
    assert_eq!(chosen.len(), 20);
    assert!(chosen.iter().any(|id| !register.episodes_of(*id).is_empty()));
    let mut count = 0_u64;
    for person in chosen {
        let mut random = |out: &mut [u8]| {
            count += 1;
            out.fill(0);
            let (at, bytes) = (out.len() - 8, count.to_be_bytes());
            out[at..].copy_from_slice(&bytes);
        };
        let mut context = Context {
            replica: ReplicaId([9; 8]),
            author: AuthorId([9; 8]),
            now_ms,
            random: &mut random,
        };
        let command = Command::ErasePerson(
            ErasePerson {
                on: today,
                ..erase(person)
            }
            .into(),
        );
        register.carry_out(&command, &mut context).unwrap();
        assert!(register.person(person).is_none());
    }
    assert_eq!(counts(&register), before);
    assert_eq!(register.tables().residues.len(), 20);
}
