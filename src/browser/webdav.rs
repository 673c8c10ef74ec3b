//! A directory on a WebDAV server. Only the site edition can reach one, and only at its own origin or at the one that
//! the build named (`KOPPEL_WEBDAV`), since the policy of the page refuses every other address.

use super::edition::{Edition, edition};
use super::js::{self, call, object};
use crate::exchange::folder::webdav::{self, ASK, LARGEST_ANSWER, MOST, MOST_LAPTOPS, Member};
use crate::exchange::folder::{Folder, FolderError, Found, Mark, Place};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use js_sys::{Function, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader, Response};

/// The only origin that a folder may be at: `https://files.example`. `None` in the single file.
pub fn allowed_origin() -> Option<String> {
    if edition() == Edition::Single {
        return None;
    }
    let window = web_sys::window()?;
    let named = window
        .document()
        .and_then(|page| page.query_selector("meta[name=koppel-webdav]").ok().flatten())
        .and_then(|meta| meta.get_attribute("content"));
    named.or_else(|| window.location().origin().ok())
}

/// An address within what is allowed, ending in a slash; a path alone is one of the allowed origin.
///
/// # Errors
/// [`FolderError::Elsewhere`].
pub fn check_address(address: &str) -> Result<String, FolderError> {
    let allowed = allowed_origin().unwrap_or_default();
    let elsewhere = || FolderError::Elsewhere {
        address: address.to_owned(),
        allowed: allowed.clone(),
    };
    let url = web_sys::Url::new_with_base(address.trim(), &allowed).map_err(|_| elsewhere())?;
    if allowed.is_empty() || url.origin() != allowed || !url.username().is_empty() {
        return Err(elsewhere());
    }
    let path = url.pathname();
    Ok(format!("{allowed}{}/", path.trim_end_matches('/')))
}

/// The directory of a workspace on a server.
#[derive(Clone)]
pub struct WebDavFolder {
    /// With a slash at the end.
    address: String,
    authorization: String,
    home: String,
}

impl WebDavFolder {
    /// `address` has passed [`check_address`]; `home` is the name of the workspace's directory.
    pub fn new(address: String, user: &str, password: &str, home: String) -> Self {
        Self {
            address,
            authorization: format!("Basic {}", STANDARD.encode(format!("{user}:{password}"))),
            home,
        }
    }

    fn home(&self) -> String {
        format!("{}{}/", self.address, self.home)
    }

    fn directory(&self, name: &str) -> String {
        format!("{}{}/", self.home(), webdav::encode(name))
    }

    fn file(&self, at: &Place) -> String {
        format!("{}{}", self.directory(at.directory()), webdav::encode(at.file()))
    }

    async fn send(
        &self,
        method: &str,
        address: &str,
        headers: &[(&str, &str)],
        body: Option<JsValue>,
    ) -> Result<Response, FolderError> {
        let mut fields = vec![("Authorization", JsValue::from_str(&self.authorization))];
        fields.extend(
            headers
                .iter()
                .map(|(name, value)| (*name, JsValue::from_str(value))),
        );
        let mut how = vec![
            ("method", JsValue::from_str(method)),
            ("headers", object(&fields)),
            // Neither cookies nor the browser's own password prompt; and the password goes nowhere else.
            ("credentials", JsValue::from_str("omit")),
            ("redirect", JsValue::from_str("error")),
            ("cache", JsValue::from_str("no-store")),
            ("referrerPolicy", JsValue::from_str("no-referrer")),
        ];
        how.extend(body.map(|body| ("body", body)));
        let answer = call(
            &js_sys::global(),
            "fetch",
            &[JsValue::from_str(address), object(&how)],
        )
        .await;
        match answer {
            Ok(answer) => Ok(answer.unchecked_into()),
            Err(_) => Err(self.why_silent(address).await),
        }
    }

