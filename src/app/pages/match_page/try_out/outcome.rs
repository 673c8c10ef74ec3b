//! What the changes would change, and whether to keep them.

use super::super::before_after::BeforeAfter;
use super::super::desk::Desk;
use super::Tried;
use crate::app::prelude::*;
use crate::matching::whatif::{Change, Sandbox, Shift, Summary};
use crate::order::InOrder;
use crate::register::search::fold;

/// Pairs shown before *show more*.
const SHOWN: usize = 30;

/// The difference.
#[component]
pub fn Outcome(
    /// Where from.
    desk: Desk,
    /// What was tried.
    tried: Tried,
) -> impl IntoView {
    let (keeping, why) = (RwSignal::new(false), RwSignal::new(String::new()));
    let sandbox = desk.room.sandbox;
    let difference = tried.difference();
    let (before, after) = (&difference.before, &difference.after);
    let figures = figures(before, after);
    let mut shifts = difference.shifts.clone();
    // By name: the table's own order is that of the records' random ids.
    shifts.order_by_key(|shift| (fold(&untrack(|| desk.name(shift.mentee))), shift.mentee));
    let shifts = StoredValue::new(shifts);
    let count = difference.shifts.len();
    let shown = RwSignal::new(SHOWN);
    let rows = move || {
        let shifts = shifts.get_value();
        let first = shifts.iter().take(shown.get());
        first
            .map(|shift| view! { <li class="line">{words(shift, desk)}</li> })
            .collect_view()
    };
    let left = move || count.saturating_sub(shown.get());
    let tried = StoredValue::new(tried);
    let keep = move || {
        keeping.set(false);
        let words = Some(why.get_untracked().trim().to_owned()).filter(|words| !words.is_empty());
        tried.with_value(|tried| desk.keep(sandbox.get_untracked(), tried, words.as_deref()));
    };
    let relaxes = move || {
        sandbox.with(|sandbox| {
            sandbox
                .changes()
                .iter()
                .any(|one| matches!(one, Change::Relax(..)))
        })
    };
    let needs_why = move || relaxes() && why.with(|why| why.trim().is_empty());
    view! {
        <Card title=t!("try-outcome")>
            {figures}
            <h3 class="match-small-head">{text!("try-shifts", n = count)}</h3>
            <ul class="lines">{rows}</ul>
            {move || {
                (left() > 0)
                    .then(|| {
                        view! {
                            <Button on_click=move || shown.update(|shown| *shown += SHOWN)>
                                {t!("match-more", n = left().min(SHOWN))}
                            </Button>
                        }
                    })
            }}
            <div class="actions">
                <Button kind=ButtonKind::Primary icon=IconName::Check on_click=move || keeping.set(true)>
                    {t!("try-keep")}
                </Button>
                <Button icon=IconName::Cross on_click=move || sandbox.set(Sandbox::default())>
                    {t!("try-throw")}
                </Button>
            </div>
        </Card>
        <Dialog open=keeping title=t!("try-keep-ask")>
            <p>{t!("try-keep-text")}</p>
            {move || {
                relaxes().then(|| view! { <TextAreaField label=t!("match-ask-why") hint=t!("try-keep-why") value=why /> })
            }}
            <div class="actions">
                <Button on_click=move || keeping.set(false)>{t!("cancel")}</Button>
                <Button kind=ButtonKind::Primary disabled=Signal::derive(needs_why) on_click=keep>
                    {t!("try-keep")}
                </Button>
            </div>
        </Dialog>
    }
}

fn figures(before: &Summary, after: &Summary) -> impl IntoView + use<> {
    let days = |n: i64| text!("days", n = n);
    let points = |of: &Summary| lang().number(of.total_by_present_rules.0 as f64 / 100.0, 0);
    let rows = [
        (
            "try-matched",
            before.matched.to_string(),
            after.matched.to_string(),
        ),
        (
            "waits-people",
            before.waits.people.to_string(),
            after.waits.people.to_string(),
        ),
        (
            "waits-longest",
            days(before.waits.longest),
            days(after.waits.longest),
        ),
        (
            "waits-ninety",
            days(before.waits.percentile_90),
            days(after.waits.percentile_90),
        ),
        ("try-total", points(before), points(after)),
    ];
    view! { <BeforeAfter then=t!("try-then") rows /> }
}

fn words(shift: &Shift, desk: Desk) -> String {
    let mentee = desk.name(shift.mentee);
    match (
        shift.before.map(|id| desk.name(id)),
        shift.after.map(|id| desk.name(id)),
    ) {
        (None, Some(after)) => text!("step-new", mentee = mentee, to = after),
        (Some(before), Some(after)) => text!("step-moves", mentee = mentee, from = before, to = after),
        (Some(before), None) => text!("step-waits", mentee = mentee, from = before),
        (None, None) => mentee,
    }
}
