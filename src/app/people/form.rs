//! The form of a person: what is typed, what is wrong with it, and the command that it becomes.
//!
//! Only what was changed is written and kept as a draft, so that a form that stood open for an hour does not undo
//! what others changed meanwhile.

use super::sheet::{Kind, LINES, Line, line};
use crate::dates::{self, Fault};
use crate::programme::contact;
use crate::programme::entity::{Entity, split};
use crate::programme::language::{Cefr, LanguageCode, Languages, Skill};
use crate::programme::person::{MenteeProfile, MentorProfile, Person, PersonId};
use crate::programme::register_number;
use crate::programme::rules::Rules;
use crate::programme::text::{LINE_MOST, NOTE_MOST, tidy};
use crate::record::{FieldType, RecordId, Value};
use crate::register::PersonFile;
use crate::register::command::SavePerson;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// *Yes* in a field of yes, no or not known.
pub const YES: &str = "yes";
/// *No* in such a field.
pub const NO: &str = "no";

/// One language in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageRow {
    /// ISO 639 code.
    pub code: String,
    /// Levels in the order of [`Skill::ALL`]; empty for not known.
    pub levels: [String; 4],
}

/// What is typed about a person, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonForm {
    /// Whether they are (to be) a mentee.
    pub mentee: bool,
    /// Whether they are (to be) a mentor.
    pub mentor: bool,
    /// Fields of one value, by name; what is not there is empty.
    pub texts: BTreeMap<String, String>,
    /// Fields of several values, by name.
    pub sets: BTreeMap<String, BTreeSet<String>>,
    /// Languages.
    pub languages: Vec<LanguageRow>,
}

/// What of a form differs from how it began: what is kept while half typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormDraft {
    mentee: bool,
    mentor: bool,
    texts: BTreeMap<String, String>,
    sets: BTreeMap<String, BTreeSet<String>>,
    languages: Option<Vec<LanguageRow>>,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Neither a first nor a family name.
    NoName,
    /// Not a date that can be meant.
    Date(Fault),
    /// Not a telephone number.
    NotAPhone,
    /// Not a mail address.
    NotAMail,
    /// Not a postcode.
    NotAPostcode,
    /// Not a whole number within these.
    NotWithin(i64, i64),
    /// Not the two digits of a group of occupations.
    NotAnOccupation,
    /// Holds a national register number.
    RegisterNumber,
    /// Longer than so many characters.
    TooLong(usize),
}

impl Wrong {
    /// The key of its words; `NotWithin` takes `least` and `most`, `TooLong` takes `most`. A date's take what the
    /// date field gives them.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::NoName => "people-wrong-no-name",
            Self::Date(fault) => fault.text_key(),
            Self::NotAPhone => "people-wrong-phone",
            Self::NotAMail => "people-wrong-mail",
            Self::NotAPostcode => "people-wrong-postcode",
            Self::NotWithin(..) => "people-wrong-within",
            Self::NotAnOccupation => "people-wrong-occupation",
            Self::RegisterNumber => "people-wrong-register-number",
            Self::TooLong(_) => "parts-too-long",
        }
    }
}

/// Something to look at, which stops nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// A mentee's age in years is outside what the rules say.
    MenteeAge(u32, i64, i64),
    /// A mentor's age in years is under what the rules say.
    MentorAge(u32, i64),
}

impl PersonForm {
    /// The form of someone known.
    pub fn of(file: &PersonFile) -> Self {
        let mut form = Self {
            mentee: file.mentee.is_some(),
            mentor: file.mentor.is_some(),
            ..Self::default()
        };
        let mut fields = file.person.fields();
        fields.extend(file.mentee.iter().flat_map(|mentee| mentee.fields()));
        fields.extend(file.mentor.iter().flat_map(|mentor| mentor.fields()));
        for (field, value) in &fields {
            let (name, part) = split(field);
            let Some(line) = line(name) else { continue };
            match line.kind {
                Kind::Elsewhere | Kind::Languages => {}
                Kind::Words => {
                    let words = form.texts.entry(name.to_owned()).or_default();
                    if !words.is_empty() {
                        words.push_str(", ");
                    }
                    words.push_str(part);
                }
                Kind::Many(_) | Kind::People | Kind::Slots => {
                    form.sets
                        .entry(name.to_owned())
                        .or_default()
                        .insert(part.to_owned());
                }
                Kind::Day | Kind::PastDay => {
                    let day = NaiveDate::from_value(value).map(dates::write);
                    form.texts.insert(name.to_owned(), day.unwrap_or_default());
                }
                _ => {
                    let text = match value {
                        Value::Bool(true) => YES.to_owned(),
                        Value::Bool(false) => NO.to_owned(),
                        value => value.to_string(),
                    };
                    form.texts.insert(name.to_owned(), text);
                }
            }
        }
        let languages = file.person.languages.0.iter();
        form.languages = languages
            .map(|(code, skills)| LanguageRow {
                code: code.to_string(),
                levels: std::array::from_fn(|at| {
                    let level = Skill::ALL.get(at).and_then(|skill| skills.get(skill));
                    level.map_or_else(String::new, |level| level.code().to_owned())
                }),
            })
            .collect();
        form
    }

