//! The minutes of a meeting, to read and to print: for the team only, as they name people and reasons.

use super::desk::Desk;
use super::frame::MeetingNav;
use super::phrases;
use crate::app::prelude::*;
use crate::browser::page;
use crate::matching::minutes::{Line, Minutes};
use crate::programme::person::PersonId;
use crate::register::Register;
use chrono::NaiveDate;

/// The page.
#[component]
pub fn MinutesPage() -> impl IntoView {
    let desk = Desk::here();
    let chosen = RwSignal::new(String::new());
    let days = Memo::new(move |_| desk.session.read(Minutes::days));
    let day = Memo::new(move |_| {
        let typed = chosen.with(|day| day.parse::<NaiveDate>().ok());
        typed.or_else(|| days.with(|days| days.first().copied()))
    });
    let choices = move || {
        let choice = |day: &NaiveDate| Choice::new(day.to_string(), texts().date_long(*day));
        days.with(|days| days.iter().map(choice).collect::<Vec<_>>())
    };
    let minutes = Memo::new(move |_| {
        let day = day.get()?;
        Some(
            desk.session
                .read(|register: &Register| Minutes::of(register, day)),
        )
    });
    let has_any = Memo::new(move |_| day.get().is_some());
    view! {
        <PageHead title=t!("meeting-part-minutes") lead=t!("minutes-lead")>
            <Button
                icon=IconName::Printer
                disabled=Signal::derive(move || !has_any.get())
                on_click=|| page::print()
            >
                {t!("minutes-print")}
            </Button>
        </PageHead>
        <MeetingNav />
        {move || {
            if !has_any.get() {
                return view! {
                    <EmptyState icon=IconName::Calendar title=t!("minutes-none") text=t!("minutes-none-text")>
                        <LinkButton to=Route::Match icon=IconName::Link>{t!("nav-match")}</LinkButton>
                    </EmptyState>
                }
                    .into_any();
            }
            view! {
                <div class="filters no-print">
                    <SelectField label=t!("minutes-day") value=chosen choices=Signal::derive(choices) none=t!("minutes-latest") />
                </div>
                {move || minutes.get().map(|minutes| sheet(&minutes, desk))}
            }
                .into_any()
        }}
    }
}

fn sheet(minutes: &Minutes, desk: Desk) -> impl IntoView + use<> {
    let part = |key: &'static str, lines: &[Line], with_cards: bool| {
        let rows = lines.iter().map(|one| line(one, desk, with_cards)).collect_view();
        (!lines.is_empty()).then(|| {
            view! {
                <h3>{text!(key)}</h3>
                <ul class="minutes-lines">{rows}</ul>
            }
        })
    };
    view! {
        <article class="card minutes">
            <h2>{text!("minutes-title", day = texts().date_long(minutes.day))}</h2>
            <p class="match-soft">{t!("minutes-team-only")}</p>
            {part("minutes-taken", &minutes.taken, true)}
            {part("minutes-refused", &minutes.refused, false)}
            {part("minutes-pinned", &minutes.pinned, false)}
            {part("minutes-vetoed", &minutes.vetoed, false)}
        </article>
    }
}

fn line(one: &Line, desk: Desk, with_cards: bool) -> impl IntoView + use<> {
    let name = |id: Option<PersonId>| id.map_or_else(|| text!("minutes-erased"), |id| desk.name(id));
    let reason = one.by.map(|by| phrases::by(Some(by)));
    let words: Vec<_> = [
        one.score.map(|score| text!("match-points", n = score)),
        reason,
        one.reason.map(|why| phrases::reason(Some(why))),
        one.first_meeting
            .map(|day| text!("minutes-first-meeting", day = texts().date(day))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let card = move |id: Option<PersonId>, words: TextProp| {
        id.filter(|_| with_cards).map(
            |id| view! { <a class="no-print" href=Route::Handout(id.0).href()>{move || words.get()}</a> },
        )
    };
    view! {
        <li>
            <strong>{name(one.mentee)} " – " {name(one.mentor)}</strong>
            <span class="match-soft">{words.join(" · ")}</span>
            {one.why.clone().map(|why| view! { <q>{why}</q> })}
            {card(one.mentee, TextProp::from(t!("minutes-card-mentee")))}
            {card(one.mentor, TextProp::from(t!("minutes-card-mentor")))}
        </li>
    }
}
