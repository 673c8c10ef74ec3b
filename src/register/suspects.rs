//! Who is likely here twice, by the one rule for it ([`same_person`](crate::programme::same_person)).
//!
//! Not everyone is compared with everyone: only who shares a birth date, a telephone, a mail address or a name.

use super::Register;
use crate::order::InOrder;
use crate::programme::person::PersonId;
use crate::programme::same_person::{Likeness, Sign, Signs, compare};
use std::collections::{BTreeMap, BTreeSet};

/// The most people of one group that are compared: a date such as 1 January is shared by many.
const MOST_IN_GROUP: usize = 200;

/// Two people who are likely one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// The one with the smaller id.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
    /// Why.
    pub likeness: BTreeSet<Likeness>,
}

/// What two people can have in common so that it pays to compare them.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Sign(Sign),
    Name(String),
}

impl Register {
    /// Whether two are, or may be, one person: nobody said that they are two, and they share a name and more.
    pub fn may_be_one(&self, one: PersonId, other: PersonId) -> bool {
        if self.one(one) == self.one(other) {
            return true;
        }
        let signs = |id| self.person(id).map(|file| Signs::of(&file.person));
        let same = signs(one)
            .zip(signs(other))
            .and_then(|(one, other)| compare(&one, &other));
        same.is_some_and(|same| same.is_asked()) && !self.is_decided_same(one, other)
    }

    /// People who are likely one, whom nobody decided on yet; those with most in common first.
    pub fn suspects(&self) -> Vec<Suspect> {
        let mut search = SuspectSearch::of(self);
        search.step(self, usize::MAX);
        search.finish()
    }
}

/// The search for [`Register::suspects`] a piece at a time: for who lets the page draw in between.
#[derive(Debug)]
pub struct SuspectSearch {
    everyone: Vec<(PersonId, Signs)>,
    /// Pairs that share something and are still to be compared, by their places in `everyone`.
    pairs: Vec<(usize, usize)>,
    found: Vec<Suspect>,
}

impl SuspectSearch {
    /// Finds who shares something with whom; nobody is compared yet.
    pub fn of(register: &Register) -> Self {
        let everyone: Vec<(PersonId, Signs)> = register
            .people()
            .map(|(id, file)| (id, Signs::of(&file.person)))
            .collect();
        let mut groups: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
        for (at, (_, one)) in everyone.iter().enumerate() {
            // A number is the same only beside the same name, which has its own groups.
            let signs = one.signs().filter(|sign| !matches!(sign, Sign::Number(_)));
            let names = one.name_keys().filter(|key| !key.is_empty());
            let keys = signs
                .map(Group::Sign)
                .chain(names.map(|key| Group::Name(key.to_owned())));
            for key in keys {
                groups.entry(key).or_default().push(at);
            }
        }
        let few = groups
            .values()
            .filter(|group| (2..=MOST_IN_GROUP).contains(&group.len()));
        let mut pairs: Vec<(usize, usize)> = few
            .flat_map(|group| {
                let ahead = |nth: usize| group.iter().skip(nth + 1);
                let each = group.iter().enumerate();
                each.flat_map(move |(nth, one)| ahead(nth).map(|other| (*one.min(other), *one.max(other))))
            })
            .collect();
        pairs.order();
        pairs.dedup();
        Self {
            everyone,
            pairs,
            found: Vec::new(),
        }
    }

    /// Compares at most so many pairs; how many are left.
    pub fn step(&mut self, register: &Register, most: usize) -> usize {
        let next = self.pairs.len().saturating_sub(most);
        for (one, other) in self.pairs.drain(next..) {
            let (Some((one, ones)), Some((other, others))) =
                (self.everyone.get(one), self.everyone.get(other))
            else {
                continue;
            };
            if let Some(same) = compare(ones, others)
                && !register.is_decided_same(*one, *other)
            {
                self.found.push(Suspect {
                    one: *one.min(other),
                    other: *one.max(other),
                    likeness: same.likeness,
                });
            }
        }
        self.pairs.len()
    }

