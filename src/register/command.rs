//! Commands: what a person wants to do. A command is checked against the register and becomes a draft of field
//! writes; it changes nothing by itself.

use super::conflicts::Settling;
use super::erase::{ConsentGroup, ErasePerson};
use super::founding::Founding;
use super::left::Done;
use super::meaning::Repair;
use super::refusal::Refusal;
use super::search::fold;
use super::take_over::TakeOver;
use super::{Register, compartment};
use crate::journal::{AuthorId, Compartment, Dot, Draft, Entry, ReplicaId, Stamped, TxId};
use crate::programme::casework::Task;
use crate::programme::codes::Presence;
use crate::programme::duo::{CoordinatorContact, Decision, Duo, DuoId, Meeting, MeetingId};
use crate::programme::entity::Entity;
use crate::programme::lifecycle::{DeclineReason, DeclinedBy, DuoState, EndReason, MenteeState, MentorState};
use crate::programme::organisation::{Branch, BranchId, Member, Programme};
use crate::programme::outcome::{Episode, FollowUpTalk};
use crate::programme::person::{MenteeProfile, MentorProfile, Person, PersonId};
use crate::programme::register_number;
use crate::programme::residue::EraseReason;
use crate::programme::rules::RuleSet;
use crate::programme::text;
use crate::programme::time_of_day::TimeOfDay;
use crate::record::{Field, RecordId, Value};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What a person wants to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Adds a person (who signs up as a mentee, a candidate mentor, or neither), or saves their fields. States
    /// are moved by moves, not by saving.
    SavePerson(Box<SavePerson>),
    /// A mentee's next step in the life cycle.
    MoveMentee(Move<PersonId, MenteeState>),
    /// A mentor's next step.
    MoveMentor(Move<PersonId, MentorState>),
    /// A duo's next step.
    MoveDuo(Move<DuoId, DuoState>),
    /// Everyone from a list, in one undoable step.
    TakeOver(Box<TakeOver>),
    /// A proposal for a pair: drafts a duo and moves the mentee.
    Propose(Propose),
    /// Declines a proposal: the mentee waits again.
    Decline(Decline),
    /// Starts the six months, once all three have signed.
    StartDuo {
        /// Which.
        duo: DuoId,
        /// First day.
        on: NaiveDate,
    },
    /// Ends a running duo, with the outcome where there is one.
    EndDuo(Box<EndDuo>),
    /// Saves a duo's own fields (dates, signatures, coordinator, grant…), not its state.
    SaveDuo {
        /// Which.
        duo: DuoId,
        /// The fields as they should be.
        fields: Box<Duo>,
    },
    /// Plans the first meeting of two, or plans it anew.
    PlanFirstMeeting(FirstMeeting),
    /// Logs or corrects a meeting.
    SaveMeeting {
        /// Which; `None` for a new one.
        id: Option<MeetingId>,
        /// The meeting.
        meeting: Box<Meeting>,
    },
    /// Logs or corrects a contact of the coordinator with a duo.
    SaveContact(Option<RecordId>, Box<CoordinatorContact>),
    /// Logs or corrects an outcome episode.
    SaveEpisode(Option<RecordId>, Box<Episode>),
    /// Logs or corrects a follow-up talk.
    SaveFollowUp(Option<RecordId>, Box<FollowUpTalk>),
    /// Agrees on a next step, or notes that it is done.
    SaveTask(Option<RecordId>, Box<Task>),
    /// Notes that a mentor came to an intervision.
    LogIntervision {
        /// The mentor.
        mentor: PersonId,
        /// The day.
        on: NaiveDate,
    },
    /// A decision of the team on a pair.
    Decide(Box<Decision>),
    /// Makes the first records of a workspace.
    Found(Box<Founding>),
    /// Saves a branch.
    SaveBranch(Option<RecordId>, Box<Branch>),
    /// Saves the programme.
    SaveProgramme(Option<RecordId>, Box<Programme>),
    /// Saves a member of the team, whose id follows from the key slot.
    SaveMember(RecordId, Box<Member>),
    /// Saves a version of the rules.
    SaveRules(Option<RecordId>, Box<RuleSet>),
    /// Puts any record away: it leaves the lists, and stays in the history.
    Archive(RecordId),
    /// Says that two records are of one person: they are shown as one from now on.
    Link(PersonId, PersonId),
    /// Says that two people, however alike, are not one.
    NotTheSame(PersonId, PersonId),
    /// Notes that something which a list left to do is done.
    ListItemDone(Done),
    /// Takes a record out of the person it was linked to.
    Unlink(RecordId),
    /// Erases a person for good.
    ErasePerson(Box<ErasePerson>),
    /// Erases one consent group of a person's data for good.
    EraseGroup {
        /// Whose.
        person: PersonId,
        /// Which group.
        group: ConsentGroup,
        /// Why.
        reason: EraseReason,
    },
    /// Settles fields in conflict, all in one step.
    Settle(Vec<Settling>),
    /// Mends something that cannot be, in one of the ways that the breach offers.
    Repair(Repair),
    /// Takes back one of one's own commands.
    Undo(TxId),
    /// Writes back what these entries, which came in from files, changed: where nobody wrote since.
    UndoImport(BTreeSet<Dot>),
}

