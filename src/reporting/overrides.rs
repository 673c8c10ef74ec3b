//! Overrides: how often the team decided otherwise than proposed, and why; refusals by who refused.

use super::cohort::Scope;
use crate::order::InOrder;
use crate::programme::duo::DecisionKind;
use crate::programme::lifecycle::{DeclineReason, DeclinedBy};
use crate::register::Register;
use std::collections::BTreeMap;

/// Decisions of one kind, by one side, for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Override {
    /// Pinned, ruled out or refused.
    pub kind: DecisionKind,
    /// Who refused; `None` where nobody noted it.
    pub by: Option<DeclinedBy>,
    /// Why, from the list; `None` where nobody noted it.
    pub reason: Option<DeclineReason>,
    /// How many.
    pub count: u64,
}

/// Decisions in a period, counted. What was taken back is not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides {
    /// By kind, then the most frequent reason first.
    pub rows: Vec<Override>,
    /// Pairs taken.
    pub taken: u64,
    /// Of these, taken with a reason written down: because a rule was broken, or another pair was proposed.
    pub taken_with_reason: u64,
    /// Decisions on a day that nobody noted; in no other count.
    pub undated: u64,
}

/// Counts the decisions of a period; a branch counts those on its mentees.
pub fn overrides(register: &Register, scope: Scope) -> Overrides {
    let mut found = Overrides::default();
    let mut counts: BTreeMap<_, u64> = BTreeMap::new();
    for decision in register.tables().decisions.values() {
        let mentee = decision.mentee.and_then(|mentee| register.counted(mentee));
        if !scope.branch.contains(mentee.and_then(|file| file.person.branch)) {
            continue;
        }
        let Some(day) = decision.date else {
            found.undated += 1;
            continue;
        };
        if !scope.period.contains(day) {
            continue;
        }
        match decision.kind {
            Some(DecisionKind::Accepted) => {
                found.taken += 1;
                let reason = decision.why.as_deref().is_some_and(|why| !why.trim().is_empty());
                found.taken_with_reason += u64::from(reason);
            }
            Some(kind) => *counts.entry((kind, decision.by, decision.reason)).or_default() += 1,
            None => {}
        }
    }
    let row = |((kind, by, reason), count)| Override {
        kind,
        by,
        reason,
        count,
    };
    found.rows = counts.into_iter().map(row).collect();
    found
        .rows
        .order_by_key(|row| (row.kind, std::cmp::Reverse(row.count), row.by, row.reason));
    found
}

#[cfg(test)]
mod tests {
    use super::super::cohort::{BranchScope, Period};
    use super::*;
    use crate::programme::duo::Decision;
    use crate::register::Command;
    use crate::register::command::Propose;
    use crate::register::scenario::{Laptop, day};

    #[test]
    fn refusals_are_counted_by_side_and_reason_within_the_period() {
        let mut laptop = Laptop::new(1);
        let (samira, rita) = (laptop.mentee("Samira"), laptop.mentor("Rita"));
        let refuse = |laptop: &mut Laptop, by, reason, on| {
            let decision = Decision {
                mentee: Some(samira),
                mentor: Some(rita),
                kind: Some(DecisionKind::Refusal),
                date: on,
                by: Some(by),
                reason: Some(reason),
                ..Decision::default()
            };
            laptop.act(Command::Decide(decision.into())).unwrap();
        };
        for _ in 0..2 {
            refuse(
                &mut laptop,
                DeclinedBy::Mentor,
                DeclineReason::NoTime,
                Some(day(1, 3)),
            );
        }
        refuse(
            &mut laptop,
            DeclinedBy::Mentee,
            DeclineReason::TooFar,
            Some(day(1, 4)),
        );
        refuse(
            &mut laptop,
            DeclinedBy::Mentee,
            DeclineReason::TooFar,
            Some(day(6, 1)),
        );
        refuse(&mut laptop, DeclinedBy::Mentee, DeclineReason::TooFar, None);
        let pair = Propose {
            mentee: samira,
            mentor: rita,
            on: day(1, 5),
            score: None,
            parts: None,
            why: Some("kent de sector".into()),
        };
        laptop.act(Command::Propose(pair)).unwrap();
        let scope = Scope {
            period: Period {
                from: Some(day(1, 1)),
                to: Some(day(1, 31)),
            },
            branch: BranchScope::All,
        };
        let found = overrides(&laptop.register, scope);
        let counts: Vec<_> = found
            .rows
            .iter()
            .map(|row| (row.by, row.reason, row.count))
            .collect();
        let expected = [
            (Some(DeclinedBy::Mentor), Some(DeclineReason::NoTime), 2),
            (Some(DeclinedBy::Mentee), Some(DeclineReason::TooFar), 1),
        ];
        assert_eq!(counts, expected);
        assert_eq!((found.taken, found.taken_with_reason, found.undated), (1, 1, 1));
        let elsewhere = BranchScope::Only(Some(super::super::indicators::sample::branch(9)));
        let none = overrides(
            &laptop.register,
            Scope {
                branch: elsewhere,
                ..scope
            },
        );
        assert_eq!(none, Overrides::default());
    }
}
