use super::*;
use crate::programme::activity::Session;
use crate::programme::codes::{Moment, OutcomeKind, Presence};
use crate::programme::lifecycle::{EndReason, MenteeState, MentorState};
use crate::programme::organisation::BranchId;
use crate::programme::person::{MenteeProfile, MentorProfile, Person};
use crate::register::Command;
use crate::register::scenario::{Laptop, day};
use crate::register::take_over::{TakenOver, TakenSession};
use crate::register::weeks::WeekKind;

fn someone(name: &str) -> TakenOver {
    TakenOver {
        person: Person {
            first_name: Some(name.into()),
            ..Person::default()
        },
        ..TakenOver::default()
    }
}

fn known(id: PersonId) -> TakenOver {
    TakenOver {
        same_as: Some(id),
        ..TakenOver::default()
    }
}

/// A list of a mentee and a mentor with one duo.
fn list(mentee: TakenOver, mentor: TakenOver, duo: Duo) -> TakeOver {
    TakeOver {
        people: vec![mentee, mentor],
        duos: vec![TakenDuo {
            mentee: 0,
            mentor: 1,
            duo,
        }],
        on: Some(day(11, 30)),
        ..TakeOver::default()
    }
}

fn running(month: u32) -> Duo {
    Duo {
        state: Some(DuoState::Active),
        started_on: Some(day(month, 2)),
        meetings_before: Some(14),
        minutes_before: Some(28 * 60),
        ..Duo::default()
    }
}

fn bring(laptop: &mut Laptop, list: &TakeOver) {
    laptop.act(Command::TakeOver(list.clone().into())).unwrap();
}

fn the_duo(laptop: &Laptop) -> (DuoId, Duo) {
    let mut duos = laptop.register.duos();
    let (id, duo) = duos.next().unwrap();
    assert_eq!(duos.next(), None);
    (id, duo.clone())
}

fn mentee_state(laptop: &Laptop, id: PersonId) -> Option<MenteeState> {
    laptop.register.person(id)?.mentee.as_deref()?.state
}

#[test]
fn a_running_duo_comes_in_with_its_real_days_and_moves_its_people() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
    let list = list(known(mentee), known(mentor), running(9));
    assert_eq!(laptop.register.arrivals(&list).duos, Count { new: 1, known: 0 });
    bring(&mut laptop, &list);
    let (id, duo) = the_duo(&laptop);
    assert_eq!((duo.mentee, duo.mentor), (Some(mentee), Some(mentor)));
    assert_eq!(
        (duo.state, duo.started_on),
        (Some(DuoState::Active), Some(day(9, 2)))
    );
    // 26 weeks by the rules.
    assert_eq!(duo.planned_end, "2027-03-03".parse().ok());
    assert_eq!((duo.came_in, duo.meetings_before), (Some(day(11, 30)), Some(14)));
    assert_eq!(mentee_state(&laptop, mentee), Some(MenteeState::InDuo));
    let steps = laptop.register.steps_of(id.0);
    let step = steps[0].1;
    assert_eq!(
        (steps.len(), step.taken_over, step.date),
        (1, Some(true), Some(day(9, 2)))
    );
    assert_eq!((step.from.as_deref(), step.to.as_deref()), (None, Some("active")));
    assert_eq!(laptop.register.breaches(), []);
    // Nobody here can know whether they met before: no silence yet.
    let standing = laptop.register.standing(id, day(12, 14)).unwrap();
    assert_eq!(standing.silent, None);
    assert_eq!(
        laptop.register.standing(id, day(12, 15)).unwrap().silent,
        Some(15)
    );
    let strip = laptop.register.strip_of(id, day(12, 15)).unwrap();
    let count = |kind| strip.count(kind);
    assert_eq!((count(WeekKind::NotKnown), count(WeekKind::Silent)), (13, 1));
    // One step takes all of it back.
    let tx = laptop
        .register
        .journal()
        .log(crate::journal::Compartment::Everyday);
    let tx = tx.entries().last().unwrap().tx;
    laptop.act(Command::Undo(tx)).unwrap();
    assert_eq!(laptop.register.duos().count(), 0);
    assert_eq!(mentee_state(&laptop, mentee), Some(MenteeState::Waiting));
}

