//! The form's signals, and the control of each kind of field.

use crate::app::people::form::{LanguageRow, NO, PersonForm, Wrong, YES};
use crate::app::people::sheet::{Kind, LINES, Line};
use crate::app::people::words;
use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::programme::availability::Slot;
use crate::programme::codes::{Day, DayPart};
use crate::programme::person::PersonId;
use crate::register::search::fold;
use std::collections::{BTreeMap, BTreeSet};

/// What is typed, each field a signal of its own, so that a keystroke touches one field only.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    texts: StoredValue<BTreeMap<&'static str, RwSignal<String>>>,
    sets: StoredValue<BTreeMap<&'static str, RwSignal<BTreeSet<String>>>>,
    pub(super) languages: RwSignal<Vec<LanguageRow>>,
    pub(super) mentee: RwSignal<bool>,
    pub(super) mentor: RwSignal<bool>,
    pub(super) wrongs: RwSignal<BTreeMap<&'static str, Wrong>>,
}

impl Fields {
    pub(super) fn of(form: &PersonForm) -> Self {
        let is_set = |line: &&Line| matches!(line.kind, Kind::Many(_) | Kind::People | Kind::Slots);
        let text = |line: &Line| (line.name, RwSignal::new(form.text(line.name).to_owned()));
        let set = |line: &Line| {
            (
                line.name,
                RwSignal::new(form.sets.get(line.name).cloned().unwrap_or_default()),
            )
        };
        Self {
            texts: StoredValue::new(LINES.iter().filter(|line| !is_set(line)).map(text).collect()),
            sets: StoredValue::new(LINES.iter().filter(is_set).map(set).collect()),
            languages: RwSignal::new(form.languages.clone()),
            mentee: RwSignal::new(form.mentee),
            mentor: RwSignal::new(form.mentor),
            wrongs: RwSignal::new(BTreeMap::new()),
        }
    }

    /// Puts other values into the same fields.
    pub(super) fn show(self, form: &PersonForm) {
        self.texts.with_value(|texts| {
            texts
                .iter()
                .for_each(|(name, signal)| signal.set(form.text(name).to_owned()));
        });
        self.sets.with_value(|sets| {
            let value = |name: &str| form.sets.get(name).cloned().unwrap_or_default();
            sets.iter().for_each(|(name, signal)| signal.set(value(name)));
        });
        self.languages.set(form.languages.clone());
        self.mentee.set(form.mentee);
        self.mentor.set(form.mentor);
        self.wrongs.set(BTreeMap::new());
    }

    /// What is typed now; reactive.
    pub(super) fn form(self) -> PersonForm {
        let text = |(name, signal): (&&str, &RwSignal<String>)| ((*name).to_owned(), signal.get());
        let set = |(name, signal): (&&str, &RwSignal<BTreeSet<String>>)| ((*name).to_owned(), signal.get());
        PersonForm {
            mentee: self.mentee.get(),
            mentor: self.mentor.get(),
            texts: self.texts.with_value(|texts| texts.iter().map(text).collect()),
            sets: self.sets.with_value(|sets| sets.iter().map(set).collect()),
            languages: self.languages.get(),
        }
    }

    fn text(self, name: &str) -> RwSignal<String> {
        self.texts
            .with_value(|texts| texts.get(name).copied())
            .unwrap_or_default()
    }

    fn set(self, name: &str) -> RwSignal<BTreeSet<String>> {
        self.sets
            .with_value(|sets| sets.get(name).copied())
            .unwrap_or_default()
    }
}

/// What is wrong, in words.
pub fn wrong_words(wrong: Wrong) -> String {
    match wrong {
        Wrong::NotWithin(least, most) => text!(wrong.text_key(), least = least, most = most),
        Wrong::TooLong(most) => text!(wrong.text_key(), most = most),
        Wrong::Date(fault) => date_fault(fault),
        _ => text!(wrong.text_key()),
    }
}

