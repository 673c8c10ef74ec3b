//! The invented branch holds what it promises, whatever the seed and the day.

use super::*;
use crate::programme::codes::TriageDecision;
use crate::programme::duo::Step;
use crate::programme::lifecycle::{DuoState, MenteeState, MentorState, ReferralState, check};
use crate::programme::organisation::Triage;
use crate::programme::register_number;
use crate::record::Value;
use crate::register::Register;
use crate::reporting::{Report, Scope};
use chrono::TimeDelta;
use std::collections::{BTreeMap, BTreeSet};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn options(size: Size, seed: u64, today: NaiveDate) -> DemoOptions {
    let author = AuthorId([7; 8]);
    DemoOptions {
        size,
        seed,
        today,
        author,
    }
}

fn register(options: &DemoOptions) -> Register {
    let mut register = Register::default();
    let now = options
        .today
        .and_time(chrono::NaiveTime::MIN)
        .and_utc()
        .timestamp_millis();
    for (compartment, entry) in branch(options).unwrap() {
        register.apply(compartment, [entry], now);
    }
    register
}

#[test]
fn it_packs_far_less_than_an_opened_file_is_allowed_to_grow() {
    use crate::vault::crypto::Crypto;
    use crate::vault::native::{Native, block_on};
    for (mentees, mentors) in [(4, 3), (300, 200)] {
        let size = Size::People { mentees, mentors };
        let mut text = Vec::new();
        for (_, entry) in branch(&options(size, 5, day(2026, 3, 22))).unwrap() {
            crate::journal::lines::write(&entry, &mut text).unwrap();
        }
        let packed = block_on(Native.deflate(&text)).unwrap();
        let growth = text.len() / packed.len();
        assert!(growth < 8, "{growth} times for {mentees} mentees");
    }
}

#[test]
fn nothing_in_it_contradicts_itself() {
    let people = Size::People {
        mentees: 300,
        mentors: 200,
    };
    for size in [Size::Sources, people] {
        let register = register(&options(size, 7, day(2026, 3, 22)));
        let found = register.breaches();
        assert!(
            found.is_empty(),
            "{} breaches, such as {:?}",
            found.len(),
            found.first()
        );
        assert!(register.conflicts().is_empty());
    }
}

/// The sources' figures, counted from the records as their definitions say.
#[test]
fn the_default_branch_has_the_figures_of_the_sources() {
    for (seed, today) in [
        (1, day(2026, 3, 22)),
        (2, day(2024, 2, 29)),
        (99, day(2031, 12, 31)),
    ] {
        let register = register(&options(Size::Sources, seed, today));
        let year = TimeDelta::days(365);
        let mentees: Vec<_> = register
            .people()
            .filter(|(_, file)| file.mentee.is_some())
            .collect();
        assert_eq!(mentees.len(), 460);

        let mut triages: Vec<Triage> = register.all().into_iter().map(|(_, triage)| triage).collect();
        triages.sort_by_key(|triage| triage.date);
        let mut first = BTreeMap::new();
        for triage in triages {
            first
                .entry(triage.person.unwrap())
                .or_insert(triage.decision.unwrap());
        }
        let integrated = first
            .values()
            .filter(|one| **one == TriageDecision::Integrated)
            .count();
        assert_eq!(integrated, 170);

        let (mut mature, mut positive) = (0, 0);
        for (id, _) in &mentees {
            let starts = register.duos_of(*id).filter_map(|(_, duo)| duo.started_on);
            let Some(start) = starts.min().filter(|start| *start + year <= today) else {
                continue;
            };
            mature += 1;
            let counts = register.episodes_of(*id).iter().any(|(_, episode)| {
                let from = episode.start.unwrap();
                episode.kind.unwrap().is_positive() && from > start && from <= start + year
            });
            positive += usize::from(counts);
        }
        assert_eq!((mature, positive), (100, 74), "seed {seed}");

        let (mut veterans, mut renewed) = (0, 0);
        for (id, _) in register.people().filter(|(_, file)| file.mentor.is_some()) {
            let mut duos: Vec<_> = register
                .duos_of(id)
                .filter_map(|(_, duo)| Some((duo.started_on?, duo.ended_on)))
                .collect();
            duos.sort();
            let ended = duos.first().and_then(|(_, end)| *end);
            let Some(end) = ended.filter(|end| *end + year <= today) else {
                continue;
            };
            veterans += 1;
            renewed += usize::from(duos.get(1).is_some_and(|(second, _)| *second <= end + year));
        }
        assert_eq!((veterans, renewed), (50, 46), "seed {seed}");
        let report = Report::of(&register, today, Scope::default()).to_json();
        let counted = |figure: &str| {
            (
                report.pointer(&format!("{figure}/k")),
                report.pointer(&format!("{figure}/n")),
            )
        };
        assert_eq!(
            counted("/D1/S"),
            (Some(&74.into()), Some(&100.into())),
            "seed {seed}"
        );
        assert_eq!(
            counted("/D5"),
            (Some(&46.into()), Some(&50.into())),
            "seed {seed}"
        );
        assert_eq!(
            counted("/D8/integrated"),
            (Some(&170.into()), Some(&460.into())),
            "seed {seed}"
        );
        assert!(register.waiting_mentees().count() >= 15);
        assert!(register.available_mentors().count() >= 15);
    }
}

