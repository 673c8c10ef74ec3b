//! Who waits how long, and who was passed over: what the optimum does to people, made visible.
//!
//! **Passed over**, by definition: on a meeting day, someone waited before and after, and got no proposal. A meeting
//! day of a branch is a day on which the team accepted at least one pair with a mentee of that branch (or of none
//! that is known). Someone waits from a step to *waiting* until the next step to anything else; the day of either
//! step does not count, as nobody noted whether the meeting came first. Without such steps (people taken over
//! from a list) they wait since the day on their record.

use super::cards::Table;
use super::proposal::Proposal;
use crate::order::InOrder;
use crate::programme::duo::DecisionKind;
use crate::programme::lifecycle::MenteeState;
use crate::programme::organisation::BranchId;
use crate::programme::person::PersonId;
use crate::register::Register;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// How long people wait, days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// How many wait.
    pub people: usize,
    /// The longest wait.
    pub longest: i64,
    /// Nine in ten wait at most so long.
    pub percentile_90: i64,
    /// Half wait at most so long.
    pub median: i64,
}

impl Waits {
    /// Of these waits, in days. Percentiles are nearest ranks (type 1 of Hyndman and Fan 1996), so each is
    /// somebody's wait.
    pub fn of(days: impl IntoIterator<Item = i64>) -> Self {
        let mut days: Vec<i64> = days.into_iter().collect();
        days.sort_unstable();
        let rank = |percent: usize| {
            let at = (days.len() * percent).div_ceil(100).max(1) - 1;
            days.get(at).copied().unwrap_or(0)
        };
        Self {
            people: days.len(),
            longest: days.last().copied().unwrap_or(0),
            percentile_90: rank(90),
            median: rank(50),
        }
    }

    /// Of everyone who waits at a table.
    pub fn before(table: &Table) -> Self {
        Self::of(table.mentees.iter().map(|card| card.days_waited(table.day)))
    }

    /// Of those who would wait on if the proposal were taken.
    pub fn after(proposal: &Proposal) -> Self {
        Self::of(proposal.waiting.iter().map(|waiting| waiting.days))
    }
}

/// How often each mentee at a table was passed over at earlier meetings; see the definition above.
pub fn passed_over(register: &Register, table: &Table) -> BTreeMap<PersonId, usize> {
    let meetings = Meetings::of(register, table.day);
    let count = |card: &super::MenteeCard| {
        let count = meetings.between(
            card.standing.branch,
            &stretches(register, card.id, card.waiting_since),
        );
        (card.id, count)
    };
    table.mentees.iter().map(count).collect()
}

/// The days on which pairs were accepted before a day, by the mentee's branch.
struct Meetings {
    days: BTreeMap<Option<BranchId>, BTreeSet<NaiveDate>>,
}

impl Meetings {
    fn of(register: &Register, before: NaiveDate) -> Self {
        let mut days: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for decision in register.tables().decisions.values() {
            if let (Some(DecisionKind::Accepted), Some(day)) = (decision.kind, decision.date)
                && day < before
            {
                let mentee = decision.mentee.and_then(|id| register.counted(id));
                let branch = mentee.and_then(|file| file.person.branch);
                days.entry(branch).or_default().insert(day);
            }
        }
        Self { days }
    }

    /// The meeting days strictly within any of the stretches that concern someone of `branch`.
    fn between(&self, branch: Option<BranchId>, stretches: &[(NaiveDate, Option<NaiveDate>)]) -> usize {
        let concerns = |of: &Option<BranchId>| branch.is_none() || of.is_none() || *of == branch;
        let inside = |day: &NaiveDate| {
            let mut all = stretches.iter();
            all.any(|(from, to)| from < day && to.is_none_or(|to| *day < to))
        };
        let days = self.days.iter().filter(|(of, _)| concerns(of));
        let days: BTreeSet<_> = days
            .flat_map(|(_, days)| days)
            .filter(|day| inside(day))
            .collect();
        days.len()
    }
}

