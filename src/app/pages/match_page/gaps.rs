//! Gaps: where mentees wait and no mentor is free, and which mentors would help most.

use super::desk::Desk;
use super::frame::{MeetingNav, SearchState};
use super::phrases;
use crate::app::prelude::*;
use crate::app::words;
use crate::browser::worker::{self, Cancel, RunOptions, WorkerError};
use crate::matching::gaps::{Balances, FindProfiles, Gaps, Worth};
use leptos::task::spawn_local;

/// Profiles worked out.
const PROFILES: usize = 5;
/// Lines of a table before the rest is folded away.
const LINES: usize = 8;

/// The page.
#[component]
pub fn GapsPage() -> impl IntoView {
    let desk = Desk::open();
    let gaps = Memo::new(move |_| {
        let meeting = desk.meeting()?;
        Some(Gaps::of(meeting.table(), meeting.proposal().ok()?))
    });
    let tables = move || {
        gaps.get().map(|gaps| {
            let sector = |sector: crate::programme::codes::Sector| text!(sector.text_key());
            let tongue = |code: crate::programme::language::LanguageCode| texts().code("tongue", code.as_str());
            view! {
                <div class="columns">
                    <Balance title=TextProp::from(t!("meeting-sector")) rows=named(gaps.sectors, sector) />
                    <Balance title=TextProp::from(t!("match-pair-languages")) rows=named(gaps.languages, tongue) />
                    <Balance title=TextProp::from(t!("match-pair-slots")) rows=named(gaps.slots, phrases::slot) />
                    <Balance title=TextProp::from(t!("gaps-postcodes")) rows=named(gaps.postcodes, |code: u16| code.to_string()) />
                </div>
            }
        })
    };
    view! {
        <PageHead title=t!("meeting-part-gaps") lead=t!("gaps-lead") />
        <MeetingNav />
        <SearchState desk />
        <Profiles desk />
        {tables}
    }
}

/// One line of a table: what, and four counts.
type Line = (String, [String; 4]);

fn named<K>(rows: Balances<K>, name: impl Fn(K) -> String) -> Vec<Line> {
    let line = |(key, balance): (Option<K>, crate::matching::gaps::Balance)| {
        let counts = [
            balance.waiting.to_string(),
            balance.left_waiting.to_string(),
            balance.places.to_string(),
            balance.left_free.to_string(),
        ];
        (key.map_or_else(|| text!("parts-unknown"), &name), counts)
    };
    rows.into_iter().map(line).collect()
}

#[component]
fn Balance(title: TextProp, rows: Vec<Line>) -> impl IntoView {
    let line = |(what, counts): Line| {
        let cells = counts.map(|count| view! { <td class="number">{count}</td> });
        view! { <tr><th scope="row">{what}</th>{cells.into_iter().collect_view()}</tr> }
    };
    let mut rows = rows;
    let rest = rows.split_off(rows.len().min(LINES));
    let more = rest.len();
    let all = RwSignal::new(false);
    let rest = StoredValue::new(rest);
    let name = title.clone();
    let label = title.clone();
    view! {
        <Card title=title>
            <div class="report-scroll" tabindex="0" role="region" aria-label=move || label.get().to_string()>
                <table class="report-table plain-table">
                    <thead>
                        <tr>
                            <th scope="col">{move || name.get()}</th>
                            <th scope="col" class="number">{t!("gaps-waiting")}</th>
                            <th scope="col" class="number">{t!("gaps-left-waiting")}</th>
                            <th scope="col" class="number">{t!("gaps-places")}</th>
                            <th scope="col" class="number">{t!("gaps-left-free")}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows.into_iter().map(line).collect_view()}
                        {move || all.get().then(|| rest.get_value().into_iter().map(line).collect_view())}
                    </tbody>
                </table>
            </div>
            {move || {
                (more > 0 && !all.get())
                    .then(|| view! { <Button on_click=move || all.set(true)>{t!("match-more", n = more)}</Button> })
            }}
        </Card>
    }
}

