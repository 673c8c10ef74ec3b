//! Calibration: what came of pairs by their score and by each criterion, so that weights can be argued about with
//! facts. Acceptance counts proposals; completion is D6 and outcome D1, of the duos that came of them.
//!
//! Intervals are Wilson's and take pairs as independent, though one mentor's pairs are alike: they are a little too
//! narrow. Score and points are those kept when the pair was taken; pairs that were never proposed cannot be judged,
//! so a difference tells something about proposed pairs only.

use super::cohort::{Scope, first_duos};
use super::facts::{DuoFact, Facts};
use super::indicators::{Rate, completion, outcome};
use super::statistics::proportion::{self, Comparison};
use crate::matching::fit::{Criterion, KeptPart, read_parts};
use crate::programme::duo::{DecisionKind, Duo, DuoId};
use crate::programme::lifecycle::DuoState;
use crate::programme::person::PersonId;
use crate::register::Register;
use std::collections::{BTreeMap, BTreeSet};

/// With fewer than so many pairs, a rate says nothing that one more pair could not turn round: at 20, Wilson's
/// interval of 50 % is still 40 points wide.
pub const TOO_FEW: u64 = 20;

/// Scores from which on bands begin, points; the last ends with 100.
pub const BANDS: [i64; 7] = [0, 40, 50, 60, 70, 80, 90];

/// From this score on a pair counts as high when high and low are compared.
pub const HIGH: i64 = 70;

/// What came of a group of pairs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Came {
    /// Started / started or declined; proposals still open are left out.
    pub acceptance: Rate,
    /// Completed / duos whose planned end has come (D6).
    pub completion: Rate,
    /// Positive outcome / first duos whose window is over, unknown as none (D1, from the start).
    pub outcome: Rate,
}

/// Whether a rate is of too few to say anything.
pub fn is_too_few(rate: &Rate) -> bool {
    rate.n < TOO_FEW
}

/// Pairs with a score in a band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BandRow {
    /// Least score, points.
    pub from: i64,
    /// Greatest score, points.
    pub to: i64,
    /// What came of them.
    pub came: Came,
}

/// What a comparison of high and low says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Signal {
    /// Fewer than [`TOO_FEW`] on either side.
    TooFew,
    /// The interval of the difference holds 0: nothing can be told apart from chance.
    Nothing(Comparison),
    /// High did better.
    Better(Comparison),
    /// High did worse.
    Worse(Comparison),
}

impl Signal {
    fn of(high: &Rate, low: &Rate) -> Self {
        if is_too_few(high) || is_too_few(low) {
            return Self::TooFew;
        }
        match proportion::difference((high.k, high.n), (low.k, low.n)) {
            None => Self::TooFew,
            Some(found) if found.interval.lo > 0.0 => Self::Better(found),
            Some(found) if found.interval.hi < 0.0 => Self::Worse(found),
            Some(found) => Self::Nothing(found),
        }
    }
}

/// Pairs with many points of something beside those with few.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contrast {
    /// What came of those with many.
    pub high: Came,
    /// What came of those with few.
    pub low: Came,
    /// What it says about acceptance.
    pub acceptance: Signal,
    /// About completion.
    pub completion: Signal,
    /// About outcome.
    pub outcome: Signal,
}

/// All of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// By score, lowest first; every band is there.
    pub bands: Vec<BandRow>,
    /// Scores from [`HIGH`] on beside those below.
    pub score: Contrast,
    /// By criterion: at least half of its points beside less; pairs where it was not known are left out.
    pub criteria: Vec<(Criterion, Contrast)>,
    /// Pairs without a score: taken by hand or from a list.
    pub unscored: u64,
    /// Whether no comparison at all has enough pairs.
    pub is_too_early: bool,
}

/// One proposed pair, as far as it is judged.
#[derive(Clone, Debug)]
struct Pair {
    score: Option<i64>,
    parts: Vec<KeptPart>,
    accepted: Option<bool>,
    completed: Option<bool>,
    positive: Option<bool>,
}

