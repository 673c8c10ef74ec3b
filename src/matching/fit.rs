//! How well a permitted pair fits: 100 points over criteria, each with its reason.
//!
//! Each criterion is judged by a function of its own ([`criteria`]) as a [`Share`] of its points, or not at all
//! where a fact is missing on either side. A criterion that could not be judged drops out and the others are
//! rescaled to 100, so that an empty form is neither punished nor rewarded; the pair says how many are missing.
//!
//! The scorer sees [`Practical`], [`Wants`] and [`Offers`]: no names, age, gender, origin, religion, nothing
//! confidential, and no guess at who will succeed. Whole numbers only, so that every platform agrees.

pub mod criteria;

use super::cards::{MenteeCard, MentorCard, Offers, Practical, Wants};
use crate::programme::codes::Project;
use crate::programme::rules::Rules;

crate::programme::entity::codes! {
    /// What a pair is scored on.
    Criterion = "criterion" {
        /// Sector and occupation: what programmes match on first.
        Sector = "sector",
        /// Help asked and strengths offered.
        Help = "help",
        /// Shared interests and values: perceived likeness is the strongest known antecedent of a good mentoring
        /// relationship (Eby et al. 2013, meta-analysis).
        Values = "values",
        /// Depth of a common language, and more of them.
        Language = "language",
        /// Overlap of half-days.
        Slots = "slots",
        /// Travel and neighbourhood.
        Travel = "travel",
        /// The mentor's network in the wished sectors.
        Network = "network",
        /// Digital skill and way of meeting.
        Digital = "digital",
        /// How many sectors the mentor can open up: only for a mentee without a project yet.
        Breadth = "breadth",
    }
}

/// How many criteria there are.
pub const CRITERIA: usize = Criterion::ALL.len();

/// Part of a criterion's points, in thousandths: 0–1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u16);

impl Share {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// All.
    pub const FULL: Self = Self(1000);

    /// `part` of `of`, at most all; all where there is nothing to ask.
    pub fn of(part: u32, of: u32) -> Self {
        let thousandths = (u64::from(part) * 1000)
            .checked_div(u64::from(of))
            .unwrap_or(1000);
        Self(thousandths.min(1000) as u16)
    }

    /// A mix of two: `percent` of the one, the rest of the other.
    pub fn mixed(self, other: Self, percent: u16) -> Self {
        let percent = percent.min(100);
        let sum = u32::from(self.0) * u32::from(percent) + u32::from(other.0) * u32::from(100 - percent);
        Self((sum / 100) as u16)
    }

    /// In thousandths, 0–1000.
    pub const fn thousandths(self) -> u16 {
        self.0
    }
}

/// Points in hundredths: 0 to 10,000 for a score. Costs, prices and totals of a proposal are counted in them too.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct Points(pub i64);

impl Points {
    /// So many whole points.
    pub const fn whole(points: i64) -> Self {
        Self(points * 100)
    }

    /// To whole points, halves up.
    pub const fn rounded(self) -> i64 {
        (self.0 + 50).div_euclid(100)
    }
}

/// Points a criterion can give, by criterion; for one kind of mentee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights([i64; CRITERIA]);

impl Weights {
    /// The weights of the rules. For a mentee without a professional project, `no_project_shift` of the sector
    /// points move: half (rounded up) to help, the rest to the mentor's breadth.
    pub fn new(rules: &Rules, project: Option<Project>) -> Self {
        let mut weights = [
            rules.weight_sector,
            rules.weight_help,
            rules.weight_values,
            rules.weight_language,
            rules.weight_slots,
            rules.weight_travel,
            rules.weight_network,
            rules.weight_digital,
            0,
        ];
        if project == Some(Project::None) {
            let shift = rules.no_project_shift.clamp(0, rules.weight_sector.max(0));
            weights[Criterion::Sector as usize] -= shift;
            weights[Criterion::Help as usize] += (shift + 1) / 2;
            weights[Criterion::Breadth as usize] += shift / 2;
        }
        Self(weights)
    }

    /// Points that a criterion can give.
    pub const fn of(&self, criterion: Criterion) -> i64 {
        self.0[criterion as usize]
    }
}

/// One criterion of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which.
    pub criterion: Criterion,
    /// Points it can give, before rescaling.
    pub of: i64,
    /// How much of them; `None` where a fact is missing on either side.
    pub share: Option<Share>,
}

