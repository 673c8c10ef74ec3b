//! Who counts: first duos started in a period, and how far each person is from the anchor.
//!
//! A cohort is made of first duos *started* in the period, whatever came of them, so that periods add up and
//! drop-outs stay in the denominator. Over all branches a person counts once, by the first duo ever; within a
//! branch, by the first duo in that branch. So branches add up to *person-branch pairs*.

use super::facts::{DuoEnd, DuoFact, Facts, OutcomeFacts};
use crate::order::InOrder;
use crate::programme::organisation::BranchId;
use crate::programme::person::PersonId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A span of days; both ends belong to it, and an absent end is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

impl Period {
    /// Everything so far.
    pub const ALL: Self = Self { from: None, to: None };

    /// A calendar year; `None` beyond the calendar.
    pub fn year(year: i32) -> Option<Self> {
        Some(Self {
            from: Some(NaiveDate::from_ymd_opt(year, 1, 1)?),
            to: Some(NaiveDate::from_ymd_opt(year, 12, 31)?),
        })
    }

    /// Whether a day belongs to it.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// Which branches are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BranchScope {
    /// The whole programme.
    #[default]
    All,
    /// One branch; `None` is what belongs to no branch.
    Only(Option<BranchId>),
}

impl BranchScope {
    /// Whether a branch is looked at.
    pub fn contains(self, branch: Option<BranchId>) -> bool {
        match self {
            Self::All => true,
            Self::Only(only) => only == branch,
        }
    }
}

/// What a figure is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// When the duos started (or people signed up).
    pub period: Period,
    /// In which branch.
    pub branch: BranchScope,
}

/// The day from which an outcome is counted; every figure prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anchor {
    /// Start of the duo.
    Start,
    /// Actual end of the duo.
    End,
}

impl Anchor {
    /// Its letter: `S` or `E`.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Start => "S",
            Self::End => "E",
        }
    }
}

/// The first duo of each mentee within the branches looked at, where it started in the period; by person.
pub fn first_duos(facts: &Facts, scope: Scope) -> Vec<(PersonId, &DuoFact)> {
    firsts(facts, scope, |duo| duo.mentee)
}

/// The same for mentors.
pub fn first_duos_of_mentors(facts: &Facts, scope: Scope) -> Vec<(PersonId, &DuoFact)> {
    firsts(facts, scope, |duo| duo.mentor)
}

fn firsts(facts: &Facts, scope: Scope, whose: fn(&DuoFact) -> Option<PersonId>) -> Vec<(PersonId, &DuoFact)> {
    let mut first: BTreeMap<PersonId, &DuoFact> = BTreeMap::new();
    for duo in facts.duos.iter().filter(|duo| scope.branch.contains(duo.branch)) {
        if let Some(person) = whose(duo) {
            let known = first.entry(person).or_insert(duo);
            if (duo.start, duo.id) < (known.start, known.id) {
                *known = duo;
            }
        }
    }
    first.retain(|_, duo| scope.period.contains(duo.start));
    first.into_iter().collect()
}

/// The duos started in the period and the branches looked at, by id.
pub fn duos_in(facts: &Facts, scope: Scope) -> Vec<&DuoFact> {
    let within = |duo: &&DuoFact| scope.branch.contains(duo.branch) && scope.period.contains(duo.start);
    let mut duos: Vec<_> = facts.duos.iter().filter(within).collect();
    duos.order_by_key(|duo| duo.id);
    duos
}

/// The branches that have duos or sign-ups; `None` is what belongs to no branch.
pub fn branches(facts: &Facts) -> BTreeSet<Option<BranchId>> {
    let of_duos = facts.duos.iter().map(|duo| duo.branch);
    of_duos
        .chain(facts.sign_ups.iter().map(|person| person.branch))
        .collect()
}

/// How far a person is from the anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The window after the anchor is over.
    Mature(NaiveDate),
    /// The window still runs: since that anchor, or the anchor itself has not come (`None`).
    Immature(Option<NaiveDate>),
    /// Died or emigrated before the window was seen to its end.
    OutOfReach,
    /// The duo ended on a day nobody noted.
    Undated,
}

