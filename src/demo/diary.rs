//! What happened, day by day: dated drafts, stamped in the end in the order of their days.

use super::dice::Dice;
use crate::journal::{AuthorId, Compartment, Draft, Entry, Journal, ReplicaId, Stamped, TxId};
use crate::order::InOrder;
use crate::programme;
use crate::programme::duo::Step;
use crate::programme::entity::{Entity, Keeping, split};
use crate::programme::lifecycle::LifeCycle;
use crate::record::{Field, RecordId, Value};
use chrono::{Days, NaiveDate};
use std::collections::HashMap;

/// One command of the past.
pub(super) struct Deed {
    day: NaiveDate,
    by: usize,
    draft: Draft,
}

impl Deed {
    /// A new record with its fields.
    pub fn create<E: Entity>(&mut self, id: RecordId, new: &E) {
        self.draft.creates.push((id, E::KIND.into()));
        self.fill(id, new);
    }

    /// The fields of a further part of a record: a person's profile.
    pub fn fill<E: Entity>(&mut self, id: RecordId, new: &E) {
        let fields = new.fields().into_iter();
        let writes = fields.map(|(field, value)| (id, Field::from(field), value));
        self.draft.writes.extend(writes);
    }

    /// The dated move of a mentee, mentor, duo or referral, with the state that it leads to.
    pub fn step<S: LifeCycle>(
        &mut self,
        id: RecordId,
        (subject, cycle): (RecordId, &str),
        from: Option<S>,
        to: S,
        reason: Option<&str>,
    ) {
        let step = Step {
            subject: Some(subject),
            cycle: Some(cycle.into()),
            from: from.map(|state| state.state_code().into()),
            to: Some(to.state_code().into()),
            date: Some(self.day),
            reason: reason.map(Into::into),
            ..Step::default()
        };
        self.create(id, &step);
        let field = match cycle {
            "mentee" => "mentee_state",
            "mentor" => "mentor_state",
            _ => "state",
        };
        self.set(subject, field, Value::text(to.state_code()));
    }

    /// Its day.
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// One field; `Null` empties it.
    pub fn set(&mut self, id: RecordId, field: &str, value: Value) {
        self.draft.writes.push((id, field.into(), value));
    }
}

/// The deeds so far.
pub(super) struct Diary {
    today: NaiveDate,
    deeds: Vec<Deed>,
    ids: Dice,
}

impl Diary {
    /// An empty diary.
    pub fn new(today: NaiveDate, ids: Dice) -> Self {
        Self {
            today,
            deeds: Vec::new(),
            ids,
        }
    }

    /// A fresh id.
    pub fn id(&mut self) -> RecordId {
        RecordId(self.ids.bytes())
    }

    /// The day so many days before today.
    pub fn day(&self, ago: i64) -> NaiveDate {
        let days = Days::new(ago.unsigned_abs());
        let day = match ago < 0 {
            true => self.today.checked_add_days(days),
            false => self.today.checked_sub_days(days),
        };
        day.unwrap_or(self.today)
    }

    /// Writes down what coordinator `by` did, `ago` days before today. Nothing is done later than yesterday:
    /// today belongs to whoever opens the example.
    pub fn on(&mut self, ago: i64, by: usize, intent: &str) -> &mut Deed {
        let deed = Deed {
            day: self.day(ago.max(1)),
            by,
            draft: Draft {
                intent: intent.into(),
                ..Draft::default()
            },
        };
        self.deeds.push(deed);
        let last = self.deeds.len() - 1;
        &mut self.deeds[last]
    }

    /// Stamps everything, each coordinator's deeds on a laptop of their own, oldest first.
    pub fn stamp(mut self, authors: &[AuthorId]) -> Vec<(Compartment, Entry)> {
        // Stable: what was written down first on a day happened first.
        self.deeds.order_by_key(|deed| deed.day);
        let replicas: Vec<ReplicaId> = authors.iter().map(|_| ReplicaId(self.ids.bytes())).collect();
        let keeping = Keepings::new();
        let mut journal = Journal::default();
        let mut entries = Vec::new();
        let (mut day, mut at) = (NaiveDate::MIN, 0);
        for deed in self.deeds {
            at = if deed.day == day { at + 1 } else { 0 };
            day = deed.day;
            let by = deed.by % authors.len().max(1);
            let (Some(replica), Some(author)) = (replicas.get(by), authors.get(by)) else {
                break;
            };
            let stamped = Stamped {
                replica: *replica,
                author: *author,
                now_ms: morning(day) + at * 20_000,
                tx: TxId(self.ids.bytes()),
                salt: self.ids.bytes(),
            };
            for (compartment, entry) in
                journal.stamp(deed.draft, stamped, |kind, field| keeping.of(kind, field))
            {
                journal.add(compartment, [entry.clone()], stamped.now_ms);
                entries.push((compartment, entry));
            }
        }
        entries
    }
}

/// Half past seven (UTC), in milliseconds since 1970.
fn morning(day: NaiveDate) -> i64 {
    day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis() + 27_000_000
}

/// Which compartment keeps a field, looked up once: there are hundreds of thousands of writes.
struct Keepings(HashMap<(&'static str, &'static str), Compartment>);

impl Keepings {
    fn new() -> Self {
        let each = programme::tables().into_iter().flat_map(|(kind, fields)| {
            fields.iter().map(move |spec| {
                let compartment = match spec.keeping {
                    Keeping::Everyday => Compartment::Everyday,
                    Keeping::Confidential => Compartment::Confidential,
                };
                ((kind, spec.name), compartment)
            })
        });
        Self(each.collect())
    }

    fn of(&self, kind: &str, field: &str) -> Compartment {
        let known = self.0.get(&(kind, split(field).0)).copied();
        known.unwrap_or(Compartment::Confidential)
    }
}
