//! Duos that do not fit the people in them.

use super::Breach;
use crate::programme::duo::{Duo, DuoId};
use crate::programme::lifecycle::{DuoState, MenteeState, MentorState};
use crate::programme::person::PersonId;
use crate::register::Register;
use std::collections::BTreeMap;

/// Where a mentee with these duos and proposals stands; `None` when they have none.
pub(super) fn fitting(states: impl IntoIterator<Item = DuoState>) -> Option<MenteeState> {
    let fits = |state: DuoState| {
        if state.is_running() {
            MenteeState::InDuo
        } else {
            MenteeState::Proposed
        }
    };
    // *In a duo* comes after *proposed*: a running duo outweighs a proposal.
    states
        .into_iter()
        .filter(|state| state.takes_place())
        .map(fits)
        .max()
}

impl Register {
    /// The duos and proposals that go on, of one side, by person.
    fn going_on(&self, side: fn(&Duo) -> Option<PersonId>) -> BTreeMap<PersonId, Vec<(DuoId, DuoState)>> {
        let mut by_person: BTreeMap<PersonId, Vec<(DuoId, DuoState)>> = BTreeMap::new();
        for (id, duo) in self.duos() {
            if let (Some(person), Some(state)) = (side(duo), duo.state.filter(|state| state.takes_place())) {
                by_person.entry(person).or_default().push((id, state));
            }
        }
        by_person
    }

    pub(super) fn duo_breaches(&self, into: &mut Vec<Breach>) {
        let of_mentees = self.going_on(|duo| duo.mentee);
        for (mentee, duos) in &of_mentees {
            if duos.len() > 1 {
                let duos = duos.iter().map(|(id, _)| *id).collect();
                into.push(Breach::TwoDuos {
                    mentee: *mentee,
                    duos,
                });
            }
        }
        for (mentor, duos) in self.going_on(|duo| duo.mentor) {
            let capacity = self.capacity(mentor);
            if i64::try_from(duos.len()).is_ok_and(|taken| taken > capacity) {
                let duos = duos.into_iter().map(|(id, _)| id).collect();
                into.push(Breach::MentorFull {
                    mentor,
                    capacity,
                    duos,
                });
            }
        }
        self.pair_breaches(into);
        self.mentee_breaches(&of_mentees, into);
    }

    fn pair_breaches(&self, into: &mut Vec<Breach>) {
        let going_on = self
            .duos()
            .filter(|(_, duo)| duo.state.is_some_and(DuoState::takes_place));
        for (id, duo) in going_on {
            if let Some(person) = duo.mentee.filter(|mentee| duo.mentor == Some(*mentee)) {
                into.push(Breach::OneInBoth { duo: id, person });
                continue;
            }
            let away = |person: &PersonId| {
                let record = self.journal().record(person.0);
                // One whose record has not arrived yet is no breach: it will come.
                self.person(*person).is_none() && record.is_some_and(|record| record.kind.is_some())
            };
            let gone: Vec<PersonId> = [duo.mentee, duo.mentor]
                .into_iter()
                .flatten()
                .filter(away)
                .collect();
            into.extend(gone.iter().map(|person| Breach::PersonAway {
                duo: id,
                person: *person,
            }));
            let Some((mentor, file)) = duo.mentor.and_then(|mentor| Some((mentor, self.person(mentor)?)))
            else {
                continue;
            };
            let state = file.mentor.as_deref().and_then(|profile| profile.state);
            if !matches!(state, Some(MentorState::Active | MentorState::Paused)) {
                into.push(Breach::MentorGone {
                    duo: id,
                    mentor,
                    state,
                });
            }
        }
    }

    fn mentee_breaches(&self, duos: &BTreeMap<PersonId, Vec<(DuoId, DuoState)>>, into: &mut Vec<Breach>) {
        for (mentee, file) in self.people() {
            let Some(state) = file.mentee.as_deref().and_then(|profile| profile.state) else {
                continue;
            };
            let going_on = duos.get(&mentee).map_or(&[][..], Vec::as_slice);
            // Of two duos one has to go first; then it shows where the mentee stands.
            if going_on.len() > 1 || state == MenteeState::OnHold {
                continue;
            }
            let fits = fitting(going_on.iter().map(|(_, state)| *state));
            let off = match fits {
                Some(fits) => state != fits,
                None => matches!(state, MenteeState::Proposed | MenteeState::InDuo),
            };
            if off {
                let duo = going_on.first().map(|(id, _)| *id);
                into.push(Breach::MenteeOff { mentee, state, duo });
            }
        }
    }
}
