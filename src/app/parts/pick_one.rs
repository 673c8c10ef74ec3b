//! One out of a long list, found by typing (the combobox pattern of WAI-ARIA).

use leptos::prelude::*;

use super::Choice;
use super::field::{Frame, Ties};
use crate::app::language::t;
use crate::browser::keyboard;

/// How many of the found ones are listed; typing on narrows it down.
const LISTED: usize = 40;

/// A field that finds one of many choices by a part of its words.
#[component]
pub fn PickOne(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// The value chosen, empty for none.
    value: RwSignal<String>,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Turns words into what is compared, so that accents and capitals do not matter.
    #[prop(into)]
    fold: Callback<String, String>,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with it and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it has to be answered.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let ties = Ties::fresh();
    let list_id = format!("{}-list", ties.id);
    let typed = RwSignal::new(None::<String>);
    let at = RwSignal::new(0_usize);
    let shown = move || typed.with(Option::is_some);
    let found = Memo::new_with_compare(
        move |_| -> Vec<Choice> {
            let Some(wanted) = typed.get() else {
                return Vec::new();
            };
            let wanted = fold.run(wanted);
            choices
                .get()
                .into_iter()
                .filter(|choice| fold.run(choice.label.get().to_string()).contains(&wanted))
                .take(LISTED)
                .collect()
        },
        |_, _| true,
    );
    let chosen_words = move || {
        let wanted = value.get();
        // A long list is not made before someone looks for something in it.
        if wanted.is_empty() {
            return String::new();
        }
        choices.with(|all| {
            all.iter()
                .find(|c| c.value == wanted)
                .map(|c| c.label.get().to_string())
                .unwrap_or_default()
        })
    };
    let choose = move |index: usize| {
        if let Some(choice) = found.with_untracked(|all| all.get(index).cloned()) {
            value.set(choice.value);
        }
        typed.set(None);
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let last = found.with_untracked(|all| all.len().saturating_sub(1));
        let handled = match keyboard::read(&event).key.as_str() {
            "ArrowDown" if typed.with_untracked(Option::is_none) => {
                typed.set(Some(String::new()));
                true
            }
            "ArrowDown" => {
                at.update(|i| *i = (*i + 1).min(last));
                true
            }
            "ArrowUp" => {
                at.update(|i| *i = i.saturating_sub(1));
                true
            }
            "Enter" if typed.with_untracked(Option::is_some) => {
                choose(at.get_untracked());
                true
            }
            "Escape" if typed.with_untracked(Option::is_some) => {
                typed.set(None);
                true
            }
            _ => false,
        };
        if handled {
            event.prevent_default();
            // Escape would otherwise also close the dialog around it.
            event.stop_propagation();
        }
    };
    let has_hint = hint.is_some();
    let described = {
        let ties = ties.clone();
        move || ties.described_by(has_hint, error.with(Option::is_some))
    };
    let option_id = {
        let list_id = list_id.clone();
        move |index: usize| format!("{list_id}-{index}")
    };
    let active = {
        let option_id = option_id.clone();
        move || (shown() && !found.with(Vec::is_empty)).then(|| option_id(at.get()))
    };
    view! {
        <Frame ties=ties.clone() label hint error required>
            <div class="pick">
                <input
                    id=ties.id
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-expanded=move || if shown() { "true" } else { "false" }
                    aria-controls=list_id.clone()
                    aria-activedescendant=active
                    aria-required=required.then_some("true")
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=described
                    prop:value=move || typed.get().unwrap_or_else(chosen_words)
                    on:input=move |event| {
                        at.set(0);
                        typed.set(Some(event_target_value(&event)));
                    }
                    on:click=move |_| {
                        if typed.with_untracked(Option::is_none) {
                            typed.set(Some(String::new()));
                        }
                    }
                    on:blur=move |_| typed.set(None)
                    on:keydown=on_key
                />
                <ul class="pick-list" role="listbox" id=list_id class:pick-open=shown>
                    {move || {
                        let option_id = option_id.clone();
                        let options = found.get();
                        if options.is_empty() && shown() {
                            return view! { <li class="pick-none">{t!("parts-nothing-found")}</li> }.into_any();
                        }
                        options
                            .into_iter()
                            .enumerate()
                            .map(|(index, choice)| {
                                view! {
                                    <li
                                        role="option"
                                        id=option_id(index)
                                        aria-selected=move || if at.get() == index { "true" } else { "false" }
                                        // The press comes before the field's blur, which closes the list.
                                        on:mousedown=move |event| {
                                            event.prevent_default();
                                            choose(index);
                                        }
                                    >
                                        {move || choice.label.get()}
                                    </li>
                                }
                            })
                            .collect_view()
                            .into_any()
                    }}
                </ul>
            </div>
        </Frame>
    }
}
