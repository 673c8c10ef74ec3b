//! D8, funnel: how far people who signed up in a window came, by the *first* triage decision. People not triaged
//! yet and people integrated at a later look are printed apart. The linear trajectory is a way of its own: it is
//! shown as such, never as a loss.
//!
//! **Who signed up when.** The day of sign-up in the profile, else the first dated step as a mentee. Someone taken
//! over from a list whose sign-up day the list did not give counts on the day of taking over.
//!
//! **What was before a list.** Someone taken over counts from the stage at which they came in. What that stage means
//! by itself counts as reached (whoever waits for a match was triaged and integrated), but without a day, so it enters
//! no median. What usually goes before it (the information session, the intake, a proposal) is *not known* unless it
//! was recorded: those people are neither in that stage's number nor in its whole.

use super::super::cohort::Scope;
use super::super::facts::Facts;
use super::super::statistics::median;
use super::{Rate, count};
use crate::order::InOrder;
use crate::programme::codes::TriageDecision;
use crate::programme::duo::{Duo, Step};
use crate::programme::lifecycle::{DuoState, MenteeState};
use crate::programme::organisation::{BranchId, Triage};
use crate::programme::person::{MenteeProfile, PersonId};
use crate::register::{PersonFile, Register};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

crate::programme::entity::codes! {
    /// A stage of the way in, in order.
    Stage = "funnel" {
        SignedUp = "signed-up", InfoAttended = "info-attended", IntakeDone = "intake-done", Triaged = "triaged",
        Integrated = "integrated", Proposed = "proposed", InDuo = "in-duo", Closed = "closed",
    }
}

impl Stage {
    /// Whether a later stage means this one by itself; others usually go before it.
    const fn is_meant_by_later(self) -> bool {
        !matches!(self, Self::InfoAttended | Self::IntakeDone | Self::Proposed)
    }
}

/// How someone who signed up as a mentee came along.
#[derive(Clone, Debug, PartialEq)]
pub struct SignUpFact {
    /// Who.
    pub person: PersonId,
    /// In which branch.
    pub branch: Option<BranchId>,
    /// Day of sign-up.
    pub day: NaiveDate,
    /// Taken over from a list that gave no day of sign-up.
    pub taken_over: bool,
    /// Stages reached, each with its day where that is known.
    pub reached: BTreeMap<Stage, Option<NaiveDate>>,
    /// Stages before the one at which a list brought them in, of which nothing is known.
    pub not_known: BTreeSet<Stage>,
    /// The first triage decision.
    pub decision: Option<TriageDecision>,
    /// Integrated at a later look, after another first decision.
    pub later_integrated: bool,
}

/// One stage of the funnel.
#[derive(Clone, Debug, PartialEq)]
pub struct StageCount {
    /// Which.
    pub stage: Stage,
    /// Reached it / signed up, without those of whom it is not known.
    pub rate: Rate,
    /// Of how many who signed up it is not known: a list brought them in at a later stage.
    pub not_known: u64,
    /// Of these, without a day: recorded only by what came later.
    pub implied: u64,
    /// Median of the days since the stage before, over those of whom both days are known.
    pub median_days: Option<f64>,
    /// How many those are.
    pub with_days: u64,
}

/// D8.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// People who signed up in the window.
    pub sign_ups: u64,
    /// Of these, counted on the day of taking over from a list.
    pub taken_over: u64,
    /// Stages in order; from *integrated* on, of those whose first decision that was.
    pub stages: Vec<StageCount>,
    /// First decisions, each / sign-ups.
    pub decisions: Vec<(TriageDecision, Rate)>,
    /// No decision yet.
    pub untriaged: Rate,
    /// Another first decision, integrated at a later look; not among *integrated*.
    pub later_integrated: Rate,
    /// Of these, in a duo since.
    pub later_in_duo: u64,
    /// Median days from sign-up to the start of the duo, over all whose days are known.
    pub median_days_to_duo: Option<f64>,
}

/// Counts D8. The period is that of the sign-up.
pub fn funnel(facts: &Facts, scope: Scope) -> Funnel {
    let within = |one: &&SignUpFact| scope.branch.contains(one.branch) && scope.period.contains(one.day);
    let people: Vec<&SignUpFact> = facts.sign_ups.iter().filter(within).collect();
    let n = people.len() as u64;
    let rate = |k| Rate::of_people(k, n);
    let integrated: Vec<&SignUpFact> = people
        .iter()
        .copied()
        .filter(|one| one.decision == Some(TriageDecision::Integrated))
        .collect();
    let mut before = None;
    let mut stages = Vec::new();
    for stage in Stage::ALL.iter().copied() {
        let of = if stage >= Stage::Integrated {
            &integrated
        } else {
            &people
        };
        let reached = |one: &&SignUpFact| one.reached.contains_key(&stage);
        let days = days_between(of, before, stage);
        let not_known = count(of, |one| one.not_known.contains(&stage));
        stages.push(StageCount {
            stage,
            rate: Rate::of_people(count(of, reached), n - not_known),
            not_known,
            implied: count(of, |one| one.reached.get(&stage) == Some(&None)),
            median_days: median(&days),
            with_days: days.len() as u64,
        });
        // Triage and its outcome are one moment; what follows is measured from there.
        if stage != Stage::Integrated {
            before = Some(stage);
        }
    }
    let decisions = TriageDecision::ALL.iter().map(|decision| {
        let k = count(&people, |one| one.decision == Some(*decision));
        (*decision, rate(k))
    });
    Funnel {
        sign_ups: n,
        taken_over: count(&people, |one| one.taken_over),
        decisions: decisions.collect(),
        untriaged: rate(count(&people, |one| one.decision.is_none())),
        later_integrated: rate(count(&people, |one| one.later_integrated)),
        later_in_duo: count(&people, |one| {
            one.later_integrated && one.reached.contains_key(&Stage::InDuo)
        }),
        median_days_to_duo: median(&days_between(&people, Some(Stage::SignedUp), Stage::InDuo)),
        stages,
    }
}

