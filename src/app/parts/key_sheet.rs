//! The sheet with the recovery key, to be printed and put away.

use leptos::prelude::*;

use super::{Button, IconName};
use crate::app::language::{t, texts};
use crate::browser::{clock, page};

/// The sheet, and the button that prints it alone.
#[component]
pub fn KeySheet(
    /// The workspace's name.
    workspace: String,
    /// The key in groups, as it is to be typed.
    grouped: String,
) -> impl IntoView {
    view! {
        <section class="key-sheet print-alone">
            <h3>{t!("parts-key-title", workspace = workspace.clone())}</h3>
            <p class="key-sheet-key">{grouped}</p>
            <p>{t!("parts-key-for")}</p>
            <p>{t!("parts-key-keep")}</p>
            <p class="field-hint">{move || texts().date_long(clock::today())}</p>
        </section>
        <div class="actions">
            <Button icon=IconName::Printer on_click=move || page::print()>{t!("parts-key-print")}</Button>
        </div>
    }
}
