//! What files that were looked at would change, in plain words, and the choice.

use super::access::asked_in;
use super::bring_in::Desk;
use crate::app::prelude::*;
use crate::app::state::{Incoming, Session};
use crate::exchange::packs::{PersonNews, Preview};
use std::collections::BTreeMap;

/// People named before *and so many more*.
const NAMED: usize = 200;

/// What would change, and the choice.
#[component]
pub fn Found(
    /// What the card has in hand.
    desk: Desk,
    /// What all of it would change together.
    preview: Preview,
) -> impl IntoView {
    let session = desk.session;
    let (ours, foreign) = desk.looked.with_untracked(|files| {
        let (ours, foreign): (Vec<&Incoming>, _) = files.iter().partition(|file| file.by_member());
        let read = |file: &&Incoming| (file.name.clone(), session.read_through(file).people);
        let foreign: Vec<_> = foreign.iter().map(read).collect();
        (
            ours.iter().map(|file| file.name.clone()).collect::<Vec<_>>(),
            foreign,
        )
    });
    let asks = desk.looked.with_untracked(|files| session.access_in(files));
    let no_news = preview.is_nothing();
    let nothing =
        ours.is_empty() || preview.too_much || (no_news && asks.is_empty() && preview.carried.new == 0);
    let same = no_news && !ours.is_empty();
    let much = preview.erases_much().then(|| preview.erased_count());
    let typed = RwSignal::new(String::new());
    let agreed = Memo::new(move |_| much.is_none_or(|n| typed.with(|typed| typed.trim() == n.to_string())));
    let asked: Vec<String> = asks
        .iter()
        .map(|change| asked_in(session, change, &preview))
        .collect();
    let lines = said(&preview);
    let warnings = warned(&preview, session);
    let people = preview.people;
    view! {
        <section class="preview stack" role="status">
            {(!ours.is_empty()).then(|| view! { <h3>{ours.join(", ")}</h3> })}
            {(!asked.is_empty())
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warn title=t!("access-title")>
                            <ul>{asked.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                            <p>{t!("access-later")}</p>
                        </Notice>
                    }
                })}
            {same.then(|| view! { <p>{t!("files-same")}</p> })}
            {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            {warnings
                .into_iter()
                .map(|(title, text)| view! { <Notice tone=Tone::Warn title><p>{text}</p></Notice> })
                .collect_view()}
            {(!people.is_empty()).then(|| view! { <PeopleIn people /> })}
            {foreign.into_iter().map(|(name, people)| view! { <Foreign name people /> }).collect_view()}
        </section>
        {much
            .map(|n| {
                view! { <TextField label=t!("files-erased-type", n = n) hint=t!("files-erased-type-hint") value=typed /> }
            })}
        <div class="actions">
            <Button on_click=move || desk.clear()>{t!("cancel")}</Button>
            <Button
                kind=ButtonKind::Primary
                icon=IconName::Check
                disabled=Signal::derive(move || desk.busy.get() || nothing || !agreed.get())
                on_click=move || desk.bring_in()
            >
                {t!("files-bring-in")}
            </Button>
        </div>
    }
}

/// A file that nobody of this workspace made: to read, not to bring in.
#[component]
fn Foreign(name: String, people: BTreeMap<crate::record::RecordId, PersonNews>) -> impl IntoView {
    view! {
        <Notice tone=Tone::Bad title=text!("files-foreign", name = name.as_str())>
            <p>{t!("files-foreign-what")}</p>
            {(!people.is_empty()).then(|| view! { <PeopleIn people /> })}
        </Notice>
    }
}

/// Person by person.
#[component]
fn PeopleIn(people: BTreeMap<crate::record::RecordId, PersonNews>) -> impl IntoView {
    let total = people.len();
    let lines: Vec<String> = people
        .into_values()
        .take(NAMED)
        .map(|news| about(&news))
        .collect();
    let more = total.saturating_sub(lines.len());
    view! {
        <details>
            <summary>{t!("files-per-person", n = total)}</summary>
            <ul class="plain-list">
                {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                {(more > 0).then(|| view! { <li>{t!("files-and-more", n = more)}</li> })}
            </ul>
        </details>
    }
}

fn about(news: &PersonNews) -> String {
    let name = if news.name.is_empty() {
        text!("files-nameless")
    } else {
        news.name.clone()
    };
    let mut what = Vec::new();
    if news.is_new {
        what.push(text!("files-person-new"));
    } else if !news.fields.is_empty() {
        what.push(text!("files-person-fields", n = news.fields.len()));
    }
    let others = counted(&news.others);
    if !others.is_empty() {
        what.push(others);
    }
    text!("files-person", name = name, what = what.join("; "))
}

fn counted(counts: &BTreeMap<String, usize>) -> String {
    let known = ["people", "duos", "meetings", "episodes", "decisions"];
    let is_known = |kind: &str| known.contains(&kind);
    let mut lines: Vec<String> = counts
        .iter()
        .filter(|(kind, _)| is_known(kind))
        .map(|(kind, n)| text!(format!("files-kind-{kind}"), n = *n))
        .collect();
    let rest: usize = counts
        .iter()
        .filter(|(kind, _)| !is_known(kind))
        .map(|(_, n)| n)
        .sum();
    if rest > 0 {
        lines.push(text!("files-kind-other", n = rest));
    }
    lines.join(", ")
}

/// What would change, in whole sentences.
fn said(preview: &Preview) -> Vec<String> {
    let mut lines = Vec::new();
    if !preview.new.is_empty() {
        lines.push(text!("files-new", what = counted(&preview.new)));
    }
    if !preview.changed.is_empty() {
        lines.push(text!("files-changed", what = counted(&preview.changed)));
    }
    if preview.erased_people > 0 {
        lines.push(text!("files-erased-people", n = preview.erased_people));
    }
    if !preview.erased.is_empty() {
        lines.push(text!("files-erased", n = preview.erased.len()));
    }
    lines
}

/// What someone should know before saying yes: title and text.
fn warned(preview: &Preview, session: Session) -> Vec<(String, String)> {
    let mut warnings = Vec::new();
    if preview.too_much {
        warnings.push((text!("files-too-much"), text!("error-too-much")));
    }
    let carried = preview.carried;
    if carried.new + carried.refused > 0 {
        let what = text!("files-unread-what", n = carried.new, refused = carried.refused);
        warnings.push((text!("files-unread", n = carried.new + carried.refused), what));
    }
    if carried.closed > 0 {
        warnings.push((
            text!("files-closed", n = carried.closed),
            text!("files-closed-what"),
        ));
    }
    if !preview.conflicts.is_empty() {
        let n = preview.conflicts.len();
        warnings.push((text!("files-conflicts", n = n), text!("files-conflicts-what")));
    }
    if !preview.gaps.is_empty() {
        let mut laptops: Vec<String> = preview
            .gaps
            .iter()
            .map(|gap| {
                session
                    .laptop_of(gap.replica)
                    .unwrap_or_else(|| text!("files-some-laptop"))
            })
            .collect();
        laptops.dedup();
        let laptops = laptops.join(", ");
        warnings.push((text!("files-gaps"), text!("files-gaps-what", laptops = laptops)));
    }
    if !preview.forks.is_empty() || !preview.unlinked.is_empty() {
        let n = preview.forks.len() + preview.unlinked.len();
        warnings.push((text!("files-forks"), text!("files-forks-what", n = n)));
    }
    if !preview.ahead.is_empty() {
        warnings.push((text!("files-clock"), text!("files-clock-what")));
    }
    warnings
}
