//! A field for a time of day, typed as people write it.

use leptos::prelude::*;

use super::TextField;
use super::form::FormChecks;
use crate::app::language::{t, text};
use crate::programme::time_of_day::TimeOfDay;

/// The text of a time field for an hour.
pub fn typed_time(at: Option<TimeOfDay>) -> RwSignal<String> {
    RwSignal::new(at.map(|at| at.to_string()).unwrap_or_default())
}

/// The hour that stands in a time field; `None` where it is empty, or cannot be read (the form is not sent then).
pub fn read_time(value: RwSignal<String>) -> Option<TimeOfDay> {
    value.with_untracked(|text| text.parse().ok())
}

fn is_wrong(text: &str) -> bool {
    !text.trim().is_empty() && text.parse::<TimeOfDay>().is_err()
}

/// A field for an hour that may stay open. What cannot be read is said at the field, and never saved as none.
#[component]
pub fn TimeField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What is typed, as typed; read it with [`read_time`].
    value: RwSignal<String>,
) -> impl IntoView {
    // Nobody is told while typing that an hour is not finished yet.
    let left = RwSignal::new(false);
    FormChecks::join(move || {
        left.set(true);
        !value.with_untracked(|text| is_wrong(text))
    });
    let error = Signal::derive(move || {
        (left.get() && value.with(|text| is_wrong(text))).then(|| text!("time-field-wrong"))
    });
    let tidy = move || {
        left.set(true);
        if let Some(at) = read_time(value) {
            value.set(at.to_string());
        }
    };
    view! { <TextField label value hint=t!("time-field-hint") error on_change=tidy /> }
}
