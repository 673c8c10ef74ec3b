//! Which encoding a delimited file is in: a byte-order mark wins, then valid UTF-8, then what makes the letters of
//! names out of its bytes.

use super::super::workbook::ListError;
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// The encodings that a person can choose from, by the names under which they are read, and the keys of their texts.
pub const CHOICES: [(&str, &str); 6] = [
    ("utf-8", "lists-encoding-utf-8"),
    ("windows-1252", "lists-encoding-windows-1252"),
    ("macintosh", "lists-encoding-macintosh"),
    (CP850, "lists-encoding-ibm850"),
    ("windows-1257", "lists-encoding-windows-1257"),
    ("utf-16le", "lists-encoding-utf-16le"),
];

/// What DOS wrote in Western Europe, and what some programs still write. The Encoding Standard leaves it out.
const CP850: &str = "ibm850";

/// The upper half of code page 850.
const CP850_LETTERS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
    ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// How much of a file is looked at to find its encoding, bytes.
const LOOKED_AT: usize = 1 << 20;

/// A file's text.
pub(super) struct Decoded {
    pub text: String,
    /// The encoding that it was read in.
    pub encoding: String,
    /// Signs stand among the letters where no word has any, so it is likely another encoding.
    pub looks_wrong: bool,
}

/// One of the ways to turn bytes into text.
#[derive(Clone, Copy, PartialEq)]
enum Charset {
    Standard(&'static Encoding),
    Cp850,
}

impl Charset {
    fn named(name: &str) -> Option<Self> {
        let plain = name.trim().strip_suffix(" with BOM").unwrap_or(name.trim());
        if [CP850, "cp850", "850"]
            .iter()
            .any(|known| known.eq_ignore_ascii_case(plain))
        {
            return Some(Self::Cp850);
        }
        Encoding::for_label(plain.as_bytes()).map(Self::Standard)
    }

    fn name(self) -> String {
        match self {
            Self::Standard(encoding) => encoding.name().to_ascii_lowercase(),
            Self::Cp850 => CP850.to_owned(),
        }
    }

    fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Standard(encoding) => encoding.decode_without_bom_handling(bytes).0,
            Self::Cp850 => {
                let letters: Vec<char> = CP850_LETTERS.chars().collect();
                let letter = |byte: &u8| match byte.checked_sub(0x80) {
                    None => char::from(*byte),
                    Some(upper) => letters.get(usize::from(upper)).copied().unwrap_or('\u{fffd}'),
                };
                bytes.iter().map(letter).collect()
            }
        }
    }
}

/// The text of a file, in the encoding that was asked for or else in the one that was found.
pub(super) fn decode(bytes: &[u8], wanted: Option<&str>) -> Result<Decoded, ListError> {
    if let Some(name) = wanted {
        let found = Charset::named(name).ok_or_else(|| ListError::UnknownEncoding {
            name: name.chars().take(40).collect(),
        })?;
        if let Charset::Standard(encoding) = found {
            let (text, _) = encoding.decode_with_bom_removal(bytes);
            return Ok(decoded(text, found, ""));
        }
        return Ok(decoded(found.decode(bytes), found, ""));
    }
    if let Some((found, length)) = Encoding::for_bom(bytes) {
        let found = Charset::Standard(found);
        let rest = bytes.get(length..).unwrap_or_default();
        return Ok(decoded(found.decode(rest), found, " with BOM"));
    }
    if let Some(found) = wide(bytes) {
        let found = Charset::Standard(found);
        return Ok(decoded(found.decode(bytes), found, ""));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(decoded(text.into(), Charset::Standard(UTF_8), ""));
    }
    let found = guess(bytes);
    Ok(decoded(found.decode(bytes), found, ""))
}

fn decoded(text: Cow<'_, str>, charset: Charset, mark: &str) -> Decoded {
    let unicode = matches!(charset, Charset::Standard(found) if [UTF_8, UTF_16LE, UTF_16BE].contains(&found));
    let looks_wrong = !unicode && {
        let looks = Looks::of(&text);
        looks.strange > looks.sound
    };
    Decoded {
        encoding: format!("{}{mark}", charset.name()),
        looks_wrong,
        text: text.into_owned(),
    }
}

/// The guess of chardetng (told that the page is from Belgium, where Western encodings are meant), unless what an old
/// Mac or DOS wrote makes better letters of the same bytes: those two it does not know.
fn guess(bytes: &[u8]) -> Charset {
    let mut detector = chardetng::EncodingDetector::new();
    detector.feed(bytes, true);
    let first = Charset::Standard(detector.guess(Some(b"be"), false));
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let mut best = (first, Looks::of(&first.decode(start)).points());
    for other in [Charset::Standard(MACINTOSH), Charset::Cp850] {
        let points = Looks::of(&other.decode(start)).points();
        if points > best.1 {
            best = (other, points);
        }
    }
    best.0
}

