//! The records that pages and reports read all the time, as types, with their indexes.

use super::aliases::{self, Aliases};
use super::known;
use super::search::fold;
use crate::journal::{Journal, Looker, QuickMap, Shown};
use crate::programme::duo::{CoordinatorContact, Decision, Duo, DuoId, Meeting, MeetingId, Step};
use crate::programme::entity::Entity;
use crate::programme::organisation::{Branch, BranchId, Member, MemberId};
use crate::programme::outcome::{Episode, EpisodeId, FollowUpTalk};
use crate::programme::person::{MenteeProfile, MentorProfile, Person, PersonId};
use crate::programme::residue::Residue;
use crate::record::{Kind, RecordId};
use std::collections::{BTreeMap, BTreeSet};

/// A person with the profiles that they have.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonFile {
    /// Who they are.
    pub person: Person,
    /// As a mentee; present once they have a state as one.
    pub mentee: Option<Box<MenteeProfile>>,
    /// As a mentor; present once they have a state as one.
    pub mentor: Option<Box<MentorProfile>>,
}

impl PersonFile {
    /// Reads a person's record.
    pub fn read<'a>(fields: impl Iterator<Item = (&'a str, &'a crate::record::Value)> + Clone) -> Self {
        let mentee = MenteeProfile::read(fields.clone());
        let mentor = MentorProfile::read(fields.clone());
        Self {
            person: Person::read(fields),
            mentee: mentee.state.is_some().then(|| Box::new(mentee)),
            mentor: mentor.state.is_some().then(|| Box::new(mentor)),
        }
    }
}

/// Typed tables, each by id, and who belongs to whom. Records put away are in none of them.
#[derive(Debug, Default)]
pub struct Tables {
    /// People.
    pub people: BTreeMap<PersonId, Box<PersonFile>>,
    /// What stays of erased people: nobody to work with, and part of every count.
    pub residues: BTreeMap<PersonId, PersonFile>,
    /// Duos, proposals included.
    pub duos: BTreeMap<DuoId, Duo>,
    /// Meetings.
    pub meetings: BTreeMap<MeetingId, Meeting>,
    /// Contacts of coordinators with duos.
    pub contacts: BTreeMap<RecordId, CoordinatorContact>,
    /// Outcome episodes.
    pub episodes: BTreeMap<EpisodeId, Episode>,
    /// Follow-up talks.
    pub follow_ups: BTreeMap<RecordId, FollowUpTalk>,
    /// Dated moves.
    pub steps: BTreeMap<RecordId, Step>,
    /// Decisions of the team on pairs.
    pub decisions: BTreeMap<RecordId, Decision>,
    /// Branches.
    pub branches: BTreeMap<BranchId, Branch>,
    /// The team.
    pub members: BTreeMap<MemberId, Member>,
    /// By the record that others belong to (a person's duos, episodes, steps…; a duo's meetings).
    belonging: QuickMap<RecordId, BTreeSet<RecordId>>,
    /// Every record that is there, by kind: so that the rarer kinds need no table of their own.
    kinds: BTreeMap<Kind, BTreeSet<RecordId>>,
    /// Records that were put away.
    away: BTreeSet<RecordId>,
    /// Records of one person.
    aliases: Aliases,
    /// Who goes by a name, whatever its capitals, accents and marks.
    named: QuickMap<String, BTreeSet<PersonId>>,
}

/// Keeps one typed table in step with a record: out with the old row, in with the new.
macro_rules! keep {
    ($self:ident, $id:ident, $fields:expr, $table:ident, $key:expr, $owners:expr) => {{
        let row = $fields.map(Entity::read);
        let owners = row.as_ref().map($owners);
        let old = match row {
            Some(row) => $self.$table.insert($key, row),
            None => $self.$table.remove(&$key),
        };
        if let Some(old) = old {
            $self.release($id, $owners(&old));
        }
        if let Some(owners) = owners {
            $self.adopt($id, owners);
        }
    }};
}

/// The records that a row belongs to: two at most.
type Owners = [Option<RecordId>; 2];

/// As many touched records are too many to look for links in each.
const MANY: usize = 200;

/// Those of a row that belongs to one.
fn one(owner: Option<RecordId>) -> Owners {
    [owner, None]
}

