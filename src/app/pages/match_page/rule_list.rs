//! Hard rules as named ticks.

use super::phrases;
use crate::app::prelude::*;
use crate::matching::PairView;
use crate::matching::rules::{HardRule, Verdict};

fn row((rule, verdict): (HardRule, Verdict)) -> impl IntoView {
    let (icon, class, said) = match verdict {
        Verdict::Passed(_) => (IconName::Check, "rule rule-passed", text!("match-passed")),
        Verdict::Warned(_) => (IconName::Warning, "rule rule-warned", text!("match-check")),
        // What is not known is told apart from what is known not to be.
        Verdict::Failed(why) if why.is_unknown() => {
            (IconName::Warning, "rule rule-failed", text!("match-unknown-rule"))
        }
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

/// What fails first, then what asks for a look, then what is met.
fn sorted(view: &PairView) -> Vec<(HardRule, Verdict)> {
    let mut rules = view.rules.clone();
    // Stable: within each, the order in which rules are told.
    rules.sort_by_key(|(_, verdict)| match verdict {
        Verdict::Failed(_) => 0,
        Verdict::Warned(_) => 1,
        Verdict::Passed(_) => 2,
    });
    rules
}

/// Every rule with its verdict.
#[component]
pub fn RuleList(
    /// The pair.
    #[prop(into)]
    view: Signal<Option<PairView>>,
) -> impl IntoView {
    let rows = move || view.with(|view| Some(sorted(view.as_ref()?).into_iter().map(row).collect_view()));
    view! { <ul class="rules">{rows}</ul> }
}

/// What fails or asks for a look: it stands before any button that would take the pair.
#[component]
pub fn OpenRules(
    /// The pair.
    #[prop(into)]
    view: Signal<Option<PairView>>,
) -> impl IntoView {
    move || {
        let rules = view.with(|view| view.as_ref().map(sorted))?;
        let open = rules
            .into_iter()
            .filter(|(_, verdict)| !matches!(verdict, Verdict::Passed(_)));
        let rows: Vec<_> = open.map(row).collect();
        (!rows.is_empty()).then(|| view! { <ul class="rules rules-open">{rows}</ul> })
    }
}

/// All rules behind a fold that says how many are met.
#[component]
pub fn RuleFold(
    /// The pair.
    #[prop(into)]
    view: Signal<Option<PairView>>,
) -> impl IntoView {
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
