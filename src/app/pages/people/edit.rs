//! The form of a person, new or known. What is half typed is kept sealed and comes back after unlocking.

use super::fields::{Fields, LineField};
use crate::app::people::form::{Advice, FormDraft, PersonForm, Wrong};
use crate::app::people::sheet::{Group, Line, line, of_group};
use crate::app::people::words;
use crate::app::prelude::*;
use crate::app::state::{ActError, use_session};
use crate::app::words::act_error;
use crate::browser::page;
use crate::programme::person::PersonId;
use crate::record::RecordId;
use crate::register::{Command, PersonFile, Refusal};
use std::collections::BTreeMap;

/// The form for someone new.
#[component]
pub fn PersonNewPage() -> impl IntoView {
    let session = use_session();
    let start = PersonForm::new(session.today());
    view! { <PersonFormPage id=None start /> }
}

/// The form for someone known.
#[component]
pub fn PersonEditPage(
    /// Who.
    id: RecordId,
) -> impl IntoView {
    let session = use_session();
    let person = PersonId(id);
    match session.peek(|register| register.person(person).map(PersonForm::of)) {
        Some(start) => view! { <PersonFormPage id=Some(person) start /> }.into_any(),
        None => view! {
            <PageHead title=t!("people-gone") />
            <EmptyState icon=IconName::Person title=t!("people-gone") text=t!("people-gone-text")>
                <LinkButton to=Route::People(PeopleFilter::default())>{t!("people-back")}</LinkButton>
            </EmptyState>
        }
        .into_any(),
    }
}

