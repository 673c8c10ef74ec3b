//! Which mentors would help most, by setting them at the table.

use crate::matching::assignment::{self, Column, Edge, Parts, Row};
use crate::matching::cards::{MenteeCard, MentorCard, Offers, Practical, Standing, Table};
use crate::matching::fit::{Fit, Points};
use crate::matching::places;
use crate::matching::proposal::{Proposal, ProposalError, cost_of};
use crate::matching::rules;
use crate::matching::sets::HelpSet;
use crate::order::InOrder;
use crate::programme::availability::Slot;
use crate::programme::codes::{DayPart, Help, Mobility, Sector};
use crate::programme::language::{Cefr, LanguageCode};
use crate::programme::lifecycle::MentorState;
use crate::programme::person::PersonId;
use crate::record::RecordId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Mentors of one profile that are set at the table, at most.
pub const MOST_MENTORS: usize = 3;
/// Profiles that are tried: those that fit most of the mentees whom the proposal leaves waiting.
const TRIED: usize = 16;

/// A mentor to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Profile {
    /// Worked in; `None`: whatever, for mentees who named no sector.
    pub sector: Option<Sector>,
    /// Speaks well.
    pub language: LanguageCode,
    /// Is free then, on every day.
    pub part: DayPart,
    /// Lives there: where most of the mentees live whom the profile is for. `None` where that is not known.
    pub postcode: Option<u16>,
}

/// What mentors of one profile would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worth {
    /// Who to look for.
    pub profile: Profile,
    /// Mentees placed more than now with one, two, … such mentors of one place each.
    pub placed: Vec<i64>,
    /// By how much the total would fall.
    pub gain: Vec<Points>,
}

/// The profiles that would help most, best first: by people placed with [`MOST_MENTORS`] of them, then by gain.
/// Profiles that place nobody more are left out. `progress` takes the part that is done, from 0 to 1.
///
/// A hypothetical mentor has an average manner (public transport, the strengths most asked for, no tastes known),
/// and no gender that is known, so that whoever wishes a woman or a man is not counted on.
///
/// # Errors
/// [`ProposalError`], as for any proposal.
pub fn worth(
    table: &Table,
    proposal: &Proposal,
    most: usize,
    progress: &dyn Fn(f64),
) -> Result<Vec<Worth>, ProposalError> {
    let profiles = wanted(table, proposal);
    let strengths = strengths(table, proposal);
    let of = profiles.len().max(1) as f64;
    let base = Base::of(proposal);
    let mut all = Vec::new();
    for (at, profile) in profiles.into_iter().enumerate() {
        progress(at as f64 / of);
        let card = hypothetical(&profile, strengths, table);
        let (mut placed, mut gain) = (Vec::new(), Vec::new());
        let edges = base.edges_to(&card, table, proposal);
        for mentors in 1..=MOST_MENTORS as u32 {
            let (total, matched) = base.with(&edges, mentors)?;
            placed.push(matched as i64 - proposal.pairs.len() as i64);
            gain.push(Points(proposal.total.0 - total));
        }
        all.push(Worth {
            profile,
            placed,
            gain,
        });
    }
    all.retain(|worth| worth.placed.last().is_some_and(|placed| *placed > 0));
    all.order_by_key(|worth| {
        let last = (worth.placed.last().copied(), worth.gain.last().copied());
        (std::cmp::Reverse(last), worth.profile)
    });
    all.truncate(most);
    progress(1.0);
    Ok(all)
}

/// The mentees whom the proposal leaves waiting.
fn left<'a>(table: &'a Table, proposal: &'a Proposal) -> impl Iterator<Item = &'a MenteeCard> {
    proposal
        .waiting
        .iter()
        .filter_map(|waiting| table.mentee(waiting.mentee))
}

/// The profiles that fit most mentees left waiting, one for each sector, language and part of the day.
fn wanted(table: &Table, proposal: &Proposal) -> Vec<Profile> {
    let needed = rules::needed_level(&table.rules);
    let mut cells: BTreeMap<(Option<Sector>, LanguageCode, DayPart), Vec<Option<u16>>> = BTreeMap::new();
    for card in left(table, proposal) {
        let sectors: Vec<_> = match card.wants.sectors.is_empty() {
            true => vec![None],
            false => card.wants.sectors.iter().map(Some).collect(),
        };
        let parts: BTreeSet<DayPart> = card.practical.slots.iter().map(|slot| slot.part).collect();
        let spoken = card.practical.speaks.iter().filter(|(_, level)| *level >= needed);
        let home = card
            .practical
            .places
            .first()
            .and_then(|at| places::postcode_of(*at));
        for (language, _) in spoken {
            for sector in &sectors {
                for part in &parts {
                    cells.entry((*sector, *language, *part)).or_default().push(home);
                }
            }
        }
    }
    let mut cells: Vec<_> = cells.into_iter().collect();
    cells.order_by_key(|(cell, homes)| (std::cmp::Reverse(homes.len()), *cell));
    cells.truncate(TRIED);
    let profile = |((sector, language, part), homes): ((_, _, _), Vec<Option<u16>>)| Profile {
        sector,
        language,
        part,
        postcode: most_frequent(homes.into_iter().flatten()),
    };
    cells.into_iter().map(profile).collect()
}

