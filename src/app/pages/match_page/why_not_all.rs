//! For one mentee, all mentors who cannot be: what fails, and what it would take.

use super::desk::Desk;
use super::phrases;
use crate::app::prelude::*;
use crate::matching::rules::{HardRule, Verdict};
use crate::programme::person::PersonId;

/// Mentors shown at first, and how many more at each asking.
const SHOWN: usize = 50;

/// A button that opens the table; nothing of it is worked out before.
#[component]
pub fn WhyNotAll(
    /// Where from.
    desk: Desk,
    /// For whom.
    mentee: PersonId,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <div class="actions">
            <Button icon=IconName::Info on_click=move || open.set(true)>
                {t!("whynot-all")}
            </Button>
        </div>
        <div class="dialog-wide">
            <Dialog open title=t!("whynot-all-of", mentee = desk.name(mentee))>
                <All desk mentee />
            </Dialog>
        </div>
    }
}

#[component]
fn All(desk: Desk, mentee: PersonId) -> impl IntoView {
    let shown = RwSignal::new(SHOWN);
    let all = Memo::new(move |_| {
        let meeting = desk.meeting();
        meeting
            .map(|meeting| meeting.table().impossible(mentee))
            .unwrap_or_default()
    });
    let row = move |(mentor, failing): (PersonId, Vec<(HardRule, Verdict)>)| {
        let list = |words: fn(&(HardRule, Verdict)) -> String| {
            let rows = failing.iter().map(|one| view! { <li>{words(one)}</li> });
            rows.collect_view()
        };
        let what = list(|(rule, verdict)| {
            let (label, value) = (text!(rule.text_key()), phrases::verdict(verdict));
            text!("label-value", label = label, value = value)
        });
        let takes = list(|(_, verdict)| phrases::takes(verdict));
        view! {
            <tr>
                <th scope="row">
                    <a href=Route::Pair { mentee: mentee.0, mentor: mentor.0 }.href()>{desk.name(mentor)}</a>
                </th>
                <td>
                    <ul class="why-list">{what}</ul>
                </td>
                <td>
                    <ul class="why-list">{takes}</ul>
                </td>
            </tr>
        }
    };
    move || {
        let count = all.with(Vec::len);
        if count == 0 {
            return view! { <p>{text!("whynot-all-none")}</p> }.into_any();
        }
        let rows: Vec<_> = all.with(|all| all.iter().take(shown.get()).cloned().map(row).collect());
        let more = count - rows.len();
        view! {
            <p>{text!("whynot-all-text", n = count)}</p>
            <div class="report-scroll" tabindex="0" role="region" aria-label=t!("whynot-all")>
                <table class="report-table plain-table">
                    <thead>
                        <tr>
                            <th scope="col">{t!("meeting-column-mentor")}</th>
                            <th scope="col">{t!("whynot-all-fails")}</th>
                            <th scope="col">{t!("whynot-all-takes")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {(more > 0)
                .then(|| {
                    view! {
                        <Button on_click=move || shown.update(|shown| *shown += SHOWN)>
                            {t!("match-more", n = more.min(SHOWN))}
                        </Button>
                    }
                })}
        }
        .into_any()
    }
}
