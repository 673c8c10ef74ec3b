//! Each threshold just below, at and above.

use super::*;
use crate::programme::codes::Presence;
use crate::programme::duo::{CoordinatorContact, Meeting};
use crate::programme::outcome::FollowUpTalk;
use crate::programme::person::{MenteeProfile, MentorProfile, Person};
use crate::register::Command;
use crate::register::command::EndDuo;
use crate::register::scenario::{Laptop, day};
use crate::register::take_over::{TakeOver, TakenOver};
use chrono::Days;

fn plus(from: NaiveDate, days: u64) -> NaiveDate {
    from.checked_add_days(Days::new(days)).unwrap()
}

/// Days and urgency of the alert of a kind, on a day.
fn seen(laptop: &Laptop, kind: AlertKind, on: NaiveDate) -> Option<(i64, bool)> {
    let alerts = laptop.register.alerts(on);
    let mut of_kind = alerts.into_iter().filter(|alert| alert.kind == kind);
    let first = of_kind.next();
    assert_eq!(of_kind.next(), None, "one alert of a kind is enough");
    first.map(|alert| (alert.days, alert.urgent))
}

fn pair() -> (Laptop, PersonId, PersonId) {
    let mut laptop = Laptop::new(1);
    let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
    (laptop, mentee, mentor)
}

fn take_over(
    laptop: &mut Laptop,
    mentee: Option<MenteeProfile>,
    mentor: Option<MentorProfile>,
    on: NaiveDate,
) {
    let person = Person {
        first_name: Some("Sara".into()),
        ..Person::default()
    };
    let people = vec![TakenOver {
        person,
        mentee,
        mentor,
        ..TakenOver::default()
    }];
    laptop
        .act(Command::TakeOver(
            TakeOver {
                people,
                on: Some(on),
                ..TakeOver::default()
            }
            .into(),
        ))
        .unwrap();
}

#[test]
fn a_duo_without_a_meeting_for_15_days() {
    let (mut laptop, mentee, mentor) = pair();
    let id = laptop.running_duo(mentee, mentor, day(1, 5));
    let no_meeting = |laptop: &Laptop, days| seen(laptop, AlertKind::NoMeeting, plus(day(1, 5), days));
    assert_eq!(no_meeting(&laptop, 14), None);
    assert_eq!(no_meeting(&laptop, 15), Some((15, false)));
    assert_eq!(no_meeting(&laptop, 16), Some((16, false)));
    assert_eq!(no_meeting(&laptop, 29), Some((29, false)));
    assert_eq!(no_meeting(&laptop, 30), Some((30, true)));
    let mut meeting = Meeting {
        duo: Some(id),
        date: Some(day(1, 12)),
        mentee: Some(Presence::Excused),
        mentor: Some(Presence::Present),
        ..Meeting::default()
    };
    laptop
        .act(Command::SaveMeeting {
            id: None,
            meeting: meeting.clone().into(),
        })
        .unwrap();
    assert_eq!(
        no_meeting(&laptop, 15),
        Some((15, false)),
        "one that was called off is not a meeting"
    );
    meeting.mentee = Some(Presence::Present);
    laptop
        .act(Command::SaveMeeting {
            id: None,
            meeting: meeting.into(),
        })
        .unwrap();
    assert_eq!(no_meeting(&laptop, 21), None);
    assert_eq!(no_meeting(&laptop, 22), Some((15, false)));
}

#[test]
fn reflection_over_24_hours() {
    let (mut laptop, mentee, mentor) = pair();
    let id = laptop.propose(mentee, mentor).unwrap();
    for to in [
        DuoState::TeamApproved,
        DuoState::MeetingPlanned,
        DuoState::Met,
        DuoState::Reflecting,
    ] {
        laptop.move_duo(id, to, day(2, 1)).unwrap();
    }
    assert_eq!(seen(&laptop, AlertKind::Reflection, day(2, 1)), None);
    assert_eq!(
        seen(&laptop, AlertKind::Reflection, day(2, 2)),
        None,
        "may be an hour ago"
    );
    assert_eq!(seen(&laptop, AlertKind::Reflection, day(2, 3)), Some((2, true)));
}

#[test]
fn waiting_for_more_than_30_days() {
    let mut laptop = Laptop::new(1);
    let since = day(3, 1);
    let profile = MenteeProfile {
        state: Some(MenteeState::Waiting),
        waiting_since: Some(since),
        ..MenteeProfile::default()
    };
    take_over(&mut laptop, Some(profile), None, since);
    assert_eq!(seen(&laptop, AlertKind::Waiting, plus(since, 30)), None);
    assert_eq!(
        seen(&laptop, AlertKind::Waiting, plus(since, 31)),
        Some((31, false))
    );
    assert_eq!(
        seen(&laptop, AlertKind::Waiting, plus(since, 60)),
        Some((60, false))
    );
    assert_eq!(
        seen(&laptop, AlertKind::Waiting, plus(since, 61)),
        Some((61, true))
    );
}

