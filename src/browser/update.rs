//! New versions of the site edition, through its service worker.
//!
//! A new version is fetched in the background and waits until the person agrees: the page is then
//! loaded anew, so unsaved work is saved first.

use super::{
    edition::{Edition, edition},
    js,
    listener::Listener,
    page,
};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration};

/// A version that is fetched and waits.
#[derive(Clone, Debug)]
pub struct NewVersion(ServiceWorker);

impl NewVersion {
    /// Takes the new version into use; the page is loaded anew shortly after.
    pub fn take(&self) {
        if let Some(container) = container() {
            Listener::new(&container, "controllerchange", |_| page::reload()).forever();
        }
        let _ = self.0.post_message(&JsValue::from_str("activate-now"));
    }
}

/// Registers the service worker and calls back when a new version waits. Does nothing in the
/// single-file edition, outside secure contexts, where the browser has no service workers, and on a
/// development server, which has no `sw.js`.
pub async fn watch(on_ready: impl Fn(NewVersion) + 'static) {
    if edition() == Edition::Single {
        return;
    }
    let Some(container) = container() else { return };
    // It fetches all that the app consists of, which on a slow line would take what the first page needs.
    super::rest::has_come().await;
    let Some(registration) = register(&container).await else {
        return;
    };
    let on_ready: Rc<dyn Fn(NewVersion)> = Rc::new(on_ready);
    if let Some(waiting) = registration.waiting()
        && is_controlled()
    {
        on_ready(NewVersion(waiting));
    }
    let found = registration.clone();
    Listener::new(&registration, "updatefound", move |_| {
        let Some(installing) = found.installing() else {
            return;
        };
        let (worker, on_ready) = (installing.clone(), Rc::clone(&on_ready));
        Listener::new(&installing, "statechange", move |_| {
            if worker.state() == web_sys::ServiceWorkerState::Installed && is_controlled() {
                on_ready(NewVersion(worker.clone()));
            }
        })
        .forever();
    })
    .forever();
}

/// Whether a version serves this page already. On a first visit none does: the very first version, which also waits
/// for a moment before it is active, replaces nothing.
fn is_controlled() -> bool {
    container().is_some_and(|container| container.controller().is_some())
}

/// Looks for a new version now; the browser itself does so at most once a day.
pub async fn look() {
    if let Some(container) = container()
        && let Ok(registration) = JsFuture::from(container.get_registration()).await
        && let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>()
        && let Ok(promise) = registration.update()
    {
        let _ = JsFuture::from(promise).await;
    }
}

async fn register(container: &ServiceWorkerContainer) -> Option<ServiceWorkerRegistration> {
    let options = web_sys::RegistrationOptions::new();
    // A cached worker script would hide new versions.
    options.set_update_via_cache(web_sys::ServiceWorkerUpdateViaCache::None);
    JsFuture::from(container.register_with_options("./sw.js", &options))
        .await
        .ok()?
        .dyn_into()
        .ok()
}

/// Absent on `file://`, outside secure contexts and in some private windows.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = web_sys::window()?.navigator();
    js::get(&navigator, "serviceWorker")
        .is_object()
        .then(|| navigator.service_worker())
}
