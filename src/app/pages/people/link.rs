//! One person under two records: saying so, and taking them apart again.

use crate::app::prelude::*;
use crate::app::state::use_session;
use crate::app::words;
use crate::programme::person::PersonId;
use crate::record::RecordId;
use crate::register::Command;
use crate::register::search::fold;

/// A button with its dialog: *dezelfde als…*.
#[component]
pub(super) fn LinkButtonOf(
    /// Who.
    person: PersonId,
) -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let other = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let everyone = Signal::derive(move || {
        session.read(|register| {
            let named = |(id, file): (PersonId, &crate::register::PersonFile)| {
                let born = file
                    .person
                    .birth_date
                    .map(|day| format!(", {}", texts().date_numeric(day)));
                let name = register.name_of(id);
                Choice::new(id.to_string(), format!("{name}{}", born.unwrap_or_default()))
            };
            let others = register.people().filter(|(id, _)| *id != person);
            others.map(named).collect::<Vec<_>>()
        })
    });
    let ask = move || {
        other.set(String::new());
        wrong.set(None);
        open.set(true);
    };
    let send = move || {
        let Some(chosen) = other.with_untracked(|id| id.parse::<PersonId>().ok()) else {
            return wrong.set(Some(text!("link-missing")));
        };
        session.act_then(Command::Link(person, chosen), move |ended| match ended {
            Ok(_) => {
                open.try_set(false);
                // The smaller id stands for both from now on.
                go(&Route::Person(person.min(chosen).0));
            }
            Err(error) => {
                wrong.try_set(Some(words::act_error(error, &session)));
            }
        });
    };
    view! {
        <Button on_click=ask>{t!("link-do")}</Button>
        <Dialog open title=t!("link-title")>
            <form autocomplete="off" on:submit=move |event| {
                event.prevent_default();
                send();
            }>
                <div class="stack">
                    <p>{t!("link-what")}</p>
                    <PickOne
                        label=t!("link-with")
                        value=other
                        choices=everyone
                        fold=|words: String| fold(&words)
                        error=Signal::derive(move || wrong.get())
                        required=true
                    />
                    <div class="actions">
                        <Button on_click=move || open.set(false)>{t!("cancel")}</Button>
                        <Button kind=ButtonKind::Primary submit=true>{t!("link-same")}</Button>
                    </div>
                </div>
            </form>
        </Dialog>
    }
}

/// The records that are shown as one, with the way to take one out; nothing where there is only one.
#[component]
pub(super) fn LinkedRecords(
    /// Who.
    person: PersonId,
) -> impl IntoView {
    let session = use_session();
    let records = Memo::new(move |_| session.read(|register| register.linked_records(person)));
    move || {
        let records = records.get();
        (records.len() > 1).then(|| {
            let count = records.len();
            let apart = move |(id, name): (RecordId, String)| {
                let name = if name.is_empty() { text!("people-no-name") } else { name };
                view! {
                    <Button on_click=move || session.act(Command::Unlink(id))>{text!("link-apart", name = name)}</Button>
                }
            };
            view! {
                <Card title=t!("link-records", n = count)>
                    <div class="actions">{records.into_iter().map(apart).collect_view()}</div>
                </Card>
            }
        })
    }
}
