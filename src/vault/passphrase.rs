//! Passphrases: made from words, or typed and judged.

use crate::fold::fold;
use crate::order::InOrder;
use zeroize::Zeroizing;

use super::VaultError;
use super::crypto::Crypto;
use super::slot::normalised;

/// Words of a generated passphrase. Six out of a list of at least 1,024 make over 60 bits, which
/// Argon2id at the floor makes too dear to guess.
pub const WORDS: usize = 6;
/// Fewest characters of a typed passphrase, spaces counted.
pub const LEAST: usize = 12;
/// Fewest different characters of a typed passphrase.
const LEAST_DIFFERENT: usize = 6;
/// Fewest different letters that must be left once what is tried first is taken out.
const LEAST_LEFT: usize = 4;
/// Fewest letters of a word out of a name that counts as the name.
const LEAST_OF_NAME: usize = 3;

/// Short, common words of one language: lower case, no accents, so that they are typed alike on
/// every keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordList {
    /// Dutch.
    Dutch,
    /// French.
    French,
    /// English.
    English,
}

impl WordList {
    /// All lists.
    pub const ALL: [Self; 3] = [Self::Dutch, Self::French, Self::English];

    /// The words, in alphabetical order.
    pub fn words(self) -> Vec<&'static str> {
        let source: fn(Self) -> &'static str = std::hint::black_box(later_source);
        source(self)
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect()
    }
}

/// A list between the marks that have a release move it to the part of the program that comes after the start page
/// (`tools/split.mjs`), as the texts in `i18n`; so it is only called by a pointer that no optimiser sees through.
#[inline(never)]
fn later_source(list: WordList) -> &'static str {
    macro_rules! marked {
        ($file:literal) => {
            concat!(
                "# koppel: later begins\n",
                include_str!($file),
                "\n# koppel: later ends\n"
            )
        };
    }
    match list {
        WordList::Dutch => marked!("words/nl.txt"),
        WordList::French => marked!("words/fr.txt"),
        WordList::English => marked!("words/en.txt"),
    }
}

/// A fresh passphrase of [`WORDS`] words with single spaces.
pub fn generate(c: &impl Crypto, list: WordList) -> Zeroizing<String> {
    let words = list.words();
    let mut out = Zeroizing::new(String::new());
    for i in 0..WORDS {
        if i > 0 {
            out.push(' ');
        }
        out.push_str(words[uniform(c, words.len())]);
    }
    out
}

/// A number under `bound` (at most 65,536), each as likely as the others.
fn uniform(c: &impl Crypto, bound: usize) -> usize {
    // What would make the first numbers likelier is thrown away.
    let fair = 65_536 - 65_536 % bound;
    loop {
        let mut bytes = [0; 2];
        c.random(&mut bytes);
        let drawn = usize::from(u16::from_be_bytes(bytes));
        if drawn < fair {
            return drawn % bound;
        }
    }
}

/// What to say of a typed passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It will do.
    Good,
    /// Fewer than [`LEAST`] characters.
    TooShort {
        /// How many there are.
        characters: usize,
    },
    /// Of the kind that is tried first: a known word with digits, a run of keys, one character again
    /// and again.
    TooCommon,
    /// A name that can be read before unlocking, or that anyone knows who knows the team: alone, several of them, or
    /// with digits or the same letters around it.
    IsName,
}

/// Refuses a passphrase that will not do, wherever one is set.
///
/// # Errors
/// [`VaultError::Unfit`] with the reason.
pub fn check(c: &impl Crypto, typed: &str, names: &[String]) -> Result<(), VaultError> {
    match judge(c, typed, names) {
        Verdict::Good => Ok(()),
        unfit => Err(VaultError::Unfit(unfit)),
    }
}

/// Judges a typed passphrase by its length, a short list of what everyone tries first, and the `names` of the
/// workspace, its place and its people. It cannot tell a birthday or a street; that is why a generated one is offered
/// first.
pub fn judge(c: &impl Crypto, typed: &str, names: &[String]) -> Verdict {
    let text = normalised(c, typed);
    let characters = text.chars().count();
    if characters < LEAST {
        return Verdict::TooShort { characters };
    }
    let lower = Zeroizing::new(text.to_lowercase());
    let mut different: Vec<char> = lower.chars().collect();
    different.sort_unstable();
    different.dedup();
    if different.len() < LEAST_DIFFERENT || is_run(&lower) || is_common(&lower) {
        return Verdict::TooCommon;
    }
    if is_name(&lower, names) {
        return Verdict::IsName;
    }
    Verdict::Good
}

/// Letters and digits only.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether all that is left after taking out known words, digits and marks is next to nothing.
fn is_common(lower: &str) -> bool {
    let known = include_str!("words/common.txt").lines().map(squeezed);
    is_nothing_without(&squeezed(lower), known.collect())
}

/// The same with the names, as wholes and word by word, and with the known words too.
fn is_name(lower: &str, names: &[String]) -> bool {
    let mut known: Vec<String> = include_str!("words/common.txt").lines().map(squeezed).collect();
    let mut given = Vec::new();
    for name in names {
        let folded = fold(name);
        given.push(squeezed(&folded));
        given.extend(folded.split(' ').map(str::to_owned));
    }
    given.retain(|word| word.chars().count() >= LEAST_OF_NAME);
    if given.is_empty() {
        return false;
    }
    known.append(&mut given);
    is_nothing_without(&Zeroizing::new(squeezed(&Zeroizing::new(fold(lower)))), known)
}

