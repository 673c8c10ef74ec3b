//! Erasing a person, or one consent group of their fields. Nothing brings it back, on any laptop; what stays is
//! anonymous and keeps the counts true.
//!
//! Records that are shared with others stay and point to *erased person*: the id that stood there resolves to that
//! of the residue, which follows from it. Records of the person alone go, and those that reports count leave an
//! anonymous twin whose days are as coarse as the figures allow.

use super::command::{Context, create};
use super::refusal::Refusal;
use super::{Register, search};
use crate::journal::{Draft, Scope, Shown};
use crate::order::InOrder;
use crate::programme::duo::DuoId;
use crate::programme::entity::{codes, split};
use crate::programme::lifecycle::DuoState;
use crate::programme::person::PersonId;
use crate::programme::residue::{AgeBand, EraseReason, Residue, residue_id};
use crate::record::{Field, FieldType, Kind, RecordId, Value};
use chrono::{Datelike, Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// Fewer people than this who share a detail, and it is left out of the residue.
const SMALL: usize = 5;

/// Shorter names are found in too many words to be worth asking about.
const SHORTEST_NAME: usize = 3;
/// Parts of names that are ordinary words too: nearly every note has one of them.
const PARTICLES: &[&str] = &[
    "aan", "bij", "das", "del", "den", "der", "des", "dos", "het", "les", "ten", "ter", "van", "voor", "von",
];

codes! {
    /// A group of special data that is kept by consent, and erased when that is withdrawn.
    ConsentGroup = "consent-group" { Health = "health", Origin = "origin", Scales = "scales" }
}

impl ConsentGroup {
    /// The fields of a person that belong to it.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Health => &["health", "no_match_why"],
            Self::Origin => &[
                "residence",
                "residence_until",
                "protection",
                "birth_region",
                "parent_region",
                "grandparent_region",
            ],
            Self::Scales => &[],
        }
    }

    /// The kinds of records of the person that belong to it.
    const fn kinds(self) -> &'static [&'static str] {
        match self {
            Self::Health => &["obstacle_checks"],
            Self::Origin => &[],
            Self::Scales => &["scale_responses"],
        }
    }
}

/// Whom to erase, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasePerson {
    /// Who.
    pub person: PersonId,
    /// Why.
    pub reason: EraseReason,
    /// The day.
    pub on: NaiveDate,
    /// Free text elsewhere that goes too, as decided by whoever erases.
    pub mentions: Vec<(RecordId, Field)>,
}

/// Free text in a record of others that seems to name someone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// In which record.
    pub record: RecordId,
    /// In which field.
    pub field: Field,
    /// What stands there.
    pub text: String,
}

/// What erasing someone does, told before it is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consequences {
    /// Records of the person alone that go.
    pub goes: usize,
    /// Records shared with others that stay.
    pub shared: usize,
    /// Duos and proposals that end.
    pub ends: Vec<DuoId>,
    /// Free text that seems to name them.
    pub mentions: Vec<Mention>,
}

/// Records that belong to one person: the kind, and the field that says whose.
const OWNED: [(&str, &str); 12] = [
    ("episodes", "person"),
    ("follow_ups", "person"),
    ("steps", "subject"),
    ("triages", "person"),
    ("attendances", "person"),
    ("referrals", "person"),
    ("consents", "person"),
    ("quotes", "person"),
    ("milestones", "person"),
    ("plans", "person"),
    ("obstacle_checks", "person"),
    ("scale_responses", "person"),
];

/// What of them reports count: these leave an anonymous twin with these fields.
const COUNTED: [(&str, &[&str]); 5] = [
    ("episodes", &["kind", "start", "end", "own_choice"]),
    ("follow_ups", &["date", "duo", "out_of_reach"]),
    ("steps", &["cycle", "from", "to", "date", "taken_over"]),
    ("triages", &["decision", "date"]),
    ("attendances", &["session", "presence"]),
];

