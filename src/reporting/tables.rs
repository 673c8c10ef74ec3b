//! A report as sections of lines: what the page, the print view and the CSV all write out.
//!
//! Two audiences. *Own* shows every count, and says so. *Public* is one fixed layout over one whole calendar year
//! and all branches, read on a 31 December: so no two public tables differ by a few people; and within it
//! [`super::publish`] hides what is too small.

use super::cohort::BranchScope;
use super::indicators::Rate;
use super::indicators::funnel::Stage;
use super::indicators::outcome::Outcome;
use super::publish::{hide_chain, hide_parts, hide_rates, is_telling};
use super::report::{BENCHMARK_OUTCOME, BENCHMARK_RENEWAL, Report};
use super::statistics::Interval;
use crate::programme::codes::TriageDecision;
use chrono::{Datelike, NaiveDate};

/// For whom the tables are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The team: everything.
    Own,
    /// Everyone: small counts hidden.
    Public,
}

/// Which indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// D1 from the start.
    OutcomeFromStart,
    /// D1 from the end.
    OutcomeFromEnd,
    /// D1 by branch.
    OutcomeByBranch,
    /// D5.
    Renewal,
    /// D6.
    Completion,
    /// D7.
    Intensity,
    /// D8.
    Funnel,
}

impl Figure {
    /// Its code in the programme's list of indicators.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OutcomeFromStart => "D1 S",
            Self::OutcomeFromEnd => "D1 E",
            Self::OutcomeByBranch => "D1",
            Self::Renewal => "D5",
            Self::Completion => "D6",
            Self::Intensity => "D7",
            Self::Funnel => "D8",
        }
    }

    /// The key of its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::OutcomeFromStart => "report-d1-start",
            Self::OutcomeFromEnd => "report-d1-end",
            Self::OutcomeByBranch => "report-d1-branches",
            Self::Renewal => "report-d5",
            Self::Completion => "report-d6",
            Self::Intensity => "report-d7",
            Self::Funnel => "report-d8",
        }
    }

    /// The key of its definition in plain words.
    pub const fn definition(self) -> &'static str {
        match self {
            Self::OutcomeFromStart | Self::OutcomeFromEnd => "report-d1-definition",
            Self::OutcomeByBranch => "report-d1-branches-definition",
            Self::Renewal => "report-d5-definition",
            Self::Completion => "report-d6-definition",
            Self::Intensity => "report-d7-definition",
            Self::Funnel => "report-d8-definition",
        }
    }

    /// The key of what it counts from.
    pub const fn anchor(self) -> &'static str {
        match self {
            Self::OutcomeFromStart | Self::OutcomeByBranch => "report-anchor-start",
            Self::OutcomeFromEnd => "report-anchor-end",
            Self::Renewal => "report-anchor-mentor-end",
            Self::Completion => "report-anchor-planned-end",
            Self::Intensity => "report-anchor-weeks",
            Self::Funnel => "report-anchor-sign-up",
        }
    }

    /// The key of how its interval is made.
    pub const fn method(self) -> &'static str {
        match self {
            Self::Completion | Self::Intensity => "report-method-bootstrap",
            _ => "report-method-wilson",
        }
    }
}

/// One indicator, written out.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Which.
    pub figure: Figure,
    /// What others reached, 0 to 1, where it is published.
    pub benchmark: Option<f64>,
    /// Its lines; the first is the headline.
    pub lines: Vec<Line>,
    /// Who is left out or stands apart.
    pub notes: Vec<Note>,
}

