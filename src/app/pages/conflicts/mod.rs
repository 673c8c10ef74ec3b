//! What is still to be decided: fields that two laptops wrote differently, and what cannot be together.

mod fields;
mod many;
mod meaning;
mod suspects;
mod third;

use crate::app::differences::use_differences;
use crate::app::prelude::*;

/// All differences on one page.
#[component]
pub fn ConflictsPage() -> impl IntoView {
    let differences = use_differences();
    let found = Memo::new(move |_| differences.all());
    let none = Memo::new(move |_| found.with(|found| found.count() == 0));
    let suspects = suspects::follow();
    view! {
        <PageHead title=t!("differs-title") lead=t!("differs-lead") />
        <suspects::Suspects suspects />
        {move || {
            if none.get() {
                view! {
                    <Card>
                        <EmptyState icon=IconName::Check title=t!("differs-none") text=t!("differs-none-text") />
                    </Card>
                }
                .into_any()
            } else {
                view! {
                    <p role="status">{t!("differs-count", n = found.with(|found| found.count()))}</p>
                    <meaning::Breaches found />
                    <many::Many found />
                    <fields::Fields found />
                }
                .into_any()
            }
        }}
    }
}