#[test]
fn a_list_read_twice_changes_nothing_and_a_later_one_ends_the_duo() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
    let first = list(known(mentee), known(mentor), running(9));
    bring(&mut laptop, &first);
    let before = laptop.register.to_plain_json();
    assert_eq!(laptop.register.arrivals(&first).duos, Count { new: 0, known: 1 });
    bring(&mut laptop, &first);
    // A start that was corrected in the list is no second duo.
    let mut corrected = running(9);
    corrected.started_on = Some(day(9, 3));
    bring(&mut laptop, &list(known(mentee), known(mentor), corrected));
    assert_eq!(laptop.register.to_plain_json(), before);
    let ended = Duo {
        state: Some(DuoState::EndedEarly),
        ended_on: Some(day(11, 20)),
        end_reason: Some(EndReason::JobFound),
        ..running(9)
    };
    let ended = list(known(mentee), known(mentor), ended);
    bring(&mut laptop, &ended);
    let (_, duo) = the_duo(&laptop);
    assert_eq!(
        (duo.state, duo.ended_on),
        (Some(DuoState::EndedEarly), Some(day(11, 20)))
    );
    assert_eq!(mentee_state(&laptop, mentee), Some(MenteeState::Closed));
    let before = laptop.register.to_plain_json();
    // Neither list brings the duo back to life, or ends it twice.
    bring(&mut laptop, &ended);
    bring(&mut laptop, &first);
    assert_eq!(laptop.register.to_plain_json(), before);
}

#[test]
fn a_second_duo_of_a_pair_is_another_one() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
    let over = Duo {
        state: Some(DuoState::Completed),
        ended_on: Some(day(6, 1)),
        ..running(1)
    };
    let mut both = list(known(mentee), known(mentor), over);
    both.duos.push(TakenDuo {
        mentee: 0,
        mentor: 1,
        duo: running(6),
    });
    bring(&mut laptop, &both);
    assert_eq!(laptop.register.duos().count(), 2);
    let before = laptop.register.to_plain_json();
    bring(&mut laptop, &both);
    assert_eq!(laptop.register.to_plain_json(), before);
}

#[test]
fn a_proposal_that_the_list_says_runs_goes_on_and_a_duo_of_koppel_is_not_counted_twice() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
    laptop.propose(mentee, mentor).unwrap();
    bring(&mut laptop, &list(known(mentee), known(mentor), running(9)));
    let (_, duo) = the_duo(&laptop);
    assert_eq!(
        (duo.state, duo.came_in),
        (Some(DuoState::Active), Some(day(11, 30)))
    );
    assert_eq!(laptop.register.breaches(), []);

    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
    laptop.running_duo(mentee, mentor, day(9, 2));
    bring(&mut laptop, &list(known(mentee), known(mentor), running(9)));
    let (_, duo) = the_duo(&laptop);
    assert_eq!(
        (duo.came_in, duo.meetings_before, duo.minutes_before),
        (None, None, None)
    );
}

#[test]
fn who_went_elsewhere_stays_and_is_shown() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
    laptop
        .act(Command::MoveMentee(crate::register::command::Move {
            id: mentee,
            to: MenteeState::Withdrawn,
            on: day(10, 1),
            reason: None,
        }))
        .unwrap();
    bring(&mut laptop, &list(known(mentee), known(mentor), running(9)));
    assert_eq!(mentee_state(&laptop, mentee), Some(MenteeState::Withdrawn));
    assert_eq!(laptop.register.breaches().len(), 1);
}

#[test]
fn meetings_find_their_duo_and_each_other() {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
    let mut all = list(known(mentee), known(mentor), running(9));
    let meeting = |date, minutes| TakenMeeting {
        mentee: 0,
        mentor: 1,
        meeting: Meeting {
            date: Some(date),
            minutes,
            mentee: Some(Presence::Present),
            mentor: Some(Presence::Present),
            ..Meeting::default()
        },
    };
    all.meetings = vec![
        meeting(day(9, 2), Some(120)),
        meeting(day(9, 9), None),
        meeting(day(9, 9), Some(60)),
        // Before the start, and nobody says why.
        meeting(day(8, 1), Some(60)),
    ];
    let arrivals = laptop.register.arrivals(&all);
    assert_eq!(
        (arrivals.meetings, arrivals.homeless),
        (Count { new: 3, known: 0 }, 1)
    );
    bring(&mut laptop, &all);
    let (id, _) = the_duo(&laptop);
    assert_eq!(laptop.register.meetings_of(id).len(), 3);
    let before = laptop.register.to_plain_json();
    bring(&mut laptop, &all);
    assert_eq!(laptop.register.to_plain_json(), before);
    // Two who have no duo have no meeting.
    let other = laptop.mentor("Els");
    all.people[1] = known(other);
    all.duos.clear();
    assert_eq!(laptop.register.arrivals(&all).homeless, 4);
}

