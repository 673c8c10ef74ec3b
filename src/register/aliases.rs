//! Records of one person: whoever was linked forms a class, whose smallest id stands for all.
//!
//! A link is a field of its own (`same_as/<the larger id>` on the record with the smaller id), so that two laptops
//! that link the same pair write the same thing, and a link that is taken back is superseded like any other
//! write. A class is what the standing links connect: a function of the set of links, whatever their order.

use crate::journal::Record;
use crate::programme::residue::residue_id;
use crate::record::{RecordId, Value};
use std::borrow::Cow;
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

    /// Takes note of people's records (`None` for one that is erased or no person) and gives the records whose class
    /// they changed. `is_person` tells which records are there and people: a link to anything else waits. The classes
    /// are worked out once, however many records there are.
    pub(super) fn note<'a>(
        &mut self,
        records: impl Iterator<Item = (RecordId, Option<Cow<'a, Record>>)>,
        is_person: impl Fn(RecordId) -> bool,
    ) -> BTreeSet<RecordId> {
        let (mut changed, mut arrived) = (false, Vec::new());
        for (id, record) in records {
            let links = record
                .as_deref()
                .map(|record| links_of(id, record))
                .unwrap_or_default();
            let gone = record.is_none() && self.canonical.contains_key(&id);
            let known = self.links.get(&id);
            changed |= gone || !known.map_or(links.is_empty(), |known| *known == links);
            if record.is_some() && !self.canonical.contains_key(&id) {
                arrived.push(id);
            }
            if links.is_empty() {
                self.links.remove(&id);
            } else {
                self.links.insert(id, links);
            }
        }
        // A record that was linked to may have arrived only now.
        if !changed && !arrived.is_empty() && !self.links.is_empty() {
            let ends: BTreeSet<RecordId> = self.links.values().flatten().copied().collect();
            changed = arrived
                .iter()
                .any(|id| self.links.contains_key(id) || ends.contains(id));
        }
        if !changed {
            return BTreeSet::new();
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

    /// The record that stands for a linked one, where that is another.
    pub(super) fn stood_for_by(&self, id: RecordId) -> Option<RecordId> {
        self.canonical
            .get(&id)
            .copied()
            .filter(|canonical| *canonical != id)
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
    let standing = links.iter().filter(|(one, _)| is_person(**one));
    let pairs: Vec<(RecordId, RecordId)> = standing
        .flat_map(|(one, others)| others.iter().map(|other| (*one, *other)))
        .filter(|(_, other)| is_person(*other))
        .collect();
    let ids: BTreeSet<RecordId> = pairs.iter().flat_map(|(one, other)| [*one, *other]).collect();
    let ids: Vec<RecordId> = ids.into_iter().collect();
    let mut union = Union::of(ids.len());
    for (one, other) in &pairs {
        if let (Ok(one), Ok(other)) = (ids.binary_search(one), ids.binary_search(other)) {
            union.join(one, other);
        }
    }
    let mut classes: BTreeMap<RecordId, BTreeSet<RecordId>> = BTreeMap::new();
    for (at, id) in ids.iter().enumerate() {
        classes.entry(ids[union.root(at)]).or_default().insert(*id);
    }
    classes
}

/// Which numbers belong together; the smallest of each class is its root, so that ids in order give the canonical one.
/// Paths are halved as they are walked: a chain of very many links costs hardly more than its length.
struct Union {
    parents: Vec<usize>,
    /// Steps taken, so that a test can tell how much work it was.
    #[cfg(test)]
    steps: usize,
}

impl Union {
    fn of(count: usize) -> Self {
        Self {
            parents: (0..count).collect(),
            #[cfg(test)]
            steps: 0,
        }
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.parents[at] != at {
            self.parents[at] = self.parents[self.parents[at]];
            at = self.parents[at];
            #[cfg(test)]
            {
                self.steps += 1;
            }
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.parents[one.max(other)] = one.min(other);
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
#[path = "aliases_tests.rs"]
mod tests;
