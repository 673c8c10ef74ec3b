//! Where one is in a task of a few steps.

use leptos::prelude::*;

use crate::app::language::t;

/// The steps of a task with the one under way; steps already done are marked.
#[component]
pub fn Stepper(
    /// The names of the steps, in order.
    steps: Vec<TextProp>,
    /// The step under way, from 0.
    #[prop(into)]
    current: Signal<usize>,
) -> impl IntoView {
    let total = steps.len();
    view! {
        <div class="stepper">
            <p class="stepper-words">{t!("parts-step", n = current.get() + 1, total = total)}</p>
            <ol>
                {steps
                    .into_iter()
                    .enumerate()
                    .map(|(index, name)| {
                        view! {
                            <li
                                class:step-done=move || index < current.get()
                                aria-current=move || (index == current.get()).then_some("step")
                            >
                                <span>{move || name.get()}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </div>
    }
}
