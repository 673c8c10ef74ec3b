//! What a real register, made by commands, reads as.

use super::cohort::Scope;
use super::facts::{DuoEnd, Facts};
use super::indicators::funnel::{Stage, funnel};
use super::report::Report;
use crate::journal::{AuthorId, ReplicaId};
use crate::programme::codes::{OutcomeKind, Presence, TriageDecision};
use crate::programme::duo::{Duo, DuoId, Meeting};
use crate::programme::lifecycle::{DuoState, EndReason, MenteeState, MentorState};
use crate::programme::outcome::Episode;
use crate::programme::person::{MenteeProfile, MentorProfile, Person, PersonId};
use crate::register::command::{Command, EndDuo, Move, Propose, SavePerson};
use crate::register::take_over::{TakeOver, TakenDuo, TakenMeeting, TakenOver};
use crate::register::{Context, Register};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A register with a clock and ids that count up.
#[derive(Default)]
struct Office {
    register: Register,
    count: u64,
}

impl Office {
    fn does(&mut self, command: Command) -> PersonId {
        let count = &mut self.count;
        let mut random = |bytes: &mut [u8]| {
            *count += 1;
            bytes.fill(0);
            bytes[..8].copy_from_slice(&count.to_be_bytes());
        };
        let mut context = Context {
            replica: ReplicaId([1; 8]),
            author: AuthorId([2; 8]),
            now_ms: 1_700_000_000_000,
            random: &mut random,
        };
        let written = self.register.carry_out(&command, &mut context).unwrap();
        PersonId(written.record.unwrap())
    }

    fn mentee(&mut self, signed_up: &str) -> PersonId {
        self.does(Command::SavePerson(Box::new(SavePerson {
            person: named("Amina"),
            mentee: Some(MenteeProfile {
                signed_up: Some(day(signed_up)),
                ..MenteeProfile::default()
            }),
            ..SavePerson::default()
        })))
    }

    fn moves(&mut self, id: PersonId, steps: &[(MenteeState, &str)]) {
        for (to, on) in steps {
            self.does(Command::MoveMentee(Move {
                id,
                to: *to,
                on: day(on),
                reason: Some("so".into()),
            }));
        }
    }

    /// Someone from a list, who enters at a state.
    fn taken_over(&mut self, mentee: Option<MenteeState>, mentor: Option<MentorState>, on: &str) -> PersonId {
        let row = TakenOver {
            person: named("Bert"),
            mentee: mentee.map(|state| MenteeProfile {
                state: Some(state),
                ..MenteeProfile::default()
            }),
            mentor: mentor.map(|state| MentorProfile {
                state: Some(state),
                ..MentorProfile::default()
            }),
            ..TakenOver::default()
        };
        let list = TakeOver {
            people: vec![row],
            on: Some(day(on)),
            ..TakeOver::default()
        };
        self.does(Command::TakeOver(Box::new(list)))
    }

    fn duo(&mut self, mentee: PersonId, mentor: PersonId, start: &str) -> DuoId {
        let on = day(start);
        let pair = Propose {
            mentee,
            mentor,
            on,
            score: None,
            parts: None,
            why: None,
        };
        let duo = DuoId(self.does(Command::Propose(pair)).0);
        let mut fields: Duo = self.register.duo(duo).unwrap().clone();
        for signed in [
            &mut fields.mentee_yes,
            &mut fields.mentor_yes,
            &mut fields.signed_mentee,
            &mut fields.signed_mentor,
            &mut fields.signed_coordinator,
        ] {
            *signed = Some(on);
        }
        self.does(Command::SaveDuo {
            duo,
            fields: Box::new(fields),
        });
        use DuoState::*;
        for to in [TeamApproved, MeetingPlanned, Met, Reflecting, BothYes] {
            self.does(Command::MoveDuo(Move {
                id: duo,
                to,
                on,
                reason: Some("all on one day".into()),
            }));
        }
        self.does(Command::StartDuo { duo, on });
        duo
    }

