//! The steps of mentees and mentors through their life cycles, each on its day.

use super::cast::{Cast, MenteeRole, MentorRole, Path};
use super::{World, people};
use crate::programme::codes::{Constraint, TriageDecision};
use crate::programme::lifecycle::{MenteeState as S, MentorState, ReferralState};
use crate::programme::organisation::{Referral, Triage};
use crate::programme::rules::TRAINING_MODULES;
use crate::record::{FieldType, Value};
use std::collections::BTreeSet;

/// Everyone's steps.
pub(super) fn live(world: &mut World, cast: &Cast) {
    for (number, role) in cast.mentors.iter().enumerate() {
        mentor(world, number, role);
    }
    for (number, role) in cast.mentees.iter().enumerate() {
        let steps = steps(world, cast, role);
        mentee(world, number, role, &steps);
    }
}

/// States with the days ago on which they were entered.
type Steps = Vec<(S, i64)>;

const TO_INTAKE: [(S, i64, i64); 5] = [
    (S::SignedUp, 0, 0),
    (S::InfoInvited, 2, 6),
    (S::InfoAttended, 4, 14),
    (S::IntakePlanned, 3, 10),
    (S::IntakeDone, 4, 12),
];

/// The first `count` steps from a sign-up `ago` days back.
fn begin(world: &mut World, mut ago: i64, count: usize) -> Steps {
    let mut steps = Steps::new();
    for (state, least, most) in TO_INTAKE.into_iter().take(count) {
        ago -= world.dice.between(least, most);
        steps.push((state, ago));
    }
    steps
}

/// Up to a triage decision exactly `ago` days back.
fn triaged(world: &mut World, decision: S, ago: i64) -> Steps {
    let mut back = ago + world.dice.between(1, 10);
    let mut steps = vec![(decision, ago)];
    for (at, (state, ..)) in TO_INTAKE.iter().enumerate().rev() {
        steps.push((*state, back));
        let (_, least, most) = TO_INTAKE[at];
        back += world.dice.between(least, most);
    }
    steps.reverse();
    steps
}

fn steps(world: &mut World, cast: &Cast, role: &MenteeRole) -> Steps {
    let between = |world: &mut World, least, most| world.dice.between(least, most);
    match role.path {
        Path::Duo => in_duos(world, cast, role),
        Path::Proposal(mentor) => {
            let proposed = proposal_age(mentor);
            let waits = proposed + between(world, 6, 50);
            let mut steps = triaged(world, S::Integrated, waits + 2);
            steps.extend([(S::Waiting, waits), (S::Proposed, proposed)]);
            steps
        }
        Path::Waiting(declined) => {
            let waits = between(world, 2, 75) + if declined.is_some() { 25 } else { 0 };
            let mut steps = triaged(world, S::Integrated, waits + 2);
            steps.push((S::Waiting, waits));
            if declined.is_some() {
                world.waited.insert(role.id, waits);
                steps.extend([
                    (S::Proposed, waits - DECLINED.0),
                    (S::Waiting, waits - DECLINED.1),
                ]);
            }
            steps
        }
        Path::Integrated => {
            let ago = between(world, 1, 6);
            triaged(world, S::Integrated, ago)
        }
        Path::HeldWaiting | Path::GoneWaiting => {
            let gone = role.path == Path::GoneWaiting;
            let waits = between(world, 60, if gone { 800 } else { 140 });
            let mut steps = triaged(world, S::Integrated, waits + 1);
            let then = if gone { S::Withdrawn } else { S::OnHold };
            steps.extend([(S::Waiting, waits), (then, waits - between(world, 10, 50))]);
            steps
        }
        Path::Linear | Path::LinearLater | Path::Referred | Path::Refused => {
            let decision = match role.path {
                Path::Referred => S::Referred,
                Path::Refused => S::Refused,
                _ => S::Linear,
            };
            let ago = between(world, if role.path == Path::LinearLater { 150 } else { 8 }, 1000);
            let mut steps = triaged(world, decision, ago);
            if role.path == Path::LinearLater {
                let later = between(world, 4, 80);
                steps.extend([(S::Integrated, later + 2), (S::Waiting, later)]);
            }
            steps
        }
        Path::Held | Path::HeldAndBack | Path::Withdrawn => {
            let ago = between(world, 60, 300);
            let mut steps = begin(world, ago, 3);
            let last = steps.last().map_or(ago, |step| step.1);
            match role.path {
                Path::Held => steps.push((S::OnHold, last - 4)),
                Path::Withdrawn => steps.push((S::Withdrawn, last - 9)),
                _ => steps.extend([
                    (S::OnHold, last - 4),
                    (S::InfoAttended, last - 25),
                    (S::IntakePlanned, last - 30),
                ]),
            }
            steps
        }
        Path::SignedUp => begin_since(world, 1, 30),
        Path::InfoInvited => begin_since(world, 2, 8),
        Path::InfoAttended => begin_since(world, 3, 22),
        Path::IntakePlanned => begin_since(world, 4, 32),
        Path::IntakeDone => begin_since(world, 5, 44),
    }
}

