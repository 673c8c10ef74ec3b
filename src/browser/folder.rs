//! A directory on this computer that a person chose, by the File System Access API. web-sys hides most of that API
//! behind `web_sys_unstable_apis`, so its methods are looked up by name.
//!
//! A directory in the browser's own private file system has the same interface; the tests use one.

use super::js;
use crate::exchange::folder::{Folder, FolderError, Found, Mark, Place};
use js::{call, object};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Whether this browser can open a directory (Chromium's can; with the others one saves and picks files).
pub fn is_supported() -> bool {
    js::get(&js_sys::global(), "showDirectoryPicker").is_function()
}

/// Whether a directory may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// It may.
    Granted,
    /// The person has to be asked, which browsers do only on a click or a key.
    Asks,
    /// The person said no.
    Denied,
}

/// A directory.
#[derive(Clone, Debug)]
pub struct Directory(JsValue);

/// What a refusal of the file system means, for a file where there is one.
fn refused(error: &JsValue, at: Option<&Place>) -> FolderError {
    let name = js::get(error, "name").as_string().unwrap_or_default();
    match (name.as_str(), at) {
        ("NotAllowedError" | "SecurityError", _) => FolderError::NotAllowed,
        ("QuotaExceededError", _) => FolderError::Full,
        ("NotFoundError", Some(at)) => FolderError::Missing(at.clone()),
        ("NotFoundError", None) => FolderError::Gone(js::message(error)),
        _ => FolderError::Other(js::message(error)),
    }
}

impl Directory {
    /// Opens the browser's dialogue; `None` when it is closed without a choice. Call it from a click or a key.
    ///
    /// # Errors
    /// [`FolderError::NotAllowed`] where the browser refuses (a system directory, say).
    pub async fn pick() -> Result<Option<Self>, FolderError> {
        let how = object(&[
            ("id", JsValue::from_str("koppel")),
            ("mode", JsValue::from_str("readwrite")),
        ]);
        match call(&js_sys::global(), "showDirectoryPicker", &[how]).await {
            Ok(handle) => Ok(Some(Self(handle))),
            Err(error) if js::get(&error, "name").as_string().as_deref() == Some("AbortError") => Ok(None),
            Err(error) => Err(refused(&error, None)),
        }
    }

    pub(super) fn from_js(handle: JsValue) -> Option<Self> {
        let is_directory = js::get(&handle, "kind").as_string().as_deref() == Some("directory");
        is_directory.then_some(Self(handle))
    }

    pub(super) fn as_js(&self) -> &JsValue {
        &self.0
    }

    /// Its own name, without what it stands in.
    pub fn name(&self) -> String {
        js::get(&self.0, "name").as_string().unwrap_or_default()
    }

    /// Whether it may be used now.
    pub async fn permission(&self) -> Permission {
        self.permit("queryPermission").await
    }

    /// Asks the person, where that is needed. Call it soon after a click or a key.
    pub async fn ask(&self) -> Permission {
        match self.permission().await {
            Permission::Asks => self.permit("requestPermission").await,
            known => known,
        }
    }

    async fn permit(&self, method: &str) -> Permission {
        if !js::get(&self.0, method).is_function() {
            // Where nothing can be asked, using it will tell.
            return Permission::Granted;
        }
        let how = object(&[("mode", JsValue::from_str("readwrite"))]);
        let answer = call(&self.0, method, &[how]).await;
        match answer.ok().and_then(|answer| answer.as_string()).as_deref() {
            Some("granted") => Permission::Granted,
            Some("denied") => Permission::Denied,
            // Also a request that came too long after the click.
            _ => Permission::Asks,
        }
    }

    /// A directory in it.
    async fn inner(&self, name: &str, create: bool) -> Result<Self, JsValue> {
        let how = object(&[("create", JsValue::from_bool(create))]);
        call(&self.0, "getDirectoryHandle", &[JsValue::from_str(name), how])
            .await
            .map(Self)
    }

    async fn file(&self, name: &str, create: bool) -> Result<JsValue, JsValue> {
        let how = object(&[("create", JsValue::from_bool(create))]);
        call(&self.0, "getFileHandle", &[JsValue::from_str(name), how]).await
    }

    /// What stands in it: handles of files and directories, with their names.
    async fn members(&self) -> Result<Vec<(String, JsValue)>, JsValue> {
        let all = call(&self.0, "values", &[]).await?;
        let mut members = Vec::new();
        loop {
            let next = call(&all, "next", &[]).await?;
            if js::get(&next, "done").is_truthy() {
                return Ok(members);
            }
            let handle = js::get(&next, "value");
            let name = js::get(&handle, "name").as_string().unwrap_or_default();
            members.push((name, handle));
        }
    }
}

