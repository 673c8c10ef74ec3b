//! How a duo stands today, in the few facts that a list shows and sorts by.

use super::Register;
use super::weeks::{self, Strip, WeekKind};
use crate::order::InOrder;
use crate::programme::duo::{Duo, DuoId, Meeting};
use crate::programme::lifecycle::DuoState;
use chrono::NaiveDate;

/// The groups in which people look for duos.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DuoGroup {
    /// Not started yet.
    Proposals,
    /// Under way.
    Running,
    /// Under way, and too long without a meeting.
    Silent,
    /// Completed, ended early or declined.
    Over,
}

impl DuoGroup {
    /// Every group, in the order in which a form shows them.
    pub const ALL: [Self; 4] = [Self::Running, Self::Silent, Self::Proposals, Self::Over];

    /// Its code: for the translations (`duo-group-<code>`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proposals => "proposals",
            Self::Running => "running",
            Self::Silent => "silent",
            Self::Over => "over",
        }
    }
}

/// How a duo stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Which.
    pub id: DuoId,
    /// Place in the life cycle.
    pub state: DuoState,
    /// Its weeks; none before the start.
    pub strip: Strip,
    /// Minutes held.
    pub minutes: i64,
    /// Minutes that were agreed for the planned weeks.
    pub target: i64,
    /// Last meeting that was held.
    pub last: Option<NaiveDate>,
    /// Days without a meeting, when that is too long.
    pub silent: Option<i64>,
    /// Days on which nothing happened to a proposal.
    pub stalled: Option<i64>,
}

impl Standing {
    /// Whether it belongs to a group.
    pub fn is_in(&self, group: DuoGroup) -> bool {
        match group {
            DuoGroup::Proposals => self.state.is_proposal(),
            DuoGroup::Running => self.state.is_running(),
            DuoGroup::Silent => self.silent.is_some(),
            DuoGroup::Over => self.state.is_over(),
        }
    }

    /// Sorts by attention: the longest silent first, then proposals by the days they stand still, then what runs,
    /// then what is over.
    pub fn attention(&self) -> (u8, i64) {
        match (self.silent, self.stalled) {
            (Some(days), _) => (0, -days),
            (_, Some(days)) => (1, -days),
            _ if self.state.is_running() => (2, -(self.strip.weeks.len() as i64)),
            _ => (3, 0),
        }
    }
}

impl Register {
    /// How a duo stands on `today`; `None` when it is not known.
    pub fn standing(&self, id: DuoId, today: NaiveDate) -> Option<Standing> {
        let rules = self.rules_on(today);
        Some(self.standing_under(id, self.duo(id)?, today, &rules))
    }

    /// How all duos stand, by attention.
    pub fn standings(&self, today: NaiveDate) -> Vec<Standing> {
        let rules = self.rules_on(today);
        let mut all: Vec<_> = self
            .duos()
            .map(|(id, duo)| self.standing_under(id, duo, today, &rules))
            .collect();
        all.order_by_key(|standing| (standing.attention(), standing.id));
        all
    }

    fn standing_under(
        &self,
        id: DuoId,
        duo: &Duo,
        today: NaiveDate,
        rules: &crate::programme::rules::Rules,
    ) -> Standing {
        let state = duo.state.unwrap_or(DuoState::Drafted);
        let meetings: Vec<&Meeting> = self
            .meetings_of(id)
            .into_iter()
            .map(|(_, meeting)| meeting)
            .collect();
        let held = || {
            let past = |meeting: &&&Meeting| meeting.date.is_some_and(|day| day <= today);
            meetings.iter().filter(|meeting| meeting.is_held()).filter(past)
        };
        let last = held().filter_map(|meeting| meeting.date).max();
        let strip = weeks::strip(duo, &meetings, &self.suspensions_of(id), today).unwrap_or_default();
        let quiet = self.days_without_meeting(id, duo, last, today);
        let stalled = state.is_proposal().then(|| {
            let moved = self
                .steps_of(id.0)
                .into_iter()
                .filter_map(|(_, step)| step.date)
                .max();
            moved
                .or(duo.proposed_on)
                .map_or(0, |day| (today - day).num_days().max(0))
        });
        Standing {
            id,
            state,
            target: strip.planned as i64 * rules.hours_week * 60,
            minutes: held().filter_map(|meeting| meeting.minutes).sum(),
            last,
            silent: quiet.filter(|days| *days >= rules.alert_no_meeting),
            stalled,
            strip,
        }
    }

