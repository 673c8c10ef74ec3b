//! Facts to argue about the weights with: what came of pairs by their score, and why the team decided otherwise.

use super::desk::Desk;
use super::frame::MeetingNav;
use super::phrases;
use crate::app::prelude::*;
use crate::reporting::calibration::{self, BandRow, Calibration, Contrast, TOO_FEW, calibration, is_too_few};
use crate::reporting::facts::Facts;
use crate::reporting::indicators::Rate;
use crate::reporting::overrides::{Override, Overrides, overrides};
use crate::reporting::{Period, Scope};
use chrono::Datelike;

/// How many past years the list offers.
const YEARS: i32 = 6;

/// The page.
#[component]
pub fn NumbersPage() -> impl IntoView {
    let desk = Desk::here();
    let year = RwSignal::new(String::new());
    let scope = Memo::new(move |_| {
        let period = year.with(|year| year.parse().ok().and_then(Period::year));
        Scope {
            period: period.unwrap_or(Period::ALL),
            ..Scope::default()
        }
    });
    let facts = Memo::new(move |_| {
        let today = desk.session.today();
        desk.session.read(|register| Facts::of(register, today))
    });
    let came = Memo::new(move |_| {
        let scope = scope.get();
        desk.session
            .read(|register| facts.with(|facts| calibration(register, facts, scope)))
    });
    let decided = Memo::new(move |_| {
        let scope = scope.get();
        desk.session.read(|register| overrides(register, scope))
    });
    let years = move || {
        let last = desk.session.today().year();
        let all = (0..YEARS).map(|back| (last - back).to_string());
        all.map(|year| Choice::new(year.clone(), year))
            .collect::<Vec<_>>()
    };
    view! {
        <PageHead title=t!("meeting-part-numbers") lead=t!("numbers-lead") />
        <MeetingNav />
        <div class="filters">
            <SelectField label=t!("numbers-year") value=year choices=Signal::derive(years) none=t!("numbers-all-years") />
        </div>
        {move || scores(&came.get())}
        {move || reasons(&decided.get())}
    }
}

/// `62% (41–79%), 12 van 19`; few of them are marked, none of them is said.
fn rate(rate: &Rate) -> String {
    let Some((value, interval)) = rate.value().zip(rate.interval) else {
        return text!("numbers-none");
    };
    let percent = |part: f64| lang().percent(part, 0);
    text!(
        "numbers-rate",
        value = percent(value),
        from = percent(interval.lo),
        to = percent(interval.hi),
        k = rate.k,
        n = rate.n
    )
}

fn scores(all: &Calibration) -> impl IntoView + use<> {
    let cell = |one: &Rate| {
        let few = is_too_few(one);
        view! { <td class="number" class:numbers-few=few>{rate(one)}</td> }
    };
    let band = |row: &BandRow| {
        view! {
            <tr>
                <th scope="row">{text!("numbers-band", from = row.from, to = row.to)}</th>
                {cell(&row.came.acceptance)}
                {cell(&row.came.completion)}
                {cell(&row.came.outcome)}
            </tr>
        }
    };
    let contrast = |name: String, one: &Contrast| {
        let signals = [&one.acceptance, &one.completion, &one.outcome];
        let cells = signals.map(|signal| view! { <td class="number">{said(signal)}</td> });
        view! { <tr><th scope="row">{name}</th>{cells.into_iter().collect_view()}</tr> }
    };
    let heads = || {
        view! {
            <th scope="col" class="number">{t!("numbers-acceptance")}</th>
            <th scope="col" class="number">{t!("numbers-completion")}</th>
            <th scope="col" class="number">{t!("numbers-outcome")}</th>
        }
    };
    let bands = all.bands.iter().map(band).collect_view();
    let criteria = all
        .criteria
        .iter()
        .map(|(criterion, one)| contrast(text!(criterion.text_key()), one))
        .collect_view();
    let how = text!("numbers-how", n = all.unscored, few = TOO_FEW);
    let score = contrast(text!("numbers-score"), &all.score);
    view! {
        {all.is_too_early.then(|| view! { <Notice title=t!("numbers-early")><p>{text!("numbers-early-text", n = TOO_FEW)}</p></Notice> })}
        <Card title=t!("numbers-by-score")>
            <div class="report-scroll" tabindex="0" role="region" aria-label=t!("numbers-by-score")>
                <table class="report-table plain-table">
                    <thead>
                        <tr><th scope="col">{t!("meeting-column-points")}</th>{heads()}</tr>
                    </thead>
                    <tbody>{bands}</tbody>
                </table>
            </div>
            <p class="match-soft">{how}</p>
        </Card>
        <Card title=t!("numbers-by-criterion")>
            <p class="match-soft">{t!("numbers-criterion-how")}</p>
            <div class="report-scroll" tabindex="0" role="region" aria-label=t!("numbers-by-criterion")>
                <table class="report-table plain-table">
                    <thead>
                        <tr><th scope="col">{t!("whynot-criterion")}</th>{heads()}</tr>
                    </thead>
                    <tbody>{score} {criteria}</tbody>
                </table>
            </div>
        </Card>
    }
}

/// What a comparison of many and few points says.
fn said(signal: &calibration::Signal) -> String {
    use calibration::Signal as Said;
    let points = |value: f64| lang().number((value * 100.0).abs(), 0);
    match signal {
        Said::TooFew => text!("numbers-too-few"),
        Said::Nothing(_) => text!("numbers-nothing"),
        Said::Better(found) => text!("numbers-better", n = points(found.value)),
        Said::Worse(found) => text!("numbers-worse", n = points(found.value)),
    }
}

fn reasons(all: &Overrides) -> impl IntoView + use<> {
    let row = |one: &Override| {
        view! {
            <tr>
                <th scope="row">{text!(one.kind.text_key())}</th>
                <td>{one.by.map(|by| phrases::by(Some(by)))}</td>
                <td>{phrases::reason(one.reason)}</td>
                <td class="number">{one.count.to_string()}</td>
            </tr>
        }
    };
    let rows = all.rows.iter().map(row).collect_view();
    let any = !all.rows.is_empty();
    let taken = text!("numbers-taken", n = all.taken, reasoned = all.taken_with_reason);
    let undated = (all.undated > 0).then(|| text!("numbers-undated", n = all.undated));
    view! {
        <Card title=t!("numbers-overrides")>
            <p>{taken}</p>
            {if any {
                view! {
                    <div class="report-scroll" tabindex="0" role="region" aria-label=t!("numbers-overrides")>
                        <table class="report-table plain-table">
                            <thead>
                                <tr>
                                    <th scope="col">{t!("numbers-what")}</th>
                                    <th scope="col">{t!("numbers-by")}</th>
                                    <th scope="col">{t!("match-ask-reason")}</th>
                                    <th scope="col" class="number">{t!("numbers-count")}</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                }
                    .into_any()
            } else {
                view! { <p>{t!("numbers-overrides-none")}</p> }.into_any()
            }}
            {undated.map(|words| view! { <p class="match-soft">{words}</p> })}
        </Card>
    }
}
