//! What a list says of people beside who they are: their duos, meetings, outcomes and follow-up talks, with their real
//! days. What is there already is found and only filled in, so that a list that is read twice changes nothing.

use super::{TakeOver, filled};
use crate::journal::Draft;
use crate::programme::duo::{Duo, DuoId, Meeting, MeetingId, Step};
use crate::programme::entity::Entity;
use crate::programme::lifecycle::{DuoState, MenteeState, MentorState};
use crate::programme::outcome::{Episode, EpisodeId, FollowUpTalk};
use crate::programme::person::{MenteeProfile, MentorProfile, PersonId};
use crate::record::RecordId;
use crate::register::Register;
use crate::register::command::{Context, change, create};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A duo of the list. Who is in it stands in [`TakeOver::people`], by place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenDuo {
    /// The mentee's place.
    pub mentee: usize,
    /// The mentor's place.
    pub mentor: usize,
    /// The duo; who is in it is not read.
    pub duo: Duo,
}

/// A meeting of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenMeeting {
    /// The mentee's place in [`TakeOver::people`].
    pub mentee: usize,
    /// The mentor's place.
    pub mentor: usize,
    /// The meeting; its duo is not read.
    pub meeting: Meeting,
}

/// An outcome of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenOutcome {
    /// The place of whose it is in [`TakeOver::people`].
    pub person: usize,
    /// The outcome.
    pub outcome: Episode,
}

/// A follow-up talk of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenTalk {
    /// The place of with whom it was in [`TakeOver::people`].
    pub person: usize,
    /// The talk.
    pub talk: FollowUpTalk,
}

/// How many of what a list brings that is new, and that is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Not there yet.
    pub new: usize,
    /// There already, or twice in the list: only filled in.
    pub known: usize,
}

/// What a list would bring beside people and sessions, told before it is taken over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrivals {
    /// Duos.
    pub duos: Count,
    /// Meetings.
    pub meetings: Count,
    /// Meetings of two who have no duo on that day: they stay out.
    pub homeless: usize,
    /// Outcomes.
    pub outcomes: Count,
    /// Follow-up talks.
    pub talks: Count,
}

impl Count {
    fn add(&mut self, is_new: bool) {
        *(if is_new { &mut self.new } else { &mut self.known }) += 1;
    }
}

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

    fn outcomes(
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

    fn talks(
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

    /// Who is in a running duo is in a duo, and who mentors is active: whoever stands before that in the life cycle
    /// moves there, as of the start. Who went elsewhere (on hold, refused, withdrawn, completed) stays: that is shown
    /// among what cannot be.
    fn move_people(
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
