//! Says one thing to a worker and waits for its last word.

use super::{Cancel, WorkerError};
use crate::browser::{js, listener::Listener};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ErrorEvent, MessageEvent, Worker};

/// Listens, says, and resolves with the first message that `is_last`, or with what went wrong.
pub(super) async fn converse(
    worker: &Worker,
    say: impl FnOnce(&Worker) -> Result<(), JsValue>,
    mut is_last: impl FnMut(&JsValue) -> bool + 'static,
    cancel: Option<&Cancel>,
) -> Result<JsValue, WorkerError> {
    if cancel.is_some_and(Cancel::asked) {
        return Err(WorkerError::Cancelled);
    }
    let outcome = Rc::new(RefCell::new(None));
    let mut wake = None;
    let promise = js_sys::Promise::new(&mut |resolve, _| wake = Some(resolve));
    let settle: Rc<dyn Fn(Result<JsValue, WorkerError>)> = {
        let outcome = Rc::clone(&outcome);
        Rc::new(move |result| {
            outcome.borrow_mut().get_or_insert(result);
            if let Some(wake) = &wake {
                let _ = wake.call0(&JsValue::UNDEFINED);
            }
        })
    };
    let (answered, crashed, garbled) = (Rc::clone(&settle), Rc::clone(&settle), Rc::clone(&settle));
    let _listeners = [
        Listener::new(worker, "message", move |event| {
            let message = event
                .dyn_ref::<MessageEvent>()
                .map_or(JsValue::UNDEFINED, MessageEvent::data);
            if is_last(&message) {
                answered(Ok(message));
            }
        }),
        Listener::new(worker, "error", move |event| {
            let detail = event
                .dyn_ref::<ErrorEvent>()
                .map(ErrorEvent::message)
                .unwrap_or_default();
            crashed(Err(WorkerError::Crashed(detail)));
        }),
        Listener::new(worker, "messageerror", move |_| {
            garbled(Err(WorkerError::Misunderstood(
                "a message that cannot be read".to_owned(),
            )));
        }),
    ];
    if let Some(cancel) = cancel {
        let settle = Rc::clone(&settle);
        cancel.on_ask(Some(Rc::new(move || settle(Err(WorkerError::Cancelled)))));
    }
    if let Err(error) = say(worker) {
        settle(Err(WorkerError::Crashed(js::message(&error))));
    }
    let _ = JsFuture::from(promise).await;
    if let Some(cancel) = cancel {
        cancel.on_ask(None);
    }
    outcome
        .take()
        .unwrap_or_else(|| Err(WorkerError::Crashed("no answer".to_owned())))
}
