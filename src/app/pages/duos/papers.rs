//! What is printed for a duo: a card for each of the two in the language that they read, and the page that three sign.

use super::Shown;
use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::browser::page;
use crate::i18n::{Lang, Texts};
use crate::programme::duo::DuoId;
use crate::record::RecordId;
use crate::register::papers::{Papers, Reader};

/// The page.
#[component]
pub fn PapersPage(
    /// Of which duo.
    id: RecordId,
) -> impl IntoView {
    let session = use_session();
    let id = DuoId(id);
    let shown = Shown::of(session, id);
    let papers = Memo::new(move |_| session.read(|register| register.papers(id, session.today())));
    let pick = |of: fn(&Papers) -> &Reader| {
        let own = untrack(|| papers.with(|papers| papers.as_ref().map(|papers| lang_of(of(papers)))));
        RwSignal::new(own.unwrap_or_else(lang).code().to_owned())
    };
    let (mentee_in, mentor_in) = (pick(|papers| &papers.mentee), pick(|papers| &papers.mentor));
    let signed_in = RwSignal::new(lang().code().to_owned());
    let languages = || {
        let all = Lang::ALL.into_iter();
        all.map(|lang| Choice::new(lang.code(), lang.own_name()))
            .collect::<Vec<_>>()
    };
    let sheets = move || {
        let Some(papers) = papers.get() else {
            return view! { <Notice tone=Tone::Warn title=t!("papers-not-yet") /> }.into_any();
        };
        view! {
            {card(&papers, true, chosen(mentee_in))}
            {card(&papers, false, chosen(mentor_in))}
            {agreement(&papers, chosen(signed_in))}
        }
        .into_any()
    };
    view! {
        <PageHead title=t!("page-duo-papers") lead=t!("papers-lead")>
            <Button icon=IconName::Printer on_click=|| page::print()>{t!("minutes-print")}</Button>
            <LinkButton to=Route::Duo(id.0) icon=IconName::Back>{t!("papers-back")}</LinkButton>
        </PageHead>
        <Card>
            <div class="filters">
                <SelectField label=move || text!("papers-language-of", name = shown.mentee()) value=mentee_in choices=languages required=true />
                <SelectField label=move || text!("papers-language-of", name = shown.mentor()) value=mentor_in choices=languages required=true />
                <SelectField label=t!("papers-language-agreement") value=signed_in choices=languages required=true />
            </div>
        </Card>
        <div class="print-alone stack">{sheets}</div>
    }
}

fn chosen(code: RwSignal<String>) -> &'static Texts {
    Texts::of(code.with(|code| code.parse()).unwrap_or_default())
}

/// The best of someone's languages that the app has words in, else the one of the screen.
fn lang_of(reader: &Reader) -> Lang {
    let own = reader
        .languages
        .iter()
        .find_map(|code| code.as_str().parse().ok());
    own.unwrap_or_else(lang)
}

fn name_or_dots(name: &str) -> String {
    if name.is_empty() {
        "…".repeat(12)
    } else {
        name.to_owned()
    }
}

/// What one of the two takes home: who the other is, when and where they meet, whom to call.
fn card(papers: &Papers, for_mentee: bool, texts: &'static Texts) -> AnyView {
    let (own, other) = match for_mentee {
        true => (&papers.mentee, &papers.mentor),
        false => (&papers.mentor, &papers.mentee),
    };
    let side = if for_mentee { "mentee" } else { "mentor" };
    let words = |key: &str| texts.t_with(key, &[("side", side.into())]);
    let day = papers.first_meeting.map(|day| texts.date_long(day));
    let hour = papers.at.map(|at| at.to_string());
    let until = papers.planned_end.map(|end| texts.date(end));
    let rows = [
        (words("papers-your-partner"), Some(name_or_dots(&other.name))),
        (
            texts.t("papers-first-meeting"),
            day.filter(|_| papers.started_on.is_none()),
        ),
        (
            texts.t("papers-hour"),
            hour.filter(|_| papers.started_on.is_none()),
        ),
        (
            texts.t("papers-place"),
            papers.place.clone().filter(|_| papers.started_on.is_none()),
        ),
        (
            texts.t("papers-from"),
            papers.started_on.map(|day| texts.date(day)),
        ),
        (texts.t("papers-until"), until),
        (
            texts.t("papers-coordinator"),
            papers.coordinator.as_ref().map(|(name, _)| name.clone()),
        ),
        (
            texts.t("papers-phone"),
            papers.coordinator.as_ref().and_then(|(_, phone)| phone.clone()),
        ),
    ];
    let rows = rows
        .into_iter()
        .filter_map(|(what, words)| words.map(|words| view! { <dt>{what}</dt><dd><bdi>{words}</bdi></dd> }));
    view! {
        <article class="card handout" lang=texts.lang().code()>
            <h2><bdi>{name_or_dots(&own.name)}</bdi></h2>
            <p>{words("papers-card-text")}</p>
            <dl class="facts">{rows.collect_view()}</dl>
            {(papers.started_on.is_none() && papers.first_meeting.is_some())
                .then(|| view! { <p>{texts.t_with("papers-think", &[("hours", papers.thinking_hours.into())])}</p> })}
            <p>{texts.t("papers-cannot-come")}</p>
        </article>
    }
    .into_any()
}

/// What the three agree on, and where they sign.
fn agreement(papers: &Papers, texts: &'static Texts) -> AnyView {
    let args = [
        ("mentee", papers.mentee.name.as_str().into()),
        ("mentor", papers.mentor.name.as_str().into()),
        ("weeks", papers.weeks.into()),
    ];
    let points = [
        "papers-agree-meet",
        "papers-agree-months",
        "papers-agree-call",
        "papers-agree-quiet",
        "papers-agree-stop",
    ];
    let points = points.map(|key| view! { <li>{texts.t_with(key, &args)}</li> });
    let coordinator = papers
        .coordinator
        .as_ref()
        .map(|(name, _)| name.clone())
        .unwrap_or_default();
    let signs = [
        (texts.t("role-mentee"), papers.mentee.name.clone()),
        (texts.t("role-mentor"), papers.mentor.name.clone()),
        (texts.t("papers-coordinator"), coordinator),
    ];
    let signs = signs.map(|(role, name)| {
        view! {
            <tr>
                <th scope="row">{role}<br /><bdi>{name_or_dots(&name)}</bdi></th>
                <td class="sign-line"></td>
                <td class="sign-line"></td>
            </tr>
        }
    });
    view! {
        <article class="card handout" lang=texts.lang().code()>
            <h2>{texts.t("papers-agreement")}</h2>
            <p>{texts.t_with("papers-agreement-text", &args)}</p>
            <ol class="agreed">{points.into_iter().collect_view()}</ol>
            <table class="signs">
                <thead>
                    <tr><td></td><th scope="col">{texts.t("papers-day")}</th><th scope="col">{texts.t("papers-signature")}</th></tr>
                </thead>
                <tbody>{signs.into_iter().collect_view()}</tbody>
            </table>
        </article>
    }
    .into_any()
}
