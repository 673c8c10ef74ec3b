//! Bringing files in: all that were picked are tried out together, shown in plain words, and come in as one step
//! that can be taken back.

use crate::app::prelude::*;
use crate::app::state::{Incoming, Session, WayBack, wants_passphrase};
use crate::app::words;
use crate::browser::files::PickedFile;
use crate::exchange::packs::{PersonNews, Preview};
use leptos::task::spawn_local;
use std::collections::BTreeMap;

/// The largest file that is read, bytes.
const LARGEST: u64 = 512 << 20;
/// People named before *and so many more*.
const NAMED: usize = 200;

/// A file that waits for a passphrase.
#[derive(Clone)]
struct Waiting {
    name: String,
    text: String,
}

/// What the card has in hand.
#[derive(Clone, Copy)]
pub struct Desk {
    session: Session,
    looked: RwSignal<Vec<Incoming>, LocalStorage>,
    /// What all that were looked at would change together.
    found: RwSignal<Option<Preview>>,
    waiting: RwSignal<Vec<Waiting>>,
    errors: RwSignal<Vec<(String, String)>>,
    busy: RwSignal<bool>,
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
            toasts: use_toasts(),
        }
    }

    async fn look(self, name: String, text: String, typed: &str) {
        match self.session.look_into(&name, &text, typed).await {
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

    fn try_out(self) {
        let preview = self
            .looked
            .with_untracked(|files| (!files.is_empty()).then(|| self.session.try_out(files).preview));
        self.found.try_set(preview);
        self.busy.try_set(false);
    }

    /// Shows what files that were opened already would change.
    pub fn look_at(self, files: Vec<Incoming>) {
        self.errors.set(Vec::new());
        self.looked.set(files);
        self.try_out();
    }

    fn picked(self, files: Vec<PickedFile>) {
        self.busy.set(true);
        self.errors.set(Vec::new());
        spawn_local(async move {
            for file in files {
                let name = file.name();
                let read = file.read(LARGEST).await.map_err(|error| error.to_string());
                match read.and_then(|bytes| String::from_utf8(bytes).map_err(|_| text!("files-no-text"))) {
                    Ok(text) => self.look(name, text, "").await,
                    Err(why) => {
                        self.errors.try_update(|all| all.push((name, why)));
                    }
                }
            }
            self.try_out();
        });
    }

    fn open_waiting(self, typed: String) {
        let all = self.waiting.try_update(std::mem::take).unwrap_or_default();
        self.errors.set(Vec::new());
        self.busy.set(true);
        spawn_local(async move {
            for file in all {
                self.look(file.name, file.text, &typed).await;
            }
            self.try_out();
        });
    }

    fn clear(self) {
        self.looked.set(Vec::new());
        self.found.set(None);
    }

    fn bring_in(self) {
        let files = self.looked.try_update(std::mem::take).unwrap_or_default();
        self.found.set(None);
        self.busy.set(true);
        spawn_local(async move {
            match self.session.bring_in_files(files).await {
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
        spawn_local(async move {
            match self.session.take_import_back().await {
                Ok(()) => self.toasts.say(text!("files-taken-back")),
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
                            <form class="stack" on:submit=send>
                                <SecretField label=t!("files-passphrase") value=passphrase />
                                <div class="actions"><Button submit=true>{t!("files-open")}</Button></div>
                            </form>
                        }
                    })
            }}
            {move || desk.found.get().map(|preview| view! { <Found desk preview /> })}
            <LastImport desk />
        </Card>
    }
}

/// What would change, and the choice.
#[component]
fn Found(desk: Desk, preview: Preview) -> impl IntoView {
    let names = desk.looked.with_untracked(|files| {
        files
            .iter()
            .map(|file| file.name.clone())
            .collect::<Vec<_>>()
            .join(", ")
    });
    let nothing = preview.is_nothing();
    let lines = said(&preview);
    let warnings = warned(&preview, desk.session);
    let people = preview.people;
    view! {
        <section class="preview stack" role="status">
            <h3>{names}</h3>
            {nothing.then(|| view! { <p>{t!("files-same")}</p> })}
            {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            {warnings
                .into_iter()
                .map(|(title, text)| view! { <Notice tone=Tone::Warn title><p>{text}</p></Notice> })
                .collect_view()}
            {(!people.is_empty()).then(|| view! { <PeopleIn people /> })}
        </section>
        <div class="actions">
            <Button on_click=move || desk.clear()>{t!("cancel")}</Button>
            <Button
                kind=ButtonKind::Primary
                icon=IconName::Check
                disabled=Signal::derive(move || desk.busy.get() || nothing)
                on_click=move || desk.bring_in()
            >
                {t!("files-bring-in")}
            </Button>
        </div>
    }
}

/// Person by person.
#[component]
fn PeopleIn(people: BTreeMap<crate::record::RecordId, PersonNews>) -> impl IntoView {
    let total = people.len();
    let lines: Vec<String> = people
        .into_values()
        .take(NAMED)
        .map(|news| about(&news))
        .collect();
    let more = total.saturating_sub(lines.len());
    view! {
        <details>
            <summary>{t!("files-per-person", n = total)}</summary>
            <ul class="plain-list">
                {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                {(more > 0).then(|| view! { <li>{t!("files-and-more", n = more)}</li> })}
            </ul>
        </details>
    }
}

fn about(news: &PersonNews) -> String {
    let name = if news.name.is_empty() {
        text!("files-nameless")
    } else {
        news.name.clone()
    };
    let mut what = Vec::new();
    if news.is_new {
        what.push(text!("files-person-new"));
    } else if !news.fields.is_empty() {
        what.push(text!("files-person-fields", n = news.fields.len()));
    }
    let others = counted(&news.others);
    if !others.is_empty() {
        what.push(others);
    }
    text!("files-person", name = name, what = what.join("; "))
}

fn counted(counts: &BTreeMap<String, usize>) -> String {
    let known = ["people", "duos", "meetings", "episodes", "decisions"];
    let is_known = |kind: &str| known.contains(&kind);
    let mut lines: Vec<String> = counts
        .iter()
        .filter(|(kind, _)| is_known(kind))
        .map(|(kind, n)| text!(format!("files-kind-{kind}"), n = *n))
        .collect();
    let rest: usize = counts
        .iter()
        .filter(|(kind, _)| !is_known(kind))
        .map(|(_, n)| n)
        .sum();
    if rest > 0 {
        lines.push(text!("files-kind-other", n = rest));
    }
    lines.join(", ")
}

/// What would change, in whole sentences.
fn said(preview: &Preview) -> Vec<String> {
    let mut lines = Vec::new();
    if !preview.new.is_empty() {
        lines.push(text!("files-new", what = counted(&preview.new)));
    }
    if !preview.changed.is_empty() {
        lines.push(text!("files-changed", what = counted(&preview.changed)));
    }
    if !preview.erased.is_empty() {
        lines.push(text!("files-erased", n = preview.erased.len()));
    }
    lines
}

/// What someone should know before saying yes: title and text.
fn warned(preview: &Preview, session: Session) -> Vec<(String, String)> {
    let mut warnings = Vec::new();
    if !preview.conflicts.is_empty() {
        let n = preview.conflicts.len();
        warnings.push((text!("files-conflicts", n = n), text!("files-conflicts-what")));
    }
    if !preview.gaps.is_empty() {
        let mut laptops: Vec<String> = preview
            .gaps
            .iter()
            .map(|gap| {
                session
                    .laptop_of(gap.replica)
                    .unwrap_or_else(|| text!("files-some-laptop"))
            })
            .collect();
        laptops.dedup();
        let laptops = laptops.join(", ");
        warnings.push((text!("files-gaps"), text!("files-gaps-what", laptops = laptops)));
    }
    if !preview.forks.is_empty() || !preview.unlinked.is_empty() {
        let n = preview.forks.len() + preview.unlinked.len();
        warnings.push((text!("files-forks"), text!("files-forks-what", n = n)));
    }
    if !preview.ahead.is_empty() {
        warnings.push((text!("files-clock"), text!("files-clock-what")));
    }
    warnings
}

/// What came in last, until it is taken back.
#[component]
fn LastImport(desk: Desk) -> impl IntoView {
    let asks = RwSignal::new(false);
    let way = Memo::new(move |_| desk.session.way_back());
    let state = move || match way.get() {
        Some(WayBack::Whole(n) | WayBack::Fields(n)) => text!("files-last-import", n = n),
        None => String::new(),
    };
    let consequence = move || match way.get() {
        Some(WayBack::Whole(_)) => text!("files-take-back-whole"),
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
