//! Letting someone in with an own passphrase.

use crate::app::prelude::*;
use crate::app::state::{ActError, use_session};
use crate::app::words;
use crate::programme::text::tidy;
use crate::vault::VaultError;
use leptos::task::spawn_local;

/// Asks for the name, a passphrase for them, and one's own passphrase again.
#[component]
pub fn AddMember() -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let own = RwSignal::new(String::new());
    let chosen = ChosenPassphrase::new();
    let checked = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new_local(None::<ActError>);
    let no_name =
        move || (checked.get() && name.with(|name| tidy(name).is_empty())).then(|| text!("start-fill-in"));
    let of_own = Signal::derive(move || own_error(failed, true, session));
    let elsewhere = Signal::derive(move || own_error(failed, false, session));
    let add = move || {
        checked.set(true);
        let new = name.with_untracked(|name| tidy(name));
        chosen.not_one_of(session.guessable_names(&new));
        let passphrase = chosen.take();
        let (Some(passphrase), false, false) = (passphrase, new.is_empty(), busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let ended = session.add_member(&own.get_untracked(), &new, &passphrase).await;
            busy.try_set(false);
            match ended {
                Ok(_) => {
                    toasts.say(text!("settings-added", name = new));
                    name.try_set(String::new());
                    own.try_set(String::new());
                    checked.try_set(false);
                    chosen.clear();
                    open.try_set(false);
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    };
    view! {
        <Card title=t!("settings-add-member")>
            <p>{t!("settings-add-member-what")}</p>
            {move || {
                if open.get() {
                    view! {
                        <form
                            autocomplete="off"
                            class="stack"
                            on:submit=move |event| {
                                event.prevent_default();
                                add();
                            }
                        >
                            <TextField label=t!("settings-their-name") value=name error=Signal::derive(no_name) />
                            <PassphraseChoice chosen />
                            <OwnSecret value=own error=of_own />
                            {move || elsewhere.get().map(|title| view! { <Notice tone=Tone::Bad title /> })}
                            <Busy on=busy text=t!("parts-opening-deriving") />
                            <div class="actions">
                                <Button on_click=move || open.set(false)>{t!("cancel")}</Button>
                                <Button kind=ButtonKind::Primary submit=true disabled=busy>
                                    {t!("settings-add")}
                                </Button>
                            </div>
                        </form>
                    }
                        .into_any()
                } else {
                    view! {
                        <Button
                            icon=IconName::Plus
                            on_click=move || {
                                chosen.renew();
                                open.set(true);
                            }
                        >
                            {t!("settings-add-member")}
                        </Button>
                    }
                        .into_any()
                }
            }}
        </Card>
    }
}

/// Asks once more for what one opened with: one's own passphrase, or the recovery key of who came in with that.
#[component]
pub(super) fn OwnSecret(
    /// What is typed.
    value: RwSignal<String>,
    /// What is wrong with it.
    error: Signal<Option<String>>,
) -> impl IntoView {
    let (label, hint) = if use_session().came_by_key() {
        ("settings-key-again", "settings-key-again-hint")
    } else {
        ("settings-own-again", "settings-own-again-hint")
    };
    view! { <SecretField label=t!(label) hint=t!(hint) value error /> }
}

/// The words of an error: at the field of one's own passphrase when that is what is wrong (`own`), else apart.
pub(super) fn own_error(
    failed: RwSignal<Option<ActError>, LocalStorage>,
    own: bool,
    session: crate::app::state::Session,
) -> Option<String> {
    failed.with(|error| {
        let error = error.as_ref()?;
        let wrong = matches!(
            error,
            ActError::Vault(
                VaultError::WrongPassphrase | VaultError::EmptyPassphrase | VaultError::RecoveryTypo
            )
        );
        (wrong == own).then(|| words::act_error(error, &session))
    })
}
