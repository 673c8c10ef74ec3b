//! What is shown when the program itself fails: a plain screen, the same in every edition.
//!
//! After a panic nothing of ours can be trusted to run, so the screen's one button is a plain link that
//! loads the page anew, and its words stand ready in attributes of the page. What was saved is safe; the
//! panic's own message is shown to nobody, since it may quote a record. Only its place in the source is.

use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

/// The words of the screen, in the language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words<'a> {
    /// The heading.
    pub title: &'a str,
    /// What happened and what is safe.
    pub text: &'a str,
    /// On the button that loads the page anew.
    pub reload: &'a str,
}

/// Sets the words; call it at start and whenever the language changes.
pub fn set_words(words: Words<'_>) {
    if let Some(root) = document().and_then(|page| page.document_element()) {
        let _ = root.set_attribute("data-panic-title", words.title);
        let _ = root.set_attribute("data-panic-text", words.text);
        let _ = root.set_attribute("data-panic-reload", words.reload);
    }
}

/// From now on a panic shows the screen. Call it first of all.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        // The file's own name: the rest of its path is that of the machine it was built on.
        let place = info.location().map(|place| {
            let file = place.file();
            format!(
                "{}:{}",
                file.rsplit(['/', '\\']).next().unwrap_or(file),
                place.line()
            )
        });
        // Showing it can only fail where there is no page; then nobody is looking.
        let _ = show(&place.unwrap_or_default());
    }));
}

fn show(place: &str) -> Result<(), JsValue> {
    let Some(page) = document() else { return Ok(()) };
    let (Some(root), Some(body)) = (page.document_element(), page.body()) else {
        return Ok(());
    };
    if page.get_element_by_id("crash").is_some() {
        return Ok(());
    }
    let screen = screen(&page, &root, place)?;
    // Names must not stay on the screen of a program that no longer locks itself.
    body.set_text_content(None);
    body.append_child(&screen)?;
    Ok(())
}

fn screen(page: &Document, root: &Element, place: &str) -> Result<Element, JsValue> {
    let words = |attribute: &str| root.get_attribute(attribute).unwrap_or_default();
    let screen = tag(page, "main", "")?;
    screen.set_id("crash");
    screen.set_attribute("role", "alert")?;
    screen.set_class_name("crash");
    screen.append_child(&*tag(page, "h1", &words("data-panic-title"))?)?;
    screen.append_child(&*tag(page, "p", &words("data-panic-text"))?)?;
    let reload = words("data-panic-reload");
    let link = tag(page, "a", if reload.is_empty() { "↻" } else { &reload })?;
    link.set_class_name("button");
    link.set_attribute("href", "")?;
    screen.append_child(&link)?;
    screen.append_child(&*tag(page, "small", place)?)?;
    Ok(screen)
}

fn tag(page: &Document, name: &str, text: &str) -> Result<Element, JsValue> {
    let element = page.create_element(name)?;
    element.set_text_content(Some(text));
    Ok(element)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    #[wasm_bindgen_test]
    fn the_screen_has_the_words_and_a_link_that_needs_no_program() {
        set_words(Words {
            title: "Oei",
            text: "Wat bewaard is, is <b>veilig</b>.",
            reload: "Opnieuw",
        });
        let page = document().expect("a page");
        let root = page.document_element().expect("a root");
        let screen = screen(&page, &root, "src/x.rs:1").expect("a screen");
        assert_eq!(
            screen.text_content().as_deref(),
            Some("OeiWat bewaard is, is <b>veilig</b>.Opnieuwsrc/x.rs:1")
        );
        let link = screen.query_selector("a").expect("a selector").expect("a link");
        assert_eq!(link.get_attribute("href").as_deref(), Some(""));
    }
}
