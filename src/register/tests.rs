//! The register's laws, by scenario.

use super::command::{Command, Decline, EndDuo, Move, SavePerson};
use super::refusal::{Guard, Refusal};
use super::scenario::{Laptop, day};
use crate::journal::{AuthorId, Compartment};
use crate::programme::codes::OutcomeKind;
use crate::programme::days::WrongDay;
use crate::programme::duo::{Decision, DecisionKind, Duo, Meeting};
use crate::programme::lifecycle::{DeclineReason, DeclinedBy, DuoState, EndReason, MenteeState, MentorState};
use crate::programme::organisation::Branch;
use crate::programme::outcome::Episode;
use crate::programme::person::{MenteeProfile, Person};
use chrono::NaiveDate;
use proptest::prelude::*;

fn state_of(laptop: &Laptop, id: crate::programme::person::PersonId) -> Option<MenteeState> {
    laptop.register.person(id)?.mentee.as_deref()?.state
}

#[test]
fn a_duo_runs_from_proposal_to_outcome_and_moves_the_mentee_along() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Greet"));
    assert!(laptop.register.is_available(mentor));
    let duo = laptop.running_duo(mentee, mentor, day(1, 10));
    assert_eq!(state_of(&laptop, mentee), Some(MenteeState::InDuo));
    assert!(!laptop.register.is_available(mentor));
    assert_eq!(laptop.register.duo(duo).unwrap().planned_end, Some(day(7, 11)));

    let episode = Episode {
        kind: Some(OutcomeKind::Permanent),
        start: Some(day(6, 1)),
        ..Default::default()
    };
    let end = EndDuo {
        duo,
        on: day(7, 11),
        early: None,
        why: None,
        episode: Some(episode),
    };
    laptop.act(Command::EndDuo(end.into())).unwrap();
    assert_eq!(laptop.register.duo(duo).unwrap().state, Some(DuoState::Completed));
    assert_eq!(state_of(&laptop, mentee), Some(MenteeState::Closed));
    assert_eq!(laptop.register.episodes_of(mentee).len(), 1);
    assert!(laptop.register.is_available(mentor));
}

#[test]
fn a_mentor_is_not_overfilled_and_a_mentee_not_given_two_duos() {
    let mut laptop = Laptop::new(1);
    let (amina, bilal) = (laptop.mentee("Amina"), laptop.mentee("Bilal"));
    let (greet, walter) = (laptop.mentor("Greet"), laptop.mentor("Walter"));
    laptop.propose(amina, greet).unwrap();
    let full = Refusal::Guard(Guard::MentorFull {
        taken: 1,
        capacity: 1,
    });
    assert_eq!(laptop.propose(bilal, greet), Err(full));
    assert_eq!(
        laptop.propose(amina, walter),
        Err(Refusal::Guard(Guard::MenteeNotWaiting))
    );
    laptop.propose(bilal, walter).unwrap();
}

#[test]
fn three_signatures_are_needed_to_start() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Greet"));
    let duo = laptop.propose(mentee, mentor).unwrap();
    for to in [
        DuoState::TeamApproved,
        DuoState::MeetingPlanned,
        DuoState::Met,
        DuoState::Reflecting,
    ] {
        laptop.move_duo(duo, to, day(1, 6)).unwrap();
    }
    let early = laptop.move_duo(duo, DuoState::BothYes, day(1, 6));
    assert_eq!(early.unwrap_err(), Refusal::Guard(Guard::NotBothYes));
    let mut fields = laptop.register.duo(duo).unwrap().clone();
    (fields.mentee_yes, fields.mentor_yes) = (Some(day(1, 6)), Some(day(1, 6)));
    fields.signed_mentee = Some(day(1, 7));
    laptop
        .act(Command::SaveDuo {
            duo,
            fields: fields.into(),
        })
        .unwrap();
    // They met on the sixth: the same day is within the time that they have to think.
    let at_once = laptop.move_duo(duo, DuoState::BothYes, day(1, 6));
    assert_eq!(at_once.unwrap_err(), WrongDay::StillThinking(day(1, 7)).into());
    let step = Move {
        id: duo,
        to: DuoState::BothYes,
        on: day(1, 6),
        reason: Some("they knew each other".into()),
    };
    laptop.act(Command::MoveDuo(step)).unwrap();
    let unsigned = laptop.move_duo(duo, DuoState::AgreementSigned, day(1, 7));
    assert_eq!(unsigned.unwrap_err(), Refusal::Guard(Guard::NotAllSigned));
}