    /// A browser says nothing of why a request failed. Whether somebody is there, and sends elsewhere, can be found
    /// out by requests that carry nothing and whose answer is not read.
    async fn why_silent(&self, address: &str) -> FolderError {
        let ask = |redirect: &str, mode: &str| {
            let how = object(&[
                ("mode", JsValue::from_str(mode)),
                ("redirect", JsValue::from_str(redirect)),
                ("credentials", JsValue::from_str("omit")),
                ("cache", JsValue::from_str("no-store")),
                ("referrerPolicy", JsValue::from_str("no-referrer")),
            ]);
            let address = JsValue::from_str(address);
            async move { call(&js_sys::global(), "fetch", &[address, how]).await }
        };
        let seen = ask("manual", "cors").await;
        if let Ok(answer) = &seen {
            let sent_on = js::get(answer, "type").as_string().as_deref() == Some("opaqueredirect");
            let is_own = web_sys::window()
                .and_then(|window| window.location().origin().ok())
                .is_some_and(|own| address.starts_with(&format!("{own}/")));
            // At the app's own address nothing else makes it silent to one method and not to another.
            if sent_on || is_own {
                return FolderError::Redirected;
            }
            return FolderError::NoCors;
        }
        // A request without leave may not refuse to be sent on; where to is bounded by the policy of the page.
        match ask("follow", "no-cors").await {
            Ok(_) => FolderError::NoCors,
            Err(_) => FolderError::Unreachable,
        }
    }

    /// The members of a directory; `None` when it is not there.
    async fn members(&self, address: &str) -> Result<Option<Vec<Member>>, FolderError> {
        let headers = [("Depth", "1"), ("Content-Type", "application/xml; charset=utf-8")];
        let answer = self
            .send("PROPFIND", address, &headers, Some(JsValue::from_str(ASK)))
            .await?;
        match answer.status() {
            207 => {}
            404 => return Ok(None),
            // A page that answers, but no folder.
            200 => return Err(FolderError::NotWebDav(200)),
            other => return Err(webdav::refusal(other)),
        }
        let bytes = body(&answer, LARGEST_ANSWER).await?.ok_or(FolderError::TooMany)?;
        let text = String::from_utf8(bytes).map_err(|_| FolderError::NotWebDav(207))?;
        let path = web_sys::Url::new(address)
            .map(|url| url.pathname())
            .unwrap_or_default();
        let path = webdav::decode(&path).ok_or(FolderError::NotWebDav(207))?;
        webdav::members(&text, &path).map(Some)
    }

    /// Makes a directory; one that is there is as good.
    async fn make(&self, address: &str) -> Result<(), FolderError> {
        match self.send("MKCOL", address, &[], None).await?.status() {
            // 405: it is there.
            200..=299 | 405 => Ok(()),
            other => Err(webdav::refusal(other)),
        }
    }
}

/// The length that an answer says it has.
fn length_said(answer: &Response) -> Option<u64> {
    let headers = js::get(answer, "headers");
    let get: Function = js::get(&headers, "get").dyn_into().ok()?;
    let said = get.call1(&headers, &JsValue::from_str("Content-Length")).ok()?;
    said.as_string()?.trim().parse().ok()
}

