//! The workspaces of this browser, and unlocking one.

use super::door::{Door, Failed};
use crate::app::prelude::*;
use crate::app::state::{ask_on_unlocking, destroy, unlock};
use crate::app::words;
use crate::browser::store::WorkspaceCard;
use crate::browser::worker::Cancel;
use crate::browser::{clock, page};
use crate::vault::ids::SlotId;
use leptos::task::spawn_local;

/// The choice that no person's slot stands for.
const RECOVERY: &str = "recovery";

/// The list, with the one opened last ready to be unlocked.
#[component]
pub fn Known(
    /// The workspaces, last opened first.
    cards: Vec<WorkspaceCard>,
    /// Where unlocking leads.
    door: Door,
    /// Called when one was deleted.
    #[prop(into)]
    on_gone: Callback<()>,
) -> impl IntoView {
    let chosen = RwSignal::new(cards.first().map(|card| card.id.clone()).unwrap_or_default());
    let entries = cards
        .into_iter()
        .map(|card| view! { <Entry card chosen door on_gone /> })
        .collect_view();
    view! { <div class="stack">{entries}</div> }
}

#[component]
fn Entry(card: WorkspaceCard, chosen: RwSignal<String>, door: Door, on_gone: Callback<()>) -> impl IntoView {
    let asks = RwSignal::new(false);
    let (id, opened, left) = (card.id.clone(), card.last_opened, card.passing && !card.guest);
    let is_chosen = {
        let id = id.clone();
        Memo::new(move |_| chosen.with(|chosen| *chosen == id))
    };
    let when = move || {
        let when = match words::written_at(opened.cast_signed()) {
            Some(at) => texts().ago(at.date(), clock::today()),
            None => text!("date-unknown"),
        };
        text!("start-last-opened", when = when)
    };
    let name = StoredValue::new(card.name.clone());
    let card = StoredValue::new(card);
    view! {
        <section class="card workspace-card">
            <div class="card-head">
                <div>
                    <h2>{name.get_value()}</h2>
                    <p class="field-hint">{when}</p>
                </div>
                <Menu label=t!("start-more", name = name.get_value()) icon=IconName::More>
                    <MenuItem icon=IconName::Cross on_click=move || asks.set(true)>
                        {t!("start-delete")}
                    </MenuItem>
                </Menu>
            </div>
            {left.then(|| view! { <Notice tone=Tone::Warn title=t!("start-passing-left") /> })}
            {move || {
                let id = id.clone();
                if is_chosen.get() {
                    view! { <Unlock card=card.get_value() door /> }.into_any()
                } else {
                    view! {
                        <Button icon=IconName::Lock on_click=move || chosen.set(id.clone())>
                            {t!("start-open")}
                        </Button>
                    }
                        .into_any()
                }
            }}
            <DeleteWorkspace open=asks id=card.with_value(|card| card.id.clone()) name=name.get_value() on_gone />
        </section>
    }
}

/// Who it is, and the passphrase.
#[component]
fn Unlock(card: WorkspaceCard, door: Door) -> impl IntoView {
    let failed: Failed = RwSignal::new_local(None);
    let secret = RwSignal::new(String::new());
    let who = RwSignal::new(
        card.members
            .first()
            .map_or(RECOVERY.to_owned(), |member| member.slot.clone()),
    );
    let members = card.members.clone();
    let choices = Signal::derive(move || {
        let named = members.iter().map(|member| {
            let name = member.name.clone();
            // A file of a team that kept no list of names still opens.
            let shown = move || {
                if name.is_empty() {
                    text!("start-nameless")
                } else {
                    name.clone()
                }
            };
            Choice::new(member.slot.clone(), shown)
        });
        named
            .chain([Choice::new(RECOVERY, t!("start-with-recovery"))])
            .collect::<Vec<_>>()
    });
    // What was only left here says nobody's name, so any way in is tried.
    let nameless = card.members.is_empty();
    let by_key = Memo::new(move |_| who.with(|who| who == RECOVERY));
    let card = StoredValue::new(card);
    let submit = move || {
        if untrack(|| door.busy()) {
            return;
        }
        failed.set(None);
        let (card, slot) = (
            card.get_value(),
            who.with_untracked(|who| who.parse::<SlotId>().ok()),
        );
        spawn_local(async move {
            let typed = secret.get_untracked();
            // The browser asks for a shared folder only right after a click; the key takes longer to derive.
            let id = card.id.clone();
            spawn_local(async move { ask_on_unlocking(&id).await });
            if !door.is_whole(failed, &Cancel::default()).await {
                return;
            }
            let ended = unlock(card, slot, &typed, door.at).await;
            let refused = ended.is_err();
            door.settle(ended, failed);
            if refused {
                page::focus_first(".workspace-card .secret input");
            }
        });
    };
    let error = Signal::derive(move || failed.with(|error| error.as_ref().map(words::open_error)));
    request_animation_frame(|| {
        page::focus_first(".workspace-card .secret input");
    });
    view! {
        <form
            autocomplete="off"
            class="stack"
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            {(!nameless)
                .then(|| view! { <SelectField label=t!("start-who") value=who choices required=true /> })}
            <SecretField
                label=move || {
                    if nameless {
                        text!("start-passphrase-or-key")
                    } else if by_key.get() {
                        text!("start-recovery-key")
                    } else {
                        text!("start-passphrase")
                    }
                }
                value=secret
                error
            />
            <div class="actions">
                <Button
                    kind=ButtonKind::Primary
                    icon=IconName::Lock
                    submit=true
                    disabled=Signal::derive(move || door.busy())
                >
                    {t!("start-unlock")}
                </Button>
            </div>
            <OpeningProgress at=door.at />
        </form>
    }
}

/// Asks to type the name before a workspace is deleted from this browser.
#[component]
pub fn DeleteWorkspace(
    /// Whether it shows.
    open: RwSignal<bool>,
    /// The workspace's id.
    id: String,
    /// Its name.
    name: String,
    /// Called when it is gone.
    on_gone: Callback<()>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let failed: Failed = RwSignal::new_local(None);
    let same = {
        let name = name.trim().to_owned();
        Memo::new(move |_| typed.with(|typed| typed.trim() == name))
    };
    let (id, name) = (StoredValue::new(id), StoredValue::new(name));
    let delete = move || {
        failed.set(None);
        spawn_local(async move {
            match destroy(&id.get_value()).await {
                Ok(()) => {
                    open.try_set(false);
                    on_gone.try_run(());
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    };
    let error = Signal::derive(move || failed.with(|error| error.as_ref().map(words::open_error)));
    view! {
        <Dialog open title=t!("start-delete")>
            <p>{t!("start-delete-what", name = name.get_value())}</p>
            <TextField label=t!("start-delete-type", name = name.get_value()) value=typed error />
            <div class="actions">
                <Button on_click=move || open.set(false)>{t!("cancel")}</Button>
                <Button
                    kind=ButtonKind::Danger
                    disabled=Signal::derive(move || !same.get())
                    on_click=delete
                >
                    {t!("start-delete-do")}
                </Button>
            </div>
        </Dialog>
    }
}
