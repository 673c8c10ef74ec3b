//! What a list says of people beside who they are: their duos, meetings, outcomes and follow-up talks, with their real
//! days. What is there already is found and only filled in, so that a list that is read twice changes nothing.

mod after;
mod moves;
mod taken;

use super::{TakeOver, filled};
use crate::journal::Draft;
use crate::programme::duo::{Duo, DuoId, Meeting, MeetingId, Step};
use crate::programme::entity::Entity;
use crate::programme::lifecycle::DuoState;
use crate::programme::outcome::{Episode, FollowUpTalk};
use crate::programme::person::PersonId;
use crate::record::RecordId;
use crate::register::Register;
use crate::register::command::{Context, change, create};
use chrono::NaiveDate;
use std::collections::BTreeMap;
pub use taken::{Arrivals, Count, TakenDuo, TakenMeeting, TakenOutcome, TakenTalk};

/// Someone known, or the place of someone new in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Known(PersonId),
    New(usize),
}

/// A duo in the making: as it was, and as it will be.
struct Made {
    id: RecordId,
    old: Option<Duo>,
    new: Duo,
}

/// How far a duo is: proposed, started, over.
fn stage(state: Option<DuoState>) -> u8 {
    match state {
        Some(state) if state.is_over() => 2,
        Some(state) if state.has_started() => 1,
        _ => 0,
    }
}

/// How much speaks for two duos of one pair being one; `None` when they are two.
fn likeness(known: &Duo, listed: &Duo) -> Option<u8> {
    let (Some(one), Some(other)) = (known.started_on, listed.started_on) else {
        return Some(2);
    };
    let before = |start: NaiveDate, end: Option<NaiveDate>| end.is_none_or(|end| start < end);
    match one == other {
        true => Some(3),
        false => (before(one, listed.ended_on) && before(other, known.ended_on)).then_some(1),
    }
}

/// What happens with all that a list brings.
#[derive(Default)]
pub(super) struct Events {
    people: Vec<Who>,
    by_pair: BTreeMap<(Who, Who), Vec<usize>>,
    duos: Vec<Made>,
    meetings: Vec<(RecordId, Option<Meeting>, Meeting)>,
    outcomes: Vec<(RecordId, Option<Episode>, Episode)>,
    talks: Vec<(RecordId, Option<FollowUpTalk>, FollowUpTalk)>,
    arrivals: Arrivals,
}

impl Register {
    /// What a list would bring, told before it is taken over.
    pub fn arrivals(&self, list: &TakeOver) -> Arrivals {
        // Nobody sees these ids: they only have to differ.
        let mut count = 0_u64;
        let mut id = || {
            count += 1;
            let mut bytes = [0xff; 16];
            bytes[8..].copy_from_slice(&count.to_be_bytes());
            RecordId(bytes)
        };
        let ids: Vec<PersonId> = list
            .people
            .iter()
            .map(|row| row.same_as.unwrap_or_else(|| PersonId(id())))
            .collect();
        Events::of(self, list, &ids, &mut id).arrivals
    }
}

impl Events {
    /// `ids` are those of the list's people, `id` makes a fresh one.
    pub(super) fn of(
        register: &Register,
        list: &TakeOver,
        ids: &[PersonId],
        id: &mut dyn FnMut() -> RecordId,
    ) -> Self {
        let who = list.people.iter().enumerate().map(|(at, row)| {
            row.same_as
                .map_or(Who::New(at), |id| Who::Known(register.one(id)))
        });
        let mut events = Self {
            people: who.collect(),
            ..Self::default()
        };
        for row in &list.duos {
            events.duo(register, list, row, ids, id);
        }
        events.meetings(register, list, id);
        events.outcomes(register, list, ids, id);
        events.talks(register, list, ids, id);
        events
    }

