//! The address bar as a signal.

use leptos::prelude::*;

use super::route::Route;
use crate::browser::page;

/// Where one is; follows the address, also for Back and for a link typed by hand.
#[derive(Clone, Copy)]
pub struct Here(RwSignal<Route>);

impl Here {
    /// Reads the address and follows it. Call once, at the root.
    pub(super) fn follow() -> Self {
        let here = Self(RwSignal::new(Route::parse(&page::hash())));
        if let Some(listener) = page::on_hash(move |hash| here.0.set(Route::parse(&hash))) {
            listener.forever();
        }
        provide_context(here);
        here
    }

    /// The place now; reactive.
    pub fn route(self) -> Route {
        self.0.get()
    }

    /// Rewrites the address without a step in the history and without drawing a new page: for
    /// filters that change while one types.
    pub fn replace(self, route: Route) {
        page::replace_hash(&route.to_string());
        self.0.set(route);
    }
}

/// Where one is. Ask while a component is set up, not in an event handler.
pub fn use_here() -> Here {
    expect_context::<Here>()
}

/// Goes to a place.
pub fn go(route: &Route) {
    page::set_hash(&route.to_string());
}