#[test]
fn a_residence_permit_that_ends_within_60_days() {
    let mut laptop = Laptop::new(1);
    let until = day(9, 1);
    let profile = MenteeProfile {
        state: Some(MenteeState::Integrated),
        residence_until: Some(until),
        ..MenteeProfile::default()
    };
    take_over(&mut laptop, Some(profile), None, day(1, 1));
    let before = |days| until.checked_sub_days(Days::new(days)).unwrap();
    assert_eq!(seen(&laptop, AlertKind::Residence, before(61)), None);
    assert_eq!(seen(&laptop, AlertKind::Residence, before(60)), Some((60, false)));
    assert_eq!(seen(&laptop, AlertKind::Residence, before(16)), Some((16, false)));
    assert_eq!(seen(&laptop, AlertKind::Residence, before(15)), Some((15, true)));
    assert_eq!(
        seen(&laptop, AlertKind::Residence, plus(until, 2)),
        Some((-2, true))
    );
}

#[test]
fn an_intake_unfinished_for_14_days() {
    let mut laptop = Laptop::new(1);
    let on = day(3, 1);
    let profile = MenteeProfile {
        state: Some(MenteeState::IntakePlanned),
        ..MenteeProfile::default()
    };
    take_over(&mut laptop, Some(profile), None, on);
    assert_eq!(seen(&laptop, AlertKind::Intake, plus(on, 13)), None);
    assert_eq!(seen(&laptop, AlertKind::Intake, plus(on, 14)), Some((14, false)));
    assert_eq!(seen(&laptop, AlertKind::Intake, plus(on, 15)), Some((15, false)));
}

#[test]
fn a_trained_mentor_unmatched_for_45_days() {
    let mut laptop = Laptop::new(1);
    let on = day(3, 1);
    let profile = MentorProfile {
        state: Some(MentorState::Trained),
        ..MentorProfile::default()
    };
    take_over(&mut laptop, None, Some(profile), on);
    assert_eq!(seen(&laptop, AlertKind::Unmatched, plus(on, 44)), None);
    assert_eq!(
        seen(&laptop, AlertKind::Unmatched, plus(on, 45)),
        Some((45, false))
    );
    assert_eq!(
        seen(&laptop, AlertKind::Unmatched, plus(on, 46)),
        Some((46, false))
    );
}

#[test]
fn a_mentor_with_a_proposal_or_a_fresh_end_is_not_unmatched() {
    let (mut laptop, mentee, mentor) = pair();
    assert_eq!(
        seen(&laptop, AlertKind::Unmatched, day(3, 1)).map(|(days, _)| days),
        Some(59)
    );
    let id = laptop.running_duo(mentee, mentor, day(1, 5));
    assert_eq!(seen(&laptop, AlertKind::Unmatched, day(3, 1)), None);
    let end = EndDuo {
        duo: id,
        on: day(3, 1),
        early: None,
        why: None,
        episode: None,
    };
    laptop.act(Command::EndDuo(end.into())).unwrap();
    assert_eq!(seen(&laptop, AlertKind::Unmatched, plus(day(3, 1), 44)), None);
    assert_eq!(
        seen(&laptop, AlertKind::Unmatched, plus(day(3, 1), 45)),
        Some((45, false))
    );
}

#[test]
fn a_check_in_with_both_at_90_days() {
    let (mut laptop, mentee, mentor) = pair();
    let start = day(1, 5);
    let id = laptop.running_duo(mentee, mentor, start);
    let check_in = |laptop: &Laptop, days| seen(laptop, AlertKind::CheckIn, plus(start, days));
    assert_eq!(check_in(&laptop, 89), None);
    assert_eq!(check_in(&laptop, 90), Some((0, false)));
    assert_eq!(check_in(&laptop, 91), Some((1, false)));
    assert_eq!(check_in(&laptop, 121), None);
    let mut contact = CoordinatorContact {
        duo: Some(id),
        date: Some(plus(start, 70)),
        with_mentee: Some(true),
        ..CoordinatorContact::default()
    };
    laptop
        .act(Command::SaveContact(None, contact.clone().into()))
        .unwrap();
    assert_eq!(
        check_in(&laptop, 90),
        Some((0, false)),
        "with one of the two is not with both"
    );
    (contact.with_mentee, contact.with_mentor) = (None, Some(true));
    laptop.act(Command::SaveContact(None, contact.into())).unwrap();
    assert_eq!(check_in(&laptop, 90), None);
}

