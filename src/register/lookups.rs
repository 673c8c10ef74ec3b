//! Questions that pages, matching and reports ask of the register.

use super::{PersonFile, Register, Tables};
use crate::order::InOrder;
use crate::programme::duo::{
    CoordinatorContact, Decision, DecisionKind, Duo, DuoId, Meeting, MeetingId, Step,
};
use crate::programme::lifecycle::{DuoState, MenteeState, MentorState};
use crate::programme::organisation::{Branch, BranchId, Member, MemberId};
use crate::programme::outcome::{Episode, EpisodeId, FollowUpTalk};
use crate::programme::person::{Person, PersonId};
use crate::record::RecordId;

/// Most people of one name who are told apart: of more, no few words can.
const MOST_NAMESAKES: usize = 50;

/// What tells people of one name apart, the most telling first; without words, so that it is the same in every language.
const TOLD_APART_BY: [fn(&Person) -> Option<String>; 3] = [
    |person| Some(person.birth_date?.format("%Y").to_string()),
    |person| Some(format!("№ {}", person.list_number.as_deref()?.trim())),
    |person| {
        let place = person.municipality.as_ref().or(person.postcode.as_ref())?;
        Some(place.trim().to_owned())
    },
];

impl Register {
    /// The typed tables.
    pub fn tables(&self) -> &Tables {
        &self.tables
    }

    /// All people, by id.
    pub fn people(&self) -> impl Iterator<Item = (PersonId, &PersonFile)> {
        self.tables.people.iter().map(|(id, file)| (*id, &**file))
    }

    /// One person, by the id of any of their records.
    pub fn person(&self, id: PersonId) -> Option<&PersonFile> {
        self.tables.people.get(&self.one(id)).map(|file| &**file)
    }

    /// Everyone who counts: people, and what stays of those who were erased.
    pub fn counted_people(&self) -> impl Iterator<Item = (PersonId, &PersonFile)> {
        let residues = self.tables.residues.iter().map(|(id, file)| (*id, file));
        self.people().chain(residues)
    }

    /// A person, or what stays of one.
    pub fn counted(&self, id: PersonId) -> Option<&PersonFile> {
        self.person(id)
            .or_else(|| self.tables.residues.get(&self.one(id)))
    }

    /// Whether an id is that of what stays of an erased person.
    pub fn is_erased(&self, id: PersonId) -> bool {
        self.tables.residues.contains_key(&self.one(id))
    }

    /// The id that stands for a person.
    pub fn one(&self, id: PersonId) -> PersonId {
        PersonId(self.aliases().canonical(id.0))
    }

    /// A person's name as it is shown everywhere; empty when unknown. Beside the name of someone who shares it stands
    /// what tells them apart: birth year, list number and place, as many of them as it takes.
    pub fn name_of(&self, id: PersonId) -> String {
        let Some(file) = self.person(id) else {
            return String::new();
        };
        let (name, id) = (file.person.name(), self.one(id));
        let others = self.tables.namesakes(&file.person).filter(|other| *other != id);
        let mut others: Vec<&PersonFile> = others
            .take(MOST_NAMESAKES)
            .filter_map(|other| self.person(other))
            .collect();
        let mut told = Vec::new();
        for part in TOLD_APART_BY {
            if others.is_empty() {
                break;
            }
            if let Some(own) = part(&file.person) {
                others.retain(|other| part(&other.person).as_ref() == Some(&own));
                told.push(own);
            }
        }
        if told.is_empty() {
            name
        } else {
            format!("{name} ({})", told.join(", "))
        }
    }

    /// All duos, proposals included, by id.
    pub fn duos(&self) -> impl Iterator<Item = (DuoId, &Duo)> {
        self.tables.duos.iter().map(|(id, duo)| (*id, duo))
    }

    /// One duo.
    pub fn duo(&self, id: DuoId) -> Option<&Duo> {
        self.tables.duos.get(&id)
    }

    /// A person's duos on either side, proposals included.
    pub fn duos_of(&self, person: PersonId) -> impl Iterator<Item = (DuoId, &Duo)> {
        self.tables
            .belonging_to(person.0)
            .filter_map(|id| Some((DuoId(id), self.duo(DuoId(id))?)))
    }

    /// A duo's meetings, by date.
    pub fn meetings_of(&self, duo: DuoId) -> Vec<(MeetingId, &Meeting)> {
        let ids = self.tables.belonging_to(duo.0).map(MeetingId);
        let mut meetings: Vec<_> = ids
            .filter_map(|id| Some((id, self.tables.meetings.get(&id)?)))
            .collect();
        meetings.order_by_key(|(id, meeting)| (meeting.date, *id));
        meetings
    }

