//! Opening a sealed file: to keep it on this laptop, or to leave nothing here.

use super::AsFile;
use super::door::{Door, Failed};
use crate::app::prelude::*;
use crate::app::state::{OpenError, open_file_here};
use crate::app::words;
use crate::browser::crypto::WebCrypto;
use crate::browser::files::{self, PickedFile};
use crate::browser::page;
use crate::browser::worker::Cancel;
use crate::vault::VaultError;
use crate::vault::ids::Kind;
use crate::vault::sealed::peek_header;
use leptos::task::spawn_local;

/// Larger files are not ours: fifty times what a thousand people take.
const LARGEST: u64 = 512 * 1024 * 1024;

const KEEP: &str = "keep";
const LEAVE: &str = "leave";

/// More derivations than this are told before they are tried: a team of ten takes no more.
const MUCH_WORK: u64 = 10;

/// The minutes that so many derivations take at most on a slow laptop, at a second and a half each.
const fn minutes(derivations: u64) -> u64 {
    (derivations * 3).div_ceil(120)
}

/// A file that was read and looks like one of ours.
#[derive(Clone)]
struct Chosen {
    name: String,
    text: String,
    kind: Kind,
    /// What trying a passphrase takes at most, in derivations of the default costs.
    work: u64,
}

/// Why a file was not taken.
enum NotTaken {
    Picked(files::FileError),
    Vault(VaultError),
}

impl NotTaken {
    fn words(&self) -> String {
        match self {
            Self::Picked(error) => words::picked_error(error),
            Self::Vault(error) => words::vault_error(error),
        }
    }
}

async fn read(file: PickedFile, cancel: Cancel) -> Result<Chosen, NotTaken> {
    let bytes = file.read(LARGEST).await.map_err(NotTaken::Picked)?;
    let text = String::from_utf8(bytes).map_err(|_| NotTaken::Vault(VaultError::NotOurs))?;
    let crypto = WebCrypto::new()
        .map_err(|error| NotTaken::Vault(error.into()))?
        .stopped_by(cancel);
    let header = peek_header(&crypto, &text).await.map_err(NotTaken::Vault)?;
    Ok(Chosen {
        name: file.name(),
        text,
        kind: header.kind,
        work: header.work,
    })
}

/// The page.
#[component]
pub fn FilePage(
    /// Where it ends.
    door: Door,
    /// Back to the choice.
    #[prop(into)]
    on_back: Callback<()>,
) -> impl IntoView {
    let chosen = RwSignal::new(None::<Chosen>);
    let refused = RwSignal::new_local(None::<NotTaken>);
    let reading = RwSignal::new_local(None::<Cancel>);
    // Also whoever picks another file wants the one before no more.
    let stop = move || {
        if let Some(cancel) = reading.try_update(Option::take).flatten() {
            cancel.now();
        }
    };
    let take = move |files: Vec<PickedFile>| {
        let Some(file) = files.into_iter().next() else {
            return;
        };
        stop();
        refused.set(None);
        let cancel = Cancel::default();
        reading.set(Some(cancel.clone()));
        spawn_local(async move {
            let read = read(file, cancel.clone()).await;
            if cancel.asked() {
                return;
            }
            reading.try_set(None);
            match read {
                Ok(read) => {
                    chosen.try_set(Some(read));
                }
                Err(error) => {
                    refused.try_set(Some(error));
                }
            }
        });
    };
    let reads = Signal::derive(move || reading.with(Option::is_some));
    // Reading a file takes more of the app than the start page has: until that has come nothing can be picked, since
    // the page would stand still for it then.
    let (whole, missing) = (RwSignal::new(false), RwSignal::new_local(None));
    let left = Cancel::default();
    let leaving = StoredValue::new_local(left.clone());
    on_cleanup(move || {
        leaving.try_with_value(Cancel::now);
    });
    spawn_local(async move {
        if door.is_whole(missing, &left).await {
            whole.try_set(true);
        }
    });
    view! {
        <PageHead title=t!("start-file") lead=t!("start-file-lead") />
        <AsFile />
        {move || {
            refused
                .with(|error| error.as_ref().map(NotTaken::words))
                .map(|title| view! { <Notice tone=Tone::Bad title /> })
        }}
        {move || match chosen.get() {
            None if !whole.get() => {
                view! {
                    {move || {
                        missing
                            .with(|error| error.as_ref().map(words::open_error))
                            .map(|title| view! { <Notice tone=Tone::Bad title /> })
                    }}
                    <OpeningProgress at=door.at />
                    <Button icon=IconName::Back on_click=move || { on_back.try_run(()); }>{t!("back")}</Button>
                }
                    .into_any()
            }
            None => {
                view! {
                    <FileDrop label=t!("start-file-drop") accept="" on_files=take />
                    <Busy on=reads text=t!("parts-opening-reading") />
                    <div class="actions">
                        <Button
                            icon=IconName::Back
                            on_click=move || {
                                stop();
                                on_back.try_run(());
                            }
                        >
                            {t!("back")}
                        </Button>
                        {move || reads.get().then(|| view! { <Button on_click=stop>{t!("cancel")}</Button> })}
                    </div>
                }
                    .into_any()
            }
            Some(file) => {
                view! { <OpenFile file door on_back=move || chosen.set(None) /> }.into_any()
            }
        }}
    }
}

