//! One indicator: its table, who is left out, its chart, and what it means.

use super::chart::ChartView;
use crate::app::prelude::*;
use crate::reporting::tables::{Figure as Indicator, Line, Section};
use crate::reporting::words;

/// An indicator written out.
#[component]
pub(super) fn SectionCard(section: Section, rules: String) -> impl IntoView {
    let figure = section.figure;
    let has_days = section.lines.iter().any(|line| line.days.is_some());
    let has_chart =
        matches!(figure, Indicator::OutcomeByBranch | Indicator::Funnel) && !section.lines.is_empty();
    let notes = section.notes.clone();
    let benchmark = section.benchmark;
    let lines = section.lines.clone();
    view! {
        <Card>
            <h2>{t!(figure.title())}" "<span class="report-code">{figure.code()}</span></h2>
            {has_chart.then(|| view! { <ChartView section=section.clone() /> })}
            <div class="report-scroll" tabindex="0" role="region" aria-label=t!(figure.title())>
                <table class="report-table">
                    <thead>
                        <tr>
                            <th scope="col">{t!("report-col-what")}</th>
                            <th scope="col" class="number">{t!("report-col-k")}</th>
                            <th scope="col" class="number">{t!("report-col-n")}</th>
                            <th scope="col" class="number">{t!("report-col-part")}</th>
                            <th scope="col" class="number">{t!("report-col-interval")}</th>
                            {has_days.then(|| view! { <th scope="col" class="number">{t!("report-col-days")}</th> })}
                        </tr>
                    </thead>
                    <tbody>
                        {lines.into_iter().map(|line| view! { <Row line has_days /> }).collect_view()}
                    </tbody>
                </table>
            </div>
            {(!notes.is_empty())
                .then(|| {
                    let items = notes
                        .into_iter()
                        .map(|note| view! { <li>{t!(note.key, n = note.n)}</li> })
                        .collect_view();
                    view! { <ul class="report-notes">{items}</ul> }
                })}
            <p class="report-foot">
                {move || {
                    text!(
                        "report-foot", anchor = text!(figure.anchor()), method = text!(figure.method()), rules = rules
                        .clone()
                    )
                }}
                {benchmark
                    .map(|part| {
                        view! { " "{t!("report-benchmark", part = lang().percent(part, 0))} }
                    })}
            </p>
            // On paper nothing can be opened.
            <p class="print-only report-foot">{t!(figure.definition())}</p>
            <details class="no-print">
                <summary>{t!("report-what")}</summary>
                <p>{t!(figure.definition())}</p>
            </details>
        </Card>
    }
}

#[component]
fn Row(line: Line, has_days: bool) -> impl IntoView {
    let label = {
        let label = line.label.clone();
        move || label.words(texts())
    };
    let cells = move || {
        let cells = words::cells(texts(), &line);
        let shown = if has_days { 5 } else { 4 };
        cells
            .into_iter()
            .take(shown)
            .map(|cell| view! { <td class="number">{cell}</td> })
            .collect_view()
    };
    view! {
        <tr>
            <th scope="row">{label}</th>
            {cells}
        </tr>
    }
}
