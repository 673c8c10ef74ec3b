//! Duos from proposal to outcome: steps, signatures, meetings, contacts, follow-up.

use super::World;
use super::cast::{Cast, DuoRole, Outcome, Path};
use super::paths::{DECLINED, proposal_age};
use super::plan::{Fate, LENGTH, MATURE};
use super::words::{DUO_NOTES, PLACES, QUOTES};
use crate::programme::casework::{Note, Quote};
use crate::programme::codes::*;
use crate::programme::duo::{
    Agreement, CoordinatorContact, Decision, DecisionKind, Duo, DuoId, Incident, Meeting,
};
use crate::programme::lifecycle::{DeclineReason, DeclinedBy, DuoState as S};
use crate::programme::money::GrantId;
use crate::programme::outcome::{Episode, FollowUpTalk, ObstacleCheck, ScaleResponse};
use crate::programme::person::PersonId;
use crate::record::{FieldType, Value};

/// All duos and proposals.
pub(super) fn live(world: &mut World, cast: &Cast) {
    for (number, role) in cast.duos.iter().enumerate() {
        duo(world, cast, number, role);
    }
    for (number, mentee) in cast.mentees.iter().enumerate() {
        let pair = |mentor: usize| Pair {
            mentee: mentee.id,
            mentor: cast.mentors[mentor].id,
            branch: mentee.branch,
            by: mentee.by,
        };
        match mentee.path {
            Path::Proposal(mentor) => open_proposal(world, number, pair(mentor), proposal_age(mentor)),
            Path::Waiting(Some(mentor)) => declined(world, number, pair(mentor)),
            _ => {}
        }
    }
}

#[derive(Clone, Copy)]
struct Pair {
    mentee: PersonId,
    mentor: PersonId,
    branch: usize,
    by: usize,
}

/// A drafted duo with the decision behind it.
fn propose(world: &mut World, id: DuoId, pair: Pair, ago: i64) {
    let (step, decision) = (world.diary.id(), world.diary.id());
    let score = world.dice.between(52, 94);
    let pinned = world.dice.chance(10);
    let (branch, coordinator) = (world.branches[pair.branch], world.members[pair.by]);
    let kind = match world.dice.below(10) {
        0 => DuoKind::Language,
        1 => DuoKind::EverydayLife,
        _ => DuoKind::Work,
    };
    let deed = world.diary.on(ago, pair.by, "propose-pair");
    let day = deed.day();
    let duo = Duo {
        mentee: Some(pair.mentee),
        mentor: Some(pair.mentor),
        branch: Some(branch),
        coordinator: Some(coordinator),
        kind: Some(kind),
        proposed_on: Some(day),
        score: Some(score),
        ..Duo::default()
    };
    deed.create(id.0, &duo);
    deed.step(step, (id.0, "duo"), None, S::Drafted, None);
    let decided = Decision {
        mentee: Some(pair.mentee),
        mentor: Some(pair.mentor),
        kind: Some(if pinned {
            DecisionKind::Pin
        } else {
            DecisionKind::Accepted
        }),
        date: Some(day),
        score: Some(score),
        why: pinned.then(|| "De mentor kent deze sector goed.".into()),
        ..Decision::default()
    };
    deed.create(decision, &decided);
}

/// The steps to an agreement, with the day after the proposal on which each is taken.
const TO_AGREEMENT: [(S, i64); 6] = [
    (S::TeamApproved, 1),
    (S::MeetingPlanned, 2),
    (S::Met, 5),
    (S::Reflecting, 5),
    (S::BothYes, 6),
    (S::AgreementSigned, 7),
];

/// Takes the first `count` of these steps.
fn towards(world: &mut World, id: DuoId, by: usize, proposed: i64, count: usize) -> S {
    let mut before = S::Drafted;
    for (to, after) in TO_AGREEMENT.into_iter().take(count) {
        let step = world.diary.id();
        let meets = world.diary.day((proposed - 5).max(1));
        let deed = world.diary.on(proposed - after, by, "move-duo");
        let day = deed.day().to_value();
        let dated: &[&str] = match to {
            S::BothYes => &["mentee_yes", "mentor_yes"],
            S::AgreementSigned => &["signed_mentee", "signed_mentor", "signed_coordinator"],
            _ => &[],
        };
        for field in dated {
            deed.set(id.0, field, day.clone());
        }
        if to == S::MeetingPlanned {
            deed.set(id.0, "first_meeting", meets.to_value());
        }
        deed.step(step, (id.0, "duo"), Some(before), to, None);
        before = to;
    }
    before
}

fn open_proposal(world: &mut World, number: usize, pair: Pair, ago: i64) {
    let id = DuoId(world.diary.id());
    propose(world, id, pair, ago);
    towards(world, id, pair.by, ago, number % 7);
}