/// The words of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Label {
    /// A text.
    Key(&'static str),
    /// The text of a code.
    Code(&'static str),
    /// A text about a number (of days, mostly).
    Days(&'static str, i64),
    /// A name that people gave.
    Name(String),
}

/// What a value is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// A part of a whole, 0 to 1.
    #[default]
    Part,
    /// Hours in a week. It has no whole that it could be a part of: two can meet more than was agreed.
    HoursPerWeek,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it says.
    pub label: Label,
    /// How many; `None` where it is no count.
    pub k: Option<u64>,
    /// Out of how many.
    pub n: Option<u64>,
    /// k / n, or what else the unit says.
    pub value: Option<f64>,
    /// Of what the value and its interval are.
    pub unit: Unit,
    /// Its interval.
    pub interval: Option<Interval>,
    /// Median days since the stage before, and over how many people.
    pub days: Option<(f64, u64)>,
    /// Too small to be shown: only label and n are.
    pub hidden: bool,
}

impl Line {
    fn of(label: Label, rate: &Rate) -> Self {
        Self {
            label,
            k: Some(rate.k),
            n: Some(rate.n),
            value: rate.value(),
            unit: Unit::Part,
            interval: rate.interval,
            days: None,
            hidden: false,
        }
    }

    /// A plain count.
    pub fn count(label: Label, k: u64) -> Self {
        Self {
            label,
            k: Some(k),
            n: None,
            value: None,
            unit: Unit::Part,
            interval: None,
            days: None,
            hidden: false,
        }
    }

    /// The same without anything that tells k.
    fn hide_if(mut self, hidden: bool) -> Self {
        if hidden {
            (self.k, self.value, self.interval, self.days) = (None, None, None, None);
            self.hidden = true;
        }
        self
    }
}

/// A count beside a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its text, with `n`.
    pub key: &'static str,
    /// The count.
    pub n: u64,
}

impl Section {
    /// Whether there is anything to work its headline out of yet.
    pub fn has_figure(&self) -> bool {
        let n = |line: &Line| line.n.unwrap_or(0) > 0;
        self.lines.first().is_some_and(n)
    }
}

impl Report {
    /// Whether it has the layout of public tables: all branches, one whole calendar year, read on a 31 December.
    pub fn is_publishable(&self) -> bool {
        let is_year = |from: NaiveDate, to: NaiveDate| {
            from.ordinal() == 1 && is_last_of_year(to) && from.year() == to.year()
        };
        let whole = matches!((self.scope.period.from, self.scope.period.to), (Some(from), Some(to)) if is_year(from, to));
        whole && self.scope.branch == BranchScope::All && is_last_of_year(self.as_of)
    }

    /// The tables. `None` where a public layout is asked of a report that has not got it.
    pub fn sections(&self, audience: Audience) -> Option<Vec<Section>> {
        match audience {
            Audience::Own => Some(self.own()),
            Audience::Public => self.is_publishable().then(|| self.public()),
        }
    }

    fn own(&self) -> Vec<Section> {
        vec![
            outcome(Figure::OutcomeFromStart, &self.from_start),
            outcome(Figure::OutcomeFromEnd, &self.from_end),
            self.by_branch(),
            self.renewal(),
            self.completion(),
            self.intensity(),
            self.funnel(),
        ]
    }

    fn by_branch(&self) -> Section {
        let (k, n) = self.pairs();
        let name = |name: &str| match name {
            "" => Label::Key("report-no-branch"),
            name => Label::Name(name.to_owned()),
        };
        let rows = self.by_branch.iter();
        let mut lines: Vec<Line> = rows
            .map(|row| Line::of(name(&row.name), &row.outcome.headline))
            .collect();
        lines.push(Line::of(Label::Key("report-pairs"), &Rate::of_people(k, n)));
        Section {
            benchmark: Some(BENCHMARK_OUTCOME),
            ..section(Figure::OutcomeByBranch, lines)
        }
    }

    fn renewal(&self) -> Section {
        let found = &self.renewal;
        let lines = vec![
            Line::of(Label::Key("report-d5-year"), &found.headline),
            Line::of(Label::Key("report-d5-ever"), &found.ever),
        ];
        Section {
            benchmark: Some(BENCHMARK_RENEWAL),
            notes: notes(&[
                ("report-note-mentors-later", found.immature),
                ("report-note-undated", found.undated),
            ]),
            ..section(Figure::Renewal, lines)
        }
    }

    fn completion(&self) -> Section {
        let found = &self.completion;
        let part = |key, k| Line {
            interval: None,
            ..Line::of(Label::Key(key), &Rate { k, ..found.headline })
        };
        let lines = vec![
            Line::of(Label::Key("report-d6-all"), &found.headline),
            part("report-d6-reached", found.reached),
            part("report-d6-early", found.early_positive),
        ];
        Section {
            notes: notes(&[
                ("report-note-planned-later", found.immature),
                ("report-note-end-unknown", found.unknown),
            ]),
            ..section(Figure::Completion, lines)
        }
    }

