//! What happened, to one record or in the whole workspace; what an undo would touch is shown first.

use crate::app::prelude::*;
use crate::app::records::{history as told, words};
use crate::app::state::{Session, use_session};
use crate::journal::{AuthorId, Stamp, TxId};
use crate::record::RecordId;
use crate::register::Command;
use crate::register::history::{Deed, Event};
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many show before one asks for more, and how many more then.
const AT_A_TIME: usize = 40;

fn when(stamp: Stamp) -> String {
    crate::app::words::when(stamp.0)
}

fn line(
    session: Session,
    tx: TxId,
    stamp: Stamp,
    author: AuthorId,
    replica: crate::journal::ReplicaId,
) -> String {
    let who = session.read(|register| words::author(texts(), register, author));
    let laptop = words::laptop(texts(), replica, session.replica(), session.laptop_of(replica));
    let mut words = text!("differs-who", who = who, when = when(stamp), laptop = laptop);
    if let Some(file) = session.came_with(tx) {
        let day = crate::app::words::on_day(file.at_ms);
        words.push_str(" · ");
        words.push_str(&text!("history-came-with", file = file.name, day = day));
    }
    words
}

/// The history of one record.
#[component]
pub fn RecordHistoryPage(
    /// Which.
    id: RecordId,
) -> impl IntoView {
    let session = use_session();
    let events = Memo::new(move |_| session.read(|register| Arc::new(register.history(id))));
    let title = move || session.read(|register| words::title(texts(), register, id));
    let shown = RwSignal::new(AT_A_TIME);
    let asked = RwSignal::new(None::<TxId>);
    let one = move |event: &Event| {
        let changes = session.read(|register| {
            let texts = texts();
            let words = event
                .changes
                .iter()
                .map(|change| told::change(texts, register, id, change));
            words.collect::<Vec<_>>()
        });
        let tx = event.tx;
        view! {
            <li class="deed">
                <p><strong>{told::done(texts(), &event.intent)}</strong></p>
                <ul class="deed-changes">{changes.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
                {event.erased.then(|| view! { <p>{t!("history-erased")}</p> })}
                <p class="line-when">{line(session, event.tx, event.stamp, event.author, event.replica)}</p>
                <div class="actions">
                    <Button kind=ButtonKind::Quiet icon=IconName::Undo on_click=move || asked.set(Some(tx))>
                        {t!("history-undo")}
                    </Button>
                </div>
            </li>
        }
    };
    view! {
        <PageHead title=t!("history-title") lead=title>
            <LinkButton to=Route::History(None)>{t!("history-all")}</LinkButton>
        </PageHead>
        <Card>
            {move || {
                let events = events.get();
                if events.is_empty() {
                    return view! { <p>{t!("history-none")}</p> }.into_any();
                }
                view! { <ol class="deeds">{events.iter().take(shown.get()).map(one).collect_view()}</ol> }.into_any()
            }}
            <More shown count=Signal::derive(move || events.with(|events| events.len())) />
        </Card>
        <UndoDialog asked />
    }
}

/// Everything that happened.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let session = use_session();
    let deeds = Memo::new(move |_| session.read(|register| Arc::new(register.deeds())));
    let whose = RwSignal::new(String::new());
    let shown = RwSignal::new(AT_A_TIME);
    let asked = RwSignal::new(None::<TxId>);
    let found = Memo::new(move |_| {
        let author = whose.with(|id| id.parse::<AuthorId>().ok());
        deeds.with(|deeds| {
            let own = deeds
                .iter()
                .filter(|deed| author.is_none_or(|author| deed.author == author));
            Arc::new(own.cloned().collect::<Vec<Deed>>())
        })
    });
    let authors = move || {
        let all = deeds.with(|deeds| deeds.iter().map(|deed| deed.author).collect::<BTreeSet<_>>());
        let named = |author: AuthorId| {
            let name = session.read(|register| words::author(texts(), register, author));
            Choice::new(author.to_string(), name)
        };
        all.into_iter().map(named).collect::<Vec<_>>()
    };
    view! {
        <PageHead title=t!("history-title") lead=t!("history-lead")>
            <LinkButton to=Route::Erased kind=ButtonKind::Quiet>{t!("erased-title")}</LinkButton>
        </PageHead>
        <div class="filters">
            <SelectField label=t!("history-whose") value=whose choices=authors none=t!("history-anyone") />
        </div>
        <p role="status">{t!("history-found", n = found.with(|found| found.len()))}</p>
        <Card>
            {move || {
                let found = found.get();
                if found.is_empty() {
                    return view! { <p>{t!("history-none")}</p> }.into_any();
                }
                let lines = found.iter().take(shown.get()).map(|deed| one_deed(session, deed.clone(), asked));
                view! { <ol class="deeds">{lines.collect_view()}</ol> }.into_any()
            }}
            <More shown count=Signal::derive(move || found.with(|found| found.len())) />
        </Card>
        <UndoDialog asked />
    }
}

