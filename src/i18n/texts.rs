//! The Fluent files and how a text is looked up.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Lang;

/// An argument of a text: `3.into()`, `"Gent".into()`, `name.clone().into()`.
///
/// Numbers are written as the language does (`1.234,5`); pass a year as a string.
pub type Value<'a> = FluentValue<'a>;

macro_rules! files {
    (first: [$($first:literal),+ $(,)?], later: [$($later:literal),+ $(,)?]) => {
        /// The names of the Fluent files, alike in every language.
        #[cfg(test)]
        pub(super) const FILES: &[&str] = &[$($first,)+ $($later),+];

        /// The text of each file of a language.
        #[cfg(test)]
        pub(super) fn sources(lang: Lang) -> &'static [&'static str] {
            match lang {
                Lang::Nl => &[$(include_str!(concat!("nl/", $first, ".ftl")),)+ $(include_str!(concat!("nl/", $later, ".ftl"))),+],
                Lang::Fr => &[$(include_str!(concat!("fr/", $first, ".ftl")),)+ $(include_str!(concat!("fr/", $later, ".ftl"))),+],
                Lang::En => &[$(include_str!(concat!("en/", $first, ".ftl")),)+ $(include_str!(concat!("en/", $later, ".ftl"))),+],
            }
        }

        /// What the start page needs.
        fn first_source(lang: Lang) -> &'static str {
            match lang {
                Lang::Nl => concat!($(include_str!(concat!("nl/", $first, ".ftl")), "\n"),+),
                Lang::Fr => concat!($(include_str!(concat!("fr/", $first, ".ftl")), "\n"),+),
                Lang::En => concat!($(include_str!(concat!("en/", $first, ".ftl")), "\n"),+),
            }
        }

        /// Everything else. A release moves what stands between the two marks, and this function, to the part of the
        /// program that comes after the start page (`tools/split.mjs`); so it is only called by a pointer that no
        /// optimiser sees through.
        #[inline(never)]
        fn later_source(lang: Lang) -> &'static str {
            match lang {
                Lang::Nl => concat!("# koppel: later begins\n", $(include_str!(concat!("nl/", $later, ".ftl")), "\n"),+, "# koppel: later ends\n"),
                Lang::Fr => concat!("# koppel: later begins\n", $(include_str!(concat!("fr/", $later, ".ftl")), "\n"),+, "# koppel: later ends\n"),
                Lang::En => concat!("# koppel: later begins\n", $(include_str!(concat!("en/", $later, ".ftl")), "\n"),+, "# koppel: later ends\n"),
            }
        }
    };
}

// Each exists in nl/, fr/ and en/. `first` is what a first visit fetches before it shows anything: keep it small.
#[rustfmt::skip]
files![
    first: [
        "common",
        "dates",
        "numbers",
        "parts",
        "shell",
        "start",
    ],
    later: [
        "access",
        "codes",
        "date-field",
        "differs",
        "duos",
        "erase",
        "errors",
        "files",
        "folder",
        "gaps",
        "guide",
        "history",
        "lists",
        "lists-page",
        "match",
        "meeting",
        "minutes",
        "papers",
        "people",
        "records",
        "report",
        "settings",
        "story",
        "today",
        "tools",
        "tryout",
        "waits",
        "whynot",
    ]
];

/// Beginnings of keys that are put together from a code and so are never written out in the source.
/// The enums made by `codes!` need no line here: a test reads their codes.
pub const FAMILIES: &[&str] = &[
    "checklist-",
    "cycle-",
    "field-",
    "duo-group-",
    "duos-day-",
    "duos-do-",
    "duos-hint-",
    "files-kind-",
    "guide-word-",
    "intent-",
    "kind-",
    "label-",
    "module-",
    "month-",
    "meaning-",
    "meeting-order-",
    "meeting-show-",
    "month-short-",
    "people-order-",
    "repair-",
    "role-",
    "rule-",
    "settings-tab-",
    "today-act-",
    "today-do-",
    "tongue-",
    "try-kind-",
    "week-",
    "weekday-",
    "weekday-short-",
];

/// A name in a script that runs from right to left, marked off so that it does not turn what stands beside it round: a
/// telephone number after such a name would read from its end.
fn kept_together<'a>(value: &Value<'a>) -> Value<'a> {
    match value {
        Value::String(text) if text.chars().any(runs_leftwards) => {
            Value::String(format!("\u{2068}{text}\u{2069}").into())
        }
        other => other.clone(),
    }
}