#[test]
fn without_consent_no_duo_starts() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Greet"));
    laptop.save(mentee, |person| person.consent = None).unwrap();
    let duo = laptop.propose(mentee, mentor).unwrap();
    for to in [
        DuoState::TeamApproved,
        DuoState::MeetingPlanned,
        DuoState::Met,
        DuoState::Reflecting,
    ] {
        laptop.move_duo(duo, to, day(1, 5)).unwrap();
    }
    let mut fields = laptop.register.duo(duo).unwrap().clone();
    let on = Some(day(1, 6));
    (fields.mentee_yes, fields.mentor_yes) = (on, on);
    (
        fields.signed_mentee,
        fields.signed_mentor,
        fields.signed_coordinator,
    ) = (on, on, on);
    laptop
        .act(Command::SaveDuo {
            duo,
            fields: fields.into(),
        })
        .unwrap();
    laptop.move_duo(duo, DuoState::BothYes, day(1, 6)).unwrap();
    laptop
        .move_duo(duo, DuoState::AgreementSigned, day(1, 7))
        .unwrap();
    let start = laptop.act(Command::StartDuo { duo, on: day(1, 8) });
    assert_eq!(start.unwrap_err(), Refusal::Guard(Guard::NoConsent(mentee)));
}

#[test]
fn a_declined_proposal_frees_both_and_is_remembered() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Greet"));
    let duo = laptop.propose(mentee, mentor).unwrap();
    let (by, reason) = (DeclinedBy::Mentor, DeclineReason::NoTime);
    laptop
        .act(Command::Decline(Decline {
            duo,
            on: day(1, 9),
            by,
            reason,
            why: None,
        }))
        .unwrap();
    assert_eq!(state_of(&laptop, mentee), Some(MenteeState::Waiting));
    assert!(laptop.register.is_available(mentor));
    assert!(laptop.register.is_decided(mentee, mentor, DecisionKind::Refusal));
}

#[test]
fn whoever_ends_early_without_an_outcome_waits_again() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Greet"));
    let duo = laptop.running_duo(mentee, mentor, day(1, 10));
    let end = EndDuo {
        duo,
        on: day(3, 1),
        early: Some(EndReason::Mismatch),
        why: None,
        episode: None,
    };
    laptop.act(Command::EndDuo(end.into())).unwrap();
    assert_eq!(state_of(&laptop, mentee), Some(MenteeState::Waiting));
}

#[test]
fn suspended_days_add_up() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Greet"));
    let duo = laptop.running_duo(mentee, mentor, day(1, 10));
    laptop.move_duo(duo, DuoState::Suspended, day(2, 1)).unwrap();
    laptop.move_duo(duo, DuoState::Active, day(2, 11)).unwrap();
    laptop.move_duo(duo, DuoState::Suspended, day(3, 1)).unwrap();
    let row = laptop.register.duo(duo).unwrap();
    assert_eq!(
        (row.suspended_days, row.suspended_until(day(3, 6))),
        (Some(10), 15)
    );
}

#[test]
fn a_mentor_is_trained_only_with_all_modules_and_the_code_of_conduct() {
    let mut laptop = Laptop::new(1);
    let save = SavePerson {
        person: Person {
            first_name: Some("Greet".into()),
            ..Default::default()
        },
        mentor: Some(Default::default()),
        ..Default::default()
    };
    let id = crate::programme::person::PersonId(
        laptop
            .act(Command::SavePerson(save.into()))
            .unwrap()
            .record
            .unwrap(),
    );
    let mut go = |to| {
        laptop.act(Command::MoveMentor(Move {
            id,
            to,
            on: day(1, 3),
            reason: None,
        }))
    };
    for to in [
        MentorState::Info,
        MentorState::Intake,
        MentorState::Accepted,
        MentorState::Training,
    ] {
        go(to).unwrap();
    }
    assert_eq!(
        go(MentorState::Trained).unwrap_err(),
        Refusal::Guard(Guard::ModulesMissing(8))
    );
    let mut mentor = laptop
        .register
        .person(id)
        .unwrap()
        .mentor
        .as_deref()
        .unwrap()
        .clone();
    mentor
        .modules
        .extend(crate::programme::rules::TRAINING_MODULES.map(String::from));
    let person = laptop.register.person(id).unwrap().person.clone();
    let save = SavePerson {
        id: Some(id),
        person,
        mentee: None,
        mentor: Some(mentor),
    };
    laptop.act(Command::SavePerson(save.into())).unwrap();
    let unsigned = laptop.act(Command::MoveMentor(Move {
        id,
        to: MentorState::Trained,
        on: day(1, 4),
        reason: None,
    }));
    assert_eq!(unsigned.unwrap_err(), Refusal::Guard(Guard::NoCodeOfConduct));
}

