//! Bringing files in: all that were picked are tried out together, shown in plain words, and come in as one step
//! that can be taken back.

use super::found::Found;
use crate::app::prelude::*;
use crate::app::state::{Incoming, Session, WayBack, wants_passphrase};
use crate::app::words;
use crate::browser::files::PickedFile;
use crate::browser::worker::Cancel;
use crate::exchange::packs::Preview;
use leptos::task::spawn_local;

/// The largest file that is read, bytes.
const LARGEST: u64 = 512 << 20;

/// A file that waits for a passphrase.
#[derive(Clone)]
struct Waiting {
    name: String,
    text: String,
}

/// What the card has in hand.
#[derive(Clone, Copy)]
pub struct Desk {
    pub(super) session: Session,
    pub(super) looked: RwSignal<Vec<Incoming>, LocalStorage>,
    /// What all that were looked at would change together.
    found: RwSignal<Option<Preview>>,
    waiting: RwSignal<Vec<Waiting>>,
    errors: RwSignal<Vec<(String, String)>>,
    pub(super) busy: RwSignal<bool>,
    /// Stops the opening that is going on, if one is.
    cancel: RwSignal<Option<Cancel>, LocalStorage>,
    toasts: Toasts,
}

impl Desk {
    /// Nothing in hand yet. Call while a component is set up.
    pub fn open(session: Session) -> Self {
        Self {
            session,
            looked: RwSignal::new_local(Vec::new()),
            found: RwSignal::new(None),
            waiting: RwSignal::new(Vec::new()),
            errors: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            cancel: RwSignal::new_local(None),
            toasts: use_toasts(),
        }
    }

    /// From now until [`Desk::opened`] opening can be stopped.
    fn opening(self) -> Cancel {
        let cancel = Cancel::default();
        self.cancel.set(Some(cancel.clone()));
        cancel
    }

    /// Shows what was opened; nothing of it when it was stopped.
    async fn opened(self, cancel: &Cancel, waited: Vec<Waiting>) {
        self.cancel.try_set(None);
        if cancel.asked() {
            self.looked.try_set(Vec::new());
            self.waiting.try_set(waited);
        }
        self.try_out().await;
    }

    async fn look(self, name: String, text: String, typed: &str, cancel: &Cancel) {
        let looked = self.session.look_into(&name, &text, typed, cancel.clone()).await;
        match looked {
            _ if cancel.asked() => {}
            Ok(incoming) => {
                self.looked.try_update(|all| all.push(incoming));
            }
            Err(error) if wants_passphrase(&error) => {
                if !typed.is_empty() {
                    self.errors
                        .try_update(|all| all.push((name.clone(), words::open_error(&error))));
                }
                self.waiting.try_update(|all| all.push(Waiting { name, text }));
            }
            Err(error) => {
                self.errors
                    .try_update(|all| all.push((name, words::open_error(&error))));
            }
        }
    }

    async fn try_out(self) {
        let files = self.looked.try_get_untracked().unwrap_or_default();
        let preview = match files.is_empty() {
            true => None,
            false => Some(self.session.try_out(&files).await.preview),
        };
        self.found.try_set(preview);
        self.busy.try_set(false);
    }

    /// Shows what files that were opened already would change.
    pub fn look_at(self, files: Vec<Incoming>) {
        self.errors.set(Vec::new());
        self.looked.set(files);
        self.busy.set(true);
        spawn_local(self.try_out());
    }

    fn picked(self, files: Vec<PickedFile>) {
        self.busy.set(true);
        self.errors.set(Vec::new());
        let (cancel, waited) = (self.opening(), self.waiting.get_untracked());
        spawn_local(async move {
            for file in files {
                if cancel.asked() {
                    break;
                }
                let name = file.name();
                let read = file.read(LARGEST).await.map_err(|error| error.to_string());
                match read.and_then(|bytes| String::from_utf8(bytes).map_err(|_| text!("files-no-text"))) {
                    Ok(text) => self.look(name, text, "", &cancel).await,
                    Err(why) => {
                        self.errors.try_update(|all| all.push((name, why)));
                    }
                }
            }
            self.opened(&cancel, waited).await;
        });
    }

    fn open_waiting(self, typed: String) {
        let all = self.waiting.try_update(std::mem::take).unwrap_or_default();
        self.errors.set(Vec::new());
        self.busy.set(true);
        let (cancel, waited) = (self.opening(), all.clone());
        spawn_local(async move {
            for file in all {
                if cancel.asked() {
                    break;
                }
                self.look(file.name, file.text, &typed, &cancel).await;
            }
            self.opened(&cancel, waited).await;
        });
    }

    pub(super) fn clear(self) {
        self.looked.set(Vec::new());
        self.found.set(None);
    }

