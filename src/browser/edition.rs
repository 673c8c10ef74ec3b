//! Which of the two editions this page is.

/// How the app was handed to this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// Files on a web server: installable, updates by a service worker.
    Site,
    /// One HTML file, opened from a stick or a folder: no updates, storage shared with other local pages.
    Single,
}

/// Reads what the build wrote into the page; a page without it (a development server) is a site.
pub fn edition() -> Edition {
    let meta = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.query_selector("meta[name=koppel-edition]").ok().flatten());
    match meta.and_then(|meta| meta.get_attribute("content")).as_deref() {
        Some("single") => Edition::Single,
        _ => Edition::Site,
    }
}
