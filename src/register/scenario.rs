//! For tests: a register that acts with a counted clock and counted “random” bytes.

use super::command::{Command, Context, SavePerson, Written};
use super::command::{Move, Propose};
use super::take_over::{TakeOver, TakenOver};
use super::{Refusal, Register};
use crate::journal::{AuthorId, ReplicaId};
use crate::programme::duo::DuoId;
use crate::programme::lifecycle::{DuoState, MenteeState, MentorState};
use crate::programme::person::{MenteeProfile, MentorProfile, Person, PersonId};
use chrono::NaiveDate;

/// A laptop in a test.
pub struct Laptop {
    /// What it knows.
    pub register: Register,
    replica: ReplicaId,
    count: u64,
    /// Its wall clock, milliseconds.
    pub now_ms: i64,
}

/// A day of 2026.
pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// Does something on a laptop, a second after what it did before.
pub fn acting<T>(laptop: &mut Laptop, what: impl FnOnce(&mut Register, &mut Context<'_>) -> T) -> T {
    laptop.now_ms += 1000;
    let (count, number) = (&mut laptop.count, laptop.replica.0[0]);
    let mut random = |out: &mut [u8]| {
        for byte in out.iter_mut() {
            *byte = 0;
        }
        *count += 1;
        let bytes = count.to_be_bytes();
        let from = out.len() - bytes.len();
        out[from..].copy_from_slice(&bytes);
        out[0] = number;
    };
    let mut context = Context {
        replica: laptop.replica,
        author: AuthorId([number; 8]),
        now_ms: laptop.now_ms,
        random: &mut random,
    };
    what(&mut laptop.register, &mut context)
}

impl Laptop {
    /// A laptop by a number of its own.
    pub fn new(number: u8) -> Self {
        Self {
            register: Register::default(),
            replica: ReplicaId([number; 8]),
            count: 0,
            now_ms: 1_767_225_600_000,
        }
    }

    /// Under which name its entries are numbered.
    pub fn replica(&self) -> ReplicaId {
        self.replica
    }

    /// Carries a command out.
    pub fn act(&mut self, command: Command) -> Result<Written, Refusal> {
        acting(self, |register, context| register.carry_out(&command, context))
    }

    /// Takes in all that another laptop has.
    pub fn take_in(&mut self, other: &Self) {
        for compartment in crate::journal::Compartment::ALL {
            let entries: Vec<_> = other.register.journal().log(compartment).entries().collect();
            self.register.apply(compartment, entries, self.now_ms);
        }
    }

    /// A mentee who waits for a match.
    pub fn mentee(&mut self, name: &str) -> PersonId {
        let mentee = MenteeProfile {
            state: Some(MenteeState::Waiting),
            ..Default::default()
        };
        self.take_one(name, Some(mentee), None)
    }

    /// An active mentor.
    pub fn mentor(&mut self, name: &str) -> PersonId {
        let mentor = MentorProfile {
            state: Some(MentorState::Active),
            ..Default::default()
        };
        self.take_one(name, None, Some(mentor))
    }

    fn take_one(
        &mut self,
        name: &str,
        mentee: Option<MenteeProfile>,
        mentor: Option<MentorProfile>,
    ) -> PersonId {
        let person = Person {
            first_name: Some(name.into()),
            eligible: Some(true),
            consent: Some(true),
            ..Default::default()
        };
        let row = TakenOver {
            person,
            mentee,
            mentor,
            ..TakenOver::default()
        };
        let list = TakeOver {
            people: vec![row],
            on: Some(day(1, 1)),
            ..TakeOver::default()
        };
        PersonId(self.act(Command::TakeOver(list.into())).unwrap().record.unwrap())
    }

    /// A proposal for a pair.
    pub fn propose(&mut self, mentee: PersonId, mentor: PersonId) -> Result<DuoId, Refusal> {
        let pair = Propose {
            mentee,
            mentor,
            on: day(1, 2),
            score: Some(80),
            parts: None,
            why: None,
        };
        Ok(DuoId(self.act(Command::Propose(pair))?.record.unwrap()))
    }

    /// Moves a duo.
    pub fn move_duo(&mut self, id: DuoId, to: DuoState, on: NaiveDate) -> Result<Written, Refusal> {
        self.act(Command::MoveDuo(Move {
            id,
            to,
            on,
            reason: None,
        }))
    }

    /// A duo that started on a day.
    pub fn running_duo(&mut self, mentee: PersonId, mentor: PersonId, on: NaiveDate) -> DuoId {
        let id = self.propose(mentee, mentor).unwrap();
        for to in [
            DuoState::TeamApproved,
            DuoState::MeetingPlanned,
            DuoState::Met,
            DuoState::Reflecting,
        ] {
            self.move_duo(id, to, on).unwrap();
        }
        let mut fields = self.register.duo(id).unwrap().clone();
        (fields.mentee_yes, fields.mentor_yes) = (Some(on), Some(on));
        (
            fields.signed_mentee,
            fields.signed_mentor,
            fields.signed_coordinator,
        ) = (Some(on), Some(on), Some(on));
        self.act(Command::SaveDuo {
            duo: id,
            fields: fields.into(),
        })
        .unwrap();
        self.act(Command::MoveDuo(Move {
            id,
            to: DuoState::BothYes,
            on,
            reason: Some("they knew each other".into()),
        }))
        .unwrap();
        self.move_duo(id, DuoState::AgreementSigned, on).unwrap();
        self.act(Command::StartDuo { duo: id, on }).unwrap();
        id
    }

    /// Saves a person's base fields.
    pub fn save(&mut self, id: PersonId, change: impl FnOnce(&mut Person)) -> Result<Written, Refusal> {
        let mut person = self.register.person(id).unwrap().person.clone();
        change(&mut person);
        self.act(Command::SavePerson(
            SavePerson {
                id: Some(id),
                person,
                mentee: None,
                mentor: None,
            }
            .into(),
        ))
    }
}