/// Reads an answer piece by piece. `None` for one of more than `at_most` bytes: then no more of it is fetched than
/// that, and nothing of one that says so beforehand.
async fn body(answer: &Response, at_most: u64) -> Result<Option<Vec<u8>>, FolderError> {
    let other = |error: JsValue| FolderError::Other(js::message(&error));
    // Some answers have none.
    let Ok(stream) = js::get(answer, "body").dyn_into::<ReadableStream>() else {
        return Ok(Some(Vec::new()));
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut is_too_large = length_said(answer).is_some_and(|said| said > at_most);
    let mut bytes = Vec::new();
    while !is_too_large {
        let read = JsFuture::from(reader.read()).await.map_err(other)?;
        if js::get(&read, "done").is_truthy() {
            return Ok(Some(bytes));
        }
        let piece = Uint8Array::new(&js::get(&read, "value"));
        is_too_large = bytes.len() as u64 + u64::from(piece.length()) > at_most;
        if !is_too_large {
            bytes.extend(piece.to_vec());
        }
    }
    // That ends the request. A server that does not hear it is nobody's to wait for.
    let _ = reader.cancel();
    Ok(None)
}

impl Folder for WebDavFolder {
    async fn list(&self) -> Result<Vec<Found>, FolderError> {
        let Some(laptops) = self.members(&self.home()).await? else {
            // Nothing was written yet; or the address itself is wrong.
            return match self.members(&self.address).await? {
                Some(_) => Ok(Vec::new()),
                None => Err(FolderError::Gone("404".to_owned())),
            };
        };
        let laptops: Vec<Member> = laptops.into_iter().filter(|member| member.is_directory).collect();
        if laptops.len() > MOST_LAPTOPS {
            return Err(FolderError::TooMany);
        }
        let mut found = Vec::new();
        for laptop in laptops {
            let files = self
                .members(&self.directory(&laptop.name))
                .await?
                .unwrap_or_default();
            for file in files.into_iter().filter(|member| !member.is_directory) {
                found.extend(Place::listed(&laptop.name, &file.name).map(|at| Found {
                    at,
                    mark: Mark {
                        size: file.size,
                        changed: file.changed.clone(),
                    },
                }));
            }
            if found.len() > MOST {
                return Err(FolderError::TooMany);
            }
        }
        Ok(found)
    }

    async fn read(&self, at: &Place, at_most: u64) -> Result<Vec<u8>, FolderError> {
        let answer = self.send("GET", &self.file(at), &[], None).await?;
        match answer.status() {
            200 => {}
            404 | 410 => return Err(FolderError::Missing(at.clone())),
            other => return Err(webdav::refusal(other)),
        }
        body(&answer, at_most)
            .await?
            .ok_or_else(|| FolderError::TooLarge {
                at: at.clone(),
                size: at_most,
            })
    }

    async fn create(&self, at: &Place, bytes: &[u8]) -> Result<(), FolderError> {
        let headers = [("If-None-Match", "*"), ("Content-Type", "application/json")];
        let address = self.file(at);
        for is_second in [false, true] {
            let sent: JsValue = Uint8Array::from(bytes).into();
            match self.send("PUT", &address, &headers, Some(sent)).await?.status() {
                200..=299 => return Ok(()),
                412 => return Err(FolderError::Taken(at.clone())),
                // Its directory is not there yet (RFC 4918 §9.7.1); some servers say 404 instead.
                404 | 409 if !is_second => {
                    self.make(&self.home()).await?;
                    self.make(&self.directory(at.directory())).await?;
                }
                other => return Err(webdav::refusal(other)),
            }
        }
        Err(FolderError::Gone("409".to_owned()))
    }

    async fn remove(&self, at: &Place) -> Result<(), FolderError> {
        match self.send("DELETE", &self.file(at), &[], None).await?.status() {
            200..=299 => Ok(()),
            404 | 410 => Err(FolderError::Missing(at.clone())),
            other => Err(webdav::refusal(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use js_sys::{Array, Reflect};
    use wasm_bindgen_test::wasm_bindgen_test;

    /// An answer of pieces of 64 KiB: so many of them, or without end; and a count of those that were asked for.
    fn answer(pieces: u32, headers: &str) -> (Response, JsValue) {
        let make = format!(
            "const count = {{ pulled: 0, cancelled: false }}; const body = new ReadableStream({{ \
               pull(c) {{ if (count.pulled === {pieces}) c.close(); else {{ count.pulled++; c.enqueue(new Uint8Array(65536)); }} }}, \
               cancel() {{ count.cancelled = true; }} }}); \
             return [new Response(body, {{ headers: {headers} }}), count];"
        );
        let made: Array = Function::new_no_args(&make)
            .call0(&JsValue::UNDEFINED)
            .expect("made")
            .unchecked_into();
        (made.get(0).unchecked_into(), made.get(1))
    }

    fn seen(count: &JsValue) -> (f64, bool) {
        let get = |name: &str| Reflect::get(count, &name.into()).expect("counted");
        (
            get("pulled").as_f64().expect("a number"),
            get("cancelled").is_truthy(),
        )
    }

    #[wasm_bindgen_test]
    async fn an_answer_without_end_is_read_to_the_limit_and_no_further() {
        let (endless, count) = answer(u32::MAX, "{}");
        assert_eq!(body(&endless, 1 << 20).await, Ok(None));
        let (pulled, cancelled) = seen(&count);
        assert!(pulled <= 20.0 && cancelled, "{pulled} {cancelled}");

        // One that says that it is too large is not read at all.
        let (large, count) = answer(u32::MAX, "{ 'content-length': '4294967296' }");
        assert_eq!(body(&large, 1 << 20).await, Ok(None));
        let (pulled, cancelled) = seen(&count);
        assert!(pulled <= 1.0 && cancelled, "{pulled} {cancelled}");
    }

    #[wasm_bindgen_test]
    async fn an_answer_at_the_limit_is_read_whole() {
        let (just, _) = answer(16, "{}");
        assert_eq!(body(&just, 1 << 20).await, Ok(Some(vec![0; 1 << 20])));
        let (over, _) = answer(17, "{}");
        assert_eq!(body(&over, 1 << 20).await, Ok(None));
        let nothing = Response::new().expect("an answer");
        assert_eq!(body(&nothing, 0).await, Ok(Some(Vec::new())));
    }
}
