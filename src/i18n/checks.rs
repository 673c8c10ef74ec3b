//! Tests over all Fluent files and over the source: no language lags behind, no key is missing,
//! none is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::Lang;
use super::texts::{FAMILIES, FILES, sources};

/// key → names of its arguments, for one file.
type Keys = BTreeMap<String, BTreeSet<String>>;

fn keys(lang: Lang, file: &str, source: &str) -> Keys {
    let resource = parser::parse(source)
        .unwrap_or_else(|(_, errors)| panic!("{}/{file}.ftl does not parse: {errors:?}", lang.code()));
    let mut keys = Keys::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let mut args = BTreeSet::new();
                let Some(pattern) = &message.value else {
                    panic!("{}/{file}.ftl: `{}` has no text", lang.code(), message.id.name)
                };
                arguments(pattern, &mut args);
                let twice = keys.insert(message.id.name.to_owned(), args).is_some();
                assert!(
                    !twice,
                    "{}/{file}.ftl: `{}` is there twice",
                    lang.code(),
                    message.id.name
                );
            }
            Entry::Junk { content } => panic!("{}/{file}.ftl: not understood: {content}", lang.code()),
            _ => {}
        }
    }
    keys
}

fn arguments(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => inline_argument(inline, into),
            Expression::Select { selector, variants } => {
                inline_argument(selector, into);
                variants
                    .iter()
                    .for_each(|variant| arguments(&variant.value, into));
            }
        }
    }
}

fn inline_argument(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                inline_argument(inner, into);
            }
        }
        _ => {}
    }
}

fn all_keys() -> Keys {
    let mut all = Keys::new();
    for (file, source) in FILES.iter().zip(sources(Lang::Nl)) {
        for (key, args) in keys(Lang::Nl, file, source) {
            assert!(
                all.insert(key.clone(), args).is_none(),
                "`{key}` stands in two files; one is {file}.ftl"
            );
        }
    }
    all
}

/// The real uses in every `.rs` file under `src/`, apart from this one.
fn source_files() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ext| ext == "rs") && !path.ends_with("i18n/checks.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, real_uses(&text)));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

/// The text without comments and without `#[cfg(test)] mod tests` at its end: the made-up keys in
/// those are not real uses.
fn real_uses(source: &str) -> String {
    let body = source.split("#[cfg(test)]\nmod tests").next().unwrap_or(source);
    body.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The literal right behind each `opening`, blanks and line ends skipped.
fn literals_after<'a>(source: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    source.match_indices(opening).filter_map(move |(at, _)| {
        // `t!(` must not match inside `assert!(`.
        let before = source[..at].chars().next_back();
        if opening.starts_with(char::is_alphabetic) && before.is_some_and(|c| c.is_alphanumeric() || c == '_')
        {
            return None;
        }
        source[at + opening.len()..]
            .trim_start()
            .strip_prefix('"')?
            .split('"')
            .next()
    })
}

#[test]
fn every_file_is_listed() {
    for lang in Lang::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src/i18n")
            .join(lang.code());
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            assert!(
                FILES.contains(&name.as_str()),
                "{} is not in the list in texts.rs",
                path.display()
            );
        }
    }
}

#[test]
fn every_language_has_every_key_with_the_same_arguments() {
    for (index, file) in FILES.iter().enumerate() {
        let [nl, fr, en] = Lang::ALL.map(|lang| keys(lang, file, sources(lang)[index]));
        for (lang, other) in [("fr", &fr), ("en", &en)] {
            for (key, args) in &nl {
                let found = other
                    .get(key)
                    .unwrap_or_else(|| panic!("{lang}/{file}.ftl lacks `{key}`"));
                assert_eq!(
                    args, found,
                    "{lang}/{file}.ftl: `{key}` has other arguments than in nl"
                );
            }
            for key in other.keys() {
                assert!(
                    nl.contains_key(key),
                    "{lang}/{file}.ftl has `{key}`, which nl lacks"
                );
            }
        }
    }
}

