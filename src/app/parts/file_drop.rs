//! Bringing a file in: dropped here, or picked.

use leptos::html;
use leptos::prelude::*;

use super::{Icon, IconName, fresh_id};
use crate::app::language::t;
use crate::browser::events::{DropZone, FileDrag, on_drop};
use crate::browser::files::PickedFile;

/// A place to drop files, with a button to pick them instead.
#[component]
pub fn FileDrop(
    /// What kind of file is meant, in words: *a list in Excel or CSV*.
    #[prop(into)]
    label: TextProp,
    /// What the picker offers: `.csv,.xlsx`; empty for all.
    accept: &'static str,
    /// Whether several can be brought in at once.
    #[prop(optional)]
    several: bool,
    /// Gets the files, at least one.
    #[prop(into)]
    on_files: UnsyncCallback<Vec<PickedFile>>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let over = RwSignal::new(false);
    let zone = StoredValue::new_local(None::<DropZone>);
    let take = move |mut files: Vec<PickedFile>| {
        if !several {
            files.truncate(1);
        }
        if !files.is_empty() {
            on_files.try_run(files);
        }
    };
    let take = StoredValue::new_local(take);
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        zone.set_value(Some(on_drop(&element, move |drag| match drag {
            FileDrag::Over => {
                over.try_set(true);
            }
            FileDrag::Away => {
                over.try_set(false);
            }
            FileDrag::Files(files) => {
                over.try_set(false);
                take.try_with_value(|take| take(files));
            }
        })));
    });
    let id = fresh_id("files");
    view! {
        <div class="drop" class:drop-over=move || over.get() node_ref=node>
            <Icon name=IconName::Upload />
            <p>{move || label.get()}</p>
            <p class="drop-or">{t!("parts-drop-or")}</p>
            // The input itself is the keyboard's target; its label is the button one sees.
            <input
                class="drop-input"
                type="file"
                autocomplete="off"
                spellcheck="false"
                id=id.clone()
                accept=accept
                multiple=several
                on:change=move |event| take.with_value(|take| take(PickedFile::chosen(&event)))
            />
            <label class="button button-primary" for=id>
                {t!("parts-drop-pick")}
            </label>
        </div>
    }
}
