//! What if: changes tried beside the proposal, and what they would change. Nothing is written before it is kept.

mod adding;
mod outcome;

use super::desk::Desk;
use super::frame::{MeetingNav, SearchState};
use super::phrases;
use super::search::{self, Stopped};
use crate::app::prelude::*;
use crate::browser::worker::{Cancel, RunOptions};
use crate::matching::whatif::{Change, Difference};
use crate::matching::{Proposal, Table};
use adding::Adding;
use leptos::task::spawn_local;
use outcome::Outcome;
use std::sync::Arc;

/// A table with the changes, its proposal, and what is different.
#[derive(Clone)]
pub struct Tried(Arc<(Table, Proposal, Difference)>);

impl Tried {
    /// What is different.
    pub fn difference(&self) -> &Difference {
        &self.0.2
    }

    /// The table and the proposal with the changes.
    pub fn parts(&self) -> (&Table, &Proposal) {
        (&self.0.0, &self.0.1)
    }
}

/// How far the trying is.
#[derive(Clone)]
pub enum State {
    /// Nothing is tried.
    Nothing,
    /// Under way.
    Searching,
    /// Done.
    Known(Tried),
    /// Stopped by whoever waited for it.
    Stopped,
    /// The search failed; in words.
    Failed(String),
    /// A change cannot be tried; in words.
    Impossible(String),
}

/// The page.
#[component]
pub fn TryOutPage() -> impl IntoView {
    let desk = Desk::open();
    let sandbox = desk.room.sandbox;
    let (state, done) = (RwSignal::new(State::Nothing), RwSignal::new(0.0));
    let again = RwSignal::new(0_u32);
    let cancel = StoredValue::new_local(Cancel::default());
    Effect::new(move |_| {
        again.track();
        cancel.with_value(Cancel::now);
        let mine = Cancel::default();
        cancel.set_value(mine.clone());
        let (Some(meeting), tried) = (desk.meeting(), sandbox.get()) else {
            return;
        };
        if tried.changes().is_empty() {
            state.set(State::Nothing);
            return;
        }
        let table = match tried.apply(meeting.table()) {
            Ok(table) => table,
            Err(error) => {
                state.set(State::Impossible(phrases::change_error(&error, desk)));
                return;
            }
        };
        state.set(State::Searching);
        done.set(0.0);
        spawn_local(async move {
            let options = RunOptions {
                on_progress: Some(Box::new(move |part| {
                    done.try_set(part);
                })),
                cancel: Some(mine),
            };
            let now = match search::find(&table, options).await {
                // A later change, or this page's end, has stopped this one.
                Err(Stopped::Cancelled) => return,
                Err(Stopped::Failed(why)) => State::Failed(why),
                Ok(after) => match meeting.proposal() {
                    Err(why) => State::Failed(why.clone()),
                    Ok(before) => {
                        let difference = Difference::between(meeting.table(), before, &after);
                        State::Known(Tried(Arc::new((table, after, difference))))
                    }
                },
            };
            state.try_set(now);
        });
    });
    on_cleanup(move || {
        cancel.try_with_value(Cancel::now);
    });
    let stop = move || {
        cancel.with_value(Cancel::now);
        state.set(State::Stopped);
    };
    let retry = move || {
        view! {
            <p>
                <Button icon=IconName::Search on_click=move || again.update(|times| *times += 1)>
                    {t!("meeting-search-again")}
                </Button>
            </p>
        }
    };
    view! {
        <PageHead title=t!("meeting-part-try") lead=t!("try-lead") />
        <MeetingNav />
        <SearchState desk />
        <div class="columns">
            <Adding desk />
            <Changes desk />
        </div>
        {move || match state.get() {
            State::Nothing => ().into_any(),
            State::Searching => {
                view! {
                    <div class="match-searching">
                        <Progress done text=t!("try-searching") />
                        <Button icon=IconName::Cross on_click=stop>{t!("cancel")}</Button>
                    </div>
                }
                    .into_any()
            }
            State::Stopped => {
                view! { <Notice tone=Tone::Warn title=t!("meeting-stopped")>{retry()}</Notice> }.into_any()
            }
            State::Failed(why) => {
                view! { <Notice tone=Tone::Bad title=t!("try-failed")><p>{why}</p>{retry()}</Notice> }.into_any()
            }
            State::Impossible(why) => {
                view! { <Notice tone=Tone::Bad title=t!("try-failed")><p>{why}</p></Notice> }.into_any()
            }
            State::Known(tried) => view! { <Outcome desk tried /> }.into_any(),
        }}
    }
}

/// What is being tried.
#[component]
fn Changes(desk: Desk) -> impl IntoView {
    let sandbox = desk.room.sandbox;
    let row = move |change: Change| {
        let words = phrases::change(&change, desk);
        let label = text!("try-remove", what = words.clone());
        view! {
            <li class="line">
                <span>{words}</span>
                <Button
                    kind=ButtonKind::Quiet
                    icon=IconName::Cross
                    label=label
                    on_click=move || sandbox.update(|sandbox| sandbox.remove(&change))
                />
            </li>
        }
    };
    let rows = move || {
        let changes = sandbox.with(|sandbox| sandbox.changes().to_vec());
        if changes.is_empty() {
            return view! { <p class="match-soft">{text!("try-nothing")}</p> }.into_any();
        }
        view! { <ul class="lines">{changes.into_iter().map(row).collect_view()}</ul> }.into_any()
    };
    view! { <Card title=t!("try-changes")>{rows}</Card> }
}
