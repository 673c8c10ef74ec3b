//! A page to read with a cup of coffee: the work in five steps, the keys, where the data lives.

use crate::app::prelude::*;

/// The help page.
#[component]
pub fn HelpPage() -> impl IntoView {
    view! {
        <PageHead title=t!("nav-help") lead=t!("help-lead") />
        <Card title=t!("help-steps")>
            <ol class="steps">
                <li><a href=Route::Lists.href()>{t!("nav-lists")}</a><p>{t!("help-step-lists")}</p></li>
                <li>
                    <a href=Route::People(PeopleFilter::default()).href()>{t!("nav-people")}</a>
                    <p>{t!("help-step-people")}</p>
                </li>
                <li><a href=Route::Match.href()>{t!("nav-match")}</a><p>{t!("help-step-match")}</p></li>
                <li><a href=Route::Duos.href()>{t!("nav-duos")}</a><p>{t!("help-step-duos")}</p></li>
                <li><a href=Route::HandOver.href()>{t!("nav-files")}</a><p>{t!("help-step-files")}</p></li>
            </ol>
        </Card>
        <Card title=t!("help-data")>
            <p>{t!("help-data-where")}</p>
            <p>{t!("help-data-passphrase")}</p>
            <p>{t!("help-data-copy")}</p>
        </Card>
        <Card title=t!("help-keys")>
            <dl class="facts">
                <dt><KeyHint keys=&["Tab"] /></dt>
                <dd>{t!("help-key-tab")}</dd>
                <dt><KeyHint keys=&["↑", "↓"] /></dt>
                <dd>{t!("help-key-arrows")}</dd>
                <dt><KeyHint keys=&["Ctrl", "Z"] /></dt>
                <dd>{t!("help-key-undo")}</dd>
                <dt><KeyHint keys=&["Ctrl", "Shift", "L"] /></dt>
                <dd>{t!("help-key-lock")}</dd>
                <dt><KeyHint keys=&["Esc"] /></dt>
                <dd>{t!("help-key-escape")}</dd>
            </dl>
        </Card>
    }
}
