//! Who is on the list twice, or in the register already, by the one rule for it
//! ([`same_person`](crate::programme::same_person)).

use super::plan::{Known, Namesakes, RowPlan, Twin};
use crate::programme::entity::{Entity, split};
use crate::programme::same_person::{Likeness, Same, Sign, Signs, Sureness, compare};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Most people of the register that a row is compared with for one thing that it shares with them.
const MOST_KNOWN: usize = 20;

/// Someone of the register or of the list.
struct Someone {
    who: Twin,
    /// What they are recognised by. Who is the same person as someone before fills in theirs, as taking over will.
    signs: Signs,
    /// A row that comes in as someone before it.
    is_merged: bool,
}

/// Where to look for who may be the same: a name beside a sign, or beside nothing at all.
type Place = (String, Option<Sign>);

/// Everyone so far, by what they are recognised by. Looked up, never compared with all others: a list can hold one
/// name thousands of times.
#[derive(Default)]
struct Index {
    known: BTreeMap<Place, BTreeSet<usize>>,
    /// The first row of each that comes in as someone new.
    rows: BTreeMap<Place, usize>,
    /// The first of those that do not.
    merged: BTreeMap<Place, usize>,
}

impl Index {
    fn places(signs: &Signs) -> impl Iterator<Item = Place> + '_ {
        signs.name_keys().flat_map(|key| {
            let signs = signs.signs().map(Some);
            signs.map(|sign| (key.to_owned(), sign))
        })
    }

    fn add(&mut self, at: usize, someone: &Someone) {
        if someone.who.row().is_some() {
            let rows = if someone.is_merged {
                &mut self.merged
            } else {
                &mut self.rows
            };
            for place in Self::places(&someone.signs) {
                rows.entry(place).or_insert(at);
            }
            return;
        }
        let bare = someone.signs.name_keys().map(|key| (key.to_owned(), None));
        for place in Self::places(&someone.signs).chain(bare) {
            let known = self.known.entry(place).or_default();
            if known.len() < MOST_KNOWN {
                known.insert(at);
            }
        }
    }

    fn like(&self, signs: &Signs) -> BTreeSet<usize> {
        let bare = signs.name_keys().map(|key| (key.to_owned(), None));
        let bare = signs.is_bare().then_some(bare).into_iter().flatten();
        let mut like = BTreeSet::new();
        for place in Self::places(signs).chain(bare) {
            like.extend(self.known.get(&place).into_iter().flatten());
            like.extend(self.rows.get(&place));
            like.extend(self.merged.get(&place));
        }
        like
    }
}

/// What speaks for a row being someone, when that is to be asked. A row that says nothing but a name is whoever is
/// known by that name: it can be nobody else that a list would say more of.
fn asked(row: &Signs, other: &Someone) -> Option<Same> {
    let mut same = compare(row, &other.signs).filter(Same::is_asked);
    if let Some(same) = same.as_mut().filter(|_| other.is_merged) {
        // Shared with what that row says otherwise than whoever it belongs to: nothing that would stay known.
        same.sureness = Sureness::Perhaps;
    }
    let bare = || {
        let named = row.is_bare() && other.who.row().is_none() && row.same_name(&other.signs);
        named.then(|| Same {
            sureness: Sureness::Likely,
            likeness: BTreeSet::from([Likeness::SameName]),
        })
    };
    same.or_else(bare)
}

/// The names of the fields that a row says something in.
fn said(row: &RowPlan) -> BTreeSet<String> {
    use super::plan::Subject;
    let (person, profile) = match &row.subject {
        Subject::Mentee { person, profile, .. } => (person.0.fields(), profile.0.fields()),
        Subject::Mentor { person, profile, .. } => (person.0.fields(), profile.0.fields()),
        Subject::Session { .. } | Subject::Event { .. } => return BTreeSet::new(),
    };
    let names = person.keys().chain(profile.keys());
    names.map(|field| split(field).0.to_owned()).collect()
}

