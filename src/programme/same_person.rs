//! When two records are, or may be, of one person. The one rule for it: lists that are read again ask by it, the
//! register looks for doubles by it, and matching proposes nobody to herself by it.

use super::contact;
use super::person::Person;
use crate::fold::fold;
use crate::order::InOrder;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Names as alike as this are likely one where the birth date is the same.
const ALIKE_BORN: f64 = 0.85;

/// Names as alike as this are likely one where telephone or mail is the same: families share those.
const ALIKE_REACHED: f64 = 0.8;

/// Longer names, bytes, are the same or not; how much alike they are is not worked out, since that takes as long as
/// the two lengths multiplied. Nobody is called this long.
const LONGEST_NAME: usize = 160;

/// What two records have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Likeness {
    /// The same name, but for its order, capitals, accents, hyphens and spaces.
    SameName,
    /// Nearly the same name.
    AlikeName,
    /// The same date of birth.
    Born,
    /// The same telephone.
    Phone,
    /// The same mail address.
    Mail,
    /// The same number in a list.
    Number,
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
            Self::Number => "link-number",
        }
    }
}

/// How sure it is that two records are of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sureness {
    /// It may be: merely the name is the same, or it is with another birth date, or it is only nearly the same.
    Perhaps,
    /// The same name with one more thing, and nothing that speaks against it.
    Likely,
    /// The same name with two more things.
    Sure,
}

/// What speaks for two records being of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Same {
    /// How sure that is.
    pub sureness: Sureness,
    /// What they have in common.
    pub likeness: BTreeSet<Likeness>,
}

impl Same {
    /// Whether it has to be asked before the two are treated as two: the same name with the same birth date,
    /// telephone, mail or list number. Sharing merely a name is common, and nearly a name is mostly a family's.
    pub fn is_asked(&self) -> bool {
        self.likeness.contains(&Likeness::SameName) && self.likeness.len() > 1
    }
}

/// One of the things by which someone is recognised among those of the same name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// Date of birth.
    Born(NaiveDate),
    /// Telephone in E.164, or as it is written where it cannot be read.
    Phone(String),
    /// Mail address in small letters.
    Mail(String),
    /// Number in a list, without capitals and marks.
    Number(String),
}

/// A person as far as recognising needs: made once, compared often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// The parts of the name in the order of the alphabet, with spaces.
    name: String,
    /// Keys of the name; two that share one are of the same name. The empty key is that of nobody's name.
    keys: BTreeSet<String>,
    born: Option<NaiveDate>,
    phone: Option<String>,
    mail: Option<String>,
    number: Option<String>,
}

impl Signs {
    /// What a person is recognised by.
    pub fn of(person: &Person) -> Self {
        let folded = |text: &Option<String>| fold(text.as_deref().unwrap_or_default());
        let (first, last) = (folded(&person.first_name), folded(&person.last_name));
        let mut parts: Vec<&str> = first
            .split(' ')
            .chain(last.split(' '))
            .filter(|part| !part.is_empty())
            .collect();
        parts.order();
        let name = parts.join(" ");
        // In any order of the parts, and with the spaces elsewhere: El Amrani and Elamrani, D Hondt and D'Hondt.
        let letters = |one: &str, other: &str| format!("{one}{other}").replace(' ', "");
        let keys = [
            name.replace(' ', ""),
            letters(&first, &last),
            letters(&last, &first),
        ];
        let some = |text: String| (!text.is_empty()).then_some(text);
        let phone = person.phone.as_deref().map(str::trim);
        Self {
            keys: keys.into(),
            name,
            born: person.birth_date,
            phone: phone.and_then(|text| contact::e164(text).or_else(|| some(text.to_owned()))),
            mail: person
                .mail
                .as_deref()
                .and_then(|mail| some(mail.trim().to_lowercase())),
            number: some(folded(&person.list_number)),
        }
    }

    /// Whether there is a name.
    pub fn is_named(&self) -> bool {
        !self.name.is_empty()
    }

