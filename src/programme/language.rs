//! Languages with CEFR levels, each skill a field of its own: `language/nl/speaking`.

use super::entity::{Shape, codes};
use crate::order::InOrder;
use crate::record::{FieldType, Value};
use std::collections::BTreeMap;
use std::str::FromStr;

codes! {
    /// Level of the Common European Framework of Reference.
    Cefr = "cefr" { A1 = "A1", A2 = "A2", B1 = "B1", B2 = "B2", C1 = "C1", C2 = "C2" }
}
codes! {
    /// What one does with a language.
    Skill = "skill" { Listening = "listening", Speaking = "speaking", Reading = "reading", Writing = "writing" }
}

/// An ISO 639 code of two or three lower-case letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanguageCode([u8; 3]);

/// The text is not an ISO 639 code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language code of two or three letters, such as nl or ar")]
pub struct NotALanguage(pub String);

impl LanguageCode {
    /// Dutch, which the programme works towards.
    pub const NL: Self = Self(*b"nl\0");

    /// The code's letters.
    pub fn as_str(&self) -> &str {
        let length = if self.0[2] == 0 { 2 } else { 3 };
        std::str::from_utf8(&self.0[..length]).unwrap_or_default()
    }
}

impl FromStr for LanguageCode {
    type Err = NotALanguage;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let letters = text.as_bytes();
        if !(2..=3).contains(&letters.len()) || !letters.iter().all(u8::is_ascii_lowercase) {
            return Err(NotALanguage(text.chars().take(20).collect()));
        }
        let mut code = [0; 3];
        code[..letters.len()].copy_from_slice(letters);
        Ok(Self(code))
    }
}

impl TryFrom<String> for LanguageCode {
    type Error = NotALanguage;
    fn try_from(text: String) -> Result<Self, NotALanguage> {
        text.parse()
    }
}

impl From<LanguageCode> for String {
    fn from(code: LanguageCode) -> Self {
        code.as_str().to_owned()
    }
}

impl std::fmt::Display for LanguageCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Levels per language and skill. A level that was not asked is absent, never “none”.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Languages(pub BTreeMap<LanguageCode, BTreeMap<Skill, Cefr>>);

impl Languages {
    /// The level of one skill.
    pub fn level(&self, language: LanguageCode, skill: Skill) -> Option<Cefr> {
        self.0.get(&language)?.get(&skill).copied()
    }

    /// The level of speaking, which matching asks for.
    pub fn speaking(&self, language: LanguageCode) -> Option<Cefr> {
        self.level(language, Skill::Speaking)
    }

    /// Sets or clears the level of one skill.
    pub fn set(&mut self, language: LanguageCode, skill: Skill, level: Option<Cefr>) {
        match level {
            Some(level) => {
                self.0.entry(language).or_default().insert(skill, level);
            }
            None => {
                if let Some(skills) = self.0.get_mut(&language) {
                    skills.remove(&skill);
                    if skills.is_empty() {
                        self.0.remove(&language);
                    }
                }
            }
        }
    }

    /// Languages with a known speaking level, best first.
    pub fn spoken(&self) -> Vec<(LanguageCode, Cefr)> {
        let mut spoken: Vec<_> = self
            .0
            .iter()
            .filter_map(|(code, skills)| Some((*code, *skills.get(&Skill::Speaking)?)))
            .collect();
        spoken.order_by_key(|(code, level)| (std::cmp::Reverse(*level), *code));
        spoken
    }
}

impl Shape for Languages {
    fn fill(&mut self, part: &str, value: &Value) -> bool {
        let Some((code, skill)) = part.split_once('/') else {
            return false;
        };
        let (Ok(code), Some(skill)) = (code.parse(), Skill::from_code(skill)) else {
            return false;
        };
        let level = Cefr::from_value(value);
        self.set(code, skill, level);
        level.is_some() || value.is_null()
    }
    fn list(&self, name: &str, into: &mut BTreeMap<String, Value>) {
        for (code, skills) in &self.0 {
            for (skill, level) in skills {
                into.insert(format!("{name}/{code}/{}", skill.code()), level.to_value());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_fields_of_their_own() {
        let mut languages = Languages::default();
        let nl = LanguageCode::NL;
        assert!(languages.fill("nl/speaking", &Value::text("B1")));
        assert!(!languages.fill("nl/speaking/x", &Value::text("B1")));
        assert!(!languages.fill("NL/speaking", &Value::text("B1")));
        assert_eq!(languages.speaking(nl), Some(Cefr::B1));
        let mut listed = BTreeMap::new();
        languages.list("language", &mut listed);
        assert_eq!(
            listed,
            BTreeMap::from([("language/nl/speaking".into(), Value::text("B1"))])
        );
        assert!(languages.fill("nl/speaking", &Value::Null));
        assert_eq!(languages, Languages::default());
    }

    #[test]
    fn levels_are_ordered() {
        assert!(Cefr::A1 < Cefr::B1 && Cefr::C1 < Cefr::C2);
    }
}
