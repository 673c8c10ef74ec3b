//! The three languages.

use std::str::FromStr;

use unic_langid::LanguageIdentifier;

/// A language of the interface. Dutch is the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Dutch as written in Flanders.
    #[default]
    Nl,
    /// French as written in Belgium.
    Fr,
    /// English as written in Britain.
    En,
}

/// A language code that is not one of ours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language of this app: use nl, fr or en")]
pub struct UnknownLang(pub String);

impl Lang {
    /// Every language, in the order in which the switch shows them.
    pub const ALL: [Self; 3] = [Self::Nl, Self::Fr, Self::En];

    /// The ISO 639-1 code, as kept in preferences and set on `<html lang>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language's name in itself; never translated, so that everyone finds their own.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// Our language nearest to a browser's tag such as `fr-CA`, if any.
    pub fn from_tag(tag: &str) -> Option<Self> {
        tag.split(['-', '_'])
            .next()
            .and_then(|code| code.to_ascii_lowercase().parse().ok())
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        let tag = match self {
            Self::Nl => "nl-BE",
            Self::Fr => "fr-BE",
            Self::En => "en-GB",
        };
        // These three are well-formed; a test sees to it that none falls back to "undetermined".
        tag.parse().unwrap_or_default()
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, UnknownLang> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.code() == code)
            .ok_or_else(|| UnknownLang(code.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_round_trip_and_strangers_are_named() {
        for lang in Lang::ALL {
            assert_eq!(lang.code().parse(), Ok(lang));
            assert_eq!(lang.identifier().language.as_str(), lang.code());
        }
        assert_eq!("de".parse::<Lang>(), Err(UnknownLang("de".into())));
    }

    #[test]
    fn a_browser_tag_finds_its_language() {
        assert_eq!(Lang::from_tag("fr-CA"), Some(Lang::Fr));
        assert_eq!(Lang::from_tag("NL_be"), Some(Lang::Nl));
        assert_eq!(Lang::from_tag(""), None);
    }
}
