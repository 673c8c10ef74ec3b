//! Who plays which part: the plan's duos get their mentees, and everyone else a place in a life cycle.

use super::World;
use super::plan::{DuoPlan, MATURE};
use crate::order::InOrder;
use crate::programme::duo::DuoId;
use crate::programme::lifecycle::MentorState;
use crate::programme::person::PersonId;

/// What a mentee goes through beside (or instead of) duos.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Path {
    /// At least one duo.
    Duo,
    /// An open proposal with this mentor.
    Proposal(usize),
    /// Waits; with the mentor of a proposal that was declined, where there was one.
    Waiting(Option<usize>),
    Integrated,
    HeldWaiting,
    GoneWaiting,
    Linear,
    /// Linear at first, integrated at the second look.
    LinearLater,
    Referred,
    Refused,
    SignedUp,
    InfoInvited,
    InfoAttended,
    IntakePlanned,
    IntakeDone,
    Held,
    HeldAndBack,
    Withdrawn,
}

pub(super) struct MenteeRole {
    pub id: PersonId,
    pub branch: usize,
    pub by: usize,
    pub path: Path,
    /// Numbers of this person's duos, in time.
    pub duos: Vec<usize>,
}

pub(super) struct MentorRole {
    pub id: PersonId,
    pub branch: usize,
    pub by: usize,
    /// Where the mentor stands now.
    pub state: MentorState,
    /// Days ago of the first contact, and of becoming active.
    pub signed: i64,
    pub active: i64,
    /// Days ago since when nothing runs any more; 0 while something does.
    pub idle: i64,
}

/// What came of a first duo for the mentee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Too early to say, or nothing recorded.
    Open,
    /// A job, traineeship or qualifying training in time.
    Positive,
    /// Asked after 335 days or more: none.
    KnownNone,
    /// Studies, volunteering and the like: not counted.
    OtherKind,
    /// Work, but later than a year after the start.
    TooLate,
}

pub(super) struct DuoRole {
    pub id: DuoId,
    pub plan: DuoPlan,
    pub mentee: usize,
    /// Days ago of the proposal.
    pub proposed: i64,
    pub outcome: Outcome,
}

/// Everyone with their part.
pub(super) struct Cast {
    pub mentees: Vec<MenteeRole>,
    pub mentors: Vec<MentorRole>,
    pub duos: Vec<DuoRole>,
}

/// Six in ten live around the first branch.
fn branch(number: usize) -> usize {
    match number % 10 {
        0..=5 => 0,
        6..=8 => 1,
        _ => 2,
    }
}

pub(super) fn cast(world: &mut World, mut plans: Vec<DuoPlan>) -> Cast {
    // The mature ones first: their mentees must be people without an earlier duo.
    plans.order_by_key(|plan| (plan.start < MATURE, std::cmp::Reverse(plan.start), plan.mentor));
    let mut made = Cast {
        mentors: mentors(world, &plans),
        mentees: Vec::new(),
        duos: Vec::new(),
    };
    for plan in plans {
        let Some(mentee) = mentee_for(world, &mut made, &plan) else {
            continue;
        };
        let (id, proposed) = (DuoId(world.diary.id()), plan.start + world.dice.between(12, 18));
        made.mentees[mentee].duos.push(made.duos.len());
        made.duos.push(DuoRole {
            id,
            plan,
            mentee,
            proposed,
            outcome: Outcome::Open,
        });
    }
    outcomes(world, &mut made);
    the_others(world, &mut made);
    made
}

/// A mentee for a duo: someone who waits again after an early end, or someone new.
fn mentee_for(world: &mut World, made: &mut Cast, plan: &DuoPlan) -> Option<usize> {
    let branch = made.mentors[plan.mentor].branch;
    let room = made.mentees.len() < world.counts.integrated.saturating_sub(world.counts.proposals);
    if plan.start < MATURE && (!room || world.dice.chance(30)) {
        let again = made.mentees.iter().position(|role| {
            let last = role.duos.last().map(|number| &made.duos[*number].plan);
            let ended = last.filter(|last| last.mentee_waits()).and_then(|last| last.end);
            role.branch == branch && ended.is_some_and(|end| (25..150).contains(&(end - plan.start)))
        });
        if again.is_some() {
            return again;
        }
    }
    room.then(|| new_mentee(world, made, branch, Path::Duo))
}

fn new_mentee(world: &mut World, made: &mut Cast, branch: usize, path: Path) -> usize {
    let number = made.mentees.len();
    made.mentees.push(MenteeRole {
        id: PersonId(world.diary.id()),
        branch,
        by: world.coordinator(branch, number),
        path,
        duos: Vec::new(),
    });
    number
}