#[test]
fn the_planned_end_has_come() {
    let (mut laptop, mentee, mentor) = pair();
    let id = laptop.running_duo(mentee, mentor, day(1, 5));
    let end = laptop.register.duo(id).unwrap().planned_end.unwrap();
    assert_eq!(
        seen(&laptop, AlertKind::PlannedEnd, end.pred_opt().unwrap()),
        None
    );
    assert_eq!(seen(&laptop, AlertKind::PlannedEnd, end), Some((0, false)));
    assert_eq!(
        seen(&laptop, AlertKind::PlannedEnd, plus(end, 1)),
        Some((1, false))
    );
}

#[test]
fn follow_ups_at_6_and_12_months_after_the_end() {
    let (mut laptop, mentee, mentor) = pair();
    let id = laptop.running_duo(mentee, mentor, day(1, 5));
    let end = EndDuo {
        duo: id,
        on: day(2, 10),
        early: None,
        why: None,
        episode: None,
    };
    laptop.act(Command::EndDuo(end.into())).unwrap();
    let half = day(8, 10);
    let year: NaiveDate = "2027-02-10".parse().unwrap();
    let due = |laptop: &Laptop, on| seen(laptop, AlertKind::FollowUp, on);
    assert_eq!(due(&laptop, half.pred_opt().unwrap()), None);
    assert_eq!(due(&laptop, half), Some((0, false)));
    assert_eq!(due(&laptop, plus(half, 1)), Some((1, false)));
    let mut talk = |on| {
        let talk = FollowUpTalk {
            person: Some(mentee),
            duo: Some(id),
            date: Some(on),
            ..FollowUpTalk::default()
        };
        laptop.act(Command::SaveFollowUp(None, talk.into())).unwrap();
    };
    talk(half);
    assert_eq!(due(&laptop, year.pred_opt().unwrap()), None);
    assert_eq!(due(&laptop, year), Some((0, false)));
    let mut talk = |on| {
        let talk = FollowUpTalk {
            person: Some(mentee),
            duo: Some(id),
            date: Some(on),
            ..FollowUpTalk::default()
        };
        laptop.act(Command::SaveFollowUp(None, talk.into())).unwrap();
    };
    talk(year.checked_sub_days(Days::new(31)).unwrap());
    assert_eq!(
        due(&laptop, year),
        Some((0, false)),
        "335 days make it known, 334 do not"
    );
    let talk = FollowUpTalk {
        person: Some(mentee),
        date: year.checked_sub_days(Days::new(30)),
        ..FollowUpTalk::default()
    };
    laptop.act(Command::SaveFollowUp(None, talk.into())).unwrap();
    assert_eq!(due(&laptop, year), None);
}

#[test]
fn the_programme_sets_the_thresholds_and_the_coordinator_is_named() {
    let (mut laptop, mentee, mentor) = pair();
    let coordinator = RecordId([7; 16]);
    laptop
        .save(mentee, |person| person.responsible = Some(coordinator))
        .unwrap();
    laptop.running_duo(mentee, mentor, day(1, 5));
    let mut rules = crate::programme::rules::RuleSet::default();
    rules.settings.insert("alert_no_meeting".into(), 5);
    laptop.act(Command::SaveRules(None, rules.into())).unwrap();
    assert_eq!(seen(&laptop, AlertKind::NoMeeting, day(1, 9)), None);
    let alerts = laptop.register.alerts(day(1, 10));
    assert_eq!(alerts[0].kind, AlertKind::NoMeeting);
    assert_eq!(alerts[0].coordinator, Some(coordinator));
}

#[test]
fn what_cannot_wait_comes_first() {
    let (mut laptop, mentee, mentor) = pair();
    laptop.running_duo(mentee, mentor, day(1, 5));
    let since = day(1, 1);
    let profile = MenteeProfile {
        state: Some(MenteeState::Waiting),
        waiting_since: Some(since),
        ..MenteeProfile::default()
    };
    take_over(&mut laptop, Some(profile), None, since);
    let alerts = laptop.register.alerts(day(2, 3));
    let kinds: Vec<_> = alerts.iter().map(|alert| (alert.urgent, alert.kind)).collect();
    assert_eq!(
        kinds,
        [
            (false, AlertKind::NoMeeting),
            (false, AlertKind::Contact),
            (false, AlertKind::Waiting),
            (false, AlertKind::NoNote),
        ]
    );
    let alerts = laptop.register.alerts(day(3, 10));
    assert!(alerts.iter().take(2).all(|alert| alert.urgent));
}