    /// The duos of a pair: those in the register are looked up once.
    fn of_pair(&mut self, register: &Register, pair: (Who, Who)) -> Vec<usize> {
        if let Some(known) = self.by_pair.get(&pair) {
            return known.clone();
        }
        let mut found = Vec::new();
        if let (Who::Known(mentee), Who::Known(mentor)) = pair {
            for (id, duo) in register.duos_of(mentee) {
                let is = |side: Option<PersonId>, who| side.map(|side| register.one(side)) == Some(who);
                let declined = duo.state == Some(DuoState::Declined);
                if !declined && is(duo.mentee, mentee) && is(duo.mentor, mentor) {
                    found.push(self.duos.len());
                    self.duos.push(Made {
                        id: id.0,
                        old: Some(duo.clone()),
                        new: duo.clone(),
                    });
                }
            }
        }
        self.by_pair.insert(pair, found.clone());
        found
    }

    fn pair(&self, mentee: usize, mentor: usize) -> Option<(Who, Who)> {
        Some((*self.people.get(mentee)?, *self.people.get(mentor)?))
    }

    fn duo(
        &mut self,
        register: &Register,
        list: &TakeOver,
        row: &TakenDuo,
        ids: &[PersonId],
        id: &mut dyn FnMut() -> RecordId,
    ) {
        let Some(pair) = self.pair(row.mentee, row.mentor) else {
            return;
        };
        let known = self.of_pair(register, pair);
        let like = known.into_iter().filter_map(|at| {
            let likeness = likeness(&self.duos.get(at)?.new, &row.duo)?;
            Some((likeness, std::cmp::Reverse(at)))
        });
        let same = like.max().map(|(_, at)| at.0);
        self.arrivals.duos.add(same.is_none());
        if let Some(made) = same.and_then(|at| self.duos.get_mut(at)) {
            made.new = gone_on(&made.new, &row.duo, list.on);
            if let Some(start) = made.new.started_on {
                made.new.planned_end = made
                    .new
                    .planned_end
                    .or_else(|| register.rules_on(start).planned_end(start));
            }
            return;
        }
        let person = |at: usize| ids.get(at).copied();
        let mentee = match pair.0 {
            Who::Known(id) => register.person(id).map(|file| &file.person),
            Who::New(_) => None,
        };
        let mut duo = row.duo.clone();
        (duo.mentee, duo.mentor) = (person(row.mentee), person(row.mentor));
        duo.branch = duo
            .branch
            .or(mentee.and_then(|person| person.branch))
            .or(list.branch);
        duo.coordinator = duo.coordinator.or(mentee
            .and_then(|person| person.responsible)
            .filter(|_| duo.to_check.is_empty()));
        duo.came_in = list.on;
        if let Some(start) = duo.started_on {
            duo.planned_end = duo
                .planned_end
                .or_else(|| register.rules_on(start).planned_end(start));
        }
        if let Some(of_pair) = self.by_pair.get_mut(&pair) {
            of_pair.push(self.duos.len());
        }
        self.duos.push(Made {
            id: id(),
            old: None,
            new: duo,
        });
    }

    /// The duo in which two met on a day.
    fn met_in(&mut self, register: &Register, row: &TakenMeeting) -> Option<RecordId> {
        let pair = self.pair(row.mentee, row.mentor)?;
        let all = self.of_pair(register, pair);
        let mut duos = all.iter().filter_map(|at| self.duos.get(*at)).collect::<Vec<_>>();
        let date = row.meeting.date?;
        let within = |made: &&Made| {
            let (start, end) = (made.new.started_on, made.new.ended_on);
            start.is_none_or(|start| start <= date) && end.is_none_or(|end| date <= end)
        };
        if duos.len() > 1 {
            duos.retain(within);
        }
        let duo = duos.first()?;
        duo.new.check_meeting(&row.meeting).ok()?;
        Some(duo.id)
    }

