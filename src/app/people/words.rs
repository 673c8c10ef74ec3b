//! What is known of a person, and what was changed, in the words of a language.

use super::sheet::{Group, Kind, Line, line, of_group};
use crate::i18n::Texts;
use crate::programme::contact;
use crate::programme::entity::{Entity, split};
use crate::programme::language::Skill;
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::organisation::{BranchId, MemberId};
use crate::programme::person::PersonId;
use crate::record::{FieldType, RecordId, Value};
use crate::register::history::FieldChange;
use crate::register::{PersonFile, Register};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A thing that is known: its label and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The field's name.
    pub name: &'static str,
    /// What it is.
    pub label: String,
    /// What is known of it.
    pub words: String,
    /// Where a click on it leads, for what one calls or writes to.
    pub link: Option<String>,
}

/// One event of a person's history, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// When, milliseconds since 1970.
    pub at_ms: i64,
    /// By whom; empty when the team list does not know them.
    pub who: String,
    /// What was done.
    pub what: String,
    /// What changed from what to what.
    pub changes: Vec<String>,
}

/// The label of a field.
pub fn label(texts: &Texts, name: &str) -> String {
    texts
        .find(&format!("field-{name}"), &[])
        .unwrap_or_else(|| name.to_owned())
}

/// What is known in a group, in the order of the sheet; slots are left to the week's grid.
pub fn facts(texts: &Texts, register: &Register, file: &PersonFile, group: Group) -> Vec<Fact> {
    let mut fields = file.person.fields();
    fields.extend(file.mentee.iter().flat_map(|mentee| mentee.fields()));
    fields.extend(file.mentor.iter().flat_map(|mentor| mentor.fields()));
    of_group(group)
        .filter(|line| line.kind_is_shown())
        .filter_map(|line| {
            let words = known(texts, register, &fields, line);
            (!words.is_empty()).then(|| Fact {
                name: line.name,
                label: label(texts, line.name),
                link: fields.get(line.name).and_then(|value| line.link(value)),
                words,
            })
        })
        .collect()
}

impl Line {
    /// The link of a telephone number or mail address that really is one.
    fn link(&self, value: &Value) -> Option<String> {
        let text = value.as_text()?;
        match self.kind {
            Kind::Phone => contact::e164(text).map(|number| format!("tel:{number}")),
            Kind::Mail => contact::mail_link(text),
            _ => None,
        }
    }

    fn kind_is_shown(&self) -> bool {
        !matches!(self.kind, Kind::Slots) && self.name != "archived"
    }
}

fn known(texts: &Texts, register: &Register, fields: &BTreeMap<String, Value>, line: &Line) -> String {
    if matches!(line.kind, Kind::Languages) {
        return languages(texts, fields);
    }
    let of_line = fields.iter().filter(|(field, _)| split(field).0 == line.name);
    let words = of_line.map(|(field, value)| match split(field).1 {
        "" => value_words(texts, register, line, value),
        part if *value == Value::Bool(true) => part_words(texts, register, line, part),
        part => format!("{part}: {value}"),
    });
    words.collect::<Vec<_>>().join(", ")
}

/// `Nederlands: spreken B1, lezen A2; Arabisch: spreken C2`.
fn languages(texts: &Texts, fields: &BTreeMap<String, Value>) -> String {
    let mut by_code: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (field, level) in fields {
        let ("language", part) = split(field) else {
            continue;
        };
        let Some((code, skill)) = part.split_once('/') else {
            continue;
        };
        let skill = texts.code(Skill::FAMILY, skill);
        by_code.entry(code).or_default().push(format!("{skill} {level}"));
    }
    let all = by_code.into_iter().map(|(code, levels)| {
        let (label, value) = (texts.code("tongue", code), levels.join(", "));
        texts.t_with("label-value", &[("label", label.into()), ("value", value.into())])
    });
    all.collect::<Vec<_>>().join("; ")
}

