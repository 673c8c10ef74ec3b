//! The weeks of a duo, drawn: large with words for each week, and small for the list.
//!
//! Each kind of week has a shape of its own, so that colour only helps.

use crate::app::prelude::*;
use crate::register::standing::met_of;
use crate::register::weeks::{Strip, Week, WeekKind};

/// Width and height of a week's cell in the drawing's own units.
const CELL: (f64, f64) = (10.0, 24.0);

/// The strokes of a week, its left edge at `x`.
fn glyph(kind: WeekKind, minutes: i64, x: f64) -> String {
    let bottom = CELL.1 - 1.0;
    let rect = |left: f64, top: f64, width: f64, height: f64| {
        format!("M{:.1} {top:.1}h{width:.1}v{height:.1}h-{width:.1}z", x + left)
    };
    match kind {
        // A bar, as high as they met long: under 1, under 2, under 3 hours, more.
        WeekKind::Met => {
            let height = match minutes {
                ..60 => 8.0,
                60..120 => 13.0,
                120..180 => 18.0,
                _ => 22.0,
            };
            rect(1.0, bottom - height, 8.0, height)
        }
        // An open box: the place was there.
        WeekKind::Excused => {
            format!(
                "{}M{:.1} {:.1}v8h4v-8z",
                rect(1.0, bottom - 12.0, 8.0, 12.0),
                x + 3.0,
                bottom - 10.0
            )
        }
        // A cross.
        WeekKind::Unexcused => {
            let top = bottom - 11.0;
            format!(
                "M{0:.1} {1:.1}l1.700 -1.700 2.300 2.600 2.300 -2.600 1.700 1.700 -2.400 2.800 2.400 2.800 -1.700 1.700 \
                 -2.300 -2.600 -2.300 2.600 -1.700 -1.700 2.400 -2.800z",
                x + 1.0,
                top + 1.7
            )
        }
        // A line on the ground.
        WeekKind::Silent => rect(1.0, bottom - 2.5, 8.0, 2.5),
        WeekKind::NotKnown => rect(1.0, bottom - 2.5, 3.0, 2.5) + &rect(6.0, bottom - 2.5, 3.0, 2.5),
        // The sign for a pause.
        WeekKind::Suspended => format!(
            "{}{}",
            rect(2.0, bottom - 13.0, 2.0, 13.0),
            rect(6.0, bottom - 13.0, 2.0, 13.0)
        ),
        // A pointer.
        WeekKind::Now => format!("M{:.1} {bottom:.1}h8l-4 -8z", x + 1.0),
        WeekKind::Ahead => rect(4.0, bottom - 2.0, 2.0, 2.0),
        WeekKind::Over => String::new(),
    }
}

/// The words of a week: number, days, what it brought.
fn words(week: &Week) -> String {
    let (texts, lang) = (texts(), lang());
    let days = format!("{} – {}", texts.day_month(week.from), texts.day_month(week.to));
    let what = text!(format!("week-{}", week.kind.code()));
    let what = match week.kind {
        WeekKind::Met => format!("{what}, {}", lang.hours(u32::try_from(week.minutes).unwrap_or(0))),
        _ => what,
    };
    let beyond = if week.beyond {
        format!(" ({})", text!("week-beyond"))
    } else {
        String::new()
    };
    text!(
        "duos-week",
        n = week.number,
        days = days,
        what = format!("{what}{beyond}")
    )
}

/// The large strip with its legend.
#[component]
pub(super) fn LargeStrip(
    /// The weeks.
    #[prop(into)]
    strip: Signal<Strip>,
) -> impl IntoView {
    let cells = move || {
        strip.with(|strip| {
            strip
                .weeks
                .iter()
                .map(|week| {
                    let said = words(week);
                    let title = said.clone();
                    view! {
                        <li class="week" class:week-beyond=week.beyond title=title>
                            <svg viewBox="0 0 10 24" aria-hidden="true" focusable="false">
                                <path class=format!("week-{}", week.kind.code()) d=glyph(week.kind, week.minutes, 0.0)></path>
                            </svg>
                            <span class="week-number" aria-hidden="true">{week.number}</span>
                            <span class="visually-hidden">{said}</span>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    let legend = move || {
        WeekKind::ALL
            .into_iter()
            .filter_map(|kind| {
                let count = strip.with(|strip| strip.count(kind));
                (count > 0 && kind != WeekKind::Over).then(|| {
                    view! {
                        <li>
                            <svg viewBox="0 0 10 24" aria-hidden="true" focusable="false">
                                <path class=format!("week-{}", kind.code()) d=glyph(kind, 120, 0.0)></path>
                            </svg>
                            <span>
                                {text!(
                                    "label-value",
                                    label = text!(format!("week-{}", kind.code())),
                                    value = lang().count(count)
                                )}
                            </span>
                        </li>
                    }
                })
            })
            .collect_view()
    };
    view! {
        <div class="strip">
            <ol class="strip-weeks" aria-label=t!("duos-strip")>{cells}</ol>
            <ul class="strip-legend" aria-label=t!("duos-legend")>{legend}</ul>
        </div>
    }
}

/// The small strip of a row: one drawing, a path for each kind of week.
pub(super) fn small_strip(strip: &Strip) -> AnyView {
    if strip.weeks.is_empty() {
        return ().into_any();
    }
    let (met, past) = met_of(strip);
    let said = text!("duos-strip-said", met = met, past = past);
    let paths = WeekKind::ALL
        .into_iter()
        .filter_map(|kind| {
            let strokes: String = strip
                .weeks
                .iter()
                .enumerate()
                .filter(|(_, week)| week.kind == kind)
                .map(|(index, week)| glyph(kind, week.minutes, index as f64 * CELL.0))
                .collect();
            (!strokes.is_empty())
                .then(|| view! { <path class=format!("week-{}", kind.code()) d=strokes></path> })
        })
        .collect_view();
    let frame = format!("0 0 {} 24", strip.weeks.len() * 10);
    view! {
        <svg class="strip-small" viewBox=frame preserveAspectRatio="none" role="img" aria-label=said focusable="false">
            {paths}
        </svg>
    }
    .into_any()
}
