//! Finding people by what one types: without accents, capitals or marks, and by parts of a telephone number.

pub use crate::fold::fold;
use crate::programme::person::Person;

/// A person as they are searched: made once, compared at each keystroke.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findable {
    words: String,
    digits: String,
}

impl Findable {
    /// What finds a person: names, the number in the list they came from, and the telephone.
    pub fn of(person: &Person) -> Self {
        let number = person.list_number.as_deref().unwrap_or_default();
        let phone = person.phone.as_deref().unwrap_or_default();
        // Both as written abroad and as dialled here: 32470… and 0470….
        let dialled = phone.strip_prefix("+32").map(|rest| format!("0{rest}"));
        let digits = [phone, dialled.as_deref().unwrap_or_default(), number];
        Self {
            words: fold(&format!("{} {number}", person.name())),
            digits: digits.map(only_digits).join(" "),
        }
    }
}

/// What is searched for, read once per keystroke.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
    digits: Option<String>,
}

impl Query {
    /// Reads what is typed.
    pub fn new(typed: &str) -> Self {
        let dialling = |letter: char| letter.is_ascii_digit() || " +./-()".contains(letter);
        let digits = only_digits(typed);
        let digits = digits.strip_prefix("00").unwrap_or(&digits);
        Self {
            words: fold(typed)
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect(),
            digits: (typed.chars().all(dialling) && digits.len() >= 3).then(|| digits.to_owned()),
        }
    }

    /// Whether nothing is asked, so that everyone is found.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether someone is found: every word stands somewhere, or the digits do.
    pub fn finds(&self, one: &Findable) -> bool {
        self.words.iter().all(|word| one.words.contains(word.as_str()))
            || self
                .digits
                .as_ref()
                .is_some_and(|digits| one.digits.contains(digits.as_str()))
    }
}

fn only_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn person(first: &str, last: &str, phone: &str, number: &str) -> Findable {
        Findable::of(&Person {
            first_name: Some(first.into()),
            last_name: Some(last.into()),
            phone: Some(phone.into()),
            list_number: Some(number.into()),
            ..Default::default()
        })
    }

    #[test]
    fn names_are_found_without_accents_capitals_and_marks() {
        for (first, last, typed) in [
            ("Zoë", "Peeters", "zoe"),
            ("Emre", "Özdemir", "ozdemir"),
            ("Emre", "Özdemir", "OZDEMIR emre"),
            ("Şükrü", "Yıldız", "sukru yildiz"),
            ("İbrahim", "Çelik", "ibrahim celik"),
            ("Łukasz", "Wiśniewski", "lukasz wisn"),
            ("Ann", "D’Hondt", "d'hondt"),
            ("Aïcha", "Ben-Ali", "ben ali"),
            ("Zoe\u{308}", "Peeters", "zoë"),
            ("Nguyễn", "Thị Hồng", "nguyen hong"),
            ("زينب", "حسن", "زينب"),
        ] {
            assert!(
                Query::new(typed).finds(&person(first, last, "", "")),
                "{typed} → {first} {last}"
            );
        }
        assert!(!Query::new("zoe jan").finds(&person("Zoë", "Peeters", "", "")));
    }

    #[test]
    fn telephones_are_found_however_they_are_written() {
        let zoe = person("Zoë", "Peeters", "+32470123456", "M-107");
        for typed in [
            "0470 12 34",
            "+32 470 12",
            "0032470123456",
            "3456",
            "107",
            "m-107",
        ] {
            assert!(Query::new(typed).finds(&zoe), "{typed}");
        }
        assert!(!Query::new("0471").finds(&zoe));
    }

    #[test]
    fn nothing_typed_finds_everyone() {
        assert!(Query::new("  ").is_empty() && Query::new(" ").finds(&Findable::default()));
    }

    proptest! {
        #[test]
        fn folding_is_calm_and_settles(text in ".*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
            prop_assert!(!once.contains("  ") && once.trim() == once);
        }
    }
}