#[test]
fn every_key_written_in_the_source_exists() {
    let known = all_keys();
    let mut missing = Vec::new();
    for (path, source) in source_files() {
        for opening in ["t!(", "text!(", ".t(", ".t_with("] {
            for key in literals_after(&source, opening) {
                if !known.contains_key(key) {
                    missing.push(format!("{}: `{key}`", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "keys without a text:\n{}", missing.join("\n"));
}

/// `<family>-<code>` for each code of each enum that `codes!` makes, read from its source.
fn coded_keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for (_, source) in source_files() {
        for block in source.split("codes! {").skip(1) {
            let mut literals = block
                .split("\n}")
                .next()
                .unwrap_or(block)
                .split('"')
                .skip(1)
                .step_by(2);
            let Some(family) = literals.next() else { continue };
            keys.extend(literals.map(|code| format!("{family}-{code}")));
        }
    }
    keys
}

#[test]
fn every_code_has_its_words() {
    let known = all_keys();
    let coded = coded_keys();
    assert!(
        coded.contains("mentee-state-waiting") && coded.len() > 250,
        "the codes are not read well"
    );
    let missing: Vec<_> = coded.into_iter().filter(|key| !known.contains_key(key)).collect();
    assert!(
        missing.is_empty(),
        "codes without words in codes.ftl:\n{}",
        missing.join("\n")
    );
}

#[test]
fn no_key_is_left_over() {
    let sources = source_files();
    let coded = coded_keys();
    let mut unused: Vec<String> = Vec::new();
    for key in all_keys().into_keys() {
        let literal = format!("\"{key}\"");
        let of_a_family = coded.contains(&key) || FAMILIES.iter().any(|family| key.starts_with(family));
        if !of_a_family && !sources.iter().any(|(_, source)| source.contains(&literal)) {
            unused.push(key);
        }
    }
    assert!(
        unused.is_empty(),
        "texts that nothing shows:\n{}",
        unused.join("\n")
    );
}

#[test]
fn every_rule_has_its_words() {
    let known = all_keys();
    for name in crate::programme::rules::Rules::NAMES {
        assert!(
            known.contains_key(&format!("rule-{name}")),
            "no words for rule `{name}`"
        );
    }
}

#[test]
fn every_text_that_a_command_writes_has_a_name_in_words() {
    use crate::programme::activity::Session;
    use crate::programme::casework::{Note, Task};
    use crate::programme::duo::{CoordinatorContact, Decision, Duo, Meeting, Step};
    use crate::programme::entity::Entity;
    use crate::programme::organisation::{Branch, Member, Programme, Triage};
    use crate::programme::outcome::{Episode, FollowUpTalk};
    use crate::programme::person::{MenteeProfile, MentorProfile, Person};
    use crate::record::Value;

    fn texts_of<E: Entity>(into: &mut BTreeSet<&'static str>) {
        // What takes any words is a text; codes, days and ids take their own kind only.
        for field in E::FIELDS {
            let (words, inner) = (Value::text("just words"), format!("{}/just words", field.name));
            if E::default().take(field.name, &words) || E::default().take(&inner, &words) {
                into.insert(field.name);
            }
        }
    }
    let mut names = BTreeSet::new();
    texts_of::<Person>(&mut names);
    texts_of::<MenteeProfile>(&mut names);
    texts_of::<MentorProfile>(&mut names);
    texts_of::<Duo>(&mut names);
    texts_of::<Meeting>(&mut names);
    texts_of::<Decision>(&mut names);
    texts_of::<CoordinatorContact>(&mut names);
    texts_of::<Episode>(&mut names);
    texts_of::<FollowUpTalk>(&mut names);
    texts_of::<Session>(&mut names);
    texts_of::<Note>(&mut names);
    texts_of::<Task>(&mut names);
    texts_of::<Triage>(&mut names);
    texts_of::<Step>(&mut names);
    texts_of::<Programme>(&mut names);
    texts_of::<Branch>(&mut names);
    texts_of::<Member>(&mut names);
    // The life cycles' own codes, which nobody types.
    for code in ["cycle", "from", "to"] {
        names.remove(code);
    }
    let labels = all_keys();
    for name in names {
        assert!(labels.contains_key(&format!("field-{name}")), "field-{name}");
    }
}
