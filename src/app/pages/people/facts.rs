//! What is known, group by group.

use super::person::File;
use crate::app::differences::{DiffersMark, use_differences};
use crate::app::people::sheet::Group;
use crate::app::people::words;
use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::programme::availability::Slot;
use crate::programme::codes::{Day, DayPart};
use crate::programme::person::PersonId;

/// One group of facts; not there while nothing in it is known.
#[component]
pub(super) fn FactCard(
    /// Whose.
    person: PersonId,
    /// What is known of them.
    file: File,
    /// Which.
    group: Group,
) -> impl IntoView {
    let session = use_session();
    let differences = use_differences();
    let differing = Memo::new(move |_| differences.fields(person.0));
    let facts = Memo::new(move |_| {
        let known = file.get();
        known
            .map(|file| session.read(|register| words::facts(texts(), register, &file, group)))
            .unwrap_or_default()
    });
    move || {
        let facts = facts.get();
        (!facts.is_empty()).then(|| {
            let line = move |fact: words::Fact| {
                let differs = move || differing.with(|fields| fields.contains(fact.name));
                let words = match fact.link {
                    Some(link) => view! { <a class="reach" href=link>{fact.words}</a> }.into_any(),
                    None => view! { <bdi>{fact.words}</bdi> }.into_any(),
                };
                view! { <dt>{fact.label}</dt><dd>{words} " " <DiffersMark when=Signal::derive(differs) /></dd> }
            };
            view! {
                <Card title=t!(group.text_key())>
                    {group.is_confidential().then(|| view! { <p class="confidential"><Icon name=IconName::Shield />{t!("people-confidential")}</p> })}
                    <dl class="facts">{facts.into_iter().map(line).collect_view()}</dl>
                </Card>
            }
        })
    }
}

/// The week at a glance: seven days by three parts.
#[component]
pub(super) fn Week(
    /// Whose.
    file: File,
) -> impl IntoView {
    let slots = Memo::new(move |_| {
        file.with(|file| {
            file.as_ref()
                .map(|file| file.person.slots.clone())
                .unwrap_or_default()
        })
    });
    move || {
        let slots = slots.get();
        (!slots.is_empty()).then(|| {
            let cell = |day: Day, part: DayPart| {
                let free = slots.contains(&Slot { day, part });
                let words = if free {
                    text!("people-free")
                } else {
                    text!("people-not-free")
                };
                view! {
                    <td class="week-cell" class:week-free=free>
                        {free.then(|| view! { <Icon name=IconName::Check /> })}
                        <span class="visually-hidden">{words}</span>
                    </td>
                }
                .into_any()
            };
            let row = |day: &Day| {
                let cells = DayPart::ALL.iter().map(|part| cell(*day, *part)).collect_view();
                let key = day.text_key();
                view! { <tr><th scope="row">{t!(key)}</th>{cells}</tr> }.into_any()
            };
            let rows = Day::ALL.iter().map(row).collect::<Vec<_>>();
            let head = |part: &DayPart| {
                let key = part.text_key();
                view! { <th scope="col">{t!(key)}</th> }.into_any()
            };
            let heads = DayPart::ALL.iter().map(head).collect::<Vec<_>>();
            view! {
                <Card title=t!("field-slot")>
                    <table class="week">
                        <thead><tr><td></td>{heads}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </Card>
            }
        })
    }
}
