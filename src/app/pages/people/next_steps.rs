//! What was agreed to do next, and the intervisions that a mentor came to. Each ends an alert of the first page.

use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::dates::About;
use crate::programme::casework::Task;
use crate::programme::person::PersonId;
use crate::record::RecordId;
use crate::register::Command;
use crate::register::gatherings::Intervision;

/// What was agreed and is not done yet, with a form for more.
#[component]
pub(super) fn NextSteps(
    /// About whom.
    person: PersonId,
) -> impl IntoView {
    let session = use_session();
    let (title, due) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let missing = RwSignal::new(false);
    let agree = move || {
        let what = title.with_untracked(|title| title.trim().to_owned());
        missing.set(what.is_empty());
        let (false, Ok(due_on)) = (what.is_empty(), untrack(|| read_date(due, About::Plan))) else {
            return;
        };
        let task = Task {
            title: Some(what),
            start: Some(session.today()),
            due: due_on,
            assignees: [session.member()].into(),
            about: [person.0].into(),
            ..Task::default()
        };
        session.act_then(Command::SaveTask(None, task.into()), move |ended| {
            if ended.is_ok() {
                title.try_set(String::new());
                due.try_set(String::new());
            }
        });
    };
    let line = move |(id, task): (RecordId, Task)| {
        let what = task.title.clone().unwrap_or_default();
        let by = task
            .due
            .map(|day| text!("people-step-by", day = texts().date(day)));
        let done = move || {
            let done = Task {
                done_on: Some(session.today()),
                ..task.clone()
            };
            session.act(Command::SaveTask(Some(id), done.into()));
        };
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
                let open = session.read(|register| register.open_tasks_about(person.0));
                if open.is_empty() {
                    return view! { <p>{t!("people-steps-none")}</p> }.into_any();
                }
                view! { <ul class="lines">{open.into_iter().map(line).collect_view()}</ul> }.into_any()
            }}
            <Form class="filters" on_submit=agree>
                <TextField
                    label=t!("people-step-what")
                    value=title
                    error=move || missing.get().then(|| text!("people-step-needed"))
                />
                <DateField label=t!("people-step-due") about=About::Plan value=due />
                <Button submit=true icon=IconName::Plus>{t!("people-step-add")}</Button>
            </Form>
        </Card>
    }
}

/// The intervisions that a mentor came to, with a form for one more.
#[component]
pub(super) fn MentorIntervisions(
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