/// Someone on the way to triage, who signed up at least so many days ago that all steps are past.
fn begin_since(world: &mut World, count: usize, least: i64) -> Steps {
    let ago = match count {
        1 => world.dice.between(1, least),
        _ => world.dice.between(least, least + 25),
    };
    begin(world, ago, count)
}

/// Days after the start of waiting that a declined proposal was made, and declined.
pub(super) const DECLINED: (i64, i64) = (8, 14);

/// Days ago of an open proposal.
pub(super) fn proposal_age(mentor: usize) -> i64 {
    8 + (mentor as i64 * 3) % 7
}

/// The way of someone with duos.
fn in_duos(world: &mut World, cast: &Cast, role: &MenteeRole) -> Steps {
    let mut steps = Steps::new();
    for number in &role.duos {
        let duo = &cast.duos[*number];
        if steps.is_empty() {
            let waits = duo.proposed + world.dice.between(3, 45);
            let triage = waits + world.dice.between(0, 4);
            steps = triaged(world, S::Integrated, triage);
            steps.push((S::Waiting, waits));
        }
        steps.extend([(S::Proposed, duo.proposed), (S::InDuo, duo.plan.start)]);
        let Some(end) = duo.plan.end else { continue };
        let next = if duo.plan.mentee_waits() {
            S::Waiting
        } else {
            S::Closed
        };
        steps.push((next, end));
    }
    match steps.last().copied() {
        Some((S::Waiting, ago)) if ago > 150 => steps.push((S::Withdrawn, ago - world.dice.between(40, 100))),
        Some((S::Closed, ago)) if ago > 30 => {
            steps.push((S::FollowUp, ago - world.dice.between(14, 28)));
            if ago > 380 {
                steps.push((S::Completed, ago - world.dice.between(366, 376)));
            }
        }
        _ => {}
    }
    steps
}

fn mentee(world: &mut World, number: usize, role: &MenteeRole, steps: &Steps) {
    let id = role.id.0;
    let mut before: Option<S> = None;
    let mut held_from: Option<S> = None;
    for &(to, ago) in steps {
        let (step, triage) = (world.diary.id(), world.diary.id());
        let known = people::mentee(world, number, role, to);
        let constraints: BTreeSet<Constraint> = world.dice.some(Constraint::ALL, 1, 2);
        let (intent, by) = match before {
            None => ("add-person", role.by),
            Some(_) => ("move-mentee", role.by),
        };
        let member = world.members[by];
        // At each look the next one is set, so that few are late.
        let second_look = world.diary.day(if ago > 180 && !number.is_multiple_of(12) {
            -((number % 150) as i64) - 5
        } else {
            ago - 180
        });
        let deed = world.diary.on(ago, by, intent);
        let day = deed.day();
        if let Some((person, profile)) = known {
            if before.is_none() {
                deed.create(id, &person);
                deed.set(id, "mentee_signed_up", day.to_value());
            } else {
                deed.fill(id, &person);
            }
            deed.fill(id, &profile);
        }
        let reason = match to {
            S::Refused => Some("Voldoet niet aan de voorwaarden van het programma."),
            S::Withdrawn => Some("Liet zelf weten te stoppen."),
            S::OnHold => Some("Vroeg om even te wachten."),
            _ => None,
        };
        deed.step(step, (id, "mentee"), before, to, reason);
        if to == S::OnHold {
            held_from = before;
            deed.set(
                id,
                "mentee_held_from",
                before.map_or(Value::Null, |state| state.to_value()),
            );
        } else if before == Some(S::OnHold) && held_from.take().is_some() {
            deed.set(id, "mentee_held_from", Value::Null);
        }
        if to == S::Waiting {
            deed.set(id, "mentee_waiting_since", day.to_value());
        }
        let decision = match to {
            S::Integrated => Some(TriageDecision::Integrated),
            S::Linear => Some(TriageDecision::Linear),
            S::Referred => Some(TriageDecision::Referred),
            S::Refused => Some(TriageDecision::Refused),
            _ => None,
        };
        if let Some(decision) = decision {
            let linear = decision == TriageDecision::Linear;
            let decided = Triage {
                person: Some(role.id),
                decision: Some(decision),
                date: Some(day),
                by: Some(member),
                constraints: if linear { constraints } else { BTreeSet::new() },
                technical: Some(number.is_multiple_of(3)),
                second_look: linear.then_some(second_look),
                reason: reason.map(Into::into),
                ..Triage::default()
            };
            deed.create(triage, &decided);
        }
        if to == S::Referred {
            refer(world, number, role, ago);
        }
        before = Some(to);
    }
}

