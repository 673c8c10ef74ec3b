//! From the plan, with what a person decided about each row, to the register's one undoable step.

use super::plan::{ListPlan, RowPlan, Subject, Twin};
use crate::programme::activity::SessionId;
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::person::PersonId;
use crate::record::RecordId;
use crate::register::take_over::{TakeOver, TakenOver, TakenSession};
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
    /// Does not come in.
    Skip,
}

impl RowPlan {
    /// What happens to the row when nobody decides otherwise: headings, titles and totals stay out, someone in the register is the same person, a
    /// second row about one person stays out, all others come in.
    pub fn default_decision(&self) -> Decision {
        match self.duplicate {
            _ if self.aside => Decision::Skip,
            Some(Twin::Known(id)) => Decision::Same(id),
            Some(Twin::Row(_)) => Decision::Skip,
            None => Decision::New,
        }
    }
}

impl ListPlan {
    /// The step that takes the list over. `decisions` are by row number; where there is none, the default holds.
    pub fn take_over(&self, decisions: &BTreeMap<u32, Decision>, on: NaiveDate) -> TakeOver {
        let mut step = TakeOver {
            on: Some(on),
            ..TakeOver::default()
        };
        for row in &self.rows {
            let decision = decisions
                .get(&row.row)
                .copied()
                .unwrap_or_else(|| row.default_decision());
            let same_as = match decision {
                Decision::New => None,
                Decision::Same(id) => Some(PersonId(id)),
                Decision::Skip => continue,
            };
            match &row.subject {
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
                    let (person, mentee) = (person.0.clone(), Some(mentee));
                    step.people.push(TakenOver {
                        same_as,
                        person,
                        mentee,
                        mentor: None,
                    });
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
                    let (person, mentor) = (person.0.clone(), Some(mentor));
                    step.people.push(TakenOver {
                        same_as,
                        person,
                        mentee: None,
                        mentor,
                    });
                }
                Subject::Session { session } => step.sessions.push(TakenSession {
                    same_as: same_as.map(|id| SessionId(id.0)),
                    session: session.0.clone(),
                }),
            }
        }
        step
    }
}