/// Days from one stage to another, of those of whom both days are known. A day before the other is a slip of the
/// pen and says nothing about waiting: left out.
fn days_between(people: &[&SignUpFact], from: Option<Stage>, to: Stage) -> Vec<f64> {
    let Some(from) = from.filter(|_| to != Stage::Integrated) else {
        return Vec::new();
    };
    let day = |one: &SignUpFact, stage| one.reached.get(&stage).copied().flatten();
    people
        .iter()
        .filter_map(|one| Some((day(one, to)? - day(one, from)?).num_days()))
        .filter(|days| *days >= 0)
        .map(|days| days as f64)
        .collect()
}

/// Reads who signed up as a mentee by a day, and how many did on a day nobody noted.
pub(in crate::reporting) fn sign_ups(register: &Register, as_of: NaiveDate) -> (Vec<SignUpFact>, u64) {
    let mut triages: BTreeMap<PersonId, Vec<Looked>> = BTreeMap::new();
    for (_, triage) in register.all::<Triage>() {
        if let (Some(person), Some(decision)) = (triage.person, triage.decision)
            && triage.date.is_none_or(|day| day <= as_of)
        {
            triages
                .entry(person)
                .or_default()
                .push(Looked::new(triage.date, decision));
        }
    }
    let (mut found, mut undated) = (Vec::new(), 0);
    for (person, file) in register.counted_people() {
        let Some(profile) = file.mentee.as_deref() else {
            continue;
        };
        let looked = triages.remove(&person).unwrap_or_default();
        match Way::read(register, person, profile, looked, as_of).sign_up(person, file, profile, as_of) {
            Signed::Up(fact) => found.push(*fact),
            Signed::Later => {}
            Signed::Undated => undated += 1,
        }
    }
    (found, undated)
}

/// A triage decision with its day. Sorted, the first decision comes first: what has no day last, and on one day
/// in the only order that the life cycle allows (linear or referred before integrated, refused at the end).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Looked {
    undated: bool,
    day: Option<NaiveDate>,
    order: u8,
    decision: TriageDecision,
}

impl Looked {
    fn new(day: Option<NaiveDate>, decision: TriageDecision) -> Self {
        let order = match decision {
            TriageDecision::Linear => 0,
            TriageDecision::Referred => 1,
            TriageDecision::Integrated => 2,
            TriageDecision::Refused => 3,
        };
        let undated = day.is_none();
        Self {
            undated,
            day,
            order,
            decision,
        }
    }
}

enum Signed {
    Up(Box<SignUpFact>),
    Later,
    Undated,
}

/// What the register knows of a mentee's way up to a day.
#[derive(Default)]
struct Way {
    reached: BTreeMap<Stage, Option<NaiveDate>>,
    looked: Vec<Looked>,
    first_step: Option<NaiveDate>,
    entered_by_list: bool,
    /// The stage at which a list brought them in.
    entered_at: Option<Stage>,
}

impl Way {
    fn read(
        register: &Register,
        person: PersonId,
        profile: &MenteeProfile,
        looked: Vec<Looked>,
        as_of: NaiveDate,
    ) -> Self {
        let mut way = Self {
            looked,
            ..Self::default()
        };
        let steps = register.steps_of(person.0);
        let mut stepped = false;
        for (_, step) in steps
            .iter()
            .filter(|(_, step)| step.cycle.as_deref() == Some("mentee"))
        {
            stepped = true;
            if step.date.is_none_or(|day| day <= as_of) {
                way.step(step);
            }
        }
        for (_, duo) in register.duos_of(person) {
            if duo.mentee == Some(person) {
                way.duo(duo, as_of);
            }
        }
        // Without any step the state itself is all there is.
        if !stepped && let Some(state) = profile.state {
            way.state(state, None);
            if let Some(held) = profile.held_from {
                way.state(held, None);
            }
        }
        way
    }

