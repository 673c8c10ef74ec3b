//! Suspending, resuming and extending.

use super::{NEXT, Shown, past_day, said};
use crate::app::prelude::*;
use crate::app::words;
use crate::dates::About;
use crate::programme::lifecycle::DuoState;
use crate::programme::text::NOTE_MOST;
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
    let Shown { id, session, duo } = shown;
    let on = typed_date(Some(session.today()));
    let why = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let submit = move || {
        let day = past_day(on).and_then(|day| {
            let check = duo.with_untracked(|duo| duo.check_day(day));
            check.map(|()| day).map_err(words::wrong_day)
        });
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
                go_on(NEXT);
            }
        });
    };
    view! {
        <Form on_submit=submit>
            <p>{t!(text)}</p>
            <DateField label=t!("duos-day") about=About::Past value=on error=wrong />
            <TextField label=t!("duos-own-words") value=why most=NOTE_MOST />
            <div class="actions">
                <Button on_click=move || show.set(false)>{t!("cancel")}</Button>
                <Button kind=ButtonKind::Primary submit=true>{t!(title)}</Button>
            </div>
        </Form>
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
    let until = typed_date(planned.and_then(|end| end.checked_add_days(Days::new(13 * 7))));
    let wrong = RwSignal::new(None::<String>);
    let submit = move || {
        let day = needed_date(until, About::Plan).and_then(|day| {
            let check = duo.with_untracked(|duo| duo.check_extension(day));
            check.map(|()| day).map_err(words::wrong_day)
        });
        wrong.set(day.as_ref().err().cloned());
        let Ok(day) = day else { return };
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
                session.act_then(Command::MoveDuo(step), |_| go_on(NEXT));
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
        <Form on_submit=submit>
            <p>{t!("duos-extend-text")}</p>
            <DateField label=t!("duos-extended-until") about=About::Plan value=until error=wrong />
            <div class="actions">
                <Button on_click=move || show.set(false)>{t!("cancel")}</Button>
                <Button kind=ButtonKind::Primary submit=true>{t!("duos-extend")}</Button>
            </div>
        </Form>
    }
}
