//! The two parts of a workshop: its JavaScript and its compiled module.

use super::WorkerError;
use crate::{
    browser::{
        js,
        streams::{Format, StreamError, pass},
    },
    workshop::Workshop,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use futures_util::future::try_join;
use js_sys::{Array, Uint8Array, WebAssembly};
use std::{cell::RefCell, collections::BTreeMap};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Response, Url};

/// Added to a workshop's script: takes the module as its first message, and says so when it does not run.
const STARTER: &str = "
self.onmessage = async e => {
  self.onmessage = null;
  try { await wasm_bindgen({ module_or_path: e.data }) } catch (error) { self.postMessage({ failed: String(error) }) }
};";

/// How gzip begins; no program and no script does.
const GZIP: &[u8] = &[0x1f, 0x8b];

/// Larger than any of our programs, unpacked.
const AT_MOST: usize = 64 * 1024 * 1024;

/// What starts a workshop.
#[derive(Clone)]
pub(super) struct Parts {
    /// Its JavaScript, without the starter.
    pub script: String,
    /// Its compiled `WebAssembly.Module`.
    pub module: JsValue,
}

thread_local! {
    /// Compiled once a page: starting a workshop again costs no fetch and no compilation.
    static LOADED: RefCell<BTreeMap<Workshop, Parts>> = const { RefCell::new(BTreeMap::new()) };
}

/// Fetches or unpacks both parts; at once when that was done before.
pub(super) async fn load(workshop: Workshop) -> Result<Parts, WorkerError> {
    if let Some(parts) = LOADED.with_borrow(|loaded| loaded.get(&workshop).cloned()) {
        return Ok(parts);
    }
    if let Some(parts) = begun(workshop).await {
        return Ok(keep(workshop, parts));
    }
    let (script, module) = match workshop {
        Workshop::Light => ("koppel-workshop-js", "koppel-workshop-wasm"),
        Workshop::Matcher => ("koppel-matcher-js", "koppel-matcher-wasm"),
        Workshop::Lists => ("koppel-lists-js", "koppel-lists-wasm"),
        Workshop::Example => ("koppel-invent-js", "koppel-invent-wasm"),
    };
    let (script, module) = try_join(part(script), part(module)).await?;
    let script = String::from_utf8(script).map_err(|error| WorkerError::NotStarted(error.to_string()))?;
    let bytes = Uint8Array::from(module.as_slice());
    let module = JsFuture::from(WebAssembly::compile(&bytes))
        .await
        .map_err(|error| WorkerError::NotStarted(js::message(&error)))?;
    Ok(keep(workshop, Parts { script, module }))
}

/// Keeps what a page's next workshop of the kind is started from.
fn keep(workshop: Workshop, parts: Parts) -> Parts {
    LOADED.with_borrow_mut(|loaded| loaded.insert(workshop, parts.clone()));
    parts
}

/// What the page began to fetch and compile beside the part of the app that asks for it now (`tools/rest.js`). Nothing
/// when it did not, or when that failed: then it is asked for here.
async fn begun(workshop: Workshop) -> Option<Parts> {
    let rest = js::get(&js_sys::global(), "koppelRest");
    if workshop != Workshop::Example || rest.is_undefined() {
        return None;
    }
    let parts = js::call(&rest, "workshop", &[]).await.ok()?;
    Some(Parts {
        script: js::get(&parts, "script").as_string()?,
        module: js::get(&parts, "module"),
    })
}

/// An address at which the script can be started; revoke it afterwards.
pub(super) fn address(script: &str) -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let parts = Array::of2(&JsValue::from_str(script), &JsValue::from_str(STARTER));
    Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options)?)
}

async fn part(id: &'static str) -> Result<Vec<u8>, WorkerError> {
    let missing = |detail: String| WorkerError::Missing { part: id, detail };
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.get_element_by_id(id))
        .ok_or_else(|| missing("not in this page".to_owned()))?;
    match element.get_attribute("data-src") {
        Some(address) => {
            let bytes = fetch(&address).await.map_err(missing)?;
            // A release packs what is fetched. A server may have said so, and then the browser has unpacked it already.
            if bytes.starts_with(GZIP) {
                unpack(&bytes).await.map_err(missing)
            } else {
                Ok(bytes)
            }
        }
        None => unpack_text(&element.text_content().unwrap_or_default())
            .await
            .map_err(missing),
    }
}

async fn fetch(address: &str) -> Result<Vec<u8>, String> {
    let window = web_sys::window().ok_or("no page")?;
    let failed = |error: JsValue| js::message(&error);
    let response = JsFuture::from(window.fetch_with_str(address))
        .await
        .map_err(failed)?;
    let response = response.dyn_into::<Response>().map_err(failed)?;
    if !response.ok() {
        return Err(format!("{address} answered {}", response.status()));
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(failed)?)
        .await
        .map_err(failed)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn unpack_text(text: &str) -> Result<Vec<u8>, String> {
    let packed = STANDARD
        .decode(text.split_ascii_whitespace().collect::<String>())
        .map_err(|e| e.to_string())?;
    unpack(&packed).await
}

async fn unpack(packed: &[u8]) -> Result<Vec<u8>, String> {
    pass(Format::Gunzip, packed, AT_MOST, async || Ok(()))
        .await
        .map_err(|error: StreamError| format!("{error:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::worker::Shop;
    use wasm_bindgen_test::wasm_bindgen_test;

    /// `printf koppel | gzip -n | base64`.
    #[wasm_bindgen_test]
    async fn an_inlined_part_is_unpacked() {
        let text = "H4sIAAAAAAAAA8vOLyhIzQEA+8TTqwYAAAA=";
        assert_eq!(unpack_text(text).await, Ok(b"koppel".to_vec()));
        assert!(unpack_text("not base64!").await.is_err());
        assert!(unpack_text("a29wcGVs").await.is_err());
    }

    /// An element that names an address; a `data:` address answers anywhere.
    async fn fetched(bytes: &[u8]) -> Result<Vec<u8>, WorkerError> {
        let page = web_sys::window().unwrap().document().unwrap();
        let element = page.create_element("script").unwrap();
        element.set_attribute("type", "text/plain").unwrap();
        element.set_id("koppel-tried-js");
        let address = format!("data:application/octet-stream;base64,{}", STANDARD.encode(bytes));
        element.set_attribute("data-src", &address).unwrap();
        page.body().unwrap().append_child(&element).unwrap();
        let came = part("koppel-tried-js").await;
        element.remove();
        came
    }

    #[wasm_bindgen_test]
    async fn a_fetched_part_is_unpacked_where_the_browser_has_not_done_so() {
        let packed = STANDARD.decode("H4sIAAAAAAAAA8vOLyhIzQEA+8TTqwYAAAA=").unwrap();
        assert_eq!(fetched(&packed).await, Ok(b"koppel".to_vec()));
        assert_eq!(fetched(b"koppel").await, Ok(b"koppel".to_vec()));
        assert!(fetched(packed.get(..20).unwrap()).await.is_err());
    }

    #[wasm_bindgen_test]
    async fn a_page_without_the_part_says_which() {
        let opened = Shop::open(Workshop::Lists).await;
        assert!(matches!(
            opened.err(),
            Some(WorkerError::Missing {
                part: "koppel-lists-js",
                ..
            })
        ));
    }
}
