//! The filters over the list. They stand in the address, so that Back, a link and a saved filter set them too.

use super::saved::SavedFilters;
use crate::app::people::roll::{MENTEE, MENTOR, Order, Roll};
use crate::app::people::words;
use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::order::InOrder;
use crate::programme::codes::Role;
use crate::programme::lifecycle::{MenteeState, MentorState};
use std::sync::Arc;

/// One drop-down list per thing to filter by.
#[component]
pub(super) fn Filters(
    /// Everyone.
    roll: Memo<Arc<Roll>>,
    /// The filter in the address.
    filter: Memo<PeopleFilter>,
    /// What the list is sorted by.
    order: RwSignal<String>,
) -> impl IntoView {
    let session = use_session();
    let here = use_here();
    let facets = Memo::new(move |_| roll.with(|roll| roll.facets()));
    let fields: [RwSignal<String>; 5] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let [role, state, place, language, coordinator] = fields;
    Effect::new(move |_| {
        let now = filter.get();
        let id = now.coordinator.map(|id| id.to_string());
        for (field, value) in fields
            .iter()
            .zip([now.role, now.state, now.district, now.language, id])
        {
            field.set(value.unwrap_or_default());
        }
    });
    let chosen = |field: RwSignal<String>| Some(field.get_untracked()).filter(|value| !value.is_empty());
    let filter_now = move || {
        here.replace(Route::People(PeopleFilter {
            role: chosen(role),
            state: chosen(state),
            district: chosen(place),
            language: chosen(language),
            coordinator: chosen(coordinator).and_then(|id| id.parse().ok()),
        }));
    };
    // The states of one role mean nothing for another.
    let role_chosen = move || {
        state.set(String::new());
        filter_now();
    };
    let roles = move || {
        let own = [MENTEE, MENTOR]
            .into_iter()
            .chain(Role::ALL.iter().map(|role| role.code()));
        Choice::coded("role", own)
    };
    let states = move || match role.get().as_str() {
        MENTEE => Choice::coded(MenteeState::FAMILY, MenteeState::ALL.iter().map(|one| one.code())),
        MENTOR => Choice::coded(MentorState::FAMILY, MentorState::ALL.iter().map(|one| one.code())),
        _ => Vec::new(),
    };
    let places = move || {
        let places = facets.get().places.into_keys();
        places
            .map(|place| Choice::new(place.code, place.label))
            .collect::<Vec<_>>()
    };
    let languages = move || {
        let mut all: Vec<_> = facets.with(|facets| {
            let codes = facets.languages.keys();
            codes
                .map(|code| (texts().code("tongue", code.as_str()), code.to_string()))
                .collect()
        });
        all.order();
        all.into_iter()
            .map(|(label, code)| Choice::new(code, label))
            .collect::<Vec<_>>()
    };
    let coordinators = move || {
        let mut all: Vec<_> = session.read(|register| {
            let known = facets.with(|facets| facets.coordinators.keys().copied().collect::<Vec<_>>());
            known
                .into_iter()
                .map(|id| (words::member(register, id), id))
                .collect()
        });
        all.order();
        let named = all.into_iter().filter(|(name, _)| !name.is_empty());
        named
            .map(|(name, id)| Choice::new(id.to_string(), name))
            .collect::<Vec<_>>()
    };
    let orders = move || Choice::coded("people-order", Order::ALL.iter().map(|order| order.code()));
    view! {
        <div class="filters">
            <SelectField label=t!("people-filter-role") value=role choices=roles none=t!("people-filter-all") on_change=role_chosen />
            {move || {
                let has_states = role.with(|role| [MENTEE, MENTOR].contains(&role.as_str()));
                has_states
                    .then(|| {
                        view! {
                            <SelectField label=t!("people-filter-state") value=state choices=states none=t!("people-filter-all") on_change=filter_now />
                        }
                    })
            }}
            <SelectField label=t!("people-filter-place") value=place choices=places none=t!("people-filter-all") on_change=filter_now />
            <SelectField label=t!("people-filter-language") value=language choices=languages none=t!("people-filter-all") on_change=filter_now />
            <SelectField label=t!("people-filter-coordinator") value=coordinator choices=coordinators none=t!("people-filter-all") on_change=filter_now />
            <SelectField label=t!("people-order") value=order choices=orders required=true />
        </div>
        <SavedFilters filter />
    }
}
