//! The columns of a table: their headings, and how a heading sorts.

use leptos::prelude::*;

use super::{Icon, IconName};

/// The heading of a column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its words.
    pub title: TextProp,
    /// A class for its width and for hiding it on a phone: `col-wide`, `col-narrow`, `col-number`,
    /// and `col-roomy` for what a phone leaves out.
    pub class: &'static str,
    /// How its heading sorts, where it does.
    pub sort: Option<ColumnSort>,
}

/// A heading that sorts.
#[derive(Clone, Debug)]
pub struct ColumnSort {
    /// How the rows stand by this column: rising (`false`), falling (`true`), or by another one.
    pub falling: Signal<Option<bool>>,
    /// Sorts by it.
    pub on_click: Callback<()>,
}

impl Column {
    /// A column headed `title`.
    pub fn new(class: &'static str, title: impl Into<TextProp>) -> Self {
        Self {
            title: title.into(),
            class,
            sort: None,
        }
    }

    /// The same, with a heading that sorts.
    pub fn sorted(self, falling: impl Into<Signal<Option<bool>>>, on_click: impl Into<Callback<()>>) -> Self {
        Self {
            sort: Some(ColumnSort {
                falling: falling.into(),
                on_click: on_click.into(),
            }),
            ..self
        }
    }
}

/// A heading, with a button where it sorts.
#[component]
pub(super) fn Heading(
    /// Whose.
    column: Column,
) -> impl IntoView {
    let title = column.title;
    let Some(sort) = column.sort else {
        return view! { <div role="columnheader" class=column.class>{move || title.get()}</div> }.into_any();
    };
    let standing = move || match sort.falling.get() {
        None => "none",
        Some(false) => "ascending",
        Some(true) => "descending",
    };
    view! {
        <div role="columnheader" class=column.class aria-sort=standing>
            <button type="button" class="table-sort" on:click=move |_| { sort.on_click.try_run(()); }>
                <span>{move || title.get()}</span>
                <Icon name=IconName::Down />
            </button>
        </div>
    }
    .into_any()
}
