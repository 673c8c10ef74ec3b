//! Why a pair fits or cannot be: everything that decided, as data. Words come from the translations.

use super::cards::{MenteeCard, MentorCard, Table};
use super::fit::{Fit, Points, criteria};
use super::places;
use super::rules::{self, HardRule, Shared, Verdict};
use super::sets::SlotSet;
use crate::order::InOrder;
use crate::programme::person::PersonId;
use crate::register::Register;

/// One pair, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct PairView {
    /// The mentee.
    pub mentee: PersonId,
    /// The mentor.
    pub mentor: PersonId,
    /// Every hard rule with its verdict.
    pub rules: Vec<(HardRule, Verdict)>,
    /// Points per criterion.
    pub fit: Fit,
    /// Distance between their nearest places, km; `None` where a place is not known.
    pub km: Option<f64>,
    /// Half-days that suit both.
    pub slots: SlotSet,
    /// Languages that both speak, whatever the level; the best first.
    pub languages: Vec<Shared>,
    /// Interests and values that both named.
    pub tastes: Vec<Box<str>>,
    /// Whether the team pinned this pair.
    pub pinned: bool,
}

impl PairView {
    /// Explains two people as they are known now, also when they do not sit at the table.
    pub fn of(register: &Register, mentee: PersonId, mentor: PersonId, table: &Table) -> Option<Self> {
        let mut a = MenteeCard::read(register, mentee, register.person(mentee)?)?;
        let b = MentorCard::read(register, mentor, register.person(mentor)?)?;
        a.may_be
            .extend(register.may_be_one(mentee, mentor).then_some(mentor));
        Some(Self::new(&a, &b, table))
    }

    /// Explains two cards.
    pub fn new(mentee: &MenteeCard, mentor: &MentorCard, table: &Table) -> Self {
        let (a, b) = (&mentee.practical, &mentor.practical);
        let mut languages: Vec<_> = rules::shared_languages(a, b).collect();
        languages.order_by_key(|shared| (std::cmp::Reverse(shared.level()), shared.language));
        Self {
            mentee: mentee.id,
            mentor: mentor.id,
            rules: rules::judge_all(mentee, mentor, table),
            fit: Fit::of_cards(mentee, mentor, &table.rules),
            km: places::nearest(&a.places, &b.places),
            slots: a.slots.shared(b.slots),
            languages,
            tastes: criteria::shared_tastes(a, b)
                .map(|taste| taste.words.clone())
                .collect(),
            pinned: mentee.pins.contains(&mentor.id),
        }
    }

    /// The rules that fail, in their order.
    pub fn failures(&self) -> impl Iterator<Item = (HardRule, &Verdict)> {
        self.rules
            .iter()
            .filter(|(_, verdict)| verdict.fails())
            .map(|(rule, verdict)| (*rule, verdict))
    }

    /// Whether no hard rule fails.
    pub fn is_permitted(&self) -> bool {
        self.failures().next().is_none()
    }
}

/// A mentor for a mentee, permitted and with points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The mentor.
    pub mentor: PersonId,
    /// Score.
    pub points: Points,
    /// How many facts are missing.
    pub missing: usize,
}

impl Table {
    /// Explains a pair at the table; `None` when either does not sit there.
    pub fn explain_pair(&self, mentee: PersonId, mentor: PersonId) -> Option<PairView> {
        Some(PairView::new(self.mentee(mentee)?, self.mentor(mentor)?, self))
    }

    /// The permitted mentors of a mentee, best first; also those below the floor.
    pub fn choices(&self, mentee: PersonId) -> Vec<Choice> {
        let Some(card) = self.mentee(mentee) else {
            return Vec::new();
        };
        let permitted = self
            .mentors
            .iter()
            .filter(|mentor| rules::permits(card, mentor, self));
        let choice = |mentor: &MentorCard| {
            let fit = Fit::of_cards(card, mentor, &self.rules);
            Choice {
                mentor: mentor.id,
                points: fit.score(),
                missing: fit.missing(),
            }
        };
        let mut choices: Vec<_> = permitted.map(choice).collect();
        choices.order_by_key(|choice| (std::cmp::Reverse(choice.points), choice.mentor));
        choices
    }

    /// The mentors that a mentee cannot have, each with every rule that fails; fewest failing rules first, so that
    /// what is easiest to mend comes first.
    pub fn impossible(&self, mentee: PersonId) -> Vec<(PersonId, Vec<(HardRule, Verdict)>)> {
        let Some(card) = self.mentee(mentee) else {
            return Vec::new();
        };
        let failing = |mentor: &MentorCard| {
            let mut judged = rules::judge_all(card, mentor, self);
            judged.retain(|(_, verdict)| verdict.fails());
            (mentor.id, judged)
        };
        let all = self.mentors.iter().map(failing);
        let mut impossible: Vec<_> = all.filter(|(_, failing)| !failing.is_empty()).collect();
        impossible.order_by_key(|(mentor, failing)| (failing.len(), *mentor));
        impossible
    }
}
