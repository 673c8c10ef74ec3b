//! From a plan of what happened, with what a person answered, to the register's one undoable step.

use super::sought::{Answers, Role, Sought, Whom};
use super::{Event, Happening};
use crate::exchange::lists::plan::{ListPlan, RowPlan};
use crate::exchange::lists::take_over::Decision;
use crate::programme::duo::Duo;
use crate::programme::lifecycle::{DuoState, MenteeState, MentorState};
use crate::programme::person::{MenteeProfile, MentorProfile, PersonId};
use crate::record::RecordId;
use crate::register::take_over::{TakeOver, TakenDuo, TakenMeeting, TakenOutcome, TakenOver, TakenTalk};
use chrono::NaiveDate;
use std::collections::BTreeMap;

impl ListPlan {
    /// Those of whom it has to be asked who they are before the list can be taken over: they are named in a row that
    /// comes in.
    pub fn open_questions(&self, decisions: &BTreeMap<u32, Decision>, answers: &Answers) -> usize {
        let mut asked = vec![false; self.sought.len()];
        for row in &self.rows {
            if !self.comes_in(row, decisions, answers) {
                continue;
            }
            for at in row.sought.iter().flatten() {
                if let (Some(asked), Some(sought)) = (asked.get_mut(*at), self.sought.get(*at)) {
                    *asked |= sought.answer(answers).is_none();
                }
            }
        }
        asked.into_iter().filter(|asked| *asked).count()
    }

    /// Whether a row comes in: it was not left out, and nor was anyone whom it names.
    pub fn comes_in(&self, row: &RowPlan, decisions: &BTreeMap<u32, Decision>, answers: &Answers) -> bool {
        let mut named = row.sought.iter().flatten().filter_map(|at| self.sought.get(*at));
        row.decided(decisions) != Decision::Skip
            && named.all(|sought| sought.answer(answers) != Some(Whom::Out))
    }

    /// Adds what happened to the step. Rows that name somebody of whom nobody has said who it is stay out.
    pub(in crate::exchange::lists) fn take_events(
        &self,
        decisions: &BTreeMap<u32, Decision>,
        answers: &Answers,
        step: &mut TakeOver,
    ) {
        let mut taking = Taking {
            plan: self,
            answers,
            places: BTreeMap::new(),
            by_record: BTreeMap::new(),
            step,
        };
        let rows = self
            .rows
            .iter()
            .filter(|row| self.comes_in(row, decisions, answers));
        for row in rows {
            if let Some(event) = row.event() {
                taking.row(row, event);
            }
        }
    }
}

struct Taking<'a> {
    plan: &'a ListPlan,
    answers: &'a Answers,
    /// Where those whom rows name stand among the people of the step.
    places: BTreeMap<usize, usize>,
    /// Where those of the register stand who are meant.
    by_record: BTreeMap<RecordId, usize>,
    step: &'a mut TakeOver,
}

impl Taking<'_> {
    /// Who a side of a row is: somebody known, or new.
    fn whom(&self, at: Option<usize>) -> Option<(usize, Whom)> {
        let sought = self.plan.sought.get(at?)?;
        Some((at?, sought.answer(self.answers)?))
    }

    fn row(&mut self, row: &RowPlan, event: &Event) {
        let [mentee, mentor] = row.sought;
        let Some(mentee) = self.whom(mentee) else { return };
        let mentor = self.whom(mentor);
        if event.what.takes_two() && mentor.is_none() {
            return;
        }
        let duo = match &event.what {
            Happening::Duo(duo) => Some(&duo.0),
            _ => None,
        };
        let Some(person) = self.place(mentee, duo) else {
            return;
        };
        let mentor = mentor
            .filter(|_| event.what.takes_two())
            .map(|mentor| self.place(mentor, duo));
        match (&event.what, mentor) {
            (Happening::Duo(duo), Some(Some(mentor))) => self.step.duos.push(TakenDuo {
                mentee: person,
                mentor,
                duo: duo.0.clone(),
            }),
            (Happening::Meeting(meeting), Some(Some(mentor))) => self.step.meetings.push(TakenMeeting {
                mentee: person,
                mentor,
                meeting: meeting.0.clone(),
            }),
            (Happening::Outcome(outcome), _) => self.step.outcomes.push(TakenOutcome {
                person,
                outcome: outcome.0.clone(),
            }),
            (Happening::Talk(talk, outcome), _) => {
                self.step.talks.push(TakenTalk {
                    person,
                    talk: talk.0.clone(),
                });
                self.step
                    .outcomes
                    .extend(outcome.iter().map(|outcome| TakenOutcome {
                        person,
                        outcome: outcome.0.clone(),
                    }));
            }
            _ => {}
        }
    }

    /// The place of somebody among the people of the step, where they enter as the list shows them to stand.
    fn place(&mut self, (at, whom): (usize, Whom), duo: Option<&Duo>) -> Option<usize> {
        let sought = self.plan.sought.get(at)?;
        let place = match self.places.get(&at) {
            Some(place) => *place,
            None => {
                let mut taken = TakenOver {
                    person: sought.person.0.clone(),
                    ..TakenOver::default()
                };
                let place = match whom {
                    Whom::Known(id) => {
                        taken.same_as = Some(PersonId(id));
                        *self.by_record.entry(id).or_insert(self.step.people.len())
                    }
                    Whom::New => self.step.people.len(),
                    Whom::Out => return None,
                };
                match self.step.people.get_mut(place) {
                    Some(before) => before.add(&taken),
                    None => self.step.people.push(taken),
                }
                self.places.insert(at, place);
                place
            }
        };
        if whom == Whom::New {
            let person = self.step.people.get_mut(place)?;
            enter(person, sought, duo);
        }
        Some(place)
    }
}

/// Where someone new enters, after one more row that names them: in a duo that runs, or after one that ended. What was
/// before, nobody here can know.
fn enter(person: &mut TakenOver, sought: &Sought, duo: Option<&Duo>) {
    let runs = duo.is_some_and(|duo| duo.state.is_some_and(DuoState::is_running));
    let since = duo.and_then(|duo| if runs { duo.started_on } else { duo.ended_on });
    let earliest = |one: Option<NaiveDate>| one.into_iter().chain(since).min();
    match sought.role {
        Role::Mentee => {
            let before = person.mentee.as_ref().and_then(|profile| profile.state);
            let state = match before {
                Some(MenteeState::InDuo) => MenteeState::InDuo,
                _ if runs => MenteeState::InDuo,
                _ if duo.is_some() => MenteeState::Closed,
                Some(before) => before,
                None => MenteeState::FollowUp,
            };
            person.since = if before == Some(state) {
                earliest(person.since)
            } else {
                since
            };
            person.mentee = Some(MenteeProfile {
                state: Some(state),
                ..MenteeProfile::default()
            });
        }
        Role::Mentor => {
            let before = person.mentor.as_ref().and_then(|profile| profile.state);
            let active = runs || before == Some(MentorState::Active);
            let state = if active {
                MentorState::Active
            } else {
                MentorState::Paused
            };
            person.since = if before == Some(state) {
                earliest(person.since)
            } else {
                since
            };
            person.mentor = Some(MentorProfile {
                state: Some(state),
                active_since: person.since.filter(|_| active),
                ..MentorProfile::default()
            });
        }
    }
}
