//! Many fields at once, where the answer is the same.

use crate::app::differences::Found;
use crate::app::prelude::*;
use crate::app::records::words;
use crate::app::state::use_session;
use crate::journal::AuthorId;
use crate::register::Command;
use crate::register::conflicts::{Preference, settle_alike};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Keeps what was written last, or what one person wrote, in every field in conflict.
#[component]
pub(super) fn Many(found: Memo<Arc<Found>>) -> impl IntoView {
    let session = use_session();
    let whose = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let count = Memo::new(move |_| found.with(|found| found.conflicts.len()));
    let authors = move || {
        let sides = found.with(|found| {
            let sides = found.conflicts.iter().flat_map(|conflict| &conflict.sides);
            sides.map(|side| side.author).collect::<BTreeSet<_>>()
        });
        let texts = texts();
        let named = |author: AuthorId| {
            let name = session.read(|register| words::author(texts, register, author));
            Choice::new(author.to_string(), name)
        };
        sides.into_iter().map(named).collect::<Vec<_>>()
    };
    let settle = move |preference: Preference| {
        let settled = found.with_untracked(|found| settle_alike(&found.conflicts, preference));
        if !settled.is_empty() {
            session.act(Command::Settle(settled));
        }
    };
    let of_one = move || {
        let author = whose.with_untracked(|id| id.parse::<AuthorId>().ok());
        missing.set(author.is_none());
        if let Some(author) = author {
            settle(Preference::Author(author));
        }
    };
    move || {
        (count.get() > 1).then(|| {
            view! {
                <Card title=t!("differs-many")>
                    <p>{t!("differs-many-text", n = count.get())}</p>
                    <div class="stack">
                        <div class="actions">
                            <Button on_click=move || settle(Preference::Newest)>{t!("differs-newest")}</Button>
                        </div>
                        <SelectField
                            label=t!("differs-whose")
                            value=whose
                            choices=authors
                            error=move || missing.get().then(|| text!("differs-nothing-of"))
                        />
                        <div class="actions">
                            <Button on_click=of_one>{t!("differs-of")}</Button>
                        </div>
                    </div>
                </Card>
            }
        })
    }
}