    /// The keys of the name: whoever is of the same name shares one of them.
    pub fn name_keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// The parts of the name in the order of the alphabet.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// All that someone is recognised by beside the name.
    pub fn signs(&self) -> impl Iterator<Item = Sign> + '_ {
        let all = [
            self.born.map(Sign::Born),
            self.phone.clone().map(Sign::Phone),
            self.mail.clone().map(Sign::Mail),
            self.number.clone().map(Sign::Number),
        ];
        all.into_iter().flatten()
    }

    /// Takes in what another record of the same person says that this one does not.
    pub fn complete(&mut self, other: &Self) {
        self.born = self.born.or(other.born);
        let texts = [
            (&mut self.phone, &other.phone),
            (&mut self.mail, &other.mail),
            (&mut self.number, &other.number),
        ];
        for (own, other) in texts {
            if own.is_none() {
                own.clone_from(other);
            }
        }
    }

    /// Whether nothing but the name is known.
    pub fn is_bare(&self) -> bool {
        self.signs().next().is_none()
    }

    /// Whether two are of the same name, whatever the spelling. Nobody without a name is, but for another.
    pub fn same_name(&self, other: &Self) -> bool {
        self.is_named() == other.is_named() && !self.keys.is_disjoint(&other.keys)
    }

    fn alike(&self, other: &Self) -> f64 {
        if self.name.len().max(other.name.len()) > LONGEST_NAME {
            return f64::from(u8::from(self.name == other.name));
        }
        strsim::jaro_winkler(&self.name, &other.name)
            .max(strsim::normalized_damerau_levenshtein(&self.name, &other.name))
    }
}