/// What is known of the profiles.
#[derive(Clone)]
enum Found {
    Searching,
    Known(Vec<Worth>),
    Stopped,
    Failed(String),
}

/// Which mentors would place the most people, worked out in the background by placing them.
#[component]
fn Profiles(desk: Desk) -> impl IntoView {
    let (found, done) = (RwSignal::new(Found::Searching), RwSignal::new(0.0));
    let cancel = StoredValue::new_local(Cancel::default());
    let start = move || {
        let Some(meeting) = untrack(|| desk.meeting()) else {
            return;
        };
        cancel.with_value(Cancel::now);
        let mine = Cancel::default();
        cancel.set_value(mine.clone());
        found.set(Found::Searching);
        done.set(0.0);
        spawn_local(async move {
            let bytes = match meeting.table().pack() {
                Ok(bytes) => bytes,
                Err(error) => {
                    found.try_set(Found::Failed(error.to_string()));
                    return;
                }
            };
            let options = RunOptions {
                on_progress: Some(Box::new(move |part| {
                    done.try_set(part);
                })),
                cancel: Some(mine),
            };
            let answer = worker::run(FindProfiles { most: PROFILES }, bytes, options).await;
            match answer {
                Ok(answer) => found.try_set(Found::Known(answer.answer)),
                // A later search, or this page's end, has stopped this one.
                Err(WorkerError::Cancelled) => None,
                Err(error) => found.try_set(Found::Failed(words::worker_error(&error))),
            };
        });
    };
    Effect::new(move |_| {
        if desk.meeting().is_some() {
            start();
        }
    });
    on_cleanup(move || {
        cancel.try_with_value(Cancel::now);
    });
    let stop = move || {
        cancel.with_value(Cancel::now);
        found.set(Found::Stopped);
    };
    view! {
        <Card title=t!("gaps-profiles")>
            <p class="match-soft">{t!("gaps-profiles-how")}</p>
            {move || match found.get() {
                Found::Searching => {
                    view! {
                        <div class="match-searching">
                            <Progress done text=t!("gaps-searching") />
                            <Button icon=IconName::Cross on_click=stop>{t!("cancel")}</Button>
                        </div>
                    }
                        .into_any()
                }
                Found::Stopped => {
                    view! { <Button icon=IconName::Search on_click=start>{t!("meeting-search-again")}</Button> }
                        .into_any()
                }
                Found::Failed(why) => view! { <Notice tone=Tone::Bad title=t!("match-failed")><p>{why}</p></Notice> }.into_any(),
                Found::Known(all) if all.is_empty() => view! { <p>{text!("gaps-profiles-none")}</p> }.into_any(),
                Found::Known(all) => view! { <ul class="gaps-list">{all.iter().map(profile).collect_view()}</ul> }.into_any(),
            }}
        </Card>
    }
}

/// `3 mentoren: logistiek · Nederlands · avond · rond 2060 → 7 mentees meer`.
fn profile(one: &Worth) -> impl IntoView + use<> {
    let who = &one.profile;
    let parts = [
        who.sector.map(|sector| text!(sector.text_key())),
        Some(texts().code("tongue", who.language.as_str())),
        Some(text!(who.part.text_key())),
        who.postcode
            .map(|code| text!("gaps-near", code = code.to_string())),
    ];
    let words: Vec<_> = parts.into_iter().flatten().collect();
    // As few as reach the most: a second mentor who places nobody more is no advice.
    let most = one.placed.iter().copied().max().unwrap_or(0);
    let count = one.placed.iter().take_while(|placed| **placed < most).count() + 1;
    let steps = one.placed.iter().enumerate();
    let steps: Vec<_> = steps
        .map(|(i, placed)| text!("gaps-step", mentors = i + 1, n = *placed))
        .collect();
    view! {
        <li>
            <strong>{text!("gaps-worth", mentors = count, n = most)}</strong>
            <span>{words.join(" · ")}</span>
            <span class="match-soft">{steps.join(" · ")}</span>
        </li>
    }
}