    /// Days since the last meeting of a duo under way, or since it started or resumed when that is later; `None`
    /// while no meeting is expected.
    pub(super) fn days_without_meeting(
        &self,
        id: DuoId,
        duo: &Duo,
        last: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Option<i64> {
        if !matches!(duo.state, Some(DuoState::Active | DuoState::Extended)) {
            return None;
        }
        let resumed = self
            .suspensions_of(id)
            .into_iter()
            .filter_map(|(_, until)| until.succ_opt())
            .max();
        // What was before a list brought it in is not known, and so no silence.
        let since = [last, duo.started_on, duo.came_in, resumed]
            .into_iter()
            .flatten()
            .max()?;
        Some((today - since).num_days())
    }
}

/// Weeks with a meeting among those that are over, as `(met, over)`: what a screen reader hears of a strip.
pub fn met_of(strip: &Strip) -> (usize, usize) {
    let past = [
        WeekKind::Met,
        WeekKind::Excused,
        WeekKind::Unexcused,
        WeekKind::Silent,
    ];
    let over = past.iter().map(|kind| strip.count(*kind)).sum();
    (strip.count(WeekKind::Met), over)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::codes::Presence;
    use crate::programme::duo::Meeting;
    use crate::register::Command;
    use crate::register::scenario::{Laptop, day};

    fn meet(laptop: &mut Laptop, duo: DuoId, on: NaiveDate) {
        let meeting = Meeting {
            duo: Some(duo),
            date: Some(on),
            minutes: Some(120),
            mentee: Some(Presence::Present),
            mentor: Some(Presence::Present),
            ..Meeting::default()
        };
        laptop
            .act(Command::SaveMeeting {
                id: None,
                meeting: meeting.into(),
            })
            .unwrap();
    }

    #[test]
    fn silence_begins_at_the_threshold_and_ends_with_a_meeting() {
        let mut laptop = Laptop::new(1);
        let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
        let id = laptop.running_duo(mentee, mentor, day(1, 5));
        let silent = |laptop: &Laptop, on| laptop.register.standing(id, on).unwrap().silent;
        assert_eq!(silent(&laptop, day(1, 19)), None);
        assert_eq!(silent(&laptop, day(1, 20)), Some(15));
        assert_eq!(silent(&laptop, day(1, 21)), Some(16));
        meet(&mut laptop, id, day(1, 20));
        assert_eq!(silent(&laptop, day(2, 3)), None);
        let standing = laptop.register.standing(id, day(2, 3)).unwrap();
        assert_eq!(
            (standing.minutes, standing.target, standing.last),
            (120, 52 * 60, Some(day(1, 20)))
        );
        assert_eq!(met_of(&standing.strip), (1, 4));
        laptop.move_duo(id, DuoState::Suspended, day(2, 3)).unwrap();
        assert_eq!(silent(&laptop, day(3, 30)), None);
        laptop.move_duo(id, DuoState::Active, day(3, 30)).unwrap();
        assert_eq!(silent(&laptop, day(4, 13)), None);
        assert_eq!(silent(&laptop, day(4, 14)), Some(15));
    }

    #[test]
    fn the_silent_come_first_and_the_ended_last() {
        let mut laptop = Laptop::new(1);
        let pairs: Vec<_> = (0..4)
            .map(|n| (laptop.mentee(&format!("M{n}")), laptop.mentor(&format!("N{n}"))))
            .collect();
        let ended = laptop.running_duo(pairs[0].0, pairs[0].1, day(1, 5));
        laptop
            .act(Command::EndDuo(
                crate::register::command::EndDuo {
                    duo: ended,
                    on: day(1, 6),
                    early: None,
                    why: None,
                    episode: None,
                }
                .into(),
            ))
            .unwrap();
        let well = laptop.running_duo(pairs[1].0, pairs[1].1, day(2, 1));
        let silent = laptop.running_duo(pairs[2].0, pairs[2].1, day(1, 5));
        let proposal = laptop.propose(pairs[3].0, pairs[3].1).unwrap();
        let order: Vec<_> = laptop
            .register
            .standings(day(2, 5))
            .into_iter()
            .map(|s| s.id)
            .collect();
        assert_eq!(order, [silent, proposal, well, ended]);
        let all = laptop.register.standings(day(2, 5));
        assert!(all[0].is_in(DuoGroup::Silent) && all[0].is_in(DuoGroup::Running));
        assert!(all[1].is_in(DuoGroup::Proposals) && !all[1].is_in(DuoGroup::Running));
        assert!(all[3].is_in(DuoGroup::Over));
    }
}