impl Command {
    /// About how many records it is about: who carries out many lets the page draw first.
    pub fn records(&self) -> usize {
        match self {
            Self::TakeOver(list) => list.people.len() + list.sessions.len(),
            Self::UndoImport(came) => came.len(),
            _ => 1,
        }
    }
}

/// A person's fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavePerson {
    /// Who; `None` for someone new.
    pub id: Option<PersonId>,
    /// The person.
    pub person: Person,
    /// As a mentee, where they are one (its state is ignored for someone known).
    pub mentee: Option<MenteeProfile>,
    /// As a mentor, where they are one.
    pub mentor: Option<MentorProfile>,
}

/// A step in a life cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct Move<Id, State> {
    /// Who or which.
    pub id: Id,
    /// The state entered.
    pub to: State,
    /// The day on which it happened.
    pub on: NaiveDate,
    /// Why, where it matters.
    pub reason: Option<String>,
}

/// A pair to propose.
#[derive(Clone, Debug, PartialEq)]
pub struct Propose {
    /// The mentee.
    pub mentee: PersonId,
    /// The mentor.
    pub mentor: PersonId,
    /// The day.
    pub on: NaiveDate,
    /// Points, 0–100.
    pub score: Option<i64>,
    /// Points per criterion, as text.
    pub parts: Option<String>,
    /// Why, where it goes against the proposal.
    pub why: Option<String>,
}

/// A declined proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Decline {
    /// Which.
    pub duo: DuoId,
    /// The day.
    pub on: NaiveDate,
    /// By whom.
    pub by: DeclinedBy,
    /// Why.
    pub reason: DeclineReason,
    /// Why, in own words.
    pub why: Option<String>,
}

/// A first meeting to plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstMeeting {
    /// Of whom.
    pub duo: DuoId,
    /// The day on which that was agreed.
    pub agreed_on: NaiveDate,
    /// The day.
    pub on: NaiveDate,
    /// The hour.
    pub at: Option<TimeOfDay>,
    /// Where.
    pub place: Option<String>,
    /// Who came to the one planned before, the mentee and the mentor, where someone did not.
    pub missed: Option<[Presence; 2]>,
}

/// The end of a running duo.
#[derive(Clone, Debug, PartialEq)]
pub struct EndDuo {
    /// Which.
    pub duo: DuoId,
    /// Last day.
    pub on: NaiveDate,
    /// Why, when it ends before the planned end; `None` completes it.
    pub early: Option<EndReason>,
    /// Why, in own words.
    pub why: Option<String>,
    /// What came of it for the mentee.
    pub episode: Option<Episode>,
}

/// The world outside, as a command may know it.
pub struct Context<'a> {
    /// The laptop (and unlocking).
    pub replica: ReplicaId,
    /// Who is unlocked.
    pub author: AuthorId,
    /// Milliseconds since 1970.
    pub now_ms: i64,
    /// Fills bytes with randomness fit for ids.
    pub random: &'a mut dyn FnMut(&mut [u8]),
}

impl Context<'_> {
    /// A fresh id.
    pub fn id(&mut self) -> RecordId {
        let mut bytes = [0; 16];
        (self.random)(&mut bytes);
        RecordId(bytes)
    }

    pub(super) fn stamped(&mut self) -> Stamped {
        let (mut tx, mut salt) = ([0; 8], [0; 16]);
        (self.random)(&mut tx);
        (self.random)(&mut salt);
        Stamped {
            replica: self.replica,
            author: self.author,
            now_ms: self.now_ms,
            tx: TxId(tx),
            salt,
        }
    }
}

