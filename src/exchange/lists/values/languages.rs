//! Languages with their levels: `nl B1, ar C2`, `Nederlands (A2)`, `arabe courant`. A level is taken to be
//! that of speaking, which is what intakes ask and matching needs.

use super::super::flag::{Reading, What, quoted};
use super::words::{fold, lookup};
use crate::programme::language::{Cefr, LanguageCode, Languages, Skill};

/// Two-letter codes of ISO 639-1.
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io \
    is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt \
    my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn \
    so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Names in Dutch, French and English.
const NAMES: &[(&str, &str)] = &[
    ("nederlands", "nl"),
    ("neerlandais", "nl"),
    ("dutch", "nl"),
    ("ned", "nl"),
    ("frans", "fr"),
    ("francais", "fr"),
    ("french", "fr"),
    ("engels", "en"),
    ("anglais", "en"),
    ("english", "en"),
    ("eng", "en"),
    ("duits", "de"),
    ("allemand", "de"),
    ("german", "de"),
    ("arabisch", "ar"),
    ("arabe", "ar"),
    ("arabic", "ar"),
    ("turks", "tr"),
    ("turc", "tr"),
    ("turkish", "tr"),
    ("spaans", "es"),
    ("espagnol", "es"),
    ("spanish", "es"),
    ("portugees", "pt"),
    ("portugais", "pt"),
    ("portuguese", "pt"),
    ("italiaans", "it"),
    ("italien", "it"),
    ("italian", "it"),
    ("russisch", "ru"),
    ("russe", "ru"),
    ("russian", "ru"),
    ("oekraiens", "uk"),
    ("ukrainien", "uk"),
    ("ukrainian", "uk"),
    ("pools", "pl"),
    ("polonais", "pl"),
    ("polish", "pl"),
    ("roemeens", "ro"),
    ("roumain", "ro"),
    ("romanian", "ro"),
    ("bulgaars", "bg"),
    ("bulgare", "bg"),
    ("bulgarian", "bg"),
    ("perzisch", "fa"),
    ("farsi", "fa"),
    ("dari", "fa"),
    ("persan", "fa"),
    ("persian", "fa"),
    ("pasjtoe", "ps"),
    ("pashto", "ps"),
    ("pachto", "ps"),
    ("koerdisch", "ku"),
    ("kurde", "ku"),
    ("kurdish", "ku"),
    ("somalisch", "so"),
    ("somali", "so"),
    ("tigrinya", "ti"),
    ("tigrigna", "ti"),
    ("amhaars", "am"),
    ("amharique", "am"),
    ("amharic", "am"),
    ("lingala", "ln"),
    ("swahili", "sw"),
    ("urdu", "ur"),
    ("hindi", "hi"),
    ("punjabi", "pa"),
    ("bengaals", "bn"),
    ("bengali", "bn"),
    ("chinees", "zh"),
    ("chinois", "zh"),
    ("chinese", "zh"),
    ("albanees", "sq"),
    ("albanais", "sq"),
    ("albanian", "sq"),
    ("armeens", "hy"),
    ("armenien", "hy"),
    ("armenian", "hy"),
    ("georgisch", "ka"),
    ("georgien", "ka"),
    ("georgian", "ka"),
    ("tsjetsjeens", "ce"),
    ("tchetchene", "ce"),
    ("chechen", "ce"),
    ("berbers", "ber"),
    ("berbere", "ber"),
    ("berber", "ber"),
    ("tamazight", "ber"),
    ("wolof", "wo"),
    ("fula", "ff"),
    ("peul", "ff"),
    ("pulaar", "ff"),
    ("hausa", "ha"),
    ("igbo", "ig"),
    ("yoruba", "yo"),
    ("oromo", "om"),
    ("grieks", "el"),
    ("grec", "el"),
    ("greek", "el"),
    ("hebreeuws", "he"),
    ("hebreu", "he"),
    ("hebrew", "he"),
    ("vietnamees", "vi"),
    ("vietnamien", "vi"),
    ("vietnamese", "vi"),
    ("nepalees", "ne"),
    ("nepalais", "ne"),
    ("nepali", "ne"),
    ("kinyarwanda", "rw"),
    ("kirundi", "rn"),
    ("servisch", "sr"),
    ("serbe", "sr"),
    ("serbian", "sr"),
];

