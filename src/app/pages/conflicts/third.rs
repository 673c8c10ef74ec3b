//! Neither of the two: what counts is written here, and checked like in the form.

use crate::app::pages::people::wrong_words;
use crate::app::people::form::{Wrong, read};
use crate::app::people::sheet::{self, Kind as Asked, Line};
use crate::app::prelude::*;
use crate::app::records::words::family;
use crate::app::state::use_session;
use crate::app::words;
use crate::dates::About;
use crate::programme::can_hold;
use crate::programme::entity::split;
use crate::record::{Field, RecordId, Value};
use crate::register::Command;
use crate::register::conflicts::{Conflict, Settling};
use chrono::NaiveDate;

/// A field for which something else is to be written.
#[derive(Clone, Debug)]
pub(super) struct Third {
    record: RecordId,
    field: Field,
    label: String,
    line: Line,
}

impl Third {
    /// What can be asked of a field; `None` of what is moved or ticked elsewhere.
    pub(super) fn of(conflict: &Conflict, label: String) -> Option<Self> {
        let (name, part) = split(&conflict.field);
        let own = sheet::line(name).filter(|_| &*conflict.kind == "people");
        let line = match own {
            Some(line) => *line,
            None => Line {
                name: "",
                group: sheet::Group::Who,
                kind: guess(&conflict.kind, &conflict.field)?,
            },
        };
        let asked = !matches!(
            line.kind,
            Asked::Elsewhere
                | Asked::Many(_)
                | Asked::Words
                | Asked::People
                | Asked::Slots
                | Asked::Languages
                | Asked::Member
                | Asked::Branch
        );
        (asked && part.is_empty()).then(|| Self {
            record: conflict.record,
            field: conflict.field.clone(),
            label,
            line,
        })
    }

    fn read(&self, typed: &str, today: NaiveDate) -> Result<Value, Wrong> {
        read(&self.line, typed, today)
    }
}

/// How a field of another kind than a person's is asked, by what it can hold.
fn guess(kind: &str, field: &str) -> Option<Asked> {
    let holds = |value: Value| can_hold(kind, field, &value);
    if family(kind, split(field).0).is_some() {
        None
    } else if holds(Value::text("x")) {
        Some(Asked::Lines)
    } else if holds(Value::text("2026-01-01")) {
        Some(Asked::Day)
    } else if holds(Value::Int(0)) {
        Some(Asked::Whole(0, 1_000_000))
    } else if holds(Value::Bool(true)) {
        Some(Asked::YesNo)
    } else {
        None
    }
}

/// Asks what counts.
#[component]
pub(super) fn ThirdDialog(asked: RwSignal<Option<Third>>) -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        if asked.with(Option::is_some) {
            typed.set(String::new());
            wrong.set(None);
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() {
            asked.set(None);
        }
    });
    let send = move || {
        let Some(third) = asked.get_untracked() else {
            return;
        };
        let value = match typed.with_untracked(|typed| third.read(typed, session.today())) {
            Ok(value) => value,
            Err(other) => return wrong.set(Some(wrong_words(other))),
        };
        let settling = Settling {
            record: third.record,
            field: third.field.clone(),
            value,
        };
        session.act_then(Command::Settle(vec![settling]), move |ended| match ended {
            Ok(_) => {
                open.try_set(false);
            }
            Err(error) => {
                wrong.try_set(Some(words::act_error(error, &session)));
            }
        });
    };
    let title = move || {
        let field = asked.with(|asked| {
            asked
                .as_ref()
                .map(|third| third.label.clone())
                .unwrap_or_default()
        });
        text!("differs-third-title", field = field)
    };
    let error = Signal::derive(move || wrong.get());
    let field = move || {
        let line = asked.with(|asked| asked.as_ref().map(|third| third.line));
        match line.map(|line| line.kind) {
            Some(Asked::One(coded)) => {
                let choices = move || Choice::coded(coded.family, (coded.codes)());
                view! { <SelectField label=t!("differs-third-label") value=typed choices error none=t!("people-unknown") /> }.into_any()
            }
            Some(Asked::YesNo) => {
                let choices = || {
                    vec![
                        Choice::new("yes", t!("people-yes")),
                        Choice::new("no", t!("people-no")),
                    ]
                };
                view! { <SelectField label=t!("differs-third-label") value=typed choices error none=t!("people-unknown") /> }.into_any()
            }
            Some(Asked::Lines) => {
                view! { <TextAreaField label=t!("differs-third-label") value=typed error rows=3 /> }
                    .into_any()
            }
            Some(Asked::Day | Asked::PastDay) => {
                let about = line.map_or(About::Event, |line| line.about());
                view! { <DateField label=t!("differs-third-label") value=typed about error /> }.into_any()
            }
            kind => {
                let input = match kind {
                    Some(Asked::Whole(..)) => InputKind::Number,
                    _ => InputKind::Text,
                };
                view! { <TextField label=t!("differs-third-label") value=typed kind=input error /> }
                    .into_any()
            }
        }
    };
    view! {
        <Dialog open title=title>
            <Form on_submit=send>
                    {field}
                    <div class="actions">
                        <Button on_click=move || open.set(false)>{t!("cancel")}</Button>
                        <Button kind=ButtonKind::Primary submit=true>{t!("differs-third-save")}</Button>
                    </div>
            </Form>
        </Dialog>
    }
}