#[test]
fn every_kind_lives_and_nothing_lies_in_the_future() {
    let today = day(2026, 3, 22);
    let options = options(Size::Sources, 1, today);
    let register = register(&options);
    let there: BTreeSet<String> = register
        .journal()
        .records()
        .filter_map(|(_, record)| record.kind.as_deref().map(str::to_owned))
        .collect();
    // Of someone erased a residue is left; nobody is, in an invented branch.
    let kinds = crate::programme::tables().into_iter().map(|(kind, _)| kind);
    for kind in kinds.filter(|kind| *kind != "residues") {
        assert!(there.contains(kind), "no {kind}");
    }
    assert_eq!(register.journal().lone_halves(), 0);
    for entry in branch(&options).unwrap() {
        let at = chrono::DateTime::from_timestamp_millis(entry.1.stamp.0)
            .unwrap()
            .date_naive();
        assert!(at < today);
    }
    for (_, meeting) in register.tables().meetings.iter() {
        let duo = register.duo(meeting.duo.unwrap()).unwrap();
        let date = meeting.date.unwrap();
        assert!(duo.started_on.unwrap() <= date && date < today, "{meeting:?}");
        assert!(duo.ended_on.is_none_or(|end| date <= end), "{meeting:?} {duo:?}");
    }
}

#[test]
fn the_same_options_give_the_same_entries_and_others_do_not() {
    let size = Size::People {
        mentees: 40,
        mentors: 20,
    };
    let made = |seed| branch(&options(size, seed, day(2026, 3, 22))).unwrap();
    assert_eq!(made(3), made(3));
    assert_ne!(made(3), made(4));
}

#[test]
fn every_step_is_legal_and_leads_to_the_state_that_is_shown() {
    for size in [
        Size::Sources,
        Size::People {
            mentees: 300,
            mentors: 200,
        },
    ] {
        let register = register(&options(size, 5, day(2026, 3, 22)));
        let mut by_subject: BTreeMap<RecordId, Vec<(i64, Step)>> = BTreeMap::new();
        // In the order of writing, since several steps may share a day.
        for (_, entry) in register.journal().entries() {
            for change in &entry.changes {
                if let crate::journal::Change::Create { record, kind } = change
                    && &**kind == "steps"
                {
                    let step: Step = register.get(*record).unwrap();
                    let at = entry.stamp.0 * 1000 + i64::from(entry.stamp.1);
                    by_subject
                        .entry(step.subject.unwrap())
                        .or_default()
                        .push((at, step));
                }
            }
        }
        for (subject, mut steps) in by_subject {
            steps.sort_by_key(|(at, _)| *at);
            let mut before: Option<String> = None;
            let mut held: Option<MenteeState> = None;
            let mut last = NaiveDate::MIN;
            for (_, step) in &steps {
                assert_eq!(step.from, before, "{subject} {step:?}");
                assert!(step.date.unwrap() >= last);
                last = step.date.unwrap();
                if let Some(from) = &step.from {
                    let to = step.to.as_deref().unwrap();
                    let legal = match step.cycle.as_deref().unwrap() {
                        "mentee" => {
                            let from = MenteeState::from_code(from).unwrap();
                            let legal = from.check_move(MenteeState::from_code(to).unwrap(), held);
                            held = Some(from);
                            legal
                        }
                        "mentor" => check(
                            MentorState::from_code(from).unwrap(),
                            MentorState::from_code(to).unwrap(),
                        ),
                        "duo" => check(
                            DuoState::from_code(from).unwrap(),
                            DuoState::from_code(to).unwrap(),
                        ),
                        _ => check(
                            ReferralState::from_code(from).unwrap(),
                            ReferralState::from_code(to).unwrap(),
                        ),
                    };
                    legal.unwrap();
                }
                before = step.to.clone();
            }
            let record = register.journal().record(subject).unwrap();
            let field = match steps[0].1.cycle.as_deref().unwrap() {
                "mentee" => "mentee_state",
                "mentor" => "mentor_state",
                _ => "state",
            };
            assert_eq!(record.value(field).and_then(Value::as_text), before.as_deref());
        }
        for (id, file) in register.people() {
            if file.mentor.is_some() {
                assert!(register.places_taken(id) <= register.capacity(id), "{id}");
            }
        }
    }
}

