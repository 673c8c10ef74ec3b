//! Which fields a person has on the page and in the form, in which group, and how each is asked.
//!
//! The person page, the form and the words of the timeline are all made from this one table; a test sees to it
//! that no field of the three people tables is forgotten.

use crate::dates::About;
use crate::programme::codes::*;
use crate::programme::rules::TRAINING_MODULES;

/// A list of codes with the beginning of the keys of their words.
#[derive(Clone, Copy, Debug)]
pub struct Coded {
    /// The words of a code are the text `<family>-<code>`.
    pub family: &'static str,
    /// The codes, in the order of a form.
    pub codes: fn() -> Vec<&'static str>,
}

/// The least age of anyone in a programme, years: it says which century two digits of a birth year mean.
const LEAST_AGE: u32 = 14;

/// How a field is asked and read.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// A day in the past or today.
    PastDay,
    /// Any day.
    Day,
    /// A telephone number.
    Phone,
    /// A mail address.
    Mail,
    /// A postcode.
    Postcode,
    /// A whole number, from and up to.
    Whole(i64, i64),
    /// A group of occupations: the two digits of an ISCO-08 sub-major group.
    Occupation,
    /// Yes, no, or not known.
    YesNo,
    /// One of a list of codes.
    One(Coded),
    /// Any of a list of codes.
    Many(Coded),
    /// Own words, several, with commas between.
    Words,
    /// Someone of the team.
    Member,
    /// A branch.
    Branch,
    /// Other people.
    People,
    /// The languages with their levels.
    Languages,
    /// The week's slots.
    Slots,
    /// Moved or written elsewhere (states, what a list said); shown in the timeline only.
    Elsewhere,
}

/// Part of the page and of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Who someone is.
    Who,
    /// How to reach them.
    Contact,
    /// What everyday matching asks.
    Match,
    /// Where they stand in the programme.
    Programme,
    /// As a mentee.
    Mentee,
    /// As a mentor.
    Mentor,
    /// Confidential, of anyone.
    Confidential,
    /// Confidential, of a mentee.
    MenteeConfidential,
    /// Confidential, of a mentor.
    MentorConfidential,
}

impl Group {
    /// Every group, in the order shown.
    pub const ALL: [Self; 9] = [
        Self::Who,
        Self::Contact,
        Self::Match,
        Self::Programme,
        Self::Mentee,
        Self::Mentor,
        Self::Confidential,
        Self::MenteeConfidential,
        Self::MentorConfidential,
    ];

    /// The key of its heading.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Who => "people-group-who",
            Self::Contact => "people-group-contact",
            Self::Match => "people-group-match",
            Self::Programme => "people-group-programme",
            Self::Mentee => "people-group-mentee",
            Self::Mentor => "people-group-mentor",
            Self::Confidential => "people-group-confidential",
            Self::MenteeConfidential => "people-group-mentee-confidential",
            Self::MentorConfidential => "people-group-mentor-confidential",
        }
    }

    /// Whether it is kept in the confidential journal.
    pub const fn is_confidential(self) -> bool {
        matches!(
            self,
            Self::Confidential | Self::MenteeConfidential | Self::MentorConfidential
        )
    }

    /// Whether it is about someone as a mentee.
    pub const fn is_mentee(self) -> bool {
        matches!(self, Self::Mentee | Self::MenteeConfidential)
    }

    /// Whether it is about someone as a mentor.
    pub const fn is_mentor(self) -> bool {
        matches!(self, Self::Mentor | Self::MentorConfidential)
    }
}

/// A field of a person.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Its name in the journal; its label is the text `field-<name>`.
    pub name: &'static str,
    /// Where it stands.
    pub group: Group,
    /// How it is asked.
    pub kind: Kind,
}

impl Line {
    /// What the date in this field is about.
    pub fn about(&self) -> About {
        match self.kind {
            _ if self.name == "birth_date" => About::Birth { least: LEAST_AGE },
            Kind::PastDay => About::Past,
            _ => About::Event,
        }
    }
}

/// The steps of a mentor's checklist.
const CHECKLIST: [&str; 4] = ["documents", "interview", "training", "preparation"];

const MODULES: Coded = Coded {
    family: "module",
    codes: || TRAINING_MODULES.to_vec(),
};
const STEPS: Coded = Coded {
    family: "checklist",
    codes: || CHECKLIST.to_vec(),
};

macro_rules! coded {
    ($type:ident) => {
        Coded {
            family: $type::FAMILY,
            codes: || $type::ALL.iter().map(|one| one.code()).collect(),
        }
    };
}

macro_rules! lines {
    ($($group:ident { $($name:literal: $kind:expr),+ $(,)? })+) => {
        &[$($(Line { name: $name, group: Group::$group, kind: $kind }),+),+]
    };
}

