//! How far the opening of a workspace is.

use leptos::prelude::*;

use super::{Busy, Progress};
use crate::app::language::t;
use crate::app::state::Opening;

/// Shows that the app is still coming, that the key is being derived, then how much of the store is read.
#[component]
pub fn OpeningProgress(
    /// How far it is.
    at: RwSignal<Opening>,
) -> impl IntoView {
    let done = move || match at.get() {
        Opening::Building(done) | Opening::Reading(done) => Some(done),
        Opening::Idle | Opening::Fetching | Opening::Deriving => None,
    };
    let reads = Memo::new(move |_| done().is_some());
    view! {
        <Busy on=Signal::derive(move || at.get() == Opening::Fetching) text=t!("parts-opening-fetching") />
        <Busy on=Signal::derive(move || at.get() == Opening::Deriving) text=t!("parts-opening-deriving") />
        {move || {
            reads
                .get()
                .then(|| {
                    view! {
                        <Progress
                            done=Signal::derive(move || done().unwrap_or(1.0))
                            text=t!("parts-opening-reading")
                        />
                    }
                })
        }}
    }
}
