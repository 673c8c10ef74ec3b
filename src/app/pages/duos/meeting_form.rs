//! The form in which a meeting is logged or corrected. What is half typed is kept.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Shown, past_day, said};
use crate::app::prelude::*;
use crate::app::words;
use crate::dates::About;
use crate::programme::codes::{Help, Presence};
use crate::programme::days::WrongDay;
use crate::programme::duo::{Meeting, MeetingId};
use crate::register::Command;

/// Two hours: what a duo agrees on.
const USUAL_MINUTES: i64 = 120;

/// The longest that one meeting may last: a day.
const MOST_MINUTES: i64 = 24 * 60;

/// What is half typed.
#[derive(Serialize, Deserialize)]
struct HalfTyped {
    date: String,
    minutes: String,
    place: String,
    online: bool,
    topics: BTreeSet<String>,
    mentee: String,
    mentor: String,
    note: String,
}

/// The fields, as typed.
#[derive(Clone, Copy)]
struct Fields {
    date: RwSignal<String>,
    minutes: RwSignal<String>,
    place: RwSignal<String>,
    online: RwSignal<bool>,
    topics: RwSignal<BTreeSet<String>>,
    mentee: RwSignal<String>,
    mentor: RwSignal<String>,
    note: RwSignal<String>,
}

impl Fields {
    fn of(meeting: &Meeting) -> Self {
        let code = |presence: Option<Presence>| presence.unwrap_or(Presence::Present).code().to_owned();
        let held = meeting.minutes.filter(|minutes| *minutes > 0);
        Self {
            date: typed_date(meeting.date),
            minutes: RwSignal::new(held.unwrap_or(USUAL_MINUTES).to_string()),
            place: RwSignal::new(meeting.place.clone().unwrap_or_default()),
            online: RwSignal::new(meeting.online == Some(true)),
            topics: RwSignal::new(
                meeting
                    .topics
                    .iter()
                    .map(|topic| topic.code().to_owned())
                    .collect(),
            ),
            mentee: RwSignal::new(code(meeting.mentee)),
            mentor: RwSignal::new(code(meeting.mentor)),
            note: RwSignal::new(meeting.note.clone().unwrap_or_default()),
        }
    }

    /// What is typed now; reactive.
    fn half_typed(self) -> HalfTyped {
        HalfTyped {
            date: self.date.get(),
            minutes: self.minutes.get(),
            place: self.place.get(),
            online: self.online.get(),
            topics: self.topics.get(),
            mentee: self.mentee.get(),
            mentor: self.mentor.get(),
            note: self.note.get(),
        }
    }

    fn fill(self, typed: HalfTyped) {
        self.date.set(typed.date);
        self.minutes.set(typed.minutes);
        self.place.set(typed.place);
        self.online.set(typed.online);
        self.topics.set(typed.topics);
        self.mentee.set(typed.mentee);
        self.mentor.set(typed.mentor);
        self.note.set(typed.note);
    }

    /// Whether both are said to have been there; reactive.
    fn held(self) -> bool {
        let present = |value: RwSignal<String>| value.with(|code| code == Presence::Present.code());
        present(self.mentee) && present(self.mentor)
    }
}

