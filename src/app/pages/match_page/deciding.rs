//! What the team decides at the table.

use super::desk::Desk;
use super::try_out::Tried;
use crate::app::prelude::*;
use crate::app::words;
use crate::matching::whatif::Sandbox;
use crate::programme::duo::{Decision, DecisionKind};
use crate::programme::lifecycle::{DeclineReason, DeclinedBy};
use crate::programme::person::PersonId;
use crate::register::Command;
use crate::register::command::Propose;
use std::cell::Cell;
use std::rc::Rc;

impl Desk {
    /// Makes the pair a duo.
    pub fn accept(self, mentee: PersonId, mentor: PersonId, why: Option<String>) {
        if let Some(command) = self.proposing(mentee, mentor, why) {
            self.session.act(command);
        }
    }

    fn proposing(self, mentee: PersonId, mentor: PersonId, why: Option<String>) -> Option<Command> {
        let view = untrack(|| self.view(mentee, mentor))?;
        let on = match self.meeting_day() {
            Ok(on) => on,
            Err(why) => {
                self.toasts.say(why);
                return None;
            }
        };
        Some(Command::Propose(Propose {
            mentee,
            mentor,
            on,
            score: Some(view.fit.score().rounded()),
            parts: Some(view.fit.as_text()),
            why,
        }))
    }

    /// The proposed pairs that can be taken all at once: those that break no rule.
    pub fn takeable(self) -> Vec<(PersonId, PersonId)> {
        let Some(meeting) = self.meeting() else {
            return Vec::new();
        };
        let Ok(proposal) = meeting.proposal() else {
            return Vec::new();
        };
        let whole = proposal.pairs.iter().filter(|pair| pair.breaks.is_empty());
        whole.map(|pair| (pair.mentee, pair.mentor)).collect()
    }

    /// Makes all of these pairs duos, each its own step, and says how many at the end.
    pub fn take_all(self, pairs: Vec<(PersonId, PersonId)>) {
        let commands: Vec<_> = pairs
            .iter()
            .filter_map(|(mentee, mentor)| self.proposing(*mentee, *mentor, None))
            .collect();
        self.all(commands, |made, failed| match failed {
            None => text!("match-taken", n = made),
            Some((count, why)) => text!("match-taken-some", n = made, failed = count, why = why),
        });
    }

    /// Writes down a decision of the team on a pair.
    pub fn decide(
        self,
        (mentee, mentor): (PersonId, PersonId),
        kind: DecisionKind,
        by: Option<DeclinedBy>,
        reason: Option<DeclineReason>,
        why: Option<String>,
    ) {
        let view = untrack(|| self.view(mentee, mentor));
        self.session.act(Command::Decide(Box::new(Decision {
            mentee: Some(mentee),
            mentor: Some(mentor),
            kind: Some(kind),
            date: Some(self.session.today()),
            by,
            reason,
            why,
            score: view.as_ref().map(|view| view.fit.score().rounded()),
            parts: view.as_ref().map(|view| view.fit.as_text()),
            archived: None,
        })));
    }

    /// Takes back the team's decisions of a kind on a pair.
    pub fn take_back(self, mentee: PersonId, mentor: PersonId, kind: DecisionKind) {
        let standing = self.session.peek(|register| {
            let decisions = register.decisions_on(mentee, mentor);
            let of_kind = decisions
                .into_iter()
                .filter(|(_, decision)| decision.kind == Some(kind));
            of_kind.map(|(id, _)| id).collect::<Vec<_>>()
        });
        for id in standing {
            self.session.act(Command::Archive(id));
        }
    }

    /// Makes what was tried so, and empties the sandbox when all of it is kept.
    pub fn keep(self, sandbox: Sandbox, tried: &Tried, why: Option<&str>) {
        let day = self.session.today();
        let commands = self
            .session
            .peek(|register| sandbox.keep(register, day, tried.parts(), why));
        let commands = match commands {
            Ok(commands) => commands,
            Err(error) => {
                self.toasts.say(text!("try-not-kept", why = error.to_string()));
                return;
            }
        };
        self.all(commands, move |_, failed| match failed {
            None => {
                self.room.sandbox.try_set(Sandbox::default());
                text!("try-kept")
            }
            Some((_, why)) => text!("try-not-kept", why = why),
        });
    }

    /// Carries out commands, each its own step, and says at the end what became of them: how many were done, and
    /// how many not with the last reason.
    fn all(self, commands: Vec<Command>, say: impl Fn(usize, Option<(usize, String)>) -> String + 'static) {
        // Nothing to write is done at once: what was tried may be so already.
        if commands.is_empty() {
            self.toasts.say(say(0, None));
            return;
        }
        let (left, made) = (Rc::new(Cell::new(commands.len())), Rc::new(Cell::new(0_usize)));
        let failed = Rc::new(Cell::new(None::<(usize, String)>));
        let say = Rc::new(say);
        for command in commands {
            let (left, made, failed, say) = (left.clone(), made.clone(), failed.clone(), say.clone());
            self.session.act_quietly(command, move |ended| {
                left.set(left.get() - 1);
                match ended {
                    Ok(_) => made.set(made.get() + 1),
                    Err(error) => {
                        let (count, _) = failed.take().unwrap_or_default();
                        failed.set(Some((count + 1, words::act_error(&error, &self.session))));
                    }
                }
                if left.get() == 0 {
                    self.toasts.say(say(made.get(), failed.take()));
                }
            });
        }
    }
}