    fn intensity(&self) -> Section {
        let found = &self.intensity;
        let middle = Line {
            label: Label::Days("report-d7-median", found.hours_week as i64),
            k: None,
            n: Some(found.enough.n),
            value: found.median.map(|ratio| ratio * found.hours_week),
            unit: Unit::HoursPerWeek,
            interval: found.interval.map(|of| of.scaled(found.hours_week)),
            days: None,
            hidden: false,
        };
        let lines = vec![middle, Line::of(Label::Key("report-d7-enough"), &found.enough)];
        Section {
            notes: notes(&[
                ("report-note-too-short", found.too_short),
                ("report-note-undated", found.undated),
                ("report-note-hours-not-known", found.not_known),
            ]),
            ..section(Figure::Intensity, lines)
        }
    }

    fn funnel(&self) -> Section {
        let found = &self.funnel;
        let mut lines: Vec<Line> = found
            .stages
            .iter()
            .map(|stage| Line {
                days: stage.median_days.map(|days| (days, stage.with_days)),
                ..Line::of(Label::Code(stage.stage.text_key()), &stage.rate)
            })
            .collect();
        let ways = found
            .decisions
            .iter()
            .filter(|(decision, _)| *decision != TriageDecision::Integrated);
        lines.extend(ways.map(|(decision, rate)| Line::of(Label::Code(decision.text_key()), rate)));
        lines.push(Line::of(Label::Key("report-d8-untriaged"), &found.untriaged));
        lines.push(Line::of(Label::Key("report-d8-later"), &found.later_integrated));
        let not_known = |of: Stage| {
            let mut stages = found.stages.iter().filter(|stage| stage.stage == of);
            stages.next().map_or(0, |stage| stage.not_known)
        };
        Section {
            notes: notes(&[
                ("report-note-taken-over", found.taken_over),
                ("report-note-info-not-known", not_known(Stage::InfoAttended)),
                ("report-note-intake-not-known", not_known(Stage::IntakeDone)),
                ("report-note-proposal-not-known", not_known(Stage::Proposed)),
                ("report-note-later-duo", found.later_in_duo),
                ("report-note-no-sign-up", self.undated_sign_ups),
            ]),
            ..section(Figure::Funnel, lines)
        }
    }

    /// The public layout: D1 from the start with its branches, D5 to D8. No notes: they are small by nature.
    fn public(&self) -> Vec<Section> {
        let d1 = &self.from_start;
        let rows: Vec<(u64, u64)> = self
            .by_branch
            .iter()
            .map(|row| (row.outcome.headline.k, row.outcome.headline.n))
            .collect();
        let pairs = self.pairs();
        let (hidden_rows, hidden_total) = hide_rates(&rows, pairs);
        // Where people count in two branches, the two totals differ by them; few of them may not be told either.
        let both = pairs != (d1.headline.k, d1.headline.n);
        let mut branches = self.by_branch();
        let hide = hidden_rows.into_iter().chain([hidden_total || both]);
        branches.lines = branches
            .lines
            .into_iter()
            .zip(hide)
            .map(|(line, hidden)| line.hide_if(hidden))
            .collect();
        if both && let Some(total) = branches.lines.last_mut() {
            total.n = None;
        }

        let chain = hide_chain(&[d1.headline.n, d1.follow_up.k, d1.headline.k, d1.own_choice.k]);
        let no_k = chain[2] || hidden_total;
        let mut start = outcome(Figure::OutcomeFromStart, d1);
        start.notes.clear();
        start.lines = vec![
            Line::of(Label::Key("report-d1-headline"), &d1.headline).hide_if(no_k),
            Line::of(Label::Key("report-d1-follow-up"), &d1.follow_up).hide_if(chain[1]),
            Line::of(Label::Key("report-d1-own"), &d1.own_choice).hide_if(chain[3]),
        ];

        let mut sections = vec![
            start,
            branches,
            self.renewal(),
            self.completion(),
            self.intensity(),
            self.funnel(),
        ];
        for section in &mut sections[2..] {
            section.notes.clear();
            let hidden = self.hidden_in(section.figure, section.lines.len());
            let lines = std::mem::take(&mut section.lines);
            section.lines = lines
                .into_iter()
                .zip(hidden)
                .map(|(line, hidden)| line.hide_if(hidden))
                .collect();
        }
        sections
    }