/// A value of a field in words; empty for nothing.
pub fn value_words(texts: &Texts, register: &Register, line: &Line, value: &Value) -> String {
    match (line.kind, value) {
        (_, Value::Null) => String::new(),
        (_, Value::Bool(true)) => texts.t("people-yes"),
        (_, Value::Bool(false)) => texts.t("people-no"),
        (Kind::One(coded), Value::Text(code)) => texts.code(coded.family, code),
        (Kind::Member, _) => RecordId::from_value(value).map_or_else(String::new, |id| member(register, id)),
        (Kind::Branch, _) => {
            let branch = BranchId::from_value(value).and_then(|id| register.tables().branches.get(&id));
            branch.and_then(|branch| branch.name.clone()).unwrap_or_default()
        }
        (Kind::Day | Kind::PastDay, _) => {
            NaiveDate::from_value(value).map_or_else(|| value.to_string(), |day| texts.date(day))
        }
        (Kind::Elsewhere, Value::Text(code)) => match line.name {
            "mentee_state" | "mentee_held_from" => texts.code(MenteeState::FAMILY, code),
            "mentor_state" => texts.code(MentorState::FAMILY, code),
            _ => code.to_string(),
        },
        (Kind::Phone, Value::Text(number)) => phone(number),
        _ => value.to_string(),
    }
}

/// A part of a field of several values, in words.
pub fn part_words(texts: &Texts, register: &Register, line: &Line, part: &str) -> String {
    match line.kind {
        Kind::Many(coded) => texts.code(coded.family, part),
        Kind::People => part
            .parse()
            .map_or_else(|_| String::new(), |id| register.name_of(PersonId(id))),
        Kind::Slots => match part.split_once('-') {
            Some((day, time)) => format!("{} {}", texts.code("day", day), texts.code("day-part", time)),
            None => part.to_owned(),
        },
        Kind::Languages => match part.split_once('/') {
            Some((code, skill)) => format!(
                "{} {}",
                texts.code("tongue", code),
                texts.code(Skill::FAMILY, skill)
            ),
            None => part.to_owned(),
        },
        _ => part.to_owned(),
    }
}

/// The name of someone of the team; empty when unknown.
pub fn member(register: &Register, id: RecordId) -> String {
    let member = register.tables().members.get(&MemberId(id));
    member.and_then(|member| member.name.clone()).unwrap_or_default()
}

/// A Belgian number as it is dialled here (`0470 12 34 56`); any other as it is.
pub fn phone(number: &str) -> String {
    let Some(national) = number
        .strip_prefix("+32")
        .filter(|rest| rest.bytes().all(|b| b.is_ascii_digit()))
    else {
        return number.to_owned();
    };
    let groups: &[usize] = match national.len() {
        9 => &[3, 2, 2, 2],
        8 if national.starts_with(['2', '3', '4', '9']) => &[1, 3, 2, 2],
        8 => &[2, 2, 2, 2],
        _ => return number.to_owned(),
    };
    let mut rest = national;
    let mut text = String::from("0");
    for (at, length) in groups.iter().enumerate() {
        let (group, after) = rest.split_at(*length);
        if at > 0 {
            text.push(' ');
        }
        text.push_str(group);
        rest = after;
    }
    text
}

/// A person's history, newest first.
pub fn stories(texts: &Texts, register: &Register, person: PersonId) -> Vec<Story> {
    let events = register.history(person.0).into_iter();
    events
        .map(|event| Story {
            at_ms: event.stamp.0,
            who: register.author_name(event.author),
            what: texts.code("intent", &event.intent),
            changes: event
                .changes
                .iter()
                .map(|change| change_words(texts, register, change))
                .collect(),
        })
        .collect()
}

