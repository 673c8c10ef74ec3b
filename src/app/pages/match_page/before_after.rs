//! Figures before and after, side by side.

use crate::app::prelude::*;

/// A table of what is and what would be.
#[component]
pub fn BeforeAfter<const N: usize>(
    /// The head of the second column.
    #[prop(into)]
    then: TextProp,
    /// The keys of the figures' words, with what is and what would be.
    rows: [(&'static str, String, String); N],
) -> impl IntoView {
    let rows = rows.map(|(key, now, then)| {
        view! {
            <tr>
                <th scope="row">{text!(key)}</th>
                <td class="number">{now}</td>
                <td class="number">{then}</td>
            </tr>
        }
    });
    view! {
        <table class="report-table plain-table">
            <thead>
                <tr>
                    <td></td>
                    <th scope="col" class="number">{t!("waits-now")}</th>
                    <th scope="col" class="number">{move || then.get()}</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().collect_view()}</tbody>
        </table>
    }
}
