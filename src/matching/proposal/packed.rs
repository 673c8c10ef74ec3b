//! Tables and proposals as bytes, for the way between a page and its workshop.
//!
//! The bytes are for two parts of one build and are never kept, so they carry no version. What comes back is not
//! believed: a proposal is rebuilt on the table that was sent, and its proof of the optimum is checked again.

use super::pins;
use super::{Proposal, ProposalError, waiting_cost};
use crate::matching::assignment::{Column, Edge, Problem, Row, Solution, SolveError};
use crate::matching::cards::{MenteeCard, MentorCard, Table};
use crate::matching::fit::Points;
use crate::matching::proposal::pins::Pins;
use serde::{Deserialize, Serialize};

/// Bytes that are not what they should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Not the bytes of a table or a proposal.
    #[error("what came from the background is not readable: load the page again ({0})")]
    Unreadable(#[from] postcard::Error),
    /// A proposal for other people.
    #[error("the proposal is about {found} people, and {expected} are at the table: make it anew")]
    OtherTable {
        /// Mentees at the table.
        expected: usize,
        /// Mentees in the proposal.
        found: usize,
    },
    /// A proposal that does not hold on this table.
    #[error(transparent)]
    Unproven(#[from] ProposalError),
}

/// What a proposal's table does not tell.
#[derive(Serialize, Deserialize)]
struct Packed {
    /// Mentor by order at the table and points of the best permitted pair, by mentee.
    best: Vec<Option<(u32, i64)>>,
    /// Columns and costs, by mentee.
    edges: Vec<Vec<(u32, i64)>>,
    place: Vec<Option<u32>>,
    u: Vec<i64>,
    v: Vec<i64>,
}

impl Table {
    /// The table as bytes.
    ///
    /// # Errors
    /// [`PackError::Unreadable`] when memory runs out.
    pub fn pack(&self) -> Result<Vec<u8>, PackError> {
        Ok(postcard::to_allocvec(self)?)
    }

    /// The table of some bytes.
    ///
    /// # Errors
    /// [`PackError::Unreadable`].
    pub fn unpack(bytes: &[u8]) -> Result<Self, PackError> {
        Ok(postcard::from_bytes(bytes)?)
    }
}

/// Room per mentor and waiting cost per mentee, as the table and its pins ask.
pub(super) fn limits(table: &Table, pins: &Pins) -> (Vec<u32>, Vec<Option<i64>>) {
    let capacity = table.mentors.iter().map(MentorCard::places_left);
    let wait = |card: &MenteeCard| {
        let waits = waiting_cost(card.days_waited(table.day), &table.rules).0;
        // Pins were given a place each, so those who are pinned can all be placed.
        (!pins.kept.contains_key(&card.id)).then_some(waits)
    };
    (capacity.collect(), table.mentees.iter().map(wait).collect())
}

impl Proposal {
    /// The proposal as bytes; `table` is the one it was made for.
    ///
    /// # Errors
    /// [`PackError::Unreadable`] when memory runs out.
    pub fn pack(&self, table: &Table) -> Result<Vec<u8>, PackError> {
        let rows = || (0..self.problem.rows() as u32).map(Row);
        let best = |best: &Option<(super::PersonId, Points)>| {
            let (mentor, points) = (*best)?;
            Some((Self::column(table, mentor)?.0, points.0))
        };
        let edges = |row| {
            let edges = self.problem.edges_of(row);
            edges.map(|(column, cost)| (column.0, cost)).collect()
        };
        let packed = Packed {
            best: self.best.iter().map(best).collect(),
            edges: rows().map(edges).collect(),
            place: rows()
                .map(|row| self.solution.column_of(row).map(|column| column.0))
                .collect(),
            u: self.solution.row_potentials().to_vec(),
            v: self.solution.column_prices().to_vec(),
        };
        Ok(postcard::to_allocvec(&packed)?)
    }

    /// The proposal of some bytes, on the table that it was made for, with its proof checked again.
    ///
    /// # Errors
    /// [`PackError`] for bytes of something else, or of a proposal that is not proven for this table.
    pub fn unpack(table: &Table, bytes: &[u8]) -> Result<Self, PackError> {
        Ok(Arrived::read(table, bytes)?.build(table)?.prove()?.finish(table))
    }
}

/// A proposal that is being taken in, by a page that wants to draw a frame between the steps: they take about as long
/// as each other, some 20 ms each at 2,000 × 1,500.
pub struct Arrived(Packed);

/// The second step: the problem stands again.
pub struct Built {
    pins: Pins,
    best: Vec<Option<(super::PersonId, Points)>>,
    problem: Problem,
    place: Vec<Option<Column>>,
    u: Vec<i64>,
    v: Vec<i64>,
}

/// The third step: the optimum is proven again.
pub struct Proven {
    pins: Pins,
    best: Vec<Option<(super::PersonId, Points)>>,
    problem: Problem,
    solution: Solution,
}

impl Arrived {
    /// Reads what [`Proposal::pack`] wrote.
    ///
    /// # Errors
    /// [`PackError`] for bytes of something else, or about other people.
    pub fn read(table: &Table, bytes: &[u8]) -> Result<Self, PackError> {
        let packed: Packed = postcard::from_bytes(bytes)?;
        let (expected, found) = (table.mentees.len(), packed.edges.len());
        if [found, packed.best.len(), packed.place.len()] != [expected; 3] {
            return Err(PackError::OtherTable { expected, found });
        }
        Ok(Self(packed))
    }

    /// Builds the problem that was solved.
    ///
    /// # Errors
    /// [`PackError::Unproven`] when it is none.
    pub fn build(self, table: &Table) -> Result<Built, PackError> {
        let packed = self.0;
        let pins = pins::sort_out(table);
        let (capacity, wait) = limits(table, &pins);
        let mut edges = Vec::with_capacity(packed.edges.iter().map(Vec::len).sum());
        for (row, of_row) in (0..).map(Row).zip(&packed.edges) {
            edges.extend(of_row.iter().map(|&(column, cost)| Edge {
                row,
                column: Column(column),
                cost,
            }));
        }
        let problem = Problem::new(&capacity, &wait, &edges).map_err(ProposalError::from)?;
        let best = |best: Option<(u32, i64)>| {
            let (mentor, points) = best?;
            Some((table.mentors.get(mentor as usize)?.id, Points(points)))
        };
        Ok(Built {
            pins,
            best: packed.best.into_iter().map(best).collect(),
            problem,
            place: packed.place.into_iter().map(|at| at.map(Column)).collect(),
            u: packed.u,
            v: packed.v,
        })
    }
}

impl Built {
    /// Checks the proof of the optimum.
    ///
    /// # Errors
    /// [`PackError::Unproven`].
    pub fn prove(self) -> Result<Proven, PackError> {
        let solution = Solution::verify(&self.problem, self.place, self.u, self.v)
            .map_err(|error| ProposalError::from(SolveError::from(error)))?;
        Ok(Proven {
            pins: self.pins,
            best: self.best,
            problem: self.problem,
            solution,
        })
    }
}

impl Proven {
    /// The proposal, with a word about each pair and each who waits.
    pub fn finish(self, table: &Table) -> Proposal {
        Proposal::of(table, self.pins, self.best, self.problem, self.solution)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::testing::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn a_table_and_its_proposal_survive_the_way(table in any_table()) {
            prop_assert_eq!(&Table::unpack(&table.pack().unwrap()).unwrap(), &table);
            let made = table.propose().unwrap();
            let came = Proposal::unpack(&table, &made.pack(&table).unwrap()).unwrap();
            prop_assert_eq!((&came.pairs, &came.waiting), (&made.pairs, &made.waiting));
            prop_assert_eq!((came.total, &came.issues), (made.total, &made.issues));
            for mentee in &table.mentees {
                prop_assert_eq!(came.prices(&table, mentee.id), made.prices(&table, mentee.id));
            }
        }

        #[test]
        fn bytes_of_anything_else_are_refused_and_never_a_panic(
            table in any_table(), at in any::<prop::sample::Index>(), by in 1..=255_u8,
        ) {
            let mut bytes = table.propose().unwrap().pack(&table).unwrap();
            let at = at.index(bytes.len());
            bytes[at] ^= by;
            // What a flipped byte leaves readable was proven again, so its total is the optimum.
            if let Ok(came) = Proposal::unpack(&table, &bytes) {
                prop_assert!(came.pairs.len() <= table.mentees.len());
            }
            prop_assert!(Proposal::unpack(&table, &bytes[..at]).is_err());
        }
    }

    #[test]
    fn a_proposal_for_other_people_is_refused() {
        let one = table(vec![mentee(1)], vec![mentor(7)]);
        let two = table(vec![mentee(1), mentee(2)], vec![mentor(7)]);
        let bytes = one.propose().unwrap().pack(&one).unwrap();
        assert_eq!(
            Proposal::unpack(&two, &bytes).unwrap_err(),
            PackError::OtherTable {
                expected: 2,
                found: 1
            }
        );
        // The place is gone: the same proposal is not permitted any more.
        let full = table(
            vec![mentee(1)],
            vec![MentorCard {
                taken: 1,
                ..mentor(7)
            }],
        );
        assert!(matches!(
            Proposal::unpack(&full, &bytes),
            Err(PackError::Unproven(ProposalError::Solve(SolveError::Unproven(_))))
        ));
    }
}