#[test]
fn a_register_number_is_refused_at_its_field() {
    let mut laptop = Laptop::new(1);
    let id = laptop.mentee("Amina");
    let refused = laptop.save(id, |person| person.remark = Some("rr 99.04.03-282.86".into()));
    assert_eq!(refused.unwrap_err(), Refusal::RegisterNumber("remark".into()));
    assert_eq!(laptop.register.person(id).unwrap().person.remark, None);
}

#[test]
fn no_command_of_any_kind_writes_a_register_number() {
    let number = || Some("rr 99.04.03-282.86".to_owned());
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Greet"));
    let duo = laptop.running_duo(mentee, mentor, day(1, 10));
    let decision = Decision {
        mentee: Some(mentee),
        mentor: Some(mentor),
        why: number(),
        ..Decision::default()
    };
    let meeting = Meeting {
        duo: Some(duo),
        date: Some(day(1, 12)),
        note: number(),
        ..Meeting::default()
    };
    let branch = Branch {
        name: number(),
        ..Branch::default()
    };
    let hold = Move {
        id: mentee,
        to: MenteeState::OnHold,
        on: day(1, 12),
        reason: number(),
    };
    let end = EndDuo {
        duo,
        on: day(2, 1),
        early: Some(EndReason::Other),
        why: number(),
        episode: None,
    };
    let before = laptop.register.revision();
    for (command, field) in [
        (Command::Decide(decision.into()), "why"),
        (
            Command::SaveMeeting {
                id: None,
                meeting: meeting.into(),
            },
            "note",
        ),
        (Command::SaveBranch(None, branch.into()), "name"),
        (Command::MoveMentee(hold), "reason"),
        (Command::EndDuo(end.into()), "why"),
    ] {
        let refused = laptop.act(command).unwrap_err();
        assert_eq!(refused, Refusal::RegisterNumber(field.into()));
    }
    assert_eq!(laptop.register.revision(), before);
}

#[test]
fn a_branch_is_not_made_twice_by_capitals_accents_or_spaces() {
    let mut laptop = Laptop::new(1);
    let branch = |name: &str| Branch {
        name: Some(name.into()),
        ..Branch::default()
    };
    let mut save = |id, name: &str| laptop.act(Command::SaveBranch(id, branch(name).into()));
    let first = save(None, "Brugse Poort").unwrap().record;
    let taken = Refusal::BranchExists("Brugse Poort".into());
    for again in ["Brugse Poort", "brugse  poort", "Brugse-Poort "] {
        assert_eq!(save(None, again).unwrap_err(), taken);
    }
    save(first, "Brugse  poort").unwrap();
    let other = save(None, "Rabot").unwrap().record;
    assert!(save(other, "brugse poort").is_err());
}

#[test]
fn undo_takes_back_the_last_command_and_leaves_later_changes_alone() {
    let mut laptop = Laptop::new(1);
    let id = laptop.mentee("Amina");
    let first = laptop
        .save(id, |person| person.phone = Some("+32470000001".into()))
        .unwrap();
    laptop
        .save(id, |person| person.street = Some("Markt 1".into()))
        .unwrap();
    let undoable = laptop.register.undoable(AuthorId([1; 8]), 10);
    assert_eq!(undoable.len(), 3);
    assert_eq!(
        (&*undoable[0].intent, &*undoable[2].intent),
        ("save-person", "take-over")
    );

    laptop.act(Command::Undo(undoable[0].tx)).unwrap();
    assert_eq!(laptop.register.person(id).unwrap().person.street, None);
    assert_eq!(laptop.register.undoable(AuthorId([1; 8]), 10)[0].tx, first.tx);

    laptop
        .save(id, |person| person.phone = Some("+32470000002".into()))
        .unwrap();
    let refused = laptop.act(Command::Undo(first.tx));
    assert_eq!(refused.unwrap_err(), Refusal::NothingToUndo);
    assert_eq!(
        laptop.register.person(id).unwrap().person.phone.as_deref(),
        Some("+32470000002")
    );
}

