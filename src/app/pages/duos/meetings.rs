//! The meetings of a duo: a form to log one, and those that were logged.

use super::Shown;
use super::meeting_form::MeetingForm;
use crate::app::prelude::*;
use crate::programme::codes::Presence;
use crate::programme::duo::{Meeting, MeetingId};
use crate::register::Command;

/// The card with the form for a meeting: what most come to the page for.
#[component]
pub(super) fn LogMeeting(
    /// The duo.
    shown: Shown,
) -> impl IntoView {
    view! {
        <Card title=t!("duos-log")>
            <NewMeeting shown />
        </Card>
    }
}

/// The form for a new meeting.
#[component]
fn NewMeeting(shown: Shown) -> impl IntoView {
    // The form is made anew after each meeting, so that it is blank again.
    let round = RwSignal::new(0_u32);
    let again = move || {
        round.try_update(|n| *n += 1);
        // Whoever logs one often logs the next: the hands stay where they were.
        go_on(&[".meeting-new input"]);
    };
    view! {
        <div class="meeting-new">
            {move || {
                round.track();
                view! { <MeetingForm shown known=None done=again /> }
            }}
        </div>
    }
}

/// The meetings that were logged; once the duo is over, one that was forgotten can still be noted behind a fold.
#[component]
pub(super) fn Meetings(
    /// The duo.
    shown: Shown,
    /// Whether the duo is over.
    over: bool,
) -> impl IntoView {
    let Shown { id, session, .. } = shown;
    let editing = RwSignal::new(None::<(MeetingId, Meeting)>);
    let edits = RwSignal::new(false);
    let all = Memo::new(move |_| {
        session.read(|register| {
            let meetings = register.meetings_of(id).into_iter().rev();
            meetings
                .map(|(id, meeting)| (id, meeting.clone()))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <Card title=t!("duos-meetings")>
            {move || {
                if all.with(|all| all.is_empty()) {
                    view! { <p class="lead">{t!("duos-meetings-none")}</p> }.into_any()
                } else {
                    view! {
                        <ul class="meetings">
                            <For each=move || all.get() key=|row| format!("{row:?}") let:row>
                                <Logged shown row editing edits />
                            </For>
                        </ul>
                    }
                        .into_any()
                }
            }}
            {over
                .then(|| {
                    view! {
                        <details class="more">
                            <summary>{t!("duos-forgotten")}</summary>
                            <NewMeeting shown />
                        </details>
                    }
                })}
            <Dialog open=edits title=t!("duos-meeting-edit")>
                {move || {
                    editing
                        .get()
                        .map(|known| view! { <MeetingForm shown known=Some(known) done=move || { edits.try_set(false); } /> })
                }}
            </Dialog>
        </Card>
    }
}

/// One meeting that was logged.
#[component]
fn Logged(
    shown: Shown,
    row: (MeetingId, Meeting),
    editing: RwSignal<Option<(MeetingId, Meeting)>>,
    edits: RwSignal<bool>,
) -> impl IntoView {
    let (id, meeting) = row.clone();
    let presence = {
        let (mentee, mentor, held, minutes) =
            (meeting.mentee, meeting.mentor, meeting.is_held(), meeting.minutes);
        move || {
            if held {
                return lang().hours(u32::try_from(minutes.unwrap_or(0)).unwrap_or(0));
            }
            let missed = [(shown.mentee(), mentee), (shown.mentor(), mentor)]
                .into_iter()
                .filter_map(|(name, came)| {
                    let came = came.filter(|came| *came != Presence::Present)?;
                    Some(text!("label-value", label = name, value = text!(came.text_key())))
                });
            missed.collect::<Vec<_>>().join(" · ")
        }
    };
    let tone = match (
        meeting.is_held(),
        [meeting.mentee, meeting.mentor].contains(&Some(Presence::Unexcused)),
    ) {
        (true, _) => Tone::Good,
        (false, true) => Tone::Bad,
        (false, false) => Tone::Busy,
    };
    let where_ = {
        let (place, online) = (meeting.place.clone(), meeting.online == Some(true));
        let topics: Vec<_> = meeting.topics.iter().map(|topic| topic.text_key()).collect();
        move || {
            let mut parts: Vec<String> = place.clone().into_iter().collect();
            parts.extend(online.then(|| text!("duos-online")));
            parts.extend(topics.iter().map(|key| text!(*key)));
            parts.join(" · ")
        }
    };
    let day = meeting.date;
    let date = move || day.map(|day| texts().date(day)).unwrap_or_default();
    let note = meeting.note.clone();
    view! {
        <li class="meeting">
            <div>
                <p class="meeting-head">
                    <strong>{date}</strong>
                    <Badge tone text=presence />
                </p>
                <p class="lead">{where_}</p>
                {note.map(|note| view! { <p class="meeting-note">{note}</p> })}
            </div>
            <div class="card-actions">
                <Button
                    kind=ButtonKind::Quiet
                    icon=IconName::Pencil
                    label=move || text!("duos-edit-of", day = date())
                    on_click=move || {
                        editing.set(Some(row.clone()));
                        edits.set(true);
                    }
                />
                <Button
                    kind=ButtonKind::Quiet
                    icon=IconName::Cross
                    label=move || text!("duos-remove-of", day = date())
                    on_click=move || shown.session.act(Command::Archive(id.0))
                />
            </div>
        </li>
    }
}
