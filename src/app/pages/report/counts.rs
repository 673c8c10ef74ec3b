//! The plain counts: what a young branch can tell before any figure can be worked out.

use crate::app::prelude::*;
use crate::reporting::counts::{Counts, Pair};
use crate::reporting::tables::Section;
use crate::reporting::words;
use chrono::NaiveDate;

/// The counts as two tables.
#[component]
pub(super) fn CountsCard(counts: Counts, as_of: NaiveDate) -> impl IntoView {
    let number = |count: u64| lang().count(usize::try_from(count).unwrap_or(usize::MAX));
    let row = move |what: String, pair: Pair| {
        view! {
            <tr>
                <th scope="row">{what}</th>
                <td class="number">{number(pair.mentees)}</td>
                <td class="number">{number(pair.mentors)}</td>
            </tr>
        }
    };
    let genders = counts.by_gender.clone();
    let ages = counts.by_age.clone();
    let people = move || {
        let genders = genders
            .iter()
            .map(|(gender, pair)| row(text!(gender.text_key()), *pair));
        let ages = ages
            .iter()
            .map(|(age, pair)| row(words::age_words(texts(), *age), *pair));
        let all = row(text!("report-counts-all"), counts.people);
        std::iter::once(all).chain(genders).chain(ages).collect_view()
    };
    let work = [
        ("report-count-duos", counts.duos),
        ("report-count-running", counts.running),
        ("report-count-meetings", counts.meetings),
        ("report-count-hours", counts.minutes / 60),
        ("report-count-sessions", counts.sessions),
        ("report-count-visits", counts.visits),
    ];
    let work = move || {
        work.map(|(key, count)| view! { <tr><th scope="row">{text!(key)}</th><td class="number">{number(count)}</td></tr> })
            .into_iter()
            .collect_view()
    };
    view! {
        <Card title=t!("report-counts")>
            <p class="report-foot">{move || text!("report-counts-note", day = texts().date_numeric(as_of))}</p>
            <div class="columns">
                <table class="report-table">
                    <thead>
                        <tr>
                            <th scope="col">{t!("report-counts-people")}</th>
                            <th scope="col" class="number">{t!("report-count-mentees")}</th>
                            <th scope="col" class="number">{t!("report-count-mentors")}</th>
                        </tr>
                    </thead>
                    <tbody>{people}</tbody>
                </table>
                <table class="report-table">
                    <thead>
                        <tr><th scope="col">{t!("report-counts-work")}</th><th scope="col" class="number">{t!("report-col-k")}</th></tr>
                    </thead>
                    <tbody>{work}</tbody>
                </table>
            </div>
        </Card>
    }
}

/// The figures that nothing can be said of yet, by their names: seven tables of dashes tell nobody anything.
#[component]
pub(super) fn Later(sections: Vec<Section>) -> impl IntoView {
    (!sections.is_empty()).then(|| {
        let names = sections
            .into_iter()
            .map(|section| {
                let figure = section.figure;
                view! { <li>{t!(figure.title())}" "<span class="report-code">{figure.code()}</span></li> }
            })
            .collect_view();
        view! {
            <Card title=t!("report-later")>
                <p>{t!("report-later-text")}</p>
                <ul class="report-notes">{names}</ul>
            </Card>
        }
    })
}
