//! What came of it: outcome episodes and follow-up talks.

use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::app::words;
use crate::dates::{self, About};
use crate::programme::codes::{Evidence, OutcomeKind, Sector};
use crate::programme::outcome::{Episode, EpisodeId, FollowUpTalk};
use crate::programme::person::PersonId;
use crate::register::Command;
use chrono::NaiveDate;

/// Work, traineeships, training: listed, added, edited.
#[component]
pub(super) fn Episodes(
    /// Whose.
    person: PersonId,
) -> impl IntoView {
    let session = use_session();
    // What the dialog is about: a known episode, or a new one.
    let asked = RwSignal::new(None::<Option<EpisodeId>>);
    let lines = move || {
        session.read(|register| {
            let all = register.episodes_of(person).into_iter().rev();
            all.map(|(id, episode)| (id, episode.clone())).collect::<Vec<_>>()
        })
    };
    let dates = |episode: &Episode| {
        let (start, end) = (episode.start, episode.end);
        let words = |day| texts().date(day);
        match (start, end) {
            (Some(start), Some(end)) => {
                text!("people-episode-between", start = words(start), end = words(end))
            }
            (Some(start), None) => text!("people-episode-from", start = words(start)),
            (None, end) => end.map(words).unwrap_or_default(),
        }
    };
    view! {
        <Card title=t!("people-episodes") actions=move || view! {
            <Button icon=IconName::Plus on_click=move || asked.set(Some(None))>{t!("people-episode-add")}</Button>
        }>
            {move || {
                let lines = lines();
                if lines.is_empty() {
                    return view! { <p>{t!("people-episodes-none")}</p> }.into_any();
                }
                let line = |(id, episode): (EpisodeId, Episode)| {
                    let kind = episode.kind.map_or_else(|| text!("people-unknown"), |kind| text!(kind.text_key()));
                    view! {
                        <li class="line">
                            <strong>{kind}</strong>
                            <span class="line-when">{dates(&episode)}</span>
                            {episode.note.clone().map(|note| view! { <span>{note}</span> })}
                            <Button
                                kind=ButtonKind::Quiet
                                icon=IconName::Pencil
                                label=t!("people-episode-edit")
                                on_click=move || asked.set(Some(Some(id)))
                            />
                        </li>
                    }
                };
                view! { <ul class="lines">{lines.into_iter().map(line).collect_view()}</ul> }.into_any()
            }}
        </Card>
        <EpisodeDialog person asked />
    }
}

