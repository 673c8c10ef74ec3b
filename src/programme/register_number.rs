//! National register numbers, which are never kept. Belgian numbers have 11 digits: date of birth, serial
//! number and a check of two digits, 97 minus the first nine modulo 97 (with a `2` before the nine for births
//! from 2000 on). BIS numbers add 20 or 40 to the month.

use crate::record::{RecordId, Value};
use std::ops::Range;

/// How many digits one has.
const DIGITS: usize = 11;

/// Where register numbers stand in a text, as byte ranges. Telephone numbers and IBANs are read first, so that
/// their digits are not mistaken for one.
pub fn find(text: &str) -> Vec<Range<usize>> {
    find_under("", text)
}

/// The same for a text under a label, such as the heading of its column. Under one that [names
/// telephones](names_telephones), digits that are dialled are a telephone number: a foreign one without its country
/// can pass for a register number.
fn find_under(label: &str, text: &str) -> Vec<Range<usize>> {
    // Nearly every text that is kept goes out here, at each save and thousands at a time when a list comes in.
    if text.bytes().filter(u8::is_ascii_digit).count() < DIGITS {
        return Vec::new();
    }
    let telephones = names_telephones(label);
    let other =
        |run: &Range<usize>| is_other_number(text, run) || telephones && is_dialled(&text[run.clone()]);
    digit_runs(text)
        .into_iter()
        .filter(|run| !other(run) && is_valid(&text[run.clone()]))
        .collect()
}

/// Whether a label (a heading) says that telephone numbers stand under it.
pub fn names_telephones(label: &str) -> bool {
    const WHOLE: [&str; 7] = ["tel", "tél", "mobiel", "mobile", "portable", "phone", "phones"];
    const STARTS: [&str; 5] = ["telefoon", "telephone", "téléphone", "gsm", "handy"];
    label
        .split(|letter: char| !letter.is_alphanumeric())
        .map(str::to_lowercase)
        .any(|word| WHOLE.contains(&word.as_str()) || STARTS.iter().any(|start| word.starts_with(start)))
}

/// Whether eleven digits begin as what one dials (a zero or the country) and are not grouped as on an identity card.
fn is_dialled(run: &str) -> bool {
    let mut groups = run
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|group| !group.is_empty());
    let on_a_card = [2, 2, 2, 3, 2]
        .into_iter()
        .all(|length| groups.next().is_some_and(|group| group.len() == length));
    run.starts_with('0') && !on_a_card || run.starts_with("324")
}

/// Whether a text holds one.
pub fn is_in(text: &str) -> bool {
    !find(text).is_empty()
}

/// Whether a field's name (a part of a set is in it) or its value holds one: the rule for whatever is kept. Ids
/// are left alone: among their random digits a number turns up now and then.
pub fn is_in_field(field: &str, value: &Value) -> bool {
    let holds =
        |label: &str, text: &str| text.parse::<RecordId>().is_err() && !find_under(label, text).is_empty();
    let label = field.rsplit('/').next().unwrap_or_default();
    field.split('/').any(|part| holds("", part)) || value.as_text().is_some_and(|text| holds(label, text))
}

/// The text without them, and how many were cut out.
pub fn cut(text: &str) -> (String, usize) {
    cut_under("", text)
}

/// The same for a text under a label, such as the heading of its column: where that names telephones, these stay.
pub fn cut_under(label: &str, text: &str) -> (String, usize) {
    let found = find_under(label, text);
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for range in &found {
        kept.push_str(&text[from..range.start]);
        kept.push('…');
        from = range.end;
    }
    kept.push_str(&text[from..]);
    (kept, found.len())
}

/// Runs of digits with at most two separators between neighbours, each as the range from first to last digit.
fn digit_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut gap = usize::MAX;
    for (at, letter) in text.char_indices() {
        if letter.is_ascii_digit() {
            match runs.last_mut().filter(|_| gap <= 2) {
                Some(run) => run.end = at + 1,
                None => runs.push(at..at + 1),
            }
            gap = 0;
        } else if matches!(letter, '.' | '-' | ' ' | '/' | '_' | '\u{a0}' | '\u{202f}' | '–') {
            gap = gap.saturating_add(1);
        } else {
            gap = usize::MAX;
        }
    }
    runs.into_iter()
        .flat_map(|run| eleven_within(text, run))
        .collect()
}

/// A run of eleven digits as it is; from a longer one, every eleven that start and end at a separator or an
/// edge (a number beside a year, say).
fn eleven_within(text: &str, run: Range<usize>) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let digits: Vec<usize> = run.clone().filter(|at| bytes[*at].is_ascii_digit()).collect();
    if digits.len() <= DIGITS {
        return if digits.len() == DIGITS {
            vec![run]
        } else {
            Vec::new()
        };
    }
    let starts_group = |index: usize| index == 0 || digits[index - 1] + 1 < digits[index];
    let ends_group = |index: usize| index + 1 == digits.len() || digits[index] + 1 < digits[index + 1];
    (0..=digits.len() - DIGITS)
        .filter(|first| starts_group(*first) && ends_group(first + DIGITS - 1))
        .map(|first| digits[first]..digits[first + DIGITS - 1] + 1)
        .collect()
}

