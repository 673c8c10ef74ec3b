//! Choosing a passphrase: one that is offered, or an own one with a verdict.

use leptos::prelude::*;

use super::{Button, ButtonKind, Choice, IconName, RadioGroup, SecretField};
use crate::app::language::{lang, t};
use crate::app::words;
use crate::browser::crypto::WebCrypto;
use crate::i18n::Lang;
use crate::vault::passphrase::{LEAST, WordList, generate, judge};

/// A choice under way. Cheap to copy.
#[derive(Clone, Copy)]
pub struct ChosenPassphrase {
    way: RwSignal<String>,
    offered: RwSignal<String>,
    own: RwSignal<String>,
    names: RwSignal<Vec<String>>,
    checked: RwSignal<bool>,
}

const OFFERED: &str = "offered";
const OWN: &str = "own";

impl ChosenPassphrase {
    /// Starts with nothing; what shows it offers a passphrase.
    pub fn new() -> Self {
        Self {
            way: RwSignal::new(OFFERED.to_owned()),
            offered: RwSignal::new(String::new()),
            own: RwSignal::new(String::new()),
            names: RwSignal::default(),
            checked: RwSignal::new(false),
        }
    }

    /// Offers one in the language of the interface.
    fn offer(self) {
        let list = match untrack(lang) {
            Lang::Nl => WordList::Dutch,
            Lang::Fr => WordList::French,
            Lang::En => WordList::English,
        };
        // Without the browser's randomness nothing is offered; making the workspace then says why.
        if let Ok(crypto) = WebCrypto::new() {
            self.offered.set(generate(&crypto, list).to_string());
        }
    }

    /// Names that would be guessed: of the workspace, its place and its people.
    pub fn not_one_of(self, names: Vec<String>) {
        self.names.set(names);
    }

    fn is_own(self) -> bool {
        self.way.with(|way| way == OWN)
    }

    /// What is wrong with an own passphrase; reactive.
    fn complaint(self) -> Option<String> {
        if !self.is_own() {
            return None;
        }
        let crypto = WebCrypto::new().ok()?;
        let judged = |own: &String| self.names.with(|names| judge(&crypto, own, names));
        words::passphrase(self.own.with(judged))
    }

    /// The passphrase, when it will do; else the field says what is wrong with it.
    pub fn take(self) -> Option<String> {
        self.checked.set(true);
        untrack(|| {
            let typed = if self.is_own() { self.own } else { self.offered };
            let typed = typed.get();
            (self.complaint().is_none() && !typed.trim().is_empty()).then_some(typed)
        })
    }

    /// Begins anew, with a fresh offer.
    pub fn renew(self) {
        self.clear();
        self.way.set(OFFERED.to_owned());
        self.offer();
    }

    /// Forgets what was chosen.
    pub fn clear(self) {
        self.own.set(String::new());
        self.offered.set(String::new());
        self.checked.set(false);
    }
}

impl Default for ChosenPassphrase {
    fn default() -> Self {
        Self::new()
    }
}

/// The offer, the own one, and the verdict on it.
#[component]
pub fn PassphraseChoice(
    /// The choice.
    chosen: ChosenPassphrase,
) -> impl IntoView {
    if chosen.offered.with_untracked(String::is_empty) {
        chosen.offer();
    }
    let ways = move || {
        vec![
            Choice::new(OFFERED, t!("parts-passphrase-offered")),
            Choice::new(OWN, t!("parts-passphrase-own")),
        ]
    };
    let complaint = move || chosen.checked.get().then(|| chosen.complaint()).flatten();
    view! {
        <div class="stack">
            <RadioGroup label=t!("parts-passphrase-which") value=chosen.way choices=Signal::derive(ways) />
            {move || {
                if chosen.is_own() {
                    view! {
                        <SecretField
                            label=t!("parts-passphrase-own-label")
                            hint=t!("parts-passphrase-own-hint", least = LEAST)
                            value=chosen.own
                            error=Signal::derive(complaint)
                        />
                    }
                        .into_any()
                } else {
                    view! {
                        <div class="offered">
                            <output class="offered-words" aria-live="polite">{move || chosen.offered.get()}</output>
                            <p class="field-hint">{t!("parts-passphrase-offered-hint")}</p>
                            <Button
                                kind=ButtonKind::Plain
                                icon=IconName::Undo
                                on_click=move || chosen.offer()
                            >
                                {t!("parts-passphrase-another")}
                            </Button>
                        </div>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}