    fn step(&mut self, step: &Step) {
        let Some(state) = step.to.as_deref().and_then(MenteeState::from_code) else {
            return;
        };
        let by_list = step.taken_over == Some(true);
        if let Some(day) = step.date
            && self.first_step.is_none_or(|first| day < first)
        {
            self.first_step = Some(day);
            self.entered_by_list = by_list;
        }
        if by_list {
            self.entered_at = self.entered_at.max(stage_of(state));
        }
        // The day of taking over is not the day on which the stage was reached.
        self.state(state, step.date.filter(|_| !by_list));
    }

    fn state(&mut self, state: MenteeState, day: Option<NaiveDate>) {
        if let Some(decision) = decision_of(state) {
            // Where the triage itself is on record, it says when.
            if day.is_some() || self.looked.is_empty() {
                self.looked.push(Looked::new(day, decision));
            }
        }
        if let Some(stage) = stage_of(state) {
            self.mark(stage, day);
        }
    }

    fn duo(&mut self, duo: &Duo, as_of: NaiveDate) {
        let by = |day: Option<NaiveDate>| day.is_none_or(|day| day <= as_of);
        if duo.state.is_some() && duo.proposed_on.is_some() && by(duo.proposed_on) {
            self.mark(Stage::Proposed, duo.proposed_on);
        }
        if duo.state.is_some_and(DuoState::has_started) && by(duo.started_on) {
            self.mark(Stage::InDuo, duo.started_on);
            if duo.state == Some(DuoState::Completed) && by(duo.ended_on) {
                self.mark(Stage::Closed, duo.ended_on);
            }
        }
    }

    /// Notes a stage; the earliest day stays, and any day is better than none.
    fn mark(&mut self, stage: Stage, day: Option<NaiveDate>) {
        let known = self.reached.entry(stage).or_insert(day);
        *known = match (*known, day) {
            (Some(known), Some(day)) => Some(known.min(day)),
            (known, day) => known.or(day),
        };
    }

    fn sign_up(
        mut self,
        person: PersonId,
        file: &PersonFile,
        profile: &MenteeProfile,
        as_of: NaiveDate,
    ) -> Signed {
        let Some(day) = profile.signed_up.or(self.first_step) else {
            return Signed::Undated;
        };
        if day > as_of {
            return Signed::Later;
        }
        let taken_over = profile.signed_up.is_none() && self.entered_by_list;
        self.looked.order();
        let past_triage = self.reached.keys().any(|stage| *stage > Stage::Triaged);
        // Nobody gets that far without having been integrated.
        if self.looked.is_empty() && past_triage {
            self.looked.push(Looked::new(None, TriageDecision::Integrated));
        }
        let first = self.looked.first().copied();
        let decision = first.map(|looked| looked.decision);
        let is_integrated = |looked: &Looked| looked.decision == TriageDecision::Integrated;
        let later_integrated = decision.is_some_and(|decision| decision != TriageDecision::Integrated)
            && (past_triage || self.looked.iter().any(is_integrated));
        if let Some(first) = first {
            self.mark(Stage::Triaged, first.day);
            if let Some(integrated) = self.looked.iter().copied().find(is_integrated) {
                self.mark(Stage::Integrated, integrated.day);
            }
        }
        self.reached
            .insert(Stage::SignedUp, Some(day).filter(|_| !taken_over));
        // What a later stage presupposes was reached, on a day that nobody noted; what usually goes before the stage at
        // which a list brought them in, nobody here can know.
        let mut not_known = BTreeSet::new();
        if let Some(last) = self.reached.keys().next_back().copied() {
            for stage in Stage::ALL.iter().copied().filter(|stage| *stage < last) {
                if self.entered_at.is_some_and(|entered| stage < entered) && !stage.is_meant_by_later() {
                    if !self.reached.contains_key(&stage) {
                        not_known.insert(stage);
                    }
                } else {
                    self.reached.entry(stage).or_insert(None);
                }
            }
        }
        Signed::Up(Box::new(SignUpFact {
            person,
            branch: file.person.branch,
            day,
            taken_over,
            reached: self.reached,
            not_known,
            decision,
            later_integrated,
        }))
    }
}

/// The decision that a state is, if it is one.
fn decision_of(state: MenteeState) -> Option<TriageDecision> {
    match state {
        MenteeState::Integrated => Some(TriageDecision::Integrated),
        MenteeState::Linear => Some(TriageDecision::Linear),
        MenteeState::Referred => Some(TriageDecision::Referred),
        MenteeState::Refused => Some(TriageDecision::Refused),
        _ => None,
    }
}

/// The stage that a state shows to be reached. *On hold* and *withdrawn* show none.
fn stage_of(state: MenteeState) -> Option<Stage> {
    use MenteeState as M;
    Some(match state {
        M::SignedUp | M::InfoInvited => Stage::SignedUp,
        M::InfoAttended | M::IntakePlanned => Stage::InfoAttended,
        M::IntakeDone => Stage::IntakeDone,
        M::Linear | M::Referred | M::Refused => Stage::Triaged,
        M::Integrated | M::Waiting => Stage::Integrated,
        M::Proposed => Stage::Proposed,
        M::InDuo => Stage::InDuo,
        M::Closed | M::FollowUp | M::Completed => Stage::Closed,
        M::OnHold | M::Withdrawn => return None,
    })
}
