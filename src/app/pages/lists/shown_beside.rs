//! What a spreadsheet shows, or hides, beside the list that is read: hidden rows and columns, other lists in the file,
//! formulas without a result. Said once, above the columns.

use super::state::Work;
use crate::app::prelude::*;

/// The notices, as far as there is something to say.
#[component]
pub(super) fn ShownBeside(work: Work) -> impl IntoView {
    let file = Memo::new(move |_| {
        work.preview
            .with(|preview| preview.as_ref().map(|preview| preview.file.clone()))
            .unwrap_or_default()
    });
    let others = move || {
        file.with(|file| {
            let lists = file.other_lists();
            lists
                .map(|sheet| text!("lists-other-list", name = sheet.name.clone(), n = sheet.list_rows))
                .collect::<Vec<_>>()
        })
    };
    let without = move || work.options.with(|options| options.without_hidden);
    view! {
        {move || {
            let others = others();
            (!others.is_empty())
                .then(|| {
                    let (n, names) = (others.len(), others.join(", "));
                    view! {
                        <Notice tone=Tone::Warn title=t!("lists-other-lists", n = n, names = names.clone())>
                            <p>{t!("lists-other-lists-text", where = text!("lists-sheet"))}</p>
                        </Notice>
                    }
                })
        }}
        {move || {
            let n = file.with(|file| file.hidden_rows);
            (n > 0)
                .then(|| {
                    let (title, button) = if without() {
                        ("lists-hidden-rows-out", "lists-hidden-rows-take")
                    } else {
                        ("lists-hidden-rows-in", "lists-hidden-rows-leave")
                    };
                    let turn = move || {
                        let without = !without();
                        work.correct(move |options| options.without_hidden = without);
                    };
                    view! {
                        <Notice tone=Tone::Warn title=t!(title, n = n)>
                            <div class="actions">
                                <Button on_click=turn>{t!(button)}</Button>
                            </div>
                        </Notice>
                    }
                })
        }}
        {move || {
            let columns = file.with(|file| file.hidden_columns.clone());
            (!columns.is_empty())
                .then(|| {
                    let (n, names) = (columns.len(), columns.join(", "));
                    let title = t!(
                        "lists-hidden-columns", n = n, names = names.clone(), leave = text!("lists-target-ignore")
                    );
                    view! { <Notice title /> }
                })
        }}
        {move || {
            let n = file.with(|file| file.no_value);
            (n > 0)
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warn title=t!("lists-no-value", n = n)>
                            <p>{t!("lists-no-value-text")}</p>
                        </Notice>
                    }
                })
        }}
    }
}