impl Register {
    /// What erasing someone would do.
    pub fn erasing(&self, person: PersonId) -> Consequences {
        let owned = self.owned_by(person);
        let people = self.records_of(person.0);
        let ids: BTreeSet<String> = people.iter().map(RecordId::to_string).collect();
        let refers = |record: &Shown| {
            let mut shown = record.fields();
            shown.any(|(field, value)| {
                value.as_text().is_some_and(|text| ids.contains(text)) || ids.contains(split(field).1)
            })
        };
        let shared = self.journal().all_shown().filter(|(id, record)| {
            !owned.contains_key(id) && !people.contains(id) && record.kind.is_some() && refers(record)
        });
        Consequences {
            goes: owned.len() + people.len(),
            shared: shared.count(),
            ends: self.ends_with(person),
            mentions: self.mentions_of(person, &owned),
        }
    }

    fn ends_with(&self, person: PersonId) -> Vec<DuoId> {
        let duos = self.duos_of(person);
        duos.filter(|(_, duo)| duo.state.is_some_and(DuoState::takes_place))
            .map(|(id, _)| id)
            .collect()
    }

    /// The records of a person alone, with the kind of each.
    fn owned_by(&self, person: PersonId) -> BTreeMap<RecordId, Kind> {
        let people: BTreeSet<String> = self
            .records_of(person.0)
            .iter()
            .map(RecordId::to_string)
            .collect();
        let mut owned: BTreeMap<RecordId, Kind> = BTreeMap::new();
        for (id, record) in self.journal().all_shown() {
            let Some(kind) = &record.kind else {
                continue;
            };
            let of = |field: &str| record.value(field).and_then(Value::as_text);
            let own = OWNED
                .iter()
                .any(|(owned, field)| *owned == &**kind && of(field).is_some_and(|id| people.contains(id)));
            // A note or a task about several stays with the others.
            let about = || {
                let all = record.fields().filter(|(field, _)| split(field).0 == "about");
                let mut all = all.map(|(field, _)| people.contains(split(field).1)).peekable();
                all.peek().is_some() && all.all(|own| own)
            };
            if own || matches!(&**kind, "notes" | "tasks") && about() {
                owned.insert(id, kind.clone());
            }
        }
        let goals: Vec<RecordId> = self
            .journal()
            .all_shown()
            .filter(|(_, record)| record.kind.as_deref() == Some("goals"))
            .filter(|(_, record)| {
                let plan = record.value("plan").and_then(RecordId::from_value);
                plan.is_some_and(|plan| owned.contains_key(&plan))
            })
            .map(|(id, _)| id)
            .collect();
        owned.extend(goals.into_iter().map(|id| (id, "goals".into())));
        owned
    }

    /// Free text of others in which a part of someone's name stands as a word.
    fn mentions_of(&self, person: PersonId, owned: &BTreeMap<RecordId, Kind>) -> Vec<Mention> {
        let name = self.person(person).map(|file| file.person.name());
        let name = search::fold(&name.unwrap_or_default());
        let tells = |part: &&str| part.chars().count() >= SHORTEST_NAME && !PARTICLES.contains(part);
        let parts: Vec<&str> = name.split(' ').filter(tells).collect();
        let people = self.records_of(person.0);
        let mut found = Vec::new();
        if parts.is_empty() {
            return found;
        }
        for (id, record) in self.journal().all_shown() {
            if owned.contains_key(&id) || people.contains(&id) {
                continue;
            }
            for (field, value) in record.fields() {
                let Some(text) = value
                    .as_text()
                    .filter(|text| text.contains(' ') && !is_name(field))
                else {
                    continue;
                };
                let folded = search::fold(text);
                if folded.split(' ').any(|word| parts.contains(&word)) {
                    found.push(Mention {
                        record: id,
                        field: field.into(),
                        text: text.to_owned(),
                    });
                }
            }
        }
        found.order_by(|a, b| (a.record, &a.field).cmp(&(b.record, &b.field)));
        found
    }