/// Sends someone on to a partner, and notes how far that came.
fn refer(world: &mut World, number: usize, role: &MenteeRole, ago: i64) {
    use ReferralState as R;
    const WAYS: [&[R]; 4] = [
        &[
            R::Drafted,
            R::Consented,
            R::Sent,
            R::Accepted,
            R::Started,
            R::Result,
        ],
        &[R::Drafted, R::Consented, R::Sent, R::Declined],
        &[R::Drafted, R::Consented, R::Sent, R::NoReply],
        &[R::Drafted, R::Consented, R::Sent, R::Accepted],
    ];
    let id = world.diary.id();
    let mut before = None;
    let organisation = super::around::partner(world, number);
    for (at, &to) in WAYS[number % WAYS.len()].iter().enumerate() {
        let when = ago - at as i64 * 4;
        if when < 1 {
            break;
        }
        let step = world.diary.id();
        let answer_by = world.diary.day(when - 21);
        let deed = world.diary.on(when, role.by, "save-person");
        let day = deed.day();
        match to {
            R::Drafted => {
                let referral = Referral {
                    person: Some(role.id),
                    organisation: Some(organisation),
                    reason: Some("Eerst een opleiding op maat.".into()),
                    ..Referral::default()
                };
                deed.create(id, &referral);
            }
            R::Consented => deed.set(id, "consented_on", day.to_value()),
            R::Sent => {
                deed.set(id, "sent_on", day.to_value());
                deed.set(id, "answer_by", answer_by.to_value());
            }
            R::Result => deed.set(id, "result", Value::text("Rondde de opleiding af.")),
            _ => {}
        }
        deed.step(step, (id, "referral"), before, to, None);
        before = Some(to);
    }
}

/// A mentor's way from first contact to where they stand now.
fn mentor(world: &mut World, number: usize, role: &MentorRole) {
    use MentorState as M;
    let to_active = [
        M::Candidate,
        M::Info,
        M::Intake,
        M::Accepted,
        M::Training,
        M::Trained,
        M::Active,
    ];
    let mut way: Vec<M> = match role.state {
        M::Declined => vec![M::Candidate, M::Info, M::Intake, M::Declined],
        M::Withdrawn => vec![M::Candidate, M::Info, M::Withdrawn],
        M::WaitingList => vec![M::Candidate, M::Info, M::Intake, M::Accepted, M::WaitingList],
        state => {
            let upto = to_active
                .iter()
                .position(|one| *one == state)
                .unwrap_or(to_active.len() - 1);
            to_active[..=upto].to_vec()
        }
    };
    let stretch = (role.signed - role.active).max(7);
    let days: Vec<i64> = (0..way.len())
        .map(|at| role.signed - stretch * at as i64 / 6)
        .collect();
    let mut dated: Vec<(M, i64)> = way.drain(..).zip(days).collect();
    match role.state {
        M::Paused => dated.push((M::Paused, (role.idle - 20).max(1))),
        M::Left => dated.push((M::Left, (role.idle - 30).max(1))),
        _ => {}
    }
    let id = role.id.0;
    let mut before: Option<M> = None;
    for (to, ago) in dated {
        let step = world.diary.id();
        let known = people::mentor(world, number, role, to);
        let intent = if before.is_none() {
            "add-person"
        } else {
            "move-mentor"
        };
        let until = world.diary.day(-60);
        let deed = world.diary.on(ago, role.by, intent);
        let day = deed.day();
        if let Some((person, profile)) = known {
            if before.is_none() {
                deed.create(id, &person);
                deed.set(id, "mentor_signed_up", day.to_value());
            } else {
                deed.fill(id, &person);
            }
            deed.fill(id, &profile);
        }
        if to == M::Trained {
            for module in TRAINING_MODULES {
                deed.set(id, &format!("module/{module}"), Value::Bool(true));
            }
            deed.set(id, "conduct_signed", day.to_value());
            deed.set(id, "volunteer_note_signed", day.to_value());
            deed.set(id, "insured", Value::Bool(true));
        }
        if to == M::Active {
            deed.set(id, "mentor_active_since", day.to_value());
        }
        if to == M::Paused {
            deed.set(id, "mentor_paused_until", until.to_value());
        }
        deed.step(step, (id, "mentor"), before, to, None);
        before = Some(to);
    }
}
