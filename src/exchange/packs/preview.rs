//! What bringing packs in would change, in words that a view can turn into sentences.

use crate::journal::{AuthorId, Change, Compartment, Dot, Entry, Journal, Plan, Record, ReplicaId, Trial};
use crate::programme::entity::Entity;
use crate::programme::organisation::Member;
use crate::programme::person::Person;
use crate::record::{RecordId, Value};
use crate::register::Register;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// What bringing packs in would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Entries that are not here yet.
    pub entries: usize,
    /// Records that are not here yet, per kind.
    pub new: BTreeMap<String, usize>,
    /// Records that are here and get something new, per kind.
    pub changed: BTreeMap<String, usize>,
    /// Fields that two laptops wrote differently, which are not in conflict now.
    pub conflicts: Vec<(RecordId, String)>,
    /// Records of which something here would be erased.
    pub erased: BTreeSet<RecordId>,
    /// The people that it is about, their duos, meetings and outcomes included.
    pub people: BTreeMap<RecordId, PersonNews>,
    /// Members of the team list that are not here yet, with who added them by what the files say.
    pub members: BTreeMap<RecordId, MemberNews>,
    /// Entries that would still be missing, so that what follows them cannot be confirmed.
    pub gaps: Vec<Gap>,
    /// Numbers that were given twice. Both entries are kept and both count, so where they disagree a conflict shows.
    pub forks: Vec<Fork>,
    /// Entries whose digest does not follow from the one before it. They are kept; whoever made the file should know.
    pub unlinked: BTreeSet<Dot>,
    /// Numberings with times more than a day ahead of the own clock, with how many milliseconds at most.
    pub ahead: BTreeMap<ReplicaId, i64>,
    /// People who are here and would be erased altogether.
    pub erased_people: usize,
    /// Parts of the files that cannot be read here.
    pub carried: CarriedNews,
    /// Whether so much would come that no file could hold it any more: it is refused, so that saving always works.
    pub too_much: bool,
    /// How many of the files no member of the workspace made: they can be read, and nothing of them comes in.
    pub foreign: usize,
}

/// People that a file may erase without more than a click.
const FEW_PEOPLE: usize = 3;
/// Records of any kind that it may: what goes along with a few people.
const FEW_RECORDS: usize = 60;

/// What becomes of parts that cannot be read here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CarriedNews {
    /// How many would be carried on in the files made here.
    pub new: usize,
    /// How many find no room for that.
    pub refused: usize,
    /// How many stay closed, since nothing shows that a member wrote them.
    pub closed: usize,
}

impl Preview {
    /// Whether nothing would change.
    pub fn is_nothing(&self) -> bool {
        self.entries == 0 && self.erased.is_empty()
    }

    /// Whether so much would be erased that a click is not enough: a person is asked to type how many.
    pub fn erases_much(&self) -> bool {
        self.erased_people > FEW_PEOPLE || self.erased.len() > FEW_RECORDS
    }

    /// What to type then: the number of people, or of records where no people are erased.
    pub fn erased_count(&self) -> usize {
        if self.erased_people > 0 {
            self.erased_people
        } else {
            self.erased.len()
        }
    }
}

/// What a person would get.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonNews {
    /// Their name as it would be; empty when they would be erased.
    pub name: String,
    /// Whether they are not here yet.
    pub is_new: bool,
    /// Fields of theirs whose shown value would be another.
    pub fields: BTreeSet<String>,
    /// Other records of theirs that are new or get something new, per kind.
    pub others: BTreeMap<String, usize>,
}

/// Someone new in the team list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberNews {
    /// Their name.
    pub name: String,
    /// Who added them, as the entry says.
    pub by: AuthorId,
}

/// Entries that are missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// In which journal.
    pub compartment: Compartment,
    /// Whose numbering.
    pub replica: ReplicaId,
    /// Which numbers.
    pub missing: RangeInclusive<u32>,
}

/// A number that was given twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fork {
    /// Which entry.
    pub dot: Dot,
    /// The laptop of that numbering, where one told its name.
    pub laptop: Option<String>,
}

impl Preview {
    /// What a plan would change in a register. Only the records that the plan touches are looked at.
    pub(super) fn of(register: &Register, plan: &Plan, trial: &Trial, now_ms: i64) -> Self {
        let journal = register.journal();
        let mut preview = Self {
            entries: plan.new.len(),
            gaps: gaps(journal, plan),
            unlinked: plan.unlinked.clone(),
            ..Self::default()
        };
        for (_, entry) in &plan.new {
            preview.members.extend(members(entry, trial));
            let ahead = entry.stamp.0.saturating_sub(now_ms);
            if ahead > crate::journal::clock::MOST_AHEAD {
                let most = preview.ahead.entry(entry.replica).or_default();
                *most = (*most).max(ahead);
            }
        }
        for (_, entry) in &plan.scrubbed {
            let gone = entry.changes.iter().filter_map(|change| match change {
                crate::journal::Change::Erased { record, .. } => Some(*record),
                _ => None,
            });
            preview
                .erased
                .extend(gone.filter(|id| erasing(plan).any(|of| of == *id)));
        }
        let is_gone = |id: &&RecordId| {
            let before = journal.record(**id).and_then(|record| record.kind.as_deref());
            before == Some("people") && trial.record(**id).is_none_or(|record| record.kind.is_none())
        };
        preview.erased_people = preview.erased.iter().filter(is_gone).count();
        for id in &plan.touched {
            preview.look_at(*id, journal.record(*id), trial.record(*id), (journal, trial));
        }
        preview
    }