    /// Lists what erasing a person writes: the erasures, the anonymous rest, and the end of what ran.
    pub(super) fn erase_person(
        &self,
        erase: &ErasePerson,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        let person = self.one(erase.person);
        self.person(person).ok_or(Refusal::Unknown(person.0))?;
        let mut draft = Draft {
            intent: "erase-person".into(),
            ..Draft::default()
        };
        let reason = erase.reason.code();
        for duo in self.ends_with(person) {
            self.close_duo(&mut draft, duo, erase.on, Some(person), context)?;
        }
        let rest = PersonId(residue_id(person.0));
        create(&mut draft, rest.0, &self.residue_of(person, erase.on));
        let owned = self.owned_by(person);
        self.leave_twins(&mut draft, person, rest, &owned, erase.on);
        let people = self.records_of(person.0);
        for id in people.iter().chain(owned.keys()) {
            draft.erases.push((*id, Scope::Record, reason.into()));
        }
        // What a list said of a duo beside its fields is as likely about the one as about the other.
        let texts = self.duos_of(person).filter(|(_, duo)| !duo.list_raw.is_empty());
        for (duo, _) in texts {
            let fields = ["list_raw".into(), "to_check".into()];
            draft
                .erases
                .push((duo.0, Scope::Fields(fields.into()), reason.into()));
        }
        for (id, field) in &erase.mentions {
            let known = self.journal().record(*id).ok_or(Refusal::Unknown(*id))?;
            if !people.contains(id) && known.fields.contains(field) {
                draft
                    .erases
                    .push((*id, Scope::Fields([field.clone()].into()), reason.into()));
            }
        }
        Ok(draft)
    }

    /// Lists what erasing one consent group writes.
    pub(super) fn erase_group(
        &self,
        person: PersonId,
        group: ConsentGroup,
        reason: EraseReason,
    ) -> Result<Draft, Refusal> {
        self.person(person).ok_or(Refusal::Unknown(person.0))?;
        let mut draft = Draft {
            intent: "erase-group".into(),
            ..Draft::default()
        };
        let fields: Box<[Field]> = group.fields().iter().map(|field| Field::from(*field)).collect();
        for id in self
            .records_of(person.0)
            .into_iter()
            .filter(|_| !fields.is_empty())
        {
            draft
                .erases
                .push((id, Scope::Fields(fields.clone()), reason.code().into()));
        }
        for (id, kind) in self.owned_by(person) {
            if group.kinds().contains(&&*kind) {
                draft.erases.push((id, Scope::Record, reason.code().into()));
            }
        }
        Ok(draft)
    }

    /// What stays of a person. Details that few others share are left out, one after another.
    fn residue_of(&self, person: PersonId, on: NaiveDate) -> Residue {
        let Some(file) = self.person(person) else {
            return Residue::default();
        };
        let band = |file: &super::PersonFile| file.person.age_on(on).map(AgeBand::of);
        let mentee = file.mentee.as_deref();
        let mentor = file.mentor.as_deref();
        let mut rest = Residue {
            branch: file.person.branch,
            municipality: file.person.municipality.clone(),
            gender: file.person.gender,
            age_band: band(file),
            mentee_state: mentee.and_then(|profile| profile.state),
            mentee_signed_up: mentee.and_then(|profile| profile.signed_up).map(month),
            mentor_state: mentor.and_then(|profile| profile.state),
            mentor_signed_up: mentor.and_then(|profile| profile.signed_up).map(month),
            archived: None,
        };
        let alike = |rest: &Residue| {
            let same = self.people().filter(|(_, other)| {
                let person = &other.person;
                person.branch == rest.branch
                    && (rest.municipality.is_none() || person.municipality == rest.municipality)
                    && (rest.gender.is_none() || person.gender == rest.gender)
                    && (rest.age_band.is_none() || band(other) == rest.age_band)
            });
            same.count() > SMALL
        };
        if !alike(&rest) {
            rest.municipality = None;
        }
        if !alike(&rest) {
            rest.age_band = None;
        }
        if !alike(&rest) {
            rest.gender = None;
        }
        rest
    }