/// The control of one field.
#[component]
pub(super) fn LineField(
    /// Which.
    line: &'static Line,
    /// What is typed.
    fields: Fields,
    /// Looks at the field again when one leaves it.
    check: Callback<&'static Line>,
) -> impl IntoView {
    let session = use_session();
    let name = line.name;
    let label = move || words::label(texts(), name);
    let error = Signal::derive(move || {
        fields
            .wrongs
            .with(|wrongs| wrongs.get(name).copied())
            .map(wrong_words)
    });
    let left = move || {
        check.try_run(line);
    };
    let typed = |kind: InputKind| {
        view! { <TextField label=label value=fields.text(name) kind error=error on_change=left /> }.into_any()
    };
    let one_of = move |choices: Signal<Vec<Choice>>| {
        view! { <SelectField label=label value=fields.text(name) choices none=t!("people-unknown") error=error on_change=left /> }
            .into_any()
    };
    match line.kind {
        Kind::Line | Kind::Postcode | Kind::Occupation => typed(InputKind::Text),
        Kind::Whole(..) => typed(InputKind::Number),
        Kind::Day | Kind::PastDay => {
            let value = fields.text(name);
            view! { <DateField label=label value about=line.about() error=error on_change=left /> }.into_any()
        }
        Kind::Mail => typed(InputKind::Email),
        Kind::Phone => {
            let value = fields.text(name);
            view! { <TextField label=label value kind=InputKind::Phone hint=t!("people-phone-hint") error=error on_change=left /> }
                .into_any()
        }
        Kind::Words => {
            let value = fields.text(name);
            view! { <TextField label=label value hint=t!("people-words-hint") error=error on_change=left /> }
                .into_any()
        }
        Kind::Lines => {
            let value = fields.text(name);
            view! { <div on:change=move |_| left()><TextAreaField label=label value error=error rows=3 /></div> }.into_any()
        }
        Kind::YesNo => one_of(Signal::derive(|| {
            vec![
                Choice::new(YES, t!("people-yes")),
                Choice::new(NO, t!("people-no")),
            ]
        })),
        Kind::One(coded) => one_of(Signal::derive(move || {
            Choice::coded(coded.family, (coded.codes)())
        })),
        Kind::Many(coded) => {
            let choices = move || Choice::coded(coded.family, (coded.codes)());
            view! { <ChipSet label=label selected=fields.set(name) choices=Signal::derive(choices) /> }
                .into_any()
        }
        Kind::Member => one_of(Signal::derive(move || {
            let named = |register: &crate::register::Register| {
                let members = register.members().into_iter();
                members
                    .filter_map(|(id, member)| Some(Choice::new(id.to_string(), member.name.clone()?)))
                    .collect()
            };
            session.read(named)
        })),
        Kind::Branch => one_of(Signal::derive(move || {
            let named = |register: &crate::register::Register| {
                let branches = register.branches().into_iter();
                branches
                    .filter_map(|(id, branch)| Some(Choice::new(id.to_string(), branch.name.clone()?)))
                    .collect()
            };
            session.read(named)
        })),
        Kind::People => view! { <PeopleField session selected=fields.set(name) /> }.into_any(),
        Kind::Slots => view! { <SlotsField selected=fields.set(name) /> }.into_any(),
        Kind::Languages => view! { <super::languages::LanguagesField rows=fields.languages /> }.into_any(),
        Kind::Elsewhere => ().into_any(),
    }
}

/// The week: seven days by three parts, each a box to tick.
#[component]
fn SlotsField(selected: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let cell = move |day: Day, part: DayPart| {
        let code = Slot { day, part }.code();
        let own = code.clone();
        let words = move || format!("{} {}", text!(day.text_key()), text!(part.text_key()));
        view! {
            <td class="week-cell">
                <input
                    type="checkbox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=words
                    prop:checked=move || selected.with(|set| set.contains(&own))
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        selected.update(|set| if on { set.insert(code.clone()); } else { set.remove(&code); });
                    }
                />
            </td>
        }
    };
    let row = move |day: Day| {
        let cells = DayPart::ALL.iter().map(|part| cell(day, *part)).collect_view();
        view! { <tr><th scope="row">{t!(day.text_key())}</th>{cells}</tr> }
    };
    let head = |part: &DayPart| {
        let key = part.text_key();
        view! { <th scope="col">{t!(key)}</th> }
    };
    view! {
        <fieldset class="field">
            <legend>{t!("field-slot")}</legend>
            <p class="field-hint">{t!("people-slots-hint")}</p>
            <table class="week">
                <thead><tr><td></td>{DayPart::ALL.iter().map(head).collect_view()}</tr></thead>
                <tbody>{Day::ALL.iter().map(|day| row(*day)).collect_view()}</tbody>
            </table>
        </fieldset>
    }
}

/// Other people, found by typing.
#[component]
fn PeopleField(session: Session, selected: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let picked = RwSignal::new(String::new());
    Effect::new(move |_| {
        let id = picked.get();
        if !id.is_empty() {
            selected.update(|set| {
                set.insert(id);
            });
            picked.set(String::new());
        }
    });
    let everyone = Memo::new_with_compare(
        move |_| {
            session.read(|register| {
                let choice = |(id, _)| Choice::new(PersonId::to_string(&id), register.name_of(id));
                register.people().map(choice).collect::<Vec<_>>()
            })
        },
        |_, _| true,
    );
    let chosen = move || {
        let name = |id: &String| {
            id.parse()
                .map(|id| session.peek(|register| register.name_of(PersonId(id))))
        };
        let all = selected.get().into_iter();
        all.map(|id| {
            let name = name(&id).unwrap_or_default();
            let label = name.clone();
            let remove = move || selected.update(|set| {
                set.remove(&id);
            });
            view! {
                <li class="line">
                    <span>{name}</span>
                    <Button kind=ButtonKind::Quiet icon=IconName::Cross label=t!("people-refuses-remove", name = label.as_str()) on_click=remove />
                </li>
            }
        })
        .collect_view()
    };
    view! {
        <div class="stack">
            <PickOne label=t!("people-refuses-add") value=picked choices=everyone fold=|words: String| fold(&words) />
            <ul class="lines">{chosen}</ul>
        </div>
    }
}
