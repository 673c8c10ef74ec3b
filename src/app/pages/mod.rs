//! The pages, one file each; here is which place shows which.

mod conflicts;
mod demo;
mod duos;
mod erased;
mod files;
mod help;
mod history;
mod lists;
mod match_page;
mod not_found;
mod people;
mod report;
mod settings;
mod start;
mod today;

#[cfg(debug_assertions)]
mod gallery;

pub(super) use match_page::Room as MeetingRoom;
pub(super) use start::NewNames;

use leptos::task::spawn_local;

use super::prelude::*;
use super::state::{OpenError, Session};
use super::words;
use crate::browser::rest::{self, Needs};
use crate::programme::person::PersonId;

/// The page of a place. While nothing is open, only help and the ways in are shown.
pub(super) fn page(place: &Route, session: Option<Session>) -> AnyView {
    match (place, session) {
        (Route::Help, _) => view! { <help::HelpPage /> }.into_any(),
        #[cfg(debug_assertions)]
        (Route::Gallery, _) => view! { <gallery::GalleryPage /> }.into_any(),
        (Route::Demo, session) => view! { <demo::DemoPage session /> }.into_any(),
        (Route::Start, Some(session)) => {
            go(&session.begins_at());
            ().into_any()
        }
        // Whoever came for a page gets there after unlocking: the address stays.
        (_, None) => view! { <start::StartPage /> }.into_any(),
        (place, Some(session)) => {
            provide_context(session);
            if comes_first(place) || rest::is_whole() {
                open_page(place)
            } else {
                view! { <ComingPage place=place.clone() /> }.into_any()
            }
        }
    }
}

/// Whether a page comes with what the example needs until its list stands (`tools/example_part.txt`).
fn comes_first(place: &Route) -> bool {
    matches!(place, Route::Today | Route::People(_))
}

/// A page whose part of the app is still coming: the example opens before that.
#[component]
fn ComingPage(
    /// Where one wants to be.
    place: Route,
) -> impl IntoView {
    let come = RwSignal::new(None::<Result<(), String>>);
    let fetch = move || {
        come.set(None);
        spawn_local(async move {
            come.try_set(Some(rest::come(Needs::All).await));
        });
    };
    fetch();
    move || match come.get() {
        None => view! { <Busy on=true text=t!("parts-opening-fetching") /> }.into_any(),
        Some(Ok(())) => open_page(&place),
        Some(Err(why)) => view! {
            <Notice tone=Tone::Bad title=words::open_error(&OpenError::Incomplete(why))>
                <div class="actions">
                    <Button on_click=fetch>{t!("start-again")}</Button>
                </div>
            </Notice>
        }
        .into_any(),
    }
}

/// A page of the open workspace; it finds the session with `use_session()`. `into_any` bounds the types, and so
/// the time to compile.
fn open_page(place: &Route) -> AnyView {
    match place {
        Route::Today => view! { <today::TodayPage /> }.into_any(),
        Route::Duos => view! { <duos::DuosPage /> }.into_any(),
        Route::Duo(id) => view! { <duos::DuoPage id=*id /> }.into_any(),
        Route::DuoPapers(id) => view! { <duos::PapersPage id=*id /> }.into_any(),
        Route::Lists => view! { <lists::ListsPage /> }.into_any(),
        Route::People(_) => view! { <people::PeoplePage /> }.into_any(),
        Route::PersonNew => view! { <people::PersonNewPage /> }.into_any(),
        Route::Person(id) => view! { <people::PersonPage id=*id /> }.into_any(),
        Route::PersonEdit(id) => view! { <people::PersonEditPage id=*id /> }.into_any(),
        Route::History(None) => view! { <history::HistoryPage /> }.into_any(),
        Route::History(Some(id)) => view! { <history::RecordHistoryPage id=*id /> }.into_any(),
        Route::Erased => view! { <erased::ErasedPage /> }.into_any(),
        Route::Conflicts => view! { <conflicts::ConflictsPage /> }.into_any(),
        Route::HandOver => view! { <files::FilesPage /> }.into_any(),
        Route::Match => view! { <match_page::MatchPage /> }.into_any(),
        Route::Meeting(part) => match part {
            MeetingPart::Mentors => view! { <match_page::MentorsPage /> }.into_any(),
            MeetingPart::UnderWay => view! { <match_page::UnderWayPage /> }.into_any(),
            MeetingPart::Waits => view! { <match_page::WaitsPage /> }.into_any(),
            MeetingPart::Gaps => view! { <match_page::GapsPage /> }.into_any(),
            MeetingPart::TryOut => view! { <match_page::TryOutPage /> }.into_any(),
            MeetingPart::Minutes => view! { <match_page::MinutesPage /> }.into_any(),
            MeetingPart::Numbers => view! { <match_page::NumbersPage /> }.into_any(),
        },
        Route::Handout(id) => view! { <match_page::HandoutPage id=PersonId(*id) /> }.into_any(),
        Route::Pair { mentee, mentor } => {
            let (mentee, mentor) = (PersonId(*mentee), PersonId(*mentor));
            view! { <match_page::PairPage mentee mentor /> }.into_any()
        }
        Route::Report => view! { <report::ReportPage /> }.into_any(),
        Route::ReportPrint => view! { <report::ReportPrintPage /> }.into_any(),
        Route::Settings(_) => view! { <settings::SettingsPage /> }.into_any(),
        _ => view! { <not_found::NotFoundPage /> }.into_any(),
    }
}
