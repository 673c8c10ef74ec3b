//! The match table: a row per waiting mentee, with what is proposed and why.

use super::asked::Asked;
use crate::matching::proposal::{Pair, Why};
use crate::matching::sets::SectorSet;
use crate::matching::{PairView, Proposal, Table, Verdict};
use crate::programme::codes::Sector;
use crate::programme::language::LanguageCode;
use crate::programme::person::PersonId;
use crate::register::Register;
use crate::register::search::{Findable, Query, fold};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// A mentee in the match table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Who.
    pub mentee: PersonId,
    /// Name; empty where none is known.
    pub name: String,
    /// Days waited.
    pub days: i64,
    /// What the proposal says.
    pub outcome: Outcome,
    sectors: SectorSet,
    languages: Vec<LanguageCode>,
    by_name: String,
    findable: Findable,
}

/// What the proposal says of a mentee.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// A pair is proposed.
    Proposed(Box<Suggested>),
    /// Waits on.
    Waits(Why),
}

/// A proposed mentor.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggested {
    /// The pair.
    pub pair: Pair,
    /// The mentor's name; empty where none is known.
    pub name: String,
    /// How often the mentor was asked before.
    pub asked: Asked,
    /// Why it fits.
    pub view: PairView,
    by_name: String,
    findable: Findable,
}

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// All.
    #[default]
    All,
    /// Those with a proposal.
    Proposed,
    /// Those who wait on.
    Waiting,
    /// What the team pinned.
    Pinned,
    /// What asks for a look: a rule broken or to be checked, or facts missing.
    Look,
}

impl Show {
    /// Every choice, as a form shows them.
    pub const ALL: [Self; 5] = [Self::All, Self::Proposed, Self::Waiting, Self::Pinned, Self::Look];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Proposed => "proposed",
            Self::Waiting => "waiting",
            Self::Pinned => "pinned",
            Self::Look => "look",
        }
    }

    /// The choice of a code; all for any other.
    pub fn from_code(code: &str) -> Self {
        let known = Self::ALL.into_iter().find(|show| show.code() == code);
        known.unwrap_or_default()
    }
}

/// What the rows are narrowed down to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// What is typed: finds the mentee or the proposed mentor.
    pub typed: Query,
    /// Which.
    pub show: Show,
    /// Only mentees who wish for this sector.
    pub sector: Option<Sector>,
    /// Only mentees who speak this language.
    pub language: Option<LanguageCode>,
}

impl Row {
    /// The proposed mentor, if there is one.
    pub fn suggested(&self) -> Option<&Suggested> {
        match &self.outcome {
            Outcome::Proposed(suggested) => Some(suggested),
            Outcome::Waits(_) => None,
        }
    }

    /// Names as they are compared: the mentee's and, where there is one, the proposed mentor's.
    pub(super) fn folded(&self) -> (&str, Option<&str>) {
        (&self.by_name, self.suggested().map(|one| one.by_name.as_str()))
    }

    fn passes(&self, filter: &Filter) -> bool {
        let suggested = self.suggested();
        let shown = match filter.show {
            Show::All => true,
            Show::Proposed => suggested.is_some(),
            Show::Waiting => suggested.is_none(),
            Show::Pinned => suggested.is_some_and(|one| one.pair.pinned),
            Show::Look => suggested.is_some_and(Suggested::asks_for_a_look),
        };
        let found = || {
            filter.typed.finds(&self.findable)
                || suggested.is_some_and(|one| filter.typed.finds(&one.findable))
        };
        shown
            && filter.sector.is_none_or(|sector| self.sectors.has(sector))
            && filter.language.is_none_or(|code| self.languages.contains(&code))
            && found()
    }
}

impl Suggested {
    /// Whether a rule is broken or to be checked, or a fact is missing.
    pub fn asks_for_a_look(&self) -> bool {
        self.pair.missing > 0
            || !self
                .view
                .rules
                .iter()
                .all(|(_, verdict)| matches!(verdict, Verdict::Passed(_)))
    }
}

/// Those who wait at these places of the table, with what is proposed. A part at a time, since every pair is explained.
pub fn read(register: &Register, table: &Table, proposal: &Proposal, part: Range<usize>) -> Vec<Arc<Row>> {
    let waiting: BTreeMap<_, _> = proposal.waiting.iter().map(|one| (one.mentee, one.why)).collect();
    let person = |id: PersonId| {
        let file = register.person(id);
        let findable = file.map(|file| Findable::of(&file.person)).unwrap_or_default();
        let name = register.name_of(id);
        (fold(&name), name, findable)
    };
    let outcome = |mentee| {
        let Some(pair) = pair_of(proposal, mentee) else {
            // Whoever is in neither list would be a defect; better shown as nobody's than not at all.
            return Outcome::Waits(waiting.get(&mentee).copied().unwrap_or(Why::NobodyPermitted));
        };
        let Some(view) = table.explain_pair(pair.mentee, pair.mentor) else {
            return Outcome::Waits(Why::NobodyPermitted);
        };
        let (by_name, name, findable) = person(pair.mentor);
        Outcome::Proposed(Box::new(Suggested {
            pair: pair.clone(),
            name,
            asked: Asked::read(register, pair.mentor),
            view,
            by_name,
            findable,
        }))
    };
    let row = |card: &crate::matching::MenteeCard| {
        let (by_name, name, findable) = person(card.id);
        Arc::new(Row {
            mentee: card.id,
            name,
            days: card.days_waited(table.day),
            outcome: outcome(card.id),
            sectors: card.wants.sectors,
            languages: card.practical.speaks.iter().map(|(code, _)| *code).collect(),
            by_name,
            findable,
        })
    };
    let cards = table.mentees.iter().skip(part.start).take(part.len());
    cards.map(row).collect()
}

/// The pair proposed for a mentee.
pub fn pair_of(proposal: &Proposal, mentee: PersonId) -> Option<&Pair> {
    let pairs = &proposal.pairs;
    let at = pairs.binary_search_by_key(&mentee, |pair| pair.mentee).ok()?;
    pairs.get(at)
}

/// The rows that a filter shows, in the order in which they stood.
pub fn select(rows: &[Arc<Row>], filter: &Filter) -> Vec<Arc<Row>> {
    rows.iter().filter(|row| row.passes(filter)).cloned().collect()
}

/// Languages that the mentees at the table speak, to filter by.
pub fn languages(rows: &[Arc<Row>]) -> BTreeSet<LanguageCode> {
    rows.iter()
        .flat_map(|row| row.languages.iter().copied())
        .collect()
}

/// Sectors that the mentees at the table wish for, to filter by, in the order of the list of choices.
pub fn sectors(rows: &[Arc<Row>]) -> Vec<Sector> {
    let wished = |sector: &&Sector| rows.iter().any(|row| row.sectors.has(**sector));
    Sector::ALL.iter().filter(wished).copied().collect()
}
