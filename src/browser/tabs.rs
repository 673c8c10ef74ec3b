//! Several tabs of one workspace: one writes, the others follow.
//!
//! The writer holds an exclusive Web Lock, which the browser itself hands on when a tab closes or
//! crashes. Followers hear through a BroadcastChannel that something changed, and read it from the store
//! with a key of their own: **neither records nor keys cross tabs**. Any page on `file://` can write to the
//! channel, so a message is a hint, never an order with content.

use super::{js, listener::Listener};
use js_sys::{Function, Object, Promise};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent};

/// What this tab may do with the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It alone may write.
    Writer,
    /// Another tab writes; this one reads, and becomes the writer when that one goes.
    Follower,
    /// The browser has no locks: whether another tab writes cannot be known, so nobody writes.
    Unknown,
}

/// This tab's place in the queue for writing; dropping it gives the place up.
pub struct Claim {
    shared: Rc<Shared>,
}

struct Shared {
    name: String,
    role: Cell<Role>,
    on_change: Box<dyn Fn(Role)>,
    /// Ends the promise that holds the lock.
    release: RefCell<Option<Function>>,
    given_up: Cell<bool>,
    /// Counts the requests made, so that one that lost its lock knows whether another took its place.
    request: Cell<u32>,
}

/// Asks for the role of writer; `on_change` is told the role at once known, and each time it changes. When
/// [`Role::Writer`] is lost, stop writing: another tab took over.
pub fn claim(workspace: &str, on_change: impl Fn(Role) + 'static) -> Claim {
    let shared = Rc::new(Shared {
        name: format!("koppel.{workspace}"),
        role: Cell::new(Role::Unknown),
        on_change: Box::new(on_change),
        release: RefCell::new(None),
        given_up: Cell::new(false),
        request: Cell::new(0),
    });
    spawn_local({
        let shared = Rc::clone(&shared);
        async move {
            // First without waiting: it tells at once whether another tab writes.
            if request(&shared, Ask::IfFree).await == Outcome::Taken {
                shared.set(Role::Follower);
                request(&shared, Ask::Wait).await;
            }
        }
    });
    Claim { shared }
}

impl Claim {
    /// The role now.
    pub fn role(&self) -> Role {
        self.shared.role.get()
    }

    /// Takes the role of writer from whichever tab has it. Only when a person asks: the other tab is told, and
    /// what it has not saved yet is lost there.
    pub fn take_over(&self) {
        let shared = Rc::clone(&self.shared);
        if shared.role.get() == Role::Follower {
            spawn_local(async move {
                request(&shared, Ask::Steal).await;
            });
        }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        self.shared.given_up.set(true);
        self.shared.let_go();
    }
}

impl Shared {
    fn set(&self, role: Role) {
        if !self.given_up.get() && self.role.replace(role) != role {
            (self.on_change)(role);
        }
    }

    fn let_go(&self) {
        if let Some(release) = self.release.take() {
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ask {
    IfFree,
    Wait,
    Steal,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Another tab has it.
    Taken,
    /// It was ours, and is not any more.
    Over,
    /// The browser has no locks.
    None,
}

/// Asks for the lock and returns when it is over: refused, given up or stolen.
async fn request(shared: &Rc<Shared>, ask: Ask) -> Outcome {
    let Some((locks, method)) = locks() else {
        (shared.on_change)(Role::Unknown);
        return Outcome::None;
    };
    let number = shared.request.get() + 1;
    shared.request.set(number);
    let options = Object::new();
    js::set(&options, "ifAvailable", &JsValue::from_bool(ask == Ask::IfFree));
    js::set(&options, "steal", &JsValue::from_bool(ask == Ask::Steal));

    let taken = Rc::new(Cell::new(false));
    let granted = Closure::once({
        let (shared, taken) = (Rc::clone(shared), Rc::clone(&taken));
        move |lock: JsValue| -> JsValue {
            if lock.is_null() {
                taken.set(true);
                return JsValue::UNDEFINED;
            }
            if shared.given_up.get() {
                return JsValue::UNDEFINED;
            }
            // The lock is held until this promise ends, which is when the claim is dropped.
            let promise = Promise::new(&mut |resolve, _| {
                // One that waited in the queue while another request won is let go, not kept twice.
                if let Some(before) = shared.release.replace(Some(resolve)) {
                    let _ = before.call0(&JsValue::UNDEFINED);
                }
            });
            shared.set(Role::Writer);
            promise.into()
        }
    });
    let asked = method.call3(
        &locks,
        &JsValue::from_str(&shared.name),
        &options,
        granted.as_ref(),
    );
    let over = match asked.and_then(|promise| promise.dyn_into::<Promise>()) {
        Ok(promise) => JsFuture::from(promise).await,
        Err(error) => Err(error),
    };
    if taken.get() {
        return Outcome::Taken;
    }
    if over.is_err() && shared.request.get() == number {
        // Stolen by another tab: follow, and queue for the day it closes.
        shared.release.replace(None);
        shared.set(Role::Follower);
        Box::pin(request(shared, Ask::Wait)).await;
    }
    Outcome::Over
}

/// `navigator.locks` and its `request`; web-sys hides them behind `web_sys_unstable_apis`.
fn locks() -> Option<(JsValue, Function)> {
    let locks = js::get(&web_sys::window()?.navigator(), "locks");
    let request = js::get(&locks, "request").dyn_into::<Function>().ok()?;
    Some((locks, request))
}

/// What one tab tells the others. It carries nothing: whoever hears it looks for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// Something was written to the store.
    Changed,
    /// The workspace was locked: lock too.
    Lock,
}

impl Message {
    fn word(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Lock => "lock",
        }
    }

    fn read(word: &JsValue) -> Option<Self> {
        let word = word.as_string()?;
        [Self::Changed, Self::Lock]
            .into_iter()
            .find(|message| message.word() == word)
    }
}

/// The line to the other tabs of one workspace; dropping it hangs up.
pub struct Line {
    channel: BroadcastChannel,
    _listener: Listener,
}

impl Line {
    /// Opens the line; a tab does not hear itself. `None` in a browser without such channels.
    pub fn open(workspace: &str, on_message: impl Fn(Message) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(&format!("koppel.{workspace}")).ok()?;
        let listener = Listener::new(&channel, "message", move |event| {
            let message = event
                .dyn_ref::<MessageEvent>()
                .and_then(|event| Message::read(&event.data()));
            if let Some(message) = message {
                on_message(message);
            }
        });
        Some(Self {
            channel,
            _listener: listener,
        })
    }

    /// Tells the other tabs.
    pub fn say(&self, message: Message) {
        // Fails only on a closed channel.
        let _ = self.channel.post_message(&JsValue::from_str(message.word()));
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.channel.close();
    }
}

#[cfg(test)]
mod tests;
