//! Where people stand whose duos a list knows.

use super::{Events, Who};
use crate::journal::Draft;
use crate::programme::duo::{Duo, Step};
use crate::programme::lifecycle::{DuoState, MenteeState, MentorState};
use crate::programme::person::{MenteeProfile, MentorProfile, PersonId};
use crate::register::Register;
use crate::register::command::{Context, change, create};
use crate::register::take_over::TakeOver;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

impl Events {
    /// Who is in a running duo is in a duo, and who mentors is active: whoever stands before that in the life cycle
    /// moves there, as of the start. Who went elsewhere (on hold, refused, withdrawn, completed) stays: that is shown
    /// among what cannot be.
    pub(super) fn move_people(
        &self,
        register: &Register,
        list: &TakeOver,
        draft: &mut Draft,
        context: &mut Context<'_>,
    ) {
        let mut runs: BTreeMap<PersonId, (bool, Option<NaiveDate>)> = BTreeMap::new();
        let mut mentors: BTreeMap<PersonId, (bool, Option<NaiveDate>)> = BTreeMap::new();
        let mut ended: BTreeMap<PersonId, &Duo> = BTreeMap::new();
        let known: BTreeSet<PersonId> = self
            .people
            .iter()
            .filter_map(|who| match who {
                Who::Known(id) => Some(*id),
                Who::New(_) => None,
            })
            .collect();
        let changed = self
            .duos
            .iter()
            .filter(|made| made.old.as_ref() != Some(&made.new));
        for made in changed {
            let running = made.new.state.is_some_and(DuoState::is_running);
            for (side, into) in [(made.new.mentee, &mut runs), (made.new.mentor, &mut mentors)] {
                let Some(id) = side.map(|id| register.one(id)).filter(|id| known.contains(id)) else {
                    continue;
                };
                let (runs, since) = into.entry(id).or_default();
                *runs |= running;
                if running {
                    *since = since.map_or(made.new.started_on, |since| {
                        made.new.started_on.map(|start| start.min(since)).or(Some(since))
                    });
                }
            }
            let was_running = made
                .old
                .as_ref()
                .is_some_and(|old| old.state.is_some_and(DuoState::is_running));
            if let Some(mentee) = made.new.mentee.filter(|_| was_running && !running) {
                ended.insert(register.one(mentee), &made.new);
            }
        }
        let mut moves = Moves {
            draft,
            context,
            on: list.on,
        };
        for (id, (runs, since)) in runs {
            let old = register.person(id).and_then(|file| file.mentee.as_deref());
            moves.mentee(id, old, runs, since, ended.get(&id).copied());
        }
        for (id, (runs, since)) in mentors {
            let old = register.person(id).and_then(|file| file.mentor.as_deref());
            moves.mentor(id, old, runs, since);
        }
    }
}

struct Moves<'a, 'c> {
    draft: &'a mut Draft,
    context: &'a mut Context<'c>,
    on: Option<NaiveDate>,
}

impl Moves<'_, '_> {
    fn step(&mut self, id: PersonId, cycle: &str, from: Option<&str>, to: &str, date: Option<NaiveDate>) {
        let step = Step {
            subject: Some(id.0),
            cycle: Some(cycle.into()),
            from: from.map(Into::into),
            to: Some(to.into()),
            date: date.or(self.on),
            taken_over: Some(true),
            ..Step::default()
        };
        create(self.draft, self.context.id(), &step);
    }

    fn mentee(
        &mut self,
        id: PersonId,
        old: Option<&MenteeProfile>,
        runs: bool,
        since: Option<NaiveDate>,
        ended: Option<&Duo>,
    ) {
        use MenteeState as M;
        let from = old.and_then(|profile| profile.state);
        let (to, date) = match from {
            None => (if runs { M::InDuo } else { M::Closed }, since),
            Some(M::InDuo | M::OnHold | M::Refused | M::Completed | M::Withdrawn) if runs => return,
            Some(_) if runs => (M::InDuo, since),
            Some(M::InDuo) => {
                let Some(ended) = ended else { return };
                let early = ended.state == Some(DuoState::EndedEarly);
                let waits = early && !ended.end_reason.is_some_and(|why| why.is_positive());
                (if waits { M::Waiting } else { M::Closed }, ended.ended_on)
            }
            Some(_) => return,
        };
        let before = old.cloned().unwrap_or_default();
        let mut new = before.clone();
        new.state = Some(to);
        if to == M::Waiting {
            new.waiting_since = date.or(self.on);
        }
        change(self.draft, id.0, &before, &new);
        self.step(id, "mentee", from.map(M::code), to.code(), date);
    }

    fn mentor(&mut self, id: PersonId, old: Option<&MentorProfile>, runs: bool, since: Option<NaiveDate>) {
        use MentorState as M;
        let from = old.and_then(|profile| profile.state);
        let to = match from {
            None if !runs => M::Paused,
            None => M::Active,
            Some(
                M::Candidate | M::Info | M::Intake | M::Accepted | M::WaitingList | M::Training | M::Trained,
            ) if runs => M::Active,
            Some(_) => return,
        };
        let before = old.cloned().unwrap_or_default();
        let mut new = before.clone();
        new.state = Some(to);
        if to == M::Active {
            new.active_since = new.active_since.or(since).or(self.on);
        }
        change(self.draft, id.0, &before, &new);
        self.step(id, "mentor", from.map(M::code), to.code(), since);
    }
}
