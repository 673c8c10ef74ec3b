//! The branches: their names, and a new one.

use crate::app::prelude::*;
use crate::app::state::{Session, use_session};
use crate::programme::organisation::Branch;
use crate::programme::text::tidy;
use crate::record::RecordId;
use crate::register::Command;

/// The list, each renamed in its place, and a field for a new one.
#[component]
pub fn Branches() -> impl IntoView {
    let session = use_session();
    let branches = Memo::new(move |_| {
        session.read(|register| {
            let list = register.branches();
            list.into_iter()
                .map(|(id, branch)| (id.0, branch.name.clone().unwrap_or_default()))
                .collect::<Vec<_>>()
        })
    });
    let new = RwSignal::new(String::new());
    let add = move || {
        let name = new.with_untracked(|typed| tidy(typed));
        if name.is_empty() {
            return;
        }
        let branch = Branch {
            name: Some(name),
            ..Branch::default()
        };
        session.act_then(Command::SaveBranch(None, branch.into()), move |ended| {
            if ended.is_ok() {
                new.try_set(String::new());
            }
        });
    };
    view! {
        <Card title=t!("settings-branches")>
            <ul class="stack">
                <For each=move || branches.get() key=|branch| branch.clone() let:branch>
                    <li><Rename session id=branch.0 name=branch.1 /></li>
                </For>
            </ul>
            <form
                autocomplete="off"
                class="filters"
                on:submit=move |event| {
                    event.prevent_default();
                    add();
                }
            >
                <TextField label=t!("settings-branch-new") value=new />
                <Button icon=IconName::Plus submit=true>{t!("settings-add")}</Button>
            </form>
        </Card>
    }
}

#[component]
fn Rename(session: Session, id: RecordId, name: String) -> impl IntoView {
    let typed = RwSignal::new(name.clone());
    let changed = {
        let name = name.clone();
        Memo::new(move |_| typed.with(|typed| tidy(typed) != name && !tidy(typed).is_empty()))
    };
    let save = move || {
        let Some(old) = session.peek(|register| register.get::<Branch>(id)) else {
            return;
        };
        let branch = Branch {
            name: Some(typed.with_untracked(|typed| tidy(typed))),
            ..old
        };
        session.act(Command::SaveBranch(Some(id), branch.into()));
    };
    view! {
        <form
            autocomplete="off"
            class="filters"
            on:submit=move |event| {
                event.prevent_default();
                if changed.get_untracked() {
                    save();
                }
            }
        >
            <TextField label=t!("settings-branch", name = name.clone()) value=typed />
            <Button submit=true disabled=Signal::derive(move || !changed.get())>{t!("save")}</Button>
        </form>
    }
}