impl Part {
    /// Points it gives, before rescaling; `None` where a fact is missing.
    pub fn got(&self) -> Option<Points> {
        let share = self.share?;
        Some(Points(self.of * i64::from(share.0) / 10))
    }
}

/// How well a pair fits, criterion by criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    weights: Weights,
    shares: [Option<Share>; CRITERIA],
}

impl Fit {
    /// Scores a pair; `km` is the distance between their nearest places, where known.
    pub fn new(
        mentee: (&Practical, &Wants),
        mentor: (&Practical, &Offers),
        km: Option<f64>,
        rules: &Rules,
    ) -> Self {
        let ((a, wants), (b, offers)) = (mentee, mentor);
        let weights = Weights::new(rules, wants.project);
        let judge = |criterion| match criterion {
            _ if weights.of(criterion) == 0 => None,
            Criterion::Sector => criteria::sector(wants, offers),
            Criterion::Help => criteria::help(wants, offers),
            Criterion::Values => criteria::values(a, b),
            Criterion::Language => criteria::language(a, b, super::rules::needed_level(rules)),
            Criterion::Slots => criteria::slots(a, b),
            Criterion::Travel => criteria::travel(km, rules),
            Criterion::Network => criteria::network(wants, offers),
            Criterion::Digital => criteria::digital(a, b),
            Criterion::Breadth => criteria::breadth(offers),
        };
        let mut shares = [None; CRITERIA];
        for criterion in Criterion::ALL {
            shares[*criterion as usize] = judge(*criterion);
        }
        Self { weights, shares }
    }

    /// Scores two cards.
    pub fn of_cards(mentee: &MenteeCard, mentor: &MentorCard, rules: &Rules) -> Self {
        let km = super::places::nearest(&mentee.practical.places, &mentor.practical.places);
        Self::new(
            (&mentee.practical, &mentee.wants),
            (&mentor.practical, &mentor.offers),
            km,
            rules,
        )
    }

    /// The score, 0–100 points: what the judged criteria give, rescaled to 100. 0 where none could be judged.
    pub fn score(&self) -> Points {
        let (mut got, mut of) = (0, 0);
        for (weight, share) in self.weights.0.iter().zip(&self.shares) {
            if let Some(share) = share {
                got += weight * i64::from(share.0);
                of += weight;
            }
        }
        // got/of is in thousandths; a score in hundredths of a point is ten times that, rounded to the nearest.
        Points((20 * got + of).checked_div(2 * of).unwrap_or(0))
    }

    /// The criteria that count for this mentee, in their order.
    pub fn parts(&self) -> impl Iterator<Item = Part> + '_ {
        let part = |criterion: &Criterion| Part {
            criterion: *criterion,
            of: self.weights.of(*criterion),
            share: self.shares[*criterion as usize],
        };
        Criterion::ALL.iter().map(part).filter(|part| part.of > 0)
    }

    /// How many criteria could not be judged: the pair's *n facts missing*.
    pub fn missing(&self) -> usize {
        self.parts().filter(|part| part.share.is_none()).count()
    }

    /// The parts as they are kept with a decision: `sector:18/22 help:-/20 …`, whole points, `-` for not known.
    pub fn as_text(&self) -> String {
        let text = |part: Part| match part.got() {
            Some(got) => format!("{}:{}/{}", part.criterion.code(), got.rounded(), part.of),
            None => format!("{}:-/{}", part.criterion.code(), part.of),
        };
        self.parts().map(text).collect::<Vec<_>>().join(" ")
    }
}

/// One criterion as it was kept with a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptPart {
    /// Which.
    pub criterion: Criterion,
    /// Whole points it gave; `None` where a fact was missing.
    pub got: Option<i64>,
    /// Points it could give.
    pub of: i64,
}

/// Reads what [`Fit::as_text`] wrote. What is not understood is passed over: the text may come from a file.
pub fn read_parts(text: &str) -> Vec<KeptPart> {
    let part = |word: &str| {
        let (code, points) = word.split_once(':')?;
        let (got, of) = points.split_once('/')?;
        let criterion = Criterion::from_code(code)?;
        let of = of.parse().ok().filter(|of| (1..=1000).contains(of))?;
        let got = match got {
            "-" => None,
            got => Some(got.parse().ok().filter(|got| (0..=of).contains(got))?),
        };
        Some(KeptPart { criterion, got, of })
    };
    text.split_whitespace()
        .take(2 * CRITERIA)
        .filter_map(part)
        .collect()
}

#[cfg(test)]
mod tests;