/// Calibrates on the pairs proposed in a period, as of the day of `facts`.
pub fn calibration(register: &Register, facts: &Facts, scope: Scope) -> Calibration {
    of_pairs(&pairs(register, facts, scope))
}

fn pairs(register: &Register, facts: &Facts, scope: Scope) -> Vec<Pair> {
    let mut kept: BTreeMap<(Option<PersonId>, Option<PersonId>, _), &str> = BTreeMap::new();
    for decision in register.tables().decisions.values() {
        if let (Some(DecisionKind::Accepted), Some(parts)) = (decision.kind, decision.parts.as_deref()) {
            kept.insert((decision.mentee, decision.mentor, decision.date), parts);
        }
    }
    let started: BTreeMap<DuoId, &DuoFact> = facts.duos.iter().map(|duo| (duo.id, duo)).collect();
    let everything = Scope {
        period: super::Period::ALL,
        ..scope
    };
    let first: BTreeSet<DuoId> = first_duos(facts, everything)
        .iter()
        .map(|(_, duo)| duo.id)
        .collect();
    let within = |duo: &Duo| {
        let mentee = duo.mentee.and_then(|mentee| register.counted(mentee));
        let branch = duo.branch.or(mentee.and_then(|file| file.person.branch));
        let day = duo.proposed_on.or(duo.started_on);
        scope.branch.contains(branch)
            && day.is_some_and(|day| day <= facts.as_of && scope.period.contains(day))
    };
    let judged = |(id, duo): (DuoId, &Duo)| {
        let fact = started.get(&id).copied();
        let parts = kept.get(&(duo.mentee, duo.mentor, duo.proposed_on));
        Pair {
            score: duo.score,
            parts: parts.map_or_else(Vec::new, |text| read_parts(text)),
            accepted: match duo.state {
                Some(DuoState::Declined) => Some(false),
                _ => fact.map(|_| true),
            },
            completed: fact.and_then(|fact| completion::is_completed(facts, fact)),
            positive: fact
                .filter(|fact| first.contains(&fact.id))
                .and_then(|fact| outcome::is_positive(facts, fact)),
        }
    };
    register
        .duos()
        .filter(|(_, duo)| within(duo))
        .map(judged)
        .collect()
}

fn of_pairs(pairs: &[Pair]) -> Calibration {
    let bands = BANDS.iter().enumerate().map(|(at, from)| {
        let to = BANDS.get(at + 1).map_or(100, |next| next - 1);
        let within = |pair: &&Pair| pair.score.is_some_and(|score| (*from..=to).contains(&score));
        BandRow {
            from: *from,
            to,
            came: came(pairs.iter().filter(within)),
        }
    });
    let score = contrast(pairs, |pair| pair.score.map(|score| score >= HIGH));
    let criteria = Criterion::ALL.iter().map(|criterion| {
        let is_high = |pair: &Pair| {
            let part = pair.parts.iter().find(|part| part.criterion == *criterion)?;
            part.got.map(|got| 2 * got >= part.of)
        };
        (*criterion, contrast(pairs, is_high))
    });
    let criteria: Vec<_> = criteria.collect();
    let says = |of: &Contrast| {
        [of.acceptance, of.completion, of.outcome]
            .iter()
            .any(|one| *one != Signal::TooFew)
    };
    Calibration {
        bands: bands.collect(),
        is_too_early: !says(&score) && !criteria.iter().any(|(_, of)| says(of)),
        score,
        criteria,
        unscored: pairs.iter().filter(|pair| pair.score.is_none()).count() as u64,
    }
}

fn contrast(pairs: &[Pair], is_high: impl Fn(&Pair) -> Option<bool>) -> Contrast {
    let high = came(pairs.iter().filter(|pair| is_high(pair) == Some(true)));
    let low = came(pairs.iter().filter(|pair| is_high(pair) == Some(false)));
    Contrast {
        high,
        low,
        acceptance: Signal::of(&high.acceptance, &low.acceptance),
        completion: Signal::of(&high.completion, &low.completion),
        outcome: Signal::of(&high.outcome, &low.outcome),
    }
}

