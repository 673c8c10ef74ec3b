//! Several out of a list, all in sight.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::Choice;

/// Chips that are switched on and off. They are tick boxes underneath: Tab and the space bar work.
#[component]
pub fn ChipSet(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// The values switched on.
    selected: RwSignal<BTreeSet<String>>,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
) -> impl IntoView {
    view! {
        <fieldset class="field chips">
            <legend>{move || label.get()}</legend>
            {hint.map(|hint| view! { <p class="field-hint">{move || hint.get()}</p> })}
            <div class="chip-row">
                {move || {
                    choices
                        .get()
                        .into_iter()
                        .map(|choice| {
                            let (own, switched) = (choice.value.clone(), choice.value.clone());
                            view! {
                                <label class="chip">
                                    <input
                                        type="checkbox"
                                        autocomplete="off"
                                        spellcheck="false"
                                        value=choice.value
                                        prop:checked=move || selected.with(|set| set.contains(&own))
                                        on:change=move |event| {
                                            let on = event_target_checked(&event);
                                            selected
                                                .update(|set| {
                                                    if on {
                                                        set.insert(switched.clone());
                                                    } else {
                                                        set.remove(&switched);
                                                    }
                                                });
                                        }
                                    />
                                    <span>{move || choice.label.get()}</span>
                                </label>
                            }
                        })
                        .collect_view()
                }}
            </div>
        </fieldset>
    }
}