    pub(super) fn bring_in(self) {
        let files = self.looked.try_update(std::mem::take).unwrap_or_default();
        self.found.set(None);
        self.busy.set(true);
        let asked = untrack(|| self.session.access_asks().len());
        spawn_local(async move {
            match self.session.bring_in_files(files).await {
                Ok(_) if untrack(|| self.session.access_asks().len()) > asked => {
                    self.toasts.say(text!("files-asks"));
                }
                Ok(0) => self.toasts.say(text!("files-nothing-new")),
                Ok(n) => self.toasts.say(text!("files-brought-in", n = n)),
                Err(error) => {
                    let why = words::act_error(&error, &self.session);
                    self.errors.try_update(|all| all.push((String::new(), why)));
                }
            }
            self.busy.try_set(false);
        });
    }

    fn take_back(self) {
        self.busy.set(true);
        let words = match untrack(|| self.session.way_back()) {
            Some(WayBack::Whole { erased: 0, .. }) => text!("files-taken-back"),
            Some(WayBack::Whole { erased: n, .. } | WayBack::Fields { erased: n, .. }) if n > 0 => {
                text!("files-taken-back-erased", n = n)
            }
            _ => text!("files-taken-back-fields"),
        };
        spawn_local(async move {
            match self.session.take_import_back().await {
                Ok(()) => self.toasts.say(words),
                Err(error) => {
                    let why = words::act_error(&error, &self.session);
                    self.errors.try_update(|all| all.push((String::new(), why)));
                }
            }
            self.busy.try_set(false);
        });
    }
}

/// Picking files, what they hold, and what came in last.
#[component]
pub fn BringInCard(desk: Desk) -> impl IntoView {
    let passphrase = RwSignal::new(String::new());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = passphrase.get_untracked();
        passphrase.set(String::new());
        desk.open_waiting(typed);
    };
    view! {
        <Card title=t!("files-in-title")>
            <p>{t!("files-in-text")}</p>
            <FileDrop
                label=t!("files-pick")
                accept=".json,application/json"
                several=true
                on_files=move |files| desk.picked(files)
            />
            <Busy on=desk.busy text=t!("files-looking") />
            {move || {
                let stop = move || {
                    if let Some(cancel) = desk.cancel.get_untracked() {
                        cancel.now();
                    }
                };
                desk.cancel
                    .with(Option::is_some)
                    .then(|| view! { <Button on_click=stop>{t!("cancel")}</Button> })
            }}
            {move || {
                desk.errors
                    .get()
                    .into_iter()
                    .map(|(name, why)| view! { <Notice tone=Tone::Bad title=name><p>{why}</p></Notice> })
                    .collect_view()
            }}
            {move || {
                (!desk.waiting.with(Vec::is_empty))
                    .then(|| {
                        view! {
                            <form autocomplete="off" class="stack" on:submit=send>
                                <SecretField label=t!("files-passphrase") value=passphrase />
                                <div class="actions"><Button submit=true>{t!("files-open")}</Button></div>
                            </form>
                        }
                    })
            }}
            {move || {
                // Its sentences are made once: in another language it is drawn anew.
                lang();
                desk.found.get().map(|preview| view! { <Found desk preview /> })
            }}
            <LastImport desk />
        </Card>
    }
}

/// What came in last, until it is taken back.
#[component]
fn LastImport(desk: Desk) -> impl IntoView {
    let asks = RwSignal::new(false);
    let way = Memo::new(move |_| desk.session.way_back());
    let state = move || match way.get() {
        Some(WayBack::Whole { came, .. } | WayBack::Fields { came, .. }) => {
            text!("files-last-import", n = came)
        }
        None => String::new(),
    };
    let consequence = move || match way.get() {
        Some(WayBack::Whole { erased: 0, .. }) => text!("files-take-back-whole"),
        Some(WayBack::Whole { erased, .. }) => text!("files-take-back-whole-erased", n = erased),
        Some(WayBack::Fields { erased, .. }) if erased > 0 => {
            text!("files-take-back-fields-erased", n = erased)
        }
        _ => text!("files-take-back-fields"),
    };
    view! {
        {move || {
            way.with(Option::is_some)
                .then(|| {
                    view! {
                        <div class="actions">
                            <p class="quiet">{state}</p>
                            <Button icon=IconName::Undo disabled=desk.busy on_click=move || asks.set(true)>
                                {t!("files-take-back")}
                            </Button>
                        </div>
                    }
                })
        }}
        <ConfirmDialog
            open=asks
            title=t!("files-take-back-ask")
            text=consequence
            confirm=t!("files-take-back")
            on_confirm=move || desk.take_back()
        />
    }
}