#[test]
fn no_two_duos_of_a_mentor_overlap_and_pairs_share_dutch() {
    use crate::programme::language::{Cefr, LanguageCode};
    let register = register(&options(Size::Sources, 8, day(2026, 3, 22)));
    let mut of_mentor: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (_, duo) in register.duos().filter(|(_, duo)| duo.started_on.is_some()) {
        of_mentor
            .entry(duo.mentor.unwrap())
            .or_default()
            .push((duo.started_on.unwrap(), duo.ended_on.unwrap_or(NaiveDate::MAX)));
        for side in [duo.mentee.unwrap(), duo.mentor.unwrap()] {
            let spoken = &register.person(side).unwrap().person.languages;
            assert!(spoken.speaking(LanguageCode::NL) >= Some(Cefr::B1));
        }
    }
    for (mentor, mut duos) in of_mentor {
        duos.sort();
        assert!(
            duos.windows(2).all(|pair| pair[0].1 < pair[1].0),
            "{mentor} {duos:?}"
        );
    }
}

#[test]
fn no_text_holds_a_register_number_and_no_name_a_digit() {
    let register = register(&options(Size::Sources, 1, day(2026, 3, 22)));
    for (id, record) in register.journal().records() {
        for (field, value) in record.shown() {
            let text = value.as_text().unwrap_or_default();
            let is_id = text.len() == 32 && text.parse::<RecordId>().is_ok();
            assert!(is_id || !register_number::is_in(text), "{id} {field}: {text}");
        }
    }
    for (_, file) in register.people() {
        let name = file.person.name();
        assert!(
            name.contains(' ') && !name.contains(|c: char| c.is_ascii_digit()),
            "{name}"
        );
        assert!(
            file.person
                .mail
                .as_deref()
                .is_none_or(|mail| mail.ends_with("@example.org"))
        );
    }
}

#[test]
fn any_number_of_people_can_be_asked_for_and_too_many_is_said() {
    for (mentees, mentors) in [
        (0, 0),
        (1, 0),
        (0, 1),
        (1, 1),
        (3, 2),
        (7, 90),
        (90, 7),
        (250, 31),
    ] {
        let register = register(&options(Size::People { mentees, mentors }, 2, day(2026, 3, 22)));
        let count = |is: fn(&crate::register::PersonFile) -> bool| {
            register.people().filter(|(_, file)| is(file)).count()
        };
        assert_eq!(count(|file| file.mentee.is_some()), mentees);
        assert_eq!(count(|file| file.mentor.is_some()), mentors);
    }
    let many = options(
        Size::People {
            mentees: 20_001,
            mentors: 1,
        },
        2,
        day(2026, 3, 22),
    );
    assert!(matches!(branch(&many), Err(DemoError::TooMany(20_001))));
    let early = options(Size::Sources, 2, NaiveDate::MIN);
    assert!(matches!(branch(&early), Err(DemoError::BadDay(_))));
}
