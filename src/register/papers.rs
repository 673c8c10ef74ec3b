//! What is printed for a duo: a card for each of the two, and the page that three people sign.

use super::Register;
use crate::programme::duo::DuoId;
use crate::programme::language::{LanguageCode, Languages};
use crate::programme::lifecycle::DuoState;
use crate::programme::organisation::MemberId;
use crate::programme::person::PersonId;
use crate::programme::time_of_day::TimeOfDay;
use chrono::NaiveDate;

/// What the papers of a duo say. Of each of the two nothing but the name: what else is known of someone is not the
/// other's to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Papers {
    /// The mentee.
    pub mentee: Reader,
    /// The mentor.
    pub mentor: Reader,
    /// The coordinator: their name and, where they are known as a person, their telephone.
    pub coordinator: Option<(String, Option<String>)>,
    /// When they meet for the first time.
    pub first_meeting: Option<NaiveDate>,
    /// At what hour.
    pub at: Option<TimeOfDay>,
    /// Where.
    pub place: Option<String>,
    /// When the months together begin.
    pub started_on: Option<NaiveDate>,
    /// Until when.
    pub planned_end: Option<NaiveDate>,
    /// Weeks that a duo lasts by the rules.
    pub weeks: i64,
    /// Hours to think it over after the first meeting, by the rules.
    pub thinking_hours: i64,
}

/// Someone for whom something is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    /// Their name.
    pub name: String,
    /// The languages that they speak or read, the best first.
    pub languages: Vec<LanguageCode>,
}

impl Register {
    /// The papers of a duo by the rules of a day. `None` until the team has agreed to the pair, and for one that was
    /// declined: nobody is told of a partner who may never be one.
    pub fn papers(&self, id: DuoId, today: NaiveDate) -> Option<Papers> {
        let duo = self.duo(id)?;
        if matches!(duo.state?, DuoState::Drafted | DuoState::Declined) {
            return None;
        }
        let reader = |person: PersonId| Reader {
            name: self.name_of(person),
            languages: self
                .person(person)
                .map(|file| best_first(&file.person.languages))
                .unwrap_or_default(),
        };
        let coordinator = duo.coordinator.and_then(|member| {
            let members = self.members();
            let (_, member) = members.into_iter().find(|(id, _)| *id == MemberId(member))?;
            let phone = member
                .person
                .and_then(|person| self.person(person)?.person.phone.clone());
            Some((member.name.clone()?, phone))
        });
        let rules = self.rules_on(today);
        Some(Papers {
            mentee: reader(duo.mentee?),
            mentor: reader(duo.mentor?),
            coordinator,
            first_meeting: duo.first_meeting,
            at: duo.first_meeting_at,
            place: duo.first_meeting_place.clone(),
            started_on: duo.started_on,
            planned_end: duo.extended_until.max(duo.planned_end),
            weeks: rules.duo_weeks,
            thinking_hours: rules.reflection_hours,
        })
    }
}

/// Spoken ones by level, then those of which no level is known.
fn best_first(languages: &Languages) -> Vec<LanguageCode> {
    let mut all: Vec<_> = languages.spoken().into_iter().map(|(code, _)| code).collect();
    for code in languages.0.keys().copied() {
        if !all.contains(&code) {
            all.push(code);
        }
    }
    all
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::register::scenario::{Laptop, day};

    #[test]
    fn a_card_names_the_other_only_once_the_team_agreed() {
        let mut laptop = Laptop::new(1);
        let (mentee, mentor) = (laptop.mentee("Amina"), laptop.mentor("Luc"));
        laptop
            .save(mentee, |person| {
                person.remark = Some("geheim".into());
                person.phone = Some("+32470112233".into());
            })
            .unwrap();
        let id = laptop.propose(mentee, mentor).unwrap();
        assert_eq!(laptop.register.papers(id, day(2, 1)), None);
        laptop.move_duo(id, DuoState::TeamApproved, day(1, 3)).unwrap();
        let papers = laptop.register.papers(id, day(2, 1)).unwrap();
        assert_eq!((&*papers.mentee.name, &*papers.mentor.name), ("Amina", "Luc"));
        let all = format!("{papers:?}");
        assert!(!all.contains("geheim") && !all.contains("+3247"), "{all}");
    }
}