/// A telephone number in international form, or the digits of an IBAN.
fn is_other_number(text: &str, run: &Range<usize>) -> bool {
    let before = text[..run.start].trim_end_matches([' ', '(', '\u{a0}']);
    if before.ends_with('+') {
        return true;
    }
    let bytes = before.as_bytes();
    let country = bytes.len() >= 2 && bytes[bytes.len() - 2..].iter().all(u8::is_ascii_uppercase);
    let own_word = bytes.len() < 3 || !bytes[bytes.len() - 3].is_ascii_alphanumeric();
    country && own_word && before.len() == run.start && is_iban(&text[before.len() - 2..])
}

/// Checks an IBAN at the start of a text (ISO 13616: letters count as 10–35, four first characters last,
/// remainder 1 modulo 97).
fn is_iban(text: &str) -> bool {
    let plain: Vec<u8> = text
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b' ')
        .filter(|b| *b != b' ')
        .collect();
    (15..=plain.len().min(34)).any(|length| {
        let (head, tail) = plain[..length].split_at(4);
        let mut rest: u32 = 0;
        for letter in tail.iter().chain(head) {
            rest = match letter {
                b'0'..=b'9' => rest * 10 + u32::from(letter - b'0'),
                letter => rest * 100 + u32::from(letter.to_ascii_uppercase()).saturating_sub(55),
            } % 97;
        }
        rest == 1
    })
}

fn is_valid(run: &str) -> bool {
    let digits: Vec<u64> = run
        .bytes()
        .filter(u8::is_ascii_digit)
        .map(|digit| u64::from(digit - b'0'))
        .collect();
    let number = |part: &[u64]| part.iter().fold(0, |sum, digit| sum * 10 + digit);
    if digits.len() != DIGITS {
        return false;
    }
    let (month, day) = (number(&digits[2..4]), number(&digits[4..6]));
    // A day or month of 00 is given out when the date of birth is not known.
    let plausible = matches!(month, 0..=12 | 20..=32 | 40..=52) && day <= 31;
    let (head, check) = (number(&digits[..9]), number(&digits[9..]));
    plausible && (97 - head % 97 == check || 97 - (2_000_000_000 + head) % 97 == check)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_however_they_are_written() {
        for text in [
            "rijksregister 99.04.03-282.86",
            "01070989994",
            "x 99 04 03 282 86 y",
            "nr:99040328286.",
        ] {
            assert_eq!(find(text).len(), 1, "{text}");
        }
        assert_eq!(cut("rr 99.04.03-282.86 ok"), ("rr … ok".into(), 1));
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "+32 470 12 34 56",
            "0470 12 34 56",
            "BE68 5390 0754 7034",
            "99.13.03-282.86",
            "99.04.03-282.87",
            "12345678901234567890",
        ] {
            assert_eq!(find(text), Vec::<Range<usize>>::new(), "{text}");
        }
    }

    #[test]
    fn telephones_stay_where_telephones_are_asked() {
        for text in ["05321200066", "0532 120 00 66", "32470112233"] {
            assert!(!is_in_field("list_raw/GSM-nr.", &Value::text(text)), "{text}");
            assert_eq!(cut_under("Tél.", text), (text.to_owned(), 0));
        }
        assert!(
            is_in("05321200066"),
            "what is kept under another label could be one"
        );
        for text in [
            "99.04.03-282.86",
            "01.07.09-899.94",
            "99040328286",
            "gsm van 99040328286",
        ] {
            assert_eq!(cut_under("gsm", text).1, 1, "{text}");
        }
        assert!(!names_telephones("teller") && !names_telephones(""));
    }

    #[test]
    fn a_number_beside_others_is_still_found() {
        assert_eq!(find("2026 99040328286").len(), 1);
        assert_eq!(find("99.04.03-282.86 2018").len(), 1);
    }

    #[test]
    fn a_field_is_searched_name_and_value_but_ids_are_not() {
        let number = "99.04.03-282.86";
        assert!(is_in_field("remark", &Value::text(number)));
        assert!(is_in_field(&format!("interest/{number}"), &Value::Bool(true)));
        let id = "a99040328286bcdef0123456789abcde";
        assert!(is_in(id), "the digits of this id look like a number");
        assert!(!is_in_field(&format!("refuses/{id}"), &Value::Bool(true)));
        assert!(!is_in_field("branch", &Value::text(id)));
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_searched(text in ".{0,60}") {
            let (kept, cuts) = cut(&text);
            proptest::prop_assert_eq!(cuts == 0, kept == text);
        }
    }
}
