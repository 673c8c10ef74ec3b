//! Yes or no, and one out of a few.

use leptos::prelude::*;

use super::Choice;
use super::field::{FieldError, Ties};

/// A box to tick, with its words beside it.
#[component]
pub fn CheckField(
    /// What is said by ticking it.
    #[prop(into)]
    label: TextProp,
    /// Whether it is ticked.
    checked: RwSignal<bool>,
    /// What it means.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let ties = Ties::fresh();
    let has_hint = hint.is_some();
    let described = {
        let ties = ties.clone();
        move || ties.described_by(has_hint, error.with(Option::is_some))
    };
    view! {
        <div class="field field-check" class:field-wrong=move || error.with(Option::is_some)>
            <label class="check">
                <input
                    type="checkbox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=described
                    bind:checked=checked
                />
                <span>{move || label.get()}</span>
            </label>
            {hint.map(|hint| view! { <p class="field-hint" id=ties.hint>{move || hint.get()}</p> })}
            <FieldError id=ties.error error />
        </div>
    }
}

/// One out of a few, all in sight.
#[component]
pub fn RadioGroup(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// The value chosen, empty for none.
    value: RwSignal<String>,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let ties = Ties::fresh();
    let has_hint = hint.is_some();
    let described = {
        let ties = ties.clone();
        move || ties.described_by(has_hint, error.with(Option::is_some))
    };
    let name = ties.id.clone();
    view! {
        <fieldset class="field" class:field-wrong=move || error.with(Option::is_some) aria-describedby=described>
            <legend>{move || label.get()}</legend>
            {hint.map(|hint| view! { <p class="field-hint" id=ties.hint>{move || hint.get()}</p> })}
            {move || {
                choices
                    .get()
                    .into_iter()
                    .map(|choice| {
                        let (own, chosen) = (choice.value.clone(), choice.value.clone());
                        view! {
                            <label class="check">
                                <input
                                    type="radio"
                                    autocomplete="off"
                                    spellcheck="false"
                                    name=name.clone()
                                    value=choice.value
                                    prop:checked=move || value.with(|value| *value == own)
                                    on:change=move |_| value.set(chosen.clone())
                                />
                                <span>{move || choice.label.get()}</span>
                            </label>
                        }
                    })
                    .collect_view()
            }}
            <FieldError id=ties.error error />
        </fieldset>
    }
}
