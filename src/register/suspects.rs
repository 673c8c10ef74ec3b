//! Who is likely here twice: names that are nearly alike (Jaro–Winkler, Winkler 1990; Damerau–Levenshtein), with the
//! same birth date, telephone or mail.
//!
//! Not everyone is compared with everyone: only who shares a birth date, a telephone, a mail address, or a name but
//! for its order and one letter.

use super::Register;
use super::search::fold;
use crate::order::InOrder;
use crate::programme::person::{Person, PersonId};
use std::collections::{BTreeMap, BTreeSet};

/// Names as alike as this are likely one where the birth date is the same.
const ALIKE_BORN: f64 = 0.85;

/// Names as alike as this are likely one where telephone or mail is the same: families share those.
const ALIKE_REACHED: f64 = 0.8;

/// The most people of one group that are compared: a date such as 1 January is shared by many.
const MOST_IN_GROUP: usize = 200;

/// Longer names, bytes, are the same or not; how much alike they are is not worked out.
const LONGEST_NAME: usize = 160;

/// What two people have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The same name, but for its order, capitals and accents.
    SameName,
    /// Nearly the same name.
    AlikeName,
    /// The same date of birth.
    Born,
    /// The same telephone.
    Phone,
    /// The same mail address.
    Mail,
}

impl Likeness {
    /// The key of its words.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::SameName => "link-same-name",
            Self::AlikeName => "link-alike-name",
            Self::Born => "link-born",
            Self::Phone => "link-phone",
            Self::Mail => "link-mail",
        }
    }
}

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

struct Someone<'a> {
    id: PersonId,
    person: &'a Person,
    /// The parts of the name in the order of the alphabet.
    name: String,
    mail: Option<String>,
}

impl Register {
    /// People who are likely one, whom nobody decided on yet; those with most in common first.
    pub fn suspects(&self) -> Vec<Suspect> {
        let everyone: Vec<Someone<'_>> = self
            .people()
            .map(|(id, file)| someone(id, &file.person))
            .collect();
        let mut groups: BTreeMap<(u8, String), Vec<usize>> = BTreeMap::new();
        for (at, one) in everyone.iter().enumerate() {
            let keys = [
                one.person.birth_date.map(|day| (0, day.to_string())),
                one.person.phone.clone().map(|phone| (1, phone)),
                one.mail.clone().map(|mail| (2, mail)),
                (!one.name.is_empty()).then(|| (3, one.name.clone())),
            ];
            for key in keys.into_iter().flatten() {
                groups.entry(key).or_default().push(at);
            }
        }
        let mut found: BTreeMap<(PersonId, PersonId), BTreeSet<Likeness>> = BTreeMap::new();
        for group in groups
            .values()
            .filter(|group| (2..=MOST_IN_GROUP).contains(&group.len()))
        {
            for (nth, one) in group.iter().enumerate() {
                for other in &group[nth + 1..] {
                    let (one, other) = (&everyone[*one], &everyone[*other]);
                    let pair = (one.id.min(other.id), one.id.max(other.id));
                    if let Some(likeness) = likeness(one, other).filter(|_| !found.contains_key(&pair)) {
                        found.insert(pair, likeness);
                    }
                }
            }
        }
        let undecided = found
            .into_iter()
            .filter(|((one, other), _)| !self.is_decided_same(*one, *other));
        let mut suspects: Vec<Suspect> = undecided
            .map(|((one, other), likeness)| Suspect { one, other, likeness })
            .collect();
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

fn someone(id: PersonId, person: &Person) -> Someone<'_> {
    let folded = fold(&person.name());
    let mut parts: Vec<&str> = folded.split(' ').collect();
    parts.order();
    Someone {
        id,
        person,
        name: parts.join(" "),
        mail: person.mail.as_deref().map(str::to_lowercase),
    }
}

/// What two have in common, when it is enough. What is unknown is never the same, and never differs.
fn likeness(one: &Someone<'_>, other: &Someone<'_>) -> Option<BTreeSet<Likeness>> {
    let same = |a: Option<&str>, b: Option<&str>| a.is_some() && a == b;
    // Comparing takes as long as the two lengths multiplied; nobody is called this long.
    let long = one.name.len().max(other.name.len()) > LONGEST_NAME;
    let alike = if long {
        f64::from(u8::from(one.name == other.name))
    } else {
        strsim::jaro_winkler(&one.name, &other.name)
            .max(strsim::normalized_damerau_levenshtein(&one.name, &other.name))
    };
    let same_name = !one.name.is_empty() && one.name == other.name;
    let born = one
        .person
        .birth_date
        .zip(other.person.birth_date)
        .map(|(a, b)| a == b);
    let phone = same(one.person.phone.as_deref(), other.person.phone.as_deref());
    let mail = same(one.mail.as_deref(), other.mail.as_deref());
    let enough = match born {
        Some(true) => alike >= ALIKE_BORN,
        // Born on another day: a slip in one of them only if much else is the same.
        Some(false) => same_name && (phone || mail),
        None => same_name || alike >= ALIKE_REACHED && (phone || mail),
    };
    let common = [
        (Likeness::SameName, same_name),
        (Likeness::AlikeName, !same_name && alike >= ALIKE_REACHED),
        (Likeness::Born, born == Some(true)),
        (Likeness::Phone, phone),
        (Likeness::Mail, mail),
    ];
    enough.then(|| {
        common
            .into_iter()
            .filter(|(_, holds)| *holds)
            .map(|(likeness, _)| likeness)
            .collect()
    })
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
