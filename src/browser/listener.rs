//! An event listener that ends when it is dropped.

use wasm_bindgen::prelude::*;
use web_sys::EventTarget;

/// Listens until dropped.
#[must_use = "dropping the guard ends the listening"]
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    callback: Closure<dyn FnMut(web_sys::Event)>,
}

impl Listener {
    /// Calls `callback` for each `event` on `target`.
    pub(crate) fn new(
        target: &EventTarget,
        event: &'static str,
        callback: impl FnMut(web_sys::Event) + 'static,
    ) -> Self {
        let callback = Closure::<dyn FnMut(web_sys::Event)>::new(callback);
        // Fails only on a null callback.
        let _ = target.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
        Self {
            target: target.clone(),
            event,
            callback,
        }
    }

    /// The same on the window; `None` outside a page.
    pub(crate) fn on_window(
        event: &'static str,
        callback: impl FnMut(web_sys::Event) + 'static,
    ) -> Option<Self> {
        web_sys::window().map(|window| Self::new(&window, event, callback))
    }

    /// Goes on listening for as long as the page lives.
    pub fn forever(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self
            .target
            .remove_event_listener_with_callback(self.event, self.callback.as_ref().unchecked_ref());
    }
}