fn change_words(texts: &Texts, register: &Register, change: &FieldChange) -> String {
    let (name, part) = split(&change.field);
    let field = label(texts, name);
    let Some(line) = line(name) else {
        return field;
    };
    let is_member = matches!(
        line.kind,
        Kind::Many(_) | Kind::People | Kind::Slots | Kind::Words
    );
    if is_member {
        let what = part_words(texts, register, line, part);
        let key = if change.new == Value::Bool(true) {
            "people-timeline-added"
        } else {
            "people-timeline-removed"
        };
        return texts.t_with(key, &[("field", field.into()), ("what", what.into())]);
    }
    let field = match part {
        "" => field,
        part => format!("{field}, {}", part_words(texts, register, line, part)),
    };
    let words = |value: &Value| value_words(texts, register, line, value);
    let (old, new) = (words(&change.old), words(&change.new));
    let args = [
        ("field", field.into()),
        ("old", old.as_str().into()),
        ("new", new.as_str().into()),
    ];
    let key = match (old.is_empty(), new.is_empty()) {
        (true, _) => "people-timeline-set",
        (_, true) => "people-timeline-cleared",
        _ => "people-timeline-changed",
    };
    texts.t_with(key, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::register::Command;
    use crate::register::command::{Move, SavePerson};
    use crate::register::scenario::{Laptop, day};

    #[test]
    fn a_history_reads_as_what_changed_from_what_to_what() {
        let mut laptop = Laptop::new(1);
        let zoe = laptop.mentee("Zoë");
        let mut file = laptop.register.person(zoe).cloned().unwrap();
        file.person.phone = Some("+32470123456".into());
        file.person
            .slots
            .extend(crate::programme::availability::Slot::all().take(1));
        let save = |file: &PersonFile| {
            Command::SavePerson(Box::new(SavePerson {
                id: Some(zoe),
                person: file.person.clone(),
                mentee: None,
                mentor: None,
            }))
        };
        laptop.act(save(&file)).unwrap();
        file.person.phone = Some("+3232271212".into());
        laptop.act(save(&file)).unwrap();
        file.person.phone = None;
        laptop.act(save(&file)).unwrap();
        let step = Move {
            id: zoe,
            to: MenteeState::OnHold,
            on: day(6, 1),
            reason: None,
        };
        laptop.act(Command::MoveMentee(step)).unwrap();
        let stories = stories(Texts::of(Lang::Nl), &laptop.register, zoe);
        let changes: Vec<_> = stories
            .iter()
            .take(4)
            .map(|story| story.changes.join(" | "))
            .collect();
        assert!(
            changes[0].contains("Status als mentee: wacht op een mentor → even gestopt"),
            "{changes:?}"
        );
        assert_eq!(changes[1], "Telefoon: 03 227 12 12 → leeg");
        assert_eq!(changes[2], "Telefoon: 0470 12 34 56 → 03 227 12 12");
        assert!(changes[3].contains("Telefoon: 0470 12 34 56"), "{changes:?}");
        assert!(
            changes[3].contains("Vrij op: + maandag voormiddag"),
            "{changes:?}"
        );
    }

    #[test]
    fn what_is_known_stands_in_its_group() {
        let mut laptop = Laptop::new(1);
        let zoe = laptop.mentee("Zoë");
        let mut file = laptop.register.person(zoe).cloned().unwrap();
        file.person.languages.set(
            crate::programme::language::LanguageCode::NL,
            Skill::Speaking,
            Some(crate::programme::language::Cefr::B1),
        );
        let words = |group| {
            let facts = facts(Texts::of(Lang::En), &laptop.register, &file, group);
            facts
                .iter()
                .map(|fact| format!("{}: {}", fact.label, fact.words))
                .collect::<Vec<_>>()
        };
        assert_eq!(words(Group::Who), ["First name: Zoë"]);
        assert!(words(Group::Match).contains(&"Language: Dutch: speaking B1".to_owned()));
        assert!(words(Group::Mentee)[0].starts_with("State as a mentee:"));
        assert_eq!(words(Group::Mentor), [""; 0]);
    }
}
