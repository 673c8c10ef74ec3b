//! A form that is not sent while a field holds what it cannot read, so that nothing half typed is ever saved as nothing.

use leptos::prelude::*;

use super::fresh_id;
use crate::browser::page;

/// The looks that the fields of a form take at themselves before it is sent.
#[derive(Clone, Copy)]
pub(super) struct FormChecks(StoredValue<Vec<Callback<(), bool>>>);

impl FormChecks {
    /// Has the form around, if there is one, ask `check` before it is sent: whether what is typed can be read. It shows
    /// what is wrong at its field.
    pub(super) fn join(check: impl Fn() -> bool + Send + Sync + 'static) {
        if let Some(Self(checks)) = use_context::<Self>() {
            checks.update_value(|checks| checks.push(Callback::new(move |()| check())));
        }
    }

    /// Asks all of them; those whose field was taken away have nothing to say.
    fn pass(self) -> bool {
        let failed = |checks: &Vec<Callback<(), bool>>| {
            checks
                .iter()
                .filter(|check| check.try_run(()) == Some(false))
                .count()
        };
        // All are asked, so that each field says what is wrong with it.
        self.0.try_with_value(failed).unwrap_or(0) == 0
    }
}

/// A form. `on_submit` runs only when every field can be read; then, or where one cannot, the focus goes to the first
/// field that says what is wrong.
#[component]
pub fn Form(
    /// Saves what is typed, or sets the errors of the fields.
    #[prop(into)]
    on_submit: Callback<()>,
    /// How its parts are arranged.
    #[prop(default = "stack")]
    class: &'static str,
    /// Fields and buttons.
    children: Children,
) -> impl IntoView {
    let checks = FormChecks(StoredValue::new(Vec::new()));
    provide_context(checks);
    let id = fresh_id("form");
    let own = id.clone();
    let send = move || {
        if checks.pass() {
            on_submit.try_run(());
        }
        point_at_wrong(&format!("#{own}"));
    };
    view! {
        <form
            id=id
            autocomplete="off"
            class=class
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            {children()}
        </form>
    }
}

/// Gives the focus back once what was done is drawn, where the control that did it went with it: to what the first of
/// these selectors finds that finds anything, else to the page's heading.
pub fn go_on(selectors: &'static [&'static str]) {
    request_animation_frame(move || {
        let all = [selectors, &["main h1"]].concat();
        page::refocus(&all);
    });
}

/// Moves the focus to the first field within `scope` (a selector) that says what is wrong, once it is marked.
fn point_at_wrong(scope: &str) {
    let wrong = format!("{scope} .field-wrong :is(input, select, textarea)");
    request_animation_frame(move || {
        page::focus_first(&wrong);
    });
}
