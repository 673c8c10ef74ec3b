//! A table of any length of which only the rows in sight exist, so that 10 and 10,000 rows cost alike. On paper all do.

use std::hash::Hash;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::column::{Column, Heading};
use crate::browser::{keyboard, page};

/// Height of a row in pixels; `--row-height` in `parts.css` says the same.
const ROW: i32 = 56;

/// Rows drawn above and below those in sight, so that quick scrolling shows no gaps.
const SPARE: usize = 8;

/// A table whose rows open something. Up, Down, Page Up, Page Down, Home and End move between rows,
/// Enter opens; a click anywhere in a row opens it too, unless the table tells which row is active (`on_active`):
/// then a click only makes it so. When the row that had the focus goes, the one in its place gets it.
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
    /// Told which row is active, as one goes along them.
    #[prop(optional, into)]
    on_active: Option<Callback<T>>,
    /// Whether a row is the one that is chosen; it stays so when rows are sorted or go.
    #[prop(optional, into)]
    is_chosen: Option<Callback<T, bool>>,
    /// Offered every other key pressed on a row (`p`, `Delete`); says whether it was for it.
    #[prop(optional, into)]
    on_key: Option<Callback<(T, String), bool>>,
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
    // Whether the focus was last seen in the table.
    let has_focus = StoredValue::new(false);
    let count = Memo::new(move |_| rows.with(|rows| rows.len()));
    let printing = RwSignal::new(false);
    let _listeners = StoredValue::new_local(page::on_printing(move |is| {
        printing.try_set(is);
    }));
    let window = Memo::new(move |_| {
        if printing.get() {
            return (0, count.get());
        }
        let first = usize::try_from(top.get() / ROW).unwrap_or(0);
        let seen = usize::try_from(height.get() / ROW).unwrap_or(0) + 1;
        let end = (first + seen + SPARE).min(count.get());
        (first.saturating_sub(SPARE).min(end), end)
    });
    // The chosen row keeps the tab stop when rows are sorted, filtered or go, and stays in sight: nobody acts on a row
    // that is not seen.
    Effect::new(move |before: Option<Option<usize>>| {
        let is_chosen = is_chosen?;
        let place = rows.with(|rows| rows.iter().position(|row| untrack(|| is_chosen.run(row.clone()))))?;
        active.set(place);
        if before.flatten().is_some_and(|before| before != place)
            && let Some(element) = body.get_untracked()
        {
            let row_top = i32::try_from(place).unwrap_or(i32::MAX / ROW).saturating_mul(ROW);
            let (from, seen) = (element.scroll_top(), element.client_height());
            if row_top < from || row_top + ROW > from + seen {
                element.set_scroll_top((row_top - seen / 2).max(0));
            }
        }
        Some(place)
    });
    let measure = move || {
        if let Some(element) = body.try_get_untracked().flatten() {
            top.try_set(element.scroll_top());
            height.try_set(element.client_height().max(ROW));
        }
    };
    // A shorter list (another search) starts at its top again.
    Effect::new(move |_| {
        let last = count.get().saturating_sub(1);
        if active.get_untracked() > last {
            active.set(last);
        }
        body.track();
        // With the next frame, which has to lay the page out anyway: asking now would have that done within the work
        // that has just drawn the rows.
        request_animation_frame(measure);
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
    let row_at = move |index: usize| rows.with_untracked(|rows| rows.get(index).cloned());
    let open = move |index: usize| {
        if let Some(row) = row_at(index) {
            on_open.try_run(row);
        }
    };
    let activate = move |index: usize| {
        active.set(index);
        if let (Some(on_active), Some(row)) = (on_active, row_at(index)) {
            on_active.try_run(row);
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
            other => {
                let pressed = on_key.zip(row_at(at));
                if !pressed.is_some_and(|(on_key, row)| on_key.run((row, other.to_owned()))) {
                    return;
                }
            }
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
                        view! { <Heading column /> }
                    })
                    .collect_view()}
            </div>
            <div class="table-body" role="rowgroup" node_ref=body on:scroll=move |_| measure() on:keydown=on_key
                on:focusin=move |_| has_focus.set_value(true)
                on:focusout=move |event| {
                    if keyboard::focus_goes(&event) {
                        has_focus.set_value(false);
                    }
                }
            >
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
                                let orphaned = move || has_focus.get_value() && page::nothing_focused();
                                if let Some(element) = node.get()
                                    && active.get() == index
                                    && (focus_wanted.get() || orphaned())
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
                                    aria-selected=move || {
                                        let row = now.get()?;
                                        is_chosen.map(|is_chosen| if is_chosen.run(row) { "true" } else { "false" })
                                    }
                                    tabindex=move || if active.get() == index { "0" } else { "-1" }
                                    style:transform=format!("translateY({}px)", index * ROW.unsigned_abs() as usize)
                                    on:click=move |_| {
                                        activate(index);
                                        if on_active.is_none() {
                                            open(index);
                                        }
                                    }
                                    on:focus=move |_| activate(index)
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
