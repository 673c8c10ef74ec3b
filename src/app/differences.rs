//! What is still to be decided, found once per change and read wherever it is marked.

use super::prelude::*;
use super::state::{Session, Sessions};
use crate::browser::clock;
use crate::record::RecordId;
use crate::register::Register;
use crate::register::conflicts::Conflict;
use crate::register::meaning::Breach;
use leptos::task::spawn_local;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What laptops disagree on, and what cannot be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Fields that were written in two ways.
    pub conflicts: Vec<Conflict>,
    /// What cannot be together.
    pub breaches: Vec<Breach>,
    marked: BTreeSet<RecordId>,
}

impl Found {
    fn read(register: &Register) -> Self {
        let (conflicts, breaches) = (register.conflicts(), register.breaches());
        let of_fields = conflicts.iter().map(|conflict| conflict.record);
        let marked = of_fields.chain(breaches.iter().flat_map(Breach::about)).collect();
        Self {
            conflicts,
            breaches,
            marked,
        }
    }

    /// How many things there are to decide.
    pub fn count(&self) -> usize {
        self.conflicts.len() + self.breaches.len()
    }
}

/// What is still to be decided in the open workspace.
#[derive(Clone, Copy)]
pub struct Differences(RwSignal<Arc<Found>>);

impl Differences {
    /// Follows the session that is open. Call once, at the root.
    pub fn provide(sessions: Sessions) -> Self {
        let found = RwSignal::new(Arc::new(Found::default()));
        let waits = StoredValue::new(false);
        Effect::new(move |_| {
            let Some(session) = sessions.open() else {
                return;
            };
            session.revision();
            if waits.get_value() {
                return;
            }
            waits.set_value(true);
            // It looks through all there is: what a person did, or a page, is drawn first.
            spawn_local(async move {
                clock::breathe().await;
                waits.try_set_value(false);
                let now = session.peek(Found::read);
                if found.try_with_untracked(|known| **known != now) == Some(true) {
                    found.try_set(Arc::new(now));
                }
            });
        });
        provide_context(Self(found));
        Self(found)
    }

    /// How many things there are to decide; reactive.
    pub fn count(self) -> usize {
        self.0.with(|found| found.count())
    }

    /// All of them; reactive.
    pub fn all(self) -> Arc<Found> {
        self.0.get()
    }

    /// Whether something about a record is still to be decided; reactive.
    pub fn mark(self, record: RecordId) -> bool {
        self.0.with(|found| found.marked.contains(&record))
    }

    /// The names of a record's fields that were written in two ways; reactive.
    pub fn fields(self, record: RecordId) -> BTreeSet<String> {
        let name = |conflict: &Conflict| crate::programme::entity::split(&conflict.field).0.to_owned();
        self.0.with(|found| {
            let own = found
                .conflicts
                .iter()
                .filter(|conflict| conflict.record == record);
            own.map(name).collect()
        })
    }
}

/// What is still to be decided. Ask while a component is set up.
pub fn use_differences() -> Differences {
    expect_context::<Differences>()
}

/// *verschil*: beside whatever is shown while two values stand.
#[component]
pub fn DiffersMark(
    /// Whether there is something to decide.
    #[prop(into)]
    when: Signal<bool>,
) -> impl IntoView {
    move || {
        when.get()
            .then(|| view! { <Badge tone=Tone::Warn text=t!("differs-mark") /> })
    }
}

/// Says at the top of a record's page that something about it is to be decided, with the way there.
#[component]
pub fn DiffersNotice(
    /// Of which record.
    record: RecordId,
) -> impl IntoView {
    let differences = use_differences();
    let marked = Memo::new(move |_| differences.mark(record));
    move || {
        marked.get().then(|| {
            view! {
                <Notice tone=Tone::Warn title=t!("differs-mark-text")>
                    <LinkButton to=Route::Conflicts>{t!("differs-open")}</LinkButton>
                </Notice>
            }
        })
    }
}

/// How many things there are to decide, as a link; nothing while there are none.
#[component]
pub fn DiffersLink() -> impl IntoView {
    let differences = use_differences();
    let count = Memo::new(move |_| differences.count());
    move || {
        (count.get() > 0).then(|| {
            view! {
                <LinkButton to=Route::Conflicts kind=ButtonKind::Quiet icon=IconName::Warning>
                    {t!("differs-count", n = count.get())}
                </LinkButton>
            }
        })
    }
}

/// How many questions of files about who opens wait, as a link; nothing while there are none.
#[component]
pub fn AccessLink(
    /// The open workspace.
    session: Session,
) -> impl IntoView {
    let count = Memo::new(move |_| session.access_asks().len());
    move || {
        (count.get() > 0).then(|| {
            view! {
                <LinkButton to=Route::HandOver kind=ButtonKind::Quiet icon=IconName::Warning>
                    {t!("access-count", n = count.get())}
                </LinkButton>
            }
        })
    }
}
