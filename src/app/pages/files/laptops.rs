//! This laptop's name, and the laptops that files came from.

use crate::app::prelude::*;
use crate::app::state::Session;

/// Who has what.
#[component]
pub fn LaptopsCard(session: Session) -> impl IntoView {
    let name = RwSignal::new(untrack(|| session.laptop_name()));
    let keep = move |()| session.name_laptop(&name.get_untracked());
    let rows = move || {
        session
            .peers()
            .into_iter()
            .map(|(id, peer)| {
                let name = if peer.name.is_empty() {
                    text!("files-unnamed-laptop")
                } else {
                    peer.name
                };
                let state = text!("files-laptop-lacks", n = session.lacks(id));
                let label = text!("files-forget-of", name = name.clone());
                view! {
                    <li class="actions">
                        <span><strong>{name}</strong>" — "{state}</span>
                        <Button kind=ButtonKind::Quiet icon=IconName::Cross label on_click=move || session.forget_laptop(id) />
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Card title=t!("files-laptops")>
            <TextField
                label=t!("files-this-laptop")
                hint=t!("files-this-laptop-hint")
                value=name
                on_change=Callback::new(keep)
            />
            {move || {
                session
                    .peers()
                    .is_empty()
                    .then(|| view! { <p class="quiet">{t!("files-no-laptops")}</p> })
            }}
            <ul class="plain-list">{rows}</ul>
        </Card>
    }
}