/// Words for levels. They are less exact than a level, so what they were read as is said.
const LEVELS: &[(&str, Cefr)] = &[
    ("moedertaal", Cefr::C2),
    ("maternelle", Cefr::C2),
    ("native", Cefr::C2),
    ("bilingue", Cefr::C2),
    ("tweetalig", Cefr::C2),
    ("vloeiend", Cefr::C1),
    ("vlot", Cefr::C1),
    ("courant", Cefr::C1),
    ("fluent", Cefr::C1),
    ("goed", Cefr::B2),
    ("bien", Cefr::B2),
    ("bon", Cefr::B2),
    ("good", Cefr::B2),
    ("redelijk", Cefr::B1),
    ("gemiddeld", Cefr::B1),
    ("moyen", Cefr::B1),
    ("intermediate", Cefr::B1),
    ("basis", Cefr::A2),
    ("basiskennis", Cefr::A2),
    ("notions", Cefr::A2),
    ("base", Cefr::A2),
    ("basic", Cefr::A2),
    ("beginner", Cefr::A1),
    ("debutant", Cefr::A1),
    ("beetje", Cefr::A1),
];

/// Words that say nothing by themselves.
const FILLERS: [&str; 14] = [
    "niveau", "level", "een", "tres", "heel", "langue", "taal", "de", "en", "et", "and", "spreekt", "parle",
    "un",
];

/// The language of which a text is the name, and nothing else.
pub fn name(text: &str) -> Option<LanguageCode> {
    let word = fold(text);
    let (_, code) = NAMES.iter().find(|(name, _)| *name == word)?;
    code.parse().ok()
}

/// The level that a text says, and whether it says so in words, which are less exact.
pub fn level(text: &str) -> Option<(Cefr, bool)> {
    let exact = Cefr::from_code(text.trim().to_uppercase().as_str()).map(|level| (level, false));
    exact.or_else(|| lookup(LEVELS, text).map(|level| (level, true)))
}

/// The level of one language, which the heading of a column names.
pub fn of_one(heading: &str, text: &str) -> Reading<Languages> {
    let mut reading = Reading::<Languages>::default();
    match (name(heading), level(text)) {
        (Some(language), Some((level, worded))) => set(&mut reading, language, level, worded),
        _ => reading.flags.push(What::Unreadable { text: quoted(text) }),
    }
    reading
}

/// The languages that someone grew up with: where no level stands behind one, it is the highest, which is said.
pub fn mother_tongue(text: &str) -> Reading<Languages> {
    let mut reading = read(text);
    let languages = &mut reading.value;
    for flag in &mut reading.flags {
        if let What::LevelMissing { language } = flag
            && let Ok(code) = language.parse()
        {
            languages.set(code, Skill::Speaking, Some(Cefr::C2));
            *flag = What::LevelAssumed {
                language: std::mem::take(language),
                level: Cefr::C2.code().to_owned(),
            };
        }
    }
    reading
}

enum Word {
    Language(LanguageCode),
    Level(Cefr),
    Worded(Cefr),
    Filler,
    Unknown,
}

/// Reads all languages of a cell. A language without a level and a word that is neither are flagged.
pub fn read(text: &str) -> Reading<Languages> {
    let mut reading = Reading::<Languages>::default();
    let mut waiting: Option<LanguageCode> = None;
    // A level may stand before its language (`B1 Nederlands`).
    let mut early: Option<(Cefr, bool)> = None;
    let words: Vec<String> = fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    for (at, word) in words.iter().enumerate() {
        match meaning(word, words.get(at + 1).map(String::as_str)) {
            Word::Language(language) => {
                if let Some(without) = waiting.take() {
                    missing(&mut reading, without);
                }
                match early.take() {
                    Some((level, worded)) => set(&mut reading, language, level, worded),
                    None => waiting = Some(language),
                }
            }
            Word::Level(level) => give(&mut reading, &mut waiting, &mut early, level, false),
            Word::Worded(level) => give(&mut reading, &mut waiting, &mut early, level, true),
            Word::Filler => {}
            Word::Unknown => reading.flags.push(What::Unreadable { text: quoted(word) }),
        }
    }
    if let Some(without) = waiting {
        missing(&mut reading, without);
    }
    if early.is_some() {
        reading.flags.push(What::Unreadable { text: quoted(text) });
    }
    reading
}

