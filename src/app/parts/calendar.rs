//! The calendar of a date field: a month to pick a day from by mouse or by keyboard (the date picker of WAI-ARIA).

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::app::language::{t, text, texts};
use crate::browser::{clock, keyboard, page};
use crate::dates::calendar::{Step, weeks};
use crate::dates::{About, read, write};

/// The days of the week, Monday first, as their texts are numbered.
const WEEK: [&str; 7] = ["1", "2", "3", "4", "5", "6", "7"];

/// A month of days. Opens at the day that is chosen, else at today, and takes the focus.
#[component]
pub(super) fn Calendar(
    /// How the ids of its days begin.
    base: String,
    /// The day in the field.
    chosen: Option<NaiveDate>,
    /// What the date is about: a day that cannot be meant cannot be picked.
    about: About,
    /// Takes a day over.
    choose: Callback<NaiveDate>,
) -> impl IntoView {
    let today = clock::today();
    let at = RwSignal::new(chosen.unwrap_or(today));
    let shown = Memo::new(move |_| at.with(|day| day.with_day(1).unwrap_or(*day)));
    let (id, title) = (format!("{base}-calendar"), format!("{base}-month"));
    let to_the_left = RwSignal::new(false);
    let base = StoredValue::new(base);
    let cell_id = move |day: NaiveDate| base.with_value(|base| format!("{base}-{day}"));
    let focus = move || {
        request_animation_frame(move || {
            if let Some(day) = at.try_get_untracked() {
                page::focus(&cell_id(day));
            }
        });
    };
    let own = id.clone();
    request_animation_frame(move || {
        to_the_left.try_set(page::sticks_out(&own));
    });
    focus();
    let can = move |day: NaiveDate| matches!(read(&write(day), about, today), Ok(Some(_)));
    let pick = move |day: NaiveDate| {
        if can(day) {
            choose.try_run(day);
        }
    };
    let go = move |step: Step| at.update(|day| *day = step.from(*day, today));
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let press = keyboard::read(&event);
        match (press.key.as_str(), Step::of_key(&press.key, press.shift)) {
            ("Enter" | " ", _) => pick(at.get_untracked()),
            (_, Some(step)) => {
                go(step);
                focus();
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let turn = move |step: Step, key: &'static str, sign: &'static str| {
        view! {
            <button type="button" class="button button-quiet calendar-turn" aria-label=t!(key) title=t!(key) on:click=move |_| go(step)>
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    let cell = move |day: NaiveDate| {
        let of_month =
            (day.year(), day.month()) == shown.with_untracked(|month| (month.year(), month.month()));
        view! {
            <td
                role="gridcell"
                id=cell_id(day)
                class:calendar-other=!of_month
                tabindex=move || if at.get() == day { "0" } else { "-1" }
                aria-selected=if chosen == Some(day) { "true" } else { "false" }
                aria-current=(day == today).then_some("date")
                aria-disabled=(!can(day)).then_some("true")
                aria-label=move || texts().date_long(day)
                on:click=move |_| pick(day)
            >
                {day.day()}
            </td>
        }
    };
    view! {
        <div class="calendar" class:calendar-left=to_the_left id=id role="dialog" aria-label=t!("date-field-calendar") tabindex="-1">
            <div class="calendar-head">
                {turn(Step::Months(-12), "date-field-year-back", "«")}
                {turn(Step::Months(-1), "date-field-month-back", "‹")}
                <p class="calendar-month" id=title.clone() aria-live="polite">{move || texts().month_year(shown.get())}</p>
                {turn(Step::Months(1), "date-field-month-on", "›")}
                {turn(Step::Months(12), "date-field-year-on", "»")}
            </div>
            <table role="grid" aria-labelledby=title on:keydown=on_key>
                <thead>
                    <tr>
                        {WEEK
                            .map(|day| {
                                let (short, full) = (move || texts().code("weekday-short", day), move || texts().code("weekday", day));
                                view! { <th scope="col" abbr=full>{short}</th> }
                            })
                            .into_iter()
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {move || {
                        weeks(shown.get())
                            .into_iter()
                            .map(|week| view! { <tr>{week.into_iter().map(cell).collect_view()}</tr> })
                            .collect_view()
                    }}
                </tbody>
            </table>
            <div class="actions">
                <button type="button" class="button button-quiet" disabled=!can(today) on:click=move |_| pick(today)>
                    {move || text!("date-today")}
                </button>
            </div>
        </div>
    }
}