fn one_deed(session: Session, deed: Deed, asked: RwSignal<Option<TxId>>) -> AnyView {
    let open = RwSignal::new(false);
    let (tx, undone) = (deed.tx, deed.undone);
    // What is erased is gone: there is nothing to go back to.
    let can_be_undone = !undone && !deed.intent.starts_with("erase");
    let about = session.read(|register| told::about(texts(), register, &deed));
    let changes =
        move || {
            open.get().then(|| {
            let words = session.read(|register| {
                let texts = texts();
                let of_record = |(id, event): (RecordId, Event)| {
                    let title = words::title(texts, register, id);
                    let words = event.changes.iter().map(|change| told::change(texts, register, id, change));
                    (id, title, words.collect::<Vec<_>>().join(" · "))
                };
                register.changes_of(tx).into_iter().map(of_record).collect::<Vec<_>>()
            });
            let line = |(id, title, words): (RecordId, String, String)| {
                view! { <li><a href=Route::History(Some(id)).href()>{title}</a>" "<span>{words}</span></li> }
            };
            view! { <ul class="deed-changes">{words.into_iter().map(line).collect_view()}</ul> }
        })
        };
    view! {
        <li class="deed">
            <p>
                <strong>{told::done(texts(), &deed.intent)}</strong>
                " "
                <span>{about}</span>
                {undone.then(|| view! { " "<Badge text=t!("history-undone") /> })}
            </p>
            <p class="line-when">{line(session, deed.tx, deed.stamp, deed.author, deed.replica)}</p>
            <div class="actions">
                <button
                    type="button"
                    class="button button-quiet"
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {t!("history-what")}
                </button>
                {can_be_undone
                    .then(|| {
                        view! {
                            <Button kind=ButtonKind::Quiet icon=IconName::Undo on_click=move || asked.set(Some(tx))>
                                {t!("history-undo")}
                            </Button>
                        }
                    })}
            </div>
            {changes}
        </li>
    }
    .into_any()
}

/// Shows more of a long list.
#[component]
fn More(shown: RwSignal<usize>, count: Signal<usize>) -> impl IntoView {
    move || {
        (count.get() > shown.get()).then(|| {
            view! {
                <div class="actions">
                    <Button icon=IconName::Down on_click=move || shown.update(|shown| *shown += AT_A_TIME)>
                        {t!("history-more")}
                    </Button>
                </div>
            }
        })
    }
}

/// Says what taking a command back would touch, before it is done.
#[component]
fn UndoDialog(asked: RwSignal<Option<TxId>>) -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    // Each tells the other only what it does not know: else they would go on for ever.
    Effect::new(move |_| {
        let is_asked = asked.with(Option::is_some);
        if open.get_untracked() != is_asked {
            open.set(is_asked);
        }
    });
    Effect::new(move |_| {
        if !open.get() && asked.with_untracked(Option::is_some) {
            asked.set(None);
        }
    });
    let told = move || {
        let preview = asked
            .get()
            .and_then(|tx| session.read(|register| register.undo_preview(tx)));
        let Some(preview) = preview else {
            return view! { <p>{t!("history-undo-nothing")}</p> }.into_any();
        };
        let texts = texts();
        let (changes, stays) = session.read(|register| {
            let changes = preview.changes.iter().map(|(id, change)| {
                format!(
                    "{}: {}",
                    words::title(texts, register, *id),
                    told::change(texts, register, *id, change)
                )
            });
            let stays = preview.changed_since.iter().map(|(id, field)| {
                let record = register.known(*id);
                let kind = record
                    .as_ref()
                    .and_then(|record| record.kind.as_deref())
                    .unwrap_or_default();
                format!(
                    "{}: {}",
                    words::title(texts, register, *id),
                    words::field(texts, register, kind, field)
                )
            });
            (changes.collect::<Vec<_>>(), stays.collect::<Vec<_>>())
        });
        let list = |words: Vec<String>| {
            let lines = words.into_iter().map(|words| view! { <li>{words}</li> });
            view! { <ul class="deed-changes">{lines.collect_view()}</ul> }
        };
        let any = !changes.is_empty();
        view! {
            {any.then(|| view! { <p>{t!("history-undo-what")}</p>{list(changes)} })}
            {(!any).then(|| view! { <p>{t!("history-undo-nothing")}</p> })}
            {(!stays.is_empty()).then(|| view! { <p>{t!("history-undo-stays")}</p>{list(stays)} })}
            <div class="actions">
                <Button on_click=move || open.set(false)>{t!("cancel")}</Button>
                {any.then(|| view! {
                    <Button
                        kind=ButtonKind::Primary
                        on_click=move || {
                            if let Some(tx) = asked.get_untracked() {
                                session.act(Command::Undo(tx));
                            }
                            open.set(false);
                        }
                    >
                        {t!("history-undo")}
                    </Button>
                })}
            </div>
        }
        .into_any()
    };
    view! { <Dialog open title=t!("history-undo-title")>{told}</Dialog> }
}
