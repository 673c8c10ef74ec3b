//! Text as people type or paste it.

/// The longest line of text that a field takes, in characters: longer ones were pasted into the wrong field.
pub const LINE_MOST: usize = 200;
/// The longest remark or note that a field takes, in characters.
pub const NOTE_MOST: usize = 20_000;

/// Fields, of whatever kind of record, that hold a note of several lines; every other text is a line.
const NOTES: &[&str] = &[
    "career",
    "experience",
    "health",
    "impression",
    "list_raw",
    "motivation",
    "no_match_why",
    "note",
    "offer",
    "own",
    "parts",
    "reason",
    "remark",
    "result",
    "safeguarding_why",
    "text",
    "why",
    "wishes",
    "worries",
];

/// How many characters a field takes, by its name without the part behind a slash.
pub fn most_of(field: &str) -> usize {
    if NOTES.contains(&field) {
        NOTE_MOST
    } else {
        LINE_MOST
    }
}

/// Whether a text has more than `most` characters.
pub fn is_too_long(text: &str, most: usize) -> bool {
    // Bytes first: nearly every text is short, and of those no letter has to be counted.
    text.len() > most && text.chars().nth(most).is_some()
}

/// The text without what nobody sees and without space around it: control characters (but for line ends and tabs),
/// marks that turn the direction of writing, and spaces without width, which come along when one copies from a
/// document or a chat. What joins letters (U+200C, U+200D) stays, since some languages write with it, unless there is
/// nothing else.
///
/// ```
/// assert_eq!(koppel::programme::text::tidy(" Ama\u{200b}l\u{202e} "), "Amal");
/// assert_eq!(koppel::programme::text::tidy("\u{200d}\u{a0}"), "");
/// ```
pub fn tidy(text: &str) -> String {
    let kept: String = text.chars().filter(|letter| !is_unseen(*letter)).collect();
    let kept = kept.trim();
    let joins = |letter: char| matches!(letter, '\u{200c}' | '\u{200d}') || letter.is_whitespace();
    if kept.chars().all(joins) {
        String::new()
    } else {
        kept.to_owned()
    }
}

fn is_unseen(letter: char) -> bool {
    match letter {
        '\n' | '\r' | '\t' => false,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' => true,
        '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' => true,
        other => other.is_control(),
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_and_lines_of_every_script_stay_as_they_are() {
        for text in [
            "Zoë",
            "Nguyễn",
            "علی‌رضا",
            "Αθηνά",
            "eerste\nregel\ttwee",
            "👩‍🏫",
            "O’Neill",
        ] {
            assert_eq!(tidy(text), text);
        }
        assert_eq!(tidy("\u{feff}\u{200e}Jan\u{0}\u{7}"), "Jan");
        assert_eq!(tidy("\u{200b}\u{200d} \u{2060}"), "");
    }

    #[test]
    fn letters_are_counted_and_not_bytes() {
        let line = "é".repeat(LINE_MOST);
        assert!(!is_too_long(&line, most_of("last_name")));
        assert!(is_too_long(&format!("{line}é"), most_of("last_name")));
        assert!(!is_too_long(&format!("{line}é"), most_of("remark")));
    }

    proptest! {
        #[test]
        fn tidying_settles(text in ".*") {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
