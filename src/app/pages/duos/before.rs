//! What a list said of a duo that it brought in: how often the two had met by then, and what no field holds.

use super::Shown;
use crate::app::prelude::*;
use crate::app::records::words::clock;

/// The card; nothing for a duo that was proposed here.
#[component]
pub(super) fn Before(
    /// The duo.
    shown: Shown,
) -> impl IntoView {
    move || {
        let duo = shown.duo.get();
        let came_in = duo.came_in?;
        let number =
            |count: Option<i64>| count.map_or_else(|| text!("duos-before-not-known"), |n| n.to_string());
        let hours = duo.minutes_before.map(clock);
        let hours = hours.unwrap_or_else(|| text!("duos-before-not-known"));
        let texts_kept = duo
            .list_raw
            .into_iter()
            .map(|(column, text)| view! { <dt>{column}</dt><dd>{text}</dd> })
            .collect_view();
        Some(view! {
            <Card title=t!("duos-before")>
                <p>{text!("duos-before-text", day = texts().date(came_in))}</p>
                <dl class="facts">
                    <dt>{t!("duos-before-met")}</dt>
                    <dd>{number(duo.meetings_before)}</dd>
                    <dt>{t!("duos-before-hours")}</dt>
                    <dd>{hours}</dd>
                    {texts_kept}
                </dl>
                <p class="hint">{t!("duos-before-count")}</p>
            </Card>
        })
    }
}