    fn meetings(&mut self, register: &Register, list: &TakeOver, id: &mut dyn FnMut() -> RecordId) {
        // Two on one day are two: the first row is the first that is known, the second the second.
        let mut waiting: BTreeMap<RecordId, Vec<(MeetingId, Meeting)>> = BTreeMap::new();
        for row in &list.meetings {
            let Some(duo) = self.met_in(register, row) else {
                self.arrivals.homeless += 1;
                continue;
            };
            let known = waiting.entry(duo).or_insert_with(|| {
                let meetings = register.meetings_of(DuoId(duo)).into_iter();
                meetings.map(|(id, meeting)| (id, meeting.clone())).collect()
            });
            let same = known
                .iter()
                .position(|(_, meeting)| meeting.date == row.meeting.date);
            self.arrivals.meetings.add(same.is_none());
            let row = Meeting {
                duo: Some(DuoId(duo)),
                ..row.meeting.clone()
            };
            match same.map(|at| known.remove(at)) {
                Some((id, old)) => {
                    let new = filled(&old, &row);
                    self.meetings.push((id.0, Some(old), new));
                }
                None => self.meetings.push((id(), None, row)),
            }
        }
    }

    /// Writes all of it, and moves known people along with their duos.
    pub(super) fn write(
        self,
        register: &Register,
        list: &TakeOver,
        draft: &mut Draft,
        context: &mut Context<'_>,
    ) {
        for made in &self.duos {
            let old = made.old.as_ref();
            match old {
                Some(old) => change(draft, made.id, old, &made.new),
                None => create(draft, made.id, &made.new),
            }
            let before = old.map(|old| old.state);
            if before != Some(made.new.state)
                && let Some(state) = made.new.state
            {
                let over = made.new.ended_on.filter(|_| state.is_over());
                let step = Step {
                    subject: Some(made.id),
                    cycle: Some("duo".into()),
                    from: before.flatten().map(|state| state.code().into()),
                    to: Some(state.code().into()),
                    date: over.or(made.new.started_on).or(list.on),
                    taken_over: Some(true),
                    ..Step::default()
                };
                create(draft, context.id(), &step);
            }
        }
        self.move_people(register, list, draft, context);
        rows(draft, &self.meetings);
        rows(draft, &self.outcomes);
        rows(draft, &self.talks);
    }
}

fn rows<E: Entity>(draft: &mut Draft, rows: &[(RecordId, Option<E>, E)]) {
    for (id, old, new) in rows {
        match old {
            Some(old) => change(draft, *id, old, new),
            None => create(draft, *id, new),
        }
    }
}

/// A duo that is known, with what a list says of it: what was unknown is filled in, and it goes on in its life cycle,
/// never back. What would contradict its days is left out.
fn gone_on(old: &Duo, listed: &Duo, on: Option<NaiveDate>) -> Duo {
    let mut row = listed.clone();
    (row.mentee, row.mentor, row.state) = (None, None, None);
    let goes_on = stage(listed.state) > stage(old.state);
    if stage(old.state) == 0 {
        row.came_in = on.filter(|_| goes_on);
    } else if old.came_in.is_none() {
        // Koppel itself noted its meetings: they are not counted a second time.
        (row.meetings_before, row.minutes_before) = (None, None);
    }
    if stage(listed.state).max(stage(old.state)) < 2 {
        (row.ended_on, row.end_reason) = (None, None);
    }
    let mut new = filled(old, &row);
    if goes_on {
        new.state = listed.state;
        new.suspended_since = new.suspended_since.filter(|_| stage(new.state) < 2);
    }
    if let Some(end) = new.ended_on
        && new.check_end(end).is_err()
    {
        new = old.clone();
    }
    new.list_raw.clone_from(&old.list_raw);
    for (column, text) in &listed.list_raw {
        new.list_raw.entry(column.clone()).or_insert_with(|| text.clone());
    }
    let left = listed
        .to_check
        .iter()
        .filter(|column| !old.list_raw.contains_key(*column));
    new.to_check = old.to_check.iter().chain(left).cloned().collect();
    new
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
#[path = "events_tests.rs"]
mod tests;
