//! Who is on the list twice, or in the register already.

use super::plan::{Known, Namesakes, RowPlan, Twin};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Someone who has a name, as far as recognising needs.
struct Someone<'a> {
    who: Twin,
    birth_date: Option<NaiveDate>,
    phone: Option<&'a str>,
    mail: Option<String>,
}

/// By what someone is recognised among those of the same name: the birth date and one of the ways to reach them.
/// What is unknown is never the same.
type Sign<'a> = (NaiveDate, Reached<'a>);

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Reached<'a> {
    Phone(&'a str),
    Mail(&'a str),
}

impl Someone<'_> {
    fn signs(&self) -> impl Iterator<Item = Sign<'_>> {
        let reached = [
            self.phone.map(Reached::Phone),
            self.mail.as_deref().map(Reached::Mail),
        ];
        let born = self.birth_date;
        reached
            .into_iter()
            .flatten()
            .filter_map(move |reached| Some((born?, reached)))
    }
}

/// A name without case and spaces; `None` when nothing is left.
fn key(name: &str) -> Option<String> {
    let key: String = name
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect();
    (!key.is_empty()).then_some(key)
}

fn lower(mail: Option<&str>) -> Option<String> {
    mail.map(str::to_lowercase)
}

/// For each of a group, the first before them who is the same person. A sign is looked up, never compared with all
/// others: a list can hold one name thousands of times.
fn firsts(group: &[Someone<'_>]) -> Vec<Option<usize>> {
    let mut seen: BTreeMap<Sign<'_>, usize> = BTreeMap::new();
    let mut firsts = Vec::with_capacity(group.len());
    for (at, someone) in group.iter().enumerate() {
        firsts.push(someone.signs().filter_map(|sign| seen.get(&sign).copied()).min());
        for sign in someone.signs() {
            seen.entry(sign).or_insert(at);
        }
    }
    firsts
}

/// Marks every row with whom it doubles, and gives those who merely share a name, as groups: of one name each, with
/// everyone who has it. Of people that a list has twice, the first row stays unmarked.
pub fn find(rows: &mut [RowPlan], known: &[Known]) -> Vec<Namesakes> {
    let mut named: BTreeMap<String, Vec<Someone<'_>>> = BTreeMap::new();
    for someone in known {
        if let Some(key) = key(&someone.name) {
            named.entry(key).or_default().push(Someone {
                who: Twin::Known(someone.id),
                birth_date: someone.birth_date,
                phone: someone.phone.as_deref(),
                mail: lower(someone.mail.as_deref()),
            });
        }
    }
    for row in rows.iter() {
        let Some(person) = row.subject.person() else {
            continue;
        };
        if let Some(key) = key(&person.name()) {
            named.entry(key).or_default().push(Someone {
                who: Twin::Row(row.row),
                birth_date: person.birth_date,
                phone: person.phone.as_deref(),
                mail: lower(person.mail.as_deref()),
            });
        }
    }
    let mut doubles: BTreeMap<u32, Twin> = BTreeMap::new();
    let mut sharing: BTreeMap<u32, usize> = BTreeMap::new();
    let mut namesakes = Vec::new();
    for group in named.values().filter(|group| group.len() > 1) {
        // A pair is set apart as a whole: the first of two that are the same person shares no *mere* name.
        let mut paired = vec![false; group.len()];
        for (later, first) in firsts(group).into_iter().enumerate() {
            if let (Twin::Row(row), Some(first)) = (group[later].who, first) {
                doubles.insert(row, group[first].who);
                paired[first] = true;
                paired[later] = true;
            }
        }
        let before = sharing.len();
        for (someone, paired) in group.iter().zip(paired) {
            if let (Twin::Row(row), false) = (someone.who, paired) {
                sharing.insert(row, namesakes.len());
            }
        }
        if sharing.len() > before {
            namesakes.push(Namesakes {
                who: group.iter().map(|someone| someone.who).collect(),
            });
        }
    }
    // By the first row, as the list has them.
    let first_row = |group: &Namesakes| group.who.iter().find_map(|who| who.row());
    let mut order: Vec<usize> = (0..namesakes.len()).collect();
    order.sort_by_key(|at| namesakes.get(*at).and_then(first_row));
    let mut place = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new;
    }
    let sharing: BTreeMap<u32, usize> = sharing
        .into_iter()
        .map(|(row, group)| (row, place[group]))
        .collect();
    for row in rows {
        row.duplicate = doubles.get(&row.row).copied();
        row.namesakes = sharing.get(&row.row).copied();
    }
    order
        .into_iter()
        .map(|at| std::mem::take(&mut namesakes[at]))
        .collect()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::record::RecordId;
    use proptest::prelude::*;

    /// What recognising means, said the long way round.
    fn is(one: &Someone<'_>, other: &Someone<'_>) -> bool {
        let same_phone = one.phone.is_some() && one.phone == other.phone;
        let same_mail = one.mail.is_some() && one.mail == other.mail;
        one.birth_date.is_some() && one.birth_date == other.birth_date && (same_phone || same_mail)
    }

    proptest! {
        #[test]
        fn the_first_of_a_group_is_the_one_that_comparing_all_would_find(
            group in proptest::collection::vec((0u32..3, 0usize..3, 0usize..3), 0..12),
        ) {
            let words = [None, Some("a"), Some("b")];
            let group: Vec<Someone<'_>> = group
                .iter()
                .map(|(born, phone, mail)| Someone {
                    who: Twin::Known(RecordId([0; 16])),
                    birth_date: NaiveDate::from_ymd_opt(2000, 1, *born),
                    phone: words[*phone],
                    mail: words[*mail].map(str::to_owned),
                })
                .collect();
            let expected: Vec<_> = (0..group.len())
                .map(|later| (0..later).find(|first| is(&group[*first], &group[later])))
                .collect();
            prop_assert_eq!(firsts(&group), expected);
        }
    }
}
