//! What a meeting decided on a day, for the team; and cards for mentee and mentor that hold nothing of anyone else.

use crate::order::InOrder;
use crate::programme::availability::Slot;
use crate::programme::codes::{Help, Mobility, Sector};
use crate::programme::duo::{Decision, DecisionKind, DuoId};
use crate::programme::language::{Cefr, LanguageCode};
use crate::programme::lifecycle::{DeclineReason, DeclinedBy};
use crate::programme::person::{Person, PersonId};
use crate::record::RecordId;
use crate::register::{PersonFile, Register};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// What a meeting decided on a day, as it stands: what was taken back is not in it. For the team only, as it names
/// people and reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Minutes {
    /// The day.
    pub day: NaiveDate,
    /// Pairs taken.
    pub taken: Vec<Line>,
    /// Pairs refused, by the team, the mentee or the mentor.
    pub refused: Vec<Line>,
    /// Pairs pinned.
    pub pinned: Vec<Line>,
    /// Pairs ruled out.
    pub vetoed: Vec<Line>,
}

/// One decision on a pair.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The decision's record.
    pub decision: RecordId,
    /// The mentee; `None` once erased.
    pub mentee: Option<PersonId>,
    /// The mentor; `None` once erased.
    pub mentor: Option<PersonId>,
    /// Who refused.
    pub by: Option<DeclinedBy>,
    /// Why, from the list.
    pub reason: Option<DeclineReason>,
    /// Why, in own words.
    pub why: Option<String>,
    /// Points then, 0–100.
    pub score: Option<i64>,
    /// The duo that came of a pair that was taken.
    pub duo: Option<DuoId>,
    /// Its first meeting, where one is planned.
    pub first_meeting: Option<NaiveDate>,
}

impl Minutes {
    /// The minutes of a day.
    pub fn of(register: &Register, day: NaiveDate) -> Self {
        let mut lines: BTreeMap<DecisionKind, Vec<Line>> = BTreeMap::new();
        for (id, decision) in &register.tables().decisions {
            if decision.date == Some(day)
                && let Some(kind) = decision.kind
            {
                lines.entry(kind).or_default().push(line(register, *id, decision));
            }
        }
        let mut of = |kind| {
            let mut lines = lines.remove(&kind).unwrap_or_default();
            lines.order_by_key(|line| (line.mentee, line.mentor, line.decision));
            lines
        };
        Self {
            day,
            taken: of(DecisionKind::Accepted),
            refused: of(DecisionKind::Refusal),
            pinned: of(DecisionKind::Pin),
            vetoed: of(DecisionKind::Veto),
        }
    }

    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        [&self.taken, &self.refused, &self.pinned, &self.vetoed]
            .iter()
            .all(|lines| lines.is_empty())
    }

    /// The days on which something was decided, the latest first.
    pub fn days(register: &Register) -> Vec<NaiveDate> {
        let days = register
            .tables()
            .decisions
            .values()
            .filter_map(|decision| decision.date);
        days.collect::<BTreeSet<_>>().into_iter().rev().collect()
    }
}

fn line(register: &Register, id: RecordId, decision: &Decision) -> Line {
    let taken = (decision.kind == Some(DecisionKind::Accepted))
        .then(|| decision.mentee.zip(decision.mentor))
        .flatten()
        .and_then(|(mentee, mentor)| {
            let mut duos = register.duos_of(mentee);
            duos.find(|(_, duo)| {
                duo.mentee == Some(mentee) && duo.mentor == Some(mentor) && duo.proposed_on == decision.date
            })
        });
    Line {
        decision: id,
        mentee: decision.mentee,
        mentor: decision.mentor,
        by: decision.by,
        reason: decision.reason,
        why: decision.why.clone(),
        score: decision.score,
        duo: taken.map(|(id, _)| id),
        first_meeting: taken.and_then(|(_, duo)| duo.first_meeting),
    }
}

/// A card to hand to a mentee or a mentor: what the programme noted of themselves, and nothing of anyone else. It is
/// made of one person's file and has no room for an id, so nobody else can be on it. Nothing confidential, no free
/// remarks, in which others may be named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handout {
    /// Their own name.
    pub name: String,
    /// Sectors wished, or of the career.
    pub sectors: Vec<Sector>,
    /// Help asked, or strengths offered.
    pub help: Vec<Help>,
    /// Languages with their level of speaking, best first.
    pub speaks: Vec<(LanguageCode, Cefr)>,
    /// Weekly half-days.
    pub slots: Vec<Slot>,
    /// Means of travel.
    pub mobility: Vec<Mobility>,
    /// Postcode of the home.
    pub postcode: Option<String>,
    /// Whether meeting online is fine.
    pub online: Option<bool>,
    /// Interests and values, in own words.
    pub tastes: Vec<String>,
}

