//! Hard rules as named ticks.

use super::phrases;
use crate::app::prelude::*;
use crate::matching::PairView;
use crate::matching::rules::{HardRule, Verdict};

fn row((rule, verdict): (HardRule, Verdict)) -> impl IntoView {
    let (icon, class, said) = match verdict {
        Verdict::Passed(_) => (IconName::Check, "rule rule-passed", text!("match-passed")),
        Verdict::Warned(_) => (IconName::Warning, "rule rule-warned", text!("match-check")),
        Verdict::Failed(_) => (IconName::Cross, "rule rule-failed", text!("match-failed-rule")),
    };
    view! {
        <li class=class>
            <Icon name=icon />
            <span class="visually-hidden">{said} ": "</span>
            <span>{text!(rule.text_key())}</span>
            <span class="match-soft">{phrases::verdict(&verdict)}</span>
        </li>
    }
}

/// Every rule with its verdict.
#[component]
pub fn RuleList(
    /// The pair.
    #[prop(into)]
    view: Signal<Option<PairView>>,
) -> impl IntoView {
    let rows = move || view.with(|view| Some(view.as_ref()?.rules.iter().copied().map(row).collect_view()));
    view! { <ul class="rules">{rows}</ul> }
}

/// What asks for a look stands open, the rules that are met behind a fold.
#[component]
pub fn RuleFold(
    /// The pair.
    #[prop(into)]
    view: Signal<Option<PairView>>,
) -> impl IntoView {
    let open = move || {
        let rules = view.with(|view| view.as_ref().map(|view| view.rules.clone()))?;
        let open = rules
            .into_iter()
            .filter(|(_, verdict)| !matches!(verdict, Verdict::Passed(_)));
        let rows = open.map(row).collect_view();
        Some(view! { <ul class="rules rules-open">{rows}</ul> })
    };
    let summary = move || {
        view.with(|view| {
            let rules = &view.as_ref()?.rules;
            let passed = rules
                .iter()
                .filter(|(_, verdict)| matches!(verdict, Verdict::Passed(_)));
            Some(text!(
                "meeting-rules-passed",
                n = passed.count(),
                of = rules.len()
            ))
        })
    };
    view! {
        {open}
        <details class="match-fold">
            <summary class="button button-quiet">
                <Icon name=IconName::Check />
                <span>{summary}</span>
                <Icon name=IconName::Down />
            </summary>
            <div class="match-inside">
                <RuleList view />
            </div>
        </details>
    }
}