/// How a text's letters outside ASCII look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Looks {
    /// Letters as words have them.
    sound: i64,
    /// Signs or control characters beside letters, and capitals behind small letters.
    strange: i64,
}

impl Looks {
    const fn points(self) -> i64 {
        self.sound - 2 * self.strange
    }

    fn of(text: &str) -> Self {
        let mut looks = Self::default();
        let mut before = ' ';
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            let after = letters.peek().copied().unwrap_or(' ');
            if !letter.is_ascii() {
                looks.see(before, letter, after);
            }
            before = letter;
        }
        looks
    }

    fn see(&mut self, before: char, letter: char, after: char) {
        let beside = before.is_alphabetic() || after.is_alphabetic();
        match letter {
            // Typography, which can stand anywhere; an apostrophe is at home between letters.
            '’' | '‘' if before.is_alphabetic() && after.is_alphabetic() => self.sound += 1,
            '’' | '‘' | '“' | '”' | '–' | '—' | '…' | '€' | '«' | '»' | '°' | '\u{a0}' => {
            }
            // Letters that hardly any name has.
            'ƒ' | 'µ' | 'ª' | 'º' | 'ı' | 'ˆ' => {}
            _ if letter.is_uppercase() && before.is_lowercase() => self.strange += 1,
            _ if letter.is_alphabetic() => self.sound += 1,
            _ if beside => self.strange += 1,
            _ => {}
        }
    }
}

/// UTF-16 without a mark: of text in our languages nearly every second byte is zero, and always the same one.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |offset: usize| {
        start
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, half) = (zeros(0), zeros(1), start.len() / 2);
    if half < 4 {
        None
    } else if odd * 10 > half * 8 && even == 0 {
        Some(UTF_16LE)
    } else if even * 10 > half * 8 && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NAMES: &str = "Naam;Voornaam\nTraoré;Zoë\nLefèvre;François\nGünay;Inès\nD’hondt;Ömer\n";

    fn cp850(text: &str) -> Vec<u8> {
        let letters: Vec<char> = CP850_LETTERS.chars().collect();
        text.chars()
            .map(|letter| match letters.iter().position(|known| *known == letter) {
                Some(at) => 0x80 + u8::try_from(at).unwrap(),
                None => u8::try_from(letter).unwrap(),
            })
            .collect()
    }

    #[test]
    fn the_table_is_whole() {
        assert_eq!(CP850_LETTERS.chars().count(), 128);
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(cp850(&Charset::Cp850.decode(&all)), all);
    }

    #[test]
    fn what_old_programs_wrote_is_recognised() {
        let mac = MACINTOSH.encode(NAMES).0.into_owned();
        let western = encoding_rs::WINDOWS_1252.encode(NAMES).0.into_owned();
        let dos = cp850(&NAMES.replace('’', "'"));
        for (bytes, name) in [(mac, "macintosh"), (western, "windows-1252"), (dos, CP850)] {
            let found = decode(&bytes, None).ok().unwrap();
            assert_eq!((found.encoding.as_str(), found.looks_wrong), (name, false));
            assert_eq!(found.text.replace('’', "'"), NAMES.replace('’', "'"));
        }
    }

    #[test]
    fn a_wrong_choice_is_said() {
        let dos = cp850("Zoë;Traoré\nFrançois;Lefèvre\n");
        let found = decode(&dos, Some("windows-1252")).ok().unwrap();
        assert!(found.looks_wrong, "{}", found.text);
        for (name, _) in CHOICES {
            assert!(
                Charset::named(name).is_some_and(|found| found.name() == name),
                "{name}"
            );
        }
        assert!(decode(b"", Some("klingon")).is_err());
    }

    proptest! {
        #[test]
        fn western_names_are_never_taken_for_older_ones(
            text in "([A-ZÉÇÖ][a-z]{1,5}[éèêëçàïôöüñ][a-z]{0,4} ){1,4}",
        ) {
            let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(&text);
            let found = decode(&bytes, None).ok().unwrap();
            prop_assert!(!["macintosh", CP850].contains(&found.encoding.as_str()), "{}", found.text);
        }

        #[test]
        fn any_bytes_are_decoded(bytes in prop::collection::vec(any::<u8>(), 0..60), at in 0..CHOICES.len()) {
            prop_assert!(decode(&bytes, None).is_ok());
            prop_assert!(decode(&bytes, Some(CHOICES[at].0)).is_ok());
        }
    }
}
