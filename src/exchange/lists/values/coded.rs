//! Words that stand for codes: what a person said of them first, then what the tables know.

use super::tables;
use super::told::Told;
use super::words::{is_doubtful, lookup, plain, some_parts};
use crate::exchange::lists::flag::{Reading, What, quoted};
use crate::record::FieldType;
use std::collections::BTreeSet;

/// Every code that a text names. The whole text is tried first (`CV & brief` is one thing), then its parts. What a
/// person said about a word comes before what tables say.
pub fn codes<T: Copy + Ord + FieldType>(
    table: &[(&str, T)],
    told: Told<'_>,
    text: &str,
) -> Reading<BTreeSet<T>> {
    let known = |word: &str| match told.meaning(word) {
        Some(said) => Some(said),
        None if is_doubtful(word) => None,
        None => lookup(table, word).map(Some),
    };
    let vague = |word: &str| {
        let word = plain(word);
        tables::VAGUE.contains(&word.as_str()) && told.meaning::<T>(&word).is_none()
    };
    let mut reading = Reading::<BTreeSet<T>>::default();
    let whole = known(text);
    let parts = match whole {
        Some(_) => vec![text.to_owned()],
        None => {
            let parts = some_parts(text);
            reading.flags = parts.flags;
            parts.value
        }
    };
    for part in parts {
        match known(&part) {
            Some(found) => {
                if let Some(code) = found {
                    reading.value.insert(code);
                    if vague(&part) {
                        reading.flags.push(What::VagueWord { text: quoted(&part) });
                    }
                }
            }
            None if is_doubtful(&part) => reading.flags.push(What::Doubtful { text: quoted(&part) }),
            None => reading.flags.push(What::UnknownWord { text: quoted(&part) }),
        }
    }
    reading
}

/// One code.
pub fn code<T: Copy + PartialEq + FieldType>(
    table: &[(&str, T)],
    told: Told<'_>,
    text: &str,
) -> Reading<Option<T>> {
    if let Some(said) = told.meaning(text) {
        return Reading::plain(said);
    }
    if is_doubtful(text) {
        return Reading::flagged(None, What::Doubtful { text: quoted(text) });
    }
    lookup(table, text).map_or_else(
        || Reading::flagged(None, What::UnknownWord { text: quoted(text) }),
        |found| Reading::plain(Some(found)),
    )
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::super::told::Words;
    use super::super::words::parts;
    use super::*;
    use crate::programme::codes::Sector;
    use proptest::prelude::*;

    #[test]
    fn what_a_person_said_of_a_word_holds_for_every_row() {
        let table = [("zorg", Sector::Care), ("techniek", Sector::Industry)];
        let unknown = codes(&table, Told::default(), "Security, zorg");
        assert_eq!(
            unknown.flags,
            [What::UnknownWord {
                text: "Security".into()
            }]
        );
        let vague = codes(&table, Told::default(), "Techniek");
        assert_eq!(
            vague.flags,
            [What::VagueWord {
                text: "Techniek".into()
            }]
        );
        let mut said = Words::default();
        said.tell(Sector::FAMILY, "SECURITY", Sector::Public.code());
        said.tell(Sector::FAMILY, "techniek", Sector::Construction.code());
        said.tell(Sector::FAMILY, "iets leuks", "");
        let told = said.of(Sector::FAMILY);
        for (text, meant) in [
            ("Security, zorg", vec![Sector::Public, Sector::Care]),
            ("techniek", vec![Sector::Construction]),
            ("iets leuks", vec![]),
        ] {
            let meant = BTreeSet::from_iter(meant);
            assert_eq!(codes(&table, told, text), Reading::plain(meant), "{text}");
        }
        said.forget(Sector::FAMILY, "security");
        assert_eq!(codes(&table, said.of(Sector::FAMILY), "Security, zorg"), unknown);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_said(text in ".{0,60}") {
            let table = [("zelfvertrouwen", 1_i64), ("netwerk", 2)];
            let read = codes(&table, Told::default(), &text);
            prop_assert!(parts(&text).is_empty() || !read.value.is_empty() || !read.flags.is_empty());
        }
    }
}
