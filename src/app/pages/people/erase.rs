//! Erasing a person, or one consent group: what it does is told first, and it cannot be undone.

use crate::app::prelude::*;
use crate::app::records::words as records;
use crate::app::state::use_session;
use crate::app::words;
use crate::programme::person::PersonId;
use crate::programme::residue::EraseReason;
use crate::record::{Field, RecordId};
use crate::register::Command;
use crate::register::erase::{ConsentGroup, ErasePerson, Mention};
use std::collections::BTreeSet;

/// The whole person, in the list of what can be erased; a consent group stands there by its code.
const ALL: &str = "all";

/// A button with its dialog: *wissen…*.
#[component]
pub(super) fn EraseButton(
    /// Who.
    person: PersonId,
) -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let (what, reason) = (RwSignal::new(ALL.to_owned()), RwSignal::new(String::new()));
    let sure = RwSignal::new(false);
    let wrong = RwSignal::new(None::<String>);
    let gone = RwSignal::new(BTreeSet::<(RecordId, Field)>::new());
    let ask = move || {
        what.set(ALL.to_owned());
        reason.set(String::new());
        sure.set(false);
        wrong.set(None);
        gone.set(BTreeSet::new());
        open.set(true);
    };
    let send = move || {
        let Some(why) = reason.with_untracked(|code| EraseReason::from_code(code)) else {
            return wrong.set(Some(text!("erase-why-missing")));
        };
        if !sure.get_untracked() {
            return wrong.set(Some(text!("erase-sure-missing")));
        }
        let group = what.with_untracked(|code| ConsentGroup::from_code(code));
        let whole = group.is_none();
        let command = match group {
            Some(group) => Command::EraseGroup {
                person,
                group,
                reason: why,
            },
            None => Command::ErasePerson(Box::new(ErasePerson {
                person,
                reason: why,
                on: session.today(),
                mentions: gone.get_untracked().into_iter().collect(),
            })),
        };
        session.act_then(command, move |ended| match ended {
            Ok(_) => {
                open.try_set(false);
                if whole {
                    go(&Route::Erased);
                }
            }
            Err(error) => {
                wrong.try_set(Some(words::act_error(error, &session)));
            }
        });
    };
    let whats = || {
        let groups = ConsentGroup::ALL
            .iter()
            .map(|group| Choice::new(group.code(), t!(group.text_key())));
        std::iter::once(Choice::new(ALL, t!("erase-all")))
            .chain(groups)
            .collect::<Vec<_>>()
    };
    let reasons = || Choice::coded(EraseReason::FAMILY, EraseReason::ALL.iter().map(|one| one.code()));
    let whole = Memo::new(move |_| what.with(|what| what == ALL));
    view! {
        <Button on_click=ask>{t!("erase-do")}</Button>
        <Dialog open title=t!("erase-title")>
            <form autocomplete="off" on:submit=move |event| {
                event.prevent_default();
                send();
            }>
                <div class="stack">
                    <SelectField label=t!("erase-what") value=what choices=whats required=true />
                    {move || whole.get().then(|| view! { <Consequences person gone /> })}
                    <SelectField label=t!("erase-why") value=reason choices=reasons required=true />
                    <CheckField label=t!("erase-sure") checked=sure />
                    {move || wrong.get().map(|why| view! { <Notice tone=Tone::Bad title=why /> })}
                    <div class="actions">
                        <Button on_click=move || open.set(false)>{t!("cancel")}</Button>
                        <Button kind=ButtonKind::Danger submit=true>{t!("erase-now")}</Button>
                    </div>
                </div>
            </form>
        </Dialog>
    }
}

/// What erasing the whole person does, with the free text that names them, each to be decided on.
#[component]
fn Consequences(person: PersonId, gone: RwSignal<BTreeSet<(RecordId, Field)>>) -> impl IntoView {
    let session = use_session();
    let told = session.peek(|register| register.erasing(person));
    let ends = session.peek(|register| {
        let names = told.ends.iter().map(|duo| records::duo(texts(), register, *duo));
        names.collect::<Vec<_>>().join("; ")
    });
    let ask = move |mention: Mention| {
        let title = session.peek(|register| records::title(texts(), register, mention.record));
        let key = (mention.record, mention.field);
        let checked = RwSignal::new(false);
        Effect::new(move |_| {
            let go = checked.get();
            gone.update(|gone| {
                if go {
                    gone.insert(key.clone());
                } else {
                    gone.remove(&key);
                }
            });
        });
        let label = text!("erase-mention", title = title, text = mention.text);
        view! { <CheckField label=label checked /> }
    };
    let mentions = told.mentions;
    view! {
        <ul class="deed-changes">
            <li>{text!("erase-goes", n = told.goes)}</li>
            <li>{text!("erase-shared", n = told.shared)}</li>
            {(!ends.is_empty()).then(|| view! { <li>{text!("erase-ends", who = ends)}</li> })}
            <li>{t!("erase-rest")}</li>
            <li>{t!("erase-for-good")}</li>
        </ul>
        {(!mentions.is_empty())
            .then(|| {
                view! {
                    <fieldset class="field">
                        <legend>{t!("erase-mentions")}</legend>
                        {mentions.into_iter().map(ask).collect_view()}
                    </fieldset>
                }
            })}
    }
}