impl Handout {
    /// For someone with a mentee's profile.
    pub fn for_mentee(file: &PersonFile) -> Option<Self> {
        let profile = file.mentee.as_deref()?;
        Some(Self {
            sectors: profile.sectors.iter().copied().collect(),
            help: profile.help.iter().copied().collect(),
            ..Self::of(&file.person)
        })
    }

    /// For someone with a mentor's profile.
    pub fn for_mentor(file: &PersonFile) -> Option<Self> {
        let profile = file.mentor.as_deref()?;
        Some(Self {
            sectors: profile.sectors.iter().copied().collect(),
            help: profile.strengths.iter().copied().collect(),
            ..Self::of(&file.person)
        })
    }

    fn of(person: &Person) -> Self {
        Self {
            name: person.name(),
            sectors: Vec::new(),
            help: Vec::new(),
            speaks: person.languages.spoken(),
            slots: person.slots.iter().copied().collect(),
            mobility: person.mobility.iter().copied().collect(),
            postcode: person.postcode.clone(),
            online: person.online,
            tastes: person.interests.iter().chain(&person.values).cloned().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Command;
    use crate::register::scenario::{Laptop, day};

    fn decide(laptop: &mut Laptop, kind: DecisionKind, pair: (PersonId, PersonId)) -> RecordId {
        let decision = Decision {
            mentee: Some(pair.0),
            mentor: Some(pair.1),
            kind: Some(kind),
            date: Some(day(1, 2)),
            by: Some(DeclinedBy::Mentee),
            reason: Some(DeclineReason::TooFar),
            why: Some("woont in Mechelen".into()),
            ..Decision::default()
        };
        laptop
            .act(Command::Decide(decision.into()))
            .unwrap()
            .record
            .unwrap()
    }

    #[test]
    fn a_day_s_decisions_stand_in_the_minutes_and_what_was_taken_back_does_not() {
        let mut laptop = Laptop::new(1);
        let (samira, tesfay) = (laptop.mentee("Samira"), laptop.mentee("Tesfay"));
        let (rita, jan) = (laptop.mentor("Rita"), laptop.mentor("Jan"));
        assert!(Minutes::of(&laptop.register, day(1, 2)).is_empty());
        let duo = laptop.propose(samira, rita).unwrap();
        decide(&mut laptop, DecisionKind::Refusal, (tesfay, rita));
        decide(&mut laptop, DecisionKind::Veto, (samira, jan));
        let pin = decide(&mut laptop, DecisionKind::Pin, (tesfay, jan));
        let minutes = Minutes::of(&laptop.register, day(1, 2));
        let counts = [&minutes.taken, &minutes.refused, &minutes.pinned, &minutes.vetoed].map(Vec::len);
        assert_eq!(counts, [1; 4]);
        assert_eq!(
            (minutes.taken[0].duo, minutes.taken[0].score),
            (Some(duo), Some(80))
        );
        let refused = &minutes.refused[0];
        assert_eq!(
            (refused.by, refused.reason),
            (Some(DeclinedBy::Mentee), Some(DeclineReason::TooFar))
        );
        assert_eq!(refused.why.as_deref(), Some("woont in Mechelen"));
        laptop.act(Command::Archive(pin)).unwrap();
        assert!(Minutes::of(&laptop.register, day(1, 2)).pinned.is_empty());
        assert_eq!(Minutes::days(&laptop.register), [day(1, 2)]);
        assert!(Minutes::of(&laptop.register, day(1, 3)).is_empty());
    }

    #[test]
    fn a_handout_is_of_one_person() {
        let mut laptop = Laptop::new(1);
        let (samira, rita) = (laptop.mentee("Samira"), laptop.mentor("Rita"));
        let before = Handout::for_mentee(laptop.register.person(samira).unwrap()).unwrap();
        laptop.propose(samira, rita).unwrap();
        laptop
            .save(samira, |person| person.refuses.extend([rita.0]))
            .unwrap();
        laptop
            .save(samira, |person| person.remark = Some("niet bij Rita".into()))
            .unwrap();
        let file = laptop.register.person(samira).unwrap();
        assert_eq!(Handout::for_mentee(file), Some(before));
        assert_eq!(Handout::for_mentor(file), None);
    }
}
