//! The commands that make a sandbox so.

use super::{Change, Sandbox};
use crate::matching::cards::Table;
use crate::matching::fit::Fit;
use crate::matching::proposal::Proposal;
use crate::programme::duo::{Decision, DecisionKind};
use crate::programme::person::PersonId;
use crate::register::command::SavePerson;
use crate::register::{Command, Register};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A sandbox that cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeepError {
    /// Someone is gone.
    #[error("{0} is not known (any more): try it anew")]
    Unknown(PersonId),
    /// Settings outside what is allowed.
    #[error(transparent)]
    Rules(#[from] crate::register::rule_changes::OutOfRange),
}

impl Sandbox {
    /// The commands that make the changes so: one version of the rules from `day` on, and one edit per person. A
    /// relaxed rule is no setting: the team answers for each pair that it makes possible, so those pairs of
    /// `after` (the proposal with the changes, on the table `tried`) become pins with the reason `why`.
    ///
    /// # Errors
    /// [`KeepError`]; then nothing should be written.
    pub fn keep(
        &self,
        register: &Register,
        day: NaiveDate,
        (tried, after): (&Table, &Proposal),
        why: Option<&str>,
    ) -> Result<Vec<Command>, KeepError> {
        let mut settings = BTreeMap::new();
        let mut people: BTreeMap<PersonId, SavePerson> = BTreeMap::new();
        for change in &self.changes {
            match change {
                Change::Setting(name, value) => {
                    settings.insert(name.clone(), *value);
                }
                Change::Capacity(mentor, places) => {
                    let save = as_known(register, &mut people, *mentor)?;
                    let profile = save.mentor.as_mut().ok_or(KeepError::Unknown(*mentor))?;
                    profile.capacity = Some(*places);
                }
                Change::Slots(person, slots) => {
                    as_known(register, &mut people, *person)?.person.slots = slots.iter().collect();
                }
                Change::Relax(..) => {}
            }
        }
        let mut commands: Vec<_> = register.change_rules(day, &settings)?.into_iter().collect();
        commands.extend(people.into_values().map(|save| Command::SavePerson(save.into())));
        let relaxed = after
            .pairs
            .iter()
            .filter(|pair| !pair.pinned && !pair.breaks.is_empty());
        commands.extend(relaxed.filter_map(|pair| {
            let fit = Fit::of_cards(
                tried.mentee(pair.mentee)?,
                tried.mentor(pair.mentor)?,
                &tried.rules,
            );
            let decision = Decision {
                mentee: Some(pair.mentee),
                mentor: Some(pair.mentor),
                kind: Some(DecisionKind::Pin),
                date: Some(day),
                why: why.map(str::to_owned),
                score: Some(fit.score().rounded()),
                parts: Some(fit.as_text()),
                ..Decision::default()
            };
            Some(Command::Decide(decision.into()))
        }));
        Ok(commands)
    }
}

fn as_known<'a>(
    register: &Register,
    people: &'a mut BTreeMap<PersonId, SavePerson>,
    id: PersonId,
) -> Result<&'a mut SavePerson, KeepError> {
    let file = register.person(id).ok_or(KeepError::Unknown(id))?;
    Ok(people.entry(id).or_insert_with(|| SavePerson {
        id: Some(id),
        person: file.person.clone(),
        mentee: file.mentee.as_deref().cloned(),
        mentor: file.mentor.as_deref().cloned(),
    }))
}