impl Tables {
    /// Who stands for whom.
    pub(super) fn aliases(&self) -> &Aliases {
        &self.aliases
    }

    /// Takes note of links among the touched records; gives what has to be read anew because of them.
    pub(super) fn relink(&mut self, journal: &Journal, touched: &[RecordId]) -> BTreeSet<RecordId> {
        let mut moved = BTreeSet::new();
        for id in touched {
            if journal.erased(*id).is_some() && self.aliases.erase(*id) {
                moved.insert(*id);
            }
        }
        // Nobody is linked, nearly always; with few records that is seen soonest in them.
        if touched.len() < MANY || !self.aliases.links_nobody() || journal.knows_set(aliases::SAME_AS) {
            let is_kind = |kind: Option<Kind>| kind.as_deref() == Some(Person::KIND);
            let is_person = |id: RecordId| is_kind(journal.kind(id));
            let records = touched.iter().map(|id| {
                let record = journal.look(*id);
                (*id, record.filter(|record| is_kind(record.kind.clone())))
            });
            moved.extend(self.aliases.note(records, is_person));
        }
        let owners: Vec<RecordId> = moved.iter().copied().collect();
        for owner in owners {
            moved.extend(self.belonging.get(&owner).into_iter().flatten());
        }
        moved
    }

    /// Reads one record anew. True when a field of it was written at the same time on several laptops.
    pub(super) fn refresh(&mut self, looker: &mut Looker, id: RecordId) -> bool {
        let journal = looker.journal();
        let record = known::shown(looker, &self.aliases, id);
        let differs = record.as_deref().is_some_and(|record| record.differs);
        let is_away = record.as_deref().is_some_and(super::is_away);
        let own_away = if self.aliases.is_empty() {
            is_away
        } else {
            journal.shown(id).is_some_and(|own| super::is_away(&own))
        };
        if own_away {
            self.away.insert(id);
        } else {
            self.away.remove(&id);
        }
        match record {
            Some(record) => self.place(id, &record, is_away),
            None => self.forget(id),
        }
        differs
    }

    /// Reads a record for which another stands: all that is shown of it is shown of that one. Gives that one, to be
    /// read once for all of the class; `None` for a record that has to be read by itself.
    pub(super) fn refresh_member(&mut self, journal: &Journal, id: RecordId) -> Option<RecordId> {
        let canonical = self.aliases.stood_for_by(id)?;
        let own = journal.shown(id)?;
        if own.kind.as_deref() != Some(Person::KIND) {
            return None;
        }
        if super::is_away(&own) {
            self.away.insert(id);
        } else {
            self.away.remove(&id);
        }
        if let Some(ids) = self.kinds.get_mut(Person::KIND) {
            ids.insert(id);
        } else {
            self.kinds.insert(Person::KIND.into(), [id].into());
        }
        self.put_person(PersonId(id), None);
        Some(canonical)
    }

    /// Keeps the typed row of a record.
    fn place(&mut self, id: RecordId, record: &Shown, is_away: bool) {
        let Some(kind) = record.kind.as_deref() else {
            return self.forget(id);
        };
        if let Some(ids) = self.kinds.get_mut(kind) {
            ids.insert(id);
        } else {
            self.kinds.insert(kind.into(), [id].into());
        }
        let fields = (!is_away).then(|| record.fields());
        match kind {
            "people" => {
                self.put_person(PersonId(id), None);
                let id = PersonId(self.aliases.canonical(id));
                let file = (!is_away).then(|| PersonFile::read(record.fields()));
                self.put_person(id, file);
            }
            Residue::KIND => {
                self.residues
                    .insert(PersonId(id), PersonFile::read(record.fields()));
            }
            "duos" => keep!(self, id, fields, duos, DuoId(id), |row: &Duo| [
                row.mentee.map(|id| id.0),
                row.mentor.map(|id| id.0)
            ]),
            "meetings" => {
                keep!(self, id, fields, meetings, MeetingId(id), |row: &Meeting| one(
                    row.duo.map(|id| id.0)
                ))
            }
            "contacts" => keep!(self, id, fields, contacts, id, |row: &CoordinatorContact| one(
                row.duo.map(|id| id.0)
            )),
            "episodes" => {
                keep!(self, id, fields, episodes, EpisodeId(id), |row: &Episode| one(
                    row.person.map(|id| id.0)
                ))
            }
            "follow_ups" => {
                keep!(self, id, fields, follow_ups, id, |row: &FollowUpTalk| one(row
                    .person
                    .map(|id| id.0)))
            }
            "steps" => keep!(self, id, fields, steps, id, |row: &Step| one(row.subject)),
            "decisions" => keep!(self, id, fields, decisions, id, |row: &Decision| [
                row.mentee.map(|id| id.0),
                row.mentor.map(|id| id.0)
            ]),
            "branches" => keep!(self, id, fields, branches, BranchId(id), |_: &Branch| one(None)),
            "members" => keep!(self, id, fields, members, MemberId(id), |_: &Member| one(None)),
            _ => {}
        }
    }