/// Every field, in the order of page and form.
pub const LINES: &[Line] = lines! {
    Who {
        "first_name": Kind::Line, "last_name": Kind::Line, "birth_date": Kind::PastDay,
        "gender": Kind::One(coded!(Gender)), "address": Kind::One(coded!(Address)),
        "letter_language": Kind::One(coded!(LetterLanguage)), "guardian": Kind::Line,
        "list_number": Kind::Line, "same_as": Kind::Elsewhere, "archived": Kind::Elsewhere,
    }
    Contact {
        "phone": Kind::Phone, "mail": Kind::Mail, "street": Kind::Line, "postcode": Kind::Postcode,
        "municipality": Kind::Line, "postcode_work": Kind::Postcode,
    }
    Match {
        "language": Kind::Languages, "slot": Kind::Slots, "mobility": Kind::Many(coded!(Mobility)),
        "online": Kind::YesNo, "digital": Kind::Whole(0, 3), "interest": Kind::Words, "value": Kind::Words,
        "wishes": Kind::Lines, "gender_wish": Kind::One(coded!(GenderWish)), "no_match": Kind::YesNo,
        "refuses": Kind::People,
    }
    Programme {
        "eligible": Kind::YesNo, "consent": Kind::YesNo, "role": Kind::Many(coded!(Role)),
        "branch": Kind::Branch, "responsible": Kind::Member, "channel": Kind::One(coded!(Channel)),
        "channel_who": Kind::Line,
    }
    Mentee {
        "mentee_state": Kind::Elsewhere, "mentee_held_from": Kind::Elsewhere, "mentee_signed_up": Kind::PastDay,
        "mentee_waiting_since": Kind::PastDay, "wished_sector": Kind::Many(coded!(Sector)),
        "wished_isco": Kind::Occupation, "past_sector": Kind::Many(coded!(Sector)), "past_isco": Kind::Occupation,
        "help_asked": Kind::Many(coded!(Help)), "project": Kind::One(coded!(Project)),
        "job_sought": Kind::Many(coded!(JobSought)), "available_from": Kind::Day,
    }
    Mentor {
        "mentor_state": Kind::Elsewhere, "mentor_signed_up": Kind::PastDay, "mentor_active_since": Kind::PastDay,
        "mentor_paused_until": Kind::Day, "mentor_status": Kind::One(coded!(MentorStatus)), "career": Kind::Lines,
        "career_sector": Kind::Many(coded!(Sector)), "career_isco": Kind::Occupation,
        "network_sector": Kind::Many(coded!(Sector)), "strength": Kind::Many(coded!(Help)),
        "capacity": Kind::Whole(0, 20), "module": Kind::Many(MODULES), "trained": Kind::YesNo,
        "conduct_signed": Kind::PastDay, "volunteer_note_signed": Kind::PastDay, "insured": Kind::YesNo,
        "expenses": Kind::One(coded!(Expenses)), "checklist": Kind::Many(STEPS),
    }
    Confidential {
        "remark": Kind::Lines, "list_raw": Kind::Elsewhere, "to_check": Kind::Elsewhere, "own": Kind::Elsewhere,
    }
    MenteeConfidential {
        "residence": Kind::Line, "residence_until": Kind::Day, "protection": Kind::One(coded!(Protection)),
        "birth_region": Kind::One(coded!(Region)), "parent_region": Kind::One(coded!(Region)),
        "grandparent_region": Kind::One(coded!(Region)), "labour_status": Kind::One(coded!(LabourStatus)),
        "labour_since": Kind::PastDay, "income": Kind::One(coded!(Income)), "isced": Kind::One(coded!(Isced)),
        "recognition": Kind::One(coded!(Recognition)), "childcare_need": Kind::YesNo,
        "no_match_why": Kind::Lines, "health": Kind::Lines,
    }
    MentorConfidential {
        "motivation": Kind::Lines, "experience": Kind::Lines, "worries": Kind::Lines, "impression": Kind::Lines,
        "safeguarding": Kind::One(coded!(Safeguarding)), "safeguarding_why": Kind::Line,
        "safeguarding_on": Kind::PastDay, "safeguarding_by": Kind::Member,
    }
};

/// The line of a field; `None` for a field of a later version.
pub fn line(name: &str) -> Option<&'static Line> {
    LINES.iter().find(|line| line.name == name)
}

/// The lines of a group.
pub fn of_group(group: Group) -> impl Iterator<Item = &'static Line> {
    LINES.iter().filter(move |line| line.group == group)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, Texts};
    use crate::programme::entity::{Entity, FieldSpec, Keeping};
    use crate::programme::person::{MenteeProfile, MentorProfile, Person};

    fn specs() -> impl Iterator<Item = (&'static FieldSpec, Option<bool>)> {
        let person = Person::FIELDS.iter().map(|spec| (spec, None));
        let mentee = MenteeProfile::FIELDS.iter().map(|spec| (spec, Some(true)));
        let mentor = MentorProfile::FIELDS.iter().map(|spec| (spec, Some(false)));
        person.chain(mentee).chain(mentor)
    }

    #[test]
    fn no_field_of_a_person_is_forgotten_or_misplaced() {
        for (spec, mentee) in specs() {
            let line = line(spec.name).unwrap_or_else(|| panic!("{} is not on the sheet", spec.name));
            let confidential = spec.keeping == Keeping::Confidential;
            assert_eq!(line.group.is_confidential(), confidential, "{}", spec.name);
            assert_eq!(line.group.is_mentee(), mentee == Some(true), "{}", spec.name);
            assert_eq!(line.group.is_mentor(), mentee == Some(false), "{}", spec.name);
        }
        assert_eq!(specs().count(), LINES.len());
    }

    #[test]
    fn every_field_and_code_has_its_words_in_all_languages() {
        for lang in Lang::ALL {
            let texts = Texts::of(lang);
            let has = |key: &str| assert!(texts.find(key, &[]).is_some(), "{}: {key}", lang.code());
            for line in LINES {
                has(&format!("field-{}", line.name));
                if let Kind::One(coded) | Kind::Many(coded) = line.kind {
                    (coded.codes)()
                        .iter()
                        .for_each(|code| has(&format!("{}-{code}", coded.family)));
                }
            }
        }
    }
}
