//! Finding a proposal as a job for the matcher, so that the page stays usable at any size.
//!
//! ```text
//! page:     Table::read ─► Table::pack ─bytes─┐            ┌─bytes─► Proposal::unpack (proof checked again)
//! workshop:                                   └► FindProposal ┘
//! ```
//!
//! What crosses is a few hundred bytes a person and four a candidate pair, moved, not copied. Cancelling ends the
//! worker.

use super::cards::Table;
use super::proposal::{PackError, Proposal, ProposalError};
use crate::workshop::{Done, Job, JobError, Workshop};
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::ops::ControlFlow;

/// Finds the proposal for a table: [`Table::pack`] goes in as the job's bytes, what [`Proposal::unpack`] reads comes
/// out as the answer's.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct FindProposal;

/// Mentees scored between two reports.
const AT_A_TIME: usize = 16;
/// The part of the work that is scoring; the rest is the search for the optimum.
const SCORING: f64 = 0.8;

impl Job for FindProposal {
    type Answer = ();
    const WORKSHOP: Workshop = Workshop::Matcher;
    const NAME: &'static str = "find-proposal";

    fn work(self, table: Vec<u8>, progress: &dyn Fn(f64)) -> Result<Done<()>, JobError> {
        let unreadable = |error: PackError| JobError(error.to_string());
        let table = Table::unpack(&table).map_err(unreadable)?;
        let bytes = find(&table, progress)
            .map_err(|error| JobError(error.to_string()))?
            .pack(&table)
            .map_err(unreadable)?;
        Ok(Done { answer: (), bytes })
    }
}

/// Finds the proposal for a table and tells how far it is, from 0 to 1, at most a hundred times.
///
/// # Errors
/// As [`Table::propose`].
pub fn find(table: &Table, progress: &dyn Fn(f64)) -> Result<Proposal, ProposalError> {
    let told = Cell::new(0.0);
    let tell = |part: f64| {
        if part >= told.get() + 0.01 {
            told.set(part);
            progress(part);
        }
    };
    let of = table.mentees.len().max(1) as f64;
    let mut search = table.search();
    while let Some(done) = search.step(table, AT_A_TIME) {
        tell(SCORING * done as f64 / of);
    }
    search.finish_with(table, &mut |done, _| {
        tell(SCORING + (1.0 - SCORING) * done as f64 / of);
        ControlFlow::Continue(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::testing::*;
    use proptest::prelude::*;
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    use std::cell::RefCell;

    #[test]
    fn the_workshop_gives_what_a_direct_call_gives() {
        let mut runner = TestRunner::deterministic();
        for _ in 0..100 {
            let table = any_table().new_tree(&mut runner).unwrap().current();
            let order = serde_json::to_string(&FindProposal).unwrap();
            let job: FindProposal = serde_json::from_str(&order).unwrap();
            let done = job.work(table.pack().unwrap(), &|_| {}).unwrap();
            let (came, direct) = (
                Proposal::unpack(&table, &done.bytes).unwrap(),
                table.propose().unwrap(),
            );
            assert_eq!(
                (came.pairs, came.waiting, came.total),
                (direct.pairs, direct.waiting, direct.total)
            );
        }
    }

    #[test]
    fn progress_only_grows_and_is_told_seldom() {
        let mentees = (1..=100).map(mentee).collect();
        let table = table(mentees, (101..=200).map(mentor).collect());
        let heard = RefCell::new(Vec::new());
        find(&table, &|part| heard.borrow_mut().push(part)).unwrap();
        let heard = heard.into_inner();
        assert!(heard.windows(2).all(|two| two[0] < two[1]) && heard.len() <= 101);
        assert_eq!(heard.last(), Some(&1.0));
    }

    #[test]
    fn bytes_that_are_no_table_are_refused() {
        assert!(FindProposal.work(vec![1, 2, 3], &|_| {}).is_err());
    }
}
