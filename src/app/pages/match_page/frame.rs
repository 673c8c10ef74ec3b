//! What every page of the meeting has: the way between its parts, the search under way, and what it changed.

use super::desk::Desk;
use crate::app::meeting::shift::Shift;
use crate::app::prelude::*;

/// The parts of the meeting.
#[component]
pub fn MeetingNav() -> impl IntoView {
    let here = use_here();
    let parts = std::iter::once(Route::Match).chain(MeetingPart::ALL.into_iter().map(Route::Meeting));
    let links = parts
        .map(|part| {
            let (key, href) = (part.title_key(), part.href());
            let key = if part == Route::Match {
                "meeting-part-table"
            } else {
                key
            };
            let is_here = move || (here.route() == part).then_some("page");
            view! { <li><a href=href aria-current=is_here>{t!(key)}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="parts-nav no-print" aria-label=t!("meeting-parts")>
            <ul>{links}</ul>
        </nav>
    }
}

/// How far the search is, with a way to stop it; and what a new proposal changed.
#[component]
pub fn SearchState(
    /// Whose search.
    desk: Desk,
) -> impl IntoView {
    let is_known = Memo::new(move |_| desk.meeting().is_some_and(|meeting| meeting.proposal().is_ok()));
    let is_searching = Memo::new(move |_| desk.searching.get().is_some());
    let done = Signal::derive(move || desk.searching.get().unwrap_or_default());
    let failed = Memo::new(move |_| {
        let of_meeting = || desk.meeting()?.proposal().err().cloned();
        let why = desk.failed.get().or_else(of_meeting);
        why.filter(|_| !is_searching.get() && !desk.stopped.get())
    });
    let words = move || {
        if is_known.get() {
            text!("meeting-searching-again")
        } else {
            text!("match-busy")
        }
    };
    view! {
        {move || {
            is_searching
                .get()
                .then(|| {
                    view! {
                        <div class="match-searching">
                            <Progress done text=words />
                            <Button icon=IconName::Cross on_click=move || desk.stop()>{t!("cancel")}</Button>
                        </div>
                    }
                })
        }}
        <Busy
            on=Signal::derive(move || {
                !is_known.get() && !is_searching.get() && !desk.stopped.get() && failed.with(Option::is_none)
            })
            text=t!("match-busy")
        />
        {move || {
            failed
                .get()
                .map(|why| {
                    view! {
                        <Notice tone=Tone::Bad title=t!("match-failed")>
                            <p>{text!("match-failed-text", why = why)}</p>
                            {move || is_known.get().then(|| view! { <p>{text!("meeting-stopped-old")}</p> })}
                            <SearchAgain desk />
                        </Notice>
                    }
                })
        }}
        {move || {
            desk.stopped
                .get()
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warn title=t!("meeting-stopped")>
                            <p>{move || if is_known.get() { text!("meeting-stopped-old") } else { text!("meeting-stopped-none") }}</p>
                            <SearchAgain desk />
                        </Notice>
                    }
                })
        }}
        <div role="status">
            {move || {
                desk.room
                    .changed
                    .get()
                    .map(|shift| {
                        view! {
                            <div class="match-changed no-print">
                                <Icon name=IconName::Info />
                                <p>{text!("meeting-changed")} " " {shift_words(shift)}</p>
                                <Button
                                    kind=ButtonKind::Quiet
                                    icon=IconName::Cross
                                    label=t!("close")
                                    on_click=move || desk.room.changed.set(None)
                                />
                            </div>
                        }
                    })
            }}
        </div>
    }
}

/// Searches once more, after a search that failed or was stopped.
#[component]
fn SearchAgain(desk: Desk) -> impl IntoView {
    view! {
        <p>
            <Button icon=IconName::Search on_click=move || desk.search_again()>
                {t!("meeting-search-again")}
            </Button>
        </p>
    }
}

/// `2 mentees kregen een andere mentor · 1 nieuw voorstel`.
fn shift_words(shift: Shift) -> String {
    let parts = [
        (shift.moved, "meeting-changed-moved"),
        (shift.new, "meeting-changed-new"),
        (shift.gone, "meeting-changed-gone"),
        (shift.left, "meeting-changed-left"),
    ];
    let known = parts.into_iter().filter(|(n, _)| *n > 0);
    known
        .map(|(n, key)| text!(key, n = n))
        .collect::<Vec<_>>()
        .join(" · ")
}
