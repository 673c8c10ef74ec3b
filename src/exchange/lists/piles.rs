//! The rows in three piles, each of which can be answered at once: surely the same person, to be asked, and new.

use super::plan::{ListPlan, RowPlan, Twin};
use super::take_over::Decision;
use crate::programme::same_person::Sureness;
use std::collections::BTreeMap;

/// Which pile a row lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pile {
    /// Surely someone who is there already.
    Sure,
    /// Maybe someone who is there already.
    Ask,
    /// Someone new.
    New,
}

impl Pile {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Sure, Self::Ask, Self::New];
}

/// One answer for a whole pile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// They are who they seem to be.
    Same,
    /// They are new people.
    New,
    /// They stay out.
    Out,
}

impl RowPlan {
    /// Which pile it lies on; on none where it is nobody (headings again, the title of a group, a total).
    pub fn pile(&self) -> Option<Pile> {
        match (self.duplicate, self.sureness) {
            _ if self.aside || !self.is_named() => None,
            (None, _) => Some(Pile::New),
            (Some(_), None | Some(Sureness::Sure)) => Some(Pile::Sure),
            (Some(_), Some(Sureness::Likely | Sureness::Perhaps)) => Some(Pile::Ask),
        }
    }

    /// What happens to the row when it is who it seems to be.
    pub fn same(&self) -> Option<Decision> {
        self.duplicate.map(|twin| match twin {
            Twin::Known(id) => Decision::Same(id),
            Twin::Row(row) => Decision::AsRow(row),
        })
    }

    /// What an answer means for this row.
    pub fn answered(&self, answer: Answer) -> Decision {
        match answer {
            Answer::Same => self.same().unwrap_or(Decision::New),
            Answer::New => Decision::New,
            Answer::Out => Decision::Skip,
        }
    }

    /// What happens to the row when nobody decides otherwise: whoever likely is someone known (or someone of an
    /// earlier row) is, and all others come in. So a list that is read again doubles nobody; and where something
    /// speaks against it, nobody is lost in another. Headings, titles and totals stay out.
    pub fn default_decision(&self) -> Decision {
        match self.sureness {
            _ if self.aside || !self.is_named() => Decision::Skip,
            Some(Sureness::Perhaps) => Decision::New,
            _ => self.answered(Answer::Same),
        }
    }

    /// What happens to the row, given what was decided.
    pub fn decided(&self, decisions: &BTreeMap<u32, Decision>) -> Decision {
        // A row that names nobody cannot come in, whatever is decided.
        let decided = decisions.get(&self.row).copied().filter(|_| self.is_named());
        decided.unwrap_or_else(|| self.default_decision())
    }
}

impl ListPlan {
    /// Answers a whole pile.
    pub fn answer(&self, pile: Pile, answer: Answer, decisions: &mut BTreeMap<u32, Decision>) {
        let rows = self.rows.iter().filter(|row| row.pile() == Some(pile));
        decisions.extend(rows.map(|row| (row.row, row.answered(answer))));
    }
}
