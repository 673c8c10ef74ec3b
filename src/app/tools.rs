//! The buttons at the right of the header while a workspace is open: taking back, and locking.

use super::differences::{AccessLink, DiffersLink};
use super::prelude::*;
use super::safety::SafetyLight;
use super::state::Session;
use crate::browser::clock;
use crate::browser::tabs::Role;
use crate::journal::clock::Doubt;

/// Asks whether the computer's date is right, when what was written speaks against it.
#[component]
fn ClockNotice(session: Session) -> impl IntoView {
    let doubt = Memo::new(move |_| {
        session.read(|register| {
            register
                .journal()
                .clock_doubt(i64::try_from(clock::now_ms()).unwrap_or(i64::MAX))
        })
    });
    let words = move || {
        // Later than this computer says it is, which is what is told here.
        let day = |ms: i64| match clock::local_from_ms(ms) {
            Some(at) => texts().date(at.date()),
            None => text!("date-unknown"),
        };
        let today = texts().date(session.today());
        Some(match doubt.get()? {
            Doubt::Behind(newest) => {
                text!("tools-clock-behind", today = today, newest = day(newest))
            }
            Doubt::Ahead(newest) => {
                text!("tools-clock-ahead", today = today, newest = day(newest))
            }
        })
    };
    move || words().map(|words| view! { <p class="reads-only" role="status"><span>{words}</span></p> })
}

/// Undo and lock.
#[component]
pub fn HeaderTools(
    /// The open workspace.
    session: Session,
) -> impl IntoView {
    let last = Memo::new(move |_| session.undoable());
    let what = move || {
        let intent = last.with(|last| last.as_ref().map(|last| last.intent.to_string()));
        match intent {
            Some(intent) => text!("tools-undo", what = super::words::done(&intent)),
            None => text!("tools-nothing-to-undo"),
        }
    };
    let asks = RwSignal::new(false);
    let lock = move || {
        if untrack(|| session.info().passing && (session.unsaved() > 0 || session.half_typed())) {
            asks.set(true);
        } else {
            session.lock();
        }
    };
    let guest = untrack(|| session.info().guest);
    let reads_only = move || matches!(session.role(), Some(Role::Follower | Role::Unknown));
    view! {
        {move || {
            reads_only()
                .then(|| {
                    view! {
                        <p class="reads-only" role="status">
                            <span>{t!(if guest { "tools-guest" } else { "tools-reads-only" })}</span>
                            {(!guest)
                                .then(|| {
                                    view! {
                                        <Button on_click=move || session.take_over_writing()>
                                            {t!("tools-write-here")}
                                        </Button>
                                    }
                                })}
                        </p>
                    }
                })
        }}
        <ClockNotice session />
        {move || {
            (session.lost() > 0)
                .then(|| {
                    view! {
                        <p class="reads-only" role="status">
                            <span>{t!("error-store-damaged", n = session.lost())}</span>
                            <LinkButton to=Route::HandOver icon=IconName::Upload>{t!("nav-files")}</LinkButton>
                        </p>
                    }
                })
        }}
        <DiffersLink />
        <AccessLink session />
        {move || (!session.info().example && !guest).then(|| view! { <SafetyLight session /> })}
        <Button
            kind=ButtonKind::Quiet
            icon=IconName::Undo
            label=what
            disabled=Signal::derive(move || last.with(Option::is_none))
            on_click=move || {
                if let Some(last) = last.get_untracked() {
                    session.undo(last.tx);
                }
            }
        />
        <Button kind=ButtonKind::Quiet icon=IconName::Lock on_click=lock>
            {move || {
                let info = session.info();
                if info.example {
                    text!("tools-close")
                } else if info.passing {
                    text!("tools-leave")
                } else {
                    text!("tools-lock")
                }
            }}
        </Button>
        <Dialog open=asks title=t!("tools-unsaved")>
            <p>
                {move || {
                    if session.unsaved() > 0 {
                        text!("tools-unsaved-what", n = session.unsaved())
                    } else {
                        text!("tools-half-typed")
                    }
                }}
            </p>
            <div class="actions">
                <Button kind=ButtonKind::Danger on_click=move || session.leave_nothing()>
                    {t!("tools-throw-away")}
                </Button>
                {move || {
                    let saves = session.unsaved() > 0;
                    let on = move || {
                        asks.set(false);
                        if saves {
                            go(&Route::HandOver);
                        }
                    };
                    view! {
                        <Button kind=ButtonKind::Primary on_click=on>
                            {t!(if saves { "tools-save-first" } else { "tools-go-on" })}
                        </Button>
                    }
                }}
            </div>
        </Dialog>
    }
}

/// Warns a minute before the app locks itself, with one large button.
#[component]
pub fn LockWarning(
    /// The open workspace.
    session: Session,
) -> impl IntoView {
    let near = Memo::new(move |_| session.locks_in().is_some());
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(near.get()));
    // Closing the dialog by any means is staying.
    Effect::new(move |_| {
        if !open.get() && near.get_untracked() {
            session.stay();
        }
    });
    view! {
        <Dialog open title=t!("tools-locks-soon")>
            <p>{t!("tools-locks-in", n = session.locks_in().unwrap_or(0))}</p>
            <div class="actions">
                <Button kind=ButtonKind::Primary on_click=move || session.stay()>{t!("tools-stay")}</Button>
            </div>
        </Dialog>
    }
}
