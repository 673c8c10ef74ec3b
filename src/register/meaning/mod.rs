//! Conflicts of meaning: what no two writes contradict, and yet cannot be. Two laptops each give one mentee a duo,
//! overfill a mentor, book a room twice, or make different moves that were both legal where they were made.
//!
//! Entries are never refused, so nothing is lost; a pass over the register finds what broke, and each breach
//! comes with its repairs: commands like any other, named in words and undoable.

mod duos;
mod paths;
mod repairs;
mod rooms;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

pub use repairs::Repair;

use super::Register;
use crate::order::InOrder;
use crate::programme::activity::SessionId;
use crate::programme::duo::DuoId;
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::person::PersonId;
use crate::record::{RecordId, Value};

/// Beside `archived`: up to which moment (milliseconds since 1970) later changes were seen and left away.
const LEFT_AWAY: &str = "archived/seen";

/// Whose life cycle a move belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cycle {
    /// A mentee's.
    Mentee,
    /// A mentor's.
    Mentor,
    /// A duo's.
    Duo,
    /// A referral's.
    Referral,
}

impl Cycle {
    /// Every life cycle.
    pub const ALL: [Self; 4] = [Self::Mentee, Self::Mentor, Self::Duo, Self::Referral];

    /// Its code in a step's record.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mentee => "mentee",
            Self::Mentor => "mentor",
            Self::Duo => "duo",
            Self::Referral => "referral",
        }
    }

    /// The kind of record that moves, and the field that says where it stands.
    pub const fn field(self) -> (&'static str, &'static str) {
        match self {
            Self::Mentee => ("people", "mentee_state"),
            Self::Mentor => ("people", "mentor_state"),
            Self::Duo => ("duos", "state"),
            Self::Referral => ("referrals", "state"),
        }
    }

    /// The beginning of the keys of its states' words.
    pub const fn family(self) -> &'static str {
        match self {
            Self::Mentee => "mentee-state",
            Self::Mentor => "mentor-state",
            Self::Duo => "duo-state",
            Self::Referral => "referral-state",
        }
    }
}

/// Something that cannot be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    /// A mentee has more than one duo or open proposal.
    TwoDuos {
        /// Who.
        mentee: PersonId,
        /// Which.
        duos: Vec<DuoId>,
    },
    /// A mentor has more duos and open proposals than places.
    MentorFull {
        /// Who.
        mentor: PersonId,
        /// Places.
        capacity: i64,
        /// What takes them.
        duos: Vec<DuoId>,
    },
    /// Someone is mentee and mentor of one duo, since two records turned out to be one person.
    OneInBoth {
        /// Which duo.
        duo: DuoId,
        /// Who.
        person: PersonId,
    },
    /// One of a duo's two people was put away while the duo goes on.
    PersonAway {
        /// Which duo.
        duo: DuoId,
        /// Who.
        person: PersonId,
    },
    /// A duo goes on with a mentor who does not.
    MentorGone {
        /// Which duo.
        duo: DuoId,
        /// Who.
        mentor: PersonId,
        /// Where the mentor stands.
        state: Option<MentorState>,
    },
    /// Where a mentee stands does not fit their duo, or the want of one.
    MenteeOff {
        /// Who.
        mentee: PersonId,
        /// Where they stand.
        state: MenteeState,
        /// The duo that goes on; `None` when none does.
        duo: Option<DuoId>,
    },
    /// More than one move out of one state.
    Fork {
        /// Who or which.
        subject: RecordId,
        /// In which life cycle.
        cycle: Cycle,
        /// The code of the state that was left more than once.
        from: String,
        /// The moves.
        steps: Vec<RecordId>,
    },
    /// A move out of a state that was never entered.
    Gap {
        /// Who or which.
        subject: RecordId,
        /// In which life cycle.
        cycle: Cycle,
        /// The code of that state.
        from: String,
        /// The move.
        step: RecordId,
    },
    /// Two sessions in one room at one time.
    RoomTwice {
        /// The one that starts first.
        first: SessionId,
        /// The other.
        second: SessionId,
    },
    /// Put away on one laptop, and changed on another that did not know.
    ChangedAway {
        /// Which record.
        record: RecordId,
    },
}

impl Breach {
    /// The code of its words: `meaning-<code>`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TwoDuos { .. } => "two-duos",
            Self::MentorFull { .. } => "mentor-full",
            Self::OneInBoth { .. } => "one-in-both",
            Self::PersonAway { .. } => "person-away",
            Self::MentorGone { .. } => "mentor-gone",
            Self::MenteeOff { duo: Some(_), .. } => "mentee-off",
            Self::MenteeOff { duo: None, .. } => "mentee-alone",
            Self::Fork { .. } => "fork",
            Self::Gap { .. } => "gap",
            Self::RoomTwice { .. } => "room-twice",
            Self::ChangedAway { .. } => "changed-away",
        }
    }

    /// The records on whose pages it is marked.
    pub fn about(&self) -> Vec<RecordId> {
        let with = |duos: &[DuoId], person: PersonId| {
            let duos = duos.iter().map(|duo| duo.0);
            std::iter::once(person.0).chain(duos).collect()
        };
        match self {
            Self::TwoDuos { mentee, duos } => with(duos, *mentee),
            Self::MentorFull { mentor, duos, .. } => with(duos, *mentor),
            Self::OneInBoth { duo, person } | Self::PersonAway { duo, person } => with(&[*duo], *person),
            Self::MentorGone { duo, mentor, .. } => with(&[*duo], *mentor),
            Self::MenteeOff { mentee, duo, .. } => with(duo.as_slice(), *mentee),
            Self::Fork { subject, .. } | Self::Gap { subject, .. } => vec![*subject],
            Self::RoomTwice { first, second } => vec![first.0, second.0],
            Self::ChangedAway { record } => vec![*record],
        }
    }
}

impl Register {
    /// Everything that cannot be, in an order that depends only on what is known.
    pub fn breaches(&self) -> Vec<Breach> {
        let mut found = Vec::new();
        self.duo_breaches(&mut found);
        self.path_breaches(&mut found);
        self.room_breaches(&mut found);
        self.changed_away(&mut found);
        found.order();
        found
    }

    /// Records put away here that someone else changed later, without knowing.
    fn changed_away(&self, into: &mut Vec<Breach>) {
        let kinds = ["people", "duos", "sessions", "episodes"];
        let away = self.tables.away();
        for (id, record) in away.filter_map(|id| Some((id, self.journal.record(id)?))) {
            let shown = record.kind.as_deref().is_some_and(|kind| kinds.contains(&kind));
            if !shown || self.aliases().class(id).next().is_some() {
                continue;
            }
            let Some(away) = record.fields.get("archived").and_then(|heads| heads.shown()) else {
                continue;
            };
            let seen = match record.value(LEFT_AWAY) {
                Some(Value::Int(seen)) => *seen,
                _ => i64::MIN,
            };
            let later = |heads: &crate::journal::Heads| {
                let mut others = heads.all().iter().filter(|head| head.dot.1 != away.dot.1);
                others.any(|head| head.stamp > away.stamp && head.stamp.0 > seen)
            };
            let mut written = record.fields.iter().filter(|(field, _)| &***field != LEFT_AWAY);
            if written.any(|(_, heads)| later(heads)) {
                into.push(Breach::ChangedAway { record: id });
            }
        }
    }
}
