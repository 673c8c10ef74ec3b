//! The first meeting of two: planned, moved, or not held because someone did not come.

use super::{NEXT, Shown, said};
use crate::app::prelude::*;
use crate::app::words;
use crate::dates::About;
use crate::programme::codes::Presence;
use crate::register::Command;
use crate::register::command::FirstMeeting;

/// When and where two meet for the first time, in one line; `None` while no day is agreed.
pub(super) fn when_and_where(shown: Shown) -> Option<String> {
    shown.duo.with(|duo| {
        let day = texts().date_long(duo.first_meeting?);
        let at = duo
            .first_meeting_at
            .map(|at| text!("at-hour", hour = at.to_string()));
        let parts = [Some(day), at, duo.first_meeting_place.clone()];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    })
}

/// What has become of a meeting that was planned.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Planning {
    /// None was planned yet.
    First,
    /// It is put off.
    Moved,
    /// Someone did not come; another one is agreed.
    Missed,
}

/// Asks for day, hour and place, and who did not come.
#[component]
pub(super) fn PlanForm(
    /// The duo.
    shown: Shown,
    /// What has become of the one before.
    planning: Planning,
    /// Called once it is saved.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let Shown { id, session, duo } = shown;
    let before = duo.get_untracked();
    let on = typed_date(before.first_meeting.filter(|_| planning == Planning::First));
    let at = typed_time(before.first_meeting_at);
    let place = RwSignal::new(before.first_meeting_place.clone().unwrap_or_default());
    let wrong = RwSignal::new(None::<String>);
    let (mentee, mentor) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let wrong_who = RwSignal::new(None::<String>);
    let submit = move || {
        let day = needed_date(on, About::Plan);
        let day = day.and_then(|day| {
            let known = duo.get_untracked();
            known
                .check_first_meeting(day)
                .map(|()| day)
                .map_err(words::wrong_day)
        });
        wrong.set(day.as_ref().err().cloned());
        let came = [mentee, mentor].map(|one| one.with_untracked(|code| Presence::from_code(code)));
        let missed = match (planning, came) {
            (Planning::Missed, [Some(mentee), Some(mentor)]) => {
                let nobody = mentee == Presence::Present && mentor == Presence::Present;
                let too_soon = duo.with_untracked(|duo| duo.check_missed(session.today()));
                let why = match too_soon {
                    Err(wrong) => Some(words::wrong_day(wrong)),
                    Ok(()) => nobody.then(|| text!("duos-missed-nobody")),
                };
                wrong_who.set(why.clone());
                why.is_none().then_some(Some([mentee, mentor]))
            }
            (Planning::Missed, _) => {
                wrong_who.set(Some(text!("duos-choose-one")));
                None
            }
            _ => Some(None),
        };
        let (Ok(on), Some(missed)) = (day, missed) else {
            return;
        };
        let plan = FirstMeeting {
            duo: id,
            agreed_on: session.today(),
            on,
            at: read_time(at),
            place: said(place),
            missed,
        };
        session.act_then(Command::PlanFirstMeeting(plan), move |ended| {
            if ended.is_ok() {
                done.try_run(());
            }
        });
    };
    let presences = || Choice::coded(Presence::FAMILY, Presence::ALL.iter().map(|one| one.code()));
    view! {
        <Form on_submit=submit>
            {(planning == Planning::Missed)
                .then(|| {
                    view! {
                        <p>{t!("duos-missed-text")}</p>
                        <div class="filters">
                            <SelectField
                                label=move || shown.mentee()
                                value=mentee
                                choices=presences
                                error=wrong_who
                                required=true
                            />
                            <SelectField label=move || shown.mentor() value=mentor choices=presences required=true />
                        </div>
                        <p>{t!("duos-missed-again")}</p>
                    }
                })}
            <div class="filters">
                <DateField label=t!("duos-first-meeting") about=About::Plan value=on error=wrong />
                <TimeField label=t!("duos-first-meeting-at") value=at />
                <TextField label=t!("duos-place") value=place />
            </div>
            <div class="actions">
                <Button kind=ButtonKind::Primary icon=IconName::Check submit=true>{t!("duos-do-meeting-planned")}</Button>
            </div>
        </Form>
    }
}

/// The two ways in which a meeting that is planned may not come about.
#[component]
pub(super) fn NotMet(
    /// The duo.
    shown: Shown,
) -> impl IntoView {
    let moved = RwSignal::new(false);
    let missed = RwSignal::new(false);
    let dialog = move |show: RwSignal<bool>, title: &'static str, planning: Planning| {
        let done = move || {
            show.try_set(false);
            go_on(NEXT);
        };
        view! {
            <Dialog open=show title=t!(title)>
                <PlanForm shown planning done />
            </Dialog>
        }
    };
    view! {
        <div class="actions">
            <Button icon=IconName::Calendar on_click=move || moved.set(true)>{t!("duos-moved")}</Button>
            <Button icon=IconName::Cross on_click=move || missed.set(true)>{t!("duos-missed")}</Button>
        </div>
        {dialog(moved, "duos-moved", Planning::Moved)}
        {dialog(missed, "duos-missed", Planning::Missed)}
    }
}
