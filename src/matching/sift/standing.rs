//! Rules that rest on few facts of each side: judged once for each kind of mentee and kind of mentor.

use super::mentors::kind;
use crate::matching::cards::{MenteeCard, MentorCard, Standing as Facts, Table};
use crate::matching::rules::{self, HardRule};
use crate::programme::codes::{Gender, GenderWish};
use crate::programme::lifecycle::{MenteeState, MentorState};
use crate::programme::organisation::BranchId;

/// The rules that look at nothing but what [`Kind`], the state, pauses and training say.
const RULES: [HardRule; 6] = [
    HardRule::Ready,
    HardRule::Trained,
    HardRule::Eligible,
    HardRule::Safety,
    HardRule::Branch,
    HardRule::Wish,
];

/// What those rules see of either side.
#[derive(PartialEq)]
struct Kind {
    eligible: Option<bool>,
    no_match: bool,
    branch: Option<BranchId>,
    gender: Option<Gender>,
    wish: Option<GenderWish>,
}

impl Kind {
    fn of(facts: &Facts) -> Self {
        Self {
            eligible: facts.eligible,
            no_match: facts.no_match,
            branch: facts.branch,
            gender: facts.gender,
            wish: facts.gender_wish,
        }
    }
}

/// Which mentors those rules allow to whom.
#[derive(Debug)]
pub(super) struct Standing {
    /// The kind of each mentee.
    kinds: Vec<u32>,
    /// For each kind of mentee the mentors that are allowed, a bit each.
    rows: Vec<u64>,
    words: usize,
}

impl Standing {
    pub fn new(table: &Table) -> Self {
        let of_mentee = |card: &MenteeCard| (Kind::of(&card.standing), card.state);
        let (kinds, mentees) = sorted_out::<(Kind, Option<MenteeState>), _>(&table.mentees, of_mentee);
        let of_mentor = |card: &MentorCard| {
            let is_paused = card.paused_until.is_some_and(|until| until > table.day);
            let trained = card.trained == Some(false);
            (Kind::of(&card.standing), card.state, is_paused, trained)
        };
        let (of_mentors, mentors) =
            sorted_out::<(Kind, Option<MentorState>, bool, bool), _>(&table.mentors, of_mentor);
        let words = table.mentors.len().div_ceil(64);
        let mut rows = vec![0; words * mentees.len()];
        for (n, mentee) in mentees.iter().enumerate() {
            let row = &mut rows[n * words..][..words];
            let allows = |mentor: &&MentorCard| {
                RULES
                    .iter()
                    .all(|rule| !rules::judge(*rule, mentee, mentor, table).fails())
            };
            let allowed: Vec<bool> = mentors.iter().map(allows).collect();
            for (at, of_mentor) in of_mentors.iter().enumerate() {
                row[at / 64] |= u64::from(allowed[*of_mentor as usize]) << (at % 64);
            }
        }
        Self { kinds, rows, words }
    }

    /// The mentors that these rules allow to the mentee at `row`, a bit each.
    pub fn allowed(&self, row: usize) -> &[u64] {
        &self.rows[self.kinds[row] as usize * self.words..][..self.words]
    }
}

/// The kind of each card, and one card of each kind.
fn sorted_out<K: PartialEq, C>(cards: &[C], key: impl Fn(&C) -> K) -> (Vec<u32>, Vec<&C>) {
    let (mut known, mut examples) = (Vec::new(), Vec::new());
    let kinds = cards.iter().map(|card| {
        let (number, is_new) = kind(&mut known, key(card));
        examples.extend(is_new.then_some(card));
        number as u32
    });
    (kinds.collect(), examples)
}
