//! The pages, one file each; here is which place shows which.

mod help;
mod not_found;

#[cfg(debug_assertions)]
mod gallery;

use leptos::prelude::*;

use super::route::Route;

/// The page of a place. `into_any` bounds the types, and so the time to compile.
pub(super) fn page(place: &Route) -> AnyView {
    match place {
        Route::Help => view! { <help::HelpPage /> }.into_any(),
        #[cfg(debug_assertions)]
        Route::Gallery => view! { <gallery::GalleryPage /> }.into_any(),
        _ => view! { <not_found::NotFoundPage /> }.into_any(),
    }
}
