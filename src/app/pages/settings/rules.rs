//! The programme's rules: every number a setting, from a day on.

use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::dates::About;
use crate::order::InOrder;
use crate::programme::rules::{RuleSet, Rules};
use std::collections::BTreeMap;

/// The headings, each with the beginnings of the names under it; what fits none stands under the last.
const GROUPS: [(&str, &[&str]); 7] = [
    ("settings-rules-people", &["mentee_age", "mentor_age"]),
    (
        "settings-rules-duo",
        &[
            "hours_week",
            "duo_weeks",
            "language_min",
            "reflection",
            "check_in",
            "intervisions",
        ],
    ),
    ("settings-rules-weights", &["weight_", "no_project"]),
    ("settings-rules-proposal", &["floor", "wait_"]),
    ("settings-rules-reach", &["reach_"]),
    ("settings-rules-alerts", &["alert_"]),
    ("settings-rules-rest", &[]),
];

/// What the weights should add up to, points.
const WEIGHTS: i64 = 100;

fn group(name: &str) -> usize {
    GROUPS
        .iter()
        .position(|(_, begins)| begins.iter().any(|begin| name.starts_with(begin)))
        .unwrap_or(GROUPS.len() - 1)
}

/// One setting as it is being edited.
#[derive(Clone, Copy)]
struct Setting {
    name: &'static str,
    typed: RwSignal<String>,
    /// What was in force when the page was made.
    base: i64,
}

impl Setting {
    fn value(self) -> Option<i64> {
        self.typed.with(|typed| typed.trim().parse().ok())
    }

    fn complaint(self) -> Option<String> {
        let (least, most) = Rules::range(self.name)?;
        let fits = self.value().is_some_and(|value| (least..=most).contains(&value));
        (!fits).then(|| text!("settings-range", least = least, most = most))
    }
}

/// The tab.
#[component]
pub fn RulesTab() -> impl IntoView {
    let session = use_session();
    // Rules may change under the page (undo, another tab): then it is made anew.
    let versions = Memo::new(move |_| session.read(|register| register.all::<RuleSet>()));
    move || {
        // A memo that is only tracked never runs, and so never tells.
        versions.with(|_| ());
        view! { <RulesForm session /> }
    }
}

#[component]
fn RulesForm(session: Session) -> impl IntoView {
    let today = session.today();
    let in_force = session.peek(|register| register.rules_on(today));
    let settings: Vec<Setting> = Rules::NAMES
        .iter()
        .filter_map(|name| {
            let base = in_force.get(name)?;
            Some(Setting {
                name,
                typed: RwSignal::new(base.to_string()),
                base,
            })
        })
        .collect();
    let from = typed_date(Some(today));
    let wrong_day = RwSignal::new(None::<String>);
    let all = StoredValue::new(settings.clone());
    let save = move || {
        let day = needed_date(from, About::Event);
        wrong_day.set(day.as_ref().err().cloned());
        let settings = all.get_value();
        if untrack(|| settings.iter().any(|setting| setting.complaint().is_some())) {
            return;
        }
        let changed = untrack(|| {
            let changed = settings
                .iter()
                .filter_map(|one| Some((one, one.value()?)))
                .filter(|(one, value)| *value != one.base);
            changed
                .map(|(one, value)| (one.name.to_owned(), value))
                .collect::<BTreeMap<_, _>>()
        });
        let Ok(day) = day else { return };
        if let Ok(Some(command)) = session.peek(|register| register.change_rules(day, &changed)) {
            session.act(command);
        }
    };
    let cards = GROUPS
        .iter()
        .enumerate()
        .map(|(at, (title, _))| {
            let own: Vec<Setting> = settings
                .iter()
                .copied()
                .filter(|one| group(one.name) == at)
                .collect();
            view! {
                <Card title=t!(*title)>
                    {(*title == "settings-rules-weights").then(|| view! { <Sum settings=own.clone() /> })}
                    <div class="rules">
                        {own.into_iter().map(|setting| view! { <RuleField setting /> }).collect_view()}
                    </div>
                </Card>
            }
        })
        .collect_view();
    view! {
        <Form on_submit=save>
            <p class="lead">{t!("settings-rules-what")}</p>
            {cards}
            <Card title=t!("settings-rules-from")>
                <DateField
                    label=t!("settings-rules-day")
                    hint=t!("settings-rules-day-hint")
                    about=About::Event
                    value=from
                    error=wrong_day
                />
                <div class="actions">
                    <Button kind=ButtonKind::Primary submit=true>{t!("settings-rules-save")}</Button>
                </div>
            </Card>
        </Form>
        <Versions session />
    }
}

#[component]
fn RuleField(setting: Setting) -> impl IntoView {
    let (least, most) = Rules::range(setting.name).unwrap_or_default();
    let default = Rules::default().get(setting.name).unwrap_or_default();
    let hint = move || {
        if setting.value() == Some(default) {
            text!("settings-rule-default", least = least, most = most)
        } else {
            text!(
                "settings-rule-changed",
                default = default,
                least = least,
                most = most
            )
        }
    };
    view! {
        <TextField
            label=t!(format!("rule-{}", setting.name))
            hint
            kind=InputKind::Number
            value=setting.typed
            error=Signal::derive(move || setting.complaint())
        />
    }
}

/// What the weights add up to, and what they should.
#[component]
fn Sum(settings: Vec<Setting>) -> impl IntoView {
    let sum = move || {
        let weights = settings.iter().filter(|one| one.name.starts_with("weight_"));
        weights.filter_map(|one| one.value()).sum::<i64>()
    };
    view! {
        <p role="status" class="field-hint">
            {move || {
                let sum = sum();
                if sum == WEIGHTS {
                    text!("settings-weights-fit", n = sum)
                } else {
                    text!("settings-weights-off", n = sum, right = WEIGHTS)
                }
            }}
        </p>
    }
}

/// What was changed, from which day.
#[component]
fn Versions(session: Session) -> impl IntoView {
    let mut versions: Vec<RuleSet> = session.peek(|register| {
        let all = register.all::<RuleSet>();
        all.into_iter().map(|(_, version)| version).collect()
    });
    versions.order_by_key(|version| std::cmp::Reverse(version.valid_from));
    (!versions.is_empty()).then(|| {
        let lines = versions
            .into_iter()
            .map(|version| {
                let when = move || {
                    version
                        .valid_from
                        .map(|day| texts().date_long(day))
                        .unwrap_or_default()
                };
                let changed = version.settings.clone();
                let what = move || {
                    let named = changed
                        .iter()
                        .map(|(name, value)| format!("{}: {value}", texts().code("rule", name)));
                    named.collect::<Vec<_>>().join(" · ")
                };
                view! {
                    <dt>{when}</dt>
                    <dd>{what}</dd>
                }
            })
            .collect_view();
        view! {
            <Card title=t!("settings-rules-versions")>
                <dl class="facts">{lines}</dl>
            </Card>
        }
    })
}
