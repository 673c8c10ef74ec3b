//! What time it is, and timers that end when they are dropped.

use super::js;
use crate::journal::clock::EARLIEST;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use js_sys::Date;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Milliseconds since 1970 by the wall clock of this machine, which may be wrong or jump.
pub fn now_ms() -> u64 {
    // Before 1970 is a wrong clock; `as` saturates to zero.
    Date::now() as u64
}

/// Notes on the browser's own timeline that something took so long, up to now: for its developer tools and for
/// measurements. `what` is one of the app's own words, never a person's.
pub fn note_time(what: &'static str, ms: f64) {
    let Some(clock) = web_sys::window().and_then(|window| window.performance()) else {
        return;
    };
    let end = clock.now();
    let span = js::object(&[("start", (end - ms).max(0.0).into()), ("end", end.into())]);
    let noted = js::get(&clock, "measure").dyn_into::<js_sys::Function>();
    // A browser without a timeline is still a browser.
    let _ = noted.map(|note| note.call2(&clock, &what.into(), &span));
}

/// Milliseconds since the page began, never going back; for measuring, not for dates.
pub fn elapsed_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |clock| clock.now())
}

/// Today's date in this machine's time zone.
pub fn today() -> NaiveDate {
    now_local().date()
}

/// Date and time of day in this machine's time zone, to the second.
pub fn now_local() -> NaiveDateTime {
    local(&Date::new_0()).unwrap_or_default()
}

/// An instant (milliseconds since 1970) as date and time of day in this machine's time zone; `None` where that is no
/// date that this program could have written: before 2000, or after the year 9999.
pub fn local_from_ms(ms: i64) -> Option<NaiveDateTime> {
    (EARLIEST..LATEST).contains(&ms).then_some(())?;
    local(&Date::new(&JsValue::from_f64(ms as f64)))
}

/// The end of the last year with four digits; milliseconds since 1970.
const LATEST: i64 = 253_402_214_400_000;

fn local(date: &Date) -> Option<NaiveDateTime> {
    // JavaScript's dates reach the year 275760, chrono's 262142: a clock beyond that is no date.
    NaiveDate::from_ymd_opt(date.get_full_year() as i32, date.get_month() + 1, date.get_date()).and_then(
        |day| {
            NaiveTime::from_hms_opt(date.get_hours(), date.get_minutes(), date.get_seconds().min(59))
                .map(|time| day.and_time(time))
        },
    )
}

/// A pending or repeating timer; dropping it ends it.
#[must_use = "dropping the guard ends the timer"]
pub struct Timer {
    id: i32,
    repeats: bool,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            if self.repeats {
                window.clear_interval_with_handle(self.id);
            } else {
                window.clear_timeout_with_handle(self.id);
            }
        }
    }
}

/// Calls `callback` once after `ms` milliseconds, unless the timer is dropped before.
pub fn after(ms: u32, callback: impl FnOnce() + 'static) -> Timer {
    let callback = Closure::once(callback);
    let id = web_sys::window()
        .and_then(|window| {
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(
                    callback.as_ref().unchecked_ref(),
                    clamp(ms),
                )
                .ok()
        })
        .unwrap_or_default();
    Timer {
        id,
        repeats: false,
        _callback: callback,
    }
}

/// Calls `callback` every `ms` milliseconds until the timer is dropped.
///
/// Browsers slow timers of hidden pages down to one a minute, and stop them while a laptop sleeps:
/// compare [`now_ms`] where it matters.
pub fn every(ms: u32, callback: impl FnMut() + 'static) -> Timer {
    let callback = Closure::<dyn FnMut()>::new(callback);
    let id = web_sys::window()
        .and_then(|window| {
            window
                .set_interval_with_callback_and_timeout_and_arguments_0(
                    callback.as_ref().unchecked_ref(),
                    clamp(ms),
                )
                .ok()
        })
        .unwrap_or_default();
    Timer {
        id,
        repeats: true,
        _callback: callback,
    }
}

/// Waits `ms` milliseconds.
pub async fn sleep(ms: u32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, clamp(ms));
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// Lets the page paint and take input before work goes on: call it between slices of long work.
pub async fn breathe() {
    sleep(0).await;
}

fn clamp(ms: u32) -> i32 {
    i32::try_from(ms).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{cell::Cell, rc::Rc};
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    async fn a_dropped_timer_never_fires() {
        let fired = Rc::new(Cell::new(0));
        let count = |fired: &Rc<Cell<i32>>| {
            let fired = Rc::clone(fired);
            move || fired.set(fired.get() + 1)
        };
        drop(after(1, count(&fired)));
        drop(every(1, count(&fired)));
        let _once = after(1, count(&fired));
        sleep(30).await;
        assert_eq!(fired.get(), 1);
    }

    #[wasm_bindgen_test]
    fn the_local_date_is_that_of_javascript() {
        let now = Date::new_0();
        assert_eq!(today().to_string(), {
            format!(
                "{:04}-{:02}-{:02}",
                now.get_full_year(),
                now.get_month() + 1,
                now.get_date()
            )
        });
        assert_eq!(local(&Date::new(&JsValue::from_f64(f64::NAN))), None);
        for no_date in [i64::MIN, -1, 0, 10_000_000_000_000_000, i64::MAX] {
            assert_eq!(local_from_ms(no_date), None);
        }
        assert_eq!(local_from_ms(now_ms() as i64).map(|at| at.date()), Some(today()));
    }
}