fn came<'a>(pairs: impl Iterator<Item = &'a Pair> + Clone) -> Came {
    let rate = |what: fn(&Pair) -> Option<bool>| {
        let known: Vec<bool> = pairs.clone().filter_map(what).collect();
        Rate::of_people(
            known.iter().filter(|yes| **yes).count() as u64,
            known.len() as u64,
        )
    };
    Came {
        acceptance: rate(|pair| pair.accepted),
        completion: rate(|pair| pair.completed),
        outcome: rate(|pair| pair.positive),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::scenario::{Laptop, day};

    fn pair(score: i64, accepted: bool, sector: Option<i64>) -> Pair {
        Pair {
            score: Some(score),
            parts: vec![KeptPart {
                criterion: Criterion::Sector,
                got: sector,
                of: 22,
            }],
            accepted: Some(accepted),
            completed: None,
            positive: None,
        }
    }

    #[test]
    fn every_score_has_one_band() {
        let pairs: Vec<_> = (0..=100).map(|score| pair(score, true, None)).collect();
        let found = of_pairs(&pairs);
        let n: u64 = found.bands.iter().map(|band| band.came.acceptance.n).sum();
        assert_eq!(n, 101);
        assert_eq!(
            (found.bands[0].to, found.bands[6].from, found.bands[6].to),
            (39, 90, 100)
        );
    }

    #[test]
    fn too_few_say_nothing_and_enough_say_what_they_show() {
        let some = |n: usize, score, yes: usize| (0..n).map(move |at| pair(score, at < yes, Some(score / 5)));
        let few: Vec<_> = some(19, 80, 19).chain(some(60, 50, 5)).collect();
        let found = of_pairs(&few);
        assert_eq!(found.score.acceptance, Signal::TooFew);
        assert!(found.is_too_early);
        let enough: Vec<_> = some(40, 80, 36).chain(some(40, 50, 12)).collect();
        let found = of_pairs(&enough);
        assert!(matches!(found.score.acceptance, Signal::Better(by) if by.interval.lo > 0.3));
        let (criterion, sector) = found.criteria[0];
        assert_eq!(criterion, Criterion::Sector);
        assert!(matches!(sector.acceptance, Signal::Better(_)));
        assert!(!found.is_too_early);
        assert_eq!(found.score.outcome, Signal::TooFew);
        let alike: Vec<_> = some(40, 80, 20).chain(some(40, 50, 21)).collect();
        assert!(matches!(of_pairs(&alike).score.acceptance, Signal::Nothing(_)));
        let worse: Vec<_> = some(40, 80, 5).chain(some(40, 50, 35)).collect();
        assert!(matches!(of_pairs(&worse).score.acceptance, Signal::Worse(_)));
    }

    #[test]
    fn a_criterion_that_was_not_known_is_on_neither_side() {
        let found = of_pairs(&[
            pair(80, true, None),
            pair(80, true, Some(11)),
            pair(80, false, Some(10)),
        ]);
        let (_, sector) = found.criteria[0];
        assert_eq!((sector.high.acceptance.n, sector.low.acceptance.n), (1, 1));
        assert_eq!(sector.high.acceptance.k, 1);
    }

    #[test]
    fn the_register_s_duos_are_read_with_score_and_end() {
        let mut laptop = Laptop::new(1);
        let (samira, tesfay) = (laptop.mentee("Samira"), laptop.mentee("Tesfay"));
        let (rita, jan) = (laptop.mentor("Rita"), laptop.mentor("Jan"));
        laptop.running_duo(samira, rita, day(1, 10));
        laptop.propose(tesfay, jan).unwrap();
        let facts = Facts::of(&laptop.register, day(12, 31));
        let found = calibration(&laptop.register, &facts, Scope::default());
        // Of the two one has started, the other is still open.
        let band = found.bands.iter().find(|band| band.from == 80).unwrap();
        assert_eq!((band.came.acceptance.k, band.came.acceptance.n), (1, 1));
        assert_eq!((band.came.completion.k, band.came.completion.n), (1, 1));
        assert_eq!(band.came.outcome.n, 0);
        assert_eq!(found.unscored, 0);
    }
}