/// A proposal that was declined, after which the mentee waits again.
fn declined(world: &mut World, number: usize, pair: Pair) {
    // The mentee's own steps, made before, say when.
    let Some(waits) = world.waited.get(&pair.mentee).copied() else {
        return;
    };
    let id = DuoId(world.diary.id());
    propose(world, id, pair, waits - DECLINED.0);
    let before = towards(world, id, pair.by, waits - DECLINED.0, number % 5);
    let (step, decision) = (world.diary.id(), world.diary.id());
    let by = DeclinedBy::ALL[number % DeclinedBy::ALL.len()];
    let reason = DeclineReason::ALL[number % DeclineReason::ALL.len()];
    let deed = world.diary.on(waits - DECLINED.1, pair.by, "decline-duo");
    let date = Some(deed.day());
    deed.set(id.0, "declined_by", by.to_value());
    deed.set(id.0, "decline_reason", reason.to_value());
    deed.step(step, (id.0, "duo"), Some(before), S::Declined, None);
    let refused = Decision {
        mentee: Some(pair.mentee),
        mentor: Some(pair.mentor),
        kind: Some(DecisionKind::Refusal),
        date,
        by: Some(by),
        reason: Some(reason),
        ..Decision::default()
    };
    deed.create(decision, &refused);
}

fn duo(world: &mut World, cast: &Cast, number: usize, role: &DuoRole) {
    let mentee = &cast.mentees[role.mentee];
    let pair = Pair {
        mentee: mentee.id,
        mentor: cast.mentors[role.plan.mentor].id,
        branch: mentee.branch,
        by: mentee.by,
    };
    propose(world, role.id, pair, role.proposed);
    let before = towards(world, role.id, pair.by, role.proposed, TO_AGREEMENT.len());
    let (step, agreement) = (world.diary.id(), world.diary.id());
    let start = role.plan.start;
    let grant = (number % 3 != 2).then_some(GrantId(world.grant));
    let planned = world.diary.day(start - LENGTH);
    let signed = world.diary.day(role.proposed - 7);
    let deed = world.diary.on(start, pair.by, "start-duo");
    deed.set(role.id.0, "started_on", deed.day().to_value());
    deed.set(role.id.0, "planned_end", planned.to_value());
    if let Some(grant) = grant {
        deed.set(role.id.0, "grant", grant.to_value());
        deed.set(role.id.0, "funder_form", signed.to_value());
    }
    deed.step(step, (role.id.0, "duo"), Some(before), S::Active, None);
    let text = Agreement {
        duo: Some(role.id),
        text_version: Some("2".into()),
        mentee: Some(signed),
        mentor: Some(signed),
        coordinator: Some(signed),
        ..Agreement::default()
    };
    deed.create(agreement, &text);
    let pauses = fate(world, role, pair.by);
    meetings(world, number, role, pair.by, &pauses);
    around(world, number, role, pair);
    outcome(world, number, role, pair);
}

/// The steps after the start; gives the suspension, from and to days ago.
fn fate(world: &mut World, role: &DuoRole, by: usize) -> std::ops::Range<i64> {
    let (id, start) = (role.id.0, role.plan.start);
    let mut before = S::Active;
    let mut none = 0..0;
    let mut go = |world: &mut World, ago: i64, to: S, fields: &[(&str, Value)]| {
        let step = world.diary.id();
        let intent = if to.is_over() { "end-duo" } else { "move-duo" };
        let deed = world.diary.on(ago, by, intent);
        let day = deed.day().to_value();
        for (field, value) in fields {
            deed.set(id, field, value.clone());
        }
        match to {
            S::Suspended => deed.set(id, "suspended_since", day),
            S::Completed | S::EndedEarly => deed.set(id, "ended_on", day),
            _ => {}
        }
        deed.step(step, (id, "duo"), Some(before), to, None);
        before = to;
    };
    match role.plan.fate {
        Fate::Completed { suspended } if suspended > 0 => {
            let from = start - 70;
            go(world, from, S::Suspended, &[]);
            let back = [
                ("suspended_days", Value::Int(suspended)),
                ("suspended_since", Value::Null),
            ];
            go(world, from - suspended, S::Active, &back);
            none = from - suspended..from;
        }
        Fate::Suspended => {
            go(world, start - 45, S::Suspended, &[]);
            none = 0..start - 45;
        }
        Fate::Extended | Fate::Prolonged => {
            let until = world.diary.day(start - LENGTH - 56).to_value();
            go(
                world,
                start - LENGTH + 7,
                S::Extended,
                &[("extended_until", until)],
            );
        }
        Fate::Closing => go(world, start - LENGTH + 5, S::Closing, &[]),
        _ => {}
    }
    match (role.plan.fate, role.plan.end) {
        (Fate::Early(reason), Some(end)) => {
            go(world, end, S::EndedEarly, &[("end_reason", reason.to_value())]);
        }
        (_, Some(end)) => {
            go(world, end + 4, S::Closing, &[]);
            go(world, end, S::Completed, &[]);
        }
        _ => {}
    }
    none
}