/// The directory of a workspace in one that was chosen.
#[derive(Clone, Debug)]
pub struct DirectoryFolder {
    chosen: Directory,
    home: String,
}

impl DirectoryFolder {
    /// `home` is the name of the workspace's directory.
    pub fn new(chosen: Directory, home: String) -> Self {
        Self { chosen, home }
    }

    /// The directory that was chosen.
    pub fn chosen(&self) -> &Directory {
        &self.chosen
    }

    async fn directory(&self, at: &Place) -> Result<Directory, FolderError> {
        let missing = |error: JsValue| refused(&error, Some(at));
        let home = self.chosen.inner(&self.home, false).await.map_err(missing)?;
        home.inner(at.directory(), false).await.map_err(missing)
    }
}

/// The outside of a file: its size and when it was changed.
async fn look(handle: &JsValue, at: &Place) -> Result<(web_sys::File, Mark), FolderError> {
    let file = call(handle, "getFile", &[])
        .await
        .map_err(|error| refused(&error, Some(at)))?;
    let file: web_sys::File = file.unchecked_into();
    let mark = Mark {
        size: file.size() as u64,
        changed: format!("{}", file.last_modified()),
    };
    Ok((file, mark))
}

impl Folder for DirectoryFolder {
    async fn list(&self) -> Result<Vec<Found>, FolderError> {
        if self.chosen.permission().await != Permission::Granted {
            return Err(FolderError::NotAllowed);
        }
        let mut found = Vec::new();
        let home = match self
            .chosen
            .inner(&self.home, false)
            .await
            .map_err(|error| refused(&error, None))
        {
            Ok(home) => home,
            Err(FolderError::Gone(why)) => {
                // Nothing was written yet; or the chosen directory itself is not there.
                return match self.chosen.members().await {
                    Ok(_) => Ok(found),
                    Err(_) => Err(FolderError::Gone(why)),
                };
            }
            Err(error) => return Err(error),
        };
        let of_laptops = home.members().await.map_err(|error| refused(&error, None))?;
        for (name, handle) in of_laptops {
            let Some(directory) = Directory::from_js(handle) else {
                continue;
            };
            // A directory that goes while it is read has nothing to say.
            let Ok(files) = directory.members().await else {
                continue;
            };
            for (file, handle) in files {
                let Some(at) = Place::listed(&name, &file) else {
                    continue;
                };
                if js::get(&handle, "kind").as_string().as_deref() == Some("file")
                    && let Ok((_, mark)) = look(&handle, &at).await
                {
                    found.push(Found { at, mark });
                }
            }
        }
        Ok(found)
    }

    async fn read(&self, at: &Place, at_most: u64) -> Result<Vec<u8>, FolderError> {
        let directory = self.directory(at).await?;
        let handle = directory
            .file(at.file(), false)
            .await
            .map_err(|error| refused(&error, Some(at)))?;
        let (file, mark) = look(&handle, at).await?;
        if mark.size > at_most {
            return Err(FolderError::TooLarge {
                at: at.clone(),
                size: mark.size,
            });
        }
        let buffer = JsFuture::from(file.array_buffer())
            .await
            .map_err(|error| refused(&error, Some(at)))?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }

    async fn create(&self, at: &Place, bytes: &[u8]) -> Result<(), FolderError> {
        let wrong = |error: JsValue| refused(&error, None);
        let home = self.chosen.inner(&self.home, true).await.map_err(wrong)?;
        let directory = home.inner(at.directory(), true).await.map_err(wrong)?;
        if directory.file(at.file(), false).await.is_ok() {
            return Err(FolderError::Taken(at.clone()));
        }
        let handle = directory.file(at.file(), true).await.map_err(wrong)?;
        let stream = call(&handle, "createWritable", &[]).await.map_err(wrong)?;
        let written = call(&stream, "write", &[Uint8Array::from(bytes).into()]).await;
        // What was written stands in the file only once the stream is closed; one that is aborted leaves nothing.
        let ended = match written {
            Ok(_) => call(&stream, "close", &[]).await,
            Err(error) => {
                let _ = call(&stream, "abort", &[]).await;
                Err(error)
            }
        };
        ended.map(|_| ()).map_err(wrong)
    }

    async fn remove(&self, at: &Place) -> Result<(), FolderError> {
        let directory = self.directory(at).await?;
        call(directory.as_js(), "removeEntry", &[JsValue::from_str(at.file())])
            .await
            .map(|_| ())
            .map_err(|error| refused(&error, Some(at)))
    }
}

#[cfg(test)]
mod tests;