    /// Writes the anonymous twins of what reports count.
    fn leave_twins(
        &self,
        draft: &mut Draft,
        person: PersonId,
        rest: PersonId,
        owned: &BTreeMap<RecordId, Kind>,
        on: NaiveDate,
    ) {
        let marks = self.marks_of(person, on);
        let mut in_month: BTreeMap<NaiveDate, u64> = BTreeMap::new();
        let mut counted: Vec<_> = owned
            .iter()
            .filter(|(_, kind)| COUNTED.iter().any(|(of, _)| *of == &***kind))
            .collect();
        let day_of = |id: &RecordId| {
            let record = self.journal().record(*id)?;
            record.value("date").and_then(NaiveDate::from_value)
        };
        counted.order_by_key(|(id, _)| (day_of(id), **id));
        for (id, kind) in counted {
            let Some(record) = self.known(*id).filter(|record| !super::is_archived(record)) else {
                continue;
            };
            let owner = OWNED
                .iter()
                .find(|(of, _)| *of == &**kind)
                .map(|(_, field)| *field);
            let fields = COUNTED
                .iter()
                .find(|(of, _)| *of == &**kind)
                .map(|(_, fields)| *fields);
            let (Some(owner), Some(fields)) = (owner, fields) else {
                continue;
            };
            let twin = residue_id(*id);
            draft.creates.push((twin, kind.clone()));
            draft.writes.push((twin, owner.into(), rest.to_value()));
            for field in fields {
                let Some(value) = record.value(field) else {
                    continue;
                };
                let value = match NaiveDate::from_value(value) {
                    Some(day) if &**kind == "steps" => in_order(day, &mut in_month).to_value(),
                    Some(day) => coarse(day, &marks).to_value(),
                    None => value.clone(),
                };
                draft.writes.push((twin, (*field).into(), value));
            }
        }
    }

    /// The days on whose sides figures look: starts and ends of the duos, and the ends of the windows after them.
    fn marks_of(&self, person: PersonId, on: NaiveDate) -> Vec<NaiveDate> {
        let rules = self.rules_on(on);
        let windows = [0, rules.outcome_days, rules.known_days];
        let anchors = self
            .duos_of(person)
            .flat_map(|(_, duo)| [duo.started_on, duo.ended_on]);
        let days = anchors.flatten().flat_map(|day| {
            windows
                .into_iter()
                .filter_map(move |days| day.checked_add_days(Days::new(days.unsigned_abs())))
        });
        days.collect()
    }
}

fn is_name(field: &str) -> bool {
    matches!(field, "first_name" | "last_name" | "name")
}

/// The first day of a day's month.
fn month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// A day of the same month that tells less and lies on the same side of every mark.
fn coarse(day: NaiveDate, marks: &[NaiveDate]) -> NaiveDate {
    let first = month(day);
    let last = first
        .checked_add_months(chrono::Months::new(1))
        .and_then(|next| next.pred_opt());
    let middle = day.with_day(15);
    let same = |other: &NaiveDate| marks.iter().all(|mark| other.cmp(mark) == day.cmp(mark));
    [Some(first), middle, last]
        .into_iter()
        .flatten()
        .find(same)
        .unwrap_or(day)
}

/// The days of a month one after another, for moves whose order matters and whose days do not.
fn in_order(day: NaiveDate, so_far: &mut BTreeMap<NaiveDate, u64>) -> NaiveDate {
    let nth = so_far.entry(month(day)).or_default();
    let placed = month(day)
        .checked_add_days(Days::new((*nth).min(27)))
        .unwrap_or(day);
    *nth += 1;
    placed
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
#[path = "erase_tests.rs"]
mod tests;
