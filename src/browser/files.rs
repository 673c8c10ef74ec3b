//! Files in (picked or dropped) and out (a download).

use super::{js, listener::Listener};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FileList, HtmlAnchorElement, HtmlInputElement, Url};

/// Why a file could not be read or saved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Larger than the caller takes; nothing was read.
    #[error("{name} is {size} bytes; at most {at_most} can be read. Nothing was read")]
    TooLarge {
        /// The file's name.
        name: String,
        /// Its size in bytes.
        size: u64,
        /// What the caller takes, in bytes.
        at_most: u64,
    },
    /// The browser could not read it: taken away, changed since it was chosen, or not permitted.
    #[error("{name} could not be read: is it still there? Choose it again ({detail})")]
    Unreadable {
        /// The file's name.
        name: String,
        /// The browser's words.
        detail: String,
    },
    /// The browser would not save it.
    #[error("{name} could not be saved: {detail}")]
    NotSaved {
        /// The file's name.
        name: String,
        /// The browser's words.
        detail: String,
    },
}

/// A file that someone chose or dropped. Its name is text from outside: show it, never trust it.
#[derive(Clone, Debug)]
pub struct PickedFile(File);

impl PickedFile {
    /// The files of an `<input type=file>` that changed.
    pub fn chosen(event: &web_sys::Event) -> Vec<Self> {
        event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            .map(|input| {
                let files = input.files().map(|files| listed(&files)).unwrap_or_default();
                // Otherwise the same file, picked once more after something went wrong, would be no change.
                input.set_value("");
                files
            })
            .unwrap_or_default()
    }

    /// The files let go by a drag; folders come out as files that cannot be read.
    pub fn dropped(event: &web_sys::DragEvent) -> Vec<Self> {
        event
            .data_transfer()
            .and_then(|data| data.files())
            .map(|files| listed(&files))
            .unwrap_or_default()
    }

    /// A file that the app brings along itself.
    pub fn made(name: &str, bytes: &[u8]) -> Option<Self> {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
        File::new_with_u8_array_sequence(&parts, name).ok().map(Self)
    }

    /// The file's name, without its folder.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its size in bytes.
    pub fn size(&self) -> u64 {
        self.0.size() as u64
    }

    /// Reads the whole file.
    ///
    /// # Errors
    /// [`FileError::TooLarge`] before anything is read, [`FileError::Unreadable`] when the browser cannot.
    pub async fn read(&self, at_most: u64) -> Result<Vec<u8>, FileError> {
        if self.size() > at_most {
            return Err(FileError::TooLarge {
                name: self.name(),
                size: self.size(),
                at_most,
            });
        }
        let buffer = JsFuture::from(self.0.array_buffer())
            .await
            .map_err(|error| FileError::Unreadable {
                name: self.name(),
                detail: js::message(&error),
            })?;
        Ok(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}

fn listed(files: &FileList) -> Vec<PickedFile> {
    (0..files.length())
        .filter_map(|at| files.get(at))
        .map(PickedFile)
        .collect()
}

/// What may be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PickOptions<'a> {
    /// As in HTML: `.csv,.xlsx`; empty for any file.
    pub accept: &'a str,
    /// Whether several may be chosen at once.
    pub several: bool,
}

/// Opens the browser's file dialogue; gives nothing when it is closed without a choice. Call it from
/// a click or a key: browsers refuse otherwise, and then this never ends.
pub async fn pick_files(options: PickOptions<'_>) -> Vec<PickedFile> {
    let input = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.create_element("input").ok())
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return Vec::new() };
    input.set_type("file");
    input.set_autocomplete("off");
    input.set_accept(options.accept);
    input.set_multiple(options.several);
    let listeners = Rc::new(RefCell::new(Vec::new()));
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        for event in ["change", "cancel"] {
            let resolve = resolve.clone();
            listeners
                .borrow_mut()
                .push(Listener::new(&input, event, move |_| {
                    let _ = resolve.call0(&JsValue::UNDEFINED);
                }));
        }
        input.click();
    });
    let _ = JsFuture::from(promise).await;
    listeners.borrow_mut().clear();
    input.files().map(|files| listed(&files)).unwrap_or_default()
}

/// Opens the file dialogue for one file.
pub async fn pick_file(accept: &str) -> Option<PickedFile> {
    pick_files(PickOptions {
        accept,
        several: false,
    })
    .await
    .into_iter()
    .next()
}

/// Hands `bytes` to the browser as a download. Whether and where it was put, a page cannot know.
///
/// # Errors
/// [`FileError::NotSaved`] when the browser refuses.
pub fn save(name: &str, kind: &str, bytes: &[u8]) -> Result<(), FileError> {
    let name = safe_name(name);
    offer(&name, kind, bytes).map_err(|error| FileError::NotSaved {
        name,
        detail: js::message(&error),
    })
}

/// [`save`] for text, as UTF-8.
///
/// # Errors
/// [`FileError::NotSaved`] when the browser refuses.
pub fn save_text(name: &str, kind: &str, text: &str) -> Result<(), FileError> {
    save(name, kind, text.as_bytes())
}

fn offer(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let missing = || JsValue::from_str("no page");
    let page = web_sys::window()
        .and_then(|window| window.document())
        .ok_or_else(missing)?;
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let url =
        Url::create_object_url_with_blob(&Blob::new_with_u8_array_sequence_and_options(&parts, &options)?)?;
    let link = page
        .create_element("a")?
        .dyn_into::<HtmlAnchorElement>()
        .map_err(JsValue::from)?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Revoking at once cuts slow downloads short in some browsers; a minute is ample.
    std::mem::forget(super::clock::after(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    }));
    Ok(())
}

/// A name that every file system takes: no separators, controls or reserved signs, at most 120 characters.
pub fn safe_name(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|sign| {
            if sign.is_control() || r#"\/:*?"<>|"#.contains(sign) {
                '-'
            } else {
                sign
            }
        })
        .take(120)
        .collect();
    let name = name.trim_matches(|sign: char| sign == '.' || sign.is_whitespace());
    if name.is_empty() {
        "koppel".to_owned()
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    fn file(name: &str, bytes: &[u8]) -> PickedFile {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
        PickedFile(File::new_with_u8_array_sequence(&parts, name).expect("a test page makes files"))
    }

    #[wasm_bindgen_test]
    async fn a_file_is_read_whole_or_refused_for_its_size() {
        let picked = file("lijst.csv", b"naam;taal");
        assert_eq!(picked.read(9).await, Ok(b"naam;taal".to_vec()));
        assert_eq!(
            picked.read(8).await,
            Err(FileError::TooLarge {
                name: "lijst.csv".to_owned(),
                size: 9,
                at_most: 8
            })
        );
    }

    #[wasm_bindgen_test]
    fn names_are_made_safe() {
        assert_eq!(safe_name("../a/b:c\u{0}.json"), "-a-b-c-.json");
        assert_eq!(safe_name(" .. "), "koppel");
        assert_eq!(safe_name("koppel Gent 2026.json"), "koppel Gent 2026.json");
        assert_eq!(safe_name(&"é".repeat(500)).chars().count(), 120);
    }
}
