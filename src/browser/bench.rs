//! The workshop's side: takes the jobs it knows and answers each.

use super::js;
use crate::workshop::{Job, JobError};
use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

type Hand = Box<dyn Fn(&str, Vec<u8>, &dyn Fn(f64)) -> Result<(String, Vec<u8>), JobError>>;

/// A workshop about to open: the list of the jobs it takes.
///
/// ```ignore
/// fn main() {
///     Bench::new().takes::<DeriveKey>().open();
/// }
/// ```
#[derive(Default)]
pub struct Bench {
    hands: Vec<(&'static str, Hand)>,
}

impl Bench {
    /// A workshop that takes nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes one kind of job.
    #[must_use]
    pub fn takes<J: Job>(mut self) -> Self {
        let hand = |json: &str, bytes: Vec<u8>, progress: &dyn Fn(f64)| {
            let misread = |error: serde_json::Error| JobError(error.to_string());
            let done = serde_json::from_str::<J>(json)
                .map_err(misread)?
                .work(bytes, progress)?;
            Ok((serde_json::to_string(&done.answer).map_err(misread)?, done.bytes))
        };
        self.hands.push((J::NAME, Box::new(hand)));
        self
    }

    /// Opens: from now on messages are jobs. Does nothing outside a worker.
    pub fn open(self) {
        let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
            return;
        };
        let outside = scope.clone();
        let callback = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let (message, transfer) = self.answer(&event.data(), &outside);
            // Refused only when the page is gone.
            let _ = outside.post_message_with_transfer(&message, &transfer);
        });
        scope.set_onmessage(Some(callback.as_ref().unchecked_ref()));
        callback.forget();
        let _ = scope.post_message(&JsValue::from_str("ready"));
    }

    fn answer(&self, order: &JsValue, page: &DedicatedWorkerGlobalScope) -> (Object, Array) {
        let name = js::get(order, "name").as_string().unwrap_or_default();
        let json = js::get(order, "job").as_string().unwrap_or_default();
        let bytes = Uint8Array::new(&js::get(order, "bytes")).to_vec();
        let progress = |part: f64| {
            let message = Object::new();
            js::set(&message, "progress", &JsValue::from_f64(part));
            let _ = page.post_message(&message);
        };
        let done = match self.hands.iter().find(|(known, _)| *known == name) {
            Some((_, hand)) => hand(&json, bytes, &progress),
            None => Err(JobError(format!("this workshop does not know the job {name:?}"))),
        };
        let message = Object::new();
        match done {
            Ok((answer, bytes)) => {
                let bytes = Uint8Array::from(bytes.as_slice());
                js::set(&message, "answer", &JsValue::from_str(&answer));
                js::set(&message, "bytes", &bytes);
                (message, Array::of1(&bytes.buffer()))
            }
            Err(JobError(reason)) => {
                js::set(&message, "failed", &JsValue::from_str(&reason));
                (message, Array::new())
            }
        }
    }
}
