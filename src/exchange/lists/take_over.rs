//! From the plan, with what a person decided about each row, to the register's one undoable step.

use super::events::sought::Answers;
use super::plan::{ListPlan, RowPlan, Subject, Twin};
use crate::programme::activity::SessionId;
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::person::PersonId;
use crate::record::RecordId;
use crate::register::take_over::{Apart, TakeOver, TakenOver, TakenSession};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a person decides about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// Someone else: comes in as a new person.
    New,
    /// The same person (or session) as this one in the register: what is not known yet is filled in.
    Same(RecordId),
    /// The same person as an earlier row, of whom it fills in what that row does not say. Stays out where that row does.
    AsRow(u32),
    /// Does not come in.
    Skip,
}

/// Where the people of the rows are in the step.
#[derive(Default)]
struct Places {
    by_row: BTreeMap<u32, usize>,
    by_record: BTreeMap<RecordId, usize>,
}

impl ListPlan {
    /// The step that takes the list over. `decisions` are by row number; where there is none, the default holds.
    pub fn take_over(&self, decisions: &BTreeMap<u32, Decision>, on: NaiveDate) -> TakeOver {
        self.take_over_as(decisions, &Answers::new(), on)
    }

    /// The same, with what a person answered about those whom rows name.
    pub fn take_over_as(
        &self,
        decisions: &BTreeMap<u32, Decision>,
        answers: &Answers,
        on: NaiveDate,
    ) -> TakeOver {
        let mut step = TakeOver {
            on: Some(on),
            ..TakeOver::default()
        };
        let mut places = Places::default();
        for row in &self.rows {
            let decided = decisions.get(&row.row).copied();
            let decision = row.decided(decisions);
            if let Subject::Session { session } = &row.subject {
                let same_as = match decision {
                    Decision::New => None,
                    Decision::Same(id) => Some(SessionId(id)),
                    Decision::AsRow(_) | Decision::Skip => continue,
                };
                step.sessions.push(TakenSession {
                    same_as,
                    session: session.0.clone(),
                });
                continue;
            }
            let Some(mut taken) = row.taken() else { continue };
            let place = match decision {
                Decision::Skip => continue,
                Decision::New => None,
                Decision::Same(id) => {
                    taken.same_as = Some(PersonId(id));
                    places.by_record.get(&id).copied()
                }
                Decision::AsRow(other) => match places.by_row.get(&other) {
                    Some(at) => Some(*at),
                    None => continue,
                },
            };
            if let Some(at) = place {
                if let Some(first) = step.people.get_mut(at) {
                    first.add(&taken);
                    places.by_row.insert(row.row, at);
                }
                continue;
            }
            // Only what a person said is written down: what nobody answered may be asked again.
            if decided == Some(Decision::New) {
                taken.apart_from = match row.duplicate {
                    Some(Twin::Known(id)) => Some(Apart::Known(PersonId(id))),
                    Some(Twin::Row(other)) => places.by_row.get(&other).copied().map(Apart::Earlier),
                    None => None,
                };
            }
            let at = step.people.len();
            places.by_row.insert(row.row, at);
            if let Some(PersonId(id)) = taken.same_as {
                places.by_record.insert(id, at);
            }
            step.people.push(taken);
        }
        self.take_events(decisions, answers, &mut step);
        step
    }
}

impl RowPlan {
    /// The person of the row, at the point where they enter.
    fn taken(&self) -> Option<TakenOver> {
        match &self.subject {
            Subject::Mentee {
                person,
                profile,
                entry,
                since,
            } => {
                let mut mentee = profile.0.clone();
                mentee.state = Some(*entry);
                if *entry == MenteeState::Waiting {
                    mentee.waiting_since = Some(*since);
                }
                Some(TakenOver {
                    person: person.0.clone(),
                    mentee: Some(mentee),
                    ..TakenOver::default()
                })
            }
            Subject::Mentor {
                person,
                profile,
                entry,
                since,
            } => {
                let mut mentor = profile.0.clone();
                mentor.state = Some(*entry);
                if *entry == MentorState::Active {
                    mentor.active_since = Some(*since);
                }
                Some(TakenOver {
                    person: person.0.clone(),
                    mentor: Some(mentor),
                    ..TakenOver::default()
                })
            }
            Subject::Session { .. } | Subject::Event { .. } => None,
        }
    }
}
