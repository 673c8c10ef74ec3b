//! A person's page: everything known, what can be done next, and what happened.

use super::erase::EraseButton;
use super::facts::{FactCard, Week};
use super::link::{LinkButtonOf, LinkedRecords};
use super::moves::Moves;
use super::next_steps::{MentorIntervisions, NextSteps};
use super::outcomes::{Episodes, Talks};
use super::timeline::History;
use crate::app::differences::DiffersNotice;
use crate::app::people::sheet::Group;
use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::order::InOrder;
use crate::programme::person::PersonId;
use crate::record::RecordId;
use crate::register::{Command, PersonFile};
use std::sync::Arc;

/// A person as the page follows them: `None` once they are put away.
pub(super) type File = Memo<Option<Arc<PersonFile>>>;

/// Follows a person.
pub(super) fn follow(session: Session, person: PersonId) -> File {
    Memo::new(move |_| session.read(|register| register.person(person).cloned().map(Arc::new)))
}

/// Everything known about one person.
#[component]
pub fn PersonPage(
    /// Who.
    id: RecordId,
) -> impl IntoView {
    let session = use_session();
    // Whatever led here, the page is that of the record that stands for the person.
    let person = session.peek(|register| register.one(PersonId(id)));
    let file = follow(session, person);
    let there = Memo::new(move |_| file.with(Option::is_some));
    move || match there.get() {
        true => view! { <Known person file /> }.into_any(),
        false => view! {
            <PageHead title=t!("people-gone") />
            <EmptyState icon=IconName::Person title=t!("people-gone") text=t!("people-gone-text")>
                <LinkButton to=Route::People(PeopleFilter::default())>{t!("people-back")}</LinkButton>
            </EmptyState>
        }
        .into_any(),
    }
}

#[component]
fn Known(person: PersonId, file: File) -> impl IntoView {
    let session = use_session();
    let name = move || {
        let name = session.read(|register| register.name_of(person));
        if name.is_empty() {
            text!("people-no-name")
        } else {
            name
        }
    };
    let age = move || {
        let age = file.with(|file| file.as_ref()?.person.age_on(session.today()));
        age.map(|age| text!("people-age", n = age)).unwrap_or_default()
    };
    let mentors =
        Memo::new(move |_| file.with(|file| file.as_ref().is_some_and(|file| file.mentor.is_some())));
    let asking = RwSignal::new(false);
    let put_away = move || {
        session.act_then(Command::Archive(person.0), |ended| {
            if ended.is_ok() {
                go(&Route::People(PeopleFilter::default()));
            }
        });
    };
    view! {
        <PageHead title=name lead=age>
            <LinkButton to=Route::People(PeopleFilter::default()) icon=IconName::Back>{t!("people-back")}</LinkButton>
            <LinkButtonOf person />
            <EraseButton person />
            <Button on_click=move || asking.set(true)>{t!("people-archive")}</Button>
            <LinkButton to=Route::PersonEdit(person.0) kind=ButtonKind::Primary icon=IconName::Pencil>{t!("people-edit")}</LinkButton>
        </PageHead>
        <ConfirmDialog
            open=asking
            title=t!("people-archive-title")
            text=t!("people-archive-text")
            confirm=t!("people-archive")
            on_confirm=put_away
        />
        <DiffersNotice record=person.0 />
        <LinkedRecords person />
        <Moves person />
        <NextSteps about=person.0 />
        <div class="columns">
            <FactCard person file group=Group::Who />
            <FactCard person file group=Group::Contact />
            <FactCard person file group=Group::Match />
            <Week file />
            <FactCard person file group=Group::Programme />
            <FactCard person file group=Group::Mentee />
            <FactCard person file group=Group::Mentor />
        </div>
        <Duos person />
        {move || mentors.get().then(|| view! { <MentorIntervisions person /> })}
        <Episodes person />
        <Talks person />
        <div class="columns">
            <FactCard person file group=Group::Confidential />
            <FactCard person file group=Group::MenteeConfidential />
            <FactCard person file group=Group::MentorConfidential />
        </div>
        <History person />
    }
}

/// The duos that someone is or was in, proposals included.
#[component]
fn Duos(person: PersonId) -> impl IntoView {
    let session = use_session();
    let lines = move || {
        session.read(|register| {
            let duos = register.duos_of(person);
            let lines = duos.map(|(id, duo)| {
                let others = [duo.mentee, duo.mentor].into_iter().flatten();
                let other = others
                    .filter(|other| *other != person)
                    .map(|other| register.name_of(other));
                let day = duo.started_on.or(duo.proposed_on);
                (day, id, other.collect::<String>(), duo.state)
            });
            let mut lines: Vec<_> = lines.collect();
            lines.order_by_key(|(day, id, ..)| (std::cmp::Reverse(*day), *id));
            lines
        })
    };
    view! {
        <Card title=t!("people-duos")>
            {move || {
                let lines = lines();
                if lines.is_empty() {
                    return view! { <p>{t!("people-duos-none")}</p> }.into_any();
                }
                let line = |(day, id, other, state): (Option<_>, crate::programme::duo::DuoId, String, Option<crate::programme::lifecycle::DuoState>)| {
                    let other = if other.is_empty() { text!("people-no-name") } else { other };
                    view! {
                        <li class="line">
                            <a href=Route::Duo(id.0).href()>{other}</a>
                            {state.map(|state| view! { <Badge text=t!(state.text_key()) /> })}
                            <span class="line-when">{day.map(|day| texts().date(day))}</span>
                        </li>
                    }
                };
                view! { <ul class="lines">{lines.into_iter().map(line).collect_view()}</ul> }.into_any()
            }}
        </Card>
    }
}
