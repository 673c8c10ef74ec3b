//! Short messages at the edge of the page: what was just done, with *Undo* where it can be.

use std::time::Duration;

use leptos::prelude::*;

use super::{Button, ButtonKind, IconName};
use crate::app::language::t;

/// How long a message stays: long enough to read twice and reach for the button.
const STAYS: Duration = Duration::from_secs(10);

/// How many stay at once; older ones make way.
const AT_ONCE: usize = 3;

#[derive(Clone)]
struct Toast {
    id: u32,
    text: String,
    action: Option<(TextProp, Callback<()>)>,
}

/// The messages shown now. Get it with [`use_toasts`] while a component is set up; it may then be
/// used in any handler or late callback.
#[derive(Clone, Copy)]
pub struct Toasts(RwSignal<(u32, Vec<Toast>)>);

impl Toasts {
    /// Makes the place for messages. Call once, at the root.
    pub(crate) fn provide() -> Self {
        let toasts = Self(RwSignal::new((0, Vec::new())));
        provide_context(toasts);
        toasts
    }

    /// Says what was done.
    pub fn say(self, text: impl Into<String>) {
        self.add(text.into(), None);
    }

    /// Says what was done, with a button (*Undo*).
    pub fn offer(
        self,
        text: impl Into<String>,
        label: impl Into<TextProp>,
        action: impl Fn() + Send + Sync + 'static,
    ) {
        self.add(
            text.into(),
            Some((label.into(), Callback::new(move |()| action()))),
        );
    }

    fn add(self, text: String, action: Option<(TextProp, Callback<()>)>) {
        let added = self.0.try_update(|(last, shown)| {
            *last = last.wrapping_add(1);
            shown.push(Toast {
                id: *last,
                text,
                action,
            });
            let surplus = shown.len().saturating_sub(AT_ONCE);
            shown.drain(..surplus);
            *last
        });
        if let Some(id) = added {
            set_timeout(move || self.dismiss(id), STAYS);
        }
    }

    fn dismiss(self, id: u32) {
        self.0
            .try_update(|(_, shown)| shown.retain(|toast| toast.id != id));
    }
}

/// Where messages are shown. Ask while a component is set up, not in an event handler.
pub fn use_toasts() -> Toasts {
    expect_context::<Toasts>()
}

/// The place where messages appear; they are read out without moving the focus.
#[component]
pub fn ToastRegion(
    /// The messages.
    toasts: Toasts,
) -> impl IntoView {
    view! {
        <div class="toasts" role="region" aria-label=t!("shell-messages")>
            <div aria-live="polite">
                <For each=move || toasts.0.get().1 key=|toast| toast.id let:toast>
                    <div class="toast">
                        <p>{toast.text}</p>
                        {toast
                            .action
                            .map(|(label, action)| {
                                view! {
                                    <Button on_click=move || {
                                        toasts.dismiss(toast.id);
                                        action.try_run(());
                                    }>{move || label.get()}</Button>
                                }
                            })}
                        <Button
                            kind=ButtonKind::Quiet
                            icon=IconName::Cross
                            label=t!("close")
                            on_click=move || toasts.dismiss(toast.id)
                        />
                    </div>
                </For>
            </div>
        </div>
    }
}
