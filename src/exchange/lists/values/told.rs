//! Words that a list uses and nobody knew: what a person said that they mean, once for all rows.

use super::super::columns::{Column, Target};
use super::super::events;
use super::super::flag::{Flag, What};
use super::tables;
use super::words::lookup;
use crate::fold::fold;
use crate::programme::codes::{Gender, Help, Mobility, Moment, OutcomeKind, Sector};
use crate::programme::lifecycle::{DuoState, EndReason};
use crate::record::{FieldType, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What words mean, by the family of the codes (`sector`), then by the word as it is compared. A word that means
/// nothing that the programme counts has an empty code: it is then only kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(pub BTreeMap<String, BTreeMap<String, String>>);

impl Words {
    /// What was said about the words of a family.
    pub fn of(&self, family: &str) -> Told<'_> {
        Told(self.0.get(family))
    }

    /// What was said about one word; empty where it means nothing that is counted.
    pub fn says(&self, family: &str, word: &str) -> Option<&str> {
        Some(self.0.get(family)?.get(&fold(word))?.as_str())
    }

    /// Says what a word means.
    pub fn tell(&mut self, family: &str, word: &str, code: &str) {
        let words = self.0.entry(family.to_owned()).or_default();
        words.insert(fold(word), code.to_owned());
    }

    /// Forgets what was said about a word: it is asked again.
    pub fn forget(&mut self, family: &str, word: &str) {
        if let Some(words) = self.0.get_mut(family) {
            words.remove(&fold(word));
        }
    }
}

/// What was said about the words of one family.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told<'a>(Option<&'a BTreeMap<String, String>>);

impl Told<'_> {
    /// What a word means: `Some(None)` where it was said to mean nothing, `None` where nothing was said.
    pub fn meaning<T: FieldType>(self, word: &str) -> Option<Option<T>> {
        let code = self.0?.get(&fold(word))?;
        Some(T::from_value(&Value::text(code)))
    }
}

/// Most different words that are asked about. More are no words of a programme.
pub const MOST_WORDS: usize = 60;

/// A word that a person is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownWord {
    /// The family of the codes that it could be.
    pub family: String,
    /// As the list has it, where it stands first.
    pub word: String,
    /// In how many cells it stands.
    pub cells: usize,
    /// The code that it was read as, where that is only likely.
    pub read_as: Option<String>,
}

/// Most different words that are counted.
const MOST_COUNTED: usize = 5_000;

/// The words that nobody knew, while the rows are read.
#[derive(Debug, Default)]
pub(in super::super) struct AskedWords(BTreeMap<(&'static str, String), UnknownWord>);

impl AskedWords {
    /// Notes the words of a row's remarks.
    pub(in super::super) fn note(&mut self, columns: &[Column], flags: &[Flag]) {
        for flag in flags {
            let (What::UnknownWord { text } | What::VagueWord { text } | What::CareerInWords { text }) =
                &flag.what
            else {
                continue;
            };
            let column = flag.column.and_then(|at| columns.get(at));
            let Some(family) = column.and_then(|column| column.target.family()) else {
                continue;
            };
            let (word, room) = (fold(text), self.0.len() < MOST_COUNTED);
            if word.is_empty() || !room && !self.0.contains_key(&(family, word.clone())) {
                continue;
            }
            let read_as = || match (&flag.what, family) {
                (What::VagueWord { .. }, Sector::FAMILY) => {
                    lookup(tables::SECTOR, text).map(|code| code.code().to_owned())
                }
                _ => None,
            };
            let asked = self.0.entry((family, word)).or_insert_with(|| UnknownWord {
                family: family.to_owned(),
                word: text.clone(),
                cells: 0,
                read_as: read_as(),
            });
            asked.cells += 1;
        }
    }

    /// The commonest first, up to [`MOST_WORDS`].
    pub(in super::super) fn commonest(self) -> Vec<UnknownWord> {
        let mut words: Vec<UnknownWord> = self.0.into_values().collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.cells));
        words.truncate(MOST_WORDS);
        words
    }
}

impl Target {
    /// The family of the codes that a column's words stand for, where a word can be asked about.
    pub const fn family(self) -> Option<&'static str> {
        match self {
            Self::WishedSector | Self::CareerSector | Self::Network => Some(Sector::FAMILY),
            Self::HelpAsked | Self::Strengths => Some(Help::FAMILY),
            Self::Mobility => Some(Mobility::FAMILY),
            Self::Gender => Some(Gender::FAMILY),
            Self::State => Some(DuoState::FAMILY),
            Self::EndReason => Some(EndReason::FAMILY),
            Self::Outcome => Some(OutcomeKind::FAMILY),
            Self::Moment => Some(Moment::FAMILY),
            _ => None,
        }
    }
}

/// Every code of a family that [`Target::family`] names.
pub fn codes_of(family: &str) -> Vec<&'static str> {
    match family {
        Sector::FAMILY => Sector::ALL.iter().map(|code| code.code()).collect(),
        Help::FAMILY => Help::ALL.iter().map(|code| code.code()).collect(),
        Mobility::FAMILY => Mobility::ALL.iter().map(|code| code.code()).collect(),
        Gender::FAMILY => Gender::ALL.iter().map(|code| code.code()).collect(),
        family => events::codes_of(family),
    }
}