#[test]
fn undoing_a_list_puts_its_people_away() {
    let mut laptop = Laptop::new(1);
    let id = laptop.mentee("Amina");
    let list = laptop.register.undoable(AuthorId([1; 8]), 1)[0].tx;
    laptop.act(Command::Undo(list)).unwrap();
    assert_eq!(laptop.register.person(id), None);
    assert_eq!(laptop.register.people().count(), 0);
}

#[test]
fn fields_go_to_the_journal_that_their_table_names() {
    let mut laptop = Laptop::new(1);
    let id = laptop.mentee("Amina");
    let person = laptop.register.person(id).unwrap().person.clone();
    let mentee = MenteeProfile {
        health: Some("asthma".into()),
        ..Default::default()
    };
    let save = SavePerson {
        id: Some(id),
        person,
        mentee: Some(mentee),
        mentor: None,
    };
    let written = laptop.act(Command::SavePerson(save.into())).unwrap();
    assert_eq!(written.entries.len(), 1);
    assert_eq!(written.entries[0].0, Compartment::Confidential);
    let history = laptop.register.history(id.0);
    assert_eq!((history.len(), &*history[0].changes[0].field), (2, "health"));
}

#[test]
fn two_laptops_that_write_one_field_differ_visibly_and_agree_on_what_is_shown() {
    let (mut one, mut two) = (Laptop::new(1), Laptop::new(2));
    let id = one.mentee("Amina");
    two.take_in(&one);
    one.save(id, |person| person.phone = Some("+32470000001".into()))
        .unwrap();
    two.save(id, |person| person.phone = Some("+32470000002".into()))
        .unwrap();
    one.save(id, |person| person.street = Some("Markt 1".into()))
        .unwrap();
    one.take_in(&two);
    two.take_in(&one);
    assert_eq!(one.register.to_plain_json(), two.register.to_plain_json());
    let conflicts: Vec<_> = one
        .register
        .journal()
        .record(id.0)
        .unwrap()
        .conflicts()
        .map(|(f, _)| f)
        .collect();
    assert_eq!(conflicts, ["phone"]);
    assert_eq!(
        one.register.person(id).unwrap().person.street.as_deref(),
        Some("Markt 1")
    );
}

#[test]
fn meetings_are_listed_by_day_and_cannot_be_longer_than_one() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Greet"));
    let duo = laptop.running_duo(mentee, mentor, day(1, 10));
    let mut log = |date, minutes| {
        let meeting = Meeting {
            duo: Some(duo),
            date: Some(date),
            minutes: Some(minutes),
            ..Default::default()
        };
        laptop.act(Command::SaveMeeting {
            id: None,
            meeting: meeting.into(),
        })
    };
    // Long before anything was known of the duo.
    assert!(matches!(
        log(NaiveDate::default(), 60),
        Err(Refusal::Guard(Guard::Day(WrongDay::BeforeAnything(_))))
    ));
    // Before the start, without a word on why.
    assert_eq!(
        log(day(1, 9), 60).unwrap_err(),
        WrongDay::BeforeStart(day(1, 10)).into()
    );
    log(day(1, 24), 120).unwrap();
    log(day(1, 17), 90).unwrap();
    assert!(matches!(
        log(day(1, 18), 1441),
        Err(Refusal::BadValue { field: "minutes", .. })
    ));
    let minutes: Vec<_> = laptop
        .register
        .meetings_of(duo)
        .iter()
        .filter_map(|(_, m)| m.minutes)
        .collect();
    assert_eq!(minutes, [90, 120]);
}