/// About one meeting a week, between start and end (or yesterday), none while suspended. One running duo in five
/// has gone silent.
fn meetings(world: &mut World, number: usize, role: &DuoRole, by: usize, paused: &std::ops::Range<i64>) {
    let end = role.plan.end.unwrap_or(1);
    let last = match role.plan.end {
        None if number % 5 == 1 => end + 17 + (number as i64 % 3) * 6,
        _ => end,
    };
    let steady = world.dice.between(82, 97) as usize;
    let usual = world.dice.one(&[90, 120, 120, 120, 150]);
    let place = world.dice.one(PLACES);
    let mut ago = role.plan.start - world.dice.between(0, 3);
    while ago >= last {
        if !paused.contains(&ago) {
            meeting(world, role.id, by, ago, (steady, usual, place));
            // Some weeks have a second, shorter one: an interview to practise, a form to fill in.
            if world.dice.chance(20) && ago - 3 >= last && !paused.contains(&(ago - 3)) {
                meeting(world, role.id, by, ago - 3, (98, 45, place));
            }
        }
        ago -= 7;
    }
}

fn meeting(world: &mut World, duo: DuoId, by: usize, ago: i64, how: (usize, i64, &str)) {
    let (steady, usual, place) = how;
    let id = world.diary.id();
    let dice = &mut world.dice;
    let (mentee, mentor) = match dice.below(100) {
        throw if throw < steady => (Presence::Present, Presence::Present),
        throw if throw % 5 == 0 => (Presence::Unexcused, Presence::Present),
        throw if throw % 5 == 1 => (Presence::Present, Presence::Excused),
        _ => (Presence::Excused, Presence::Present),
    };
    let held = mentee == Presence::Present && mentor == Presence::Present;
    let online = dice.chance(12);
    let made = Meeting {
        duo: Some(duo),
        minutes: Some(if held { usual + 15 * dice.between(-1, 1) } else { 0 }),
        place: (!online).then(|| place.into()),
        online: Some(online),
        topics: if held {
            dice.some(&Help::ALL[..13], 0, 2)
        } else {
            Default::default()
        },
        mentee: Some(mentee),
        mentor: Some(mentor),
        ..Meeting::default()
    };
    let deed = world.diary.on(ago, by, "save-meeting");
    let dated = Meeting {
        date: Some(deed.day()),
        ..made
    };
    deed.create(id, &dated);
}

/// Contacts of the coordinator, notes, obstacles, scales; a concern now and then.
fn around(world: &mut World, number: usize, role: &DuoRole, pair: Pair) {
    let (start, end) = (role.plan.start, role.plan.end.unwrap_or(1));
    let author = world.members[pair.by];
    let mut ago = start - 7;
    // One in six is forgotten for a while: that is what the alerts are for.
    let until = if role.plan.end.is_none() && number % 6 == 2 {
        end + 40
    } else {
        end
    };
    while ago >= until {
        let id = world.diary.id();
        let (with_mentee, with_mentor) = (world.dice.chance(75), world.dice.chance(70));
        let deed = world.diary.on(ago, pair.by, "save-duo");
        let contact = CoordinatorContact {
            duo: Some(role.id),
            date: Some(deed.day()),
            with_mentee: Some(with_mentee || !with_mentor),
            with_mentor: Some(with_mentor),
            ..CoordinatorContact::default()
        };
        deed.create(id, &contact);
        if world.dice.chance(35) {
            let (id, text) = (world.diary.id(), world.dice.one(DUO_NOTES));
            let asks = world.dice.chance(12);
            let deed = world.diary.on(ago, pair.by, "save-duo");
            let note = Note {
                date: Some(deed.day()),
                about: [pair.mentee.0, pair.mentor.0, role.id.0].into(),
                kind: Some(NoteKind::Guidance),
                text: Some(text.into()),
                follow_up: Some(if asks { FollowUp::Needed } else { FollowUp::None }),
                author: Some(author),
                ..Note::default()
            };
            deed.create(id, &note);
        }
        ago -= if start - ago < 30 { 12 } else { 28 };
    }
    for (moment, after, fewer) in [(Moment::Start, 1, 0), (Moment::Month6, LENGTH - 1, 1)] {
        if start - after < end || number % 4 == 3 {
            continue;
        }
        let (check, scale) = (world.diary.id(), world.diary.id());
        let obstacles = world.dice.some(Obstacle::ALL, 2 - fewer, 4 - 2 * fewer);
        let answers = ["1", "2", "3"].map(|item| (item.to_owned(), world.dice.between(2 + fewer as i64, 4)));
        let deed = world.diary.on(start - after, pair.by, "save-duo");
        let date = Some(deed.day());
        let named = ObstacleCheck {
            person: Some(pair.mentee),
            duo: Some(role.id),
            date,
            moment: Some(moment),
            obstacles,
            ..ObstacleCheck::default()
        };
        deed.create(check, &named);
        let answered = ScaleResponse {
            person: Some(pair.mentee),
            scale: Some("own-job-search".into()),
            date,
            moment: Some(moment),
            answers: answers.into(),
            ..ScaleResponse::default()
        };
        deed.create(scale, &answered);
    }
    if number % 23 == 4 {
        let id = world.diary.id();
        let deed = world.diary.on((start - 20).max(end), pair.by, "save-duo");
        let concern = Incident {
            duo: Some(role.id),
            raised_by: Some(pair.mentor.0),
            date: Some(deed.day()),
            kind: Some(IncidentKind::Uneasy),
            state: Some(if role.plan.end.is_some() {
                IncidentState::Closed
            } else {
                IncidentState::Open
            }),
            text: Some("De mentor weet niet goed hoe een afspraak af te zeggen.".into()),
            ..Incident::default()
        };
        deed.create(id, &concern);
    }
    if number % 12 == 5 && role.plan.end.is_some() {
        let (id, text) = (world.diary.id(), world.dice.one(QUOTES));
        let deed = world.diary.on(end, pair.by, "save-duo");
        let quote = Quote {
            person: Some(pair.mentee),
            duo: Some(role.id),
            text: Some(text.into()),
            date: Some(deed.day()),
            may_publish: Some(number % 24 == 5),
            ..Quote::default()
        };
        deed.create(id, &quote);
    }
}