fn give(
    reading: &mut Reading<Languages>,
    waiting: &mut Option<LanguageCode>,
    early: &mut Option<(Cefr, bool)>,
    level: Cefr,
    worded: bool,
) {
    match waiting.take() {
        Some(language) => set(reading, language, level, worded),
        // Of `nl B1/B2` the first, lower level holds.
        None if early.is_none() && reading.value.0.is_empty() => *early = Some((level, worded)),
        None => reading.flags.push(What::Unreadable {
            text: level.code().to_owned(),
        }),
    }
}

fn set(reading: &mut Reading<Languages>, language: LanguageCode, level: Cefr, worded: bool) {
    if reading.value.speaking(language).is_some() {
        reading.flags.push(What::Unreadable {
            text: format!("{language} {}", level.code()),
        });
        return;
    }
    reading.value.set(language, Skill::Speaking, Some(level));
    if worded {
        reading.flags.push(What::LevelAssumed {
            language: language.to_string(),
            level: level.code().to_owned(),
        });
    }
}

fn missing(reading: &mut Reading<Languages>, language: LanguageCode) {
    reading.flags.push(What::LevelMissing {
        language: language.to_string(),
    });
}

fn meaning(word: &str, next: Option<&str>) -> Word {
    if let Some(level) = Cefr::from_code(&word.to_uppercase()) {
        return Word::Level(level);
    }
    // `en` is English before a level, else Dutch for *and*.
    let levelled = next.is_some_and(|next| {
        Cefr::from_code(&next.to_uppercase()).is_some() || lookup(LEVELS, next).is_some()
    });
    if matches!(word, "en" | "de" | "et") && !levelled {
        return Word::Filler;
    }
    let code = CODES
        .split(' ')
        .find(|code| *code == word)
        .or_else(|| lookup(NAMES, word));
    if let Some(language) = code.and_then(|code| code.parse().ok()) {
        return Word::Language(language);
    }
    if let Some(level) = lookup(LEVELS, word) {
        return Word::Worded(level);
    }
    if FILLERS.contains(&word) {
        Word::Filler
    } else {
        Word::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spoken(text: &str) -> String {
        let read = read(text).value.0;
        let levels = read
            .iter()
            .map(|(code, skills)| format!("{code} {}", skills[&Skill::Speaking].code()));
        levels.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn codes_names_and_levels() {
        assert_eq!(spoken("nl B1, ar C2"), "ar C2, nl B1");
        assert_eq!(spoken("nl B1, en B2, ti C2"), "en B2, nl B1, ti C2");
        assert_eq!(spoken("Nederlands (b1) en Frans: A2"), "fr A2, nl B1");
        assert_eq!(spoken("B1 Nederlands"), "nl B1");
        assert!(read("nl B1, ar C2").flags.is_empty());
    }

    #[test]
    fn words_for_levels_are_said() {
        let read = read("arabe courant, français langue maternelle");
        let flag = |language: &str, level: &str| What::LevelAssumed {
            language: language.into(),
            level: level.into(),
        };
        assert_eq!(read.flags, [flag("ar", "C1"), flag("fr", "C2")]);
    }

    #[test]
    fn what_is_missing_or_strange_is_said() {
        assert_eq!(
            read("nl, ar C2").flags,
            [What::LevelMissing {
                language: "nl".into()
            }]
        );
        assert_eq!(
            read("nl B1 klingon").flags,
            [What::Unreadable {
                text: "klingon".into()
            }]
        );
        assert_eq!(read("nl B1/B2").flags.len(), 1);
        assert_eq!(spoken("nl B1/B2"), "nl B1");
        assert_eq!(read("B1").flags.len(), 1);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_said(text in ".{0,40}") {
            read(&text);
        }
    }
}
