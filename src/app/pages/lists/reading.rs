//! How the file was read, and what each column holds; both can be corrected.

use super::state::Work;
use crate::app::prelude::*;
use crate::exchange::lists::columns::{Certainty, ListKind, Target};
use crate::exchange::lists::delimited::charset::CHOICES;

/// Encoding, separator, sheet, heading row and kind, as found.
#[component]
pub(super) fn HowRead(work: Work) -> impl IntoView {
    let file = move || {
        work.preview
            .with(|preview| preview.as_ref().map(|preview| preview.file.clone()))
    };
    let kind = RwSignal::new(String::new());
    let sheet = RwSignal::new(String::new());
    let heading = RwSignal::new(String::new());
    let separator = RwSignal::new(String::new());
    let encoding = RwSignal::new(String::new());
    Effect::new(move |_| {
        if let Some(file) = file() {
            sheet.set(
                file.sheets
                    .get(file.sheet)
                    .map(|sheet| sheet.name.clone())
                    .unwrap_or_default(),
            );
            heading.set(file.heading_row.unwrap_or(0).to_string());
            separator.set(file.separator.map(String::from).unwrap_or_default());
            encoding.set(file.encoding.clone().unwrap_or_default());
            kind.set(work.kind().map(|kind| kind.code().to_owned()).unwrap_or_default());
        }
    });
    let sheets = move || {
        let all = file().map(|file| file.sheets).unwrap_or_default();
        all.into_iter()
            .map(|sheet| {
                let note = if sheet.keep_out {
                    text!("lists-sheet-keep-out")
                } else if sheet.hidden {
                    text!("lists-sheet-hidden")
                } else {
                    String::new()
                };
                Choice::new(sheet.name.clone(), format!("{} {note}", sheet.name))
            })
            .collect::<Vec<_>>()
    };
    let delimited = move || file().is_some_and(|file| file.separator.is_some());
    let one_sheet = move || file().is_none_or(|file| file.separator.is_some() && file.sheets.len() < 2);
    view! {
        <Card title=t!("lists-how")>
            <div class="filters">
                <SelectField
                    label=t!("lists-kind")
                    value=kind
                    choices=Signal::derive(move || Choice::coded(ListKind::FAMILY, ListKind::ALL.iter().map(|k| k.code())))
                    on_change=move || {
                        let chosen = ListKind::from_code(&kind.get_untracked());
                        work.correct(move |options| options.kind = chosen);
                    }
                />
                {move || {
                    (!one_sheet())
                        .then(|| {
                            view! {
                                <SelectField
                                    label=t!("lists-sheet")
                                    value=sheet
                                    choices=Signal::derive(sheets)
                                    on_change=move || {
                                        let chosen = sheet.get_untracked();
                                        work.correct(move |options| {
                                            options.sheet = Some(chosen);
                                            options.heading_row = None;
                                        });
                                    }
                                />
                            }
                        })
                }}
                <TextField
                    label=t!("lists-heading-row")
                    value=heading
                    kind=InputKind::Number
                    on_change=move || {
                        if let Ok(row) = heading.get_untracked().trim().parse() {
                            work.correct(move |options| options.heading_row = Some(row));
                        }
                    }
                />
                {move || {
                    delimited()
                        .then(|| {
                            view! {
                                <SelectField
                                    label=t!("lists-separator")
                                    value=separator
                                    choices=Signal::derive(move || {
                                        vec![
                                            Choice::new(";", t!("lists-separator-semicolon")),
                                            Choice::new(",", t!("lists-separator-comma")),
                                            Choice::new("\t", t!("lists-separator-tab")),
                                            Choice::new("|", t!("lists-separator-bar")),
                                        ]
                                    })
                                    on_change=move || {
                                        let chosen = separator.get_untracked().chars().next();
                                        work.correct(move |options| options.separator = chosen);
                                    }
                                />
                                <SelectField
                                    label=t!("lists-encoding")
                                    value=encoding
                                    choices=Signal::derive(move || {
                                        let found = file().and_then(|file| file.encoding).unwrap_or_default();
                                        let other = !CHOICES.iter().any(|(name, _)| *name == found);
                                        let known = CHOICES.map(|(name, key)| Choice::new(name, text!(key)));
                                        let other = other.then(|| Choice::new(found.clone(), found));
                                        known.into_iter().chain(other).collect()
                                    })
                                    on_change=move || {
                                        let chosen = encoding.get_untracked();
                                        work.correct(move |options| options.encoding = Some(chosen));
                                    }
                                />
                            }
                        })
                }}
            </div>
            {move || {
                file()
                    .is_some_and(|file| file.looks_wrong)
                    .then(|| view! { <Notice tone=Tone::Warn title=t!("lists-looks-wrong") /> })
            }}
            {move || {
                file()
                    .and_then(|file| file.repaired_first)
                    .map(|first| view! { <Notice title=t!("lists-repaired", example = first.clone()) /> })
            }}
        </Card>
    }
}

/// What each column holds, as proposed; a person may choose otherwise.
#[component]
pub(super) fn Columns(work: Work) -> impl IntoView {
    let columns = move || {
        work.preview
            .with(|p| p.as_ref().map(|p| p.columns.clone()).unwrap_or_default())
    };
    let targets = Signal::derive(move || {
        let targets = work.kind().map(ListKind::targets).unwrap_or_default();
        Choice::coded(Target::FAMILY, targets.into_iter().map(Target::code))
    });
    view! {
        <Card title=t!("lists-columns")>
            <p>{t!("lists-columns-text")}</p>
            <div class="list-columns">
                {move || {
                    columns()
                        .into_iter()
                        // An empty column between two others.
                        .filter(|column| column.heading != column.letters || !column.samples.is_empty())
                        .map(|column| {
                            let value = RwSignal::new(column.target.code().to_owned());
                            let heading = column.heading.clone();
                            let look = match column.certainty {
                                Certainty::Known | Certainty::Chosen => None,
                                Certainty::Sensitive => Some("lists-sensitive"),
                                Certainty::Near | Certainty::Unknown => Some("lists-unsure"),
                            };
                            let samples = column.samples.join(" · ");
                            view! {
                                <div class="list-column">
                                    <SelectField
                                        label=column.heading.clone()
                                        hint=samples
                                        value
                                        choices=targets
                                        on_change=move || {
                                            let chosen = Target::from_code(&value.get_untracked());
                                            let heading = heading.clone();
                                            work.correct(move |options| {
                                                if let Some(target) = chosen {
                                                    options.mapping.0.insert(heading, target);
                                                }
                                            });
                                        }
                                    />
                                    {column.heading_cut_from.map(|n| view! { <p class="hint">{text!("lists-heading-long", n = n)}</p> })}
                                    {look.map(|key| view! { <Badge tone=Tone::Warn text=t!(key) /> })}
                                </div>
                            }
                        })
                        .collect_view()
                }}
            </div>
        </Card>
    }
}
