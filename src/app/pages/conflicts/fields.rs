//! Fields that two laptops wrote differently: all values with who, when and where, and a button to keep each.

use super::third::{Third, ThirdDialog};
use crate::app::differences::Found;
use crate::app::prelude::*;
use crate::app::records::words;
use crate::app::state::{Session, use_session};
use crate::record::RecordId;
use crate::register::Command;
use crate::register::conflicts::{Conflict, Settling, Side};
use std::sync::Arc;

/// The conflicts, record by record.
#[component]
pub(super) fn Fields(found: Memo<Arc<Found>>) -> impl IntoView {
    let session = use_session();
    let asked = RwSignal::new(None::<Third>);
    let records = Memo::new(move |_| {
        let found = found.get();
        let mut records: Vec<(RecordId, Vec<Conflict>)> = Vec::new();
        for conflict in &found.conflicts {
            match records.last_mut().filter(|(id, _)| *id == conflict.record) {
                Some((_, of)) => of.push(conflict.clone()),
                None => records.push((conflict.record, vec![conflict.clone()])),
            }
        }
        records
    });
    let card = move |(id, conflicts): (RecordId, Vec<Conflict>)| {
        let title = session.read(|register| words::title(texts(), register, id));
        let kind = conflicts
            .first()
            .map(|conflict| conflict.kind.clone())
            .unwrap_or_else(|| "".into());
        let link = match &*kind {
            "people" => Some(Route::Person(id)),
            "duos" => Some(Route::Duo(id)),
            _ => None,
        };
        let fields = conflicts
            .into_iter()
            .map(|conflict| one_field(session, conflict, asked));
        view! {
            <section class="difference-of">
                <h3>{match link {
                    Some(route) => view! { <a href=route.href()>{title}</a> }.into_any(),
                    None => title.into_any(),
                }}</h3>
                {fields.collect_view()}
            </section>
        }
    };
    move || {
        let records = records.get();
        (!records.is_empty()).then(|| {
            view! {
                <Card title=t!("differs-fields")>{records.into_iter().map(card).collect_view()}</Card>
                <ThirdDialog asked />
            }
        })
    }
}

fn one_field(session: Session, conflict: Conflict, asked: RwSignal<Option<Third>>) -> AnyView {
    let texts = texts();
    let label = session.read(|register| words::field(texts, register, &conflict.kind, &conflict.field));
    let third = Third::of(&conflict, label.clone());
    let sides = conflict.sides.iter().enumerate();
    let sides = sides
        .map(|(at, side)| one_side(session, &conflict, side, at == 0))
        .collect_view();
    view! {
        <div class="difference">
            <h4>{label}</h4>
            <ul class="sides">{sides}</ul>
            {third
                .map(|third| {
                    view! {
                        <div class="actions">
                            <Button kind=ButtonKind::Quiet icon=IconName::Pencil on_click=move || asked.set(Some(third.clone()))>
                                {t!("differs-third")}
                            </Button>
                        </div>
                    }
                })}
        </div>
    }
    .into_any()
}

fn one_side(session: Session, conflict: &Conflict, side: &Side, shown: bool) -> AnyView {
    let texts = texts();
    let (value, before, who) = session.read(|register| {
        let words = |value| words::value(texts, register, &conflict.kind, &conflict.field, value);
        let who = words::author(texts, register, side.author);
        (words(&side.value), words(&side.before), who)
    });
    let laptop = words::laptop(
        texts,
        side.replica,
        session.replica(),
        session.laptop_of(side.replica),
    );
    let line = text!(
        "differs-who",
        who = who,
        when = crate::app::words::when(side.stamp.0),
        laptop = laptop
    );
    let settling = Settling {
        record: conflict.record,
        field: conflict.field.clone(),
        value: side.value.clone(),
    };
    let keep = text!("differs-keep-what", what = value.clone());
    view! {
        <li class="side">
            <div class="side-words">
                <p>
                    <strong>{value}</strong>
                    {shown.then(|| view! { <Badge text=t!("differs-shown") /> })}
                </p>
                <p class="line-when">{line}</p>
                <p class="line-when">{text!("differs-before", what = before)}</p>
            </div>
            <button
                type="button"
                class="button"
                aria-label=keep
                on:click=move |_| session.act(Command::Settle(vec![settling.clone()]))
            >
                {t!("differs-keep")}
            </button>
        </li>
    }
    .into_any()
}