/// What came of it, and the talks at which that was asked.
fn outcome(world: &mut World, number: usize, role: &DuoRole, pair: Pair) {
    use OutcomeKind as K;
    let start = role.plan.start;
    let ended = role.plan.end.unwrap_or(0);
    match role.outcome {
        Outcome::Positive => {
            // Most find something around the end; whoever left for it, the day after.
            let (least, most) = match role.plan.fate {
                Fate::Early(reason) if reason.is_positive() => (ended - 3, ended + 1),
                _ => ((start - MATURE).max(2), (start - 60).max(2)),
            };
            let from = world.dice.between(least.max(1), most.max(1));
            let kinds = [
                K::Permanent,
                K::FixedTerm,
                K::FixedTerm,
                K::Interim,
                K::Ibo,
                K::Traineeship,
                K::QualifyingTraining,
                K::QualifyingTraining,
                K::Article60,
                K::SelfEmployed,
                K::StudentJob,
            ];
            episode(world, number, pair, from, kinds[number % kinds.len()]);
        }
        Outcome::OtherKind => {
            let from = (start - 150).max(1);
            episode(
                world,
                number,
                pair,
                from,
                [K::Volunteering, K::Studies, K::WijkWerken][number % 3],
            );
        }
        Outcome::TooLate if start - MATURE - 12 >= 1 => {
            episode(world, number, pair, start - MATURE - 12, K::FixedTerm);
        }
        _ => {}
    }
    let asked = match role.outcome {
        Outcome::Open => false,
        Outcome::Positive => !number.is_multiple_of(4),
        _ => true,
    };
    for after in [200, 345] {
        if asked && start - after >= 1 {
            let id = world.diary.id();
            let deed = world.diary.on(start - after, pair.by, "save-follow-up");
            let talk = FollowUpTalk {
                person: Some(pair.mentee),
                duo: Some(role.id),
                date: Some(deed.day()),
                note: Some("Hoe gaat het nu? Kort gebeld.".into()),
                ..FollowUpTalk::default()
            };
            deed.create(id, &talk);
        }
    }
}

fn episode(world: &mut World, number: usize, pair: Pair, ago: i64, kind: OutcomeKind) {
    let id = world.diary.id();
    let over = ago > 200 && kind != OutcomeKind::Permanent && world.dice.chance(60);
    let end = over.then(|| world.diary.day(ago - world.dice.between(60, 190)));
    let dice = &mut world.dice;
    let made = Episode {
        person: Some(pair.mentee),
        kind: Some(kind),
        end,
        hours: dice
            .chance(85)
            .then(|| *dice.pick(&[19, 24, 30, 38, 38]).unwrap_or(&38)),
        own_choice: dice.chance(93).then(|| dice.chance(88)),
        fits_level: dice.chance(80).then(|| dice.chance(65)),
        evidence: Some(Evidence::ALL[number % Evidence::ALL.len()]),
        sector: dice.pick(Sector::ALL).copied(),
        ..Episode::default()
    };
    let deed = world.diary.on(ago, pair.by, "save-episode");
    let dated = Episode {
        start: Some(deed.day()),
        ..made
    };
    deed.create(id, &dated);
}
