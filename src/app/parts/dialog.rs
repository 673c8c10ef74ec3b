//! Dialogs, on the browser's own `<dialog>`: it keeps the focus in, closes with Escape and gives
//! the focus back.

use leptos::html;
use leptos::prelude::*;

use super::{Button, ButtonKind, IconName, fresh_id};
use crate::app::language::t;

/// A modal dialog, shown while `open`. Its content is built anew each time it opens.
#[component]
pub fn Dialog(
    /// Whether it shows; closing it by any means sets this to `false`.
    open: RwSignal<bool>,
    /// Its heading.
    #[prop(into)]
    title: TextProp,
    /// What it holds, buttons included (in a `<div class="actions">`).
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let id = fresh_id("dialog");
    let heading = id.clone();
    Effect::new(move |_| {
        let (Some(dialog), open) = (node.get(), open.get()) else {
            return;
        };
        if open && !dialog.open() {
            // Refused only while it is not in the page; it then simply stays closed.
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog class="dialog" node_ref=node aria-labelledby=heading on:close=move |_| open.set(false)>
            <div class="dialog-head">
                <h2 id=id>{move || title.get()}</h2>
                <Button
                    kind=ButtonKind::Quiet
                    icon=IconName::Cross
                    label=t!("close")
                    on_click=move || open.set(false)
                />
            </div>
            {move || open.get().then(|| children())}
        </dialog>
    }
}

/// Asks before something that matters, saying what will happen.
#[component]
pub fn ConfirmDialog(
    /// Whether it shows.
    open: RwSignal<bool>,
    /// The question: *Close this duo?*
    #[prop(into)]
    title: TextProp,
    /// What will happen, and whether it can be undone.
    #[prop(into)]
    text: TextProp,
    /// What the button says: the deed itself (*Close the duo*), never *OK*.
    #[prop(into)]
    confirm: TextProp,
    /// How the button looks.
    #[prop(default = ButtonKind::Primary)]
    kind: ButtonKind,
    /// What it does.
    #[prop(into)]
    on_confirm: Callback<()>,
) -> impl IntoView {
    // The content is built at each opening, so it only borrows the words.
    let (text, confirm) = (StoredValue::new(text), StoredValue::new(confirm));
    view! {
        <Dialog open title>
            <p>{move || text.read_value().get()}</p>
            <div class="actions">
                <Button on_click=move || open.set(false)>{t!("cancel")}</Button>
                <Button
                    kind
                    on_click=move || {
                        open.set(false);
                        on_confirm.try_run(());
                    }
                >
                    {move || confirm.read_value().get()}
                </Button>
            </div>
        </Dialog>
    }
}
