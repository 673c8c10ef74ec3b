//! All figures of one report, computed at once: what the page, the print view, the CSV and the example share.

use super::cohort::{Anchor, BranchScope, Period, Scope, branches};
use super::counts::{Counts, counts};
use super::facts::Facts;
use super::indicators::completion::{Completion, completion};
use super::indicators::funnel::{Funnel, funnel};
use super::indicators::intensity::{Intensity, intensity};
use super::indicators::outcome::{Outcome, outcome};
use super::indicators::renewal::{Renewal, renewal};
use crate::order::InOrder;
use crate::programme::organisation::BranchId;
use crate::register::Register;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// D1 of the programme that published first: 74 % within twelve months. Shown beside, never computed with.
pub const BENCHMARK_OUTCOME: f64 = 0.74;
/// D5 of that programme: 92 % of the mentors start a second duo.
pub const BENCHMARK_RENEWAL: f64 = 0.92;

/// The figures of one report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The day of the report.
    pub as_of: NaiveDate,
    /// The version of the definitions and settings.
    pub rule_version: String,
    /// What it is about.
    pub scope: Scope,
    /// People, duos, meetings, hours and sessions.
    pub counts: Counts,
    /// D1 from the start.
    pub from_start: Outcome,
    /// D1 from the end.
    pub from_end: Outcome,
    /// D1 from the start, branch by branch.
    pub by_branch: Vec<BranchOutcome>,
    /// D5.
    pub renewal: Renewal,
    /// D6.
    pub completion: Completion,
    /// D7.
    pub intensity: Intensity,
    /// D8.
    pub funnel: Funnel,
    /// Duos that no figure counts, for want of the day on which they started.
    pub undated_duos: u64,
    /// People that the funnel does not count, for want of a day of sign-up.
    pub undated_sign_ups: u64,
}

/// D1 of one branch.
#[derive(Clone, Debug, PartialEq)]
pub struct BranchOutcome {
    /// Which; `None` is what belongs to no branch.
    pub branch: Option<BranchId>,
    /// Its name; empty where it has none.
    pub name: String,
    /// D1 from the start. A person with duos in two branches counts in both.
    pub outcome: Outcome,
}

impl Report {
    /// Computes the report on what the register knows, as of a day.
    pub fn of(register: &Register, as_of: NaiveDate, scope: Scope) -> Self {
        let names = register.branches().into_iter();
        let names = names.map(|(id, branch)| (id, branch.name.clone().unwrap_or_default()));
        Self::of_facts(&Facts::of(register, as_of), &names.collect(), scope)
    }

    /// The same, of facts that were read before.
    pub fn of_facts(facts: &Facts, names: &BTreeMap<BranchId, String>, scope: Scope) -> Self {
        let within = branches(facts)
            .into_iter()
            .filter(|branch| scope.branch.contains(*branch));
        let mut by_branch: Vec<BranchOutcome> = within
            .map(|branch| {
                let branch_scope = Scope {
                    branch: BranchScope::Only(branch),
                    ..scope
                };
                BranchOutcome {
                    branch,
                    name: branch.and_then(|id| names.get(&id).cloned()).unwrap_or_default(),
                    outcome: outcome(facts, branch_scope, Anchor::Start),
                }
            })
            .filter(|branch| branch.outcome.cohort() > 0)
            .collect();
        by_branch.order_by(|a, b| {
            (a.branch.is_none(), &a.name, a.branch).cmp(&(b.branch.is_none(), &b.name, b.branch))
        });
        Self {
            as_of: facts.as_of,
            rule_version: facts.rule_version.clone(),
            scope,
            counts: counts(facts, scope),
            from_start: outcome(facts, scope, Anchor::Start),
            from_end: outcome(facts, scope, Anchor::End),
            by_branch,
            renewal: renewal(facts, scope),
            completion: completion(facts, scope),
            intensity: intensity(facts, scope),
            funnel: funnel(facts, scope),
            undated_duos: facts.undated_duos,
            undated_sign_ups: facts.undated_sign_ups,
        }
    }

    /// The year to publish as of a 31 December by `today`, with that day: the last one whose outcomes are known, else
    /// the last one in which anything happened. `None` while no such year is over.
    pub fn publishable(register: &Register, today: NaiveDate) -> Option<(i32, NaiveDate)> {
        const YEARS: i32 = 20;
        let last_day = |year| NaiveDate::from_ymd_opt(year, 12, 31);
        let over = last_day(today.year()).filter(|day| *day <= today);
        let as_of = over.or_else(|| last_day(today.year() - 1))?;
        let facts = Facts::of(register, as_of);
        let of_year = |year: i32| {
            let period = Period::year(year)?;
            let scope = Scope {
                period,
                ..Scope::default()
            };
            Some((year, Self::of_facts(&facts, &BTreeMap::new(), scope)))
        };
        let years = (0..YEARS).filter_map(|back| of_year(as_of.year() - back));
        let mut first = None;
        for (year, report) in years {
            if report.from_start.headline.n > 0 {
                return Some((year, as_of));
            }
            if first.is_none() && !report.is_empty() {
                first = Some((year, as_of));
            }
        }
        first
    }

    /// Whether there is nothing to report.
    pub fn is_empty(&self) -> bool {
        self.from_start.cohort() == 0
            && self.funnel.sign_ups == 0
            && self.completion.headline.n == 0
            && self.counts == Counts::default()
    }

    /// The sum over the branches, in person-branch pairs: positive and mature.
    pub fn pairs(&self) -> (u64, u64) {
        let rates = self.by_branch.iter().map(|branch| branch.outcome.headline);
        rates.fold((0, 0), |(k, n), rate| (k + rate.k, n + rate.n))
    }
}

impl Outcome {
    /// Everyone whose first duo started in the period, counted or left out.
    pub fn cohort(&self) -> u64 {
        self.headline.n + self.immature + self.out_of_reach + self.undated
    }
}
