//! Moves that make no path through the life cycle. On one laptop each move leaves the state that the one before
//! entered; on two, one state may be left twice.

use super::{Breach, Cycle};
use crate::order::InOrder;
use crate::programme::duo::Step;
use crate::record::RecordId;
use crate::register::Register;
use std::collections::{BTreeMap, BTreeSet};

/// The moves of one subject in one life cycle, taken-back ones left out.
pub(super) type Steps<'a> = BTreeMap<RecordId, &'a Step>;

/// How often each move was made.
type Moves<'a> = BTreeMap<(Option<&'a str>, &'a str), usize>;

/// How often a state was entered, and how often left.
fn visits(moves: &Moves<'_>, state: &str) -> (usize, usize) {
    let entered = moves.iter().filter(|((_, to), _)| *to == state);
    let left = moves.iter().filter(|((from, _), _)| *from == Some(state));
    (
        entered.map(|(_, times)| times).sum(),
        left.map(|(_, times)| times).sum(),
    )
}

fn moves<'a>(steps: impl Iterator<Item = &'a Step>) -> Moves<'a> {
    let mut moves = Moves::new();
    for step in steps {
        if let Some(to) = step.to.as_deref() {
            *moves.entry((step.from.as_deref(), to)).or_default() += 1;
        }
    }
    moves
}

/// The states that were left more often than entered. The same move noted on two laptops is one move. Where no
/// first move is known (of whoever came from a list), one state may be left without having been entered.
fn left_too_often(steps: &Steps<'_>) -> Vec<String> {
    let mut moves = moves(steps.values().copied());
    let began = moves.keys().any(|(from, _)| from.is_none());
    let left: BTreeSet<&str> = moves.keys().filter_map(|(from, _)| *from).collect();
    loop {
        let surplus = |moves: &Moves<'_>, state: &str| {
            let (entered, left) = visits(moves, state);
            left.saturating_sub(entered)
        };
        let short: Vec<&str> = left
            .iter()
            .copied()
            .filter(|state| surplus(&moves, state) > 0)
            .collect();
        let unbegun = !began && short.len() == 1;
        let too_often = |state: &&str| surplus(&moves, state) > usize::from(unbegun);
        let too_often: Vec<&str> = short.iter().copied().filter(too_often).collect();
        let twice = too_often.iter().find_map(|state| {
            moves
                .iter()
                .find(|((from, _), times)| *from == Some(*state) && **times > 1)
                .map(|(step, _)| *step)
        });
        match twice.and_then(|step| moves.get_mut(&step)) {
            Some(times) => *times -= 1,
            None => return too_often.into_iter().map(str::to_owned).collect(),
        }
    }
}

/// The moves that fall away when, of those out of one state, only `keep` is kept: the others, and whatever
/// follows only from them.
pub(super) fn falling_away(steps: &Steps<'_>, keep: RecordId) -> BTreeSet<RecordId> {
    let Some(from) = steps.get(&keep).and_then(|step| step.from.as_deref()) else {
        return BTreeSet::new();
    };
    let rivals = steps
        .iter()
        .filter(|(id, step)| **id != keep && step.from.as_deref() == Some(from));
    let mut gone: BTreeSet<RecordId> = BTreeSet::new();
    // A state that was entered often enough was left rightly as often: only the surplus goes, latest first.
    let entered = visits(&moves(steps.values().copied()), from).0.max(1);
    let mut rivals: Vec<_> = rivals.collect();
    rivals.order_by_key(|(id, step)| (step.date, **id));
    let surplus = (rivals.len() + 1).saturating_sub(entered);
    gone.extend(rivals.iter().rev().take(surplus).map(|(id, _)| **id));
    while let Some(next) = orphan(steps, &gone, keep) {
        gone.insert(next);
    }
    gone
}

/// A move out of a state that is no longer entered often enough once `gone` is gone.
fn orphan(steps: &Steps<'_>, gone: &BTreeSet<RecordId>, keep: RecordId) -> Option<RecordId> {
    let lost: BTreeSet<&str> = gone
        .iter()
        .filter_map(|id| steps.get(id)?.to.as_deref())
        .collect();
    let left = || steps.iter().filter(|(id, _)| !gone.contains(*id));
    let moves = moves(left().map(|(_, step)| *step));
    let short = |state: &str| {
        let (entered, left) = visits(&moves, state);
        left > entered
    };
    let mut orphans: Vec<_> = left()
        .filter(|(id, step)| {
            **id != keep
                && step
                    .from
                    .as_deref()
                    .is_some_and(|from| lost.contains(from) && short(from))
        })
        .collect();
    orphans.order_by_key(|(id, step)| (step.date, **id));
    orphans.last().map(|(id, _)| **id)
}

/// Where the moves lead: the state that was entered more often than left, following `keep` where several were.
pub(super) fn end<'a>(steps: &Steps<'a>, gone: &BTreeSet<RecordId>, keep: RecordId) -> Option<&'a str> {
    let left = || {
        steps
            .iter()
            .filter(|(id, _)| !gone.contains(*id))
            .map(|(_, step)| *step)
    };
    let moves = moves(left());
    let mut at = steps.get(&keep)?.to.as_deref()?;
    // Each move is followed once, so this ends.
    for _ in 0..steps.len() {
        let (entered, outs) = visits(&moves, at);
        if entered > outs {
            break;
        }
        let next = left()
            .find(|step| step.from.as_deref() == Some(at))
            .and_then(|step| step.to.as_deref());
        match next {
            Some(next) => at = next,
            None => break,
        }
    }
    Some(at)
}

impl Register {
    /// The moves of each subject in each life cycle.
    fn paths(&self) -> BTreeMap<(RecordId, Cycle), Steps<'_>> {
        let mut paths: BTreeMap<(RecordId, Cycle), Steps<'_>> = BTreeMap::new();
        for (id, step) in &self.tables().steps {
            let cycle = Cycle::ALL
                .into_iter()
                .find(|cycle| Some(cycle.code()) == step.cycle.as_deref());
            if let (Some(subject), Some(cycle)) = (step.subject, cycle) {
                paths.entry((subject, cycle)).or_default().insert(*id, step);
            }
        }
        paths
    }

    /// The moves of one subject in one life cycle.
    pub(super) fn path(&self, subject: RecordId, cycle: Cycle) -> Steps<'_> {
        let of_cycle = |(_, step): &(RecordId, &Step)| step.cycle.as_deref() == Some(cycle.code());
        self.steps_of(subject).into_iter().filter(of_cycle).collect()
    }

    pub(super) fn path_breaches(&self, into: &mut Vec<Breach>) {
        for ((subject, cycle), steps) in self.paths() {
            if steps.len() < 2 {
                continue;
            }
            for from in left_too_often(&steps) {
                let out = steps
                    .iter()
                    .filter(|(_, step)| step.from.as_deref() == Some(&from));
                let out: Vec<RecordId> = out.map(|(id, _)| *id).collect();
                into.push(match out.as_slice() {
                    [step] => Breach::Gap {
                        subject,
                        cycle,
                        from,
                        step: *step,
                    },
                    _ => Breach::Fork {
                        subject,
                        cycle,
                        from,
                        steps: out,
                    },
                });
            }
        }
    }
}
