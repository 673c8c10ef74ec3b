//! Who is on the list twice, or in the register already.

use super::plan::{Known, RowPlan, Twin};
use crate::programme::person::Person;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Someone who has a name, as far as recognising needs.
struct Someone<'a> {
    who: Twin,
    birth_date: Option<NaiveDate>,
    phone: Option<&'a str>,
    mail: Option<String>,
}

impl Someone<'_> {
    /// The same birth date and the same telephone or mail. What is unknown is never the same.
    fn is(&self, other: &Someone<'_>) -> bool {
        let same_phone = self.phone.is_some() && self.phone == other.phone;
        let same_mail = self.mail.is_some() && self.mail == other.mail;
        self.birth_date.is_some() && self.birth_date == other.birth_date && (same_phone || same_mail)
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

/// Marks every row with whom it doubles, and with who merely shares its name. Of people that a list has twice,
/// the first row stays unmarked.
pub fn find(rows: &mut [RowPlan], known: &[Known]) {
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
    let people: Vec<(u32, Person)> = rows
        .iter()
        .filter_map(|row| Some((row.row, row.subject.person()?.clone())))
        .collect();
    for (row, person) in &people {
        if let Some(key) = key(&person.name()) {
            named.entry(key).or_default().push(Someone {
                who: Twin::Row(*row),
                birth_date: person.birth_date,
                phone: person.phone.as_deref(),
                mail: lower(person.mail.as_deref()),
            });
        }
    }
    let mut doubles: BTreeMap<u32, Twin> = BTreeMap::new();
    let mut sharing: BTreeMap<u32, Vec<Twin>> = BTreeMap::new();
    for group in named.values().filter(|group| group.len() > 1) {
        // A pair is set apart as a whole: the first of two that are the same person shares no *mere* name.
        let mut paired = vec![false; group.len()];
        for later in 0..group.len() {
            let Twin::Row(row) = group[later].who else {
                continue;
            };
            if let Some(first) = (0..later).find(|first| group[*first].is(&group[later])) {
                doubles.insert(row, group[first].who);
                paired[first] = true;
                paired[later] = true;
            }
        }
        for (at, someone) in group.iter().enumerate() {
            if let (Twin::Row(row), false) = (someone.who, paired[at]) {
                let others = group
                    .iter()
                    .map(|other| other.who)
                    .filter(|who| *who != someone.who);
                sharing.insert(row, others.collect());
            }
        }
    }
    for row in rows {
        row.duplicate = doubles.get(&row.row).copied();
        row.same_name = sharing.remove(&row.row).unwrap_or_default();
    }
}
