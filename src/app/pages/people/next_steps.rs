//! What was agreed to do next, and the intervisions that a mentor came to. Each ends an alert of the first page.

use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::dates::About;
use crate::programme::casework::Task;
use crate::programme::person::PersonId;
use crate::record::RecordId;
use crate::register::Command;
use crate::register::gatherings::Intervision;
use chrono::NaiveDate;

/// What was agreed and is not done yet, with a form for more.
#[component]
pub(in crate::app::pages) fn NextSteps(
    /// About whom: a person or a duo.
    about: RecordId,
) -> impl IntoView {
    let session = use_session();
    let line = move |(id, task): (RecordId, Task)| {
        let what = task.title.clone().unwrap_or_default();
        let by = when(&task);
        let done = move || session.act(step_done(id, &task, session.today()));
        view! {
            <li class="line">
                <strong>{what.clone()}</strong>
                <span class="line-when">{by}</span>
                <Button icon=IconName::Check label=text!("people-step-done-what", what = what) on_click=done>
                    {t!("people-step-done")}
                </Button>
            </li>
        }
    };
    view! {
        <Card title=t!("people-steps")>
            {move || {
                let open = session.read(|register| register.open_tasks_about(about));
                if open.is_empty() {
                    return view! { <p>{t!("people-steps-none")}</p> }.into_any();
                }
                view! { <ul class="lines">{open.into_iter().map(line).collect_view()}</ul> }.into_any()
            }}
            <StepForm about done=|| () />
        </Card>
    }
}

/// The command that says that a step was done on a day.
pub(in crate::app::pages) fn step_done(id: RecordId, task: &Task, on: NaiveDate) -> Command {
    let done = Task {
        done_on: Some(on),
        ..task.clone()
    };
    Command::SaveTask(Some(id), done.into())
}

/// By when, at what hour and where something is to be done.
fn when(task: &Task) -> String {
    let by = task.due.map(|day| {
        let day = texts().date(day);
        match task.at {
            Some(at) => text!("people-step-on", day = day, hour = at.to_string()),
            None => text!("people-step-by", day = day),
        }
    });
    let parts = by.into_iter().chain(task.place.clone());
    parts.collect::<Vec<_>>().join(" · ")
}

/// The form in which a next step is agreed, with day, hour and place where it is an appointment.
#[component]
pub(in crate::app::pages) fn StepForm(
    /// About whom: a person or a duo.
    about: RecordId,
    /// Called once it is saved.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let [title, due, at, place] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let wrong_day = RwSignal::new(None::<String>);
    let missing = RwSignal::new(false);
    let agree = move || {
        let what = title.with_untracked(|title| title.trim().to_owned());
        missing.set(what.is_empty());
        let (false, Ok(due_on)) = (what.is_empty(), untrack(|| read_date(due, About::Plan))) else {
            return;
        };
        let (at_hour, where_) = (
            read_time(at),
            place.with_untracked(|place| place.trim().to_owned()),
        );
        // An hour without a day is no appointment.
        let no_day = at_hour.is_some() && due_on.is_none();
        wrong_day.set(no_day.then(|| text!("date-field-missing")));
        if no_day {
            return;
        }
        let task = Task {
            title: Some(what),
            start: Some(session.today()),
            due: due_on,
            at: at_hour,
            place: Some(where_).filter(|place| !place.is_empty()),
            assignees: [session.member()].into(),
            about: [about].into(),
            ..Task::default()
        };
        session.act_then(Command::SaveTask(None, task.into()), move |ended| {
            if ended.is_ok() {
                for typed in [title, due, at, place] {
                    typed.try_set(String::new());
                }
                done.try_run(());
            }
        });
    };
    view! {
        <Form class="filters" on_submit=agree>
            <TextField
                label=t!("people-step-what")
                value=title
                error=move || missing.get().then(|| text!("people-step-needed"))
            />
            <DateField label=t!("people-step-due") about=About::Plan value=due error=wrong_day />
            <TimeField label=t!("people-step-at") value=at />
            <TextField label=t!("people-step-place") value=place />
            <Button submit=true icon=IconName::Plus>{t!("people-step-add")}</Button>
        </Form>
    }
}

/// The intervisions that a mentor came to, with a form for one more.
#[component]
pub(in crate::app::pages) fn MentorIntervisions(
    /// The mentor.
    person: PersonId,
) -> impl IntoView {
    let session = use_session();
    let on = typed_date(Some(session.today()));
    let wrong = RwSignal::new(None::<String>);
    let came = move || {
        let day = needed_date(on, About::Past);
        wrong.set(day.as_ref().err().cloned());
        if let Ok(on) = day {
            session.act(Command::LogIntervision { mentor: person, on });
        }
    };
    let line = move |one: Intervision| {
        let date = texts().date(one.on);
        view! {
            <li class="line">
                <span>{date.clone()}</span>
                <Button
                    kind=ButtonKind::Quiet
                    icon=IconName::Cross
                    label=text!("people-intervision-remove", day = date)
                    on_click=move || session.act(Command::Archive(one.attendance))
                />
            </li>
        }
    };
    view! {
        <Card title=t!("people-intervisions")>
            {move || {
                let days = session.read(|register| register.intervisions().remove(&person).unwrap_or_default());
                if days.is_empty() {
                    return view! { <p>{t!("people-intervisions-none")}</p> }.into_any();
                }
                view! { <ul class="lines">{days.into_iter().rev().map(line).collect_view()}</ul> }.into_any()
            }}
            <Form class="filters" on_submit=came>
                <DateField label=t!("people-intervision-day") about=About::Past value=on error=wrong />
                <Button submit=true icon=IconName::Plus>{t!("people-intervision-add")}</Button>
            </Form>
        </Card>
    }
}
