//! One out of a list, for lists of up to about twenty; longer ones use `PickOne`.

use leptos::prelude::*;

use super::field::{Frame, Ties};
use crate::app::language::t;

/// One of the things to choose from.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is kept: the code of an enum or the id of a record.
    pub value: String,
    /// What is shown.
    pub label: TextProp,
}

impl Choice {
    /// A choice kept as `value` and shown as `label`.
    pub fn new(value: impl Into<String>, label: impl Into<TextProp>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }

    /// A choice per code of an enum, shown by the texts `<family>-<code>`.
    pub fn coded<'a>(family: &'static str, codes: impl IntoIterator<Item = &'a str>) -> Vec<Self> {
        codes
            .into_iter()
            .map(|code| {
                let kept = code.to_owned();
                Self::new(code, move || crate::app::language::texts().code(family, &kept))
            })
            .collect()
    }
}

/// A drop-down list. Its value is empty while nothing is chosen.
#[component]
pub fn SelectField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// The value chosen, empty for none.
    value: RwSignal<String>,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// How the empty choice reads; without it there is none.
    #[prop(optional, into)]
    none: Option<TextProp>,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with it and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it has to be answered.
    #[prop(optional)]
    required: bool,
    /// Called when another one is chosen.
    #[prop(optional, into)]
    on_change: Option<Callback<()>>,
) -> impl IntoView {
    let ties = Ties::fresh();
    let has_hint = hint.is_some();
    let described = {
        let ties = ties.clone();
        move || ties.described_by(has_hint, error.with(Option::is_some))
    };
    // While nothing is chosen the list must not look as if its first entry were.
    let blank = move || {
        none.as_ref()
            .map_or_else(|| t!("parts-choose")(), |none| none.get().to_string())
    };
    let may_be_blank = !required;
    // One that begins with an answer cannot be left open, so saying that it must not be is noise.
    let asked = required && value.with_untracked(String::is_empty);
    view! {
        <Frame ties=ties.clone() label hint error required=asked>
            <select
                id=ties.id
                autocomplete="off"
                spellcheck="false"
                aria-required=required.then_some("true")
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described
                on:change=move |event| {
                    value.try_set(event_target_value(&event));
                    if let Some(changed) = on_change {
                        changed.try_run(());
                    }
                }
            >
                <option value="" disabled=!may_be_blank selected=move || value.with(String::is_empty)>
                    {blank}
                </option>
                {move || {
                    choices
                        .get()
                        .into_iter()
                        .map(|choice| {
                            let own = choice.value.clone();
                            view! {
                                <option
                                    value=choice.value
                                    prop:selected=move || value.with(|chosen| *chosen == own)
                                >
                                    {move || choice.label.get()}
                                </option>
                            }
                        })
                        .collect_view()
                }}
            </select>
        </Frame>
    }
}
