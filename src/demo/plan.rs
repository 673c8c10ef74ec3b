//! Who forms a duo with whom and when, as days before today, before anyone has a name. What the figures of a
//! report rest on is decided here and nowhere else:
//!
//! * a *mature* duo started at least 365 days ago, and is its mentee's first;
//! * a *veteran* is a mentor whose first duo ended at least 365 days ago; who renewed started a second one
//!   within 365 days of that end;
//! * exactly `positive` mature duos lead to an outcome that counts, within 365 days of the start.

use super::dice::Dice;
use crate::programme::lifecycle::EndReason;

/// Planned length in days: 26 weeks.
pub(super) const LENGTH: i64 = 182;
/// Days that an anchor must lie back to be mature.
pub(super) const MATURE: i64 = 365;

/// The numbers of a branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counts {
    pub mentees: usize,
    pub mentors: usize,
    /// Mentees whose first triage decision is an integrated trajectory.
    pub integrated: usize,
    /// Duos ever started.
    pub duos: usize,
    /// First duos that started at least 365 days ago.
    pub mature: usize,
    /// Of these, with a positive outcome.
    pub positive: usize,
    /// Mentors whose first duo ended at least 365 days ago.
    pub veterans: usize,
    /// Of these, with a second start in time.
    pub renewed: usize,
    /// Open proposals.
    pub proposals: usize,
}

impl Counts {
    /// The figures that the sources name: 460 sign-ups of which 170 integrated (37 %), 74 % positive outcomes,
    /// 92 % of mentors who start again.
    pub const SOURCES: Self = Self {
        mentees: 460,
        mentors: 120,
        integrated: 170,
        duos: 140,
        mature: 100,
        positive: 74,
        veterans: 50,
        renewed: 46,
        proposals: 8,
    };

    /// The same shares for other numbers of people, with as many duos as mentees where there are mentors enough.
    pub fn scaled(mentees: usize, mentors: usize) -> Self {
        let matched = mentors * 4 / 5;
        let duos = if matched == 0 {
            0
        } else {
            mentees.min(matched.saturating_mul(3))
        };
        let mature = (duos * 7 / 10).min(mentees * 6 / 10);
        let veterans = (mature / 2).min(matched / 2);
        Self {
            mentees,
            mentors,
            integrated: (mentees * 37 / 100).max(mentees * 94 / 100 * duos / mentees.max(1)),
            duos,
            mature,
            positive: mature * 74 / 100,
            veterans,
            renewed: veterans * 92 / 100,
            proposals: (mentees / 50).min(mentors / 10),
        }
    }
}

/// What became of a duo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Reached its planned end, after so many days of suspension.
    Completed { suspended: i64 },
    /// Went on for eight weeks more, then closed.
    Extended,
    /// Ended early.
    Early(EndReason),
    /// Meets.
    Running,
    /// Runs, but is suspended now.
    Suspended,
    /// Runs, prolonged by eight weeks.
    Prolonged,
    /// Is being closed.
    Closing,
}

/// One duo of the plan. Days count back from today.
#[derive(Clone, Copy, Debug)]
pub(super) struct DuoPlan {
    /// Which mentor, by number.
    pub mentor: usize,
    /// Days ago that it started.
    pub start: i64,
    /// Days ago that it ended; `None` while it runs.
    pub end: Option<i64>,
    pub fate: Fate,
}

impl DuoPlan {
    /// Whether the mentee waits for another match afterwards.
    pub fn mentee_waits(&self) -> bool {
        matches!(self.fate, Fate::Early(reason) if !reason.is_positive())
    }
}

const EARLY: [EndReason; 10] = [
    EndReason::JobFound,
    EndReason::NoContact,
    EndReason::Mismatch,
    EndReason::TrainingFound,
    EndReason::MenteeStopped,
    EndReason::Moved,
    EndReason::MentorStopped,
    EndReason::Other,
    EndReason::JobFound,
    EndReason::Unknown,
];

/// A duo that is over and started `start` days ago. One in six is of another kind than completed.
fn over(mentor: usize, start: i64, count: usize, dice: &mut Dice) -> DuoPlan {
    let fate = match count % 12 {
        3 | 8 => Fate::Early(EARLY[count / 6 % EARLY.len()]),
        5 => Fate::Completed {
            suspended: 7 * dice.between(2, 4),
        },
        10 => Fate::Extended,
        _ => Fate::Completed { suspended: 0 },
    };
    let lasted = match fate {
        Fate::Early(_) => dice.between(35, 150),
        Fate::Completed { suspended } => LENGTH + suspended,
        _ => LENGTH + 56,
    };
    DuoPlan {
        mentor,
        start,
        end: Some(start - lasted),
        fate,
    }
}

