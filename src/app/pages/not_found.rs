//! An address that leads nowhere.

use crate::app::prelude::*;

/// Says so, and leads back.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! {
        <PageHead title=t!("page-not-found") lead=t!("not-found-text") />
        <LinkButton to=Route::Today kind=ButtonKind::Primary icon=IconName::Back>
            {t!("not-found-action")}
        </LinkButton>
    }
}
