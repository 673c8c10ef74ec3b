//! Events of the whole page: seen or hidden, someone there, about to be left, files dropped.

use super::{files::PickedFile, listener::Listener};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;

/// Calls back with `true` when the page comes into view and `false` when it is hidden. A laptop that
/// wakes shows the page anew, so this is also the moment to look at the clock.
pub fn on_visibility(mut callback: impl FnMut(bool) + 'static) -> Option<Listener> {
    let page = web_sys::window()?.document()?;
    let target = page.clone();
    Some(Listener::new(&target, "visibilitychange", move |_| {
        callback(!page.hidden())
    }))
}

/// Calls back when the window gets the keyboard: someone comes back to it from another program.
pub fn on_focus(mut callback: impl FnMut() + 'static) -> Option<Listener> {
    Listener::on_window("focus", move |_| callback())
}

/// Listens for signs that someone is there (keys, pointer, wheel) until dropped.
pub struct Activity {
    _listeners: Vec<Listener>,
}

/// Calls back at each sign that someone is there. Keep the callback light: a wheel sends many.
pub fn on_activity(callback: impl FnMut() + 'static) -> Activity {
    let callback = Rc::new(RefCell::new(callback));
    let listeners = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"]
        .into_iter()
        .filter_map(|event| {
            let callback = Rc::clone(&callback);
            Listener::on_window(event, move |_| {
                // A sign inside a sign (a callback that focuses something) needs no second call.
                if let Ok(mut callback) = callback.try_borrow_mut() {
                    callback();
                }
            })
        })
        .collect();
    Activity {
        _listeners: listeners,
    }
}

/// While it lives, the browser asks before the page is closed or reloaded.
#[must_use = "dropping the guard lets the page be closed without a question"]
pub struct LeaveGuard {
    _listener: Option<Listener>,
}

/// Makes the browser ask before leaving, for unsaved changes. The words are the browser's own.
pub fn ask_before_leaving() -> LeaveGuard {
    LeaveGuard {
        _listener: Listener::on_window("beforeunload", |event| {
            event.prevent_default();
            if let Some(event) = event.dyn_ref::<web_sys::BeforeUnloadEvent>() {
                // Older browsers ask only when this is set, to whatever text.
                event.set_return_value("?");
            }
        }),
    }
}

/// What happens with files that hover over an element.
#[derive(Clone, Debug)]
pub enum FileDrag {
    /// Files hover over it: show that they may be let go.
    Over,
    /// They went elsewhere.
    Away,
    /// They were let go here.
    Files(Vec<PickedFile>),
}

/// Takes files that are dropped on the whole page. Without it a browser would *open* a file dropped
/// beside a drop zone, and the app would be gone.
pub fn on_page_drop(callback: impl FnMut(FileDrag) + 'static) -> DropZone {
    let page = web_sys::window().map(|window| window.unchecked_into::<web_sys::EventTarget>());
    DropZone {
        _listeners: page.map(|page| listen(&page, callback)).unwrap_or_default(),
    }
}

/// Takes files that are dropped on `element`.
pub fn on_drop(
    element: &impl AsRef<web_sys::EventTarget>,
    callback: impl FnMut(FileDrag) + 'static,
) -> DropZone {
    DropZone {
        _listeners: listen(element.as_ref(), callback),
    }
}

/// Takes dropped files until it is dropped itself.
#[must_use = "dropping the guard ends the listening"]
pub struct DropZone {
    _listeners: Vec<Listener>,
}

fn listen(target: &web_sys::EventTarget, callback: impl FnMut(FileDrag) + 'static) -> Vec<Listener> {
    let callback = Rc::new(RefCell::new(callback));
    // Moving over a child leaves the parent, so entries are counted.
    let depth = Rc::new(std::cell::Cell::new(0_i32));
    let listener =
        |event: &'static str, what: fn(&web_sys::DragEvent, &std::cell::Cell<i32>) -> Option<FileDrag>| {
            let (callback, depth) = (Rc::clone(&callback), Rc::clone(&depth));
            Listener::new(target, event, move |event| {
                let Some(event) = event.dyn_ref::<web_sys::DragEvent>() else {
                    return;
                };
                if !carries_files(event) {
                    return;
                }
                event.prevent_default();
                if let (Some(drop), Ok(mut callback)) = (what(event, &depth), callback.try_borrow_mut()) {
                    callback(drop);
                }
            })
        };
    vec![
        listener("dragenter", |_, depth| {
            depth.set(depth.get() + 1);
            (depth.get() == 1).then_some(FileDrag::Over)
        }),
        listener("dragover", |_, _| None),
        listener("dragleave", |_, depth| {
            depth.set((depth.get() - 1).max(0));
            (depth.get() == 0).then_some(FileDrag::Away)
        }),
        listener("drop", |event, depth| {
            depth.set(0);
            event.stop_propagation();
            Some(FileDrag::Files(PickedFile::dropped(event)))
        }),
    ]
}

/// Dragging a piece of text is none of our business.
fn carries_files(event: &web_sys::DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| {
        data.types()
            .iter()
            .any(|kind| kind.as_string().as_deref() == Some("Files"))
    })
}