/// Whether a letter is of a script that is written from right to left (Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and
/// the others of their blocks).
fn runs_leftwards(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The texts of one language.
pub struct Texts {
    lang: Lang,
    /// Those of the start page.
    first: FluentBundle<FluentResource>,
    /// All others, read when one of them is asked for.
    later: OnceLock<FluentBundle<FluentResource>>,
}

impl Texts {
    /// The texts of `lang`, read once and kept.
    pub fn of(lang: Lang) -> &'static Self {
        static KEPT: [OnceLock<Texts>; 3] = [const { OnceLock::new() }; 3];
        let slot = match lang {
            Lang::Nl => &KEPT[0],
            Lang::Fr => &KEPT[1],
            Lang::En => &KEPT[2],
        };
        slot.get_or_init(|| Self::read(lang))
    }

    fn read(lang: Lang) -> Self {
        Self {
            lang,
            first: bundle(lang, first_source(lang)),
            later: OnceLock::new(),
        }
    }

    fn later(&self) -> &FluentBundle<FluentResource> {
        let source: fn(Lang) -> &'static str = std::hint::black_box(later_source);
        self.later.get_or_init(|| bundle(self.lang, source(self.lang)))
    }

    /// The language of these texts.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of `key`; `⟨key⟩` when there is none, which a test keeps from happening for keys
    /// written in the source.
    pub fn t(&self, key: &str) -> String {
        self.t_with(key, &[])
    }

    /// The text of `key` with its arguments filled in; plurals follow the language's own rules.
    pub fn t_with(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        self.find(key, args).unwrap_or_else(|| format!("⟨{key}⟩"))
    }

    /// The text of `key`, if there is one: for keys made from a code that may be newer than the texts.
    pub fn find(&self, key: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
        let bundle = match self.first.has_message(key) {
            true => &self.first,
            false => self.later(),
        };
        let pattern = bundle.get_message(key)?.value()?;
        let args = args.iter().map(|(name, value)| (*name, kept_together(value)));
        let args: FluentArgs<'_> = args.collect();
        Some(
            bundle
                .format_pattern(pattern, Some(&args), &mut Vec::new())
                .into_owned(),
        )
    }

    /// The words for `code` of an enum: the text `<family>-<code>`, else the code itself.
    pub fn code(&self, family: &str, code: &str) -> String {
        self.find(&format!("{family}-{code}"), &[])
            .unwrap_or_else(|| code.to_owned())
    }
}

/// The texts of one source.
fn bundle(lang: Lang, source: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
    // Isolation marks would end up in page titles, file names and CSV cells; all three
    // languages are written from left to right.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::Nl => |value, _| number(Lang::Nl, value),
        Lang::Fr => |value, _| number(Lang::Fr, value),
        Lang::En => |value, _| number(Lang::En, value),
    }));
    // A source with a slip still gives all its other texts; the slip itself fails a test.
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

fn number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(lang.localise(&number.as_string())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_and_numbers_follow_the_language() {
        let days = |lang, n: i64| Texts::of(lang).t_with("days", &[("n", n.into())]);
        assert_eq!(days(Lang::Nl, 1), "1 dag");
        assert_eq!(days(Lang::Nl, 0), "0 dagen");
        assert_eq!(days(Lang::Fr, 0), "0 jour");
        assert_eq!(days(Lang::Fr, 2), "2 jours");
        assert_eq!(days(Lang::En, 1_234), "1,234 days");
        assert_eq!(days(Lang::Nl, 1_234), "1.234 dagen");
    }

    #[test]
    fn arguments_carry_no_invisible_marks() {
        let title = Texts::of(Lang::Nl).t_with("shell-title", &[("page", "Mensen".into())]);
        assert_eq!(title, "Mensen · Koppel");
    }

    #[test]
    fn a_name_that_runs_leftwards_does_not_turn_what_follows() {
        let say = |name: &str| {
            Texts::of(Lang::Nl).t_with(
                "label-value",
                &[("label", name.into()), ("value", "+32470112233".into())],
            )
        };
        assert_eq!(say("سميرة"), "\u{2068}سميرة\u{2069}: +32470112233");
        assert_eq!(say("Samira"), "Samira: +32470112233");
    }

    #[test]
    fn an_unknown_key_or_code_shows_itself() {
        let nl = Texts::of(Lang::Nl);
        assert_eq!(nl.t("no-such-key"), "⟨no-such-key⟩");
        assert_eq!(nl.code("month", "1"), "januari");
        assert_eq!(nl.code("month", "13"), "13");
    }
}