/// A duo that runs, at any week of its half year.
fn running(mentor: usize, latest_start: i64, count: usize, dice: &mut Dice) -> DuoPlan {
    let (fate, start) = match count % 10 {
        4 => (Fate::Suspended, dice.between(60, 150)),
        7 => (Fate::Prolonged, dice.between(190, 225)),
        9 => (Fate::Closing, dice.between(LENGTH - 1, LENGTH + 5)),
        other => (Fate::Running, 3 + (count as i64 * 23 + other as i64) % 172),
    };
    // Someone who has just finished with another mentee cannot have begun before.
    let (fate, start) = if start > latest_start {
        (Fate::Running, dice.between(3, latest_start.max(3)))
    } else {
        (fate, start)
    };
    DuoPlan {
        mentor,
        start,
        end: None,
        fate,
    }
}

/// All duos ever started, first those that are mature. Mentors are numbered from 0: veterans first.
pub(super) fn duos(counts: &Counts, dice: &mut Dice) -> Vec<DuoPlan> {
    let mut made: Vec<DuoPlan> = Vec::with_capacity(counts.duos);
    let lapsed = counts.veterans - counts.renewed;
    // Veterans with one mature duo only: those who did not renew, and those whose second duo is recent.
    let single = lapsed + (counts.renewed * 22 / 100).min(counts.duos.saturating_sub(counts.mature));
    let newcomers = (counts.mature / 7).min(counts.mentors * 4 / 5 - counts.veterans);
    let chained = counts.veterans - single;
    let in_chains = counts.mature.saturating_sub(single + newcomers);
    let mut free_since: Vec<(usize, i64)> = Vec::new();

    for veteran in 0..counts.veterans {
        if veteran < single {
            // The first end must be 365 days ago or more, and a renewal must fit in the year after it.
            let ended = match veteran < lapsed {
                true => dice.between(400, 900),
                false => dice.between(MATURE + 2, MATURE + 55),
            };
            let mut first = over(veteran, 0, 12, dice);
            first.start = ended + LENGTH;
            first.end = Some(ended);
            made.push(first);
            if veteran >= lapsed {
                free_since.push((veteran, ended));
            }
            continue;
        }
        let at = veteran - single;
        let length = (in_chains / chained + usize::from(at < in_chains % chained)).max(1);
        let mut start = MATURE + dice.between(2, 60);
        let mut chain = Vec::new();
        for _ in 0..length {
            let duo = over(veteran, start, made.len() + chain.len(), dice);
            chain.push(duo);
            start += LENGTH + 56 + dice.between(14, 60);
        }
        if length == 1 {
            // Alone, it must itself have ended long enough ago, and be followed in time.
            chain[0].start += LENGTH + 60;
            chain[0].end = chain[0].end.map(|end| end + LENGTH + 60);
        }
        let ended = chain[0].end.unwrap_or(0);
        free_since.push((veteran, ended));
        made.extend(chain.into_iter().rev());
    }
    for newcomer in 0..counts.mature.saturating_sub(made.len()).min(newcomers) {
        // Started long enough ago to be mature, ended too recently to make the mentor a veteran.
        let mentor = counts.veterans + newcomer;
        let mut duo = over(mentor, MATURE + dice.between(3, 150), 12, dice);
        duo.fate = Fate::Completed { suspended: 0 };
        duo.end = Some(duo.start - LENGTH);
        free_since.push((mentor, duo.start - LENGTH));
        made.push(duo);
    }
    recent(counts, newcomers, &free_since, dice, &mut made);
    made
}

/// Duos of the last year: first those that make a single veteran a renewed one, then new mentors and old.
fn recent(
    counts: &Counts,
    newcomers: usize,
    free_since: &[(usize, i64)],
    dice: &mut Dice,
    made: &mut Vec<DuoPlan>,
) {
    let wanted = counts.duos.saturating_sub(made.len());
    let lapsed = counts.veterans - counts.renewed;
    let mut had = vec![0_u32; counts.mentors];
    made.iter().for_each(|duo| had[duo.mentor] += 1);
    let owed = &|mentor: usize| mentor < counts.veterans && had[mentor] == 1;
    let fresh = (counts.veterans + newcomers..counts.mentors * 4 / 5 - counts.mentors / 10)
        .map(|mentor| (mentor, 900));
    let old = |is: bool| {
        free_since
            .iter()
            .copied()
            .filter(move |(mentor, _)| owed(*mentor) == is)
    };
    let order = old(true).chain(fresh).chain(old(false));
    let mut added = 0;
    for (mentor, ended) in order {
        if added >= wanted || mentor < lapsed {
            continue;
        }
        // A third of the recent ones are over again; the rest run, in all weeks.
        let has_room = ended > MATURE - 20;
        let duo = if added % 3 == 0 && has_room {
            let mut duo = over(mentor, dice.between(258, 340), added, dice);
            if duo.start >= ended {
                duo.start = ended - 7;
            }
            duo
        } else {
            let mut duo = running(mentor, (ended - 7).min(900), added, dice);
            if owed(mentor) {
                // A second start counts as renewal within a year of the first end.
                duo.start = duo.start.max(ended - MATURE + 5);
            }
            duo
        };
        made.push(duo);
        added += 1;
    }
}