/// Marks every row with whom it doubles, and gives those who merely share a name, as groups: of one name each, with
/// everyone who has it. Of people that a list has twice, the first row stays unmarked.
pub fn find(rows: &mut [RowPlan], known: &[Known]) -> Vec<Namesakes> {
    let someone = |who, signs| Someone {
        who,
        signs,
        is_merged: false,
    };
    let mut everyone: Vec<Someone> = Vec::with_capacity(known.len() + rows.len());
    let mut index = Index::default();
    for known in known {
        let someone = someone(Twin::Known(known.id), Signs::of(&known.person.0));
        index.add(everyone.len(), &someone);
        everyone.push(someone);
    }
    let mut paired = BTreeSet::new();
    for row in rows.iter_mut() {
        let Some(person) = row.subject.person() else {
            continue;
        };
        let mut someone = someone(Twin::Row(row.row), Signs::of(person));
        let at = everyone.len();
        if let Some((other, same)) = best(&index, &everyone, known, row, &someone.signs) {
            row.sureness = Some(same.sureness);
            row.likeness = same.likeness;
            // A pair is set apart as a whole: the first of two that are one person shares no *mere* name.
            paired.extend([at, other]);
            if let Some(other) = everyone.get_mut(other) {
                row.duplicate = Some(other.who);
                someone.is_merged = same.sureness > Sureness::Perhaps;
                if someone.is_merged {
                    other.signs.complete(&someone.signs);
                }
            }
            if let Some(completed) = everyone.get(other) {
                index.add(other, completed);
            }
        }
        index.add(at, &someone);
        everyone.push(someone);
    }
    namesakes(rows, &everyone, &paired)
}

/// Who a row most likely is, when anyone. Of several in the register, one to whom the row adds nothing: a list that is
/// read again finds those that it brought in.
fn best(
    index: &Index,
    everyone: &[Someone],
    known: &[Known],
    row: &RowPlan,
    signs: &Signs,
) -> Option<(usize, Same)> {
    let like = index.like(signs);
    let says = if like.len() > 1 {
        said(row)
    } else {
        BTreeSet::new()
    };
    let adds = |other: usize| {
        let has = known.get(other).map(|known| &known.has);
        let lacks = |name: &&String| has.is_some_and(|has| !has.contains(*name));
        says.iter().filter(lacks).count()
    };
    let found = like.into_iter().filter_map(|other| {
        let same = asked(signs, everyone.get(other)?)?;
        Some((other, same))
    });
    found.max_by_key(|(other, same)| {
        let adds = adds(*other);
        let is_known = *other < known.len();
        (
            same.sureness > Sureness::Perhaps,
            is_known && adds == 0,
            same.sureness,
            is_known,
            Reverse(adds),
            same.likeness.len(),
            Reverse(*other),
        )
    })
}

/// Those who merely share a name, by the first row of each group.
fn namesakes(rows: &mut [RowPlan], everyone: &[Someone], paired: &BTreeSet<usize>) -> Vec<Namesakes> {
    let mut named: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, someone) in everyone
        .iter()
        .enumerate()
        .filter(|(_, one)| one.signs.is_named())
    {
        named.entry(someone.signs.name()).or_default().push(at);
    }
    let row_of = |at: &usize| everyone.get(*at).and_then(|one| one.who.row());
    let mut groups: Vec<(u32, Vec<usize>)> = named
        .into_values()
        .filter(|group| group.len() > 1)
        .filter_map(|group| {
            let first = group.iter().filter(|at| !paired.contains(at)).find_map(row_of)?;
            Some((first, group))
        })
        .collect();
    groups.sort_unstable();
    let mut sharing: BTreeMap<u32, usize> = BTreeMap::new();
    for (nth, (_, group)) in groups.iter().enumerate() {
        let alone = group.iter().filter(|at| !paired.contains(at));
        sharing.extend(alone.filter_map(row_of).map(|row| (row, nth)));
    }
    for row in rows {
        row.namesakes = sharing.get(&row.row).copied();
    }
    let who = |group: Vec<usize>| {
        group
            .into_iter()
            .filter_map(|at| everyone.get(at))
            .map(|one| one.who)
    };
    groups
        .into_iter()
        .map(|(_, group)| Namesakes {
            who: who(group).collect(),
        })
        .collect()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
#[path = "twins_tests.rs"]
mod tests;
