//! A page to read with a cup of coffee: the work in five steps, the keys, where the data lives.

use crate::app::prelude::*;

/// The words of the work that a newcomer asks about.
const WORDS: [&str; 14] = [
    "mentee",
    "mentor",
    "duo",
    "coordinator",
    "branch",
    "intake",
    "integrated",
    "linear",
    "match",
    "thinking",
    "intervision",
    "workspace",
    "passphrase",
    "recovery",
];

/// The help page.
#[component]
pub fn HelpPage() -> impl IntoView {
    view! {
        <PageHead title=t!("nav-help") lead=t!("guide-lead") />
        <Card title=t!("guide-steps")>
            <ol class="steps">
                <li><a href=Route::Lists.href()>{t!("nav-lists")}</a><p>{t!("guide-step-lists")}</p></li>
                <li>
                    <a href=Route::People(PeopleFilter::default()).href()>{t!("nav-people")}</a>
                    <p>{t!("guide-step-people")}</p>
                </li>
                <li><a href=Route::Match.href()>{t!("nav-match")}</a><p>{t!("guide-step-match")}</p></li>
                <li><a href=Route::Duos.href()>{t!("nav-duos")}</a><p>{t!("guide-step-duos")}</p></li>
                <li><a href=Route::HandOver.href()>{t!("nav-files")}</a><p>{t!("guide-step-files")}</p></li>
            </ol>
        </Card>
        <Card title=t!("guide-words")>
            <dl class="facts">
                {WORDS
                    .map(|word| {
                        let what = format!("guide-word-{word}-is");
                        let word = format!("guide-word-{word}");
                        view! { <dt>{t!(word)}</dt><dd>{t!(what)}</dd> }
                    })
                    .into_iter()
                    .collect_view()}
            </dl>
        </Card>
        <Card title=t!("guide-data")>
            <p>{t!("guide-data-where")}</p>
            <p>{t!("guide-data-passphrase")}</p>
            <p>{t!("guide-data-copy")}</p>
        </Card>
        <Card title=t!("guide-keys")>
            <dl class="facts">
                <dt><KeyHint keys=&["Tab"] /></dt>
                <dd>{t!("guide-key-tab")}</dd>
                <dt><KeyHint keys=&["↑"] /> " " <KeyHint keys=&["↓"] /></dt>
                <dd>{t!("guide-key-arrows")}</dd>
                <dt><KeyHint keys=&["Ctrl", "Z"] /></dt>
                <dd>{t!("guide-key-undo")}</dd>
                <dt><KeyHint keys=&["Ctrl", "Shift", "L"] /></dt>
                <dd>{t!("guide-key-lock")}</dd>
                <dt><KeyHint keys=&["Esc"] /></dt>
                <dd>{t!("guide-key-escape")}</dd>
            </dl>
        </Card>
    }
}
