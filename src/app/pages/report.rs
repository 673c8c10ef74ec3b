//! What the work brought about: figures, tables and charts over a period and a branch.

mod chart;
mod choices;
mod counts;
mod figures;
mod save;
mod section;

use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::browser::page;
use crate::programme::organisation::BranchId;
use crate::reporting::Report;
use crate::reporting::facts::Facts;
use crate::reporting::tables::{Audience, Section};
use choices::{Choices, ChoicesCard, Form};
use counts::{CountsCard, Later};
use figures::Headlines;
use section::SectionCard;
use std::collections::BTreeMap;

/// What is shown: the report, for whom, and its tables (`None`: this report has not got the public layout).
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    report: Report,
    audience: Audience,
    sections: Option<Vec<Section>>,
}

/// Computes what is shown. The register is read again when something changed or another day is asked for; the
/// figures are computed again when another period or branch is.
fn compute(session: Session, choices: Memo<Choices>) -> Memo<Shown> {
    let as_of = Memo::new(move |_| choices.with(|choices| choices.as_of));
    let facts = Memo::new(move |_| session.read(|register| Facts::of(register, as_of.get())));
    let names = Memo::new(move |_| branch_names(session));
    Memo::new(move |_| {
        let (scope, audience) = choices.with(|choices| (choices.scope, choices.audience));
        let report = facts.with(|facts| names.with(|names| Report::of_facts(facts, names, scope)));
        let sections = report.sections(audience);
        Shown {
            report,
            audience,
            sections,
        }
    })
}

fn branch_names(session: Session) -> BTreeMap<BranchId, String> {
    session.read(|register| {
        let branches = register.branches().into_iter();
        branches
            .map(|(id, branch)| (id, branch.name.clone().unwrap_or_default()))
            .collect()
    })
}

/// `#/report`.
#[component]
pub fn ReportPage() -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let form = Form::recall(session.today());
    let choices = form.checked();
    let shown = compute(session, choices);
    let nothing_at_all = move || session.read(|register| register.people().next().is_none());
    view! {
        <PageHead title=t!("nav-report") lead=t!("report-lead")>
            <Button
                icon=IconName::Download
                disabled=Signal::derive(move || shown.with(|shown| shown.sections.is_none()))
                on_click=move || save::save_csv(&shown.get_untracked(), toasts)
            >
                {t!("report-save-csv")}
            </Button>
            <LinkButton to=Route::ReportPrint icon=IconName::Printer>{t!("report-print-view")}</LinkButton>
        </PageHead>
        {move || {
            if nothing_at_all() {
                return view! {
                    <EmptyState icon=IconName::Chart title=t!("report-empty-title") text=t!("report-empty-text")>
                        <LinkButton to=Route::Lists kind=ButtonKind::Primary>{t!("report-empty-action")}</LinkButton>
                    </EmptyState>
                }
                    .into_any();
            }
            view! {
                <ChoicesCard form session />
                <Body shown names=branch_names(session) form=Some(form) />
            }
                .into_any()
        }}
    }
}

/// `#/report/print`: the same report without what one cannot press on paper.
#[component]
pub fn ReportPrintPage() -> impl IntoView {
    let session = use_session();
    let choices = Form::recall(session.today()).checked();
    let shown = compute(session, choices);
    view! {
        <PageHead title=t!("nav-report")>
            <LinkButton to=Route::Report icon=IconName::Back>{t!("report-back")}</LinkButton>
            <Button kind=ButtonKind::Primary icon=IconName::Printer on_click=page::print>{t!("report-print")}</Button>
        </PageHead>
        <p class="report-workspace">{move || session.info().name}</p>
        <Body shown names=branch_names(session) form=None />
    }
}

/// The year that can be published, in one click.
fn to_publish(session: Session, form: Form) -> AnyView {
    match session.read(|register| Report::publishable(register, session.today())) {
        Some((year, as_of)) => {
            let words = move || {
                text!(
                    "report-public-take",
                    year = year.to_string(),
                    day = texts().date_numeric(as_of)
                )
            };
            view! {
                <div class="actions">
                    <Button kind=ButtonKind::Primary on_click=move || form.take_year(year, as_of)>{words}</Button>
                </div>
            }
            .into_any()
        }
        None => view! { <p>{t!("report-public-none")}</p> }.into_any(),
    }
}

/// Everything under the choices.
#[component]
fn Body(
    shown: Memo<Shown>,
    names: BTreeMap<BranchId, String>,
    /// The choices, where they can be made here.
    form: Option<Form>,
) -> impl IntoView {
    let session = use_session();
    let names = StoredValue::new(names);
    view! {
        <div class="stack" aria-live="off">
            {move || {
                shown
                    .with(|shown| {
                        let scope = choices::scope_words(&shown.report, &names.read_value());
                        let Some(sections) = &shown.sections else {
                            return view! {
                                <Notice tone=Tone::Calm title=t!("report-public")>
                                    <p>{t!("report-public-how")}</p>
                                    {form.map(|form| to_publish(session, form))}
                                </Notice>
                            }
                                .into_any();
                        };
                        if shown.report.is_empty() {
                            return view! { <p class="report-scope">{scope}</p><p>{t!("report-nothing-here")}</p> }
                                .into_any();
                        }
                        let note = match shown.audience {
                            Audience::Own => "report-own-note",
                            Audience::Public => "report-public-note",
                        };
                        let rules = shown.report.rule_version.clone();
                        let (now, later): (Vec<_>, Vec<_>) = sections.iter().cloned().partition(Section::has_figure);
                        let counts = (shown.audience == Audience::Own)
                            .then(|| view! { <CountsCard counts=shown.report.counts.clone() as_of=shown.report.as_of /> });
                        view! {
                            <p class="report-scope">{scope}" "{text!(note)}</p>
                            {counts}
                            <Headlines sections=now.clone() rules=rules.clone() />
                            {now
                                .into_iter()
                                .map(|section| view! { <SectionCard section rules=rules.clone() /> })
                                .collect_view()}
                            <Later sections=later />
                        }
                            .into_any()
                    })
            }}
        </div>
    }
}