/// What a command wrote, ready to be kept and applied.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The transaction.
    pub tx: TxId,
    /// One entry for each compartment that it touches; none when nothing changed.
    pub entries: Vec<(Compartment, Entry)>,
    /// The record that it made or changed first.
    pub record: Option<RecordId>,
}

impl Register {
    /// Checks a command and writes it down. Nothing changes until the entries are applied, after the store has
    /// them safe.
    pub fn write(&mut self, command: &Command, context: &mut Context<'_>) -> Result<Written, Refusal> {
        let draft = self.draft(command, context)?;
        Ok(self.stamp(command, draft, context))
    }

    /// Writes down what [`Register::draft`] listed for a command: for who lets the page draw in between.
    pub fn stamp(&mut self, command: &Command, mut draft: Draft, context: &mut Context<'_>) -> Written {
        if !matches!(command, Command::Undo(_)) {
            self.write_whole_class(&mut draft);
        }
        let created = draft.creates.first().map(|(id, _)| *id);
        let record = created.or(draft.writes.first().map(|(id, _, _)| *id));
        let by = context.stamped();
        let entries = self.journal_mut().stamp(draft, by, compartment);
        Written {
            tx: by.tx,
            entries,
            record,
        }
    }

    /// Checks, writes and applies at once: for tests, examples and wherever nothing has to be kept first.
    pub fn carry_out(&mut self, command: &Command, context: &mut Context<'_>) -> Result<Written, Refusal> {
        let written = self.write(command, context)?;
        for (compartment, entry) in &written.entries {
            self.apply(*compartment, [entry.clone()], context.now_ms);
        }
        Ok(written)
    }

    /// Checks a command against what is known, and lists its writes.
    pub fn draft(&self, command: &Command, context: &mut Context<'_>) -> Result<Draft, Refusal> {
        let draft = self.checked(command, context)?;
        // Taking back writes what stood before, which came in by another way than this door.
        if draft.undoes.is_none() {
            check_register_numbers(&draft)?;
        }
        // What stood there before the limit did, may be put back and chosen.
        if !matches!(
            command,
            Command::Undo(_) | Command::UndoImport(_) | Command::Settle(_)
        ) {
            check_lengths(draft.writes.iter().map(|(_, field, value)| (&**field, value)))?;
        }
        Ok(draft)
    }

    fn checked(&self, command: &Command, context: &mut Context<'_>) -> Result<Draft, Refusal> {
        match command {
            Command::Found(founding) => Ok(self.found(founding, context)),
            Command::SavePerson(save) => self.save_person(save, context),
            Command::MoveMentee(step) => self.move_mentee(step, context),
            Command::MoveMentor(step) => self.move_mentor(step, context),
            Command::MoveDuo(step) => self.move_duo(step, context),
            Command::TakeOver(list) => self.take_over(list, context),
            Command::Propose(pair) => self.propose(pair, context),
            Command::Decline(decline) => self.decline(decline, context),
            Command::StartDuo { duo, on } => self.start_duo(*duo, *on, context),
            Command::EndDuo(end) => self.end_duo(end, context),
            Command::SaveDuo { duo, fields } => self.save_duo(*duo, fields),
            Command::PlanFirstMeeting(plan) => self.plan_first_meeting(plan, context),
            Command::SaveMeeting { id, meeting } => self.save_meeting(*id, meeting, context),
            Command::SaveContact(id, contact) => self.save("save-contact", *id, &**contact, context),
            Command::SaveEpisode(id, episode) => self.save_episode(*id, episode, context),
            Command::SaveFollowUp(id, talk) => self.save("save-follow-up", *id, &**talk, context),
            Command::SaveTask(id, task) => self.save_task(*id, task, context),
            Command::LogIntervision { mentor, on } => self.log_intervision(*mentor, *on, context),
            Command::Decide(decision) => self.save("decide-pair", None, &**decision, context),
            Command::SaveBranch(id, branch) => self.save_branch(*id, branch, context),
            Command::SaveProgramme(id, programme) => self.save("save-programme", *id, &**programme, context),
            Command::SaveMember(id, member) => self.save_member(*id, member),
            Command::SaveRules(id, rules) => self.save("save-rules", *id, &**rules, context),
            Command::Archive(id) => self.archive(*id),
            Command::Link(one, other) => self.link(*one, *other, true),
            Command::NotTheSame(one, other) => self.link(*one, *other, false),
            Command::ListItemDone(done) => self.done(done),
            Command::Unlink(id) => self.unlink(*id),
            Command::ErasePerson(erase) => self.erase_person(erase, context),
            Command::EraseGroup {
                person,
                group,
                reason,
            } => self.erase_group(*person, *group, *reason),
            Command::Settle(settlings) => self.settle(settlings),
            Command::Repair(repair) => self.repair(repair, context),
            Command::Undo(tx) => self.undo(*tx),
            Command::UndoImport(came) => Ok(self.undo_import(came)),
        }
    }

