//! A duo's half year, week by week: when the two met, when they missed each other, when it was silent.
//!
//! Weeks count from the day of the start, not from Mondays: week 1 is the start and the six days after it.

use super::Register;
use crate::programme::codes::Presence;
use crate::programme::duo::{Duo, DuoId, Meeting};
use crate::programme::lifecycle::DuoState;
use chrono::{Days, NaiveDate};

/// The most weeks that a strip shows; what comes later (a slip in a year, most likely) is left out.
pub const MOST_WEEKS: usize = 156;

/// What a week brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WeekKind {
    /// They met.
    Met,
    /// A meeting was called off in time.
    Excused,
    /// Someone stayed away without a word.
    Unexcused,
    /// Nothing was logged.
    Silent,
    /// Before a list brought the duo in: nobody here knows.
    NotKnown,
    /// The duo was suspended for most of the week.
    Suspended,
    /// The week that runs now, with no meeting yet.
    Now,
    /// Still to come.
    Ahead,
    /// After the duo's end.
    Over,
}

impl WeekKind {
    /// Every kind, in the order of the legend.
    pub const ALL: [Self; 9] = [
        Self::Met,
        Self::Excused,
        Self::Unexcused,
        Self::Silent,
        Self::NotKnown,
        Self::Suspended,
        Self::Now,
        Self::Ahead,
        Self::Over,
    ];

    /// Its code: for the translations (`week-<code>`) and for its look.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Excused => "excused",
            Self::Unexcused => "unexcused",
            Self::Silent => "silent",
            Self::NotKnown => "not-known",
            Self::Suspended => "suspended",
            Self::Now => "now",
            Self::Ahead => "ahead",
            Self::Over => "over",
        }
    }
}

/// One week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// From 1.
    pub number: usize,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// What it brought.
    pub kind: WeekKind,
    /// Minutes held.
    pub minutes: i64,
    /// After the end as first planned (suspensions added): the extension, or simply longer.
    pub beyond: bool,
}

/// The weeks of a duo that started.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strip {
    /// The weeks, from the first.
    pub weeks: Vec<Week>,
    /// How many weeks were planned at the start.
    pub planned: usize,
}

impl Strip {
    /// How many weeks are of a kind.
    pub fn count(&self, kind: WeekKind) -> usize {
        self.weeks.iter().filter(|week| week.kind == kind).count()
    }

    /// The number of the week in which `today` lies, from 1; past the last week it stays there.
    pub fn at(&self, today: NaiveDate) -> usize {
        self.weeks.iter().filter(|week| week.from <= today).count()
    }
}

/// A stretch of days, both ends included.
pub type Stretch = (NaiveDate, NaiveDate);

impl Register {
    /// The weeks of a duo as seen on `today`; `None` when it has not started.
    pub fn strip_of(&self, id: DuoId, today: NaiveDate) -> Option<Strip> {
        let duo = self.duo(id)?;
        let meetings: Vec<&Meeting> = self
            .meetings_of(id)
            .into_iter()
            .map(|(_, meeting)| meeting)
            .collect();
        strip(duo, &meetings, &self.suspensions_of(id), today)
    }

    /// When a duo was suspended: from its dated steps, and since when if it still is.
    pub fn suspensions_of(&self, id: DuoId) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let Some(duo) = self.duo(id) else {
            return stretches;
        };
        if duo.suspended_since.is_none() && duo.suspended_days.unwrap_or(0) == 0 {
            return stretches;
        }
        let mut since = None;
        for (_, step) in self.steps_of(id.0) {
            let to = step.to.as_deref();
            if to == Some(DuoState::Suspended.code()) {
                since = step.date;
            } else if let (Some(from), Some(until)) = (since.take(), step.date) {
                // The day of resuming is a day of the duo again.
                stretches.extend(
                    until
                        .pred_opt()
                        .filter(|last| *last >= from)
                        .map(|last| (from, last)),
                );
            }
        }
        stretches.extend(duo.suspended_since.map(|since| (since, NaiveDate::MAX)));
        stretches
    }
}

