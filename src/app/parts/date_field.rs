//! A field for a date, typed as people write dates or picked from a calendar. It holds exactly what was typed: the day
//! that is understood stands under it, in the language of the app, and what cannot be understood is said there and
//! never saved.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::calendar::Calendar;
use super::field::{Frame, Ties};
use super::form::FormChecks;
use super::{Icon, IconName};
use crate::app::language::{t, text, texts};
use crate::browser::{clock, keyboard, page};
use crate::dates::{self, About, Fault, Understood};

/// The text of a date field for a day, ready to be typed over.
pub fn typed_date(day: Option<NaiveDate>) -> RwSignal<String> {
    RwSignal::new(day.map(dates::write).unwrap_or_default())
}

/// The day that stands in a date field, `None` where the field is empty. Reactive.
///
/// # Errors
/// What is wrong with a text that is no date.
pub fn read_date(value: RwSignal<String>, about: About) -> Result<Option<NaiveDate>, Fault> {
    let read = value.with(|text| dates::read(text, about, clock::today()))?;
    Ok(read.map(|understood| understood.date))
}

/// The day that stands in a date field that has to be filled in.
///
/// # Errors
/// What is wrong, in words.
pub fn needed_date(value: RwSignal<String>, about: About) -> Result<NaiveDate, String> {
    match untrack(|| read_date(value, about)) {
        Ok(Some(day)) => Ok(day),
        Ok(None) => Err(text!("date-field-missing")),
        Err(fault) => Err(date_fault(fault)),
    }
}

/// What is wrong with what is typed, in words.
pub fn date_fault(fault: Fault) -> String {
    let key = fault.text_key();
    match fault {
        Fault::NoSuchMonth(month) => text!(key, month = month),
        Fault::NoSuchDay { day, month, year } => {
            let name = texts().code("month", &month.to_string());
            text!(key, day = day, month = name, year = year.to_string())
        }
        Fault::OtherWeekday(date) => text!(key, date = texts().date_long(date)),
        Fault::FarOff(year) => text!(key, year = year.to_string()),
        Fault::Unfinished | Fault::Unreadable | Fault::NoYear | Fault::InTheFuture(_) => text!(key),
    }
}

/// The day that was understood, in full.
fn in_full(understood: Understood) -> String {
    let date = texts().date_long(understood.date);
    if understood.year_taken {
        text!("date-field-year-taken", date = date)
    } else {
        date
    }
}

/// A field for a date.
#[component]
pub fn DateField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What is typed, as typed; read it with [`read_date`].
    value: RwSignal<String>,
    /// What the date is about; the same as it is read with.
    about: About,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What the form says is wrong with the date; shown until another one is typed.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it has to be answered.
    #[prop(optional)]
    required: bool,
    /// Called when one leaves a field that was changed, or picks a day.
    #[prop(optional, into)]
    on_change: Option<Callback<()>>,
) -> impl IntoView {
    let ties = Ties::fresh();
    let note_id = format!("{}-note", ties.id);
    let around = format!("{}-around", ties.id);
    let button_id = format!("{}-pick", ties.id);
    let open = RwSignal::new(false);
    let typing = RwSignal::new(false);
    // Nobody is told while typing that a date is not finished yet.
    let left = RwSignal::new(false);
    let read = Memo::new(move |_| value.with(|text| dates::read(text, about, clock::today())));
    // What the form says is of the date that it saw.
    let judged = RwSignal::new(String::new());
    Effect::new(move |_| {
        if error.with(Option::is_some) {
            judged.set(value.get_untracked());
        }
    });
    let wrong = Signal::derive(move || match read.get() {
        Err(fault) if left.get() => Some(date_fault(fault)),
        _ => error
            .get()
            .filter(|_| value.with(|now| judged.with(|then| now == then))),
    });
    FormChecks::join(move || {
        left.set(true);
        read.with_untracked(Result::is_ok)
    });
    let note = move || match read.get() {
        _ if wrong.with(Option::is_some) => None,
        Ok(Some(understood)) => Some(in_full(understood)),
        Ok(None) | Err(_) => typing.get().then(|| text!("date-field-example")),
    };
    let changed = move || {
        left.try_set(true);
        // A field that is taken away while it was typed in tells its change when its page has gone.
        if let Some(changed) = on_change {
            changed.try_run(());
        }
    };
    let back = {
        let button_id = button_id.clone();
        move || {
            open.set(false);
            page::focus(&button_id);
        }
    };
    let choose = {
        let back = back.clone();
        Callback::new(move |day: NaiveDate| {
            value.set(dates::write(day));
            changed();
            back();
        })
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let press = keyboard::read(&event);
        match press.key.as_str() {
            "Escape" if open.get_untracked() => back(),
            "ArrowDown" if press.in_field && !open.get_untracked() => open.set(true),
            _ => return,
        }
        event.prevent_default();
        // Escape would otherwise also close the dialog around it.
        event.stop_propagation();
    };
    let within = around.clone();
    let on_leave = move |_| {
        let within = within.clone();
        // A month that is drawn anew takes the focus away for a moment.
        set_timeout(
            move || {
                if open.try_get_untracked() == Some(true) && !page::holds_focus(&within) {
                    open.try_set(false);
                }
            },
            std::time::Duration::from_millis(80),
        );
    };
    let has_hint = hint.is_some();
    let described = {
        let (ties, note_id) = (ties.clone(), note_id.clone());
        move || {
            let others = ties.described_by(has_hint, wrong.with(Option::is_some));
            Some(
                [others, Some(note_id.clone())]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        }
    };
    let opener = move || match read.get() {
        Ok(Some(understood)) => text!("date-field-pick-other", date = texts().date_long(understood.date)),
        _ => text!("date-field-pick"),
    };
    let calendar_base = format!("{}-day", ties.id);
    view! {
        <Frame ties=ties.clone() label hint error=wrong required>
            <div class="date-input" id=around on:keydown=on_key on:focusout=on_leave>
                <input
                    id=ties.id
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=t!("date-field-shape")
                    aria-required=required.then_some("true")
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                    aria-describedby=described
                    bind:value=value
                    on:input=move |_| left.set(false)
                    on:focus=move |_| typing.set(true)
                    on:blur=move |_| {
                        typing.try_set(false);
                    }
                    on:change=move |_| changed()
                />
                <button
                    type="button"
                    id=button_id
                    class="button button-icon date-pick"
                    aria-label=opener
                    title=t!("date-field-pick")
                    aria-haspopup="dialog"
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <Icon name=IconName::Calendar />
                </button>
                {move || {
                    open.get()
                        .then(|| {
                            let start = read.with_untracked(|read| read.ok().flatten()).map(|read| read.date);
                            view! { <Calendar base=calendar_base.clone() chosen=start about choose /> }
                        })
                }}
            </div>
            <p class="field-note" id=note_id aria-live="polite">{note}</p>
        </Frame>
    }
}
