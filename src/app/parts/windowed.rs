//! A table of any length of which only the rows in sight exist, so that 10 and 10,000 rows cost alike.

use std::hash::Hash;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::browser::keyboard;

/// Height of a row in pixels; `--row-height` in `parts.css` says the same.
const ROW: i32 = 56;

/// Rows drawn above and below those in sight, so that quick scrolling shows no gaps.
const SPARE: usize = 8;

/// The heading of a column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its words.
    pub title: TextProp,
    /// A class for its width and for hiding it on a phone: `col-wide`, `col-narrow`, `col-number`,
    /// and `col-roomy` for what a phone leaves out.
    pub class: &'static str,
}

impl Column {
    /// A column headed `title`.
    pub fn new(class: &'static str, title: impl Into<TextProp>) -> Self {
        Self {
            title: title.into(),
            class,
        }
    }
}

/// A table whose rows open something. Up, Down, Page Up, Page Down, Home and End move between rows,
/// Enter opens; a click anywhere in a row opens it too.
///
/// `cells` gives the cells of one row in the order of the columns.
#[component]
pub fn WindowedTable<T, K, C>(
    /// What the table lists, for screen readers.
    #[prop(into)]
    label: TextProp,
    /// The columns.
    columns: Vec<Column>,
    /// All rows; shared, so that scrolling copies only what is in sight.
    #[prop(into)]
    rows: Signal<Arc<Vec<T>>>,
    /// What tells rows apart.
    key: fn(&T) -> K,
    /// The cells of a row.
    cells: C,
    /// Opens a row.
    #[prop(into)]
    on_open: Callback<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
    K: Clone + Eq + Hash + Send + Sync + 'static,
    C: Fn(&T) -> Vec<AnyView> + Clone + Send + Sync + 'static,
{
    let body = NodeRef::<html::Div>::new();
    let top = RwSignal::new(0_i32);
    let height = RwSignal::new(640_i32);
    let active = RwSignal::new(0_usize);
    let focus_wanted = RwSignal::new(false);
    let count = Memo::new(move |_| rows.with(|rows| rows.len()));
    let window = Memo::new(move |_| {
        let first = usize::try_from(top.get() / ROW).unwrap_or(0);
        let seen = usize::try_from(height.get() / ROW).unwrap_or(0) + 1;
        let end = (first + seen + SPARE).min(count.get());
        (first.saturating_sub(SPARE).min(end), end)
    });
    let measure = move || {
        if let Some(element) = body.get_untracked() {
            top.set(element.scroll_top());
            height.set(element.client_height().max(ROW));
        }
    };
    // A shorter list (another search) starts at its top again.
    Effect::new(move |_| {
        let last = count.get().saturating_sub(1);
        if active.get_untracked() > last {
            active.set(last);
        }
        body.track();
        measure();
    });
    let go_to = move |index: usize| {
        active.set(index);
        focus_wanted.set(true);
        let Some(element) = body.get_untracked() else {
            return;
        };
        let row_top = i32::try_from(index).unwrap_or(i32::MAX / ROW).saturating_mul(ROW);
        let seen = element.client_height();
        if row_top < element.scroll_top() {
            element.set_scroll_top(row_top);
        } else if row_top + ROW > element.scroll_top() + seen {
            element.set_scroll_top(row_top + ROW - seen);
        }
        measure();
    };
    let open = move |index: usize| {
        if let Some(row) = rows.with_untracked(|rows| rows.get(index).cloned()) {
            on_open.run(row);
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let press = keyboard::read(&event);
        if press.in_field || press.ctrl || press.alt {
            return;
        }
        let (at, last) = (active.get_untracked(), count.get_untracked().saturating_sub(1));
        let page = usize::try_from(height.get_untracked() / ROW).unwrap_or(1).max(1);
        match press.key.as_str() {
            "ArrowDown" => go_to((at + 1).min(last)),
            "ArrowUp" => go_to(at.saturating_sub(1)),
            "PageDown" => go_to((at + page).min(last)),
            "PageUp" => go_to(at.saturating_sub(page)),
            "Home" => go_to(0),
            "End" => go_to(last),
            "Enter" => open(at),
            _ => return,
        }
        event.prevent_default();
    };
    let column_count = columns.len();
    let classes: Arc<[&'static str]> = columns.iter().map(|column| column.class).collect();
    let visible = move || {
        let (first, end) = window.get();
        rows.with(|rows| {
            rows.get(first..end.min(rows.len()))
                .unwrap_or_default()
                .iter()
                .enumerate()
                .map(|(offset, row)| (first + offset, row.clone()))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <div
            class="table"
            role="grid"
            aria-label=move || label.get().to_string()
            aria-rowcount=move || (count.get() + 1).to_string()
            aria-colcount=column_count.to_string()
        >
            <div class="table-head" role="row" aria-rowindex="1">
                {columns
                    .into_iter()
                    .map(|column| {
                        view! {
                            <div role="columnheader" class=column.class>
                                {move || column.title.get()}
                            </div>
                        }
                    })
                    .collect_view()}
            </div>
            <div class="table-body" role="rowgroup" node_ref=body on:scroll=move |_| measure() on:keydown=on_key>
                <div
                    class="table-sheet"
                    role="presentation"
                    style:height=move || format!("{}px", count.get().saturating_mul(ROW.unsigned_abs() as usize))
                >
                    <For
                        each=visible
                        // A row is drawn anew when it moves or its content changes.
                        key=move |(index, row)| (*index, key(row))
                        children=move |(index, row)| {
                            let row_key = key(&row);
                            let node = NodeRef::<html::Div>::new();
                            let now = Memo::new(move |_| {
                                rows.with(|rows| rows.get(index).filter(|row| key(row) == row_key).cloned())
                            });
                            Effect::new(move |_| {
                                if let Some(element) = node.get()
                                    && active.get() == index
                                    && focus_wanted.get()
                                {
                                    focus_wanted.set(false);
                                    let _ = element.focus();
                                }
                            });
                            let (cells, classes) = (cells.clone(), Arc::clone(&classes));
                            view! {
                                <div
                                    class="table-row"
                                    role="row"
                                    node_ref=node
                                    aria-rowindex=(index + 2).to_string()
                                    tabindex=move || if active.get() == index { "0" } else { "-1" }
                                    style:transform=format!("translateY({}px)", index * ROW.unsigned_abs() as usize)
                                    on:click=move |_| {
                                        active.set(index);
                                        open(index);
                                    }
                                    on:focus=move |_| active.set(index)
                                >
                                    {move || {
                                        let row = now.get().unwrap_or_else(|| row.clone());
                                        cells(&row)
                                            .into_iter()
                                            .zip(classes.iter())
                                            .map(|(cell, class)| {
                                                view! {
                                                    <div role="gridcell" class=*class>
                                                        {cell}
                                                    </div>
                                                }
                                            })
                                            .collect_view()
                                    }}
                                </div>
                            }
                        }
                    />
                </div>
            </div>
        </div>
    }
}