#[component]
fn OpenFile(file: Chosen, door: Door, #[prop(into)] on_back: Callback<()>) -> impl IntoView {
    let failed: Failed = RwSignal::new_local(None);
    let secret = RwSignal::new(String::new());
    // What a page from a file keeps, any other page from a file can delete.
    let way = RwSignal::new(if page::is_from_file() { LEAVE } else { KEEP }.to_owned());
    let example = file.kind == Kind::Example;
    let work = file.work;
    let cancel = StoredValue::new_local(Cancel::default());
    // Also whoever leaves the page wants it no more.
    let stop = move || cancel.with_value(|cancel| door.stop(cancel));
    let ways = move || {
        vec![
            Choice::new(KEEP, t!("start-keep")),
            Choice::new(LEAVE, t!("start-leave")),
        ]
    };
    let file = StoredValue::new(file);
    let submit = move || {
        if untrack(|| door.busy()) {
            return;
        }
        failed.set(None);
        let passing = way.with_untracked(|way| way == LEAVE);
        let typed = secret.get_untracked();
        if typed.trim().is_empty() && !example {
            failed.set(Some(OpenError::Vault(VaultError::EmptyPassphrase)));
            return;
        }
        let stopped = Cancel::default();
        cancel.set_value(stopped.clone());
        spawn_local(async move {
            if !door.is_whole(failed, &stopped).await {
                return;
            }
            let Chosen { name, text, .. } = file.get_value();
            let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
            let ended = open_file_here(&text, typed.trim(), (&name, stem), passing, door.at, stopped).await;
            door.settle(ended, failed);
        });
    };
    let error = Signal::derive(move || failed.with(|error| error.as_ref().map(words::open_error)));
    view! {
        <form
            autocomplete="off"
            class="card stack"
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <h2>{file.with_value(|file| file.name.clone())}</h2>
            {if example {
                view! {
                    <p>{t!("start-file-example")}</p>
                    {move || error.get().map(|title| view! { <Notice tone=Tone::Bad title /> })}
                }
                    .into_any()
            } else {
                view! {
                    <SecretField
                        label=t!("start-passphrase-or-key")
                        hint=t!("start-file-secret-hint")
                        value=secret
                        error
                    />
                }
                    .into_any()
            }}
            <RadioGroup
                label=t!("start-file-then")
                value=way
                choices=Signal::derive(ways)
                hint=t!("start-file-then-hint")
            />
            {(!example && work > MUCH_WORK)
                .then(|| view! { <Notice tone=Tone::Warn title=t!("start-file-work", n = minutes(work)) /> })}
            {move || {
                way.with(|way| way == LEAVE).then(|| view! { <p class="field-hint">{t!("start-leave-what")}</p> })
            }}
            <OpeningProgress at=door.at />
            <div class="actions">
                <Button
                    icon=IconName::Back
                    on_click=move || {
                        stop();
                        on_back.try_run(());
                    }
                >
                    {t!("start-other-file")}
                </Button>
                {move || door.stops().then(|| view! { <Button on_click=stop>{t!("cancel")}</Button> })}
                <Button
                    kind=ButtonKind::Primary
                    icon=IconName::Folder
                    submit=true
                    disabled=Signal::derive(move || door.busy())
                >
                    {t!("start-open")}
                </Button>
            </div>
        </form>
    }
}
