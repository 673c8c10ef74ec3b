//! What every way in ends with: the session is set, and one goes where one came for.

use crate::app::navigation::Here;
use crate::app::prelude::*;
use crate::app::state::{OpenError, Opening, Session, Sessions, use_sessions, was_stopped};
use crate::browser::rest::{self, Needs};
use crate::browser::worker::Cancel;

/// Why the last try failed; kept as the error, so that its words follow the language.
pub type Failed = RwSignal<Option<OpenError>, LocalStorage>;

/// Where a way in leads. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Door {
    sessions: Sessions,
    toasts: Toasts,
    here: Here,
    /// How far an opening is.
    pub at: RwSignal<Opening>,
}

impl Door {
    /// Finds the places that an opening needs. Call while a component is set up.
    pub fn new() -> Self {
        Self {
            sessions: use_sessions(),
            toasts: use_toasts(),
            here: use_here(),
            at: RwSignal::new(Opening::Idle),
        }
    }

    /// Whether something is being opened; reactive.
    pub fn busy(self) -> bool {
        self.at.get() != Opening::Idle
    }

    /// Whether what is being done can still be stopped without a trace; reactive.
    pub fn stops(self) -> bool {
        matches!(
            self.at.get(),
            Opening::Fetching | Opening::Deriving | Opening::Building(_)
        )
    }

    /// Stops what [`Door::stops`] says can be stopped. What was asked of the network is not waited for any more.
    pub fn stop(self, cancel: &Cancel) {
        if untrack(|| self.stops()) {
            cancel.now();
            if self.at.get_untracked() == Opening::Fetching {
                self.at.set(Opening::Idle);
            }
        }
    }

    /// Waits until all of the app has come, which the start page does without. Says so when it does not come, and then
    /// is false; as it is, silently, when it was stopped meanwhile.
    pub async fn is_whole(self, failed: Failed, cancel: &Cancel) -> bool {
        self.has(Needs::All, failed, cancel).await
    }

    /// The same for part of the app.
    pub async fn has(self, needs: Needs, failed: Failed, cancel: &Cancel) -> bool {
        self.at.try_set(Opening::Fetching);
        let come = rest::come(needs).await;
        // Whoever stopped it may have begun anew by now.
        if cancel.asked() {
            return false;
        }
        self.at.try_set(Opening::Idle);
        come.map_err(|why| failed.try_set(Some(OpenError::Incomplete(why))))
            .is_ok()
    }

    /// Lets the person in.
    pub fn enter(self, session: Session) {
        self.at.try_set(Opening::Idle);
        let place = untrack(|| self.here.route());
        let begins_at = session.begins_at();
        if matches!(place, Route::Start | Route::Demo) || begins_at != Route::Today {
            go(&begins_at);
        }
        self.sessions.set(session, self.toasts);
    }

    /// Enters, or says why not.
    pub fn settle(self, ended: Result<Session, OpenError>, failed: Failed) {
        match ended {
            Ok(session) => self.enter(session),
            Err(error) => {
                self.at.try_set(Opening::Idle);
                failed.try_set(Some(error).filter(|error| !was_stopped(error)));
            }
        }
    }
}
