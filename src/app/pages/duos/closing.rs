//! The end of a duo: completed or early, with what came of it.

use super::{NEXT, Shown, past_day, said};
use crate::app::prelude::*;
use crate::app::words;
use crate::dates::About;
use crate::programme::codes::{Evidence, OutcomeKind};
use crate::programme::lifecycle::EndReason;
use crate::programme::outcome::Episode;
use crate::register::Command;
use crate::register::command::EndDuo;

/// The most hours that a week has.
const HOURS_OF_A_WEEK: i64 = 168;

/// Asks for the last day, the reason when it is early, and the outcome.
#[component]
pub(super) fn EndDialog(
    /// The duo.
    shown: Shown,
    /// Whether it ends before its planned end.
    early: bool,
    /// Whether it shows.
    show: RwSignal<bool>,
) -> impl IntoView {
    let (title, text) = if early {
        ("duos-end-early", "duos-end-early-text")
    } else {
        ("duos-close", "duos-close-text")
    };
    view! {
        <Dialog open=show title=t!(title)>
            <EndForm shown early show title text />
        </Dialog>
    }
}

/// The fields of an outcome episode, as typed.
#[derive(Clone, Copy)]
struct Outcome {
    kind: RwSignal<String>,
    start: RwSignal<String>,
    end: RwSignal<String>,
    hours: RwSignal<String>,
    own_choice: RwSignal<String>,
    fits_level: RwSignal<String>,
    evidence: RwSignal<String>,
    wrong_start: RwSignal<Option<String>>,
    wrong_end: RwSignal<Option<String>>,
    wrong_hours: RwSignal<Option<String>>,
}

impl Outcome {
    fn blank() -> Self {
        let text = || RwSignal::new(String::new());
        let wrong = || RwSignal::new(None);
        Self {
            kind: text(),
            start: text(),
            end: text(),
            hours: text(),
            own_choice: text(),
            fits_level: text(),
            evidence: text(),
            wrong_start: wrong(),
            wrong_end: wrong(),
            wrong_hours: wrong(),
        }
    }

    /// The episode that was typed, or none; an error once it is shown at its field.
    fn read(self) -> Result<Option<Episode>, ()> {
        let Some(kind) = OutcomeKind::from_code(&self.kind.get_untracked()) else {
            return Ok(None);
        };
        let start = needed_date(self.start, About::Event);
        let end = untrack(|| read_date(self.end, About::Event)).map_err(date_fault);
        self.wrong_start.set(start.as_ref().err().cloned());
        self.wrong_end.set(end.as_ref().err().cloned());
        let hours = self.hours.with_untracked(|text| text.trim().to_owned());
        let read: Option<i64> = hours
            .parse()
            .ok()
            .filter(|hours| (0..=HOURS_OF_A_WEEK).contains(hours));
        let wrong_hours = !hours.is_empty() && read.is_none();
        self.wrong_hours
            .set(wrong_hours.then(|| text!("duos-hours-wrong")));
        let (Ok(start), Ok(end), false) = (start, end, wrong_hours) else {
            return Err(());
        };
        let yes = |value: RwSignal<String>| match value.get_untracked().as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let episode = Episode {
            kind: Some(kind),
            start: Some(start),
            end,
            hours: read,
            own_choice: yes(self.own_choice),
            fits_level: yes(self.fits_level),
            evidence: Evidence::from_code(&self.evidence.get_untracked()),
            ..Episode::default()
        };
        let wrong = episode.check_days().err().map(words::wrong_day);
        let whole = wrong.is_none();
        self.wrong_end.set(wrong);
        if whole { Ok(Some(episode)) } else { Err(()) }
    }
}

#[component]
fn EndForm(
    shown: Shown,
    early: bool,
    show: RwSignal<bool>,
    title: &'static str,
    text: &'static str,
) -> impl IntoView {
    let Shown { id, session, duo } = shown;
    let on = typed_date(Some(session.today()));
    let reason = RwSignal::new(String::new());
    let why = RwSignal::new(String::new());
    let outcome = Outcome::blank();
    let (wrong_day, wrong_reason) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let submit = move || {
        let day = past_day(on).and_then(|day| {
            let check = duo.with_untracked(|duo| duo.check_end(day));
            check.map(|()| day).map_err(words::wrong_day)
        });
        wrong_day.set(day.as_ref().err().cloned());
        let why_early = EndReason::from_code(&reason.get_untracked());
        let lacks_reason = early && why_early.is_none();
        wrong_reason.set(lacks_reason.then(|| text!("duos-choose-one")));
        let episode = outcome.read();
        let (Ok(on), Ok(episode), false) = (day, episode, lacks_reason) else {
            return;
        };
        let end = EndDuo {
            duo: id,
            on,
            early: why_early.filter(|_| early),
            why: said(why),
            episode,
        };
        session.act_then(Command::EndDuo(end.into()), move |ended| {
            if ended.is_ok() {
                show.try_set(false);
                go_on(NEXT);
            }
        });
    };
    let reasons = || Choice::coded(EndReason::FAMILY, EndReason::ALL.iter().map(|one| one.code()));
    view! {
        <Form on_submit=submit>
            <p>{t!(text)}</p>
            <DateField label=t!("duos-last-day") about=About::Past value=on error=wrong_day />
            {early
                .then(|| {
                    view! {
                        <SelectField label=t!("duos-reason") value=reason choices=reasons error=wrong_reason required=true />
                    }
                })}
            <OutcomeFields outcome />
            <TextAreaField label=t!("duos-own-words") value=why rows=2 />
            <div class="actions">
                <Button on_click=move || show.set(false)>{t!("cancel")}</Button>
                <Button kind=ButtonKind::Primary submit=true>{t!(title)}</Button>
            </div>
        </Form>
    }
}

/// What came of it for the mentee; the rest is asked once a kind is chosen.
#[component]
fn OutcomeFields(outcome: Outcome) -> impl IntoView {
    let kinds = || Choice::coded(OutcomeKind::FAMILY, OutcomeKind::ALL.iter().map(|one| one.code()));
    let proofs = || Choice::coded(Evidence::FAMILY, Evidence::ALL.iter().map(|one| one.code()));
    let yes_no = || {
        vec![
            Choice::new("yes", t!("duos-yes")),
            Choice::new("no", t!("duos-no")),
        ]
    };
    let chosen = Memo::new(move |_| outcome.kind.with(|kind| !kind.is_empty()));
    view! {
        <SelectField label=t!("duos-outcome") value=outcome.kind choices=kinds none=t!("duos-outcome-none") hint=t!("duos-outcome-hint") />
        {move || {
            chosen
                .get()
                .then(|| {
                    view! {
                        <div class="filters">
                            <DateField
                                label=t!("duos-outcome-start")
                                about=About::Event
                                value=outcome.start
                                error=outcome.wrong_start
                                required=true
                            />
                            <DateField
                                label=t!("duos-outcome-end")
                                about=About::Event
                                value=outcome.end
                                error=outcome.wrong_end
                            />
                            <TextField
                                label=t!("duos-outcome-hours")
                                kind=InputKind::Number
                                value=outcome.hours
                                error=outcome.wrong_hours
                            />
                            <SelectField label=t!("duos-own-choice") value=outcome.own_choice choices=yes_no none=t!("duos-not-known") />
                            <SelectField label=t!("duos-fits-level") value=outcome.fits_level choices=yes_no none=t!("duos-not-known") />
                            <SelectField label=t!("duos-evidence") value=outcome.evidence choices=proofs none=t!("duos-not-known") />
                        </div>
                    }
                })
        }}
    }
}