/// What speaks for two being one person; `None` when too little does. What is unknown is never the same, and never
/// differs.
pub fn compare(one: &Signs, other: &Signs) -> Option<Same> {
    fn same<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
        a.is_some() && a == b
    }
    let common = [
        (Likeness::Born, same(&one.born, &other.born)),
        (Likeness::Phone, same(&one.phone, &other.phone)),
        (Likeness::Mail, same(&one.mail, &other.mail)),
        (Likeness::Number, same(&one.number, &other.number)),
    ];
    let mut likeness: BTreeSet<Likeness> = common
        .into_iter()
        .filter(|(_, holds)| *holds)
        .map(|(likeness, _)| likeness)
        .collect();
    let born = one.born.zip(other.born).map(|(a, b)| a == b);
    let reached = likeness.contains(&Likeness::Phone) || likeness.contains(&Likeness::Mail);
    if one.same_name(other) {
        let sureness = match (likeness.len(), born) {
            // Two of one name who were born on different days are two, unless much else is the same.
            (0, Some(_)) => return None,
            (0, None) if !one.is_named() => return None,
            (0, None) | (_, Some(false)) => Sureness::Perhaps,
            (1, _) => Sureness::Likely,
            _ => Sureness::Sure,
        };
        likeness.insert(Likeness::SameName);
        return Some(Same { sureness, likeness });
    }
    if !one.is_named() || !other.is_named() {
        return None;
    }
    let alike = one.alike(other);
    let enough = match born {
        Some(true) => alike >= ALIKE_BORN,
        Some(false) => false,
        None => alike >= ALIKE_REACHED && reached,
    };
    if alike >= ALIKE_REACHED {
        likeness.insert(Likeness::AlikeName);
    }
    enough.then_some(Same {
        sureness: Sureness::Perhaps,
        likeness,
    })
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn person(first: &str, last: &str) -> Person {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Person {
            first_name: some(first),
            last_name: some(last),
            ..Person::default()
        }
    }

    fn same_name(one: (&str, &str), other: (&str, &str)) -> bool {
        Signs::of(&person(one.0, one.1)).same_name(&Signs::of(&person(other.0, other.1)))
    }

    #[test]
    fn a_name_is_the_same_whatever_its_spelling() {
        for (one, other) in [
            (("Inès", "Traoré"), ("Ine\u{300}s", "Traore\u{301}")),
            (("Inès", "Traoré"), ("INES", "TRAORE")),
            (("Inès", "Traoré"), ("Traoré", "Inès")),
            (("Jean-Baptiste", "Sahin"), ("Jean Baptiste", "Şahin")),
            (("Jean-Baptiste", "Sahin"), ("jeanbaptiste", "sahin")),
            (("Ann", "D’Hondt"), ("Ann", "D'Hondt")),
            (("Ann", "D’Hondt"), ("Ann", "d hondt")),
            (("Fatima", "El Amrani"), ("Fatima", "Elamrani")),
            (("Fatima", "El Amrani"), ("ElAmrani", "Fatima")),
            (("", "Amina Haddad"), ("Haddad", "Amina")),
        ] {
            assert!(
                same_name(one, other) && same_name(other, one),
                "{one:?} {other:?}"
            );
        }
        for (one, other) in [
            (("Ali", "Sarr"), ("Lia", "Sarr")),
            (("Amina", "Haddad"), ("Amira", "Haddad")),
            (("Amina", "Haddad"), ("", "")),
        ] {
            assert!(!same_name(one, other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn one_thing_beside_the_name_is_asked_and_two_are_sure() {
        let known = Person {
            birth_date: "1998-03-04".parse().ok(),
            phone: Some("+32470112233".into()),
            mail: Some("a@voorbeeld.be".into()),
            list_number: Some("M-7".into()),
            ..person("Amina", "Haddad")
        };
        let sureness = |other: Person| {
            let same = compare(&Signs::of(&known), &Signs::of(&other));
            same.map(|same| (same.sureness, same.is_asked()))
        };
        let of = |born: &str, phone: &str, mail: &str, number: &str| Person {
            birth_date: born.parse().ok(),
            phone: Some(phone.into()),
            mail: Some(mail.into()),
            list_number: Some(number.into()),
            ..person("Haddad", "AMINA")
        };
        for other in [
            of("1998-03-04", "", "", ""),
            of("", "0470 11 22 33", "", ""),
            of("", "", "A@Voorbeeld.be", ""),
            of("", "", "", "m-7"),
            of("1998-03-04", "0499 99 88 77", "amina.nieuw@voorbeeld.be", "8"),
        ] {
            assert_eq!(sureness(other), Some((Sureness::Likely, true)));
        }
        assert_eq!(
            sureness(of("", "0470 11 22 33", "a@voorbeeld.be", "")),
            Some((Sureness::Sure, true))
        );
        assert_eq!(
            sureness(of("1971-01-01", "0470 11 22 33", "a@voorbeeld.be", "")),
            Some((Sureness::Perhaps, true)),
            "mother and daughter may share all but the day of birth"
        );
        assert_eq!(
            sureness(of("", "0499 99 88 77", "", "")),
            Some((Sureness::Perhaps, false))
        );
        assert_eq!(sureness(of("1971-01-01", "", "", "")), None);
    }

    proptest! {
        #[test]
        fn who_is_compared_first_changes_nothing(
            a in "[A-Ca-cé' -]{0,6}", b in "[A-Ca-cé' -]{0,6}", born in 0u32..3, phone in 0usize..3, other_born in 0u32..3, other_phone in 0usize..3,
        ) {
            let phones = [None, Some("0470112233"), Some("0470112234")];
            let make = |first: &str, last: &str, born: u32, phone: usize| Signs::of(&Person {
                birth_date: NaiveDate::from_ymd_opt(2000, 1, born),
                phone: phones[phone].map(str::to_owned),
                ..person(first, last)
            });
            let (one, other) = (make(&a, &b, born, phone), make(&b, &a, other_born, other_phone));
            prop_assert!(one.same_name(&other));
            prop_assert_eq!(compare(&one, &other), compare(&other, &one));
            let itself = compare(&one, &one);
            prop_assert!(one.is_bare() || itself.is_some_and(|same| same.is_asked()));
        }
    }
}