/// The weeks of a duo, from what is known of it; `None` when it has not started.
pub fn strip(duo: &Duo, meetings: &[&Meeting], suspensions: &[Stretch], today: NaiveDate) -> Option<Strip> {
    let start = duo.started_on?;
    let planned = duo.planned_end.map_or(0, |end| weeks_between(start, end));
    let moved = duo.suspended_until(duo.ended_on.unwrap_or(today));
    let original = duo.planned_end.map(|end| plus(end, moved)).unwrap_or(start);
    let last_meeting = meetings
        .iter()
        .filter_map(|meeting| meeting.date)
        .filter(|day| *day <= today)
        .max();
    // As long as planned, as extended, and never shorter than what already happened.
    let happened = match (duo.state, duo.ended_on) {
        (_, Some(end)) => Some(end),
        (Some(state), None) if state.is_running() => Some(today),
        _ => None,
    };
    let until = [
        Some(original),
        duo.extended_until,
        happened.map(|day| plus(day, 1)),
        last_meeting.map(|day| plus(day, 1)),
    ]
    .into_iter()
    .flatten()
    .max()
    .unwrap_or(start);
    let total = weeks_between(start, until).clamp(1, MOST_WEEKS);
    let mut weeks: Vec<Week> = (0..total)
        .map_while(|index| {
            let from = start.checked_add_days(Days::new(index as u64 * 7))?;
            let to = from.checked_add_days(Days::new(6))?;
            Some(Week {
                number: index + 1,
                from,
                to,
                kind: quiet_kind(duo, suspensions, from, to, today),
                minutes: 0,
                beyond: duo.planned_end.is_some() && from >= original,
            })
        })
        .collect();
    for meeting in meetings {
        let Some(index) = meeting
            .date
            .and_then(|day| usize::try_from((day - start).num_days()).ok())
        else {
            continue;
        };
        let Some(week) = weeks.get_mut(index / 7) else {
            continue;
        };
        let kind = meeting_kind(meeting);
        if kind == WeekKind::Met {
            week.minutes += meeting.minutes.unwrap_or(0);
        }
        // Having met outweighs having missed each other in the same week, and that outweighs silence.
        week.kind = week.kind.min(kind);
    }
    Some(Strip { weeks, planned })
}

/// What a meeting makes of its week. One whose attendance is not known counts as called off: no one is blamed.
fn meeting_kind(meeting: &Meeting) -> WeekKind {
    let unexcused = Some(Presence::Unexcused);
    if meeting.is_held() {
        WeekKind::Met
    } else if meeting.mentee == unexcused || meeting.mentor == unexcused {
        WeekKind::Unexcused
    } else {
        WeekKind::Excused
    }
}

/// What a week without a meeting is.
fn quiet_kind(
    duo: &Duo,
    suspensions: &[Stretch],
    from: NaiveDate,
    to: NaiveDate,
    today: NaiveDate,
) -> WeekKind {
    if duo.ended_on.is_some_and(|end| from > end) {
        return WeekKind::Over;
    }
    if from > today {
        return WeekKind::Ahead;
    }
    let days = suspensions
        .iter()
        .map(|(since, until)| overlap((*since, (*until).min(today)), (from, to)));
    let seen = overlap((from, to), (from, today));
    if days.sum::<i64>() * 2 > seen {
        WeekKind::Suspended
    } else if to >= today && duo.ended_on.is_none() {
        WeekKind::Now
    } else if duo.came_in.is_some_and(|came_in| from < came_in) {
        WeekKind::NotKnown
    } else {
        WeekKind::Silent
    }
}

/// Days that two stretches share.
fn overlap(a: Stretch, b: Stretch) -> i64 {
    ((a.1.min(b.1) - a.0.max(b.0)).num_days() + 1).max(0)
}

/// Weeks from `start` until the day before `end`, the last one counted whole; 0 when it is not later.
fn weeks_between(start: NaiveDate, end: NaiveDate) -> usize {
    usize::try_from((end - start).num_days().max(0).saturating_add(6) / 7).unwrap_or(0)
}

