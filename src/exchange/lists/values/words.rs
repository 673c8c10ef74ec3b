//! Words compared as people mean them: without case, accents or punctuation, and one slip of the pen forgiven.

use super::super::flag::{Reading, What, quoted};
use crate::programme::text::LINE_MOST;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The text in lower case, without accents, with single spaces.
pub fn fold(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| {
            if matches!(letter, '’' | '‘' | '`') {
                '\''
            } else {
                letter
            }
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Folded, with everything but letters and digits turned into spaces: `E-mail (privé)` is `e mail prive`.
pub fn plain(text: &str) -> String {
    let spaced: String = fold(text)
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a word of a table means; a long word may be one slip (a letter more, less, other or swapped) away, when
/// all that are so near mean the same.
pub fn lookup<T: Copy + PartialEq>(table: &[(&str, T)], text: &str) -> Option<T> {
    let word = plain(text);
    if let Some((_, found)) = table.iter().find(|(known, _)| *known == word) {
        return Some(*found);
    }
    let length = word.chars().count();
    let mut near = table
        .iter()
        .filter(|(known, _)| length >= 6 && known.len() >= 6 && known.len().abs_diff(length) <= 1)
        .filter(|(known, _)| strsim::damerau_levenshtein(known, &word) <= 1)
        .map(|(_, found)| *found);
    let first = near.next()?;
    near.all(|other| other == first).then_some(first)
}

/// The parts of a text that lists several things: `a + b`, `a, b`, `a; b`, `a / b`, `a & b`, `a en b`.
pub fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![text.to_owned()];
    for separator in [
        "+", ",", ";", "/", "|", "&", " en ", " et ", " and ", " ou ", " of ", " or ",
    ] {
        parts = parts
            .iter()
            .flat_map(|part| part.split(separator).map(str::to_owned))
            .collect();
    }
    parts
        .iter()
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// What a field of one line takes of a text that is too long for it, and what there is to say; `None` where it fits.
pub fn too_long(text: &str) -> Option<(&str, What)> {
    let (end, _) = text.char_indices().nth(LINE_MOST)?;
    let what = What::LongForField {
        length: text.chars().count(),
        most: LINE_MOST,
    };
    Some((&text[..end], what))
}

/// Most parts of a text that are taken: nobody says more of themselves, and a cell could hold thousands.
pub const MOST_PARTS: usize = 60;

/// The first [`MOST_PARTS`] parts; that there are more is said.
pub fn some_parts(text: &str) -> Reading<Vec<String>> {
    let mut parts = parts(text);
    let count = parts.len();
    parts.truncate(MOST_PARTS);
    let more = (count > MOST_PARTS).then_some(What::ManyParts {
        count,
        most: MOST_PARTS,
    });
    Reading {
        value: parts,
        flags: more.into_iter().collect(),
    }
}

/// Whether whoever wrote a text was not sure (`ja?`): it is then no answer.
pub fn is_doubtful(text: &str) -> bool {
    text.contains(['?', '¿', '؟', '？'])
}

/// Whether a text says that it is as in the row above (`"`, `idem`): what that was, nobody can tell once rows are sorted.
pub fn is_ditto(text: &str) -> bool {
    let marks = |letter: char| {
        matches!(
            letter,
            '"' | '\'' | '”' | '“' | '„' | '″' | '〃' | '’' | '«' | '»' | ' '
        )
    };
    !text.is_empty() && text.chars().all(marks)
        || matches!(
            plain(text).as_str(),
            "idem" | "id" | "dito" | "ditto" | "zelfde" | "hetzelfde"
        )
}

/// Whether a text says that nothing is known, in a field that would take it for a value.
pub fn says_nothing(text: &str) -> bool {
    matches!(
        plain(text).as_str(),
        "nvt"
            | "n v t"
            | "niet van toepassing"
            | "onbekend"
            | "niet bekend"
            | "niet gekend"
            | "inconnu"
            | "inconnue"
            | "pas connu"
            | "unknown"
            | "not known"
            | "n a"
            | "sans objet"
            | "geen"
            | "aucun"
            | "aucune"
            | "none"
    )
}

/// A whole number of at most `most`, in digits or in words.
pub fn number(text: &str, most: i64) -> Reading<Option<i64>> {
    const WORDS: &[(&str, i64)] = &[
        ("nul", 0),
        ("geen", 0),
        ("zero", 0),
        ("aucun", 0),
        ("none", 0),
        ("een", 1),
        ("un", 1),
        ("une", 1),
        ("one", 1),
        ("twee", 2),
        ("deux", 2),
        ("two", 2),
        ("drie", 3),
        ("trois", 3),
        ("three", 3),
        ("vier", 4),
        ("quatre", 4),
        ("four", 4),
        ("vijf", 5),
        ("cinq", 5),
        ("five", 5),
        ("zes", 6),
        ("six", 6),
        ("zeven", 7),
        ("sept", 7),
        ("seven", 7),
        ("acht", 8),
        ("huit", 8),
        ("eight", 8),
        ("negen", 9),
        ("neuf", 9),
        ("nine", 9),
        ("tien", 10),
        ("dix", 10),
        ("ten", 10),
    ];
    let digits = text.trim();
    let digits = digits.strip_suffix(".0").unwrap_or(digits);
    if let Some(number) = digits.parse().ok().filter(|number| (0..=most).contains(number)) {
        return Reading::plain(Some(number));
    }
    match lookup(WORDS, text).filter(|number| *number <= most && !is_doubtful(text)) {
        Some(number) => Reading::flagged(Some(number), What::NumberInWords { number }),
        None => Reading::unreadable(text),
    }
}

/// Yes or no.
pub fn yes_no(text: &str) -> Reading<Option<bool>> {
    const WORDS: &[(&str, bool)] = &[
        ("ja", true),
        ("j", true),
        ("oui", true),
        ("o", true),
        ("yes", true),
        ("y", true),
        ("x", true),
        ("v", true),
        ("1", true),
        ("ok", true),
        ("waar", true),
        ("vrai", true),
        ("true", true),
        ("klaar", true),
        ("gedaan", true),
        ("voltooid", true),
        ("terminee", true),
        ("termine", true),
        ("done", true),
        ("akkoord", true),
        ("d accord", true),
        ("agreed", true),
        ("in orde", true),
        ("niet", false),
        ("nee", false),
        ("neen", false),
        ("n", false),
        ("non", false),
        ("no", false),
        ("0", false),
        ("onwaar", false),
        ("faux", false),
        ("false", false),
        ("nog niet", false),
        ("pas encore", false),
        ("not yet", false),
        ("bezig", false),
        ("en cours", false),
    ];
    match text.trim() {
        "✓" | "✔" | "✔️" | "☑" | "✅" => return Reading::plain(Some(true)),
        "✗" | "✘" | "❌" => return Reading::plain(Some(false)),
        _ => {}
    }
    if is_doubtful(text) {
        return Reading::flagged(None, What::Doubtful { text: quoted(text) });
    }
    lookup(WORDS, text).map_or_else(|| Reading::unreadable(text), |found| Reading::plain(Some(found)))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folding_forgets_case_accents_and_spaces() {
        assert_eq!(fold("  Société   d’Été "), "societe d'ete");
        assert_eq!(plain("E-mail (privé) n°"), "e mail prive n");
    }

    #[test]
    fn one_slip_is_forgiven_in_long_words_only() {
        let table = [("logistiek", 1), ("zorg", 2), ("techniek", 3)];
        assert_eq!(lookup(&table, "Logistiek"), Some(1));
        assert_eq!(lookup(&table, "logisteik"), Some(1));
        assert_eq!(lookup(&table, "zort"), None);
        assert_eq!(lookup(&table, "mechaniek"), None);
    }

    #[test]
    fn numbers_in_digits_and_words() {
        assert_eq!(number("2", 20), Reading::plain(Some(2)));
        assert_eq!(number("2.0", 20), Reading::plain(Some(2)));
        assert_eq!(
            number("deux", 20),
            Reading::flagged(Some(2), What::NumberInWords { number: 2 })
        );
        assert_eq!(number("-1", 20).value, None);
        assert_eq!(number("veel", 20), Reading::unreadable("veel"));
    }

    #[test]
    fn yes_and_no_in_three_languages() {
        for (text, meant) in [("Oui", true), ("x", true), ("neen", false), ("pas encore", false)] {
            assert_eq!(yes_no(text).value, Some(meant), "{text}");
        }
        assert_eq!(yes_no("misschien").value, None);
    }

    #[test]
    fn nothing_known_and_as_above_are_no_values() {
        for text in ["\"", "''", "idem", "id.", "〃"] {
            assert!(is_ditto(text), "{text}");
        }
        for text in ["n.v.t.", "nvt", "Onbekend", "N/A", "geen", "inconnu"] {
            assert!(says_nothing(text), "{text}");
        }
        for text in ["Antwerpen", "", "Ida", "Na"] {
            assert!(!is_ditto(text) && !says_nothing(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_was_doubted_is_never_an_answer(
            word in prop::sample::select(vec!["ja", "x", "nee", "oui", "ok", "v", "yes", "1", "✓", "akkoord"]),
            before in "[ (]{0,2}", after in "[ )]{0,2}", more in "[a-z ]{0,6}",
        ) {
            let text = format!("{before}{word}{after}?{more}");
            let read = yes_no(&text);
            prop_assert_eq!(read.value, None);
            prop_assert_eq!(read.flags, vec![What::Doubtful { text }]);
        }

        #[test]
        fn any_text_is_read(text in ".{0,60}") {
            number(&text, 20);
            yes_no(&text);
        }
    }
}
