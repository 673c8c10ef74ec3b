//! Fields to type in: label, hint, and the error at the field itself.
//!
//! Every control says `autocomplete="off"`, also ticks, choices and files, and so does every form: without it a browser
//! keeps what was typed for offering it again and, to bring pages back after a crash, writes it to the disk in clear.
//! `spellcheck="false"` keeps it from being sent or remembered for spelling. `expectAccessible` of the end-to-end tests
//! demands both of each control on each page it sees.

use leptos::prelude::*;

use super::form::FormChecks;
use super::fresh_id;
use crate::app::language::{t, text};
use crate::programme::text::{LINE_MOST, NOTE_MOST, is_too_long, tidy};

/// What is typed; decides the keyboard of a phone and what the browser helps with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// A line of text.
    #[default]
    Text,
    /// A number, typed freely: the page reads and checks it, so that `2,5` is understood too.
    Number,
    /// A mail address.
    Email,
    /// A phone number.
    Phone,
}

impl InputKind {
    fn html(self) -> (&'static str, &'static str) {
        match self {
            Self::Text => ("text", "text"),
            Self::Number => ("text", "decimal"),
            Self::Email => ("email", "email"),
            Self::Phone => ("tel", "tel"),
        }
    }
}

/// The ids that tie a control to its label, hint and error.
#[derive(Clone)]
pub(super) struct Ties {
    pub(super) id: String,
    pub(super) hint: String,
    pub(super) error: String,
}

impl Ties {
    pub(super) fn fresh() -> Self {
        let id = fresh_id("field");
        Self {
            hint: format!("{id}-hint"),
            error: format!("{id}-error"),
            id,
        }
    }

    /// The value of `aria-describedby`.
    pub(super) fn described_by(&self, has_hint: bool, has_error: bool) -> Option<String> {
        let mut ids = Vec::new();
        if has_error {
            ids.push(self.error.as_str());
        }
        if has_hint {
            ids.push(self.hint.as_str());
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// The frame around a control: label above, hint under it, error under the control.
#[component]
pub(super) fn Frame(
    ties: Ties,
    label: TextProp,
    hint: Option<TextProp>,
    error: Signal<Option<String>>,
    required: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field" class:field-wrong=move || error.with(Option::is_some)>
            <label for=ties.id>
                {move || label.get()}
                {required.then(|| view! { <span class="field-required">{t!("parts-required")}</span> })}
            </label>
            {hint.map(|hint| view! { <p class="field-hint" id=ties.hint>{move || hint.get()}</p> })}
            {children()}
            <FieldError id=ties.error error />
        </div>
    }
}

/// The line under a control that says what is wrong and what to do.
#[component]
pub(super) fn FieldError(id: String, error: Signal<Option<String>>) -> impl IntoView {
    view! { <p class="field-error" id=id aria-live="polite">{move || error.get()}</p> }
}

/// What is wrong with a text: first that it is longer than the register takes, then what the form says.
fn within(value: RwSignal<String>, most: usize, error: Signal<Option<String>>) -> Signal<Option<String>> {
    let too_long = Memo::new(move |_| value.with(|text| is_too_long(&tidy(text), most)));
    FormChecks::join(move || !too_long.get_untracked());
    Signal::derive(move || {
        if too_long.get() {
            Some(text!("parts-too-long", most = most))
        } else {
            error.get()
        }
    })
}

/// A field of one line.
#[component]
pub fn TextField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What is typed, as typed.
    value: RwSignal<String>,
    /// What kind of text.
    #[prop(optional)]
    kind: InputKind,
    /// How to answer; an example.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with it and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it has to be answered.
    #[prop(optional)]
    required: bool,
    /// How many characters it takes; more are said at once and the form is not sent.
    #[prop(default = LINE_MOST)]
    most: usize,
    /// Whether it can be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Called when one leaves a field that was changed.
    #[prop(optional, into)]
    on_change: Option<Callback<()>>,
) -> impl IntoView {
    let ties = Ties::fresh();
    let (html_kind, keyboard) = kind.html();
    let error = within(value, most, error);
    let has_hint = hint.is_some();
    let described = {
        let ties = ties.clone();
        move || ties.described_by(has_hint, error.with(Option::is_some))
    };
    view! {
        <Frame ties=ties.clone() label hint error required>
            <input
                id=ties.id
                type=html_kind
                inputmode=keyboard
                autocomplete="off"
                spellcheck="false"
                aria-required=required.then_some("true")
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described
                disabled=move || disabled.get()
                bind:value=value
                on:change=move |_| {
                    // A field that is taken away while it was typed in tells its change when its page has gone.
                    if let Some(changed) = on_change {
                        changed.try_run(());
                    }
                }
            />
        </Frame>
    }
}

/// A field of several lines.
#[component]
pub fn TextAreaField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What is typed.
    value: RwSignal<String>,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with it and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it has to be answered.
    #[prop(optional)]
    required: bool,
    /// How many characters it takes; more are said at once and the form is not sent.
    #[prop(default = NOTE_MOST)]
    most: usize,
    /// How many lines show.
    #[prop(default = 4)]
    rows: u32,
) -> impl IntoView {
    let ties = Ties::fresh();
    let error = within(value, most, error);
    let has_hint = hint.is_some();
    let described = {
        let ties = ties.clone();
        move || ties.described_by(has_hint, error.with(Option::is_some))
    };
    view! {
        <Frame ties=ties.clone() label hint error required>
            <textarea
                id=ties.id
                rows=rows.to_string()
                autocomplete="off"
                spellcheck="false"
                aria-required=required.then_some("true")
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described
                bind:value=value
            ></textarea>
        </Frame>
    }
}