    /// The form of someone new, who signs up today.
    pub fn new(today: NaiveDate) -> Self {
        let today = dates::write(today);
        Self {
            texts: ["mentee_signed_up", "mentor_signed_up"]
                .map(|name| (name.to_owned(), today.clone()))
                .into(),
            ..Self::default()
        }
    }

    /// A field of one value, as typed.
    pub fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    fn set(&self, name: &str) -> BTreeSet<String> {
        self.sets.get(name).cloned().unwrap_or_default()
    }

    /// What differs from how the form began; `None` when nothing does.
    pub fn draft(&self, start: &Self) -> Option<FormDraft> {
        let names = || LINES.iter().map(|line| line.name);
        let draft = FormDraft {
            mentee: self.mentee,
            mentor: self.mentor,
            texts: names()
                .filter(|name| self.text(name) != start.text(name))
                .map(|name| (name.to_owned(), self.text(name).to_owned()))
                .collect(),
            sets: names()
                .filter(|name| self.set(name) != start.set(name))
                .map(|name| (name.to_owned(), self.set(name)))
                .collect(),
            languages: (self.languages != start.languages).then(|| self.languages.clone()),
        };
        let same = (draft.mentee, draft.mentor) == (start.mentee, start.mentor)
            && draft.texts.is_empty()
            && draft.sets.is_empty()
            && draft.languages.is_none();
        (!same).then_some(draft)
    }

    /// The form with a draft laid over it.
    pub fn with(mut self, draft: FormDraft) -> Self {
        (self.mentee, self.mentor) = (self.mentee || draft.mentee, self.mentor || draft.mentor);
        self.texts.extend(draft.texts);
        self.sets.extend(draft.sets);
        self.languages = draft.languages.unwrap_or(self.languages);
        self
    }

    /// Whether a field is asked: those of a profile only of who has it.
    pub fn asks(&self, line: &Line) -> bool {
        (self.mentee || !line.group.is_mentee()) && (self.mentor || !line.group.is_mentor())
    }

    /// What is wrong with one field as typed; `None` when it can be saved.
    pub fn wrong(&self, line: &Line, today: NaiveDate) -> Option<Wrong> {
        if line.name == "first_name"
            && tidy(self.text("first_name")).is_empty()
            && tidy(self.text("last_name")).is_empty()
        {
            return Some(Wrong::NoName);
        }
        read(line, self.text(line.name), today).err()
    }

    /// Everything that is wrong, in the order of the form.
    pub fn wrongs(&self, start: &Self, today: NaiveDate) -> Vec<(&'static Line, Wrong)> {
        // What was there before and was not touched is nobody's mistake now.
        let touched =
            |line: &Line| line.name == "first_name" || self.text(line.name) != start.text(line.name);
        LINES
            .iter()
            .filter(|line| self.asks(line) && touched(line))
            .filter_map(|line| Some((line, self.wrong(line, today)?)))
            .collect()
    }

    /// What asks for a look, without stopping anyone.
    pub fn advice(&self, rules: &Rules, today: NaiveDate) -> Vec<Advice> {
        let born = line("birth_date").map(|line| dates::read(self.text(line.name), line.about(), today));
        let Some(Ok(Some(born))) = born else {
            return Vec::new();
        };
        let Some(age) = today.years_since(born.date) else {
            return Vec::new();
        };
        let years = i64::from(age);
        let (least, most) = (rules.mentee_age_min, rules.mentee_age_max);
        let mentee = self.mentee && !(least..=most).contains(&years);
        let mentor = self.mentor && years < rules.mentor_age_min;
        let mentee = mentee.then_some(Advice::MenteeAge(age, least, most));
        let mentor = mentor.then_some(Advice::MentorAge(age, rules.mentor_age_min));
        mentee.into_iter().chain(mentor).collect()
    }

