//! The four figures that people ask for first.

use crate::app::prelude::*;
use crate::reporting::tables::{Figure as Indicator, Section};
use crate::reporting::words;

/// The headline of each of four indicators, big, with what it rests on.
#[component]
pub(super) fn Headlines(sections: Vec<Section>, rules: String) -> impl IntoView {
    let wanted = [
        Indicator::OutcomeFromStart,
        Indicator::Renewal,
        Indicator::Completion,
        Indicator::Intensity,
    ];
    let found = sections
        .into_iter()
        .filter(|section| wanted.contains(&section.figure));
    let figures = found
        .filter_map(|section| {
            let line = section.lines.first()?.clone();
            let (title, anchor) = (section.figure.title(), section.figure.anchor());
            let value = {
                let line = line.clone();
                move || {
                    let [_, _, part, ..] = words::cells(texts(), &line);
                    part
                }
            };
            let rules = rules.clone();
            let basis = move || {
                let [k, n, _, interval, _] = words::cells(texts(), &line);
                let (anchor, rules) = (text!(anchor), rules.clone());
                if line.k.is_some() || line.hidden {
                    text!(
                        "report-basis",
                        k = k,
                        n = n,
                        interval = interval,
                        anchor = anchor,
                        rules = rules
                    )
                } else {
                    text!(
                        "report-basis-median",
                        n = n,
                        interval = interval,
                        anchor = anchor,
                        rules = rules
                    )
                }
            };
            Some(view! { <Figure label=t!(title) value=value basis=basis /> })
        })
        .collect_view();
    view! { <div class="figures">{figures}</div> }
}