/// The form; a new meeting when `known` is none.
#[component]
pub(super) fn MeetingForm(
    /// The duo.
    shown: Shown,
    /// The meeting to correct.
    known: Option<(MeetingId, Meeting)>,
    /// Called once it is saved.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let Shown { id, session, duo } = shown;
    let today = session.today();
    let meeting_id = known.as_ref().map(|(id, _)| *id);
    let before = known.map(|(_, meeting)| meeting);
    let blank = move || Meeting {
        duo: Some(id),
        date: Some(today),
        ..Meeting::default()
    };
    let fields = Fields::of(&before.clone().unwrap_or_else(blank));
    let draft = format!("meeting/{}", meeting_id.map_or(id.0, |id| id.0));
    let kept = session
        .draft(&draft)
        .and_then(|text| serde_json::from_str::<HalfTyped>(&text).ok());
    if let Some(half) = kept {
        fields.fill(half);
    }
    let name = draft.clone();
    Effect::new(move |first: Option<()>| {
        let half = fields.half_typed();
        // What stands there untouched is no draft.
        if first.is_some()
            && let Ok(text) = serde_json::to_string(&half)
        {
            session.keep_draft(&name, text);
        }
    });
    let (wrong_date, wrong_minutes) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let before = StoredValue::new(before.unwrap_or_else(blank));
    let draft = StoredValue::new(draft);
    let more = RwSignal::new(untrack(|| {
        fields.topics.with(|all| !all.is_empty()) || fields.note.with(|note| !note.is_empty())
    }));
    let submit = move || {
        let date = past_day(fields.date);
        wrong_date.set(date.as_ref().err().cloned());
        let held = untrack(|| fields.held());
        let minutes = fields
            .minutes
            .with_untracked(|text| text.trim().parse::<i64>().ok());
        let minutes = if held {
            minutes.filter(|n| (1..=MOST_MINUTES).contains(n))
        } else {
            Some(0)
        };
        wrong_minutes.set(minutes.is_none().then(|| text!("duos-minutes-wrong")));
        let (Ok(date), Some(minutes)) = (date, minutes) else {
            return;
        };
        let topics = fields
            .topics
            .with_untracked(|all| all.iter().filter_map(|code| Help::from_code(code)).collect());
        let meeting = Meeting {
            date: Some(date),
            minutes: Some(minutes),
            place: said(fields.place),
            online: fields.online.get_untracked().then_some(true),
            topics,
            mentee: Presence::from_code(&fields.mentee.get_untracked()),
            mentor: Presence::from_code(&fields.mentor.get_untracked()),
            note: said(fields.note),
            ..before.get_value()
        };
        if let Err(wrong) = duo.with_untracked(|duo| duo.check_meeting(&meeting)) {
            wrong_date.set(Some(words::wrong_day(wrong)));
            // Where the note can say why, it is in sight.
            if matches!(wrong, WrongDay::BeforeStart(_)) {
                more.set(true);
            }
            return;
        }
        let save = Command::SaveMeeting {
            id: meeting_id,
            meeting: meeting.into(),
        };
        session.act_then(save, move |ended| {
            if ended.is_ok() {
                if let Some(draft) = draft.try_get_value() {
                    session.drop_draft(&draft);
                }
                done.try_run(());
            }
        });
    };
    let presences = || Choice::coded(Presence::FAMILY, Presence::ALL.iter().map(|one| one.code()));
    let topics = || Choice::coded(Help::FAMILY, Help::ALL.iter().map(|one| one.code()));
    view! {
        <Form on_submit=submit>
            <div class="filters meeting-first">
                <DateField label=t!("duos-meeting-date") about=About::Past value=fields.date error=wrong_date />
                <SelectField label=move || shown.mentee() value=fields.mentee choices=presences required=true />
                <SelectField label=move || shown.mentor() value=fields.mentor choices=presences required=true />
                {move || {
                    fields
                        .held()
                        .then(|| {
                            view! {
                                <TextField
                                    label=t!("duos-minutes")
                                    kind=InputKind::Number
                                    value=fields.minutes
                                    error=wrong_minutes
                                />
                            }
                        })
                }}
            </div>
            <div class="filters">
                <TextField label=t!("duos-place") value=fields.place />
                <CheckField label=t!("duos-online") checked=fields.online />
            </div>
            <details class="more" prop:open=more>
                <summary>{t!("duos-more")}</summary>
                <div class="stack">
                    <ChipSet label=t!("duos-topics") selected=fields.topics choices=topics />
                    <TextAreaField label=t!("duos-note") value=fields.note rows=3 hint=t!("duos-note-hint") />
                </div>
            </details>
            <div class="actions">
                <Button kind=ButtonKind::Primary icon=IconName::Check submit=true>{t!("duos-meeting-save")}</Button>
            </div>
        </Form>
    }
}