    fn look_at(
        &mut self,
        id: RecordId,
        before: Option<&Record>,
        after: Option<&Record>,
        at: (&Journal, &Trial),
    ) {
        let known = before.is_some_and(|record| record.kind.is_some());
        let kind = after.or(before).and_then(|record| record.kind.as_deref());
        let kind = kind.unwrap_or_default().to_owned();
        if let Some(after) = after {
            // A record that is here and loses something is told of under what is erased.
            let changed = !before.is_some_and(|before| same(before, after));
            if !changed {
                return;
            }
            let count = if known { &mut self.changed } else { &mut self.new };
            *count.entry(kind.clone()).or_default() += 1;
            for (field, _) in after.conflicts() {
                let heads = before.and_then(|record| record.fields.get(field));
                if !heads.is_some_and(|heads| heads.is_conflict()) {
                    self.conflicts.push((id, field.to_owned()));
                }
            }
        } else if before.is_none() {
            return;
        }
        let (journal, trial) = at;
        let look = |id: RecordId| trial.record(id).or_else(|| journal.record(id));
        for person in owners(id, after.or(before), &look) {
            let news = self.people.entry(person).or_default();
            if let Some(record) = look(person) {
                news.name = Person::read(record.shown()).name();
            }
            if person == id {
                news.is_new = !known;
                let fields = |record: Option<&Record>| -> BTreeMap<String, Value> {
                    let shown = record.into_iter().flat_map(Record::shown);
                    shown
                        .map(|(field, value)| (field.to_owned(), value.clone()))
                        .collect()
                };
                let (old, new) = (fields(before), fields(after));
                let names = old.keys().chain(new.keys());
                news.fields = names
                    .filter(|name| old.get(*name) != new.get(*name))
                    .cloned()
                    .collect();
            } else {
                *news.others.entry(kind.clone()).or_default() += 1;
            }
        }
    }
}

/// The records that the new entries erase something of.
fn erasing(plan: &Plan) -> impl Iterator<Item = RecordId> {
    plan.new
        .iter()
        .flat_map(|(_, entry)| entry.erasures().map(|erase| erase.record))
}

/// The members whom an entry adds to the team list.
fn members<'a>(entry: &'a Entry, trial: &'a Trial) -> impl Iterator<Item = (RecordId, MemberNews)> + 'a {
    entry.changes.iter().filter_map(|change| {
        let Change::Create { record, kind } = change else {
            return None;
        };
        let known = trial.record(*record).filter(|_| **kind == *Member::KIND)?;
        let name = Member::read(known.shown()).name.unwrap_or_default();
        let by = entry.author;
        Some((*record, MemberNews { name, by }))
    })
}

fn same(one: &Record, other: &Record) -> bool {
    one.kind == other.kind && one.fields == other.fields
}

/// The people that a record is about: itself, or those that it (or what it belongs to) names.
fn owners<'a>(
    id: RecordId,
    record: Option<&Record>,
    look: &impl Fn(RecordId) -> Option<&'a Record>,
) -> BTreeSet<RecordId> {
    let is_person = |record: &Record| record.kind.as_deref() == Some("people");
    let Some(record) = record else {
        return BTreeSet::new();
    };
    if is_person(record) {
        return BTreeSet::from([id]);
    }
    let mut people = BTreeSet::new();
    for named in names(record) {
        match look(named) {
            Some(record) if is_person(record) => {
                people.insert(named);
            }
            // A meeting names its duo, which names its people.
            Some(record) => people.extend(names(record).filter(|id| look(*id).is_some_and(is_person))),
            None => {}
        }
    }
    people
}

fn names(record: &Record) -> impl Iterator<Item = RecordId> {
    record
        .shown()
        .filter_map(|(_, value)| value.as_text()?.parse().ok())
}

/// What would be missing in the numberings that the new entries belong to, and what is missing in the others.
fn gaps(journal: &Journal, plan: &Plan) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for compartment in Compartment::ALL {
        let log = journal.log(compartment);
        let mut there: BTreeMap<ReplicaId, BTreeSet<u32>> = log.beyond();
        for (_, entry) in plan.new.iter().filter(|(of, _)| *of == compartment) {
            there.entry(entry.replica).or_default().insert(entry.seq);
        }
        let vector = log.vector();
        for (replica, numbers) in there {
            let mut next = vector.0.get(&replica).map_or(1, |upto| upto.saturating_add(1));
            for seq in numbers {
                if seq > next {
                    let missing = next..=seq - 1;
                    gaps.push(Gap {
                        compartment,
                        replica,
                        missing,
                    });
                }
                next = next.max(seq.saturating_add(1));
            }
        }
    }
    gaps
}
