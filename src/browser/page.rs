//! The page itself: address, title, language, theme, focus.

use super::listener::Listener;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// What follows `#` in the address, without it; empty when there is nothing.
pub fn hash() -> String {
    let hash = window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.strip_prefix('#').map(str::to_owned).unwrap_or(hash)
}

/// Goes to `#hash` and leaves a step in the history. Never put a secret or a name in it.
pub fn set_hash(hash: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Goes to `#hash` without leaving a step in the history; no event is sent for it.
pub fn replace_hash(hash: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // A page opened from `file://` may change its hash, though nothing else of its address.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&format!("#{hash}")));
    }
}

/// Calls back with the new hash (without `#`) whenever it changes.
pub fn on_hash(mut callback: impl FnMut(String) + 'static) -> Option<Listener> {
    Listener::on_window("hashchange", move |_| callback(hash()))
}

/// Goes one step back in the history.
pub fn back() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}

/// Whether the page was opened as a file of this computer. All such pages are of one origin to Chromium, and so have
/// one store.
pub fn is_from_file() -> bool {
    web_sys::window()
        .and_then(|window| window.location().protocol().ok())
        .is_some_and(|protocol| protocol == "file:")
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(page) = document() {
        page.set_title(title);
    }
}

/// Says in which language the page is (`nl`, `fr`, `en`), for screen readers and hyphenation.
pub fn set_language(code: &str) {
    set_root("lang", code);
}

/// Sets the look: `Some("light")` or `Some("dark")`, or what the system prefers.
pub fn set_theme(theme: Option<&str>) {
    match theme {
        Some(theme) => set_root("data-theme", theme),
        None => {
            if let Some(root) = document().and_then(|page| page.document_element()) {
                let _ = root.remove_attribute("data-theme");
            }
        }
    }
}

fn set_root(attribute: &str, value: &str) {
    if let Some(root) = document().and_then(|page| page.document_element()) {
        let _ = root.set_attribute(attribute, value);
    }
}

/// The languages this browser asks for, most wanted first, as it writes them (`nl-BE`).
pub fn wanted_languages() -> Vec<String> {
    window()
        .map(|window| {
            window
                .navigator()
                .languages()
                .iter()
                .filter_map(|language| language.as_string())
                .collect()
        })
        .unwrap_or_default()
}

/// Whether a media query holds now.
pub fn media(query: &str) -> bool {
    window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|media| media.matches())
}

/// Whether the system prefers a dark look.
pub fn prefers_dark() -> bool {
    media("(prefers-color-scheme: dark)")
}

/// Calls back with `true` or `false` whenever the system's preference for a dark look changes.
pub fn on_prefers_dark(callback: impl FnMut(bool) + 'static) -> Option<Listener> {
    on_media("(prefers-color-scheme: dark)", callback)
}

/// Calls back with `true` or `false` whenever a media query begins or ceases to hold.
pub fn on_media(query: &'static str, mut callback: impl FnMut(bool) + 'static) -> Option<Listener> {
    let list = window()?.match_media(query).ok().flatten()?;
    Some(Listener::new(&list, "change", move |_| callback(media(query))))
}

/// Calls back with `true` right before the page is put on paper, in time to change it, and with `false` after.
pub fn on_printing(callback: impl Fn(bool) + Clone + 'static) -> [Option<Listener>; 2] {
    [("beforeprint", true), ("afterprint", false)].map(|(event, is)| {
        let callback = callback.clone();
        Listener::on_window(event, move |_| callback(is))
    })
}

/// Whether no element has the focus: the one that had it is gone.
pub fn nothing_focused() -> bool {
    document().is_some_and(|page| {
        let active = page.active_element();
        active.is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"))
    })
}

/// Loads the page anew: what was in memory is gone.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Opens the browser's print dialogue; what prints is the stylesheet's business.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Moves the focus to the element with this id; `false` when there is none.
pub fn focus(id: &str) -> bool {
    element(id).is_some_and(|element| element.focus().is_ok())
}

/// Moves the focus to the first element a selector finds; `false` when there is none.
pub fn focus_first(selector: &str) -> bool {
    document()
        .and_then(|page| page.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| element.focus().is_ok())
}

/// Whether the focus is on the element with this id, or on something inside it.
pub fn holds_focus(id: &str) -> bool {
    let focused = document().and_then(|page| page.active_element());
    element(id).is_some_and(|element| element.contains(focused.as_deref()))
}

/// Moves the focus to what the first of these selectors finds that finds anything, where what had it was taken away;
/// elsewhere it stays.
pub fn refocus(selectors: &[&str]) {
    if nothing_focused() {
        let _ = selectors.iter().any(|selector| focus_first(selector));
    }
}

/// Whether the element with this id reaches beyond the right edge of the window.
pub fn sticks_out(id: &str) -> bool {
    let width = window().and_then(|window| window.inner_width().ok()?.as_f64());
    element(id)
        .zip(width)
        .is_some_and(|(element, width)| element.get_bounding_client_rect().right() > width)
}

/// The id of the element that has the focus, to give it back later.
pub fn focused_id() -> Option<String> {
    document()?
        .active_element()
        .map(|element| element.id())
        .filter(|id| !id.is_empty())
}

/// Brings the element with this id into view, smoothly unless the system asks for less motion.
pub fn scroll_to(id: &str) {
    if let Some(element) = element(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_behavior(if media("(prefers-reduced-motion: reduce)") {
            ScrollBehavior::Instant
        } else {
            ScrollBehavior::Smooth
        });
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls the page to its top.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Takes the element with this id out of the page (the static welcome, once the app is there).
pub fn remove(id: &str) {
    if let Some(element) = element(id) {
        element.remove();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Opens a modal `<dialog>` by its id; `false` when there is none or it is open already.
pub fn open_dialog(id: &str) -> bool {
    element(id)
        .and_then(|element| element.dyn_into::<web_sys::HtmlDialogElement>().ok())
        .is_some_and(|dialog| dialog.show_modal().is_ok())
}

/// Closes a `<dialog>` by its id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) =
        element(id).and_then(|element| element.dyn_into::<web_sys::HtmlDialogElement>().ok())
    {
        dialog.close();
    }
}

/// Whether the browser thinks it has a network. `true` proves nothing.
pub fn online() -> bool {
    window().is_none_or(|window| window.navigator().on_line())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{cell::RefCell, rc::Rc};
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    async fn the_hash_is_set_read_and_heard() {
        let heard = Rc::new(RefCell::new(Vec::new()));
        let listener = on_hash({
            let heard = Rc::clone(&heard);
            move |hash| heard.borrow_mut().push(hash)
        });
        set_hash("/people?role=mentee");
        super::super::clock::sleep(30).await;
        assert_eq!(hash(), "/people?role=mentee");
        replace_hash("/duos");
        assert_eq!(hash(), "/duos");
        drop(listener);
        set_hash("/report");
        super::super::clock::sleep(30).await;
        assert_eq!(*heard.borrow(), ["/people?role=mentee"]);
    }

    #[wasm_bindgen_test]
    fn theme_and_language_stand_on_the_root() {
        let root = || {
            document()
                .and_then(|page| page.document_element())
                .expect("a page has a root")
        };
        set_language("fr");
        set_theme(Some("dark"));
        assert_eq!(root().get_attribute("lang").as_deref(), Some("fr"));
        assert_eq!(root().get_attribute("data-theme").as_deref(), Some("dark"));
        set_theme(None);
        assert_eq!(root().get_attribute("data-theme"), None);
        assert!(!focus("nothing-has-this-id"));
    }
}
