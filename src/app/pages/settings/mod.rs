//! Settings: this workspace, who can open it, the rules.

mod branches;
mod members;
mod new_member;
mod own_access;
mod rules;
mod workspace;

use crate::app::prelude::*;

/// The page; its tabs are places of their own.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let here = use_here();
    let of_place = move || match here.route() {
        Route::Settings(tab) => Some(tab),
        _ => None,
    };
    let current = RwSignal::new(untrack(of_place).unwrap_or_default().code());
    Effect::new(move |_| {
        if let Some(tab) = of_place() {
            current.set(tab.code());
        }
    });
    Effect::new(move |_| {
        let code = current.get();
        let tab = SettingsTab::ALL.into_iter().find(|tab| tab.code() == code);
        let tab = tab.filter(|tab| untrack(of_place).is_some_and(|now| now != *tab));
        if let Some(tab) = tab {
            here.replace(Route::Settings(tab));
        }
    });
    let tabs = SettingsTab::ALL
        .map(|tab| Tab::new(tab.code(), t!(format!("settings-tab-{}", tab.code()))))
        .to_vec();
    view! {
        <PageHead title=t!("nav-settings") />
        <Tabs label=t!("nav-settings") tabs current>
            {move || match current.get() {
                "members" => view! { <members::MembersTab /> }.into_any(),
                "rules" => view! { <rules::RulesTab /> }.into_any(),
                _ => view! { <workspace::WorkspaceTab /> }.into_any(),
            }}
        </Tabs>
    }
}
