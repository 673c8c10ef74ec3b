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
    signs: Signs,
}

/// Where to look for who may be the same: a name beside a sign, or beside nothing at all.
type Place = (String, Option<Sign>);

/// Everyone so far, by what they are recognised by. Looked up, never compared with all others: a list can hold one
/// name thousands of times.
#[derive(Default)]
struct Index {
    known: BTreeMap<Place, Vec<usize>>,
    /// The first row of each.
    rows: BTreeMap<Place, usize>,
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
            for place in Self::places(&someone.signs) {
                self.rows.entry(place).or_insert(at);
            }
            return;
        }
        let bare = someone.signs.name_keys().map(|key| (key.to_owned(), None));
        for place in Self::places(&someone.signs).chain(bare) {
            let known = self.known.entry(place).or_default();
            if known.len() < MOST_KNOWN {
                known.push(at);
            }
        }
    }

    fn like(&self, signs: &Signs) -> BTreeSet<usize> {
        let bare = signs.name_keys().map(|key| (key.to_owned(), None));
        let bare = signs.is_bare().then_some(bare).into_iter().flatten();
        let places = Self::places(signs).chain(bare);
        let found = places.flat_map(|place| {
            let known = self.known.get(&place).map(Vec::as_slice).unwrap_or_default();
            let row = self.rows.get(&place);
            known.iter().chain(row).copied().collect::<Vec<_>>()
        });
        found.collect()
    }
}

/// What speaks for a row being someone, when that is to be asked. A row that says nothing but a name is whoever is
/// known by that name: it can be nobody else that a list would say more of.
fn asked(row: &Signs, other: &Someone) -> Option<Same> {
    let same = compare(row, &other.signs).filter(Same::is_asked);
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
        Subject::Session { .. } => return BTreeSet::new(),
    };
    let names = person.keys().chain(profile.keys());
    names.map(|field| split(field).0.to_owned()).collect()
}

/// Marks every row with whom it doubles, and gives those who merely share a name, as groups: of one name each, with
/// everyone who has it. Of people that a list has twice, the first row stays unmarked.
pub fn find(rows: &mut [RowPlan], known: &[Known]) -> Vec<Namesakes> {
    let of_known = known.iter().map(|someone| Someone {
        who: Twin::Known(someone.id),
        signs: Signs::of(&someone.person.0),
    });
    let of_rows = rows.iter().filter_map(|row| {
        Some(Someone {
            who: Twin::Row(row.row),
            signs: Signs::of(row.subject.person()?),
        })
    });
    let everyone: Vec<Someone> = of_known.chain(of_rows).collect();
    let mut index = Index::default();
    let mut paired = BTreeSet::new();
    let mut plans = rows.iter_mut().filter(|row| row.subject.person().is_some());
    for (at, someone) in everyone.iter().enumerate() {
        if someone.who.row().is_some()
            && let Some(row) = plans.next()
        {
            let like = index.like(&someone.signs);
            // Of several in the register, the one to which the row adds least: a list that is read again finds those
            // that it brought in.
            let says = (like.len() > 1).then(|| said(row)).unwrap_or_default();
            let adds = |other: usize| {
                let has = known.get(other).map(|known| &known.has);
                says.iter()
                    .filter(|name| has.is_some_and(|has| !has.contains(*name)))
                    .count()
            };
            let found = like.into_iter().filter_map(|other| {
                let same = asked(&someone.signs, everyone.get(other)?)?;
                Some((other, same))
            });
            let best = found.max_by_key(|(other, same)| {
                let in_register = *other < known.len();
                (
                    same.sureness,
                    in_register,
                    Reverse(adds(*other)),
                    same.likeness.len(),
                    Reverse(*other),
                )
            });
            if let Some((other, same)) = best {
                row.duplicate = everyone.get(other).map(|other| other.who);
                row.sureness = Some(same.sureness);
                row.likeness = same.likeness;
                // A pair is set apart as a whole: the first of two that are one person shares no *mere* name.
                paired.extend([at, other]);
            }
        }
        index.add(at, someone);
    }
    namesakes(rows, &everyone, &paired)
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
