//! Sends jobs to a workshop and ends it afterwards.
//!
//! A workshop is started from a Blob, the only way that `file://` allows too; how the build hands over
//! its two parts is told in `ARCHITECTURE.md`. Secrets go in and come out as bytes that are *moved*, and
//! all that the workshop remembers goes when it is ended.

mod conversation;
mod parts;

use crate::workshop::{Done, Job, Workshop};
use conversation::converse;
use js_sys::{Array, Object, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsValue;
use zeroize::Zeroizing;

use super::js;

/// Why a job gave no answer. Nothing that is stored was changed by any of these.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkerError {
    /// A part of the program is not in this page, or could not be fetched.
    #[error(
        "a part of the program ({part}) could not be loaded: check the connection and try again ({detail})"
    )]
    Missing {
        /// The id of the part.
        part: &'static str,
        /// What the browser said.
        detail: String,
    },
    /// The workshop did not start: its program is damaged, or the browser forbids workers.
    #[error("the browser could not start the work in the background: load the page again ({0})")]
    NotStarted(String),
    /// It stopped in the middle: mostly for want of memory.
    #[error("the work in the background stopped: close other programs and try again ({0})")]
    Crashed(String),
    /// It could not do the job, and says why.
    #[error("{0}")]
    Failed(String),
    /// What it sent back could not be understood: page and workshop are of different versions.
    #[error("the page and its background program do not fit together: load the page again ({0})")]
    Misunderstood(String),
    /// Someone asked to stop it.
    #[error("the work was stopped")]
    Cancelled,
}

/// What a job may be given along.
#[derive(Default)]
pub struct RunOptions {
    /// Called with the part that is done, from 0 to 1, as often as the job reports it.
    pub on_progress: Option<Box<dyn FnMut(f64)>>,
    /// Stops the job from outside.
    pub cancel: Option<Cancel>,
}

/// Stops a job from elsewhere, for instance from a button. Clones stop the same job.
#[derive(Clone, Default)]
pub struct Cancel(Rc<RefCell<CancelState>>);

#[derive(Default)]
struct CancelState {
    asked: bool,
    hook: Option<Rc<dyn Fn()>>,
}

impl Cancel {
    /// Stops the job, now or when it starts; a job that is done stays done.
    pub fn now(&self) {
        let hook = {
            let mut state = self.0.borrow_mut();
            state.asked = true;
            state.hook.take()
        };
        if let Some(hook) = hook {
            hook();
        }
    }

    /// Whether someone asked to stop.
    pub fn asked(&self) -> bool {
        self.0.borrow().asked
    }

    fn on_ask(&self, hook: Option<Rc<dyn Fn()>>) {
        self.0.borrow_mut().hook = hook;
    }
}

/// A workshop that is open, for several jobs in a row; dropping it ends it and whatever it does.
pub struct Shop {
    workshop: Workshop,
    worker: web_sys::Worker,
}

impl Drop for Shop {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Shop {
    /// Starts a workshop; its program is fetched or unpacked the first time only.
    ///
    /// # Errors
    /// [`WorkerError::Missing`] and [`WorkerError::NotStarted`].
    pub async fn open(workshop: Workshop) -> Result<Self, WorkerError> {
        let parts = parts::load(workshop).await?;
        let not_started = |error: JsValue| WorkerError::NotStarted(js::message(&error));
        let address = parts::address(&parts.script).map_err(not_started)?;
        let worker = web_sys::Worker::new(&address).map_err(not_started);
        let shop = worker.map(|worker| Self { workshop, worker });
        let opened = match &shop {
            Ok(shop) => shop.greet(&parts.module).await,
            Err(error) => Err(error.clone()),
        };
        // Only now: a worker that is still loading would find nothing at its address.
        let _ = web_sys::Url::revoke_object_url(&address);
        opened.and(shop)
    }

    async fn greet(&self, module: &JsValue) -> Result<(), WorkerError> {
        let answer = converse(&self.worker, |worker| worker.post_message(module), |_| true, None)
            .await
            .map_err(|error| match error {
                WorkerError::Crashed(detail) => WorkerError::NotStarted(detail),
                other => other,
            })?;
        match answer.as_string().as_deref() {
            Some("ready") => Ok(()),
            _ => Err(WorkerError::NotStarted(
                js::get(&answer, "failed").as_string().unwrap_or_default(),
            )),
        }
    }

    /// Has one job done. After [`WorkerError::Cancelled`] or [`WorkerError::Crashed`] the workshop is ended:
    /// open another.
    ///
    /// # Errors
    /// All but [`WorkerError::Missing`]; [`WorkerError::Misunderstood`] for a job of another workshop.
    pub async fn run<J: Job>(
        &mut self,
        job: J,
        bytes: Vec<u8>,
        options: RunOptions,
    ) -> Result<Done<J::Answer>, WorkerError> {
        if J::WORKSHOP != self.workshop {
            return Err(WorkerError::Misunderstood(format!(
                "{} is done by {:?}",
                J::NAME,
                J::WORKSHOP
            )));
        }
        // They may be a passphrase: this side keeps no copy.
        let bytes = Zeroizing::new(bytes);
        let message = order(&job, &bytes)?;
        drop(bytes);
        let mut on_progress = options.on_progress;
        let is_last = move |answer: &JsValue| match js::get(answer, "progress").as_f64() {
            Some(part) => {
                if let Some(report) = &mut on_progress {
                    report(part.clamp(0.0, 1.0));
                }
                false
            }
            None => true,
        };
        let transfer = Array::of1(&js::get(&js::get(&message, "bytes"), "buffer"));
        let answer = converse(
            &self.worker,
            |worker| worker.post_message_with_transfer(&message, &transfer),
            is_last,
            options.cancel.as_ref(),
        )
        .await;
        if matches!(answer, Err(WorkerError::Cancelled | WorkerError::Crashed(_))) {
            self.worker.terminate();
        }
        understand::<J>(&answer?)
    }
}

/// Opens the job's workshop, has the job done, and ends the workshop.
///
/// # Errors
/// Any [`WorkerError`].
pub async fn run<J: Job>(
    job: J,
    bytes: Vec<u8>,
    options: RunOptions,
) -> Result<Done<J::Answer>, WorkerError> {
    Shop::open(J::WORKSHOP).await?.run(job, bytes, options).await
}

fn order<J: Job>(job: &J, bytes: &[u8]) -> Result<JsValue, WorkerError> {
    let json = serde_json::to_string(job).map_err(|error| WorkerError::Misunderstood(error.to_string()))?;
    let message = Object::new();
    js::set(&message, "name", &JsValue::from_str(J::NAME));
    js::set(&message, "job", &JsValue::from_str(&json));
    js::set(&message, "bytes", &Uint8Array::from(bytes));
    Ok(message.into())
}

fn understand<J: Job>(message: &JsValue) -> Result<Done<J::Answer>, WorkerError> {
    if let Some(reason) = js::get(message, "failed").as_string() {
        return Err(WorkerError::Failed(reason));
    }
    let Some(json) = js::get(message, "answer").as_string() else {
        return Err(WorkerError::Misunderstood("an answer without content".to_owned()));
    };
    let answer =
        serde_json::from_str(&json).map_err(|error| WorkerError::Misunderstood(error.to_string()))?;
    let buffer = js::get(message, "bytes");
    let bytes = if buffer.is_object() {
        Uint8Array::new(&buffer).to_vec()
    } else {
        Vec::new()
    };
    Ok(Done { answer, bytes })
}
