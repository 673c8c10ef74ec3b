//! Filters with a name of one's own, sealed with the workspace.

use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::order::InOrder;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

/// The name under which they are kept.
const KEPT_AS: &str = "people-filters";

/// The longest name, characters.
const LONGEST: usize = 40;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Saved {
    name: String,
    /// The filter as it stands in the address.
    filter: String,
}

/// The saved filters, and the dialog that saves one.
#[component]
pub(super) fn SavedFilters(
    /// The filter in the address.
    filter: Memo<PeopleFilter>,
) -> impl IntoView {
    let session = use_session();
    let here = use_here();
    let toasts = use_toasts();
    let saved = RwSignal::new(Vec::<Saved>::new());
    spawn_local(async move {
        let kept = session.small(KEPT_AS).await;
        if let Some(kept) = kept.and_then(|text| serde_json::from_str(&text).ok()) {
            saved.try_set(kept);
        }
    });
    let keep = move || {
        if let Ok(text) = saved.with_untracked(serde_json::to_string) {
            session.keep_small(KEPT_AS, text);
        }
    };
    let asking = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let save = move || {
        let typed: String = name.with_untracked(|name| name.trim().chars().take(LONGEST).collect());
        if typed.is_empty() {
            wrong.set(true);
            return;
        }
        saved.update(|all| {
            all.retain(|one| one.name != typed);
            all.push(Saved {
                name: typed,
                filter: Route::People(filter.get_untracked()).to_string(),
            });
            all.order_by(|a, b| a.name.cmp(&b.name));
        });
        keep();
        asking.set(false);
        toasts.say(text!("people-saved-done"));
    };
    let ask = move || {
        name.set(String::new());
        wrong.set(false);
        asking.set(true);
    };
    let shows = move || saved.with(|all| !all.is_empty()) || !filter.with(PeopleFilter::is_empty);
    let choose = move |address: &str| here.replace(Route::parse(address));
    view! {
        {move || {
            shows()
                .then(|| {
                    view! {
                        <div class="saved-filters" role="group" aria-label=t!("people-saved")>
                            {move || {
                                saved
                                    .get()
                                    .into_iter()
                                    .map(|one| {
                                        let (label, forgotten) = (one.name.clone(), one.name.clone());
                                        let forget = move || {
                                            saved.update(|all| all.retain(|other| other.name != forgotten));
                                            keep();
                                        };
                                        view! {
                                            <span class="saved-filter">
                                                <Button icon=IconName::Filter on_click=move || choose(&one.filter)>{one.name.clone()}</Button>
                                                <Button kind=ButtonKind::Quiet icon=IconName::Cross label=t!("people-saved-forget", name = label.as_str()) on_click=forget />
                                            </span>
                                        }
                                    })
                                    .collect_view()
                            }}
                            {move || {
                                (!filter.with(PeopleFilter::is_empty))
                                    .then(|| {
                                        view! {
                                            <Button icon=IconName::Plus on_click=ask>{t!("people-saved-keep")}</Button>
                                            <Button kind=ButtonKind::Quiet on_click=move || here.replace(Route::People(PeopleFilter::default()))>{t!("people-clear")}</Button>
                                        }
                                    })
                            }}
                        </div>
                    }
                })
        }}
        <Dialog open=asking title=t!("people-saved-keep")>
            <form autocomplete="off" on:submit=move |event| {
                event.prevent_default();
                save();
            }>
                <TextField label=t!("people-saved-name") value=name required=true error=move || wrong.get().then(|| text!("people-saved-name-missing")) />
                <div class="actions">
                    <Button on_click=move || asking.set(false)>{t!("cancel")}</Button>
                    <Button kind=ButtonKind::Primary submit=true>{t!("save")}</Button>
                </div>
            </form>
        </Dialog>
    }
}
