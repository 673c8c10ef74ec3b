//! Suspending, resuming and extending.

use super::{Shown, past_day, read_day, said, typed};
use crate::app::prelude::*;
use crate::app::words;
use crate::programme::lifecycle::DuoState;
use crate::register::Command;
use crate::register::command::Move;
use chrono::Days;

/// Asks for the day (and the reason) of a suspension or of its end.
#[component]
pub(super) fn MoveDialog(
    /// The duo.
    shown: Shown,
    /// The state entered.
    to: DuoState,
    /// Whether it shows.
    show: RwSignal<bool>,
) -> impl IntoView {
    let resuming = to == DuoState::Active;
    let (title, text) = if resuming {
        ("duos-resume", "duos-resume-text")
    } else {
        ("duos-suspend", "duos-suspend-text")
    };
    view! {
        <Dialog open=show title=t!(title)>
            <MoveForm shown to show title text />
        </Dialog>
    }
}

#[component]
fn MoveForm(
    shown: Shown,
    to: DuoState,
    show: RwSignal<bool>,
    title: &'static str,
    text: &'static str,
) -> impl IntoView {
    let Shown { id, session, .. } = shown;
    let today = session.today();
    let on = typed(Some(today));
    let why = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let submit = move || {
        let day = past_day(on, today);
        wrong.set(day.as_ref().err().cloned());
        let Ok(on) = day else { return };
        let step = Move {
            id,
            to,
            on,
            reason: said(why),
        };
        session.act_then(Command::MoveDuo(step), move |ended| {
            if ended.is_ok() {
                show.try_set(false);
            }
        });
    };
    view! {
        <form
            autocomplete="off"
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <p>{t!(text)}</p>
            <TextField label=t!("duos-day") kind=InputKind::Date value=on error=wrong />
            <TextField label=t!("duos-own-words") value=why />
            <div class="actions">
                <Button on_click=move || show.set(false)>{t!("cancel")}</Button>
                <Button kind=ButtonKind::Primary submit=true>{t!(title)}</Button>
            </div>
        </form>
    }
}

/// Asks for a later planned end.
#[component]
pub(super) fn ExtendDialog(
    /// The duo.
    shown: Shown,
    /// Whether it shows.
    show: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Dialog open=show title=t!("duos-extend")>
            <ExtendForm shown show />
        </Dialog>
    }
}

#[component]
fn ExtendForm(shown: Shown, show: RwSignal<bool>) -> impl IntoView {
    let toasts = use_toasts();
    let Shown { id, session, duo } = shown;
    let before = duo.get_untracked();
    let planned = before.extended_until.max(before.planned_end);
    // A quarter more is what is asked for most.
    let until = typed(planned.and_then(|end| end.checked_add_days(Days::new(13 * 7))));
    let wrong = RwSignal::new(None::<String>);
    let submit = move || {
        let day = untrack(|| read_day(until)).filter(|day| planned.is_none_or(|end| *day > end));
        wrong.set(day.is_none().then(|| text!("duos-extend-later")));
        let Some(day) = day else { return };
        let mut fields = duo.get_untracked();
        fields.extended_until = Some(day);
        let moves = fields.state == Some(DuoState::Active);
        let save = Command::SaveDuo {
            duo: id,
            fields: fields.into(),
        };
        session.act_quietly(save, move |ended| match ended {
            Ok(_) if moves => {
                let step = Move {
                    id,
                    to: DuoState::Extended,
                    on: session.today(),
                    reason: None,
                };
                session.act(Command::MoveDuo(step));
                show.try_set(false);
            }
            Ok(_) => {
                toasts.say(text!("duos-extended"));
                show.try_set(false);
            }
            Err(error) => toasts.say(words::act_error(&error, &session)),
        });
    };
    view! {
        <form
            autocomplete="off"
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <p>{t!("duos-extend-text")}</p>
            <TextField label=t!("duos-extended-until") kind=InputKind::Date value=until error=wrong />
            <div class="actions">
                <Button on_click=move || show.set(false)>{t!("cancel")}</Button>
                <Button kind=ButtonKind::Primary submit=true>{t!("duos-extend")}</Button>
            </div>
        </form>
    }
}