/// Whether next to nothing is left of a text once these words and its digits are taken out: a letter again and again
/// counts once.
fn is_nothing_without(text: &str, mut words: Vec<String>) -> bool {
    words.retain(|word| !word.is_empty());
    words.order_by_key(|word| std::cmp::Reverse(word.len()));
    let mut rest = Zeroizing::new(text.to_owned());
    for word in &words {
        // A mark where it stood, so that no two pieces around it become a word.
        rest = Zeroizing::new(rest.replace(word.as_str(), " "));
    }
    let mut left: Vec<char> = rest.chars().filter(|c| c.is_alphabetic()).collect();
    left.sort_unstable();
    left.dedup();
    left.len() < LEAST_LEFT
}

/// Whether most characters follow the one before in the alphabet, or repeat it.
fn is_run(lower: &str) -> bool {
    let codes: Vec<u32> = lower.chars().map(u32::from).collect();
    let steps = codes
        .windows(2)
        .filter(|w| matches!(w, [a, b] if a.abs_diff(*b) <= 1))
        .count();
    steps * 4 >= codes.len() * 3
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::vault::native::Native;

    /// A workspace, its municipality, a branch, and who opens it.
    fn names() -> Vec<String> {
        let names = [
            "Koppel Gent",
            "Gent",
            "Brugse Poort",
            "Ann-Sofie D’Hondt",
            "Zoë Özdemir",
            "Jo",
            "",
        ];
        names.map(str::to_owned).to_vec()
    }

    #[test]
    fn a_name_with_or_without_trimmings_is_no_passphrase() {
        let refused = [
            "Ann-Sofie D'Hondt",
            "annsofiedhondt",
            "ANN SOFIE D’HONDT 1974",
            "19zoë özdemir74",
            "Zoe Ozdemir!!",
            "Özdemir, Zoë (Gent)",
            "Brugse Poort Gent",
            "brugsepoort2026",
            "brugse poort aaaaaaaa",
            "xxxx Özdemir xxxx",
            "ozdemirozdemirozdemir",
            "Wachtwoord Özdemir",
            "Ann-Sofie en Zoë",
            "Ｚｏｅ Ｏｚｄｅｍｉｒ１",
        ];
        for typed in refused {
            assert_eq!(judge(&Native, typed, &names()), Verdict::IsName, "{typed}");
            let refusal = check(&Native, typed, &names());
            assert_eq!(refusal, Err(VaultError::Unfit(Verdict::IsName)), "{typed}");
        }
        // A name among other words hides them no less, and a name of two letters is none to go by.
        for typed in [
            "mijn kat heet Zoë",
            "paard lamp gent rivier",
            "Jo loopt door het bos",
        ] {
            assert_eq!(judge(&Native, typed, &names()), Verdict::Good, "{typed}");
        }
        assert_eq!(judge(&Native, "Ann-Sofie D'Hondt", &[]), Verdict::Good);
        let short = ["".to_owned(), "Jo".to_owned()];
        assert_eq!(judge(&Native, "mijn kat heet Poes", &short), Verdict::Good);
    }

    #[test]
    fn lists_are_large_sorted_and_plain() {
        for list in WordList::ALL {
            let words = list.words();
            assert!(words.len() >= 1024, "{list:?}: {}", words.len());
            assert!(words.is_sorted_by(|a, b| a < b), "{list:?}");
            assert!(words.iter().all(|w| (3..=9).contains(&w.len())), "{list:?}");
            assert!(
                words.iter().all(|w| w.bytes().all(|b| b.is_ascii_lowercase())),
                "{list:?}"
            );
            let bits = (words.len() as f64).log2() * WORDS as f64;
            assert!(bits >= 60.0, "{list:?}: {bits}");
        }
    }

    #[test]
    fn generated_passphrases_are_good_and_differ() {
        for list in WordList::ALL {
            let words = list.words();
            let made: Vec<_> = (0..50).map(|_| generate(&Native, list)).collect();
            for passphrase in &made {
                assert_eq!(judge(&Native, passphrase, &names()), Verdict::Good, "{list:?}");
                assert_eq!(passphrase.split(' ').filter(|w| words.contains(w)).count(), WORDS);
                assert_eq!(*normalised(&Native, passphrase), **passphrase);
            }
            assert!(made.windows(2).all(|pair| pair[0] != pair[1]));
        }
    }

    #[test]
    fn draws_are_even() {
        let mut counts = [0u32; 5];
        for _ in 0..20_000 {
            counts[uniform(&Native, 5)] += 1;
        }
        assert!(counts.iter().all(|n| (3_600..4_400).contains(n)), "{counts:?}");
    }

    #[test]
    fn typed_ones_are_judged() {
        let cases = [
            ("", Verdict::TooShort { characters: 0 }),
            ("  elf tekens  ", Verdict::TooShort { characters: 10 }),
            ("ééééééééééé", Verdict::TooShort { characters: 11 }),
            ("aaaaaaaaaaaaaaaa", Verdict::TooCommon),
            ("aaaaaaaaaaaa", Verdict::TooCommon),
            ("wachtwoord lalalala", Verdict::TooCommon),
            ("abcdefghijklmnop", Verdict::TooCommon),
            ("123456789012", Verdict::TooCommon),
            ("Wachtwoord2026!", Verdict::TooCommon),
            ("Welkom Brussel 1", Verdict::TooCommon),
            ("azertyuiop123", Verdict::TooCommon),
            ("correct horse battery staple", Verdict::TooCommon),
            ("mijn kat heet Poes", Verdict::Good),
            ("Рабочий стол осенью", Verdict::Good),
        ];
        for (typed, verdict) in cases {
            assert_eq!(judge(&Native, typed, &[]), verdict, "{typed}");
        }
    }
}