/// How far a person with this duo is.
pub fn standing(facts: &Facts, person: PersonId, duo: &DuoFact, anchor: Anchor) -> Standing {
    let day = match (anchor, duo.end) {
        (Anchor::Start, _) => Some(duo.start),
        (Anchor::End, DuoEnd::Ended { on, .. }) => on,
        (Anchor::End, DuoEnd::Running) => None,
    };
    if let Some(known) = facts.outcome_of(person)
        && is_out_of_reach(known, duo.start, day, facts.rules.known_days)
    {
        return Standing::OutOfReach;
    }
    match day {
        None if duo.end != DuoEnd::Running => Standing::Undated,
        None => Standing::Immature(None),
        Some(day) if (facts.as_of - day).num_days() >= facts.rules.outcome_days => Standing::Mature(day),
        Some(day) => Standing::Immature(Some(day)),
    }
}

/// Died or emigrated since the start, as told in a follow-up; unless another follow-up found the person in reach
/// near the end of the window, so that it was seen whole.
fn is_out_of_reach(
    known: &OutcomeFacts,
    start: NaiveDate,
    anchor: Option<NaiveDate>,
    known_days: i64,
) -> bool {
    let gone = known
        .talks
        .iter()
        .any(|talk| talk.out_of_reach && talk.date.is_none_or(|day| day >= start));
    gone && !was_asked(known, anchor, known_days)
}

/// Whether a follow-up found the person in reach at least `known_days` after the anchor.
pub fn was_asked(known: &OutcomeFacts, anchor: Option<NaiveDate>, known_days: i64) -> bool {
    let Some(anchor) = anchor else { return false };
    let late = |day: NaiveDate| (day - anchor).num_days() >= known_days;
    known
        .talks
        .iter()
        .any(|talk| !talk.out_of_reach && talk.date.is_some_and(late))
}

#[cfg(test)]
mod tests {
    use super::super::facts::TalkFact;
    use super::super::indicators::sample::*;
    use super::*;

    #[test]
    fn the_first_duo_is_the_first_ever_and_within_a_branch_the_first_there() {
        let mut facts = facts_on("2026-01-01");
        facts.duos = vec![
            DuoFact {
                branch: Some(branch(2)),
                ..duo(2, 1, 8, "2024-01-01")
            },
            DuoFact {
                branch: Some(branch(1)),
                ..duo(1, 1, 9, "2023-01-01")
            },
        ];
        let of = |branch, year: Option<i32>| {
            let period = year.map_or(Period::ALL, |year| Period::year(year).unwrap());
            first_duos(&facts, Scope { period, branch }).len()
        };
        assert_eq!(of(BranchScope::All, None), 1);
        assert_eq!(of(BranchScope::All, Some(2023)), 1);
        // The duo of 2024 is not this person's first.
        assert_eq!(of(BranchScope::All, Some(2024)), 0);
        assert_eq!(of(BranchScope::Only(Some(branch(2))), Some(2024)), 1);
        assert_eq!(of(BranchScope::Only(Some(branch(1))), None), 1);
        assert_eq!(of(BranchScope::Only(None), None), 0);
    }

    #[test]
    fn a_person_is_mature_on_the_day_the_window_closes() {
        let duo = duo(1, 1, 9, "2025-01-01");
        let on = |day| standing(&facts_on(day), person(1), &duo, Anchor::Start);
        assert_eq!(on("2025-12-31"), Standing::Immature(Some(duo.start)));
        assert_eq!(on("2026-01-01"), Standing::Mature(duo.start));
        let facts = facts_on("2026-01-01");
        assert_eq!(
            standing(&facts, person(1), &duo, Anchor::End),
            Standing::Immature(None)
        );
        let ended = DuoFact {
            end: ended(None),
            ..duo
        };
        assert_eq!(
            standing(&facts, person(1), &ended, Anchor::End),
            Standing::Undated
        );
    }

    #[test]
    fn out_of_reach_counts_from_the_start_on_and_not_once_the_window_was_seen() {
        let duo = duo(1, 1, 9, "2024-01-01");
        let with = |talks: &[(&str, bool)]| {
            let mut facts = facts_on("2026-01-01");
            let talks = talks.iter().map(|(date, out_of_reach)| TalkFact {
                date: Some(day(date)),
                out_of_reach: *out_of_reach,
            });
            facts.outcomes.entry(person(1)).or_default().talks = talks.collect();
            standing(&facts, person(1), &duo, Anchor::Start)
        };
        let mature = Standing::Mature(duo.start);
        assert_eq!(with(&[("2024-06-01", true)]), Standing::OutOfReach);
        assert_eq!(with(&[("2023-06-01", true)]), mature);
        assert_eq!(with(&[("2024-12-15", false), ("2025-06-01", true)]), mature);
        assert_eq!(
            with(&[("2024-06-15", false), ("2025-06-01", true)]),
            Standing::OutOfReach
        );
    }
}