    /// Which lines of a section may not go public.
    fn hidden_in(&self, figure: Figure, lines: usize) -> Vec<bool> {
        match figure {
            Figure::Renewal => {
                let (year, ever) = (self.renewal.headline, self.renewal.ever);
                let chain = hide_chain(&[ever.n, ever.k, year.k]);
                vec![chain[2], chain[1]]
            }
            Figure::Completion => {
                let found = &self.completion;
                let missed = found.headline.n - found.headline.k;
                let parts = hide_parts(&[found.reached, found.early_positive, missed]);
                vec![parts[2], parts[0], parts[1]]
            }
            Figure::Intensity => {
                let enough = self.intensity.enough;
                vec![enough.n <= 4, is_telling(enough.k, enough.n)]
            }
            Figure::Funnel => self.hidden_in_funnel(),
            _ => vec![true; lines],
        }
    }

    /// The ways after triage add up to the sign-ups, and the stages lie within each other: what one hides the
    /// other may not give away.
    fn hidden_in_funnel(&self) -> Vec<bool> {
        let found = &self.funnel;
        let ways: Vec<u64> = found
            .decisions
            .iter()
            .map(|(_, rate)| rate.k)
            .chain([found.untriaged.k])
            .collect();
        let hidden_ways = hide_parts(&ways);
        // A stage of which not all is known is no step of the chain: others can have come further without it.
        let chain = found.stages.iter().filter(|stage| stage.not_known == 0);
        let steps: Vec<u64> = chain.map(|stage| stage.rate.k).collect();
        let mut of_chain = hide_chain(&steps).into_iter();
        let mut hidden: Vec<bool> = found
            .stages
            .iter()
            .map(|stage| match stage.not_known {
                0 => of_chain.next().unwrap_or(true),
                unknown => is_telling(unknown, found.sign_ups) || is_telling(stage.rate.k, stage.rate.n),
            })
            .collect();
        // Stages 3 and 4 are those who were triaged (all but the last way) and integrated (the first way).
        let untriaged_hidden = hidden_ways.last().copied().unwrap_or(false);
        if let [_, _, _, triaged, integrated, ..] = hidden.as_mut_slice() {
            *triaged |= untriaged_hidden;
            *integrated |= hidden_ways[0];
        }
        let others = hidden_ways.iter().skip(1).copied();
        let later = is_telling(found.later_integrated.k, found.later_integrated.n);
        hidden.into_iter().chain(others).chain([later]).collect()
    }
}

fn is_last_of_year(day: NaiveDate) -> bool {
    day.month() == 12 && day.day() == 31
}

fn section(figure: Figure, lines: Vec<Line>) -> Section {
    Section {
        figure,
        benchmark: None,
        lines,
        notes: Vec::new(),
    }
}

/// Only what there is: a list of zeros hides the one that matters.
fn notes(all: &[(&'static str, u64)]) -> Vec<Note> {
    let some = all.iter().filter(|(_, n)| *n > 0);
    some.map(|(key, n)| Note { key, n: *n }).collect()
}

fn outcome(figure: Figure, found: &Outcome) -> Section {
    let mut lines = vec![
        Line::of(Label::Key("report-d1-headline"), &found.headline),
        Line::of(Label::Key("report-d1-known"), &found.known_only),
        Line::of(Label::Key("report-d1-follow-up"), &found.follow_up),
        Line::of(Label::Key("report-d1-own"), &found.own_choice),
        Line::of(Label::Key("report-d1-own-known"), &found.own_choice_known),
    ];
    lines.extend(found.survival.map(|estimate| Line {
        label: Label::Days("report-d1-estimate", estimate.by_days),
        k: None,
        n: Some(estimate.n),
        value: Some(estimate.rate),
        unit: Unit::Part,
        interval: estimate.interval,
        days: None,
        hidden: false,
    }));
    Section {
        benchmark: Some(BENCHMARK_OUTCOME),
        notes: notes(&[
            ("report-note-immature", found.immature),
            ("report-note-unknown", found.unknown),
            ("report-note-out-of-reach", found.out_of_reach),
            ("report-note-undated", found.undated),
        ]),
        ..section(figure, lines)
    }
}

#[cfg(test)]
mod tests;
