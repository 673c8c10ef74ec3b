//! Points out of a maximum, as a bar with its words.

use leptos::prelude::*;

use crate::app::language::{lang, text};

/// `18 van 22 punten` with a bar. Nothing known about it: `value` is `None` and the bar is hatched.
#[component]
pub fn Bar(
    /// What is measured.
    #[prop(into)]
    label: TextProp,
    /// How much, between 0 and `max`; `None` when unknown.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// The most it can be; above 0.
    #[prop(into)]
    max: Signal<f64>,
) -> impl IntoView {
    let share = move || {
        value
            .get()
            .map(|v| (v / max.get().max(f64::EPSILON)).clamp(0.0, 1.0))
    };
    let words = move || match value.get() {
        Some(v) => text!(
            "parts-points",
            n = lang().number(v, 0),
            max = lang().number(max.get(), 0)
        ),
        None => text!("parts-unknown"),
    };
    view! {
        <div class="bar" class:bar-unknown=move || value.get().is_none()>
            <div class="bar-words">
                <span class="bar-label">{move || label.get()}</span>
                <span class="bar-value">{words}</span>
            </div>
            <div class="bar-track" aria-hidden="true">
                <div class="bar-fill" style:width=move || format!("{:.1}%", share().unwrap_or(0.0) * 100.0)></div>
            </div>
        </div>
    }
}