fn contact(laptop: &mut Laptop, duo: DuoId, on: NaiveDate, note: Option<&str>) {
    let contact = CoordinatorContact {
        duo: Some(duo),
        date: Some(on),
        with_mentee: Some(true),
        note: note.map(Into::into),
        ..CoordinatorContact::default()
    };
    laptop.act(Command::SaveContact(None, contact.into())).unwrap();
}

#[test]
fn a_coordinator_is_in_touch_every_14_days_in_the_first_month_and_every_31_later() {
    let (mut laptop, mentee, mentor) = pair();
    let id = laptop.running_duo(mentee, mentor, day(1, 5));
    let quiet = |laptop: &Laptop, on| seen(laptop, AlertKind::Contact, on);
    assert_eq!(quiet(&laptop, day(1, 18)), None);
    assert_eq!(quiet(&laptop, day(1, 19)), Some((14, false)));
    contact(&mut laptop, id, day(1, 20), None);
    assert_eq!(quiet(&laptop, day(2, 2)), None);
    assert_eq!(quiet(&laptop, day(2, 3)), Some((14, false)));
    // From 5 February on the first month is over.
    assert_eq!(quiet(&laptop, day(2, 5)), None);
    assert_eq!(quiet(&laptop, day(2, 19)), None);
    assert_eq!(quiet(&laptop, day(2, 20)), Some((31, false)));
    contact(&mut laptop, id, day(2, 20), None);
    assert_eq!(quiet(&laptop, day(2, 20)), None);
    laptop.move_duo(id, DuoState::Suspended, day(2, 21)).unwrap();
    assert_eq!(quiet(&laptop, day(6, 1)), None);
}

#[test]
fn something_is_written_down_every_28_days() {
    let (mut laptop, mentee, mentor) = pair();
    let id = laptop.running_duo(mentee, mentor, day(1, 5));
    let silent = |laptop: &Laptop, on| seen(laptop, AlertKind::NoNote, on);
    assert_eq!(silent(&laptop, day(2, 1)), None);
    assert_eq!(silent(&laptop, day(2, 2)), Some((28, false)));
    // A contact without a word is a contact, but says nothing.
    contact(&mut laptop, id, day(2, 1), None);
    assert_eq!(silent(&laptop, day(2, 2)), Some((28, false)));
    contact(&mut laptop, id, day(2, 2), Some("ze oefenen voor een gesprek"));
    assert_eq!(silent(&laptop, day(3, 1)), None);
    assert_eq!(silent(&laptop, day(3, 2)), Some((28, false)));
}

#[test]
fn a_mentor_has_two_intervisions_by_the_fifth_month() {
    let (mut laptop, mentee, mentor) = pair();
    laptop.running_duo(mentee, mentor, day(1, 5));
    let few = |laptop: &Laptop, on| seen(laptop, AlertKind::Intervision, on);
    assert_eq!(few(&laptop, day(6, 4)), None);
    assert_eq!(few(&laptop, day(6, 5)), Some((0, false)));
    for on in [day(3, 1), day(6, 7)] {
        assert_eq!(few(&laptop, day(6, 8)), Some((3, false)));
        laptop.act(Command::LogIntervision { mentor, on }).unwrap();
    }
    assert_eq!(few(&laptop, day(6, 8)), None);
    // What is still to come does not count yet.
    assert_eq!(few(&laptop, day(6, 6)), Some((1, false)));
}

#[test]
fn someone_for_whom_nothing_is_agreed_is_named_until_it_is() {
    use crate::programme::casework::Task;
    let (mut laptop, mentee, _) = pair();
    let without = |laptop: &Laptop| seen(laptop, AlertKind::NoNextStep, day(2, 10));
    assert_eq!(without(&laptop), None, "who waits for a match has a next step");
    let hold = crate::register::command::Move {
        id: mentee,
        to: MenteeState::OnHold,
        on: day(2, 1),
        reason: None,
    };
    laptop.act(Command::MoveMentee(hold)).unwrap();
    assert_eq!(without(&laptop), Some((9, false)));
    let task = Task {
        title: Some("bellen na de vakantie".into()),
        about: [mentee.0].into(),
        ..Task::default()
    };
    let made = laptop.act(Command::SaveTask(None, task.clone().into())).unwrap();
    assert_eq!(without(&laptop), None);
    let done = Task {
        done_on: Some(day(2, 9)),
        ..task
    };
    laptop.act(Command::SaveTask(made.record, done.into())).unwrap();
    assert_eq!(without(&laptop), Some((9, false)));
}