/// Some days later; the day itself where the calendar ends.
fn plus(day: NaiveDate, days: i64) -> NaiveDate {
    u64::try_from(days)
        .ok()
        .and_then(|days| day.checked_add_days(Days::new(days)))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use WeekKind::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn duo() -> Duo {
        Duo {
            state: Some(DuoState::Active),
            started_on: Some(day("2026-01-05")),
            planned_end: Some(day("2026-07-06")),
            ..Duo::default()
        }
    }

    fn meeting(on: &str, mentee: Presence, minutes: i64) -> Meeting {
        Meeting {
            date: Some(day(on)),
            minutes: Some(minutes),
            mentee: Some(mentee),
            mentor: Some(Presence::Present),
            ..Meeting::default()
        }
    }

    fn kinds(duo: &Duo, meetings: &[Meeting], today: &str) -> Vec<WeekKind> {
        let meetings: Vec<_> = meetings.iter().collect();
        let strip = strip(duo, &meetings, &[], day(today)).unwrap();
        strip.weeks.iter().map(|week| week.kind).collect()
    }

    #[test]
    fn a_proposal_has_no_weeks() {
        assert_eq!(strip(&Duo::default(), &[], &[], day("2026-01-05")), None);
    }

    #[test]
    fn six_months_are_26_weeks_that_count_from_the_day_of_the_start() {
        let strip = strip(&duo(), &[], &[], day("2026-01-05")).unwrap();
        assert_eq!((strip.weeks.len(), strip.planned), (26, 26));
        assert_eq!(
            (strip.weeks[0].from, strip.weeks[0].to),
            (day("2026-01-05"), day("2026-01-11"))
        );
        assert_eq!(strip.weeks[25].to, day("2026-07-05"));
        assert_eq!(strip.weeks[0].kind, Now);
        assert_eq!((strip.count(Ahead), strip.at(day("2026-01-05"))), (25, 1));
        assert!(strip.weeks.iter().all(|week| !week.beyond));
    }

    #[test]
    fn each_week_shows_the_best_that_it_brought() {
        let meetings = [
            meeting("2026-01-11", Presence::Present, 120), // the last day of week 1
            meeting("2026-01-12", Presence::Excused, 0),   // the first day of week 2
            meeting("2026-01-19", Presence::Unexcused, 0),
            meeting("2026-01-20", Presence::Present, 90),
            meeting("2026-01-21", Presence::Present, 30),
            meeting("2026-01-26", Presence::Unexcused, 0),
            meeting("2026-01-27", Presence::Excused, 0),
            meeting("2026-01-04", Presence::Present, 60), // before the start
        ];
        let seen = kinds(&duo(), &meetings, "2026-02-09");
        assert_eq!(seen[..7], [Met, Excused, Met, Excused, Silent, Now, Ahead]);
        let all: Vec<_> = meetings.iter().collect();
        let strip = strip(&duo(), &all, &[], day("2026-02-09")).unwrap();
        assert_eq!((strip.weeks[0].minutes, strip.weeks[2].minutes), (120, 120));
    }

    #[test]
    fn unknown_attendance_blames_no_one() {
        let unknown = Meeting {
            date: Some(day("2026-01-06")),
            ..Meeting::default()
        };
        assert_eq!(kinds(&duo(), &[unknown], "2026-02-09")[0], Excused);
    }

    #[test]
    fn an_extension_lengthens_it_and_running_on_does_too() {
        let extended = Duo {
            extended_until: Some(day("2026-08-03")),
            ..duo()
        };
        let strip = super::strip(&extended, &[], &[], day("2026-07-06")).unwrap();
        assert_eq!(strip.weeks.len(), 30);
        assert_eq!(strip.weeks.iter().filter(|week| week.beyond).count(), 4);
        assert_eq!(kinds(&duo(), &[], "2026-07-06").len(), 27);
        assert_eq!(kinds(&duo(), &[], "2026-07-05").len(), 26);
    }

    #[test]
    fn a_suspension_is_seen_and_moves_the_end() {
        let stretch = (day("2026-01-14"), day("2026-01-27"));
        let paused = Duo {
            suspended_days: Some(14),
            ..duo()
        };
        let strip = super::strip(&paused, &[], &[stretch], day("2026-03-02")).unwrap();
        let seen: Vec<_> = strip.weeks.iter().take(5).map(|week| week.kind).collect();
        assert_eq!(seen, [Silent, Suspended, Suspended, Silent, Silent]);
        assert_eq!((strip.weeks.len(), strip.planned), (28, 26));
        assert!(!strip.weeks[27].beyond);
        let running = Duo {
            suspended_since: Some(day("2026-02-23")),
            state: Some(DuoState::Suspended),
            ..duo()
        };
        let open = (day("2026-02-23"), NaiveDate::MAX);
        let strip = super::strip(&running, &[], &[open], day("2026-03-02")).unwrap();
        assert_eq!(strip.weeks[7].kind, Suspended);
        assert_eq!(strip.weeks[8].kind, Suspended);
        assert_eq!(strip.weeks[9].kind, Ahead);
    }

    #[test]
    fn after_an_early_end_the_rest_is_over() {
        let ended = Duo {
            state: Some(DuoState::EndedEarly),
            ended_on: Some(day("2026-01-20")),
            ..duo()
        };
        let seen = kinds(&ended, &[], "2026-06-01");
        assert_eq!(seen[..4], [Silent, Silent, Silent, Over]);
        assert_eq!(seen.len(), 26);
    }

    #[test]
    fn slips_of_the_pen_stay_bounded() {
        let old = Duo {
            started_on: Some(day("0026-01-05")),
            ..duo()
        };
        assert_eq!(kinds(&old, &[], "2026-06-01").len(), MOST_WEEKS);
        let backwards = Duo {
            planned_end: Some(day("2020-01-01")),
            extended_until: Some(NaiveDate::MAX),
            ..duo()
        };
        assert_eq!(kinds(&backwards, &[], "2026-06-01").len(), MOST_WEEKS);
        let last = Duo {
            started_on: Some(NaiveDate::MAX),
            planned_end: None,
            ..duo()
        };
        assert!(kinds(&last, &[], "2026-06-01").len() <= 1);
    }

    #[test]
    fn the_register_knows_when_a_duo_was_suspended() {
        use crate::register::scenario::{Laptop, day};
        let mut laptop = Laptop::new(1);
        let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
        let id = laptop.running_duo(mentee, mentor, day(1, 5));
        laptop.move_duo(id, DuoState::Suspended, day(2, 1)).unwrap();
        assert_eq!(laptop.register.suspensions_of(id), [(day(2, 1), NaiveDate::MAX)]);
        laptop.move_duo(id, DuoState::Active, day(2, 15)).unwrap();
        assert_eq!(laptop.register.suspensions_of(id), [(day(2, 1), day(2, 14))]);
        let strip = laptop.register.strip_of(id, day(3, 1)).unwrap();
        assert_eq!((strip.weeks.len(), strip.count(Suspended)), (28, 2));
    }
}
