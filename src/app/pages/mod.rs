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

use leptos::prelude::*;

use super::navigation::go;
use super::route::{MeetingPart, Route};
use super::state::Session;
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
            open_page(place)
        }
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