    /// The coordinator's contacts with a duo, by date.
    pub fn contacts_of(&self, duo: DuoId) -> Vec<(RecordId, &CoordinatorContact)> {
        let ids = self.tables.belonging_to(duo.0);
        let mut contacts: Vec<_> = ids
            .filter_map(|id| Some((id, self.tables.contacts.get(&id)?)))
            .collect();
        contacts.order_by_key(|(id, contact)| (contact.date, *id));
        contacts
    }

    /// A person's outcome episodes, by start.
    pub fn episodes_of(&self, person: PersonId) -> Vec<(EpisodeId, &Episode)> {
        let ids = self.tables.belonging_to(person.0).map(EpisodeId);
        let mut episodes: Vec<_> = ids
            .filter_map(|id| Some((id, self.tables.episodes.get(&id)?)))
            .collect();
        episodes.order_by_key(|(id, episode)| (episode.start, *id));
        episodes
    }

    /// A person's follow-up talks, by date.
    pub fn follow_ups_of(&self, person: PersonId) -> Vec<(RecordId, &FollowUpTalk)> {
        let ids = self.tables.belonging_to(person.0);
        let mut talks: Vec<_> = ids
            .filter_map(|id| Some((id, self.tables.follow_ups.get(&id)?)))
            .collect();
        talks.order_by_key(|(id, talk)| (talk.date, *id));
        talks
    }

    /// The dated moves of a person, duo or referral, by date.
    pub fn steps_of(&self, subject: RecordId) -> Vec<(RecordId, &Step)> {
        let ids = self.tables.belonging_to(subject);
        let mut steps: Vec<_> = ids
            .filter_map(|id| Some((id, self.tables.steps.get(&id)?)))
            .collect();
        steps.order_by_key(|(id, step)| (step.date, *id));
        steps
    }

    /// The team's standing decisions on a pair, by date.
    pub fn decisions_on(&self, mentee: PersonId, mentor: PersonId) -> Vec<(RecordId, &Decision)> {
        let (mentee, mentor) = (self.one(mentee), self.one(mentor));
        let ids = self.tables.belonging_to(mentee.0);
        let of_mentee = ids.filter_map(|id| Some((id, self.tables.decisions.get(&id)?)));
        let mut on: Vec<_> = of_mentee
            .filter(|(_, d)| d.mentee == Some(mentee) && d.mentor == Some(mentor))
            .collect();
        on.order_by_key(|(id, decision)| (decision.date, *id));
        on
    }

    /// Whether the team decided so on a pair.
    pub fn is_decided(&self, mentee: PersonId, mentor: PersonId, kind: DecisionKind) -> bool {
        self.decisions_on(mentee, mentor)
            .iter()
            .any(|(_, decision)| decision.kind == Some(kind))
    }

    /// Branches, by name.
    pub fn branches(&self) -> Vec<(BranchId, &Branch)> {
        let mut branches: Vec<_> = self
            .tables
            .branches
            .iter()
            .map(|(id, branch)| (*id, branch))
            .collect();
        branches.order_by(|a, b| (&a.1.name, a.0).cmp(&(&b.1.name, b.0)));
        branches
    }

    /// The team, by name.
    pub fn members(&self) -> Vec<(MemberId, &Member)> {
        let mut members: Vec<_> = self
            .tables
            .members
            .iter()
            .map(|(id, member)| (*id, member))
            .collect();
        members.order_by(|a, b| (&a.1.name, a.0).cmp(&(&b.1.name, b.0)));
        members
    }

    /// How many mentees a mentor can take at a time.
    pub fn capacity(&self, mentor: PersonId) -> i64 {
        let profile = self.person(mentor).and_then(|file| file.mentor.as_deref());
        profile.and_then(|profile| profile.capacity).unwrap_or(1).max(0)
    }

    /// Places that a mentor's duos and open proposals take.
    pub fn places_taken(&self, mentor: PersonId) -> i64 {
        let mentor = self.one(mentor);
        let takes = |duo: &Duo| duo.mentor == Some(mentor) && duo.state.is_some_and(DuoState::takes_place);
        self.duos_of(mentor).filter(|(_, duo)| takes(duo)).count() as i64
    }

    /// Whether a mentor is available: active, not paused, and with a place. Derived, never stored.
    pub fn is_available(&self, mentor: PersonId) -> bool {
        let profile = self.person(mentor).and_then(|file| file.mentor.as_deref());
        profile.and_then(|profile| profile.state) == Some(MentorState::Active)
            && self.places_taken(mentor) < self.capacity(mentor)
    }

    /// Mentees who wait for a match.
    pub fn waiting_mentees(&self) -> impl Iterator<Item = (PersonId, &PersonFile)> {
        let waits =
            |file: &PersonFile| file.mentee.as_deref().and_then(|m| m.state) == Some(MenteeState::Waiting);
        self.people().filter(move |(_, file)| waits(file))
    }

    /// Mentors with a place.
    pub fn available_mentors(&self) -> impl Iterator<Item = (PersonId, &PersonFile)> {
        self.people().filter(|(id, _)| self.is_available(*id))
    }
}