    /// The command that saves what was changed since `start` on top of what is known now.
    pub fn save(
        &self,
        start: &Self,
        id: Option<PersonId>,
        known: &PersonFile,
        today: NaiveDate,
    ) -> Result<SavePerson, Vec<(&'static Line, Wrong)>> {
        let wrongs = self.wrongs(start, today);
        if !wrongs.is_empty() {
            return Err(wrongs);
        }
        let mut whole = Whole {
            person: known.person.clone(),
            mentee: known.mentee.as_deref().cloned().unwrap_or_default(),
            mentor: known.mentor.as_deref().cloned().unwrap_or_default(),
        };
        let blank = Self::default();
        // For someone new everything is a change, the days filled in beforehand too.
        let start = if id.is_some() { start } else { &blank };
        for line in LINES.iter().filter(|line| self.asks(line)) {
            match line.kind {
                Kind::Elsewhere => {}
                Kind::Languages if self.languages == start.languages => {}
                Kind::Languages => whole.person.languages = self.languages_read(),
                Kind::Many(_) | Kind::People | Kind::Slots => {
                    whole.change(line.name, &start.set(line.name), &self.set(line.name));
                }
                Kind::Words => whole.change(
                    line.name,
                    &words(start.text(line.name)),
                    &words(self.text(line.name)),
                ),
                _ if self.text(line.name) == start.text(line.name) => {}
                _ => {
                    if let Ok(value) = read(line, self.text(line.name), today) {
                        whole.take(line.name, &value);
                    }
                }
            }
        }
        Ok(SavePerson {
            id,
            person: whole.person,
            mentee: self.mentee.then_some(whole.mentee),
            mentor: self.mentor.then_some(whole.mentor),
        })
    }

    /// The languages as typed; of a language that stands there twice, a later level counts.
    fn languages_read(&self) -> Languages {
        let mut languages = Languages::default();
        for row in &self.languages {
            let Ok(code) = row.code.parse::<LanguageCode>() else {
                continue;
            };
            for (skill, level) in Skill::ALL.iter().zip(&row.levels) {
                if let Some(level) = Cefr::from_code(level) {
                    languages.set(code, *skill, Some(level));
                }
            }
        }
        languages
    }
}

/// The three types that share a person's record.
struct Whole {
    person: Person,
    mentee: MenteeProfile,
    mentor: MentorProfile,
}

impl Whole {
    /// Writes a field, whichever of the three it belongs to.
    fn take(&mut self, field: &str, value: &Value) {
        let _ = self.person.take(field, value)
            || self.mentee.take(field, value)
            || self.mentor.take(field, value);
    }

    /// Takes out of a set what was taken out in the form, and adds what was added.
    fn change(&mut self, name: &str, old: &BTreeSet<String>, new: &BTreeSet<String>) {
        for gone in old.difference(new) {
            self.take(&format!("{name}/{gone}"), &Value::Null);
        }
        for added in new.difference(old) {
            self.take(&format!("{name}/{added}"), &Value::Bool(true));
        }
    }
}

/// Own words, several with commas between.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split([',', ';', '\n']).map(str::trim);
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Reads what is typed in a field of one value.
pub fn read(line: &Line, typed: &str, today: NaiveDate) -> Result<Value, Wrong> {
    let typed = tidy(typed);
    let typed = typed.as_str();
    if typed.is_empty() {
        return Ok(Value::Null);
    }
    let most = match line.kind {
        Kind::Lines => NOTE_MOST,
        _ => LINE_MOST,
    };
    if typed.chars().count() > most {
        return Err(Wrong::TooLong(most));
    }
    if register_number::is_in_field(line.name, &Value::text(typed)) {
        return Err(Wrong::RegisterNumber);
    }
    match line.kind {
        Kind::PastDay | Kind::Day => {
            let read = dates::read(typed, line.about(), today).map_err(Wrong::Date)?;
            Ok(read.map_or(Value::Null, |day| day.date.to_value()))
        }
        Kind::Phone => contact::e164(typed)
            .map(|number| Value::text(&number))
            .ok_or(Wrong::NotAPhone),
        Kind::Mail if !contact::is_mail(typed) => Err(Wrong::NotAMail),
        Kind::Postcode if !contact::is_postcode(typed) => Err(Wrong::NotAPostcode),
        Kind::Occupation if !(typed.len() == 2 && typed.bytes().all(|digit| digit.is_ascii_digit())) => {
            Err(Wrong::NotAnOccupation)
        }
        Kind::Whole(least, most) => match typed.parse::<i64>() {
            Ok(number) if (least..=most).contains(&number) => Ok(Value::Int(number)),
            _ => Err(Wrong::NotWithin(least, most)),
        },
        Kind::YesNo => Ok(Value::Bool(typed == YES)),
        Kind::Member | Kind::Branch => Ok(typed.parse::<RecordId>().map_or(Value::Null, |id| id.to_value())),
        _ => Ok(Value::text(typed)),
    }
}

#[cfg(test)]
mod tests;