#[test]
fn outcomes_and_talks_find_the_known_and_are_filled_in() {
    let mut laptop = Laptop::new(1);
    let mentee = laptop.mentee("Amina");
    let outcome = |start, end| TakenOutcome {
        person: 0,
        outcome: Episode {
            kind: Some(OutcomeKind::FixedTerm),
            start,
            end,
            ..Episode::default()
        },
    };
    let talk = |date, moment| TakenTalk {
        person: 0,
        talk: FollowUpTalk {
            date,
            moment,
            in_work: Some(true),
            ..FollowUpTalk::default()
        },
    };
    let mut list = TakeOver {
        people: vec![known(mentee)],
        outcomes: vec![
            outcome(Some(day(3, 1)), None),
            outcome(Some(day(3, 1)), Some(day(9, 1))),
        ],
        talks: vec![
            talk(Some(day(6, 1)), Some(Moment::Month6)),
            talk(None, Some(Moment::Month12)),
            talk(None, Some(Moment::Month12)),
        ],
        on: Some(day(11, 30)),
        ..TakeOver::default()
    };
    bring(&mut laptop, &list);
    let outcomes = laptop.register.episodes_of(mentee);
    assert_eq!((outcomes.len(), outcomes[0].1.end), (1, Some(day(9, 1))));
    assert_eq!(laptop.register.follow_ups_of(mentee).len(), 2);
    let before = laptop.register.to_plain_json();
    bring(&mut laptop, &list);
    // An end before the start is not filled in.
    list.outcomes = vec![outcome(None, Some(day(1, 1)))];
    bring(&mut laptop, &list);
    assert_eq!(laptop.register.to_plain_json(), before);
    assert_eq!(laptop.register.people().count(), 1, "nobody new waits");
}

#[test]
fn someone_new_enters_where_the_list_says_since_when() {
    let mut laptop = Laptop::new(1);
    let mentee = TakenOver {
        mentee: Some(MenteeProfile {
            state: Some(MenteeState::InDuo),
            ..MenteeProfile::default()
        }),
        since: Some(day(9, 2)),
        ..someone("Amina")
    };
    let mentor = TakenOver {
        mentor: Some(MentorProfile {
            state: Some(MentorState::Active),
            ..MentorProfile::default()
        }),
        ..someone("Luc")
    };
    let mut list = list(mentee, mentor, running(9));
    list.duos.push(list.duos[0].clone());
    assert_eq!(laptop.register.arrivals(&list).duos, Count { new: 1, known: 1 });
    bring(&mut laptop, &list);
    let (_, duo) = the_duo(&laptop);
    let steps = laptop.register.steps_of(duo.mentee.unwrap().0);
    assert_eq!((steps.len(), steps[0].1.date), (1, Some(day(9, 2))));
    assert_eq!(laptop.register.breaches(), []);
}

#[test]
fn the_branch_of_a_list_is_that_of_all_it_brings_and_changes_nobodys() {
    let mut laptop = Laptop::new(1);
    let (here, there) = (BranchId(RecordId([1; 16])), BranchId(RecordId([2; 16])));
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
    laptop.save(mentee, |person| person.branch = Some(there)).unwrap();
    let mut list = list(known(mentee), known(mentor), running(9));
    list.people.push(someone("Zoë"));
    list.sessions.push(TakenSession::default());
    list.branch = Some(here);
    bring(&mut laptop, &list);
    let branch = |id| laptop.register.person(id).unwrap().person.branch;
    assert_eq!((branch(mentee), branch(mentor)), (Some(there), Some(here)));
    // The duo is counted where the mentee is.
    assert_eq!(the_duo(&laptop).1.branch, Some(there));
    let zoe = laptop
        .register
        .people()
        .find(|(_, file)| file.person.name() == "Zoë")
        .unwrap();
    assert_eq!(zoe.1.person.branch, Some(here));
    let sessions = laptop.register.all::<Session>();
    assert_eq!(sessions[0].1.branch, Some(here));
}