fn mentors(world: &mut World, plans: &[DuoPlan]) -> Vec<MentorRole> {
    use MentorState as S;
    const EARLY: [S; 9] = [
        S::Candidate,
        S::Info,
        S::Trained,
        S::Intake,
        S::Training,
        S::Accepted,
        S::WaitingList,
        S::Declined,
        S::Withdrawn,
    ];
    let counts = world.counts;
    let (matched, lapsed) = (counts.mentors * 4 / 5, counts.veterans - counts.renewed);
    let mut first = vec![None; counts.mentors];
    let mut idle = vec![None; counts.mentors];
    for plan in plans {
        let (first, idle) = (&mut first[plan.mentor], &mut idle[plan.mentor]);
        *first = Some(first.map_or(plan.start, |other: i64| other.max(plan.start)));
        let end = plan.end.unwrap_or(0);
        *idle = Some(idle.map_or(end, |other: i64| other.min(end)));
    }
    let each = (0..counts.mentors).map(|number| {
        let state = match number {
            number if number >= matched => EARLY[(number - matched) % EARLY.len()],
            number if number < lapsed && number % 3 == 0 => S::Left,
            number if number < lapsed && number % 3 == 1 => S::Paused,
            _ => S::Active,
        };
        let branch = branch(number);
        let active = match first[number] {
            Some(start) => start + world.dice.between(22, 90),
            None => world.dice.between(5, 160),
        };
        MentorRole {
            id: PersonId(world.diary.id()),
            branch,
            by: world.coordinator(branch, number),
            state,
            active,
            signed: active + world.dice.between(70, 160),
            idle: idle[number].unwrap_or(active),
        }
    });
    each.collect()
}

/// Exactly so many mature duos with a positive outcome; who left for a job or a training is among them.
fn outcomes(world: &mut World, made: &mut Cast) {
    use super::plan::Fate;
    let left_for_work =
        |role: &DuoRole| matches!(role.plan.fate, Fate::Early(reason) if reason.is_positive());
    let is_mature = |role: &DuoRole| role.plan.start >= MATURE;
    let mut mature: Vec<usize> = (0..made.duos.len())
        .filter(|number| is_mature(&made.duos[*number]))
        .collect();
    world.dice.shuffle(&mut mature);
    mature.order_by_key(|number| !left_for_work(&made.duos[*number]));
    let failing = [
        Outcome::KnownNone,
        Outcome::Open,
        Outcome::OtherKind,
        Outcome::TooLate,
    ];
    for (at, number) in mature.into_iter().enumerate() {
        made.duos[number].outcome = if at < world.counts.positive {
            Outcome::Positive
        } else {
            failing[at % failing.len()]
        };
    }
    for (number, role) in made.duos.iter_mut().enumerate() {
        // Of the recent ones, some have found something already. (Not in a second duo: its outcome could fall
        // within the year of the first, whose outcome is decided above.)
        let first = made.mentees[role.mentee].duos.first() == Some(&number);
        let recent = first && role.plan.start < MATURE && role.plan.end.is_some();
        if recent && (left_for_work(role) || (!role.plan.mentee_waits() && world.dice.chance(45))) {
            role.outcome = Outcome::Positive;
        }
    }
}

/// Everyone who is not in a duo.
fn the_others(world: &mut World, made: &mut Cast) {
    let counts = world.counts;
    let matched = counts.mentors * 4 / 5;
    for number in 0..counts.proposals {
        if made.mentees.len() >= counts.mentees {
            return;
        }
        let mentor = matched - counts.mentors / 10 + number;
        let branch = made.mentors[mentor].branch;
        new_mentee(world, made, branch, Path::Proposal(mentor));
    }
    let rest = counts.integrated.saturating_sub(made.mentees.len());
    // Proposals that were declined went to mentors who are free: those after the open proposals.
    let free = matched - counts.mentors / 10 + counts.proposals..matched;
    for number in 0..rest {
        let path = match number % 12 {
            3 => Path::Integrated,
            6 => Path::HeldWaiting,
            9 => Path::GoneWaiting,
            0 | 5 | 10 if !free.is_empty() => Path::Waiting(Some(free.start + number % free.len())),
            _ => Path::Waiting(None),
        };
        let branch = match path {
            Path::Waiting(Some(mentor)) => made.mentors[mentor].branch,
            _ => branch(number),
        };
        new_mentee(world, made, branch, path);
    }
    let rest = counts.mentees.saturating_sub(made.mentees.len());
    for number in 0..rest {
        let path = match number * 100 / rest {
            0..=6 => Path::SignedUp,
            7..=12 => Path::InfoInvited,
            13..=17 => Path::InfoAttended,
            18..=23 => Path::IntakePlanned,
            24..=27 => Path::IntakeDone,
            28..=29 => Path::Held,
            30..=31 => Path::HeldAndBack,
            32..=40 => Path::Withdrawn,
            41..=45 => Path::Refused,
            46..=62 => Path::Referred,
            63..=67 => Path::LinearLater,
            _ => Path::Linear,
        };
        new_mentee(world, made, branch(number), path);
    }
}