    fn meets(&mut self, duo: DuoId, on: &str, mentor: Presence) {
        let meeting = Meeting {
            duo: Some(duo),
            date: Some(day(on)),
            minutes: Some(120),
            mentee: Some(Presence::Present),
            mentor: Some(mentor),
            // One of them lies before the start.
            note: Some("they knew each other".into()),
            ..Meeting::default()
        };
        self.does(Command::SaveMeeting {
            id: None,
            meeting: Box::new(meeting),
        });
    }
}

fn named(first: &str) -> Person {
    Person {
        first_name: Some(first.into()),
        consent: Some(true),
        eligible: Some(true),
        ..Person::default()
    }
}

#[test]
fn a_way_from_sign_up_to_a_job_is_read_as_it_went() {
    use MenteeState::*;
    let mut office = Office::default();
    let mentor = office.taken_over(None, Some(MentorState::Active), "2024-01-02");
    let mentee = office.mentee("2024-01-01");
    office.moves(
        mentee,
        &[
            (InfoInvited, "2024-01-03"),
            (InfoAttended, "2024-01-11"),
            (IntakePlanned, "2024-01-12"),
            (IntakeDone, "2024-01-21"),
            (Linear, "2024-01-31"),
            (Integrated, "2024-03-01"),
            (Waiting, "2024-03-01"),
        ],
    );
    let duo = office.duo(mentee, mentor, "2024-04-01");
    office.meets(duo, "2024-03-31", Presence::Present);
    office.meets(duo, "2024-04-08", Presence::Present);
    office.meets(duo, "2024-04-15", Presence::Excused);
    office.meets(duo, "2024-06-01", Presence::Present);
    let job = Episode {
        kind: Some(OutcomeKind::Interim),
        start: Some(day("2024-05-20")),
        ..Episode::default()
    };
    office.does(Command::EndDuo(Box::new(EndDuo {
        duo,
        on: day("2024-05-13"),
        early: Some(EndReason::JobFound),
        why: None,
        episode: Some(job),
    })));

    let facts = Facts::of(&office.register, day("2025-06-01"));
    // Six weeks, and of the meetings only the one within them at which both were.
    assert_eq!((facts.duos[0].minutes_held, facts.duos.len()), (Some(120), 1));
    let report = Report::of(&office.register, day("2025-06-01"), Scope::default());
    assert_eq!((report.from_start.headline.k, report.from_end.headline.k), (1, 1));
    assert_eq!(
        (report.completion.headline.k, report.completion.early_positive),
        (1, 1)
    );
    assert_eq!(report.intensity.median, Some(1.0 / 6.0));
    // First linear, integrated only at a later look.
    let d8 = funnel(&facts, Scope::default());
    assert_eq!(
        (d8.later_integrated.k, d8.later_in_duo, d8.untriaged.k),
        (1, 1, 0)
    );
    assert_eq!(d8.median_days_to_duo, Some(91.0));
    let days: Vec<_> = d8
        .stages
        .iter()
        .map(|stage| (stage.rate.k, stage.median_days))
        .collect();
    assert_eq!(
        days[..5],
        [
            (1, None),
            (1, Some(10.0)),
            (1, Some(10.0)),
            (1, Some(10.0)),
            (0, None)
        ]
    );

    // As of an earlier day the duo runs and nothing has come of it.
    let earlier = Facts::of(&office.register, day("2024-05-01"));
    assert_eq!(earlier.duos[0].end, DuoEnd::Running);
    assert!(earlier.outcomes.is_empty());
    assert!(Facts::of(&office.register, day("2023-12-31")).sign_ups.is_empty());
}