#[component]
fn EpisodeDialog(person: PersonId, asked: RwSignal<Option<Option<EpisodeId>>>) -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let [kind, start, end, hours, evidence, sector] = std::array::from_fn(|_| RwSignal::new(String::new()));
    let [own_choice, fits_level] = std::array::from_fn(|_| RwSignal::new(false));
    let [kind_wrong, hours_wrong] = std::array::from_fn(|_| RwSignal::new(None::<&'static str>));
    let [start_wrong, end_wrong] = std::array::from_fn(|_| RwSignal::new(None::<String>));
    let refused = RwSignal::new(None::<String>);
    let known = move |id: EpisodeId| session.peek(|register| register.tables().episodes.get(&id).cloned());
    Effect::new(move |_| {
        let Some(id) = asked.get() else { return };
        let episode = id.and_then(known).unwrap_or_default();
        let date = |day: Option<NaiveDate>| day.map(dates::write).unwrap_or_default();
        kind.set(episode.kind.map(|one| one.code().to_owned()).unwrap_or_default());
        start.set(date(episode.start));
        end.set(date(episode.end));
        hours.set(episode.hours.map(|hours| hours.to_string()).unwrap_or_default());
        evidence.set(
            episode
                .evidence
                .map(|one| one.code().to_owned())
                .unwrap_or_default(),
        );
        sector.set(
            episode
                .sector
                .map(|one| one.code().to_owned())
                .unwrap_or_default(),
        );
        own_choice.set(episode.own_choice == Some(true));
        fits_level.set(episode.fits_level == Some(true));
        kind_wrong.set(None);
        hours_wrong.set(None);
        start_wrong.set(None);
        end_wrong.set(None);
        refused.set(None);
        open.set(true);
    });
    Effect::new(move |_| {
        if !open.get() {
            asked.set(None);
        }
    });
    let send = move || {
        let Some(id) = asked.get_untracked() else { return };
        let chosen = kind.with_untracked(|code| OutcomeKind::from_code(code));
        let first = needed_date(start, About::Event);
        let last = untrack(|| read_date(end, About::Event)).map_err(date_fault);
        let typed_hours = hours.with_untracked(|text| text.trim().to_owned());
        let week = typed_hours
            .parse::<i64>()
            .ok()
            .filter(|hours| (1..=80).contains(hours));
        kind_wrong.set(chosen.is_none().then_some("people-needed"));
        start_wrong.set(first.as_ref().err().cloned());
        end_wrong.set(last.as_ref().err().cloned());
        hours_wrong.set((!typed_hours.is_empty() && week.is_none()).then_some("people-wrong-within"));
        let others = [kind_wrong, hours_wrong];
        let (Ok(first), Ok(last), false) = (
            first,
            last,
            others.iter().any(|wrong| wrong.get_untracked().is_some()),
        ) else {
            return;
        };
        let before = id.and_then(known).unwrap_or_default();
        // Not ticked is not the same as no: what was never asked stays unknown.
        let tick = |now: RwSignal<bool>, before: Option<bool>| {
            now.get_untracked().then_some(true).or(before.map(|_| false))
        };
        let episode = Episode {
            person: Some(person),
            kind: chosen,
            start: Some(first),
            end: last,
            hours: week,
            evidence: evidence.with_untracked(|code| Evidence::from_code(code)),
            sector: sector.with_untracked(|code| Sector::from_code(code)),
            own_choice: tick(own_choice, before.own_choice),
            fits_level: tick(fits_level, before.fits_level),
            note: before.note.clone(),
            archived: None,
        };
        if let Err(wrong) = episode.check_days() {
            return end_wrong.set(Some(words::wrong_day(wrong)));
        }
        session.act_then(
            Command::SaveEpisode(id.map(|id| id.0), Box::new(episode)),
            move |ended| match ended {
                Ok(_) => {
                    open.try_set(false);
                }
                Err(error) => {
                    refused.try_set(Some(words::act_error(error, &session)));
                }
            },
        );
    };
    let title = move || match asked.get() {
        Some(Some(_)) => text!("people-episode-edit"),
        _ => text!("people-episode-add"),
    };
    let kinds = || Choice::coded(OutcomeKind::FAMILY, OutcomeKind::ALL.iter().map(|one| one.code()));
    let proofs = || Choice::coded(Evidence::FAMILY, Evidence::ALL.iter().map(|one| one.code()));
    let sectors = || Choice::coded(Sector::FAMILY, Sector::ALL.iter().map(|one| one.code()));
    view! {
        <Dialog open title=title>
            <Form on_submit=send>
                    {move || refused.get().map(|why| view! { <Notice tone=Tone::Bad title=why /> })}
                    <SelectField label=t!("people-episode-kind") value=kind choices=kinds required=true error=move || kind_wrong.get().map(|key| text!(key)) />
                    <DateField label=t!("people-episode-start") about=About::Event value=start required=true error=start_wrong />
                    <DateField label=t!("people-episode-end") about=About::Event value=end hint=t!("people-episode-end-hint") error=end_wrong />
                    <TextField label=t!("people-episode-hours") kind=InputKind::Number value=hours error=move || hours_wrong.get().map(|key| text!(key, least = 1, most = 80)) />
                    <SelectField label=t!("people-episode-evidence") value=evidence choices=proofs none=t!("people-unknown") />
                    <SelectField label=t!("people-episode-sector") value=sector choices=sectors none=t!("people-unknown") />
                    <CheckField label=t!("people-episode-own-choice") checked=own_choice />
                    <CheckField label=t!("people-episode-fits-level") checked=fits_level />
                    <div class="actions">
                        <Button on_click=move || open.set(false)>{t!("cancel")}</Button>
                        <Button kind=ButtonKind::Primary submit=true>{t!("save")}</Button>
                    </div>
            </Form>
        </Dialog>
    }
}

/// The form in which a follow-up talk is noted.
#[component]
pub(in crate::app::pages) fn TalkForm(
    /// With whom.
    person: PersonId,
    /// Whether the dialog around it shows.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = use_session();
    let date = typed_date(Some(session.today()));
    let note = RwSignal::new(String::new());
    let out_of_reach = RwSignal::new(false);
    let day_wrong = RwSignal::new(None::<String>);
    let refused = RwSignal::new(None::<String>);
    let send = move || {
        let on = needed_date(date, About::Past);
        day_wrong.set(on.as_ref().err().cloned());
        let Ok(on) = on else { return };
        let talk = FollowUpTalk {
            person: Some(person),
            date: Some(on),
            out_of_reach: out_of_reach.get_untracked().then_some(true),
            note: Some(note.with_untracked(|note| note.trim().to_owned())).filter(|note| !note.is_empty()),
            ..Default::default()
        };
        session.act_then(
            Command::SaveFollowUp(None, Box::new(talk)),
            move |ended| match ended {
                Ok(_) => {
                    open.try_set(false);
                }
                Err(error) => {
                    refused.try_set(Some(words::act_error(error, &session)));
                }
            },
        );
    };
    view! {
        <Form on_submit=send>
            {move || refused.get().map(|why| view! { <Notice tone=Tone::Bad title=why /> })}
            <DateField label=t!("people-move-on") about=About::Past value=date required=true error=day_wrong />
            <TextAreaField label=t!("people-talk-note") value=note hint=t!("people-confidential") rows=3 />
            <CheckField label=t!("people-talk-out-of-reach") checked=out_of_reach />
            <div class="actions">
                <Button on_click=move || open.set(false)>{t!("cancel")}</Button>
                <Button kind=ButtonKind::Primary submit=true>{t!("save")}</Button>
            </div>
        </Form>
    }
}

/// Follow-up talks: listed, added.
#[component]
pub(super) fn Talks(
    /// With whom.
    person: PersonId,
) -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let lines = move || {
        session.read(|register| {
            let talks = register.follow_ups_of(person).into_iter().rev();
            talks.map(|(_, talk)| talk.clone()).collect::<Vec<_>>()
        })
    };
    view! {
        <Card title=t!("people-talks") actions=move || view! {
            <Button icon=IconName::Plus on_click=move || open.set(true)>{t!("people-talk-add")}</Button>
        }>
            {move || {
                let lines = lines();
                if lines.is_empty() {
                    return view! { <p>{t!("people-talks-none")}</p> }.into_any();
                }
                let line = |talk: FollowUpTalk| view! {
                    <li class="line">
                        <strong>{talk.date.map(|day| texts().date(day))}</strong>
                        {talk.moment.map(|moment| view! { <span class="line-when">{text!(moment.text_key())}</span> })}
                        {talk
                            .in_work
                            .map(|works| {
                                let words = if works { "people-talk-in-work" } else { "people-talk-not-in-work" };
                                view! { <Badge text=t!(words) /> }
                            })}
                        {talk.note.map(|note| view! { <span>{note}</span> })}
                        {(talk.out_of_reach == Some(true)).then(|| view! { <Badge tone=Tone::Warn text=t!("people-talk-out-of-reach") /> })}
                    </li>
                };
                view! { <ul class="lines">{lines.into_iter().map(line).collect_view()}</ul> }.into_any()
            }}
        </Card>
        <Dialog open title=t!("people-talk-add")>
            <TalkForm person open />
        </Dialog>
    }
}
