//! Records of one person: whoever was linked forms a class, whose smallest id stands for all.
//!
//! A link is a field of its own (`same_as/<the larger id>` on the record with the smaller id), so that two laptops
//! that link the same pair write the same thing, and a link that is taken back is superseded like any other
//! write. A class is what the standing links connect: a function of the set of links, whatever their order.

use crate::journal::Record;
use crate::programme::residue::residue_id;
use crate::record::{RecordId, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The name of the field that links.
pub const SAME_AS: &str = "same_as";

/// The links that stand, and the classes that follow from them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aliases {
    links: BTreeMap<RecordId, BTreeSet<RecordId>>,
    canonical: BTreeMap<RecordId, RecordId>,
    /// What stays of erased records, by their id.
    erased: BTreeMap<RecordId, RecordId>,
    classes: BTreeMap<RecordId, BTreeSet<RecordId>>,
}

impl Aliases {
    /// Whether nobody is linked.
    pub fn is_empty(&self) -> bool {
        self.classes.is_empty() && self.erased.is_empty()
    }

    /// Whether no link was ever seen.
    pub(super) fn links_nobody(&self) -> bool {
        self.links.is_empty()
    }

    /// The id that stands for a record's class; the record's own where it is linked with none.
    pub fn canonical(&self, id: RecordId) -> RecordId {
        let stands_for = self.canonical.get(&id).or_else(|| self.erased.get(&id));
        stands_for.copied().unwrap_or(id)
    }

    /// The other records of the class, by id; none where it is linked with none.
    pub fn class(&self, id: RecordId) -> impl Iterator<Item = RecordId> + '_ {
        self.classes
            .get(&self.canonical(id))
            .into_iter()
            .flatten()
            .copied()
    }

    /// All classes: who stands for whom.
    pub fn classes(&self) -> impl Iterator<Item = (RecordId, &BTreeSet<RecordId>)> {
        self.classes.iter().map(|(id, members)| (*id, members))
    }

    /// Takes note that a record is erased: whatever refers to it refers to what stays. False when that is known.
    pub(super) fn erase(&mut self, id: RecordId) -> bool {
        self.erased.insert(id, residue_id(id)).is_none()
    }

    /// Takes note of a person's record (`None` once it is erased) and gives the records whose class it changed.
    /// `is_person` tells which records are there and people: a link to anything else waits.
    pub(super) fn note(
        &mut self,
        id: RecordId,
        record: Option<&Record>,
        is_person: impl Fn(RecordId) -> bool,
    ) -> BTreeSet<RecordId> {
        let links = record.map(|record| links_of(id, record)).unwrap_or_default();
        let gone = record.is_none() && self.canonical.contains_key(&id);
        let known = self.links.get(&id);
        let same = known.map_or(links.is_empty(), |known| *known == links);
        // A record that was linked to may have arrived only now.
        let awaited = || {
            record.is_some()
                && !self.canonical.contains_key(&id)
                && (!links.is_empty() || self.links.values().any(|ends| ends.contains(&id)))
        };
        if same && !gone && !awaited() {
            return BTreeSet::new();
        }
        if links.is_empty() {
            self.links.remove(&id);
        } else {
            self.links.insert(id, links);
        }
        let before = std::mem::take(&mut self.classes);
        self.classes = classes(&self.links, is_person);
        self.canonical = self
            .classes
            .iter()
            .flat_map(|(canonical, members)| members.iter().map(|member| (*member, *canonical)))
            .collect();
        let changed = |one: &BTreeMap<RecordId, BTreeSet<RecordId>>, other: &BTreeMap<_, _>| {
            let differ = one
                .iter()
                .filter(|(id, members)| other.get(*id) != Some(*members));
            differ
                .flat_map(|(_, members)| members.clone())
                .collect::<BTreeSet<_>>()
        };
        let mut affected = changed(&before, &self.classes);
        affected.extend(changed(&self.classes, &before));
        affected
    }
}

/// The records that a record is linked with.
fn links_of(id: RecordId, record: &Record) -> BTreeSet<RecordId> {
    let written = record.fields.of_set(SAME_AS);
    let links =
        written.filter(|(_, heads)| heads.shown().is_some_and(|head| head.value == Value::Bool(true)));
    links
        .filter_map(|(part, _)| part.parse().ok())
        .filter(|other| *other != id)
        .collect()
}

/// What the links connect, by the smallest id of each.
fn classes(
    links: &BTreeMap<RecordId, BTreeSet<RecordId>>,
    is_person: impl Fn(RecordId) -> bool,
) -> BTreeMap<RecordId, BTreeSet<RecordId>> {
    let mut near: BTreeMap<RecordId, BTreeSet<RecordId>> = BTreeMap::new();
    for (one, others) in links.iter().filter(|(one, _)| is_person(**one)) {
        for other in others.iter().filter(|other| is_person(**other)) {
            near.entry(*one).or_default().insert(*other);
            near.entry(*other).or_default().insert(*one);
        }
    }
    let mut classes = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for start in near.keys() {
        if !seen.insert(*start) {
            continue;
        }
        let (mut members, mut ahead) = (BTreeSet::from([*start]), vec![*start]);
        while let Some(id) = ahead.pop() {
            for next in near.get(&id).into_iter().flatten() {
                if members.insert(*next) {
                    seen.insert(*next);
                    ahead.push(*next);
                }
            }
        }
        // Ids come in order, so the first of a class is its smallest.
        classes.insert(*start, members);
    }
    classes
}
