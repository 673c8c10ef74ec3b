//! The first records of a workspace: its programme, its first branch and whoever makes it. They are no step that
//! is taken back: without them nobody has a name and nothing a place.

use super::command::{Context, create};
use super::{Refusal, Register};
use crate::journal::undo::Undoable;
use crate::journal::{AuthorId, Draft, TxId};
use crate::programme::organisation::{Branch, Member, Programme};
use crate::record::RecordId;

/// The intent of a founding, in the journal.
pub const INTENT: &str = "found-workspace";

/// What a workspace begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Founding {
    /// The id of the founder's record, which follows from the key slot.
    pub founder: Option<RecordId>,
    /// Whoever makes it.
    pub member: Member,
    /// The programme.
    pub programme: Programme,
    /// The first branch, which is the programme's.
    pub branch: Branch,
}

impl Register {
    pub(super) fn found(&self, founding: &Founding, context: &mut Context<'_>) -> Draft {
        let mut draft = Draft {
            intent: INTENT.into(),
            ..Draft::default()
        };
        let founder = founding.founder.unwrap_or_else(|| context.id());
        create(&mut draft, founder, &founding.member);
        let programme = context.id();
        create(&mut draft, programme, &founding.programme);
        let branch = Branch {
            programme: Some(programme),
            ..founding.branch.clone()
        };
        create(&mut draft, context.id(), &branch);
        draft
    }

    /// The last `at_most` commands of an author that can be taken back, newest first.
    pub fn undoable(&self, author: AuthorId, at_most: usize) -> Vec<Undoable> {
        let own = self.journal().undoable(author);
        own.filter(|command| &*command.intent != INTENT)
            .take(at_most)
            .collect()
    }

    pub(super) fn undo(&self, tx: TxId) -> Result<Draft, Refusal> {
        let founds = |(_, entry): (_, crate::journal::Entry)| &*entry.intent == INTENT;
        if self.journal().entries_of(tx).any(founds) {
            return Err(Refusal::Founding);
        }
        let mut plan = self.journal().plan_undo(tx).ok_or(Refusal::NothingToUndo)?;
        // A settlement that kept what was shown is taken back by writing it again.
        plan.draft.even_if_same = self.settled_something(tx);
        if plan.draft.writes.is_empty() {
            return Err(Refusal::NothingToUndo);
        }
        Ok(plan.draft)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::journal::AuthorId;
    use crate::register::Command;
    use crate::register::scenario::Laptop;

    #[test]
    fn a_founding_is_not_taken_back_and_what_follows_is() {
        let mut laptop = Laptop::new(1);
        let name = |name: &str| Some(name.to_owned());
        let founding = Founding {
            founder: None,
            member: Member {
                name: name("Greet"),
                ..Member::default()
            },
            programme: Programme {
                name: name("Duo"),
                ..Programme::default()
            },
            branch: Branch {
                name: name("Gent"),
                ..Branch::default()
            },
        };
        let founded = laptop.act(Command::Found(founding.into())).unwrap();
        let author = AuthorId([1; 8]);
        assert_eq!(laptop.register.undoable(author, 10), []);
        assert_eq!(
            laptop.act(Command::Undo(founded.tx)).unwrap_err(),
            Refusal::Founding
        );
        assert_eq!(laptop.register.members().len(), 1);
        let (_, branch) = laptop.register.branches()[0];
        let (programme, _) = laptop.register.all::<Programme>()[0];
        assert_eq!(
            (branch.name.as_deref(), branch.programme),
            (Some("Gent"), Some(programme))
        );

        let other = Branch {
            name: name("Aalst"),
            ..Branch::default()
        };
        let added = laptop.act(Command::SaveBranch(None, other.into())).unwrap();
        let undoable = laptop.register.undoable(author, 10);
        assert_eq!(undoable.iter().map(|one| one.tx).collect::<Vec<_>>(), [added.tx]);
        laptop.act(Command::Undo(added.tx)).unwrap();
        assert_eq!(laptop.register.branches().len(), 1);
    }
}
