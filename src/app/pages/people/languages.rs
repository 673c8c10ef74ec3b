//! Languages with a level per skill.

use crate::app::people::form::LanguageRow;
use crate::app::prelude::*;
use crate::order::InOrder;
use crate::programme::language::{Cefr, Skill};
use crate::register::search::fold;

/// Languages that can be chosen: those that have words.
const TONGUES: &[&str] = &[
    "nl", "fr", "en", "de", "es", "pt", "it", "ar", "fa", "prs", "ps", "so", "ti", "am", "om", "tr", "ku",
    "kmr", "ckb", "ru", "uk", "pl", "ro", "bg", "sq", "ber", "sw", "ln", "rw", "rn", "ff", "wo", "ur", "hi",
    "pa", "bn", "ne", "zh", "bo", "hy",
];

/// The languages editor.
#[component]
pub(super) fn LanguagesField(
    /// What is typed.
    rows: RwSignal<Vec<LanguageRow>>,
) -> impl IntoView {
    let picked = RwSignal::new(String::new());
    Effect::new(move |_| {
        let code = picked.get();
        if code.is_empty() {
            return;
        }
        rows.update(|rows| {
            if rows.iter().all(|row| row.code != code) {
                rows.push(LanguageRow {
                    code,
                    ..LanguageRow::default()
                });
            }
        });
        picked.set(String::new());
    });
    let choices = move || {
        let mut all: Vec<_> = TONGUES
            .iter()
            .map(|code| (texts().code("tongue", code), *code))
            .collect();
        all.order();
        all.into_iter()
            .map(|(label, code)| Choice::new(code, label))
            .collect::<Vec<_>>()
    };
    // Drawn anew only when a language comes or goes, so that a level's list keeps the focus.
    let codes =
        Memo::new(move |_| rows.with(|rows| rows.iter().map(|row| row.code.clone()).collect::<Vec<_>>()));
    view! {
        <fieldset class="field languages-field">
            <legend>{t!("people-languages")}</legend>
            {move || codes.get().into_iter().map(|code| view! { <OneLanguage rows code /> }).collect_view()}
            <PickOne
                label=t!("people-language-add")
                value=picked
                choices=Signal::derive(choices)
                fold=|words: String| fold(&words)
            />
        </fieldset>
    }
}

#[component]
fn OneLanguage(rows: RwSignal<Vec<LanguageRow>>, code: String) -> impl IntoView {
    let code = StoredValue::new(code);
    let tongue = move || code.with_value(|code| texts().code("tongue", code));
    let level = move |at: usize| {
        code.with_value(|code| {
            rows.with(|rows| {
                let row = rows.iter().find(|row| row.code == *code);
                row.and_then(|row| row.levels.get(at).cloned())
                    .unwrap_or_default()
            })
        })
    };
    let change = move |at: usize, chosen: String| {
        code.with_value(|code| {
            rows.update(|rows| {
                let row = rows.iter_mut().find(|row| row.code == *code);
                if let Some(level) = row.and_then(|row| row.levels.get_mut(at)) {
                    *level = chosen;
                }
            });
        });
    };
    let remove = move || code.with_value(|code| rows.update(|rows| rows.retain(|row| row.code != *code)));
    let skill = move |(at, skill): (usize, &Skill)| {
        let key = skill.text_key();
        let label = move || text!("people-level", language = tongue(), skill = text!(key));
        let option = move |one: &Cefr| {
            let own = one.code();
            view! { <option value=own prop:selected=move || level(at) == own>{own}</option> }
        };
        view! {
            <label class="level">
                <span>{t!(key)}</span>
                <select
                    aria-label=label
                    autocomplete="off"
                    spellcheck="false"
                    on:change=move |event| change(at, event_target_value(&event))
                >
                    <option value="" prop:selected=move || level(at).is_empty()>{t!("people-level-none")}</option>
                    {Cefr::ALL.iter().map(option).collect_view()}
                </select>
            </label>
        }
    };
    view! {
        <div class="language" role="group" aria-label=tongue>
            <strong>{tongue}</strong>
            {Skill::ALL.iter().enumerate().map(skill).collect_view()}
            <Button kind=ButtonKind::Quiet icon=IconName::Cross label=t!("people-language-remove", language = tongue()) on_click=remove />
        </div>
    }
}