    /// Those that were found, with most in common first.
    pub fn finish(self) -> Vec<Suspect> {
        let mut suspects = self.found;
        suspects.order_by_key(|suspect| {
            (
                std::cmp::Reverse(suspect.likeness.len()),
                suspect.one,
                suspect.other,
            )
        });
        suspects
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::register::Command;
    use crate::register::scenario::Laptop;
    use chrono::NaiveDate;

    fn add(
        laptop: &mut Laptop,
        first: &str,
        last: &str,
        born: Option<&str>,
        phone: Option<&str>,
    ) -> PersonId {
        let id = laptop.mentee(first);
        laptop
            .save(id, |person| {
                person.last_name = Some(last.into());
                person.birth_date = born.map(|day| day.parse::<NaiveDate>().unwrap());
                person.phone = phone.map(str::to_owned);
            })
            .unwrap();
        id
    }

    /// Writes a last name as a file can that no form of ours has seen.
    fn rename(laptop: &mut Laptop, id: PersonId, last: &str) {
        use crate::journal::{AuthorId, Draft, Stamped, TxId};
        let draft = Draft {
            intent: "edit".into(),
            writes: vec![(id.0, "last_name".into(), crate::record::Value::text(last))],
            ..Draft::default()
        };
        let by = Stamped {
            replica: laptop.replica(),
            author: AuthorId([0; 8]),
            now_ms: laptop.now_ms,
            tx: TxId([id.0.0[0]; 8]),
            salt: [0; 16],
        };
        let now_ms = laptop.now_ms;
        let entries = laptop
            .register
            .journal_mut()
            .stamp(draft, by, crate::register::compartment);
        for (of, entry) in entries {
            laptop.register.apply(of, [entry], now_ms);
        }
    }

    #[test]
    fn who_is_likely_here_twice() {
        let mut laptop = Laptop::new(1);
        let zoe = add(
            &mut laptop,
            "Zoë",
            "Peeters",
            Some("2001-05-06"),
            Some("+32470000001"),
        );
        let typo = add(&mut laptop, "Zoe", "Peters", Some("2001-05-06"), None);
        let turned = add(&mut laptop, "Peeters", "Zoë", None, None);
        // A brother with the same telephone, and a stranger born on the same day.
        add(
            &mut laptop,
            "Jan",
            "Peeters",
            Some("2003-01-01"),
            Some("+32470000001"),
        );
        add(&mut laptop, "Fatima", "El Amrani", Some("2001-05-06"), None);
        let suspects = laptop.register.suspects();
        let pairs: BTreeSet<_> = suspects
            .iter()
            .map(|suspect| (suspect.one, suspect.other))
            .collect();
        assert_eq!(
            pairs,
            BTreeSet::from([(zoe, typo), (zoe, turned)]),
            "{suspects:?}"
        );
        let with_typo = suspects.iter().find(|suspect| suspect.other == typo).unwrap();
        assert_eq!(
            with_typo.likeness,
            BTreeSet::from([Likeness::AlikeName, Likeness::Born])
        );
    }

    #[test]
    fn names_of_a_megabyte_are_compared_at_a_glance() {
        let mut laptop = Laptop::new(1);
        let born = Some("2001-05-06");
        let long = "a".repeat(1 << 20);
        let one = add(&mut laptop, "Zoë", "x", born, None);
        let other = add(&mut laptop, "Zoe", "x", born, None);
        let third = add(&mut laptop, "Zoe", "x", born, None);
        // No form and no list takes such a name; a file can bring one. Letter by letter, this test would not end.
        for (id, name) in [
            (one, long.clone()),
            (other, long.clone()),
            (third, format!("{long}b")),
        ] {
            rename(&mut laptop, id, &name);
        }
        let suspects = laptop.register.suspects();
        let pairs: Vec<_> = suspects.iter().map(|found| (found.one, found.other)).collect();
        assert_eq!(pairs, [(one, other)]);
    }

    #[test]
    fn whoever_was_decided_on_is_not_asked_again() {
        let mut laptop = Laptop::new(1);
        let zoe = add(&mut laptop, "Zoë", "Peeters", None, None);
        let other = add(&mut laptop, "Zoe", "Peeters", None, None);
        assert_eq!(laptop.register.suspects().len(), 1);
        let not = laptop.act(Command::NotTheSame(other, zoe)).unwrap();
        assert!(laptop.register.suspects().is_empty());
        laptop.act(Command::Undo(not.tx)).unwrap();
        assert_eq!(laptop.register.suspects().len(), 1);
        laptop.act(Command::Link(zoe, other)).unwrap();
        assert!(laptop.register.suspects().is_empty());
    }
}