    /// Saves a record of any type: creates it, or writes what differs.
    pub(super) fn save<E: Entity>(
        &self,
        intent: &str,
        id: Option<RecordId>,
        new: &E,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        let mut draft = Draft {
            intent: intent.into(),
            ..Draft::default()
        };
        match id {
            Some(id) => {
                let old: E = self.get(id).ok_or(Refusal::Unknown(id))?;
                change(&mut draft, id, &old, new);
            }
            None => {
                create(&mut draft, context.id(), new);
            }
        }
        Ok(draft)
    }

    fn save_branch(
        &self,
        id: Option<RecordId>,
        branch: &Branch,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        let name = branch.name.as_deref().map(fold);
        let same = |(other, there): &(BranchId, &Branch)| {
            Some(other.0) != id && name.is_some() && there.name.as_deref().map(fold) == name
        };
        if let Some((_, there)) = self.branches().into_iter().find(same) {
            return Err(Refusal::BranchExists(there.name.clone().unwrap_or_default()));
        }
        self.save("save-branch", id, branch, context)
    }

    fn save_member(&self, id: RecordId, member: &Member) -> Result<Draft, Refusal> {
        let mut draft = Draft {
            intent: "save-member".into(),
            ..Draft::default()
        };
        match self.get::<Member>(id) {
            Some(old) => change(&mut draft, id, &old, member),
            None => create(&mut draft, id, member),
        }
        Ok(draft)
    }

    fn undo_import(&self, came: &BTreeSet<Dot>) -> Draft {
        Draft {
            intent: "undo-import".into(),
            ..self.journal().plan_without(came).draft
        }
    }

    fn archive(&self, id: RecordId) -> Result<Draft, Refusal> {
        if self.journal().record(id).is_none() {
            return Err(Refusal::Unknown(id));
        }
        let writes = vec![(id, "archived".into(), Value::Bool(true))];
        Ok(Draft {
            intent: "archive".into(),
            writes,
            ..Draft::default()
        })
    }
}

/// Refuses a draft that would write a national register number, in whatever record, naming the field.
fn check_register_numbers(draft: &Draft) -> Result<(), Refusal> {
    let mut writes = draft.writes.iter();
    match writes.find(|(_, field, value)| register_number::is_in_field(field, value)) {
        Some((_, field, _)) => {
            let (name, _) = crate::programme::entity::split(field);
            Err(Refusal::RegisterNumber(name.to_owned()))
        }
        None => Ok(()),
    }
}

/// Refuses a text that is longer than its field takes, so that no form, list or file of another programme writes what
/// the form of that field would refuse. Own words stand in the field's name, behind its slash.
pub(super) fn check_lengths<'a>(
    writes: impl IntoIterator<Item = (&'a str, &'a Value)>,
) -> Result<(), Refusal> {
    for (field, value) in writes {
        let (name, part) = crate::programme::entity::split(field);
        let most = text::most_of(name);
        let long = value
            .as_text()
            .is_some_and(|words| text::is_too_long(words, most));
        let most = if long { most } else { text::LINE_MOST };
        // What is taken out may be as long as it was.
        if long || (!value.is_null() && text::is_too_long(part, text::LINE_MOST)) {
            return Err(Refusal::TooLong {
                field: name.to_owned(),
                most,
            });
        }
    }
    Ok(())
}

/// Adds a new record to a draft.
pub(super) fn create<E: Entity>(draft: &mut Draft, id: RecordId, new: &E) {
    draft.creates.push((id, E::KIND.into()));
    draft.writes.extend(
        new.fields()
            .into_iter()
            .map(|(field, value)| (id, Field::from(field), value)),
    );
}

/// Adds what differs between a record's old and new fields to a draft.
pub(super) fn change<E: Entity>(draft: &mut Draft, id: RecordId, old: &E, new: &E) {
    draft.writes.extend(
        old.changes_to(new)
            .into_iter()
            .map(|(field, value)| (id, field, value)),
    );
}