/// The item that comes most often; of equally frequent ones the least.
fn most_frequent<T: Ord + Copy>(items: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    items.for_each(|item| *counts.entry(item).or_default() += 1);
    let best = counts
        .into_iter()
        .max_by_key(|(item, count)| (*count, std::cmp::Reverse(*item)));
    best.map(|(item, _)| item)
}

/// The three kinds of help that those left waiting ask most.
fn strengths(table: &Table, proposal: &Proposal) -> HelpSet {
    let mut asked: BTreeMap<Help, usize> = BTreeMap::new();
    for card in left(table, proposal) {
        for help in card.wants.help.without(Help::DontKnowYet).iter() {
            *asked.entry(help).or_default() += 1;
        }
    }
    let mut asked: Vec<_> = asked.into_iter().collect();
    asked.order_by_key(|(help, count)| (std::cmp::Reverse(*count), *help));
    asked.into_iter().take(3).map(|(help, _)| help).collect()
}

fn hypothetical(profile: &Profile, strengths: HelpSet, table: &Table) -> MentorCard {
    let home = profile
        .postcode
        .and_then(|code| places::centre(&format!("{code:04}")));
    MentorCard {
        // Never at the table, so nobody refuses it.
        id: PersonId(RecordId([0xFF; 16])),
        state: Some(MentorState::Active),
        paused_until: None,
        trained: Some(true),
        taken: 0,
        capacity: 1,
        standing: Standing {
            eligible: Some(true),
            branch: table
                .mentors
                .iter()
                .find_map(|card| card.standing.branch)
                .filter(|one| {
                    // In a table of several branches, the profile is of none in particular.
                    table
                        .mentors
                        .iter()
                        .all(|card| card.standing.branch.is_none_or(|branch| branch == *one))
                }),
            ..Standing::default()
        },
        practical: Practical {
            speaks: vec![(profile.language, Cefr::C2)],
            slots: Slot::all().filter(|slot| slot.part == profile.part).collect(),
            places: home.into_iter().collect(),
            mobility: [Mobility::PublicTransport].into_iter().collect(),
            online: home.is_none().then_some(true),
            ..Practical::default()
        },
        offers: Offers {
            sectors: profile.sector.into_iter().collect(),
            network: profile.sector.into_iter().collect(),
            strengths,
            ..Offers::default()
        },
    }
}

/// The solved problem, to be solved with one column more.
struct Base(Parts);

impl Base {
    fn of(proposal: &Proposal) -> Self {
        let problem = proposal.problem();
        let mut parts = problem.parts();
        // A mentor without a place takes nobody, in none of the many solves to come.
        parts.edges.retain(|edge| problem.capacity(edge.column) > 0);
        Self(parts)
    }

    /// The pairs of a mentor who is not at the table; pinned mentees stay with their pins.
    fn edges_to(&self, card: &MentorCard, table: &Table, proposal: &Proposal) -> Vec<Edge> {
        let column = Column(self.0.capacity.len() as u32);
        let floor = Points::whole(table.rules.floor);
        let edge = |(row, mentee): (u32, &MenteeCard)| {
            let points = Fit::of_cards(mentee, card, &table.rules).score();
            let fits = points >= floor
                && rules::permits(mentee, card, table)
                && proposal.pin_of(mentee.id).is_none();
            fits.then_some(Edge {
                row: Row(row),
                column,
                cost: cost_of(points),
            })
        };
        (0..).zip(&table.mentees).filter_map(edge).collect()
    }

    /// Least total and mentees placed with so many of them.
    fn with(&self, edges: &[Edge], mentors: u32) -> Result<(i64, usize), ProposalError> {
        let mut with = self.0.clone();
        with.capacity.push(mentors);
        with.edges.extend(edges);
        let solution = assignment::solve(&with.problem()?)?;
        Ok((solution.total(), solution.pairs().count()))
    }
}