#[component]
fn PersonFormPage(id: Option<PersonId>, start: PersonForm) -> impl IntoView {
    let session = use_session();
    let place = id.map_or(Route::PersonNew, |id| Route::PersonEdit(id.0));
    let draft_name = StoredValue::new(place.to_string());
    let kept = draft_name.with_value(|name| session.draft(name));
    let draft = kept.and_then(|text| serde_json::from_str::<FormDraft>(&text).ok());
    let restored = RwSignal::new(draft.is_some());
    let first = match draft {
        Some(draft) => start.clone().with(draft),
        None => start.clone(),
    };
    let fields = Fields::of(&first);
    let start = StoredValue::new(start);
    let refused = RwSignal::new(None::<String>);
    let saved = StoredValue::new(false);

    Effect::new(move |_| {
        let form = fields.form();
        if saved.get_value() {
            return;
        }
        let draft = start.with_value(|start| form.draft(start));
        let text = draft.and_then(|draft| serde_json::to_string(&draft).ok());
        draft_name.with_value(|name| match text {
            Some(text) => session.keep_draft(name, text),
            None => session.drop_draft(name),
        });
    });
    let check = Callback::new(move |line: &'static Line| {
        let form = untrack(|| fields.form());
        let wrong = form.wrong(line, session.today());
        fields.wrongs.update(|wrongs| match wrong {
            Some(wrong) => {
                wrongs.insert(line.name, wrong);
            }
            None => {
                wrongs.remove(line.name);
            }
        });
    });
    let point_out = move |wrongs: BTreeMap<&'static str, Wrong>| {
        fields.wrongs.set(wrongs);
        // The field is marked at the next frame.
        request_animation_frame(|| {
            page::focus_first(".field-wrong :is(input, select, textarea)");
        });
    };
    let throw_away = move || {
        restored.set(false);
        start.with_value(|start| fields.show(start));
    };
    let save = move || {
        refused.set(None);
        let form = untrack(|| fields.form());
        let known = session.peek(|register| id.and_then(|id| register.person(id).cloned()));
        let known: PersonFile = known.unwrap_or_default();
        let command = match start.with_value(|start| form.save(start, id, &known, session.today())) {
            Ok(command) => command,
            Err(wrongs) => {
                point_out(
                    wrongs
                        .into_iter()
                        .map(|(line, wrong)| (line.name, wrong))
                        .collect(),
                );
                return;
            }
        };
        fields.wrongs.set(BTreeMap::new());
        session.act_then(Command::SavePerson(Box::new(command)), move |ended| match ended {
            Ok(written) => {
                saved.try_set_value(true);
                draft_name.try_with_value(|name| session.drop_draft(name));
                if let Some(person) = id.map(|id| id.0).or(written.record) {
                    go(&Route::Person(person));
                }
            }
            Err(ActError::Refused(Refusal::RegisterNumber(field))) => match line(field) {
                Some(line) => point_out(BTreeMap::from([(line.name, Wrong::RegisterNumber)])),
                None => refused.set(Some(text!(Wrong::RegisterNumber.text_key()))),
            },
            Err(error) => {
                refused.try_set(Some(act_error(error, &session)));
            }
        });
    };
    let title = move || match id {
        None => text!("page-person-new"),
        Some(id) => text!(
            "people-edit-title",
            name = session.read(|register| register.name_of(id))
        ),
    };
    let summary = move || {
        let names: Vec<_> = fields
            .wrongs
            .with(|wrongs| wrongs.keys().map(|name| words::label(texts(), name)).collect());
        (!names.is_empty()).then(|| text!("people-check", fields = names.join(", ")))
    };
    let advice = Memo::new(move |_| {
        let rules = session.read(|register| register.rules_on(session.today()));
        let advice = fields.form().advice(&rules, session.today());
        advice
            .into_iter()
            .map(|one| match one {
                Advice::MenteeAge(n, least, most) => {
                    text!("people-age-mentee", n = n, least = least, most = most)
                }
                Advice::MentorAge(n, least) => text!("people-age-mentor", n = n, least = least),
            })
            .collect::<Vec<_>>()
    });
    let back = id.map_or(Route::People(PeopleFilter::default()), |id| Route::Person(id.0));
    let leave = move || {
        saved.set_value(true);
        draft_name.with_value(|name| session.drop_draft(name));
        go(&back);
    };
    view! {
        <PageHead title=title lead=t!("people-new-lead") />
        {move || restored.get().then(|| view! {
            <Notice title=t!("people-restored")>
                <div class="actions"><Button on_click=throw_away>{t!("people-restored-drop")}</Button></div>
            </Notice>
        })}
        <form autocomplete="off" class="stack" novalidate=true on:submit=move |event| {
            event.prevent_default();
            save();
        }>
            <Card>
                <div class="stack">
                    <p class="form-is">{t!("people-is")}</p>
                    <CheckField label=t!("people-is-mentee") checked=fields.mentee />
                    <CheckField label=t!("people-is-mentor") checked=fields.mentor />
                </div>
            </Card>
            {Group::ALL.map(|group| view! { <GroupCard group fields check /> }).into_iter().collect_view()}
            // In the bar that stays at the bottom: what is said there moves no field and no button.
            <div class="form-end">
                <div class="form-says" role="status">
                    {move || advice.get().into_iter().map(|words| view! { <Notice tone=Tone::Warn title=words /> }).collect_view()}
                    {move || summary().map(|words| view! {
                        <Notice tone=Tone::Bad title=words><p>{t!("people-check-text")}</p></Notice>
                    })}
                    {move || refused.get().map(|why| view! {
                        <Notice tone=Tone::Bad title=t!("people-not-saved")><p>{why}</p><p>{t!("people-check-text")}</p></Notice>
                    })}
                </div>
                <div class="actions">
                    <Button kind=ButtonKind::Primary submit=true icon=IconName::Check>{t!("save")}</Button>
                    <Button on_click=leave>{t!("cancel")}</Button>
                </div>
            </div>
        </form>
    }
}

/// The fields of a group; those of a profile only for who has it.
#[component]
fn GroupCard(group: Group, fields: Fields, check: Callback<&'static Line>) -> impl IntoView {
    let asked = Memo::new(move |_| {
        (fields.mentee.get() || !group.is_mentee()) && (fields.mentor.get() || !group.is_mentor())
    });
    move || {
        asked.get().then(|| view! {
            <Card title=t!(group.text_key())>
                {group.is_confidential().then(|| view! { <p class="confidential"><Icon name=IconName::Shield />{t!("people-confidential")}</p> })}
                <div class="form-fields">
                    {of_group(group).map(|line| view! { <LineField line fields check /> }).collect_view()}
                </div>
            </Card>
        })
    }
}