#[test]
fn days_of_a_duo_lie_after_its_beginning_and_an_extension_within_a_year() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Greet"));
    let proposal = laptop.propose(mentee, mentor).unwrap();
    let long_ago = NaiveDate::default();
    let refused = laptop.move_duo(proposal, DuoState::TeamApproved, long_ago);
    assert!(
        matches!(
            refused,
            Err(Refusal::Guard(Guard::Day(WrongDay::BeforeAnything(_))))
        ),
        "{refused:?}"
    );

    let (mentee, mentor) = (laptop.mentee("Jan"), laptop.mentor("Els"));
    let duo = laptop.running_duo(mentee, mentor, day(1, 10));
    let mut until = |until| {
        let fields = Duo {
            extended_until: Some(until),
            ..laptop.register.duo(duo).unwrap().clone()
        };
        laptop.act(Command::SaveDuo {
            duo,
            fields: fields.into(),
        })
    };
    assert!(matches!(
        until(NaiveDate::MAX),
        Err(Refusal::Guard(Guard::Day(WrongDay::TooLong(_))))
    ));
    assert!(matches!(
        until(day(1, 11)),
        Err(Refusal::Guard(Guard::Day(WrongDay::NotLonger(_))))
    ));
    until(day(9, 30)).unwrap();
}

proptest! {
    /// Whatever laptops write and in whatever order their entries arrive, all know the same.
    #[test]
    fn order_and_duplicates_do_not_matter(
        edits in proptest::collection::vec((0..3usize, 0..4usize, 0..5u8), 1..24),
        order in any::<u64>(),
    ) {
        let mut laptops = [Laptop::new(1), Laptop::new(2), Laptop::new(3)];
        let ids: Vec<_> = (0..3).map(|n| laptops[0].mentee(&format!("P{n}"))).collect();
        let first = std::mem::replace(&mut laptops[0], Laptop::new(1));
        for laptop in &mut laptops[1..] {
            laptop.take_in(&first);
        }
        laptops[0] = first;
        for (at, field, value) in edits {
            let laptop = &mut laptops[at];
            let text = Some(format!("v{value}"));
            laptop.save(ids[usize::from(value) % 3], |person| match field {
                0 => person.street = text,
                1 => person.municipality = text,
                2 => person.remark = text,
                _ => { person.interests.insert(format!("v{value}")); }
            }).unwrap();
        }
        let mut all: Vec<_> = laptops.iter()
            .flat_map(|laptop| laptop.register.journal().entries().collect::<Vec<_>>())
            .collect();
        let plain = |entries: &[(Compartment, crate::journal::Entry)]| {
            let mut register = crate::register::Register::default();
            for (compartment, entry) in entries {
                register.apply(*compartment, [entry.clone()], 0);
            }
            register.to_plain_json()
        };
        let one = plain(&all);
        // A cheap shuffle, the same for the same number.
        let mut state = order | 1;
        for i in (1..all.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            all.swap(i, (state >> 33) as usize % (i + 1));
        }
        prop_assert_eq!(one, plain(&all));
    }
}

#[test]
fn what_came_in_is_written_back_where_nobody_wrote_since() {
    let mut here = Laptop::new(1);
    let id = here.mentee("Amina");
    here.save(id, |person| person.phone = Some("+32470000001".into()))
        .unwrap();
    let mut there = Laptop::new(2);
    there.take_in(&here);
    there
        .save(id, |person| person.phone = Some("+32470000002".into()))
        .unwrap();
    there
        .save(id, |person| person.street = Some("Markt 1".into()))
        .unwrap();
    let bilal = there.mentee("Bilal");
    let before: std::collections::BTreeSet<_> = here
        .register
        .journal()
        .entries()
        .map(|(of, entry)| entry.dot(of))
        .collect();
    here.take_in(&there);
    here.save(id, |person| person.street = Some("Markt 2".into()))
        .unwrap();
    let came = there
        .register
        .journal()
        .entries()
        .map(|(of, entry)| entry.dot(of));
    let came = came.filter(|dot| !before.contains(dot)).collect();

    here.act(Command::UndoImport(came)).unwrap();
    let amina = here.register.person(id).unwrap().person.clone();
    assert_eq!(amina.phone.as_deref(), Some("+32470000001"));
    assert_eq!(amina.street.as_deref(), Some("Markt 2"), "written here since");
    assert!(
        here.register
            .person(bilal)
            .is_none_or(|file| file.person.archived == Some(true))
    );
}

