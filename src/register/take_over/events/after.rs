//! What came of it: outcomes and follow-up talks of a list.

use super::{Events, Who};
use crate::programme::outcome::{Episode, EpisodeId, FollowUpTalk};
use crate::programme::person::PersonId;
use crate::record::RecordId;
use crate::register::Register;
use crate::register::take_over::{TakeOver, filled};
use std::collections::BTreeMap;

impl Events {
    pub(super) fn outcomes(
        &mut self,
        register: &Register,
        list: &TakeOver,
        ids: &[PersonId],
        id: &mut dyn FnMut() -> RecordId,
    ) {
        let mut of: BTreeMap<Who, Vec<usize>> = BTreeMap::new();
        for row in &list.outcomes {
            let (Some(who), Some(person)) = (self.people.get(row.person), ids.get(row.person)) else {
                continue;
            };
            let (all, who) = (&mut self.outcomes, *who);
            let known = of.entry(who).or_insert_with(|| {
                let known = match who {
                    Who::Known(id) => register.episodes_of(id),
                    Who::New(_) => Vec::new(),
                };
                let first = all.len();
                all.extend(
                    known
                        .into_iter()
                        .map(|(EpisodeId(id), old)| (id, Some(old.clone()), old.clone())),
                );
                (first..all.len()).collect()
            });
            let is_same = |other: &Episode| {
                other.kind == row.outcome.kind
                    && (other.start == row.outcome.start
                        || other.start.is_none()
                        || row.outcome.start.is_none())
            };
            let mut same = known
                .iter()
                .filter(|at| all.get(**at).is_some_and(|(.., new)| is_same(new)));
            let same = same.next().copied();
            self.arrivals.outcomes.add(same.is_none());
            if let Some((.., new)) = same.and_then(|at| all.get_mut(at)) {
                let more = filled(new, &row.outcome);
                if more.check_days().is_ok() {
                    *new = more;
                }
                continue;
            }
            known.push(all.len());
            let outcome = Episode {
                person: Some(*person),
                ..row.outcome.clone()
            };
            all.push((id(), None, outcome));
        }
    }

    pub(super) fn talks(
        &mut self,
        register: &Register,
        list: &TakeOver,
        ids: &[PersonId],
        id: &mut dyn FnMut() -> RecordId,
    ) {
        let mut of: BTreeMap<Who, Vec<usize>> = BTreeMap::new();
        for row in &list.talks {
            let (Some(who), Some(person)) = (self.people.get(row.person), ids.get(row.person)) else {
                continue;
            };
            let (all, who) = (&mut self.talks, *who);
            let known = of.entry(who).or_insert_with(|| {
                let known = match who {
                    Who::Known(id) => register.follow_ups_of(id),
                    Who::New(_) => Vec::new(),
                };
                let first = all.len();
                all.extend(
                    known
                        .into_iter()
                        .map(|(id, old)| (id, Some(old.clone()), old.clone())),
                );
                (first..all.len()).collect()
            });
            let is_same = |other: &FollowUpTalk| {
                other.date == row.talk.date && (other.date.is_some() || other.moment == row.talk.moment)
            };
            let mut same = known
                .iter()
                .filter(|at| all.get(**at).is_some_and(|(.., new)| is_same(new)));
            let same = same.next().copied();
            self.arrivals.talks.add(same.is_none());
            if let Some((.., new)) = same.and_then(|at| all.get_mut(at)) {
                *new = filled(new, &row.talk);
                continue;
            }
            known.push(all.len());
            let talk = FollowUpTalk {
                person: Some(*person),
                ..row.talk.clone()
            };
            all.push((id(), None, talk));
        }
    }
}
