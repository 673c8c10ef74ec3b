//! What people come to, and what was agreed to do next.

use super::command::{Context, create};
use super::{Refusal, Register};
use crate::journal::Draft;
use crate::programme::activity::{Activity, ActivityId, Attendance, Session, SessionId};
use crate::programme::casework::Task;
use crate::programme::codes::{ActivityKind, Presence};
use crate::programme::person::PersonId;
use crate::record::RecordId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// An intervision that a mentor came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Intervision {
    /// The day.
    pub on: NaiveDate,
    /// The record of the mentor's presence.
    pub attendance: RecordId,
}

/// The intervisions that each mentor came to, by day.
pub type Intervisions = BTreeMap<PersonId, Vec<Intervision>>;

impl Register {
    /// The intervisions that each mentor came to.
    pub fn intervisions(&self) -> Intervisions {
        let kind = |activity: &Activity| activity.kind == Some(ActivityKind::Intervision);
        let activities: BTreeSet<_> = self
            .all::<Activity>()
            .into_iter()
            .filter(|(_, activity)| kind(activity))
            .map(|(id, _)| ActivityId(id))
            .collect();
        let days: BTreeMap<_, _> = self
            .all::<Session>()
            .into_iter()
            .filter(|(_, session)| session.activity.is_some_and(|id| activities.contains(&id)))
            .filter_map(|(id, session)| Some((SessionId(id), session.date?)))
            .collect();
        let mut came = Intervisions::new();
        for (id, attendance) in self.all::<Attendance>() {
            let day = attendance.session.and_then(|session| days.get(&session));
            let present = attendance.presence == Some(Presence::Present);
            if let (Some(person), Some(on), true) = (attendance.person, day, present) {
                let one = Intervision {
                    on: *on,
                    attendance: id,
                };
                came.entry(person).or_default().push(one);
            }
        }
        came.values_mut().for_each(|days| days.sort_unstable());
        came
    }

    /// What was agreed about someone and is not done yet, the most urgent first.
    pub fn open_tasks_about(&self, record: RecordId) -> Vec<(RecordId, Task)> {
        let mut tasks = self.all::<Task>();
        tasks.retain(|(_, task)| task.done_on.is_none() && task.about.contains(&record));
        tasks.sort_by_key(|(id, task)| (task.due.is_none(), task.due, *id));
        tasks
    }

    pub(super) fn save_task(
        &self,
        id: Option<RecordId>,
        task: &Task,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        if task.title.as_deref().unwrap_or_default().trim().is_empty() {
            return Err(Refusal::BadValue {
                field: "title",
                value: String::new(),
            });
        }
        self.save("save-task", id, task, context)
    }

    /// Notes that a mentor came to the intervision of a day, in the session of their branch where there is one. Who
    /// is noted already is not noted twice.
    pub(super) fn log_intervision(
        &self,
        mentor: PersonId,
        on: NaiveDate,
        context: &mut Context<'_>,
    ) -> Result<Draft, Refusal> {
        let file = self.person(mentor).ok_or(Refusal::Unknown(mentor.0))?;
        let mut draft = Draft {
            intent: "log-intervision".into(),
            ..Draft::default()
        };
        let known = self.intervisions();
        if known
            .get(&mentor)
            .is_some_and(|days| days.iter().any(|one| one.on == on))
        {
            return Ok(draft);
        }
        let branch = file.person.branch;
        let mut activities = self.all::<Activity>().into_iter();
        let own = activities.find(|(_, activity)| {
            activity.kind == Some(ActivityKind::Intervision) && activity.branch == branch
        });
        let activity = match own {
            Some((id, _)) => ActivityId(id),
            None => {
                let id = ActivityId(context.id());
                let new = Activity {
                    kind: Some(ActivityKind::Intervision),
                    branch,
                    ..Activity::default()
                };
                create(&mut draft, id.0, &new);
                id
            }
        };
        let mut sessions = self.all::<Session>().into_iter();
        let held =
            sessions.find(|(_, session)| session.activity == Some(activity) && session.date == Some(on));
        let session = match held {
            Some((id, _)) => SessionId(id),
            None => {
                let id = SessionId(context.id());
                let new = Session {
                    activity: Some(activity),
                    date: Some(on),
                    ..Session::default()
                };
                create(&mut draft, id.0, &new);
                id
            }
        };
        let came = Attendance {
            session: Some(session),
            person: Some(mentor),
            presence: Some(Presence::Present),
            ..Attendance::default()
        };
        create(&mut draft, context.id(), &came);
        Ok(draft)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::register::Command;
    use crate::register::scenario::{Laptop, day};

    #[test]
    fn mentors_of_a_branch_share_the_session_of_a_day_and_nobody_comes_twice() {
        let mut laptop = Laptop::new(1);
        let (greet, luc) = (laptop.mentor("Greet"), laptop.mentor("Luc"));
        for (mentor, on) in [
            (greet, day(3, 2)),
            (luc, day(3, 2)),
            (greet, day(3, 2)),
            (greet, day(4, 6)),
        ] {
            laptop.act(Command::LogIntervision { mentor, on }).unwrap();
        }
        let register = &laptop.register;
        assert_eq!(
            (register.all::<Activity>().len(), register.all::<Session>().len()),
            (1, 2)
        );
        let days = |mentor| -> Vec<_> {
            register.intervisions()[&mentor]
                .iter()
                .map(|one| one.on)
                .collect()
        };
        assert_eq!(
            (days(greet), days(luc)),
            (vec![day(3, 2), day(4, 6)], vec![day(3, 2)])
        );

        let first = register.intervisions()[&greet][0].attendance;
        laptop.act(Command::Archive(first)).unwrap();
        assert_eq!(laptop.register.intervisions()[&greet].len(), 1);
        let nobody = Command::LogIntervision {
            mentor: PersonId(RecordId([9; 16])),
            on: day(3, 2),
        };
        assert!(matches!(laptop.act(nobody), Err(Refusal::Unknown(_))));
    }

    #[test]
    fn what_was_agreed_stands_until_it_is_done() {
        let mut laptop = Laptop::new(1);
        let amina = laptop.mentee("Amina");
        let task = |title: &str, due| Task {
            title: Some(title.into()),
            due,
            about: [amina.0].into(),
            ..Task::default()
        };
        laptop
            .act(Command::SaveTask(None, task("bellen", None).into()))
            .unwrap();
        let made = laptop
            .act(Command::SaveTask(None, task("cv", Some(day(3, 1))).into()))
            .unwrap();
        let titles = |laptop: &Laptop| -> Vec<_> {
            let tasks = laptop.register.open_tasks_about(amina.0);
            tasks.into_iter().filter_map(|(_, task)| task.title).collect()
        };
        assert_eq!(titles(&laptop), ["cv", "bellen"]);
        let done = Task {
            done_on: Some(day(2, 1)),
            ..task("cv", Some(day(3, 1)))
        };
        laptop.act(Command::SaveTask(made.record, done.into())).unwrap();
        assert_eq!(titles(&laptop), ["bellen"]);
        let empty = laptop.act(Command::SaveTask(None, task("  ", None).into()));
        assert!(matches!(empty, Err(Refusal::BadValue { field: "title", .. })));
    }
}