    /// Takes a record out of whichever table it is in: it was erased, or its creation has not arrived.
    fn forget(&mut self, id: RecordId) {
        self.put_person(PersonId(id), None);
        if let Some(duo) = self.duos.remove(&DuoId(id)) {
            self.release(id, [duo.mentee.map(|id| id.0), duo.mentor.map(|id| id.0)]);
        }
        if let Some(meeting) = self.meetings.remove(&MeetingId(id)) {
            self.release(id, one(meeting.duo.map(|id| id.0)));
        }
        if let Some(contact) = self.contacts.remove(&id) {
            self.release(id, one(contact.duo.map(|id| id.0)));
        }
        if let Some(episode) = self.episodes.remove(&EpisodeId(id)) {
            self.release(id, one(episode.person.map(|id| id.0)));
        }
        if let Some(talk) = self.follow_ups.remove(&id) {
            self.release(id, one(talk.person.map(|id| id.0)));
        }
        if let Some(step) = self.steps.remove(&id) {
            self.release(id, one(step.subject));
        }
        if let Some(decision) = self.decisions.remove(&id) {
            let owners = [decision.mentee.map(|id| id.0), decision.mentor.map(|id| id.0)];
            self.release(id, owners);
        }
        self.branches.remove(&BranchId(id));
        self.members.remove(&MemberId(id));
        for ids in self.kinds.values_mut() {
            ids.remove(&id);
        }
    }

    /// Keeps what is known of a person, or nothing any more, and who goes by which name.
    fn put_person(&mut self, id: PersonId, file: Option<PersonFile>) {
        let key = |file: &PersonFile| fold(&file.person.name());
        let new = file.as_ref().map(key).filter(|key| !key.is_empty());
        let old = match file {
            Some(file) => self.people.insert(id, Box::new(file)),
            None => self.people.remove(&id),
        };
        let old = old.map(|file| key(&file)).filter(|key| !key.is_empty());
        if old == new {
            return;
        }
        if let Some(old) = old
            && let Some(ids) = self.named.get_mut(&old)
        {
            ids.remove(&id);
            if ids.is_empty() {
                self.named.remove(&old);
            }
        }
        if let Some(new) = new {
            self.named.entry(new).or_default().insert(id);
        }
    }

    /// Everyone who goes by a person's name, that person among them.
    pub(super) fn namesakes(&self, person: &Person) -> impl Iterator<Item = PersonId> + '_ {
        self.named
            .get(&fold(&person.name()))
            .into_iter()
            .flatten()
            .copied()
    }

    /// The records of a kind, by id; also those put away and those that another stands for.
    pub(super) fn of_kind(&self, kind: &str) -> impl Iterator<Item = RecordId> + '_ {
        self.kinds.get(kind).into_iter().flatten().copied()
    }

    /// The records that were put away, by id.
    pub(super) fn away(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.away.iter().copied()
    }

    fn adopt(&mut self, id: RecordId, owners: Owners) {
        for owner in owners.into_iter().flatten() {
            self.belonging.entry(owner).or_default().insert(id);
        }
    }

    fn release(&mut self, id: RecordId, owners: Owners) {
        for owner in owners.into_iter().flatten() {
            if let Some(owned) = self.belonging.get_mut(&owner) {
                owned.remove(&id);
            }
        }
    }

    /// Ids of the records that belong to `owner`.
    pub fn belonging_to(&self, owner: RecordId) -> impl Iterator<Item = RecordId> + '_ {
        let owner = self.aliases.canonical(owner);
        self.belonging.get(&owner).into_iter().flatten().copied()
    }
}