#[test]
fn who_comes_from_a_list_counts_on_the_day_of_taking_over_with_stages_but_no_days() {
    let mut office = Office::default();
    office.taken_over(Some(MenteeState::Waiting), None, "2025-02-01");
    office.taken_over(Some(MenteeState::SignedUp), None, "2025-02-01");
    office.taken_over(Some(MenteeState::Linear), None, "2025-02-01");
    let d8 = funnel(&Facts::of(&office.register, day("2025-03-01")), Scope::default());
    assert_eq!((d8.sign_ups, d8.taken_over, d8.untriaged.k), (3, 3, 1));
    let of = |decision| d8.decisions.iter().find(|(one, _)| *one == decision).unwrap().1.k;
    assert_eq!(
        (of(TriageDecision::Integrated), of(TriageDecision::Linear)),
        (1, 1)
    );
    let integrated = d8
        .stages
        .iter()
        .find(|stage| stage.stage == Stage::Integrated)
        .unwrap();
    assert_eq!((integrated.rate.k, integrated.implied), (1, 1));
    // Whether the one who waits and the one on the linear way came to the session and the intake, no list said.
    let known = |stage| {
        let found = d8.stages.iter().find(|one| one.stage == stage).unwrap();
        (found.rate.k, found.rate.n, found.not_known)
    };
    assert_eq!(known(Stage::SignedUp), (3, 3, 0));
    assert_eq!(known(Stage::InfoAttended), (0, 1, 2));
    assert_eq!(known(Stage::IntakeDone), (0, 1, 2));
    assert_eq!(known(Stage::Triaged), (2, 3, 0));
    assert!(d8.stages.iter().all(|stage| stage.median_days.is_none()));
}

#[test]
fn the_report_is_json_with_every_figure_on_its_own_feet() {
    let report = Report::of(&Register::default(), day("2025-03-01"), Scope::default());
    assert!(report.is_empty());
    let json = report.to_json();
    for figure in ["D1", "D5", "D6", "D7", "D8"] {
        assert_eq!(json[figure]["rules"], "v1", "{figure}");
    }
    let from_start = &json["D1"]["S"];
    assert_eq!(
        (&from_start["k"], &from_start["n"], &from_start["anchor"]),
        (&0.into(), &0.into(), &"S".into())
    );
    assert!(from_start["rate"].is_null() && from_start["lo"].is_null());
}

#[test]
fn what_a_list_counted_counts_and_what_nobody_knows_does_not() {
    let mut office = Office::default();
    let mentee = office.taken_over(Some(MenteeState::Waiting), None, "2025-06-01");
    let mentor = office.taken_over(None, Some(MentorState::Active), "2025-06-01");
    let known = |id| TakenOver {
        same_as: Some(id),
        ..TakenOver::default()
    };
    let list = |minutes_before, meetings: &[&str]| TakeOver {
        people: vec![known(mentee), known(mentor)],
        duos: vec![TakenDuo {
            mentee: 0,
            mentor: 1,
            duo: Duo {
                state: Some(DuoState::Active),
                started_on: Some(day("2025-03-03")),
                minutes_before,
                ..Duo::default()
            },
        }],
        meetings: meetings
            .iter()
            .map(|date| TakenMeeting {
                mentee: 0,
                mentor: 1,
                meeting: Meeting {
                    date: Some(day(date)),
                    minutes: Some(120),
                    mentee: Some(Presence::Present),
                    mentor: Some(Presence::Present),
                    ..Meeting::default()
                },
            })
            .collect(),
        on: Some(day("2025-06-01")),
        ..TakeOver::default()
    };
    let held = |office: &Office, as_of| Facts::of(&office.register, day(as_of)).duos[0].minutes_held;
    office.does(Command::TakeOver(list(None, &[]).into()));
    assert_eq!(held(&office, "2025-07-01"), None);
    let d7 = Report::of(&office.register, day("2025-07-01"), Scope::default()).intensity;
    assert_eq!((d7.enough.n, d7.not_known), (0, 1));
    // The list tells more: what it counted has the meetings with a day in it, and later ones come on top.
    office.does(Command::TakeOver(
        list(Some(600), &["2025-04-01", "2025-06-10"]).into(),
    ));
    assert_eq!(held(&office, "2025-07-01"), Some(720));
    assert_eq!(held(&office, "2025-06-05"), Some(600));
    assert_eq!(held(&office, "2025-05-01"), None);
    // The funnel counts from where they came in: nobody knows of an intake or a proposal.
    let d8 = Report::of(&office.register, day("2025-07-01"), Scope::default()).funnel;
    let stage = |wanted| d8.stages.iter().find(|stage| stage.stage == wanted).unwrap();
    assert_eq!(
        (stage(Stage::Proposed).rate.n, stage(Stage::Proposed).not_known),
        (0, 1)
    );
    assert_eq!((stage(Stage::InDuo).rate.k, stage(Stage::InDuo).rate.n), (1, 1));
}
