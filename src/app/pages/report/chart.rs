//! Charts as drawings. Their numbers stand in the table right under them, which is their text alternative.

use crate::app::prelude::*;
use crate::reporting::charts::{
    self, Chart, MARGIN, MARK_HEIGHT, MARK_TOP, Mark, PLOT_WIDTH, ROW_HEIGHT, SCALE_HEIGHT, x_of,
};
use crate::reporting::tables::{Figure as Indicator, Section};

/// A label longer than this is cut in the drawing; the table has it whole.
const LONGEST_LABEL: usize = 42;

/// The chart of an indicator.
#[component]
pub(super) fn ChartView(section: Section) -> impl IntoView {
    let is_funnel = section.figure == Indicator::Funnel;
    let chart = charts::chart(&section);
    let about = move || {
        if is_funnel {
            text!("report-chart-funnel")
        } else {
            text!("report-chart-branches")
        }
    };
    let height = chart.height + if is_funnel { 0.0 } else { SCALE_HEIGHT };
    let size = format!("{} 0 {} {height}", -MARGIN, PLOT_WIDTH + 2.0 * MARGIN);
    let scale = (!is_funnel).then(|| view! { <Scale chart=chart.clone() /> });
    let marks = chart.marks.into_iter();
    view! {
        <svg class="report-chart" viewBox=size role="img" aria-label=about>
            {scale}
            {marks.map(|mark| view! { <MarkView mark is_funnel /> }).collect_view()}
        </svg>
    }
}

/// Lines at each quarter, with the reference of another programme.
#[component]
fn Scale(chart: Chart) -> impl IntoView {
    let bottom = chart.height;
    let quarters = [0.0, 0.25, 0.5, 0.75, 1.0].map(|part| {
        let x = x_of(part);
        view! {
            <line class="chart-grid" x1=x x2=x y1=MARK_TOP y2=bottom />
            <text class="chart-scale" x=x y=bottom + 18.0 text-anchor="middle">{move || lang().percent(part, 0)}</text>
        }
    });
    let benchmark = chart.benchmark.map(|x| {
        let part = x / PLOT_WIDTH;
        view! {
            <line class="chart-benchmark" x1=x x2=x y1=0.0 y2=bottom />
            <text class="chart-scale" x=x - 4.0 y=12.0 text-anchor="end">
                {t!("report-chart-benchmark", part = lang().percent(part, 0))}
            </text>
        }
    });
    view! {
        {quarters.into_iter().collect_view()}
        {benchmark}
    }
}

/// A row: a bar in the funnel, a point with its interval elsewhere.
#[component]
fn MarkView(mark: Mark, is_funnel: bool) -> impl IntoView {
    let (top, middle) = (mark.y + MARK_TOP, mark.y + MARK_TOP + MARK_HEIGHT / 2.0);
    let label = {
        let label = mark.label.clone();
        move || shortened(&label.words(texts()))
    };
    let value = move || match (mark.k, mark.n, mark.value) {
        (Some(k), Some(n), Some(part)) => {
            let lang = lang();
            format!(
                "{}/{} · {}",
                lang.number(k as f64, 0),
                lang.number(n as f64, 0),
                lang.percent(part, 0)
            )
        }
        (None, _, None) => text!("report-hidden"),
        _ => text!("report-none"),
    };
    let bar = is_funnel.then(|| {
        let class = if mark.apart {
            "chart-bar chart-apart"
        } else {
            "chart-bar"
        };
        view! {
            <rect class="chart-track" x=0.0 y=top width=PLOT_WIDTH height=MARK_HEIGHT rx=4.0 />
            {mark.x.map(|x| view! { <rect class=class x=0.0 y=top width=x height=MARK_HEIGHT rx=4.0 /> })}
        }
    });
    let whisker = mark.whisker.map(|(lo, hi)| {
        let (up, down) = (middle - 6.0, middle + 6.0);
        view! { <path class="chart-whisker" d=format!("M{lo} {up}V{down}M{lo} {middle}H{hi}M{hi} {up}V{down}") /> }
    });
    let point = mark.x.filter(|_| !is_funnel);
    let point = point.map(|x| view! { <circle class="chart-point" cx=x cy=middle r=6.5 /> });
    const { assert!(ROW_HEIGHT >= MARK_TOP + MARK_HEIGHT) };
    view! {
        <text class="chart-label" x=0.0 y=mark.y + 16.0>{label}</text>
        <text class="chart-value" x=PLOT_WIDTH y=mark.y + 16.0 text-anchor="end">{value}</text>
        {bar}
        {whisker}
        {point}
    }
}

fn shortened(words: &str) -> String {
    if words.chars().count() <= LONGEST_LABEL {
        return words.to_owned();
    }
    let mut short: String = words.chars().take(LONGEST_LABEL - 1).collect();
    short.push('…');
    short
}