#[test]
fn the_register_takes_no_longer_a_text_than_the_form() {
    use crate::programme::text::{LINE_MOST, NOTE_MOST};
    let mut laptop = Laptop::new(1);
    let mut save = |change: &dyn Fn(&mut Person)| {
        let mut person = Person {
            first_name: Some("An".into()),
            ..Person::default()
        };
        change(&mut person);
        laptop.act(Command::SavePerson(
            SavePerson {
                person,
                ..SavePerson::default()
            }
            .into(),
        ))
    };
    let line = "é".repeat(LINE_MOST);
    assert!(save(&|person| person.last_name = Some(line.clone())).is_ok());
    assert!(save(&|person| person.remark = Some(format!("{line}é"))).is_ok());
    for (field, most, refused) in [
        (
            "last_name",
            LINE_MOST,
            save(&|person| person.last_name = Some(format!("{line}é"))),
        ),
        (
            "street",
            LINE_MOST,
            save(&|person| person.street = Some(format!("{line}é"))),
        ),
        (
            "interest",
            LINE_MOST,
            save(&|person| person.interests = [format!("{line}é")].into()),
        ),
        (
            "remark",
            NOTE_MOST,
            save(&|person| person.remark = Some("é".repeat(NOTE_MOST + 1))),
        ),
    ] {
        assert_eq!(
            refused.unwrap_err(),
            Refusal::TooLong {
                field: field.into(),
                most
            }
        );
    }
}

#[test]
fn an_outcome_does_not_end_before_it_starts_whatever_saves_it() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Greet"));
    let duo = laptop.running_duo(mentee, mentor, day(1, 10));
    let episode = Episode {
        person: Some(mentee),
        start: Some(day(2, 2)),
        end: Some(day(2, 1)),
        ..Episode::default()
    };
    let wrong = Refusal::from(WrongDay::EndBeforeStart(day(2, 2)));
    let saved = laptop.act(Command::SaveEpisode(None, episode.clone().into()));
    assert_eq!(saved.unwrap_err(), wrong);
    let end = |on, episode| EndDuo {
        duo,
        on,
        early: None,
        why: None,
        episode,
    };
    let ended = laptop.act(Command::EndDuo(end(day(2, 3), Some(episode)).into()));
    assert_eq!(ended.unwrap_err(), wrong);
    let before = laptop.act(Command::EndDuo(end(day(1, 9), None).into()));
    assert_eq!(before.unwrap_err(), WrongDay::EndBeforeStart(day(1, 10)).into());
}

#[test]
fn people_of_one_name_are_told_apart() {
    let mut laptop = Laptop::new(1);
    let mut add = |first: &str, born: Option<&str>, number: Option<&str>, town: Option<&str>| {
        let id = laptop.mentee(first);
        let saved = laptop.save(id, |person| {
            person.last_name = Some("Haddad".into());
            person.birth_date = born.map(|day| day.parse().unwrap());
            person.list_number = number.map(str::to_owned);
            person.municipality = town.map(str::to_owned);
        });
        saved.map(|_| id).unwrap()
    };
    let ids = [
        add("Amina", Some("1998-03-04"), Some("7"), Some("Gent")),
        add("AMINA", Some("2001-01-01"), Some("7"), Some("Gent")),
        add("Amína", Some("2001-12-31"), None, Some("Ronse")),
        add("Amina", None, Some("8"), None),
        add("Amina", None, None, None),
        add("Omar", Some("1998-03-04"), None, None),
    ];
    let names = ids.map(|id| laptop.register.name_of(id));
    assert_eq!(
        names,
        [
            "Amina Haddad (1998)",
            "AMINA Haddad (2001, № 7)",
            "Amína Haddad (2001, Ronse)",
            "Amina Haddad (№ 8)",
            "Amina Haddad",
            "Omar Haddad",
        ]
    );
    // Whoever is alone with a name again needs nothing beside it.
    for id in &ids[1..5] {
        laptop.act(Command::Archive(id.0)).unwrap();
    }
    assert_eq!(laptop.register.name_of(ids[0]), "Amina Haddad");
}