/// From when to when someone waited; the last is open when they wait now.
fn stretches(
    register: &Register,
    mentee: PersonId,
    since: Option<NaiveDate>,
) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let waiting = MenteeState::Waiting.code();
    let mut steps: Vec<_> = register
        .steps_of(mentee.0)
        .into_iter()
        .filter(|(_, step)| step.cycle.as_deref() == Some("mentee") && step.archived != Some(true))
        .filter_map(|(id, step)| Some((step.date?, id, step.to.as_deref()? == waiting)))
        .collect();
    steps.order_by_key(|(day, id, _)| (*day, *id));
    let mut stretches: Vec<(NaiveDate, Option<NaiveDate>)> = Vec::new();
    for (day, _, waits) in steps {
        match stretches.last_mut() {
            Some((_, end @ None)) if !waits => *end = Some(day),
            Some((_, None)) => {}
            _ if waits => stretches.push((day, None)),
            _ => {}
        }
    }
    if stretches.is_empty() {
        stretches.extend(since.map(|since| (since, None)));
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::testing;
    use crate::programme::lifecycle::{DeclineReason, DeclinedBy};
    use crate::register::Command;
    use crate::register::command::{Decline, Move, Propose};
    use crate::register::scenario::{Laptop, day};

    fn accept(
        laptop: &mut Laptop,
        mentee: PersonId,
        mentor: PersonId,
        on: NaiveDate,
    ) -> crate::record::RecordId {
        let pair = Propose {
            mentee,
            mentor,
            on,
            score: None,
            parts: None,
            why: None,
        };
        laptop.act(Command::Propose(pair)).unwrap().record.unwrap()
    }

    #[test]
    fn percentiles_are_somebody_s_wait() {
        assert_eq!(Waits::of([]), Waits::default());
        let waits = Waits::of([30, 10, 20]);
        assert_eq!(
            (waits.people, waits.longest, waits.percentile_90, waits.median),
            (3, 30, 30, 20)
        );
        let waits = Waits::of(1..=10);
        assert_eq!((waits.longest, waits.percentile_90, waits.median), (10, 9, 5));
        assert_eq!(
            Waits::of([7]),
            Waits {
                people: 1,
                longest: 7,
                percentile_90: 7,
                median: 7
            }
        );
    }

    #[test]
    fn waits_before_and_after_a_proposal() {
        let waited = |n, days| crate::matching::MenteeCard {
            waiting_since: testing::day().checked_sub_days(chrono::Days::new(days)),
            ..testing::mentee(n)
        };
        let table = testing::table(vec![waited(1, 90), waited(2, 9)], vec![testing::mentor(7)]);
        let proposal = table.propose().unwrap();
        assert_eq!(Waits::before(&table).longest, 90);
        assert_eq!(
            (Waits::after(&proposal).people, Waits::after(&proposal).longest),
            (1, 9)
        );
    }

    #[test]
    fn someone_is_passed_over_at_each_meeting_day_through_which_they_waited() {
        let mut laptop = Laptop::new(1);
        let (waits, gets) = (laptop.mentee("Samira"), laptop.mentee("Tesfay"));
        let (rita, jan) = (laptop.mentor("Rita"), laptop.mentor("Jan"));
        let duo = accept(&mut laptop, gets, rita, day(1, 10));
        let count = |laptop: &Laptop, on, who| {
            let table = Table::read(&laptop.register, on);
            passed_over(&laptop.register, &table).get(&who).copied()
        };
        // On the day itself the meeting may still choose them.
        assert_eq!(count(&laptop, day(1, 10), waits), Some(0));
        assert_eq!(count(&laptop, day(1, 11), waits), Some(1));
        let decline = Decline {
            duo: crate::programme::duo::DuoId(duo),
            on: day(1, 12),
            by: DeclinedBy::Mentor,
            reason: DeclineReason::NoTime,
            why: None,
        };
        laptop.act(Command::Decline(decline)).unwrap();
        assert_eq!(count(&laptop, day(1, 20), gets), Some(0));
        // On hold is not waiting: the meeting of the 15th passes nobody over who was away.
        let hold = |to, on| {
            Command::MoveMentee(Move {
                id: gets,
                to,
                on,
                reason: None,
            })
        };
        laptop.act(hold(MenteeState::OnHold, day(1, 14))).unwrap();
        let other = laptop.mentee("Omar");
        accept(&mut laptop, other, jan, day(1, 15));
        laptop.act(hold(MenteeState::Waiting, day(1, 16))).unwrap();
        assert_eq!(count(&laptop, day(1, 20), gets), Some(0));
        assert_eq!(count(&laptop, day(1, 20), waits), Some(2));
    }
}
